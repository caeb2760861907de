//! Turns of phrase that tell whether words decide: denials, the body as subject, papers as object.

use crate::vocabulary::Month;

use super::sentence::{Sentence, ends_with_any, first_word, places_of_any, starts_with_any};

/// `To consider …`, `To resolve to …`: what an agenda announces.
pub fn is_agenda_line(sentence: &Sentence<'_>) -> bool {
    const ANNOUNCED: &[&str] = &[
        "approve",
        "consider",
        "receive",
        "note",
        "agree",
        "resolve",
        "confirm",
        "adopt",
        "discuss",
        "elect",
        "appoint",
        "review",
        "accept",
        "decide",
        "ratify",
        "authorise",
        "report",
        "record",
        "sign",
        "hear",
        "determine",
        "co-opt",
        "update",
        "make",
        "set",
        "recommend",
        "endorse",
        "vote",
        "formally",
        "nominate",
    ];
    let announced = sentence.low.trim_start_matches(|c: char| !c.is_alphanumeric()).strip_prefix("to ");
    announced.is_some_and(|announced| starts_with_any(announced, ANNOUNCED))
}

/// Where what is told begins: after what an agenda announces, if the sentence goes on past it (`To approve the minutes: agreed`).
pub fn after_agenda(sentence: &Sentence<'_>) -> Option<usize> {
    if !is_agenda_line(sentence) {
        return Some(sentence.at.start());
    }
    let ends = [": ", " – ", " — ", " - ", "; ", "? ", " | "];
    let tail = ends.iter().filter_map(|end| Some(sentence.low.find(end)? + end.len())).min()?;
    Some(sentence.at.start() + tail)
}

/// Whether the words before a verb tell what somebody reports: `The Clerk advised that the grant was`.
pub fn is_reported(before: &str) -> bool {
    const REPORTING: &[&str] = &[
        "reported",
        "advised",
        "said",
        "informed",
        "explained",
        "stated",
        "confirmed",
        "announced",
        "noted",
        "told",
        "understood",
        "heard",
        "reminded",
        "asked",
        "mentioned",
        "commented",
        "outlined",
        "indicated",
        "clarified",
        "queried",
        "saying",
        "stating",
        "says",
        "felt",
        "believed",
        "hoped",
        "thought",
        "suggested",
        "pointed out",
        "recalled",
        "requested",
        "reporting",
        "advising",
        "confirming",
    ];
    let clause = before.rfind(". ").map_or(before, |end| before.get(end..).unwrap_or(before));
    let Some(that) = clause.rfind(" that ") else { return false };
    // `Email all members that the rules were approved`
    const TELL: &[&str] = &["email", "e-mail", "tell", "inform", "notify", "write", "remind", "announce", "action"];
    if TELL.contains(&clause.split([' ', ':']).next().unwrap_or_default()) {
        return true;
    }
    let (told, own) = (clause.get(..that).unwrap_or_default(), clause.get(that + 6..).unwrap_or_default());
    // `reported that the grant was late, and that this was`
    if ends_with_any(told, &["and"]) && told.contains(" that ") {
        return is_reported(told.get(..told.len() - 3).unwrap_or_default().trim_end_matches([' ', ',']))
            || says_reporting(told, REPORTING);
    }
    let anew =
        own.contains([',', ';', ':', '–']) || own.contains(" - ") || has_any(own, &["and", "so", "but", "therefore"]);
    let near =
        told.rsplit(' ').take(6).any(|word| REPORTING.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())));
    near && !anew
}

/// Whether words tell of a report: `the Clerk reported that the grant was late`.
fn says_reporting(told: &str, reporting: &[&str]) -> bool {
    told.split(" that ").next().is_some_and(|first| reporting.contains(&first.rsplit(' ').next().unwrap_or_default()))
}

/// Whether words begin with a date: `14 August`, `August 14`.
pub fn names_month(words: &str) -> bool {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    words.split(' ').take(2).any(|word| Month::of_name(&plain(word)).is_some())
}

/// Whether the words after a verb say that it was done at another time: `in April 2017`, `at the last meeting`.
pub fn is_in_the_past(after: &str) -> bool {
    const EARLIER: &[&str] = &[
        "at the last",
        "at the previous",
        "at our last",
        "last year",
        "last month",
        "previously",
        "at a previous",
        "at an earlier",
        "by the previous",
        "earlier",
        "some time ago",
        "many years",
        "last meeting",
        "last time",
        "at last month",
        "at the annual meeting in",
        "years ago",
        "at the time",
    ];
    let dated = after.strip_prefix("in ").or_else(|| after.strip_prefix("on ")).is_some_and(|when| {
        let word = when.split(' ').next().unwrap_or_default();
        let year = word.len() == 4 && (word.starts_with("20") || word.starts_with("19"));
        year || Month::of_name(word.trim_end_matches(|c: char| !c.is_alphabetic())).is_some()
    });
    const SINCE: &[&str] = &["since the last meeting", "since the previous meeting", "since our last meeting"];
    starts_with_any(after, EARLIER)
        || dated
        || at_meeting_of_month(after)
        || SINCE.iter().any(|since| after.contains(since))
}

