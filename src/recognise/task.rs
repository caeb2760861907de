//! Whether what somebody is to do is work, by its verb: not what somebody is, has, thinks or decides.

use super::commitment::{Cue, ready_to};
use super::lists::promises::STATES;
use super::owner::Mention;
use super::passive::is_done;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use super::work::{is_gerund, is_participle, is_verb};
use crate::vocabulary::PersonForm;

/// Whether some work may stand here at all, before it is known who does it.
pub(super) fn binds_verb(words: &Words<'_>, cue: Cue, verb: usize) -> bool {
    words.get(verb).is_some_and(|word| {
        word.kind() == Kind::Word && !word.is_capital() && (cue == Cue::Undertaking || !word.has(Sign::Determiner))
    })
}

/// Whether what stands here is work for those who do it, by a verb that is known for it, and where the verb stands.
pub(super) fn work_of(words: &Words<'_>, cue: Cue, verb: usize, who: &[Mention]) -> Option<(bool, usize)> {
    let word = words.get(verb)?;
    let is_person = !who.is_empty() && who.iter().all(|one| is_one(words, one));
    if word.is("be") {
        let next = words.get(verb + 1)?;
        if cue == Cue::Duty {
            // `she should be paying her share`
            return None;
        }
        let pleased = || (next.is("pleased") && words.is(verb + 2, "to")).then_some(verb + 3);
        let ready = if is_person && cue == Cue::Modal { ready_to(words, verb + 1).or_else(pleased) } else { None };
        // `would be able to help` tells what could be.
        let could = |after: usize| words.is(after - 2, "able") && words.is(verb - 1, "would");
        if let Some(offered) = ready.filter(|&after| is_offered(words, after) && !could(after)) {
            return Some((have_full_names(words, who), offered));
        }
        let going_on = is_gerund(next.text()) || is_person && next.ends_with("ing") && !next.is_any(NOT_DONE);
        let contact = (verb + 2..verb + 6).any(|at| words.after(at, "point of contact").is_some());
        let in_charge = is_person && (contact || words.after_any(verb + 1, IN_CHARGE).is_some());
        return match (going_on, in_charge) {
            (true, _) => Some((is_gerund(next.text()), verb + 1)),
            (_, true) => Some((true, verb)),
            _ => (cue == Cue::Undertaking && is_person).then_some((true, verb)),
        };
    }
    if word.is("continue") && words.get(verb + 1).is_some_and(|next| is_gerund(next.text())) {
        return Some((true, verb));
    }
    if is_person && cue == Cue::Modal && word.is_any(&["need", "have"]) && words.is(verb + 1, "to") {
        let work = verb + 2;
        let body = |one: &Mention| one.form == PersonForm::Initials && words.is(words.place_of(one.at.start()), "the");
        let told = words.get(work).is_some_and(is_verb) && !is_no_work(words, work) && !who.iter().any(body);
        return told.then_some((have_full_names(words, who), work));
    }
    if word.is("move") && is_person && moves_thing(words, verb) {
        return Some((have_full_names(words, who), verb));
    }
    if word.is("have") && is_person && matches!(cue, Cue::Modal | Cue::Undertaking) && has_done(words, verb) {
        return Some((have_full_names(words, who), verb));
    }
    if word.is("have") {
        let brings = (is_person || who.is_empty()) && cue == Cue::Modal && has_ready(words, verb);
        return (brings || is_a_word_with(words, verb)).then_some((true, verb));
    }
    if is_person && words.after_any(verb, GOING_ON).is_some() {
        return Some((true, verb));
    }
    if is_person && word.is("get") && words.after_any(verb, IN_TOUCH).is_some() {
        return Some((true, verb));
    }
    if is_person && word.is("cover") && (verb + 1..verb + 5).any(|at| words.is_any(at, COSTS)) {
        return Some((true, verb));
    }
    let named = who.iter().any(|one| one.form == PersonForm::Name);
    if cue == Cue::Modal && (word.is("include") && (who.is_empty() || named) || word.is("help") && !is_person) {
        // `Alder Hall would include a kitchen`, `more parties would help`
        return None;
    }
    if is_verb(word) && !is_no_work(words, verb) {
        return Some((true, verb));
    }
    if matches!(cue, Cue::Undertaking | Cue::Instruction) {
        // `agreed to become the new captain`: an office.
        let office = word.is_any(OFFICES) || word.is("serve") && words.is_any(verb + 1, &["as", "on"]);
        if office && cue == Cue::Undertaking {
            return None;
        }
        return is_undertaken(word).then_some((is_person || cue == Cue::Instruction, verb));
    }
    let told = cue == Cue::Bare && word.is_any(TOLD_TO);
    let open = is_person && (told || !word.is_in(&NO_WORK)) && !word.has(Sign::Verb) && may_be_verb(word);
    open.then_some((false, verb))
}

/// Whether all who are named are named with more than one word, so that they are known for names by themselves.
pub(super) fn have_full_names(words: &Words<'_>, who: &[Mention]) -> bool {
    who.iter().all(|one| one.form != PersonForm::Name || one.at.of(words.text).trim().contains(' '))
}

