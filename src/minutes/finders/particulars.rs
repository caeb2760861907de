//! Gives decisions what the lines around them state: why, what else was considered, whether they are key, when they were
//! published.

use memchr::memmem;

use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::particulars::{Statements, UrgencyProcedure};
use crate::minutes::mention::Deadline;
use crate::minutes::minutes::Minutes;
use crate::text::{Span, fold};
use crate::vocabulary::Day;

use super::action_when::deadline;
use super::business::item_at;
use super::executive::{names_executive, title_of_executive};
use super::labels::{About, Labelled, is_label, labelled};
use super::sentence::{Sentence, starts_with_any};
use super::view::View;

/// Gives the decisions, and the minutes as a whole, what is stated of them. Decisions know their items by now.
pub fn particulars(view: &View<'_>, minutes: &mut Minutes) {
    let lines = labelled(view);
    minutes.whole.published = published(view, minutes, &lines);
    if minutes.decisions.is_empty() {
        return;
    }
    let groups = Groups::of(view, &minutes.items);
    let mut given: Vec<(usize, Given)> =
        lines.iter().filter_map(|line| Some((line.block, read(view, line)?))).collect();
    given.extend(phrases(view));
    for (block, given) in given {
        let Some(at) = view.block(block).map(|block| block.span.start()) else { continue };
        give(&groups, &mut minutes.decisions, at, given);
    }
    let body = minutes.whole.meeting.body;
    let of_body = |signs: &[&str]| body.filter(|&at| signs.iter().any(|sign| fold(view.words(at)).contains(sign)));
    let executive = of_body(&["cabinet", "executive"]).or_else(|| title_of_executive(view, minutes.whole.title));
    let scrutiny = of_body(&["scrutiny", "select committee"]);
    let annual = approves_any(view);
    for decision in &mut minutes.decisions {
        let sentence = Sentence::new(view.document.prose(), decision.at);
        let said = || names_executive(&sentence, decision.verb);
        decision.particulars.executive = decision.particulars.executive.or(executive).or_else(said);
        decision.particulars.scrutiny = scrutiny.filter(|_| decision.manner == Manner::Recommendation);
        if decision.manner == Manner::Recommendation && decision.particulars.response.is_none() {
            decision.particulars.response = response(view, &sentence);
        }
        if annual {
            let item = decision.item.and_then(|row| minutes.items.get(row as usize));
            decision.particulars.approves = approves(view, &sentence, decision.manner, item);
        }
        if let Some(item) = decision.item.and_then(|row| minutes.items.get(row as usize)) {
            decision.particulars.urgent = item.urgent;
            decision.particulars.urgent_because = item.urgent_because;
        }
    }
}

/// What a line states of a decision.
#[derive(Clone, Copy, Debug)]
enum Given {
    Reasons(Span),
    Alternatives(Span),
    Key(bool, Span),
    Procedure(UrgencyProcedure, Span),
    Published(Day, Span),
    CallIn(Day, Span),
    Decided(Day, Span),
    Executive(Span),
    Response(Deadline),
}

fn read(view: &View<'_>, line: &Labelled) -> Option<Given> {
    let value = line.value;
    let words = view.words(value);
    if !words.contains(char::is_alphanumeric) {
        return None;
    }
    let day = || whole_day(view, value);
    Some(match line.about {
        About::Reasons => Given::Reasons(value),
        About::Alternatives => Given::Alternatives(value),
        About::Key => {
            let low = fold(words);
            let no = starts_with_any(&low, &["no", "n", "none", "not", "false", "n/a"]);
            let yes =
                starts_with_any(&low, &["yes", "y", "true", "key"]) || words.contains(|c: char| c.is_ascii_digit());
            if !(yes || no) {
                return None;
            }
            Given::Key(!no, value)
        }
        About::Published => day().map(|(day, at)| Given::Published(day, at))?,
        About::CallIn => day().map(|(day, at)| Given::CallIn(day, at))?,
        About::Decided => day().map(|(day, at)| Given::Decided(day, at))?,
        About::Decider => {
            let low = fold(words);
            let executive =
                ["cabinet", "executive member", "the executive", "portfolio holder", "leader of the council"];
            executive.iter().any(|sign| low.contains(sign)).then_some(Given::Executive(value))?
        }
        About::Response => match whole_day(view, value) {
            Some((day, at)) => Given::Response(Deadline { at, day: Some(day), vague: false }),
            None => Given::Response(deadline(view, value, None)?),
        },
        About::Urgency => return None,
    })
}

fn whole_day(view: &View<'_>, at: Span) -> Option<(Day, Span)> {
    let written = view.first_day(at).filter(|written| written.day.civil().is_some())?;
    Some((written.day, written.at))
}

/// What sentences say in passing: `this is a key decision`, `under the special urgency procedure`.
fn phrases(view: &View<'_>) -> Vec<(usize, Given)> {
    let prose = view.document.prose();
    let places = |words: &'static str| memmem::find_iter(prose.as_bytes(), words);
    let block = |at: usize| Some((view.document.block_at(at)?, Sentence::new(prose, sentence_at(view, at)?)));
    let mut found = Vec::new();
    for at in places("ey decision").chain(places("ey Decision")) {
        let Some((index, sentence)) = block(at) else { continue };
        let denied =
            sentence.has_any(&["not a key decision", "not key decision", "non-key decision", "not key decisions"]);
        let said = ["is a key decision", "was a key decision", "as a key decision", "being a key decision"];
        if denied || sentence.has_any(&said) || sentence.low.contains("(key decision") {
            found.push((index, Given::Key(!denied, sentence.at)));
        }
    }
    let procedures = [
        ("eneral exception", UrgencyProcedure::GeneralException),
        ("pecial urgency", UrgencyProcedure::SpecialUrgency),
    ];
    for (words, procedure) in procedures {
        for at in places(words) {
            let (Some(start), Some((index, sentence))) = (at.checked_sub(1), block(at)) else { continue };
            let begins = prose.get(start..at).is_some_and(|letter| matches!(letter, "g" | "G" | "s" | "S"));
            if begins && !sentence.has_any(&["not", "no", "if", "whether"]) {
                found.push((index, Given::Procedure(procedure, Span::new(start, at + words.len()))));
            }
        }
    }
    found
}

