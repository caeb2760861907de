//! Every reading of a sentence: the grammar with no order among its choices and no greed in its repetitions.
//!
//! What only looks ahead (`&`, `!`) is answered as the parser answers it. It is a question about the words that follow with one
//! answer, not a part of the reading; and so the reading of the parser is always among those that are counted here, which it
//! would not be if a `!` forbade what only another reading sees.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::grammar::{Grammar, Part, PartId, RuleId, Stands};
use super::ordered::{Ordered, one};
use super::tree::{Tree, difference};

/// More readings than so many of one stretch of words are not told apart.
const MOST: usize = 16;

/// What a stretch of words may be read as: the nodes beside each other.
type Row = Vec<Rc<Tree>>;

/// A sentence and what is known of it.
struct Chart<'a> {
    grammar: &'a Grammar,
    text: &'a str,
    ordered: Ordered<'a>,
    ends: HashMap<(PartId, usize), Rc<BTreeSet<usize>>>,
    rows: HashMap<(PartId, usize, usize), Rc<Vec<Row>>>,
}

/// The trees of a sentence, each once.
pub fn readings(grammar: &Grammar, entry: RuleId, text: &str) -> Vec<Rc<Tree>> {
    let ordered = Ordered::new(grammar, text);
    let mut chart = Chart { grammar, text, ordered, ends: HashMap::new(), rows: HashMap::new() };
    let end = chart.ordered.end(grammar.rules[entry].is, 0);
    end.map_or(Vec::new(), |end| chart.named(entry, 0, end))
}

/// What is wrong with a sentence that has two readings.
pub fn told(grammar: &Grammar, sentence: &str, one: &Rc<Tree>, other: &Rc<Tree>) -> String {
    let (this, that) = difference(one, other);
    let (this, that) = (this.bracketed(grammar, sentence), that.bracketed(grammar, sentence));
    format!("`{sentence}` has two meanings:\n  {this}\n  {that}")
}

impl Chart<'_> {
    /// Where a part that begins at `from` may end.
    fn ends(&mut self, part: PartId, from: usize) -> Rc<BTreeSet<usize>> {
        let grammar = self.grammar;
        let many = matches!(grammar.parts[part], Part::Rule(_) | Part::Many(..));
        if many && let Some(known) = self.ends.get(&(part, from)) {
            return known.clone();
        }
        let ends = match grammar.parts[part] {
            Part::Rule(rule) => self.ends(grammar.rules[rule].is, from),
            Part::Follows(..) => Rc::new(self.ordered.end(part, from).into_iter().collect()),
            Part::Then(first, rest) => {
                let middles = self.ends(first, from);
                match middles.len() {
                    0 => Rc::default(),
                    _ => Rc::new(
                        middles
                            .iter()
                            .flat_map(|&at| self.ends(rest, at).iter().copied().collect::<Vec<_>>())
                            .collect(),
                    ),
                }
            }
            Part::Or(this, other) => {
                let (this, other) = (self.ends(this, from), self.ends(other, from));
                match (this.is_empty(), other.is_empty()) {
                    (_, true) => this,
                    (true, _) => other,
                    _ => Rc::new(this.union(&other).copied().collect()),
                }
            }
            Part::Many(inner, least, most) => Rc::new(self.ends_of_many(inner, least, most, from)),
            ref letter => Rc::new(one(letter, self.text, from).into_iter().collect()),
        };
        if many {
            self.ends.insert((part, from), ends.clone());
        }
        ends
    }

    fn ends_of_many(&mut self, inner: PartId, least: usize, most: usize, from: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut here = BTreeSet::from([from]);
        for count in 0.. {
            if count >= least {
                here.retain(|&at| found.insert(at));
            }
            if here.is_empty() || count == most {
                break;
            }
            here = here.iter().flat_map(|&at| self.ends(inner, at).iter().copied().collect::<Vec<_>>()).collect();
        }
        found
    }

    /// What a part may be read as that stands from `from` to `to`.
    fn rows(&mut self, part: PartId, from: usize, to: usize) -> Rc<Vec<Row>> {
        if !self.ends(part, from).contains(&to) {
            return Rc::default();
        }
        let grammar = self.grammar;
        if grammar.silent[part] {
            return Rc::new(vec![Row::new()]);
        }
        if let Some(known) = self.rows.get(&(part, from, to)) {
            return known.clone();
        }
        let rows = match grammar.parts[part] {
            Part::Rule(rule) if grammar.rules[rule].stands == Stands::Not => {
                self.rows(grammar.rules[rule].is, from, to)
            }
            Part::Rule(rule) => Rc::new(self.named(rule, from, to).into_iter().map(|tree| vec![tree]).collect()),
            Part::Then(first, rest) => {
                let mut rows = Vec::new();
                for &middle in self.ends(first, from).range(..=to) {
                    let after = self.rows(rest, middle, to);
                    // What stands before is looked at only where all of it goes on to the end.
                    let before = if after.is_empty() { Rc::default() } else { self.rows(first, from, middle) };
                    for (before, after) in
                        before.iter().flat_map(|before| after.iter().map(move |after| (before, after)))
                    {
                        keep([before.as_slice(), after].concat(), &mut rows);
                    }
                }
                Rc::new(rows)
            }
            Part::Or(this, other) => {
                let mut rows = self.rows(this, from, to).to_vec();
                self.rows(other, from, to).iter().for_each(|row| keep(row.clone(), &mut rows));
                Rc::new(rows)
            }
            Part::Many(inner, least, most) => Rc::new(self.rows_of_many(inner, least, most, from, to)),
            _ => Rc::default(),
        };
        self.rows.insert((part, from, to), rows.clone());
        rows
    }

    fn rows_of_many(&mut self, inner: PartId, least: usize, most: usize, from: usize, to: usize) -> Vec<Row> {
        // The rows up to each place, by how many stand in them.
        let mut here = HashMap::from([(from, vec![Row::new()])]);
        let mut found = Vec::new();
        for count in 0.. {
            if count >= least {
                here.get(&to).into_iter().flatten().for_each(|row| keep(row.clone(), &mut found));
            }
            if here.is_empty() || count == most {
                break;
            }
            let mut next: HashMap<usize, Vec<Row>> = HashMap::new();
            for (&at, before) in &here {
                for &end in self.ends(inner, at).iter().filter(|&&end| end > at && end <= to) {
                    let rows = self.rows(inner, at, end);
                    let next = next.entry(end).or_default();
                    for (before, row) in before.iter().flat_map(|before| rows.iter().map(move |row| (before, row))) {
                        keep([before.as_slice(), row].concat(), next);
                    }
                }
            }
            here = next;
        }
        found
    }

    /// The nodes that a rule may be.
    fn named(&mut self, rule: RuleId, from: usize, to: usize) -> Vec<Rc<Tree>> {
        let of = &self.grammar.rules[rule];
        let rows = match of.stands {
            Stands::Word => Rc::new(vec![Row::new()]),
            _ => self.rows(of.is, from, to),
        };
        rows.iter().map(|row| Rc::new(Tree::new(rule, (from, to), row.clone(), self.text))).collect()
    }
}

fn keep(row: Row, rows: &mut Vec<Row>) {
    if rows.len() < MOST && !rows.contains(&row) {
        rows.push(row);
    }
}
