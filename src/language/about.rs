//! What is said about rules, beside what they demand: which documents they are for, when they are in force, how much they
//! weigh, what is waived.

use super::rule_text::RuleText;
use crate::text::{Severity, fold};
use crate::vocabulary::{Day, Truth};

/// One phrase of what a rule applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applies {
    /// What a document must be.
    pub to: AppliesTo,
    /// The words.
    pub at: RuleText,
}

/// What a document must be for a rule to apply to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppliesTo {
    /// One of the schema's scopes, by its number.
    Scope(u16),
    /// Of this place: `England`.
    In(Box<str>),
}

/// Whether what a document is meets every group: of each, one of its phrases. `place` is where the document is of; empty where
/// nobody says.
#[must_use]
pub fn meets(groups: &[Vec<Applies>], scopes: &[u16], place: &str) -> Truth {
    groups.iter().fold(Truth::Yes, |so_far, group| so_far.and(meets_one(group, scopes, place)))
}

/// Whether it meets a group.
#[must_use]
pub fn meets_one(group: &[Applies], scopes: &[u16], place: &str) -> Truth {
    let of_scope = |applies: &Applies| matches!(applies.to, AppliesTo::Scope(scope) if scopes.contains(&scope));
    if group.iter().any(of_scope) {
        return Truth::Yes;
    }
    let wanted: Vec<String> = group.iter().filter_map(Applies::place).map(fold).collect();
    if wanted.is_empty() {
        return Truth::No;
    }
    // `England and Wales` is one of them or the other, and only a rule that is for both is for it.
    let place = fold(place);
    let places: Vec<&str> = place.split([',', ';']).flat_map(|some| some.split(" and ")).map(str::trim).collect();
    let met = places.iter().filter(|place| wanted.iter().any(|wanted| wanted == *place)).count();
    match met {
        _ if place.is_empty() => Truth::CannotTell,
        0 => Truth::No,
        met if met == places.len() => Truth::Yes,
        _ => Truth::CannotTell,
    }
}

impl Applies {
    /// The place, if it asks for one.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        if let AppliesTo::In(place) = &self.to { Some(place) } else { None }
    }
}

/// When rules are in force; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day; from ever, if none.
    pub from: Option<Day>,
    /// The last day; for ever, if none.
    pub until: Option<Day>,
    /// The words.
    pub at: RuleText,
}

impl Period {
    /// Whether a day falls into it. Of a day of which only the month or the year is known, that may be settled all the same.
    #[must_use]
    pub fn has(&self, day: Day) -> Truth {
        let (from, until) = (self.from.and_then(Day::civil), self.until.and_then(Day::civil));
        if from.is_none() && until.is_none() {
            return Truth::Yes;
        }
        let Some((first, last)) = day.bounds() else { return Truth::CannotTell };
        let after = |day| from.is_none_or(|from| day >= from);
        let before = |day| until.is_none_or(|until| day <= until);
        match (after(first) && before(last), after(last) && before(first)) {
            (true, _) => Truth::Yes,
            (_, true) => Truth::CannotTell,
            _ => Truth::No,
        }
    }

    /// Whether no day falls into it.
    #[must_use]
    pub fn is_never(&self) -> bool {
        self.from.and_then(Day::civil).zip(self.until.and_then(Day::civil)).is_some_and(|(from, until)| until < from)
    }
}

/// How much a rule weighs in documents of some kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighs {
    /// How much.
    pub severity: Severity,
    /// In which documents: those that meet every group; in all, if there are none.
    pub applies: Vec<Vec<Applies>>,
}

/// A decision not to report one instance: which rule, where, why, by whom, until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The rules that are meant, by their index in the plan: one, unless several say the same.
    pub rules: Vec<usize>,
    /// The number of what it is for, as it is written: `27.8`. What stands under it is meant as well.
    pub number: Option<String>,
    /// The first words of the paragraph that it is for.
    pub opening: Option<String>,
    /// The file that it is for, or several, with `*` for any words and `?` for any letter.
    pub file: Option<String>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// When they did, if that is said.
    pub approved_on: Option<Day>,
    /// The last day on which it counts.
    pub until: Day,
    /// The sentence. Of a waiver in a document, the place is of the document, and the source is none of the plan's.
    pub at: RuleText,
}

impl Waiver {
    /// Whether it counts no more on a day. Of a day that is not known nobody can tell, and it still counts.
    #[must_use]
    pub fn has_expired(&self, today: Option<Day>) -> bool {
        let until = self.until.civil();
        today.and_then(Day::civil).zip(until).is_some_and(|(today, until)| today > until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_of_a_place_or_not_or_nobody_knows() {
        let of = |places: &[&str]| -> Vec<Applies> {
            let to = places.iter().map(|&place| AppliesTo::In(place.into()));
            to.map(|to| Applies { to, at: RuleText::default() }).collect()
        };
        for (wanted, place, meets) in [
            (&["England"][..], "England", Truth::Yes),
            (&["England"], "england", Truth::Yes),
            (&["England"], "New England", Truth::No),
            (&["England"], "", Truth::CannotTell),
            (&["England"], "England and Wales", Truth::CannotTell),
            (&["England", "Wales"], "England and Wales", Truth::Yes),
            (&["England", "Wales"], "Wales", Truth::Yes),
            (&["Scotland"], "England and Wales", Truth::No),
        ] {
            assert_eq!(meets_one(&of(wanted), &[], place), meets, "{wanted:?} of {place}");
        }
    }

    #[test]
    fn a_day_falls_into_a_period_or_not_or_nobody_knows() {
        let day = |year, month, day| Day::whole(year, month, day);
        let period = Period { from: day(2026, 5, 1), until: day(2027, 4, 30), at: RuleText::default() };
        let month = |year, month| Day { year: Some(year), month: crate::vocabulary::Month::new(month), day: None };
        for (on, has) in [
            (day(2026, 4, 30).unwrap(), Truth::No),
            (day(2026, 5, 1).unwrap(), Truth::Yes),
            (day(2027, 4, 30).unwrap(), Truth::Yes),
            (day(2027, 5, 1).unwrap(), Truth::No),
            (month(2026, 6), Truth::Yes),
            (month(2028, 6), Truth::No),
            (Day { year: Some(2026), ..Day::default() }, Truth::CannotTell),
            (Day::default(), Truth::CannotTell),
        ] {
            assert_eq!(period.has(on), has, "{on:?}");
        }
    }
}
