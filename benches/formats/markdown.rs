//! Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag};

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_GFM);

/// What minutes are written with, which is what quorate reads.
const ALL: Options = OPTIONS.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS);

/// Every event with its place.
pub fn events(bytes: &[u8]) -> usize {
    Parser::new_ext(std::str::from_utf8(bytes).unwrap(), ALL).into_offset_iter().count()
}

/// The minutes as a page.
pub fn page(text: &str) -> String {
    let mut page = String::new();
    pulldown_cmark::html::push_html(&mut page, Parser::new_ext(text, OPTIONS));
    page
}

/// What a paragraph is in other formats.
pub enum Kind {
    Heading,
    ListItem,
    Plain,
}

/// Its paragraphs, each with its words, cut where bold begins and ends.
pub fn paragraphs(text: &str) -> Vec<(Kind, Vec<String>)> {
    let mut paragraphs: Vec<(Kind, Vec<String>)> = Vec::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { .. }) => paragraphs.push((Kind::Heading, vec![String::new()])),
            Event::Start(Tag::Item) => paragraphs.push((Kind::ListItem, vec![String::new()])),
            Event::Start(Tag::Paragraph | Tag::TableCell) => paragraphs.push((Kind::Plain, vec![String::new()])),
            Event::Start(Tag::Strong | Tag::Emphasis) | Event::End(_) => {
                if let Some((_, runs)) = paragraphs.last_mut() {
                    runs.push(String::new());
                }
            }
            Event::Text(words) | Event::Code(words) => add(&mut paragraphs, &words),
            Event::SoftBreak | Event::HardBreak => add(&mut paragraphs, " "),
            _ => {}
        }
    }
    for (_, runs) in &mut paragraphs {
        runs.retain(|run| !run.is_empty());
    }
    paragraphs.retain(|(_, runs)| !runs.is_empty());
    paragraphs
}

fn add(paragraphs: &mut [(Kind, Vec<String>)], words: &str) {
    if let Some(run) = paragraphs.last_mut().and_then(|(_, runs)| runs.last_mut()) {
        run.push_str(words);
    }
}

/// Words as they stand in XML.
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
