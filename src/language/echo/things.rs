//! Sets, amounts and values in words.

use super::speaker::Speaker;
use super::verbs::split;
use crate::language::check::with_article;
use crate::language::numbers::{length_words, share_words};
use crate::language::plan::{Amount, From, Operand, Path, Quantifier, Root, Set, Step};
use crate::vocabulary::{Day, Type, Value};

impl Speaker<'_> {
    /// A set with a determiner: `every ACTION that is open`, `at least 2 owners of the ACTION`.
    pub fn set(&mut self, determiner: &str, several: bool, set: &Set) -> String {
        let noun = match &set.from {
            From::Kind(kind) => self.kind_name(*kind, several),
            From::Path(path) => path.steps.last().map_or("", |step| self.field_name(*step, several)).to_owned(),
        };
        let which = self.which(set, several);
        let owner = match &set.from {
            From::Path(Path { root, steps, words }) if !steps.is_empty() => {
                let owner = Path {
                    root: *root,
                    steps: steps.get(..steps.len() - 1).unwrap_or_default().to_vec(),
                    words: *words,
                };
                format!(" of {}", self.path(&owner, None))
            }
            _ => String::new(),
        };
        format!("{determiner} {noun}{which}{owner}")
    }

    /// A set after the words for it: `an owner`, and which.
    pub fn described(&mut self, words: &str, several: bool, set: &Set) -> String {
        format!("{words}{}", self.which(set, several))
    }

    /// `an ITEM that is exempt`.
    pub fn some(&mut self, set: &Set) -> String {
        let whole = self.set("", false, set);
        with_article(whole.trim_start())
    }

    /// What says which things of a set.
    fn which(&mut self, set: &Set, several: bool) -> String {
        match &set.that {
            None => String::new(),
            Some(that) => {
                let root = Root::Slot(set.slot);
                self.with(root, |speaker| format!(" {}", speaker.qualifiers(that, root, several)))
            }
        }
    }

    /// `every`, `no`, `at least 3`, and whether several things follow.
    #[must_use]
    pub fn determiner(&self, quantifier: &Quantifier) -> (String, bool) {
        match quantifier {
            Quantifier::Every => ("every".to_owned(), false),
            Quantifier::No => ("no".to_owned(), false),
            Quantifier::Amount(amount) => self.amount(amount),
        }
    }

    fn amount(&self, amount: &Amount) -> (String, bool) {
        let number = |operand: &Option<Operand>| match operand {
            Some(Operand::Value(Value::Number(n), _)) => Some(*n),
            _ => None,
        };
        match (number(&amount.least), number(&amount.most)) {
            (Some(least), None) => (format!("at least {least}"), least != 1),
            (None, Some(most)) => (format!("at most {most}"), most != 1),
            (Some(least), Some(most)) if least == most => (format!("exactly {least}"), least != 1),
            (Some(least), Some(most)) => (format!("between {least} and {most}"), true),
            (None, None) => (part(amount).unwrap_or_else(|| "some".to_owned()), true),
        }
    }

    /// The right side of a comparison. `left` is what it is compared with, for the words of choices and for `it`.
    pub fn operand(&mut self, operand: &Operand, left: &Operand) -> String {
        let path = match left {
            Operand::Path(path) => Some(path),
            _ => None,
        };
        let step = path.and_then(|path| path.steps.last()).copied();
        match operand {
            Operand::Value(value, _) => self.value(value, step),
            Operand::List(values, _) => {
                let said: Vec<String> = values.iter().map(|value| self.value(value, step)).collect();
                listed(&said, "or")
            }
            Operand::Path(right) => self.path(right, path),
            Operand::Count(set) => self.count(set),
            Operand::Shifted { from, by, later } => {
                let side = if *later { "after" } else { "before" };
                format!("{} {side} {}", length_words(*by), self.operand(from, left))
            }
            Operand::Portion { share, up, of } => {
                let rounded = if *up { "rounded up" } else { "rounded down" };
                format!("{} of {}, {rounded}", share_words(*share), self.operand(of, left))
            }
            Operand::Extreme { larger, of } => {
                let which = if *larger { "larger" } else { "smaller" };
                let of: Vec<String> = of.iter().map(|one| self.operand(one, left)).collect();
                format!("the {which} of {}", of.join(" and "))
            }
            Operand::Today => "today".to_owned(),
            // Sums stand on the left only.
            Operand::Sum(_) | Operand::Total { .. } => String::new(),
        }
    }

    /// `the number of MEMBERS that are present`.
    pub fn count(&mut self, set: &Set) -> String {
        let noun = match &set.from {
            From::Path(path) => path.steps.last().map_or("", |step| self.field_name(*step, true)).to_owned(),
            From::Kind(kind) => self.kind_name(*kind, true),
        };
        self.described(&format!("the number of {noun}"), true, set)
    }

    /// `the amounts of the PAYMENTS that are late`.
    pub fn total(&mut self, set: &Set, of: &Path) -> String {
        let noun = match &set.from {
            From::Path(path) => path.steps.last().map_or("", |step| self.field_name(*step, true)).to_owned(),
            From::Kind(kind) => self.kind_name(*kind, true),
        };
        let several =
            |step: &Step| self.field(*step).map_or_else(String::new, |field| format!("the {} of ", field.several()));
        let fields: Vec<String> = of.steps.iter().rev().map(several).collect();
        // A list of a thing is named as the thing's: `the PAYMENTS of it`.
        let owner = match &set.from {
            From::Path(path) => split(path).map(|(_, owner)| self.path(&owner, None)),
            From::Kind(_) => None,
        };
        let whose = owner.map_or_else(String::new, |owner| format!(" of {owner}"));
        let things = self.described(&format!("the {noun}"), true, set);
        format!("{}{things}{whose}", fields.concat())
    }

    fn value(&self, value: &Value<'_>, step: Option<Step>) -> String {
        match value {
            Value::Text(text) => format!("\"{text}\""),
            Value::Number(number) => number.to_string(),
            Value::Money(pence) => format!("£{}.{:02}", pence / 100, pence % 100),
            Value::Percentage(hundredths) => format!("{}.{:02}%", hundredths / 100, hundredths % 100),
            Value::Day(day) => day_words(*day),
            Value::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            Value::Length(length) => length_words(*length),
            Value::Choice(index) => format!("\"{}\"", self.choice(step, *index)),
            Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            // Rules write no people, meetings and things as values.
            Value::Person(_) | Value::Meeting(_) | Value::Entity(_) => String::new(),
        }
    }

    /// A word of a field that is a choice.
    #[must_use]
    pub fn choice(&self, step: Option<Step>, index: u16) -> &str {
        match step.and_then(|step| self.field(step)).map(|field| &field.of) {
            Some(Type::Choice(words)) => words.get(usize::from(index)).map_or("", AsRef::as_ref),
            _ => "",
        }
    }
}

fn day_words(day: Day) -> String {
    let year = day.year.map_or_else(String::new, |year| year.to_string());
    match (day.day, day.month) {
        (Some(number), Some(month)) => format!("{number} {} {year}", month.name()),
        (_, Some(month)) => format!("{} {year}", month.name()),
        _ => year,
    }
}

/// `a, b and c`.
#[must_use]
pub fn listed(said: &[String], join: &str) -> String {
    match said {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {join} {last}", most.join(", ")),
    }
}

/// `at least half of the`: an amount that is a part of the things themselves.
fn part(amount: &Amount) -> Option<String> {
    let share = |operand: &Operand| match operand {
        Operand::Portion { share, .. } => Some(share_words(*share)),
        _ => None,
    };
    let (words, share) = match (&amount.least, &amount.most) {
        (Some(Operand::Sum(of)), None) => ("more than", share(of.first()?)?),
        (Some(least), None) => ("at least", share(least)?),
        (None, Some(Operand::Sum(of))) => ("fewer than", share(of.first()?)?),
        (None, Some(most)) => ("at most", share(most)?),
        _ => return None,
    };
    Some(format!("{words} {share} of the"))
}
