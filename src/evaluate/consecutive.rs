//! Whether numbers follow on from each other.

use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::count::Member;
use super::seen::{Doubt, Met, Seen, What};
use super::world::World;
use crate::language::{Path, Set};
use crate::vocabulary::Value;

/// A number in a row of numbers, and whether its thing belongs to the row; or what stands there instead.
pub(super) type Place<'a> = Result<(Seen<'a>, Answer), Doubt<'a>>;

impl<'a> World<'a> {
    pub fn consecutive(&self, set: &'a Set, path: &'a Path) -> Answer {
        let mut all = Answer::Yes;
        self.neighbours(set, path, &mut |_, _, follows| all = all.and(follows));
        all
    }

    /// Calls `found` with every two neighbours and whether the second follows on. A thing without a number is passed
    /// over; beside one that could not be read, or may not belong, nothing can be told.
    pub fn neighbours(&self, set: &'a Set, path: &'a Path, found: &mut dyn FnMut(Place<'a>, Place<'a>, Answer)) {
        let mut before: Option<Place<'a>> = None;
        let mut next = |after: Place<'a>| {
            if let Some(before) = before {
                found(before, after, follows(before, after));
            }
            before = Some(after);
        };
        let _ = self.members(set, &|belongs| belongs, &mut |member| {
            match member {
                Member::One(_, Answer::No) | Member::Either(_, _, Answer::No) => {}
                Member::One(_, belongs) => {
                    let _ = self.each(path, &mut |met| {
                        place(met, belongs).into_iter().for_each(&mut next);
                        Continue(())
                    });
                }
                Member::Either(stated, step, _) => next(Err(Doubt::Conflict(stated, step))),
                Member::Perhaps(doubt) | Member::Unknown(doubt) => next(Err(doubt)),
            }
            Continue(())
        });
    }
}

fn place(met: Met, belongs: Answer) -> Option<Place> {
    match met {
        Met::Seen(seen) => Some(Ok((seen, belongs))),
        Met::OneOf(stated, step) => Some(Err(Doubt::Conflict(stated, step))),
        Met::Nothing(_) => None,
        Met::Doubt(doubt) => Some(Err(doubt)),
    }
}

fn follows(before: Place, after: Place) -> Answer {
    match (before, after) {
        (Ok((before, Answer::Yes)), Ok((after, Answer::Yes))) => follows_on(&before, &after),
        (Ok((_, one)), Ok((_, other))) => one.and(other),
        (Ok((_, belongs)), Err(doubt)) | (Err(doubt), Ok((_, belongs))) => belongs.and(doubt.answer()),
        (Err(one), Err(other)) => one.answer().and(other.answer()),
    }
}

fn follows_on(before: &Seen, after: &Seen) -> Answer {
    match (before.what, after.what) {
        (What::Value(Value::Number(one)), What::Value(Value::Number(next))) => {
            Answer::from(one.checked_add(1) == Some(*next))
        }
        (What::Value(Value::Text(one)), What::Value(Value::Text(next))) => {
            let numbers = Numbers::read(one).zip(Numbers::read(next));
            numbers.map_or(Answer::CannotTell, |(one, next)| one.is_before(&next).into())
        }
        _ => Answer::CannotTell,
    }
}

/// A number in writing: `7`, `4.2`, `77/21`. What stands after the stroke is the year, and stays.
struct Numbers<'t> {
    levels: Vec<u32>,
    year: &'t str,
}

impl<'t> Numbers<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let text = text.trim().trim_end_matches(['.', ')', ':']);
        let (number, year) = text.split_once('/').unwrap_or((text, ""));
        let levels = number.split('.').map(|level| level.parse().ok()).collect::<Option<_>>()?;
        Some(Self { levels, year })
    }

    /// The next number is one more on some level, with every level below it beginning at one; or the first of a new
    /// level.
    fn is_before(&self, next: &Self) -> bool {
        let same = self.levels.iter().zip(&next.levels).take_while(|(one, other)| one == other).count();
        let begins = |from: usize| next.levels.iter().skip(from).all(|&level| level == 1);
        let goes_on = match (self.levels.get(same), next.levels.get(same)) {
            (Some(one), Some(other)) => one.checked_add(1) == Some(*other) && begins(same + 1),
            (None, Some(_)) => begins(same),
            _ => false,
        };
        goes_on && self.year == next.year
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_numbers_follow_on() {
        let cases = [
            ("7", "8", true),
            ("7", "9", false),
            ("7", "7", false),
            ("7.", "8.", true),
            ("4.2", "4.3", true),
            ("4.2", "5", true),
            ("4.2", "5.1", true),
            ("4.2", "5.2", false),
            ("4", "4.1", true),
            ("4.2", "4.2.1", true),
            ("4.2.3", "4.3", true),
            ("77/21", "78/21", true),
            ("77/21", "78/22", false),
        ];
        for (one, next, expected) in cases {
            let (before, after) = (Numbers::read(one).unwrap(), Numbers::read(next).unwrap());
            assert_eq!(before.is_before(&after), expected, "{one} {next}");
        }
        assert!(Numbers::read("4a").is_none());
    }
}
