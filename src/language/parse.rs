//! Sentences into trees: rules, definitions, house styles.

use super::clause::{Read, Reader, lost};
use super::list::list;
use super::marks::Marked;
use super::sentence::{Definition, Front, Main, Modal, ModalKind, Place, Predicate, ReadSentence, RuleSentence, Tail};
use super::syntax::{Node, Rule, parse};
use super::tree::{List, Quote, Verb, VerbPhrase, Word};
use crate::text::{Severity, Span, fold};

/// Reads a rule.
///
/// # Errors
/// Why it cannot be read.
pub fn rule(sentence: &str, marked: &Marked) -> Read<RuleSentence> {
    let reader = Reader { sentence, marked };
    let mut rule = RuleSentence { fronts: Vec::new(), mains: Vec::new(), tails: Vec::new(), weighs: None };
    for part in &parse(Rule::rule_sentence, &marked.text)?.parts {
        match part.rule {
            Rule::front => rule.fronts.push(front(reader, part)?),
            Rule::main => rule.mains.push(main(reader, part)?),
            Rule::warn_if => {
                let [warn, .., clauses] = part.parts.as_slice() else { return Err(lost(part)) };
                rule.fronts.push(Front::When(reader.clauses(clauses)?));
                rule.mains.push(Main::Warn(warn.at));
            }
            Rule::weighs => rule.weighs = part.parts.last().and_then(|word| grade(word.at.of(sentence))),
            Rule::tail => rule.tails.push(tail(reader, part)?),
            _ => {}
        }
    }
    Ok(rule)
}

/// How much a word weighs: `error`, `warnings`.
#[must_use]
pub fn grade(word: &str) -> Option<Severity> {
    let word = fold(word);
    match word.strip_suffix('s').unwrap_or(&word) {
        "error" => Some(Severity::Error),
        "warning" => Some(Severity::Warning),
        "information" | "info" | "remark" => Some(Severity::Info),
        _ => None,
    }
}

fn front(reader: Reader<'_>, node: &Node) -> Read<Front> {
    match node.parts.as_slice() {
        [_, body, ..] if body.rule == Rule::clauses => Ok(Front::When(reader.clauses(body)?)),
        [_, body, ..] => Ok(Front::ForEvery(reader.phrase(body)?)),
        _ => Err(lost(node)),
    }
}

fn tail(reader: Reader<'_>, node: &Node) -> Read<Tail> {
    let [.., word, body] = node.parts.as_slice() else { return Err(lost(node)) };
    Ok(match word.rule {
        Rule::only_if => Tail::OnlyIf(reader.clauses(body)?),
        Rule::unless => Tail::Unless(reader.clauses(body)?),
        Rule::except => Tail::Except(reader.phrase(body)?),
        _ => Tail::When(reader.clauses(body)?),
    })
}

fn main(reader: Reader<'_>, node: &Node) -> Read<Main> {
    match node.parts.as_slice() {
        [subjects, needs, objects] if needs.rule == Rule::needs => {
            let subjects = list(&subjects.parts, &mut |part| Ok(List::One(reader.phrase(part)?)))?;
            let has = VerbPhrase { not: false, of: Verb::Has(reader.objects(objects)?), at: needs.at.to(objects.at) };
            let must = Modal { of: ModalKind::Must, at: needs.at };
            Ok(Main::Subjects(subjects, must, List::One(Predicate { modal: None, verb: has })))
        }
        [subjects, said, predicates] => {
            let subjects = list(&subjects.parts, &mut |part| Ok(List::One(reader.phrase(part)?)))?;
            let predicates = list(&predicates.parts, &mut |part| predicate(reader, part))?;
            Ok(Main::Subjects(subjects, modal(said), predicates))
        }
        [warn] if warn.rule == Rule::warn => Ok(Main::Warn(warn.at)),
        [there] if there.rule == Rule::there_must => {
            let [_, said, _, objects] = there.parts.as_slice() else { return Err(lost(there)) };
            Ok(Main::There(modal(said), reader.objects(objects)?))
        }
        [so] if so.rule == Rule::so_must => {
            let [_, said, .., clauses] = so.parts.as_slice() else { return Err(lost(so)) };
            Ok(Main::So(modal(said), reader.clauses(clauses)?))
        }
        [no_two] => {
            let [_, _, thing, said, .., noun] = no_two.parts.as_slice() else { return Err(lost(no_two)) };
            Ok(Main::NoTwo(modal(said), reader.thing(thing)?, reader.word(noun)))
        }
        _ => Err(lost(node)),
    }
}

