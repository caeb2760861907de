//! Words for times, numbers and meetings.

/// Due dates that name no day.
#[rustfmt::skip]
pub(in crate::recognise) const VAGUE: &[&str] = &[
    "asap", "a . s . a . p .", "a . s . a . p", "as soon as possible", "as soon as practicable",
    "as soon as practical", "as soon as reasonably practicable", "sooner rather than later", "in due course",
    "in the near future", "at the earliest opportunity", "at the earliest possible opportunity",
    "at the earliest time", "at the earliest possible date", "at an early date", "at the first opportunity",
    "when appropriate", "when possible", "as and when", "when available", "where possible", "forthwith",
    "at a later date", "at some point", "in the short term", "in the long term", "in the fullness of time",
    "without delay", "at a later stage", "in good time", "when time allows", "at a future date",
    "within a reasonable time",
];

/// Stretches of time to come.
#[rustfmt::skip]
pub(in crate::recognise) const PERIODS: &[&str] = &[
    "tomorrow", "tonight", "today", "next week", "this week", "next month", "this month", "next year", "this year",
    "later this year", "later in the year", "later this month", "coming month", "coming week", "in the coming weeks",
    "in the coming months", "in the coming month", "over the coming weeks", "over the coming months",
    "in the new year", "in the next year", "at the end of the month", "at the end of the week", "at end of the week",
    "at the end of the year", "at the end of term", "at end of week", "over the summer", "at the weekend",
    "this weekend", "next term",
];

/// The numbers of one word, in order from nothing.
#[rustfmt::skip]
pub(in crate::recognise) const SMALL: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];

/// The tens, in order from twenty.
#[rustfmt::skip]
pub(in crate::recognise) const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Words for a meeting.
#[rustfmt::skip]
pub(in crate::recognise) const MEETINGS: &[&str] = &[
    "meeting", "mtg", "mmeeting", "agm", "egm", "telcon", "telecon", "teleconference", "f2f", "plenary", "session",
    "call", "meetings", "sessions",
];

/// Words for a body that meets.
#[rustfmt::skip]
pub(in crate::recognise) const BODIES: &[&str] = &[
    "committee", "council", "cabinet", "board", "executive", "panel", "forum", "district", "governors", "trustees",
    "group", "subcommittee", "commission", "team", "plenary", "assembly", "senate", "scrutiny", "authority", "party",
    "trust",
];

/// Words for no number at all.
pub(in crate::recognise) const NONE: &[&str] = &["no", "none", "nil", "nobody"];

/// The opening of the meeting.
#[rustfmt::skip]
pub(in crate::recognise) const BEGAN: &[&str] = &[
    "called to order", "call to order", "started", "starts", "opened", "began", "commenced", "commencing", "convened",
    "start of meeting", "opening of the meeting", "starting", "declared open", "commences", "got underway", "open at",
    "opened at", "opening at", "call the meeting to order", "called the meeting to order", "called the", "called this",
    "called our", "called a", "brought the", "got under way", "took the chair", "opens", "ran from", "met from",
];

/// A label before the time at which the meeting opened.
#[rustfmt::skip]
pub(in crate::recognise) const BEGAN_LABELS: &[&str] = &[
    "start", "started", "opened", "open", "opening", "time", "commenced", "called to order", "call to order",
    "start time", "meeting start", "meeting started", "meeting opened", "meeting began", "meeting commenced", "began",
    "commencement", "time started", "time of start", "meeting called to order", "meeting convened", "convened", "meeting opens", "opens", "meeting starts", "starts",
];

/// The end of the meeting.
#[rustfmt::skip]
pub(in crate::recognise) const ENDED: &[&str] = &[
    "closed", "concluded", "ended", "finished", "adjourned", "terminated", "closure of the meeting",
    "close of the meeting", "close of meeting", "end of meeting", "closes", "ends", "rose", "closing", "completed",
    "adjournment", "close", "end of the meeting", "conclusion", "dissolved", "concludes", "adjourns", "adjourn",
    "finish", "finishing", "closed the meeting", "end", "ending", "broke up", "wrapped up",
];

