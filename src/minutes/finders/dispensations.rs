//! Finds dispensations that were granted, and those that members had.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::dispensation::Dispensation;
use crate::minutes::mention::Mention;
use crate::recognise::{day_at_start, group_after, named_after, named_before, number_in_words};
use crate::text::Span;
use crate::vocabulary::{Day, Length, Unit};

use super::phrases::is_agenda_line;
use super::sentence::Sentence;
use super::view::View;

/// The dispensations of a document.
pub fn dispensations(view: &View<'_>) -> Vec<Dispensation> {
    let mut found = Vec::new();
    for (index, block) in view.with_cue(Cue::Dispensation) {
        if block.kind == BlockKind::Heading {
            continue;
        }
        for statement in view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Dispensation)) {
            found.extend(dispensation(view, &Sentence::new(view.document.prose(), statement.at)));
        }
    }
    found
}

fn dispensation(view: &View<'_>, sentence: &Sentence<'_>) -> Option<Dispensation> {
    const DENIED: &[&str] =
        &["no", "not", "refused", "declined", "rejected", "any", "if", "may be", "should", "none", "deferred", "nil"];
    if is_agenda_line(sentence) || sentence.has_any(DENIED) {
        return None;
    }
    let granted = ["granted", "grant", "approved", "awarded", "given", "agreed", "issued", "allowed"];
    let verb = granted.iter().find_map(|verb| sentence.place(verb));
    let before =
        sentence.has_any(&["had been", "has been", "have been", "previously", "already", "earlier", "existing"]);
    const HELD: &[&str] = &[
        "has a dispensation",
        "had a dispensation",
        "have a dispensation",
        "holds a dispensation",
        "held a dispensation",
        "under a dispensation",
        "have dispensations",
        "had dispensations",
        "has dispensation",
        "had dispensation",
        "by virtue of a dispensation",
        "dispensation in force",
        "dispensation was in force",
    ];
    let held = HELD.iter().find_map(|words| sentence.place(words));
    let holders = holders(view, sentence, verb, held);
    if verb.is_none() && held.is_none() || holders.is_empty() {
        return None;
    }
    let until = until(view, sentence);
    Some(Dispensation {
        at: sentence.at,
        holders,
        granted: held.is_none() && !before,
        from: dated(view, sentence, &["with effect from ", "from ", "commencing ", "starting "]),
        until,
        length: length(sentence),
        business: business(sentence),
        reason: ["on the grounds that", "because", "on the ground that", "as otherwise", "due to", "in order that"]
            .iter()
            .find_map(|cue| sentence.place(cue))
            .map(|cue| Span::new(cue.start(), trimmed_end(sentence))),
        item: None,
    })
}

/// Who has it: `granted to X`, `a dispensation to X`, `granted X a dispensation`, `X was granted`, `X has`.
fn holders(view: &View<'_>, sentence: &Sentence<'_>, verb: Option<Span>, held: Option<Span>) -> Vec<Mention> {
    let words = view.pieces(sentence.at);
    let after = |byte: usize| -> Vec<Mention> {
        let named = named_after(&words, byte);
        let group = || group_after(&words, byte).into_iter().collect();
        (if named.is_empty() { group() } else { named }).into_iter().map(Mention::of).collect()
    };
    const TO: &[&str] = &[
        "granted to",
        "dispensation to",
        "dispensations to",
        "approved for",
        "dispensation for",
        "dispensations for",
        "given to",
        "awarded to",
        "issued to",
        "request from",
        "received from",
        "requests from",
        "application from",
        "dispensation from",
    ];
    let mut all = TO.iter().filter_map(|cue| sentence.place(cue)).map(|cue| after(cue.end() + 1));
    let to = all.find(|who| !who.is_empty());
    let object = || {
        let who = after(verb?.end() + 1);
        (!who.is_empty()).then_some(who)
    };
    let subject = || {
        let at = held.or(verb)?;
        let passive = ["was", "were", "had been", "has been", "have been", "be"];
        let ends = sentence.before(at.start());
        let cut = passive.iter().find(|word| ends.ends_with(*word)).map_or(0, |word| word.len());
        let who = named_before(&words, sentence.at.start() + ends.len() - cut);
        Some(who.into_iter().map(Mention::of).collect())
    };
    to.or_else(object).or_else(subject).unwrap_or_default()
}

fn trimmed_end(sentence: &Sentence<'_>) -> usize {
    sentence.at.start() + sentence.text.trim_end_matches(['.', ' ']).len()
}

