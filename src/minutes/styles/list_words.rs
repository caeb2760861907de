//! What the words over a list of actions, and those in it that are no entry, say of it: that it is of actions, that nobody has
//! them, that it is of results, that it ends.

use crate::document::{Block, BlockKind, Document};
use crate::minutes::outline::Outline;
use crate::text::fold;

use super::entries::is_work;
use super::found::Read;
use super::pattern::Pattern;
use super::styles::Styles;

/// The patterns for what stands under a heading with such words.
pub(super) fn said_by<'s>(document: &Document, head: usize, styles: &'s Styles) -> Vec<&'s Pattern> {
    let says = document.blocks().get(head).map(|head| fold(document.words(head))).unwrap_or_default();
    styles.said_in(&says)
}

/// Whether a heading says nothing but that an action stands below: `Action`, `Actions agreed`.
pub(super) fn is_bare(head: &str) -> bool {
    const BARE: &[&str] = &[
        "action",
        "actions",
        "action point",
        "action points",
        "action item",
        "action items",
        "action required",
        "actions required",
        "action agreed",
        "actions agreed",
        "agreed action",
        "agreed actions",
        "actions arising",
        "follow-up action",
        "follow-up actions",
    ];
    BARE.contains(&fold(head).trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether an entry may begin a list of actions that stand below it, by its length and shape: it says no more than that, or
/// says it in brackets.
pub(super) fn begins_list(read: Read<'_>, line: &Block) -> bool {
    const LONGEST: usize = 60;
    let words = read.0.words(line);
    line.kind == BlockKind::ListItem && words.len() <= LONGEST && !words.ends_with(['.', '?', '!']) && {
        let words = fold(words);
        let words = words.trim_end_matches([':', ' ', '-']);
        // `Follow up on the roof` is work by itself.
        let soft = is_soft(words) && !matches!(words, "next steps" | "next step" | "follow-ups" | "follow ups");
        !soft && !words.contains(": ") && !is_work(read, line.span)
    }
}

/// `Action items, by person`: a list begins that gives the same once more.
pub(super) fn is_again_by_person(words: &str) -> bool {
    const LONGEST: usize = 40;
    words.len() < LONGEST && {
        let words = fold(words);
        let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        ["by person", "by owner", "by assignee", "by name"].iter().any(|by| words.ends_with(by))
    }
}

/// Whether a heading stands over other things than work too, so that an entry without anybody is work only by its verb.
pub(super) fn is_soft(head: &str) -> bool {
    let head = fold(head);
    let strict = ["action", "task", "to do", "to-do", "todo"];
    !strict.iter().any(|word| head.contains(word))
        && ["next step", "follow", "way forward", "things"].iter().any(|word| head.contains(word))
}

/// Whether a line says that nobody has taken on what stands below: `Proposed but not assigned`, `Unassigned`.
pub fn is_of_nobody(words: &str) -> bool {
    const LONGEST: usize = 60;
    const SAYS: &[&str] = &[
        "not assigned",
        "unassigned",
        "not yet assigned",
        "nobody assigned",
        "no owner",
        "not allocated",
        "unallocated",
        "without an owner",
        "without owner",
        "needs an owner",
        "needs owner",
        "looking for an owner",
        "up for grabs",
    ];
    words.len() < LONGEST && {
        let words = fold(words);
        let words = words.trim_matches(|c: char| !c.is_alphabetic());
        SAYS.iter().any(|says| words.ends_with(says))
    }
}

/// Whether what stands under a heading `Actions` is what the meeting did: more of it ends with its result – `Approved.` –
/// than is work for somebody.
pub(super) fn is_of_results(read: Read<'_>, outline: &Outline, head: usize) -> bool {
    const RESULTS: &[&str] = &[
        "approved",
        "adopted",
        "carried",
        "passed",
        "tabled",
        "ratified",
        "accepted",
        "elected",
        "appointed",
        "defeated",
        "approved as amended",
        "carried unanimously",
        "passed unanimously",
        "approved unanimously",
        "not signed",
        "failed",
        "motion carried",
        "motion passed",
        "motion approved",
        "so ordered",
        "deferred",
        "postponed",
        "withdrawn",
    ];
    let (document, _) = read;
    let (mut results, mut work) = (0_usize, 0_usize);
    for block in entries_under(document, outline, head) {
        let words = document.words(block).trim_end_matches(|c: char| !c.is_alphanumeric());
        let last =
            words.rsplit(['.', ':', ';', '–', '—', '-']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        let all = || words.split(['.', ':', ';']).map(fold);
        if RESULTS.contains(&fold(last).trim()) || all().any(|part| RESULTS.contains(&part.trim())) {
            results += 1;
        } else {
            work += usize::from(is_work(read, block.span));
        }
    }
    results > 1 && results > work
}

/// The entries of the list under a heading, up to the next heading.
fn entries_under<'d>(document: &'d Document, outline: &'d Outline, head: usize) -> impl Iterator<Item = &'d Block> {
    let entries = document.blocks().iter().enumerate().skip(head + 1);
    let entries = entries.take_while(|(_, block)| block.kind != BlockKind::Heading);
    let own = move |index: usize| outline.above(index).any(|above| above == head);
    entries.filter(move |(index, block)| block.kind == BlockKind::ListItem && own(*index)).map(|(_, block)| block)
}

/// Whether a list under `Previous actions` runs on as the notes of the talk: some of its entries are marked as actions
/// themselves, and few of the others are work.
pub(super) fn is_of_notes(read: Read<'_>, outline: &Outline, head: usize) -> bool {
    const FEWEST: usize = 5;
    const EARLIER: &[&str] = &["previous", "last", "past", "prior", "review", "outstanding", "arising", "old"];
    let (document, _) = read;
    let about = document.blocks().get(head).map(|head| fold(document.words(head))).unwrap_or_default();
    if !about.split(|c: char| !c.is_alphanumeric()).any(|word| EARLIER.contains(&word)) {
        return false;
    }
    let marked = |words: &str| words.contains("ACTION") || words.contains("(action") || words.starts_with("Action:");
    let (mut all, mut work, mut marks) = (0_usize, 0_usize, 0_usize);
    for block in entries_under(document, outline, head) {
        all += 1;
        work += usize::from(is_work(read, block.span));
        marks += usize::from(marked(document.words(block)));
    }
    all >= FEWEST && marks > 0 && work * 2 < all
}

/// Whether words belong to the end of the minutes, which may follow a list without a heading.
pub(super) fn closes(words: &str) -> bool {
    const ENOUGH: usize = 48;
    let opening: String = words.chars().take(ENOUGH).collect();
    let opening = fold(&opening);
    let opening = opening.trim_start_matches(|c: char| !c.is_alphabetic());
    WHOLE.contains(&opening.trim_end_matches(|c: char| !c.is_alphanumeric()))
        || CLOSINGS
            .iter()
            .any(|closing| opening.strip_prefix(closing).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// What stands by itself where something else begins.
const WHOLE: &[&str] = &[
    "notes",
    "agenda",
    "decisions",
    "discussion",
    "discussions",
    "attendees",
    "present",
    "apologies",
    "minutes",
    "links",
];

/// How the end of the minutes begins.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    "date of next", "date of the next", "date and time of next", "date and time of the next", "dates of next",
    "dates of the next", "dates of future", "next meeting", "next board meeting", "next council meeting",
    "next committee meeting", "next call", "the next meeting", "the next board meeting", "the next call",
    "future meetings", "dates for", "meeting closed", "meeting ended", "meeting concluded", "meeting adjourned",
    "meeting finished", "meeting end", "meeting close", "meeting finish", "the meeting closed", "the meeting ended",
    "the meeting concluded", "the meeting adjourned", "the meeting finished", "the meeting was", "the meeting then",
    "the meeting terminated", "the chair closed", "the chairman closed", "the chairperson closed", "the chair thanked",
    "the chairman thanked", "there being no", "there was no further", "there were no further", "as there was no",
    "no further business", "with no further business", "meeting was", "this concluded", "signed", "signature",
    "chair's signature", "chairman's signature", "minutes taken", "minutes approved", "minutes prepared",
    "minutes recorded", "minutes by", "minuted by", "minute taker", "minutes submitted", "respectfully submitted",
    "submitted by", "closed at", "close at", "close of meeting", "closing time", "close", "finish", "finished at",
    "ended at", "end of meeting", "adjourned", "adjournment", "approved as", "approved by", "distribution",
    "circulation", "copies to", "cc:", "aob", "any other business", "chair", "chairman", "chairperson",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_minutes() {
        for (words, expected) in [
            ("The next meeting will be on 5 May.", true),
            ("Date of next meeting: 5 May", true),
            ("Signed ……… Chair", true),
            ("There being no further business", true),
            ("Closed the account", false),
            ("Close the account", true),
            ("Clerk to order salt", false),
            ("Chair to sign the lease", true),
        ] {
            assert_eq!(closes(words), expected, "{words}");
        }
    }
}
