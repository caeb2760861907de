//! Words that do not fit: what was most likely meant, and what there is.

use super::checker::{Checked, Checker, Subject};
use crate::language::mistakes as wrong;
use crate::language::tree::Word;
use crate::text::{Span, nearest};
use crate::vocabulary::{KindId, Type};

impl Checker<'_> {
    /// Reports that the subject has no such field.
    pub fn no_such_field<T>(&mut self, subject: &Subject, word: Word) -> Checked<T> {
        let words = self.words(word.at);
        let linked = self.linked(subject, word, word.at);
        let link = linked.first().and_then(|field| field.path.steps.iter().rev().nth(1).copied());
        let help = match (link.and_then(|link| self.field(link.kind, link.field)), &subject.of) {
            (Some(link), _) => format!("write `the {words} of its {}`", link.name),
            (None, Type::Kind(kind)) => self.fields_help(*kind, &words),
            (None, _) => "only things that the documents contain have fields".to_owned(),
        };
        let what = self.what(&subject.of);
        self.wrong(&wrong::NO_SUCH_FIELD, word.at, &[&what, &words, &help])
    }

    /// What a kind has, the nearest name first if one is near.
    pub fn fields_help(&self, kind: KindId, words: &str) -> String {
        let Some(known) = self.schema.kinds().get(usize::from(kind.0)) else { return String::new() };
        let names: Vec<&str> = known.fields.iter().map(|field| field.name.as_ref()).collect();
        match nearest(words, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => format!("{} has no fields", self.what(&Type::Kind(kind))),
            None => format!("{} has: {}", self.what(&Type::Kind(kind)), quoted(&names)),
        }
    }

    /// Reports that a word is not a kind, saying whose field it is if it is one.
    pub fn not_a_kind<T>(&mut self, word: Word) -> Checked<T> {
        let words = self.words(word.at);
        let owners: Vec<String> = self.owners(word).into_iter().map(|kind| self.kind_name(kind)).collect();
        let help = match owners.first() {
            Some(owner) => format!("it is what {} has: write `the {words} of every {owner}`", self.articled(owner)),
            None => self.kinds_help(&words),
        };
        self.wrong(&wrong::NOT_A_KIND, word.at, &[&words, &help])
    }

    fn articled(&self, name: &str) -> String {
        super::checker::with_article(name)
    }

    /// The kinds, the nearest first if one is near.
    pub fn kinds_help(&self, words: &str) -> String {
        let kinds = self.schema.kinds();
        let names = kinds.iter().flat_map(|kind| [kind.name.as_ref(), kind.plural.as_ref()]);
        if let Some(near) = nearest(words, names) {
            return format!("did you mean `{}`?", near.to_uppercase());
        }
        let all: Vec<String> = kinds.iter().map(|kind| kind.name.to_uppercase()).collect();
        format!("the kinds are {}", quoted(&all.iter().map(String::as_str).collect::<Vec<_>>()))
    }

    /// Reports that a word does not say how such a thing is.
    pub fn not_said_of<T>(&mut self, subject: &Subject, at: Span) -> Checked<T> {
        let words = self.words(at);
        let known = self.adjectives(&subject.of);
        let names: Vec<&str> = known.iter().map(String::as_str).collect();
        let field = subject.path.steps.last().filter(|_| matches!(subject.of, Type::Choice(_)));
        let field = field.and_then(|step| Some((self.field(step.kind, step.field)?, step.kind)));
        let what = match field {
            Some((field, kind)) => format!("the {} of {}", field.name, self.articled(&self.kind_name(kind))),
            None => self.what(&subject.of),
        };
        let help = match nearest(&words, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => format!("there are no such words for {what}"),
            None => format!("{what} is: {}", quoted(&names)),
        };
        self.wrong(&wrong::NOT_SAID_OF, at, &[&words, &what, &help])
    }

    /// The words that say how a thing of this type is.
    fn adjectives(&self, of: &Type) -> Vec<String> {
        match of {
            Type::Choice(words) => words.iter().map(ToString::to_string).collect(),
            Type::Kind(kind) => {
                let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
                fields
                    .iter()
                    .flat_map(|field| match &field.of {
                        Type::YesNo => vec![field.name.to_string()],
                        Type::Choice(words) => words.iter().map(ToString::to_string).collect(),
                        _ => Vec::new(),
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// `a`, `b`, `c` … but not more than eight.
pub fn quoted(names: &[&str]) -> String {
    let shown: Vec<String> = names.iter().take(8).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > 8 { " …" } else { "" };
    shown.join(", ") + more
}
