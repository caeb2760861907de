//! The sums over all files, kept while the files themselves are let go.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::file::{FileReport, NOT_USED};
use super::known::KnownSum;
use super::placed::{Placed, Problem};
use super::waived::{Waived, WaivedSum, WaiverUse};
use crate::evaluate::Verdict;
use crate::language::MISTAKES;
use crate::text::{Diagnostic, Severity};

/// What was found in all files together.
/// What is kept of it in a cache is what [`Summary::can_be_kept`] asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Files that were read.
    pub files: usize,
    /// What could not be used.
    #[serde(skip)]
    pub problems: Vec<Problem>,
    /// Rules broken at so many places, as errors.
    pub errors: usize,
    /// The same, as warnings.
    pub warnings: usize,
    /// The same, as remarks.
    pub infos: usize,
    /// Places where a rule could not be decided.
    pub undecided: usize,
    /// Places where a rule is broken of which it is certain how to mend them in the file, and those of which it is not.
    pub mendable: [usize; 2],
    /// What the reader doubted.
    pub doubts: usize,
    /// By `KindId`: how many were found; `None` for kinds that were not looked for.
    pub counts: Vec<Option<usize>>,
    /// Undertakings that are not marked as actions.
    pub unmarked: usize,
    /// Files of formats that are known but not read, left out of folders.
    pub left_out: usize,
    /// By the rule's index.
    pub rules: Vec<RuleSum>,
    /// What is not reported, by somebody's decision.
    #[serde(skip)]
    pub waived: Vec<WaivedSum>,
    /// Whether something is waived of which nobody knows whether the waiver has expired, because the day is not known.
    pub may_have_expired: bool,
    /// Waivers in minutes that waive nothing, or a rule that is not used.
    #[serde(skip)]
    pub doubtful_waivers: Vec<Problem>,
    /// Mistakes of waivers in minutes; they are among the problems.
    pub wrong_waivers: usize,
    /// What became of each waiver of the plan in all files.
    pub waivers: Vec<WaiverUse>,
    /// What a baseline says of the files; nothing where there is none.
    pub known: Option<KnownSum>,
    /// The sums of each file, for formats that show the paper.
    #[serde(skip)]
    pub by_file: Vec<FileSum>,
}

/// The sums of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSum {
    /// Which file of the run, from 0.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// Of which meeting it tells.
    pub title: String,
    /// Places where a rule is broken, as an error, a warning and a remark.
    pub broken: [usize; 3],
    /// Places where a rule could not be decided.
    pub undecided: usize,
    /// Findings that are waived.
    pub waived: usize,
    /// Whether something of it was taken without the public.
    pub has_exempt: bool,
    /// Where, in words, somebody has to look whether more of it was.
    pub suspects: Vec<String>,
    /// Whether no words of that are in the report.
    pub public: bool,
}

impl FileSum {
    fn of(file: &FileReport) -> Option<Self> {
        let paper = file.paper.as_deref()?;
        let count = |which: &dyn Fn(&Placed) -> bool| file.findings.iter().filter(|one| which(one)).count();
        let weighing = |severity| count(&|one| one.verdict == Verdict::Broken && one.severity == severity);
        Some(Self {
            number: file.number,
            name: file.source.name().to_owned(),
            title: paper.title(),
            broken: [Severity::Error, Severity::Warning, Severity::Info].map(weighing),
            undecided: count(&|one| one.verdict == Verdict::CannotTell),
            waived: file.waived.findings.len(),
            has_exempt: !paper.exempt.is_empty(),
            suspects: paper.suspects.clone(),
            public: file.public,
        })
    }
}

/// What one rule met in all files.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RuleSum {
    /// Things that it was asked of.
    pub met: usize,
    /// Places where it is broken.
    pub broken: usize,
    /// Places where it could not be decided.
    pub undecided: usize,
    /// What would decide it, as it was first said.
    pub would_decide: Option<String>,
    /// Files in which it was not asked, and why, as it was first said.
    pub not_applicable: Option<Cow<'static, str>>,
}

impl RuleSum {
    /// Whether it was asked, and found nothing to apply to.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.met + self.broken + self.undecided == 0 && self.not_applicable.is_none()
    }

    /// Why it was asked nowhere, if it was not.
    #[must_use]
    pub fn not_asked(&self) -> Option<&str> {
        self.not_applicable.as_deref().filter(|_| self.met + self.broken + self.undecided == 0)
    }
}

/// Whether a doubt about a file is about a waiver in it: only these have a code of the mistakes of rules.
fn is_of_waiver(doubt: &Diagnostic) -> bool {
    MISTAKES.iter().any(|row| row.code == doubt.code)
}

/// What the reader doubted in a file, but for waivers with a mistake, which are told among what could not be used.
pub(super) fn told_doubts(file: &FileReport) -> impl Iterator<Item = &Diagnostic> {
    file.doubts.iter().filter(|doubt| !(is_of_waiver(doubt) && doubt.severity == Severity::Error))
}

impl Summary {
    /// Whether all of it can be written down and read again: places in files cannot.
    #[must_use]
    pub fn can_be_kept(&self) -> bool {
        self.problems.is_empty() && self.waived.is_empty() && self.doubtful_waivers.is_empty()
    }

