//! Findings from reasons: where they point, what they say, what would help.

use std::collections::HashSet;

use super::answer::Answer;
use super::finding::{Finding, Verdict};
use super::phrase::Phrases;
use super::reason::{MOST_LABELS, Reason, join};
use super::say::say;
use super::seen::{Doubt, Seen, What};
use super::world::World;
use crate::language::{Root, Rule, RuleText, Set, Tested};
use crate::text::{Label, Span};

/// A finding, and the outside document that alone would decide it.
pub(super) type Found = (Finding, Option<&'static str>);

pub(super) struct Composer<'w, 'a> {
    phrases: Phrases<'w, 'a>,
    world: &'w World<'a>,
    rule: &'a Rule,
    index: usize,
}

impl<'w, 'a> Composer<'w, 'a> {
    pub fn new(world: &'w World<'a>, rule: &'a Rule, index: usize) -> Self {
        Self { phrases: Phrases::new(world, rule), world, rule, index }
    }

    /// What to say of a part that does not hold, or cannot be told, of a thing. A demand on the whole document gives a
    /// finding for each place that offends.
    pub fn findings(&self, thing: Option<Seen<'a>>, asked: Answer, must: &'a Tested, holds: Answer) -> Vec<Found> {
        let mut reasons = Vec::new();
        self.phrases.why(must, true, &mut reasons);
        if asked.is_open() {
            return vec![self.condition_open(thing, must, reasons)];
        }
        let verdict = if holds == Answer::No { Verdict::Broken } else { Verdict::CannotTell };
        reasons.retain(|reason| !reason.not_asked);
        if thing.is_none() && reasons.len() > 1 {
            let (placed, whole): (Vec<_>, Vec<_>) = reasons.into_iter().partition(|reason| reason.at.is_some());
            let groups = placed.into_iter().map(|reason| vec![reason]).chain([whole]).filter(|group| !group.is_empty());
            return groups.map(|group| self.finding(thing, must.words, verdict, &group)).collect();
        }
        vec![self.finding(thing, must.words, verdict, &reasons)]
    }

    /// What to say where it cannot be told whether there is something to ask of.
    pub fn doubtful(&self, set: &'a Set, doubt: &Doubt<'a>) -> Found {
        let reason = self.phrases.doubtful_thing(doubt, set);
        let outside = if let Doubt::Outside(document) = doubt { Some(*document) } else { None };
        let reason = Reason { outside, ..reason };
        self.finding(None, set.words, Verdict::CannotTell, &[reason])
    }

    /// What to say of a rule that is nested deeper than anybody writes.
    pub fn too_deep(&self) -> Finding {
        let message = "cannot tell whether this rule is kept: it is nested too deeply".to_owned();
        let help = Reason::default().help(Some("say it in several rules".to_owned()));
        self.placed(None, self.rule.sentence, Verdict::CannotTell, message, &[help])
    }

    fn finding(&self, thing: Option<Seen<'a>>, words: RuleText, verdict: Verdict, reasons: &[Reason]) -> Found {
        let outside = reasons.iter().map(|reason| reason.outside).reduce(|one, other| one.and(other)).flatten();
        let message = match (verdict, outside) {
            (Verdict::CannotTell, Some(document)) => {
                format!("cannot tell without the {document} whether {}", self.described(&join(reasons, "whether ")))
            }
            (Verdict::CannotTell, None) => {
                format!("cannot tell whether {}", self.described(&join(reasons, "whether ")))
            }
            (Verdict::Broken, _) => self.message(thing, reasons),
        };
        (self.placed(thing, words, verdict, message, reasons), outside)
    }

    /// A part that fails, or cannot be told, of a thing of which it cannot be told whether the rule is for it.
    fn condition_open(&self, thing: Option<Seen<'a>>, must: &'a Tested, of_part: Vec<Reason>) -> Found {
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
        (self.placed(thing, must.words, Verdict::CannotTell, message, &reasons), outside)
    }

    fn message(&self, thing: Option<Seen<'a>>, reasons: &[Reason]) -> String {
        match self.rule.say.is_empty() {
            true => self.described(&join(reasons, "")),
            false => say(self.world, self.rule, thing, reasons),
        }
    }

    /// With what sets the thing apart, where it is named first: `this MOTION that is carried has no seconder`.
    fn described(&self, message: &str) -> String {
        const MOST: usize = 60;
        let Some(each) = &self.rule.demand.each else { return message.to_owned() };
        let this = self.phrases.root(Root::Slot(each.slot));
        match message.strip_prefix(&this) {
            Some(rest) => {
                let described = self.phrases.things(each, false);
                if described.len() <= MOST { format!("this {described}{rest}") } else { message.to_owned() }
            }
            None => message.to_owned(),
        }
    }

    /// The same where the thing has been named already.
    fn again(&self, message: &str) -> String {
        let this = self.rule.demand.each.as_ref().map(|each| self.phrases.root(Root::Slot(each.slot)));
        let rest = this.and_then(|this| message.strip_prefix(&this));
        rest.map_or_else(|| message.to_owned(), |rest| format!("it{rest}"))
    }

    fn placed(
        &self,
        thing: Option<Seen<'a>>,
        words: RuleText,
        verdict: Verdict,
        message: String,
        reasons: &[Reason],
    ) -> Finding {
        let own = thing.and_then(|thing| self.place_of(&thing));
        let of_reason = reasons.iter().find_map(|reason| reason.at);
        let mut labels: Vec<Label> = reasons.iter().flat_map(|reason| reason.labels.iter().cloned()).collect();
        let others = reasons.iter().filter_map(|reason| reason.at).filter(|&at| Some(at) != of_reason);
        labels.extend(others.map(|at| Label::new(at, "and here")));
        let (at, paragraph) = match (of_reason, own) {
            (Some(at), Some((_, paragraph))) if paragraph.contains(at) => (at, paragraph),
            (Some(at), _) => (at, self.world.paragraph(at)),
            (None, Some(own)) => own,
            (None, None) => {
                let end = self.world.end();
                labels.insert(0, Label::new(end, "the document ends here"));
                (end, self.world.paragraph(end))
            }
        };
        let mut seen = HashSet::new();
        labels.retain(|label| seen.insert(label.at));
        labels.truncate(MOST_LABELS);
        let help = match (verdict, &self.rule.suggest) {
            (Verdict::Broken, Some(suggest)) => Some(suggest.words.clone()),
            _ => reasons.iter().find_map(|reason| reason.help.clone()),
        };
        Finding {
            rule: self.index,
            verdict,
            severity: self.rule.severity,
            message,
            help,
            at,
            paragraph,
            labels,
            rule_words: words,
        }
    }

    /// A thing's words and its paragraph; nothing for what stands in another document.
    fn place_of(&self, thing: &Seen<'a>) -> Option<(Span, Span)> {
        match thing.what {
            What::Thing(kind, row) => {
                let outside = self.world.schema.kind(kind).outside.is_some();
                let row =
                    self.world.row(kind, row).filter(|row| !outside && !self.world.words(row.at).contains('\n'))?;
                Some((row.at, row.paragraph))
            }
            _ => thing.at.map(|at| (at, self.world.paragraph(at))),
        }
    }
}
