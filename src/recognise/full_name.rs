//! Where a name, or a role, ends in an attendance list.

use super::number::number_at;
use super::person::{PARTICLES, is_no_name, is_title};
use super::signs::Sign;
use super::words::{Kind, Word, Words};

/// The place after the name that begins here: `Antoine du Hamel`, `E. Ryan`, `Nora Field-Moss`, `Collins (J)`.
pub(super) fn name_at(words: &Words<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    let mut parts = 0;
    let initial_first = words.get(from).is_some_and(is_letter);
    while parts < 5 && at < words.len() {
        let Some(piece) = words.get(at) else { break };
        let particle =
            piece.is_in(&PARTICLES) && !piece.is_capital() && words.get(at + 1).is_some_and(Word::is_capital);
        let again = initial_first
            && parts > 0
            && is_letter(piece)
            && words.before(at).is_some_and(|before| !before.is_single());
        if !(particle || is_part(words, at, parts))
            || again
            || at > from && (opens_role(words, at) || are_own_initials(words, at))
            || parts > 1 && letters_at(words, at).is_some()
            || parts == 1 && is_firm_in_letters(words, from, at)
            || parts > 0
                && piece.is_any(&["in", "also"])
                && words.is_any(at + 1, &["attendance", "present", "attending"])
            || parts > 0 && piece.has(Sign::Number) && !words.get(at + 1).is_some_and(Word::is_capital)
        {
            break;
        }
        parts += usize::from(!particle);
        at += 1;
        // `Ana St. Birch`
        let saint = piece.is("st") && words.get(at + 1).is_some_and(Word::is_capital);
        at += usize::from((is_letter(piece) || saint) && words.is(at, "."));
        while words.is(at, "-")
            && words.get(at).is_some_and(|mark| mark.glued())
            && words.get(at + 1).is_some_and(|next| next.glued() && next.kind() == Kind::Word)
            && !(parts > 1 && words.signs(at + 1, Sign::Post))
        {
            at += 2;
        }
    }
    // `Mrs J Cole Mossland Association`: the word before a body's own belongs to it, where a name stands without it.
    let runs_on = parts == 3
        && at == from + 3
        && initial_first
        && !words.get(from + 1).is_some_and(is_letter)
        && words.get(at).is_some_and(|next| next.is_capital() && next.has(Sign::Group));
    at -= usize::from(runs_on);
    let letter_in_brackets = words.is(at, "(") && words.get(at + 1).is_some_and(is_letter) && words.is(at + 2, ")");
    let lone_letter = at <= from + 2 && initial_first && parts < 2;
    (parts > 0 && !lone_letter && !words.is(at, ":")).then_some(if letter_in_brackets { at + 3 } else { at })
}

/// Whether the piece may be the next part of a name of which so many parts are read.
fn is_part(words: &Words<'_>, at: usize, parts: usize) -> bool {
    words.get(at).is_some_and(|piece| {
        let titled = words.before(at).is_some_and(|before| is_title(before) || before.is("."));
        // `Hall` and `Field` are surnames, where a name has begun.
        let doubtful = is_no_name(piece) && parts == 0 && !titled;
        let given = parts == 0 && piece.is_any(GIVEN) && begins_name(words, at);
        let surname = parts == 1 && is_post_and_surname(words, at);
        let known = given
            || surname
            || is_letter(piece)
            || !(doubtful || is_title(piece) || piece.has(Sign::Post) || piece.has(Sign::Group));
        piece.is_capital() && known && !words.is(at + 1, ":")
    })
}

/// Given names that are other words too, where a surname follows: `Will Ash`, `Dean Birch`.
pub(super) const GIVEN: &[&str] =
    &["will", "dean", "may", "june", "april", "august", "mark", "bill", "grant", "guy", "rose", "page"];

/// Posts that are surnames too, where a given name stands before.
const SURNAMES: &[&str] = &["steward", "dean", "reeve", "forester", "major", "lord", "canon"];

/// `Steward` in `Ana Steward`; not in `Ana Ash Steward`, nor `Dean` in `Ana Dean Birch`.
pub(super) fn is_post_and_surname(words: &Words<'_>, at: usize) -> bool {
    let given = words.before(at).is_some_and(|before| {
        before.is_capital()
            && !before.is_single()
            && !is_title(before)
            && !before.has(Sign::Post)
            && !before.is_any(&["shop", "head", "club", "house", "wine", "the"])
    });
    let ends = words.get(at + 1).is_none_or(|next| !next.is_capital() && !next.is_any(&["of", "for", "to"]));
    given && ends && words.is_any(at, SURNAMES)
}

/// Whether a capital follows that is of a surname: no post, no body.
fn begins_name(words: &Words<'_>, at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        next.is_capital() && !next.is_single() && !next.has(Sign::Post) && !next.has(Sign::Group) && !is_title(next)
    })
}

/// `JS` in `John Slade JS`.
fn are_own_initials(words: &Words<'_>, at: usize) -> bool {
    let small = words.before(at).is_some_and(|before| before.text().chars().any(char::is_lowercase));
    // `PWh` in `Paul White PWh`
    let mixed = |letters: &str| letters.chars().count() == 3 && letters.chars().take(2).all(char::is_uppercase);
    small
        && words.get(at).is_some_and(|word| {
            are_initials(word.text()) && (word.text().chars().all(char::is_uppercase) || mixed(word.text()))
        })
}

