//! Which rules of used files are left out: a rule is in where any way of `use` leads to it without leaving it out.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::reference::Reference;
use super::uses::{Use, UseSentence, Used};
use crate::language::mistake::Mistake;
use crate::language::mistakes::{self as wrong};
use crate::language::plan::Rule;
use crate::text::{Diagnostic, Source, Span, fold};

/// What whoever compiles found before: which sources were asked for, and where `use` sentences led.
///
/// ```
/// use quorate::language::{Led, Supplied, compile_supplied, uses};
/// use quorate::text::Source;
///
/// let bylaws = Source::new("bylaws", "rule owned\n  every ACTION must have an owner.");
/// let ours = Source::new("ours", "use \"bylaws\", except owned");
/// let led = uses(&ours).into_iter().map(|used| Led { by: 1, at: used.at, to: Ok(vec![0]) }).collect();
/// let supplied = Supplied { asked: vec![1], led };
/// let (plan, mistakes) = compile_supplied(vec![bylaws, ours], &supplied, quorate::minutes::schema());
/// assert!(plan.rules.is_empty() && mistakes.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supplied {
    /// The sources that are there for themselves, not because another uses them.
    pub asked: Vec<u32>,
    /// Where what is used was found.
    pub led: Vec<Led>,
}

/// Where something that a `use` sentence names led to, found by whoever compiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    /// The source that has the sentence.
    pub by: u32,
    /// The words that name it, as [`uses`](super::uses::uses) gave them.
    pub at: Span,
    /// The sources that it is, or why there are none.
    pub to: Result<Vec<u32>, Missing>,
}

/// Why something that is used was not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What is the matter: `there is no such file`.
    pub message: String,
    /// What would help.
    pub help: String,
}

/// One way from a source to another, and the rules that it leaves out.
struct Way {
    from: u32,
    to: u32,
    without: BTreeSet<usize>,
}

/// Takes the rules out that no way leads to, and tells what was not found.
pub fn leave_out(
    sentences: &[(u32, &UseSentence)],
    (rules, broken): (&mut Vec<Rule>, &HashSet<String>),
    sources: &[Source],
    supplied: &Supplied,
) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let led: HashMap<(u32, Span), &Led> = supplied.led.iter().map(|led| ((led.by, led.at), led)).collect();
    let mut targets = Vec::new();
    for &(by, sentence) in sentences {
        let mut to = Vec::new();
        let mut all_found = true;
        for used in &sentence.uses {
            match led.get(&(by, used.at)).map(|led| &led.to) {
                Some(Ok(found)) => to.extend_from_slice(found),
                Some(Err(missing)) => {
                    mistakes.push(Mistake { source: by, diagnostic: not_found(used, &missing.message, &missing.help) });
                    all_found = false;
                }
                None => {
                    let (message, help) = unsupplied(used);
                    mistakes.push(Mistake { source: by, diagnostic: not_found(used, message, help) });
                    all_found = false;
                }
            }
        }
        targets.push((by, sentence, to, all_found));
    }
    let uses: BTreeSet<(u32, u32)> =
        targets.iter().flat_map(|(by, _, to, _)| to.iter().map(move |&target| (*by, target))).collect();
    let mut ways = Vec::new();
    for (by, sentence, to, all_found) in targets {
        let within = reached(&to, &uses);
        let mut without = BTreeSet::new();
        for reference in &sentence.except {
            let meant = meant(reference, rules, sources, &within);
            if meant.is_empty() && all_found && !broken.contains(&fold(&reference.words)) {
                let candidates: Vec<&Rule> = rules.iter().filter(|rule| within.contains(&rule.whole.source)).collect();
                let help = reference.nearest(&candidates, sources);
                mistakes.push(Mistake {
                    source: by,
                    diagnostic: wrong::NOT_AMONG_USED.at(reference.at, &[&reference.words, &help]),
                });
            }
            without.extend(meant);
        }
        ways.extend(to.into_iter().map(|to| Way { from: by, to, without: without.clone() }));
    }
    let left_out = left_out(rules, &ways, &supplied.asked);
    let mut index = 0;
    rules.retain(|_| {
        index += 1;
        !left_out.contains(&(index - 1))
    });
    mistakes
}

/// The sources that `use` leads to from these, with these.
fn reached(from: &[u32], uses: &BTreeSet<(u32, u32)>) -> BTreeSet<u32> {
    let mut reached: BTreeSet<u32> = BTreeSet::new();
    let mut next: Vec<u32> = from.to_vec();
    while let Some(source) = next.pop() {
        if reached.insert(source) {
            next.extend(uses.iter().filter(|(by, _)| *by == source).map(|(_, to)| *to));
        }
    }
    reached
}

fn meant(reference: &Reference, rules: &[Rule], sources: &[Source], within: &BTreeSet<u32>) -> Vec<usize> {
    let rules = rules.iter().enumerate().filter(|(_, rule)| within.contains(&rule.whole.source));
    rules.filter(|(_, rule)| reference.means(rule, sources)).map(|(index, _)| index).collect()
}

/// The rules that no way leads to from the sources that were asked for.
fn left_out(rules: &[Rule], ways: &[Way], asked: &[u32]) -> BTreeSet<usize> {
    let candidates: BTreeSet<usize> = ways.iter().flat_map(|way| way.without.iter().copied()).collect();
    let is_out = |&rule: &usize| {
        let Some(home) = rules.get(rule).map(|rule| rule.whole.source) else { return false };
        let mut seen = BTreeSet::new();
        let mut open = asked.to_vec();
        while let Some(source) = open.pop() {
            if seen.insert(source) {
                let on = ways.iter().filter(|way| way.from == source && !way.without.contains(&rule));
                open.extend(on.map(|way| way.to));
            }
        }
        !seen.contains(&home)
    };
    candidates.into_iter().filter(is_out).collect()
}

fn not_found(used: &Use, message: &str, help: &str) -> Diagnostic {
    match &used.what {
        Used::Pack(name) => wrong::NO_SUCH_PACK.at(used.at, &[name, help]),
        Used::File(name) => wrong::CANNOT_USE.at(used.at, &[name, message, help]),
    }
}

/// What to say where nobody looked for it.
fn unsupplied(used: &Use) -> (&'static str, &'static str) {
    match used.what {
        Used::Pack(_) => ("", "the packs are those that `quorate rules` knows"),
        Used::File(_) => ("it was not given", "give the file as well"),
    }
}
