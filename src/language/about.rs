//! What is said about rules, beside what they demand: which documents they are for, when they are in force, how much they
//! weigh, what is waived.

use super::rule_text::RuleText;
use crate::text::Severity;
use crate::vocabulary::{Day, Truth};

/// One phrase of what a rule applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applies {
    /// Which of the schema's scopes.
    pub scope: u16,
    /// The words.
    pub at: RuleText,
}

/// Whether what a document is meets every group: of each, one of its scopes.
#[must_use]
pub fn meets(groups: &[Vec<Applies>], scopes: &[u16]) -> bool {
    groups.iter().all(|group| group.iter().any(|applies| scopes.contains(&applies.scope)))
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
