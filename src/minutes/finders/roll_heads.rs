//! The words that open a list of names: `Present:`, `Apologies for absence were received from`.

use crate::minutes::kinds::person::{Attendance, Capacity};
use crate::text::fold;

use super::roll_entries::{is_business, is_name, names_alone, tells};
use super::sentence::{says_any, starts_with_any};

/// What a list of names is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// Whether they were there.
    pub attendance: Attendance,
    /// As what.
    pub capacity: Option<Capacity>,
    /// Whether its words are said of other things too (`Chair:`, `Members:`), so that what follows must be names alone.
    pub doubtful: bool,
    /// Whether they only name a group: `Members:`.
    pub group: bool,
}

impl List {
    /// A list that its words make certain.
    pub const fn of(attendance: Attendance) -> Self {
        Self { attendance, capacity: None, doubtful: false, group: false }
    }
}

/// `Present: Ana Ash, Ben Birch`: the list, and the byte at which the names begin.
pub fn labelled(words: &str, within: bool) -> Option<(List, usize)> {
    const NEAR: usize = 100;
    // The first byte of `–` begins other dashes and quotes too.
    let near = words.as_bytes().get(..NEAR).unwrap_or(words.as_bytes());
    let is_mark = |byte: &u8| matches!(byte, b':' | b';' | b'-') || *byte == "–".as_bytes()[0];
    let mark = near.iter().enumerate().filter(|(_, byte)| is_mark(byte)).find_map(|(at, _)| {
        let rest = words.get(at..)?;
        // `Non-voting:`: a hyphen joins, a dash stands alone.
        let joins = rest.starts_with('-') && !(rest.starts_with("- ") && words.get(..at)?.ends_with(' '));
        let after = rest.strip_prefix([':', ';', '–', '-']).filter(|_| !joins)?;
        Some((at, rest.len() - after.len()))
    });
    let with_mark = mark.and_then(|(at, mark)| {
        let label = words.get(..at)?;
        let list = list_of(&fold(label), within)?;
        // `Apologies from Ana Ash - Chair`, `Treasurer - vacant`, `Present; Ana Ash`
        let bare = !list.doubtful && label.trim().split(' ').count() <= 3 && !label.contains(" from");
        (bare || !words.get(at..)?.starts_with(['-', ';'])).then_some((list, at + mark))
    });
    with_mark.or_else(|| before_title(words)).or_else(|| before_names(words))
}

/// `Directors present Ana Ash, Ben Birch and Cal Cole`: no mark, and names in full follow to the end.
fn before_names(words: &str) -> Option<(List, usize)> {
    const FAR: usize = 6;
    const ENDS: &[&str] =
        &["present", "attending", "attendees", "attendance", "absent", "apologies", "regrets", "excused"];
    let mut at = 0;
    for word in words.split(' ').take(FAR) {
        at += word.len() + 1;
        if ENDS.contains(&fold(word).trim_end_matches(['.', ','])) {
            let names = words.get(at..)?;
            let first = names.split([',', ';']).next().unwrap_or_default().split(" and ").next().unwrap_or_default();
            let several = names.contains(',') || names.contains(" and ");
            let fine = several && first.contains(' ') && is_name(first) && names_alone(names) && !tells(names);
            let first = fold(first.split(' ').next().unwrap_or_default());
            return list_of(&fold(words.get(..at)?), false)
                .filter(|_| fine && !is_business(&first))
                .map(|list| (list, at));
        }
    }
    None
}

