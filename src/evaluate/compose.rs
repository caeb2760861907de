//! Findings from reasons: where they point, what they say, what would help.

use std::cell::OnceCell;

use super::answer::Answer;
use super::finding::{Finding, Verdict};
use super::phrase::Phrases;
use super::reason::{Help, MOST_LABELS, Reason, join};
use super::said::Said;
use super::say::say;
use super::seen::{Doubt, Seen};
use super::world::World;
use crate::language::{Applies, Root, Rule, RuleText, Set, Tested, meets_one};
use crate::text::{Label, Span};
use crate::vocabulary::Truth;

/// A finding, and the outside document that alone would decide it.
pub(super) type Found = (Finding, Option<&'static str>);

pub(super) struct Composer<'w, 'a> {
    phrases: Phrases<'w, 'a>,
    world: &'w World<'a>,
    rule: &'a Rule,
    index: usize,
    // What the rule's things are called, with what sets them apart.
    described: OnceCell<Option<(String, String)>>,
    said: Said<'a>,
}

impl<'w, 'a> Composer<'w, 'a> {
    pub fn new(world: &'w World<'a>, rule: &'a Rule, index: usize) -> Self {
        Self {
            phrases: Phrases::new(world, rule),
            world,
            rule,
            index,
            described: OnceCell::new(),
            said: Said::default(),
        }
    }

    /// What to say of a part that does not hold, or cannot be told, of a thing. A demand on the whole document gives a
    /// finding for each place that offends.
    pub fn findings(
        &self,
        thing: Option<Seen<'a>>,
        asked: Answer,
        must: &'a Tested,
        holds: Answer,
        keep: &mut dyn FnMut(Found),
    ) {
        let cell = thing.filter(|_| (asked, holds) == (Answer::Yes, Answer::No) && self.rule.say.is_empty());
        let each = self.rule.demand.each.as_ref();
        let cell = cell.zip(each).and_then(|(thing, each)| self.world.bare_cell(must, each.slot, &thing));
        let Some(at) = cell else { return self.worded(thing, asked, must, holds, keep) };
        if let Some((message, help)) = self.said.of(must) {
            return keep((self.pointing(thing, must.words, at, message, help), None));
        }
        self.worded(thing, asked, must, holds, &mut |found| {
            if found.1.is_none() {
                self.said.keep(must, &found.0.message, found.0.help.as_deref());
            }
            keep(found);
        });
    }

    fn worded(
        &self,
        thing: Option<Seen<'a>>,
        asked: Answer,
        must: &'a Tested,
        holds: Answer,
        keep: &mut dyn FnMut(Found),
    ) {
        let mut reasons = Vec::new();
        if asked.is_open() {
            self.phrases.why(must, true, &mut reasons);
            return keep(self.condition_open(thing, must, reasons));
        }
        self.phrases.because(must, holds, true, &mut reasons);
        let verdict = if holds == Answer::No { Verdict::Broken } else { Verdict::CannotTell };
        reasons.retain(|reason| !reason.not_asked);
        // What breaks the rule is said, not what else cannot be told.
        if verdict == Verdict::Broken && reasons.iter().any(|reason| !reason.open) {
            reasons.retain(|reason| !reason.open);
        }
        if thing.is_none() && reasons.len() > 1 {
            let (mut placed, mut whole): (Vec<_>, Vec<_>) = reasons.into_iter().partition(|reason| reason.at.is_some());
            let groups = placed.iter_mut().map(std::slice::from_mut).chain([whole.as_mut_slice()]);
            let groups = groups.filter(|group| !group.is_empty());
            return groups.for_each(|group| keep(self.finding(thing, must.words, verdict, group)));
        }
        keep(self.finding(thing, must.words, verdict, &mut reasons));
    }

    /// What to say where it cannot be told whether there is something to ask of.
    pub fn doubtful(&self, set: &'a Set, doubt: &Doubt<'a>) -> Found {
        let reason = self.phrases.doubtful_thing(doubt, set);
        let outside = if let Doubt::Outside(document) = doubt { Some(*document) } else { None };
        let reason = Reason { outside, ..reason };
        self.finding(None, set.words, Verdict::CannotTell, &mut [reason])
    }

    /// What to say of a rule that is nested deeper than anybody writes.
    pub fn too_deep(&self) -> Finding {
        let message = "cannot tell whether this rule is kept: it is nested too deeply".to_owned();
        let help = Some("say it in several rules".to_owned());
        self.placed(None, self.rule.sentence, (Verdict::CannotTell, message, help), None, Vec::new())
    }

    /// What to say of a rule of which nobody knows whether it was in force on the day of the document.
    pub fn undated(&self, period: RuleText) -> Finding {
        let message = "cannot tell whether this rule was in force on the day of the meeting".to_owned();
        let help = Some("give the date of the meeting, with day, month and year".to_owned());
        // A period for the whole file stands far from the rule.
        let whole = self.rule.whole;
        let near = period.source == whole.source && whole.at.contains(period.at);
        let words = if near { period } else { self.rule.sentence };
        self.placed(None, words, (Verdict::CannotTell, message, help), None, Vec::new())
    }

    /// What to say of a rule for documents of some places, where nobody says of which place this one is.
    pub fn unplaced(&self) -> Finding {
        let told_by = self.world.schema.place().unwrap_or_default();
        let place = self.world.facts.place;
        let (message, help) = if place.is_empty() {
            let message = format!("cannot tell without the {told_by} whether this rule is for this document");
            (message, format!("supply the {told_by}"))
        } else {
            let message = format!("cannot tell whether this rule is for this document, which is of {place}");
            (message, format!("name one place in the {told_by}"))
        };
        let (scopes, words) = (&self.world.facts.scopes, self.rule.sentence);
        let open = |group: &&Vec<Applies>| meets_one(group, scopes, place) == Truth::CannotTell;
        let asking = self.rule.applies.iter().find(open).and_then(|group| group.first());
        // What a whole file applies to stands far from the rule.
        let whole = self.rule.whole;
        let near = asking.filter(|asking| asking.at.source == whole.source && whole.at.contains(asking.at.at));
        let words = near.map_or(words, |asking| asking.at);
        self.placed(None, words, (Verdict::CannotTell, message, Some(help)), None, Vec::new())
    }

    fn finding(&self, thing: Option<Seen<'a>>, words: RuleText, verdict: Verdict, reasons: &mut [Reason]) -> Found {
        let outside = reasons.iter().map(|reason| reason.outside).reduce(|one, other| one.and(other)).flatten();
        let message = match (verdict, outside) {
            (Verdict::CannotTell, Some(document)) => {
                let whether = self.described(join(reasons, "whether "));
                ["cannot tell without the ", document, " whether ", &whether].concat()
            }
            (Verdict::CannotTell, None) => {
                ["cannot tell whether ", &self.described(join(reasons, "whether "))].concat()
            }
            (Verdict::Broken, _) => self.message(thing, reasons),
        };
        let help = self.help(verdict, reasons);
        let (at, labels) = places(reasons);
        // A breach is told wherever it is; only what a document would settle is told once.
        let outside = outside.filter(|_| verdict == Verdict::CannotTell);
        (self.placed(thing, words, (verdict, message, help), at, labels), outside)
    }

    /// A breach of which all has been said that there is to say, but where it is.
    fn pointing(
        &self,
        thing: Option<Seen<'a>>,
        words: RuleText,
        at: Option<Span>,
        message: String,
        help: Option<String>,
    ) -> Finding {
        self.placed(thing, words, (Verdict::Broken, message, help), at, Vec::new())
    }

    /// A part that fails, or cannot be told, of a thing of which it cannot be told whether the rule is for it.
    fn condition_open(&self, thing: Option<Seen<'a>>, must: &'a Tested, of_part: Vec<Reason<'a>>) -> Found {
        let mut reasons = Vec::new();
        let demand = &self.rule.demand;
        let that = demand.each.as_ref().and_then(|set| set.that.as_deref());
        for condition in that.into_iter().chain(&demand.when) {
            self.phrases.why(condition, true, &mut reasons);
        }
        demand.unless.iter().for_each(|condition| self.phrases.why(condition, false, &mut reasons));
        reasons.retain(|reason| reason.open && !reason.not_asked);
        let outside = reasons.iter().map(|reason| reason.outside).reduce(|one, other| one.and(other)).flatten();
        let without = outside.map_or_else(String::new, |document| format!(" without the {document}"));
        let whether = match reasons.is_empty() {
            true => "the rule is for this".to_owned(),
            false => join(&reasons, "whether "),
        };
        let (mut open, failing): (Vec<_>, Vec<_>) = of_part.into_iter().partition(|reason| reason.open);
        // What the condition has said already stands in the way of the part as well.
        let said = |label: &Label| reasons.iter().any(|reason| reason.labels.contains(label));
        open.retain(|reason| reason.labels.is_empty() || !reason.labels.iter().all(said));
        let message = match failing.is_empty() {
            true if open.is_empty() => format!("cannot tell{without} whether {whether}"),
            true => format!("cannot tell{without} whether {whether}, and whether {}", join(&open, "whether ")),
            false => format!("cannot tell{without} whether {whether}; if so, {}", self.again(&join(&failing, ""))),
        };
        let outside = outside.filter(|_| open.iter().all(|reason| reason.outside.is_some()));
        reasons.extend(open);
        reasons.iter_mut().for_each(|reason| reason.at = None);
        let help = self.help(Verdict::CannotTell, &reasons);
        let (at, labels) = places(&mut reasons);
        (self.placed(thing, must.words, (Verdict::CannotTell, message, help), at, labels), outside)
    }

    fn message(&self, thing: Option<Seen<'a>>, reasons: &[Reason]) -> String {
        match self.rule.say.is_empty() {
            true => self.described(join(reasons, "")),
            false => say(self.world, self.rule, thing, reasons),
        }
    }

    /// With what sets the thing apart, where it is named first: `this MOTION that is carried has no seconder`.
    fn described(&self, message: String) -> String {
        const MOST: usize = 60;
        let described = self.described.get_or_init(|| {
            let each = self.rule.demand.each.as_ref().filter(|each| each.that.is_some())?;
            let described = self.phrases.things(each, false);
            let this = self.phrases.root(Root::Slot(each.slot));
            (described.len() <= MOST).then(|| (this, ["this ", &described].concat()))
        });
        match described.as_ref().and_then(|(this, described)| Some((message.strip_prefix(this)?, described))) {
            Some((rest, described)) => [described, rest].concat(),
            None => message,
        }
    }

    /// The same where the thing has been named already.
    fn again(&self, message: &str) -> String {
        let this = self.rule.demand.each.as_ref().map(|each| self.phrases.root(Root::Slot(each.slot)));
        let rest = this.and_then(|this| message.strip_prefix(&this));
        rest.map_or_else(|| message.to_owned(), |rest| format!("it{rest}"))
    }

    /// What the rule suggests where it is broken, or else what mends or settles the first reason that knows.
    fn help(&self, verdict: Verdict, reasons: &[Reason]) -> Option<String> {
        match (verdict, &self.rule.suggest) {
            (Verdict::Broken, Some(suggest)) => Some(suggest.words.clone()),
            _ => reasons.iter().find_map(|reason| reason.help.as_ref()).map(Help::words),
        }
    }

    /// A finding at a place, or else where the thing stands, or else at the end of the document.
    fn placed(
        &self,
        thing: Option<Seen<'a>>,
        words: RuleText,
        (verdict, message, help): (Verdict, String, Option<String>),
        at: Option<Span>,
        mut labels: Vec<Label>,
    ) -> Finding {
        let own = thing.and_then(|thing| self.world.place_of(&thing));
        let (at, paragraph) = match (at, own) {
            (Some(at), Some((_, paragraph))) if paragraph.contains(at) => (at, paragraph),
            (Some(at), _) => (at, self.world.paragraph(at)),
            (None, Some(own)) => own,
            (None, None) => {
                let end = self.world.end();
                labels.insert(0, Label::new(end, "the document ends here"));
                (end, self.world.paragraph(end))
            }
        };
        keep_first_of_each_place(&mut labels);
        Finding {
            rule: self.index,
            verdict,
            severity: self.rule.severity_in(&self.world.facts.scopes),
            message,
            help,
            at,
            paragraph,
            labels,
            rule_words: words,
            repair: None,
            entry: None,
        }
    }
}

/// The place that reasons give, and their labels, which they lose.
fn places(reasons: &mut [Reason]) -> (Option<Span>, Vec<Label>) {
    if let [reason] = reasons {
        return (reason.at, std::mem::take(&mut reason.labels));
    }
    let first = reasons.iter().find_map(|reason| reason.at);
    let mut labels: Vec<Label> = reasons.iter_mut().flat_map(|reason| reason.labels.drain(..)).collect();
    let others = reasons.iter().filter_map(|reason| reason.at).filter(|&at| Some(at) != first);
    labels.extend(others.map(|at| Label::new(at, "and here")));
    (first, labels)
}

/// Keeps the labels, as many as are shown, without those at a place that has one.
fn keep_first_of_each_place(labels: &mut Vec<Label>) {
    let mut kept = 0;
    for next in 0..labels.len() {
        let (first, rest) = labels.split_at(kept);
        let is_new = rest.get(next - kept).is_some_and(|label| first.iter().all(|other| other.at != label.at));
        if is_new && kept < MOST_LABELS {
            labels.swap(kept, next);
            kept += 1;
        }
    }
    labels.truncate(kept);
}
