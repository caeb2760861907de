//! What the caller knows of the body whose minutes these are.

use std::borrow::Cow;

use crate::text::Span;
use crate::vocabulary::{Reading, Value};

/// What is known of the body besides what its minutes say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its name, and what sort of body it is: `Ashby, parish council`.
    pub words: String,
    /// How many seats it has.
    pub seats: Option<i64>,
    /// How many members must be there.
    pub quorum: Option<i64>,
    /// Where it is: `England`.
    pub jurisdiction: Option<String>,
}

/// What tells of the seats, as messages name it.
pub const SEATS: &str = "setting `seats` below `[body]`";
/// The same of the quorum.
pub const QUORUM: &str = "setting `quorum` below `[body]`";
/// The same of the jurisdiction.
pub const JURISDICTION: &str = "setting `jurisdiction` below `[body]`";

/// One of which nothing is known.
pub static UNKNOWN: Body = Body { words: String::new(), seats: None, quorum: None, jurisdiction: None };

impl Body {
    /// The seats, as rules read them.
    #[must_use]
    pub fn read_seats(&self) -> Reading<'static> {
        known(self.seats.map(Value::Number), SEATS)
    }

    /// The quorum.
    #[must_use]
    pub fn read_quorum(&self) -> Reading<'static> {
        known(self.quorum.map(Value::Number), QUORUM)
    }

    /// The jurisdiction.
    #[must_use]
    pub fn read_jurisdiction(&self) -> Reading<'_> {
        known(self.jurisdiction.as_deref().map(|words| Value::Text(Cow::Borrowed(words))), JURISDICTION)
    }
}

fn known<'b>(value: Option<Value<'b>>, told_by: &'static str) -> Reading<'b> {
    value.map_or(Reading::NotSupplied(told_by), |value| Reading::stated(value, Span::default()))
}
