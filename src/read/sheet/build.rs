//! From printed lines and their roles to the document.

use std::borrow::Cow;

use super::sheet::{Piece, Sheet};
use crate::document::{Builder, Document};
use crate::read::layout::{Given, Line, Role, from_first_word, is_blank};
use crate::text::{Source, Span};

/// Puts the document together.
pub(in crate::read) fn document(source: Source, sheet: &Sheet, lines: &[Line], roles: &[Role]) -> Document {
    let mut builder = Builder::new(source);
    builder.make_room(roles.iter().filter(|role| matches!(role, Role::Begins(..))).count());
    let mut from = 0;
    for (index, (line, role)) in lines.iter().zip(roles).enumerate() {
        match *role {
            Role::Begins(kind, level) => builder.open(kind, level),
            Role::GoesOn(glued) => builder.line_break(Span::new(from, line.at.start()), glued),
            Role::Aside(what) => {
                builder.furniture(line.at, what);
                continue;
            }
        }
        builder.covers(line.at);
        if let Given::Item(marker) = line.given {
            builder.label(marker);
        }
        let label = line.label.map_or(0, |label| usize::from(label.len));
        put_pieces(&mut builder, sheet.pieces(index), label);
        from = line.at.end();
    }
    for &(span, what) in &sheet.asides {
        builder.furniture(span, what);
    }
    builder.finish()
}

/// Puts the pieces of a line into the open block; the first `label` bytes that are printed are its label.
fn put_pieces(builder: &mut Builder, pieces: &[Piece], label: usize) {
    let mut left = Left { bytes: label, begun: None, printed: String::new() };
    for piece in pieces {
        match piece {
            Piece::Words(span) => {
                let words = left.take(builder, *span);
                if !words.is_empty() {
                    builder.words(words);
                }
            }
            Piece::Instead(span, words) if left.bytes > 0 => left.take_whole(builder, *span, words),
            Piece::Space(span) | Piece::Line(span) if left.bytes > 0 => left.take_whole(builder, *span, " "),
            Piece::Space(span) => builder.stands_for(" ", *span),
            Piece::Line(span) => builder.line_break(*span, false),
            Piece::Label(span, words) => builder.label_as(words, *span),
            Piece::Instead(span, words) => builder.stands_for(words, *span),
            Piece::Mark(kind) => builder.mark(*kind),
            Piece::Unmark(kind) => builder.unmark(*kind),
            Piece::Cell => builder.cell(),
            Piece::Table(number) => {
                if let Some(block) = builder.block() {
                    block.table = Some(*number);
                }
            }
            Piece::Box(ticked) => {
                if let Some(block) = builder.block() {
                    block.ticked = Some(*ticked);
                }
            }
        }
    }
}

/// What is left of the label: it may stand in several pieces, as in `1\.`.
struct Left {
    bytes: usize,
    begun: Option<Span>,
    /// What is printed of it, where the source has something between its parts: `<b>27</b>.`
    printed: String,
}

impl Left {
    /// Takes what belongs to the label off the words at `span`.
    fn take(&mut self, builder: &mut Builder, span: Span) -> Span {
        if self.bytes == 0 {
            return span;
        }
        let space = match self.begun {
            None => span.len() - from_first_word(span.of(builder.source().text())).len(),
            Some(_) => 0,
        };
        if space == span.len() {
            // Nothing but space before the label: it begins in a later piece.
            builder.covers(span);
            return Span::at(span.end());
        }
        let taken = (span.len() - space).min(self.bytes);
        self.bytes -= taken;
        let part = Span::new(span.start() + space, span.start() + space + taken);
        let words = part.of(builder.source().text()).to_owned();
        self.longer(builder, part, &words);
        Span::new(part.end(), span.end())
    }

    /// Takes what stands for `words`; space before the label is no part of it.
    fn take_whole(&mut self, builder: &mut Builder, span: Span, words: &str) {
        if self.begun.is_none() && words.chars().all(is_blank) {
            builder.covers(span);
            return;
        }
        self.bytes -= words.len().min(self.bytes);
        self.longer(builder, span, words);
    }

    /// The label with another part of it, on which `words` are printed.
    fn longer(&mut self, builder: &mut Builder, part: Span, words: &str) {
        self.printed.push_str(words);
        let label = self.begun.map_or(part, |begun| begun.to(part));
        self.begun = Some(label);
        if unescaped(label.of(builder.source().text())) == unescaped(&self.printed) {
            builder.label(label);
        } else {
            builder.label_as(&self.printed, label);
        }
    }
}

/// Words without the backslashes of Markdown.
fn unescaped(words: &str) -> Cow<'_, str> {
    if words.contains('\\') { words.replace('\\', "").into() } else { words.into() }
}
