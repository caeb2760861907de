//! Checks minutes by rules: one text, or many files at once.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::counts::counts;
use super::in_order::in_order;
use super::mend::{Offer, offer};
use super::open::{bytes_of, read_all};
use super::place::{item_of, placed};
use super::public::{hide, know_again, to_look_at, without_exempt};
use super::rules::Rules;
use super::settings::Weight;
use super::waivers::Waivers;
use super::walk::Found;
use crate::document::Document;
use crate::evaluate::{Account, Applied, Finding, Given, Prepared};
use crate::language::Rule;
use crate::minutes::outside::{Body, Outside, calendar::CalendarMeeting};
use crate::minutes::{Minutes, Styles, Wanted, exempt, find_wanted, schema};
use crate::read::{Format, read, read_as};
use crate::report::{ActionLog, FileReport, Paper, Placed, Problem, Waived, Waivings};
use crate::text::{Diagnostic, Severity, Source, Span};

/// Rules made ready for any number of documents.
///
/// ```
/// use quorate::check::{Checker, Rules};
/// use quorate::evaluate::Given;
/// use quorate::text::Source;
///
/// let rules = Rules::new(vec![Source::new("house.quorate", "every ACTION must have an owner")]);
/// let checker = Checker::new(&rules, Given::default());
/// let report = checker.check("minutes.txt", "The gate would be mended.\n")?;
/// assert!(report.findings.is_empty());
/// # Ok::<(), quorate::report::Problem>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checker<'r> {
    rules: &'r Rules,
    // Shared by checkers that have different documents beside the minutes.
    prepared: Arc<Prepared<'r>>,
    styles: Arc<Styles>,
    given: Given,
    outside: Outside,
    waivers: Arc<Waivers<'r>>,
    // What the settings let each rule weigh; nothing for rules of which they say nothing.
    weights: Arc<[Option<Weight>]>,
    format: Option<&'static Format>,
    // What reports are for: formats that show the minutes, and everybody to read.
    shows_paper: bool,
    pub(super) public: bool,
    fails_from: Option<Severity>,
    // Whether a rule says how what breaks it is mended.
    mends: bool,
}

impl<'r> Checker<'r> {
    /// Makes rules ready; `given` is what the caller knows and no document says, such as the day.
    #[must_use]
    pub fn new(rules: &'r Rules, given: Given) -> Self {
        let prepared = Arc::new(Prepared::new(&rules.plan, schema()));
        let styles = Arc::new(Styles::new(&rules.plan.styles));
        let waivers = Arc::new(Waivers::new(&rules.plan, &given));
        Self {
            rules,
            prepared,
            styles,
            given,
            outside: Outside::default(),
            waivers,
            weights: Arc::default(),
            format: None,
            shows_paper: false,
            public: false,
            fails_from: Some(Severity::Info),
            mends: rules.plan.rules.iter().any(|rule| !rule.mends.is_empty()),
        }
    }

    /// The same, keeping the minutes themselves for formats that show them.
    #[must_use]
    pub fn showing_paper(mut self, shows: bool) -> Self {
        self.shows_paper = shows;
        self
    }

    /// The same, for checks that fail from this weight of a broken rule on, or of none.
    #[must_use]
    pub fn failing_from(mut self, least: Option<Severity>) -> Self {
        self.fails_from = least;
        self
    }

    /// The same, for reports that may be published: no words of exempt items are in what is reported.
    ///
    /// ```
    /// use quorate::check::{Checker, Rules};
    /// use quorate::evaluate::Given;
    /// use quorate::text::Source;
    ///
    /// let rules = Rules::new(vec![Source::new("house.quorate", "no PARAGRAPH should mention \"pounds\"")]);
    /// let checker = Checker::new(&rules, Given::default()).for_publication(true);
    /// let report = checker.check("m.md", "# 8. Exempt: lease\n\nTo offer Ash nine pounds.\n")?;
    /// assert_eq!(report.findings[0].message, "this stands in an exempt item and is not quoted");
    /// assert!(!report.source.text().contains("Ash"));
    /// # Ok::<(), quorate::report::Problem>(())
    /// ```
    #[must_use]
    pub fn for_publication(mut self, public: bool) -> Self {
        self.public = public;
        self
    }

