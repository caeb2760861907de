//! How somebody is named: by name, initials, post, group, handle or pronoun.

use std::cell::LazyCell;

use super::calendar::{month, weekday};
use super::post::{is_group, is_post};
use super::signs::Sign;
use super::word_list::List;
use super::words::{Cut, Kind, Word, Words};
use super::work::{is_third_person, is_verb};
use crate::vocabulary::PersonForm;

/// How a text names somebody, if it names one person, post or group and says nothing else.
///
/// ```
/// # use quorate::recognise::person_form;
/// # use quorate::vocabulary::PersonForm;
/// assert_eq!(person_form("the Head of Service"), Some(PersonForm::Post));
/// assert_eq!(person_form("Cllr Mrs J Hull"), Some(PersonForm::Name));
/// assert_eq!(person_form("add to the plan"), None);
/// ```
#[must_use]
pub fn person_form(text: &str) -> Option<PersonForm> {
    let cut = Cut::of(text);
    form_of(&cut.words(), 0, cut.words().len())
}

/// How the pieces from `from` up to `to` name somebody.
pub(super) fn form_of(words: &Words<'_>, from: usize, to: usize) -> Option<PersonForm> {
    let first = words.get(from).filter(|_| from < to && to <= words.len() && to - from <= 24)?;
    if first.is("@") {
        return is_handle(words, from, to).then_some(PersonForm::Handle);
    }
    let named = || first.is("will") || first.is("may") && !follows_month(words, from);
    if to == from + 1 && named() && first.is_capital() && words.is(to, "to") {
        // `Will to order salt`
        return Some(PersonForm::Name);
    }
    if to == from + 1 && first.is_in(&PRONOUNS) {
        return Some(PersonForm::Pronoun);
    }
    // A name or a post ends with no mark but the point of `John S.` and the bracket of `Hull (J)`.
    if words.get(to - 1).is_some_and(|last| last.kind() == Kind::Mark && !matches!(last.bytes(), b"." | b")")) {
        return None;
    }
    // `A. Moss` has no article.
    let article = first.has(Sign::Determiner) && to > from + 1 && !words.is(from + 1, ".");
    let from = from + usize::from(article);
    if is_initials(words, from, to) || is_call_sign(words, from, to) {
        return Some(PersonForm::Initials);
    }
    if to == from + 2 && !article && is_user_name(words, from) {
        return Some(PersonForm::Handle);
    }
    if is_short_group(words, from, to) {
        return Some(PersonForm::Group);
    }
    let post = LazyCell::new(|| is_post(words, from, to));
    let group = LazyCell::new(|| is_group(words, from, to));
    if is_name(words, from, to) {
        let titled = after_title(words, from, to) > from;
        if titled || !*post && !*group {
            return (titled || !article).then_some(PersonForm::Name);
        }
    }
    let bare = words.get(from).is_some_and(|first| !article && begins_no_phrase(first));
    if bare || !is_phrase(words, from, to) {
        return None;
    }
    if *post {
        Some(PersonForm::Post)
    } else if *group {
        Some(PersonForm::Group)
    } else {
        None
    }
}

/// `in May to`, `in March and May to`: whether what stands before makes a month of the word.
fn follows_month(words: &Words<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    before(1).is_some_and(|word| {
        word.is_any(&["in", "of", "by", "until", "from", "since", "during", "early", "late", "mid", "next", "last"])
            || word.is_any(&["and", "or", "to", "–", "-", "/", "&"]) && before(2).and_then(month).is_some()
    })
}

/// The place after the titles before a name: `Cllr Mrs`, `The Rt Revd`, `Mr.`
pub(super) fn after_title(words: &Words<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    if words.is(at, "the") && words.get(at + 1).is_some_and(is_title) {
        at += 1;
    }
    // `Borough Cllr Ash`
    let level = words.is_any(at, LEVELS) && words.get(at + 1).is_some_and(is_title) && at + 2 < to;
    at += usize::from(level);
    while at < to && words.get(at).is_some_and(is_title) {
        at += 1;
        at += usize::from(words.is_any(at, &[".", ":"]) && at < to);
    }
    at
}

/// The level of government at which somebody is a councillor.
const LEVELS: &[&str] = &["borough", "county", "district", "town", "parish", "city", "ward", "community"];

