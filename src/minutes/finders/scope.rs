//! Finds what sort of document it is: minutes of a whole meeting, some of it, or something else; a draft, or signed.

use crate::document::BlockKind;
use crate::minutes::kinds::meeting::Meeting;
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::whole::Status;
use crate::minutes::minutes::Scope;
use crate::text::{Span, fold};

use super::sentence::{Sentence, starts_with_any};
use super::view::View;

/// Whether the document says that it is a draft, final or signed.
pub fn status(view: &View<'_>) -> Option<(Status, Span)> {
    const DRAFT: &[&str] = &[
        "draft minutes",
        "draft",
        "unconfirmed minutes",
        "unapproved minutes",
        "subject to approval",
        "subject to confirmation",
    ];
    const FINAL: &[&str] = &["final minutes", "approved minutes", "confirmed minutes", "minutes (approved)"];
    let blocks = view.document.blocks();
    let signed = blocks.iter().rev().take(8).find(|block| {
        let words = view.document.words(block);
        let name = words.strip_prefix("Signed").map(|rest| rest.trim_matches(|c: char| !c.is_alphabetic()));
        name.is_some_and(|name| {
            name.len() > 3
                && !starts_with_any(&name.to_ascii_lowercase(), &["by", "as", "chair", "date", "dated", "chairman"])
        })
    });
    if let Some(block) = signed {
        return Some((Status::Signed, block.span));
    }
    blocks.iter().take(4).filter(|block| block.kind != BlockKind::FrontMatter).find_map(|block| {
        let sentence = Sentence::new(view.document.prose(), block.span);
        let opens = |at: &Span| at.start() < block.span.start() + 60;
        let find = |signs: &[&str]| signs.iter().find_map(|sign| sentence.place(sign)).filter(opens);
        find(DRAFT).map(|at| (Status::Draft, at)).or_else(|| find(FINAL).map(|at| (Status::Final, at)))
    })
}

/// Words in the title of what is no minutes.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "agenda", "action list", "action log", "action sheet", "action tracker", "decision record", "record of decision",
    "decision notice", "report", "policy", "constitution", "standing orders", "terms of reference", "code of conduct",
    "charter", "bylaws", "by-laws", "newsletter", "readme", "template", "guide", "guidelines", "procedure", "rules",
    "notice of meeting", "summons", "press release", "invitation", "strategy", "handbook", "contract", "statement",
    "how to", "about", "contact", "accounts for", "risk register", "budget", "schedule", "calendar", "index", "faq",
    "list of", "amendment", "nominations", "manifesto", "consultation", "regulations", "proposal", "slides",
];

/// Words in the title of minutes.
#[rustfmt::skip]
const OF_MEETINGS: &[&str] = &[
    "minutes", "mintes", "meeting", "agm", "egm", "sgm", "teleconference", "telcon", "call", "f2f", "session", "proceedings",
    "notes", "sync", "minute of", "face-to-face", "hearing", "committee", "council", "board",
];

/// A line longer than this is no title.
const TITLE: usize = 300;

/// A line longer than this that ends with a point is a sentence.
const LINE: usize = 120;

/// How much of the meeting the document tells; `business` says whether anything was decided, moved or promised in it.
pub fn scope(view: &View<'_>, people: &[Person], meeting: &Meeting, business: bool) -> Scope {
    let blocks = view.document.blocks();
    let lines = || blocks.iter().filter(|block| block.kind != BlockKind::FrontMatter);
    let cut_out = lines().take(6).map(|block| view.document.words(block)).any(|words| {
        let label =
            words.len() < 24 && matches!(fold(words).trim_end_matches(':'), "agenda item" | "meeting documents");
        label || words.contains('(') && fold(words).contains("(item ")
    });
    let front = blocks.iter().take_while(|block| block.kind == BlockKind::FrontMatter);
    let front = front.map(|block| fold(view.document.words(block))).filter(|words| words.starts_with("title:"));
    let mut letters =
        lines().map(|block| view.document.words(block)).filter(|words| words.contains(char::is_alphabetic));
    let is_title = |words: &&str| words.len() < TITLE && !(words.len() > LINE && words.ends_with('.'));
    let first = letters.next().filter(is_title).unwrap_or_default();
    // The name of the body often stands on lines of its own before what the document is.
    let held = letters.take(2).map(fold).filter(|words| words.len() < TITLE && words.starts_with("minutes of "));
    let held = held.filter(|words| has_words(words, "held"));
    let front: Vec<String> = front.collect();
    // A page of a meeting that tells in sentences that it was held.
    let told = front.iter().any(|title| {
        let says = |all: &[&str]| all.iter().any(|words| has_words(title, words));
        says(OF_MEETINGS) && !says(OTHER)
    }) && meeting.date.is_some()
        && says_held(view);
    let title =
        front.into_iter().chain([fold(first), fold(view.words(meeting.at))]).chain(held).collect::<Vec<_>>().join("\n");
    let says = |all: &[&str]| all.iter().any(|words| has_words(&title, words));
    let minuted = says(&["minutes", "mintes", "minute of"]);
    let timed = meeting.start.is_some() || meeting.end.is_some();
    if cut_out {
        Scope::Extract
    } else if people.len() > 1 || told {
        Scope::Whole
    } else if says(OTHER) && !minuted && !(business && says(&["meeting", "agm"]) && timed) {
        Scope::Other
    } else if minuted && (meeting.date.is_some() || timed || business)
        || says(OF_MEETINGS) && (meeting.date.is_some() && business || timed)
        || !people.is_empty() && (meeting.date.is_some() || timed)
        || timed && meeting.end.is_some() && business
        || minuted && is_numbered(&title)
    {
        Scope::Whole
    } else if business && !is_narrated(view) {
        Scope::Extract
    } else {
        Scope::Other
    }
}

/// `Minutes: Club Meeting #2`: which of many meetings it was.
fn is_numbered(title: &str) -> bool {
    let figure = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    title.match_indices('#').any(|(at, _)| title.get(at + 1..).is_some_and(figure))
        || title
            .match_indices("meeting no")
            .any(|(at, word)| title.get(at + word.len()..).is_some_and(|rest| figure(rest.trim_start_matches('.'))))
}

/// Whether the first paragraphs tell that the meeting was held: a report in sentences.
fn says_held(view: &View<'_>) -> bool {
    const FIRST: usize = 3;
    let first = view.document.blocks().iter().filter(|block| block.kind == BlockKind::Paragraph).take(FIRST);
    first.map(|block| fold(view.document.words(block))).any(|words| {
        words.contains("meeting")
            && ["was held on", "was held at", "was held in", "took place on", "was convened", "held its", "held their"]
                .iter()
                .any(|held| words.contains(held))
    })
}

/// Whether a title has these words as whole words.
fn has_words(title: &str, words: &str) -> bool {
    title.match_indices(words).any(|(at, _)| {
        let before = title.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let after = title
            .get(at + words.len()..)
            .is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() && c != 's'));
        !before && !after
    })
}

/// Whether somebody tells it of themselves, as in a report: `In my opinion`, `I would like to thank`.
fn is_narrated(view: &View<'_>) -> bool {
    const ENOUGH: usize = 3;
    let prose = view.document.prose();
    let own = [" my ", "In my ", "I’d ", "I'd ", "I’m ", "I'm ", "I am ", "I have ", "I shall "];
    own.iter().map(|words| prose.matches(words).take(ENOUGH).count()).sum::<usize>() >= ENOUGH
}
