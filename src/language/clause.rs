//! Nodes into conditions, verbs, things and values.

use super::list::{is_joint, join, list, whole};
use super::marks::Marked;
use super::numbers::{self};
use super::plan::Share;
use super::syntax::{Node, Rule, Unread};
use super::tree::{
    AmountWord, Clause, Complement, Determiner, DeterminerKind, List, Operand, OperandKind, Part, Phrase, Qualifier,
    QualifierKind, Quote, Text, TextVerb, Texts, Thing, Verb, VerbPhrase, Word,
};
use crate::text::{Span, fold_char};
use crate::vocabulary::Length;

/// Either the tree or why there is none.
pub type Read<T> = Result<T, Unread>;

/// Turns nodes into trees; it has the sentence for the words of values and texts.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The sentence as it was written.
    pub sentence: &'a str,
    /// The same, marked.
    pub marked: &'a Marked,
}

impl Reader<'_> {
    /// Conditions.
    pub fn clauses(self, node: &Node) -> Read<List<Clause>> {
        list(&node.parts, &mut |part| self.clause(part))
    }

    fn clause(self, node: &Node) -> Read<List<Clause>> {
        match node.parts.as_slice() {
            [first, ..] if matches!(first.rule, Rule::either | Rule::both) => self.clauses(node),
            [there, .., phrase] if there.rule == Rule::there => {
                let not = node.parts.iter().any(|part| part.rule == Rule::not);
                Ok(List::One(Clause::There(not, self.phrase(phrase)?, node.at)))
            }
            [subject, verbs] => Ok(List::One(Clause::Says(self.phrase(subject)?, self.verb_phrases(verbs)?, node.at))),
            _ => Err(lost(node)),
        }
    }

    fn verb_phrases(self, node: &Node) -> Read<List<VerbPhrase>> {
        list(&node.parts, &mut |part| self.verb_phrase(part))
    }

    /// A verb with what belongs to it.
    pub fn verb_phrase(self, node: &Node) -> Read<List<VerbPhrase>> {
        if node.parts.first().is_some_and(|first| matches!(first.rule, Rule::either | Rule::both)) {
            return self.verb_phrases(node);
        }
        let not = node.parts.iter().any(|part| matches!(part.rule, Rule::do_not | Rule::not | Rule::is_not));
        if let Some(deed) = self.deed(&node.parts) {
            return Ok(List::One(VerbPhrase { not, of: Verb::Does(deed?), at: node.at }));
        }
        let [.., verb, body] = node.parts.as_slice() else { return Err(lost(node)) };
        let of = match verb.rule {
            Rule::be | Rule::is_not => Verb::Is(self.complements(body)?),
            Rule::have => Verb::Has(self.objects(body)?),
            Rule::contain if body.rule == Rule::objects => Verb::Has(self.objects(body)?),
            Rule::contain => Verb::Text(TextVerb::Contains, self.texts(body)?),
            Rule::start_with => Verb::Text(TextVerb::StartsWith, self.texts(body)?),
            Rule::end_with => Verb::Text(TextVerb::EndsWith, self.texts(body)?),
            Rule::look_like => Verb::Text(TextVerb::LooksLike, self.texts(body)?),
            Rule::add_up_to => Verb::AddsUpTo(None, Box::new(self.operand(body)?)),
            Rule::so_much => Verb::AddsUpTo(self.comparator(verb), Box::new(self.operand(body)?)),
            Rule::appear => {
                let of = self.complement_kind(&body.parts).ok_or_else(|| lost(body))??;
                Verb::Is(List::One(Complement { not: false, of, at: body.at }))
            }
            Rule::verb => Verb::Relates(self.word(verb), self.operands(body)?),
            _ => return Err(lost(node)),
        };
        Ok(List::One(VerbPhrase { not, of, at: node.at }))
    }

    /// What something has.
    pub fn objects(self, node: &Node) -> Read<List<Phrase>> {
        list(&node.parts, &mut |part| self.object(part))
    }

    fn object(self, node: &Node) -> Read<List<Phrase>> {
        match node.parts.as_slice() {
            [phrase] if phrase.rule == Rule::phrase => Ok(List::One(self.phrase(phrase)?)),
            [asked] if asked.rule == Rule::asked => {
                let of = asked.parts.iter().find(|part| part.rule == Rule::phrase).ok_or_else(|| lost(asked))?;
                let is_deed = |part: &&Node| matches!(part.rule, Rule::deed | Rule::and_joint);
                let deeds: Vec<Node> = asked.parts.iter().filter(is_deed).cloned().collect();
                list(&deeds, &mut |deed| Ok(List::One(self.done(deed, of, node.at)?)))
            }
            _ => self.objects(node),
        }
    }

    /// Texts.
    pub fn texts(self, node: &Node) -> Read<Texts> {
        let joined = join(&node.parts)?;
        let items = node.parts.iter().filter(|part| !is_joint(part.rule)).map(|part| self.text(part)).collect();
        Ok(Texts { join: joined, items, at: node.at })
    }

    fn text(self, node: &Node) -> Text {
        match node.rule {
            Rule::quote => Text::Quote(self.quote(node)),
            _ => Text::Named(self.word(node)),
        }
    }

    /// Words in quotes, without the quotes.
    pub fn quote(self, node: &Node) -> Quote {
        let words = node.at.of(self.sentence);
        let mut inside = words.chars();
        if inside.next().and_then(fold_char) == Some('"') {
            inside.next_back();
            return Quote { words: inside.as_str().to_owned(), at: node.at };
        }
        // Words in capitals may stand in a list without quotes.
        Quote { words: words.to_owned(), at: node.at }
    }

    /// Values and what has them.
    pub fn operands(self, node: &Node) -> Read<List<Operand>> {
        list(&node.parts, &mut |part| Ok(List::One(self.operand(part)?)))
    }

    /// A value or what has one.
    pub fn operand(self, node: &Node) -> Read<Operand> {
        let parts: Vec<&Node> = node.parts.iter().filter(|part| !matches!(part.rule, Rule::the | Rule::an)).collect();
        let Some(value) = parts.first() else { return Err(lost(node)) };
        let words = value.at.of(self.sentence);
        let no_such = Unread::NoSuchValue(value.at);
        let of = match value.rule {
            Rule::today => OperandKind::Today,
            Rule::quote | Rule::list_name => OperandKind::Text(self.text(value)),
            Rule::money => OperandKind::Money(numbers::money(words).ok_or(no_such)?),
            Rule::percent => OperandKind::Percentage(numbers::percent(words).ok_or(no_such)?),
            Rule::date => OperandKind::Date(numbers::date(words).ok_or(no_such)?),
            Rule::time => OperandKind::Time(numbers::time(words).ok_or(no_such)?),
            Rule::length => OperandKind::Length(self.length(value)?),
            Rule::number => OperandKind::Number(self.number(value)?),
            Rule::shift => self.shift(value)?,
            Rule::portion => self.portion(value)?,
            Rule::larger | Rule::smaller => {
                let members = value.parts.last().ok_or_else(|| lost(value))?;
                let members = members.parts.iter().filter(|part| part.rule == Rule::operand);
                let of = members.map(|part| self.operand(part)).collect::<Read<Vec<_>>>()?;
                OperandKind::Extreme { larger: value.rule == Rule::larger, of }
            }
            Rule::adjective => OperandKind::Adjective(self.word(value)),
            Rule::phrase => OperandKind::Phrase(self.happening(&parts, node.at)?),
            _ => return Err(lost(node)),
        };
        Ok(Operand { of, at: node.at })
    }

    fn shift(self, node: &Node) -> Read<OperandKind> {
        let [by, side, base] = node.parts.as_slice() else { return Err(lost(node)) };
        let later = side.rule == Rule::after;
        Ok(OperandKind::Shifted { by: self.length(by)?, later, base: Box::new(self.base(base)?) })
    }

    /// `one third`, `80 per cent`.
    fn share(self, node: &Node) -> Read<Share> {
        let words = node.at.of(self.sentence);
        let read = match node.rule {
            // In hundredths of a per cent.
            Rule::percent => numbers::percent(words).and_then(|n| Share::new(u32::try_from(n).ok()?, 10_000)),
            _ => numbers::share(words),
        };
        read.ok_or(Unread::NoSuchValue(node.at))
    }

    /// `one third of the seats, rounded up`.
    fn portion(self, node: &Node) -> Read<OperandKind> {
        let [share, _, of, rounded @ ..] = node.parts.as_slice() else { return Err(lost(node)) };
        let share = self.share(share)?;
        let up = rounded.iter().flat_map(|rounded| &rounded.parts).find_map(|part| match part.rule {
            Rule::rounded_up => Some(true),
            Rule::rounded_down => Some(false),
            _ => None,
        });
        Ok(OperandKind::Portion { share, up, of: Box::new(self.operand(of)?) })
    }

    /// The value that a definition gives: a number or date, with the least and the most that it may be.
    pub fn setting(self, value: &Node, bounds: &[Node]) -> Read<Operand> {
        let mut setting = self.operand(value)?;
        for bound in bounds {
            let [.., word, number] = bound.parts.as_slice() else { return Err(lost(bound)) };
            let at = number.at;
            let bound = Operand { of: OperandKind::Number(self.number(number)?), at };
            let (larger, whole) = (word.rule == Rule::at_least, setting.at.to(at));
            setting = Operand { of: OperandKind::Extreme { larger, of: vec![setting, bound] }, at: whole };
        }
        Ok(setting)
    }

    /// `today`, a date or a thing.
    pub fn base(self, node: &Node) -> Read<Operand> {
        self.operand(node)
    }

    /// A length of time.
    pub fn length(self, node: &Node) -> Read<Length> {
        numbers::length(node.at.of(self.sentence)).ok_or(Unread::NoSuchValue(node.at))
    }

    fn number(self, node: &Node) -> Read<i64> {
        numbers::number(node.at.of(self.sentence)).ok_or(Unread::NoSuchValue(node.at))
    }

    /// `the due date of every ACTION`. What belongs to something (`the ACTION's due date`) is put before it.
    pub fn phrase(self, node: &Node) -> Read<Phrase> {
        let mut parts: Vec<Part> = Vec::new();
        let mut owned = false;
        // Where the next part of an owner goes: `the ACTION's owner of …` is not English, so owners come first.
        for part in &node.parts {
            match part.rule {
                Rule::owned => owned = true,
                Rule::of => owned = false,
                _ if owned => parts.splice(0..0, self.part(part)?).for_each(drop),
                _ => parts.extend(self.part(part)?),
            }
        }
        if parts.is_empty() { Err(lost(node)) } else { Ok(Phrase { parts, at: node.at }) }
    }

    fn part(self, node: &Node) -> Read<Vec<Part>> {
        let [.., last] = node.parts.as_slice() else { return Err(lost(node)) };
        Ok(match last.rule {
            Rule::it if node.parts.len() == 1 => vec![Part::It(last.at)],
            Rule::verb_phrases => {
                // `whoever moves a MOTION`
                let whoever = node.parts.first().ok_or_else(|| lost(node))?;
                let that = Qualifier { of: QualifierKind::That(self.verb_phrases(last)?), at: last.at };
                let thing =
                    Thing { adjectives: Vec::new(), noun: self.word(whoever), qualifiers: vec![that], at: node.at };
                vec![Part::Thing(self.pronoun(whoever.at), thing)]
            }
            Rule::it => {
                let described = node.parts.get(1..node.parts.len() - 1).unwrap_or_default();
                let the = node.parts.first().map(|the| Determiner { of: DeterminerKind::The, at: the.at });
                vec![Part::Thing(the, self.described(described)?), Part::It(last.at)]
            }
            _ => {
                let thing = self.thing(last)?;
                let determiner = match node.parts.as_slice() {
                    [determiner, _] => Some(self.determiner(determiner)?),
                    _ => self.pronoun(thing.noun.at),
                };
                vec![Part::Thing(determiner, thing)]
            }
        })
    }

    /// How many `everyone`, `nobody` or `somebody` speaks of.
    fn pronoun(self, at: Span) -> Option<Determiner> {
        self.marked.pronoun(at.start()).map(|of| Determiner { of, at: Span::at(at.start()) })
    }

    /// A noun with what describes it.
    pub fn thing(self, node: &Node) -> Read<Thing> {
        self.described(&node.parts)
    }

    fn described(self, parts: &[Node]) -> Read<Thing> {
        let adjectives = parts.iter().filter(|part| part.rule == Rule::adjective_before);
        let adjectives = adjectives.map(|part| self.word(part)).collect();
        let noun = parts.iter().find(|part| part.rule == Rule::noun);
        let noun = self.word(noun.ok_or(Unread::Expected(0, Vec::new()))?);
        let mut qualifiers = Vec::new();
        for part in parts.iter().filter(|part| part.rule == Rule::qualifier) {
            qualifiers.push(Qualifier { of: self.qualifier(part)?, at: part.at });
        }
        Ok(Thing { adjectives, noun, qualifiers, at: whole(parts) })
    }

    fn qualifier(self, node: &Node) -> Read<QualifierKind> {
        let first = node.parts.first().ok_or_else(|| lost(node))?;
        let last = node.parts.last().ok_or_else(|| lost(node))?;
        Ok(match first.rule {
            Rule::that => QualifierKind::That(self.verb_phrases(last)?),
            Rule::whose => {
                let noun = node.parts.get(1).ok_or_else(|| lost(node))?;
                QualifierKind::Whose(self.word(noun), self.verb_phrases(last)?)
            }
            Rule::for_which => QualifierKind::ForWhich(self.clauses(last)?),
            Rule::with => QualifierKind::With(self.objects(last)?),
            Rule::without => QualifierKind::Without(self.objects(last)?),
            _ => QualifierKind::Is(self.complement_kind(&node.parts).ok_or_else(|| lost(node))??),
        })
    }

    fn determiner(self, node: &Node) -> Read<Determiner> {
        let inner = node.parts.first().ok_or_else(|| lost(node))?;
        let of = match inner.rule {
            Rule::every => DeterminerKind::Every,
            Rule::no => DeterminerKind::No,
            Rule::some => DeterminerKind::Some,
            Rule::another => DeterminerKind::Another,
            Rule::an => DeterminerKind::An,
            Rule::same => DeterminerKind::TheSame,
            Rule::its => DeterminerKind::Its,
            Rule::this => DeterminerKind::This,
            Rule::amount => self.amount(inner)?,
            _ => DeterminerKind::The,
        };
        Ok(Determiner { of, at: node.at })
    }

    fn amount(self, node: &Node) -> Read<DeterminerKind> {
        let mut numbers = Vec::new();
        for part in node.parts.iter().filter(|part| part.rule == Rule::number) {
            numbers.push(self.number(part)?);
        }
        let word = node.parts.first().and_then(|part| amount_word(part.rule));
        for part in &node.parts {
            match part.rule {
                Rule::share | Rule::percent => return Ok(DeterminerKind::Part(word, self.share(part)?)),
                Rule::majority => {
                    let half = Share::new(1, 2).ok_or_else(|| lost(node))?;
                    return Ok(DeterminerKind::Part(Some(AmountWord::MoreThan), half));
                }
                _ => {}
            }
        }
        let ends = |rule| node.parts.iter().any(|part| part.rule == rule);
        Ok(match (word, numbers.as_slice()) {
            (_, [n]) if ends(Rule::or_more) => DeterminerKind::Amount(Some(*n), None),
            (_, [n]) if ends(Rule::or_fewer) => DeterminerKind::Amount(None, Some(*n)),
            (_, [least, most]) => DeterminerKind::Amount(Some(*least), Some(*most)),
            (Some(AmountWord::AtLeast), [n]) => DeterminerKind::Amount(Some(*n), None),
            (Some(AmountWord::AtMost), [n]) => DeterminerKind::Amount(None, Some(*n)),
            (Some(AmountWord::MoreThan), [n]) => DeterminerKind::Amount(Some(n.saturating_add(1)), None),
            (Some(AmountWord::FewerThan), [n]) => DeterminerKind::Amount(None, Some(n.saturating_sub(1))),
            (_, [n]) => DeterminerKind::Amount(Some(*n), Some(*n)),
            _ => return Err(lost(node)),
        })
    }

    /// The term at a node.
    pub fn word(self, node: &Node) -> Word {
        Word { term: self.marked.term(node.at.start()), at: node.at }
    }
}

/// The word before a number.
pub fn amount_word(rule: Rule) -> Option<AmountWord> {
    Some(match rule {
        Rule::at_least => AmountWord::AtLeast,
        Rule::at_most => AmountWord::AtMost,
        Rule::more_than => AmountWord::MoreThan,
        Rule::fewer_than => AmountWord::FewerThan,
        Rule::exactly => AmountWord::Exactly,
        _ => return None,
    })
}

/// A node that the grammar allows and this file does not know.
pub fn lost(node: &Node) -> Unread {
    Unread::Expected(node.at.start(), Vec::new())
}
