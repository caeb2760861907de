//! Words that decide by the turn of phrase in which they stand: `carried`, `voted to`, `no objections`, `the decision was made to`.

use super::bodies::names_body;
use super::only_wanted::{is_only_wanted, is_rule};
use super::opinions::is_opinion;
use super::phrases::{has_any, is_reported, names_month, strip_adverbs};
use super::sentence::{ends_with_any, starts_with_any};

/// `RESOLUTION:`, `Decision 72.1:`, `Resolution taken: …`
pub fn is_label(before: &str, after: &str) -> bool {
    // `12:23:31 <ada> RESOLUTION: …` is the record of a chat.
    let bare = before.chars().all(|c| !c.is_alphabetic()) || before.ends_with('>') && before.contains('<');
    let mut rest = after.trim_start_matches(['s', '*']).trim_start();
    for word in ["taken", "recorded", "adopted", "reached", "made", "passed", "no.", "no", "number", "ref"] {
        rest = rest.strip_prefix(word).map_or(rest, str::trim_start);
    }
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | ' ' | '#');
    let rest = rest.trim_start_matches(number);
    // `2024-05:`
    let rest = rest.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(rest);
    let rest = rest.trim_start_matches(number);
    let said = rest.trim_start_matches([':', '–', '—', '-', ' ', '*']);
    bare && rest.starts_with([':', '–', '—'])
        && rest.contains(char::is_alphabetic)
        && !starts_with_any(said, &["none", "n/a", "nil", "not applicable", "pending", "tbc", "deferred decision"])
}

/// `Decision to keep both`, `a decision was made to leave it`, `the group came to a decision to …`.
pub fn noun_of_deciding(before: &str, after: &str) -> bool {
    const NOT_YET: &[&str] = &[
        "no", "not", "before", "until", "if", "when", "once", "after", "whether", "any", "for", "their", "his", "her",
        "since",
    ];
    const ADJECTIVES: &[&str] =
        &["tentative", "final", "unanimous", "joint", "group", "provisional", "initial", "preliminary"];
    let bare = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = bare.is_empty() || ADJECTIVES.contains(&bare);
    if opens {
        return starts_with_any(
            after,
            &["to", "that", "was to", "is to", "was that", "is that", "was made to", "was taken to"],
        );
    }
    let article = ends_with_any(before, &["a", "the"]) || ADJECTIVES.iter().any(|word| ends_with_any(before, &[word]));
    let last_words = before.rsplit_once(['.', ',', ';']).map_or(before, |(_, last)| last);
    if !article || has_any(last_words, NOT_YET) {
        return false;
    }
    let made =
        ["was made", "was taken", "was reached", "is made", "made"].iter().find_map(|made| after.strip_prefix(made));
    let rest = made.map_or(after, str::trim_start);
    let reached = has_any(last_words, &["made", "took", "reached", "came to", "taken"]);
    let own = has_any(
        last_words,
        &["council", "committee", "board", "we", "group", "meeting", "members", "team", "trustees"],
    );
    let reached = reached && own;
    let outcome =
        starts_with_any(rest, &["to", "that", "was to", "was that", "is to", "of going", "not to", "by consensus to"]);
    outcome && (made.is_some() || reached || starts_with_any(rest, &["was to", "was that"]))
}

