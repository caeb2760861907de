//! A reading of a sentence.

use std::rc::Rc;

use super::grammar::{Grammar, RuleId};

/// A rule, the words that it stands for, and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tree {
    pub rule: RuleId,
    /// Without the spaces around it, which mean nothing.
    pub from: usize,
    pub to: usize,
    pub parts: Vec<Rc<Tree>>,
}

impl Tree {
    pub fn new(rule: RuleId, (from, to): (usize, usize), parts: Vec<Rc<Tree>>, text: &str) -> Self {
        let words = &text[from..to];
        let to = from + words.trim_end_matches(' ').len();
        let from = to - text[from..to].trim_start_matches(' ').len();
        Self { rule, from, to, parts }
    }

    /// The words with brackets around each part that has more than one word.
    pub fn bracketed(&self, grammar: &Grammar, words: &str) -> String {
        if self.parts.is_empty() {
            return words[self.from..self.to].to_owned();
        }
        let inside: Vec<String> = self.parts.iter().map(|part| part.bracketed(grammar, words)).collect();
        match inside.as_slice() {
            [one] => one.clone(),
            _ => format!("{}({})", grammar.rules[self.rule].name, inside.join(" ")),
        }
    }
}

/// The smallest parts in which two readings of the same words differ.
pub fn difference<'t>(one: &'t Rc<Tree>, other: &'t Rc<Tree>) -> (&'t Rc<Tree>, &'t Rc<Tree>) {
    let alike = one.rule == other.rule && one.parts.len() == other.parts.len();
    let mut differ = one.parts.iter().zip(&other.parts).filter(|(one, other)| one != other);
    match (alike, differ.next(), differ.next()) {
        (true, Some((one, other)), None) => difference(one, other),
        _ => (one, other),
    }
}