/// Whether a word of a text is a title before a name, with its point or without: `Cllr.`, `Mrs`.
#[must_use]
pub fn is_title_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']);
    super::lists::people::TITLES.iter().any(|title| word.eq_ignore_ascii_case(title))
}

pub(super) fn is_title(word: Word<'_>) -> bool {
    word.has(Sign::Title)
}

/// Whether a word with a capital is no name where names are looked for: `Apologies`, `None`.
pub(super) fn is_no_name(word: Word<'_>) -> bool {
    word.has(Sign::NotName)
}

/// `CS`, `J.B.`, `PWh`: two or three letters of a name.
fn is_initials(words: &Words<'_>, from: usize, to: usize) -> bool {
    let Some(first) = words.get(from) else { return false };
    if to == from + 1 {
        let capitals = first.text().chars().filter(|c| c.is_uppercase()).count();
        let letters = first.text().chars().count();
        let plural = letters == 4 && first.ends_with("s");
        let vowel = first.text().chars().skip(1).any(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'));
        let known = || is_post(words, from, to) || is_group(words, from, to) || first.is_in(&NOT_INITIALS);
        return first.is_capital() && capitals >= 2 && letters <= 3 && (letters == capitals || !vowel) && !known()
            || letters == 4 && !plural && capitals >= 3 && first.text().chars().any(char::is_lowercase);
    }
    if !first.is_capital() && !first.is(".") {
        return false;
    }
    let mut letters = 0;
    for at in from..to {
        match words.get(at) {
            Some(piece) if piece.is(".") => {}
            Some(piece) if piece.is_capital() && piece.is_single() => letters += 1,
            _ => return false,
        }
    }
    (2..=3).contains(&letters) && letters < to - from
}

/// Whether the pieces are the call sign of an amateur radio station: `VE7ABC`, `G4XYZ`.
fn is_call_sign(words: &Words<'_>, from: usize, to: usize) -> bool {
    let capitals = |at: usize, longest: usize| {
        words.get(at).is_some_and(|piece| {
            piece.length() <= longest
                && piece.kind() == Kind::Word
                && piece.text().bytes().all(|c| c.is_ascii_uppercase())
        })
    };
    let glued = |at: usize| words.get(at).is_some_and(|piece| piece.glued());
    let digit = || words.get(from + 1).is_some_and(|piece| piece.kind() == Kind::Number && piece.length() == 1);
    to == from + 3 && capitals(from, 2) && digit() && capitals(from + 2, 3) && glued(from + 1) && glued(from + 2)
}

/// Whether a user name of letters and figures stands here: `abc12`, `jrk204`.
pub(super) fn is_user_name(words: &Words<'_>, at: usize) -> bool {
    let letters = |word: Word<'_>| {
        (2..=4).contains(&word.length())
            && word.text().bytes().all(|c| c.is_ascii_lowercase())
            && !word.is_in(&NUMBERED_THINGS)
    };
    let figures = |word: Word<'_>| word.kind() == Kind::Number && word.glued() && word.length() <= 4;
    words.get(at).is_some_and(letters)
        && words.get(at + 1).is_some_and(figures)
        && !words
            .get(at + 2)
            .is_some_and(|next| next.glued() && (next.kind() != Kind::Mark || next.is_any(&["-", "_", "/"])))
}

/// A name: capitals, with titles before it and a bracketed initial after it.
fn is_name(words: &Words<'_>, from: usize, to: usize) -> bool {
    let start = after_title(words, from, to);
    let titled = start > from;
    let to = without_bracket(words, start, to);
    let mut parts = 0;
    for at in start..to {
        let Some(piece) = words.get(at) else { return false };
        let stands = match piece.kind() {
            Kind::Word => {
                parts += 1;
                // `Sato-san`
                let honour = || at > start + 1 && piece.glued() && words.is(at - 1, "-") && piece.is_shorter_than(5);
                (piece.is_capital() || piece.is_in(&PARTICLES) && at + 1 < to || honour())
                    && (!is_no_name(piece) || piece.is_single())
                    && (at == start || !is_title(piece))
                    && piece.is_shorter_than(24)
            }
            Kind::Number => false,
            Kind::Mark => at > start && piece.glued() && is_mark_of_name(words, at) && may_end(words, at, to),
        };
        if !stands {
            return false;
        }
    }
    let first = words.get(start);
    let common = !titled
        && first.is_some_and(|word| {
            parts != 2 && is_verb(word)
                || month(word).is_some_and(|month| parts == 1 || !month.doubtful)
                || weekday(word).is_some_and(|(_, short)| !short)
        });
    let single_letter = !titled && parts == 1 && first.is_some_and(Word::is_single);
    (1..=5).contains(&parts) && !common && !single_letter
}

