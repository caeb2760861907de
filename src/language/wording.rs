//! Advice on sentences whose words rules do not have: the rule that says what is most likely meant.

use super::check::with_article;
use super::diagnose::is_of_the_frame;
use super::mistakes::UNKNOWN_WORD;
use crate::text::{Diagnostic, fold};
use crate::vocabulary::{Schema, Wording};

/// The mistake with the rule to write instead as its help, where the schema knows one for what the sentence says.
#[must_use]
pub fn in_other_words(mut diagnostic: Diagnostic, sentence: &str, schema: &Schema) -> Diagnostic {
    if let Some(wording) = said_in(sentence, schema) {
        diagnostic.help = Some(format!("write for example `{}`", wording.write));
        diagnostic.fix = None;
    } else if let Some(definition) = own_word(&diagnostic, sentence, schema) {
        diagnostic.help = Some(format!("if this is a word of your own, say what it means: `{definition}`"));
    }
    diagnostic
}

/// A definition for a word that the schema does not have, where what is asked of would be named.
fn own_word(diagnostic: &Diagnostic, sentence: &str, schema: &Schema) -> Option<String> {
    let passages = schema.passages()?;
    if diagnostic.code != UNKNOWN_WORD.code || diagnostic.fix.is_some() {
        return None;
    }
    let (before, rest) = sentence.split_at_checked(diagnostic.at().start())?;
    let determined = ["", "a", "an", "the", "every", "each", "all", "any", "no"];
    if !determined.contains(&fold(before.trim()).as_str()) {
        return None;
    }
    let ends = ["in", "on", "of", "for", "to", "from", "by", "with", "without", "about", "over", "under", "at"];
    let goes_on = |word: &&str| !is_of_the_frame(word) && !ends.contains(&fold(word).as_str());
    let words: Vec<&str> = rest.split_whitespace().take_while(goes_on).collect();
    let plain = |word: &&str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
    if words.is_empty() || words.len() > 4 || !words.iter().all(plain) {
        return None;
    }
    let name = words.join(" ");
    let name = name.strip_suffix('s').filter(|stem| !stem.ends_with('s')).unwrap_or(&name).to_lowercase();
    let (new, passage) = (with_article(&name.to_uppercase()), with_article(&passages.name.to_uppercase()));
    Some(format!("{new} is {passage} that mentions \"{name}\""))
}

/// The longest of the wordings that stand in the sentence, in whole words.
fn said_in<'s>(sentence: &str, schema: &'s Schema) -> Option<&'s Wording> {
    let words = |text: &str| {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    let sentence = words(sentence);
    let said = schema.wordings().iter().filter(|wording| sentence.contains(&words(&wording.said)));
    said.max_by_key(|wording| wording.said.len())
}
