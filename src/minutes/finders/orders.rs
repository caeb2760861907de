//! Entries of lists that tell somebody to do something: `The Clerk was asked to:` and what follows, `Check with the caretaker`.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::minutes::styles::is_of_nobody;
use crate::recognise::{self, introduced_doers, told_doer};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::action_when::{deadline, occasion};
use super::sentence::{opens_with_any, says_any, starts_with_any};
use super::view::View;

/// Work that a list entry gives to somebody.
///
/// `known` says whether a folded word is part of the name of somebody who was there.
pub fn order(view: &View<'_>, known: Known<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    listed(view, index, block)
        .or_else(|| told(view, index, block))
        .or_else(|| bracketed(view, known, index, block))
        .or_else(|| dashed(view, known, index, block))
}

/// `Ida - order the salt`, `Tom — write to the school`: one of those who were there, and after a dash the work.
fn dashed(view: &View<'_>, known: Known<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    const LONGEST_NAME: usize = 30;
    let words = view.document.words(block);
    let (dash, mark) = [" - ", " – ", " — ", " -- "].iter().filter_map(|mark| Some((words.find(mark)?, mark))).min()?;
    if block.kind != BlockKind::ListItem || dash > LONGEST_NAME || view.label_is_number(block) || words.ends_with('?') {
        return None;
    }
    let name = Span::new(block.span.start(), block.span.start() + dash);
    let owners = recognise::mentions(&view.pieces(name))?;
    let parts = fold(view.words(name));
    let there = || parts.split(|c: char| !c.is_alphanumeric()).any(|part| part.len() > 1 && known(part));
    let task = Span::new(name.end() + mark.len(), block.span.end());
    let told = view.words(task);
    // `Ida – support has grown`, `Tom – report attached`: nouns.
    let second = told.split(' ').nth(1).unwrap_or_default();
    let noun = opens_with_any(told, NOUNS)
        || matches!(
            second,
            "is" | "are" | "was" | "were" | "has" | "had" | "have" | "will" | "of" | "attached" | "from" | "by" | ""
        );
    let agenda = || view.heads(index).take(2).any(|head| fold(head).contains("report"));
    if noun || !view.pieces(task).begin_with_work() || !there() || agenda() {
        return None;
    }
    let report_back = occasion(view, task);
    let due = deadline(view, task, report_back.as_ref());
    let (at, sureness, owners) = (block.span, Sureness::Likely, mentions(&owners));
    Some(Undertaking { at, task, owners, sureness, report_back, due, action: None, item: None })
}

/// Work that a list entry gives to those whom the line above it names: `The Clerk was asked to:`, `It was agreed that:`.
fn listed(view: &View<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    if block.kind != BlockKind::ListItem {
        return None;
    }
    let above = view.outline.above(index).next().and_then(|above| view.block(above))?;
    if !view.document.words(above).trim_end().ends_with([':', '-', '–']) {
        return None;
    }
    let words = view.pieces(block.span);
    let made = |owners, task: Span| {
        let report_back = occasion(view, task);
        let due = deadline(view, task, report_back.as_ref());
        let (at, sureness) = (block.span, Sureness::Certain);
        Undertaking { at, task, owners, sureness, report_back, due, action: None, item: None }
    };
    if let Some(who) = introduced_doers(&view.pieces(above.span)) {
        return words.begin_with_work().then(|| made(mentions(&who), block.span));
    }
    let decides = says_any(view.document.words(above), &["agreed", "resolved", "asked", "instructed", "requested"]);
    let doer = told_doer(&words).filter(|_| decides)?;
    Some(made(mentions(&doer.who), doer.task))
}

/// Whether a folded word is part of a name that may be known.
type Known<'k> = &'k dyn Fn(&str) -> bool;

/// `Order salt for the ramp (ida)`: work, and in brackets after it who is to do it, one of those who were there.
fn bracketed(view: &View<'_>, known: Known<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    let words = view.document.words(block);
    if block.kind != BlockKind::ListItem || !words.trim_end().ends_with(')') || view.label_is_number(block) {
        return None;
    }
    // What stands before a colon is what the work is about: `Market: Return the crate (tom)`.
    let colon =
        words.find(": ").filter(|&colon| colon < 40 && !words.get(..colon).is_some_and(|label| label.contains('(')));
    let from = block.span.start() + colon.map_or(0, |colon| colon + 2);
    let open = words.find('(').map(|open| block.span.start() + open).filter(|&open| open > from)?;
    let task = Span::new(from, open);
    let close = open + view.words(Span::new(open, block.span.end())).find(')')?;
    let inside = Span::new(open + 1, close);
    let named = view.words(inside);
    let all = || named.split([',', '/', '&', ' ']).map(str::trim).filter(|part| !part.is_empty() && *part != "and");
    let fine = (1..=4).contains(&all().count()) && all().all(|part| known(&fold(part)));
    let agenda = || view.heads(index).take(2).any(|head| fold(head).contains("agenda"));
    if !fine || !view.pieces(task).begin_with_work() || opens_with_any(view.words(task), NOUNS) || agenda() {
        return None;
    }
    let mut at = inside.start();
    let parts = named.split([',', '/', '&']).map(|part| {
        let start = at + (part.len() - part.trim_start().len());
        at += part.len() + 1;
        Mention { at: Span::new(start, start + part.trim().len()), form: PersonForm::Name, person: None }
    });
    let owners = parts.filter(|who| !who.at.is_empty()).collect();
    let due = deadline(view, task, None);
    let (at, sureness) = (block.span, Sureness::Likely);
    Some(Undertaking { at, task, owners, sureness, report_back: None, due, action: None, item: None })
}

