//! What the examples of a rule show, and what none of them does.

use crate::evaluate::{Account, Role, Ruling, Verdict};
use crate::language::{Expects, Rule, RuleText, Test, Tested};
use crate::report::{Coverage, FileReport, Lack};

/// Counts how the examples of one rule turn out.
pub(super) struct Count<'p> {
    rule: &'p Rule,
    coverage: Coverage,
    excepts: bool,
    leaves_out: bool,
}

impl<'p> Count<'p> {
    pub fn new(index: usize, rule: &'p Rule) -> Self {
        let coverage = Coverage { rule: index, ..Coverage::default() };
        Self { rule, coverage, excepts: false, leaves_out: false }
    }

    /// Counts an example; `accounts` is what the rules came to in it.
    pub fn add(&mut self, file: &FileReport, accounts: &[Account]) {
        let rule = self.coverage.rule;
        let found = |verdict: Verdict| file.findings.iter().any(|it| it.rule == rule && it.verdict == verdict);
        let accounts = || accounts.iter().filter(|account| account.rule == rule);
        let taken_out = |role: Role| {
            let out = accounts().filter(|account| account.ruling == Ruling::DidNotApply);
            out.flat_map(|account| &account.grounds).filter(move |ground| ground.role == role)
        };
        let presumed: Vec<RuleText> = presumed(self.rule).map(|condition| condition.words).collect();
        self.excepts |= taken_out(Role::Exception).next().is_some();
        self.leaves_out |= taken_out(Role::Condition).any(|ground| !presumed.contains(&ground.words));
        let coverage = &mut self.coverage;
        let count = if found(Verdict::Broken) {
            &mut coverage.broken
        } else if found(Verdict::CannotTell) {
            &mut coverage.undecided
        } else if accounts().any(|account| account.ruling == Ruling::Held) {
            &mut coverage.kept
        } else if taken_out(Role::Exception).chain(taken_out(Role::Condition)).next().is_some() {
            &mut coverage.excepted
        } else {
            &mut coverage.not_applicable
        };
        *count += 1;
    }

    /// The counts, and the words of the rule that no example shows.
    pub fn finish(mut self) -> (Coverage, Vec<(Lack, RuleText)>) {
        let rule = self.rule;
        let mut lacks = Vec::new();
        if !rule.examples.iter().any(|example| example.expects == Expects::Breaks) {
            lacks.push((Lack::Breaking, rule.sentence));
        }
        // Of a rule without examples it is enough to say that it has none.
        if !rule.examples.is_empty() {
            let exception = rule.demand.unless.as_ref().filter(|_| !self.excepts);
            lacks.extend(exception.map(|exception| (Lack::Exception, exception.words)));
            let condition = conditions(rule).next().filter(|_| !self.leaves_out);
            lacks.extend(condition.map(|condition| (Lack::Condition, condition.words)));
        }
        self.coverage.lacks = lacks.iter().map(|(lack, _)| *lack).collect();
        (self.coverage, lacks)
    }
}

/// The conditions that the rule writes.
fn conditions(rule: &Rule) -> impl Iterator<Item = &Tested> {
    let that = rule.demand.each.iter().filter_map(|set| set.that.as_deref());
    that.chain(joined(rule).filter(|tested| !is_presumed(tested)))
}

/// What a demand on a field takes for granted: that the field is stated.
fn presumed(rule: &Rule) -> impl Iterator<Item = &Tested> {
    joined(rule).filter(|tested| is_presumed(tested))
}

fn joined(rule: &Rule) -> impl Iterator<Item = &Tested> {
    rule.demand.when.iter().flat_map(|when| match &when.test {
        Test::All(parts) => parts.as_slice(),
        _ => std::slice::from_ref(when),
    })
}

/// It has no words of its own but those of the field.
fn is_presumed(tested: &Tested) -> bool {
    matches!(&tested.test, Test::States(path) if path.words == tested.words)
}
