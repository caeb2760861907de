//! A second evaluator, written from what the plan's documentation says and from nothing else: it copies everything,
//! compares every two of everything, and gives verdicts without a word of explanation.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

pub mod compare;
mod operands;
pub mod random;
mod sets;
mod texts;

use quorate::evaluate::Given;
use quorate::language::{
    Amount, Demand, From, Meaning, Operand, Path, PlaceOfText, Plan, Quantifier, RELATIONS, Root, Set, Step, Test,
    Tested,
};
use quorate::text::{Span, fold};
use quorate::vocabulary::{Facts, KindId, Known, Reading, Schema, Stated, Type, Value};

use compare::{Item, Known4, edge, number, same, stands};

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum V {
    No,
    Open,
    Moot,
    Yes,
}

use V::{Moot, No, Open, Yes};

impl V {
    pub fn of(known: bool) -> Self {
        if known { Yes } else { No }
    }

    pub fn and(self, other: Self) -> Self {
        [No, Open, Moot, Yes].into_iter().find(|&v| v == self || v == other).unwrap()
    }

    pub fn or(self, other: Self) -> Self {
        [Yes, Open, Moot, No].into_iter().find(|&v| v == self || v == other).unwrap()
    }

    pub fn not(self) -> Self {
        match self {
            No => Yes,
            Yes => No,
            other => other,
        }
    }
}

pub fn all(answers: impl IntoIterator<Item = V>) -> V {
    answers.into_iter().fold(Yes, V::and)
}

pub fn any(answers: impl IntoIterator<Item = V>) -> V {
    answers.into_iter().fold(No, V::or)
}

/// What stands at the end of a path.
#[derive(Clone, Debug)]
pub enum Met {
    One(Item),
    /// One of these.
    Either(Vec<Item>),
    Nothing,
    /// Words, or different words, that may be a value or none.
    Perhaps(V),
    /// Nobody knows how many values.
    Unknown(V),
}

/// What the rules came to in one document.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    pub met: usize,
    pub kept: usize,
    pub broken: bool,
    pub undecided: bool,
}

pub struct Naive<'a> {
    pub plan: &'a Plan,
    pub schema: &'a Schema,
    pub facts: &'a Facts<'a>,
    pub given: &'a Given,
}

type Env = Vec<Option<Item>>;

