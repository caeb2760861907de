//! The grammar as its files say it, before a parser is made of it.

use std::collections::HashMap;

use pest_meta::ast::{Expr as Written, RuleType};
use pest_meta::parser::{Rule as Meta, consume_rules, parse};

/// A rule of the grammar: its place among them.
pub type RuleId = usize;
/// A part of a rule: its place among all parts of all rules.
pub type PartId = usize;

/// The rules, and the parts that they are made of.
pub struct Grammar {
    pub rules: Vec<Rule>,
    pub parts: Vec<Part>,
    /// Whether a part leaves nothing in a tree: letters, spaces, words that no rule names.
    pub silent: Vec<bool>,
}

pub struct Rule {
    pub name: String,
    pub stands: Stands,
    pub is: PartId,
}

/// How a rule stands in a tree.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// As a node.
    Named,
    /// As a node without parts: a word, a number.
    Word,
    /// Only as its parts.
    Not,
}

/// What is to be read.
pub enum Part {
    Text(String),
    Letter(Box<dyn Fn(char) -> bool>),
    Start,
    End,
    Rule(RuleId),
    /// `&`, `!`: whether it follows; whether it should.
    Follows(PartId, bool),
    Then(PartId, PartId),
    Or(PartId, PartId),
    /// `?`, `*`, `+`: at least and at most so many.
    Many(PartId, usize, usize),
}

impl Grammar {
    /// Reads the rules of files that belong together.
    pub fn new(files: &[&str]) -> Self {
        let rules = files.iter().flat_map(|file| consume_rules(parse(Meta::grammar_rules, file).unwrap()).unwrap());
        let rules: Vec<_> = rules.collect();
        let ids: HashMap<&str, RuleId> = rules.iter().enumerate().map(|(id, rule)| (rule.name.as_str(), id)).collect();
        let mut parts = Vec::new();
        let rules: Vec<Rule> = rules
            .iter()
            .map(|rule| Rule {
                name: rule.name.clone(),
                stands: match rule.ty {
                    RuleType::Normal => Stands::Named,
                    RuleType::Atomic => Stands::Word,
                    RuleType::Silent => Stands::Not,
                    _ => panic!("{}: a rule of a type that nothing here knows", rule.name),
                },
                is: add(&rule.expr, &ids, &mut parts),
            })
            .collect();
        let silent = silent(&rules, &parts);
        Self { rules, parts, silent }
    }

    pub fn rule(&self, name: &str) -> RuleId {
        self.rules.iter().position(|rule| rule.name == name).unwrap()
    }
}

fn add(written: &Written, ids: &HashMap<&str, RuleId>, parts: &mut Vec<Part>) -> PartId {
    let mut of = |inner: &Written| add(inner, ids, parts);
    let part = match written {
        Written::Str(text) => Part::Text(text.clone()),
        Written::Ident(name) => match (name.as_str(), ids.get(name.as_str())) {
            (_, Some(&rule)) => Part::Rule(rule),
            ("SOI", _) => Part::Start,
            ("EOI", _) => Part::End,
            ("ANY", _) => Part::Letter(Box::new(|_| true)),
            ("ASCII_DIGIT", _) => Part::Letter(Box::new(|c| c.is_ascii_digit())),
            _ => Part::Letter(pest::unicode::by_name(name).unwrap_or_else(|| panic!("what is `{name}`?"))),
        },
        Written::PosPred(inner) => Part::Follows(of(inner), true),
        Written::NegPred(inner) => Part::Follows(of(inner), false),
        Written::Seq(first, rest) => Part::Then(of(first), of(rest)),
        Written::Choice(one, other) => Part::Or(of(one), of(other)),
        Written::Opt(inner) => Part::Many(of(inner), 0, 1),
        Written::Rep(inner) => Part::Many(of(inner), 0, usize::MAX),
        Written::RepOnce(inner) => Part::Many(of(inner), 1, usize::MAX),
        Written::RepExact(inner, count) => Part::Many(of(inner), *count as usize, *count as usize),
        Written::RepMinMax(inner, least, most) => Part::Many(of(inner), *least as usize, *most as usize),
        _ => panic!("{written}: a form that nothing here knows"),
    };
    parts.push(part);
    parts.len() - 1
}

/// A rule is silent where all of it is; found from below, until nothing changes.
fn silent(rules: &[Rule], parts: &[Part]) -> Vec<bool> {
    let mut silent = vec![true; parts.len()];
    loop {
        let before = silent.clone();
        for (id, part) in parts.iter().enumerate() {
            silent[id] = match *part {
                Part::Rule(rule) => rules[rule].stands == Stands::Not && silent[rules[rule].is],
                Part::Then(first, second) | Part::Or(first, second) => silent[first] && silent[second],
                Part::Many(inner, ..) => silent[inner],
                _ => true,
            };
        }
        if silent == before {
            return silent;
        }
    }
}
