//! Notes at the foot of a page, in smaller letters, which would break the paragraph that goes on over the page.

use super::page::Page;
use super::rows::Row;

/// Notes have letters so much smaller than most.
const SMALL: f32 = 0.9;
/// No page has more lines of notes.
const MOST_LINES: usize = 16;

/// Takes the notes off the pages, and keeps them beside.
pub(super) fn take_footnotes(pages: &mut [Page]) {
    let Some(usual) = usual_size(pages) else { return };
    for page in pages {
        let low = page.rows.iter().rev().take(MOST_LINES);
        let small = low.take_while(|row| row.size < usual * SMALL && row.y > page.height * 0.5).count();
        let from = page.rows.len() - small;
        let notes = page.rows.get(from..).unwrap_or_default();
        let Some(first) = notes.iter().position(begins_note) else { continue };
        let notes = page.rows.split_off(from + first);
        page.asides.extend(notes.iter().map(|row| (row.text(), "a footnote", row.number)));
    }
}

/// `¹ At the meeting in May.`, `* Not a member.`, `1 At the …`
fn begins_note(row: &Row) -> bool {
    let mut words = row.words();
    let first = words.next().map(|word| word.text.as_str()).unwrap_or_default();
    let sign = first.chars().next().is_some_and(|c| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴'..='⁹'));
    let number = first.len() <= 2 && first.bytes().all(|byte| byte.is_ascii_digit());
    // A number may stand on a line of its own, a little above its note.
    sign || number
}

fn usual_size(pages: &[Page]) -> Option<f32> {
    let mut sizes: Vec<f32> =
        pages.iter().flat_map(|page| &page.rows).filter(|row| row.words().count() > 5).map(|row| row.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied()
}
