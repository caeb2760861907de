//! What is said to be done, and not who does it: whether it is arranged for, and does not only come about.

use crate::recognise::{Doer, How};

use super::phrases::has_any;
use super::sentence::{Sentence, ends_with_any, first_word, starts_with_any};

/// Something that is said to be done: `a letter to be sent`, `a lamp will be ordered by the Clerk`.
pub struct Done<'p, 'd> {
    /// The sentence.
    pub sentence: &'p Sentence<'d>,
    /// What is said.
    pub doer: &'p Doer,
    /// The words that say it, in small letters: `to`, `will`.
    pub cue: &'p str,
    /// Whether it comes back to a meeting.
    pub comes_back: bool,
    /// Whether those who do it are neither of those who met nor hold a post.
    pub by_outsiders: bool,
}

impl Done<'_, '_> {
    /// Whether somebody is to see to it. `before` is what stands before the words that say it, `task` what is to be done.
    pub fn is_arranged(&self, before: &str, task: &str) -> bool {
        let doer = self.doer;
        let participle = task.strip_prefix("be ").or_else(|| task.strip_prefix("get ")).unwrap_or(task);
        let participle = participle.trim_start_matches(|c: char| !c.is_alphanumeric());
        let participle = without_adverbs(participle);
        let formal = FORMAL.contains(&first_word(participle)) || starts_with_any(participle, PUT_OFF);
        let clause = self.sentence.low.get(doer.start - self.sentence.at.start()..).unwrap_or_default();
        let clause = clause.get(..doer.cue.start() - doer.start).unwrap_or_default();
        let comes_back = self.comes_back && !formal;
        let message = starts_with_any(participle, ARRANGED) || is_made(participle, clause);
        let works = starts_with_any(participle, WORKS);
        // `to be made by resolution of the Board`: by deciding.
        if has_any(participle, &["by resolution", "by board resolution", "by council resolution", "by a vote"]) {
            return false;
        }
        if matches!(clause.trim(), "we" | "you") && doer.how == How::WillBeDone && doer.who.is_empty() {
            // `we will be provided with a tent`
            return false;
        }
        // `£10 to be provided by the county`: what it costs whom.
        if clause.trim_start().starts_with(['£', '$', '€']) {
            return false;
        }
        // `the meeting would be replaced by a walk`: not by whoever does it.
        if starts_with_any(
            participle,
            &["replaced by", "followed by", "preceded by", "accompanied by", "succeeded by", "superseded by"],
        ) {
            return false;
        }
        let by = !doer.who.is_empty() && !formal && !self.by_outsiders;
        // Most sentences tell nothing, which one look shows.
        let told = before.contains("ed") && {
            // `It was noted that time is short, therefore an extension would be requested`: what follows from it.
            let last = [", therefore", "; therefore", ", so ", ", consequently", ", accordingly"].iter();
            let from = last.filter_map(|so| before.rfind(so)).max().unwrap_or(0);
            TOLD.iter().any(|told| before.get(from..).is_some_and(|own| own.contains(told)))
        };
        match doer.how {
            How::ToBeDone if self.cue == "to" => {
                if starts_with_any(clause, &["motion", "motions"]) && first_word(participle) == "moved" {
                    return false;
                }
                let vague = matches!(first_word(participle), "done" | "made" | "put" | "set" | "held" | "given");
                !self.is_embedded(before, clause) && !formal && (!vague || message || by)
            }
            How::ToBeDone => message || works || by || comes_back,
            // `A report will be produced by Beacon Ltd`
            How::WillBeDone if self.by_outsiders => comes_back,
            How::WillBeDone if told => starts_with_any(participle, PASSED_ON) || comes_back || by,
            How::WillBeDone => message || comes_back || by,
            _ => {
                let decided = has_any(before, &["resolved", "moved", "motion", "proposed", "recommended", "proposal"]);
                let only_added = participle.starts_with("added") && !participle.starts_with("added to");
                // `asked that a word be removed`: from the minutes.
                let mends = ["word", "words", "wording", "sentence", "paragraph", "minutes", "spelling", "typo"];
                let asked = has_any(before, &["requested", "asked"]) && !has_any(clause, &mends);
                by || !formal && !decided && (message && !only_added || comes_back || asked && works)
            }
        }
    }

