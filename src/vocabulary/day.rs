//! Dates as minutes have them: whole, or with parts missing.

use std::cmp::Ordering;
use std::fmt;

use super::truth::Truth;

/// A month, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(u8);

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Month {
    /// Names in order, in English.
    pub const NAMES: [&'static str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// The month of this number, 1 for January.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// The month of this name, in large or small letters.
    #[must_use]
    pub fn of_name(word: &str) -> Option<Self> {
        (1..=12).map(Self).find(|month| month.name().eq_ignore_ascii_case(word))
    }

    /// 1 for January.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// `January`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[usize::from(self.0 - 1)]
    }
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// `Monday`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

/// A date, of which year, month or day may not be known: `13 January 2020`, `March 2023`, `November`, `5 April`, `2024`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Day {
    /// The year.
    pub year: Option<i16>,
    /// The month.
    pub month: Option<Month>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl Day {
    /// A whole date, if there is such a day in the calendar.
    #[must_use]
    pub fn whole(year: i16, month: u8, day: u8) -> Option<Self> {
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Self { year: Some(year), month: Month::new(month), day: Some(day) })
    }

    /// The calendar's date, where year, month and day are all known and there is such a day.
    #[must_use]
    pub fn civil(self) -> Option<jiff::civil::Date> {
        let (year, month, day) = (self.year?, self.month?.number(), self.day?);
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// Whether no calendar has it: `31 September 2031`, `31 September`.
    #[must_use]
    pub fn is_on_no_calendar(self) -> bool {
        const LEAP: i16 = 2000;
        let in_year = Self { year: self.year.or(Some(LEAP)), ..self };
        self.month.is_some() && self.day.is_some() && in_year.civil().is_none()
    }

    /// What words that no calendar has cannot be read as: `a day of November, which has 30 days`.
    #[must_use]
    pub fn as_which(self) -> &'static str {
        match self.month.map(Month::number) {
            Some(2) => "a day of February, which has 28 days or 29",
            Some(4) => "a day of April, which has 30 days",
            Some(6) => "a day of June, which has 30 days",
            Some(9) => "a day of September, which has 30 days",
            Some(11) => "a day of November, which has 30 days",
            _ => "a date",
        }
    }

    /// From the calendar's date.
    #[must_use]
    pub fn from_civil(date: jiff::civil::Date) -> Self {
        Self {
            year: Some(date.year()),
            month: u8::try_from(date.month()).ok().and_then(Month::new),
            day: u8::try_from(date.day()).ok(),
        }
    }

    /// The first and the last calendar date that it may be; `None` where the year is not known.
    #[must_use]
    pub fn bounds(self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let year = self.year?;
        if let (Some(_), Some(_)) = (self.month, self.day) {
            return self.civil().map(|date| (date, date));
        }
        let months = self.month.map_or((1, 12), |month| (month.number(), month.number()));
        let first = jiff::civil::Date::new(year, i8::try_from(months.0).ok()?, 1).ok()?;
        let last = jiff::civil::Date::new(year, i8::try_from(months.1).ok()?, 1).ok()?.last_of_month();
        Some((first, last))
    }

    /// The day of the week, where the date is whole.
    #[must_use]
    pub fn weekday(self) -> Option<Weekday> {
        let number = self.civil()?.weekday().to_monday_zero_offset();
        Weekday::ALL.get(usize::try_from(number).ok()?).copied()
    }

    /// How it lies to `other`, where every day that the two may be lies so. `Less` is earlier.
    #[must_use]
    pub fn order(self, other: Self) -> Option<Ordering> {
        let (first, last) = self.bounds()?;
        let (other_first, other_last) = other.bounds()?;
        if last < other_first {
            Some(Ordering::Less)
        } else if first > other_last {
            Some(Ordering::Greater)
        } else if first == last && other_first == other_last {
            Some(Ordering::Equal)
        } else {
            None
        }
    }

    /// Whether the two are the same day: no as soon as one known part differs, yes if both are whole and equal.
    #[must_use]
    pub fn same(self, other: Self) -> Truth {
        let differ = (self.year.is_some() && other.year.is_some() && self.year != other.year)
            || (self.month.is_some() && other.month.is_some() && self.month != other.month)
            || (self.day.is_some() && other.day.is_some() && self.day != other.day);
        match (self.civil(), other.civil()) {
            (Some(a), Some(b)) => Truth::from(a == b),
            _ if differ => Truth::No,
            _ => Truth::CannotTell,
        }
    }
}

/// ISO 8601 as far as it is known: `2020-01-13`, `2023-03`, `--11`, `--04-05`, `---13`, `2024`.
impl Day {
    /// As people write it, as far as it is known: `31 December 2026`.
    #[must_use]
    pub fn in_words(self) -> String {
        let day = self.day.map(|day| day.to_string());
        let month = self.month.map(|month| month.name().to_owned());
        let year = self.year.map(|year| year.to_string());
        [day, month, year].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match self.month {
            Some(month) => write!(f, "-{:02}", month.number())?,
            None if self.day.is_some() => f.write_str("-")?,
            None => {}
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: Option<i16>, month: u8) -> Day {
        Day { year, month: Month::new(month), day: None }
    }

    #[test]
    fn order_is_told_only_where_every_reading_agrees() {
        let meeting = Day::whole(2022, 9, 22).unwrap_or_default();
        assert_eq!(month(Some(2023), 3).order(meeting), Some(Ordering::Greater));
        assert_eq!(month(Some(2022), 9).order(meeting), None);
        assert_eq!(month(None, 11).order(meeting), None);
    }

    #[test]
    fn there_is_no_31_april() {
        assert_eq!(Day::whole(2024, 4, 31), None);
        let day = Day { year: None, month: Month::new(4), day: Some(31) };
        assert!(day.is_on_no_calendar() && !Day { day: Some(30), ..day }.is_on_no_calendar());
        assert_eq!(day.as_which(), "a day of April, which has 30 days");
        assert_eq!(Day::whole(2024, 2, 29).and_then(Day::weekday), Some(Weekday::Thursday));
    }
}
