//! Minutes as JSON: what was found, each thing and value with its words and its place. `docs/json-minutes.md` describes it.

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::decision::Decision;
use crate::minutes::kinds::declaration::Declaration;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::meeting::Meeting;
use crate::minutes::kinds::motion::Motion;
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::kinds::vote::Vote;
use crate::minutes::{Deadline, HouseStyle, Meant, Mention, Minutes, Names, Occasion};
use crate::text::Span;

/// The minutes of one document.
#[must_use]
pub fn minutes_json(document: &Document, minutes: &Minutes) -> Value {
    let names = Names::of(document.prose(), &minutes.people);
    let json = Json { document, people: &minutes.people, names };
    json!({
        "schema": "quorate/minutes/1",
        "file": document.source().name(),
        "scope": minutes.scope.word(),
        "meeting": json.meeting(&minutes.whole.meeting),
        "next_meeting": minutes.whole.meeting.next.as_ref().map(|next| json.placed(next.0)),
        "people": minutes.people.iter().flat_map(|person| json.person(person)).collect::<Value>(),
        "items": list(&minutes.items, |item| json.item(item)),
        "house_style": minutes.house_style.as_ref().map(|style| json.house_style(style)),
        "actions": list(&minutes.actions, |action| json.action(action)),
        "undertakings": list(minutes.undertakings.iter().filter(|one| one.action.is_none()), |undertaking| {
            json.undertaking(undertaking)
        }),
        "decisions": list(&minutes.decisions, |decision| json.decision(decision)),
        "motions": list(&minutes.motions, |motion| json.motion(motion)),
        "votes": list(&minutes.votes, |vote| json.vote(vote)),
        "declarations": list(&minutes.declarations, |declaration| json.declaration(declaration)),
    })
}

fn list<'t, T: 't>(things: impl IntoIterator<Item = &'t T>, one: impl Fn(&'t T) -> Value) -> Value {
    things.into_iter().map(one).collect()
}

struct Json<'d> {
    document: &'d Document,
    people: &'d [Person],
    names: Names,
}

