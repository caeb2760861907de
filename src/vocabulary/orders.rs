//! How one value may lie to another, as far as that is known.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::day::Day;
use super::length::{Length, Unit};
use super::sitting::Sitting;
use super::truth::Truth;

/// The orderings that are still possible between two values: all three where nothing is known, one where all is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orders {
    less: bool,
    equal: bool,
    greater: bool,
}

impl Orders {
    /// Nothing is known.
    pub const ANY: Self = Self { less: true, equal: true, greater: true };

    /// This one and no other.
    #[inline]
    #[must_use]
    pub fn only(order: Ordering) -> Self {
        Self { less: order.is_lt(), equal: order.is_eq(), greater: order.is_gt() }
    }

    /// Between two values that lie somewhere in two ranges, both ends included.
    ///
    /// ```
    /// # use quorate::vocabulary::{Orders, Truth};
    /// let votes = Orders::between((2, 3), (3, 3));
    /// assert_eq!(votes.hold(std::cmp::Ordering::is_le), Truth::Yes);
    /// assert_eq!(votes.hold(std::cmp::Ordering::is_eq), Truth::CannotTell);
    /// ```
    #[inline]
    #[must_use]
    pub fn between<T: PartialOrd>(one: (T, T), other: (T, T)) -> Self {
        Self { less: one.0 < other.1, equal: one.0 <= other.1 && other.0 <= one.1, greater: one.1 > other.0 }
    }

    /// Whether what `relation` asks holds: in every possible ordering, in none, or in some.
    #[inline]
    #[must_use]
    pub fn hold(self, relation: fn(Ordering) -> bool) -> Truth {
        let possible = [(self.less, Ordering::Less), (self.equal, Ordering::Equal), (self.greater, Ordering::Greater)];
        let mut asked = possible.iter().filter(|(possible, _)| *possible).map(|&(_, order)| relation(order));
        let first = asked.next();
        if asked.all(|holds| Some(holds) == first) { Truth::from(first) } else { Truth::CannotTell }
    }

    /// The same from the other side.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { less: self.greater, greater: self.less, ..self }
    }

    /// The same, where it is known that the two are not equal.
    #[inline]
    #[must_use]
    pub fn unequal(self) -> Self {
        Self { equal: false, ..self }
    }
}

impl Sitting<'_> {
    /// The first and the last date that it may be; `meeting` is the date of the meeting that is minuted, before which
    /// nothing lies that is known to come later.
    #[must_use]
    pub fn bounds(&self, meeting: Day) -> Option<(Date, Date)> {
        let after = if self.later { meeting.bounds() } else { None };
        let after = after.and_then(|(first, _)| first.tomorrow().ok());
        match (self.day.bounds(), after) {
            (Some((first, last)), Some(after)) => Some((first.max(after).min(last), last)),
            (None, Some(after)) => Some((after, Date::MAX)),
            (known, None) => known,
        }
    }
}

impl Length {
    /// How it may lie to another length. A month has 28 to 31 days, a year 365 or 366; working days, clear days and
    /// meetings are compared only with their like.
    #[must_use]
    pub fn orders(self, other: Self) -> Orders {
        if self.unit == other.unit {
            return Orders::only(self.count.cmp(&other.count));
        }
        if let (Some(one), Some(other)) = (self.months(), other.months()) {
            return Orders::only(one.cmp(&other));
        }
        match (self.minutes(), other.minutes()) {
            (Some(one), Some(other)) => Orders::between(one, other),
            _ => Orders::ANY,
        }
    }

    /// The same in minutes, where that is always as long.
    #[must_use]
    pub fn in_minutes(self) -> Option<Self> {
        let (least, most) = self.minutes()?;
        let count = u32::try_from(least).ok().filter(|_| least == most)?;
        Some(Self { count, unit: Unit::Minutes })
    }

    /// A year is always twelve months.
    fn months(self) -> Option<u64> {
        match self.unit {
            Unit::Months => Some(u64::from(self.count)),
            Unit::Years => Some(12 * u64::from(self.count)),
            _ => None,
        }
    }

    fn minutes(self) -> Option<(u64, u64)> {
        const DAY: u64 = 24 * 60;
        let (least, most) = match self.unit {
            Unit::Minutes => (1, 1),
            Unit::Hours => (60, 60),
            Unit::Days => (DAY, DAY),
            Unit::Weeks => (7 * DAY, 7 * DAY),
            Unit::Months => (28 * DAY, 31 * DAY),
            Unit::Years => (365 * DAY, 366 * DAY),
            Unit::WorkingDays | Unit::ClearDays | Unit::Meetings => return None,
        };
        Some((least * u64::from(self.count), most * u64::from(self.count)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Month, Precision};

    fn bounds(year: i16, month: u8, day: Option<u8>) -> (Date, Date) {
        Day { year: Some(year), month: Month::new(month), day }.bounds().unwrap()
    }

    #[test]
    fn a_month_is_on_or_before_its_last_day() {
        let orders = Orders::between(bounds(2023, 3, None), bounds(2023, 3, Some(31)));
        assert_eq!(orders.hold(Ordering::is_le), Truth::Yes);
        assert_eq!(orders.hold(Ordering::is_lt), Truth::CannotTell);
        assert_eq!(orders.hold(Ordering::is_gt), Truth::No);
        assert_eq!(orders.reversed().hold(Ordering::is_ge), Truth::Yes);
        assert_eq!(orders.unequal().hold(Ordering::is_lt), Truth::Yes);
    }

    #[test]
    fn the_next_meeting_comes_after_this_one() {
        let next =
            Sitting { text: "next meeting".into(), precision: Precision::Relative, day: Day::default(), later: true };
        let meeting = Day::whole(2022, 9, 22).unwrap();
        let orders = Orders::between(next.bounds(meeting).unwrap(), bounds(2022, 9, Some(22)));
        assert_eq!(orders.hold(Ordering::is_gt), Truth::Yes);
        assert_eq!(next.bounds(Day::default()), None);
    }

    #[test]
    fn lengths_of_different_units_are_compared_as_far_as_months_allow() {
        let length = |count, unit| Length { count, unit };
        let cases = [
            (length(2, Unit::Months), length(8, Unit::Weeks), Truth::No),
            (length(2, Unit::Months), length(60, Unit::Days), Truth::CannotTell),
            (length(2, Unit::Months), length(63, Unit::Days), Truth::Yes),
            (length(48, Unit::Months), length(4, Unit::Years), Truth::No),
            (length(47, Unit::Months), length(4, Unit::Years), Truth::Yes),
            (length(2, Unit::Meetings), length(3, Unit::Meetings), Truth::Yes),
            (length(2, Unit::Meetings), length(3, Unit::Months), Truth::CannotTell),
        ];
        for (one, other, shorter) in cases {
            assert_eq!(one.orders(other).hold(Ordering::is_lt), shorter, "{one:?} {other:?}");
        }
    }
}