    /// Adds a file.
    pub fn add(&mut self, file: &FileReport) {
        self.files += 1;
        self.doubts += told_doubts(file).count();
        self.unmarked += file.unmarked;
        self.rules.resize_with(self.rules.len().max(file.applied.len()), RuleSum::default);
        for (sum, applied) in self.rules.iter_mut().zip(&file.applied) {
            sum.met += applied.met;
            let not_asked = applied.not_applicable.filter(|why| *why != NOT_USED);
            sum.not_applicable = sum.not_applicable.take().or(not_asked.map(Cow::Borrowed));
        }
        for finding in &file.findings {
            self.add_finding(finding.verdict, finding.severity);
            if let Some(repair) = &finding.repair {
                self.mendable[usize::from(!repair.certain)] += 1;
            }
            if let Some(sum) = self.rules.get_mut(finding.rule) {
                match finding.verdict {
                    Verdict::Broken => sum.broken += 1,
                    Verdict::CannotTell => {
                        sum.undecided += 1;
                        sum.would_decide.get_or_insert_with(|| finding.help.clone().unwrap_or_default());
                    }
                }
            }
        }
        self.add_counts(&file.counts);
        self.by_file.extend(FileSum::of(file));
        self.add_waived(file);
        if let Some(known) = &file.known {
            self.known.get_or_insert_default().add(known);
        }
    }

    /// The waivers of the plan that were for a file and waived nothing, by index.
    pub fn unused_waivers(&self) -> impl Iterator<Item = usize> {
        self.waivers.iter().enumerate().filter(|(_, of)| **of == WaiverUse::Unused).map(|(index, _)| index)
    }

    fn add_waived(&mut self, file: &FileReport) {
        let sum = |waived: &Waived| WaivedSum {
            file: file.source.name().to_owned(),
            place: file.source.place(waived.finding.at.start()),
            whereabouts: file.source.whereabouts(waived.finding.at.start()),
            at: waived.finding.at,
            rule: waived.finding.rule,
            verdict: waived.finding.verdict,
            severity: waived.finding.severity,
            message: waived.finding.message.clone(),
            waiver: waived.waiver.clone(),
        };
        self.waived.extend(file.waived.findings.iter().map(sum));
        self.may_have_expired |= !file.waived.can_expire && !file.waived.findings.is_empty();
        self.add_uses(&file.waived.uses);
        // A waiver with a mistake is as bad as a rule with one.
        let of_waivers: Vec<_> = file.doubts.iter().filter(|doubt| is_of_waiver(doubt)).collect();
        if of_waivers.is_empty() {
            return;
        }
        let source = Arc::new(file.source.clone());
        for doubt in of_waivers {
            let problem = Problem::mistake(Arc::clone(&source), doubt.clone());
            if doubt.severity == Severity::Error {
                self.wrong_waivers += 1;
                self.problems.push(problem);
            } else {
                self.doubtful_waivers.push(problem);
            }
        }
    }

    fn add_uses(&mut self, uses: &[WaiverUse]) {
        self.waivers.resize(self.waivers.len().max(uses.len()), WaiverUse::Elsewhere);
        self.waivers.iter_mut().zip(uses).for_each(|(sum, of)| *sum = (*sum).max(*of));
    }

    /// Adds the sums over files that come after these.
    pub fn add_all(&mut self, later: Self) {
        self.files += later.files;
        self.problems.extend(later.problems);
        self.errors += later.errors;
        self.warnings += later.warnings;
        self.infos += later.infos;
        self.undecided += later.undecided;
        self.doubts += later.doubts;
        self.mendable.iter_mut().zip(later.mendable).for_each(|(sum, later)| *sum += later);
        self.unmarked += later.unmarked;
        self.left_out += later.left_out;
        self.add_counts(&later.counts);
        self.waived.extend(later.waived);
        self.by_file.extend(later.by_file);
        self.doubtful_waivers.extend(later.doubtful_waivers);
        self.wrong_waivers += later.wrong_waivers;
        self.may_have_expired |= later.may_have_expired;
        self.add_uses(&later.waivers);
        if let Some(known) = later.known {
            *self.known.get_or_insert_default() += known;
        }
        self.rules.resize_with(self.rules.len().max(later.rules.len()), RuleSum::default);
        for (sum, later) in self.rules.iter_mut().zip(later.rules) {
            sum.met += later.met;
            sum.broken += later.broken;
            sum.undecided += later.undecided;
            sum.would_decide = sum.would_decide.take().or(later.would_decide);
            sum.not_applicable = sum.not_applicable.take().or(later.not_applicable);
        }
    }

    fn add_counts(&mut self, counts: &[Option<usize>]) {
        self.counts.resize(self.counts.len().max(counts.len()), None);
        for (sum, count) in self.counts.iter_mut().zip(counts) {
            if let Some(count) = count {
                *sum = Some(sum.unwrap_or(0) + count);
            }
        }
    }

    /// Adds something that could not be used.
    pub fn add_problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// How many things are said of the files.
    #[must_use]
    pub fn said(&self) -> usize {
        self.broken() + self.undecided + self.doubts
    }

    /// Places where a rule is broken.
    #[must_use]
    pub fn broken(&self) -> usize {
        self.errors + self.warnings + self.infos
    }

    fn add_finding(&mut self, verdict: Verdict, severity: Severity) {
        let count = match (verdict, severity) {
            (Verdict::CannotTell, _) => &mut self.undecided,
            (Verdict::Broken, Severity::Error) => &mut self.errors,
            (Verdict::Broken, Severity::Warning) => &mut self.warnings,
            (Verdict::Broken, Severity::Info) => &mut self.infos,
        };
        *count += 1;
    }
}
