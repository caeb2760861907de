//! Who does the work in a sentence that promises or instructs.

use super::activity::comes_about;
use super::asked_of::asked_of;
use super::assured::assured_by;
use super::charge::{came_forward, charged};
use super::commitment::{Cue, INSTRUCTED, after_adverbs, cue_at};
use super::direct::asked_directly;
use super::given::{How, Work, caused, needed, obliged, plea, volunteered};
use super::intent::intended;
use super::owner::{Mention, mentions_in, run_of_names};
use super::passive::{agent, clause_start, is_needed, passive};
use super::ready::{able, ready};
use super::sentence::bounds;
use super::signs::Sign;
use super::subject::{Clause, is_long_ago, subject};
use super::task::{binds_verb, is_no_work, leads_to_work, work_of};
use super::words::{Kind, Words};
use super::work::{is_third_person, is_verb};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A promise or an instruction in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doer {
    /// Those who do it; none in `it was agreed that a briefing be arranged`.
    pub who: Vec<Mention>,
    /// Where the promise begins: with those who do it, or with what is to be done.
    pub start: usize,
    /// The words that promise or instruct: `agreed to`, `would`.
    pub cue: Span,
    /// How they do.
    pub how: How,
    /// The work, from its verb to the end of the sentence.
    pub task: Span,
    /// Whether the verb is one that is known to mean work; others are taken for it only of a person.
    pub known: bool,
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

/// Those to whom the entries of a list give work that these words introduce: `The Clerk was asked to:`.
#[must_use]
pub fn introduced_doers(words: &Words<'_>) -> Option<Vec<Mention>> {
    let end = words.len().checked_sub(1).filter(|&end| words.is_any(end, &[":", "-", "–", "—"]))?;
    let end = end - usize::from(words.is_any(end.wrapping_sub(1), &[":", "-", "–"]));
    let at = (end.saturating_sub(5)..end).find(|&at| cue_at(words, at).is_some_and(|(_, after)| after == end))?;
    let (cue, _) = cue_at(words, at)?;
    let start = super::sentence::start_of(words, at, 60);
    let who = subject(&Clause { words, before: start, start, at }, cue == Cue::Bare);
    (!who.is_empty()).then_some(who)
}

/// Those to whom a text gives work with which it begins: `the Clerk write to the school`, `(b) the Treasurer pays it`.
#[must_use]
pub fn told_doer(words: &Words<'_>) -> Option<Doer> {
    let first = (0..words.len().min(6))
        .find(|&at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word && !piece.is_single()))?;
    let verb = instructed_verb(words, first)?;
    let who = mentions_in(words, first, verb);
    let start = who.first()?.at.start();
    let known = true;
    let task = words.span(verb, words.len());
    Some(Doer { who, start, cue: Span::at(task.start()), how: How::Instructed, task, known })
}

fn in_sentence(words: &Words<'_>, before: usize, start: usize, end: usize, found: &mut Vec<Doer>) {
    let mut next = start;
    while let Some(at) = words.first(Sign::Promise.bit(), next, end) {
        let clause = Clause { words, before, start, at };
        let work = if words.is(at, "that") { instruction(&clause) } else { promise(&clause) };
        match work {
            Some(work) if work.verb < end => {
                next = work.verb;
                found.push(doer(work, &clause, end));
            }
            _ => next = at + 1,
        }
    }
}

/// Who does work, and where in the text it stands.
fn doer(work: Work, clause: &Clause<'_, '_>, end: usize) -> Doer {
    let words = clause.words;
    let cue = words.span(work.cue.0, work.cue.1);
    let first = if work.how.is_passive() {
        let mut from = clause_start(words, clause.start, clause.at);
        if from == clause.at
            && words.before(from).is_some_and(|word| word.is_any(&["and", "but"]))
            && work.who.is_empty()
        {
            // `a visit was wise and would be looked into`
            from = clause_start(words, clause.start, from.saturating_sub(1));
        }
        words.span(from, end).start()
    } else {
        work.who.first().map_or(cue.start(), |who| who.at.start())
    };
    let (task, start) = (words.span(work.verb, end), first.min(cue.start()));
    Doer { who: work.who, start, cue, how: work.how, task, known: work.known }
}

