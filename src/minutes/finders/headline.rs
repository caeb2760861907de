//! Decisions told as headlines, without a verb that is finite: `Minutes of 3 May approved`, `Jordan Moss re-elected president`.

use crate::recognise::names_post;

use super::phrases::has_any;
use super::sentence::{Sentence, first_word, starts_with_any};

/// Whether a participle in small letters decides what stands before it. `before` is in small letters, `written` as it is
/// written, and `after` follows.
pub fn headline(participle: &str, before: &str, written: &str, after: &str) -> bool {
    const LONGEST: usize = 12;
    if before.is_empty() || before.split(' ').count() > LONGEST || is_finite(before) {
        return false;
    }
    match participle {
        "elected" | "appointed" | "co-opted" => {
            let unopposed = starts_with_any(after, &["by acclamation", "unopposed"]);
            names_people(written) && !is_attribute(after) && !names_whom(after)
                || unopposed && ends_with_names(written) && !is_open(before)
        }
        "agreed" | "approved" | "accepted" | "adopted" | "ratified" | "endorsed" | "noted" | "deferred"
        | "authorised" | "authorized" | "confirmed" | "postponed" | "signed" => {
            thing_decided(participle, before, after)
        }
        _ => false,
    }
}

fn thing_decided(participle: &str, before: &str, after: &str) -> bool {
    let ends = !after.contains(char::is_alphanumeric);
    let of_one_mind =
        starts_with_any(after, &["unanimously", "unopposed", "nem con", "by consensus", "by all", "by acclamation"]);
    if of_one_mind {
        return participle != "noted";
    }
    let (last, minutes) = (before.rsplit(' ').next().unwrap_or_default(), has_any(before, &["minutes"]));
    if participle == "signed" {
        return minutes && starts_with_any(after, &["as"]);
    }
    let goes_on = ends
        || after.starts_with([':', '-', '–', '(', ';', ','])
        || starts_with_any(after, &["in", "as", "from", "for", "with", "and", "at", "until", "to the next", "by"]);
    // `The date agreed for it is 3 May` tells of the date.
    let goes_on = goes_on && !(has_any(before, &["the"]) && has_any(after, &["is", "was", "will", "are", "were"]));
    let asked = starts_with_any(before, &["motion for", "motion on", "proposal for", "request for", "motion of"]);
    goes_on && (minutes || asked || NOUNS.contains(&last.trim_end_matches(|c: char| !c.is_alphanumeric())))
}

/// What may be decided on.
const NOUNS: &[&str] = &[
    "payments",
    "payment",
    "report",
    "reports",
    "accounts",
    "apologies",
    "absence",
    "invoices",
    "correspondence",
    "budget",
    "precept",
    "grant",
    "grants",
    "update",
    "policy",
    "policies",
    "agenda",
    "letter",
    "cheques",
    "expenditure",
    "members",
    "statement",
    "proposal",
    "proposals",
    "plan",
    "motion",
    "resolution",
    "amendment",
    "amendments",
    "quote",
    "quotation",
    "tender",
    "recommendation",
    "recommendations",
    "request",
    "charter",
    "constitution",
    "transfer",
    "terms",
    "item",
    "figures",
    "dates",
    "date",
    "reconciliation",
    "return",
    "agar",
    "bylaws",
    "by-laws",
    "rules",
    "articles",
    "orders",
    "contract",
    "lease",
    "bid",
    "fees",
    "dues",
    "slate",
];

/// Whether the words have a verb of their own, or one that another does, so that the participle belongs to that.
fn is_finite(before: &str) -> bool {
    const FINITE: &[&str] = &[
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "should",
        "must",
        "to",
        "that",
        "which",
        "who",
        "if",
        "when",
        "once",
        "until",
        "not",
        "no",
        "never",
        "needs",
        "need",
        "i",
        "he",
        "she",
        "they",
        "it",
        "there",
        "whether",
        "after",
        "before",
        "because",
        "by",
        "says",
        "said",
        "how",
        "why",
        "what",
        "previously",
        "already",
        "newly",
        "yet",
        "unless",
        "half",
    ];
    let acts = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.len() > 4 && word.ends_with("ed") && !matches!(word, "amended" | "revised" | "updated" | "proposed")
    };
    has_any(before, FINITE) || before.split(' ').any(acts)
}

/// Whether words name people and say nothing else.
pub fn names_people(written: &str) -> bool {
    const JOINTS: &[&str] = &["and", "&", "both", "as", "of", "de", "van", "von"];
    let words = || written.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&'));
    let named = |word: &str| word.starts_with(char::is_uppercase) || JOINTS.contains(&word) || word.is_empty();
    const NOT_FIRST: &[&str] =
        &["Since", "Newly", "Two", "One", "Three", "The", "An", "New", "Each", "No", "When", "All", "Those"];
    let several = words().filter(|word| !word.is_empty()).count();
    (1..=8).contains(&several)
        && words().next().is_some_and(|first| !NOT_FIRST.contains(&first))
        && words().all(named)
        && !written.trim_end().ends_with(['.', '?'])
}

/// `Ida Moss and Ben Hull will serve as our representatives`: who has an office from now on.
pub fn will_serve(before: &str, sentence: &Sentence<'_>, after: &str) -> bool {
    let Some(who) = ["will", "shall", "are to", "is to"].iter().find_map(|will| before.strip_suffix(will)) else {
        return false;
    };
    let written = sentence.text.get(..who.trim_end().len()).unwrap_or_default().trim_end();
    let last = written.rsplit([';', ':', '.']).next().unwrap_or(written).trim();
    after.strip_prefix("as ").is_some_and(names_post) && names_people(last) && !is_open(who)
}

/// `Ida appointed Ben H. as the chair`: one names another.
fn names_whom(after: &str) -> bool {
    const MOST: usize = 3;
    let whom = after.split_once(" as ").filter(|(_, post)| !post.starts_with("of ")).map(|(whom, _)| whom);
    whom.is_some_and(|whom| {
        !whom.contains([',', ';']) && whom.split(' ').count() <= MOST && !starts_with_any(whom, &["unanimously", "as"])
    })
}

/// Whether words end with somebody’s name: `Election of the Chair Ada Moss`.
pub fn ends_with_names(written: &str) -> bool {
    let mut last = written.rsplit(' ').take(2);
    let named = |word: Option<&str>| {
        word.is_some_and(|word| word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric))
    };
    named(last.next()) && named(last.next())
}

/// Whether words tell of what may or should be: `if Ada Moss`, `when Ada Moss`.
pub fn is_open(before: &str) -> bool {
    has_any(before, &["if", "when", "once", "until", "that", "unless", "whether", "after", "before", "who", "assuming"])
}

/// `Cllr Moss elected members to …` is none; `elected members`, `appointed representatives` are people of that sort.
pub fn is_attribute(after: &str) -> bool {
    matches!(
        first_word(after),
        "member"
            | "members"
            | "officer"
            | "officers"
            | "representative"
            | "representatives"
            | "councillors"
            | "body"
            | "bodies"
            | "in"
            | "leaders"
            | "seat"
            | "seats"
    )
}
