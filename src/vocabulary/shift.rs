//! A date so long after another, or so long before it.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::day::Day;
use super::length::{Length, Unit};

impl Day {
    /// The first and the last date that may be so long after it (or before it). A day that a month does not have is its
    /// last; clear days leave out both ends; working days are Monday to Friday without `holidays`.
    ///
    /// `None` where the year is not known, where the length is of the clock or in meetings, and past the year 9999.
    ///
    /// ```
    /// # use quorate::vocabulary::{Day, Length, Unit};
    /// let meeting = Day::whole(2024, 1, 31).unwrap();
    /// let month = Length { count: 1, unit: Unit::Months };
    /// let (first, last) = meeting.shifted(month, true, &[]).unwrap();
    /// assert_eq!(first.to_string(), "2024-02-29");
    /// assert_eq!(first, last);
    /// ```
    #[must_use]
    pub fn shifted(self, by: Length, later: bool, holidays: &[Self]) -> Option<(Date, Date)> {
        let (first, last) = self.bounds()?;
        Some((shift(first, by, later, holidays)?, shift(last, by, later, holidays)?))
    }
}

fn shift(date: Date, by: Length, later: bool, holidays: &[Day]) -> Option<Date> {
    let count = if later { i64::from(by.count) } else { -i64::from(by.count) };
    let end = if later { 1 } else { -1 };
    let by: Span = match by.unit {
        Unit::Days => Span::new().try_days(count).ok()?,
        Unit::ClearDays => Span::new().try_days(count + end).ok()?,
        Unit::Weeks => Span::new().try_weeks(count).ok()?,
        Unit::Months => Span::new().try_months(count).ok()?,
        Unit::Years => Span::new().try_years(count).ok()?,
        Unit::WorkingDays => return working_days(date, by.count, end, holidays),
        Unit::Minutes | Unit::Hours | Unit::Meetings => return None,
    };
    date.checked_add(by).ok()
}

/// Whole weeks at once, then what is left day by day: a length of four billion working days is only past the calendar.
fn working_days(from: Date, count: u32, step: i64, holidays: &[Day]) -> Option<Date> {
    let mut left = i64::from(count);
    let mut date = from;
    let mut holidays: Vec<Date> =
        holidays.iter().filter_map(|day| day.civil()).filter(|&day| on_weekday(day)).collect();
    holidays.sort_unstable();
    holidays.dedup();
    loop {
        let before = date;
        date = date.checked_add(Span::new().try_weeks(left / 5 * step).ok()?).ok()?;
        left %= 5;
        while left > 0 {
            date = date.checked_add(step.days()).ok()?;
            left -= i64::from(on_weekday(date));
        }
        left = holidays.iter().filter(|&&day| passed(before, day, date, step)).count() as i64;
        if left == 0 {
            return Some(date);
        }
    }
}

fn on_weekday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Whether a step of days from `from` (not counted) to `to` (counted) passes `day`.
fn passed(from: Date, day: Date, to: Date, step: i64) -> bool {
    if step > 0 { from < day && day <= to } else { to <= day && day < from }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::from_civil(text.parse().unwrap())
    }

    #[test]
    fn lengths_are_counted_from_day_to_day() {
        let cases = [
            ("2024-01-31", 1, Unit::Months, true, "2024-02-29"),
            ("2024-02-29", 1, Unit::Years, true, "2025-02-28"),
            ("2024-03-31", 1, Unit::Months, false, "2024-02-29"),
            ("2024-05-08", 5, Unit::ClearDays, false, "2024-05-02"),
            ("2024-05-08", 3, Unit::Days, false, "2024-05-05"),
            ("2024-05-08", 2, Unit::Weeks, true, "2024-05-22"),
            // A Friday, then over a weekend; then over the spring bank holiday of 27 May.
            ("2024-05-10", 1, Unit::WorkingDays, true, "2024-05-13"),
            ("2024-05-10", 10, Unit::WorkingDays, true, "2024-05-24"),
            ("2024-05-10", 11, Unit::WorkingDays, true, "2024-05-28"),
            ("2024-05-11", 1, Unit::WorkingDays, false, "2024-05-10"),
            ("2024-05-28", 1, Unit::WorkingDays, false, "2024-05-24"),
            ("2024-05-28", 0, Unit::WorkingDays, false, "2024-05-28"),
        ];
        for (from, count, unit, later, to) in cases {
            let shifted = day(from).shifted(Length { count, unit }, later, &[day("2024-05-27")]);
            assert_eq!(shifted.map(|(first, _)| first.to_string()).as_deref(), Some(to), "{from} {count} {unit:?}");
        }
    }

    #[test]
    fn what_lies_past_the_calendar_is_not_told() {
        for (_, _, unit) in Unit::WORDS.map(|(unit, one, many)| (one, many, unit)) {
            assert_eq!(day("2024-05-10").shifted(Length { count: u32::MAX, unit }, true, &[]), None, "{unit:?}");
        }
    }

    #[test]
    fn a_month_is_shifted_as_a_whole() {
        let march = Day { day: None, ..day("2023-03-01") };
        let (first, last) = march.shifted(Length { count: 1, unit: Unit::Months }, true, &[]).unwrap();
        assert_eq!((first.to_string(), last.to_string()), ("2023-04-01".to_owned(), "2023-04-30".to_owned()));
    }
}
