//! Running heads and feet, and page numbers: what stands at the same height of several pages in the same words.

use std::collections::HashMap;

use super::page::Page;
use super::rows::Row;

/// How much of a page, at its top and at its foot, may hold what frames it.
const ZONE: f32 = 0.2;
/// The same for a number alone, which is said by nothing but its place.
const EDGE: f32 = 0.12;
/// No frame has more lines.
const MOST_LINES: usize = 5;

/// Takes what frames the pages off them, and keeps it beside.
pub(super) fn take_frames(pages: &mut [Page]) {
    // At which heights the same words stand.
    let mut seen: HashMap<(String, bool), Vec<f32>> = HashMap::new();
    for page in pages.iter() {
        for (row, top) in candidates(page) {
            seen.entry((key(row), top)).or_default().push(row.y);
        }
    }
    for heights in seen.values_mut() {
        heights.sort_by(f32::total_cmp);
    }
    let all = pages.len();
    let mut framing: Vec<HashMap<u32, &'static str>> = Vec::with_capacity(all);
    for page in pages.iter() {
        let repeated: Vec<(u32, &'static str)> = candidates(page)
            .filter_map(|(row, top)| {
                let others = seen.get(&(key(row), top)).map(Vec::as_slice).unwrap_or_default();
                let near = 0.75 * row.size.max(8.0);
                let from = others.partition_point(|&y| y <= row.y - near);
                // Where a place is so far away that nothing is near it, both are one.
                let on = others.partition_point(|&y| y < row.y + near).saturating_sub(from);
                let says = row.words().flat_map(|word| word.text.chars()).filter(|c| c.is_alphabetic()).count() > 2;
                let repeats = says && on >= 2 && on * 5 >= all * 2;
                let at_edge = row.y < page.height * EDGE || row.y > page.height * (1.0 - EDGE);
                let what = if at_edge && is_page_number(row, page.number, all) {
                    "a page number"
                } else if top {
                    "a running head"
                } else {
                    "a running foot"
                };
                (repeats || by_file(row) || what == "a page number").then_some((row.number, what))
            })
            .collect();
        let marked = page
            .rows
            .iter()
            .filter(|row| by_file(row))
            .map(|row| (row.number, if row.y < page.height / 2.0 { "a running head" } else { "a running foot" }));
        framing.push(marked.chain(repeated).collect());
    }
    // Pages that are nothing but frames hold what is to be read in them.
    if pages.iter().zip(&framing).all(|(page, framing)| page.rows.len() == framing.len()) {
        return;
    }
    for (page, framing) in pages.iter_mut().zip(framing) {
        for row in &page.rows {
            if let Some(what) = framing.get(&row.number) {
                page.asides.push((row.text(), what, row.number));
            }
        }
        page.rows.retain(|row| !framing.contains_key(&row.number));
    }
}

/// The lines at the top and at the foot of a page; whether they stand at the top.
fn candidates(page: &Page) -> impl Iterator<Item = (&Row, bool)> {
    let high = page.rows.iter().take(MOST_LINES).filter(|row| row.y < page.height * ZONE).map(|row| (row, true));
    let low = page.rows.iter().rev().take(MOST_LINES);
    let low = low.filter(|row| row.y > page.height * (1.0 - ZONE)).map(|row| (row, false));
    high.chain(low)
}

fn by_file(row: &Row) -> bool {
    row.words().all(|word| word.frame)
}

/// The words of a line without what changes from page to page.
fn key(row: &Row) -> String {
    let mut key = String::new();
    for word in row.words() {
        for c in word.text.chars() {
            match c {
                'a'..='z' => key.push(c),
                '0'..='9' if key.ends_with('#') => {}
                '0'..='9' => key.push('#'),
                c => key.extend(c.to_lowercase()),
            }
        }
        key.push(' ');
    }
    key
}

/// `3`, `Page 3`, `- 3 -`, `Page 3 of 7`, `3/7`, where it is the number of the page.
fn is_page_number(row: &Row, page: u32, all: usize) -> bool {
    let text = row.text().to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut numbers: Vec<u32> = Vec::new();
    for word in words {
        match word.parse() {
            Ok(number) => numbers.push(number),
            Err(_) if matches!(word, "page" | "of" | "p" | "pg") => {}
            Err(_) => return false,
        }
    }
    match numbers.as_slice() {
        [number] => *number == page || text.contains("page"),
        [number, last] => (*number == page && *last as usize == all) || text.contains("page") || text.contains("of"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::rows::{Part, Word};

    fn row(text: &str) -> Row {
        let word = |text: &str| Word { x: 0.0, end: 1.0, text: text.to_owned(), bold: false, frame: false };
        Row { y: 0.0, size: 10.0, number: 1, parts: vec![Part { words: text.split(' ').map(word).collect() }] }
    }

    #[test]
    fn page_numbers_are_those_of_their_pages() {
        for (text, expected) in [
            ("3", true),
            ("Page 3 of 7", true),
            ("- 3 -", true),
            ("3/7", true),
            ("3 of 9", true),
            ("Page 141", true),
            ("2031", false),
            ("3 trees", false),
            ("13/7", false),
            ("•", false),
        ] {
            assert_eq!(is_page_number(&row(text), 3, 7), expected, "{text}");
        }
    }

    #[test]
    fn what_changes_from_page_to_page_is_left_out() {
        assert_eq!(key(&row("Initialled ____ Page 12")), key(&row("Initialled ____ Page 3")));
    }
}