    /// The same, with documents beside the minutes; "within three meetings" is counted in their calendar, unless another was
    /// given.
    #[must_use]
    pub fn beside(mut self, outside: Outside) -> Self {
        self.given = told_by(self.given, &outside);
        self.outside = outside;
        self
    }

    /// The same, reading every file in this format, whatever its name and its first bytes say.
    #[must_use]
    pub fn reading_as(mut self, format: Option<&'static Format>) -> Self {
        self.format = format;
        self
    }

    /// The same, with rules weighing what is said here of each, in the order of the plan. What is off is not asked.
    #[must_use]
    pub fn weighing(mut self, weights: Vec<Option<Weight>>) -> Self {
        self.weights = weights.into();
        self
    }

    /// The same, of minutes of a body of which more is known than they say.
    #[must_use]
    pub fn of_body(mut self, body: Body) -> Self {
        self.outside.body = body;
        self
    }

    /// The calendar that stands beside the minutes, if there is one.
    #[must_use]
    pub fn calendar(&self) -> Option<&[CalendarMeeting]> {
        self.outside.calendar.as_deref()
    }

    /// Checks one text. The ending of the name helps to find out the format.
    ///
    /// # Errors
    /// If the bytes cannot be read as minutes.
    pub fn check(&self, name: &str, bytes: impl Into<Vec<u8>>) -> Result<FileReport, Problem> {
        let plan = &self.rules.plan;
        let wanted = Wanted::by(&plan.kinds, &plan.needs);
        let wanted = if self.shows_paper || self.public { wanted.and_exempt() } else { wanted };
        let bytes = bytes.into();
        // What is to be mended is tried on the bytes of the file.
        let kept = if self.mends { bytes.clone() } else { Vec::new() };
        let (document, minutes, mut doubts) = self.read_wanted(name, bytes, wanted)?;
        let facts = minutes.facts_beside(&document, &self.outside, &plan.kinds, &plan.needs);
        let mut outcome = self.prepared.evaluate(&facts, &self.given);
        self.weigh(&mut outcome.findings, &mut outcome.applied);
        let counts = counts(&facts, plan);
        let mut last = (Span::default(), Span::default());
        let mut placed = |finding: Finding| {
            let item = item_of(&document, &minutes, finding.at);
            Placed { item, ..placed(finding, &document, &mut last) }
        };
        let sorted = self.waivers.sort(&document, &minutes, outcome.findings);
        doubts.extend(sorted.doubts);
        let again = |bytes: Vec<u8>| self.read_only(name, bytes).ok().map(|(document, _)| document);
        let Offer { repairs, mendable } = offer(&document, &sorted.findings, &kept, again);
        let mut findings: Vec<Placed> = sorted.findings.into_iter().map(&mut placed).collect();
        findings.iter_mut().zip(repairs).for_each(|(finding, repair)| finding.repair = repair);
        let waived = sorted.waived.into_iter().map(|(finding, waiver)| Waived { finding: placed(finding), waiver });
        let waived = Waivings { findings: waived.collect(), uses: sorted.uses, can_expire: self.waivers.can_expire() };
        let unmarked = minutes.undertakings.iter().filter(|undertaking| undertaking.action.is_none()).count();
        let mut report = FileReport {
            number: 0,
            source: Source::new(name, ""),
            findings,
            doubts,
            applied: outcome.applied,
            counts,
            unmarked,
            waived,
            known: None,
            mendable,
            paper: None,
            fails_from: self.fails_from,
            public: self.public,
        };
        self.put_words(&mut report, document, minutes);
        Ok(report)
    }

