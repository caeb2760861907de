//! What somebody does or does not do, in the words of the rule: `leaves the room`, `does not second a motion`.

use super::clause::Clause;
use super::phrase::Phrases;
use crate::language::{Doing, Set, doing};

impl<'a> Phrases<'_, 'a> {
    /// That there is a thing whose field names somebody, as what they do.
    pub fn does(&self, set: &'a Set) -> Option<Clause> {
        let doing = doing(set, self.world.schema)?;
        let to = self.done_to(set, &doing);
        let subject = self.somebody(&doing);
        let (yes, no) = (doing.verb(true), doing.verb(false));
        Some(Clause { subject, yes: format!("{yes}{to}"), no: format!("does not {no}{to}") })
    }

    /// Who does it, with the name.
    fn somebody(&self, doing: &Doing<'a>) -> String {
        let words = self.owner(doing.who, doing.steps);
        match self.first_at(doing.who).and_then(|seen| self.world.show(&seen)) {
            Some(name) => format!("{words} ({name})"),
            None => words,
        }
    }

    /// What the rule says after the verb, whichever its form.
    fn done_to(&self, set: &'a Set, doing: &Doing<'a>) -> String {
        let said = self.rule_words(set.words);
        let words: Vec<&str> = said.split_whitespace().collect();
        let forms = doing.deed.forms.iter().map(|form| form.split(' ').collect::<Vec<_>>());
        let after = forms.filter_map(|form| {
            let same = |run: &[&str]| run.iter().zip(&form).all(|(said, form)| said.eq_ignore_ascii_case(form));
            let at = words.windows(form.len()).position(same)?;
            Some((form.len(), at + form.len()))
        });
        let rest = after.max().and_then(|(_, from)| words.get(from..)).unwrap_or_default();
        let rest: Vec<String> = rest.iter().map(|word| quietly(word)).collect();
        if rest.is_empty() { String::new() } else { format!(" {}", rest.join(" ")) }
    }
}

/// A word of a rule as reports say it: `motion` for `MOTION`.
fn quietly(word: &str) -> String {
    const SHORT: usize = 3;
    let shouted = word.len() > SHORT && !word.contains(char::is_lowercase);
    if shouted { word.to_lowercase() } else { word.to_owned() }
}