/// `at the March meeting that …`
fn at_meeting_of_month(after: &str) -> bool {
    let rest = after.strip_prefix("at the ").or_else(|| after.strip_prefix("at our "));
    let mut words = rest.unwrap_or_default().split(' ');
    let month = words.next().is_some_and(|word| Month::of_name(word).is_some());
    month && words.take(2).any(|word| word.trim_end_matches(|c: char| !c.is_alphabetic()) == "meeting")
}

/// Whether a sentence tells of another meeting, or the words before its verb of another time: `In 2009 the Council agreed`.
pub fn is_of_earlier(sentence: &str, before: &str) -> bool {
    const MEETINGS: &[&str] = &[
        "at a meeting held",
        "at its meeting",
        "at their meeting",
        "at which it was",
        "at special meeting of",
        "at the special meeting held",
        "at a special meeting held",
        "special meeting of the council held",
    ];
    const TIMES: &[&str] = &[
        "previously",
        "last month",
        "last year",
        "at the last meeting",
        "at the previous meeting",
        "at an earlier meeting",
        "at a previous meeting",
        "at our last meeting",
        "since the previous meeting",
        "since the last meeting",
    ];
    let clause = before.rfind([',', ';', '.']).map_or(before, |end| before.get(end..).unwrap_or(before));
    let year = clause.strip_prefix("in ").and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let dated = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    dated
        || has_any(sentence, MEETINGS)
            && !has_any(sentence, &["minutes"])
            && (!has_any(sentence, &["will", "shall"]) || has_any(before, MEETINGS))
        || has_any(clause, TIMES) && !has_any(clause, &["minutes"])
}

/// Words that take a decision back, put it off, or say that it is another's.
pub fn is_denied(before: &str) -> bool {
    let before = strip_adverbs(before);
    ends_with_any(
        before,
        &[
            "had been",
            "has been",
            "have been",
            "having been",
            "having",
            "had",
            "not",
            "to be",
            "would be",
            "will be",
            "be",
            "being",
            "as",
            "if",
            "until",
            "once",
            "when",
            "can be",
            "could be",
            "should be",
            "may be",
            "never",
            "who",
            "were not",
            "was not",
            "i",
            "he",
            "she",
            "they had",
            "previously",
            "already",
            "yet",
            "an",
            "unless",
            "must be",
            "the",
            "of",
            "for",
            "by",
            "newly",
        ],
    )
}

/// `held on 06/09/12were agreed`: a space was lost.
pub fn ends_in_figures(before: &str) -> bool {
    before.trim_end_matches("were").ends_with(|c: char| c.is_ascii_digit())
}

/// Without adverbs at the end.
pub fn strip_adverbs(before: &str) -> &str {
    const ADVERBS: &[&str] = &[
        "unanimously",
        "also",
        "then",
        "therefore",
        "formally",
        "further",
        "generally",
        "duly",
        "subsequently",
        "provisionally",
        "tentatively",
        "informally",
        "overwhelmingly",
        "again",
        "hereby",
        "strongly",
        "thereby",
        "reluctantly",
        "now",
        "so",
        "verbally",
        "accordingly",
        "finally",
        "now",
        "jointly",
        "collectively",
    ];
    let mut before = before.trim_end();
    while let Some(rest) = without_adverb(before, ADVERBS) {
        if rest.ends_with(char::is_alphanumeric) {
            break;
        }
        before = rest.trim_end_matches([' ', ',']);
    }
    before
}

fn without_adverb<'t>(before: &'t str, adverbs: &[&str]) -> Option<&'t str> {
    // Most words are no adverb by their last letter.
    let last = before.as_bytes().last();
    let mut likely = adverbs.iter().filter(|adverb| adverb.as_bytes().last() == last);
    likely.find_map(|adverb| before.strip_suffix(adverb))
}

const PAPERS: &[&str] = &[
    "report",
    "reports",
    "update",
    "updates",
    "correspondence",
    "contents",
    "minutes",
    "position",
    "letter",
    "accounts",
    "presentation",
    "statement",
    "paper",
    "papers",
    "information",
    "content",
    "circular",
    "document",
    "budget",
    "plan",
    "programme",
    "figures",
    "leaflet",
    "summary",
    "response",
];

/// Whether a subject is a paper that can be noted.
pub fn is_paper(subject: &str) -> bool {
    let subject = subject.trim_end_matches(|c: char| !c.is_alphanumeric());
    has_any(subject, PAPERS) && !ends_with_any(subject, &["it", "that"])
}

/// Whether an object is a paper that can be noted.
pub fn is_paper_first(after: &str) -> bool {
    let opening = after.match_indices(' ').nth(5).map_or(after, |(end, _)| after.get(..end).unwrap_or(after));
    matches!(first_word(after), "the" | "this" | "a" | "an" | "these" | "and") && has_any(opening, PAPERS)
}

/// Whether a text in small letters has one of these words.
pub fn has_any(text: &str, words: &[&str]) -> bool {
    places_of_any(text, words).any(|at| {
        text.split_at_checked(at)
            .is_some_and(|(before, here)| !before.ends_with(char::is_alphanumeric) && starts_with_any(here, words))
    })
}
