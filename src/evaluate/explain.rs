//! What a rule came to for one thing, held or not, and which of its words decided: the answer to "why was this not
//! reported?". A check keeps only what is broken or open, and is made without this.

use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::apply::in_force;
use super::count::Member;
use super::deciding::Deciding;
use super::english::list;
use super::phrase::Phrases;
use super::reason::{Help, Reason, join};
use super::seen::{Doubt, Seen, What};
use super::world::World;
use crate::language::{Applies, AppliesTo, Part, Rule, RuleText, Set, Tested, meets, meets_one};
use crate::text::Span;
use crate::vocabulary::{Row, Truth};

/// What a rule came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ruling {
    /// It is broken, and was reported.
    Fired,
    /// What is known does not decide it, and that was reported.
    CannotTell,
    /// It is kept.
    Held,
    /// It asks nothing here.
    DidNotApply,
}

impl Ruling {
    /// All of them, those first that a reader looks for first.
    pub const ALL: [Self; 4] = [Self::Fired, Self::CannotTell, Self::Held, Self::DidNotApply];

    /// The words for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fired => "fired",
            Self::CannotTell => "cannot tell",
            Self::Held => "held",
            Self::DidNotApply => "did not apply",
        }
    }
}

/// What a rule came to for one thing, or for the document as a whole. Spans are of the document's prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The rule, by its index in the plan.
    pub rule: usize,
    /// What it came to.
    pub ruling: Ruling,
    /// The thing and its paragraph; nothing for the document as a whole.
    pub thing: Option<Row>,
    /// What decided it.
    pub grounds: Vec<Ground>,
}

/// Words of a rule that decided, and what was found for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// What they are for in the rule.
    pub role: Role,
    /// The words of the rule; empty where it has none for it.
    pub words: RuleText,
    /// What was found, or is missing: `the owner is "CS"`.
    pub said: String,
    /// Where it was read.
    pub read: Vec<Span>,
}

/// What words are for in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// They ask what is not asked of a document like this one.
    Document,
    /// They say of what it is asked: `that is carried`, `if …`.
    Condition,
    /// They say of what it is not: `unless …`, `except …`.
    Exception,
    /// They say what must be so.
    Demand,
}

impl Role {
    /// The word for it in reports for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Condition => "condition",
            Self::Exception => "exception",
            Self::Demand => "demand",
        }
    }
}

/// Adds what the rule came to for each thing that stands in the stretch, and for the document.
pub(super) fn explain<'a>(
    world: &World<'a>,
    (index, rule, too_deep): (usize, &'a Rule, bool),
    stretch: Option<Span>,
    accounts: &mut Vec<Account>,
) {
    let explaining = Explaining { phrases: Phrases::new(world, rule), world, rule, index };
    if too_deep {
        let ground = told(rule.sentence, "the rule is nested too deeply; say it in several rules".to_owned());
        return accounts.push(explaining.account(Ruling::CannotTell, None, vec![ground]));
    }
    let for_others = explaining.for_others().or_else(|| explaining.not_in_force());
    let before = accounts.len();
    let Some(set) = &rule.demand.each else {
        accounts.push(match for_others {
            Some(ground) => explaining.account(Ruling::DidNotApply, None, vec![ground]),
            None => explaining.ask(None, Answer::Yes),
        });
        return explaining.doubt_the_day(accounts.get_mut(before..).unwrap_or_default());
    };
    let _ = world.members(set, &|belongs| belongs, &mut |member| {
        let stands = |row: Option<Row>| match (row, stretch) {
            (Some(row), Some(stretch)) => row.paragraph.overlaps(stretch) || stretch.contains(row.at),
            _ => true,
        };
        let doubt = match member {
            Member::One(seen, belongs) => {
                let row = explaining.row(&seen);
                if stands(row) {
                    accounts.push(match &for_others {
                        Some(ground) => explaining.account(Ruling::DidNotApply, row, vec![ground.clone()]),
                        None => explaining.ask(row, belongs),
                    });
                }
                return Continue(());
            }
            Member::Either(_, _, Answer::No) => return Continue(()),
            Member::Either(stated, step, _) => Doubt::Conflict(stated, step),
            Member::Perhaps(doubt) | Member::Unknown(doubt) => doubt,
        };
        let account = match &for_others {
            Some(ground) => explaining.account(Ruling::DidNotApply, None, vec![ground.clone()]),
            None => explaining.doubt(set, &doubt),
        };
        if stands(account.thing) {
            accounts.push(account);
        }
        Continue(())
    });
    explaining.doubt_the_day(accounts.get_mut(before..).unwrap_or_default());
}