pub(super) fn is_letter(word: Word<'_>) -> bool {
    word.is_capital() && word.is_single()
}

/// The place after letters that stand after a name: `M.P.`, `T.D.`, `O.B.E.`
pub(super) fn letters_at(words: &Words<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    let mut letters = 0;
    while words.get(at).is_some_and(is_letter) && words.is(at + 1, ".") {
        (at, letters) = (at + 2, letters + 1);
    }
    let alone = words.get(at).is_none_or(|next| !next.is_capital() || next.is_any(&["and"]) || is_title(next));
    (letters > 1 && alone).then_some(at)
}

/// `N.C.C.` in `Mr. Birch N.C.C. Area Manager`: after a title and a surname letters are of where somebody is from.
fn is_firm_in_letters(words: &Words<'_>, from: usize, at: usize) -> bool {
    let titled = words.before(from).is_some_and(|before| is_title(before) || before.is("."));
    let letter = |at: usize| words.get(at).is_some_and(is_letter) && words.is(at + 1, ".");
    titled && words.before(at).is_some_and(|surname| !surname.is_single()) && letter(at) && letter(at + 2)
}

/// `Vice Chairman`, `County Councillor`: words that lead to a post or a title.
fn opens_role(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, OPENING)
        && (at + 1..at + 4).any(|next| words.get(next).is_some_and(|word| is_title(word) || word.has(Sign::Post)))
}

/// The place of the title to which the words here lead: `County Councillor`, `Borough Cllr`.
pub(super) fn leads_to_title(words: &Words<'_>, from: usize) -> Option<usize> {
    let title = (from..from + 3).find(|&at| !words.is_any(at, OPENING))?;
    (title > from
        && words.get(title).is_some_and(is_title)
        && words.get(title + 1).is_some_and(|next| next.is_capital()))
    .then_some(title)
}

pub(super) fn ends_role(words: &Words<'_>, from: usize, at: usize) -> bool {
    words.get(at).is_none_or(|piece| {
        let title = at > from
            && is_title(piece)
            && !((from..at).any(|place| words.signs(place, Sign::Post)) && leads_to_post(words, at))
            && words.get(at + 1).is_some_and(|next| next.is_capital() || piece.length() <= 5 && next.is("."));
        title
            || piece.is_any(&[",", ";", ":", "(", "[", "@", "–", "—", ")", "]", "together", "plus", "with"])
            || piece.is(".") && !(at > from && is_abbreviated(words, at))
            || piece.is("-") && !piece.glued()
            || piece.kind() == Kind::Number
            || piece.is("and") && starts_name(words, at + 1)
    })
}

/// `Deputy City Attorney`: a word that is a title elsewhere begins a post.
pub(super) fn leads_to_post(words: &Words<'_>, at: usize) -> bool {
    words.is(at, "deputy") && post_ahead(words, at + 1)
}

/// `Cust. Service Manager`, `Asst. Town Clerk`: the point here ends a short form within a post.
pub(super) fn is_abbreviated(words: &Words<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let short = words.before(at).is_some_and(|word| {
        word.is_capital() && !word.is_single() && word.is_shorter_than(LONGEST + 1) && !is_title(word)
    });
    short && words.is(at, ".") && post_ahead(words, at + 1)
}

/// Whether words with capitals go on to one for a post.
fn post_ahead(words: &Words<'_>, from: usize) -> bool {
    const FAR: usize = 3;
    let run = (from..from + FAR).map_while(|at| words.get(at).filter(|word| word.is_capital()));
    run.into_iter().any(|word| word.has(Sign::Post))
}

/// Whether a title or two capitals of a name follow `and`.
fn starts_name(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(is_title)
        || number_at(words, at).is_some()
        || name_at(words, at).is_some_and(|end| end > at + 1)
}

/// `PB`, `ABE`: two or three capitals.
pub(super) fn are_initials(word: &str) -> bool {
    (2..=4).contains(&word.chars().count())
        && word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Words that lead to a post or a title.
#[rustfmt::skip]
const OPENING: &[&str] = &[
    "vice", "deputy", "county", "borough", "district", "parish", "city", "town", "senior", "interim", "acting",
    "assistant", "principal", "executive", "village", "members", "ward", "chief", "general", "junior", "co",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn names_end() {
        for (text, expected) in [
            ("Antoine du Ham (voting)", "Antoine du Ham"),
            ("E. Ryan, Chair", "E. Ryan"),
            ("Nora Field-Moss – Chair", "Nora Field-Moss"),
            ("M Lee J Tay", "M Lee"),
            ("John F Kay", "John F Kay"),
            ("J Kay Mossland Association of Ferries", "J Kay"),
            ("Collins (J), Hull", "Collins (J)"),
            ("Ann Lee Vice Chairman", "Ann Lee"),
            ("Chair", ""),
            ("the public", ""),
            ("Guests:", ""),
        ] {
            let cut = Cut::of(text);
            let words = cut.words();
            let read = name_at(&words, 0).map_or("", |end| words.span(0, end).of(text));
            assert_eq!(read, expected, "{text}");
        }
    }
}
