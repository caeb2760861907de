//! Acronyms: words made of initials, and the words that they stand for.

use crate::text::Span;

/// Every word of a text that may be an acronym, without the `s` of a plural: `ICB`, `R&D`, `DfE`. Runs of capitals (`HIGHWAYS REPORT`),
/// references (`MIN-24`) and addresses are none.
///
/// ```
/// # use quorate::recognise::acronyms;
/// let text = "The ICB met the SLTs of NORTH WARD.";
/// let found: Vec<_> = acronyms(text).map(|at| at.of(text)).collect();
/// assert_eq!(found, ["ICB", "SLT"]);
/// ```
pub fn acronyms(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let capital = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let begins =
        move |at: usize| capital(at) && (capital(at + 1) || capital(at + 2) || bytes.get(at + 1) == Some(&b'&'));
    let mut next = 0;
    std::iter::from_fn(move || {
        loop {
            let at = (next..bytes.len()).find(|&at| begins(at))?;
            let (start, end) = word_around(text, at);
            next = end.max(at + 1);
            if let Some(letters) = acronym(text, start, end) {
                return Some(letters);
            }
        }
    })
}

/// The letters, figures and `&` around a byte of a text.
fn word_around(text: &str, at: usize) -> (usize, usize) {
    let inside = |c: char| c.is_alphanumeric() || c == '&';
    let before = text.get(..at).unwrap_or_default().trim_end_matches(inside);
    let after = text.get(at..).unwrap_or_default().trim_start_matches(inside);
    (before.len(), text.len() - after.len())
}

fn acronym(text: &str, start: usize, end: usize) -> Option<Span> {
    let word = text.get(start..end)?;
    let letters = word.strip_suffix('s').filter(|rest| rest.len() > 1 && is_capitals(rest)).unwrap_or(word);
    let stands = Span::new(start, start + letters.len());
    (is_acronym(letters) && !is_part_of_more(text, stands) && !is_in_capitals(text, stands)).then_some(stands)
}

fn is_acronym(word: &str) -> bool {
    const LONGEST: usize = 6;
    let bytes = word.as_bytes();
    let mixed = matches!(bytes, [one, two, three]
        if one.is_ascii_uppercase() && two.is_ascii_lowercase() && three.is_ascii_uppercase());
    let roman = word.bytes().all(|c| b"IVX".contains(&c));
    let joined = !word.starts_with('&') && !word.ends_with('&');
    (2..=LONGEST).contains(&word.len()) && joined && (mixed || is_capitals(word)) && !roman
}

fn is_capitals(word: &str) -> bool {
    word.bytes().all(|c| c.is_ascii_uppercase() || c == b'&')
}

/// How far around an acronym its words are looked for; a line may be as long as a file.
const NEAR: usize = 300;

fn near_before(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(NEAR)..=at).find(|&from| text.is_char_boundary(from)).unwrap_or(at);
    text.get(from..at).unwrap_or_default()
}

fn near_after(text: &str, at: usize) -> &str {
    let most = (at + NEAR).min(text.len());
    let to = (at..=most).rev().find(|&to| text.is_char_boundary(to)).unwrap_or(at);
    text.get(at..to).unwrap_or_default()
}

/// Whether the word is a part of a reference, an address or a number.
fn is_part_of_more(text: &str, word: Span) -> bool {
    let blank = |c: char| c.is_whitespace();
    let before = near_before(text, word.start()).rsplit(blank).next().unwrap_or_default();
    let after = near_after(text, word.end()).split(blank).next().unwrap_or_default();
    let glued = |part: &str| part.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | '_' | '\\' | '=' | '#'));
    // `The U.K.`, `www.ICB.example`: a point goes on.
    let pointed =
        before.ends_with('.') || after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    glued(before) || glued(after) || pointed || before.contains("://") || after.contains("://")
}

