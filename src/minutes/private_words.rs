//! The words by which minutes say that something was taken without the public, as far as a careful clerk takes them: words that
//! are left out for nothing do no harm, words that get out do. Rules ask only what [`is_exempt_title`] says. All are asked of
//! folded words.

use super::kinds::item::is_exempt_title;

/// Wherever they stand in a title, the public is kept out.
#[rustfmt::skip]
const STRONG: &[&str] = &[
    "private session", "closed session", "executive session", "not for publication", "pink paper", "public excluded",
    "public and press excluded", "public and the press excluded", "in camera",
];

/// The same where nothing else stands between brackets, dashes or colons.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "private", "in private", "in committee", "in confidence", "closed", "private and confidential", "private item",
    "private items", "private business", "private matter", "private matters", "private agenda", "private part",
    "private minutes", "private section",
];

/// Words that say that it was not so, or of something else.
#[rustfmt::skip]
const DENIED: &[&str] = &[
    "no exempt", "no confidential", "no private", "no closed", "not exempt", "not confidential", "not in private",
    "not held in private", "no business in camera", "private hire",
];

/// What else may stand over a whole part of the minutes.
#[rustfmt::skip]
const OF_PARTS: &[&str] = &[
    "part", "i", "ii", "iii", "1", "2", "3", "a", "b", "c", "one", "two", "three", "section", "private", "closed", "executive",
    "session", "exempt", "confidential", "in", "committee", "camera", "not", "for", "publication", "pink", "paper", "papers",
    "press", "public", "and", "the", "of", "excluded", "item", "items", "business", "matters", "agenda", "minutes", "reports",
    "meeting", "information",
];

/// Of these, what is said of several items and not of one.
const SEVERAL: &[&str] =
    &["part", "section", "session", "papers", "agenda", "committee", "items", "business", "matters"];

/// Where they stand in what was not left out, somebody has to look.
#[rustfmt::skip]
const SUSPECT: &[&str] = &[
    "not for publication", "exclusion of", "exclude the", "exclude members", "in private", "private session", "closed session",
    "executive session", "in camera", "into committee", "in committee", "press and public", "public and press", "pink paper",
    "schedule 12a", "confidential", "exempt", "asked to leave",
];

/// Whether a title says that the public is kept out.
pub fn is_private_title(words: &str) -> bool {
    (is_exempt_title(words) || says_private(words)) && !is_public_again(words, true)
}

fn says_private(words: &str) -> bool {
    let denied = DENIED.iter().any(|denied| words.contains(denied));
    !denied && (has(words, STRONG) || segments(words).any(|segment| ALONE.contains(&segment)))
}

/// Whether a title or a line of its own stands over a part of the minutes that was taken in private: `Part II – Private`.
pub fn is_over_part(words: &str) -> bool {
    const LONGEST: usize = 100;
    words.len() <= LONGEST && is_private_title(words) && each_word(words).all(|word| OF_PARTS.contains(&word))
}

/// Whether it is said of several items, wherever it stands.
pub fn is_of_several(words: &str) -> bool {
    each_word(words).any(|word| SEVERAL.contains(&word))
}

/// Whether a paragraph says of its item that it is not for the public.
pub fn is_mark(words: &str) -> bool {
    const STARTS: &[&str] =
        &["confidential item", "exempt item", "confidential -", "exempt -", "confidential:", "exempt:"];
    const BARE: &[&str] = &["confidential", "exempt"];
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    if DENIED.iter().any(|denied| words.contains(denied)) {
        return false;
    }
    has(words, &["not for publication", "exempt from publication"])
        || words.len() <= 160 && (STARTS.iter().any(|start| bare.starts_with(start)) || has(words, &STRONG[5..8]))
        || words.len() <= 80 && (BARE.contains(&bare) || says_private(words))
}

/// Whether a paragraph says that the public was kept out from there on.
pub fn excludes(words: &str) -> bool {
    #[rustfmt::skip]
    const INTO: &[&str] = &[
        "into closed", "into private", "into confidential", "into executive", "into exempt", "into committee", "into camera",
        "in camera", "to private session", "to closed session", "in private session", "in closed session",
    ];
    #[rustfmt::skip]
    const ASKED: &[&str] = &[
        "public were asked to leave", "public was asked to leave", "public were asked to withdraw", "asked the public to leave",
        "asked members of the public to leave", "asked the press and public to leave", "public were requested to leave",
        "press were asked to leave",
    ];
    const NOT: &[&str] = &["not to exclude", "not be excluded", "not excluded", "no exclu", "had been", "not to move"];
    if has(words, NOT) {
        return false;
    }
    let in_private = words.split("in private").skip(1).any(|rest| !rest.starts_with([' ', '-']) && !goes_on(rest));
    let kept_out = is_about_excluding(words) || has(words, INTO) || in_private;
    let asked = has(words, ASKED) && !has(words, &["a member of", "one member of"]);
    asked || kept_out && each_word(words).any(|word| DECIDED.contains(&word))
}

const DECIDED: &[&str] = &["resolved", "agreed", "carried", "decided", "approved"];

