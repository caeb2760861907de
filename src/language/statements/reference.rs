//! A rule named in a statement, by its name or by its sentence.

use super::reader::{first, unquoted, words_at};
use crate::language::layout::without_comments;
use crate::language::plan::Rule;
use crate::language::syntax::{self, Node};
use crate::text::{Source, Span, fold, nearest};

/// Words that stand for a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The name or the sentence.
    pub words: String,
    /// Whether it is a sentence.
    pub is_sentence: bool,
    /// Where, in the source.
    pub at: Span,
}

impl Reference {
    /// Of a node; places of the sentence are counted from `offset`.
    #[must_use]
    pub fn read(node: &Node, sentence: &str, offset: usize) -> Self {
        let inner = first(node, syntax::Rule::quote).or_else(|| first(node, syntax::Rule::rule_name)).unwrap_or(node);
        let (words, at) = words_at(sentence, inner.at);
        let quoted = unquoted(inner.at.of(sentence));
        let is_sentence = quoted.is_some_and(|words| words.trim().contains(char::is_whitespace));
        Self { words: quoted.map_or(words, ToOwned::to_owned), is_sentence, at: at.moved(offset) }
    }

    /// Whether a rule is meant.
    #[must_use]
    pub fn means(&self, rule: &Rule, sources: &[Source]) -> bool {
        let own = if self.is_sentence { comparable(&sentence_of(rule, sources)) } else { fold(&rule.name) };
        own == if self.is_sentence { comparable(&self.words) } else { fold(&self.words) }
    }

    /// The rules that are meant, by their index.
    #[must_use]
    pub fn all(&self, rules: &[Rule], sources: &[Source]) -> Vec<usize> {
        let rules = rules.iter().enumerate().filter(|(_, rule)| self.means(rule, sources));
        rules.map(|(index, _)| index).collect()
    }

    /// What was probably meant: a name or a sentence of one of these rules.
    #[must_use]
    pub fn nearest(&self, rules: &[&Rule], sources: &[Source]) -> String {
        let near = if self.is_sentence {
            let sentences: Vec<String> = rules.iter().map(|rule| sentence_of(rule, sources)).collect();
            nearest(&self.words, sentences.iter().map(String::as_str)).map(|near| format!("\"{near}\""))
        } else {
            nearest(&self.words, rules.iter().map(|rule| rule.name.as_str())).map(|near| format!("`{near}`"))
        };
        match near {
            Some(near) => format!("did you mean {near}?"),
            None => "write the name that `quorate rules` gives it, or its sentence in quotes".to_owned(),
        }
    }
}

/// The sentence of a rule on one line.
fn sentence_of(rule: &Rule, sources: &[Source]) -> String {
    let source = sources.get(rule.sentence.source as usize);
    let words = source.map_or("", |source| rule.sentence.at.of(source.text()));
    words_at(&without_comments(words), Span::new(0, words.len())).0
}

fn comparable(sentence: &str) -> String {
    fold(sentence.trim().trim_end_matches('.')).trim().to_owned()
}
