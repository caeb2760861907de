//! Parts of a line of an attendance list: where its names end, and what is said of all of them.

use crate::minutes::kinds::person::Attendance;
use crate::recognise::{is_title_word, person_form};
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::roll_entries::{box_of, is_name, names_alone, tells};

pub fn is_titled(words: &str) -> bool {
    person_form(words.split([',', '(']).next().unwrap_or_default().trim()) == Some(PersonForm::Name) && {
        let first = words.split(' ').next().unwrap_or_default();
        is_title_word(first)
            || ["pc", "county", "borough", "district"].iter().any(|word| first.eq_ignore_ascii_case(word))
    }
}

pub fn is_shouted(words: &str) -> bool {
    words.len() <= 4 && words.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Where the words that tell something begin, after the names with which they begin.
pub fn before_telling(words: &str) -> Option<usize> {
    let ends = words.match_indices([',', ';', '.', ')']).map(|(at, mark)| if mark == ")" { at + 1 } else { at });
    let ends: Vec<usize> = ends
        .filter(|&end| {
            let names = words.get(..end).unwrap_or_default();
            (names_alone(names) || has_holders(names)) && !tells(names)
        })
        .collect();
    ends.last().copied().filter(|&end| end > 3)
}

/// `Director of Roads (Mr B Birch)`: whether those who hold posts stand in brackets.
pub fn has_holders(words: &str) -> bool {
    const HOLDERS: &[&str] = &["(Mr", "(Ms", "(Dr", "(Messrs", "(Miss", "(Cllr", "(Councillor", "(Prof"];
    HOLDERS.iter().any(|holder| words.contains(holder))
}

/// Whether a line may be an entry of a list: names alone, or posts with who holds them in brackets.
pub fn is_entry(words: &str) -> bool {
    // Those who joined a large call fill a paragraph, with the firm of each in brackets.
    const LONGEST: usize = 4000;
    let held = has_holders(words);
    words.len() < LONGEST
        && !tells(words)
        && (names_alone(box_of(words).and_then(|(_, from)| words.get(from..)).unwrap_or(words))
            || held
            || before_address(words).is_some())
}

/// `Ana Ash : (Moss Mills) : ana@moss.example`: the byte at which a name in full ends, before other things and an address.
pub fn before_address(words: &str) -> Option<usize> {
    let is_address = |word: &str| {
        word.split_once('@').is_some_and(|(who, place)| !who.is_empty() && place.contains('.'))
            && !word.starts_with("http")
    };
    let last = words.trim_end().rsplit(' ').next()?;
    let end = [" : ", ": ", " (", " <", " - ", " – ", " | ", ", "].iter().filter_map(|mark| words.find(mark)).min()?;
    let name = words.get(..end)?;
    (is_address(last.trim_matches(['<', '>', '(', ')', '.'])) && name.contains(' ') && is_name(name)).then_some(end)
}

/// `Ash, Birch present; Cole absent`, `Ash – present, Birch – absent`: each part by itself, if the parts say more than the
/// list does.
pub fn parts_of(words: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut start = 0;
    let says = |mark: char| words.split(mark).filter(|part| said_at_end(part).is_some()).count();
    let each = words.contains(',') && says(',') == words.split(',').count();
    let mark = if each { ',' } else { ';' };
    if each || says(';') > 0 {
        for (at, _) in words.match_indices(mark) {
            parts.push(Span::new(start, at));
            start = at + 1;
        }
    }
    parts.push(Span::new(start, words.len()));
    parts
}

/// `Ana Ash - absent`, `Ms Ana Ash (Moss Agency) Apologies`: what is said of those named, and the byte at which they end.
pub fn said_at_end(words: &str) -> Option<(Attendance, usize)> {
    let trimmed = words.trim_end().trim_end_matches('.');
    let at = trimmed.rfind(|c: char| !c.is_alphabetic())?;
    let last = trimmed.get(at..)?.trim_start_matches(|c: char| !c.is_alphabetic());
    let attendance = match last.to_ascii_lowercase().as_str() {
        "apologies" | "apology" | "excused" | "regrets" => Attendance::Apology,
        "absent" => Attendance::Absent,
        "present" => Attendance::Present,
        _ => return None,
    };
    let before = trimmed.get(..trimmed.len() - last.len())?;
    // `Ana Ash (apologies)` is read with the name.
    let bracket = before.ends_with('(');
    // `Trustees present` is a heading.
    let apart = before.trim_end().ends_with(['-', '–', '—', ':', ',']) || before.contains([',', '(']);
    if attendance == Attendance::Present && !apart {
        return None;
    }
    let names = before.trim_end().trim_end_matches(['-', '–', '—', ':', ',']).trim_end();
    (!bracket && names_alone(names)).then_some((attendance, names.len()))
}

/// `cal, Ana_Ash, Ben_Birch`: several names of one word each, of which some are joined by a line.
pub fn are_handles(words: &str) -> bool {
    const FEWEST: usize = 3;
    let parts = || words.split(',').map(|part| part.trim().trim_end_matches('.'));
    words.contains('_') && parts().count() >= FEWEST && parts().all(is_handle) && parts().any(is_joined)
}

/// `Ana_Ash`: a name that a line joins, as where a chat knows no spaces in names.
fn is_joined(name: &str) -> bool {
    is_handle(name)
        && name.split_once('_').is_some_and(|(first, last)| {
            first.starts_with(char::is_alphabetic) && last.starts_with(char::is_alphabetic)
        })
}

/// One word that may be somebody's name in a chat.
fn is_handle(name: &str) -> bool {
    const LONGEST: usize = 40;
    (2..=LONGEST).contains(&name.chars().count())
        && name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '’' | '\''))
}
