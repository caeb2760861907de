//! A file with its repairs made, round after round, until none is left that helps.

use super::apply::{apart, applied};
use crate::evaluate::Verdict;
use crate::report::{FileReport, Mendable, Placed, Problem, Repair};

/// More rounds than so many are not made.
const ROUNDS: usize = 100;

/// More often than so many times a file is not read again to see which of its repairs do no good.
const TRIALS: usize = 400;

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Mended {
    /// Its bytes now; nothing where they are what they were.
    pub bytes: Option<Vec<u8>>,
    /// The text before, where something was changed.
    pub before: String,
    /// The text now.
    pub after: String,
    /// What is found in it now.
    pub report: FileReport,
    /// Places where a rule is broken no more.
    pub mended: usize,
    /// Places where one is broken still.
    pub left: usize,
    /// Places where one is broken still that has a repair which is not certain.
    pub perhaps: usize,
    /// Places where one is broken still though it has a repair that was to be made: it would not mend it, or break another rule.
    pub in_vain: usize,
    /// Why nothing in the file can be mended that could be mended in another.
    pub not_written: Option<&'static str>,
}

/// Mends a file, as far as its findings say how; those repairs that are not certain only if that is asked for. `check` finds what is
/// in bytes of the file. A repair is made only if fewer places break its rule then, and no other rule is broken or left open at
/// more places; so this ends, and mending again changes nothing.
///
/// # Errors
/// If the file cannot be checked.
pub fn mended(
    bytes: Vec<u8>,
    perhaps_too: bool,
    check: impl Fn(Vec<u8>) -> Result<FileReport, Problem>,
) -> Result<Mended, Problem> {
    let mut report = check(bytes)?;
    let first = broken(&report);
    let before = text(&report);
    let mut after = before.clone();
    let mut now = None;
    let mut trials = TRIALS;
    for _ in 0..ROUNDS {
        let Some(done) = round(&report, perhaps_too, &check, &mut trials) else { break };
        now = Some(done.bytes);
        (after, report) = (done.text, done.report);
    }
    let with_repair = |which: &dyn Fn(&Repair) -> bool| {
        report.findings.iter().filter(|finding| finding.repair.as_ref().is_some_and(which)).count()
    };
    let wanted = |repair: &Repair| repair.certain || perhaps_too;
    Ok(Mended {
        before,
        after,
        mended: first - broken(&report).min(first),
        left: broken(&report),
        perhaps: with_repair(&|repair| !wanted(repair)),
        in_vain: with_repair(&wanted),
        not_written: report.mendable.why_not(),
        bytes: now,
        report,
    })
}

fn text(report: &FileReport) -> String {
    match &report.mendable {
        Mendable::Text(text) => text.text().to_owned(),
        _ => String::new(),
    }
}

fn broken(report: &FileReport) -> usize {
    report.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).count()
}

/// A file after a round.
struct Done {
    bytes: Vec<u8>,
    text: String,
    report: FileReport,
}

/// One round: all repairs that are apart; if that does no good, the first that does some alone.
fn round(
    report: &FileReport,
    perhaps_too: bool,
    check: &impl Fn(Vec<u8>) -> Result<FileReport, Problem>,
    trials: &mut usize,
) -> Option<Done> {
    let repairs = report.findings.iter().filter_map(|finding| finding.repair.as_ref());
    let repairs: Vec<&Repair> = repairs.filter(|repair| repair.certain || perhaps_too).collect();
    let mut attempt = |repairs: &[&Repair]| {
        *trials = trials.checked_sub(1)?;
        attempt(report, repairs, check)
    };
    if repairs.is_empty() {
        return None;
    }
    attempt(&apart(repairs.iter().copied())).or_else(|| repairs.iter().find_map(|repair| attempt(&[repair])))
}

/// The file with some repairs, if they do good.
fn attempt(
    report: &FileReport,
    repairs: &[&Repair],
    check: &impl Fn(Vec<u8>) -> Result<FileReport, Problem>,
) -> Option<Done> {
    let Mendable::Text(before) = &report.mendable else { return None };
    let text = applied(before.text(), repairs);
    let bytes = before.write(&text)?;
    let after = check(bytes.clone()).ok()?;
    let made = |finding: &&Placed| {
        finding.repair.as_ref().is_some_and(|repair| repairs.iter().any(|made| made.edits == repair.edits))
    };
    let count = |report: &FileReport, rule: usize, verdict: Verdict| {
        report.findings.iter().filter(|finding| finding.rule == rule && finding.verdict == verdict).count()
    };
    let better = report
        .findings
        .iter()
        .filter(made)
        .all(|finding| count(&after, finding.rule, Verdict::Broken) < count(report, finding.rule, Verdict::Broken));
    let worse = after
        .findings
        .iter()
        .any(|finding| count(&after, finding.rule, finding.verdict) > count(report, finding.rule, finding.verdict));
    (better && !worse).then_some(Done { bytes, text, report: after })
}