/// `will have a handout`, `will have the figures ready`: what somebody will bring.
fn has_ready(words: &Words<'_>, verb: usize) -> bool {
    const PAPERS: &[&str] = &[
        "update",
        "updates",
        "report",
        "draft",
        "drafts",
        "handout",
        "handouts",
        "proposal",
        "proposals",
        "quote",
        "quotes",
        "estimate",
        "estimates",
        "figures",
        "answer",
        "summary",
        "slides",
        "agenda",
        "budget",
        "costs",
        "prices",
    ];
    (verb + 1..verb + 5)
        .take_while(|&at| words.get(at).is_some_and(|word| word.kind() == Kind::Word))
        .any(|at| words.is_any(at, PAPERS) || at > verb + 2 && words.is(at, "ready"))
}

/// `move £200 to the deposit account`, `move the bench`: a thing, not a motion.
fn moves_thing(words: &Words<'_>, verb: usize) -> bool {
    const MOVED: &[&str] = &[
        "motion",
        "motions",
        "amendment",
        "amendments",
        "resolution",
        "item",
        "items",
        "adoption",
        "recommendation",
        "that",
        "order",
        "date",
        "meeting",
        "meetings",
        "vote",
        "reference",
        "suspension",
        "business",
        "next",
        "approval",
        "acceptance",
    ];
    let thing = words
        .is_any(verb + 1, &["the", "a", "an", "all", "our", "his", "her", "their", "£", "$", "€", "some", "any"])
        || words.get(verb + 1).is_some_and(|next| next.kind() == Kind::Number);
    thing && !(verb + 1..verb + 6).any(|at| words.is_any(at, MOVED))
}

/// `have the gate rehung`, `agreed to have it mended`: what somebody will see to, done by others.
fn has_done(words: &Words<'_>, verb: usize) -> bool {
    const LONGEST: usize = 6;
    let thing = words
        .is_any(verb + 1, &["the", "it", "them", "this", "that", "these", "those", "his", "her", "our", "both", "all"]);
    let own = |at: usize| {
        words.get(at).is_some_and(|piece| piece.kind() != Kind::Mark && !piece.is_any(&["to", "that", "who", "which"]))
    };
    let pronoun = words.is_any(verb + 1, &["it", "them", "this", "that", "these", "those", "both", "all"]);
    let done = |word: Word<'_>| is_participle(word.text()) || is_done(word);
    // `have the updated figures`: no verb, but of what kind they are.
    let last = |at: usize| {
        words
            .get(at + 1)
            .is_none_or(|next| next.kind() != Kind::Word || next.has(Sign::NotInPhrase) || next.is_any(AFTERWARDS))
    };
    thing
        && (verb + 3 - usize::from(pronoun)..verb + LONGEST)
            .take_while(|&at| own(at))
            .any(|at| words.get(at).is_some_and(done) && last(at))
}

/// Words that may follow what is done.
const AFTERWARDS: &[&str] = &[
    "before",
    "by",
    "to",
    "at",
    "for",
    "in",
    "on",
    "after",
    "again",
    "soon",
    "next",
    "properly",
    "professionally",
    "this",
    "within",
    "once",
    "early",
    "urgently",
];

/// Turns of phrase for getting on with something.
const GOING_ON: &[&str] = &[
    "move forward with",
    "move ahead with",
    "go ahead with",
    "go ahead and",
    "go forward with",
    "press ahead with",
    "press on with",
    "push ahead with",
    "push on with",
    "get on with",
    "carry on with",
    "proceed with",
    "proceed to",
    "take this forward",
    "take it forward",
    "take forward",
    "move this forward",
    "move it forward",
];

/// What is done with `get`, which mostly tells what somebody is given.
const IN_TOUCH: &[&str] = &[
    "get in touch",
    "get in contact",
    "get back to",
    "get hold of",
    "get a quote",
    "get quotes",
    "get three quotes",
    "get estimates",
    "get an estimate",
    "get prices",
    "get more information",
    "get permission",
];

/// What somebody covers who pays it.
const COSTS: &[&str] = &["cost", "costs", "fee", "fees", "expenses", "bill", "bills", "rent"];

/// Whether a mention names one person, who may do whatever people do.
fn is_one(words: &Words<'_>, who: &Mention) -> bool {
    match who.form {
        PersonForm::Name | PersonForm::Initials | PersonForm::Handle | PersonForm::Post => true,
        PersonForm::Pronoun => !matches!(who.at.of(words.text), "we" | "We" | "they" | "They" | "it" | "It"),
        PersonForm::Group => false,
    }
}

/// Whether a word may be a verb as it stands after `to` or `will`.
fn may_be_verb(word: Word<'_>) -> bool {
    let ends = |ending: &&str| word.ends_with(ending);
    word.length() > 2
        && !word.has(Sign::NotInPhrase.or(Sign::Group).and(Sign::Determiner.bit()))
        && !["ing", "ly", "tion", "sion", "ment", "ness"].iter().any(ends)
        && (!word.ends_with("s") || word.ends_with("ss") || word.ends_with("cus"))
}

