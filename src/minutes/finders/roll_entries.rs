//! What may stand in a list of names, and what may not.

use crate::recognise::is_title_word;
use crate::text::fold;

use super::sentence::starts_with_any;

/// Words that tell what happened, as no list of names does.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "was", "were", "had", "been", "expressed", "proposed", "seconded", "will", "would", "agreed", "resolved",
    "approved", "welcomed", "thanked", "reported", "asked", "noted", "stated", "opened", "began", "confirmed",
    "discussed", "said", "is", "are", "has", "have", "gave", "provided", "advised", "informed", "declared", "explained",
    "raised", "requested", "suggested", "presented", "moved", "started", "should", "can", "could", "may", "must",
    "felt", "read", "replied", "spoke", "wrote", "sent", "took", "met", "gives", "asks", "says", "outlined", "highlighted", "updated", "called", "concluded", "commenced", "invited", "made", "received",
];

/// Whether words tell what happened.
pub fn tells(words: &str) -> bool {
    let mut before = "";
    let outside = without_brackets(words);
    outside.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let tells = VERBS.contains(&word) && before != "who";
        before = if word.is_empty() { before } else { word };
        tells
    })
}

/// The words that stand in no brackets.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let outside = words.chars().filter(|&c| {
        depth += usize::from(matches!(c, '(' | '[' | '{'));
        let outside = depth == 0;
        depth = depth.saturating_sub(usize::from(matches!(c, ')' | ']' | '}')));
        outside
    });
    outside.collect()
}

/// `None`, `Nil`, `There were no apologies`: nobody is named.
pub fn no_names(words: &str) -> bool {
    // Few paragraphs begin with one of these words; and what follows is short, or told by its first words.
    const FIRST: &[&str] = &["none", "nil", "n", "no", "nobody", "tbd", "tbc", "there", "as", "see", "all", "not"];
    const ENOUGH: usize = 48;
    let named = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !named.starts_with(['n', 'N', 't', 'T', 'a', 'A', 's', 'S']) {
        return false;
    }
    let first = named.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if !FIRST.iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return false;
    }
    let enough = words.char_indices().nth(ENOUGH).map_or(words, |(end, _)| words.get(..end).unwrap_or(words));
    let words = fold(enough);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(words, "none" | "nil" | "n/a" | "no" | "no one" | "nobody" | "tbd" | "tbc")
        || starts_with_any(
            words,
            &[
                "none",
                "there were none",
                "no apologies",
                "nil",
                "there were no",
                "there are no",
                "no ",
                "as above",
                "as listed",
                "as noted",
                "as recorded",
                "see above",
                "see attached",
                "see list",
                "see master",
                "all present",
                "all members",
                "not recorded",
            ],
        )
        || words.starts_with("no ")
}

/// Only counted: `2 members of the public`, `Members of the Public: 11`, `Quorum: 5`.
pub fn counts(words: &str) -> bool {
    let low = fold(words);
    let low = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = low.starts_with(|c: char| c.is_ascii_digit())
        && !low.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with([')', '.']);
    let of_people = ["member", "public", "resident", "parishioner", "people", "others", "press", "homeowner", "quorum"];
    low.len() < 120
        && of_people.iter().any(|word| low.contains(word))
        && (number
            || low.trim_end_matches(['.', ' ']).ends_with(|c: char| c.is_ascii_digit())
            || low.starts_with("members of the public"))
}

