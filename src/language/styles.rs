//! House styles: `read "(Action – {owner})" as an ACTION`.

use super::lexicon::{Lexicon, Sense};
use super::mistakes::{self as wrong};
use super::pattern::pieces;
use super::plan::{RuleText, Style, StylePart, StylePlace};
use super::rules::Said;
use super::sentence::{Place, ReadSentence};
use super::tree::Quote;
use crate::text::{Diagnostic, Span};
use crate::vocabulary::Schema;

/// A house style of a read sentence; places of the sentence are counted from `offset` in the source.
///
/// # Errors
/// A word that is not a kind, a hole that is not a field, a pattern without words.
pub fn style(
    read: &ReadSentence,
    (source, offset, sentence): (u32, usize, &str),
    house: &str,
    said: Said,
    (schema, lexicon): (&Schema, &Lexicon),
) -> Result<Style, Diagnostic> {
    let kind = lexicon.senses(read.kind.term).iter().find_map(|sense| match *sense {
        Sense::Kind(kind, _) => Some(kind),
        _ => None,
    });
    let Some(kind) = kind else {
        let words = read.kind.at.of(sentence);
        return Err(wrong::NOT_A_KIND.at(read.kind.at, &[words, "name what the pattern is read as"]));
    };
    let parts = match &read.pattern {
        None => vec![StylePart::Anything],
        Some(quote) => {
            let open = quote.at.start() + quote.at.of(sentence).chars().next().map_or(0, char::len_utf8);
            pieces(&quote.words, open, Some(kind), schema, false)?
        }
    };
    let nothing = parts.iter().all(|part| match part {
        StylePart::Words(words) => words.trim().is_empty(),
        _ => true,
    });
    let place = place(read.place.as_ref());
    if nothing && !matches!(place, StylePlace::Under(_) | StylePlace::Column(_)) {
        let at = read.pattern.as_ref().map_or(read.kind.at, |quote| quote.at);
        return Err(wrong::NO_HOLES.at(at, &[]));
    }
    let sentence = RuleText { source, at: Span::new(offset, offset + sentence.len()) };
    Ok(Style { kind, parts, place, house: house.to_owned(), sentence, examples: said.examples })
}

fn place(place: Option<&Place>) -> StylePlace {
    let words = |quotes: &[Quote]| quotes.iter().map(|quote| quote.words.clone()).collect();
    match place {
        None => StylePlace::Anywhere,
        Some(Place::Start) => StylePlace::Start,
        Some(Place::End) => StylePlace::End,
        Some(Place::Alone) => StylePlace::Whole,
        Some(Place::Under(headings)) => StylePlace::Under(words(headings)),
        Some(Place::Column(heads)) => StylePlace::Column(words(heads)),
    }
}

/// The name of a house style: its file's name without folders and ending.
#[must_use]
pub fn house(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".quorate").unwrap_or(name)
}
