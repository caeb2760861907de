//! Finds minutes of earlier meetings that were approved.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::approval::Approval;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::topic::Topic;
use crate::recognise::{days, number_in_words};
use crate::text::Span;
use crate::vocabulary::Day;

use super::business::item_at;
use super::sentence::{Sentence, last_word, opens_with_any, says_any, starts_with_any};
use super::view::View;

/// The approvals of a document, for each meeting one.
pub fn approvals(view: &View<'_>, items: &[Item]) -> Vec<Approval> {
    let mut found: Vec<Approval> = Vec::new();
    for (index, block) in view.with_cue(Cue::Decision) {
        let row = item_at(items, block.span.start());
        let item = row.and_then(|row| items.get(row as usize));
        let of_minutes = item.is_some_and(|item| is_about_minutes(view, item));
        if block.kind == BlockKind::Heading || !(of_minutes || says_any(view.document.words(block), &["minutes"])) {
            continue;
        }
        let statements: Vec<Span> = view.sentences_of(index).iter().map(|statement| statement.at).collect();
        for (place, &at) in statements.iter().enumerate() {
            let sentence = Sentence::new(view.document.prose(), at);
            let dated = || sentence.has("minutes of") && !days_named(view, at).is_empty();
            if !approves(&sentence, of_minutes, dated) {
                continue;
            }
            let signed_after =
                statements.get(place + 1).and_then(|&next| signed(&Sentence::new(view.document.prose(), next)));
            let one = Approval {
                at,
                date: None,
                signed: signed(&sentence).or(signed_after),
                corrected: corrected(&sentence),
                item: row,
            };
            add(&mut found, one, &dates(view, &sentence, item.filter(|_| of_minutes), &statements[..place]));
        }
    }
    found
}

/// `3. Minutes`, `Minutes of the last meeting`.
fn is_about_minutes(view: &View<'_>, item: &Item) -> bool {
    item.topic == Topic::PreviousMinutes || opens_with_any(view.words(item.title), &["minutes"])
}

/// One approval for each date; what is said of the same minutes again tells more of them.
fn add(found: &mut Vec<Approval>, one: Approval, dates: &[(Day, Span)]) {
    let day = |approval: &Approval| approval.date.map(|(day, _)| day);
    let mut told = |approval: Approval| {
        let same = |known: &&mut Approval| {
            known.item == approval.item && (approval.date.is_none() || day(known) == day(&approval))
        };
        match found.iter_mut().rev().find(same) {
            Some(known) => {
                known.signed = known.signed.or(approval.signed);
                known.corrected = known.corrected.or(approval.corrected);
            }
            None => found.push(approval),
        }
    };
    if dates.is_empty() {
        told(one);
    }
    for &date in dates {
        told(Approval { date: Some(date), ..one });
    }
}

/// Whether a sentence says that minutes were approved.
fn approves(sentence: &Sentence<'_>, of_minutes: bool, dated: impl Fn() -> bool) -> bool {
    const APPROVED: &[&str] = &["approved", "confirmed", "agreed", "accepted", "adopted", "ratified", "signed"];
    const DENIED: &[&str] = &[
        "not",
        "if",
        "would",
        "will",
        "next",
        "until",
        "deferred",
        "unable",
        "could",
        "draft minutes to",
        "to approve",
        "to confirm",
        "to agree",
        "to receive",
        "to consider",
        "to sign",
        "must",
        "need",
        "needed",
        "should",
        "still",
    ];
    let named = sentence
        .place("minutes")
        .or_else(|| sentence.place("true record"))
        .or_else(|| sentence.place("correct record"));
    let record = sentence.has_any(&[
        "true record",
        "correct record",
        "accurate record",
        "true and accurate",
        "true and correct",
    ]);
    let Some(named) = named.or(Some(sentence.at).filter(|_| of_minutes && record)) else { return false };
    // `The Council agreed to send the minutes` approves none.
    let does_more = |verb: Span| {
        let after = sentence.after(verb.end());
        starts_with_any(after, &["to"]) && !starts_with_any(after, &["to be"])
    };
    let verb = APPROVED.iter().filter_map(|verb| sentence.place(verb)).find(|&verb| !does_more(verb));
    let of_what = sentence.has_any(&["meeting", "meetings", "last", "previous", "record", "held", "dated"])
        || of_minutes
        || sentence.low.starts_with("minutes");
    let of_what = of_what || dated();
    // `The minutes record that it was agreed …` and `five minutes` approve none.
    let other = sentence.has_any(&["minutes of the sub-group", "matters arising", "minutes silence", "minutes record"])
        || counts(last_word(sentence.before(named.start())));
    verb.is_some() && of_what && !other && !sentence.has_any(DENIED)
}

/// `ten minutes`, `a few minutes`: a length of time.
fn counts(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
        || number_in_words(word).is_some()
        || matches!(word, "few" | "several" | "some" | "many")
}

/// The dates of the meetings: in the sentence, in those before it, or in the title of the item.
fn dates(view: &View<'_>, sentence: &Sentence<'_>, item: Option<&Item>, before: &[Span]) -> Vec<(Day, Span)> {
    let own = days_named(view, sentence.at);
    if !own.is_empty() {
        return own;
    }
    let named = |at: &&Span| says_any(view.words(**at), &["minutes"]);
    // `The minutes of 3 May were before the meeting.`, then `That the minutes be adopted and signed.`
    let in_item = item.map(|item| Span::new(item.body.start(), sentence.at.start().max(item.body.start())));
    let in_item: Vec<Span> = in_item.map(|at| view.sentences(at).collect()).unwrap_or_default();
    let before = if in_item.is_empty() { before } else { &in_item };
    let earlier = before.iter().rev().filter(named).map(|&at| days_named(view, at)).find(|dates| !dates.is_empty());
    earlier.unwrap_or_else(|| item.map(|item| days_named(view, item.title)).unwrap_or_default())
}

/// The days that are named; of `3 May and 7 June 2024` both are of that year.
fn days_named(view: &View<'_>, at: Span) -> Vec<(Day, Span)> {
    let written = days(&view.pieces(at)).into_iter();
    let named = written.filter(|written| written.day.month.is_some() && written.day.day.is_some());
    let mut named: Vec<(Day, Span)> = named.map(|written| (written.day, written.at)).collect();
    let mut year = None;
    for (day, _) in named.iter_mut().rev() {
        year = day.year.or(year);
        day.year = year;
    }
    named
}

fn signed(sentence: &Sentence<'_>) -> Option<Span> {
    if sentence.has_any(&["not", "will", "would", "later", "next"]) { None } else { sentence.place("signed") }
}

fn corrected(sentence: &Sentence<'_>) -> Option<Span> {
    let signs = [
        "subject to",
        "as amended",
        "as corrected",
        "with the following amendment",
        "with the following amendments",
        "with the following correction",
        "with the following corrections",
        "with one amendment",
        "with amendments",
        "with corrections",
        "after amendment",
        "following amendment",
        "amended to",
        "correcting",
    ];
    if sentence.has_any(&["no amendments", "no corrections", "without amendment"]) {
        return None;
    }
    signs.iter().find_map(|sign| sentence.place(sign))
}
