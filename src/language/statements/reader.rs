//! Statements into nodes of the grammar. None of their words is a term of the schema.

use crate::language::diagnose::diagnose;
use crate::language::lexicon::Lexicon;
use crate::language::marks::mark;
use crate::language::mistakes::{self as wrong};
use crate::language::syntax::{Node, Rule, parse};
use crate::text::{Diagnostic, Span, fold, fold_char};

/// The node of a statement; places are of the sentence.
///
/// # Errors
/// Why it cannot be read.
pub fn node(entry: Rule, sentence: &str) -> Result<Node, Diagnostic> {
    let lexicon = Lexicon::default();
    let marked = mark(sentence, &lexicon).map_err(|at| wrong::OPEN_QUOTE.at(at, &[]))?;
    parse(entry, &marked.text).map_err(|unread| diagnose(&unread, sentence, &marked, &lexicon))
}

/// Which statement a sentence is, by how it begins.
#[must_use]
pub fn entry(sentence: &str) -> Option<Rule> {
    let mut words = sentence.split_whitespace().map(fold);
    match (words.next()?.as_str(), words.next().as_deref()) {
        ("use", _) => Some(Rule::use_statement),
        ("treat", _) => Some(Rule::treat_statement),
        ("waive", _) => Some(Rule::waive_statement),
        ("these", Some("rules")) if words.any(|word| word == "force" || word == "force.") => {
            Some(Rule::force_statement)
        }
        ("these", Some("rules")) => Some(Rule::apply_statement),
        _ => None,
    }
}

/// All nodes of a rule of the grammar under a node, in order.
#[must_use]
pub fn all(node: &Node, rule: Rule) -> Vec<&Node> {
    let mut found = Vec::new();
    for part in &node.parts {
        if part.rule == rule {
            found.push(part);
        } else {
            found.extend(all(part, rule));
        }
    }
    found
}

/// The first of them.
#[must_use]
pub fn first(node: &Node, rule: Rule) -> Option<&Node> {
    all(node, rule).into_iter().next()
}

/// The words without the quotes around them; whether there were quotes.
#[must_use]
pub fn unquoted(words: &str) -> Option<&str> {
    let is_quote = |c: char| fold_char(c) == Some('"');
    let inner = words.strip_prefix(is_quote)?;
    Some(inner.strip_suffix(is_quote).unwrap_or(inner))
}

/// The words on one line.
#[must_use]
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words at a place of the sentence, in one line and without a stop; with the place of just these words.
#[must_use]
pub fn words_at(sentence: &str, at: Span) -> (String, Span) {
    let words = Span::new(at.start(), at.end().min(sentence.len())).of(sentence);
    let kept = words.trim_end().trim_end_matches(['.', ',', ';']).trim_end();
    (one_line(kept), Span::new(at.start(), at.start() + kept.len()))
}
