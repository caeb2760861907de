//! Finds those present, those who sent apologies and those absent.

use std::collections::HashMap;

use memchr::{memchr2, memchr2_iter, memmem};

use crate::document::BlockKind;
use crate::minutes::kinds::person::{Attendance, Capacity, Person};
use crate::recognise::{Attendee, attendees, person_form, times};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::sentence::{says_any, starts_with_any};
use super::view::View;

/// Everybody in the lists of attendance, each once.
pub fn people(view: &View<'_>) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut heads = Heads::new(view);
    for (index, block) in view.document.blocks().iter().enumerate() {
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code | BlockKind::HeaderRow) {
            continue;
        }
        if let Some((list, line, head)) = list_in(view, &mut heads, index) {
            let line = without_clause(view, line);
            for attendee in attendees(&view.pieces(line)) {
                let person = person(view, &attendee, list, head);
                let row = *seen.entry(fold(view.words(person.name))).or_insert(found.len());
                match found.get_mut(row) {
                    Some(known) => known.attendance.extend(
                        person
                            .attendance
                            .iter()
                            .filter(|(as_what, _)| known.listed(*as_what).is_none())
                            .copied()
                            .collect::<Vec<_>>(),
                    ),
                    None => found.push(person),
                }
            }
        }
    }
    found
}

/// `Tom Fay who is away`: the name alone.
fn without_clause(view: &View<'_>, line: Span) -> Span {
    let end = view.words(line).find(" who ").unwrap_or(line.len());
    Span::new(line.start(), line.start() + end)
}

/// What a list of names is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct List {
    attendance: Attendance,
    capacity: Option<Capacity>,
}

/// The names in a block, with the list that they belong to and the words that say so.
fn list_in(view: &View<'_>, heads: &mut Heads<'_, '_>, index: usize) -> Option<(List, Span, Span)> {
    let block = view.block(index)?;
    let words = view.document.words(block);
    if let Some((list, names)) = inline(words) {
        let line = Span::new(block.span.start() + names, block.span.end());
        if says_none(view.words(line)) || view.words(line).trim().is_empty() {
            return None;
        }
        let head = Span::new(block.span.start(), block.span.start() + names);
        return Some((list, line, head));
    }
    if block.kind == BlockKind::Heading || view.outline.is_head(view.document, index) || says_none(words) {
        return None;
    }
    let (list, head) = heads.list_above(index).or_else(|| unnamed(view, index))?;
    if block.ticked == Some(false) {
        // A list with boxes ticks off those who came.
        return None;
    }
    if tells(words) || (block.kind == BlockKind::Paragraph && ends_the_list(view, index, head)) {
        return None;
    }
    Some((list, block.span, head))
}

/// Whether words tell what happened, as no list of names does.
fn tells(words: &str) -> bool {
    const VERBS: &[&str] = &[
        "was",
        "were",
        "had",
        "been",
        "expressed",
        "proposed",
        "seconded",
        "will",
        "would",
        "agreed",
        "resolved",
        "approved",
        "welcomed",
        "thanked",
        "reported",
        "asked",
        "noted",
        "stated",
        "opened",
        "began",
        "confirmed",
        "discussed",
        "said",
    ];
    let mut all = words.split(|c: char| !c.is_alphanumeric());
    all.any(|word| VERBS.contains(&word)) && !fold(words).contains(" who was")
}

/// Whether a paragraph comes after a list of names as entries: then the list is over.
fn ends_the_list(view: &View<'_>, index: usize, head: Span) -> bool {
    let above = (0..index)
        .rev()
        .filter_map(|before| view.block(before))
        .take_while(|before| before.span.start() > head.start());
    above.take(60).any(|before| before.kind == BlockKind::ListItem)
}

/// The lists that headings open. What stands under a heading comes together, so that each is looked at about once.
struct Heads<'v, 'd> {
    view: &'v View<'d>,
    last: Option<(usize, Option<(List, Span)>)>,
}

impl<'v, 'd> Heads<'v, 'd> {
    fn new(view: &'v View<'d>) -> Self {
        Self { view, last: None }
    }

    /// The list that a heading above opens.
    fn list_above(&mut self, index: usize) -> Option<(List, Span)> {
        let nearest = self.view.outline.over(index)?;
        let list = match self.last {
            Some((head, list)) if head == nearest => list,
            _ => list_under(self.view, nearest),
        };
        self.last = Some((nearest, list));
        list
    }
}

/// The list that a heading opens.
fn list_under(view: &View<'_>, head: usize) -> Option<(List, Span)> {
    let over = view.block(head)?;
    let opens = |above: &str| list_of(&fold(above), || false).is_some();
    let list = list_of(&fold(view.document.words(over)), || view.heads(head).take(2).any(opens))?;
    Some((list, over.span))
}

