//! What clerks write for a motion that was moved, seconded and carried: `M/S/C to let the hall`, `MSC`, `moved/seconded/passed`.

use crate::text::Span;

use super::sentence::{Sentence, starts_with_any};

/// The letters and words, in small letters; `C` is for carried, `P` for passed, `A` for approved, `U` for unanimously.
const FORMULAS: &[&str] = &[
    "m/s/c/u",
    "m/s/c",
    "m/s/p",
    "m/s/a",
    "m/s/u",
    "m.s.c.",
    "m.s.p.",
    "m-s-c",
    "m-s-p",
    "mscu",
    "msc",
    "moved/seconded/carried",
    "moved/seconded/passed",
    "moved/seconded/approved",
    "moved/second/carried",
    "moved/second/passed",
];

/// The formula that small letters begin with, if they do.
pub fn formula(low: &str) -> Option<&'static str> {
    FORMULAS.iter().copied().find(|formula| {
        low.strip_prefix(formula).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/'))
    })
}

/// Whether words are nothing but such a formula, and perhaps that all were for it.
pub fn is_formula(words: &str) -> bool {
    const LONGEST: usize = 45;
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.len() > LONGEST || !(bare.contains(['/', '-', '.']) || is_in_capitals(bare)) {
        return false;
    }
    let low = bare.to_ascii_lowercase();
    formula(&low).or_else(|| formula(&format!("{low}."))).is_some_and(|formula| {
        let rest = low.get(formula.len().min(low.len())..).unwrap_or_default();
        let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
        rest.is_empty() || matches!(rest, "unanimously" | "unanimous" | "nem con" | "all in favour" | "all in favor")
    })
}

/// Whether the formula at a place says that something was carried: three letters may mean a degree or a ship.
pub fn carried_by_formula(sentence: &Sentence<'_>, at: Span, before: &str, after: &str) -> bool {
    let written = sentence.text.get(at.start() - sentence.at.start()..at.end() - sentence.at.start());
    let Some(written) = written else { return false };
    let letters = written.len() <= "m/s/c/u".len();
    let told = !after.contains(char::is_alphanumeric);
    if !letters {
        return true;
    }
    let marked = written.contains(['/', '.', '-']);
    let opened = before.chars().all(|c| !c.is_alphanumeric()) || before.ends_with(['.', ';', ':', '–', '-', '(']);
    let moved = starts_with_any(after, &["to", "that", "unanimously"]);
    let named = opened && after.starts_with(['(', ':', '–', '-']);
    marked || is_in_capitals(written) && (moved || named || opened && told)
}

fn is_in_capitals(written: &str) -> bool {
    let first = written.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    first.len() > 2 && first.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alone() {
        for (words, expected) in [
            ("M/S/C", true),
            ("MSC.", true),
            ("M.S.C.", true),
            ("m/s/p unanimously", true),
            ("Moved/seconded/passed", true),
            ("MSc", false),
            ("M/S/C to let the hall", false),
            ("MSC Cruises", false),
            ("", false),
        ] {
            assert_eq!(is_formula(words), expected, "{words}");
        }
    }
}