/// `Those attending Mr A Ash`, `APOLOGIES, Mrs Birch`: no mark, and a title begins the names.
fn before_title(words: &str) -> Option<(List, usize)> {
    const HEADS: &[&str] = &[
        "those attending",
        "those present",
        "present",
        "in attendance",
        "apologies",
        "apologies for absence",
        "attendance",
        "also present",
        "also in attendance",
        "absent",
        "members present",
        "attending",
    ];
    const TITLES: &[&str] = &[
        "mr ",
        "mrs ",
        "ms ",
        "miss ",
        "cllr ",
        "cllrs ",
        "councillor ",
        "councillors ",
        "messrs ",
        "dr ",
        "mr. ",
        "mrs. ",
        "ms. ",
        "cllr. ",
    ];
    let near =
        words.char_indices().nth(60).map_or(words, |(end, _)| words.get(..end).unwrap_or(words)).to_ascii_lowercase();
    let head = HEADS.iter().filter(|head| near.starts_with(**head)).max_by_key(|head| head.len())?;
    let rest = near.get(head.len()..)?;
    let names = rest.trim_start_matches([' ', ',', '.', '-']);
    let begins = names.len() < rest.len() && TITLES.iter().any(|title| names.starts_with(title));
    begins.then(|| list_of(head, false).map(|list| (list, head.len() + rest.len() - names.len())))?
}

/// Words that make a list of those present certain.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "present", "attendees", "attendee", "attendance", "in attendance", "those attending", "those present", "attending",
    "attended", "roll call", "participants", "also in attendance", "also present", "in the chair", "participating",
    "participation", "present in the chair", "with the following present", "apart from", "attendance list", "list of attendees",
    "list of attendance", "attendance and apologies", "record of attendance", "people present", "who was there",
    "call to order and roll call", "opening and roll call", "welcome and roll call", "roll call and attendance", "meeting attendance", "meeting attendees",
    "meeting participants", "present at the meeting", "in person", "present in person", "remote", "remotely",
    "present remotely", "via zoom", "online", "by zoom", "by phone", "on the phone", "on the call", "dialled in",
    "present via zoom", "joined online", "joining remotely", "by telephone", "via teams", "sederunt", "in the room",
    "zoom attendees", "online attendees", "attended by",
];

/// Words that open a list of those present where names alone follow.
#[rustfmt::skip]
const PRESENT_IF_NAMES: &[&str] = &[
    "witnesses", "guests", "guest", "observers", "observer", "invited guests", "invitees", "visitors", "visitor",
    "by invitation", "invited", "scribe", "scribes", "chair", "chairman", "chairperson", "chairwoman", "presiding",
    "presiding officer", "substitutes", "substitute members", "minute taker", "minutes taker", "minutes by",
    "minutes taken by", "note taker", "notetaker", "notes by", "notes taken by", "minuted by", "recorder",
    "recording secretary", "facilitator", "moderator", "host", "minutes", "minute secretary", "meeting chair",
    "chaired by", "led by", "facilitated by", "people", "president", "vice president", "vice-president",
    "treasurer", "mayor", "clerk", "secretary", "vice chair", "speakers", "guest speaker",
];

/// Groups of people: a list where another list of names stands above, or where names alone follow.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "committee", "members", "member", "board", "council", "councillors", "officers", "officials", "staff", "public",
    "executive", "directors", "guests", "others", "other", "tsc", "general", "trustees", "governors", "press",
    "police", "residents", "members of the public", "members of public", "homeowners", "owners", "volunteers",
    "observers", "parish", "county", "district", "borough", "clerk", "chair", "advisers", "advisors", "board members",
    "committee members", "council members", "non-members", "ex officio", "ex-officio", "students", "teachers",
    "parents", "management", "contractors", "consultants", "maintainers", "contributors", "community",
];

const APOLOGY: &[&str] = &[
    "apolog",
    "regrets",
    "regret",
    "not attending",
    "sent apologies",
    "excused",
    "unable to attend",
    "absent with apolog",
    "absent (with apolog",
    "members excused",
    "absences excused",
    "leave of absence",
    "absent (excused",
    "absent with leave",
    "excused absence",
];

const ABSENT: &[&str] = &[
    "absent",
    "absentees",
    "absences",
    "not present",
    "not in attendance",
    "members absent",
    "absence",
    "did not attend",
    "non-attendance",
    "councillors absent",
    "board members absent",
    "directors absent",
    "trustees absent",
    "governors absent",
    "unexcused",
    "members not present",
];

