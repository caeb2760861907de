//! What stands after the marker of an action: who, who and what, or only what.

use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A mention of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub at: Span,
    /// How they name.
    pub form: PersonForm,
}

/// What stands after a marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Those who are named.
    pub owners: Vec<Mention>,
    /// The work, where it stands there too.
    pub task: Option<Span>,
}

/// Reads what stands after the marker of an action: `CS`, `RE & CS`, `Steve to publish slides`, `add to Forward Plan`.
#[must_use]
pub fn after_marker(_text: &str) -> Marked {
    Marked::default()
}

/// Those named in a text that names people and nothing else (`RE & CS`, `Clerk/NA`); `None` if it says more than that.
#[must_use]
pub fn mentions(_text: &str) -> Option<Vec<Mention>> {
    None
}
