//! Lines that say nothing but who moved or seconded: `Seconded by Pete`, `Moved: CB  Seconded: SW`.

use crate::recognise::is_title_word;

use super::sentence::{opens_with_any, says_any};

/// Whether a whole paragraph says nothing but who moved or seconded: `Seconded by Pete`, `Moved: CB  Seconded: SW`.
pub fn is_of_movers(words: &str) -> bool {
    const LONGEST: usize = 80;
    const OPEN: &[&str] = &[
        "seconded",
        "seconder",
        "second",
        "seconds",
        "2nd",
        "moved by",
        "moved",
        "mover",
        "proposed by",
        "proposer",
        "proposed",
        "prop",
        "motion by",
        "motion made by",
        "made by",
        "maker",
        "first:",
        "m/s",
    ];
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let alone =
        bare.len() < LONGEST && opens_with_any(bare, OPEN) && !says_any(bare, &[" that ", " to "]) && !goes_on(bare);
    // `Dan seconds`, `Ash seconded.`
    let last = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
    let by_name = bare.split(' ').count() <= 4
        && ["seconds", "seconded", "second"]
            .iter()
            .any(|verb| last.strip_suffix(verb).is_some_and(|who| who.ends_with(' ')));
    alone || by_name
}

/// Whether a sentence ends within words: not `F. Moss`.
fn goes_on(words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let before = words.get(..at).unwrap_or_default();
        let word = before.rsplit([' ', '.', '/', ':']).next().unwrap_or(before);
        let after = words.get(at + 2..).unwrap_or_default();
        let seconded = opens_with_any(after, &["second", "seconded", "seconder", "2nd", "proposed", "moved"]);
        word.len() > 1 && !is_title_word(word) && !seconded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movers_alone() {
        for (words, expected) in [
            ("Seconded by Pete Ash", true),
            ("Moved: CB  Seconded: SW", true),
            ("Prop: RM Sec: PH", true),
            ("Dan seconds", true),
            ("2nd: Ash", true),
            ("Moved that the hall be let", false),
            ("Seconded by Ash to let the hall", false),
            ("MOVED: F. Moss", true),
            ("Made by: Ida Moss", true),
            ("Moved by Ida. The hall is cold.", false),
            ("Second reading of the bill is due. Ash will bring it.", false),
        ] {
            assert_eq!(is_of_movers(words), expected, "{words}");
        }
    }
}
