//! Which of the sentences that speak of work to come are undertakings: not forecasts, assurances, work that goes on
//! already, notices of motion, or what others had agreed elsewhere.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::Sureness;
use crate::recognise::{self, Doer, How};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::phrases::{has_any, is_agenda_line, strip_adverbs};
use super::sentence::{Sentence, ends_with_any, first_word, last_word, starts_with_any};
use super::view::View;

/// The parts of the names in the attendance list.
pub struct Known {
    // None where hardly anybody is listed, so that anybody may promise.
    parts: Option<HashSet<String>>,
}

impl Known {
    /// The parts of these people's names.
    pub fn of(view: &View<'_>, people: &[Person]) -> Self {
        let names = people.iter().map(|person| fold(view.words(person.name)));
        let parts = || names.flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        Self { parts: (people.len() > 1).then(parts) }
    }

    /// Whether a folded word is one of them, or nobody is listed.
    pub fn has(&self, word: &str) -> bool {
        self.parts.as_ref().is_none_or(|parts| parts.contains(word))
    }
}

/// What is known of the place where a promise stands.
pub struct Promise<'p, 'd> {
    /// The document.
    pub view: &'p View<'d>,
    /// Whether a folded word is part of a name that may be known.
    pub known: &'p dyn Fn(&str) -> bool,
    /// The sentence.
    pub sentence: &'p Sentence<'d>,
    /// The promise.
    pub doer: &'p Doer,
    /// Whether it stands in a question or a notice of motion.
    pub is_notice: bool,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// Whether the work comes back to a meeting.
    pub comes_back: bool,
}

impl Promise<'_, '_> {
    /// Whether somebody undertakes something, or is told to.
    pub fn binds(&self) -> bool {
        let before = self.sentence.before(self.doer.cue.start());
        let task = self.words(self.doer.task);
        if self.is_notice_of_motion(&task)
            || ends_with_any(before, &["which", "that", "who", "if", "whether"])
            || is_agenda_line(self.sentence)
            || denies(before)
            || (self.is_going_on(&task) && !self.comes_back)
            || self.is_bare_request()
            || self.is_quoted()
        {
            return false;
        }
        if self.doer.how.is_passive() { self.is_arranged(before, &task) } else { self.is_somebody() }
    }

    /// How sure it is that somebody is bound.
    pub fn sureness(&self) -> Sureness {
        let person = self.doer.who.first().is_some_and(|who| who.form != PersonForm::Group);
        let given = matches!(self.doer.how, How::Undertaken | How::Instructed | How::Bare);
        match (self.doer.who.is_empty(), person && given) {
            (true, _) => Sureness::Doubtful,
            (false, true) => Sureness::Certain,
            (false, false) => Sureness::Likely,
        }
    }

