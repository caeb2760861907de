//! Numbers one after the other: what has to be written for those that are not.

use std::collections::HashSet;
use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::count::Member;
use super::repair::Change;
use super::seen::{Seen, What};
use super::world::World;
use crate::language::{Set, Test, Tested};
use crate::text::{Span, fold};
use crate::vocabulary::{Reading, Stated, Value};

/// The changes after which the numbers of a broken part follow on from the first. Nothing where one of them is not known, or is more than
/// a number, such as `4.2`.
pub(super) fn renumbered<'a>(world: &World<'a>, must: &'a Tested) -> Option<Vec<Change>> {
    let (Test::Consecutive(set, path) | Test::Unique(set, path)) = &must.test else { return None };
    let [step] = path.steps.as_slice() else { return None };
    let mut changes = Vec::new();
    let mut next: Option<(u64, (String, String))> = None;
    for member in members(world, set)? {
        let What::Thing(kind, row) = member.what else { return None };
        let stated = match world.facts.reading(kind, row as usize, step.field) {
            Reading::Stated(stated) => stated,
            Reading::NotStated => continue,
            _ => return None,
        };
        let written = Written::of(world, &member, stated)?;
        let (wanted, around) = next.take().unwrap_or_else(|| (written.number, written.around.clone()));
        if around != written.around {
            return None;
        }
        if wanted != written.number {
            changes.push(written.changed(wanted));
        }
        next = Some((wanted.checked_add(1)?, around));
    }
    Some(changes)
}

/// Of a broken part for which no two paragraphs may say the same, those that say what one before them says.
pub(super) fn repeated<'a>(world: &World<'a>, must: &'a Tested) -> Option<Vec<Span>> {
    let Test::Unique(set, path) = &must.test else { return None };
    let [step] = path.steps.as_slice() else { return None };
    let (mut said, mut repeated) = (HashSet::new(), Vec::new());
    for member in members(world, set)? {
        let What::Thing(kind, row) = member.what else { return None };
        let Reading::Stated(stated) = world.facts.reading(kind, row as usize, step.field) else { continue };
        let Value::Text(text) = &stated.value else { return None };
        if !said.insert(fold(text)) {
            let (at, paragraph) = world.place_of(&member)?;
            repeated.extend((at == paragraph).then_some(paragraph));
        }
    }
    Some(repeated)
}

/// A number as it is written: `7`, `AP 7`, `77/21`.
struct Written {
    number: u64,
    /// What stands before and after the digits, which is the same for all.
    around: (String, String),
    /// Its digits, where they stand in the prose.
    digits: Option<Span>,
    /// The words that it stands before otherwise.
    before: Span,
}

impl Written {
    fn of<'a>(world: &World<'a>, thing: &Seen<'a>, stated: &Stated<'a>) -> Option<Self> {
        let (before, _) = world.place_of(thing)?;
        let said = match &stated.value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.trim().trim_end_matches(['.', ')', ':']).to_owned(),
            _ => return None,
        };
        let start = said.find(|c: char| c.is_ascii_digit())?;
        let (lead, rest) = said.split_at(start);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, tail) = rest.split_at(end);
        let one_number = !digits.starts_with('0') && (tail.is_empty() || tail.starts_with('/'));
        let number = digits.parse().ok().filter(|_| one_number)?;
        let words = world.words(stated.at);
        // Where the number is the heading's, it stands before the title: `7. Roads`.
        let heads = words.strip_prefix(digits).is_some_and(ends_a_number) && lead.is_empty();
        let in_prose = heads || words.trim_end_matches(['.', ')', ':']) == said;
        let digits = Span::new(stated.at.start() + start, stated.at.start() + start + digits.len());
        let around = (lead.to_owned(), tail.to_owned());
        Some(Self { number, around, digits: in_prose.then_some(digits), before })
    }

    fn changed(self, wanted: u64) -> Change {
        let with = wanted.to_string();
        match self.digits {
            Some(at) => Change::Words { at, with },
            None => Change::Number { before: self.before, is: self.number.to_string(), with },
        }
    }
}

/// Whether what follows a number is no more of it: `. Roads`, but not `.1 Roads`.
fn ends_a_number(rest: &str) -> bool {
    let mut rest = rest.chars();
    match (rest.next(), rest.next()) {
        (Some('.' | ')' | ':'), next) => next.is_none_or(char::is_whitespace),
        (Some(c), _) => c == '/' || c.is_whitespace(),
        (None, _) => true,
    }
}

/// The members of a set that belong to it, each once, or nothing where that is not known of all.
fn members<'a>(world: &World<'a>, set: &'a Set) -> Option<Vec<Seen<'a>>> {
    let mut members = Vec::new();
    let mut known = true;
    let _ = world.members(set, &|belongs| belongs, &mut |member| {
        match member {
            Member::One(_, Answer::No) => {}
            Member::One(seen, Answer::Yes) => members.push(seen),
            _ => known = false,
        }
        Continue(())
    });
    known.then_some(members)
}
