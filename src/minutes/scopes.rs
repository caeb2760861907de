//! What a whole document may be, for `applies to:` lines.

use crate::text::fold;
use crate::vocabulary;

use super::kinds::whole::Status;
use super::minutes::{Minutes, Scope};
use super::told::Told;

/// One thing that a document may be.
pub struct ScopeRow {
    name: &'static str,
    synonyms: &'static [&'static str],
    doc: &'static str,
    /// Whether a document is that.
    pub fits: fn(&Minutes, &Told<'_>) -> bool,
    /// The words by which bodies of this sort are known.
    signs: &'static [&'static str],
}

/// All of them; facts name a scope by its place here.
pub static SCOPES: &[ScopeRow] = &[
    ScopeRow {
        name: "whole minutes",
        synonyms: &["full minutes", "minutes of a whole meeting"],
        doc: "minutes of a whole meeting, with its heading and attendance",
        fits: |minutes, _| minutes.scope == Scope::Whole,
        signs: &[],
    },
    ScopeRow {
        name: "extracts",
        synonyms: &["extracts of minutes", "item extracts"],
        doc: "one or several items cut out of minutes",
        fits: |minutes, _| minutes.scope == Scope::Extract,
        signs: &[],
    },
    ScopeRow {
        name: "other documents",
        synonyms: &["documents that are not minutes"],
        doc: "agendas, lists of actions, records of one decision",
        fits: |minutes, _| minutes.scope == Scope::Other,
        signs: &[],
    },
    ScopeRow {
        name: "drafts",
        synonyms: &["draft minutes", "unconfirmed minutes", "unapproved minutes"],
        doc: "minutes that say that they are a draft",
        fits: |minutes, _| minutes.whole.status.is_some_and(|(status, _)| status == Status::Draft),
        signs: &[],
    },
    ScopeRow {
        name: "final minutes",
        synonyms: &["approved minutes", "confirmed minutes", "signed minutes"],
        doc: "minutes that say that they are approved, or that are signed",
        fits: |minutes, _| minutes.whole.status.is_some_and(|(status, _)| status != Status::Draft),
        signs: &[],
    },
    ScopeRow {
        name: "parish councils",
        synonyms: &["town councils", "community councils", "parish and town councils"],
        doc: "minutes of a parish, town or community council or of a parish meeting",
        fits: |minutes, told| body_has(minutes, told, &["parish", "town council", "community council"]),
        signs: &["parish", "town council", "community council"],
    },
    ScopeRow {
        name: "councils",
        synonyms: &["principal councils"],
        doc: "minutes of a council or of one of its districts",
        fits: |minutes, told| body_has(minutes, told, &["council", "municipal district"]),
        signs: &["council", "municipal district"],
    },
    ScopeRow {
        name: "committees",
        synonyms: &["committees and sub-committees"],
        doc: "minutes of a committee, a sub-committee or a panel",
        fits: |minutes, told| body_has(minutes, told, &["committee", "panel"]),
        signs: &["committee", "panel"],
    },
    ScopeRow {
        name: "scrutiny committees",
        synonyms: &["overview and scrutiny committees", "select committees"],
        doc: "minutes of an overview and scrutiny or select committee",
        fits: |minutes, told| body_has(minutes, told, &["scrutiny", "select committee"]),
        signs: &["scrutiny", "select committee"],
    },
    ScopeRow {
        name: "executives",
        synonyms: &["cabinets"],
        doc: "minutes of a cabinet or executive",
        fits: |minutes, told| body_has(minutes, told, &["cabinet", "executive"]),
        signs: &["cabinet", "executive"],
    },
    ScopeRow {
        name: "boards",
        synonyms: &["boards of directors", "boards of trustees"],
        doc: "minutes of a board, of governors or of trustees",
        fits: |minutes, told| body_has(minutes, told, &["board", "governors", "governing body", "trustees"]),
        signs: &["board", "governors", "governing body", "trustees"],
    },
];

/// The scopes as the language sees them.
#[must_use]
pub fn declared() -> Vec<vocabulary::Scope> {
    SCOPES
        .iter()
        .map(|row| vocabulary::Scope {
            name: row.name.into(),
            synonyms: row.synonyms.iter().map(|&words| words.into()).collect(),
            doc: row.doc.into(),
        })
        .collect()
}

/// Whether words say what sort of body one is.
#[must_use]
pub fn is_sort_of_body(words: &str) -> bool {
    let words = fold(words);
    sorts_of_bodies().any(|sign| words.contains(sign))
}

/// The words by which sorts of bodies are known.
pub fn sorts_of_bodies() -> impl Iterator<Item = &'static str> {
    SCOPES.iter().flat_map(|row| row.signs).copied()
}

fn body_has(minutes: &Minutes, told: &Told<'_>, signs: &[&str]) -> bool {
    let body = minutes.whole.meeting.body_in(told.document).map(fold).unwrap_or_default();
    let known = fold(&told.body.words);
    signs.iter().any(|sign| body.contains(sign) || known.contains(sign))
}