/// Words of the business with which no name begins, though they have a capital.
#[rustfmt::skip]
const BUSINESS: &[&str] = &[
    "welcome", "matters", "police", "report", "reports", "correspondence", "planning", "finance", "financial",
    "highways", "footpaths", "allotments", "cemetery", "any", "date", "next", "public", "open", "declarations",
    "declaration", "interest", "apologies", "minutes", "election", "introduction", "introductions", "opening",
    "standing", "agenda", "old", "new", "business", "budget", "discussion", "notes", "actions", "action", "topics",
    "links", "summary", "approval", "adoption", "update", "updates", "review", "meeting", "previous", "special",
    "annual", "general", "draft", "motion", "resolution", "treasurer’s", "treasurer's", "chairman’s", "chairman's",
    "clerk’s", "clerk's", "chair’s", "chair's", "items", "item", "announcements", "quorum", "time", "venue", "place",
    "location", "present", "attendance", "in", "the", "this", "to", "it", "a", "an", "on", "at", "from", "complaints",
    "administration", "accounts", "payments", "insurance", "village", "community", "parish", "county", "borough",
    "district", "town", "hall", "road", "roads", "street", "recording", "github", "google", "zoom", "chair", "signed",
    "dated", "scribe", "regrets", "absent", "questions", "thanks", "there", "all", "no", "not", "none", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "july",
    "august", "september", "october", "november", "december", "members", "board", "committee", "council", "project",
    "projects", "issue", "issues", "status", "overview", "background", "purpose", "note", "please", "main", "other",
    "further", "we", "they", "he", "she", "i", "our", "roll", "call", "motions", "decisions", "decision", "proposal",
    "order", "distribution", "circulation", "adjournment", "closing", "closure", "end", "start", "began", "goals", "plan", "plans", "topic", "release",
];

/// Whether a single word is of the business and no name: `Public`.
pub fn is_business(word: &str) -> bool {
    BUSINESS.contains(&fold(word).as_str())
}

/// Whether words are names and what stands beside them, and nothing else: for places where other things are said too.
pub fn names_alone(words: &str) -> bool {
    const MOST: usize = 60;
    let outside = without_brackets(words);
    let outside = outside.trim().trim_end_matches(['.', ';', ',']);
    if outside.is_empty()
        || outside.contains(['?', '!', '£', '$', '€', '_', '=', '#'])
        || outside.contains("...")
        || outside.contains('…')
    {
        return false;
    }
    let outside = outside.trim_start_matches(|c: char| !(c.is_alphanumeric() || c == '@'));
    if outside.contains(" - @") {
        return false;
    }
    let parts = outside.split([',', ';', '&', '/', '|', '•', '\n']).flat_map(|part| part.split(" and "));
    // A title begins another name: `Ana Ash (AA) Cllr Ben Birch`.
    let parts = parts.flat_map(|part| part.split(" together with ")).flat_map(|part| part.split(" plus "));
    let parts = parts
        .flat_map(|part| part.split(" Cllr "))
        .flat_map(|part| part.split(" Mr "))
        .flat_map(|part| part.split(" Mrs "));
    let parts = parts.flat_map(|part| part.split(" . ")).flat_map(at_points);
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    let first = parts.first().copied().unwrap_or_default();
    let names = parts.iter().filter(|part| is_named(part)).count();
    let fine = parts.iter().all(|part| is_named(part) || beside_name(part));
    parts.len() <= MOST && fine && names > 0 && (is_named(first) || parts.iter().skip(1).any(|part| is_titled(part)))
}

/// Whether a word of a list of names has a point and ends no sentence: `Supt.`
pub fn is_short_form(word: &str) -> bool {
    #[rustfmt::skip]
    const SHORT: &[&str] = &[
        "Cllr", "Cllrs", "Prof", "Messrs", "Cmhlr", "Revd", "Admin", "Insp", "Comm", "Supt", "Asst", "Treas", "Pres",
        "Coord",
    ];
    SHORT.contains(&word)
}

/// The parts between points, but for those after initials and short titles: `A. Ash`, `Mrs. Birch`.
fn at_points(words: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(words);
    std::iter::from_fn(move || {
        let rest = left?;
        let ends = |at: usize| {
            let last = rest.get(..at).unwrap_or_default().rsplit([' ', '.']).next().unwrap_or_default();
            last.chars().count() > 3 && !is_short_form(last)
        };
        let point = rest.match_indices(". ").map(|(at, _)| at).find(|&at| ends(at));
        left = point.and_then(|at| rest.get(at + 2..));
        Some(point.map_or(rest, |at| rest.get(..at).unwrap_or(rest)))
    })
}

