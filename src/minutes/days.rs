//! Which day words mean that do not say all of it: what they leave out follows from the day of the meeting, from what the
//! minutes say of the next one, or from the calendar.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::minutes::Minutes;
use super::outside::calendar::CalendarMeeting;
use crate::document::Document;
use crate::text::{Span, fold};
use crate::vocabulary::{Day, Month, Weekday};

use super::mention::{Deadline, Occasion};
use super::years::with_year;

/// Tells the days of one document.
///
/// ```
/// use quorate::minutes::{Days, Styles, find};
///
/// let text = "Minutes of Ashby Parish Council held on 3 July 2023\n\nNext meeting: 4 September\n";
/// let (document, _) = quorate::read::read("minutes.txt", text)?;
/// let minutes = find(&document, &Styles::default());
/// let days = Days::new(&document, &minutes, None);
/// assert_eq!(days.next_meeting().map(|day| day.to_string()), Some("2023-09-04".to_owned()));
/// # Ok::<(), quorate::read::Unreadable>(())
/// ```
#[derive(Clone, Debug)]
pub struct Days<'d> {
    document: &'d Document,
    minutes: &'d Minutes,
    calendar: &'d [CalendarMeeting],
    meeting: Option<Date>,
    // The words of the name of the body that met.
    body: Vec<String>,
}

impl<'d> Days<'d> {
    /// For what was found in a document, with the calendar where the caller has it.
    #[must_use]
    pub fn new(document: &'d Document, minutes: &'d Minutes, calendar: Option<&'d [CalendarMeeting]>) -> Self {
        let meeting = &minutes.whole.meeting;
        Self {
            document,
            minutes,
            calendar: calendar.unwrap_or_default(),
            meeting: meeting.date.and_then(|(day, _, _)| day.civil()),
            body: meeting.body_in(document).map(words).unwrap_or_default(),
        }
    }

    /// The day by which work is due that was given at the meeting, as far as it is known. A year that is left out is that
    /// of the first such day from the meeting on. Of words that name a day that no calendar has, nothing is known.
    #[must_use]
    pub fn due(&self, due: &Deadline) -> Option<Day> {
        due.day.map(|day| self.with_year(day, 0)).filter(|day| !day.is_on_no_calendar())
    }

    /// The day of a meeting at which work comes back, as far as it is known.
    #[must_use]
    pub fn report_back(&self, occasion: &Occasion) -> Option<Day> {
        let day = self.with_year(occasion.day, 1);
        if day.civil().is_some() {
            return Some(day);
        }
        let whose = self.whose(occasion.at);
        let held = match (day.month, &whose) {
            (_, Whose::Unknown) => None,
            (Some(_), whose) => self.only_one_in(day, whose),
            (None, Whose::Own) if self.is_next(occasion) => self.next_meeting(),
            (None, Whose::Other(_)) if self.is_next(occasion) => self.first_after(&whose),
            (None, _) => None,
        };
        held.or_else(|| Some(day).filter(|day| *day != Day::default() && !day.is_on_no_calendar()))
    }

    /// The day of the next meeting: as the minutes state it, else as the calendar has it.
    #[must_use]
    pub fn next_meeting(&self) -> Option<Day> {
        let stated = self.minutes.whole.meeting.next.as_ref().map(|(_, next)| self.with_year(next.day, 1));
        match stated {
            Some(day) if day.civil().is_some() => Some(day),
            Some(day) if day.month.is_some() => self.only_one_in(day, &Whose::Own),
            _ => self.first_after(&Whose::Own),
        }
    }

    fn with_year(&self, day: Day, least: i32) -> Day {
        with_year(day, self.meeting, least)
    }

    /// Whether words mean the very next meeting, and not a later one.
    fn is_next(&self, occasion: &Occasion) -> bool {
        let said = words(occasion.at.of(self.document.prose()));
        occasion.later && said.iter().any(|word| word == "next") && !said.iter().any(|word| word == "after")
    }

    /// Whose meeting words name: what is left of them without the words that any meeting is named by.
    fn whose(&self, at: Span) -> Whose<'d> {
        let known = |word: &String| {
            ANY_MEETING.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit()) || is_of_dates(word)
        };
        let named: BTreeSet<String> =
            words(at.of(self.document.prose())).into_iter().filter(|word| !known(word)).collect();
        if named.iter().all(|word| self.body.contains(word)) {
            return Whose::Own;
        }
        let bodies: BTreeSet<&str> = self.calendar.iter().filter_map(|meeting| meeting.body.as_deref()).collect();
        let fits = |body: &&str| {
            let own = words(body);
            named.iter().all(|word| own.contains(word))
        };
        let mut fitting = bodies.into_iter().filter(fits);
        match (fitting.next(), fitting.next()) {
            (Some(body), None) => Whose::Other(body),
            _ => Whose::Unknown,
        }
    }

    /// The meetings of a body that the calendar has and that take place after this one, the first first.
    fn after(&self, whose: &Whose<'_>) -> Vec<Date> {
        let Some(meeting) = self.meeting else { return Vec::new() };
        let own_name = self.own_name();
        let is_theirs = |body: Option<&str>| match whose {
            Whose::Own => body == own_name,
            Whose::Other(name) => body == Some(name),
            Whose::Unknown => false,
        };
        let held = self.calendar.iter().filter(|held| !held.cancelled && is_theirs(held.body.as_deref()));
        let mut days: Vec<Date> = held.filter_map(|held| held.date.civil()).filter(|day| *day > meeting).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What the calendar calls the body that met: its name, or the end of it (`Planning Committee`). A calendar that names no
    /// bodies is taken for its own.
    fn own_name(&self) -> Option<&'d str> {
        let named = || self.calendar.iter().filter_map(|meeting| meeting.body.as_deref());
        let ends = |name: &&str| !self.body.is_empty() && self.body.ends_with(&words(name));
        named().filter(ends).max_by_key(|name| name.len()).or_else(|| named().next().map(|_| ""))
    }

    /// The one meeting in a month of a known year.
    fn only_one_in(&self, month: Day, whose: &Whose<'_>) -> Option<Day> {
        let (first, last) = month.bounds()?;
        let held = self.after(whose);
        let mut held = held.into_iter().filter(|day| (first..=last).contains(day));
        held.next().filter(|_| held.next().is_none()).map(Day::from_civil)
    }

    fn first_after(&self, whose: &Whose<'_>) -> Option<Day> {
        self.after(whose).first().copied().map(Day::from_civil)
    }
}

