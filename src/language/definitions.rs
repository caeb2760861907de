//! The words that definitions make: found before any rule is read, so that rules may use them before and after.

use super::check::{Checker, Defined, Needles};
use super::lexicon::{Lexicon, Sense};
use super::marks::{is_function_word, mark};
use super::mistakes::{self as wrong};
use super::parse::{Head, head};
use crate::text::{Diagnostic, fold};
use crate::vocabulary::{KindId, Schema};

/// A definition whose head has been read.
#[derive(Clone, Debug)]
pub struct Announced {
    /// Its words, without an article.
    pub words: String,
    /// What kind of definition it is.
    pub head: Head,
    /// The kind that a word is said of, if the definition is of a word for how things are.
    pub kind: Option<KindId>,
}

/// Reads the head of a definition, over the words of the schema alone.
///
/// # Errors
/// If the new word cannot be one. `None` where the sentence has no head of a definition.
pub fn announce(sentence: &str, lexicon: &Lexicon) -> Option<Result<Announced, Diagnostic>> {
    let marked = mark(sentence, lexicon).ok()?;
    let head = head(sentence, &marked)?;
    let (Head::Adjective(_, new) | Head::Noun(new) | Head::Texts(new) | Head::Value(new)) = head;
    let folded = fold(new.of(sentence));
    let words = folded.strip_prefix("a ").or(folded.strip_prefix("an ")).unwrap_or(&folded).to_owned();
    let kind = match head {
        Head::Adjective(subject, _) => lexicon.senses(subject.term).iter().find_map(|sense| match *sense {
            Sense::Kind(kind, _) => Some(kind),
            _ => None,
        }),
        _ => None,
    };
    if let (Head::Adjective(subject, _), None) = (head, kind) {
        let said = subject.at.of(sentence);
        return Some(Err(wrong::NOT_A_KIND.at(subject.at, &[said, "a definition is about a kind of thing"])));
    }
    if words.split(' ').all(is_function_word) || words.chars().all(|c| !c.is_alphanumeric()) {
        return Some(Err(wrong::RESERVED_WORD.at(new, &[new.of(sentence)])));
    }
    let taken = lexicon.senses(lexicon.find(&words)).iter().any(|sense| match (*sense, kind) {
        // The same word may be said of things of another kind.
        (Sense::Choice(of, ..) | Sense::YesNo(of, _), Some(kind)) => of == kind,
        _ => true,
    });
    if taken {
        return Some(Err(wrong::DEFINED_TWICE.at(new, &[new.of(sentence)])));
    }
    Some(Ok(Announced { words, head, kind }))
}

/// Checks every definition by itself: its words, its types, and that it does not come back to itself.
pub fn check_all(defined: &mut [Defined], schema: &Schema, lexicon: &Lexicon) -> Vec<(usize, Diagnostic)> {
    let mut found = Vec::new();
    for index in 0..defined.len() {
        for wrong in check_one(index, defined, schema, lexicon) {
            found.push((index, wrong));
        }
    }
    for (index, _) in &found {
        if let Some(definition) = defined.get_mut(*index) {
            definition.broken = true;
        }
    }
    found
}

fn check_one(index: usize, defined: &[Defined], schema: &Schema, lexicon: &Lexicon) -> Vec<Diagnostic> {
    let Some(definition) = defined.get(index).filter(|definition| !definition.broken) else { return Vec::new() };
    let place = (definition.source, definition.offset, definition.sentence.as_str());
    // The texts of a definition are looked for only where a rule uses it.
    let mut unused = Needles::default();
    let mut checker = Checker::new(schema, lexicon, defined, &mut unused, place);
    checker.definition(index, &definition.body);
    checker.wrong
}