impl Naive<'_> {
    pub fn verdicts(&self, demand: &Demand) -> Verdicts {
        self.by_thing(demand).into_iter().fold(Verdicts::default(), |sum, one| Verdicts {
            met: sum.met + one.met,
            kept: sum.kept + one.kept,
            broken: sum.broken || one.broken,
            undecided: sum.undecided || one.undecided,
        })
    }

    /// One for each thing that the rule might be asked of, or for the document.
    pub fn by_thing(&self, demand: &Demand) -> Vec<Verdicts> {
        let env = vec![None; usize::from(demand.slots)];
        let Some(set) = &demand.each else { return vec![self.ask(demand, &env, Yes)] };
        let undecided = |undecided| Verdicts { undecided, ..Verdicts::default() };
        let of_met = |met| match met {
            Met::One(item) => {
                let env = bound(&env, set.slot, &item);
                Some(self.ask(demand, &env, self.that(set, &env)))
            }
            // Of which thing to ask cannot be told.
            Met::Either(items) => {
                let belongs = items.iter().map(|item| self.that(set, &bound(&env, set.slot, item)));
                (belongs.reduce(agree) != Some(No)).then(|| undecided(true))
            }
            Met::Nothing => None,
            Met::Perhaps(v) | Met::Unknown(v) => Some(undecided(v == Open)),
        };
        self.set(set, &env).into_iter().filter_map(of_met).collect()
    }

    fn ask(&self, demand: &Demand, env: &Env, belongs: V) -> Verdicts {
        let mut verdicts = Verdicts::default();
        let when = demand.when.as_ref().map_or(Yes, |when| self.test(&when.test, env));
        let unless = demand.unless.as_ref().map_or(No, |unless| self.test(&unless.test, env));
        let asked = all([belongs, when, unless.not()]);
        if asked == No {
            return verdicts;
        }
        let parts: Vec<V> = demand.parts.iter().map(|part| asked.not().or(self.test(&part.must.test, env))).collect();
        verdicts.broken |= parts.contains(&No);
        verdicts.undecided |= parts.contains(&Open);
        if parts.iter().any(|&v| v != Moot) {
            verdicts.met += 1;
            verdicts.kept += usize::from(parts.iter().all(|&v| v == Yes || v == Moot));
        }
        verdicts
    }

    fn test(&self, test: &Test, env: &Env) -> V {
        match test {
            Test::All(parts) => all(parts.iter().map(|part| self.test(&part.test, env))),
            Test::Any(parts) => any(parts.iter().map(|part| self.test(&part.test, env))),
            Test::Not(inner) => self.test(&inner.test, env).not(),
            Test::States(path) => any(self.path(path, env).iter().map(|met| met.answer(|_| Yes).unwrap_or(No))),
            Test::Relates(left, relation, right) => {
                let means = RELATIONS[usize::from(relation.0)].means;
                let (left, right) = (self.operand(left, env), self.operand(right, env));
                let to_right = |one: &Item| {
                    let answers = right.iter().filter_map(|met| met.answer(|other| self.relates(one, means, other)));
                    together(answers, matches!(means, Meaning::Same), means)
                };
                together(left.iter().filter_map(|met| met.answer(to_right)), false, means)
            }
            Test::Finds(path, place, needles) => {
                let found = |item: &Item| match self.text(item, *place) {
                    Some((context, stretch)) => {
                        V::of(needles.iter().any(|needle| self.finds(needle.0, &context, stretch, *place)))
                    }
                    None => Open,
                };
                any(self.path(path, env).iter().filter_map(|met| met.answer(found)))
            }
            Test::Quantified(quantifier, set, body) => self.quantified(quantifier, set, body.as_deref(), env),
            Test::Unique(set, path) => self.unique(set, path, env),
            Test::Consecutive(set, path) => self.consecutive(set, path, env),
            Test::Different(one, other) => {
                let (left, right) = (self.path(one, env), self.path(other, env));
                let from_right = |one: &Item| {
                    all(right.iter().filter_map(|met| met.answer(|other| same(self.facts, one, other).not())))
                };
                all(left.iter().filter_map(|met| met.answer(from_right)))
            }
        }
    }

    fn relates(&self, one: &Item, means: Meaning, other: &Item) -> V {
        match means {
            Meaning::Same => same(self.facts, one, other),
            Meaning::Different => same(self.facts, one, other).not(),
            Meaning::Order(relation) => compare::ordered(self.schema, self.facts, one, relation, other),
        }
    }

    fn quantified(&self, quantifier: &Quantifier, set: &Set, body: Option<&Tested>, env: &Env) -> V {
        let holds = |item: &Item| {
            let env = bound(env, set.slot, item);
            (self.that(set, &env), body.map_or(Yes, |body| self.test(&body.test, &env)))
        };
        let members = self.set(set, env);
        let of_all = |ask: &dyn Fn(V, V) -> V| {
            all(members.iter().filter_map(|met| {
                met.answer(|item| {
                    let (that, body) = holds(item);
                    ask(that, body)
                })
            }))
        };
        match quantifier {
            Quantifier::Every => of_all(&|that, body| that.not().or(body)),
            Quantifier::No => of_all(&|that, body| that.and(body).not()),
            Quantifier::Amount(Amount { least, most }) => {
                let counted = count(&members, |item| {
                    let (that, body) = holds(item);
                    that.and(body)
                });
                let against = |bound: &Option<Operand>, relation: fn(std::cmp::Ordering) -> bool| {
                    let Some(bound) = bound else { return Yes };
                    let answers = self.operand(bound, env).into_iter().filter_map(|met| {
                        met.as_number().map(|bound| bound.map_or_else(|v| v, |bound| counted.against(relation, bound)))
                    });
                    answers.reduce(V::and).unwrap_or(No)
                };
                against(least, std::cmp::Ordering::is_ge).and(against(most, std::cmp::Ordering::is_le))
            }
        }
    }

    fn that(&self, set: &Set, env: &Env) -> V {
        set.that.as_ref().map_or(Yes, |that| self.test(&that.test, env))
    }

    fn set(&self, set: &Set, env: &Env) -> Vec<Met> {
        match &set.from {
            From::Path(path) => self.path(path, env),
            From::Kind(kind) => {
                let table = self.facts.table(*kind);
                match table.known {
                    Known::Yes => (0..table.rows.len()).map(|row| Met::One(self.thing(*kind, row))).collect(),
                    Known::NotSupplied(_) => vec![Met::Unknown(Open)],
                    Known::NotApplicable(_) => vec![Met::Unknown(Moot)],
                }
            }
        }
    }

    fn thing(&self, kind: KindId, row: usize) -> Item {
        Item { known: Known4::Thing(kind, row), at: None, field: None }
    }

    fn path(&self, path: &Path, env: &Env) -> Vec<Met> {
        let root = match path.root {
            Root::Slot(slot) => match &env[usize::from(slot)] {
                Some(item) => Met::One(item.clone()),
                None => Met::Nothing,
            },
            Root::Only(kind) => match &self.facts.table(kind) {
                table if table.known != Known::Yes => {
                    Met::Unknown(if matches!(table.known, Known::NotSupplied(_)) { Open } else { Moot })
                }
                table => match table.rows.len() {
                    0 => Met::Nothing,
                    1 => Met::One(self.thing(kind, 0)),
                    _ => Met::Unknown(Open),
                },
            },
        };
        path.steps.iter().enumerate().fold(vec![root], |met, (index, step)| {
            let last = index + 1 == path.steps.len();
            met.into_iter().flat_map(|met| self.step(met, *step, last)).collect()
        })
    }

    fn step(&self, met: Met, step: Step, last: bool) -> Vec<Met> {
        let item = match met {
            Met::One(item) => item,
            other => return vec![other],
        };
        let Known4::Thing(_, row) = item.known else { return vec![Met::Unknown(Open)] };
        let value = |stated: &Stated| self.item(stated, step);
        match self.facts.reading(step.kind, row, step.field) {
            Reading::Stated(stated) => vec![Met::One(value(stated))],
            Reading::Several { read, unread } if read.is_empty() && unread.is_empty() => vec![Met::Nothing],
            Reading::Several { read, unread } => {
                let read = read.iter().map(|stated| Met::One(value(stated)));
                read.chain(unread.iter().map(|_| Met::Perhaps(Open))).collect()
            }
            Reading::NotStated => match self.facts.table(step.kind).known {
                Known::Yes => vec![Met::Nothing],
                Known::NotSupplied(_) => vec![Met::Unknown(Open)],
                Known::NotApplicable(_) => vec![Met::Unknown(Moot)],
            },
            Reading::Unreadable(_) => vec![Met::Perhaps(Open)],
            Reading::Conflicting(stated) if last && !stated.is_empty() => {
                vec![Met::Either(stated.iter().map(value).collect())]
            }
            Reading::Conflicting(_) => vec![Met::Perhaps(Open)],
            Reading::NotApplicable => vec![Met::Unknown(Moot)],
            Reading::NotSupplied(_) => vec![Met::Unknown(Open)],
        }
    }

    fn item(&self, stated: &Stated, step: Step) -> Item {
        let known = match (&stated.value, &self.schema.field(step.kind, step.field).of) {
            (Value::Entity(row), Type::Kind(kind)) => Known4::Thing(*kind, *row as usize),
            (value, _) => Known4::value(value),
        };
        Item { known, at: Some(stated.at), field: Some(step) }
    }
}

