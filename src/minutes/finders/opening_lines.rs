//! The lines at the head of minutes, and what their labels say.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::person::Person;
use crate::text::{Span, fold};

use super::sentence::Sentence;
use super::view::View;

/// A line of the heading.
#[derive(Debug)]
pub struct Line<'d> {
    /// Its words.
    pub sentence: Sentence<'d>,
    /// Whether it is marked as a heading.
    pub heading: bool,
}

impl Line<'_> {
    /// Whether it is as short as the lines of a heading.
    pub fn is_short(&self) -> bool {
        const SHORT: usize = 90;
        self.sentence.text.len() < SHORT
    }
}

/// The lines before the business: to the first of those present.
pub fn header<'d>(view: &View<'d>, people: &[Person]) -> Vec<Line<'d>> {
    const LONGEST: usize = 700;
    const MOST: usize = 16;
    /// Before the first name there may be the whole heading, in the same paragraph.
    const LEAST: usize = 40;
    let blocks = view.document.blocks();
    // Those whom front matter lists stand before all of the text.
    let front = blocks.iter().take_while(|block| block.kind == BlockKind::FrontMatter).last();
    let text = front.map_or(0, |block| block.span.end());
    let places = people.iter().map(|person| person.at.start().min(person.name.start()));
    let first_person = places.filter(|&at| at >= text).min().unwrap_or(usize::MAX);
    // A row of several columns is no line of a title.
    let columns = |block: &Block| matches!(block.kind, BlockKind::HeaderRow | BlockKind::Row) && block.cells.len() > 2;
    let outside = |block: &&Block| {
        !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter)
            && !columns(block)
            && !is_of_page(view.document.words(block))
    };
    let lines = blocks.iter().filter(outside);
    let before = lines
        .take(MOST)
        .take_while(|block| block.span.start() + LEAST <= first_person || block.span.end() <= first_person);
    let mut header: Vec<(Span, bool)> = Vec::new();
    for block in before {
        let words = view.document.words(block);
        let enough = words.char_indices().nth(LONGEST).map_or(words.len(), |(end, _)| end);
        let at = Span::new(block.span.start(), block.span.start() + enough);
        let heading = block.kind == BlockKind::Heading;
        // A title may run over several lines, each a paragraph.
        let goes_on = |last: &Span| {
            block.kind == BlockKind::Paragraph && last.len() < LONGEST && goes_on(view.words(*last), view.words(at))
        };
        match header.last_mut().filter(|(last, heading)| !heading && goes_on(last)) {
            Some((last, _)) => *last = last.to(at),
            None => header.push((at, heading)),
        }
    }
    let line = |(at, heading)| Line { sentence: Sentence::new(view.document.prose(), at), heading };
    header.into_iter().map(line).collect()
}

/// Whether a line of a title goes on in the next: `MINUTES OF`, `THE MEETING HELD`, `ON 5 MAY`.
fn goes_on(last: &str, next: &str) -> bool {
    const WIDE: usize = 35;
    const ENDS: &[&str] = &[
        "of",
        "the",
        "at",
        "in",
        "on",
        "and",
        "held",
        "for",
        "to",
        "from",
        "by",
        "a",
        "an",
        "&",
        "minutes",
        "proceedings",
        "co.",
    ];
    const BEGINS: &[&str] =
        &["held", "on", "at", "in", "of", "commencing", "th", "st", "nd", "rd", "to", "and", "which"];
    let last_word = fold(last.rsplit([' ', '\n']).next().unwrap_or_default());
    let next_word = fold(next.split([' ', '\n']).next().unwrap_or_default());
    let shouted = |words: &str| !words.contains(char::is_lowercase);
    let lone = |words: &str| !words.trim().contains(' ') && words.len() < 16;
    let tail = last.rsplit('\n').next().unwrap_or(last);
    last.ends_with([',', '-', '–', '&'])
        || ENDS.contains(&last_word.as_str())
        || BEGINS.contains(&next_word.trim_matches(','))
        || next.starts_with(char::is_lowercase)
        || shouted(last) && shouted(next) && !last.ends_with([':', '.']) && (tail.len() > WIDE || lone(tail))
}

/// Lines of front matter with their key.
pub fn front<'v>(view: &'v View<'_>) -> impl Iterator<Item = (String, Span)> + 'v {
    let lines = view.document.blocks().iter().take_while(|block| block.kind == BlockKind::FrontMatter);
    lines.filter_map(|block| label_to(view, block.span, b":="))
}

/// The labelled lines near the start, wherever those present are listed: `Date: 5 May 2031`.
pub fn labels(view: &View<'_>) -> Vec<(String, Span)> {
    const NEAR: usize = 30;
    let blocks = view.document.blocks().iter();
    let lines = blocks.filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter)).take(NEAR);
    let mut found = Vec::new();
    for block in lines {
        // `| Date | 5 May 2031 |`
        if let [key, value] = block.cells.as_slice() {
            found.push((fold(view.words(*key)).trim_matches([':', ' ', '*']).to_owned(), *value));
            continue;
        }
        found.extend(label(view, block.span).map(|(key, value)| (key.trim().to_owned(), value)));
    }
    found
}

/// `Venue: Village Hall`: the label, folded, and what follows.
fn label(view: &View<'_>, at: Span) -> Option<(String, Span)> {
    label_to(view, at, b":")
}

fn label_to(view: &View<'_>, at: Span, marks: &[u8]) -> Option<(String, Span)> {
    let words = view.words(at);
    let mark = words.bytes().take(30).position(|byte| marks.contains(&byte))?;
    let rest = words.get(mark + 1..)?;
    let start = at.end() - rest.trim_start().len();
    Some((fold(words.get(..mark)?.trim_end()), Span::new(start, at.end())))
}

/// Whether a line is what a web site or a browser says of the page: when it was changed, or printed.
fn is_of_page(words: &str) -> bool {
    const OF_PAGE: &[&str] = &[
        "last modified",
        "last updated",
        "last edited",
        "last changed",
        "page was modified",
        "page has been accessed",
        "retrieved from",
    ];
    let low = fold(words);
    // `10/14/31, 8:19 AM    Papers of Ashby`: what a browser prints above a page.
    let day = low.split(' ').next().unwrap_or_default();
    let printed = day.ends_with(',')
        && day.matches('/').count() == 2
        && low
            .split(' ')
            .nth(1)
            .is_some_and(|clock| clock.contains(':') && clock.starts_with(|c: char| c.is_ascii_digit()));
    printed || OF_PAGE.iter().any(|said| low.contains(said))
}
