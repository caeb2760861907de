//! What holds for every recogniser on every text: no panic, spans that fit the text, time in proportion to its length.

#![cfg(test)]
#![allow(clippy::disallowed_methods, reason = "a test of speed asks the clock")]

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::day::{day_at_start, days};
use super::doer::doers;
use super::due::dues;
use super::hours::{meeting_end, meeting_start};
use super::marked::{after_marker, in_action_list};
use super::motion::motions;
use super::names::attendees;
use super::number::{WrittenAmount, amounts, number_in_words};
use super::owner::{Mention, mentions};
use super::person::person_form;
use super::sentence::sentences;
use super::sitting::sittings;
use super::tally::tallies;
use super::time::times;
use super::words::Cut;
use crate::text::Span;

/// Every span that any recogniser finds in a text.
fn spans(text: &str) -> Vec<Span> {
    let cut = Cut::of(text);
    let words = &cut.words();
    let mut all: Vec<Span> = sentences(words).collect();
    all.extend(days(words).iter().map(|found| found.at));
    all.extend(day_at_start(words).iter().map(|found| found.at));
    all.extend(times(words).iter().map(|found| found.at));
    all.extend([meeting_start(words), meeting_end(words)].iter().flatten().map(|found| found.at));
    all.extend(sittings(words).iter().map(|found| found.at));
    all.extend(dues(words).iter().map(|found| found.at));
    all.extend(tallies(words).iter().map(|found| found.at));
    all.extend(amounts(words).iter().map(|found| match found {
        WrittenAmount::Money { at, .. } | WrittenAmount::Percentage { at, .. } => *at,
    }));
    for marked in [after_marker(words), in_action_list(words)] {
        all.extend(marked.owners.iter().map(|who| who.at).chain(marked.task));
    }
    all.extend(mentions(words).unwrap_or_default().iter().map(|who| who.at));
    for doer in doers(words) {
        all.extend(doer.who.iter().map(|who| who.at).chain([doer.cue, doer.task]));
    }
    for one in attendees(words) {
        all.extend([Some(one.name), one.initials, one.role, one.handle, one.under].into_iter().flatten());
    }
    for motion in motions(words) {
        let who = [motion.mover, motion.seconder].into_iter().flatten().map(|who: Mention| who.at);
        all.extend(who.chain([motion.at]));
    }
    let _ = (number_in_words(text), person_form(text));
    all
}

fn check(text: &str) {
    for span in spans(text) {
        assert!(text.get(span.range()).is_some(), "{span:?} does not fit {text:?}");
    }
}

/// Pieces that recognisers look for, to be put together at random.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "the", "next", "meeting", "of", "Cllr", ".", "J", "Hull", "’", "’s", "13", "th", "May", "2020", "/", "-", "–",
    ":", "(", ")", "by", "before", "to", "will", "would", "agreed to", "be", "arranged", "write", "Clerk", "and", "&",
    ",", ";", "n", "proposed", "seconded", "2", "nd", "for", "against", "7", "0", "unanimously", "all", "in favour",
    "Monday", "10", "30", "am", "p", "m", "closed", "at", "£", "%", "@", "Present", "Mr", "Ó", "é", "ﬁ", "\u{301}",
    "™", "that", "he", "asap", "within", "two", "weeks", "AGM", "in", "Q", "1", "\"", "I’ll",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn likely_text(picks in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60)) {
        let text: String = picks.iter().map(|&(pick, space)| format!("{}{}", PIECES[pick], if space { " " } else { "" })).collect();
        check(&text);
    }
}

#[test]
fn long_text_is_read_in_its_own_time() {
    let nasty = [
        "the next ",
        "( ",
        "Cllr Hull, ",
        "J. ",
        "A and B and ",
        "1/2/",
        "at 7.30 ",
        "May ",
        "would be ",
        "that he would write and ",
        "proposed by A seconded ",
        "12-",
        "\u{301}",
        "before the ",
        "@a",
        "’",
        "of the ",
        "a ",
    ];
    for part in nasty {
        let started = Instant::now();
        check(&part.repeat(6_000 / part.len()));
        let took = started.elapsed();
        assert!(took < Duration::from_secs(10), "{took:?} for {part:?} over and over");
    }
}
