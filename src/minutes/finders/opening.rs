//! Finds what the minutes say about the meeting itself: who met, when, where, and the next meeting.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::meeting::{Meeting, MeetingSort};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::minutes::kinds::topic::Topic;
use crate::minutes::kinds::whole::Status;
use crate::minutes::mention::{Mention, Occasion};
use crate::minutes::minutes::Scope;
use crate::recognise::{WrittenDay, days, meeting_end, meeting_start, number_in_words, sittings, times};
use crate::text::{Span, fold};
use crate::vocabulary::{PersonForm, Precision};

use super::body::{bodies_in, local_council, place_in, says_body};
use super::sentence::{Sentence, says_any, starts_with_any};
use super::view::View;

/// What the minutes say about the meeting.
pub fn opening(view: &View<'_>, people: &[Person], items: &[Item]) -> Meeting {
    let header = header(view, people);
    let title = header.first().map(|line| line.at).unwrap_or_default();
    let mut meeting = Meeting { at: title, ..Meeting::default() };
    meeting.date = date(view, &header);
    meeting.body = body(view, &header);
    meeting.place = place(view, &header);
    meeting.sort = header.iter().find_map(sort);
    meeting.start = start(view, &header, meeting.date.map(|(_, _, at)| at));
    meeting.end = end(view);
    meeting.chair = officer(view, people, &["chair", "president", "cathaoirleach", "mayor"], &["vice", "deputy"]);
    meeting.clerk = officer(view, people, &["clerk", "secretary", "minute", "scribe", "administrator"], &["assistant"]);
    meeting.quorate = quorate(view);
    meeting.quorum = quorum(view);
    meeting.next = next(view, items);
    meeting
}

/// The lines before the business: to the first of those present and a few more.
fn header<'d>(view: &View<'d>, people: &[Person]) -> Vec<Sentence<'d>> {
    let blocks = view.document.blocks();
    let first_person = people.iter().map(|person| person.name.start()).min().unwrap_or(usize::MAX);
    let lines = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter));
    let before = lines.take(14).take_while(|block| block.span.end() <= first_person);
    let mut header: Vec<Span> = Vec::new();
    for block in before {
        // A title may run over several lines, each a paragraph.
        let goes_on = |last: &Span| {
            block.kind == BlockKind::Paragraph && !view.words(*last).ends_with([':', '.']) && last.len() < 300
        };
        match header.last_mut().filter(|last| goes_on(last)) {
            Some(last) => *last = last.to(block.span),
            None => header.push(block.span),
        }
    }
    header.into_iter().map(|at| Sentence::new(view.document.prose(), at)).collect()
}

/// Lines of front matter with their key.
fn front<'v>(view: &'v View<'_>) -> impl Iterator<Item = (String, Span)> + 'v {
    let lines = view.document.blocks().iter().take_while(|block| block.kind == BlockKind::FrontMatter);
    lines.filter_map(|block| label(view, block.span))
}

/// `Venue: Village Hall`: the label, folded, and what follows.
fn label(view: &View<'_>, at: Span) -> Option<(String, Span)> {
    let words = view.words(at);
    let colon = words.bytes().take(30).position(|byte| byte == b':')?;
    let rest = words.get(colon + 1..)?;
    let start = at.end() - rest.trim_start().len();
    Some((fold(&words[..colon]), Span::new(start, at.end())))
}

/// The body, from the line that names it best: a council or committee rather than a short form.
fn body(view: &View<'_>, header: &[Sentence<'_>]) -> Option<Span> {
    let mut first = None;
    let plain = |at: &Span| says_body(view.words(*at));
    let bodies = |at: Span| bodies_in(view, &Sentence::new(view.document.prose(), at)).collect::<Vec<_>>();
    let titles = front(view).filter(|(key, _)| key == "title").flat_map(|(_, title)| bodies(title));
    for at in header.iter().flat_map(|line| bodies_in(view, line)).chain(titles) {
        if plain(&at) {
            return Some(at);
        }
        first = first.or(Some(at));
    }
    let of_next = || bodies(announced(view)?).into_iter().find(plain);
    first.or_else(of_next).or_else(|| local_council(view))
}

