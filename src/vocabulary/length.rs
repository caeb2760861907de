//! Lengths of time: so many days, clear days, months, meetings.

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Minutes of the clock.
    Minutes,
    /// Hours of the clock.
    Hours,
    /// Days of the calendar.
    Days,
    /// Monday to Friday, without the holidays supplied.
    WorkingDays,
    /// Days of the calendar between the two ends, neither counted.
    ClearDays,
    /// Seven days.
    Weeks,
    /// Months of the calendar, from day to day; a day that the month does not have is its last.
    Months,
    /// Years of the calendar, from day to day.
    Years,
    /// Meetings of the body, by the calendar of meetings supplied.
    Meetings,
}

impl Unit {
    /// Every unit with the words for one and for several.
    pub const WORDS: [(Self, &'static str, &'static str); 9] = [
        (Self::Minutes, "minute", "minutes"),
        (Self::Hours, "hour", "hours"),
        (Self::Days, "day", "days"),
        (Self::WorkingDays, "working day", "working days"),
        (Self::ClearDays, "clear day", "clear days"),
        (Self::Weeks, "week", "weeks"),
        (Self::Months, "month", "months"),
        (Self::Years, "year", "years"),
        (Self::Meetings, "meeting", "meetings"),
    ];
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}