/// A predicate; one that begins with `either` or `both` is a list of them.
fn predicate(reader: Reader<'_>, node: &Node) -> Read<List<Predicate>> {
    let [.., verb] = node.parts.as_slice() else { return Err(lost(node)) };
    let said = node.parts.first().filter(|first| first.rule == Rule::modal).map(modal);
    Ok(map(reader.verb_phrase(verb)?, &mut |verb| Predicate { modal: said, verb }))
}

fn map<T, U>(items: List<T>, change: &mut dyn FnMut(T) -> U) -> List<U> {
    match items {
        List::One(one) => List::One(change(one)),
        List::Many { join, items, at, marked } => {
            let items = items.into_iter().map(|item| map(item, change)).collect();
            List::Many { join, items, at, marked }
        }
    }
}

fn modal(node: &Node) -> Modal {
    let of = match node.parts.first().map(|inner| inner.rule) {
        Some(Rule::must_not) => ModalKind::MustNot,
        Some(Rule::should) => ModalKind::Should,
        Some(Rule::should_not) => ModalKind::ShouldNot,
        Some(Rule::may) => ModalKind::May,
        Some(Rule::may_not) => ModalKind::MayNot,
        Some(Rule::may_only) => ModalKind::MayOnly,
        _ => ModalKind::Must,
    };
    Modal { of, at: node.at }
}

/// Reads a definition.
///
/// # Errors
/// Why it cannot be read.
pub fn definition(sentence: &str, marked: &Marked) -> Read<Definition> {
    let reader = Reader { sentence, marked };
    let whole = parse(Rule::definition, &marked.text)?;
    let [body] = whole.parts.as_slice() else { return Err(lost(&whole)) };
    let [head, means, bounds @ ..] = body.parts.as_slice() else { return Err(lost(body)) };
    Ok(match head.rule {
        Rule::value_head => Definition::Value(reader.setting(means, bounds)?),
        Rule::adjective_head => Definition::Adjective(reader.clauses(means)?),
        Rule::noun_head => Definition::Noun(reader.thing(means)?),
        _ => Definition::Texts(reader.texts(means)?),
    })
}

/// What a definition makes, before its meaning is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A word for how things of the kind are.
    Adjective(Word, Span),
    /// A word for things.
    Noun(Span),
    /// A word for texts.
    Texts(Span),
    /// A word for a value.
    Value(Span),
}

/// Reads the head of a definition.
#[must_use]
pub fn head(sentence: &str, marked: &Marked) -> Option<Head> {
    let whole = parse(Rule::definition_head, &marked.text).ok()?;
    let head = whole.parts.first()?;
    let new = new_words(head)?;
    Some(match head.rule {
        Rule::adjective_head => Head::Adjective(Reader { sentence, marked }.word(head.parts.get(1)?), new),
        Rule::noun_head => Head::Noun(new),
        Rule::value_head => Head::Value(new),
        _ => Head::Texts(new),
    })
}

fn new_words(head: &Node) -> Option<Span> {
    head.parts.iter().find(|part| matches!(part.rule, Rule::new_term | Rule::new_adjective)).map(|part| part.at)
}

/// Reads a house-style sentence.
///
/// # Errors
/// Why it cannot be read.
pub fn read_sentence(sentence: &str, marked: &Marked) -> Read<ReadSentence> {
    let reader = Reader { sentence, marked };
    let whole = parse(Rule::read_sentence, &marked.text)?;
    let (mut pattern, mut stands) = (None, None);
    for part in &whole.parts {
        match part.rule {
            Rule::quote => pattern = Some(reader.quote(part)),
            Rule::place => stands = place(reader, part),
            _ => {}
        }
    }
    let kind = reader.word(whole.parts.last().ok_or_else(|| lost(&whole))?);
    Ok(ReadSentence { pattern, place: stands, kind })
}

fn place(reader: Reader<'_>, node: &Node) -> Option<Place> {
    let headings = |node: &Node| -> Vec<Quote> {
        node.parts.iter().filter(|part| part.rule == Rule::quote).map(|part| reader.quote(part)).collect()
    };
    Some(match node.parts.as_slice() {
        [at, ..] if at.rule == Rule::at_start => Place::Start,
        [at, ..] if at.rule == Rule::at_end => Place::End,
        [at, ..] if at.rule == Rule::alone => Place::Alone,
        [column, words] if column.rule == Rule::column => Place::Column(headings(words)),
        [.., words] => Place::Under(headings(words)),
        [] => return None,
    })
}
