//! Finds what the minutes say about the meeting itself: who met, when, where, and the next meeting.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::meeting::{Meeting, MeetingSort};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::minutes::mention::Mention;
use crate::recognise::{WrittenDay, WrittenTime, days, meeting_end, meeting_start, times};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::body::{bodies_in, local_council};
use super::body_name::{is_general, says_body, tells};
use super::next_meeting::{announced, next};
use super::place::{is_place, place_in};
use super::quorum::{quorate, quorum};
use super::sentence::{Sentence, says_any};
use super::view::View;

/// What the minutes say about the meeting.
pub fn opening(view: &View<'_>, people: &[Person], items: &[Item]) -> Meeting {
    let header = header(view, people);
    let labels = labels(view);
    let title = header.first().map(|line| line.sentence.at).unwrap_or_default();
    let mut meeting = Meeting { at: title, ..Meeting::default() };
    meeting.date = date(view, &header, &labels);
    meeting.body = body(view, &header);
    meeting.place = place(view, &header, &labels);
    meeting.sort = header.iter().find_map(|line| sort(&line.sentence));
    let start = start(view, &header, &labels, meeting.date.map(|(_, _, at)| at));
    let end = end(view);
    (meeting.start, meeting.end) = halves(start, end);
    meeting.chair = officer(view, people, &["chair", "president", "cathaoirleach", "mayor"], &["vice", "deputy"]);
    meeting.clerk = officer(view, people, &["clerk", "secretary", "minute", "scribe", "administrator"], &["assistant"]);
    meeting.quorate = quorate(view);
    meeting.quorum = quorum(view);
    meeting.next = next(view, items, meeting.body);
    meeting
}

/// A line of the heading.
#[derive(Debug)]
struct Line<'d> {
    sentence: Sentence<'d>,
    /// Whether it is marked as a heading.
    heading: bool,
}

/// The lines before the business: to the first of those present.
fn header<'d>(view: &View<'d>, people: &[Person]) -> Vec<Line<'d>> {
    const LONGEST: usize = 700;
    const MOST: usize = 16;
    /// Before the first name there may be the whole heading, in the same paragraph.
    const LEAST: usize = 40;
    let blocks = view.document.blocks();
    let first_person =
        people.iter().map(|person| person.at.start().min(person.name.start())).min().unwrap_or(usize::MAX);
    let lines = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter));
    let before = lines
        .take(MOST)
        .take_while(|block| block.span.start() + LEAST <= first_person || block.span.end() <= first_person);
    let mut header: Vec<(Span, bool)> = Vec::new();
    for block in before {
        let words = view.document.words(block);
        let enough = words.char_indices().nth(LONGEST).map_or(words.len(), |(end, _)| end);
        let at = Span::new(block.span.start(), block.span.start() + enough);
        let heading = block.kind == BlockKind::Heading;
        // A title may run over several lines, each a paragraph.
        let goes_on = |last: &Span| {
            block.kind == BlockKind::Paragraph && last.len() < LONGEST && goes_on(view.words(*last), view.words(at))
        };
        match header.last_mut().filter(|(last, heading)| !heading && goes_on(last)) {
            Some((last, _)) => *last = last.to(at),
            None => header.push((at, heading)),
        }
    }
    let line = |(at, heading)| Line { sentence: Sentence::new(view.document.prose(), at), heading };
    header.into_iter().map(line).collect()
}

/// Whether a line of a title goes on in the next: `MINUTES OF`, `THE MEETING HELD`, `ON 5 MAY`.
fn goes_on(last: &str, next: &str) -> bool {
    const WIDE: usize = 35;
    const ENDS: &[&str] = &[
        "of",
        "the",
        "at",
        "in",
        "on",
        "and",
        "held",
        "for",
        "to",
        "from",
        "by",
        "a",
        "an",
        "&",
        "minutes",
        "proceedings",
        "co.",
    ];
    const BEGINS: &[&str] =
        &["held", "on", "at", "in", "of", "commencing", "th", "st", "nd", "rd", "to", "and", "which"];
    let last_word = fold(last.rsplit([' ', '\n']).next().unwrap_or_default());
    let next_word = fold(next.split([' ', '\n']).next().unwrap_or_default());
    let shouted = |words: &str| !words.contains(char::is_lowercase);
    let lone = |words: &str| !words.trim().contains(' ') && words.len() < 16;
    let tail = last.rsplit('\n').next().unwrap_or(last);
    last.ends_with([',', '-', '–', '&'])
        || ENDS.contains(&last_word.as_str())
        || BEGINS.contains(&next_word.trim_matches(','))
        || next.starts_with(char::is_lowercase)
        || shouted(last) && shouted(next) && !last.ends_with([':', '.']) && (tail.len() > WIDE || lone(tail))
}