    /// Gives the report the words that it shows, as far as they may be shown.
    fn put_words(&self, report: &mut FileReport, mut document: Document, mut minutes: Minutes) {
        let looks = self.shows_paper || self.public;
        let exempt = if looks { exempt(&document, &minutes) } else { Vec::new() };
        let show_suspects = self.public && self.shows_paper;
        let suspects = if show_suspects { to_look_at(&document, &minutes, &exempt) } else { Vec::new() };
        let mut hidden_actions = 0;
        if self.public && !exempt.is_empty() {
            know_again(report, &document, &self.rules.plan);
            hide(report, &document, &exempt);
            hidden_actions = without_exempt(&mut minutes, &exempt);
            document.mask(&exempt);
        }
        if self.shows_paper {
            report.source = document.source().clone();
            let log = ActionLog::of(&document, &minutes, self.calendar(), false);
            report.paper = Some(Box::new(Paper { document, minutes, log, exempt, suspects, hidden_actions }));
        } else if !report.findings.is_empty() || !report.doubts.is_empty() || !report.waived.findings.is_empty() {
            report.source = document.into_source();
        }
    }

    /// Lets the settings decide what rules weigh.
    fn weigh(&self, findings: &mut Vec<Finding>, applied: &mut [Applied]) {
        if self.weights.is_empty() {
            return;
        }
        let weight = |rule: usize| self.weights.get(rule).copied().flatten();
        findings.retain_mut(|finding| match weight(finding.rule) {
            None => true,
            Some(Weight::Off) => false,
            Some(Weight::As(severity)) => {
                finding.severity = severity;
                true
            }
        });
        for (rule, applied) in applied.iter_mut().enumerate() {
            if weight(rule) == Some(Weight::Off) {
                *applied = Applied { not_applicable: Some("it is switched off in the settings"), ..Applied::default() };
            }
        }
    }

    /// What each rule of the plan weighs here; nothing for those that are switched off.
    pub(super) fn weights(&self) -> Vec<Option<Severity>> {
        let weight = |(index, rule): (usize, &Rule)| match self.weights.get(index).copied().flatten() {
            None => Some(rule.severity),
            Some(Weight::Off) => None,
            Some(Weight::As(severity)) => Some(severity),
        };
        self.rules.plan.rules.iter().enumerate().map(weight).collect()
    }

    /// Reads one text and finds what happened at the meeting, without checking it.
    ///
    /// # Errors
    /// If the bytes cannot be read as minutes.
    pub fn read(&self, name: &str, bytes: impl Into<Vec<u8>>) -> Result<(Document, Minutes, Vec<Diagnostic>), Problem> {
        self.read_wanted(name, bytes, Wanted::everything())
    }

    fn read_wanted(
        &self,
        name: &str,
        bytes: impl Into<Vec<u8>>,
        wanted: Wanted,
    ) -> Result<(Document, Minutes, Vec<Diagnostic>), Problem> {
        let (document, doubts) = self.read_only(name, bytes)?;
        let minutes = find_wanted(&document, &self.styles, wanted);
        Ok((document, minutes, doubts))
    }

    fn read_only(&self, name: &str, bytes: impl Into<Vec<u8>>) -> Result<(Document, Vec<Diagnostic>), Problem> {
        let read = match self.format {
            Some(format) => read_as(format, name, bytes),
            None => read(name, bytes),
        };
        read.map_err(|why| Problem::unreadable(name, why.message, Some(why.help)))
    }

    /// What every rule came to for what stands in a stretch of the prose, or anywhere.
    pub(super) fn accounts(&self, document: &Document, minutes: &Minutes, stretch: Option<Span>) -> Vec<Account> {
        let plan = &self.rules.plan;
        let facts = minutes.facts_beside(document, &self.outside, &plan.kinds, &plan.needs);
        self.prepared.explain(&facts, &self.given, stretch)
    }

    /// Checks one file.
    ///
    /// # Errors
    /// If it cannot be opened or read as minutes.
    pub fn check_file(&self, path: &Path) -> Result<FileReport, Problem> {
        let (name, bytes) = open(path)?;
        self.check(&name, bytes)
    }

