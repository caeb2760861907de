//! Who does the work in a sentence that promises or instructs.

use std::sync::LazyLock;

use super::lists::promises;
use super::owner::{Mention, mentions_in, run_of_names};
use super::phrases::Phrases;
use super::sentence::{bounds, ends_at};
use super::signs::Sign;
use super::subject::{Clause, subject};
use super::word_list::List;
use super::words::{Kind, Word, Words};
use super::work::{is_gerund, is_participle, is_third_person, is_verb};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A promise or an instruction in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doer {
    /// Those who do it; none in `it was agreed that a briefing be arranged`.
    pub who: Vec<Mention>,
    /// The words that promise or instruct: `agreed to`, `would`.
    pub cue: Span,
    /// The work, from its verb to the end of the sentence.
    pub task: Span,
}

/// The promises and instructions of a text, in order. Only verbs of work count: not `would like`, not `will benefit`.
///
/// ```
/// # use quorate::recognise::{Cut, doers};
/// let text = "It was agreed that the clerk would write to the school.";
/// let found = doers(&Cut::of(text).words());
/// assert_eq!(found[0].who[0].at.of(text), "the clerk");
/// assert_eq!(found[0].task.of(text), "write to the school.");
/// ```
#[must_use]
pub fn doers(words: &Words<'_>) -> Vec<Doer> {
    let mut found = Vec::new();
    let mut before = 0;
    for (start, end) in bounds(words) {
        in_sentence(words, before, start, end, &mut found);
        before = start;
    }
    found
}

fn in_sentence(words: &Words<'_>, before: usize, start: usize, end: usize, found: &mut Vec<Doer>) {
    let mut next = start;
    while let Some(at) = words.first(Sign::Promise.bit(), next, end) {
        let clause = Clause { words, before, start, at };
        let work = if words.is(at, "that") { instruction(&clause) } else { promise(&clause) };
        match work {
            Some(Work { who, cue, verb }) if verb < end => {
                found.push(Doer { who, cue: words.span(cue.0, cue.1), task: words.span(verb, end) });
                next = verb;
            }
            _ => next = at + 1,
        }
    }
}

struct Work {
    who: Vec<Mention>,
    cue: (usize, usize),
    verb: usize,
}

/// A cue with a verb of work after it: `agreed to explore`, `would provide`, `be arranged`, `I’ll ask`.
fn promise(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    if words.is(at, "to") && !leads_to_work(words, at + 1) {
        return None;
    }
    let (cue, after) = cue_at(words, at)?;
    let verb = after_adverbs(words, after);
    // Asked last, as it looks at all the words before.
    let binds = || !(clause.is_doubtful() || cue == Cue::Duty && !clause.follows_agreement());
    if let Some(participle) = passive(words, cue, at, verb) {
        let needed = cue == Cue::Bare && words.before(at).is_some_and(|before| before.is_in(&NEEDS));
        if needed || !binds() {
            return None;
        }
        let asked = words.is_any(participle, &["asked", "invited", "requested", "instructed"]);
        let who = if asked { Vec::new() } else { agent(words, participle + 1) };
        return Some(Work { who, cue: (at, after), verb });
    }
    let ongoing = words.is(verb, "be") && words.get(verb + 1).is_some_and(|word| is_gerund(word.text()));
    let verb = verb + usize::from(ongoing);
    let is_work = words.get(verb).is_some_and(|word| is_verb(word) || cue == Cue::Undertaking && is_undertaken(word));
    if cue == Cue::Be || !(ongoing || is_work) || !binds() {
        return None;
    }
    let who = subject(clause, cue == Cue::Bare);
    let headless = cue == Cue::Modal && clause.is_first();
    (headless || !who.is_empty()).then_some(Work { who, cue: (at, after), verb })
}

/// Whether a verb of work may stand here, perhaps after an adverb: most that follows `to` is neither.
fn leads_to_work(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|next| next.has(Sign::Verb.or(Sign::Adverb)) || next.is_any(&["be", "get"]))
}

/// What kind of words promise or instruct.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cue {
    /// `agreed to`, `was asked to`: they need a verb that somebody does.
    Undertaking,
    /// `will`, `would`, `is to`.
    Modal,
    /// `should`, `must`: a promise only where it was agreed.
    Duty,
    /// `to`, after the one who is to do it.
    Bare,
    /// `be`, before what is to be done.
    Be,
}

