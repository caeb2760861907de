//! All statements of the files that are compiled together, and what they do to the rules.

use std::collections::HashSet;

use super::leave_out::{Supplied, leave_out};
use super::settle::settle;
use super::statement::Statement;
use crate::language::about::Waiver;
use crate::language::layout::Block;
use crate::language::mistake::Mistake;
use crate::language::mistakes::{self as wrong};
use crate::language::plan::Rule;
use crate::text::{Diagnostic, Source, fold};
use crate::vocabulary::Schema;

/// The statements, each with the index of its source.
#[derive(Clone, Debug, Default)]
pub struct Statements {
    all: Vec<(u32, Statement)>,
    // The names of all rules, then of those with a mistake: that no rule is called so would be told of them wrongly.
    named: HashSet<String>,
}

impl Statements {
    /// Takes a block if its sentence is a statement; its mistakes. `None` where it is none.
    pub fn take(
        &mut self,
        block: &Block,
        source: u32,
        (text, sentence): (&str, &str),
        schema: &Schema,
    ) -> Option<Vec<Diagnostic>> {
        if !Statement::begins(sentence) {
            self.named.extend(block.header.map(|header| fold(header.name.of(text))));
            return None;
        }
        let mut mistakes = Vec::new();
        if let Some(header) = block.header {
            mistakes.push(wrong::NAMED_STATEMENT.at(header.name, &[]));
        }
        for labelled in &block.labels {
            let help = "take it out, or write it under a rule";
            mistakes
                .push(wrong::WRONG_LABEL.at(labelled.at, &[labelled.label.word(), "a statement about rules", help]));
        }
        let offset = block.sentence.unwrap_or(block.whole).start();
        match Statement::read(sentence, source, offset, schema)? {
            _ if block.broken => {}
            Ok(statement) => self.all.push((source, statement)),
            Err(diagnostic) => mistakes.push(diagnostic),
        }
        Some(mistakes)
    }

    /// Takes out the rules that `except` leaves out.
    pub fn leave_out(&mut self, rules: &mut Vec<Rule>, sources: &[Source], supplied: &Supplied) -> Vec<Mistake> {
        rules.iter().for_each(|rule| {
            self.named.remove(&fold(&rule.name));
        });
        let sentences = self.all.iter().filter_map(|(source, statement)| match statement {
            Statement::Use(sentence) => Some((*source, sentence)),
            _ => None,
        });
        leave_out(&sentences.collect::<Vec<_>>(), (rules, &self.named), sources, supplied)
    }

    /// Puts onto the rules what is said of them; what is waived, and what is wrong.
    pub fn settle(self, rules: &mut [Rule], sources: &[Source]) -> (Vec<Waiver>, Vec<Mistake>) {
        settle(self.all, (rules, &self.named), sources)
    }
}
