//! Words that make of what is said to be done something that is denied, or wondered about.

use crate::recognise::Doer;

use super::sentence::{Sentence, ends_with_any, starts_with_any};

/// `possibly to be replaced by a mill`, `could a painter be hired?`: what is wondered about.
pub fn is_in_doubt(doer: &Doer, sentence: &Sentence<'_>, before: &str) -> bool {
    const HEDGES: &[&str] = &[
        "possibly",
        "perhaps",
        "maybe",
        "probably",
        "potentially",
        "hopefully",
        "presumably",
        "ideally",
        "conceivably",
    ];
    const ASKS: &[&str] = &[
        "could", "can", "should", "would", "will", "might", "may", "shall", "is", "are", "do", "does", "what", "how",
        "why", "when", "who", "where", "which",
    ];
    doer.how.is_passive()
        && (ends_with_any(before, HEDGES)
            || sentence.low.trim_end().ends_with('?') && starts_with_any(sentence.low.trim_start(), ASKS))
}

/// `no representations will be made`
pub fn denies(before: &str) -> bool {
    let clause = before.rsplit(['.', ',', ';']).next().unwrap_or_default();
    clause.rsplit(' ').take(4).any(|word| matches!(word, "no" | "not" | "nothing"))
}
