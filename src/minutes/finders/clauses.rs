//! The clauses in which a verb decides, by what stands before and after it.

use super::bodies::{by_all, names_body};
use super::headline::is_attribute;
use super::opinions::is_opinion;
use super::phrases::{has_any, is_paper, is_paper_first, strip_adverbs};
use super::put_to_body::is_with_a_plan;
use super::said_alone::is_label;
use super::sentence::{Sentence, ends_with_any, first_word, last_clause, starts_with_any};
use super::verdict::Verb;

impl Verb<'_> {
    /// `were read and confirmed`, `seconded by Cllr Moss and agreed`, `…, therefore adopted`.
    pub fn joined(&self, before: &str, after: &str) -> bool {
        let clause = before.trim_end_matches(',');
        let clause = strip_adverbs(clause.strip_suffix("and").unwrap_or(clause)).trim_end_matches(',');
        let goes_on = self.is_end(after)
            || after.starts_with([':', '-', '–', ';', ',', '(', '.'])
            || starts_with_any(
                after,
                &["that", "to", "unanimously", "by", "as", "nem", "with", "for", "in", "and", "from"],
            );
        if is_attribute(after) {
            return false;
        }
        let verb = matches!(
            self.low,
            "agreed"
                | "approved"
                | "accepted"
                | "adopted"
                | "resolved"
                | "signed"
                | "noted"
                | "confirmed"
                | "ratified"
                | "elected"
                | "appointed"
                | "decided"
                | "deferred"
                | "authorised"
                | "endorsed"
                | "co-opted"
        );
        if !verb || !goes_on {
            return false;
        }
        let near = clause.rmatch_indices(' ').nth(12).map_or(clause, |(at, _)| clause.get(at..).unwrap_or(clause));
        let moved = has_any(near, &["seconded", "proposed", "moved", "2nd", "proposal", "vote", "votes", "favour"]);
        let last = clause.rsplit_once(". ").map_or(clause, |(_, last)| last);
        if has_any(last, &["what was", "what were"]) {
            return false;
        }
        let been = last.rsplit(' ').take(9).any(|word| matches!(word, "was" | "were"));
        let whole = been
            && has_any(
                last,
                &[
                    "minutes",
                    "report",
                    "reports",
                    "accounts",
                    "policy",
                    "budget",
                    "plan",
                    "apologies",
                    "payments",
                    "proposal",
                ],
            );
        let opens =
            has_any(last, &["discussed", "considered", "reviewed", "read", "circulated", "presented", "taken as read"]);
        // `It was proposed, seconded and agreed`; `Cllr Moss attended and agreed to write` is somebody’s own.
        (moved && !matches!(self.low, "signed" | "noted" | "confirmed"))
            || whole
            || opens && been && !starts_with_any(after, &["to", "by"])
            || before.contains(',')
                && !before.ends_with("and")
                && self.low != "agreed"
                && self.is_end(after)
                && self.low != "signed"
    }

    /// `Malva Ash is elected to the board`.
    pub fn is_now(&self, before: &str, after: &str) -> bool {
        match self.low {
            "elected" | "appointed" | "co-opted" => {
                !has_any(before, &["who", "that", "if", "when", "once", "reply"])
                    && starts_with_any(
                        after,
                        &[
                            "as",
                            "to",
                            "unanimously",
                            "unopposed",
                            "by acclamation",
                            "on a show",
                            "by a show",
                            "chair",
                            "chairman",
                            "chairperson",
                            "president",
                            "treasurer",
                            "secretary",
                            "for",
                        ],
                    )
            }
            "agreed" | "approved" | "adopted" | "accepted" => {
                self.is_end(after) && !has_any(before, &["if", "when", "that", "what", "which", "once", "application"])
                    || starts_with_any(after, &["unanimously", "nem con"])
            }
            _ => false,
        }
    }

    /// The first word of its sentence: `Resolved that`, `Agreed.`, `Approved by all`.
    pub fn opens(&self, after: &str) -> bool {
        match self.low {
            "noted" => self.is_end(after) || after.starts_with([':', '-', '–', '.']),
            "received" | "signed" | "confirmed" | "delegated" | "suspended" => false,
            "recommended" => {
                after.starts_with([':', '-', '–']) || starts_with_any(after, &["that", "to", "approval", "refusal"])
            }
            "elected" | "appointed" | "co-opted" => !matches!(
                first_word(after),
                "member" | "members" | "officers" | "representatives" | "councillors" | "person"
            ),
            // `resolved` alone is said of what troubles nobody any more.
            "resolved" if self.is_end(after) => self.word.starts_with('R') || after.contains([':', '-', '–', '—', ';']),
            "resolved" if starts_with_any(after, &["a", "an", "all", "this", "last", "at"]) => false,
            // `Defer discussion of the fee to the next meeting`: a note of what was put off.
            "defer" => after.contains(' '),
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–', '—', ',', '(', '"', '“', '‘', '.', ';', '£', '$', '€'])
                    || after.starts_with(|c: char| c.is_ascii_digit())
                    || !(self.low == "accepted" && starts_with_any(after, &["for", "by", "on", "in"]) && !by_all(after))
                        && starts_with_any(
                            after,
                            &[
                                "that",
                                "to",
                                "unanimously",
                                "by",
                                "on",
                                "in",
                                "as",
                                "with",
                                "the",
                                "for",
                                "until",
                                "nem",
                                "pending",
                                "a",
                                "an",
                                "this",
                                "we",
                                "no",
                                "not",
                                "minutes",
                                "meeting minutes",
                                "payment",
                                "payments",
                                "and signed",
                                "and seconded",
                                "subject",
                                "without",
                                "all",
                                "at",
                                "last",
                                "previous",
                            ],
                        )
            }
        }
    }

    /// `It was agreed that`.
    pub fn impersonal(&self, after: &str) -> bool {
        match self.low {
            "noted" | "received" | "confirmed" | "signed" | "elected" | "appointed" | "suspended" => false,
            "recommended" => {
                // `It is recommended that all parishes keep a plan` advises others.
                const ADVISED: &[&str] = &[
                    "that all",
                    "that everyone",
                    "that people",
                    "that residents",
                    "that anyone",
                    "that each",
                    "that every",
                    "that you",
                    "that parents",
                    "that drivers",
                    "that owners",
                ];
                !starts_with_any(after, ADVISED)
                    && (starts_with_any(after, &["that", "to", "by", "for", "the"])
                        || after.starts_with([':', '-', '–']))
            }
            _ => !is_opinion(after),
        }
    }

    /// `The report was noted`, `a price of £3.50 was agreed`.
    pub fn passive(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let subject = before.rsplit_once(' ').map(|(subject, _)| subject).unwrap_or_default();
        match self.low {
            "received" => {
                is_paper(subject)
                    && !has_any(
                        subject,
                        &["letter", "correspondence", "information", "response", "update", "a", "an", "had"],
                    )
                    && (self.is_end(after)
                        || starts_with_any(
                            after,
                            &[
                                "and noted",
                                "and adopted",
                                "with thanks",
                                "with interest",
                                "by members",
                                "by the committee",
                                "by the board",
                                "by the council",
                                "by the meeting",
                            ],
                        ))
            }
            "noted" => is_paper(subject),
            "confirmed"
                if starts_with_any(
                    after,
                    &[
                        "with an oral vote",
                        "with a show of hands",
                        "by a show of hands",
                        "on a show of hands",
                        "by vote",
                        "by a vote",
                        "by an oral vote",
                        "by voice vote",
                        "by acclamation",
                        "unanimously",
                        "by all",
                    ],
                ) =>
            {
                true
            }
            "confirmed" | "accepted" => has_any(
                subject,
                &[
                    "minutes",
                    "apologies",
                    "apology",
                    "tender",
                    "quote",
                    "quotation",
                    "report",
                    "resignation",
                    "offer",
                    "proposal",
                    "recommendation",
                    "recommendations",
                    "accounts",
                    "motion",
                    "budget",
                    "amendment",
                    "nomination",
                    "nominations",
                    "estimate",
                    "terms",
                    "policy",
                ],
            ),
            "signed" => has_any(subject, &["minutes"]),
            "suspended" => has_any(subject, &["standing orders", "standing order"]),
            "delegated" => has_any(subject, &["authority", "power", "powers", "responsibility"]),
            "resolved" => starts_with_any(after, &["that", "to"]) && ends_with_any(subject, &["it", "therefore it"]),
            "recommended" => false,
            "elected" | "appointed" | "co-opted" | "coopted" => {
                !starts_with_any(after, &["in", "by the county", "by the"]) || !sentence.has_any(&["who"])
            }
            // `say if it is not what you think was agreed`
            "agreed" | "decided" if has_any(last_clause(subject), &["what"]) => false,
            _ => {
                !ends_with_any(subject, &["it", "that", "what", "which", "as", "if"])
                    || ends_with_any(subject, &["this", "which"])
            }
        }
    }

    /// What a body did: `The Committee agreed that`.
    pub fn object(&self, after: &str) -> bool {
        match self.low {
            "noted" => self.is_end(after) || is_paper_first(after),
            "received" | "suspended" => false,
            "signed" => starts_with_any(after, &["the minutes"]),
            "confirmed" | "accepted" | "endorsed" => !starts_with_any(after, &["that"]) || self.low == "accepted",
            "agreed" if starts_with_any(after, &["with"]) => is_with_a_plan(after),
            "agreed" => {
                !starts_with_any(
                    after,
                    &[
                        "with",
                        "it was",
                        "that it was",
                        "that this was",
                        "there was",
                        "that there is",
                        "that there was",
                        "that there are",
                        "that there were",
                        "about",
                        "from",
                    ],
                ) && !is_opinion(after)
            }
            "elected" | "appointed" => true,
            _ => !starts_with_any(after, &["by the", "in #"]),
        }
    }

    /// After a dash or colon: `this was agreed`, `- all noted`, `: noted`.
    pub fn fragment(&self, after: &str) -> bool {
        match self.low {
            "received" | "confirmed" | "signed" | "suspended" | "delegated" => false,
            "noted" => self.is_end(after),
            "resolved" if self.is_end(after) => after.contains([':', '-', '–', '—', ';']),
            // `Ida Moss: elected on a show of hands`
            "elected" | "appointed"
                if starts_with_any(after, &["on a show", "unopposed", "by acclamation", "chair"]) =>
            {
                true
            }
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–', ',', ';', '(', '£', '€', '$'])
                    || starts_with_any(
                        after,
                        &[
                            "that",
                            "to",
                            "unanimously",
                            "by",
                            "for",
                            "as",
                            "nem",
                            "with",
                            "subject",
                            "and",
                            "until",
                            "the",
                            "we",
                            "pc",
                        ],
                    )
            }
        }
    }

    /// `recommend approval`, `approval was given to`.
    pub fn recommends(&self, before: &str, after: &str) -> bool {
        match self.low {
            "recommend" => {
                (before.is_empty() || before.ends_with(['-', ':', '–']) || names_body(strip_adverbs(before)))
                    && starts_with_any(after, &["that", "approval", "refusal", "to", "the"])
            }
            "approval" => {
                let given = starts_with_any(after, &["was given", "was granted", "was agreed", "given"]);
                let gave = ends_with_any(before, &["gave", "gave their", "gave its", "gave formal", "gave unanimous"]);
                let others = has_any(before, &["planning", "building", "had", "if", "until", "that"]);
                (given || gave && starts_with_any(after, &["to", "for"])) && !others
            }
            _ => is_label(before, after) && !starts_with_any(after, &["no", "number"]),
        }
    }

    pub fn is_end(&self, after: &str) -> bool {
        !after.contains(|c: char| c.is_alphanumeric())
    }
}