/// Lines of front matter with their key.
fn front<'v>(view: &'v View<'_>) -> impl Iterator<Item = (String, Span)> + 'v {
    let lines = view.document.blocks().iter().take_while(|block| block.kind == BlockKind::FrontMatter);
    lines.filter_map(|block| label(view, block.span))
}

/// The labelled lines near the start, wherever those present are listed: `Date: 5 May 2031`.
fn labels(view: &View<'_>) -> Vec<(String, Span)> {
    const NEAR: usize = 30;
    let blocks = view.document.blocks().iter();
    let lines = blocks.filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter)).take(NEAR);
    let mut found = Vec::new();
    for block in lines {
        // `| Date | 5 May 2031 |`
        if let [key, value] = block.cells.as_slice() {
            found.push((fold(view.words(*key)).trim_matches([':', ' ', '*']).to_owned(), *value));
            continue;
        }
        found.extend(label(view, block.span).map(|(key, value)| (key.trim().to_owned(), value)));
    }
    found
}

/// `Venue: Village Hall`: the label, folded, and what follows.
fn label(view: &View<'_>, at: Span) -> Option<(String, Span)> {
    let words = view.words(at);
    let colon = words.bytes().take(30).position(|byte| byte == b':')?;
    let rest = words.get(colon + 1..)?;
    let start = at.end() - rest.trim_start().len();
    Some((fold(&words[..colon]), Span::new(start, at.end())))
}

/// The body, from the line that names it best: a council or committee rather than a short form, by its own name rather than
/// `Parish Council` alone.
fn body(view: &View<'_>, header: &[Line<'_>]) -> Option<Span> {
    let plain = |at: &Span| says_body(view.words(*at)) && !is_general(view.words(*at));
    let bodies = |at: Span| bodies_in(view, &Sentence::new(view.document.prose(), at));
    let titles = front(view).filter(|(key, _)| key == "title").flat_map(|(_, title)| bodies(title));
    let all: Vec<Span> = header.iter().flat_map(|line| bodies_in(view, &line.sentence)).chain(titles).collect();
    if let Some(at) = all.iter().find(|at| plain(at)) {
        return Some(*at);
    }
    let dated = || header.first().filter(|line| line.heading).and_then(|line| before_day(view, line.sentence.at));
    let general = all.iter().find(|at| is_general(view.words(**at)));
    let short = all.iter().find(|at| !is_general(view.words(**at)));
    let of_next = || bodies(announced(view, None)?).into_iter().find(plain);
    if general.is_some_and(|at| says_body(view.words(*at)) && fold(view.words(*at)).contains("council")) {
        return local_council(view).or(general.copied());
    }
    short.or(general).copied().or_else(dated).or_else(of_next).or_else(|| local_council(view))
}

/// `Ashby Walls Group, May 5, 2031`: what stands before the date in a title that says no more.
fn before_day(view: &View<'_>, title: Span) -> Option<Span> {
    const OTHER: &[&str] =
        &["report", "agenda", "newsletter", "news", "update", "policy", "log", "list", "version", "release"];
    const LONGEST: usize = 60;
    let day = view.first_day(title).filter(|day| day.day.day.is_some() && day.at.end() + 2 >= title.end())?;
    let before = Span::new(title.start(), day.at.start());
    let kept = view.words(before).trim_end_matches(|c: char| !c.is_alphanumeric());
    let named = kept.starts_with(char::is_uppercase) && !says_any(kept, OTHER) && !tells(kept);
    let fine = kept.len() > 2 && kept.len() < LONGEST && named;
    fine.then(|| Span::new(title.start(), title.start() + kept.len()))
}

type Dated = (crate::vocabulary::Day, Option<crate::vocabulary::Weekday>, Span);

