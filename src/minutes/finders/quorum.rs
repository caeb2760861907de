//! Finds what the minutes say of the quorum.

use crate::minutes::cues::Cue;
use crate::recognise::number_in_words;
use crate::text::Span;

use super::sentence::{Sentence, starts_with_any};
use super::view::View;

/// The words that say that there was a quorum, or that there was none.
pub fn quorate(view: &View<'_>) -> Option<(bool, Span)> {
    view.with_cue(Cue::Quorum).find_map(|(index, _)| {
        view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Quorum)).find_map(|statement| {
            let at = statement.at;
            let sentence = Sentence::new(view.document.prose(), at);
            if sentence.has_any(&["not quorate", "inquorate", "no quorum", "lack of quorum", "without a quorum"]) {
                return Some((false, at));
            }
            sentence
                .has_any(&["was quorate", "is quorate", "quorate", "quorum was present", "quorum present", "a quorum"])
                .then_some((true, at))
        })
    })
}

/// `The quorum is 4`, `Quorum: three`: how many must be there. A quorum that is talked about is none.
pub fn quorum(view: &View<'_>) -> Option<(i64, Span)> {
    const SAYS: &[&str] =
        &["is", "being", "was", "of", "required is", "required was", "for the meeting is", "stands at"];
    view.with_cue(Cue::Quorum).find_map(|(index, _)| {
        view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Quorum)).find_map(|statement| {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            let word = sentence.place("quorum")?;
            let after = sentence.after(word.end());
            let colon = after.strip_prefix([':', '–', '-', '=', '(']).map(str::trim_start);
            let number = colon.or_else(|| {
                let said = SAYS.iter().find(|said| starts_with_any(after, &[said]))?;
                after.get(said.len()..).map(str::trim_start)
            })?;
            let number = number.strip_prefix("at least ").unwrap_or(number);
            let end = number.find(|c: char| !c.is_alphanumeric()).unwrap_or(number.len());
            let written = number.get(..end)?;
            let count = written.parse().ok().or_else(|| number_in_words(written).map(i64::from))?;
            let rest = number.get(end..)?;
            let share = starts_with_any(rest.trim_start_matches(['-', ' ']), &["third", "thirds", "half", "quarter"])
                || rest.starts_with(['%', '/'])
                || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            (!share && (1..=200).contains(&count)).then_some((count, statement.at))
        })
    })
}
