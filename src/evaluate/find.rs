//! Whether a value's text has the words that a rule looks for.

use std::borrow::Cow;

use super::answer::Answer;
use super::folded::Folded;
use super::needles::Hits;
use super::pattern::Pattern;
use super::seen::{Doubt, Seen, What};
use super::world::World;
use crate::language::{NeedleId, PlaceOfText};
use crate::text::Span;
use crate::vocabulary::{Type, Value};

/// A text, and where it stands if it is a stretch of the document.
enum Text<'a> {
    Of(Span),
    Apart(Cow<'a, str>),
}

/// A needle that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub needle: NeedleId,
    /// Where, if the text is a stretch of the document.
    pub at: Option<Span>,
}

impl<'a> World<'a> {
    pub fn found(&self, seen: &Seen<'a>, place: PlaceOfText, needles: &[NeedleId]) -> Answer {
        match self.find(seen, place, needles) {
            Ok(hit) => Answer::from(hit.is_some()),
            Err(doubt) => doubt.answer(),
        }
    }

    /// The first of the needles that stands at that place of the text.
    pub fn find(&self, seen: &Seen<'a>, place: PlaceOfText, needles: &[NeedleId]) -> Result<Option<Hit>, Doubt<'a>> {
        match self.text(seen, place).ok_or(Doubt::Misfit(*seen))? {
            Text::Of(span) => {
                let found = |&needle| {
                    let at = match self.needles.pattern(needle) {
                        Some(pattern) => look(pattern, self.words(span), place).map(|at| at.moved(span.start())),
                        None => find(self.hits(), needle, place, span, self.words(span)),
                    };
                    at.map(|at| Hit { needle, at: Some(at) })
                };
                Ok(needles.iter().find_map(found))
            }
            Text::Apart(text) => {
                let hits = self.needles.scan(&Folded::new(&text));
                let found = |&needle| {
                    let at = match self.needles.pattern(needle) {
                        Some(pattern) => look(pattern, &text, place),
                        None => find(&hits, needle, place, Span::new(0, text.len()), &text),
                    };
                    at.map(|_| Hit { needle, at: None })
                };
                Ok(needles.iter().find_map(found))
            }
        }
    }

    /// Every place where one of the needles stands, the longest where several begin together.
    pub fn every_hit(&self, seen: &Seen<'a>, place: PlaceOfText, needles: &[NeedleId]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = match (self.text(seen, place), place) {
            (Some(Text::Of(span)), PlaceOfText::Anywhere) => {
                let words = needles.iter().filter(|&&needle| self.needles.pattern(needle).is_none());
                let at = |&needle| self.hits().within(needle, span).map(move |at| Hit { needle, at: Some(at) });
                words.flat_map(at).collect()
            }
            _ => Vec::new(),
        };
        if hits.is_empty() {
            hits.extend(self.find(seen, place, needles).ok().flatten());
        }
        hits.sort_by_key(|hit| hit.at.map(|at| (at.start(), std::cmp::Reverse(at.end()))));
        let mut end = 0;
        hits.retain(|hit| match hit.at {
            Some(at) if at.end() <= end => false,
            Some(at) => {
                end = at.end();
                true
            }
            None => true,
        });
        hits
    }

    /// The text of a value: of a thing, its paragraph, or its own words where they are to be the whole; of text that was
    /// read, the words that it was read from.
    fn text(&self, seen: &Seen<'a>, place: PlaceOfText) -> Option<Text<'a>> {
        let text: &'a str = match seen.what {
            What::Thing(kind, row) => {
                let row = self.row(kind, row)?;
                return Some(Text::Of(if place == PlaceOfText::Whole { row.at } else { row.paragraph.to(row.at) }));
            }
            What::Value(Value::Text(text)) => text,
            What::Value(Value::Person(person)) => &person.text,
            What::Value(Value::Meeting(sitting)) => &sitting.text,
            What::Value(Value::Choice(choice)) => return self.choice(seen, *choice).map(Text::Apart),
            What::Value(Value::YesNo(_) | Value::Entity(_)) | What::Number(..) | What::Dates(..) => return None,
            What::Value(_) => return seen.at.map(Text::Of),
        };
        let stands = seen.at.filter(|&at| self.words(at) == text);
        Some(stands.map_or(Text::Apart(Cow::Borrowed(text)), Text::Of))
    }

    /// The word for a choice.
    pub fn choice(&self, seen: &Seen<'a>, choice: u16) -> Option<Cow<'a, str>> {
        let field = seen.field?;
        match &self.schema.field(field.kind, field.field).of {
            Type::Choice(words) => words.get(usize::from(choice)).map(|word| Cow::Borrowed(word.as_ref())),
            _ => None,
        }
    }
}

/// Where a pattern stands at that place of a text; as with words, a stop at the end does not count.
fn look(pattern: &Pattern, text: &str, place: PlaceOfText) -> Option<Span> {
    pattern.find(text, place).or_else(|| pattern.find(unstopped(text), place))
}

fn unstopped(words: &str) -> &str {
    words.trim_end_matches(['.', ':', ';', ',', ' '])
}

/// Where a needle stands at that place of a stretch of a text. A stop at the end does not count, unless the needle has
/// one itself.
fn find(hits: &Hits, needle: NeedleId, place: PlaceOfText, stretch: Span, words: &str) -> Option<Span> {
    let unstopped = || Span::new(stretch.start(), stretch.start() + unstopped(words).len());
    let at_end = || hits.ending(needle, stretch).or_else(|| hits.ending(needle, unstopped()));
    match place {
        PlaceOfText::Anywhere => hits.within(needle, stretch).next(),
        PlaceOfText::Start => hits.within(needle, stretch).next().filter(|at| at.start() == stretch.start()),
        PlaceOfText::End => at_end(),
        PlaceOfText::Whole => at_end().filter(|at| at.start() == stretch.start()),
    }
}