/// What may stand before the words that open a list: `1. To receive apologies`.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "to receive any ", "to receive and accept ", "to receive and consider ", "to receive and approve ", "to receive ",
    "to consider and accept ", "to consider ", "to note ", "to record ", "to accept ", "receive ", "record of ",
    "welcome and ", "welcome & ", "welcome, ", "welcome / ", "introductions and ", "the ", "any ", "item ",
];

/// The list that folded words open; `within` says whether a list of names stands above.
pub fn list_of(words: &str, within: bool) -> Option<List> {
    const LONGEST: usize = 70;
    let words = words.trim_matches(|c: char| !c.is_alphabetic() && c != ')');
    if words.len() > LONGEST || words.is_empty() {
        return None;
    }
    let words = BEFORE.iter().fold(words, |words, before| words.strip_prefix(before).unwrap_or(words));
    let joined = words.replace(" / ", " and ").replace(" & ", " and ");
    let words = joined.as_str();
    if ["lateness", "late arrival", "being late", "the delay"].iter().any(|late| words.contains(late)) {
        return None;
    }
    let list = |attendance, doubtful| Some(List { attendance, capacity: capacity_of(words), doubtful, group: false });
    let excused = APOLOGY.iter().any(|sign| words.starts_with(sign));
    let not_there = [" not in attendance", " not present", " not attending"].iter().any(|not| words.contains(not));
    if !excused && (not_there || starts_with_any(words, ABSENT)) {
        return if words.contains("apolog") && !words.contains("without") && !words.contains("no apolog") {
            list(Attendance::Apology, false)
        } else {
            list(Attendance::Absent, false)
        };
    }
    let both = starts_with_any(words, &["attendance and apolog", "present and apolog"]);
    if !both && (excused || words.contains("apologies")) && !words.starts_with("apologetic") {
        return list(Attendance::Apology, false);
    }
    let bare = words.match_indices('(').map(|(at, _)| &words[..at]).find_map(|before| before.strip_suffix(' '));
    let mut bare = bare.unwrap_or(words);
    for verb in [
        " via zoom",
        " via teams",
        " online",
        " remotely",
        " by zoom",
        " in person",
        " were",
        " was",
        " are",
        " is",
        " include",
        " included",
        " on the call",
        " at the meeting",
    ] {
        bare = bare.strip_suffix(verb).unwrap_or(bare);
    }
    let bare = bare.trim();
    let ends = [
        " present",
        " in attendance",
        " attending",
        " attended",
        " participating",
        " participants",
        " attendees",
        " attendance",
    ];
    let roll = bare.starts_with("roll call of ");
    if roll || PRESENT.contains(&bare) || ends.iter().any(|end| bare.ends_with(end)) && bare.len() < 50 {
        return list(Attendance::Present, false);
    }
    // `Members in attendance in official capacity`, `Present for the whole meeting`
    let says = bare.contains("in attendance") || bare.split(' ').any(|word| matches!(word, "present" | "attendees"));
    if says && bare.len() < 50 {
        return list(Attendance::Present, true);
    }
    let group = bare.trim_start_matches(|c: char| !c.is_alphabetic());
    let group = ["other ", "also ", "voting ", "non-voting ", "nonvoting "]
        .iter()
        .fold(group, |group, before| group.strip_prefix(before).unwrap_or(group));
    if PRESENT_IF_NAMES.contains(&bare) {
        return list(Attendance::Present, true);
    }
    let group = GROUPS.contains(&group) || within && starts_with_any(group, GROUPS);
    group.then(|| List { attendance: Attendance::Present, capacity: capacity_of(words), doubtful: true, group })
}