/// Whether a title or a motion is about keeping the public out.
pub fn is_about_excluding(words: &str) -> bool {
    words.contains("exclu") && (words.contains("public") || words.contains("press"))
}

/// Whether a short paragraph below such a title makes it so: `AGREED.`
pub fn assents(words: &str) -> bool {
    const NOT: &[&str] = &["not", "lost", "rejected", "defeated", "no"];
    let decided = |word: &str| DECIDED.contains(&word) || matches!(word, "passed" | "unanimously" | "unanimous");
    words.len() <= 200 && each_word(words).any(decided) && !each_word(words).any(|word| NOT.contains(&word))
}

/// How it is said that the public came back.
pub const BACK: &[&str] = &[
    "readmitted",
    "re-admitted",
    "returned",
    "rejoined",
    "re-joined",
    "invited back",
    "re-entered",
    "allowed back",
    "welcomed back",
    "invited to return",
    "invited to rejoin",
    "came back",
    "let back in",
];

/// Whether the words are that the public came back, or that what follows is open to it again.
pub fn is_public_again(words: &str, title: bool) -> bool {
    const OPEN: &[&str] = &["open session", "public session", "in public", "part 1", "out of private", "out of closed"];
    const AGAIN: &[&str] =
        &["resumed", "returned", "reconvened", "back", "reopened", "re-opened", "moved out", "came out"];
    const TITLES: &[&str] = &[
        "public",
        "open",
        "open items",
        "public items",
        "public business",
        "open business",
        "part 1",
        "part i",
        "part a",
        "part one",
    ];
    const LONGEST: usize = 200;
    const NOT: &[&str] = &["not", "no", "if", "until", "before", "when"];
    if words.len() > LONGEST || each_word(words).any(|word| NOT.contains(&word)) {
        return false;
    }
    let came = words.find("public").is_some_and(|at| has(words.get(at..).unwrap_or_default(), BACK));
    let open = has(words, OPEN) && (title || has(words, AGAIN));
    came || open || title && segments(words).any(|segment| TITLES.contains(&segment))
}

/// Whether somebody has to look at words that are not left out.
pub fn is_suspect(words: &str) -> bool {
    has(words, SUSPECT) || says_private(words) || is_about_excluding(words)
}

fn has(words: &str, any: &[&str]) -> bool {
    any.iter().any(|one| words.contains(one))
}

/// Whether a word goes on there.
fn goes_on(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}

fn each_word(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What stands between brackets, dashes and colons, without `Part 2` before it.
fn segments(words: &str) -> impl Iterator<Item = &str> {
    const PARTS: &[&str] = &["part 2 ", "part ii ", "part b ", "part two ", "part 3 ", "part iii ", "part c "];
    let marks = |c: char| matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ':' | ';' | ',' | '.' | '/' | '*' | '|');
    let segments = words.split(marks).flat_map(|part| part.split(" - ")).map(|part| part.trim_matches([' ', '-']));
    segments.map(|segment| PARTS.iter().find_map(|part| segment.strip_prefix(part)).unwrap_or(segment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn titles_that_keep_the_public_out() {
        for title in [
            "9. Staffing (in private)",
            "9. Staffing [Private]",
            "Private session",
            "Closed session",
            "In committee",
            "9. Lease (in camera)",
            "Lease – not for publication",
            "Pink papers",
            "9. Lease (press and public excluded)",
            "PART II – PRIVATE",
            "Part 2 private",
            "Part B – exempt",
        ] {
            assert!(is_private_title(&fold(title)), "{title}");
        }
        for title in [
            "Part 2 of the Act",
            "Private hire of the hall",
            "There were no exempt items",
            "Confidential waste bins",
            "Private gardens",
            "Return to open session",
            "Public session",
            "Closed roads",
        ] {
            assert!(!is_private_title(&fold(title)), "{title}");
        }
    }

    #[test]
    fn paragraphs_that_mark_their_item() {
        for words in [
            "Confidential item – press and public excluded",
            "NOT FOR PUBLICATION by virtue of paragraph 1 of Schedule 12A",
            "(Confidential)",
        ] {
            assert!(is_mark(&fold(words)), "{words}");
        }
        for words in ["Confidential waste bins were bought.", "There were no exempt items.", "See Part 2 of the Act."] {
            assert!(!is_mark(&fold(words)), "{words}");
        }
    }

    #[test]
    fn resolutions_that_keep_the_public_out() {
        for words in [
            "It was resolved to exclude members of the public for the next item.",
            "RESOLVED to move into closed session.",
            "RESOLVED to move into private session.",
            "It was agreed to go into committee.",
            "It was agreed to take the item in private.",
            "Members of the public were asked to leave the meeting.",
        ] {
            assert!(excludes(&fold(words)), "{words}");
        }
        for words in [
            "The public left the meeting.",
            "No members of the public were present.",
            "RESOLVED not to exclude the public.",
            "It was agreed that land in private ownership be mown.",
            "To resolve to exclude the press and public.",
            "A member of the public was asked to leave.",
        ] {
            assert!(!excludes(&fold(words)), "{words}");
        }
        assert!(assents("agreed.") && assents("resolved unanimously") && !assents("this was not agreed."));
    }
}