fn cue_at(words: &Words<'_>, at: usize) -> Option<(Cue, usize)> {
    let piece = words.get(at).filter(|piece| piece.has(Sign::Promise))?;
    if piece.length() > 3 && (piece.ends_with("’ll") || piece.ends_with("'ll")) {
        return Some((Cue::Modal, at + 1));
    }
    CUES.at(words, at)
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let all = [
        (Cue::Undertaking, promises::UNDERTAKINGS),
        (Cue::Modal, promises::MODALS),
        (Cue::Duty, promises::DUTIES),
        (Cue::Bare, &["to"]),
        (Cue::Be, &["be"]),
    ];
    Phrases::of(all.into_iter().flat_map(|(cue, phrases)| phrases.iter().map(move |&phrase| (phrase, cue))))
});

/// The participle of `be arranged`, `would be provided`, `to be sent`.
fn passive(words: &Words<'_>, cue: Cue, at: usize, verb: usize) -> Option<usize> {
    let participle = match cue {
        Cue::Be => words
            .before(at)
            .filter(|before| !before.is_any(promises::MODALS) && !before.is_in(&NOT_BEFORE_BE))
            .map(|_| verb)?,
        Cue::Undertaking => return None,
        _ => words.is_any(verb, &["be", "get"]).then(|| after_adverbs(words, verb + 1))?,
    };
    words.get(participle).filter(|word| is_participle(word.text())).map(|_| participle)
}

/// Who does what is done: `prepared by the Chief Officer`.
fn agent(words: &Words<'_>, from: usize) -> Vec<Mention> {
    let by = (from..from + 5).take_while(|&at| !ends_at(words, at)).find(|&at| words.is(at, "by"));
    let Some(first) = by.map(|by| by + 1) else { return Vec::new() };
    let longest = run_of_names(words, first, first + 12) - first;
    let lengths = (1..=longest).rev().map(|length| mentions_in(words, first, first + length));
    let named = |who: &Vec<Mention>| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun);
    lengths.into_iter().find(named).unwrap_or_default()
}

/// `resolved that the Clerk write to them`, `That the Director provides a report`.
fn instruction(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    let that = words.is(at, "that") && (clause.follows_agreement() || clause.is_first() && words.get(at)?.is_capital());
    let first = at + 1;
    let verb = that.then(|| {
        (first + 1..run_of_names(words, first, first + 15) + 1).find(|&verb| {
            words.get(verb).is_some_and(|word| is_verb(word) || is_third_person(word.text()))
                && names_doer(words, first, verb)
        })
    })??;
    Some(Work { who: mentions_in(words, first, verb), cue: (at, first), verb })
}

/// After `agreed to`, any verb is work but those by which a body decides.
fn is_undertaken(word: Word<'_>) -> bool {
    word.kind() == Kind::Word && !word.is_capital() && !word.is_in(&NOT_UNDERTAKEN)
}

fn names_doer(words: &Words<'_>, from: usize, to: usize) -> bool {
    let who = mentions_in(words, from, to);
    !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun)
}

