//! Rules of several settings as one plan, so that one report can be on the files of all of them. Each file is checked by the rules of
//! its own settings; only the numbers in what was found are changed.

use super::rules::Rules;
use crate::evaluate::Applied;
use crate::language::{Plan, Rule, RuleText, Waiver};
use crate::report::{FileReport, NOT_USED, Placed, WaiverUse};

/// The rules of several settings, and which of the whole each has.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    /// All of them, each once, for reports.
    pub rules: Rules,
    parts: Vec<Part>,
}

/// What the rules, waivers and sources of one plan are in the whole, by their numbers.
#[derive(Clone, Debug, Default)]
struct Part {
    rules: Vec<usize>,
    waivers: Vec<usize>,
    sources: Vec<usize>,
}

impl Joined {
    /// Joins the rules of each of the settings. What several have alike is there once.
    #[must_use]
    pub fn of(all: &[Rules]) -> Self {
        if let [one] = all {
            return Self { rules: one.clone(), parts: Vec::new() };
        }
        let mut joined = Self::default();
        for rules in all {
            joined.add(rules);
        }
        joined
    }

    fn add(&mut self, rules: &Rules) {
        for problem in &rules.problems {
            if !self.rules.problems.contains(problem) {
                self.rules.problems.push(problem.clone());
            }
        }
        let (plan, whole) = (&rules.plan, &mut self.rules.plan);
        let mut part = Part::default();
        for source in &plan.sources {
            let same = |known: &crate::text::Source| known.name() == source.name() && known.text() == source.text();
            part.sources.push(known_or_new(&mut whole.sources, same, || source.clone()));
        }
        for rule in &plan.rules {
            let rule = part.rule(rule);
            let same = |known: &Rule| known.name == rule.name && known.sentence == rule.sentence;
            part.rules.push(known_or_new(&mut whole.rules, same, || rule.clone()));
        }
        for waiver in &plan.waivers {
            let waiver = part.waiver(waiver);
            // For rules of several settings it is one waiver all the same.
            let same = |known: &Waiver| known.at == waiver.at;
            part.waivers.push(known_or_new(&mut whole.waivers, same, || waiver.clone()));
        }
        self.parts.push(part);
    }

    /// The report on a file that was checked by the rules of the settings of this number, as one on the whole.
    #[must_use]
    pub fn put(&self, number: usize, mut report: FileReport) -> FileReport {
        let Some(part) = self.parts.get(number) else { return report };
        let Plan { rules, waivers, .. } = &self.rules.plan;
        let known = report.known.iter_mut().flat_map(|known| &mut known.findings);
        report.findings.iter_mut().chain(known).for_each(|finding| part.place(finding));
        for waived in &mut report.waived.findings {
            part.place(&mut waived.finding);
            waived.waiver = part.waiver(&waived.waiver);
        }
        let mut applied = vec![Applied { not_applicable: Some(NOT_USED), ..Applied::default() }; rules.len()];
        for (own, at) in report.applied.drain(..).zip(&part.rules) {
            if let Some(applied) = applied.get_mut(*at) {
                *applied = own;
            }
        }
        report.applied = applied;
        if !report.waived.uses.is_empty() {
            let mut uses = vec![WaiverUse::Elsewhere; waivers.len()];
            for (own, at) in report.waived.uses.iter().zip(&part.waivers) {
                if let Some(of) = uses.get_mut(*at) {
                    *of = *own;
                }
            }
            report.waived.uses = uses;
        }
        report
    }
}

/// The number of what is the same, or of a new one at the end.
fn known_or_new<T>(all: &mut Vec<T>, same: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> usize {
    all.iter().position(same).unwrap_or_else(|| {
        all.push(new());
        all.len() - 1
    })
}

impl Part {
    /// Words of the plan, in the whole. Those of minutes stay as they are.
    fn words(&self, words: RuleText) -> RuleText {
        let source = self.sources.get(words.source as usize).and_then(|source| u32::try_from(*source).ok());
        RuleText { source: source.unwrap_or(words.source), ..words }
    }

    /// A rule as reports show it.
    fn rule(&self, rule: &Rule) -> Rule {
        let mut rule = rule.clone();
        rule.sentence = self.words(rule.sentence);
        rule.whole = self.words(rule.whole);
        for title in [&mut rule.title, &mut rule.because, &mut rule.suggest].into_iter().flatten() {
            title.at = self.words(title.at);
        }
        rule
    }

    fn waiver(&self, waiver: &Waiver) -> Waiver {
        let rules = waiver.rules.iter().filter_map(|rule| self.rules.get(*rule).copied());
        Waiver { rules: rules.collect(), at: self.words(waiver.at), ..waiver.clone() }
    }

    fn place(&self, finding: &mut Placed) {
        finding.rule = self.rules.get(finding.rule).copied().unwrap_or(finding.rule);
        finding.rule_words = self.words(finding.rule_words);
    }
}
