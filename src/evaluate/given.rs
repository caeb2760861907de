//! What an evaluation is told beside the document: the day, holidays, the calendar of meetings.

use crate::vocabulary::Day;

/// What the caller knows and the document does not say. Everything is an argument; what is not given cannot be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The day that rules call today.
    pub today: Option<Day>,
    /// Days from Monday to Friday on which nobody works.
    pub holidays: Vec<Day>,
    /// The dates of the body's meetings, from which "within three meetings" is counted.
    pub calendar: Option<Vec<Day>>,
    /// Whether the document is an example of a rule: it is then asked on whatever day, and nothing is waived.
    pub example: bool,
}
