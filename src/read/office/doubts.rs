//! What is doubtful about a word processor file: what is in it that nobody should publish.

use super::story::Aside;
use crate::text::{Diagnostic, Span};

/// How much there is of it, and where the first of it stands.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    comments: Tally,
    insertions: Tally,
    deletions: Tally,
    hidden: Tally,
    others: Vec<Diagnostic>,
}

#[derive(Debug, Default)]
struct Tally {
    count: usize,
    first: Span,
    last: Span,
}

impl Tally {
    fn add(&mut self, at: Span) {
        if self.count == 0 {
            self.first = at;
        } else if self.last.end() == at.start() {
            self.last = at;
            return;
        }
        self.count += 1;
        self.last = at;
    }
}

impl Doubts {
    /// Notes words that were printed as no part of the minutes.
    pub fn aside(&mut self, what: &'static str, at: Span) {
        match what {
            Aside::COMMENT => self.comments.add(at),
            Aside::DELETED | Aside::MOVED => self.deletions.add(at),
            Aside::HIDDEN => self.hidden.add(at),
            _ => {}
        }
    }

    /// Notes words that were put in while changes were tracked.
    pub fn inserted(&mut self, at: Span) {
        self.insertions.add(at);
    }

    /// Notes another doubt.
    pub fn other(&mut self, doubt: Diagnostic) {
        self.others.push(doubt);
    }

    /// What is to be said.
    pub fn told(self) -> Vec<Diagnostic> {
        let Self { comments, insertions, deletions, hidden, others } = self;
        let mut told = Vec::new();
        if comments.count > 0 {
            let message = format!("this file has {}", counted(comments.count, "comment"));
            told.push(
                Diagnostic::warning("Q0931", message, comments.first, "the first of them")
                    .help("delete the comments before the minutes are published; they were not read as minutes"),
            );
        }
        if insertions.count + deletions.count > 0 {
            let parts = [(insertions.count, "insertion"), (deletions.count, "deletion")];
            let parts: Vec<String> =
                parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(count, what)).collect();
            let first = match (insertions.count, deletions.count) {
                (0, _) => deletions.first,
                (_, 0) => insertions.first,
                _ => insertions.first.min(deletions.first),
            };
            let message = format!("this file has tracked changes that nobody has accepted: {}", parts.join(" and "));
            told.push(
                Diagnostic::warning("Q0932", message, first, "the first of them")
                    .help("accept or reject the changes; the file was read as if all were accepted"),
            );
        }
        if hidden.count > 0 {
            told.push(
                Diagnostic::warning("Q0933", "this file has hidden text", hidden.first, "the first of it")
                    .help("delete it before the minutes are published; it was not read as minutes"),
            );
        }
        told.extend(others);
        told
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
