//! Days in statements, which must be whole: `1 May 2026`.

use super::reader::{all, first, node, words_at};
use crate::language::about::Period;
use crate::language::mistakes::{self as wrong};
use crate::language::numbers::date;
use crate::language::rule_text::RuleText;
use crate::language::syntax::{Node, Rule};
use crate::text::{Diagnostic, fold};
use crate::vocabulary::{Day, Month};

/// Which day of a month or year is proposed where only that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first.
    First,
    /// The last.
    Last,
}

/// The day of a node; places are of the sentence.
///
/// # Errors
/// If there is no such day, or it is only a month, a year, or a day of any year.
pub fn day(written: &Node, sentence: &str, end: End) -> Result<Day, Diagnostic> {
    let (words, at) = words_at(sentence, written.at);
    let has = |rule: Rule| written.parts.iter().find(|part| part.rule == rule).map(|part| part.at.of(sentence));
    if has(Rule::iso).is_some() || (has(Rule::day_of_month).is_some() && has(Rule::year).is_some()) {
        return date(&words).ok_or_else(|| wrong::NO_SUCH_VALUE.at(at, &[&words]));
    }
    if let Some(figures) = has(Rule::slashed) {
        return in_figures(figures).map_err(|help| wrong::PARTIAL_DAY.at(at, &[&words, &help]));
    }
    let month = has(Rule::month).map(fold);
    let number = |name: &String| Month::NAMES.iter().position(|known| fold(known) == *name).map(|at| at + 1);
    let month = month.as_ref().and_then(number);
    let help = match (month, has(Rule::year)) {
        (month, Some(year)) => {
            let month = month.unwrap_or(if end == End::First { 1 } else { 12 });
            let last = last_day(year.parse().unwrap_or(2000), month);
            let day = if end == End::First { 1 } else { last };
            format!("write the day, for example `{day} {} {year}`", Month::NAMES.get(month - 1).unwrap_or(&""))
        }
        (_, None) => "write the year as well".to_owned(),
    };
    Err(wrong::PARTIAL_DAY.at(at, &[&words, &help]))
}

/// `31/12/2032`, which is a day if it can be one in one order only; else what to write instead.
fn in_figures(figures: &str) -> Result<Day, String> {
    let parts: Vec<u16> = figures.split(['/', '.']).filter_map(|part| part.parse().ok()).collect();
    let &[first, second, year] = parts.as_slice() else { return Err("write it as `31 December 2032`".to_owned()) };
    let written = |day: u16, month: u16, year: u16| {
        let name = Month::NAMES.get(usize::from(month).checked_sub(1)?)?;
        let day = Day::whole(i16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        Some((day, format!("`{} {name} {year}`", day.day?)))
    };
    if year < 100 {
        return Err("write the year in full, and the month as a word: `31 December 2032`".to_owned());
    }
    match (written(first, second, year), written(second, first, year)) {
        (Some((day, _)), _) if first > 12 || first == second => Ok(day),
        (Some((_, one)), Some((_, other))) => Err(format!("write {one} or {other}")),
        (None, Some((_, meant))) => Err(format!("the day stands first; write {meant}")),
        _ => Err("there is no such day; write it as `31 December 2032`".to_owned()),
    }
}

fn last_day(year: i16, month: usize) -> u8 {
    let month = u8::try_from(month).unwrap_or(1);
    let part = Day { year: Some(year), month: Month::new(month), day: None };
    part.bounds().and_then(|(_, last)| u8::try_from(last.day()).ok()).unwrap_or(28)
}

/// The period of a node; places of the sentence are counted from `offset` in the source.
///
/// # Errors
/// If a day of it is none, or it ends before it begins.
pub fn period(node: &Node, sentence: &str, source: u32, offset: usize) -> Result<Period, Diagnostic> {
    let one = |rule: Rule, end: End| -> Result<Option<Day>, Diagnostic> {
        let day_of = |part: &Node| first(part, Rule::some_day).map(|node| day(node, sentence, end));
        all(node, rule).into_iter().find_map(day_of).transpose().map_err(|wrong| wrong.moved(offset))
    };
    let (_, at) = words_at(sentence, node.at);
    let (from, until) = (one(Rule::from_day, End::First)?, one(Rule::until_day, End::Last)?);
    let period = Period { from, until, at: RuleText { source, at: at.moved(offset) } };
    if period.is_never() {
        return Err(wrong::NEVER_IN_FORCE.at(at.moved(offset), &[]));
    }
    Ok(period)
}

/// What follows `in force:`; it begins at `offset` of its source.
///
/// # Errors
/// If it is no period.
pub fn in_force_line(words: &str, source: u32, offset: usize) -> Result<Period, Diagnostic> {
    let whole = node(Rule::period_line, words).map_err(|wrong| wrong.moved(offset))?;
    period(first(&whole, Rule::period).unwrap_or(&whole), words, source, offset)
}
