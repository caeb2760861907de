//! Turns of phrase that tell whether words decide: denials, the body as subject, papers as object.

use super::sentence::{Sentence, ends_with_any, first_word, places_of_any, starts_with_any};

/// `To consider …`, `To resolve to …`: what an agenda announces.
pub fn is_agenda_line(sentence: &Sentence<'_>) -> bool {
    let announced = sentence.low.trim_start().strip_prefix("to ");
    announced.is_some_and(|announced| {
        starts_with_any(
            announced,
            &["approve", "consider", "receive", "note", "agree", "resolve", "confirm", "adopt", "discuss"],
        )
    })
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
        "again",
        "hereby",
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

/// Words that mean the body itself.
const BODIES: &[&str] = &[
    "committee",
    "council",
    "board",
    "cabinet",
    "members",
    "councillors",
    "meeting",
    "trustees",
    "governors",
    "panel",
    "forum",
    "group",
    "we",
    "all",
    "everyone",
    "executive",
    "directors",
    "team",
    "tsc",
    "tag",
    "subcommittee",
    "sub-committee",
    "assembly",
    "commission",
    "directorate",
    "council members",
    "all present",
    "those present",
    "society",
    "association",
    "membership",
    "authority",
    "attendees",
    "owners",
    "homeowners",
    "committee members",
    "board members",
];

/// Whether words end with the body itself.
pub fn names_body(before: &str) -> bool {
    ends_with_any(before.trim_end_matches([',', ')']), BODIES)
}

/// Whether the sentence is about the body: it comes first.
pub fn body_opens(sentence: &Sentence<'_>) -> bool {
    let mut opening = sentence.low.split(' ').take(4);
    opening.any(|word| BODIES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())))
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
