//! Whether a sentence says that the body decided something, and in what manner.

use crate::minutes::kinds::decision::Manner;
use crate::text::Span;

use super::bodies::{Bodies, body_opens, names_body};
use super::headline::{headline, is_attribute};
use super::phrases::{
    after_agenda, ends_in_figures, has_any, is_denied, is_in_the_past, is_of_earlier, is_opinion, is_paper,
    is_paper_first, is_reported, strip_adverbs,
};
use super::said_alone::{
    carried, consensus, is_label, no_comment, no_objection, noun_of_deciding, present, put_off, referred, voted,
    will_be_put_off,
};
use super::sentence::{Sentence, ends_with_any, first_word, starts_with_any};

/// A decision in a sentence: its verb, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The verb.
    pub verb: Span,
    /// In what manner it was decided.
    pub manner: Manner,
}

/// The decision that a sentence says, if it says one. `places` are where its cues stand.
pub fn decision_in(sentence: &Sentence<'_>, bodies: &Bodies<'_>, places: impl Iterator<Item = usize>) -> Option<Said> {
    if sentence.text.trim_end().ends_with('?') {
        return None;
    }
    // `To approve the minutes: agreed` announces and tells; `To approve the minutes` only announces.
    let from = after_agenda(sentence)?;
    let tail = (from > sentence.at.start()).then(|| sentence.from(from));
    let sentence = tail.as_ref().unwrap_or(sentence);
    let verbs = places.filter(|&at| at >= from).filter_map(|at| Verb::at(sentence, at));
    let mut all = verbs.filter_map(|verb| verb.decides(sentence, bodies));
    // RESOLVED: Cabinet NOTED … is one decision; the first word that decides gives its manner, except that noting gives way.
    let first = all.next()?;
    let decides_more =
        if first.manner == Manner::Noting { all.find(|next| next.manner != Manner::Noting) } else { None };
    decides_more.or(Some(first))
}

/// A verb that may decide.
struct Verb<'d> {
    at: Span,
    word: &'d str,
    /// The same in small letters.
    low: &'d str,
    manner: Manner,
}

/// In what manner a verb in small letters decides.
fn manner_of(verb: &str) -> Option<Manner> {
    Some(match verb {
        "resolved" | "resolves" | "resolve" | "resolution" | "decision" | "resolutions" | "decisions" => {
            Manner::Resolution
        }
        "elected" | "appointed" | "co-opted" | "coopted" | "delegated" => Manner::Resolution,
        "carried" | "carries" | "passed" | "passes" | "voted" | "vote" => Manner::Resolution,
        "agreed" | "agrees" | "agree" | "agreement" | "consensus" => Manner::Agreement,
        "decided" | "decides" | "deferred" | "defer" | "postponed" | "held" | "referred" | "suspended" => {
            Manner::Agreement
        }
        "supported" | "supports" | "objected" | "objects" | "refused" | "rejected" | "declined" => Manner::Agreement,
        "approved" | "approves" | "approve" | "approval" => Manner::Approval,
        "accepted" | "accepts" | "adopted" | "adopts" | "confirmed" | "ratified" | "endorsed" => Manner::Approval,
        "authorised" | "authorized" | "signed" | "proposed" | "awarded" | "granted" => Manner::Approval,
        "objections" | "objection" => Manner::Approval,
        "representations" | "comments" => Manner::Agreement,
        "noted" | "notes" | "received" => Manner::Noting,
        "recommended" | "recommends" | "recommend" | "recommendation" => Manner::Recommendation,
        _ => return None,
    })
}

impl<'d> Verb<'d> {
    fn at(sentence: &'d Sentence<'_>, at: usize) -> Option<Self> {
        let from = at.checked_sub(sentence.at.start())?;
        let rest = sentence.text.get(from..)?;
        let length = rest.bytes().position(|byte| !(byte.is_ascii_alphabetic() || byte == b'-')).unwrap_or(rest.len());
        let word = rest.get(..length)?.trim_end_matches('-');
        let low = sentence.low.get(from..from + word.len())?;
        let manner = manner_of(low)?;
        Some(Self { at: Span::new(at, at + word.len()), word, low, manner })
    }