/// `Cllr Mrs A Ash`, `Ben Birch - Clerk`, `Cal`: one name, with what may stand around it.
fn is_named(part: &str) -> bool {
    let (label, part) = part.rsplit_once(':').unwrap_or(("", part));
    if is_business(label.trim()) {
        return false;
    }
    let part = part.trim_start_matches(|c: char| !(c.is_alphanumeric() || c == '@')).trim();
    let part = after_office(part).unwrap_or(part);
    let part = [" - ", " – ", " — "].iter().fold(part, |part, dash| part.split(dash).next().unwrap_or(part));
    let address =
        |word: &str| word.find('@').is_some_and(|at| at > 0) || word.starts_with("mailto:") || word.starts_with("http");
    // `Ana Ash (Moss)*`: a mark that a note explains.
    let starred = |word: &str| word.chars().all(|c| matches!(c, '*' | '\\' | '†' | '‡'));
    let mut words = part.split(' ').filter(|word| !starred(word) && !address(word)).peekable();
    let Some(first) = words.peek().copied() else { return false };
    // `Ana Ash aa123`: what somebody is called by a computer.
    let ends_in_id = part.contains(' ') && part.rsplit(' ').next().is_some_and(is_user_id);
    let known = words.clone().count() - usize::from(ends_in_id);
    let mut words = words.take(known);
    let titled = is_titled(part);
    let initial = first.ends_with('.') && first.len() <= 3;
    if !titled && !initial && BUSINESS.contains(&fold(first).trim_matches(|c: char| !c.is_alphanumeric())) {
        return false;
    }
    let capital = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c == '@')
            || ["de", "du", "van", "von", "der", "den", "la", "le", "di", "da", "bin", "al", "y", "dos", "el", "ten"]
                .contains(&word)
    };
    let count = words.clone().count();
    let letters =
        |word: &str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-' | '.' | '@' | '_'));
    // `Dan Dell DD Ashby Hall Committee`: after initials anything may follow.
    let initials = words
        .clone()
        .skip(1)
        .take(3)
        .any(|word| (2..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase()));
    let longest = if titled || initials { 10 } else { 5 };
    count <= longest && words.all(|word| capital(word) && letters(word))
}