/// `The Council agrees that`, `We vote to`, `Agree to close it`.
pub fn present(verb: &str, before: &str, after: &str, by_body: bool) -> bool {
    let before = strip_adverbs(before);
    let denied =
        starts_with_any(after, &["with", "it was", "that it was", "there", "that there is", "a lot", "more", "on is"])
            || !after.contains(' ');
    if before.chars().all(|c| !c.is_alphanumeric()) {
        // `Agree to close`: a note; `Approve the minutes` announces.
        return matches!(verb, "agree" | "agrees" | "resolve" | "resolves" | "decides")
            && starts_with_any(after, &["to", "that"]);
    }
    if ends_with_any(before, &["voted to", "unanimous vote to", "moved to"]) && !has_any(before, &["had", "not"]) {
        return !after.is_empty();
    }
    let conditional = has_any(before, &["if", "when", "once", "whether", "do", "should", "until", "can", "as", "what"]);
    let object = match verb {
        "vote" | "votes" => {
            starts_with_any(after, &["to", "unanimously to", "unanimously in favour", "in favour of", "in favor of"])
        }
        "support" | "supports" | "object" | "objects" => false,
        "notes" => starts_with_any(after, &["the"]),
        _ => after.starts_with(char::is_alphanumeric),
    };
    // `the group understands that, and agrees to discuss it`
    let joined = matches!(verb, "agrees" | "accepts" | "approves" | "resolves")
        && ends_with_any(before, &["and"])
        && names_body(before.split(' ').take(2).next().unwrap_or_default());
    if is_reported(before) || is_only_wanted(before) || is_rule(before) {
        return false;
    }
    (by_body || joined) && !denied && !conditional && object && before.split(' ').count() < 14
}

/// `Consensus to …`, `(general agreement)`, `there was consensus that`.
pub fn consensus(before: &str, after: &str) -> bool {
    const WIDE: &[&str] =
        &["general", "wide", "broad", "unanimous", "full", "rough", "group", "clear", "overall", "lazy"];
    let bare = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    // `VOTED, consensus to take part`
    let bare = if bare.trim_end_matches(|c: char| !c.is_alphanumeric()) == "voted" { "" } else { bare };
    let of_all = WIDE.contains(&bare);
    let ends_wide = ends_with_any(before, &["general", "wide", "broad", "unanimous", "overall"]);
    let there = ends_with_any(
        before,
        &[
            "there was",
            "there is",
            "in",
            "there was general",
            "there was a",
            "there was clear",
            "we have",
            "reached",
            "there was broad",
            "by",
        ],
    );
    let denied = has_any(
        before,
        &[
            "no", "not", "if", "until", "need", "needs", "sure", "confirm", "whether", "see", "want", "think",
            "sounds", "some", "seek",
        ],
    );
    // `Agreement that if the fee is raised …` tells what would be.
    let guess = starts_with_any(after, &["that"]) && (is_opinion(after) || has_any(after, &["probably", "likely"]));
    if all_in(before) && !after.contains(char::is_alphanumeric) {
        return !denied;
    }
    if guess || starts_with_any(after, &["that if"]) || ends_with_any(before, &["in"]) && !all_in(before) {
        return false;
    }
    // `General consensus on the call` says where.
    let place =
        starts_with_any(after, &["on the call", "on this call", "on the list"]) && !has_any(after, &["that", "to"]);
    let tells = (there || of_all || bare.is_empty()) && starts_with_any(after, &["on"]) && !place
        || starts_with_any(
            after,
            &[
                "that",
                "to",
                "is to",
                "was to",
                "reached to",
                "was reached to",
                "was reached that",
                "was that",
                "is that",
                "made to",
                "made that",
                "was made to",
                "was made that",
            ],
        );
    let alone = (of_all || bare.is_empty() && after.is_empty())
        && (!after.contains(char::is_alphanumeric)
            || after.starts_with([';', ')', ','])
            || starts_with_any(after, &["in principle"]));
    // `After some talk, the consensus was to wait.`
    let outcome = ends_with_any(before, &["the", "a", "our"])
        && starts_with_any(
            after,
            &["was to", "is to", "was not to", "is not to", "was that we should", "was in favour of"],
        );
    // `The following consensus was reached: …`
    let reached = ends_with_any(before, &["the following", "a", "general", "this", "the"])
        && starts_with_any(after, &["was reached", "has been reached", "reached"])
        && after
            .split_once("reached")
            .is_some_and(|(_, rest)| rest.starts_with([':', '.']) || rest.is_empty() || rest.starts_with(" that"));
    let open = has_any(before, &["no", "not", "if", "until", "whether", "sounds", "seek", "need", "unless"]);
    outcome && !open
        || !denied
            && (reached
                || (bare.is_empty() || of_all || there || ends_wide)
                    && (after.starts_with(':') && after.contains(char::is_alphabetic) || tells)
                || alone && !bare.is_empty())
}

