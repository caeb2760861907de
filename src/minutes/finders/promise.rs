//! Which of the sentences that speak of work to come are undertakings: not forecasts, assurances, work that goes on
//! already, notices of motion, or what others had agreed elsewhere.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::minutes::kinds::person::Person;
use crate::recognise::Doer;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

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
    /// Whether the work comes back to a meeting.
    pub comes_back: bool,
}

impl Promise<'_, '_> {
    /// Whether somebody undertakes something, or is told to.
    pub fn binds(&self) -> bool {
        let cue = self.words(self.doer.cue);
        let before = self.sentence.before(self.doer.cue.start());
        let task = self.words(self.doer.task);
        if self.is_notice_of_motion(&task)
            || ends_with_any(before, &["which", "that", "who", "if", "whether"])
            || cue.starts_with("had ")
            || matches!(cue.trim(), "needs to" | "has to" | "have to")
        {
            return false;
        }
        if denies(before) || (is_going_on(&task) && !self.comes_back) {
            return false;
        }
        if self.doer.who.is_empty() { self.is_arranged(before, &task) } else { self.is_somebody(&cue) }
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
        let asks = starts_with_any(task, &["ask", "move", "propose"]);
        asks && (self.is_notice || task.contains("next meeting") && task.len() < 400)
    }

    /// Work without a doer: only what is arranged for, not what will come about.
    fn is_arranged(&self, before: &str, task: &str) -> bool {
        let participle = task.strip_prefix("be ").unwrap_or(task);
        let passive = participle.len() < task.len()
            || first_word(participle).ends_with("ed")
            || IRREGULAR.contains(&first_word(participle));
        if !passive {
            // `Will call the registry.`
            return before.is_empty() || before.ends_with(['-', ':', ';', '.']);
        }
        let told = [
            "noted that",
            "explained that",
            "stated that",
            "reported that",
            "informed that",
            "advised that",
            "envisaged",
            "expected",
            "hoped",
        ];
        // Most sentences tell nothing, which one look shows.
        if before.contains("ed") && told.iter().any(|told| before.contains(told)) && !self.comes_back {
            return false;
        }
        if starts_with_any(participle, &["set up", "put in hand"])
            || (starts_with_any(participle, &["given"]) && before.contains("consideration"))
        {
            return true;
        }
        if starts_with_any(participle, &["made", "put", "set"]) {
            let subject = before.rsplit(['.', ',', ';']).next().unwrap_or_default();
            return [
                "request",
                "representation",
                "enquir",
                "arrangement",
                "appointment",
                "contact",
                "effort",
                "appeal",
                "application",
                "donation",
                "information",
                "date",
            ]
            .iter()
            .any(|noun| subject.contains(noun));
        }
        ARRANGED.iter().any(|work| starts_with_any(participle, &[work]))
            || self.comes_back && !FORMAL.contains(&first_word(participle))
    }

    fn is_somebody(&self, cue: &str) -> bool {
        let Some(first) = self.doer.who.first() else { return false };
        let words = self.words(first.at);
        let before = self.sentence.before(first.at.start());
        if words.len() > 90
            || starts_with_any(
                &words,
                &["to", "and", "a", "an", "sale", "no", "nothing", "this", "it", "there", "that"],
            )
        {
            return false;
        }
        let single = !words.contains(' ');
        if single && first.form == PersonForm::Name && NOBODY.contains(&words.as_ref()) {
            return false;
        }
        if first.form == PersonForm::Pronoun && cue.contains("agreed") {
            // `We agreed to move the meeting`: a decision.
            return false;
        }
        let task = self.words(self.doer.task);
        let participle = task.strip_prefix("be ").unwrap_or_default();
        if starts_with_any(&task, &["take place"]) || (FORMAL.contains(&first_word(participle)) && !self.comes_back) {
            return false;
        }
        if cue.trim() != "to" {
            return true;
        }
        // `X to write`: X must open its clause, and a single word must be a name that is known.
        let opens = before.is_empty()
            || before.ends_with(['.', ';', ':', '-', '–', '—', '(', ',', ']', '*'])
            || ends_with_any(
                before,
                &["and", "then", "that", "for", "asked", "requested", "requests", "instructed", "therefore"],
            );
        let clause = !ends_with_any(&words, &["booked", "due", "order", "able", "set", "going", "likely"]);
        opens && clause && (!single || self.is_known(first.form, &words))
    }

    fn is_known(&self, form: PersonForm, word: &str) -> bool {
        form != PersonForm::Name || (self.known)(word)
    }
}

/// `no representations will be made`
fn denies(before: &str) -> bool {
    let clause = before.rsplit(['.', ',', ';']).next().unwrap_or_default();
    clause.rsplit(' ').take(4).any(|word| matches!(word, "no" | "not" | "nothing"))
}

/// `would be working in partnership`
fn is_going_on(task: &str) -> bool {
    let first = first_word(task);
    (first.ends_with("ing") && first.len() > 5 && first != "bring")
        || starts_with_any(task, &["continue to be", "be reviewed", "be monitored", "continue to monitor"])
        || last_word(task).is_empty()
}

const IRREGULAR: &[&str] = &[
    "sent", "put", "set", "made", "given", "brought", "written", "taken", "held", "cut", "done", "shown", "sought",
    "found", "bought", "told", "met", "paid", "left",
];

/// What is done to things by those who arrange for them.
const ARRANGED: &[&str] = &[
    "arranged",
    "organised",
    "organized",
    "provided",
    "circulated",
    "sent",
    "asked",
    "invited",
    "contacted",
    "requested",
    "obtained",
    "ordered",
    "booked",
    "prepared",
    "presented",
    "forwarded",
    "shared",
    "notified",
    "informed",
    "investigated",
    "followed up",
    "rented",
    "purchased",
    "bought",
    "installed",
    "repaired",
    "carried out",
    "offered",
    "created",
    "considered further",
    "further considered",
    "handed",
    "cut",
    "sought",
    "reported",
    "written to",
    "emailed",
    "posted",
    "advertised",
    "displayed",
    "distributed",
    "brought to",
    "brought back",
    "chased",
    "raised with",
    "drafted",
    "scheduled",
    "submitted",
    "collected",
    "given consideration",
    "instructed",
    "approached",
    "painted",
    "replaced",
    "removed",
    "referred",
    "updated",
    "uploaded",
    "published on",
    "added to the",
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