struct Explaining<'w, 'a> {
    phrases: Phrases<'w, 'a>,
    world: &'w World<'a>,
    rule: &'a Rule,
    index: usize,
}

impl<'a> Explaining<'_, 'a> {
    fn account(&self, ruling: Ruling, thing: Option<Row>, grounds: Vec<Ground>) -> Account {
        Account { rule: self.index, ruling, thing, grounds }
    }

    /// Where a thing stands; nothing for what there is one of in each document.
    fn row(&self, seen: &Seen<'a>) -> Option<Row> {
        let only = matches!(seen.what, What::Thing(kind, _) if self.world.schema.kind(kind).only);
        let (at, paragraph) = self.world.place_of(seen).filter(|_| !only)?;
        Some(Row { at, paragraph })
    }

    /// Why the rule is not asked of this document at all.
    fn for_others(&self) -> Option<Ground> {
        let facts = self.world.facts;
        let unmet = |group: &&Vec<Applies>| meets_one(group, &facts.scopes, facts.place) == Truth::No;
        let wanted = self.rule.applies.iter().find(unmet)?;
        let first = wanted.first()?;
        let name = |id: u16| Some(self.world.schema.scopes().get(usize::from(id))?.name.to_string());
        let named = |applies: &Applies| match &applies.to {
            AppliesTo::Scope(id) => name(*id),
            AppliesTo::In(place) => Some(format!("documents in {place}")),
        };
        let mut own: Vec<String> = facts.scopes.iter().filter_map(|id| name(*id)).collect();
        if first.place().is_some() {
            own = vec![format!("of {}", facts.place)];
        }
        let wanted = list(&wanted.iter().filter_map(named).collect::<Vec<_>>(), "and");
        let own = if own.is_empty() { "something else".to_owned() } else { list(&own, "and") };
        let said = format!("not asked: the rule is for {wanted}; this was read as: {own}");
        Some(Ground { role: Role::Document, ..told(first.at, said) })
    }

    /// Why the rule is not asked of a document of this day.
    fn not_in_force(&self) -> Option<Ground> {
        let (Truth::No, period) = in_force(self.world, self.rule) else { return None };
        let said = "not asked: the rule was not in force on the day of the meeting".to_owned();
        Some(Ground { role: Role::Document, ..told(period, said) })
    }

    /// Where nobody says of which place the document is, nobody knows whether a rule that is not kept is for it.
    fn doubt_the_place(&self, accounts: &mut [Account]) {
        let facts = self.world.facts;
        if meets(&self.rule.applies, &facts.scopes, facts.place) != Truth::CannotTell {
            return;
        }
        let asking = self.rule.applies.iter().flatten().find(|applies| applies.place().is_some());
        let words = asking.map_or(self.rule.sentence, |asking| asking.at);
        for account in accounts.iter_mut().filter(|account| account.ruling == Ruling::Fired) {
            account.ruling = Ruling::CannotTell;
            let said = format!(
                "whether the rule is for this document: the {} does not say",
                self.world.schema.place().unwrap_or_default()
            );
            account.grounds.insert(0, Ground { role: Role::Document, ..told(words, said) });
        }
    }

    /// Where the day of the document is not known, nobody knows whether a rule that is not kept was in force.
    fn doubt_the_day(&self, accounts: &mut [Account]) {
        self.doubt_the_place(accounts);
        let (Truth::CannotTell, period) = in_force(self.world, self.rule) else { return };
        for account in accounts.iter_mut().filter(|account| account.ruling == Ruling::Fired) {
            account.ruling = Ruling::CannotTell;
            let said = "whether the rule was in force: the date of the meeting is not known".to_owned();
            account.grounds.insert(0, Ground { role: Role::Document, ..told(period, said) });
        }
    }

    /// Asks every part of one thing (bound to its variable), or of the document.
    fn ask(&self, thing: Option<Row>, belongs: Answer) -> Account {
        let conditions = self.conditions();
        let asked = conditions.iter().fold(belongs, |asked, condition| asked.and(condition.lets()));
        let holds = |part: &'a Part| (&part.must, self.world.holds(&part.must.test));
        let parts: Vec<(&Tested, Answer)> = self.rule.demand.parts.iter().map(holds).collect();
        let came_to = |holds: Answer| asked.not().or(holds);
        let ruling = ruling(asked, parts.iter().map(|(_, holds)| came_to(*holds)));
        let mut grounds = Vec::new();
        if ruling == Ruling::DidNotApply || (ruling == Ruling::CannotTell && asked.is_open()) {
            let deciding = conditions.iter().filter(|condition| asked != Answer::Yes && condition.lets() == asked);
            // Of several that each keep the rule from being asked, the first decided.
            let most = if asked == Answer::No { 1 } else { conditions.len() };
            deciding.take(most).for_each(|it| self.add(it.role, it.tested, it.answer, &mut grounds));
        }
        for (must, holds) in parts {
            let decides = match ruling {
                Ruling::Fired => came_to(holds) == Answer::No,
                Ruling::CannotTell => came_to(holds) == Answer::CannotTell,
                Ruling::Held => holds == Answer::Yes,
                Ruling::DidNotApply => asked == Answer::Yes,
            };
            if decides {
                self.add(Role::Demand, must, holds, &mut grounds);
            }
        }
        self.account(ruling, thing, grounds)
    }

    /// What says of which things the rule is asked, and of which it is not.
    fn conditions(&self) -> Vec<Condition<'a>> {
        let demand = &self.rule.demand;
        let that = demand.each.as_ref().and_then(|set| set.that.as_deref());
        let conditions = that.into_iter().chain(&demand.when).map(|tested| (Role::Condition, tested));
        let exceptions = demand.unless.iter().map(|tested| (Role::Exception, tested));
        let answered = |(role, tested): (Role, &'a Tested)| {
            let answer = self.world.holds(&tested.test);
            Condition { role, tested, answer }
        };
        conditions.chain(exceptions).map(answered).collect()
    }

    /// What decided a condition, in words.
    fn add(&self, role: Role, tested: &'a Tested, answer: Answer, grounds: &mut Vec<Ground>) {
        for Deciding { tested, answer, words } in self.world.deciding(tested, answer, self.rule.sentence) {
            let mut reasons = Vec::new();
            self.phrases.why_answer(tested, answer, &mut reasons);
            let role = if answer == Answer::NotAsked { Role::Document } else { role };
            let ground = Ground { role, words, said: join(&reasons, ""), read: read(&reasons) };
            // Two ends of one comparison are said by the same words.
            if !grounds.contains(&ground) {
                grounds.push(ground);
            }
        }
    }

    /// Where it cannot be told whether there is something to ask of.
    fn doubt(&self, set: &'a Set, doubt: &Doubt<'a>) -> Account {
        if let Doubt::NotAsked(why) = doubt {
            let ground = Ground { role: Role::Document, ..told(set.words, format!("not asked: {why}")) };
            return self.account(Ruling::DidNotApply, None, vec![ground]);
        }
        let mut reason = self.phrases.doubtful_thing(doubt, set);
        let obstacle = match (doubt, reason.labels.first()) {
            (Doubt::Outside(document), _) => format!("no {document} was supplied"),
            (_, Some(label)) => label.words.clone(),
            (_, None) => reason.help.as_ref().map(Help::words).unwrap_or_default(),
        };
        reason.subject.insert_str(0, "whether ");
        reason.predicate = [&reason.predicate, ": ", &obstacle].concat();
        let row = reason.at.map(|at| Row { at, paragraph: self.world.paragraph(at) });
        let reasons = [reason];
        let ground = Ground { role: Role::Condition, read: read(&reasons), ..told(set.words, join(&reasons, "")) };
        self.account(Ruling::CannotTell, row, vec![ground])
    }
}

