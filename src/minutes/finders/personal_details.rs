//! Finds email addresses, telephone numbers and postcodes, and tells those of the body from those of people.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::personal_detail::PersonalDetail;
use crate::recognise::contacts;
use crate::text::{Span, fold};

use super::business::item_at;
use super::phrases::has_any;
use super::sentence::opens_with_any;
use super::view::View;

/// The personal details of a document. The letterhead ends where the business begins; the foot begins where the meeting `ended`.
pub fn personal_details(
    view: &View<'_>,
    people: &[Person],
    items: &[Item],
    ended: Option<Span>,
) -> Vec<PersonalDetail> {
    let mut found = Vec::new();
    for (index, block) in view.document.blocks().iter().enumerate() {
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) {
            continue;
        }
        let written = contacts(&view.pieces(block.span));
        if written.is_empty() {
            continue;
        }
        let in_contacts = is_contacts(view, (index, block), people, items, ended);
        found.extend(written.iter().map(|contact| PersonalDetail {
            at: contact.at,
            sort: contact.sort,
            in_contacts,
            item: item_at(items, contact.at.start()),
        }));
    }
    found
}

/// Whether a block says how the body, its clerk or its place of meeting is reached.
fn is_contacts(
    view: &View<'_>,
    (index, block): (usize, &Block),
    people: &[Person],
    items: &[Item],
    ended: Option<Span>,
) -> bool {
    let heads = || view.heads(index).map(fold);
    if is_labelled(view.document.words(block))
        || heads().any(|head| CONTACT_HEADS.contains(&head.trim_end_matches(':')))
    {
        return true;
    }
    let closed = ended.is_some_and(|ended| ended.end() < block.span.start());
    let foot = (closed && index + LAST >= view.document.blocks().len()) || is_signature(view, index);
    let opening = match items.first() {
        Some(first) => block.span.end() <= first.at.start() && block.span.start() <= LETTERHEAD,
        None => index < OPENING,
    };
    // Those who are listed as there give addresses of their own.
    let attendance = people.iter().any(|person| block.span.contains(person.name))
        || heads().any(|head| {
            has_any(
                &head,
                &["present", "attendees", "attendance", "invited", "invitees", "participants", "members", "apologies"],
            )
        });
    (opening && !attendance) || foot
}

/// The bytes in which a letterhead stands, and the blocks in which a foot does.
const LETTERHEAD: usize = 1500;
const LAST: usize = 8;

/// Where nothing shows where the business begins, as many blocks are the opening.
const OPENING: usize = 4;

const CONTACT_HEADS: &[&str] =
    &["contact", "contacts", "contact details", "clerk", "how to reach us", "further information", "venue"];

/// A short line that begins with what introduces contact details.
fn is_labelled(words: &str) -> bool {
    const LONGEST: usize = 200;
    const LABELS: &[&str] = &[
        "contact",
        "contacts",
        "contact details",
        "contact officer",
        "clerk",
        "the clerk",
        "parish clerk",
        "town clerk",
        "clerk to the council",
        "clerk to the parish council",
        "clerk to the governors",
        "clerk’s address",
        "secretary",
        "hon secretary",
        "hon. secretary",
        "proper officer",
        "committee officer",
        "democratic services",
        "democratic services officer",
        "minutes taken by",
        "minutes by",
        "for further information",
        "for more information",
        "enquiries",
        "enquiries to",
        "venue",
        "registered office",
        "council office",
        "council offices",
    ];
    let label = LABELS.iter().any(|label| {
        opens_with_any(words, &[label]) && {
            let rest = words.get(label.len()..).unwrap_or_default().trim_start();
            rest.starts_with(|c: char| !c.is_alphanumeric()) || label.starts_with("for ")
        }
    });
    words.len() <= LONGEST && label
}

/// Whether a block at the end of the document stands with what somebody signs: within the last few, near a line for it.
fn is_signature(view: &View<'_>, index: usize) -> bool {
    const NEAR: usize = 3;
    const SIGNS: &[&str] = &[
        "signed",
        "clerk",
        "clerk to",
        "parish clerk",
        "town clerk",
        "chair",
        "chairman",
        "secretary",
        "minutes taken by",
    ];
    let blocks = view.document.blocks();
    let near = blocks.get(index.saturating_sub(NEAR)..).unwrap_or_default().iter().take(2 * NEAR + 1);
    let short = |block: &Block| block.span.len() <= 120 && block.kind != BlockKind::Heading;
    let mut near = near.filter(|block| short(block)).map(|block| view.document.words(block));
    index + LAST >= blocks.len()
        && blocks.get(index).is_some_and(short)
        && near.any(|words| {
            opens_with_any(words.trim_start_matches(|c: char| !c.is_alphanumeric()), SIGNS) || ends_with_post(words)
        })
}

/// `Ida Moss, Clerk`
fn ends_with_post(words: &str) -> bool {
    let low = fold(words);
    ["clerk", "clerk to the council", "clerk to the parish council", "secretary", "proper officer"]
        .iter()
        .any(|post| low.strip_suffix(post).is_some_and(|rest| rest.trim_end().ends_with([',', '-', '–'])))
}
