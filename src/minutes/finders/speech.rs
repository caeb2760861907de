//! What one person says in the record of a talk: `Ada: agreed, we could do that` is no decision.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::document::Block;

use super::view::View;

/// Those who speak in a document, each of whose paragraphs begins with the name.
pub struct Speakers<'v> {
    view: &'v View<'v>,
    labels: OnceCell<HashMap<&'v str, usize>>,
}

impl<'v> Speakers<'v> {
    /// The speakers of a document.
    pub fn of(view: &'v View<'v>) -> Self {
        Self { view, labels: OnceCell::new() }
    }

    /// Whether a paragraph is what somebody says, who says more than a few.
    pub fn speak(&self, block: &Block) -> bool {
        const FEW: usize = 4;
        let Some(name) = label(self.view.document.words(block)) else { return false };
        let labels = self.labels.get_or_init(|| {
            let mut all = HashMap::new();
            for block in self.view.document.blocks() {
                if let Some(name) = label(self.view.document.words(block)) {
                    *all.entry(name).or_insert(0) += 1;
                }
            }
            all
        });
        labels.get(name).is_some_and(|&times| times >= FEW)
    }
}

/// The name before the colon with which a paragraph begins: `Ada`, `Ben C`.
pub(super) fn label(words: &str) -> Option<&str> {
    const LONGEST: usize = 24;
    let end = words.bytes().take(LONGEST).position(|byte| byte == b':')?;
    let label = words.get(..end)?.trim();
    let names = label.split(' ').count() <= 2 && label.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '_');
    let low = label.to_ascii_lowercase();
    const OF_MINUTES: &[&str] = &[
        "resolved",
        "agreed",
        "decision",
        "decisions",
        "resolution",
        "action",
        "note",
        "noted",
        "consensus",
        "vote",
        "approved",
        "carried",
        "motion",
        "proposed",
        "seconded",
        "recommendation",
        "recommended",
        "outcome",
        "minutes",
    ];
    (names && !label.is_empty() && !low.split(' ').any(|word| OF_MINUTES.contains(&word))).then_some(label)
}