fn date(
    view: &View<'_>,
    header: &[Sentence<'_>],
) -> Option<(crate::vocabulary::Day, Option<crate::vocabulary::Weekday>, Span)> {
    let stated = |at: Span| days(&view.pieces(at));
    let whole = |day: &WrittenDay| day.day.civil().is_some();
    let in_text =
        header.iter().find_map(|line| stated(line.at).into_iter().find(whole).filter(|_| !is_about_earlier(line)));
    let found = in_text.or_else(|| {
        let fields: Vec<(String, Span)> = front(view).collect();
        let of_an_event = fields.iter().any(|(key, value)| {
            matches!(key.as_str(), "location" | "enddate" | "venue" | "start")
                || (key == "type" && view.words(*value).contains("minutes"))
                || (key == "title" && fold(view.words(*value)).contains("minutes for"))
        });
        let dated = fields.iter().filter(|(key, _)| of_an_event && matches!(key.as_str(), "date" | "title"));
        dated.flat_map(|(_, value)| stated(*value)).find(whole)
    });
    let partial = || header.iter().flat_map(|line| stated(line.at)).find(|day| day.day.day.is_some());
    let day = found.or_else(partial)?;
    Some((day.day, day.weekday, day.at))
}

/// Lines about the minutes of an earlier meeting.
fn is_about_earlier(line: &Sentence<'_>) -> bool {
    ["draft minutes", "previous", "last meeting", "next meeting"].iter().any(|words| line.low.contains(words))
}

fn place(view: &View<'_>, header: &[Sentence<'_>]) -> Option<Span> {
    let labelled = header.iter().filter_map(|line| label(view, line.at)).chain(front(view));
    let mut labelled = labelled
        .filter(|(key, value)| matches!(key.as_str(), "venue" | "location" | "place" | "where") && !value.is_empty());
    header.iter().find_map(|line| place_in(view, line)).or_else(|| labelled.next().map(|(_, value)| value))
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

fn start(view: &View<'_>, header: &[Sentence<'_>], date: Option<Span>) -> Option<(u16, Span)> {
    let said = || {
        clock_blocks(view).find_map(|block| {
            let time = meeting_start(&view.pieces(block.span))?;
            Some((time.minutes, time.at))
        })
    };
    let in_header = || {
        header.iter().filter(|line| view.pieces(line.at).may_have_times()).find_map(|line| {
            let at = line.at;
            let labelled = label(view, at)
                .filter(|(key, _)| matches!(key.as_str(), "start" | "time" | "start time" | "when" | "opened"));
            let read = labelled.map_or(at, |(_, value)| value);
            let dated = date.is_some_and(|date| at.contains(date)) || line.low.contains("held") || read != at;
            let time = meeting_start(&view.pieces(at))
                .or_else(|| times(&view.pieces(read)).into_iter().next().filter(|_| dated));
            time.map(|time| (time.minutes, time.at))
        })
    };
    in_header().or_else(said)
}

fn end(view: &View<'_>) -> Option<(u16, Span)> {
    clock_blocks(view).rev().find_map(|block| {
        let time = meeting_end(&view.pieces(block.span))?;
        Some((time.minutes, time.at))
    })
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

fn quorate(view: &View<'_>) -> Option<(bool, Span)> {
    view.with_cue(Cue::Quorum).find_map(|(index, _)| {
        view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Quorum)).find_map(|statement| {
            let at = statement.at;
            let sentence = Sentence::new(view.document.prose(), at);
            if sentence.has_any(&["not quorate", "inquorate", "no quorum", "lack of quorum", "without a quorum"]) {
                return Some((false, at));
            }
            sentence
                .has_any(&["was quorate", "is quorate", "quorate", "quorum was present", "quorum present", "a quorum"])
                .then_some((true, at))
        })
    })
}

/// `The quorum is 4`, `Quorum: three`: how many must be there. A quorum that is talked about is none.
fn quorum(view: &View<'_>) -> Option<(i64, Span)> {
    const SAYS: &[&str] =
        &["is", "being", "was", "of", "required is", "required was", "for the meeting is", "stands at"];
    view.with_cue(Cue::Quorum).find_map(|(index, _)| {
        view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Quorum)).find_map(|statement| {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            let word = sentence.place("quorum")?;
            let after = sentence.after(word.end());
            let colon = after.strip_prefix([':', '–', '-', '=', '(']).map(str::trim_start);
            let number = colon.or_else(|| {
                let said = SAYS.iter().find(|said| starts_with_any(after, &[said]))?;
                after.get(said.len()..).map(str::trim_start)
            })?;
            let number = number.strip_prefix("at least ").unwrap_or(number);
            let end = number.find(|c: char| !c.is_alphanumeric()).unwrap_or(number.len());
            let written = number.get(..end)?;
            let count = written.parse().ok().or_else(|| number_in_words(written).map(i64::from))?;
            let rest = number.get(end..)?;
            let share = starts_with_any(rest.trim_start_matches(['-', ' ']), &["third", "thirds", "half", "quarter"])
                || rest.starts_with(['%', '/'])
                || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            (!share && (1..=200).contains(&count)).then_some((count, statement.at))
        })
    })
}

