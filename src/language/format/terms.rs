//! How the words of the vocabulary are written: kinds in capitals, the rest in small letters, all by their first name.

use super::words::Defined;
use crate::language::lexicon::{Lexicon, Sense};
use crate::language::term::TermId;
use crate::text::fold;
use crate::vocabulary::{FieldId, KindId, Schema, Type};

/// What a noun can only be where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A kind: `every ACTION`.
    Kind,
    /// What something has: `its owner`.
    Field,
    /// One or the other: `has a MOTION`.
    Either,
}

/// How a term is written: in the writer's words, and by its first name where that is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The writer's words in the letters of their kind.
    pub own: String,
    /// The first name.
    pub first: Option<String>,
    /// The first name in the singular, where the writer's words are a plural that has one.
    pub singular: Option<String>,
}

/// The vocabulary.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    /// The kinds and fields.
    pub schema: &'a Schema,
    /// What the words may mean.
    pub lexicon: &'a Lexicon,
    /// The definitions.
    pub defined: &'a [Defined],
}

impl Terms<'_> {
    /// How a noun is written; `written` are the writer's words.
    #[must_use]
    pub fn noun(self, term: Option<TermId>, role: Role, written: &str) -> Spelling {
        let senses = self.lexicon.senses(term);
        if term.is_some_and(|term| self.lexicon.pronoun(term).is_some()) {
            return Spelling { own: spaced(written).to_lowercase(), first: None, singular: None };
        }
        if let Some(document) = self.document(senses) {
            return Spelling { first: Some(document), ..capitals(written) };
        }
        let kind = senses.iter().find_map(|sense| match *sense {
            Sense::Kind(kind, _) => Some(kind),
            _ => None,
        });
        let fields = fields(senses);
        match (kind, role) {
            (None, _) if fields.is_empty() && self.defined(senses).is_some() => self.of_definition(senses, written),
            (Some(kind), Role::Kind) => self.kind(kind, written),
            (Some(kind), _) if fields.is_empty() => self.kind(kind, written),
            (Some(_), Role::Either) => either(written),
            _ if fields.is_empty() => self.small(written),
            _ => self.field(&fields, written),
        }
    }

    /// The name of another document.
    fn document(self, senses: &[Sense]) -> Option<String> {
        let kind = senses.iter().find_map(|sense| match *sense {
            Sense::Document(kind) => self.schema.kinds().get(usize::from(kind.0)),
            _ => None,
        })?;
        Some(kind.outside.as_ref()?.name.to_uppercase())
    }

    /// Whether a noun is a kind of which each document has one.
    #[must_use]
    pub fn is_only(self, term: Option<TermId>) -> bool {
        let only = |kind: KindId| self.schema.kinds().get(usize::from(kind.0)).is_some_and(|kind| kind.only);
        self.lexicon.senses(term).iter().any(|sense| matches!(*sense, Sense::Kind(kind, _) if only(kind)))
    }

    /// How an adjective is written.
    #[must_use]
    pub fn adjective(self, term: Option<TermId>, written: &str) -> Spelling {
        let senses = self.lexicon.senses(term);
        if self.defined(senses).is_some() {
            return self.of_definition(senses, written);
        }
        let choice = senses.iter().find_map(|sense| match *sense {
            Sense::Choice(kind, field, at) => self.choice(kind, field, at),
            _ => None,
        });
        match choice {
            Some(own) => Spelling { own, first: None, singular: None },
            None => self.field(&fields(senses), written),
        }
    }

    /// Whether a definition made the word, and then whether it is one for things.
    fn defined(self, senses: &[Sense]) -> Option<bool> {
        senses.iter().find_map(|sense| match *sense {
            Sense::Defined(at) => self.defined.get(at).map(|defined| defined.noun),
            _ => None,
        })
    }

    /// A word that the writer made: for things in capitals, as kinds are; any other in the writer's own letters.
    fn of_definition(self, senses: &[Sense], written: &str) -> Spelling {
        if self.defined(senses) == Some(true) {
            return capitals(written);
        }
        Spelling { own: spaced(written), first: None, singular: None }
    }

    fn choice(self, kind: KindId, field: FieldId, at: u16) -> Option<String> {
        match &self.schema.kinds().get(usize::from(kind.0))?.fields.get(usize::from(field.0))?.of {
            Type::Choice(words) => words.get(usize::from(at)).map(ToString::to_string),
            _ => None,
        }
    }

    fn kind(self, kind: KindId, written: &str) -> Spelling {
        let Some(known) = self.schema.kinds().get(usize::from(kind.0)) else { return capitals(written) };
        let named = named(&known.name, &known.plural, written);
        let upper = |words: String| words.to_uppercase();
        Spelling { own: upper(spaced(written)), first: named.first.map(upper), singular: named.singular.map(upper) }
    }

    /// The first name that all the fields have that are meant, if they have one. Words that say whose it is (`date of the
    /// MEETING`) are kept, for the first name (`date`) does not.
    fn field(self, fields: &[(KindId, FieldId)], written: &str) -> Spelling {
        let own = self.small(written);
        if own.own.chars().any(char::is_uppercase) {
            return own;
        }
        let mut spellings = fields.iter().filter_map(|&(kind, field)| {
            let known = self.schema.kinds().get(usize::from(kind.0))?.fields.get(usize::from(field.0))?;
            Some(named(&known.name, &known.plural, written))
        });
        match spellings.next() {
            Some(first) if spellings.all(|other| other == first) => Spelling { own: own.own, ..first },
            _ => own,
        }
    }

    /// Words in small letters, but for the kinds among them: `time the MEETING closed`.
    fn small(self, written: &str) -> Spelling {
        let mut words = spaced(written).to_lowercase();
        let the: Vec<usize> = words.match_indices("the ").map(|(at, the)| at + the.len()).collect();
        for at in the.into_iter().filter(|at| *at == 4 || words.get(at - 5..at - 4) == Some(" ")).collect::<Vec<_>>() {
            let names = self
                .schema
                .kinds()
                .iter()
                .flat_map(|kind| [&kind.name, &kind.plural].into_iter().chain(&kind.synonyms));
            let stands = |name: &str| {
                let rest = words.get(at..).and_then(|rest| rest.strip_prefix(name));
                !name.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            };
            let longest = names.filter(|name| stands(name)).map(|name| name.len()).max().unwrap_or(0);
            if let Some(upper) = words.get(at..at + longest).map(str::to_uppercase) {
                words.replace_range(at..at + longest, &upper);
            }
        }
        Spelling { own: words, first: None, singular: None }
    }
}