fn after_adverbs(words: &Words<'_>, mut at: usize) -> usize {
    let first = at;
    while at < first + 4 && words.signs(at, Sign::Adverb) {
        match ADVERBS.after(words, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

/// What follows `agreed to` where nothing is undertaken: `agreed to the plan`, `agreed to approve`.
#[rustfmt::skip]
static NOT_UNDERTAKEN: List = List::of(&[
    "the", "a", "an", "this", "that", "these", "those", "it", "them", "all", "any", "its", "their", "his", "her",
    "our", "such", "same", "approve", "adopt", "accept", "note", "defer", "endorse", "receive", "suspend", "elect",
    "allow", "ratify", "support", "grant", "increase", "donate", "adjourn", "permit", "proceed", "delegate", "agree",
    "have",
]);

static ADVERBS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(promises::ADVERBS));

/// Words before `to be done` that make it a need or an opinion.
#[rustfmt::skip]
static NEEDS: List = List::of(&[
    "need", "needs", "needed", "have", "has", "had", "want", "wants", "wanted", "like", "going", "able", "ought",
    "seem", "seems", "likely", "supposed", "used", "appear", "appears", "appeared", "wish", "hope", "hoped", "not",
    "order", "as", "how", "what", "continue", "expected", "due", "said", "known", "thought", "yet", "still",
    "proposed", "considered", "believed", "reported", "required",
]);

#[rustfmt::skip]
static NOT_BEFORE_BE: List = List::of(&[
    "to", "could", "can", "may", "might", "should", "must", "cannot", "not", "also", "ll", "then", "now", "still",
    "only", "soon", "it",
]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The promises of a text: who, and the first two words of what.
    fn read(text: &str) -> String {
        let each = |doer: Doer| {
            let who: Vec<_> = doer.who.iter().map(|who| who.at.of(text)).collect();
            let task: Vec<_> = doer.task.of(text).split(' ').take(2).collect();
            format!("{} → {}", who.join(" | "), task.join(" "))
        };
        doers(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn who_promises() {
        for (text, expected) in [
            ("it was agreed that the committee clerk would discuss it with them", "the committee clerk → discuss it"),
            ("The Chair praised the idea of a new member and agreed to explore it.", "The Chair → explore it."),
            ("They were told that the service would investigate this matter", "the service → investigate this"),
            ("Mr Vane would provide a fuller answer", "Mr Vane → provide a"),
            ("The Meetings Officer said that he would inform the Members.", "The Meetings Officer → inform the"),
            ("TF has agreed to produce posters", "TF → produce posters"),
            ("The Roads Committee will meet in May", "The Roads Committee → meet in"),
            ("Susan and Joel will lead the review", "Susan | Joel → lead the"),
            ("Connor, Ashby and Josh volunteered to help", "Connor | Ashby | Josh → help"),
            ("Dan: I will take a look", "Dan → take a"),
            ("Dan: will schedule", "Dan → schedule"),
            ("We will reach out to them", "We → reach out"),
            ("The Clerk spoke. He would write to them.", "The Clerk → write to"),
            ("- Hilda - will redraft the ballot", "Hilda → redraft the"),
            ("Flegg Green - clerk to contact the school", "clerk → contact the"),
            ("Tim has volunteered to be the point of contact", "Tim → be the"),
            ("Ashford City and County Council will review it", "Ashford City and County Council → review it"),
            ("Will call the registry", " → call the"),
            ("I’ll take an action", "I → take an"),
            ("The Council also will then write", "The Council → write"),
            ("The contractor will now fence the plot", "The contractor → fence the"),
            (
                "The A/Senior Executive Engineer, West Division, undertook to discuss it",
                "The A/Senior Executive Engineer, West Division → discuss it",
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn who_is_instructed() {
        for (text, expected) in [
            ("members were asked to email items", "members → email items"),
            ("DS to enquire.", "DS → enquire."),
            ("The Clerk to write to the school", "The Clerk → write to"),
            ("It was agreed for the Clerk to write", "the Clerk → write"),
            ("The panel asked the Head of Roads to report back", "the Head of Roads → report back"),
            (
                "1. That the Director for Water, Roads and Paths provides a report",
                "the Director for Water, Roads and Paths → provides a",
            ),
            ("RESOLVED that the Clerk write to them", "the Clerk → write to"),
            ("(b) requests the Policy Officer to investigate it", "the Policy Officer → investigate it"),
            ("It was agreed that the Clerk should contact them", "the Clerk → contact them"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn work_without_a_doer() {
        for (text, expected) in [
            ("It was agreed that a briefing be arranged", " → arranged"),
            ("a letter to be sent to the school", " → be sent"),
            ("A report would be provided to the panel", " → be provided"),
            ("Members requested that a flyer be prepared by the Chief Officer", "the Chief Officer → prepared by"),
            ("This would be led by PI.", "PI → be led"),
            ("The plot is to be cut by Councillors", "Councillors → be cut"),
            ("Ann Howe will be asked to undertake it", " → be asked"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn no_promise() {
        for text in [
            "The service hoped that the team would provide more",
            "The agreement would provide more information",
            "Members would like to thank her",
            "It would have a positive impact",
            "This allowed the Clerk to write",
            "They asked whether the Clerk would write",
            "it had been agreed that the firm would host it",
            "Mr Hull encouraged members to view it",
            "The Council should do more",
            "It is hoped Government will decide soon",
            "Members agreed to the plan",
            "Quotations to cut the hedge",
            "the fence needs to be painted",
            "Tuesdays to Thursdays",
            "Cllr Hull to move:",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