fn date(view: &View<'_>, header: &[Line<'_>], labels: &[(String, Span)]) -> Option<Dated> {
    const KEYS: &[&str] = &[
        "date",
        "when",
        "date and location",
        "date & time",
        "date and time",
        "date/time",
        "meeting date",
        "date of meeting",
        "day",
        "date & location",
        "date and place",
        "date, time and place",
        "time and date",
        "time & date",
        "held on",
        "meeting held",
        "date / time",
        "date of the meeting",
        "date held",
        "date, time",
        "date, time, location",
        "time/date",
    ];
    let stated = |at: Span| days(&view.pieces(at));
    let whole = |day: &WrittenDay| day.day.civil().is_some();
    let labelled = labels.iter().filter(|(key, _)| KEYS.contains(&key.as_str()));
    let labelled = labelled.filter_map(|(_, value)| stated(*value).into_iter().find(whole)).next();
    let dated = header.iter().enumerate().filter(|(index, line)| may_date(line, *index));
    let in_text = || dated.clone().find_map(|(_, line)| stated(line.sentence.at).into_iter().find(whole));
    let found = labelled.or_else(in_text).or_else(|| {
        let fields: Vec<(String, Span)> = front(view).collect();
        let of_an_event = fields.iter().any(|(key, value)| {
            matches!(key.as_str(), "location" | "enddate" | "venue" | "start")
                || (key == "type" && view.words(*value).contains("minutes"))
                || (key == "title" && fold(view.words(*value)).contains("minutes for"))
        });
        let dated = fields.iter().filter(|(key, _)| of_an_event && matches!(key.as_str(), "date" | "title"));
        dated.flat_map(|(_, value)| stated(*value)).find(whole)
    });
    let partial = || dated.clone().flat_map(|(_, line)| stated(line.sentence.at)).find(|day| day.day.day.is_some());
    let day = found.or_else(partial)?;
    Some((day.day, day.weekday, day.at))
}

/// Whether a line of the heading may state the date: it is not about an earlier meeting, and short or about a meeting.
fn may_date(line: &Line<'_>, index: usize) -> bool {
    const EARLIER: &[&str] = &[
        "previous",
        "last meeting",
        "next meeting",
        "minutes accepted",
        "dated ",
        "last week",
        "circulated, cop",
        "deadline",
        "published on",
        "last updated",
    ];
    const APPROVED: &[&str] = &[
        "approved",
        "approval of",
        "adoption of",
        "were adopted",
        "were confirmed",
        "confirmation of",
        "were agreed",
        "draft minutes of",
        "accepted",
    ];
    const SHORT: usize = 90;
    let Sentence { low, text, .. } = &line.sentence;
    let begins = low.char_indices().nth(200).map_or(low.as_str(), |(end, _)| low.get(..end).unwrap_or(low));
    let of_minutes =
        begins.contains("minutes") && APPROVED.iter().any(|words| begins.contains(words)) && index > 0 && !line.heading;
    let earlier = EARLIER.iter().any(|words| begins.contains(words)) || of_minutes;
    let of_meeting = ["meeting", "minutes", "held", " call", "agm", "session", "telcon", "conference"]
        .iter()
        .any(|words| low.contains(words));
    !earlier && (line.heading || index < 3 || text.len() < SHORT || of_meeting && text.len() < 500)
}

fn place(view: &View<'_>, header: &[Line<'_>], labels: &[(String, Span)]) -> Option<Span> {
    const KEYS: &[&str] = &[
        "venue",
        "location",
        "place",
        "where",
        "meeting place",
        "meeting location",
        "meeting venue",
        "held at",
        "zoom",
        "meeting link",
        "place of meeting",
        "room",
    ];
    let fields: Vec<(String, Span)> = front(view).collect();
    let labelled = labels.iter().chain(&fields).find(|(key, value)| KEYS.contains(&key.as_str()) && !value.is_empty());
    let sentences = || header.iter().map(|line| &line.sentence);
    labelled
        .map(|(_, value)| *value)
        .or_else(|| sentences().find_map(|line| place_in(view, line)))
        .or_else(|| sentences().map(|line| line.at).find(|&at| is_place(view.words(at))))
}

fn sort(line: &Sentence<'_>) -> Option<(MeetingSort, Span)> {
    if !line.has_any(&["meeting", "agm"]) {
        return None;
    }
    [
        ("extraordinary", MeetingSort::Extraordinary),
        ("annual", MeetingSort::Annual),
        ("agm", MeetingSort::Annual),
        ("special", MeetingSort::Special),
        ("adjourned", MeetingSort::Adjourned),
        ("ordinary", MeetingSort::Ordinary),
        ("monthly", MeetingSort::Ordinary),
        ("regular", MeetingSort::Ordinary),
    ]
    .iter()
    .find_map(|(word, sort)| Some((*sort, line.place(word)?)))
}

