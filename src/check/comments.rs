//! Waivers in the comments of minutes: `<!-- quorate: waive action-has-owner because … -->`.

use memchr::memmem;

use crate::document::Document;
use crate::language::{Plan, Waiver, waiver_in};
use crate::text::{Diagnostic, Span};

/// A waiver in a comment.
#[derive(Clone, Debug)]
pub(super) struct Comment {
    pub waiver: Waiver,
    /// Its words, in the source.
    pub at: Span,
    /// The paragraph that it is for.
    pub block: usize,
}

/// The waivers in the comments of a document, and what is wrong with others; places are of the source.
pub(super) fn comments(document: &Document, plan: &Plan) -> (Vec<Comment>, Vec<Diagnostic>) {
    let (mut comments, mut wrong) = (Vec::new(), Vec::new());
    let text = document.source().text();
    for (whole, at) in directives(text).filter(|(whole, _)| !is_printed(document, *whole)) {
        match waiver_in(text, at, plan) {
            Ok(waiver) => comments.extend(paragraph(document, whole).map(|block| Comment { waiver, at, block })),
            Err(diagnostic) => wrong.push(diagnostic),
        }
    }
    (comments, wrong)
}

/// Comments that speak to us: all of each, and what they say.
fn directives(text: &str) -> impl Iterator<Item = (Span, Span)> {
    memmem::find_iter(text.as_bytes(), "<!--").filter_map(move |start| {
        let inner = start + "<!--".len();
        let rest = text.get(inner..)?;
        let lead = rest.len() - rest.trim_start().len();
        let name = rest.get(lead..lead + "quorate:".len())?;
        if !name.eq_ignore_ascii_case("quorate:") {
            return None;
        }
        let from = inner + lead + name.len();
        let length = memmem::find(text.get(from..)?.as_bytes(), b"-->")?;
        let said = text.get(from..from + length)?;
        let begin = from + (said.len() - said.trim_start().len());
        let words = Span::new(begin, begin + said.trim().len());
        Some((Span::new(start, from + length + "-->".len()), words))
    })
}

/// Whether the reader took it for words of the minutes: in a format without such comments, or where it is shown as code.
fn is_printed(document: &Document, comment: Span) -> bool {
    let first = document.in_prose(comment.start());
    let printed = document.in_source(Span::new(first, first + 1));
    !printed.is_empty() && comment.contains(printed)
}

/// The paragraph that a comment stands in or ends; else the one that follows it.
fn paragraph(document: &Document, comment: Span) -> Option<usize> {
    let blocks = document.blocks();
    let after = blocks.partition_point(|block| block.source.start() <= comment.start());
    let before = after.checked_sub(1).filter(|&index| {
        blocks.get(index).is_some_and(|block| {
            let between = Span::new(block.source.end(), comment.start()).of(document.source().text());
            block.source.end() >= comment.start() || !between.contains(['\n', '\r'])
        })
    });
    before.or((after < blocks.len()).then_some(after))
}