/// The end of a name without `(J)` or `(Chair)` after it.
fn without_bracket(words: &Words<'_>, start: usize, to: usize) -> usize {
    if !words.is(to.saturating_sub(1), ")") || to > words.len() {
        return to;
    }
    (start..to).find(|&at| words.is(at, "(")).unwrap_or(to)
}

/// Whether the pieces may be the words of a post or a group: no figures, no verbs, few words in small letters.
fn is_phrase(words: &Words<'_>, from: usize, to: usize) -> bool {
    let mut small = 0;
    for at in from..to {
        let Some(piece) = words.get(at) else { return false };
        match piece.kind() {
            Kind::Number => return false,
            Kind::Mark if at + 1 == to && !piece.is(")") || piece.is("-") && !piece.glued() => return false,
            Kind::Mark
                if piece.is(".") && !words.before(at).is_some_and(|before| is_title(before) || before.is_single()) =>
            {
                return false;
            }
            Kind::Mark if piece.is(")") && !(from..at).any(|place| words.is(place, "(")) => return false,
            Kind::Mark if piece.is_any(&["-", "/", "&", ",", "’", "'", "(", ")", "."]) => {}
            Kind::Mark => return false,
            Kind::Word
                if at > from && piece.is("the") && !words.before(at).is_some_and(|word| word.is_any(BEFORE_THE)) =>
            {
                return false;
            }
            Kind::Word if piece.is("to") && !words.is(at + 1, "the") => return false,
            Kind::Word if piece.has(Sign::NotInPhrase) || at + 1 < to && is_verb_form(piece) => return false,
            Kind::Word => {
                small += usize::from(!piece.is_capital() && !piece.is_any(&["of", "for", "and", "the", "to"]));
                if small > MOST_SMALL {
                    return false;
                }
            }
        }
    }
    true
}

/// What stands before an article within the name of a post or a group: `the Head of the Service`.
const BEFORE_THE: &[&str] = &["of", "for", "and", "to", "in", "on", "at", "with", ",", "from", "by", "&", "or"];

/// How many words in small letters the name of a post or a group may have.
const MOST_SMALL: usize = 5;

fn begins_no_phrase(word: Word<'_>) -> bool {
    let works = is_verb(word) && !word.has(Sign::Post);
    word.is_any(&["and", "or", "of", "for", "to", "with", "then", "since", "although", "because", "whilst"])
        || !word.is_capital() && (word.ends_with("ing") || works)
}

/// The hyphen or apostrophe of a name, or the point after a letter (`J. Hull`).
fn is_mark_of_name(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, &["-", "’", "'"])
        || words.is(at, ".") && words.before(at).is_some_and(|before| before.is_single() || before.is("St"))
}

/// Whether a mark in a name may stand here: at its end only the point after a single letter (`John S.`).
fn may_end(words: &Words<'_>, at: usize, to: usize) -> bool {
    at + 1 < to || words.is(at, ".") && words.before(at).is_some_and(|letter| letter.is_single())
}

/// `allowed`, `requests`: a verb, where another word follows.
fn is_verb_form(word: Word<'_>) -> bool {
    !word.is_capital() && (word.ends_with("ed") || is_third_person(word.text()) && !word.is_any(&["works", "services"]))
}

/// `LCDC`: more capitals than the initials of a person.
fn is_short_group(words: &Words<'_>, from: usize, to: usize) -> bool {
    let one = to == from + 1;
    words.get(from).filter(|_| one).is_some_and(|word| {
        let letters = word.text().chars().count();
        (4..=6).contains(&letters)
            && word.text().chars().all(char::is_uppercase)
            && !word.text().chars().any(|c| "AEIOU".contains(c))
            || (4..=5).contains(&letters) && word.is_any(KNOWN_GROUPS)
    })
}

