//! Words that put a matter off: `tabled until the next meeting`, `held over`, `will be deferred`.

use super::phrases::has_any;
use super::sentence::{ends_with_any, first_word, starts_with_any};

/// `Tabled until the next meeting`, `the item was tabled for now`: put off. A report that is tabled is handed in.
pub fn tabled(before: &str, after: &str) -> bool {
    const UNTIL: &[&str] = &[
        "until",
        "till",
        "for now",
        "for the time",
        "for a later",
        "for next",
        "for the next",
        "for further",
        "for future",
        "to the next",
        "to next",
        "to a later",
        "to a future",
        "pending",
        "indefinitely",
        "due to",
        "because",
        "since",
        "so that",
        "while",
        "awaiting",
    ];
    let bare = !before.contains(char::is_alphanumeric) || before.ends_with([':', '-', '–', '—', '.', '(', '|', '[']);
    let passive =
        ends_with_any(before, &["was", "were", "is", "are", "will be", "discussion", "item", "motion", "agreed to be"]);
    let ends = !after.contains(char::is_alphanumeric);
    bare && (ends || starts_with_any(after, UNTIL)) || passive && starts_with_any(after, UNTIL)
}

/// `an item held over`, `carried forward to the next meeting`: put off.
pub fn put_off(verb: &str, before: &str, after: &str) -> bool {
    let later = has_any(
        after,
        &[
            "next meeting",
            "next month",
            "next agenda",
            "future meeting",
            "following meeting",
            "later meeting",
            "later date",
            "next time",
            "further notice",
            "next council",
            "next full",
        ],
    );
    let over = starts_with_any(after, &["over", "forward"]);
    over && later && (verb == "held" || verb == "carried") && !has_any(before, &["had", "not", "funds", "balance", "£"])
}

/// `it will be revisited next meeting`, `to be revisited in the spring`: said of what is left open.
pub fn will_come_back(before: &str, after: &str) -> bool {
    const LATER: &[&str] = &[
        "next",
        "at the next",
        "at next",
        "at a later",
        "at a future",
        "at our next",
        "in the",
        "later",
        "in the new",
    ];
    ends_with_any(before, &["will be", "to be", "shall be"])
        && starts_with_any(after, LATER)
        && !has_any(before, &["if", "asked", "suggested", "not", "may", "unless", "hoped"])
}

/// `would be deferred to the next meeting`: said of what is put off now.
pub fn will_be_put_off(before: &str, after: &str) -> bool {
    const UNTIL: &[&str] = &["to", "until", "till", "pending", "for", "so", "while", "as", "awaiting"];
    let words = before.rsplit(' ').take(4).collect::<Vec<_>>();
    let comes = words.iter().any(|word| matches!(*word, "will" | "would" | "shall")) && before.ends_with("be");
    let short = before.ends_with("to be")
        && before.split(' ').count() <= 8
        && !matches!(first_word(before), "it" | "for" | "asked");
    (comes || short)
        && starts_with_any(after, UNTIL)
        && !has_any(before, &["if", "asked", "requested", "suggested", "wanted", "not", "unless"])
}

/// `Paused for the time being`, `this was parked until the spring`, `leave it for now`: left as it is, for a while.
pub fn for_now(verb: &str, before: &str, after: &str) -> bool {
    const FOR_NOW: &[&str] = &[
        "for now",
        "for the moment",
        "for the time being",
        "for time being",
        "for the present",
        "until",
        "till",
        "pending",
        "indefinitely",
    ];
    let opens = !before.contains(char::is_alphanumeric)
        || before.ends_with(['.', ':', ';', '-', '–', '—', '(', '|', '>', ']'])
        || matches!(before, "agreed to" | "we will" | "we’ll" | "we'll" | "decided to" | "let’s" | "let's");
    if verb == "leave" {
        const WHAT: &[&str] = &["it", "this", "that", "these", "them", "as", "the", "things"];
        // `Leave on the agenda until the survey is in`
        if opens
            && starts_with_any(
                after,
                &["on agenda", "on the agenda", "it on the agenda", "this on the agenda", "on our agenda"],
            )
        {
            return true;
        }
        // `Leave it for now`; whoever is on leave until May is away.
        let now = FOR_NOW.iter().take(5).any(|now| has_any(after, &[now]));
        return opens && now && WHAT.contains(&first_word(after)) && after.split(' ').count() < 14;
    }
    let passive = ends_with_any(before, &["was", "were", "will be", "is to be", "to be", "is", "are"])
        && before.split(' ').count() <= 10
        && !has_any(before, &["if", "that", "which", "who", "asked", "suggested", "not", "had", "car", "cars", "van"]);
    let ends = !after.contains(char::is_alphanumeric);
    let said_now = starts_with_any(after, FOR_NOW);
    // `The cars parked until noon` did so themselves.
    opens && (said_now || ends && verb != "parked" || ends && before.is_empty()) || passive && said_now
}

/// `Bumped to next week`, `both items shifted to the next meeting`, `ran out of time – moved to next`: put to a later occasion.
pub fn moved_on(verb: &str, before: &str, after: &str) -> bool {
    const OPEN: &[&str] = &[
        "if",
        "could",
        "should",
        "can",
        "suggested",
        "asked",
        "had",
        "been",
        "not",
        "may",
        "might",
        "proposed",
        "would",
        "we’ve",
        "we've",
        "have",
        "has",
        "who",
        "which",
        "that",
        "he",
        "she",
        "they",
        "must",
        "hoped",
        "wanted",
    ];
    const FEW: usize = 12;
    let clause = before.rsplit(['.', ';', '–', '—', '[', '(', '|']).next().unwrap_or(before);
    let open = has_any(clause, OPEN) || clause.split(' ').count() > FEW;
    let to = ["to", "back to", "over to", "until", "till", "out to", "on to", "back until"];
    let later = to.iter().filter_map(|to| after.strip_prefix(to)).any(|when| is_later(when.trim_start()));
    let opens = !clause.contains(char::is_alphanumeric)
        || ends_with_any(clause, &["was", "were", "is", "are", "will be", "and"]);
    // Of items alone it is said that they are bumped.
    let only_of_items = matches!(verb, "bumped" | "punted")
        && opens
        && (!after.contains(char::is_alphanumeric)
            || starts_with_any(after, &["to", "as", "because", "since", "until", "due to", "till"]));
    !open && (later || only_of_items)
}

/// `next meeting`, `a later call`, `f2f`: words that name another time at which a body meets.
fn is_later(when: &str) -> bool {
    const WHICH: &[&str] = &[
        "the next",
        "next",
        "our next",
        "a later",
        "a future",
        "the following",
        "another",
        "the coming",
        "following",
        "a subsequent",
    ];
    #[rustfmt::skip]
    const OCCASIONS: &[&str] = &[
        "meeting", "meetings", "call", "calls", "session", "week", "month", "time", "agenda", "year", "quarter", "date", "telecon",
        "plenary", "sync", "day", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "sprint",
    ];
    const MEETING: &[&str] = &[
        "f2f",
        "face-to-face",
        "the f2f",
        "plenary",
        "the plenary",
        "the agm",
        "the spring",
        "the autumn",
        "the new year",
    ];
    let Some(rest) = WHICH.iter().find_map(|which| when.strip_prefix(which)) else {
        return starts_with_any(when, MEETING);
    };
    let rest: Vec<&str> = rest.split([' ', ',', '.', ';', ')', ']']).filter(|word| !word.is_empty()).take(3).collect();
    rest.is_empty() || rest.iter().any(|word| OCCASIONS.contains(word))
}
