//! What is shown to somebody who asks why a rule was reported at a place, or was not.

use crate::document::Document;
use crate::evaluate::{Account, Ruling};
use crate::language::Plan;
use crate::minutes::Minutes;
use crate::text::{Diagnostic, Severity, Span};

/// What every rule came to at a place of minutes.
#[derive(Clone, Debug)]
pub struct Why {
    /// The minutes.
    pub document: Document,
    /// What was found in them.
    pub minutes: Minutes,
    /// What the reader doubted; places are of the source.
    pub doubts: Vec<Diagnostic>,
    /// The paragraphs that were asked about, as places in the document's list of blocks; nothing for all of them.
    pub asked: Option<Vec<usize>>,
    /// What the rules came to there, and for the document as a whole.
    pub accounts: Vec<Account>,
    /// What each rule of the plan weighs for this file; nothing for those that the settings switch off.
    pub weights: Vec<Option<Severity>>,
}

impl Why {
    /// The paragraphs that are shown, each with what the rules came to there.
    pub(super) fn paragraphs(&self) -> Vec<(usize, Vec<&Account>)> {
        let mut by_block: Vec<Vec<&Account>> = vec![Vec::new(); self.document.blocks().len()];
        for account in &self.accounts {
            let block = account.thing.and_then(|row| self.document.block_at(row.at.start()));
            if let Some(here) = block.and_then(|block| by_block.get_mut(block)) {
                here.push(account);
            }
        }
        by_block.iter_mut().for_each(|accounts| in_order(accounts));
        let by_block = by_block.into_iter().enumerate();
        // Of a whole file, what no rule is about would only be in the way.
        by_block
            .filter(|(block, accounts)| match &self.asked {
                Some(asked) => asked.contains(block),
                None => !accounts.is_empty(),
            })
            .collect()
    }

    /// What the rules came to for the document as a whole.
    pub(super) fn of_whole(&self) -> Vec<&Account> {
        let mut accounts: Vec<_> = self.accounts.iter().filter(|account| account.thing.is_none()).collect();
        in_order(&mut accounts);
        accounts
    }

    /// Whether the settings switch a rule off.
    pub(super) fn is_off(&self, rule: usize) -> bool {
        self.weights.get(rule).is_some_and(Option::is_none)
    }

    /// The names of the rules that nothing stands there for.
    pub(super) fn idle<'p>(&self, plan: &'p Plan) -> Vec<&'p str> {
        let asked = |index: usize| self.accounts.iter().any(|account| account.rule == index);
        let rules = plan.rules.iter().enumerate().filter(|(index, _)| !asked(*index));
        rules.map(|(_, rule)| rule.name.as_str()).collect()
    }

    /// The line of the source on which words of the prose begin.
    pub(super) fn line(&self, at: Span) -> usize {
        self.document.place(at).line
    }
}

/// Those that were reported first, then in the order of the rules.
fn in_order(accounts: &mut [&Account]) {
    accounts.sort_by_key(|account| {
        let weight = Ruling::ALL.iter().position(|ruling| *ruling == account.ruling);
        (weight, account.rule, account.thing.map(|row| row.at))
    });
}