    /// `works to be carried out are listed`: what is to be done only tells which works.
    fn is_embedded(&self, before: &str, clause: &str) -> bool {
        let clause = clause.trim();
        let agreed = ends_with_any(before.strip_suffix(clause).unwrap_or(before).trim_end(), &["agreed", "agreed for"]);
        let clause = clause.strip_prefix("agreed ").unwrap_or(clause);
        let for_it = clause.starts_with("for ") || clause.contains(" for ") && !clause.contains(" for the ");
        let finite = clause.split(' ').any(|word| FINITE.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())));
        let after = self.sentence.after(self.doer.task.start());
        let after = after.split(['.', ',', ';', ':', '–']).next().unwrap_or_default();
        let any = ends_with_any(clause, &["item", "items", "matters", "business", "any issues", "anything"]);
        let elsewhere =
            after.contains("under item") || after.contains("under agenda") || after.contains("later in the");
        let goes_on = after.split(' ').skip(1).take(10).any(|word| LATER.contains(&word));
        !agreed
            && (clause.is_empty() && !before.is_empty() && !before.ends_with(['-', '–', '—', ':', '(', '['])
                || for_it
                || finite
                || any
                || elsewhere
                || goes_on)
    }
}

/// What stands after adverbs: `now be sent`.
fn without_adverbs(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = BETWEEN.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest;
    }
    text
}

/// `enquiries made`, `the work put in hand`, `consideration given`: what is done lies in the noun.
fn is_made(participle: &str, clause: &str) -> bool {
    if starts_with_any(participle, &["set up", "put in hand", "put up on", "made aware"]) {
        return true;
    }
    if starts_with_any(participle, &["given"]) {
        return has_any(
            clause,
            &[
                "consideration",
                "thought",
                "notice",
                "update",
                "presentation",
                "feedback",
                "answer",
                "reply",
                "response",
                "explanation",
            ],
        );
    }
    if starts_with_any(
        participle,
        &["take place", "be taking place", "go out", "be going out", "going out", "taking place"],
    ) {
        return true;
    }
    if starts_with_any(participle, &["carried out", "undertaken", "conducted", "commissioned"]) {
        return has_any(clause, ACTIVITIES);
    }
    starts_with_any(participle, &["made", "put", "set", "held"]) && MADE.iter().any(|noun| clause.contains(noun))
}

/// What is made, put or set where somebody is to see to it.
const MADE: &[&str] = &[
    "request",
    "representation",
    "enquir",
    "inquir",
    "arrangement",
    "appointment",
    "contact",
    "effort",
    "appeal",
    "application",
    "information",
    "date",
    "checks",
    "notice",
    "submission",
    "item on",
    "poster",
];

/// What is carried out before something is decided.
const ACTIVITIES: &[&str] = &[
    "survey",
    "surveys",
    "inspection",
    "inspections",
    "investigation",
    "investigations",
    "site visit",
    "review",
    "assessment",
    "risk assessment",
    "audit",
    "consultation",
    "checks",
    "feasibility study",
    "study",
    "enquiries",
    "research",
];

/// Words before `be done`.
const BETWEEN: &[&str] =
    &["also ", "now ", "then ", "again ", "once again ", "formally ", "immediately ", "subsequently ", "first "];

/// What others are told, rather than promised.
const TOLD: &[&str] = &[
    "noted that",
    "explained that",
    "stated that",
    "reported that",
    "informed that",
    "advised that",
    "envisaged",
    "expected",
    "hoped",
    "informed the",
    "advised the",
    "confirmed that",
    "indicated that",
    "advised members",
    "announced that",
    "understood",
    "scheduled",
    "planned",
    "told that",
    "commented that",
    "pointed out that",
];

/// What somebody who says that it will be done sees to.
const PASSED_ON: &[&str] = &[
    "circulated",
    "forwarded",
    "emailed",
    "e-mailed",
    "followed up",
    "investigated",
    "looked into",
    "raised with",
    "chased",
    "sent",
    "written to",
    "contacted",
    "shared with",
    "passed on",
    "checked",
    "made available to",
    "briefed",
    "referred to",
    "updated",
    "notified",
    "informed",
    "raised at",
    "posted to",
    "invited to",
    "asked to",
    "reported to",
    "provided to",
    "looked at",
    "arranged",
];