    fn decides(self, sentence: &Sentence<'_>, bodies: &Bodies<'_>) -> Option<Said> {
        let before = sentence.before(self.at.start());
        // `re-elected`
        let before = before.strip_suffix("re-").map_or(before, str::trim_end);
        let after = sentence.after(self.at.end());
        if bodies.by_another(after, sentence.at.start()) || is_of_earlier(&sentence.low, before) {
            return None;
        }
        let decides = match self.low {
            "resolution" | "decision" | "resolutions" | "decisions" => {
                is_label(before, after) || self.low == "decision" && noun_of_deciding(before, after)
            }
            "agree" | "approve" | "approves" | "agrees" | "recommends" | "resolves" | "resolve" | "decides"
            | "adopts" | "accepts" | "notes" => {
                present(self.low, before, after) && self.is_own(sentence, before, bodies)
            }
            "approval" | "recommend" | "recommendation" => self.recommends(before, after),
            "objection" | "objections" => no_objection(before, after),
            "representations" | "comments" => no_comment(before, after),
            "agreement" | "consensus" => consensus(before, after),
            "carried" if put_off(self.low, before, after) => true,
            "held" => put_off(self.low, before, after),
            "carried" | "passed" | "passes" | "carries" => carried(before, after),
            "voted" => voted(before, after) && self.is_own(sentence, before, bodies),
            "vote" => before == "unanimous" && starts_with_any(after, &["to"]) || present("vote", before, after),
            "proposed" => ends_with_any(before, &["as"]) && after.starts_with("by "),
            "referred" => referred(before, after),
            "supported" | "supports" | "objected" | "objects" => {
                self.responds(before, after) && self.is_own(sentence, before, bodies)
            }
            "refused" | "rejected" | "declined" => self.refuses(before, after) && self.is_own(sentence, before, bodies),
            "awarded" | "granted" => {
                names_body(strip_adverbs(before))
                    && after.contains(char::is_alphanumeric)
                    && self.is_own(sentence, before, bodies)
            }
            _ => self.in_capitals(sentence, before, after) || self.past(sentence, before, after, bodies),
        };
        decides.then_some(Said { verb: self.at, manner: self.manner })
    }

    /// Whether the body that is named before the verb, if one is, is the one that met.
    fn is_own(&self, sentence: &Sentence<'_>, before: &str, bodies: &Bodies<'_>) -> bool {
        let subject = strip_adverbs(before);
        let written = sentence.text.get(..subject.len()).unwrap_or_default();
        !(names_body(subject) && bodies.ends_with_another(written, sentence.at.start()))
    }

    /// `RESOLVED`, `NOTED`: capitals among small letters.
    fn in_capitals(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let capitals = !self.word.contains(|c: char| c.is_ascii_lowercase());
        let small = || before.is_empty() || sentence.text.contains(|c: char| c.is_lowercase());
        capitals && small() && !is_denied(before) && !(self.low == "received" && after.is_empty())
    }

    fn past(&self, sentence: &Sentence<'_>, before: &str, after: &str, bodies: &Bodies<'_>) -> bool {
        let said = before;
        let before = strip_adverbs(before);
        // `the vote was 4 to 1, therefore adopted`
        let comma = said.get(before.len()..).is_some_and(|adverbs| adverbs.starts_with(','));
        if ends_with_any(before, &["is to be", "are to be"]) || (before.ends_with("to be") && self.low == "recommended")
        {
            return matches!(self.low, "accepted" | "approved" | "recommended");
        }
        if matches!(self.low, "deferred" | "postponed") && will_be_put_off(before, after) {
            return true;
        }
        if is_denied(before) || is_reported(before) || is_in_the_past(after) {
            return false;
        }
        if before.chars().all(|c| !c.is_alphanumeric()) || ends_with_any(before, &["and", "that"]) && before.len() < 6 {
            return self.opens(after);
        }
        if ends_with_any(before, &["it was", "it is", "it's", "was it"]) {
            return self.impersonal(after);
        }
        if ends_with_any(before, &["was", "were"]) || before.ends_with("were") && ends_in_figures(before) {
            return self.passive(sentence, before, after);
        }
        if ends_with_any(before, &["is", "are"]) && before.split(' ').count() < 12 {
            return self.is_now(before, after);
        }
        if ends_with_any(before, &["all", "both"]) {
            return matches!(self.low, "agreed" | "noted" | "approved" | "accepted" | "elected") && self.object(after);
        }
        if before.ends_with(['-', ':', '–', '—', ';', '.', '(', '>', '[', ']', '|']) {
            return self.fragment(after);
        }
        let does = names_body(before) || (ends_with_any(before, &["and", "and had", "then"]) && body_opens(sentence));
        // `Corporate members approved` heads those who were.
        if does && !(self.is_end(after) && before.ends_with("members") && before != "members") {
            return self.object(after) && self.is_own(sentence, before, bodies);
        }
        if ends_with_any(before, &["and"]) || before.ends_with(',') || comma {
            return self.joined(if comma { said } else { before }, after);
        }
        let written = sentence.text.get(..before.len()).unwrap_or_default();
        headline(self.low, before, written, after)
    }