fn start(view: &View<'_>, header: &[Line<'_>], labels: &[(String, Span)], date: Option<Span>) -> Option<WrittenTime> {
    const KEYS: &[&str] = &[
        "start",
        "time",
        "start time",
        "when",
        "opened",
        "date and time",
        "date & time",
        "date/time",
        "commenced",
        "time and date",
        "started",
        "meeting time",
        "times",
        "time started",
        "call to order",
        "called to order",
        "time of meeting",
        "started at",
        "meeting start",
        "meeting started",
        "time & date",
        "date, time and place",
        "date and location",
        "began",
        "time/date",
    ];
    let said = || clock_blocks(view).find_map(|block| meeting_start(&view.pieces(block.span)));
    let labelled = || {
        let mut values = labels.iter().filter(|(key, _)| KEYS.contains(&key.as_str())).map(|(_, value)| *value);
        values.find_map(|value| {
            let time = times(&view.pieces(value)).into_iter().next();
            time.or_else(|| meeting_start(&view.pieces(Span::new(value.start().saturating_sub(7), value.end()))))
        })
    };
    let in_header = || {
        header.iter().filter(|line| view.pieces(line.sentence.at).may_have_times()).find_map(|line| {
            let at = line.sentence.at;
            let dated = date.is_some_and(|date| at.contains(date)) || line.sentence.low.contains("held");
            meeting_start(&view.pieces(at)).or_else(|| times(&view.pieces(at)).into_iter().next().filter(|_| dated))
        })
    };
    // What a label or the heading announces is when it was to begin; what is told is when it did.
    let order = || header.iter().find_map(|line| meeting_start(&view.pieces(line.sentence.at)));
    order().or_else(labelled).or_else(in_header).or_else(said)
}

fn end(view: &View<'_>) -> Option<WrittenTime> {
    clock_blocks(view).rev().find_map(|block| meeting_end(&view.pieces(block.span)))
}

/// Minutes after midnight, and the words that they were read from.
type Hour = (u16, Span);

/// The two ends of the meeting. Where figures leave open which half of the day is meant (`7.30`), the other end may tell; and
/// nobody meets before seven in the morning.
fn halves(start: Option<WrittenTime>, end: Option<WrittenTime>) -> (Option<Hour>, Option<Hour>) {
    const NOON: u16 = 12 * 60;
    const EARLIEST: u16 = 7 * 60;
    const EVENING: u16 = 17 * 60;
    let later = |time: &WrittenTime| !time.certain && time.minutes < NOON;
    let mut began = start.map(|time| time.minutes);
    let mut ended = end.map(|time| time.minutes);
    if let (Some(time), Some(minutes)) = (start, began)
        && later(&time)
    {
        let by_end = end.filter(|end| end.certain).is_some_and(|end| {
            end.minutes >= EVENING && minutes + NOON < end.minutes && end.minutes - minutes > 6 * 60
        });
        began = Some(if minutes < EARLIEST || by_end { minutes + NOON } else { minutes });
    }
    if let (Some(time), Some(minutes)) = (end, ended)
        && later(&time)
        && (began.is_some_and(|began| minutes < began) || minutes < EARLIEST)
    {
        ended = Some(minutes + NOON);
    }
    (began.zip(start.map(|time| time.at)), ended.zip(end.map(|time| time.at)))
}

fn clock_blocks<'v>(view: &'v View<'_>) -> impl DoubleEndedIterator<Item = &'v Block> {
    view.with_cue(Cue::Clock).map(|(_, block)| block).filter(|block| view.pieces(block.span).may_have_times())
}

fn officer(view: &View<'_>, people: &[Person], posts: &[&str], not: &[&str]) -> Option<Mention> {
    let holds = |person: &Person, signs: &[&str]| {
        let post = person.post.map(|post| view.words(post)).unwrap_or_default();
        let head = person.listed(Attendance::Present).map(|head| view.words(head)).unwrap_or_default();
        says_any(if post.is_empty() { head } else { post }, signs)
    };
    let present = people.iter().enumerate().filter(|(_, person)| person.listed(Attendance::Present).is_some());
    let mut fits = present.filter(|(_, person)| holds(person, posts) && !holds(person, not));
    let (row, person) = fits.next()?;
    Some(Mention { at: person.name, form: PersonForm::Name, person: u32::try_from(row).ok() })
}
