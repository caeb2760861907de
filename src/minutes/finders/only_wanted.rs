//! What another would have the body do, and rules that say what it does: neither decides.

use super::phrases::has_any;
use super::sentence::starts_with_any;

/// `The report recommends that the Committee approve option 2`: what another would have the body do.
pub fn is_only_wanted(before: &str) -> bool {
    const WANTS: &[&str] = &[
        "recommends that",
        "recommended that",
        "proposes that",
        "proposed that",
        "requests that",
        "requested that",
        "suggests that",
        "suggested that",
        "asks that",
        "asked that",
        "recommending that",
        "requesting that",
    ];
    const PUT: &[&str] = &["motion", "proposal", "amendment", "moved", "proposed"];
    // `Motion: That the board approve the lease.`
    let put = starts_with_any(before, PUT) && before.contains(": that ");
    put || WANTS.iter().any(|wants| before.contains(wants))
}

/// `Terms of reference: the sub-committee approves spending below £500`: a rule that is quoted.
pub fn is_rule(before: &str) -> bool {
    const RULES: &[&str] = &[
        "terms of reference",
        "standing order",
        "standing orders",
        "constitution",
        "bylaw",
        "bylaws",
        "byelaws",
        "by-laws",
        "rule",
        "rules",
        "scheme of delegation",
        "financial regulations",
        "policy",
        "charter",
        "extract",
        "articles",
        "clause",
        "article",
    ];
    const LONGEST: usize = 8;
    let label = before.split_once([':', '–', '—']).map(|(label, _)| label);
    let says = ["says", "say", "states", "provides", "reads"];
    let quoted = RULES.iter().any(|rule| before.contains(rule)) && has_any(before, &says);
    quoted || label.is_some_and(|label| label.split(' ').count() <= LONGEST && has_any(label, RULES))
}
