//! What statements say of rules, put onto the rules: for what and when they are, how much they weigh, what is waived.

use std::collections::{HashMap, HashSet};

use super::reference::Reference;
use super::statement::Statement;
use crate::language::about::{Waiver, Weighs};
use crate::language::mistake::Mistake;
use crate::language::mistakes::{self as wrong};
use crate::language::plan::Rule;
use crate::text::{Diagnostic, Source, Span, fold};

/// Settles the rules by all statements, in the order of the files: of two that weigh one rule, the later counts, which is
/// that of the file that uses the other. The waivers, and what is wrong.
pub fn settle(
    all: Vec<(u32, Statement)>,
    (rules, broken): (&mut [Rule], &HashSet<String>),
    sources: &[Source],
) -> (Vec<Waiver>, Vec<Mistake>) {
    let mut settling =
        Settling { rules, broken, sources, waivers: Vec::new(), mistakes: Vec::new(), treated: HashMap::new() };
    for (source, statement) in all {
        match statement {
            Statement::Use(_) => {}
            Statement::InForce(period) => settling.of_file(source, |rule| rule.in_force.push(period)),
            Statement::Apply(groups) => {
                settling.of_file(source, |rule| rule.applies.extend(groups.iter().cloned()));
            }
            Statement::Treat(reference, weights) => settling.treat(source, &reference, &weights),
            Statement::Waive(sentence) => {
                let rules = settling.meant(source, &sentence.rule);
                if !rules.is_empty() {
                    settling.waivers.push(Waiver { rules, ..sentence.waiver });
                }
            }
        }
    }
    settling.never();
    (settling.waivers, settling.mistakes)
}

struct Settling<'r> {
    rules: &'r mut [Rule],
    // The names of rules with a mistake.
    broken: &'r HashSet<String>,
    sources: &'r [Source],
    waivers: Vec<Waiver>,
    mistakes: Vec<Mistake>,
    // By rule and source: where it was treated.
    treated: HashMap<(usize, u32), Span>,
}

impl Settling<'_> {
    fn mistake(&mut self, source: u32, diagnostic: Diagnostic) {
        self.mistakes.push(Mistake { source, diagnostic });
    }

    fn of_file(&mut self, source: u32, mut settle: impl FnMut(&mut Rule)) {
        self.rules.iter_mut().filter(|rule| rule.whole.source == source).for_each(&mut settle);
    }

    /// The rules that are meant; that none is, is told.
    fn meant(&mut self, source: u32, reference: &Reference) -> Vec<usize> {
        let meant = reference.all(self.rules, self.sources);
        if meant.is_empty() && !self.broken.contains(&fold(&reference.words)) {
            let candidates: Vec<&Rule> = self.rules.iter().collect();
            let help = reference.nearest(&candidates, self.sources);
            let diagnostic = wrong::NO_SUCH_RULE.at(reference.at, &[&reference.words, &help]);
            self.mistake(source, diagnostic);
        }
        meant
    }

    fn treat(&mut self, source: u32, reference: &Reference, weights: &[Weighs]) {
        for index in self.meant(source, reference) {
            if let Some(first) = self.treated.insert((index, source), reference.at) {
                let diagnostic = wrong::TREATED_TWICE.at(reference.at, &[&reference.words]);
                self.mistake(source, diagnostic.label(first, "the other is here"));
            } else if let Some(rule) = self.rules.get_mut(index) {
                weigh(rule, weights);
            }
        }
    }

    /// Tells of rules of which the periods together have no day.
    fn never(&mut self) {
        let never = |rule: &Rule| {
            let from = rule.in_force.iter().filter_map(|period| period.from?.civil()).max()?;
            let until = rule.in_force.iter().filter_map(|period| period.until?.civil()).min()?;
            let last = rule.in_force.first()?;
            (until < from).then_some(last.at)
        };
        let mut found: Vec<_> = self.rules.iter().filter_map(never).collect();
        found.dedup();
        for at in found {
            self.mistake(at.source, wrong::NEVER_IN_FORCE.at(at.at, &[]));
        }
    }
}

/// Lets a rule weigh so; where that says nothing of a document, as it did.
pub fn weigh(rule: &mut Rule, weights: &[Weighs]) {
    let mut first: Vec<Weighs> = Vec::new();
    for weighs in weights {
        if weighs.applies.is_empty() {
            rule.severity = weighs.severity;
            rule.weighs.clear();
        } else {
            first.push(weighs.clone());
        }
    }
    first.append(&mut rule.weighs);
    rule.weighs = first;
}