/// `Gutters: two quotes came, agreement to take the lower.`
pub fn agreement_beside(before: &str, after: &str) -> bool {
    const OPEN: &[&str] = &[
        "no",
        "not",
        "if",
        "until",
        "need",
        "needs",
        "whether",
        "seek",
        "propose",
        "proposed",
        "proposal",
        "subject",
        "without",
        "suggested",
        "asked",
        "hoped",
        "lease",
        "contract",
        "draft",
    ];
    let beside = before.ends_with([',', ';']) || before.ends_with(", and");
    beside && starts_with_any(after, &["to", "that"]) && !has_any(before, OPEN) && !is_reported(before)
}

/// `We are all in agreement`, `the board was in agreement`
fn all_in(before: &str) -> bool {
    let Some(who) = ["in", "in full", "in complete"].iter().find_map(|suffix| before.strip_suffix(suffix)) else {
        return false;
    };
    let who = who.trim_end();
    let who = who.strip_suffix("all").map_or(who, str::trim_end);
    let who = ["are", "were", "was", "is"].iter().find_map(|verb| who.strip_suffix(verb)).map_or(who, str::trim_end);
    who.is_empty() && before.starts_with("all") || names_body(who)
}

/// `Four to a team was deemed ok`: what was put is good enough for all.
pub fn good_enough(before: &str, after: &str) -> bool {
    const GOOD: &[&str] = &["ok", "okay", "acceptable", "fine", "satisfactory", "sufficient", "adequate"];
    const OPEN: &[&str] = &["if", "that", "which", "who", "not", "had", "when", "once", "what", "until"];
    const LONGEST: usize = 14;
    let passive = ends_with_any(strip_adverbs(before), &["was", "were"]) && before.split(' ').count() <= LONGEST;
    let word = after.trim_matches(|c: char| !c.is_alphanumeric());
    passive && !has_any(before, OPEN) && GOOD.contains(&word)
}

/// `Ico Hall was chosen`, `the blue one was selected by a show of hands`
pub fn chosen(before: &str, after: &str) -> bool {
    const HOW: &[&str] =
        &["as", "by a show", "on a show", "unanimously", "by vote", "by consensus", "for", "to", "over", "from"];
    let passive = ends_with_any(before, &["was", "were"]);
    let clause = before.rsplit([',', ';', '.']).next().unwrap_or(before);
    let open = has_any(
        clause,
        &["who", "which", "that", "if", "when", "why", "because", "after", "had", "it", "what", "randomly"],
    );
    passive && !open && (!after.contains(char::is_alphanumeric) || starts_with_any(after, HOW))
}

/// `The Returning Officer will be Ida Moss`: somebody is named to count the votes.
pub fn returning(after: &str) -> bool {
    const NAMED: &[&str] =
        &["officer will be", "officer is", "officer was", "officer shall be", "officer:", "officer –", "officer -"];
    NAMED.iter().any(|named| {
        after.strip_prefix(named).is_some_and(|who| {
            who.contains(char::is_alphabetic)
                && !starts_with_any(who.trim_start(), &["to", "not", "needed", "required", "tbc", "tba"])
        })
    })
}

/// `There was no disagreement` with what was suggested just before.
pub fn no_disagreement(before: &str, after: &str) -> bool {
    let none = ends_with_any(before, &["there was no", "there is no", "with no", "without", "there was no further"]);
    none && (!after.contains(char::is_alphanumeric) || starts_with_any(after, &["about the", "over the", "on the"]))
        && !has_any(before, &["if", "said", "says"])
}