fn sentence_at(view: &View<'_>, at: usize) -> Option<Span> {
    let block = view.block(view.document.block_at(at)?)?;
    view.sentences(block.span).find(|sentence| sentence.contains(Span::at(at)))
}

/// For each item the item whose business it goes on with: `Reasons for decision` is no business of its own.
struct Groups<'m> {
    items: &'m [Item],
    owners: Vec<u32>,
}

impl<'m> Groups<'m> {
    fn of(view: &View<'_>, items: &'m [Item]) -> Self {
        let mut owners: Vec<u32> = Vec::with_capacity(items.len());
        for (row, item) in (0u32..).zip(items) {
            let before = owners.last().copied().filter(|_| is_label(view, item.at));
            owners.push(before.unwrap_or(row));
        }
        Self { items, owners }
    }

    fn at(&self, place: usize) -> Option<u32> {
        item_at(self.items, place).and_then(|row| self.owners.get(row as usize).copied())
    }
}

/// Gives something to the decisions of the item in which it stands; what stands before all business is about all.
fn give(groups: &Groups<'_>, decisions: &mut [Decision], at: usize, given: Given) {
    let group = groups.at(at);
    let there = |decision: &Decision| group.is_none() || groups.at(decision.at.start()) == group;
    let any = decisions.iter().any(there);
    // Where nothing was decided yet, the line leads to the decision that follows.
    let next = decisions.iter().position(|decision| decision.at.start() > at).filter(|_| !any);
    let next_group = next.and_then(|next| decisions.get(next)).map(|next| groups.at(next.at.start()));
    for decision in decisions {
        let follows = next_group.is_some_and(|group| group == groups.at(decision.at.start()));
        // What the decision itself says, as a part of it, is said already.
        let own = decision.at.start() <= at && at < decision.at.end() && matches!(given, Given::Reasons(_));
        if (any && there(decision) || follows) && !own {
            put(decision, given);
        }
    }
}

fn put(decision: &mut Decision, given: Given) {
    let stated = &mut decision.particulars;
    match given {
        Given::Reasons(at) => decision.reasons = decision.reasons.or(Some(at)),
        Given::Alternatives(at) => stated.alternatives = stated.alternatives.or(Some(at)),
        Given::Key(key, at) => stated.key = stated.key.or(Some((key, at))),
        Given::Procedure(procedure, at) => stated.urgency = stated.urgency.or(Some((procedure, at))),
        Given::Published(day, at) => stated.published = stated.published.or(Some((day, at))),
        Given::CallIn(day, at) => stated.call_in = stated.call_in.or(Some((day, at))),
        Given::Decided(day, at) => stated.date = stated.date.or(Some((day, at))),
        Given::Executive(at) => stated.executive = stated.executive.or(Some(at)),
        Given::Response(due) => stated.response = stated.response.or(Some(due)),
    }
}

/// When the document was published: a line before the business, or at the end.
fn published(view: &View<'_>, minutes: &Minutes, lines: &[Labelled]) -> Option<(Day, Span)> {
    const LAST: usize = 8;
    let tail = view.document.blocks().len().saturating_sub(LAST);
    let edge = |line: &&Labelled| {
        let start = view.block(line.block).map(|block| block.span.start()).unwrap_or_default();
        line.block >= tail || item_at(&minutes.items, start).is_none()
    };
    let lines = lines.iter().filter(|line| line.about == About::Published).filter(edge);
    lines.filter_map(|line| whole_day(view, line.value)).next()
}

/// `with a response by 3 May`, `Cabinet be asked to respond within two months`.
fn response(view: &View<'_>, sentence: &Sentence<'_>) -> Option<Deadline> {
    let at = sentence.low.find("respon").filter(|&at| !sentence.low[at..].starts_with("responsib"))?;
    let after = Span::new(sentence.at.start() + at, sentence.at.end());
    deadline(view, after, None).filter(|due| !due.vague)
}

/// Whether the annual statements are named anywhere.
fn approves_any(view: &View<'_>) -> bool {
    let prose = view.document.prose().as_bytes();
    ["overnance ", "OVERNANCE ", "ccounting ", "CCOUNTING "]
        .iter()
        .any(|words| memmem::find(prose, words.as_bytes()).is_some())
}

const GOVERNANCE: &[&str] = &["governance statement", "governance statements"];
const ACCOUNTING: &[&str] = &["accounting statements", "accounting statement"];

/// Which of the annual statements a decision approves: those that it names or, where it names none, its item.
fn approves(view: &View<'_>, sentence: &Sentence<'_>, manner: Manner, item: Option<&Item>) -> Statements {
    if matches!(manner, Manner::Noting | Manner::Recommendation) {
        return Statements::default();
    }
    let named = |sentence: &Sentence<'_>| {
        let place = |all: &[&str]| all.iter().find_map(|words| sentence.place(words));
        Statements { governance: place(GOVERNANCE), accounting: place(ACCOUNTING) }
    };
    let own = named(sentence);
    match item.filter(|_| own == Statements::default()) {
        Some(item) => named(&Sentence::new(view.document.prose(), item.title)),
        None => own,
    }
}