fn is_handle(words: &Words<'_>, from: usize, to: usize) -> bool {
    to > from + 1
        && (from + 1..to).all(|at| {
            words
                .get(at)
                .is_some_and(|piece| piece.glued() && (piece.kind() != Kind::Mark || piece.is_any(&["-", "_"])))
        })
}

#[rustfmt::skip]
static PRONOUNS: List = List::of(&[
    "he", "she", "they", "we", "i", "it", "you", "who", "him", "her", "them",
]);

/// Small words inside names.
pub(super) static PARTICLES: List = List::of(&[
    "de", "du", "van", "von", "der", "den", "la", "le", "di", "da", "ó", "ní", "uí", "af", "bin", "al", "y", "dos",
    "el", "ten",
]);

#[rustfmt::skip]
static NOT_INITIALS: List = List::of(&[
    "tbc", "tba", "tbd", "n", "na", "ok", "pr", "prs", "ai", "it", "agm", "egm", "uk", "eu", "us", "usa", "asap",
    "nb", "re", "pdf", "url", "api", "faq", "vat", "fyi",
]);

/// What stands before a figure in the names of things: `mp3`, `ipv6`, `item4`.
#[rustfmt::skip]
static NUMBERED_THINGS: List = List::of(&[
    "mp", "ipv", "ip", "co", "no", "nr", "pp", "ver", "ch", "fig", "sec", "para", "item", "page", "part", "room", "unit", "lot",
    "sha", "md", "utf", "rfc", "iso", "en", "web", "py", "http", "php", "tls", "ssl", "arm", "amd", "win", "gcc", "qt", "gtk",
    "year", "yr", "week", "day", "note", "area", "zone", "step", "ward", "site", "plot", "http", "css", "html", "oct", "dec",
    "jan", "feb", "mar", "apr", "may", "jun", "june", "jul", "july", "aug", "sep", "sept", "nov", "form", "type", "test", "line",
    "log", "uk", "us", "eu", "usb", "cat", "ps", "pr", "rev", "rel", "beta", "rc",
]);

const KNOWN_GROUPS: &[&str] = &["ngos", "exec", "tsc", "tcc"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        use PersonForm::{Group, Handle, Initials, Name, Post, Pronoun};
        for (text, expected) in [
            ("CS", Some(Initials)),
            ("PWh", Some(Initials)),
            ("J.B.", Some(Initials)),
            ("Andrea Griffin", Some(Name)),
            ("Cllr Mrs J Hull", Some(Name)),
            ("Seán Ó Ceallaigh", Some(Name)),
            ("O’Dea", Some(Name)),
            ("Collins (J)", Some(Name)),
            ("Cmhlr. Browne", Some(Name)),
            ("The Rt Revd A. Moss", Some(Name)),
            ("Councillor R", Some(Name)),
            ("Steve", Some(Name)),
            ("LEMMING", Some(Name)),
            ("Luke M", Some(Name)),
            ("A. Moss", Some(Name)),
            ("Nicholas-Letch", Some(Name)),
            ("Clerk", Some(Post)),
            ("CLERK", Some(Post)),
            ("the committee clerk", Some(Post)),
            ("Head of Service", Some(Post)),
            ("the Strategic Director for Children, Schools and Families", Some(Post)),
            ("The A/Senior Executive Engineer, West Division Operations", Some(Post)),
            ("Vice-Chair", Some(Post)),
            ("DCS", Some(Post)),
            ("the service", Some(Group)),
            ("The fencing contractor", Some(Post)),
            ("providing officers", None),
            ("Members", Some(Group)),
            ("All", Some(Group)),
            ("sysadmins", Some(Group)),
            ("Committee members", Some(Group)),
            ("the Committee", Some(Group)),
            ("abc12", Some(Handle)),
            ("ik204", Some(Handle)),
            ("mp3", None),
            ("ipv6", None),
            ("LCDC", Some(Group)),
            ("@rvagg", Some(Handle)),
            ("@some-body", Some(Handle)),
            ("they", Some(Pronoun)),
            ("add to Forward Plan", None),
            ("Determine how", None),
            ("None", None),
            ("Handover List", None),
            ("the report", None),
            ("12", None),
            ("", None),
            ("@", None),
            ("November", None),
        ] {
            assert_eq!(person_form(text), expected, "{text}");
        }
    }
}
