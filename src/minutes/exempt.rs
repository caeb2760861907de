//! Which words of the minutes were taken without the public: those that are not to be quoted where anybody can read them.

use super::item_ends::{end_of, heading_of};
use super::kinds::exclusion::{Exclusion, Reach};
use super::kinds::item::Item;
use super::kinds::topic::Topic;
use super::minutes::Minutes;
use super::private_marks::{exclusions, marked};
use super::private_words::is_private_title;
use crate::document::{Block, BlockKind, Document};
use crate::text::{Span, fold};

/// The stretches of the prose that stand in exempt items, or where the public was kept out; in order, none overlapping. Where
/// the minutes leave open how long that was, and no later item says of itself that it is exempt, all that follows is taken. The headings of items are not among them: they stand
/// in the agenda.
///
/// ```
/// use quorate::minutes::{Styles, exempt, find};
///
/// let (document, _) = quorate::read::read("m.md", "# 7. Roads\n\nNoted.\n\n# 8. Exempt: lease\n\nAsh offered £9.\n")?;
/// let exempt = exempt(&document, &find(&document, &Styles::default()));
/// assert_eq!(exempt.iter().map(|at| at.of(document.prose()).trim()).collect::<Vec<_>>(), ["Ash offered £9."]);
/// # Ok::<(), quorate::read::Unreadable>(())
/// ```
#[must_use]
pub fn exempt(document: &Document, minutes: &Minutes) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let is_private = |item: &&Item| item.exempt || is_private_title(&fold(item.at.of(document.prose())));
    for item in minutes.items.iter().filter(is_private) {
        found.push(item.body);
        if heading_of(document, item).is_none() {
            // The words of an item without a heading of its own may say anything.
            found.push(item.at);
        }
    }
    found.extend(under_headings(document));
    found.extend(marked(document, minutes));
    let last_exempt = minutes.items.iter().rposition(|item| item.exempt);
    let mut done = 0;
    for exclusion in &exclusions(document, minutes) {
        let (stretch, level) = kept_out(document, minutes, exclusion, last_exempt);
        // Of a thousand exclusions each might reach to the end.
        let stretch = Span::new(stretch.start().max(done), stretch.end());
        done = done.max(stretch.end());
        let heads = |at: Span| minutes.items.binary_search_by_key(&at.start(), |item| item.at.start()).is_ok();
        // A heading inside an item is no part of the agenda.
        let is_public = |block: &Block| block.kind == BlockKind::Heading && block.level <= level && heads(block.span);
        let from = document.blocks().partition_point(|block| block.span.start() < stretch.start());
        let inside = document.blocks().iter().skip(from).take_while(|block| block.span.start() < stretch.end());
        let inside = inside.filter(|block| !is_public(block));
        found.extend(inside.map(|block| block.span));
    }
    merged(found)
}

/// All that stands under headings that say so, also those of parts of the meeting that are no item.
fn under_headings(document: &Document) -> Vec<Span> {
    let mut found = Vec::new();
    let mut under: Option<u8> = None;
    for block in document.blocks() {
        let is_heading = block.kind == BlockKind::Heading;
        if is_heading && under.is_some_and(|level| block.level <= level) {
            under = None;
        }
        match under {
            Some(_) => found.push(block.span),
            None if is_heading && is_private_title(&fold(document.words(block))) => under = Some(block.level),
            None => {}
        }
    }
    found
}

/// From after the paragraph that says that the public was kept out until it came back, as far as the minutes tell; with the
/// level of headings of items there.
fn kept_out(document: &Document, minutes: &Minutes, exclusion: &Exclusion, last_exempt: Option<usize>) -> (Span, u8) {
    let block = |at: usize| document.block_at(at).and_then(|index| document.blocks().get(index));
    let from = block(exclusion.at.end().saturating_sub(1)).map_or(exclusion.at.end(), |block| block.span.end());
    let ended = exclusion.ended.and_then(|at| block(at.start()));
    let end = ended.map_or(document.prose().len(), |block| block.span.start());
    let own = minutes.items.partition_point(|item| item.at.start() <= exclusion.at.start()).checked_sub(1);
    let item = own.and_then(|row| minutes.items.get(row));
    let later = minutes.items.get(own.map_or(0, |row| row + 1)..).unwrap_or_default();
    let to = match exclusion.reach {
        Reach::Rest => end,
        Reach::Item => match (item, later.first()) {
            (Some(item), Some(next)) if item.topic == Topic::Exclusion || says_next(document, exclusion) => {
                end_of(document, next).min(end)
            }
            (Some(item), _) | (None, Some(item)) => end_of(document, item).min(end),
            (None, None) => end,
        },
        // The last item that is exempt by its title says how long it was.
        Reach::Unsaid => match last_exempt.and_then(|last| minutes.items.get(last)) {
            Some(last) if item.is_none_or(|own| own.at.start() < last.at.start()) => end_of(document, last).min(end),
            Some(last) if item == Some(last) && last.topic != Topic::Exclusion => end_of(document, last).min(end),
            _ => end,
        },
    };
    let level = item.or(later.first()).and_then(|item| heading_of(document, item)).map_or(u8::MAX, |block| block.level);
    (Span::new(from, to), level)
}

/// Whether the public was kept out of the item after that in which it is said.
fn says_next(document: &Document, exclusion: &Exclusion) -> bool {
    let words = fold(exclusion.at.of(document.prose()));
    words.contains("next item") || words.contains("following item")
}