    /// Words in small letters.
    fn words(&self, at: Span) -> Cow<'_, str> {
        let start = self.sentence.at.start();
        let within = self.sentence.at.contains(at).then(|| (at.start() - start)..(at.end() - start));
        let small = within.and_then(|within| self.sentence.low.get(within));
        small.map_or_else(|| self.view.words(at).to_ascii_lowercase().into(), Cow::Borrowed)
    }

    /// `I will move at the next meeting that …`
    fn is_notice_of_motion(&self, task: &str) -> bool {
        let asks = starts_with_any(task, &["ask", "move", "propose", "call"]);
        asks && (self.is_notice || task.contains("next meeting") && task.len() < 400)
    }

    /// `“We will let you know,” they wrote`: what a letter says.
    fn is_quoted(&self) -> bool {
        let first = self.doer.who.first();
        let own = first.is_none_or(|who| matches!(self.words(who.at).as_ref(), "i" | "we" | "they"));
        own && self.quoted
    }

    /// `Cllr Hull asked that the field be mown`: asked by one member, and nothing says that it was taken up. Officers do what
    /// they are asked.
    fn is_bare_request(&self) -> bool {
        if !matches!(self.doer.how, How::Instructed | How::Bare | How::BeDone | How::ToBeDone) {
            return false;
        }
        let before = self.sentence.before(self.doer.start);
        let clause = before.rsplit([';', '–', '—']).next().unwrap_or_default();
        let Some((asker, verb)) = last_of(clause, ASKED) else { return false };
        let given = ends_with_any(strip_adverbs(asker), &["was", "were", "be", "been", "is", "are"]);
        let officer = self.doer.who.iter().any(|who| has_any(&self.words(who.at), OFFICERS));
        let asker = asker.rsplit(['.', ':']).next().unwrap_or_default();
        let wished = WISHED.contains(&verb);
        let one = wished || has_any(asker, ONE) || first_word(asker) == "he" || first_word(asker) == "she";
        let taken_up = || self.sentence.has_any(&["agreed", "carried", "resolved", "seconded"]);
        one && !given && !officer && !taken_up()
    }

    /// What is said to be done: only what is arranged for, not what will come about.
    fn is_arranged(&self, before: &str, task: &str) -> bool {
        let doer = self.doer;
        let participle = task.strip_prefix("be ").or_else(|| task.strip_prefix("get ")).unwrap_or(task);
        let participle = participle.trim_start_matches(|c: char| !c.is_alphanumeric());
        let participle = without_adverbs(participle);
        let formal = FORMAL.contains(&first_word(participle));
        let clause = self.sentence.low.get(doer.start - self.sentence.at.start()..).unwrap_or_default();
        let clause = clause.get(..doer.cue.start() - doer.start).unwrap_or_default();
        let comes_back = self.comes_back && !formal;
        let message = starts_with_any(participle, ARRANGED) || is_made(participle, clause);
        let works = starts_with_any(participle, WORKS);
        let by = !doer.who.is_empty() && !formal;
        // Most sentences tell nothing, which one look shows.
        let told = before.contains("ed") && TOLD.iter().any(|told| before.contains(told));
        match doer.how {
            How::ToBeDone if self.words(doer.cue) == "to" => {
                let vague = matches!(first_word(participle), "done" | "made" | "put" | "set" | "held" | "given");
                !self.is_embedded(before, clause) && !formal && (!vague || message || by)
            }
            How::ToBeDone => message || works || by || comes_back,
            How::WillBeDone if told => starts_with_any(participle, PASSED_ON) || comes_back || by,
            How::WillBeDone => message || comes_back || by,
            _ => {
                let decided = has_any(before, &["resolved", "moved", "motion", "proposed", "recommended", "proposal"]);
                let asked = has_any(before, &["requested", "asked"]);
                by || !formal && !decided && (message || comes_back || asked && works)
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
        let elsewhere = after.contains("under item") || after.contains("under agenda") || after.contains("later in the");
        let goes_on = after.split(' ').skip(1).take(10).any(|word| LATER.contains(&word));
        !agreed && (clause.is_empty() && !before.is_empty() && !before.ends_with(['-', '–', '—', ':', '(', '['])
            || for_it
            || finite
            || any
            || elsewhere
            || goes_on)
    }

    /// `would be working in partnership`: work that goes on; one who says what he is doing promises it.
    fn is_going_on(&self, task: &str) -> bool {
        let first = first_word(task);
        let person = self.doer.who.first().is_some_and(|who| who.form != PersonForm::Group);
        (first.ends_with("ing") && first.len() > 5 && first != "bring" && !person)
            || starts_with_any(task, &["continue to be", "be reviewed", "be monitored"])
            || last_word(task).is_empty()
    }

    fn is_somebody(&self) -> bool {
        let doer = self.doer;
        let Some(first) = doer.who.first() else {
            let before = self.sentence.before(doer.cue.start());
            // `Will call the registry.`
            return before.is_empty() || before.ends_with(['-', ':', ';', '.', '*', '•', '–']);
        };
        let words = self.words(first.at);
        if words.len() > 90
            || starts_with_any(&words, &["to", "and", "a", "an", "sale", "no", "nothing", "this", "it", "there", "that"])
        {
            return false;
        }
        let single = !words.contains(' ');
        if single && NOBODY.contains(&words.as_ref()) {
            return false;
        }
        let group = matches!(first.form, PersonForm::Group | PersonForm::Pronoun);
        if doer.how == How::Undertaken && (first.form == PersonForm::Pronoun || group && !doer.known) {
            // `We agreed to move the meeting`: a decision.
            return false;
        }
        let unknown = |form, words: &str| form == PersonForm::Name && !words.split(' ').any(|word| (self.known)(word));
        if !doer.known && unknown(first.form, &words) {
            return false;
        }
        if single && first.form == PersonForm::Name && words.len() > 4 && ends_like_verb(&words) {
            return false;
        }
        let stranger = single && unknown(first.form, &words);
        let cue = self.words(doer.cue);
        match doer.how {
            How::Bare => self.opens(first, &words) && (!stranger || self.is_bracketed(first)),
            How::Said => !(stranger && cue.ends_with(" to")),
            _ => true,
        }
    }

    /// `(Ana to write)`
    fn is_bracketed(&self, first: &recognise::Mention) -> bool {
        self.sentence.before(first.at.start()).ends_with(['(', '['])
    }

    /// `X to write`: X must open its clause.
    fn opens(&self, first: &recognise::Mention, words: &str) -> bool {
        let before = self.sentence.before(first.at.start());
        let opens = before.is_empty()
            || before.ends_with(['.', ';', ':', '-', '–', '—', '(', ',', ']', '*', '[', '•', '?', '!'])
            || ends_with_any(
                before,
                &[
                    "and", "then", "that", "asked", "requested", "requests", "instructed", "therefore", "agreed", "tasked",
                    "agreed for", "was for", "up to", "left to", "resolved", "authorised", "nominated", "appointed",
                    "so", "but", "instructs", "directed", "delegated", "resolved for", "decided for", "agreement for",
                    "also", "asks", "it is for", "invited",
                ],
            );
        let named = self.sentence.before(self.doer.cue.start());
        opens && !ends_with_any(words, &["order"]) && !ends_with_any(named, &["booked", "due", "order", "able", "set", "going", "likely"])
    }
}

/// `Started to mend it`: a verb with a capital.
fn ends_like_verb(word: &str) -> bool {
    (word.ends_with("ed") && !word.ends_with("fred") && !word.ends_with("red")) || word.ends_with("ing") && word.len() > 6
}

/// The last of these words in a text, and what stands before it.
fn last_of<'t>(text: &'t str, words: &[&'static str]) -> Option<(&'t str, &'static str)> {
    let whole = |at: usize, word: &str| {
        let letter = |c: char| c.is_alphanumeric();
        !text.get(..at).is_some_and(|before| before.ends_with(letter))
            && !text.get(at + word.len()..).is_some_and(|after| after.starts_with(letter))
    };
    let each = |&word: &&'static str| {
        let at = text.rmatch_indices(word).map(|(at, _)| at).find(|&at| whole(at, word))?;
        Some((text.get(..at)?, word))
    };
    words.iter().filter_map(each).max_by_key(|(before, _)| before.len())
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
        return has_any(clause, &["consideration", "thought", "notice", "update", "presentation", "feedback"]);
    }
    starts_with_any(participle, &["made", "put", "set", "held"]) && MADE.iter().any(|noun| clause.contains(noun))
}