/// A condition or exception of a rule, and what it came to for the thing at hand.
struct Condition<'a> {
    role: Role,
    tested: &'a Tested,
    answer: Answer,
}

impl Condition<'_> {
    /// Whether it lets the rule be asked.
    fn lets(&self) -> Answer {
        if self.role == Role::Exception { self.answer.not() } else { self.answer }
    }
}

/// What a thing of which the rule is asked, or not, came to by its parts.
fn ruling(asked: Answer, mut parts: impl Iterator<Item = Answer> + Clone) -> Ruling {
    let came_to = |answer: Answer| parts.clone().any(|part| part == answer);
    if asked == Answer::No {
        Ruling::DidNotApply
    } else if came_to(Answer::No) {
        Ruling::Fired
    } else if came_to(Answer::CannotTell) {
        Ruling::CannotTell
    } else if came_to(Answer::NotAsked) && parts.all(|part| part == Answer::NotAsked) {
        Ruling::DidNotApply
    } else {
        Ruling::Held
    }
}

fn told(words: RuleText, said: String) -> Ground {
    Ground { role: Role::Demand, words, said, read: Vec::new() }
}

/// Where reasons were read, each place once.
fn read(reasons: &[Reason]) -> Vec<Span> {
    const MOST: usize = 4;
    let mut read: Vec<Span> = Vec::new();
    for reason in reasons {
        for at in reason.at.into_iter().chain(reason.labels.iter().map(|label| label.at)) {
            if read.len() < MOST && !read.contains(&at) && !at.is_empty() {
                read.push(at);
            }
        }
    }
    read
}