fn bound(env: &Env, slot: u8, item: &Item) -> Env {
    let mut env = env.clone();
    env[usize::from(slot)] = Some(item.clone());
    env
}

pub fn agree(one: V, other: V) -> V {
    if one == other { one } else { Open }
}

/// The answers of several values: alternatives, or every one; of none, only being different holds.
fn together(answers: impl Iterator<Item = V>, alternatives: bool, means: Meaning) -> V {
    let answers: Vec<V> = answers.collect();
    match answers.is_empty() {
        true => V::of(matches!(means, Meaning::Different)),
        false if alternatives => any(answers),
        false => all(answers),
    }
}

/// A number as far as it is known.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    pub least: i64,
    pub most: i64,
    pub open: V,
}

impl Number {
    pub fn against(self, relation: fn(std::cmp::Ordering) -> bool, other: Self) -> V {
        compare::of_ranges((self.least, self.most), relation, (other.least, other.most), self.open.and(other.open))
    }
}

fn count(members: &[Met], holds: impl Fn(&Item) -> V) -> Number {
    let mut number = Number { least: 0, most: 0, open: Yes };
    for met in members {
        let (answer, more) = match met {
            Met::Unknown(v) => (Some(*v), i64::MAX / 4),
            other => (other.answer(&holds), 1),
        };
        match answer {
            None | Some(No) => {}
            Some(Yes) => {
                number.least += 1;
                number.most += 1;
            }
            Some(open) => {
                number.most += more;
                number.open = number.open.and(open);
            }
        }
    }
    number
}

impl Met {
    /// The answer to a question; `None` where there is nothing to ask of.
    fn answer(&self, ask: impl Fn(&Item) -> V) -> Option<V> {
        match self {
            Self::One(item) => Some(ask(item)),
            Self::Either(items) => items.iter().map(ask).reduce(agree),
            Self::Nothing => None,
            Self::Perhaps(v) | Self::Unknown(v) => Some(*v),
        }
    }

    fn as_scaled(&self) -> Option<Result<(&'static str, Number), V>> {
        let items = match self {
            Self::One(item) => vec![item],
            Self::Either(items) => items.iter().collect(),
            Self::Nothing => return None,
            Self::Perhaps(v) | Self::Unknown(v) => return Some(Err(*v)),
        };
        let Some(numbers) = items.iter().map(|item| number(item)).collect::<Option<Vec<_>>>() else {
            return Some(Err(Open));
        };
        if numbers.iter().any(|(scale, _)| *scale != numbers[0].0) {
            return Some(Err(Open));
        }
        let least = numbers.iter().map(|(_, number)| number.least).min()?;
        let most = numbers.iter().map(|(_, number)| number.most).max()?;
        // Which of several numbers it is cannot be told; how many of a set there are is as open as the set.
        let open = if least == most || numbers.len() == 1 { numbers[0].1.open } else { numbers[0].1.open.and(Open) };
        Some(Ok((numbers[0].0, Number { least, most, open })))
    }

    fn as_number(&self) -> Option<Result<Number, V>> {
        Some(match self.as_scaled()? {
            Ok(("number", number)) => Ok(number),
            Ok(_) => Err(Open),
            Err(v) => Err(v),
        })
    }
}