/// `no representations will be made`
fn denies(before: &str) -> bool {
    let clause = before.rsplit(['.', ',', ';']).next().unwrap_or_default();
    clause.rsplit(' ').take(4).any(|word| matches!(word, "no" | "not" | "nothing"))
}

/// What is made, put or set where somebody is to see to it.
const MADE: &[&str] = &[
    "request", "representation", "enquir", "inquir", "arrangement", "appointment", "contact", "effort", "appeal",
    "application", "information", "date", "checks", "notice", "submission", "item on", "poster",
];

/// Words before `be done`.
const BETWEEN: &[&str] = &[
    "also ", "now ", "then ", "again ", "once again ", "formally ", "immediately ", "subsequently ", "first ",
];

/// Verbs that ask for something.
const ASKED: &[&str] = &[
    "asked", "requested", "proposed", "suggested", "recommended", "called", "called on", "urged", "requests", "asks",
    "proposes", "suggests", "requesting", "asking", "called upon", "wished", "appealed", "pleaded", "encouraged",
    "encourages", "reminded", "advised", "required", "need", "needed", "wanted", "would like", "would prefer", "calling on", "call on",
    "calls on", "calling for", "call for", "called for",
];

/// Those of them that only wish for it, whoever wishes.
const WISHED: &[&str] = &[
    "proposed", "suggested", "recommended", "called on", "called upon", "urged", "proposes", "suggests", "wished",
    "appealed", "pleaded", "encouraged", "encourages", "advised", "required", "need", "needed", "wanted", "would like",
    "would prefer", "calling on", "call on", "calls on", "calling for", "call for", "called for", "called",
];

/// Words that name one member.
const ONE: &[&str] =
    &["councillor", "cllr", "clr", "clir", "mr", "mrs", "ms", "miss", "dr", "cmhlr", "resident", "parishioner"];

