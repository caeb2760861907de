//! What is put to the body by others, and what it says to that: applications, requests, plans and purchases.

use super::bodies::names_body;
use super::phrases::{has_any, strip_adverbs};
use super::sentence::{ends_with_any, starts_with_any};
use super::verdict::Verb;

impl Verb<'_> {
    /// `Purchase of three lamps has been approved.`: what only the body itself approves.
    pub fn has_been(&self, before: &str, after: &str) -> bool {
        const OWN: &[&str] = &[
            "purchase",
            "installation",
            "expenditure",
            "spending",
            "repair",
            "repairs",
            "replacement",
            "quote",
            "quotation",
            "budget",
            "policy",
            "amendment",
            "motion",
            "donation",
            "payment",
            "hire",
        ];
        const OTHERS: &[&str] = &[
            "had",
            "planning",
            "application",
            "that",
            "if",
            "once",
            "when",
            "after",
            "which",
            "council",
            "government",
            "previously",
            "already",
            "since",
            "county",
            "funding",
            "not",
        ];
        matches!(self.low, "approved" | "agreed" | "authorised" | "authorized")
            && ends_with_any(before, &["has been", "have been"])
            && self.is_end(after)
            && has_any(before, OWN)
            && !has_any(before, OTHERS)
    }

    /// What the Council supports or objects to: a planning application.
    pub fn responds(&self, before: &str, after: &str) -> bool {
        let of_plans = |words: &str| {
            let near = words.match_indices(' ').nth(7).map_or(words, |(at, _)| words.get(..at).unwrap_or(words));
            has_any(near, &["application", "applications", "plans", "planning", "development"])
        };
        let subject = strip_adverbs(before);
        match self.low {
            "supported" => {
                let by = starts_with_any(
                    after,
                    &[
                        "by the council",
                        "by the parish council",
                        "by parish council",
                        "by council",
                        "by members",
                        "by the committee",
                        "by the pc",
                        "by councillors",
                        "by all",
                    ],
                );
                let bare = subject.chars().all(|c| !c.is_alphanumeric());
                by && (bare || ends_with_any(subject, &["was", "were", "is", "are"]))
                    || names_body(subject) && of_plans(after)
                    || ends_with_any(subject, &["application was", "applications were"]) && self.is_end(after)
            }
            "supports" => names_body(subject) && of_plans(after),
            _ => {
                names_body(subject)
                    && after.starts_with("to ")
                    && of_plans(after)
                    && !ends_with_any(subject, &["of members"])
            }
        }
    }

    /// What the body turns down: `The application was refused`, `Members rejected the quote`.
    pub fn refuses(&self, before: &str, after: &str) -> bool {
        const REQUESTS: &[&str] =
            &["application", "request", "tender", "quote", "quotation", "offer", "appeal", "invitation"];
        let subject = strip_adverbs(before);
        let passive = ends_with_any(subject, &["was", "were"]) && has_any(subject, REQUESTS);
        let conditional = has_any(subject, &["if", "that", "which", "when", "had", "after", "advised", "reported"]);
        let ends = self.is_end(after)
            || starts_with_any(
                after,
                &["on", "as", "because", "for", "due", "unanimously", "with", "by members", "by the committee"],
            )
            || after.starts_with([',', ';', ':', '–', '-', '(']);
        !conditional && (passive && ends || names_body(subject) && has_any(after, REQUESTS))
    }
}

/// `with this approach`, `with the proposed changes`: what the body agrees with was put to it.
pub fn is_with_a_plan(after: &str) -> bool {
    const PLANS: &[&str] = &[
        "approach",
        "proposal",
        "proposals",
        "recommendation",
        "recommendations",
        "suggestion",
        "suggestions",
        "plan",
        "change",
        "changes",
        "amendment",
        "amendments",
        "wording",
        "course",
        "way",
    ];
    let mut words = after.split(' ').skip(1).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.next().is_some_and(|the| matches!(the, "this" | "that" | "the" | "these" | "those" | "his" | "her"))
        && words.take(2).any(|word| PLANS.contains(&word))
}
