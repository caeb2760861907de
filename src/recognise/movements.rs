//! Who came and who went, and who took the chair: `Cllr Ash left the meeting at 8.15 pm`, `Cllr Birch took the chair`.

use std::sync::LazyLock;

use super::owner::{Mention, mentions_in, run_of_names};
use super::person::is_title;
use super::phrases::Phrases;
use super::sentence::{ends_at, start_of};
use super::subject::{Clause, subject};
use super::time::{WrittenTime, time_at};
use super::words::{Kind, Words};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Came.
    Arrived,
    /// Came back.
    Returned,
    /// Went.
    Left,
    /// Took the chair.
    TookChair,
    /// Gave it up.
    LeftChair,
}

/// Somebody who came, went or took the chair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The words, from whoever did it to where or when.
    pub at: Span,
    /// Who; several seldom.
    pub who: Vec<Mention>,
    /// What they did.
    pub step: Step,
    /// When.
    pub time: Option<WrittenTime>,
}

/// Everybody of whom a paragraph says that they came, went or took the chair, in order.
///
/// ```
/// # use quorate::recognise::{Cut, Step, movements};
/// let text = "Cllr Ash left the meeting at 8.15 pm.";
/// let found = movements(&Cut::of(text).words());
/// assert_eq!((found[0].step, found[0].who[0].at.of(text)), (Step::Left, "Cllr Ash"));
/// assert_eq!(found[0].time.map(|time| time.minutes), Some(20 * 60 + 15));
/// ```
#[must_use]
pub fn movements(words: &Words<'_>) -> Vec<Movement> {
    let mut found: Vec<Movement> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let read = movement_at(words, at).or_else(|| presided_at(words, at));
        at = match read {
            Some((movement, next)) => {
                found.push(movement);
                next
            }
            None => at + 1,
        };
    }
    found
}

fn movement_at(words: &Words<'_>, at: usize) -> Option<(Movement, usize)> {
    let (step, next) = VERBS.at(words, at)?;
    if words.before(at).is_some_and(|before| before.is_any(&["not", "never", "having", "be", "to", "if", "was", "is"]))
    {
        return None;
    }
    let end = where_to(words, next, step).or_else(|| when(words, next)).or_else(|| alone(words, at, next, step))?;
    let who = who_before(words, at)?;
    let (time, end) = time_after(words, end);
    let from = words.place_of(who.first()?.at.start()).min(at);
    Some((Movement { at: words.span(from, end), who, step, time }, end))
}

/// Where somebody went: `the meeting`, `from the Council Chamber`.
fn where_to(words: &Words<'_>, at: usize, step: Step) -> Option<usize> {
    if matches!(step, Step::TookChair | Step::LeftChair) {
        return Some(at);
    }
    let at = words.after_any(at, &["from", "to", "into"]).unwrap_or(at);
    let at = words.after_any(at, &["the", "this", "our"]).unwrap_or(at);
    let at = words.after_any(at, OF_PLACE).unwrap_or(at);
    let end = words.after_any(at, PLACES)?;
    // `left the meeting room` and `joined the meeting house appeal`.
    let end = end + usize::from(words.is_any(end, &["room", "chamber"]));
    let more =
        words.get(end).is_some_and(|next| next.kind() == Kind::Word && next.is_any(&["house", "notes", "papers"]));
    (!more).then_some(end)
}

/// When: `at 8.15 pm`, `at this point`, `during item 5`.
fn when(words: &Words<'_>, at: usize) -> Option<usize> {
    let at = words.after_any(at, &["early", "late"]).unwrap_or(at);
    if let Some(end) = words.after_any(at, POINTS) {
        return Some(end);
    }
    let from = words.after_any(at, &["at", "@", ":"]).unwrap_or(at);
    let (time, _) = time_at(words, from, true)?;
    (from > at || time.certain).then_some(at)
}

/// `Cllr Ash returned.`, `Cllr Birch arrived late`: nothing more need be said.
fn alone(words: &Words<'_>, at: usize, next: usize, step: Step) -> Option<usize> {
    let late = words.is(next, "late");
    let next = next + usize::from(late);
    let ends = words.get(next).is_none() || ends_at(words, next) || words.is_any(next, &[";", ")"]);
    let plain =
        words.is_any(at, &["arrived", "returned", "rejoined"]) && matches!(step, Step::Arrived | Step::Returned);
    // `the form was completed and returned` is said of a thing.
    let by_somebody = words.before(at).is_some_and(|before| {
        before.is_capital() || before.is_any(&["he", "she", "they", "then", "later", "subsequently"])
    });
    (plain && by_somebody && (ends || late)).then_some(next)
}