/// Whether a neighbour is in capitals too: then these are words that are only written large.
fn is_in_capitals(text: &str, word: Span) -> bool {
    let large = |neighbour: &str| {
        let letters = neighbour.trim_matches(|c: char| !c.is_alphanumeric());
        letters.len() > 1 && letters.chars().any(char::is_uppercase) && !letters.chars().any(char::is_lowercase)
    };
    let before = near_before(text, word.start()).strip_suffix(' ').unwrap_or_default();
    let after = near_after(text, word.end()).strip_prefix(' ').unwrap_or_default();
    large(before.rsplit([' ', '\n']).next().unwrap_or_default())
        || large(after.split([' ', '\n']).next().unwrap_or_default())
}

/// The words that an acronym is given with, before it (`Integrated Care Board (ICB)`) or after it (`ICB (Integrated Care Board)`).
/// `line` holds the acronym.
///
/// ```
/// # use quorate::recognise::spelt_out;
/// let line = "The Integrated Care Board (ICB) met.";
/// let at = quorate::text::Span::new(27, 30);
/// assert_eq!(spelt_out(line, at).unwrap().of(line), "Integrated Care Board");
/// ```
#[must_use]
pub fn spelt_out(line: &str, acronym: Span) -> Option<Span> {
    let letters: Vec<char> =
        acronym.of(line).chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    before(line, acronym, &letters).or_else(|| after(line, acronym, &letters))
}

/// `Integrated Care Board (ICB)`, `Integrated Care Board, or ICB,`, `Integrated Care Board – the “ICB”`.
fn before(line: &str, acronym: Span, letters: &[char]) -> Option<Span> {
    let lead = near_before(line, acronym.start());
    let passed = acronym.start() - lead.len();
    let mut words = lead.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut divided = lead.len() - words.trim_end().len() > 1;
    // `(hereafter the ICB)`
    for link in ["the", "or", "hereafter", "hereinafter", "known as", "as", "abbreviated to", "called"] {
        let ends = words.len().checked_sub(link.len()).and_then(|at| words.split_at_checked(at));
        if let Some((rest, _)) =
            ends.filter(|(rest, end)| end.eq_ignore_ascii_case(link) && rest.ends_with(|c: char| !c.is_alphanumeric()))
        {
            divided |= rest.trim_end().ends_with(|c: char| !c.is_alphanumeric());
            words = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
        }
    }
    if !divided {
        return None;
    }
    let starts = word_starts(words);
    let from = starts.len().saturating_sub(letters.len() * 2 + 2);
    // Of several the longest: `closed circuit television`, not `circuit television`.
    let likely = starts.get(from..)?.iter();
    let fits =
        |given| likely.clone().find(|&&start| words.get(start..).is_some_and(|some| stands_for(letters, some, given)));
    let start = *fits(Given::Initials).or_else(|| fits(Given::More))?;
    Some(Span::new(passed + start, passed + words.len()))
}

/// `ICB (Integrated Care Board)`, `ICB – Integrated Care Board`, `ICB: Integrated Care Board`.
fn after(line: &str, acronym: Span, letters: &[char]) -> Option<Span> {
    let rest = near_after(line, acronym.end());
    let words = rest.trim_start_matches(|c: char| {
        matches!(c, ' ' | '(' | '[' | '–' | '—' | '-' | ':' | '=' | ',' | '"' | '“' | '‘' | '\'' | '*')
    });
    let skipped = rest.len() - words.len();
    if rest.get(..skipped).is_none_or(|marks| marks.trim().is_empty()) {
        return None;
    }
    let close = words.find([')', ']', '.', ';', ',', '\n', ':', '"', '”']).unwrap_or(words.len());
    let words = words.get(..close)?;
    let ends: Vec<usize> = word_starts(words).into_iter().map(|start| word_end(words, start)).collect();
    let likely = ends.iter().take(letters.len() * 2 + 2).rev();
    let fits =
        |given| likely.clone().find(|&&end| words.get(..end).is_some_and(|some| stands_for(letters, some, given)));
    let end = *fits(Given::Initials).or_else(|| fits(Given::More))?;
    let start = acronym.end() + skipped;
    Some(Span::new(start, start + end))
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut inside = false;
    let mut starts = Vec::new();
    for (at, c) in text.char_indices() {
        let letter = c.is_alphanumeric() || matches!(c, '\'' | '’');
        if letter && !inside {
            starts.push(at);
        }
        inside = letter;
    }
    starts
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).unwrap_or(rest.len())
}