/// `have a word with`, `have talks with`.
fn is_a_word_with(words: &Words<'_>, verb: usize) -> bool {
    words.is_any(verb + 1, &["talks", "discussions", "words", "conversations"])
        || words.is_any(verb + 1, &["a", "another", "further", "some"])
            && (verb + 2..verb + 4).any(|at| {
                let talks =
                    ["word", "look", "chat", "talk", "meeting", "discussion", "talks", "words", "discussions", "tidy"];
                words.is_any(at, &talks) || words.is_any(at, &["conversation", "think", "go", "check"])
            })
}

/// `take place`, `make sense`: no work, though the verb may be.
pub(super) fn is_no_work(words: &Words<'_>, verb: usize) -> bool {
    words.after_any(verb, IDLE).is_some()
        || words.is_any(verb, &["look", "sound"]) && words.is_any(verb + 1, &["like", "good", "nice", "better", "as"])
}

/// Whether a verb of work may stand after this `to`, perhaps after an adverb: most that follows `to` is neither. A verb that
/// is not known for work needs one before it who does it.
pub(super) fn leads_to_work(words: &Words<'_>, at: usize) -> bool {
    let Some(next) = words.get(at + 1) else { return false };
    if next.has(Sign::Verb.or(Sign::Adverb)) || next.is_any(&["be", "get", "have"]) {
        return true;
    }
    let doer = |before: Word<'_>| before.has(Sign::Post) || before.is_capital() || before.is_any(&["also", "then"]);
    !next.is_capital() && may_be_verb(next) && !next.has(Sign::Post) && words.before(at).is_some_and(doer)
}

/// After `agreed to`, any verb is work but those by which a body decides.
fn is_undertaken(word: Word<'_>) -> bool {
    word.kind() == Kind::Word && !word.is_capital() && !word.is_in(&NOT_UNDERTAKEN)
}

static NO_WORK: List = List::of(STATES);

/// `will be the one`, `will be responsible for`: posts that are work.
#[rustfmt::skip]
const IN_CHARGE: &[&str] = &[
    "responsible for", "in charge of", "in touch with", "in contact with", "the contact", "the lead", "on hand", "in attendance", "available to", "the main contact",
];

/// What somebody is said to be, which is no work that goes on.
const NOT_DONE: &[&str] = &["willing", "missing", "standing", "leaving", "retiring", "resigning", "having", "being"];

/// What is no work of somebody who will do it, but of somebody who is to.
const TOLD_TO: &[&str] =
    &["thank", "apologise", "congratulate", "join", "welcome", "recommend", "leave", "allow", "propose"];

/// Work by its verb alone.
#[rustfmt::skip]
const IDLE: &[&str] = &[
    "take place", "take effect", "take over as", "take office", "take the chair", "take the post", "take on the role",
    "make sense", "make a difference", "make it easier", "come into", "come to an end", "come about", "go ahead",
    "go live", "give rise", "help to ensure", "help ensure", "help protect", "help attract", "help improve", "work well",
    "run out", "run again", "run for", "stand for", "stand again", "stand as", "run from", "run until", "start on", "start at", "start from", "start in", "open on", "open at", "open in",
    "close on", "close at", "come from", "go to", "go towards", "make up", "look forward", "take time", "take longer", "do with",
    "take up to", "take about", "do well", "read as follows", "act as chair", "meet the needs", "meet the requirements",
    "meet the cost", "meet the costs", "meet the criteria", "take over from", "take place",
];

/// What follows `agreed to` where nothing is undertaken: `agreed to the plan`, `agreed to approve`.
#[rustfmt::skip]
static NOT_UNDERTAKEN: List = List::of(&[
    "the", "a", "an", "this", "that", "these", "those", "it", "them", "all", "any", "its", "their", "his", "her",
    "our", "such", "same", "vote", "approve", "adopt", "accept", "note", "defer", "endorse", "receive", "suspend", "elect",
    "allow", "ratify", "support", "grant", "increase", "donate", "adjourn", "permit", "proceed", "delegate", "agree",
    "have",
]);

/// Verbs by which somebody takes or leaves an office.
const OFFICES: &[&str] = &["become", "remain", "stand", "step", "stay", "resign", "retire", "relinquish"];

/// Whether what somebody is ready to do is work that may be offered: not what somebody is glad to say, to think or to be at.
pub(super) fn is_offered(words: &Words<'_>, verb: usize) -> bool {
    let word = words.get(verb).filter(|word| word.has(Sign::Verb) && !word.is_capital());
    word.is_some_and(|word| !word.is_any(NOT_OFFERED)) && !is_no_work(words, verb)
}

/// Verbs of work that tell no offer after `happy to`: what is told there, or thought.
#[rustfmt::skip]
const NOT_OFFERED: &[&str] = &[
    "announce", "report", "confirm", "inform", "tell", "advise", "introduce", "attend", "support", "consider", "apply",
    "decide", "discuss", "keep", "pay", "acknowledge", "highlight", "mention", "come", "go", "meet", "open", "close",
    "start", "commence", "release", "sign",
];