/// The time that follows within a few words of the same sentence: `left the meeting at this point (8.15 pm)`.
fn time_after(words: &Words<'_>, end: usize) -> (Option<WrittenTime>, usize) {
    const REACH: usize = 6;
    for at in end..end + REACH {
        if words.is_any(at, &[";", ",", "and"]) || at > end && ends_at(words, at - 1) {
            break;
        }
        let expected = words.before(at).is_some_and(|before| before.is_any(&["at", "@", ":"]));
        if let Some((time, next)) = time_at(words, at, expected).filter(|(time, _)| expected || time.certain) {
            return (Some(time), next + usize::from(words.is(next, ")")));
        }
    }
    (None, end)
}

fn who_before(words: &Words<'_>, at: usize) -> Option<Vec<Mention>> {
    let start = start_of(words, at, 80);
    let before = start_of(words, start.saturating_sub(1), 80).min(start);
    let mut who = subject(&Clause { words, before, start, at }, false);
    // `Cllr Ash left the room. She then returned.`
    let last = at - usize::from(at > start && words.is_any(at - 1, &["then", "later", "subsequently"]));
    let meant = words.before(last).is_some_and(|last| last.is_any(&["who", "he", "she", "they", "and"]));
    if who.is_empty() && meant {
        who = first_named(words, start, at);
        if who.is_empty() {
            who = first_named(words, before, start);
        }
    }
    // `Cllr Ash left the chair and Cllr Birch took the chair`
    who.retain(|one| who_sits(one.at.of(words.text)));
    let person = |who: &Mention| {
        matches!(who.form, PersonForm::Name | PersonForm::Initials | PersonForm::Post | PersonForm::Handle)
    };
    (!who.is_empty() && who.iter().all(person) && !between(words, &who, at)).then_some(who)
}

/// `The Chair thanked Mr Dell and he left`: whether somebody else is named between those and the verb, who may be meant.
fn between(words: &Words<'_>, who: &[Mention], at: usize) -> bool {
    let last = who.last().map_or(0, |last| words.place_of(last.at.end()));
    (last..at).any(|place| words.get(place).is_some_and(is_title))
}

/// Whether words mean somebody rather than a seat.
fn who_sits(words: &str) -> bool {
    !words.starts_with("the chair") || words.len() > "the chair".len()
}

/// Those with whom a sentence begins.
fn first_named(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    let longest = run_of_names(words, start, end.min(start + 15));
    let all = (start + 1..=longest).rev().map(|to| mentions_in(words, start, to));
    all.into_iter()
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
        .unwrap_or_default()
}

/// `with Cllr Birch in the chair`.
fn presided_at(words: &Words<'_>, at: usize) -> Option<(Movement, usize)> {
    let end = words.after(at, "in the chair")?;
    let start = start_of(words, at, 20);
    let with = (start..at).rev().find(|&place| words.is(place, "with"))?;
    let who = mentions_in(words, with + 1, at);
    let named = !who.is_empty() && who.iter().all(|who| matches!(who.form, PersonForm::Name | PersonForm::Post));
    named.then(|| (Movement { at: words.span(with + 1, end), who, step: Step::TookChair, time: None }, end))
}