/// A label before the time at which the meeting ended.
#[rustfmt::skip]
pub(in crate::recognise) const ENDED_LABELS: &[&str] = &[
    "end", "ended", "finish", "finished", "close", "closed", "closing", "adjourned", "adjournment", "end time",
    "meeting finish", "meeting end", "meeting ended", "meeting closed", "meeting adjourned", "finish time",
    "close of meeting", "meeting closes", "meeting ends", "meeting concluded", "concluded", "ends", "closing time",
    "closure", "meeting closure", "time closed", "time ended", "time of closure", "closure of meeting", "end of meeting",
    "adjourn", "meeting rose", "rose", "closed at", "ended at", "time finished", "time adjourned", "conclusion",
];

/// What stands before the last day for work.
#[rustfmt::skip]
pub(in crate::recognise) const BY: &[&str] = &[
    "no later than", "not later than", "on or before", "due by", "due date", "due on", "due", "by at latest", "by",
    "target date", "deadline", "to be completed by",
];

/// What stands before something that work comes before.
#[rustfmt::skip]
pub(in crate::recognise) const BEFORE: &[&str] = &[
    "before", "prior to", "ahead of", "in advance of", "in time for",
];

/// What stands before something that work comes after.
#[rustfmt::skip]
pub(in crate::recognise) const AFTER: &[&str] = &[
    "not before", "after",
];

/// Other words with which a due date may begin.
#[rustfmt::skip]
pub(in crate::recognise) const DUE_WORDS: &[&str] = &[
    "as", "when", "soon", "shortly", "immediately", "urgently", "within", "in", "during", "for", "on", "q", "quarter",
];

/// Words that say what is to be done.
#[rustfmt::skip]
pub(in crate::recognise) const TO_COME: &[&str] = &[
    "will", "would", "shall", "should", "must", "ll", "to", "be", "please", "scheduled", "plan", "plans", "undertook",
    "due", "lets", "let’s", "let's",
];

/// Words that say what has been.
#[rustfmt::skip]
pub(in crate::recognise) const BEEN: &[&str] = &[
    "was", "were", "had", "been", "has",
];

/// What comes to a meeting.
#[rustfmt::skip]
pub(in crate::recognise) const UPDATES: &[&str] = &[
    "update", "report", "agenda",
];

/// Times of day without a figure, or their first word: `half past seven`.
#[rustfmt::skip]
pub(in crate::recognise) const NOON: &[&str] = &[
    "noon", "midday", "midnight", "half", "quarter",
];

/// What makes the time to come no time of work.
#[rustfmt::skip]
pub(in crate::recognise) const CLOSING: &[&str] = &[
    "consultation", "deadline", "effective", "effect", "closing",
];

/// Months, whole and short.
#[rustfmt::skip]
pub(in crate::recognise) const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept",
];

/// Days of the week, whole and short.
#[rustfmt::skip]
pub(in crate::recognise) const WEEKDAYS: &[&str] = &[
    "monday", "mon", "mond", "monda", "tuesday", "tue", "tues", "tuesd", "wednesday", "wed", "wedn", "wedne",
    "thursday", "thu", "thur", "thurs", "friday", "fri", "frid", "frida", "saturday", "sat", "satu", "satur",
    "sunday", "sun", "sund", "sunda",
];

/// What opens or ends where a meeting does.
#[rustfmt::skip]
pub(in crate::recognise) const OF_MEETING: &[&str] = &[
    "meeting", "business", "session", "council", "committee", "chair", "chairman", "chairperson", "proceedings",
    "board", "mayor", "call",
];

/// Words near which it is not this meeting that opens or ends.
#[rustfmt::skip]
pub(in crate::recognise) const NOT_THIS: &[&str] = &[
    "next", "will", "would", "previous", "last", "consultation", "public", "shall", "road", "should", "be", "office",
    "shop", "club", "standing",
];

/// Words after which a meeting only pauses.
#[rustfmt::skip]
pub(in crate::recognise) const PAUSES: &[&str] = &[
    "lunch", "reconvened", "reconvene", "resume", "resumed", "resuming", "recess", "break", "minutes", "comfort",
    "public", "forum",
];