/// Names alone, near the start, with no word that says what they are: those present.
fn unnamed(view: &View<'_>, index: usize) -> Option<(List, Span)> {
    const NEAR_THE_START: usize = 14;
    let block = view.block(index).filter(|block| block.kind == BlockKind::Paragraph && index < NEAR_THE_START)?;
    let words = view.document.words(block);
    // Either way a name comes first.
    let first = memchr2(b',', b';', words.as_bytes()).map_or(words, |end| &words[..end]);
    if !is_name(first.trim()) {
        return None;
    }
    let names = words.split([',', ';']).all(|part| is_name(part.trim())) && words.matches(',').count() >= 2;
    let posts = || {
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| view.block(near));
        is_name_with_post(words) && beside.into_iter().any(|near| is_name_with_post(view.document.words(near)))
    };
    (names || posts()).then_some((List { attendance: Attendance::Present, capacity: None }, block.span))
}

/// One to three words, each with a capital and nothing else of note.
fn is_name(words: &str) -> bool {
    let parts = || words.split(' ').take(4);
    parts().count() <= 3
        && parts().all(|part| {
            part.starts_with(char::is_uppercase)
                && part.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-' | '.'))
        })
}

/// `Ana Ash, Head of Roads`.
fn is_name_with_post(words: &str) -> bool {
    let Some((name, post)) = words.split_once(", ") else { return false };
    name.contains(' ') && is_name(name) && post.starts_with(char::is_uppercase) && post.len() < 80 && !tells(post)
}

/// `Present: Ana Ash, Ben Birch`: the list, and where the names begin.
fn inline(words: &str) -> Option<(List, usize)> {
    const NEAR: usize = 80;
    // The first byte of `–` begins other dashes and quotes too.
    let near = words.as_bytes().get(..NEAR).unwrap_or(words.as_bytes());
    let mark = memchr2_iter(b':', "–".as_bytes()[0], near).find_map(|at| {
        let rest = words.get(at..)?;
        rest.strip_prefix([':', '–']).map(|after| (at, rest.len() - after.len()))
    });
    if let Some((colon, mark)) = mark
        && let Some(list) = list_of(&fold(&words[..colon]), || false)
    {
        return Some((list, colon + mark));
    }
    if !may_open(words) {
        return None;
    }
    let near = String::from_utf8_lossy(words.as_bytes().get(..NEAR).unwrap_or(words.as_bytes())).to_ascii_lowercase();
    let from = near.find("apolog").filter(|&at| at < 60).and_then(|at| received_from(words, at));
    if let Some(from) = from {
        return Some((List { attendance: Attendance::Apology, capacity: None }, from));
    }
    for opening in ["in attendance were ", "present were ", "those present were "] {
        if let Some(at) = near.find(opening).filter(|&at| at < 60) {
            return Some((List { attendance: Attendance::Present, capacity: None }, at + opening.len()));
        }
    }
    None
}

/// Whether words that open a list in a sentence stand near the start: `apolog…`, `in attendance were`, `present were`. All
/// paragraphs are asked, and few say it: told in a way that takes many bytes at once.
fn may_open(words: &str) -> bool {
    let near = words.as_bytes().get(..90).unwrap_or(words.as_bytes());
    let from = |by: usize| near.get(by..).unwrap_or_default();
    let fours = near.iter().zip(from(1)).zip(from(2).iter().zip(from(3)));
    fours.fold(false, |so_far, ((first, second), (third, fourth))| {
        let small = |byte: &u8| byte | b' ';
        let is = |word: &[u8; 4]| {
            (small(first) == word[0])
                & (small(second) == word[1])
                & (small(third) == word[2])
                & (small(fourth) == word[3])
        };
        so_far | is(b"were") | is(b"apol")
    })
}

/// `Apologies were received from …`: where the names begin, after the word at `apology`.
fn received_from(words: &str, apology: usize) -> Option<usize> {
    let low = words.to_ascii_lowercase();
    for cue in [
        "received from ",
        "accepted from ",
        "tendered by ",
        "given by ",
        "sent by ",
        "reported from ",
        "submitted by ",
        "noted from ",
        "apologies from ",
        "absence from ",
        "on behalf of ",
        "received by ",
    ] {
        if let Some(at) = low[apology..].find(cue) {
            return Some(apology + at + cue.len());
        }
    }
    None
}

const PRESENT: &[&str] = &[
    "present",
    "members present",
    "councillors present",
    "attendees",
    "attendee",
    "attendance",
    "in attendance",
    "those attending",
    "those present",
    "attending",
    "roll call",
    "participants",
    "board members in attendance",
    "members in attendance",
    "also in attendance",
    "also present",
    "in the chair",
    "present in the chair",
    "officers present",
    "officers in attendance",
    "officials in attendance",
    "officials present",
    "officers attending",
    "board members present",
    "committee members present",
    "trustees present",
    "governors present",
    "directors present",
    "staff present",
    "witnesses",
    "guests",
    "guests present",
    "observers",
    "invited guests",
    "invitees",
    "visitors",
    "council members present",
    "others present",
    "others in attendance",
    "by invitation",
    "with the following present",
    "scribe",
    "chair",
    "apart from",
    "substitutes",
    "substitute members",
    "minute taker",
    "minutes by",
];
const APOLOGY: &[&str] = &["apolog", "regrets", "not attending", "sent apologies", "excused", "unable to attend"];
const ABSENT: &[&str] = &["absent", "not present", "members absent", "absence", "did not attend"];
const UNDER_ATTENDANCE: &[&str] = &[
    "committee",
    "members",
    "board",
    "council",
    "councillors",
    "officers",
    "officials",
    "staff",
    "public",
    "executive",
    "directors",
    "guests",
    "others",
    "tsc",
    "general",
];

