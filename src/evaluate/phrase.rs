//! What things and values are called in messages: `this ACTION`, `the due date`, `the MOTIONS that are carried`.

use std::cell::OnceCell;

use super::english::list;
use super::names::Noun;
use super::nodes::{Node, nodes};
use super::seen::{Seen, What};
use super::show::show_length;
use super::world::World;
use crate::language::{From as Origin, Operand, Path, Root, Rule, Set, Step};
use crate::vocabulary::{KindId, Schema, Type, Value};

/// Words for the rule at hand.
pub(super) struct Phrases<'w, 'a> {
    pub world: &'w World<'a>,
    pub rule: &'a Rule,
    // The sets of the rule, by the slot that each binds; looked for when one is to be named that is not the rule's own.
    sets: OnceCell<Vec<Option<&'a Set>>>,
}

impl<'w, 'a> Phrases<'w, 'a> {
    pub fn new(world: &'w World<'a>, rule: &'a Rule) -> Self {
        Self { world, rule, sets: OnceCell::new() }
    }

    pub fn noun_of(&self, set: &Set) -> Noun<'a> {
        match &set.from {
            Origin::Kind(kind) => self.kind(*kind),
            Origin::Path(path) => match path.steps.last() {
                Some(step) => self.field(*step),
                None => self.root_noun(path.root),
            },
        }
    }

    pub fn kind(&self, kind: KindId) -> Noun<'a> {
        self.world.names.of(kind)
    }

    /// A field; one whose values are things is called as they are.
    pub fn field(&self, step: Step) -> Noun<'a> {
        let schema: &'a Schema = self.world.schema;
        let field = schema.field(step.kind, step.field);
        let many = if field.plural.is_empty() { &field.name } else { &field.plural };
        Noun { one: &field.name, many }
    }

    fn root_noun(&self, root: Root) -> Noun<'a> {
        match root {
            Root::Only(kind) => self.kind(kind),
            Root::Slot(slot) => match self.set(slot) {
                Some(set) if !matches!(&set.from, Origin::Path(path) if path.steps.is_empty()) => self.noun_of(set),
                _ => Noun { one: "thing", many: "things" },
            },
        }
    }

    fn set(&self, slot: u8) -> Option<&'a Set> {
        match &self.rule.demand.each {
            Some(each) if each.slot == slot => Some(each),
            _ => self.sets.get_or_init(|| sets_of(self.rule)).get(usize::from(slot)).copied().flatten(),
        }
    }

    /// `this ACTION`, `the MEETING`.
    pub fn root(&self, root: Root) -> String {
        let noun = self.root_noun(root).one;
        [if self.is_root_this(root) { "this " } else { "the " }, noun].concat()
    }

    fn is_root_this(&self, root: Root) -> bool {
        matches!(root, Root::Slot(slot) if self.is_this(slot))
    }

    /// Whether a variable is what the finding points at.
    fn is_this(&self, slot: u8) -> bool {
        self.rule.demand.each.as_ref().is_none_or(|each| each.slot == slot)
    }

    /// `the due date`, `the date of the MEETING`; the fields of what the finding points at need no owner.
    pub fn path(&self, path: &Path) -> String {
        self.along(path, path.steps.len())
    }

    /// The thing that has the field at `index` of a path.
    pub fn owner(&self, path: &Path, index: usize) -> String {
        self.along(path, index)
    }

    fn along(&self, path: &Path, steps: usize) -> String {
        if let (Some(step), 1, true) = (path.steps.first(), steps, self.is_root_this(path.root)) {
            return ["the ", self.field(*step).one].concat();
        }
        let owner = self.root(path.root);
        match path.steps.first() {
            None => return owner,
            Some(_) if steps == 0 => return owner,
            Some(step) if steps == 1 => return ["the ", self.field(*step).one, " of ", &owner].concat(),
            Some(_) => {}
        }
        let fields = path.steps.iter().take(steps).rev().map(|step| format!("the {}", self.field(*step).one));
        let mut words: Vec<String> = fields.collect();
        if words.is_empty() || !owner.starts_with("this ") {
            words.push(owner);
        }
        words.join(" of ")
    }

    /// Whether a verb after the path is plural: `the MINUTES have`.
    pub fn is_plural(&self, path: &Path) -> bool {
        match (path.steps.is_empty(), path.root) {
            (true, Root::Only(kind)) => {
                let kind = self.world.schema.kind(kind);
                kind.name == kind.plural && kind.name.ends_with('s')
            }
            _ => false,
        }
    }

    pub fn of_type(&self, path: &Path) -> Option<&'a Type> {
        let step = path.steps.last()?;
        Some(&self.world.schema.field(step.kind, step.field).of)
    }

    /// A side of a relation, with its value where one is given.
    pub fn operand(&self, operand: &'a Operand, seen: Option<&Seen<'a>>) -> String {
        let value = seen.and_then(|seen| self.world.show(seen));
        let named = match operand {
            Operand::Value(Value::Money(_) | Value::Percentage(_) | Value::Time(_), words) if !words.at.is_empty() => {
                return self.rule_words(*words).to_owned();
            }
            Operand::Value(value, _) => return self.written(value, seen),
            Operand::List(values, _) => {
                let values: Vec<String> = values.iter().map(|value| self.written(value, seen)).collect();
                return list(&values, "or");
            }
            Operand::Path(path) => self.path(path),
            Operand::Count(set) => format!("the number of {}", self.noun_of(set).many),
            Operand::Total { set, of } => format!("{} of the {}", self.fields_of_several(of), self.noun_of(set).many),
            Operand::Sum(operands) if let [Operand::Path(path)] = operands.as_slice() => self.fields_of_several(path),
            Operand::Sum(operands) => {
                list(&operands.iter().map(|operand| self.operand(operand, None)).collect::<Vec<_>>(), "and")
            }
            Operand::Shifted { from, by, later } => {
                let direction = if *later { "after" } else { "before" };
                format!("{} {direction} {}", show_length(*by), self.operand(from, None))
            }
            Operand::Portion { share, up, of } => {
                let rounded = if *up { "up" } else { "down" };
                let (numerator, denominator) = (share.numerator(), share.denominator());
                format!("{numerator}/{denominator} of {}, rounded {rounded}", self.operand(of, None))
            }
            Operand::Extreme { larger, of } => {
                let of: Vec<String> = of.iter().map(|operand| self.operand(operand, None)).collect();
                format!("the {} of {}", if *larger { "larger" } else { "smaller" }, list(&of, "and"))
            }
            Operand::Today => "today".to_owned(),
        };
        match (operand, value) {
            (Operand::Shifted { .. } | Operand::Portion { .. } | Operand::Extreme { .. }, Some(value)) => {
                [&value, " (", &named, ")"].concat()
            }
            (_, Some(value)) => [&named, " (", &value, ")"].concat(),
            (_, None) => named,
        }
    }

    /// `the amounts of the payments`: the fields along a path that leads to several values.
    fn fields_of_several(&self, path: &Path) -> String {
        let field = |step: &Step| self.world.schema.field(step.kind, step.field).several();
        let fields: Vec<String> = path.steps.iter().rev().map(|step| format!("the {}", field(step))).collect();
        fields.join(" of ")
    }

    /// A value as the rule writes it. What a choice is called is known from the field that it is compared with.
    fn written(&self, value: &'a Value<'a>, beside: Option<&Seen<'a>>) -> String {
        let field = beside.and_then(|seen| seen.field);
        let seen = Seen { what: What::Value(value), at: None, field };
        self.world.show(&seen).unwrap_or_default()
    }
}

fn sets_of(rule: &Rule) -> Vec<Option<&Set>> {
    let mut sets = vec![None; usize::from(rule.demand.slots)];
    for (node, _) in nodes(rule) {
        if let Node::Set(set) = node
            && let Some(place) = sets.get_mut(usize::from(set.slot))
        {
            *place = Some(set);
        }
    }
    sets
}
