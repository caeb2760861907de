//! The grammar as a parser reads it: the first choice that fits, and as much of it as there is.

use std::cell::RefCell;
use std::collections::HashMap;

use super::grammar::{Grammar, Part, PartId, RuleId};

/// A sentence, read in order.
pub struct Ordered<'a> {
    grammar: &'a Grammar,
    text: &'a str,
    known: RefCell<HashMap<(RuleId, usize), Option<usize>>>,
}

impl<'a> Ordered<'a> {
    pub fn new(grammar: &'a Grammar, text: &'a str) -> Self {
        Self { grammar, text, known: RefCell::default() }
    }

    /// Where a part ends that begins at `from`, if it is there.
    pub fn end(&self, part: PartId, from: usize) -> Option<usize> {
        match &self.grammar.parts[part] {
            Part::Rule(rule) => {
                if let Some(&known) = self.known.borrow().get(&(*rule, from)) {
                    return known;
                }
                let end = self.end(self.grammar.rules[*rule].is, from);
                self.known.borrow_mut().insert((*rule, from), end);
                end
            }
            Part::Follows(inner, wanted) => (self.end(*inner, from).is_some() == *wanted).then_some(from),
            Part::Then(first, rest) => self.end(*rest, self.end(*first, from)?),
            Part::Or(one, other) => self.end(*one, from).or_else(|| self.end(*other, from)),
            Part::Many(inner, least, most) => {
                let (mut at, mut count) = (from, 0);
                while count < *most
                    && let Some(end) = self.end(*inner, at)
                {
                    (at, count) = (end, count + 1);
                }
                (count >= *least).then_some(at)
            }
            letter => one(letter, self.text, from),
        }
    }
}

/// Where a part ends that is no more than letters.
pub fn one(part: &Part, text: &str, from: usize) -> Option<usize> {
    let rest = &text[from..];
    match part {
        Part::Text(words) => rest.starts_with(words).then(|| from + words.len()),
        Part::Letter(fits) => rest.chars().next().filter(|&c| fits(c)).map(|c| from + c.len_utf8()),
        Part::Start => (from == 0).then_some(from),
        Part::End => rest.is_empty().then_some(from),
        _ => None,
    }
}
