//! Turns of phrase that tell whether words decide: denials, the body as subject, papers as object.

use super::sentence::{Sentence, ends_with_any, first_word, last_word, starts_with_any};

/// `To consider …`, `To resolve to …`: what an agenda announces.
pub fn is_agenda_line(sentence: &Sentence<'_>) -> bool {
    let opening = sentence.low.trim_start();
    starts_with_any(
        opening,
        &[
            "to approve",
            "to consider",
            "to receive",
            "to note",
            "to agree",
            "to resolve",
            "to confirm",
            "to adopt",
            "to discuss",
        ],
    )
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
    while let Some(rest) = ADVERBS.iter().find_map(|adverb| before.strip_suffix(adverb)) {
        if rest.ends_with(char::is_alphanumeric) {
            break;
        }
        before = rest.trim_end_matches([' ', ',']);
    }
    before
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
    let opening: Vec<&str> = sentence.low.split(' ').take(4).collect();
    opening.iter().any(|word| BODIES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())))
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
    let opening: Vec<&str> = after.split(' ').take(6).collect();
    matches!(first_word(after), "the" | "this" | "a" | "an" | "these" | "and") && has_any(&opening.join(" "), PAPERS)
}

/// Whether a text has one of these words.
pub fn has_any(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word)) || words.contains(&last_word(text))
}