fn capacity_of(words: &str) -> Option<Capacity> {
    let has = |signs: &[&str]| says_any(words, signs);
    if has(&["substitut"]) {
        Some(Capacity::Substitute)
    } else if has(&["guest", "witness", "observer", "public", "visitor", "invit", "press", "resident"]) {
        Some(Capacity::Guest)
    } else if has(&["officer", "official", "also ", "staff", "clerk"]) || words == "in attendance" {
        Some(Capacity::Officer)
    } else if has(&["member", "councillor", "committee", "board", "trustee", "governor", "director", "in the chair"]) {
        Some(Capacity::Member)
    } else {
        None
    }
}

/// What a single word or a mark in a table or after a name says of somebody.
pub fn status_of(words: &str) -> Option<Attendance> {
    let low = fold(words);
    let low = low.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | ':' | '-' | '–'));
    if ["late", "delay"].iter().any(|late| low.contains(late)) {
        return None;
    }
    match low {
        "present" | "p" | "y" | "yes" | "✓" | "✔" | "√" | "✅" | "☑" | "x" | "in attendance" | "attended"
        | "in person" | "remote" | "online" | "virtual" | "zoom" | "here" | "1" | "🗸" => Some(Attendance::Present),
        "a" | "apologies" | "apology" | "apol" | "apols" | "ap" | "regrets" | "excused" | "e" | "sent apologies"
        | "with apologies" | "apologies received" | "apologies sent" | "apologies given" => Some(Attendance::Apology),
        "absent" | "n" | "no" | "✗" | "✘" | "❌" | "☐" | "not present" | "ab" | "did not attend" | "0" | "abs" => {
            Some(Attendance::Absent)
        }
        _ => None,
    }
}

/// What is said of somebody after the name, in words: `(apologies)`, `– absent`.
pub fn said_of(words: &str) -> Option<Attendance> {
    let low = fold(words);
    let low = low.trim_matches(|c: char| !c.is_alphabetic());
    if ["late", "delay", "arriv"].iter().any(|late| low.contains(late)) {
        return None;
    }
    if starts_with_any(low, &["apologies", "apology", "regrets", "excused", "sent apologies", "unable to attend"]) {
        Some(Attendance::Apology)
    } else if starts_with_any(low, &["absent", "not present", "did not attend"]) {
        Some(Attendance::Absent)
    } else {
        None
    }
}

/// The sides of a vote, as words before or after a mark.
#[rustfmt::skip]
const SIDES: &[&str] = &[
    "for", "against", "in favour", "in favor", "votes for", "voted for", "voting for", "votes against", "voted against",
    "voting against", "ayes", "aye", "yeas", "yea", "yes", "nays", "nay", "noes", "no", "opposed", "abstain",
    "abstained", "abstaining", "abstentions", "affirmative", "negative",
];

/// Whether a word names one side of a vote: `Aye`.
pub fn is_side(word: &str) -> bool {
    SIDES.contains(&fold(word).as_str())
}

/// `Ayes: Cllrs Ash and Birch.`, `Student’s vote: Aye`: those on one side of a vote, who are listed among those present
/// elsewhere.
pub fn is_side_of_vote(words: &str) -> bool {
    const LONGEST: usize = 20;
    let Some((label, said)) = words.split_once(':') else { return false };
    let said = said.trim().trim_end_matches('.');
    label.len() < LONGEST && is_side(label) || said.len() < LONGEST && said != "No" && is_side(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_lists() {
        for (words, expected) in [
            ("present", "present"),
            ("board members in attendance were", "present"),
            ("1. to receive apologies for absence", "apologies"),
            ("apologies for lateness", ""),
            ("absent without apology", "absent"),
            ("absent with apologies", "apologies"),
            ("members present (6)", "present"),
            ("chair", "present, if names"),
            ("matters arising", ""),
            ("members", "present, if names"),
            ("presentation", ""),
            ("members in attendance in official capacity", "present, if names"),
            ("present for the whole meeting", "present, if names"),
        ] {
            let list = list_of(words, false).map_or(String::new(), |list| {
                format!("{}{}", list.attendance.word(), if list.doubtful { ", if names" } else { "" })
            });
            assert_eq!(list, expected, "{words}");
        }
    }
}
