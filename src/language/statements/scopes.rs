//! The documents that rules are for: `overview and scrutiny committees, for whole minutes only`.
//!
//! Commas, `and` and `or` divide documents of which a document must be one; `for` begins another group, of which it must be
//! one as well, and so does `in`, after which places are named where the schema knows of any. The names of scopes come from the schema and may have `and` in them: the longest that fits is taken.

use super::reader::one_line;
use crate::language::about::{Applies, AppliesTo};
use crate::language::mistakes::{self as wrong};
use crate::language::rule_text::RuleText;
use crate::text::{Diagnostic, Span, fold, nearest};
use crate::vocabulary::Schema;

/// The groups that words name; places are counted from `offset` in the source.
///
/// # Errors
/// A phrase that is no scope, or no phrase at all.
pub fn groups(words: &str, source: u32, offset: usize, schema: &Schema) -> Result<Vec<Vec<Applies>>, Diagnostic> {
    let tokens = tokens(words);
    let names = names(schema);
    let mut groups: Vec<Vec<Applies>> = vec![Vec::new()];
    let (mut at, mut of_place) = (0, false);
    while let Some(token) = tokens.get(at) {
        match token.words.as_str() {
            "," | "and" | "or" | "to" | "only" | "the" | "all" | "but" => at += 1,
            "for" => {
                begin(&mut groups);
                (at, of_place) = (at + 1, false);
            }
            "in" if schema.place().is_some() => {
                begin(&mut groups);
                (at, of_place) = (at + 1, true);
            }
            _ if of_place => {
                let phrase = tokens[at..].iter().take_while(|token| !ends_phrase(token));
                let place = phrase.map(|token| token.at).reduce(Span::to).unwrap_or(token.at);
                let name = place.of(words).trim_end_matches(['.', ' ']);
                if !name.starts_with(char::is_uppercase) {
                    let advice =
                        "a place begins with a capital, as in `in England`; other documents are named after `for`";
                    return Err(wrong::BAD_SCOPE.at(place.moved(offset), &[&one_line(name), advice]));
                }
                at += tokens[at..].iter().take_while(|token| !ends_phrase(token)).count().max(1);
                if let Some(group) = groups.last_mut() {
                    let to = AppliesTo::In(one_line(name).into());
                    group.push(Applies { to, at: RuleText { source, at: place.moved(offset) } });
                }
            }
            _ => {
                let (scope, count) = longest(&tokens[at..], &names, schema.place().is_some()).ok_or_else(|| {
                    let place = unknown(&tokens[at..], &names).moved(offset);
                    let words = one_line(place_in(words, place, offset));
                    wrong::BAD_SCOPE.at(place, &[&words, &advice(&words, schema)])
                })?;
                let place = token.at.to(tokens[at + count - 1].at).moved(offset);
                if let Some(group) = groups.last_mut() {
                    group.push(Applies { to: AppliesTo::Scope(scope), at: RuleText { source, at: place } });
                }
                at += count;
            }
        }
    }
    if groups.last().is_some_and(Vec::is_empty) {
        let end = Span::at(offset + words.trim_end().len());
        return Err(wrong::BAD_SCOPE.at(end, &["", &advice("", schema)]));
    }
    Ok(groups)
}

/// Begins another group, unless one has just begun.
fn begin(groups: &mut Vec<Vec<Applies>>) {
    if groups.last().is_some_and(|group| !group.is_empty()) {
        groups.push(Vec::new());
    }
}

struct Token {
    words: String,
    at: Span,
}

/// Words, and commas as words of their own.
fn tokens(words: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let bare = |from: usize, to: usize| {
        let at = Span::new(from, to);
        Token { words: fold(at.of(words)), at }
    };
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        let divides = c.is_whitespace() || matches!(c, ',' | ';') || (c == '.' && words[at..].trim() == ".");
        match (divides, start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                tokens.push(bare(from, at));
                start = None;
            }
            _ => {}
        }
        if matches!(c, ',' | ';') {
            tokens.push(Token { words: ",".to_owned(), at: Span::new(at, at + 1) });
        }
    }
    tokens
}

/// Every name of every scope, in words.
fn names(schema: &Schema) -> Vec<(u16, Vec<String>)> {
    let scopes = (0..).zip(schema.scopes());
    let names =
        scopes.flat_map(|(id, scope)| std::iter::once(&scope.name).chain(&scope.synonyms).map(move |name| (id, name)));
    names.map(|(id, name)| (id, fold(name).split(' ').map(ToOwned::to_owned).collect())).collect()
}

/// The scope with the longest name that the words begin with, and how many words it has; after it the phrase must end.
fn longest(tokens: &[Token], names: &[(u16, Vec<String>)], of_places: bool) -> Option<(u16, usize)> {
    let begins =
        |name: &[String]| name.len() <= tokens.len() && name.iter().zip(tokens).all(|(own, token)| *own == token.words);
    // After a scope may stand of which place its documents are.
    let ends = |token: &Token| ends_phrase(token) || (of_places && token.words == "in");
    let fits = names.iter().filter(|(_, name)| begins(name) && tokens.get(name.len()).is_none_or(ends));
    fits.max_by_key(|(_, name)| name.len()).map(|(id, name)| (*id, name.len()))
}

fn ends_phrase(token: &Token) -> bool {
    matches!(token.words.as_str(), "," | "and" | "or" | "for" | "only" | "but")
}

/// The phrase that is no scope, up to what divides it from the next. One that begins with a name is so long at least.
fn unknown(tokens: &[Token], names: &[(u16, Vec<String>)]) -> Span {
    let begins =
        |name: &[String]| name.len() <= tokens.len() && name.iter().zip(tokens).all(|(own, token)| *own == token.words);
    let least = names.iter().map(|(_, name)| name).filter(|name| begins(name)).map(Vec::len).max().unwrap_or(0);
    let phrase = tokens.iter().enumerate().take_while(|(at, token)| *at < least || !ends_phrase(token));
    let phrase = phrase.map(|(_, token)| token);
    let at = phrase.map(|token| token.at).reduce(Span::to);
    at.or(tokens.first().map(|token| token.at)).unwrap_or_default()
}

fn place_in(words: &str, place: Span, offset: usize) -> &str {
    words.get(place.start() - offset..place.end() - offset).unwrap_or_default()
}

fn advice(words: &str, schema: &Schema) -> String {
    let known = schema.scopes().iter().flat_map(|scope| std::iter::once(&scope.name).chain(&scope.synonyms));
    let known: Vec<&str> = known.map(AsRef::as_ref).collect();
    // `scrutiny committees in Ayrshire` is near to what it begins with, and that is not what is wrong with it.
    let begins = known.iter().filter(|name| fold(words).starts_with(&fold(name))).max_by_key(|name| name.len());
    let all: Vec<String> = schema.scopes().iter().map(|scope| format!("`{}`", scope.name)).collect();
    match (begins, nearest(words, known.iter().copied())) {
        (Some(name), _) => {
            let rest = one_line(words.get(name.len()..).unwrap_or_default());
            format!("documents do not say whether they are `{rest}`; write `{name}`, or one of {}", all.join(", "))
        }
        (None, Some(near)) => format!("did you mean `{near}`?"),
        (None, None) => format!("write one of {}", all.join(", ")),
    }
}
