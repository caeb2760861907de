//! What is looked for in words: `mentions "TBC"`, `is called "Any other business"`, `looks like "##/##"`.

use super::checker::{Body, Checked, Checker, Reported, Subject};
use super::logic::all;
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{Needle, NeedleId, PlaceOfText, Test, Tested};
use crate::language::tree::{Join, Quote, Text, TextVerb, Texts, Word};
use crate::text::fold;
use crate::vocabulary::Type;

impl Checker<'_> {
    /// Whether the words of the subject have the texts at that place.
    pub fn finds(&mut self, subject: &Subject, place: PlaceOfText, verb: TextVerb, texts: &Texts) -> Checked<Tested> {
        if matches!(subject.of, Type::YesNo | Type::Number | Type::Money | Type::Percentage | Type::Length) {
            let what = self.what(&subject.of);
            return self.wrong(&wrong::NOT_A_LIST_OF, texts.at, &[&what]);
        }
        let pattern = verb == TextVerb::LooksLike;
        let mut each = Vec::new();
        for text in &texts.items {
            let needles = self.needles_of(text, pattern)?;
            let at = match text {
                Text::Quote(quote) => quote.at,
                Text::Named(word) => word.at,
            };
            each.push((needles, at));
        }
        let path = subject.path.clone();
        if texts.join == Some(Join::And) {
            let tests =
                each.into_iter().map(|(needles, at)| self.tested(Test::Finds(path.clone(), place, needles), at));
            return Ok(all(tests.collect(), self.place(texts.at)));
        }
        let needles = each.into_iter().flat_map(|(needles, _)| needles).collect();
        Ok(self.tested(Test::Finds(path, place, needles), texts.at))
    }

    fn needles_of(&mut self, text: &Text, pattern: bool) -> Checked<Vec<NeedleId>> {
        let words = match text {
            Text::Quote(quote) if fold(&quote.words).is_empty() => {
                return self.wrong(&wrong::EMPTY_TEXT, quote.at, &[]);
            }
            Text::Quote(quote) if pattern && !quote.words.contains(['#', '*', '…']) => {
                return self.like_itself(quote);
            }
            Text::Quote(quote) => vec![quote.words.clone()],
            Text::Named(word) => self.list(*word)?.to_vec(),
        };
        Ok(words.iter().map(|words| self.needle(words, pattern)).collect())
    }

    /// A pattern without a sign that stands for anything is most likely meant as a sample: its figures stand for others.
    fn like_itself<T>(&mut self, quote: &Quote) -> Checked<T> {
        const SIGNS: &str = "`#` stands for a digit, `*` for a word, `…` for any words";
        let meant = format!("\"{}\"", quote.words.replace(|c: char| c.is_ascii_digit(), "#"));
        if meant.contains('#') {
            let help = format!("{SIGNS}: write `{meant}`");
            return self.report(wrong::LIKE_ITSELF.at(quote.at, &[&quote.words, &help]).fix(quote.at, meant));
        }
        let help = format!("{SIGNS}; for the words themselves say `is \"{}\"`", quote.words);
        self.wrong(&wrong::LIKE_ITSELF, quote.at, &[&quote.words, &help])
    }

    fn needle(&mut self, words: &str, pattern: bool) -> NeedleId {
        self.needles.add(Needle { words: fold(words), pattern, whole_words: true })
    }

    /// The texts that a definition named.
    pub fn list(&mut self, word: Word) -> Checked<&[String]> {
        let named = self.senses(word).iter().find_map(|sense| match *sense {
            Sense::Texts(index) => self.defined.get(index),
            _ => None,
        });
        match named.map(|defined| &defined.body) {
            Some(Body::Texts(texts)) => Ok(texts),
            _ => Err(Reported),
        }
    }
}