/// Those who do what any member asks them to.
const OFFICERS: &[&str] = &["clerk", "secretary", "treasurer", "administrator"];

/// What others are told, rather than promised.
const TOLD: &[&str] = &[
    "noted that", "explained that", "stated that", "reported that", "informed that", "advised that", "envisaged",
    "expected", "hoped", "informed the", "advised the", "confirmed that", "indicated that", "advised members",
    "announced that", "understood", "scheduled", "planned", "told that", "commented that", "pointed out that",
];

/// What somebody who says that it will be done sees to.
const PASSED_ON: &[&str] = &[
    "circulated", "forwarded", "emailed", "e-mailed", "followed up", "investigated", "looked into", "raised with",
    "chased", "sent", "written to", "contacted", "shared with", "passed on", "checked", "made available to", "briefed",
    "referred to", "updated", "notified", "informed", "raised at", "posted to", "invited to", "asked to", "reported to",
    "provided to", "looked at", "arranged",
];

/// Words that make what stands before `to be done` say something by itself.
const FINITE: &[&str] = &[
    "is", "are", "was", "were", "has", "had", "have", "will", "would", "can", "could", "should", "may", "might", "been",
    "needs", "need", "needed", "asked", "requested", "required", "proposed", "called", "wanted", "expects", "expected",
    "hoped", "said", "stated", "noted", "advised", "reported", "suggested", "felt", "arranged", "arrange", "allow",
    "allowed", "allows", "enable", "order", "wishes", "wished", "which", "who", "when", "where", "what", "how", "there",
    "ensure", "require", "requires", "listed", "outlined", "detailed", "identified", "queried", "referred", "scheduled",
    "permission", "about", "regarding", "concerning", "due", "likely", "unlikely", "seems", "seem", "did", "does", "do",
    "must", "shall", "used", "supposed", "included", "including", "includes", "giving", "gave", "give", "considered",
];

/// Words that say something after `to be done` of what it is said of.
const LATER: &[&str] = &["is", "are", "was", "were", "will", "would", "has", "had", "have", "include", "includes", "included"];

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
    "further discussed", "discussed at", "discussed again", "monitored", "relayed", "delivered", "tabled", "compiled",
    "drawn up", "passed on", "passed to", "clarified", "explored", "researched", "resolved with", "liaised",
    "consulted", "called for", "set up", "placed on", "put on", "put to", "taken up", "pursued", "explained to",
    "thanked", "returned to", "created", "instigated", "recruited", "rechecked", "re-checked", "telephoned", "reminded", "told",
    "re-visited", "revisited", "re-advertised", "produced", "taken back", "taken to", "queried", "acknowledged",
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

/// What is done to minutes and proposals by deciding.
const FORMAL: &[&str] = &[
    "taken",
    "signed",
    "adopted",
    "noted",
    "approved",
    "accepted",
    "amended",
    "included",
    "held",
    "received",
    "considered",
    "agreed",
    "elected",
    "confirmed",
    "recommended",
    "covered",
    "funded",
    "reimbursed",
    "welcomed",
    "reduced",
    "increased",
    "waived",
    "retained",
    "continued",
    "changed",
    "closed",
    "allowed",
    "applied",
    "supported",
    "ratified",
    "refunded",
    "paid",
];

/// Words with a capital that name nobody.
const NOBODY: &[&str] = &[
    "great",
    "having",
    "might",
    "idea",
    "fair",
    "worthwhile",
    "fyi",
    "followup",
    "invitation",
    "election",
    "good",
    "nice",
    "happy",
    "easy",
    "able",
    "plan",
    "time",
    "need",
    "best",
    "hard",
    "important",
    "interesting",
    "still",
    "more",
    "nothing",
    "something",
    "everything",
    "discussion",
    "proposal",
    "proposals",
    "request",
    "meeting",
    "issue",
    "work",
    "action",
    "decision",
    "want",
    "wants",
    "trying",
    "ready",
    "agenda",
    "question",
    "probably",
    "maybe",
    "should",
    "could",
    "would",
    "going",
    "willing",
    "possible",
    "looking",
    "thanks",
    "ok",
    "yes",
    "link",
    "update",
    "event",
    "planning",
    "funding",
    "option",
    "options",
    "opportunity",
    "due",
    "next",
    "also",
];