/// `ama22`: two or more small letters and then figures.
fn is_user_id(word: &str) -> bool {
    const LONGEST: usize = 12;
    let figures = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let letters = word.len() - figures.len();
    letters >= 2 && word.len() < LONGEST && !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Founding directors Ana Ash` → `Ana Ash`: what stands after an office of a few words, where it is a name in full.
fn after_office(part: &str) -> Option<&str> {
    const FAR: usize = 4;
    #[rustfmt::skip]
    const OFFICES: &[&str] = &[
        "director", "directors", "trustee", "trustees", "member", "members", "officer", "officers", "founder", "founders",
        "representative", "representatives", "secretary", "treasurer", "president", "delegate", "delegates", "governor",
        "governors", "councillor", "councillors", "commissioner", "commissioners",
    ];
    let mut at = 0;
    for word in part.split(' ').take(FAR) {
        at += word.len() + 1;
        if OFFICES.contains(&fold(word).as_str()) {
            return part.get(at..).filter(|name| name.contains(' ') && is_name(name));
        }
    }
    None
}

/// Whether words begin with a title: `Cllr Ash`, `Messrs`.
fn is_titled(part: &str) -> bool {
    let mut words = part.split(' ').filter(|word| !word.is_empty()).take(3);
    words.any(|word| is_title_word(word) || word.eq_ignore_ascii_case("pc"))
}

/// What may stand between names: a post or a firm, `5 members of the public`, `the Clerk`.
fn beside_name(part: &str) -> bool {
    let first = part.split(' ').next().unwrap_or_default();
    let counted = first.starts_with(|c: char| c.is_ascii_digit());
    let words = part.split(' ').count();
    let small = part.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    !tells(part) && words <= 9 && (counted || small <= 4)
}

/// One to three words, each with a capital and nothing else of note.
pub fn is_name(words: &str) -> bool {
    let parts = || words.split(' ').take(5);
    parts().count() <= 4
        && parts().all(|part| {
            part.starts_with(char::is_uppercase)
                && part.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-' | '.'))
        })
}

/// `Ana Ash, Head of Roads`.
pub fn is_name_with_post(words: &str) -> bool {
    let Some((name, post)) = words.split_once(", ") else { return false };
    name.contains(' ') && is_name(name) && post.starts_with(char::is_uppercase) && post.len() < 80 && !tells(post)
}

/// `Ana Ash, Moss Systems`, `Ana Ash (AA), Moss Systems, Dellford`: the byte at which the firm begins, with the comma before it.
pub fn firm_in(words: &str) -> Option<usize> {
    let outside =
        |at: usize| words.get(..at).is_some_and(|before| before.matches('(').count() == before.matches(')').count());
    let comma = words.match_indices(',').map(|(at, _)| at).find(|&at| outside(at))?;
    let name = words.get(..comma)?.split(" (").next().unwrap_or_default().trim();
    let full = name.contains(' ') && is_name(name);
    let firms = words.get(comma + 1..)?;
    let parts = || firms.split(',').map(str::trim);
    // Of several parts one more that may be a person's name makes it a row of people.
    let few = parts().count() == 1 || parts().count() == 2 && parts().any(looks_like_firm);
    (full && few && parts().all(|part| !part.is_empty()) && !firms.contains(" and ")).then_some(comma)
}

/// `Ash, Ana`, `Birch-Moss, J R`: a surname of one word before the other names.
pub fn is_surname_first(words: &str) -> bool {
    let Some((surname, given)) = words.trim().split_once(", ") else { return false };
    !surname.contains(' ') && given.split(' ').count() <= 2 && is_name(surname) && is_name(given) && !says_firm(given)
}

/// Whether words name a firm rather than a person: one word, or a word that no person has.
pub fn looks_like_firm(words: &str) -> bool {
    let words = words.split(" (").next().unwrap_or(words).trim();
    !words.contains(' ') || says_firm(words)
}

/// Whether words have one that is of firms and offices.
pub fn says_firm(words: &str) -> bool {
    const OF_FIRMS: &[&str] = &[
        "group",
        "university",
        "systems",
        "software",
        "ltd",
        "inc",
        "institute",
        "council",
        "committee",
        "foundation",
        "labs",
        "technologies",
        "semiconductor",
        "microsystems",
        "college",
        "police",
        "association",
        "society",
        "trust",
        "agency",
        "company",
        "corporation",
        "networks",
        "research",
        "school",
        "of",
        "the",
        "for",
    ];
    fold(words).split(' ').any(|word| OF_FIRMS.contains(&word))
}

/// Somebody’s box, ticked or not, that is written by hand: `[ X] Ana Ash`; and where the name begins.
pub fn box_of(words: &str) -> Option<(bool, usize)> {
    let inside = words.strip_prefix('[')?;
    let close = inside.find(']').filter(|&close| close <= 4)?;
    let mark = inside.get(..close)?.trim();
    let ticked = matches!(mark, "x" | "X" | "✓" | "✔" | "*");
    let rest = inside.get(close + 1..)?;
    (ticked || mark.is_empty()).then(|| (ticked, words.len() - rest.trim_start().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_nothing_else() {
        for words in [
            "Ana Ash, Ben Birch and Cal Cole",
            "Cllr Mrs A Ash (Chair)",
            "Ana Ash (Clerk), 5 members of the public",
            "Ana",
            "A. Ash, B. Birch - Borough Councillor",
            "Ana Ash, Head of Roads",
            "@ana, @ben",
        ] {
            assert!(names_alone(words), "{words}");
        }
        for words in [
            "thanks to everybody",
            "the fee is £5",
            "Matters arising",
            "Ana Ash said that all is well",
            "",
            "......",
            "The report of the Clerk",
            "no members of the public",
        ] {
            assert!(!names_alone(words), "{words}");
        }
    }
}
