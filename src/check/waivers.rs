//! Which findings are waived: by waivers of rule files, and by comments in the minutes themselves.

use std::cell::OnceCell;

use globset::{GlobBuilder, GlobMatcher};

use super::comments::{Comment, comments};
use super::ground::{Ground, Spot};
use crate::document::Document;
use crate::evaluate::{Finding, Given};
use crate::language::{Plan, UNUSED_WAIVER, Waiver};
use crate::minutes::Minutes;
use crate::report::{Problem, Summary, WaiverUse};
use crate::text::{Diagnostic, Severity, Span};
use crate::vocabulary::Day;

/// The waivers of rule files, made ready for any number of documents.
#[derive(Debug)]
pub(super) struct Waivers<'r> {
    plan: &'r Plan,
    // For each waiver of the plan, its file.
    files: Vec<Option<FileName>>,
    today: Option<Day>,
    // Examples of rules are not waived.
    none: bool,
}

/// The findings of a document, sorted out.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Those to report.
    pub findings: Vec<Finding>,
    /// Those that are waived.
    pub waived: Vec<(Finding, Waiver)>,
    /// What became of each waiver of the plan.
    pub uses: Vec<WaiverUse>,
    /// What is to be said of waivers in the document; places are of its source.
    pub doubts: Vec<Diagnostic>,
}

/// What was decided of a finding.
#[derive(Default)]
struct Decided<'w> {
    // The first waiver that counts, and the first that counts no more.
    waived: Option<&'w Waiver>,
    expired: Option<&'w Waiver>,
}

impl<'w> Decided<'w> {
    fn add(&mut self, waiver: &'w Waiver, today: Option<Day>) {
        let slot = if waiver.has_expired(today) { &mut self.expired } else { &mut self.waived };
        slot.get_or_insert(waiver);
    }
}

impl Sorted {
    fn put(&mut self, mut finding: Finding, decided: Decided<'_>) {
        match (decided.waived, decided.expired) {
            (Some(waiver), _) => self.waived.push((finding, waiver.clone())),
            (None, expired) => {
                if let Some(waiver) = expired {
                    finding.message.push_str(&format!(" (its waiver expired on {})", waiver.until.in_words()));
                }
                self.findings.push(finding);
            }
        }
    }
}

impl<'r> Waivers<'r> {
    /// Of a plan.
    pub fn new(plan: &'r Plan, given: &Given) -> Self {
        let files = plan.waivers.iter().map(|waiver| waiver.file.as_deref().map(FileName::new)).collect();
        Self { plan, files, today: given.today, none: given.example }
    }

    /// Whether it is known what day it is, so that waivers can expire.
    pub fn can_expire(&self) -> bool {
        self.today.is_some()
    }

    /// Sorts out the findings of a document.
    pub fn sort(&self, document: &Document, minutes: &Minutes, findings: Vec<Finding>) -> Sorted {
        let (comments, doubts) = if self.none { Default::default() } else { comments(document, self.plan) };
        let mut sorted = Sorted { doubts, ..Sorted::default() };
        if self.none || (self.plan.waivers.is_empty() && comments.is_empty()) {
            return Sorted { findings, ..sorted };
        }
        let ground = Ground { document, minutes };
        let name = document.source().name();
        let waivers = || self.plan.waivers.iter().zip(&self.files);
        let is_here = |file: &Option<FileName>| file.as_ref().is_none_or(|file| file.is(name));
        sorted.uses =
            waivers().map(|(_, file)| if is_here(file) { WaiverUse::Unused } else { WaiverUse::Elsewhere }).collect();
        // Found when the first finding of its rules is.
        let spots: Vec<OnceCell<Spot>> = vec![OnceCell::new(); self.plan.waivers.len()];
        let mut used = vec![false; comments.len()];
        for finding in findings {
            let mut decided = Decided::default();
            for ((waiver, spot), of) in self.plan.waivers.iter().zip(&spots).zip(&mut sorted.uses) {
                let is_of_rule = *of != WaiverUse::Elsewhere && waiver.rules.contains(&finding.rule);
                if is_of_rule && ground.has(spot.get_or_init(|| ground.spot(waiver)), &finding) {
                    *of = WaiverUse::Used;
                    decided.add(waiver, self.today);
                }
            }
            for (comment, used) in comments.iter().zip(&mut used) {
                if comment.waiver.rules.contains(&finding.rule) && covers(comment, &ground, name, &finding) {
                    *used = true;
                    decided.add(&comment.waiver, self.today);
                }
            }
            sorted.put(finding, decided);
        }
        let unused = comments.iter().zip(used).filter(|(_, used)| !used);
        sorted.doubts.extend(unused.map(|(comment, _)| self.unused(&comment.waiver, comment.at)));
        sorted
    }

