//! What is done: `declares an interest`, `closed before it started`, `seconded by its mover`.

use super::clause::{Read, Reader, lost};
use super::syntax::{Node, Rule};
use super::tree::{Deed, Part, Phrase};
use crate::text::Span;

impl Reader<'_> {
    /// A verb of the schema's own, if the nodes are one with what belongs to it.
    pub fn deed(self, parts: &[Node]) -> Option<Read<Deed>> {
        let place = parts.iter().position(|part| part.rule == Rule::deed)?;
        let read = |body: Option<&Node>| {
            let (mut when, mut to) = (None, None);
            match body {
                Some(body) if body.rule == Rule::when_done => {
                    when = Some(Box::new(self.complement_kind(&body.parts).ok_or_else(|| lost(body))??));
                }
                Some(body) => to = Some(self.phrase(body.parts.first().ok_or_else(|| lost(body))?)?),
                None => {}
            }
            Ok(Deed { word: self.word(&parts[place]), when, to })
        };
        Some(read(parts.get(place + 1)))
    }

    /// What a verb says of a thing, as a phrase: `when the MEETING closed` is the closing time of the MEETING.
    pub fn done(self, deed: &Node, of: &Node, at: Span) -> Read<Phrase> {
        let mut phrase = self.phrase(of)?;
        phrase.parts.insert(0, Part::Done(self.word(deed)));
        Ok(Phrase { at, ..phrase })
    }

    /// What is compared with, where it may be when something is done: `before it started`.
    pub fn happening(self, parts: &[&Node], at: Span) -> Read<Phrase> {
        match parts {
            [phrase, then, ..] => self.done(then.parts.last().ok_or_else(|| lost(then))?, phrase, at),
            [phrase] => self.phrase(phrase),
            [] => Err(super::syntax::Unread::Expected(at.start(), Vec::new())),
        }
    }
}