    /// Checks files, several at once, and shows what was found in each, or why it could not be checked, in the order of the
    /// files, until it is told to stop. `write` makes of a report what is to be shown of it, at the same time as others are
    /// made; each thread writes at a desk of its own. No more files are held than are being checked, and a few that wait for
    /// their turn.
    ///
    /// ```
    /// use std::ops::ControlFlow;
    ///
    /// use quorate::check::{Checker, Rules, files};
    /// use quorate::evaluate::Given;
    ///
    /// let rules = Rules::new(Vec::new());
    /// let found = files(&["docs/example".into()]).found;
    /// let mut broken = 0;
    /// Checker::new(&rules, Given::default()).check_files(
    ///     &found,
    ///     None,
    ///     || (),
    ///     |(), report| report.findings.len(),
    ///     |findings| {
    ///         broken += findings.unwrap_or(0);
    ///         ControlFlow::Continue(())
    ///     },
    /// );
    /// assert_eq!(broken, 0);
    /// ```
    pub fn check_files<D, W: Send>(
        &self,
        files: &[Found],
        jobs: Option<NonZero<usize>>,
        desk: impl Fn() -> D + Sync,
        write: impl Fn(&mut D, FileReport) -> W + Sync,
        show: impl FnMut(Result<W, Problem>) -> ControlFlow<()>,
    ) {
        let check = |number, file: &Found| self.check_file(&file.path).map(|report| FileReport { number, ..report });
        check_files_by(check, files, jobs, desk, write, show);
    }
}

/// Checks files as [`Checker::check_files`] does, each in a way of its own: with another checker, or with bytes that come from
/// elsewhere.
pub fn check_files_by<R, D, W: Send>(
    check: impl Fn(usize, &Found) -> Result<R, Problem> + Sync,
    files: &[Found],
    jobs: Option<NonZero<usize>>,
    desk: impl Fn() -> D + Sync,
    write: impl Fn(&mut D, R) -> W + Sync,
    show: impl FnMut(Result<W, Problem>) -> ControlFlow<()>,
) {
    let numbered: Vec<(usize, &Found)> = files.iter().enumerate().collect();
    let work = |desk: &mut D, &(number, file): &(usize, &Found)| check(number, file).map(|report| write(desk, report));
    in_order(&numbered, jobs, |(_, file)| file.size, desk, work, show);
}

/// What is given, with the dates of the calendar where no others are.
fn told_by(mut given: Given, outside: &Outside) -> Given {
    if given.calendar.is_none() {
        let held = |meetings: &Vec<CalendarMeeting>| {
            meetings.iter().filter(|meeting| !meeting.cancelled).map(|meeting| meeting.date).collect()
        };
        given.calendar = outside.calendar.as_ref().map(held);
    }
    given
}

/// The name and bytes of a file; `-` is standard input.
///
/// # Errors
/// If it cannot be opened.
pub fn open(path: &Path) -> Result<(String, Vec<u8>), Problem> {
    if path.as_os_str() == "-" {
        let name = "standard input";
        let refused =
            |error: &std::io::Error| Problem::unreadable(name, format!("it could not be read: {error}"), None);
        return Ok((name.to_owned(), read_all(name, std::io::stdin().lock(), refused)?));
    }
    Ok((path.display().to_string(), bytes_of(path)?))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes the files that it reads")]
mod tests {
    use super::*;

    #[test]
    fn reports_come_in_the_order_of_the_files() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..100 {
            std::fs::write(folder.path().join(format!("{number:03}.md")), "The gate was mended.\n").unwrap();
        }
        let found = super::super::walk::files(&[folder.path().to_owned()]).found;
        let rules = Rules::new(Vec::new());
        let checker = Checker::new(&rules, Given::default());
        let mut names = Vec::new();
        let name = |(): &mut (), report: FileReport| report.source.name().to_owned();
        checker.check_files(
            &found,
            NonZero::new(3),
            || (),
            name,
            |name| {
                names.push(name.unwrap());
                if names.len() < 70 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            },
        );
        let expected: Vec<String> = found.iter().take(70).map(|file| file.path.display().to_string()).collect();
        assert_eq!(names, expected);
    }
}
