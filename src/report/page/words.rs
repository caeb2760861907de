//! The words of a paragraph: bold and italic as they were, and the words marked that findings point at, each with a link to
//! its finding.

use super::html::Html;
use super::sheet::{Note, Sheet, to};
use super::weight::{WEIGHTS, rank, weight_of};
use crate::document::MarkKind;
use crate::text::Span;

/// How words may stand out, outermost first.
const TAGS: [(MarkKind, &str); 4] =
    [(MarkKind::Strong, "strong"), (MarkKind::Emphasis, "em"), (MarkKind::Struck, "s"), (MarkKind::Code, "code")];

/// So many things may be said of words at once: how they stand out, and the weight of findings on them.
const LAYERS: usize = TAGS.len() + WEIGHTS.len();

/// Something that begins or ends: a mark, or a finding.
struct Turn {
    at: usize,
    layer: usize,
    begins: bool,
}

/// The words of a block, or of a cell of one.
pub struct Words<'s, 'a> {
    pub sheet: &'s Sheet<'a>,
    /// Their place in the prose.
    pub span: Span,
    /// The findings beside the block.
    pub notes: &'s [Note<'a>],
    /// Those whose link stands here, with its place in the prose.
    pub links: Vec<(usize, &'s Note<'a>)>,
    /// Whether line breaks of the source are kept.
    pub lines: bool,
}

/// Where the link of a finding stands: after its words, as far as those are in the block.
pub fn end_of(note: &Note<'_>, block: Span) -> usize {
    note.words.end().clamp(block.start(), block.end())
}

impl Words<'_, '_> {
    pub fn put(mut self, html: &mut Html) {
        let span = self.span;
        self.links.sort_by_key(|(end, note)| (*end, note.number));
        if self.sheet.file.public && self.sheet.is_exempt(span) {
            html.put("<span class=\"hidden\">not quoted</span>");
            return self.links.iter().for_each(|(_, note)| put_link(html, self.sheet, note));
        }
        let mut links = self.links.iter().map(|(end, note)| ((*end).clamp(span.start(), span.end()), note)).peekable();
        let mut layers = [0usize; LAYERS];
        let mut at = span.start();
        for turn in turns(self.sheet, span, self.notes) {
            while let Some((end, note)) = links.next_if(|(end, _)| *end <= turn.at) {
                self.put_stretch(html, Span::new(at, end), &layers);
                at = at.max(end);
                put_link(html, self.sheet, note);
            }
            self.put_stretch(html, Span::new(at, turn.at), &layers);
            at = at.max(turn.at);
            if let Some(depth) = layers.get_mut(turn.layer) {
                *depth = if turn.begins { *depth + 1 } else { depth.saturating_sub(1) };
            }
        }
        for (end, note) in links {
            self.put_stretch(html, Span::new(at, end), &layers);
            at = at.max(end);
            put_link(html, self.sheet, note);
        }
        self.put_stretch(html, Span::new(at, span.end()), &layers);
    }

    /// Words of which one and the same is said.
    fn put_stretch(&self, html: &mut Html, span: Span, layers: &[usize; LAYERS]) {
        if span.is_empty() {
            return;
        }
        let (looks, weights) = layers.split_at(TAGS.len());
        let weight = WEIGHTS.iter().zip(weights).find(|(_, depth)| **depth > 0).map(|(weight, _)| weight);
        if let Some(weight) = weight {
            html.open("mark", &[("class", weight.class)]);
        }
        let tags = || TAGS.iter().zip(looks).filter(|(_, depth)| **depth > 0).map(|((_, tag), _)| *tag);
        tags().for_each(|tag| html.open(tag, &[]));
        self.put_text(html, span);
        tags().rev().for_each(|tag| html.close(tag));
        if weight.is_some() {
            html.close("mark");
        }
    }

    fn put_text(&self, html: &mut Html, span: Span) {
        let document = self.sheet.document();
        let mut at = span.start();
        if self.lines {
            let breaks = document.breaks();
            let from = breaks.partition_point(|&at| (at as usize) < span.start());
            let inside = breaks.iter().skip(from).map(|&at| at as usize).take_while(|&at| at < span.end());
            for place in inside {
                html.text(Span::new(at, place).of(document.prose()));
                html.line();
                at = place;
            }
        }
        html.text(Span::new(at, span.end()).of(document.prose()));
    }
}

/// All that begins or ends in the span, in order; ends come before beginnings.
fn turns(sheet: &Sheet<'_>, span: Span, notes: &[Note<'_>]) -> Vec<Turn> {
    let marks = sheet.document().marks();
    let from = marks.partition_point(|mark| mark.span.start() < span.start());
    let marks = marks.iter().skip(from).take_while(|mark| mark.span.start() < span.end());
    let marks = marks.filter_map(|mark| {
        let layer = TAGS.iter().position(|(kind, _)| *kind == mark.kind)?;
        Some((mark.span, layer))
    });
    let found = notes.iter().map(|note| (note.words, TAGS.len() + rank(note.finding)));
    let mut turns = Vec::new();
    for (words, layer) in marks.chain(found) {
        let (from, to) = (words.start().max(span.start()), words.end().min(span.end()));
        if from < to {
            turns.push(Turn { at: from, layer, begins: true });
            turns.push(Turn { at: to, layer, begins: false });
        }
    }
    turns.sort_by_key(|turn| (turn.at, turn.begins));
    turns
}

/// The link from words to the finding that points at them.
fn put_link(html: &mut Html, sheet: &Sheet<'_>, note: &Note<'_>) {
    let weight = weight_of(note.finding);
    let label = format!("Finding {}: {}", note.number, weight.word.to_lowercase());
    let attributes = [
        ("class", format!("ref {}", weight.class)),
        ("id", sheet.words_id(note.number)),
        ("href", to(&sheet.note_id(note.number))),
        ("aria-label", label),
    ];
    let attributes: Vec<(&'static str, &str)> =
        attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html.open("a", &attributes);
    html.number(note.number);
    html.close("a");
}