/// `The Council voted to`, `was voted onto the board`, `Members voted 5 to 2 to approve`.
pub fn voted(before: &str, after: &str) -> bool {
    let before = strip_adverbs(before);
    let counted = after.starts_with(|c: char| c.is_ascii_digit())
        && has_any(after, &["to"])
        && has_any(
            after,
            &["to approve", "to accept", "to adopt", "to reject", "to refuse", "to support", "to proceed"],
        );
    names_body(before)
        && (starts_with_any(after, &["to", "unanimously to", "in favour", "in favor", "that", "unanimously in favour"])
            || counted)
        || ends_with_any(before, &["was", "were"]) && starts_with_any(after, &["into", "in as", "onto", "as", "on to"])
        || ends_with_any(before, &["it was"]) && starts_with_any(after, &["to", "that"])
}

/// `Councillors referred it to the Finance Committee`, `the matter was referred back to`.
pub fn referred(before: &str, after: &str) -> bool {
    let rest = after.strip_prefix("back ").unwrap_or(after);
    let passive =
        ends_with_any(before, &["was", "were", "be"]) && !ends_with_any(before, &["would be", "to be", "not be"]);
    let to_body = rest.strip_prefix("to ").is_some_and(|to| {
        let opening: Vec<&str> = to.split(' ').take(8).collect();
        opening.iter().any(|word| {
            matches!(
                word.trim_end_matches(|c: char| !c.is_alphanumeric()),
                "committee" | "sub-committee" | "council" | "cabinet" | "panel" | "board" | "group"
            )
        })
    });
    passive && to_body && !has_any(before, &["which", "who", "that", "had"])
}

/// `Everyone is OK with the date`: all who met are content with what was put.
pub fn content_with(before: &str, after: &str) -> bool {
    const ARE: &[&str] = &["is", "are", "was", "were", "is all", "are all", "were all"];
    let Some(who) = ARE.iter().rev().find_map(|are| before.strip_suffix(are)) else { return false };
    let who = who.trim_end();
    names_body(who)
        && who.split(' ').count() < 4
        && !has_any(who, &["that", "if", "think", "when", "not"])
        && starts_with_any(after, &["with", "to"])
}

/// `Approved on 3 May`, `These minutes were approved at the December meeting`: of the minutes themselves, and later.
pub fn of_these_minutes(before: &str, after: &str) -> bool {
    // `Minutes approved by the Board: 14 August 2030`, `The Board approved the above minutes on 14 August`
    if has_any(after, &["preceding minutes", "foregoing minutes", "above minutes", "these minutes"]) {
        return has_any(after, &["on", "at"]);
    }
    let minutes = before.split(' ').count() < 4 && ends_with_any(before, &["minutes", "minutes were"]);
    let by = after.strip_prefix("by ").map_or(after, |by| by.split_once([':', ',']).map_or(by, |(_, rest)| rest));
    let later = by.trim_start_matches([':', ',', ' ', '-', '–']);
    let later = later.strip_prefix("on ").unwrap_or(later);
    let dated = later.split(' ').count() < 5 && names_month(later) && later.contains(|c: char| c.is_ascii_digit());
    if minutes && dated && !after.starts_with("as ") {
        return true;
    }
    const THESE: &[&str] = &["these minutes were", "these minutes are", "these minutes", "minutes above were"];
    let bare = !before.contains(char::is_alphanumeric);
    let when = after.strip_prefix("on ").is_some_and(|date| {
        let date = date.trim_start_matches(|c: char| !c.is_alphanumeric());
        date.starts_with(|c: char| c.is_ascii_digit()) && date.split(' ').count() < 6
    });
    bare && when
        || ends_with_any(before, THESE) && (when || starts_with_any(after, &["at the", "at a", "on", "by email"]))
}
