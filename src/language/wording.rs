//! Advice on sentences whose words rules do not have: the rule that says what is most likely meant.

use crate::text::{Diagnostic, fold};
use crate::vocabulary::{Schema, Wording};

/// The mistake with the rule to write instead as its help, where the schema knows one for what the sentence says.
#[must_use]
pub fn in_other_words(mut diagnostic: Diagnostic, sentence: &str, schema: &Schema) -> Diagnostic {
    if let Some(wording) = said_in(sentence, schema) {
        diagnostic.help = Some(format!("write for example `{}`", wording.write));
        diagnostic.fix = None;
    }
    diagnostic
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
