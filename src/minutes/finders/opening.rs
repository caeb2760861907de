//! Finds what the minutes say about the meeting itself: who met, when, where, and the next meeting.

use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::meeting::{Meeting, MeetingSort};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::minutes::mention::{Mention, Occasion};
use crate::minutes::years::with_year;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::body::{bodies_in, local_council};
use super::body_name::{is_general, is_title, says_body, tells};
use super::letterhead::letterhead;
use super::next_meeting::{announced, next};
use super::opening_date::date;
use super::opening_lines::{Line, front, header, labels};
use super::opening_when::{end, halves, start};
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
    meeting.letterhead = if meeting.body.is_none() { letterhead(view) } else { None };
    meeting.place = place(view, &header, &labels);
    meeting.sort = header.iter().find_map(|line| sort(&line.sentence));
    let start = start(view, &header, &labels, meeting.date.map(|(_, _, at)| at));
    let end = end(view, &header);
    (meeting.start, meeting.end) = halves(view, start, end);
    meeting.chair = officer(view, people, &["chair", "president", "cathaoirleach", "mayor"], &["vice", "deputy"]);
    meeting.clerk = officer(view, people, &["clerk", "secretary", "minute", "scribe", "administrator"], &["assistant"]);
    meeting.quorate = quorate(view);
    meeting.quorum = quorum(view);
    let day = meeting.date.and_then(|(day, _, _)| day.civil());
    let in_year = |next: Occasion| Occasion { day: with_year(next.day, day, 1), ..next };
    meeting.next = next(view, items, meeting.body).map(|(at, next)| (at, in_year(next)));
    meeting
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
        // `Parish Council` is none of the town councils that it deals with.
        let own = |local: &Span| {
            let sort = general.map(|at| fold(view.words(*at))).unwrap_or_default();
            let sort = sort.trim_start_matches("the ");
            !["parish council", "town council", "community council"].contains(&sort)
                || fold(view.words(*local)).ends_with(sort)
        };
        return local_council(view).filter(own).or(general.copied());
    }
    short
        .or(general)
        .copied()
        .or_else(|| of_channel(view, header))
        .or_else(dated)
        .or_else(of_next)
        .or_else(|| local_council(view))
}

/// `Ashby Walls Group, May 5, 2031`: what stands before the date in a title that says no more.
fn before_day(view: &View<'_>, title: Span) -> Option<Span> {
    const OTHER: &[&str] =
        &["report", "agenda", "newsletter", "news", "update", "policy", "log", "list", "version", "release"];
    const LONGEST: usize = 60;
    let day = view.first_day(title).filter(|day| day.day.day.is_some() && day.at.end() + 2 >= title.end())?;
    let before = Span::new(title.start(), day.at.start());
    let kept = view.words(before).trim_end_matches(|c: char| !c.is_alphanumeric());
    let named = kept.starts_with(char::is_uppercase) && !says_any(kept, OTHER) && !tells(kept) && is_title(kept);
    let fine = kept.len() > 2 && kept.len() < LONGEST && named;
    fine.then(|| Span::new(title.start(), title.start() + kept.len()))
}

/// `#ashby-meeting: Ashby Walls (2031-05-05)`: who met in a channel of a chat, as its log says.
fn of_channel(view: &View<'_>, header: &[Line<'_>]) -> Option<Span> {
    const LINES: usize = 3;
    header.iter().take(LINES).find_map(|line| {
        let words = view.words(line.sentence.at);
        let (channel, rest) = words.strip_prefix('#')?.split_once(": ")?;
        let (named, day) = rest.split_once(" (")?;
        let fine = !channel.is_empty() && !channel.contains(' ') && named.starts_with(char::is_alphabetic);
        let from = line.sentence.at.start() + words.len() - rest.len();
        (fine && day.starts_with(|c: char| c.is_ascii_digit())).then(|| Span::new(from, from + named.trim_end().len()))
    })
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