fn next(view: &View<'_>, items: &[Item]) -> Option<(Span, Occasion)> {
    let item = items.iter().rev().find(|item| item.topic == Topic::NextMeeting);
    let stated = item.and_then(|item| {
        let body = view.sentences(item.body).find(|&at| view.words(at).contains(char::is_alphanumeric));
        let in_title = has_when(view, item.title).then_some(item.title);
        in_title.or(body)
    });
    let at = stated.or_else(|| announced(view))?;
    Some((at, occasion(view, at)))
}

/// The last sentence that announces the next meeting.
fn announced(view: &View<'_>) -> Option<Span> {
    let blocks = view.with_cue(Cue::Next).rev();
    let mut sentences = blocks.flat_map(|(index, _)| view.sentences_of(index).iter().rev());
    sentences.find_map(|statement| announces(view, statement.at).then_some(statement.at))
}

fn has_when(view: &View<'_>, at: Span) -> bool {
    days(&view.pieces(at)).iter().any(|day| day.day.month.is_some())
}

/// `Next meeting: …`, `The date of the next meeting is …`, not `at the next meeting we will …`.
fn announces(view: &View<'_>, at: Span) -> bool {
    // To see how it begins, no more than its first words are needed.
    const ENOUGH: usize = 60;
    let words = view.words(at).trim_start_matches(|c: char| !c.is_alphabetic());
    if !words.starts_with(['n', 'N', 'd', 'D', 't', 'T', 'o', 'O']) {
        return false;
    }
    let beginning = words.char_indices().nth(ENOUGH).map_or(words, |(end, _)| words.get(..end).unwrap_or(words));
    let opens = starts_with_any(
        &fold(beginning),
        &[
            "next meeting",
            "date of next meeting",
            "date of the next meeting",
            "date and time of next meeting",
            "the date of the next meeting",
            "the next meeting",
            "next meetings",
            "dates of next meeting",
            "our next meeting",
            "dates of next meetings",
        ],
    );
    opens && (has_when(view, at) || ["tb", "to be"].iter().any(|open| fold(words).contains(open)))
}

fn occasion(view: &View<'_>, at: Span) -> Occasion {
    if let Some(day) = view.first_day(at) {
        return Occasion { at: day.at, precision: Precision::Date, day: day.day, later: true };
    }
    let named = sittings(&view.pieces(at)).into_iter().next();
    named.map_or(
        Occasion { at, precision: Precision::Relative, day: crate::vocabulary::Day::default(), later: true },
        |named| Occasion { at: named.at, precision: named.precision, day: named.day, later: true },
    )
}

/// Whether the document says that it is a draft, final or signed.
pub fn status(view: &View<'_>) -> Option<(Status, Span)> {
    const DRAFT: &[&str] = &[
        "draft minutes",
        "draft",
        "unconfirmed minutes",
        "unapproved minutes",
        "subject to approval",
        "subject to confirmation",
    ];
    const FINAL: &[&str] = &["final minutes", "approved minutes", "confirmed minutes", "minutes (approved)"];
    let blocks = view.document.blocks();
    let signed = blocks.iter().rev().take(8).find(|block| {
        let words = view.document.words(block);
        let name = words.strip_prefix("Signed").map(|rest| rest.trim_matches(|c: char| !c.is_alphabetic()));
        name.is_some_and(|name| {
            name.len() > 3
                && !starts_with_any(&name.to_ascii_lowercase(), &["by", "as", "chair", "date", "dated", "chairman"])
        })
    });
    if let Some(block) = signed {
        return Some((Status::Signed, block.span));
    }
    blocks.iter().take(4).filter(|block| block.kind != BlockKind::FrontMatter).find_map(|block| {
        let sentence = Sentence::new(view.document.prose(), block.span);
        let opens = |at: &Span| at.start() < block.span.start() + 60;
        let find = |signs: &[&str]| signs.iter().find_map(|sign| sentence.place(sign)).filter(opens);
        find(DRAFT).map(|at| (Status::Draft, at)).or_else(|| find(FINAL).map(|at| (Status::Final, at)))
    })
}

/// How much of the meeting the document tells.
pub fn scope(view: &View<'_>, people: &[Person], meeting: &Meeting) -> Scope {
    let lines = view.document.blocks().iter().filter(|block| block.kind != BlockKind::FrontMatter);
    let cut_out = lines.take(6).map(|block| view.document.words(block)).any(|words| {
        let label =
            words.len() < 24 && matches!(fold(words).trim_end_matches(':'), "agenda item" | "meeting documents");
        label || words.contains('(') && fold(words).contains("(item ")
    });
    let title = fold(view.words(meeting.at));
    if cut_out {
        Scope::Extract
    } else if people.len() > 1 {
        Scope::Whole
    } else if ["agenda", "action list", "action log", "decision record", "report"]
        .iter()
        .any(|word| title.contains(word))
    {
        Scope::Other
    } else if title.contains("minutes") && meeting.date.is_some() {
        Scope::Whole
    } else {
        Scope::Extract
    }
}
