//! What something is: `exempt`, `after its due date`, `one of …`, `neither … nor …`.

use super::clause::{Read, Reader, amount_word, lost};
use super::list::list;
use super::syntax::{Node, Rule};
use super::tree::{
    AmountWord, Comparator, Compares, Complement, ComplementKind, List, Operand, OperandKind, Side, Text, Within,
};

impl Reader<'_> {
    /// What something is.
    pub fn complements(self, node: &Node) -> Read<List<Complement>> {
        list(&node.parts, &mut |part| self.complement(part))
    }

    fn complement(self, node: &Node) -> Read<List<Complement>> {
        if node.parts.first().is_some_and(|first| matches!(first.rule, Rule::either | Rule::both)) {
            return self.complements(node);
        }
        if node.parts.first().is_some_and(|first| first.rule == Rule::neither) {
            return Ok(denied(self.complements(node)?));
        }
        let not = node.parts.first().is_some_and(|first| first.rule == Rule::not);
        let parts = node.parts.get(usize::from(not)..).unwrap_or_default();
        let of = self.complement_kind(parts).ok_or_else(|| lost(node))??;
        Ok(List::One(Complement { not, of, at: node.at }))
    }

    /// What something is, by the nodes after `is`.
    pub fn complement_kind(self, parts: &[Node]) -> Option<Read<ComplementKind>> {
        let (first, body) = (parts.first()?, parts.get(1));
        let kind = match first.rule {
            Rule::called => self.texts(body?).map(ComplementKind::Called),
            Rule::about => self.about(body?),
            Rule::such_that => self.clauses(body?).map(|clauses| ComplementKind::Such(Box::new(clauses))),
            Rule::within_length => self.within(first).map(ComplementKind::Within),
            Rule::comparator => {
                let comparator = self.comparator(first)?;
                self.one_or_more(body?).map(|operands| ComplementKind::Compare(comparator, operands))
            }
            Rule::between => {
                let (least, most) = (self.operand(body?), self.operand(parts.last()?));
                least.and_then(|least| Ok(ComplementKind::Between(Box::new(least), Box::new(most?))))
            }
            Rule::stated => Ok(ComplementKind::Stated),
            Rule::missing => Ok(ComplementKind::Missing),
            Rule::different => Ok(ComplementKind::Different),
            Rule::consecutive => Ok(ComplementKind::Consecutive),
            Rule::under => match body? {
                topics if topics.rule == Rule::topics => {
                    let word = |part: &Node| Ok(List::One(self.word(part.parts.first().unwrap_or(part))));
                    list(&topics.parts, &mut |part| word(part)).map(ComplementKind::UnderSuch)
                }
                phrase => self.phrase(phrase).map(ComplementKind::Under),
            },
            Rule::deed => self.deed(parts)?.map(ComplementKind::Done),
            Rule::deed_by => self.operands(parts.last()?).map(|by| ComplementKind::DoneBy(self.word(first), by)),
            Rule::adjective => Ok(ComplementKind::Adjective(self.word(first))),
            // `an apology`
            Rule::an => Ok(ComplementKind::Adjective(self.word(body?))),
            Rule::of => {
                let word = body?.parts.first().and_then(|part| amount_word(part.rule))?;
                self.money(parts.last()?).map(|worth| ComplementKind::Worth(word, Box::new(worth)))
            }
            Rule::over | Rule::below => {
                let word = if first.rule == Rule::over { AmountWord::MoreThan } else { AmountWord::FewerThan };
                self.operand(body?).map(|worth| ComplementKind::Worth(word, Box::new(worth)))
            }
            Rule::after | Rule::before => {
                let of = if first.rule == Rule::after { Compares::After } else { Compares::Before };
                let operand = self.base(body?);
                operand.map(|base| ComplementKind::Compare(Comparator { of, at: first.at }, List::One(base)))
            }
            Rule::operand => self.operand(first).map(|operand| ComplementKind::Value(Box::new(operand))),
            _ => return None,
        };
        Some(kind)
    }

    fn money(self, node: &Node) -> Read<Operand> {
        let pence =
            super::numbers::money(node.at.of(self.sentence)).ok_or(super::syntax::Unread::NoSuchValue(node.at))?;
        Ok(Operand { of: OperandKind::Money(pence), at: node.at })
    }

    fn one_or_more(self, node: &Node) -> Read<List<Operand>> {
        if node.rule == Rule::operand { self.operand(node).map(List::One) } else { self.operands(node) }
    }

    /// `about interests`: the word, text or thing that it is.
    fn about(self, node: &Node) -> Read<ComplementKind> {
        let of = match node.rule {
            Rule::adjective => return Ok(ComplementKind::Adjective(self.word(node))),
            Rule::quote => OperandKind::Text(Text::Quote(self.quote(node))),
            _ => OperandKind::Phrase(self.phrase(node)?),
        };
        Ok(ComplementKind::Value(Box::new(Operand { of, at: node.at })))
    }

    /// A word of comparison.
    pub fn comparator(self, node: &Node) -> Option<Comparator> {
        let of = match node.parts.first().map(|part| part.rule) {
            None => Compares::Relation(self.marked.term(node.at.start())?),
            Some(Rule::after) => Compares::After,
            Some(Rule::before) => Compares::Before,
            Some(Rule::one_of) => Compares::OneOf,
            Some(rule) => Compares::Amount(amount_word(rule)?),
        };
        Some(Comparator { of, at: node.at })
    }

    fn within(self, node: &Node) -> Read<Within> {
        let [_, length, side, base] = node.parts.as_slice() else { return Err(lost(node)) };
        let side = match side.rule {
            Rule::after => Side::After,
            Rule::before => Side::Before,
            _ => Side::Either,
        };
        Ok(Within { length: self.length(length)?, side, base: Box::new(self.base(base)?), at: node.at })
    }
}

/// Each of a list the other way round: `neither open nor late` is not open and not late.
fn denied(list: List<Complement>) -> List<Complement> {
    match list {
        List::One(one) => List::One(Complement { not: !one.not, ..one }),
        List::Many { join, items, at, marked } => {
            List::Many { join, items: items.into_iter().map(denied).collect(), at, marked }
        }
    }
}
