//! What the echo knows while it speaks: the names of things, and what `it` could stand for.

use crate::language::plan::{Demand, From, Operand, Path, Plan, Quantifier, Root, Set, Step, Test, Tested};
use crate::text::fold;
use crate::vocabulary::{Field, KindId, Schema, Type};

/// Says plans in words.
pub struct Speaker<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The kinds and fields.
    pub schema: &'a Schema,
    /// What is in scope where the words stand, as the compiler will see it.
    pub scope: Vec<Root>,
    /// The fields that the demand is made only with.
    pub stated: Vec<Path>,
    // What each slot is bound to.
    slots: Vec<Option<Type>>,
}

impl<'a> Speaker<'a> {
    /// For one demand of a plan.
    pub fn new(plan: &'a Plan, schema: &'a Schema, demand: &Demand) -> Self {
        let stated = stated(demand.when.as_ref());
        let mut speaker = Self { plan, schema, scope: Vec::new(), stated, slots: Vec::new() };
        let conditions = demand.when.iter().chain(&demand.unless).chain(demand.parts.iter().map(|part| &part.must));
        if let Some(set) = &demand.each {
            speaker.learn_set(set);
        }
        conditions.for_each(|tested| speaker.learn(tested));
        speaker
    }

    /// Speaks with one more thing in scope.
    pub fn with<T>(&mut self, root: Root, speak: impl FnOnce(&mut Self) -> T) -> T {
        let depth = self.scope.len();
        if !self.scope.contains(&root) {
            self.scope.push(root);
        }
        let said = speak(self);
        self.scope.truncate(depth);
        said
    }

    fn learn(&mut self, tested: &Tested) {
        match &tested.test {
            Test::All(inner) | Test::Any(inner) => inner.iter().for_each(|one| self.learn(one)),
            Test::Not(inner) => self.learn(inner),
            Test::Relates(left, _, right) => {
                self.learn_operand(left);
                self.learn_operand(right);
            }
            Test::Quantified(quantifier, set, condition) => {
                if let Quantifier::Amount(amount) = quantifier {
                    amount.least.iter().chain(&amount.most).for_each(|operand| self.learn_operand(operand));
                }
                self.learn_set(set);
                condition.iter().for_each(|condition| self.learn(condition));
            }
            Test::Unique(set, _) | Test::Consecutive(set, _) => self.learn_set(set),
            Test::States(_) | Test::Finds(..) | Test::Different(..) => {}
        }
    }

    fn learn_operand(&mut self, operand: &Operand) {
        match operand {
            Operand::Count(set) | Operand::Total { set, .. } => self.learn_set(set),
            Operand::Portion { of, .. } => self.learn_operand(of),
            Operand::Sum(parts) | Operand::Extreme { of: parts, .. } => {
                parts.iter().for_each(|part| self.learn_operand(part))
            }
            Operand::Shifted { from, .. } => self.learn_operand(from),
            _ => {}
        }
    }

    fn learn_set(&mut self, set: &Set) {
        let of = match &set.from {
            From::Kind(kind) => Some(Type::Kind(*kind)),
            From::Path(path) => path.steps.last().and_then(|step| self.field(*step)).map(|field| field.of.clone()),
        };
        let slot = usize::from(set.slot);
        if self.slots.len() <= slot {
            self.slots.resize(slot + 1, None);
        }
        if let Some(place) = self.slots.get_mut(slot) {
            *place = of;
        }
        set.that.iter().for_each(|that| self.learn(that));
    }

    /// A field of the schema.
    #[must_use]
    pub fn field(&self, step: Step) -> Option<&'a Field> {
        self.schema.kinds().get(usize::from(step.kind.0))?.fields.get(usize::from(step.field.0))
    }

    /// The kind of thing at a root, if it is a thing.
    #[must_use]
    pub fn kind_at(&self, root: Root) -> Option<KindId> {
        match root {
            Root::Only(kind) => Some(kind),
            Root::Slot(slot) => match self.slots.get(usize::from(slot))? {
                Some(Type::Kind(kind)) => Some(*kind),
                _ => None,
            },
        }
    }

    /// The name of a kind in capitals, in the plural where there are several.
    #[must_use]
    pub fn kind_name(&self, kind: KindId, several: bool) -> String {
        let kind = self.schema.kinds().get(usize::from(kind.0));
        kind.map_or_else(String::new, |kind| if several { &kind.plural } else { &kind.name }.to_uppercase())
    }

    /// The name of the field at the end of a path.
    #[must_use]
    pub fn field_name(&self, step: Step, several: bool) -> &'a str {
        self.field(step)
            .map_or("", |field| if several && !field.plural.is_empty() { &field.plural } else { &field.name })
    }

    /// What a path leads to, as an operand: `it`, `its due date`, `the due date of the ACTION`. `not_it` is what is being
    /// compared with it, and so cannot be `it`.
    #[must_use]
    pub fn path(&self, path: &Path, not_it: Option<&Path>) -> String {
        let Some((last, before)) = path.steps.split_last() else { return self.root(path.root, not_it) };
        match before.is_empty() {
            true if self.owns_alone(path.root, *last) => format!("its {}", self.field_name(*last, false)),
            true => format!("the {} of {}", self.field_name(*last, false), self.named(path.root)),
            false => {
                let owner = Path { steps: before.to_vec(), ..path.clone() };
                format!("the {} of {}", self.field_name(*last, false), self.path(&owner, None))
            }
        }
    }

    /// A thing in scope: `it` where it can only be this one, otherwise `the ACTION`.
    #[must_use]
    pub fn root(&self, root: Root, not_it: Option<&Path>) -> String {
        let things = self.scope.iter().filter(|&&one| {
            self.kind_at(one).is_some() && not_it.is_none_or(|not| not.root != one || !not.steps.is_empty())
        });
        let mut things = things.copied();
        match (things.next(), things.next()) {
            (Some(one), None) if one == root => "it".to_owned(),
            _ => self.named(root),
        }
    }

    /// `the ACTION`.
    #[must_use]
    pub fn named(&self, root: Root) -> String {
        self.kind_at(root).map_or_else(|| "it".to_owned(), |kind| format!("the {}", self.kind_name(kind, false)))
    }

    /// Whether `its …` can only be of this thing.
    fn owns_alone(&self, root: Root, step: Step) -> bool {
        let name = fold(self.field_name(step, false));
        let has = |one: &&Root| self.kind_at(**one).is_some_and(|kind| self.schema.field_named(kind, &name).is_some());
        let mut owners = self.scope.iter().filter(has);
        owners.next() == Some(&root) && owners.next().is_none()
    }
}

/// The paths that a condition asks to be stated.
fn stated(when: Option<&Tested>) -> Vec<Path> {
    let conditions = match when.map(|when| &when.test) {
        Some(Test::All(inner)) => inner.iter().collect(),
        _ => when.into_iter().collect::<Vec<_>>(),
    };
    let states = conditions.into_iter().filter_map(|one| match &one.test {
        Test::States(path) => Some(path.clone()),
        _ => None,
    });
    states.collect()
}
