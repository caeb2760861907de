//! Who speaks: before a colon or a dash, or between angle brackets in a chat.

use super::owner::{Mention, are_initials, mentions_in};
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// Whoever speaks in this sentence, or in the paragraph that it stands in.
pub(super) fn speaking(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let labelled = |who: &Vec<Mention>| are_initials(who) || (0..7).any(|at| words.is_any(at, &[":", ">"]));
    let spoken = || speaker(words, 0, start).filter(labelled);
    speaker(words, start, end).or_else(spoken)
}

/// `Dan: I will`: whoever speaks.
pub(super) fn speaker(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let (nick, after) = logged(words, start, end);
    let Some(nick) = nick else { return said_by(words, start, end) };
    // `<ida> tom: I will`: Tom is told, or Ida writes down what he says; `<ida> ida: I will` leaves no doubt.
    let other = words.is(after + 1, ":")
        && !words.get(after).is_some_and(|word| word.text().eq_ignore_ascii_case(nick.at.of(words.text)));
    said_by(words, after, end).or_else(|| (!other).then(|| vec![nick]))
}

/// `[10:14] <ida> …`: who wrote a line of a chat, and where it begins.
fn logged(words: &Words<'_>, start: usize, end: usize) -> (Option<Mention>, usize) {
    let clock =
        |at: usize| words.get(at).is_some_and(|piece| piece.kind() == Kind::Number || piece.is_any(&[":", "[", "]"]));
    let first = (start..end.min(start + 8)).find(|&at| !clock(at)).unwrap_or(start);
    if !words.is(first, "<") {
        return (None, start);
    }
    let Some(close) = (first + 1..end.min(first + 8)).find(|&at| words.is(at, ">")) else { return (None, start) };
    let nick = Mention { at: words.span(first + 1, close), form: PersonForm::Handle };
    (Some(nick), close + 1)
}

fn said_by(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let from = (start..end.min(start + 2))
        .find(|&at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word || piece.is("@")))?;
    let colon = (from..end.min(from + 6)).find(|&at| {
        words.is_any(at, &[":", "–"]) || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
    })?;
    Some(mentions_in(words, from, colon)).filter(|who| !who.is_empty())
}