    fn unused(&self, waiver: &Waiver, at: Span) -> Diagnostic {
        let name =
            waiver.rules.first().and_then(|&rule| self.plan.rules.get(rule)).map_or("", |rule| rule.name.as_str());
        Diagnostic { severity: Severity::Warning, ..UNUSED_WAIVER.at(at, &[name]) }
    }
}

/// What to say of the waivers of rule files that waived nothing in all files together, though one was for a file that was
/// checked: a warning each. `summary` is of all files.
#[must_use]
pub fn unused_waivers(plan: &Plan, summary: &Summary) -> Vec<Problem> {
    let waivers = Waivers::new(plan, &Given::default());
    let unused = summary.unused_waivers().filter_map(|index| plan.waivers.get(index));
    let told = unused.filter_map(|waiver| {
        let source = plan.sources.get(waiver.at.source as usize)?.clone();
        Some(Problem::mistake(source.into(), waivers.unused(waiver, waiver.at.at)))
    });
    told.collect()
}

/// Whether a waiver in the minutes is for a finding: for the place that it names, or for its paragraph.
fn covers(comment: &Comment, ground: &Ground<'_>, name: &str, finding: &Finding) -> bool {
    let waiver = &comment.waiver;
    let is_here = waiver.file.as_deref().is_none_or(|file| FileName::new(file).is(name));
    let names_a_place = waiver.number.is_some() || waiver.opening.is_some();
    let place =
        || if names_a_place { ground.has(&ground.spot(waiver), finding) } else { ground.is_in(comment.block, finding) };
    is_here && place()
}

/// A name of files, in which `*` stands for any words.
#[derive(Debug)]
struct FileName {
    name: String,
    // Of a name that is no pattern, such as `[june.md`, there is none.
    pattern: Option<GlobMatcher>,
}

impl FileName {
    fn new(name: &str) -> Self {
        let pattern = GlobBuilder::new(name).literal_separator(true).build().ok();
        Self { name: name.to_owned(), pattern: pattern.map(|pattern| pattern.compile_matcher()) }
    }

    /// Whether it is the name of a file: the whole path, or the end of it from some folder on.
    fn is(&self, path: &str) -> bool {
        let ends = path.char_indices().filter(|(_, c)| matches!(c, '/' | '\\')).map(|(at, _)| &path[at + 1..]);
        let fits = |end: &str| self.name == end || self.pattern.as_ref().is_some_and(|pattern| pattern.is_match(end));
        std::iter::once(path).chain(ends).any(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_end_or_a_pattern() {
        for (file, name, is) in [
            ("june.md", "minutes/2031/june.md", true),
            ("2031/june.md", "minutes/2031/june.md", true),
            ("une.md", "minutes/2031/june.md", false),
            ("2031-06-*.md", "minutes/2031-06-04.md", true),
            ("minutes/*.md", "minutes/2031/june.md", false),
            ("minutes/**", "minutes/2031/june.md", true),
            ("[june.md", "minutes/[june.md", true),
        ] {
            assert_eq!(FileName::new(file).is(name), is, "{file} {name}");
        }
    }
}
