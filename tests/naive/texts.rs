//! Whether texts stand in what is read.

use super::*;

impl Naive<'_> {
    /// The text of an item: the whole that it is part of, and the part.
    pub(super) fn text(&self, item: &Item, place: PlaceOfText) -> Option<(String, Span)> {
        let prose = self.facts.prose.to_owned();
        let text = match &item.known {
            Known4::Thing(kind, row) => {
                let row = self.facts.table(*kind).rows.get(*row)?;
                return Some((prose, if place == PlaceOfText::Whole { row.at } else { row.paragraph }));
            }
            Known4::Value(Value::Text(text)) => text.to_string(),
            Known4::Value(Value::Person(person)) => person.text.to_string(),
            Known4::Value(Value::Meeting(sitting)) => sitting.text.to_string(),
            Known4::Value(Value::Choice(choice)) => {
                let field = item.field?;
                let Type::Choice(words) = &self.schema.field(field.kind, field.field).of else { return None };
                words.get(usize::from(*choice))?.to_string()
            }
            Known4::Value(Value::YesNo(_) | Value::Entity(_)) | Known4::Number(..) | Known4::Dates(..) => return None,
            Known4::Value(_) => return Some((prose, item.at?)),
        };
        match item.at {
            Some(at) if at.of(&prose) == text => Some((prose, at)),
            _ => {
                let whole = Span::new(0, text.len());
                Some((text, whole))
            }
        }
    }

    /// Tries every stretch of the text.
    pub(super) fn finds(&self, needle: u32, whole: &str, within: Span, place: PlaceOfText) -> bool {
        let needle = &self.plan.needles[needle as usize];
        let stop = within.of(whole).trim_end_matches(['.', ':', ';', ',', ' ']).len();
        let ends = [within.end(), within.start() + stop];
        let bytes = within.start()..=within.end();
        let places: Vec<usize> = bytes.filter(|&at| whole.is_char_boundary(at)).collect();
        places.iter().any(|&start| {
            places.iter().filter(|&&end| end > start).any(|&end| {
                let words = &whole[start..end];
                let alike = !words.contains('\n')
                    && words.trim() == words
                    && if needle.pattern { stands(&needle.words, words) } else { fold(words) == needle.words };
                // Of patterns, only the part is looked at.
                let (before, after) = match needle.pattern {
                    true => (&whole[within.start()..start], &whole[end..within.end()]),
                    false => (&whole[..start], &whole[end..]),
                };
                alike
                    && (!needle.whole_words || (edge(before, words) && edge(words, after)))
                    && match place {
                        PlaceOfText::Anywhere => true,
                        PlaceOfText::Start => start == within.start(),
                        PlaceOfText::End => ends.contains(&end),
                        PlaceOfText::Whole => start == within.start() && ends.contains(&end),
                    }
            })
        })
    }
}
