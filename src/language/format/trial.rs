//! Which changes of words leave the meaning: every one is tried, and made only if the sentence asks the same with it.

use super::same::{asked, read};
use super::spell::{Form, Spelled};
use super::tokens::{Edit, Token, joined, stop, tokens};
use crate::language::compile::compile;
use crate::text::Source;
use crate::vocabulary::Schema;

/// A sentence on its way to its form.
#[derive(Clone, Debug)]
pub struct Draft {
    /// As it was written, without comments.
    pub sentence: String,
    /// How it could be written; `None` leaves it as it is.
    pub spelled: Option<Spelled>,
    // Which of the changes of words are made.
    made: Vec<bool>,
}

impl Draft {
    /// A sentence with all changes made.
    #[must_use]
    pub fn new(sentence: String, spelled: Option<Spelled>) -> Self {
        let made = spelled.as_ref().map_or(0, |spelled| spelled.other.len());
        Self { sentence, spelled, made: vec![true; made] }
    }

    /// Its pieces; empty where it stays as it is.
    #[must_use]
    pub fn tokens(&self) -> Vec<Token> {
        let Some(spelled) = &self.spelled else { return Vec::new() };
        let other = spelled.other.iter().zip(&self.made).filter(|(_, made)| **made).flat_map(|(edits, _)| edits);
        let edits: Vec<&Edit> = spelled.plain.iter().chain(other).collect();
        let mut tokens = tokens(&self.sentence, &edits, &spelled.articles);
        // The pattern of a house style is no prose.
        stop(&mut tokens, spelled.form != Form::Read);
        tokens
    }

    /// The same in one piece.
    #[must_use]
    pub fn line(&self) -> String {
        if self.spelled.is_some() { joined(&self.tokens()) } else { self.sentence.clone() }
    }

    /// Leaves of the changes those with which the sentence keeps its meaning.
    pub fn settle(&mut self, keeps: &dyn Fn(&str) -> bool) {
        if keeps(&self.line()) {
            return;
        }
        self.made.fill(false);
        if !keeps(&self.line()) {
            self.spelled = None;
            return;
        }
        while self.one_by_one(keeps) {}
    }

    fn one_by_one(&mut self, keeps: &dyn Fn(&str) -> bool) -> bool {
        let (mut again, mut refused) = (false, false);
        for change in 0..self.made.len() {
            if !self.made[change] {
                self.made[change] = true;
                self.made[change] = keeps(&self.line());
                again |= refused && self.made[change];
                refused |= !self.made[change];
            }
        }
        again
    }
}

/// What sentences mean.
pub struct Trial<'a> {
    /// The definitions that they may use.
    pub definitions: Vec<String>,
    /// What there is to speak of.
    pub schema: &'a Schema,
}

impl Trial<'_> {
    /// Leaves of the changes of each sentence those with which it asks the same.
    pub fn settle(&self, drafts: &mut [&mut Draft]) {
        let meant = self.meanings(&drafts.iter().map(|draft| draft.sentence.clone()).collect::<Vec<_>>());
        let all: Vec<usize> = (0..drafts.len()).collect();
        let open = self.changed(drafts, &all, &meant);
        for &at in &open {
            drafts[at].made.fill(false);
        }
        for at in self.changed(drafts, &open, &meant) {
            drafts[at].spelled = None;
            drafts[at].made.clear();
        }
        // What could not be changed may be once something else is.
        while self.one_by_one(drafts, &open, &meant) {}
    }

    /// Tries the changes that are not made, one after another; whether one was made after one that could not be.
    fn one_by_one(&self, drafts: &mut [&mut Draft], open: &[usize], meant: &[Option<String>]) -> bool {
        let most = open.iter().map(|&at| drafts[at].made.len()).max().unwrap_or(0);
        let mut again = false;
        let mut refused = vec![false; drafts.len()];
        for change in 0..most {
            let tried: Vec<usize> =
                open.iter().copied().filter(|&at| drafts[at].made.get(change) == Some(&false)).collect();
            tried.iter().for_each(|&at| drafts[at].made[change] = true);
            let wrong = self.changed(drafts, &tried, meant);
            again |= tried.iter().any(|at| refused[*at] && !wrong.contains(at));
            for at in wrong {
                drafts[at].made[change] = false;
                refused[at] = true;
            }
        }
        again
    }

    /// Those of the sentences that mean something else now.
    fn changed(&self, drafts: &[&mut Draft], of: &[usize], meant: &[Option<String>]) -> Vec<usize> {
        let lines: Vec<String> = of.iter().map(|&at| drafts[at].line()).collect();
        let means = self.meanings(&lines);
        of.iter().zip(means).filter(|(at, now)| now.is_none() || meant[**at] != *now).map(|(at, _)| *at).collect()
    }

    /// What each sentence means, where it means something; all are compiled together, for the words are many.
    #[must_use]
    pub fn meanings(&self, sentences: &[String]) -> Vec<Option<String>> {
        if sentences.is_empty() {
            return Vec::new();
        }
        let mut text = String::new();
        let mut line = |sentence: &str| {
            let start = text.len();
            text.push_str(sentence.replace(['\n', '\r'], " ").trim());
            text.push('\n');
            start
        };
        for definition in &self.definitions {
            line(definition);
        }
        let starts: Vec<usize> = sentences.iter().map(|sentence| line(sentence)).collect();
        let (plan, _) = compile(vec![Source::new("", text)], self.schema);
        let mut means = vec![None; sentences.len()];
        let rules = plan.rules.iter().map(|rule| (rule.sentence, asked(rule, &plan)));
        let styles = plan.styles.iter().map(|style| (style.sentence, read(style)));
        for (place, meaning) in rules.chain(styles) {
            let at = starts.binary_search(&place.at.start()).ok();
            if let Some(own) = at.and_then(|at| means.get_mut(at)) {
                *own = Some(meaning);
            }
        }
        means
    }
}