/// Words that make what stands before `to be done` say something by itself.
const FINITE: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "has",
    "had",
    "have",
    "will",
    "would",
    "can",
    "could",
    "should",
    "may",
    "might",
    "been",
    "needs",
    "need",
    "needed",
    "asked",
    "requested",
    "required",
    "proposed",
    "called",
    "wanted",
    "expects",
    "expected",
    "want",
    "wants",
    "hoped",
    "said",
    "stated",
    "noted",
    "advised",
    "reported",
    "suggested",
    "felt",
    "arranged",
    "arrange",
    "allow",
    "allowed",
    "allows",
    "enable",
    "order",
    "wishes",
    "wished",
    "which",
    "who",
    "when",
    "where",
    "what",
    "how",
    "there",
    "ensure",
    "require",
    "requires",
    "listed",
    "outlined",
    "detailed",
    "identified",
    "queried",
    "referred",
    "scheduled",
    "permission",
    "about",
    "regarding",
    "concerning",
    "due",
    "likely",
    "unlikely",
    "seems",
    "seem",
    "did",
    "does",
    "do",
    "must",
    "shall",
    "used",
    "supposed",
    "included",
    "including",
    "includes",
    "giving",
    "gave",
    "give",
    "considered",
];

/// Words that say something after `to be done` of what it is said of.
const LATER: &[&str] =
    &["is", "are", "was", "were", "will", "would", "has", "had", "have", "include", "includes", "included"];

/// What is done to things by those who arrange for them.
#[rustfmt::skip]
const ARRANGED: &[&str] = &[
    "arranged", "organised", "organized", "provided", "circulated", "sent", "asked", "briefed", "made available", "kept informed", "invited", "contacted",
    "requested", "obtained", "ordered", "booked", "prepared", "presented", "forwarded", "shared", "notified",
    "informed", "investigated", "followed up", "rented", "hired", "offered", "considered further",
    "further considered", "considered again", "handed", "sought", "reported", "written", "emailed", "e-mailed", "posted", "advertised",
    "displayed", "distributed", "brought to", "brought back", "brought before", "chased", "raised with", "raised at",
    "drafted", "scheduled", "submitted", "collected", "given consideration", "instructed", "approached", "updated",
    "uploaded", "published", "added", "opened", "filed", "checked", "looked into", "looked at", "communicated", "discussed further",
    "further discussed", "discussed at", "discussed again", "monitored", "relayed", "delivered", "tabled", "compiled", "drawn up", "passed on", "passed to", "clarified", "explored", "researched", "resolved with", "liaised",
    "consulted", "called for", "set up", "placed on", "put on", "put to", "taken up", "pursued", "explained to",
    "thanked", "returned to", "created", "instigated", "recruited", "rechecked", "re-checked", "telephoned", "reminded", "told",
    "re-visited", "revisited", "mailed", "mailed out", "phoned", "texted", "messaged", "an agenda item", "a standing agenda item", "an item on", "an item for", "on the agenda", "on the next agenda", "go on the agenda", "go on the next agenda", "re-advertised", "produced", "taken back", "taken to", "queried", "acknowledged",
];

/// Works: to be done where that is said outright, told of where it is forecast.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "installed", "repaired", "carried out", "purchased", "bought", "cut", "painted", "replaced", "removed", "erected", "cleaned",
    "cleared", "trimmed", "planted", "mended", "fixed", "fitted", "completed", "undertaken", "built",
    "repainted", "sprayed", "weeded", "strimmed", "tidied", "moved", "referred", "included", "amended", "reviewed",
    "inspected", "surveyed", "mown", "swept", "dealt with", "resited", "relocated", "renewed", "tested", "sorted",
    "addressed", "finalised", "finalized", "agreed with", "implemented", "developed",
];

/// What is done to a matter that is left for later.
const PUT_OFF: &[&str] = &[
    "adjourned",
    "deferred",
    "postponed",
    "put off",
    "held over",
    "carried over",
    "carried forward",
    "put back",
    "left over",
    "rolled over",
    "shelved",
    "held in abeyance",
    "put on hold",
    "parked",
];

/// What is done to minutes and proposals by deciding.
#[rustfmt::skip]
const FORMAL: &[&str] = &[
    "taken", "signed", "adopted", "noted", "approved", "accepted", "amended", "included", "held", "received",
    "considered", "agreed", "elected", "confirmed", "recommended", "covered", "funded", "reimbursed", "welcomed",
    "reduced", "increased", "waived", "retained", "continued", "changed", "closed", "allowed", "applied", "supported",
    "ratified", "refunded", "paid", "announced", "decided", "determined", "formed", "appointed",
];
