//! One rule over one document: of which things it is asked, and what is found.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::column::Things;
use super::compose::{Composer, Found};
use super::count::Member;
use super::finding::{Applied, Finding, Verdict};
use super::mend::repair;
use super::repair::{Change, Repair};
use super::say::entry_name;
use super::seen::{DOES_NOT_ARISE, Doubt, Seen};
use super::world::World;
use crate::language::{Part, Rule, RuleText, Set, Tested, meets};
use crate::text::Span;
use crate::vocabulary::Truth;

/// Why a rule that is for other documents was not asked.
const FOR_OTHERS: &str = "the rule is for other documents";

/// Why a rule that was not in force then was not asked.
const NOT_IN_FORCE: &str = "the rule was not in force on the day of the meeting";

/// Asks the rule of everything that it is about.
pub(super) fn apply<'a>(world: &World<'a>, index: usize, rule: &'a Rule, findings: &mut Vec<Finding>) -> Applied {
    let not_applicable = |why| Applied { not_applicable: Some(why), ..Applied::default() };
    let fits = meets(&rule.applies, &world.facts.scopes, world.facts.place);
    match (fits, in_force(world, rule)) {
        (Truth::No, _) => not_applicable(FOR_OTHERS),
        (_, (Truth::No, _)) => not_applicable(NOT_IN_FORCE),
        (Truth::Yes, (Truth::Yes, _)) => ask(world, index, rule, findings),
        (fits, (_, period)) => {
            // Where the rule is kept anyway, nobody needs to know whether it was for this document, and in force.
            let mut found = Vec::new();
            let applied = ask(world, index, rule, &mut found);
            if !found.is_empty() {
                let composer = Composer::new(world, rule, index);
                findings.push(if fits == Truth::Yes { composer.undated(period) } else { composer.unplaced() });
            }
            applied
        }
    }
}

/// Whether the rule was in force on the day of the document, and the period that says so.
pub(super) fn in_force(world: &World<'_>, rule: &Rule) -> (Truth, RuleText) {
    let always = (Truth::Yes, rule.sentence);
    if world.given.example {
        return always;
    }
    rule.in_force
        .iter()
        .map(|period| (period.has(world.facts.day), period.at))
        .fold(always, |so_far, next| if so_far.0.and(next.0) == so_far.0 { so_far } else { next })
}

fn ask<'a>(world: &World<'a>, index: usize, rule: &'a Rule, findings: &mut Vec<Finding>) -> Applied {
    let mut asking = Asking {
        world,
        composer: OnceCell::new(),
        rule,
        index,
        kept: Kept { findings, outside: BTreeMap::new() },
        applied: Applied::default(),
        passed_over: None,
    };
    match &rule.demand.each {
        None => asking.ask(None, Answer::Yes),
        Some(set) => asking.ask_each(set),
    }
    asking.finish()
}

/// Says of a rule that is nested too deeply that it cannot be told.
pub(super) fn decline<'a>(world: &World<'a>, index: usize, rule: &'a Rule, findings: &mut Vec<Finding>) -> Applied {
    findings.push(Composer::new(world, rule, index).too_deep());
    Applied { met: 1, ..Applied::default() }
}

struct Asking<'w, 'a, 'f> {
    world: &'w World<'a>,
    // Made when there is something to say.
    composer: OnceCell<Box<Composer<'w, 'a>>>,
    rule: &'a Rule,
    index: usize,
    kept: Kept<'f>,
    applied: Applied,
    passed_over: Option<&'static str>,
}

/// What a rule has found.
struct Kept<'f> {
    findings: &'f mut Vec<Finding>,
    // Of outside documents that alone would decide: the first finding, and how many more there were.
    outside: BTreeMap<&'static str, (Finding, usize)>,
}

impl Kept<'_> {
    fn keep(&mut self, (finding, outside): Found) {
        match outside {
            None => self.findings.push(finding),
            Some(document) => self.outside.entry(document).or_insert((finding, 0)).1 += 1,
        }
    }

    fn finish(self) {
        for (_, (mut finding, times)) in self.outside {
            if let Some(more @ 1..) = times.checked_sub(1) {
                finding.message.push_str(&format!(", here and in {more} more"));
            }
            self.findings.push(finding);
        }
    }
}

