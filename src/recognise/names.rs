//! The names in an attendance list.

use crate::text::Span;

/// Somebody in an attendance list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The name as it is printed, without title, role and initials.
    pub name: Span,
    /// The initials that are declared for them: `Pam B (PB)`.
    pub initials: Option<Span>,
    /// The role or post that stands with the name.
    pub role: Option<Span>,
    /// The handle that stands with the name, with its `@`.
    pub handle: Option<Span>,
}

/// Those named in a line of an attendance list, in order.
#[must_use]
pub fn attendees(_line: &str) -> Vec<Attendee> {
    Vec::new()
}
