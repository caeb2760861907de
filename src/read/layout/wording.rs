//! What the words of a short line say about it: whether they are a title, or state something.

/// Whether words that stand alone in a short line, as a heading does, say what the meeting did or what comes next.
pub(super) fn is_statement(words: &str) -> bool {
    const OUTCOMES: [&str; 42] = [
        "resolved",
        "agreed",
        "noted",
        "approved",
        "recommended",
        "recommend",
        "decided",
        "action",
        "carried",
        "lost",
        "proposed",
        "seconded",
        "moved",
        "signed",
        "dated",
        "that",
        "received",
        "refused",
        "deferred",
        "none",
        "nil",
        "tbc",
        "tba",
        "tbd",
        "no",
        "yes",
        "unanimously",
        "passed",
        "adopted",
        "withdrawn",
        "and",
        // Who is named so is a person, not a matter.
        "cllr",
        "cllrs",
        "councillor",
        "councillors",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "rev",
        "sir",
    ];
    let mut split = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let word = split.next().unwrap_or_default();
    let colon = |at: usize| words.as_bytes().get(at + 1) == Some(&b' ');
    if memchr::memchr_iter(b':', words.as_bytes()).any(colon) || (words.ends_with(':') && words.contains(" follow")) {
        return true;
    }
    if holds_a_sentence(words) || words.ends_with(" that:") {
        return true;
    }
    // `Councillor’s Report` names no person.
    let owns = words.trim_start().get(word.len()..).is_some_and(|rest| rest.starts_with(['’', '\'']));
    let listed = word.len() <= 11 && !owns && OUTCOMES.iter().any(|outcome| word.eq_ignore_ascii_case(outcome));
    listed && !(word.eq_ignore_ascii_case("action") && split.next().is_some_and(is_kind_of_list))
}

/// `The Chair agreed to ask the school. ACTION`: a sentence ends inside. An abbreviation ends none.
fn holds_a_sentence(words: &str) -> bool {
    memchr::memchr_iter(b'.', words.as_bytes()).any(|at| {
        if words.as_bytes().get(at + 1) != Some(&b' ') {
            return false;
        }
        let word = words[..at].rsplit(' ').next().unwrap_or_default();
        word.len() > 4 && word.chars().all(char::is_lowercase)
    })
}

/// `Action items` is a heading, `Action Clerk` is not.
fn is_kind_of_list(word: &str) -> bool {
    ["item", "items", "point", "points", "list", "log", "sheet", "tracker"]
        .iter()
        .any(|kind| word.eq_ignore_ascii_case(kind))
}

/// Whether people are listed under such words: `3 Apologies for Absence`, `Members Present`.
pub(super) fn heads_people(words: &str) -> bool {
    let mut all = words.split(|c: char| !c.is_alphabetic());
    words.len() < 60
        && all.any(|word| {
            ["apologies", "apology", "present", "attendance", "absent"]
                .iter()
                .any(|said| word.eq_ignore_ascii_case(said))
        })
}

/// Whether the main words begin with capitals: `Date of Next Meeting`.
pub(super) fn is_title(words: &str) -> bool {
    words.split_whitespace().all(|word| {
        let Some(start) = word.chars().find(|c| c.is_alphanumeric()) else { return true };
        let minor = word.len() <= 3 || matches!(word, "with" | "from" | "into");
        !word.ends_with(',') && (!start.is_lowercase() || minor)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_decided_who_is_named_and_what_is_announced_are_statements() {
        for words in [
            "RESOLVED",
            "Agreed",
            "Action Clerk",
            "Proposed by Ana",
            "Signed:",
            "Apologies: none",
            "Cllr A Roe",
            "The Committee made the following comments:",
            "It was RESOLVED that:",
            "The Chair agreed to ask the school. ACTION",
        ] {
            assert!(is_statement(words), "{words}");
        }
        for words in [
            "Action items",
            "ACTION LOG",
            "Actions arising",
            "Matters Arising",
            "Present:",
            "Northern parks",
            "Councillor’s Report",
        ] {
            assert!(!is_statement(words), "{words}");
        }
    }

    #[test]
    fn people_are_listed_under_some_words() {
        for words in ["3 Apologies for Absence", "MEMBERS PRESENT", "In attendance:"] {
            assert!(heads_people(words), "{words}");
        }
        for words in ["Matters Arising", "Presentation of accounts", "Open Forum"] {
            assert!(!heads_people(words), "{words}");
        }
    }

    #[test]
    fn titles_have_capitals() {
        for (words, title) in
            [("Date of Next Meeting", true), ("Agenda item", false), ("Ana Roe, Chair", false), ("3 Ponds", true)]
        {
            assert_eq!(is_title(words), title, "{words}");
        }
    }
}