fn fields(senses: &[Sense]) -> Vec<(KindId, FieldId)> {
    let field = |sense: &Sense| match *sense {
        Sense::Field(kind, field, _) | Sense::YesNo(kind, field) => Some((kind, field)),
        _ => None,
    };
    senses.iter().filter_map(field).collect()
}

fn named(name: &str, plural: &str, written: &str) -> Spelling {
    let own = fold(written);
    let has_plural = !plural.is_empty() && fold(plural) != fold(name);
    let several = (has_plural && own == fold(plural)) || (own != fold(name) && is_several(&own));
    let first = match (several, has_plural) {
        (true, true) => Some(plural),
        (true, false) => Some(name).filter(|name| is_several(name)),
        // `minutes` is one and many.
        (false, _) => Some(name),
    };
    let singular = (several && has_plural).then(|| name.to_owned());
    Spelling { own: String::new(), first: first.map(str::to_owned), singular }
}

/// Whether the words are a plural, as far as can be seen: that of their first noun.
#[must_use]
pub fn is_several(words: &str) -> bool {
    const PREPOSITIONS: [&str; 9] = ["of", "for", "to", "in", "on", "against", "by", "from", "the"];
    let mut head = "";
    for word in words.split(' ') {
        if PREPOSITIONS.contains(&word) {
            break;
        }
        head = word;
    }
    head.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.ends_with(end))
}

/// A word that is a kind or a field, as the writer meant it.
fn either(written: &str) -> Spelling {
    let own = spaced(written);
    let own = if own.chars().any(char::is_lowercase) { own.to_lowercase() } else { own };
    Spelling { own, first: None, singular: None }
}

/// Words in capitals.
#[must_use]
pub fn capitals(written: &str) -> Spelling {
    Spelling { own: spaced(written).to_uppercase(), first: None, singular: None }
}

/// The words with one space between each two.
#[must_use]
pub fn spaced(words: &str) -> String {
    words
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::library::{library, minutes};

    fn noun(role: Role, words: &str) -> (String, Option<String>, Option<String>) {
        let schema = library();
        let lexicon = Lexicon::new(&schema);
        let terms = Terms { schema: &schema, lexicon: &lexicon, defined: &[] };
        let spelling = terms.noun(lexicon.find(words), role, words);
        (spelling.own, spelling.first, spelling.singular)
    }

    #[test]
    fn words_that_say_whose_it_is_are_kept() {
        let schema = minutes();
        let lexicon = Lexicon::new(&schema);
        let terms = Terms { schema: &schema, lexicon: &lexicon, defined: &[] };
        let spelling = terms.noun(lexicon.find("time the meeting closed"), Role::Either, "Time the  meeting closed");
        assert_eq!((spelling.own.as_str(), spelling.first), ("time the MEETING closed", None));
    }

    #[test]
    fn nouns_have_one_name_and_one_kind_of_letters() {
        let cases = [
            (Role::Kind, "loan", "LOAN", "LOAN", ""),
            (Role::Kind, "Loans", "LOANS", "LOANS", "LOAN"),
            (Role::Kind, "borrowing", "BORROWING", "LOAN", ""),
            (Role::Either, "volume", "VOLUME", "BOOK", ""),
            (Role::Field, "READER", "reader", "borrower", ""),
            (Role::Field, "date due  back", "date due back", "return date", ""),
            // A kind, and a field of another.
            (Role::Either, "book", "book", "", ""),
            (Role::Either, "BOOK", "BOOK", "", ""),
            (Role::Kind, "book", "BOOK", "BOOK", ""),
            (Role::Field, "Book", "book", "book", ""),
            (Role::Either, "day book", "DAY BOOK", "REGISTER", ""),
        ];
        for (role, words, own, first, singular) in cases {
            let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
            assert_eq!(noun(role, words), (own.to_owned(), some(first), some(singular)), "{words}");
        }
    }
}
