//! What one file's part of the page is written from: the findings in the order in which they are numbered, each with the block
//! that it stands beside.

use std::collections::HashMap;

use crate::document::Document;
use crate::report::file::FileReport;
use crate::report::paper::Paper;
use crate::report::placed::{Context, Placed};
use crate::text::Span;

/// One file, ready to be written.
pub struct Sheet<'a> {
    pub context: &'a Context<'a>,
    pub file: &'a FileReport,
    pub paper: &'a Paper,
    /// Those of the whole file first, then in the order of the minutes.
    pub notes: Vec<Note<'a>>,
}

/// A finding with its number on the page.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// From 1.
    pub number: usize,
    pub finding: &'a Placed,
    /// The block that it stands beside; none where something is missing from the whole file.
    pub block: Option<usize>,
    /// The words that it points at, in the prose.
    pub words: Span,
}

impl<'a> Sheet<'a> {
    /// Numbers the findings of a file.
    pub fn new(context: &'a Context<'a>, file: &'a FileReport, paper: &'a Paper) -> Self {
        let note = |finding: &'a Placed| {
            // What is missing is told where the document ends; here it is told first.
            let is_of_whole = finding.is_of_whole() || finding.in_prose.is_empty();
            let block = if is_of_whole { None } else { paper.document.block_at(finding.in_prose.start()) };
            let said = finding.in_prose.of(paper.document.prose()).trim_end().len();
            let start = finding.in_prose.start();
            Note { number: 0, finding, block, words: Span::new(start, start + said) }
        };
        let mut notes: Vec<Note<'a>> = file.findings.iter().map(note).collect();
        notes.sort_by_key(|note| (note.block, note.words.start()));
        for (number, note) in (1..).zip(&mut notes) {
            note.number = number;
        }
        Self { context, file, paper, notes }
    }

    pub fn document(&self) -> &'a Document {
        &self.paper.document
    }

    /// Those that stand nowhere in the minutes.
    pub fn of_whole(&self) -> &[Note<'a>] {
        self.beside(None)
    }

    /// Those that stand beside a block.
    pub fn beside(&self, block: Option<usize>) -> &[Note<'a>] {
        let from = self.notes.partition_point(|note| note.block < block);
        let to = self.notes.partition_point(|note| note.block <= block);
        self.notes.get(from..to).unwrap_or_default()
    }

    /// The name of this file's part of the page.
    pub fn id(&self) -> String {
        file_id(self.file.number)
    }

    /// The name of a section of this file's part.
    pub fn section_id(&self, section: &str) -> String {
        format!("{}-{section}", self.id())
    }

    /// The name of a finding.
    pub fn note_id(&self, number: usize) -> String {
        format!("{}-n{number}", self.id())
    }

    /// The name of the words that a finding points at.
    pub fn words_id(&self, number: usize) -> String {
        format!("{}-w{number}", self.id())
    }

    /// The name of a block.
    pub fn block_id(&self, block: usize) -> String {
        format!("{}-b{}", self.id(), block + 1)
    }

    /// Whether some of these words were taken without the public.
    pub fn is_exempt(&self, words: Span) -> bool {
        let exempt = &self.paper.exempt;
        let after = exempt.partition_point(|one| one.end() <= words.start());
        exempt.get(after).is_some_and(|one| one.overlaps(words))
    }

    /// The block in which a place of the source stands.
    pub fn block_of_source(&self, at: Span) -> Option<usize> {
        self.document().block_at(self.document().in_prose(at.start()))
    }
}

/// The name of a file's part of the page, by its number in the run.
pub fn file_id(number: usize) -> String {
    format!("f{}", number + 1)
}

/// The link to a part of the page.
pub fn to(id: &str) -> String {
    format!("#{id}")
}

/// The name of a rule on the page.
pub fn rule_id(rule: usize) -> String {
    format!("rule-{}", rule + 1)
}

/// Findings that say the same together, in the order of the first of each.
pub fn grouped<'n>(
    notes: impl Iterator<Item = &'n Note<'n>>,
    says: impl Fn(&'n Note<'n>) -> &'n str,
) -> Vec<(&'n str, Vec<&'n Note<'n>>)> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<(&str, Vec<&Note<'_>>)> = Vec::new();
    for note in notes {
        let said = says(note);
        let place = *places.entry(said).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, notes)) => notes.push(note),
            None => groups.push((said, vec![note])),
        }
    }
    groups
}