/// Whose meeting it is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Whose<'d> {
    Own,
    Other(&'d str),
    Unknown,
}

/// The words of a name or a phrase, folded.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let split = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    split.map(str::to_owned).collect()
}

fn is_of_dates(word: &str) -> bool {
    let names = Month::NAMES.into_iter().chain(Weekday::ALL.map(Weekday::name));
    let is_ordinal = word.len() > 2 && word[..word.len() - 2].bytes().all(|byte| byte.is_ascii_digit());
    names.into_iter().any(|name| name.eq_ignore_ascii_case(word)) || is_ordinal
}

/// Words that any meeting of the same body is named by.
const ANY_MEETING: &[&str] = &[
    "the",
    "our",
    "its",
    "their",
    "a",
    "at",
    "in",
    "on",
    "of",
    "to",
    "be",
    "held",
    "s",
    "next",
    "meeting",
    "ordinary",
    "monthly",
    "regular",
    "scheduled",
];

#[cfg(test)]
mod tests {
    use super::super::find::find;
    use super::super::outside::calendar;
    use super::super::test_styles::styles;
    use super::*;

    const CALENDAR: &str = "date,body,cancelled\n5 September 2023,Ashby Parish Council,\n12 September 2023,Planning \
                            Committee,\n7 November 2023,Ashby Parish Council,\n14 November 2023,Planning Committee,\n28 \
                            November 2023,Planning Committee,\n5 December 2023,Ashby Parish Council,yes\n9 January \
                            2024,Ashby Parish Council,\n";

    /// What is told of the sentence of an action, by the calendar or without: when it is due and when it comes back.
    fn told(sentence: &str, calendar: Option<&str>) -> String {
        let text = format!("# Minutes of Ashby Parish Council held on 4 July 2023\n\n1.1 {sentence} (Action – CS)\n");
        let (document, _) = crate::read::read("minutes.md", text).unwrap();
        let minutes = find(&document, &styles());
        let calendar = calendar.map(|list| calendar::read(&crate::read::Rows::of_text(list).unwrap()).unwrap());
        let days = Days::new(&document, &minutes, calendar.as_deref());
        let action = minutes.actions.first().unwrap();
        let due = action.due.as_ref().and_then(|due| days.due(due));
        let back = action.report_back.as_ref().and_then(|back| days.report_back(back));
        let show = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
        format!("{} {}", show(due), show(back))
    }

    #[test]
    fn a_year_that_is_left_out_is_the_first_after_the_meeting() {
        for (sentence, expected) in [
            ("The Clerk would write by 20 September.", "2023-09-20 -"),
            ("The Clerk would write by 3 February.", "2024-02-03 -"),
            ("The Clerk would write by 20 September 2024.", "2024-09-20 -"),
            ("The Clerk would write by 31 November 2024.", "- -"),
            ("The Clerk would write by 31 November.", "- -"),
            ("An update would come to the November meeting.", "- 2023-11"),
            ("An update would come to the January meeting.", "- 2024-01"),
            // It would be eleven months on.
            ("An update would come to the June meeting.", "- --06"),
            // This July's or next July's.
            ("An update would come to the July meeting.", "- --07"),
            ("An update would come to the meeting on 5 September.", "- 2023-09-05"),
            ("An update would come to the next meeting.", "- -"),
        ] {
            assert_eq!(told(sentence, None), expected, "{sentence}");
        }
    }

    #[test]
    fn the_calendar_has_the_day_of_a_meeting() {
        for (sentence, expected) in [
            ("An update would come to the November meeting.", "- 2023-11-07"),
            ("An update would come to the next meeting.", "- 2023-09-05"),
            ("An update would come to the next Parish Council meeting.", "- 2023-09-05"),
            ("An update would come to the meeting after next.", "- -"),
            ("An update would come to the next meeting of the Planning Committee.", "- 2023-09-12"),
            // The committee meets twice in November, and the council's meeting in December is off.
            ("An update would come to the November meeting of the Planning Committee.", "- 2023-11"),
            ("An update would come to the December meeting.", "- 2023-12"),
            ("An update would come to the next meeting of the Finance Committee.", "- -"),
        ] {
            assert_eq!(told(sentence, Some(CALENDAR)), expected, "{sentence}");
        }
        let no_bodies = "date\n5 September 2023\n7 November 2023\n";
        assert_eq!(told("An update would come to the November meeting.", Some(no_bodies)), "- 2023-11-07");
        let others = "date,body\n7 November 2023,Cabinet\n";
        assert_eq!(told("An update would come to the November meeting.", Some(others)), "- 2023-11");
    }
}