/// A cue with a verb of work after it: `agreed to explore`, `would provide`, `be arranged`, `I’ll ask`.
fn promise(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    if words.is(at, "to") && !leads_to_work(words, at) {
        return None;
    }
    if let Some(work) = volunteered(clause).or_else(|| charged(clause)).or_else(|| intended(clause)) {
        return Some(work);
    }
    if words.is(at, "to")
        && let Some(work) = came_forward(clause)
    {
        return Some(work);
    }
    let (cue, after) = cue_at(words, at)?;
    if words.is(after, "you") {
        return asked_directly(clause, after);
    }
    match cue {
        Cue::Plea => return plea(clause, after),
        Cue::Ready => return ready(clause, after),
        Cue::Able => return able(clause, after),
        _ => {}
    }
    let given = matches!(cue, Cue::Undertaking | Cue::Instruction);
    if given && is_long_ago(words, clause.start, at) {
        return None;
    }
    if let Some(work) = comes_about(clause, cue, after) {
        return Some(work);
    }
    let verb = after_adverbs(words, after);
    let verb = if cue == Cue::Modal { after_aside(words, verb) } else { verb };
    // Asked last, as it looks at all the words before.
    let agreed = || clause.follows_agreement() || clause.is_agreed_at_the_end();
    let binds = || !(clause.is_doubtful() || cue == Cue::Duty && !agreed());
    if cue == Cue::Duty && !agreed() {
        return obliged(clause, (at, after), verb);
    }
    if let Some(participle) = passive(words, cue, at, verb) {
        if cue == Cue::Bare && is_needed(words, at) || !binds() {
            return None;
        }
        let how = match cue {
            Cue::Bare => How::ToBeDone,
            Cue::Modal if words.is(after - 1, "to") => How::ToBeDone,
            Cue::Modal => How::WillBeDone,
            _ => How::BeDone,
        };
        // `will be assigned to the park`: nobody is asked.
        let to_work = words.is(participle + 1, "to") && words.get(participle + 2).is_some_and(is_verb);
        let given = words.is_any(participle, &["assigned", "commissioned", "detailed", "left", "delegated"]);
        let asked = words.is_in(participle, &INSTRUCTED) && (to_work || !given)
            || words.is_any(participle, &["invited", "contacted"]);
        let who = if asked { asked_officers(clause, participle) } else { agent(words, participle + 1) };
        let answers = who.is_empty() && how == How::WillBeDone && !asked;
        let who = if answers { assured_by(clause) } else { who };
        let how = if asked && !who.is_empty() { How::Instructed } else { how };
        return Some(Work { who, cue: (at, after), how, verb, known: true });
    }
    if matches!(cue, Cue::Modal | Cue::Bare)
        && let Some(work) = caused(clause, (at, after), verb).filter(|_| binds())
    {
        return Some(work);
    }
    if cue == Cue::Bare && is_needed(words, at) {
        return needed(clause, (at, after), verb).filter(|_| binds());
    }
    if cue == Cue::Be || !binds_verb(words, cue, verb) || !binds() {
        return None;
    }
    let who = subject(clause, cue == Cue::Bare);
    let who = if who.is_empty() && matches!(cue, Cue::Bare | Cue::Duty) { asked_of(clause) } else { who };
    let who = if who.is_empty() && cue == Cue::Modal { unnamed(clause, verb) } else { who };
    let headless = cue == Cue::Modal && (clause.is_first() || clause.is_note());
    let (known, verb) = work_of(words, cue, verb, &who)?;
    if who.is_empty() && !(headless && known) {
        return None;
    }
    let how = match cue {
        Cue::Undertaking => How::Undertaken,
        Cue::Instruction | Cue::Duty => How::Instructed,
        Cue::Bare => How::Bare,
        Cue::Modal | Cue::Be | Cue::Plea | Cue::Ready | Cue::Able => How::Said,
    };
    Some(Work { who, cue: (at, after), how, verb, known })
}

