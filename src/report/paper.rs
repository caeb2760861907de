//! The minutes themselves, for formats that show them.

use super::action_log::ActionLog;
use crate::document::Document;
use crate::minutes::Minutes;
use crate::text::Span;

/// What was read from a file. It is kept only for formats that [show the paper](super::Format::shows_paper): it is as large as
/// the file several times over.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The document.
    pub document: Document,
    /// What was found in it.
    pub minutes: Minutes,
    /// What it gives to do; undertakings that are not marked are not in it.
    pub log: ActionLog,
    /// What was taken without the public, in the prose.
    pub exempt: Vec<Span>,
    /// Where, in words, somebody has to look whether more of it was: `line 12`.
    pub suspects: Vec<String>,
    /// Rows of the action log that are left out because they stand in there.
    pub hidden_actions: usize,
}

impl Paper {
    /// Of which meeting it tells: `Wexcombe Parish Council, 4 March 2031`; else the name of the file, without its folders.
    #[must_use]
    pub fn title(&self) -> String {
        let date = self.log.date.map(|date| date.in_words());
        let told: Vec<&str> = [self.log.body.as_deref(), date.as_deref()].into_iter().flatten().collect();
        match told.is_empty() {
            true => self.log.file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
            false => told.join(", "),
        }
    }
}