/// In order, with those put together that touch.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    spans.sort_by_key(|span| span.start());
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut().filter(|last| last.end() + 1 >= span.start()) {
            Some(last) => *last = last.to(span),
            None => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::{Styles, find};

    fn hidden(minutes: &str) -> String {
        let (document, _) = crate::read::read("m.md", minutes).unwrap();
        let spans = exempt(&document, &find(&document, &Styles::default()));
        spans.iter().map(|at| at.of(document.prose()).trim()).collect::<Vec<_>>().join(" | ").replace('\n', " / ")
    }

    #[test]
    fn what_is_marked_in_other_words() {
        for (minutes, expected) in [
            ("# 7. Staff (in private)\n\nAsh.\n\n# 8. Roads\n\nNoted.\n", "Ash."),
            ("# 7. Roads\n\nNoted.\n\n# PART II – PRIVATE\n\n# 8. Staff\n\nAsh.\n", "Ash."),
            ("# 7. Private session\n\n# 8. Staff\n\nAsh.\n\n# 9. Open session\n\nNoted.\n", "Ash."),
            (
                "# 7. Staff\n\nAsh.\n\nNOT FOR PUBLICATION by virtue of paragraph 1 of Schedule 12A\n\n# 8. Roads\n\nNoted.\n",
                "Ash. / NOT FOR PUBLICATION by virtue of paragraph 1 of Schedule 12A",
            ),
            (
                "# 7. Roads\n\nNoted.\n\nIt was resolved to exclude members of the public for the next item.\n\n# 8. \
                 Staff\n\nAsh.\n\n# 9. Trees\n\nNoted.\n",
                "Ash.",
            ),
            ("# 7. Exclusion of press and public\n\nAGREED.\n\n# 8. Staff\n\nAsh.\n", "Ash."),
            (
                "# 7. To resolve to exclude the public and press under s1(2)\n\nResolved unanimously.\n\n# 8. Staff\n\nAsh.\n",
                "Ash.",
            ),
            (
                "# 7. Staff\n\nRESOLVED to move into closed session.\n\nAsh.\n\nThe public were readmitted.\n\n# 8. \
                 Roads\n\nNoted.\n",
                "Ash.",
            ),
            ("# 7. Staff\n\nMembers of the public were asked to leave the meeting.\n\nAsh.\n", "Ash."),
            ("# 7. Close\n\nThe meeting closed at 9 and the public left the meeting.\n\nSigned\n", ""),
            ("# 7. Roads\n\nThere were no exempt items.\n\n# 8. Trees\n\nNoted.\n", ""),
            ("# 7. Part 2 of the Act\n\nNoted.\n\n# 8. Private hire\n\nNoted.\n", ""),
            ("# 7. Public\n\nNo members of the public were present.\n\nNoted.\n", ""),
            ("# 7. Confidential waste bins\n\nNoted.\n", ""),
        ] {
            assert_eq!(hidden(minutes), expected, "{minutes}");
        }
        let (document, _) =
            crate::read::read("m.txt", "1. Roads\n\nNoted.\n\nPart B – exempt\n\n2. Staff\n\nAsh.\n").unwrap();
        let spans = exempt(&document, &find(&document, &Styles::default()));
        let hidden: Vec<&str> = spans.iter().map(|at| at.of(document.prose()).trim()).collect();
        assert!(hidden.concat().contains("Ash.") && !hidden.concat().contains("Noted"), "{hidden:?}");
    }

    #[test]
    fn where_somebody_has_to_look() {
        let text =
            "# 7. Roads\n\nThe press and public were welcome.\n\n# 8. Exempt: lease\n\nAsh.\n\n# 9. Trees\n\nNoted.\n";
        let (document, _) = crate::read::read("m.md", text).unwrap();
        let minutes = find(&document, &Styles::default());
        let found = crate::minutes::suspects(&document, &minutes, &exempt(&document, &minutes));
        let words: Vec<&str> = found.iter().map(|at| at.of(document.prose())).collect();
        assert_eq!(words, ["The press and public were welcome."]);
    }

    #[test]
    fn what_is_exempt() {
        const EXCLUDED: &str = "RESOLVED that the press and public be excluded";
        for (minutes, expected) in [
            ("# 7. Roads\n\nNoted.\n", String::new()),
            (
                &format!("# 7. Staff\n\n{EXCLUDED} for this item.\n\n## Terms\n\nAsh asked.\n\n# 8. Roads\n\nNoted.\n"),
                "Terms / Ash asked.".to_owned(),
            ),
            ("# 7. Exempt\n\n## Terms\n\nNine.\n\n# 8. Roads\n\nNoted.\n", "Terms / Nine.".to_owned()),
            (
                "# 7. Exempt: lease\n\nAsh asked.\n\n## Terms\n\nNine.\n\n# 8. Roads\n\nNoted.\n",
                "Ash asked. / Terms / Nine.".to_owned(),
            ),
            (
                &format!("# 7. Staff\n\n{EXCLUDED} for this item.\n\nAsh asked.\n\n# 8. Roads\n\nNoted.\n"),
                "Ash asked.".to_owned(),
            ),
            (
                &format!(
                    "# 7. Exclusion of the public\n\n{EXCLUDED} for the remaining items.\n\n# 8. Staff\n\nAsh asked.\n"
                ),
                "Ash asked.".to_owned(),
            ),
            (
                &format!(
                    "# 7. Staff\n\n{EXCLUDED}.\n\nAsh asked.\n\nThe public were readmitted.\n\n# 8. Roads\n\nNoted.\n"
                ),
                "Ash asked.".to_owned(),
            ),
            (
                &format!("# 7. Staff\n\n{EXCLUDED}.\n\nAsh asked.\n\n# 8. Roads\n\nNoted.\n"),
                "Ash asked. | Noted.".to_owned(),
            ),
        ] {
            assert_eq!(hidden(minutes), expected, "{minutes}");
        }
    }
}