impl Json<'_> {
    fn meeting(&self, meeting: &Meeting) -> Value {
        let date = meeting.date.and_then(|(day, _, _)| Some(day.civil()?.to_string()));
        json!({
            "body": self.body(meeting),
            "date": date,
            "start": meeting.start.map(|(minutes, _)| clock(minutes)),
            "end": meeting.end.map(|(minutes, _)| clock(minutes)),
            "venue": self.placed_if(meeting.place),
            "chair": meeting.chair.as_ref().map(|who| self.mention(who)),
            "clerk": meeting.clerk.as_ref().map(|who| self.mention(who)),
            "read_from": {
                "date": self.placed_if(meeting.date.map(|(_, _, at)| at)),
                "start": self.placed_if(meeting.start.map(|(_, at)| at)),
                "end": self.placed_if(meeting.end.map(|(_, at)| at)),
            },
        })
    }

    /// Once for each list that has them.
    fn person(&self, person: &Person) -> impl Iterator<Item = Value> {
        let has = json!({
            "name": person.full_name(self.document.prose()),
            "capacity": person.capacity.map(|(capacity, _)| capacity.word()),
            "post": self.placed_if(person.post),
            "initials": self.placed_if(person.initials),
            "reason": self.placed_if(person.reason),
        });
        let entity = self.entity(person.at, has);
        person
            .attendance
            .iter()
            .map(move |(attendance, _)| join(entity.clone(), json!({ "attendance": attendance.word() })))
    }

    fn item(&self, item: &Item) -> Value {
        self.entity(
            item.at,
            json!({
                "number": if item.reference.is_empty() { Value::Null } else { item.reference.clone().into() },
                "title": self.words(item.title),
                "empty": item.body.is_empty(),
            }),
        )
    }

    fn house_style(&self, style: &HouseStyle) -> Value {
        json!({
            "name": style.name,
            "marks": style.marks,
            "of": style.of,
            "runner_up": style.runner_up.as_ref().map(|(name, marks)| json!({ "name": name, "marks": marks })),
            "examples": style.examples.iter().map(|&at| self.placed(at)).collect::<Value>(),
        })
    }

    fn action(&self, action: &Action) -> Value {
        self.entity(
            action.text,
            json!({
                "marker": self.placed(action.at),
                "task": self.placed_if(Some(action.task).filter(|task| !task.is_empty())),
                "number": self.placed_if(action.number),
                "owners": list(&action.owners, |who| self.mention(who)),
                "owner_from": action.owner_source.map_or("none", |source| source.word()),
                "report_back": self.occasion(action.report_back.as_ref()),
                "due": self.deadline(action.due.as_ref()),
                "state": action.state.0.word(),
                "style": action.style,
            }),
        )
    }

    fn undertaking(&self, undertaking: &Undertaking) -> Value {
        self.entity(
            undertaking.at,
            json!({
                "task": self.placed(undertaking.task),
                "owners": list(&undertaking.owners, |who| self.mention(who)),
                "sureness": undertaking.sureness.word(),
                "report_back": self.occasion(undertaking.report_back.as_ref()),
                "due": self.deadline(undertaking.due.as_ref()),
            }),
        )
    }

    fn decision(&self, decision: &Decision) -> Value {
        self.entity(
            decision.at,
            json!({
                "verb": self.placed_if(Some(decision.verb).filter(|verb| !verb.is_empty())),
                "kind": decision.manner.word(),
                "limbs": decision.limbs.len().max(1),
                "recipient": self.placed_if(decision.recipient),
                "motion": decision.motion,
            }),
        )
    }

    fn motion(&self, motion: &Motion) -> Value {
        self.entity(
            motion.at,
            json!({
                "mover": motion.mover.as_ref().map(|who| self.mention(who)),
                "seconder": motion.seconder.as_ref().map(|who| self.mention(who)),
                "outcome": motion.outcome.map(|(outcome, _)| outcome.word()),
                "amendment": motion.amendment,
                "vote": motion.vote,
            }),
        )
    }

    fn vote(&self, vote: &Vote) -> Value {
        self.entity(
            vote.at,
            json!({
                "for": vote.in_favour,
                "against": vote.against,
                "abstain": vote.abstained,
                "unanimous": vote.unanimous,
                "voters": {
                    "for": list(&vote.sides[0].who, |who| self.mention(who)),
                    "against": list(&vote.sides[1].who, |who| self.mention(who)),
                    "abstain": list(&vote.sides[2].who, |who| self.mention(who)),
                },
                "asked_for": vote.asked_for.is_some(),
                "casting": vote.casting.is_some(),
                "motion": vote.motion,
            }),
        )
    }

    fn declaration(&self, declaration: &Declaration) -> Value {
        self.entity(
            declaration.at,
            json!({
                "member": declaration.member.as_ref().map(|who| self.mention(who)),
                "nature": self.placed_if(declaration.nature),
                "business": self.placed_if(declaration.concerns),
            }),
        )
    }

    fn mention(&self, who: &Mention) -> Value {
        let ambiguous = match self.names.meant(self.document.prose(), who) {
            Meant::AnyOf(rows) if who.person.is_none() => {
                let named = rows.iter().filter_map(|row| self.people.get(*row as usize));
                named.map(|person| person.full_name(self.document.prose())).collect()
            }
            _ => Value::Null,
        };
        join(self.placed(who.at), json!({ "form": who.form.word(), "person": who.person, "ambiguous": ambiguous }))
    }

    fn occasion(&self, meeting: Option<&Occasion>) -> Value {
        meeting.map_or(Value::Null, |meeting| {
            let day = (meeting.day != crate::vocabulary::Day::default()).then(|| meeting.day.to_string());
            join(self.placed(meeting.at), json!({ "precision": meeting.precision.word(), "day": day }))
        })
    }

    fn deadline(&self, due: Option<&Deadline>) -> Value {
        due.map_or(Value::Null, |due| {
            let day = due.day.filter(|day| !day.is_on_no_calendar()).map(|day| day.to_string());
            join(self.placed(due.at), json!({ "day": day, "vague": due.vague }))
        })
    }

    /// A thing: its words and place, its paragraph, and what it has.
    fn entity(&self, at: Span, has: Value) -> Value {
        let block = self.document.block_at(at.start()).and_then(|index| self.document.blocks().get(index));
        let paragraph = block.map(|block| {
            let label = self.document.label(block);
            format!("{label} {}", self.document.words(block)).trim_start().to_owned()
        });
        join(join(self.placed(at), json!({ "paragraph": paragraph })), has)
    }

    fn placed_if(&self, at: Option<Span>) -> Value {
        at.map_or(Value::Null, |at| self.placed(at))
    }

    fn body(&self, meeting: &Meeting) -> Value {
        match (meeting.body, meeting.letterhead) {
            (None, Some(source)) => self.placed_in_source(source.of(self.document.source().text()), source),
            (body, _) => self.placed_if(body),
        }
    }

    /// Words with their place in the source.
    fn placed(&self, at: Span) -> Value {
        self.placed_in_source(self.words(at), self.document.in_source(at))
    }

    fn placed_in_source(&self, words: &str, source: Span) -> Value {
        let place = self.document.source().place(source.start());
        let mut placed = json!({
            "text": words,
            "start": source.start(),
            "end": source.end(),
            "line": place.line,
            "column": place.column,
        });
        if let Some(whereabouts) = self.document.source().whereabouts(source.start()) {
            placed["stands"] = json!(whereabouts);
        }
        placed
    }

    fn words(&self, at: Span) -> &str {
        at.of(self.document.prose())
    }
}

/// The members of both objects.
fn join(first: Value, second: Value) -> Value {
    let mut all = Map::new();
    for value in [first, second] {
        if let Value::Object(members) = value {
            all.extend(members);
        }
    }
    Value::Object(all)
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
