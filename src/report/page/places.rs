//! Places that bear on a finding: the words, linked to their paragraph, and what is to be seen there.

use super::html::Html;
use super::sheet::{Sheet, to};
use crate::report::rows::printable;
use crate::report::shorten::shortened;
use crate::text::Label;

/// Of more places than this, the rest is counted.
const MOST: usize = 4;

/// Characters that are quoted.
const QUOTED: usize = 90;

/// A list of the places of which something is said; `block` is the one that the reader looks at.
pub fn put_places(html: &mut Html, sheet: &Sheet<'_>, labels: &[Label], block: Option<usize>) {
    let told: Vec<&Label> = labels.iter().filter(|label| !label.words.is_empty() && !label.at.is_empty()).collect();
    if told.is_empty() {
        return;
    }
    html.put("<ul class=\"places\">");
    for label in told.iter().take(MOST) {
        html.put("<li>");
        put_place(html, sheet, label, block);
        html.put("</li>");
    }
    if let Some(more) = told.len().checked_sub(MOST).filter(|more| *more > 0) {
        html.put("<li>and ");
        html.number(more);
        html.put(if more == 1 { " more place</li>" } else { " more places</li>" });
    }
    html.put("</ul>");
}

fn put_place(html: &mut Html, sheet: &Sheet<'_>, label: &Label, block: Option<usize>) {
    let words = printable(label.at.of(sheet.file.source.text()));
    let words = shortened(words.trim(), QUOTED);
    let there = sheet.block_of_source(label.at);
    if !words.is_empty() {
        match there.filter(|there| Some(*there) != block) {
            Some(there) => {
                html.open("a", &[("href", &to(&sheet.block_id(there)))]);
                html.element("q", &[], &words);
                html.close("a");
            }
            None => html.element("q", &[], &words),
        }
        html.put(": ");
    }
    html.text(&label.words);
}