fn mentions(who: &[crate::recognise::Mention]) -> Vec<Mention> {
    who.iter().map(|&who| Mention::of(who)).collect()
}

/// A list entry that tells somebody to do something: `Check with the caretaker`.
fn told(view: &View<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    let words = view.document.words(block);
    let agenda = || view.heads(index).take(2).any(|head| fold(head).contains("agenda"));
    if block.kind != BlockKind::ListItem
        || words.ends_with('?')
        || !view.pieces(block.span).begin_with_work()
        || !starts_with_any(&opening(words), TOLD)
        || opens_with_any(words, NOUNS)
        || is_report(words)
        || says_to_readers(words)
        || view.label_is_number(block)
        || agenda()
        || view.heads(index).take(3).any(is_of_nobody)
        || under_nobody(view, index, block)
    {
        return None;
    }
    let due = deadline(view, block.span, None);
    Some(Undertaking {
        at: block.span,
        task: block.span,
        owners: Vec::new(),
        sureness: Sureness::Doubtful,
        report_back: None,
        due,
        action: None,
        item: None,
    })
}

/// `Draft accounts prepared by Ida`, `Email to the list: https://…`: what there is, not what is to be done.
fn is_report(words: &str) -> bool {
    const DOUBLE: &[&str] = &["draft", "email", "post", "book", "contact", "invite"];
    let made = || ["ed by ", "written by ", "drawn up by "].iter().any(|by| words.contains(by));
    let to_be = || ["to be", "be "].iter().any(|be| words.contains(be));
    let link = || words.rsplit(": ").next().is_some_and(|last| last.starts_with("http") && !last.contains(' '));
    opens_with_any(words, DOUBLE) && (made() && !to_be() || words.contains(": ") && link())
}

/// `Ask the new member what you can show`: how a thing is done, told to whoever reads it.
fn says_to_readers(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["you", "your"].iter().any(|you| word.eq_ignore_ascii_case(you)))
}

/// Whether the entry that this one stands below says that nobody has it: `Proposed but not assigned`.
fn under_nobody(view: &View<'_>, index: usize, block: &Block) -> bool {
    let before = (0..index).rev().filter_map(|at| view.block(at));
    let mut before = before.take_while(|one| one.kind == BlockKind::ListItem);
    before.find(|one| one.level < block.level).is_some_and(|one| is_of_nobody(view.document.words(one)))
}

/// The first letters of words, small: more than the longest of those verbs has.
fn opening(words: &str) -> String {
    const ENOUGH: usize = 32;
    words.chars().take(ENOUGH).map(|c| c.to_ascii_lowercase()).collect()
}

/// What begins with the same word and tells nobody to do anything.
const NOUNS: &[&str] = &[
    "contact details",
    "contact person",
    "contact name",
    "contact us",
    "contact information",
    "contact number",
    "contact list",
    "contact email",
    "email address",
    "email from",
    "email to",
    "email received",
    "post office",
    "draft minutes",
    "draft budget",
    "email correspondence",
    "invite only",
    "contact with",
    "book club",
];

/// Verbs with which a list entry tells somebody to do something.
const TOLD: &[&str] = &[
    "check with",
    "check if",
    "check whether",
    "check that",
    "check opportunity",
    "check up on",
    "check on",
    "double check",
    "double-check",
    "verify",
    "add a note",
    "add note",
    "pass this on",
    "report back",
    "raise this with",
    "raise it with",
    "bring this to",
    "bring it to",
    "touch base",
    "liaise with",
    "let them know",
    "put together",
    "write up",
    "get hold of",
    "get a quote",
    "get quotes",
    "think about how",
    "think about what",
    "think about ways",
    "look at how",
    "work out how",
    "set up a meeting",
    "schedule a meeting",
    "schedule a call",
    "confirm the",
    "confirm with",
    "confirm whether",
    "talk to",
    "talk with",
    "speak to",
    "speak with",
    "contact",
    "email",
    "ask",
    "send",
    "follow up",
    "followup",
    "sort out",
    "take this back",
    "take it back",
    "take this to",
    "find out",
    "get back to",
    "get in touch",
    "reach out",
    "write to",
    "arrange",
    "organise",
    "organize",
    "book the",
    "invite",
    "chase",
    "remind",
    "post cfp",
    "prepare",
    "draft",
    "do a",
    "look into",
    "investigate",
    "circulate",
    "let's take this",
];
