//! Verbs of work: what somebody can be asked, or can promise, to do.

use super::lists::work::{IRREGULAR, VERBS};
use super::signs::Sign;
use super::word_list::List;
use super::words::Word;

/// Whether a word is such a verb as it stands after `to` or `will`: `write`, `circulate`.
#[inline]
pub(super) fn is_verb(word: Word<'_>) -> bool {
    word.has(Sign::Verb)
}

/// Whether a word is such a verb said of one who does it: `writes`, `circulates`, `notifies`.
pub(super) fn is_third_person(word: &str) -> bool {
    // Most words do not end so, and need not be looked up.
    if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
        return false;
    }
    let mut lower = [0_u8; 16];
    let Some(word) = lowered(word, &mut lower) else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    let ies =
        word.strip_suffix("ies").is_some_and(|stem| VERBS.iter().any(|verb| verb.strip_suffix('y') == Some(stem)));
    ies || word.strip_suffix("es").is_some_and(known) || word.strip_suffix('s').is_some_and(known)
}

static IRREGULAR_PARTICIPLES: List = List::of(IRREGULAR);

/// Whether a word is such a verb as it stands after `be`: `written`, `circulated`, `notified`.
pub(super) fn is_participle(word: &str) -> bool {
    if IRREGULAR_PARTICIPLES.has(word.as_bytes()) {
        return true;
    }
    if !matches!(word.as_bytes().last(), Some(b'd' | b'D')) {
        return false;
    }
    let mut lower = [0_u8; 16];
    let Some(word) = lowered(word, &mut lower) else { return false };
    let Some(stem) = word.strip_suffix("ed") else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    let with_e = word.strip_suffix('d').is_some_and(known);
    let with_y =
        stem.strip_suffix('i').is_some_and(|stem| VERBS.iter().any(|verb| verb.strip_suffix('y') == Some(stem)));
    with_e || with_y || known(stem) || doubled(stem).is_some_and(known)
}

/// Whether a word is such a verb as it stands in `will be writing`.
pub(super) fn is_gerund(word: &str) -> bool {
    if !matches!(word.as_bytes().last(), Some(b'g' | b'G')) {
        return false;
    }
    let mut lower = [0_u8; 16];
    let Some(stem) = lowered(word, &mut lower).and_then(|word| word.strip_suffix("ing")) else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    known(stem) || VERBS.iter().any(|verb| verb.strip_suffix('e') == Some(stem)) || doubled(stem).is_some_and(known)
}

/// `plan` for `plann`.
fn doubled(stem: &str) -> Option<&str> {
    let [a, b] = stem.as_bytes().last_chunk()?;
    if stem.len() > 2 && a == b { stem.get(..stem.len() - 1) } else { None }
}

/// The word in lower case, if it is short and ASCII.
fn lowered<'b>(word: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(VERBS.is_sorted());
    }

    #[test]
    fn going_on() {
        for (word, expected) in
            [("writing", true), ("Planning", true), ("checking", true), ("thing", false), ("ing", false)]
        {
            assert_eq!(is_gerund(word), expected, "{word}");
        }
    }

    #[test]
    fn forms_of_verbs() {
        for (word, expected) in [
            ("write", [true, false, false]),
            ("Writes", [false, true, false]),
            ("written", [false, false, true]),
            ("circulated", [false, false, true]),
            ("notified", [false, false, true]),
            ("notifies", [false, true, false]),
            ("planned", [false, false, true]),
            ("emailed", [false, false, true]),
            ("passes", [false, true, false]),
            ("decrease", [false, false, false]),
            ("delighted", [false, false, false]),
            ("ed", [false, false, false]),
            ("", [false, false, false]),
            ("é", [false, false, false]),
        ] {
            let verb = Cut::of(word).words().get(0).is_some_and(is_verb);
            assert_eq!([verb, is_third_person(word), is_participle(word)], expected, "{word}");
        }
    }
}
