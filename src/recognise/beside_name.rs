//! What stands beside a name in an attendance list and is not the name: a firm, letters after it, initials that stand for it.

use super::full_name::name_at;
use super::person::is_title;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Words};

/// The place after the firm, department or body that begins here and goes on to a mark: `Norfolk Police`, `N.C.C. Highways`.
pub(super) fn body_at(words: &Words<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let mut at = from;
    let mut says = false;
    let mut capitals = 0;
    while at < words.len() && at < from + LONGEST {
        let Some(piece) = words.get(at) else { break };
        let joins = piece.is_any(&["of", "for", "and", "&", "the", "’s", "/"])
            || piece.is("-") && piece.glued()
            || piece.is(".") && piece.glued() && words.before(at).is_some_and(|before| before.is_single());
        let goes_on = piece.is_capital() || joins && at > from || piece.is_any(&["and", "&"]) && at > from;
        if !goes_on || is_title(piece) && !piece.is("st") {
            break;
        }
        // `Dellford Council and Ben Birch`
        let of = (from..at).any(|place| words.is(place, "of"));
        if piece.is_any(&["and", "&"]) && says && !of && name_at(words, at + 1).is_some_and(|end| end > at + 2) {
            break;
        }
        capitals += usize::from(piece.is_capital());
        says |= piece.has(Sign::Group) || piece.is_in(&OF_BODIES);
        at += 1;
    }
    let ends = words.get(at).is_none_or(|next| next.kind() == Kind::Mark || next.is("and"));
    (says && capitals > 1 && ends).then_some(at)
}

/// Whether capitals may stand for a name: `PB` for `Pam Bell`, not `TSC` for `Rod Vane`.
pub(super) fn may_stand_for(letters: &str, name: &str) -> bool {
    let low = name.to_lowercase();
    let mut left = low.chars();
    let wanted = || letters.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect::<Vec<char>>();
    let in_order = wanted().iter().all(|letter| left.any(|c| c == *letter));
    let begins = low.chars().next() == wanted().first().copied();
    // `Pam Bell (PAB)`: with a letter between that is not printed.
    let last = low.rsplit([' ', '.', '-']).next().and_then(|part| part.chars().next());
    let ends = wanted().len() == 3 && last == wanted().last().copied() && low.contains(' ');
    // Of `Mrs Bell (PB)` the first letter is of a name that is not printed.
    let alone = !low.contains([' ', '.']) && low.chars().next() == wanted().last().copied();
    begins && (in_order || ends) || alone
}

/// `Senior Engineer, Roads (Mr. B. Moss)`: posts come first, and who holds them stands in brackets.
pub(super) fn names_in_brackets(words: &Words<'_>) -> bool {
    let Some(open) = (0..words.len()).find(|&at| words.is(at, "(") && words.get(at + 1).is_some_and(is_title)) else {
        return false;
    };
    let from = (0..open).rev().find(|&at| words.is(at, ":")).map_or(0, |colon| colon + 1);
    let end = (from..open).find(|&at| words.is_any(at, &[",", ";", "("])).unwrap_or(open);
    let start = words.get(from).is_some_and(is_title);
    let first_is_name = name_at(words, from) == Some(end) && !(from..end).any(|at| words.signs(at, Sign::Post));
    !start && !first_is_name
}

/// `Ana Ash - Ben Birch - Cal Cole`: dashes and no commas.
pub(super) fn dashes_part_names(words: &Words<'_>) -> bool {
    // A dash may stand after the last name too.
    let dashes = (1..words.len().saturating_sub(1)).filter(|&at| is_dash(words, at));
    let dashes: Vec<usize> = dashes.collect();
    dashes.len() > 1
        && dashes.iter().all(|&at| name_at(words, at + 1).is_some())
        && !(0..words.len()).any(|at| words.is_any(at, &[",", ";"]))
}

pub(super) fn is_dash(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, &["–", "—"]) || words.is(at, "-") && words.get(at).is_some_and(|mark| !mark.glued())
}

/// The hyphen of `Lee-President`, at which the name ends.
pub(super) fn is_hyphen(words: &Words<'_>, at: usize) -> bool {
    words.is(at, "-") && words.signs(at + 1, Sign::Post)
}

/// Words with which the name of a firm or an office ends, and no surname.
#[rustfmt::skip]
static OF_BODIES: List = List::of(&[
    "constabulary", "ltd", "limited", "plc", "llp", "inc", "corp", "corporation", "university", "college", "systems",
    "software", "technologies", "technology", "labs", "laboratories", "laboratory", "institute", "agency", "hospital",
    "nhs", "solutions", "consulting", "microsystems", "networks", "industries", "semiconductor", "semiconductors",
    "properties", "estates", "library", "museum", "ministry", "gazette", "healthcare", "federation", "union", "network",
    "centre", "center", "programme", "directorate", "airport", "railway", "energy", "electronics", "gmbh", "parking",
    "housing", "planning", "finance", "planners", "borough", "county", "ccg", "hoa",
]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn firms_and_offices() {
        for (text, expected) in [
            ("Dellford Constabulary, Ann Lee", "Dellford Constabulary"),
            ("N.C.C. Highways, Ann Lee", "N.C.C. Highways"),
            ("Moss Systems Ltd", "Moss Systems Ltd"),
            ("University of Dellford", "University of Dellford"),
            ("Dellford Council and Ben Birch", "Dellford Council"),
            ("Ann Lee", ""),
            ("Council", ""),
            ("Ben Hall, Clerk", ""),
        ] {
            let cut = Cut::of(text);
            let words = cut.words();
            let read = body_at(&words, 0).map_or("", |end| words.span(0, end).of(text));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn initials_of_names() {
        for (letters, name) in [("PB", "Pam Bell"), ("ABE", "Andy Beest"), ("PB", "Bell"), ("JOD", "Jan O’Dea")] {
            assert!(may_stand_for(letters, name), "{letters} {name}");
        }
        for (letters, name) in [("TSC", "Rod Vane"), ("NCC", "Martin Stone"), ("TSC", "Bell")] {
            assert!(!may_stand_for(letters, name), "{letters} {name}");
        }
    }
}