/// The date after one of these words.
fn dated(view: &View<'_>, sentence: &Sentence<'_>, cues: &[&str]) -> Option<(Day, Span)> {
    let after = |cue: &str| {
        let at = sentence.low.match_indices(cue).map(|(at, _)| sentence.at.start() + at + cue.len());
        at.into_iter().find_map(|at| day_at_start(&view.pieces(Span::new(at, sentence.at.end()))))
    };
    cues.iter().find_map(|cue| after(cue)).map(|written| (written.day, written.at))
}

/// Until when; words that name no date are kept.
fn until(view: &View<'_>, sentence: &Sentence<'_>) -> Option<(Option<Day>, Span)> {
    const CUES: &[&str] = &[
        "until the end of ",
        "until ",
        "up to and including ",
        "to the end of ",
        "expiring on ",
        "expiring in ",
        "expires on ",
        "ending on ",
        "ending in ",
    ];
    if let Some((day, at)) = dated(view, sentence, CUES) {
        return Some((Some(day), at));
    }
    const OPEN: &[&str] = &[
        "until the next",
        "until the end of",
        "for the term of office",
        "for their term of office",
        "for his term of office",
        "for her term of office",
        "for the remainder of",
        "for the duration of",
        "for the life of",
        "for the rest of",
        "until the election",
        "until further notice",
        "indefinitely",
    ];
    let at = OPEN.iter().find_map(|words| sentence.place(words))?;
    let rest = sentence.after(at.end());
    let more = rest.find([',', '.', ';']).unwrap_or(rest.len());
    Some((None, Span::new(at.start(), (at.end() + more + 1).min(trimmed_end(sentence)))))
}

/// `for four years`, `for a period of 12 months`.
fn length(sentence: &Sentence<'_>) -> Option<(Length, Span)> {
    sentence.low.match_indices("for ").find_map(|(at, _)| {
        let rest = sentence.text.get(at + 4..)?;
        let skip = [
            "a further period of ",
            "a maximum period of ",
            "a period of ",
            "the period of ",
            "a maximum of ",
            "up to ",
        ];
        let skipped =
            skip.iter().find(|words| rest.to_ascii_lowercase().starts_with(*words)).map_or(0, |words| words.len());
        let mut words = rest.get(skipped..)?.split([' ', '\n']);
        let (number, unit) = (words.next()?, words.next()?);
        let count = if number.eq_ignore_ascii_case("one") || number.eq_ignore_ascii_case("a") {
            1
        } else {
            number_in_words(number)?
        };
        let plain = unit.trim_end_matches(|c: char| !c.is_alphabetic()).to_ascii_lowercase();
        let (unit_of, ..) = Unit::WORDS.iter().find(|(_, one, many)| plain == *one || plain == *many)?;
        let long = matches!(unit_of, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
        let start = sentence.at.start() + at;
        let end = start + 4 + skipped + number.len() + 1 + plain.len();
        long.then(|| (Length { count, unit: *unit_of }, Span::new(start, end)))
    })
}

/// `to speak and vote on the precept`, `in relation to item 7`.
fn business(sentence: &Sentence<'_>) -> Option<Span> {
    const CUES: &[&str] = &[
        "to speak and vote on",
        "to speak on",
        "to vote on",
        "to speak and vote",
        "to discuss",
        "to participate in",
        "to take part in",
        "to set the",
        "in relation to",
        "in respect of",
        "relating to",
        "regarding",
        "to speak",
        "to vote",
        "on matters",
        "in connection with",
        "with regard to",
    ];
    const ENDS: &[&str] = &[
        " until ",
        " for a ",
        " for the term",
        " for the remainder",
        " from ",
        " because",
        " on the grounds",
        " for four",
        " expiring",
    ];
    let at = CUES.iter().filter_map(|cue| sentence.place(cue)).min_by_key(|at| at.start())?;
    let rest = sentence.low.get(at.start() - sentence.at.start()..)?;
    let marks = rest.find([',', ';', '.']);
    let words = ENDS.iter().filter_map(|end| rest.find(end)).min();
    let period = length(sentence).map(|(_, at)| at.start()).filter(|&start| start > at.start());
    let end =
        marks.into_iter().chain(words).map(|end| at.start() + end).chain(period).min().unwrap_or(sentence.at.end());
    let text = sentence.text.get(at.start() - sentence.at.start()..end - sentence.at.start())?;
    Some(Span::new(at.start(), at.start() + text.trim_end().len()))
}
