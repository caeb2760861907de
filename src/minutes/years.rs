//! The year of a day that is told without one, by the day of the meeting: the log and the rules must not say different ones.

use jiff::civil::Date;

use crate::vocabulary::{Day, Month};

/// Nothing is arranged for longer than this many days without a year: what would lie further ahead is more likely past.
const AHEAD: i32 = 275;

/// The day with the year of the first such day that lies at least so many days after the meeting.
pub fn with_year(day: Day, meeting: Option<Date>, least: i32) -> Day {
    let (Some(meeting), None, Some(month)) = (meeting, day.year, day.month) else { return day };
    let this = Month::new(u8::try_from(meeting.month()).unwrap_or_default());
    // In a month that is the meeting's own, this year's and next year's are as likely.
    if day.day.is_none() && this == Some(month) {
        return day;
    }
    let in_year = |year: i16| Day { year: Some(year), ..day };
    let fits = |day: &Day| {
        let ahead = day.bounds().map(|(first, _)| first.since(meeting).map_or(-1, |since| since.get_days()));
        ahead.is_some_and(|days| (least..=AHEAD).contains(&days))
    };
    let found = [meeting.year(), meeting.year().saturating_add(1)].into_iter().map(in_year).find(fits);
    found.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_that_of_the_next_such_day() {
        let meeting = Day::whole(2030, 12, 18).and_then(Day::civil);
        for (day, month, expected) in [
            (Some(12), 1, "2031-01-12"),
            (Some(20), 12, "2030-12-20"),
            (None, 2, "2031-02"),
            // This December or the next, and last November or the next.
            (None, 12, "--12"),
            (Some(12), 11, "--11-12"),
        ] {
            let day = Day { year: None, month: Month::new(month), day };
            assert_eq!(with_year(day, meeting, 1).to_string(), expected);
            assert_eq!(with_year(day, None, 1), day);
        }
    }
}