    /// `were read and confirmed`, `seconded by Cllr Moss and agreed`, `…, therefore adopted`.
    fn joined(&self, before: &str, after: &str) -> bool {
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
    fn is_now(&self, before: &str, after: &str) -> bool {
        match self.low {
            "elected" | "appointed" | "co-opted" => {
                !has_any(before, &["who", "that", "if", "when", "once", "reply"])
                    && starts_with_any(
                        after,
                        &["as", "to", "unanimously", "chair", "chairman", "treasurer", "secretary", "for"],
                    )
            }
            "agreed" | "approved" | "adopted" | "accepted" => {
                self.is_end(after) && !has_any(before, &["if", "when", "that", "what", "which", "once", "application"])
                    || starts_with_any(after, &["unanimously", "nem con"])
            }
            _ => false,
        }
    }

    /// What the Council supports or objects to: a planning application.
    fn responds(&self, before: &str, after: &str) -> bool {
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
    fn refuses(&self, before: &str, after: &str) -> bool {
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

    /// The first word of its sentence: `Resolved that`, `Agreed.`, `Approved by all`.
    fn opens(&self, after: &str) -> bool {
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
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–', '—', ',', '(', '"', '“', '‘', '.', ';', '£', '$', '€'])
                    || after.starts_with(|c: char| c.is_ascii_digit())
                    || !(self.low == "accepted" && starts_with_any(after, &["for", "by", "on", "in"]))
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
    fn impersonal(&self, after: &str) -> bool {
        match self.low {
            "noted" | "received" | "confirmed" | "signed" | "elected" | "appointed" | "suspended" => false,
            "recommended" => {
                starts_with_any(after, &["that", "to", "by", "for", "the"]) || after.starts_with([':', '-', '–'])
            }
            "accepted" => !starts_with_any(after, &["that"]),
            _ => !is_opinion(after),
        }
    }

    /// `The report was noted`, `a price of £3.50 was agreed`.
    fn passive(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
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
            _ => {
                !ends_with_any(subject, &["it", "that", "what", "which", "as", "if"])
                    || ends_with_any(subject, &["this", "which"])
            }
        }
    }

    /// What a body did: `The Committee agreed that`.
    fn object(&self, after: &str) -> bool {
        match self.low {
            "noted" => self.is_end(after) || is_paper_first(after),
            "received" | "suspended" => false,
            "signed" => starts_with_any(after, &["the minutes"]),
            "confirmed" | "accepted" | "endorsed" => !starts_with_any(after, &["that"]) || self.low == "accepted",
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
    fn fragment(&self, after: &str) -> bool {
        match self.low {
            "received" | "confirmed" | "signed" | "suspended" | "delegated" => false,
            "noted" => self.is_end(after),
            "resolved" if self.is_end(after) => after.contains([':', '-', '–', '—', ';']),
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–', ',', ';', '('])
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
    fn recommends(&self, before: &str, after: &str) -> bool {
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

    fn is_end(&self, after: &str) -> bool {
        !after.contains(|c: char| c.is_alphanumeric())
    }
}
