//! The repairs of a file that can be made: each is tried on its text, which is read again.

use super::apply::{apart, applied};
use super::edits::edits;
use crate::document::{BlockKind, Document};
use crate::evaluate::{Change, Finding, Repair as Wanted};
use crate::read::Writable;
use crate::report::{Mendable, Repair};
use crate::text::Span;

/// More repairs that do not go together than so many are not tried one by one.
const MOST: usize = 64;

/// What can be mended in a file.
#[derive(Debug, Default)]
pub(in crate::check) struct Offer {
    /// By finding.
    pub repairs: Vec<Option<Repair>>,
    /// The text that they are edits of, or why it is not written.
    pub mendable: Mendable,
}

/// The repairs that findings of a document may have; `read` reads the file with other bytes.
pub(in crate::check) fn offer(
    document: &Document,
    findings: &[Finding],
    bytes: &[u8],
    read: impl Fn(Vec<u8>) -> Option<Document>,
) -> Offer {
    let wanted: Vec<Option<&Wanted>> = findings.iter().map(|finding| finding.repair.as_ref()).collect();
    if wanted.iter().all(Option::is_none) {
        return Offer::default();
    }
    if document.source().is_rendered() {
        return Offer { repairs: Vec::new(), mendable: Mendable::NoText };
    }
    let Some(text) = Writable::of(document.source().text(), bytes) else {
        return Offer { repairs: Vec::new(), mendable: Mendable::NotExactly };
    };
    let mut repairs: Vec<Option<Repair>> =
        wanted.iter().map(|wanted| wanted.and_then(|wanted| edits(document, wanted))).collect();
    let proof = Proof { document, text: &text, read: &read };
    let found: Vec<(usize, &Wanted)> =
        wanted.iter().enumerate().filter_map(|(at, wanted)| Some((at, (*wanted)?))).collect();
    proof.keep(&found, &mut repairs);
    let mendable = if repairs.iter().any(Option::is_some) { Mendable::Text(Box::new(text)) } else { Mendable::Nothing };
    Offer { repairs, mendable }
}

struct Proof<'d> {
    document: &'d Document,
    text: &'d Writable,
    read: &'d dyn Fn(Vec<u8>) -> Option<Document>,
}

impl Proof<'_> {
    /// Keeps the repairs after which the file says what they want it to say, and nothing else that is new.
    fn keep(&self, wanted: &[(usize, &Wanted)], repairs: &mut [Option<Repair>]) {
        let made: Vec<(usize, &Wanted, Repair)> =
            wanted.iter().filter_map(|&(at, wanted)| Some((at, wanted, repairs.get(at)?.clone()?))).collect();
        if made.is_empty() {
            return;
        }
        let together = apart(made.iter().map(|(_, _, repair)| repair));
        let of_those: Vec<&(usize, &Wanted, Repair)> =
            made.iter().filter(|(_, _, repair)| together.iter().any(|one| std::ptr::eq(*one, repair))).collect();
        let changes: Vec<&Wanted> = of_those.iter().map(|(_, wanted, _)| *wanted).collect();
        let proved = self.holds(&changes, &together);
        for (tried, (at, wanted, repair)) in made.iter().enumerate() {
            let among = of_those.iter().any(|(one, _, _)| one == at);
            let keeps = (among && proved) || (tried < MOST && self.holds(&[wanted], &[repair]));
            if let (false, Some(repair)) = (keeps, repairs.get_mut(*at)) {
                *repair = None;
            }
        }
    }

    fn holds(&self, wanted: &[&Wanted], repairs: &[&Repair]) -> bool {
        let after = self.text.write(&applied(self.text.text(), repairs)).and_then(self.read);
        let Some(after) = after else { return false };
        let changes: Vec<&Change> = wanted.iter().flat_map(|wanted| &wanted.changes).collect();
        let (prose, kinds) = expected(self.document, &changes);
        let found: Vec<BlockKind> = after.blocks().iter().map(|block| block.kind).collect();
        after.prose() == prose && found == kinds
    }
}

/// The prose after some changes, and what its blocks are.
fn expected(document: &Document, changes: &[&Change]) -> (String, Vec<BlockKind>) {
    let prose = document.prose();
    let mut gone: Vec<Span> = Vec::new();
    let mut put: Vec<(Span, &str)> = Vec::new();
    for change in changes {
        match change {
            Change::Words { at, with } if with.is_empty() && is_whole(document, *at) => gone.push(*at),
            Change::Words { at, with } if with.is_empty() => put.push((with_space(prose, *at), "")),
            Change::Words { at, with } => put.push((*at, with)),
            Change::Paragraph(at) => gone.push(*at),
            Change::Number { .. } => {}
        }
    }
    put.extend(gone.iter().map(|at| (Span::new(at.start(), at.end() + 1), "")));
    put.sort_by_key(|(at, _)| *at);
    put.dedup();
    let mut out = String::with_capacity(prose.len());
    let mut from = 0;
    for (at, with) in put {
        out.push_str(prose.get(from..at.start()).unwrap_or_default());
        out.push_str(with);
        from = at.end();
    }
    out.push_str(prose.get(from..).unwrap_or_default());
    gone.sort();
    let kept = document.blocks().iter().filter(|block| gone.binary_search(&block.span).is_err());
    (out, kept.map(|block| block.kind).collect())
}

fn is_whole(document: &Document, at: Span) -> bool {
    let block = document.block_at(at.start()).and_then(|index| document.blocks().get(index));
    block.is_some_and(|block| block.span == at)
}

/// Words of the prose with one space beside them, as between those that are left.
fn with_space(prose: &str, at: Span) -> Span {
    let (before, after) = (prose.get(..at.start()).unwrap_or_default(), prose.get(at.end()..).unwrap_or_default());
    let begins = before.is_empty() || before.ends_with('\n');
    if after.starts_with(' ') && (begins || before.ends_with(' ')) {
        Span::new(at.start(), at.end() + 1)
    } else if before.ends_with(' ') {
        Span::new(at.start() - 1, at.end())
    } else if after.starts_with(' ') {
        Span::new(at.start(), at.end() + 1)
    } else {
        at
    }
}
