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