/// What a word gives to an acronym.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// Its first letter.
    Initials,
    /// Perhaps more from inside it: the `V` of `television`.
    More,
}

const SMALL: &[&str] = &["and", "of", "the", "for", "in", "to", "on", "at", "with", "by", "a", "an", "de", "s"];

/// Whether words spell an acronym: each gives its first letter, perhaps more; small words may give none.
fn stands_for(letters: &[char], words: &str, given: Given) -> bool {
    let starts = word_starts(words);
    let all: Vec<&str> = starts.iter().filter_map(|&start| words.get(start..word_end(words, start))).collect();
    // Letters from inside a single word spell nothing, and what is spelt out begins with a word that counts.
    let counts = all.first().is_some_and(|first| !SMALL.contains(first));
    counts && all.len() > 1 && all.len() <= letters.len() * 2 + 2 && spells(letters, &all, given, 0)
}

fn spells(letters: &[char], words: &[&str], given: Given, depth: usize) -> bool {
    let Some((first, rest)) = words.split_first() else { return letters.is_empty() };
    if depth > 0 && SMALL.contains(&first.to_ascii_lowercase().as_str()) && spells(letters, rest, given, depth + 1) {
        return true;
    }
    let mut taken = 0;
    for letter in first.chars().map(|c| c.to_ascii_lowercase()) {
        match letters.get(taken) {
            Some(&wanted) if wanted == letter => taken += 1,
            // The first letter is the one that counts.
            _ if taken == 0 => return false,
            _ => continue,
        }
        if letters.get(taken..).is_some_and(|left| spells(left, rest, given, depth + 1)) {
            return true;
        }
        if given == Given::Initials {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let each = |at: Span| match spelt_out(text, at) {
            Some(words) => format!("{} = {}", at.of(text), words.of(text)),
            None => at.of(text).to_owned(),
        };
        acronyms(text).map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn acronyms_and_what_they_stand_for() {
        for (text, expected) in [
            ("The ICB met.", "ICB"),
            ("The Integrated Care Board (ICB) met.", "ICB = Integrated Care Board"),
            ("the ICB (Integrated Care Board)", "ICB = Integrated Care Board"),
            ("closed circuit television (CCTV)", "CCTV = closed circuit television"),
            ("CCTV – closed circuit television", "CCTV = closed circuit television"),
            ("the Department for Education (“DfE”)", "DfE = Department for Education"),
            ("Special Educational Needs and Disabilities (SEND)", "SEND = Special Educational Needs and Disabilities"),
            ("Research & Development (R&D)", "R&D = Research & Development"),
            ("non-executive directors (NEDs)", "NED = non-executive directors"),
            ("the Multi-Agency Safeguarding Hub (hereafter the MASH)", "MASH = Multi-Agency Safeguarding Hub"),
            ("Wexcombe Parish Council (WPC) and WPC", "WPC = Wexcombe Parish Council; WPC"),
            ("a talk (ICB)", "ICB"),
            ("Members of the Board (ICB)", "ICB"),
            ("the Office of Public Works (OPW)", "OPW = Office of Public Works"),
            ("the Patient Participation Group (PPG)", "PPG = Patient Participation Group"),
            ("SEND/EHCP", "SEND; EHCP"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one() {
        for text in [
            "",
            "HIGHWAYS REPORT",
            "It was RESOLVED that",
            "Part II and XIV",
            "24/AB/01 and MIN-24 and ABC123",
            "https://WEX.example/ABC and A@BC.example",
            "the U.K. and A1",
            "Ana McBee and O’Dea",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