/// The list that folded words open. `within` says whether a heading above opens one already.
fn list_of(words: &str, within: impl Fn() -> bool) -> Option<List> {
    let words = words.trim_start_matches(|c: char| !c.is_alphabetic());
    let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
    if words.len() > 70 {
        return None;
    }
    let capacity = || capacity_of(words);
    if starts_with_any(words, ABSENT) && !words.contains("apolog") {
        return Some(List { attendance: Attendance::Absent, capacity: capacity() });
    }
    if APOLOGY.iter().any(|sign| words.starts_with(sign)) || memmem::find(words.as_bytes(), b"apologies").is_some() {
        return Some(List { attendance: Attendance::Apology, capacity: capacity() });
    }
    let bracket = words.match_indices('(').map(|(at, _)| &words[..at]).find_map(|before| before.strip_suffix(' '));
    let bare = bracket.unwrap_or(words);
    let bare = bare.strip_suffix(" were").unwrap_or(bare);
    let bare = bare.strip_suffix(" was").unwrap_or(bare).trim();
    let named = PRESENT.contains(&bare)
        || (bare.ends_with(" present") || bare.ends_with(" in attendance") || bare.ends_with(" attending"))
            && bare.len() < 50;
    if named || (starts_with_any(bare, UNDER_ATTENDANCE) && within()) {
        return Some(List { attendance: Attendance::Present, capacity: capacity() });
    }
    None
}

fn capacity_of(words: &str) -> Option<Capacity> {
    let has = |signs: &[&str]| says_any(words, signs);
    if has(&["substitut"]) {
        Some(Capacity::Substitute)
    } else if has(&["guest", "witness", "observer", "public", "visitor", "invit", "press"]) {
        Some(Capacity::Guest)
    } else if has(&["officer", "official", "also ", "staff", "clerk"]) || words == "in attendance" {
        Some(Capacity::Officer)
    } else if has(&["member", "councillor", "committee", "board", "trustee", "governor", "director", "in the chair"]) {
        Some(Capacity::Member)
    } else {
        None
    }
}

fn says_none(words: &str) -> bool {
    // Few paragraphs begin with one of these words; and what follows is short, or told by its first words.
    const FIRST: &[&str] = &["none", "nil", "n", "no", "nobody", "tbd", "tbc", "there"];
    const ENOUGH: usize = 48;
    let named = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !named.starts_with(['n', 'N', 't', 'T']) {
        return false;
    }
    let first = named.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if !FIRST.iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return false;
    }
    let enough = words.char_indices().nth(ENOUGH).map_or(words, |(end, _)| words.get(..end).unwrap_or(words));
    let words = fold(enough);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(words, "none" | "nil" | "n/a" | "no" | "no one" | "nobody" | "tbd" | "tbc")
        || starts_with_any(words, &["none", "there were none", "no apologies", "nil", "there were no"])
}

fn person(view: &View<'_>, attendee: &Attendee, list: List, head: Span) -> Person {
    let role = attendee.role;
    let name = attendee.name;
    let clock = |signs: &[&str]| {
        let said = role.filter(|&role| says_any(view.words(role), signs))?;
        let time = times(&view.pieces(said)).into_iter().next()?;
        Some((time.minutes, time.at))
    };
    // What stands in brackets after the name of somebody who was not there is why, unless it is a post.
    let why = role.filter(|&role| {
        list.attendance != Attendance::Present && person_form(view.words(role)) != Some(PersonForm::Post)
    });
    Person {
        name,
        at: role
            .filter(|role| role.start() >= name.start() && role.end() < name.end() + 120)
            .map_or(name, |role| closed(view, name.to(role))),
        initials: attendee.initials,
        handle: attendee.handle,
        post: role.filter(|_| why.is_none()),
        capacity: list.capacity.map(|capacity| (capacity, head)),
        attendance: vec![(list.attendance, head)],
        reason: why,
        arrived: clock(&["arriv", "from ", "joined"]),
        left: clock(&["left", "until", "depart"]),
    }
}

/// With the bracket that closes what is inside.
fn closed(view: &View<'_>, at: Span) -> Span {
    let bracket = view.words(at).contains('(') && view.words(Span::new(at.end(), at.end() + 1)) == ")";
    if bracket { Span::new(at.start(), at.end() + 1) } else { at }
}
