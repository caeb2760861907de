//! Each sentence has one meaning.

use std::collections::HashSet;

use super::chart::{readings, told};
use super::grammar::Grammar;
use super::made::{Chance, Maker};
use super::sentences::all;
use super::tree::Tree;
use crate::language::compile;
use crate::language::for_tests::{Node, Rule, heard, parse};
use crate::text::Source;

/// The files that the parser is made of (`src/language/syntax.rs`).
const FILES: &[&str] = &[
    include_str!("../../grammar/words.pest"),
    include_str!("../../grammar/values.pest"),
    include_str!("../../grammar/sentence.pest"),
    include_str!("../../grammar/statements.pest"),
    include_str!("../../grammar/repairs.pest"),
];

/// What the parser may be asked to read, and how many sentences of it the grammar makes.
const ENTRIES: &[(Rule, u64)] = &[
    (Rule::rule_sentence, 24_000),
    (Rule::definition, 4_000),
    (Rule::definition_head, 1_000),
    (Rule::read_sentence, 1_000),
    (Rule::use_statement, 1_000),
    (Rule::force_statement, 500),
    (Rule::period_line, 500),
    (Rule::apply_statement, 500),
    (Rule::severity_line, 500),
    (Rule::treat_statement, 1_000),
    (Rule::waive_statement, 2_000),
    (Rule::mend_line, 1_000),
];

/// More failures than so many are not shown.
const SHOWN: usize = 5;

/// Reads sentences in every way and keeps what is wrong.
struct Proof {
    grammar: Grammar,
    read: usize,
    wrong: Vec<String>,
}

impl Proof {
    fn new() -> Self {
        Self { grammar: Grammar::new(FILES), read: 0, wrong: Vec::new() }
    }

    /// `shown` are the words for the message, in as many bytes.
    fn sentence(&mut self, entry: Rule, marked: &str, shown: &str) {
        let trees = readings(&self.grammar, self.grammar.rule(&format!("{entry:?}")), marked);
        match (parse(entry, marked), trees.as_slice()) {
            (Ok(node), [tree]) => {
                self.read += 1;
                if !same(&node, tree, &self.grammar) {
                    self.wrong.push(format!("`{shown}` is read in one way, but not in the parser's"));
                }
            }
            (Err(_), []) => {}
            (Ok(_), [one, other, ..]) => self.wrong.push(told(&self.grammar, shown, one, other)),
            (parsed, _) => self.wrong.push(format!("`{shown}`: the parser says {parsed:?}, the counter does not")),
        }
    }

    fn holds(&self, least: usize) {
        let wrong: Vec<_> = self.wrong.iter().take(SHOWN).map(String::as_str).collect();
        assert!(wrong.is_empty(), "\n{} sentences, such as\n\n{}\n", self.wrong.len(), wrong.join("\n\n"));
        assert!(self.read >= least, "only {} sentences were read", self.read);
    }
}

#[test]
fn what_is_written_has_one_meaning() {
    let mut proof = Proof::new();
    let mut seen = HashSet::new();
    for file in all() {
        let source = Source::new("rules.quorate", file.text.as_str());
        let asked = heard(|| {
            let _ = compile(vec![source], &file.schema);
        });
        for (entry, marked) in asked {
            if seen.insert((entry, marked.clone())) {
                proof.sentence(entry, &marked, &written(&marked, &file.text));
            }
        }
    }
    proof.holds(1_500);
}

#[test]
fn what_the_grammar_makes_has_one_meaning() {
    let mut proof = Proof::new();
    let grammar = Grammar::new(FILES);
    let maker = Maker::new(&grammar);
    for &(entry, count) in ENTRIES {
        let rule = grammar.rule(&format!("{entry:?}"));
        for seed in 0..count {
            let deep = 6 + usize::try_from(seed % 24).unwrap();
            if let Some(marked) = maker.sentence(rule, deep, &mut Chance::new(seed)) {
                proof.sentence(entry, &marked, &letters(&marked));
            }
        }
    }
    proof.holds(5_000);
}

/// Without what settles it, the same sentences have two meanings: order and greed hide them from the parser, not from the counter.
#[test]
fn a_grammar_that_does_not_say_it_is_told() {
    let cases = [
        (" ~ !more_objects", "every N must have a N with a N and a N "),
        (" ~ !more_verbs", "every N that has a N that is A and has a N must have a N "),
        (" ~ !more_complements", "every N under a N that is A or A must be such that it is A or A "),
        (" ~ !more_qualifiers", "every N under a N called Q must have a N "),
        (" ~ !more_clauses", "every N must be such that it is such that it is A and it is A "),
        ("!restrained ~ ", "every N must not be A "),
        ("!(lone_adjective | (share | percent) ~ gap ~ of) ~ ", "the N of every N must be C B "),
        ("!so_must_ahead ~ ", "it must be such that it is A "),
    ];
    for (settles, sentence) in cases {
        let marked = marks(sentence);
        let count = |files: &[&str]| {
            let grammar = Grammar::new(files);
            readings(&grammar, grammar.rule("rule_sentence"), &marked).len()
        };
        let without: Vec<String> = FILES.iter().map(|file| file.replace(settles, "")).collect();
        let without: Vec<&str> = without.iter().map(String::as_str).collect();
        assert_eq!(count(FILES), 1, "{sentence}");
        assert!(count(&without) > 1, "without `{settles}`: {sentence}");
    }
}

/// Whether the parser's tree is this one.
fn same(node: &Node, tree: &Tree, grammar: &Grammar) -> bool {
    format!("{:?}", node.rule) == grammar.rules[tree.rule].name
        && node.at.start() <= tree.from
        && tree.to <= node.at.end()
        && node.parts.len() == tree.parts.len()
        && node.parts.iter().zip(&tree.parts).all(|(node, tree)| same(node, tree, grammar))
}

/// A marked sentence with a letter for each mark: noun, adjective, both, quote, comparison, verb, list of texts.
fn letters(marked: &str) -> String {
    let letter = |c| match c {
        '\u{1}' => 'N',
        '\u{2}' => 'A',
        '\u{3}' => 'B',
        '\u{4}' | '\u{e}' => 'Q',
        '\u{5}' => 'C',
        '\u{6}' => 'V',
        '\u{7}' => 'L',
        c => c,
    };
    marked.chars().map(letter).collect()
}

/// A sentence with marks for its letters.
fn marks(letters: &str) -> String {
    let mark = |c| match c {
        'N' => '\u{1}',
        'A' => '\u{2}',
        'B' => '\u{3}',
        'Q' => '\u{4}',
        'C' => '\u{5}',
        c => c,
    };
    letters.chars().map(mark).collect()
}

/// The words of the file that were marked, where they can be found again.
fn written(marked: &str, file: &str) -> String {
    let wanted = marked.trim_end_matches(' ');
    let fits = |&at: &usize| {
        let words = file.as_bytes().get(at..at + wanted.len());
        let mut pairs = wanted.bytes().zip(words.into_iter().flatten());
        words.is_some() && pairs.all(|(mark, word)| mark <= b' ' || mark == word.to_ascii_lowercase())
    };
    let words = (0..file.len()).find(fits).and_then(|at| file.get(at..at + wanted.len()));
    let Some(words) = words else { return letters(marked) };
    words.replace('\n', " ") + &marked[wanted.len()..]
}