/// What somebody does who comes, goes or takes the chair. Longer ones come first.
static VERBS: LazyLock<Phrases<Step>> = LazyLock::new(|| {
    let all: [(&[&str], Step); 5] = [
        (
            &[
                "took the chair",
                "takes the chair",
                "assumed the chair",
                "resumed the chair",
                "presided",
                "chaired this item",
                "chaired the item",
                "chaired the meeting",
                "took over the chair",
                "took over as chair",
                "acted as chair",
                "chaired item",
                "returned to the chair",
            ],
            Step::TookChair,
        ),
        (
            &[
                "left the chair",
                "vacated the chair",
                "stood down from the chair",
                "stepped down from the chair",
                "handed over the chair",
            ],
            Step::LeftChair,
        ),
        (
            &["rejoined", "re - joined", "returned", "came back", "re - entered", "reentered", "returns", "rejoins"],
            Step::Returned,
        ),
        (&["arrived", "arrives", "joined", "joins", "entered", "enters"], Step::Arrived),
        (
            &[
                "left",
                "leaves",
                "withdrew",
                "withdraws",
                "departed",
                "departs",
                "vacated",
                "retired",
                "stepped out of",
                "went out of",
                "exited",
            ],
            Step::Left,
        ),
    ];
    Phrases::of(all.into_iter().flat_map(|(phrases, step)| phrases.iter().map(move |&phrase| (phrase, step))))
});

/// What is said of the place of a meeting.
const OF_PLACE: &[&str] = &[
    "council",
    "virtual",
    "online",
    "zoom",
    "teams",
    "committee",
    "board",
    "debating",
    "video",
    "conference",
    "remote",
];

/// Where a meeting is.
const PLACES: &[&str] =
    &["meeting", "room", "chamber", "call", "table", "hall", "session", "proceedings", "discussion"];

/// When, in words.
const POINTS: &[&str] = &[
    "at this point",
    "at this stage",
    "at this juncture",
    "at that point",
    "during item",
    "during agenda item",
    "during minute",
    "during the item",
    "during this item",
    "during discussion",
    "during the discussion",
    "before item",
    "before the vote",
    "before the discussion",
    "before discussion",
    "before this item",
    "after item",
    "for this item",
    "for the item",
    "for item",
    "prior to item",
    "prior to the vote",
    "prior to discussion",
    "prior to the discussion",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    fn read(text: &str) -> String {
        let each = |movement: Movement| {
            let who: Vec<_> = movement.who.iter().map(|who| who.at.of(text)).collect();
            let time = movement
                .time
                .map_or_else(String::new, |time| format!(" {}:{:02}", time.minutes / 60, time.minutes % 60));
            format!("{} {:?}{time}", who.join(", "), movement.step)
        };
        movements(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn comings_and_goings() {
        for (text, expected) in [
            ("Cllr Ash left the meeting at 8.15 pm.", "Cllr Ash Left 20:15"),
            ("Cllr Birch joined during item 5.", "Cllr Birch Arrived"),
            ("Mrs Cole arrived at 7.20pm.", "Mrs Cole Arrived 19:20"),
            ("Mr Dell joined the virtual meeting at 19:20", "Mr Dell Arrived 19:20"),
            ("Cllr Ash declared a personal interest and left the room.", "Cllr Ash Left"),
            ("Cllr Ash left the room. She returned at 8.30 pm.", "Cllr Ash Left; Cllr Ash Returned 20:30"),
            ("Cllrs Ash and Birch withdrew from the Council Chamber.", "Cllrs Ash, Birch Left"),
            ("Cllr Cole then rejoined the meeting.", "Cllr Cole Returned"),
            ("TF left the meeting at this point (20:10).", "TF Left 20:10"),
            ("Cllr Ash left at 9 pm", "Cllr Ash Left 21:00"),
            ("The Mayor left the meeting for the item.", "The Mayor Left"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn who_is_in_the_chair() {
        for (text, expected) in [
            ("Cllr Birch took the chair for this item.", "Cllr Birch TookChair"),
            ("The Vice-Chair took the chair.", "The Vice-Chair TookChair"),
            ("The item was taken with Cllr Birch in the chair.", "Cllr Birch TookChair"),
            ("Cllr Ash vacated the chair and Cllr Birch took the chair.", "Cllr Ash LeftChair; Cllr Birch TookChair"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn nobody_moves() {
        for text in [
            "The hedge on the left is overgrown.",
            "A letter arrived from the county.",
            "Cllr Ash joined the working party.",
            "The clerk left the post in May.",
            "The Chairman thanked Mr Dell and he then withdrew from the Meeting.",
            "The Chair thanked the deputation. The deputation then withdrew from the meeting.",
            "The Clerk had a form which was completed and returned.",
            "Two members of the public left the meeting.",
            "Cllr Ash did not leave the room",
            "There is £500 left in the budget",
            "The forms were returned.",
            "a chair was broken",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
