//! What is compiled of how a breach is mended: `mend: write "Chair" for "Chairman"`.

use super::needle::NeedleId;
use super::rule_text::RuleText;
use crate::vocabulary::FieldId;

/// How a breach of a rule is mended: what `mend:` or `could mend:` says.
#[derive(Clone, Debug)]
pub struct Mend {
    /// Whether it is right wherever the rule is broken (`mend:`), or somebody has to look (`could mend:`).
    pub certain: bool,
    /// What is to be changed. Each change is made where there is something for it to change.
    pub changes: Vec<Mending>,
    /// The words.
    pub words: RuleText,
}

/// One change to the minutes.
#[derive(Clone, Debug)]
pub enum Mending {
    /// `write "Chair" for "Chairman"`
    Write(New, Old),
    /// `take out the words found`
    TakeOut(Old),
    /// `renumber them`: each number becomes one more than that before it, from the first on.
    Renumber,
}

/// What is written.
#[derive(Clone, Debug)]
pub enum New {
    /// These words. In place of other words they take over from them whether they are in capitals.
    Words(String),
    /// What the thing has in another field.
    Field(FieldId),
}

/// What is written over or taken out.
#[derive(Clone, Debug)]
pub enum Old {
    /// Texts, in whole words, wherever they stand in the paragraph of the thing; with each as the rule writes it.
    Texts(Vec<(NeedleId, String)>),
    /// The texts that the rule itself has found in the thing.
    Found,
    /// The words that say the field, where they say nothing else.
    Field(FieldId),
    /// All of the paragraph that the thing is.
    Paragraph,
}