impl<'w, 'a> Asking<'w, 'a, '_> {
    fn ask_each(&mut self, set: &'a Set) {
        let world = self.world;
        if let Some(things) = world.things(set) {
            return self.ask_all(set, things);
        }
        let _ = world.members(set, &|belongs| belongs, &mut |member| {
            match member {
                Member::One(seen, belongs) => self.ask(Some(seen), belongs),
                Member::Either(_, _, Answer::No) => {}
                Member::Either(stated, step, _) => self.doubt(set, Doubt::Conflict(stated, step)),
                Member::Perhaps(doubt) | Member::Unknown(doubt) => self.doubt(set, doubt),
            }
            Continue(())
        });
    }

    /// Asks every part of all things of a kind, part by part.
    fn ask_all(&mut self, set: &'a Set, things: Things) {
        if things.count == 0 {
            return;
        }
        let world = self.world;
        let demand = &self.rule.demand;
        let mut asked = world.sheet(things.count, Answer::Yes);
        for condition in set.that.as_deref().into_iter().chain(&demand.when) {
            world.narrow(condition, things, &mut asked);
        }
        demand.unless.iter().for_each(|condition| world.narrow_by_not(condition, things, &mut asked));
        let of_all = asked.iter().all(|&asked| asked == Answer::Yes);
        // A line of answers for each part, one after another.
        let mut lines = world.sheet(demand.parts.len() * things.count, Answer::Yes);
        for (part, line) in demand.parts.iter().zip(lines.chunks_mut(things.count.max(1))) {
            if of_all {
                world.narrow(&part.must, things, line);
                continue;
            }
            line.iter_mut().zip(&asked).for_each(|(holds, asked)| *holds = asked.unless_no());
            world.narrow(&part.must, things, line);
            line.iter_mut().zip(&asked).for_each(|(holds, asked)| *holds = asked.not().or(*holds));
        }
        if lines.iter().all(|&holds| holds == Answer::Yes) {
            let met = asked.iter().filter(|&&asked| asked != Answer::No).count();
            self.applied.met += met;
            self.applied.kept += met;
        } else {
            for (row, &asked) in asked.iter().enumerate().filter(|(_, asked)| **asked != Answer::No) {
                let line = lines.iter().skip(row).step_by(things.count).copied();
                self.count(line.clone());
                for (part, holds) in demand.parts.iter().zip(line).filter(|(_, holds)| offends(*holds)) {
                    let thing = world.thing(things.kind, row as u32);
                    world.bind(things.slot, thing);
                    self.explain(Some(thing), asked, &part.must, holds);
                }
            }
        }
        world.put_back(lines);
        world.put_back(asked);
    }

    /// Counts a thing as met, and as one that keeps the rule if it does.
    fn count(&mut self, parts: impl Iterator<Item = Answer>) {
        let (mut kept, mut arises) = (true, self.rule.demand.parts.is_empty());
        for holds in parts {
            arises |= holds != Answer::NotAsked;
            kept &= !offends(holds);
        }
        if arises {
            self.applied.met += 1;
            self.applied.kept += usize::from(kept);
        } else {
            self.passed_over = Some(DOES_NOT_ARISE);
        }
    }

    /// Asks every part of one thing (bound to its variable), or of the document.
    fn ask(&mut self, thing: Option<Seen<'a>>, belongs: Answer) {
        let demand = &self.rule.demand;
        let asked = belongs.and_then(|| self.condition(demand.when.as_ref(), Answer::Yes));
        let asked = asked.and_then(|| self.condition(demand.unless.as_ref(), Answer::No).not());
        if asked == Answer::No {
            return;
        }
        let world = self.world;
        let holds = |part: &'a Part| asked.not().or_else(|| world.holds(&part.must.test));
        let holds: Vec<Answer> = demand.parts.iter().map(holds).collect();
        self.count(holds.iter().copied());
        for (part, holds) in demand.parts.iter().zip(holds).filter(|(_, holds)| offends(*holds)) {
            self.explain(thing, asked, &part.must, holds);
        }
    }

    fn condition(&self, condition: Option<&'a Tested>, otherwise: Answer) -> Answer {
        condition.map_or(otherwise, |condition| self.world.holds(&condition.test))
    }

    #[cold]
    fn explain(&mut self, thing: Option<Seen<'a>>, asked: Answer, must: &'a Tested, holds: Answer) {
        let Self { world, composer, rule, index, kept, .. } = self;
        let composer = composer.get_or_init(|| Box::new(Composer::new(world, rule, *index)));
        let mut repair = match (asked, holds) {
            (Answer::Yes, Answer::No) if !rule.mends.is_empty() => repair(world, rule, thing, must),
            _ => None,
        };
        let entry = thing.and_then(|thing| entry_name(world, thing));
        composer.findings(thing, asked, must, holds, &mut |(mut finding, outside)| {
            if finding.verdict == Verdict::Broken {
                finding.repair =
                    if thing.is_some() { repair.clone() } else { of_finding(&mut repair, finding.paragraph) };
            }
            if let Some((noun, name)) = &entry {
                finding.message = with_name(&finding.message, noun, name);
                finding.entry = Some(name.clone());
            }
            kept.keep((finding, outside));
        });
    }

    #[cold]
    fn doubt(&mut self, set: &'a Set, doubt: Doubt<'a>) {
        if let Doubt::NotAsked(reason) = doubt {
            self.passed_over = Some(reason);
            return;
        }
        let composer = self.composer.get_or_init(|| Box::new(Composer::new(self.world, self.rule, self.index)));
        self.kept.keep(composer.doubtful(set, &doubt));
    }

    fn finish(mut self) -> Applied {
        self.kept.finish();
        if self.applied.met == 0 {
            self.applied.not_applicable = self.passed_over;
        }
        self.applied
    }
}

/// What of a repair of all things together is a finding's own: the paragraph that it stands at; changes that go together are the first
/// finding's, so that there are not as many copies of them as there are findings.
fn of_finding(repair: &mut Option<Repair>, paragraph: Span) -> Option<Repair> {
    let all = repair.as_ref()?;
    if !all.changes.iter().all(|change| matches!(change, Change::Paragraph(_))) {
        return repair.take();
    }
    let own = all.changes.binary_search_by_key(&paragraph, |change| change.at()).ok()?;
    Some(Repair { certain: all.certain, changes: all.changes.get(own).cloned().into_iter().collect() })
}

/// Names an entry of another document, which has no place that could be pointed at: `this registered member (Ana Ash) is absent`.
fn with_name(message: &str, noun: &str, name: &str) -> String {
    let this = format!("this {noun}");
    match message.split_once(&this) {
        Some((before, after)) => format!("{before}{this} ({name}){after}"),
        None => format!("{message} ({name})"),
    }
}

/// Whether a part that came to this is something to report.
fn offends(holds: Answer) -> bool {
    matches!(holds, Answer::No | Answer::CannotTell)
}
