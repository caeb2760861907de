//! Lengths of time within which something is due: `within two weeks`, `in the next 7 days`.

use super::number::number_at;
use super::words::{Word, Words};
use crate::vocabulary::{Length, Unit};

/// `within two weeks`, `in the next 7 days`, `in six months’ time`.
pub(super) fn length_at(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<(Option<Length>, usize)> {
    let next = words.after_any(at, &["within the next", "in the next", "within the", "within", "in"])?;
    let next = next + usize::from(words.is_any(next, &["approximately", "about", "around"]));
    let (count, next) = match words.is_any(next, &["a", "an"]) {
        true => (1, next + 1),
        false => number_at(words, next)
            .filter(|&(count, _)| count > 0)
            .or(words.is_any(next, &["few", "couple"]).then_some((0, next + 1)))
            .unwrap_or((1, next)),
    };
    let next = next + usize::from(words.is_any(next, &["calendar", "of", "working", "clear"]));
    let working = words.before(next).is_some_and(|before| before.is("working"));
    let unit_word = words.get(next)?;
    let (factor, unit) = unit_of(unit_word, working)?;
    let bare = words.is(at, "in") && words.get(at + 1).is_some_and(|first| first.is(unit_word.text()));
    if bare || words.is(at, "in") && !to_come() {
        return None;
    }
    let apostrophe = usize::from(words.is_any(next + 1, &["’", "'"]));
    let end = next + 1 + if words.is(next + 1 + apostrophe, "time") { apostrophe + 1 } else { 0 };
    let length = (count > 0).then(|| Length { count: count.saturating_mul(factor), unit });
    Some((length, end))
}

fn unit_of(word: Word<'_>, working: bool) -> Option<(u32, Unit)> {
    let stem = word.stem();
    if stem.eq_ignore_ascii_case("fortnight") {
        return Some((2, Unit::Weeks));
    }
    if working {
        return stem.to_ascii_lowercase().starts_with("day").then_some((1, Unit::WorkingDays));
    }
    let found =
        Unit::WORDS.iter().find(|(_, one, many)| stem.eq_ignore_ascii_case(one) || stem.eq_ignore_ascii_case(many))?;
    (found.0 != Unit::Minutes).then_some((1, found.0))
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn lengths() {
        for (text, expected) in [
            ("within 10 working days", Some(Some((10, Unit::WorkingDays)))),
            ("within the next fortnight", Some(Some((2, Unit::Weeks)))),
            ("within a month", Some(Some((1, Unit::Months)))),
            ("within the next few weeks", Some(None)),
            ("within the week", Some(Some((1, Unit::Weeks)))),
            ("within reach", None),
            ("in two weeks", None),
            ("within 99999999999 days", None),
        ] {
            let read = length_at(&Cut::of(text).words(), 0, || false)
                .map(|(length, _)| length.map(|length| (length.count, length.unit)));
            assert_eq!(read, expected, "{text}");
        }
    }
}