/// `shall, as the governors directed, invite tenders`: the place after what stands between commas before the verb, or this piece.
fn after_aside(words: &Words<'_>, at: usize) -> usize {
    const LONGEST: usize = 9;
    const BEGINNINGS: &[&str] = &[
        "as", "in", "with", "on", "at", "after", "before", "by", "having", "once", "when", "where", "together", "of",
        "during",
    ];
    if !words.is(at, ",") || !words.is_any(at + 1, BEGINNINGS) {
        return at;
    }
    let close = (at + 2..at + LONGEST).find(|&close| words.is(close, ","));
    close.map_or(at, |close| after_adverbs(words, close + 1))
}

/// `She will write to the bank.`, where nobody is named before whom that could mean: somebody does it.
fn unnamed(clause: &Clause<'_, '_>, verb: usize) -> Vec<Mention> {
    let Clause { words, start, at, .. } = *clause;
    let opens = words.is_any(start, &["he", "she", "they"]) && after_adverbs(words, start + 1) == at;
    let work = words.get(verb).is_some_and(is_verb) && !is_no_work(words, verb);
    if opens && work { mentions_in(words, start, start + 1) } else { Vec::new() }
}

/// `the Clerk be asked to write`: an officer of the body who is told to; not others, whom somebody has yet to ask.
fn asked_officers(clause: &Clause<'_, '_>, participle: usize) -> Vec<Mention> {
    let words = clause.words;
    if !words.is(participle + 1, "to") || !words.get(participle + 2).is_some_and(is_verb) {
        return Vec::new();
    }
    let who = subject(clause, false);
    let officer = |one: &Mention| {
        one.form == PersonForm::Post && {
            let last = words.place_of(one.at.end()).saturating_sub(1);
            let all = words.place_of(one.at.start())..=last;
            all.into_iter().any(|at| words.is_any(at, OFFICERS))
        }
    };
    if who.iter().all(officer) { who } else { Vec::new() }
}

/// `resolved that the Clerk write to them`, `That the Director provides a report`.
fn instruction(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    let that = words.is(at, "that")
        && (clause.follows_agreement() || clause.is_first() && words.get(at)?.is_capital() || clause.is_carried());
    let first = at + 1;
    let near = clause.start.max(at.saturating_sub(3));
    if (near..at).any(|place| words.is(place, "had") && words.signs(place + 1, Sign::Agreement)) {
        // `Although Cllr Ash had requested that the Clerk write`
        return None;
    }
    let verb = that.then(|| instructed_verb(words, first))??;
    let how = How::Instructed;
    Some(Work { who: mentions_in(words, first, verb), cue: (at, first), how, verb, known: true })
}

/// The verb that says what those are to do who are named from this piece on.
fn instructed_verb(words: &Words<'_>, first: usize) -> Option<usize> {
    let verbs = first + 1..run_of_names(words, first, first + 15) + 1;
    verbs.into_iter().find(|&verb| {
        let is_work = words.get(verb).is_some_and(|word| {
            !word.is_capital()
                && (is_verb(word) || word.is("thank") || is_third_person(word.text()))
                && !is_no_work(words, verb)
        });
        is_work && names_doer(words, first, verb)
    })
}

fn names_doer(words: &Words<'_>, from: usize, to: usize) -> bool {
    let who = mentions_in(words, from, to);
    !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun)
}

/// Those who do what the body tells them to.
const OFFICERS: &[&str] = &["clerk", "secretary", "treasurer", "chair", "chairman", "chairperson", "administrator"];

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
