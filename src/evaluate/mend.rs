//! What mends a breach, as its rule says: the changes to the prose.

use std::ops::ControlFlow::Continue;

use super::renumber::{renumbered, repeated};
use super::repair::{Change, Repair};
use super::seen::{Met, Seen, What};
use super::world::World;
use crate::language::{Mend, Mending, NeedleId, New, Old, Rule, Step, Test, Tested};
use crate::text::{Span, fold, in_letters_of};
use crate::vocabulary::{FieldId, KindId, Reading, Stated, Type, Value};

/// What mends a breach: the first of what the rule says that finds something to change.
pub(super) fn repair<'a>(
    world: &World<'a>,
    rule: &'a Rule,
    thing: Option<Seen<'a>>,
    must: &'a Tested,
) -> Option<Repair> {
    let mending = Mender { world, thing, must };
    rule.mends.iter().find_map(|mend| mending.repair(mend))
}

/// In the order of the prose. Of texts that meet (`Vice-Chairman` and `Chairman`) the first counts, and of those that begin together the
/// longest.
fn in_order(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_by_key(|change| (change.at().start(), std::cmp::Reverse(change.at().end())));
    let mut end = 0;
    changes.retain(|change| {
        let Change::Words { at, .. } = change else { return true };
        let is_apart = at.start() >= end;
        end = if is_apart { at.end() } else { end };
        is_apart
    });
    changes
}

struct Mender<'w, 'a> {
    world: &'w World<'a>,
    thing: Option<Seen<'a>>,
    // The part of the rule that is broken.
    must: &'a Tested,
}

impl<'a> Mender<'_, 'a> {
    fn repair(&self, mend: &'a Mend) -> Option<Repair> {
        let mut changes = Vec::new();
        for change in &mend.changes {
            match change {
                Mending::Write(new, old) => self.write(new, old, &mut changes),
                Mending::TakeOut(old) => self.take_out(old, &mut changes),
                Mending::Renumber => changes.extend(renumbered(self.world, self.must).unwrap_or_default()),
            }
        }
        let mut changes = in_order(changes);
        changes.dedup();
        (!changes.is_empty()).then_some(Repair { certain: mend.certain, changes })
    }

    fn write(&self, new: &'a New, old: &'a Old, changes: &mut Vec<Change>) {
        let said = match new {
            New::Words(words) => Some(words.clone()),
            New::Field(field) => self.stated(*field).and_then(|(stated, step)| self.words_of(stated, step)),
        };
        let Some(said) = said else { return };
        let is_own = matches!(new, New::Words(_));
        let mut put = |at: Span, model: Option<&str>| {
            let found = self.world.words(at);
            let with = match model {
                Some(model) if is_own => in_letters_of(&said, found, model),
                _ => said.clone(),
            };
            if with != found {
                changes.push(Change::Words { at, with });
            }
        };
        match old {
            Old::Texts(texts) => self.places(texts).for_each(|(at, model)| put(at, Some(model))),
            // What was looked for is folded; the words that are written say best in what letters it was meant.
            Old::Found => self.found().into_iter().for_each(|at| put(at, Some(&said))),
            Old::Field(field) => self.exactly(*field).into_iter().for_each(|(at, short)| {
                let with = if short { shortened(&said) } else { said.clone() };
                let with = in_letters_of(&with, self.world.words(at), &with);
                changes.push(Change::Words { at, with });
            }),
            Old::Paragraph => {}
        }
    }

    fn take_out(&self, old: &'a Old, changes: &mut Vec<Change>) {
        let mut put = |at: Span| changes.push(Change::Words { at, with: String::new() });
        match old {
            Old::Texts(texts) => self.places(texts).for_each(|(at, _)| put(at)),
            Old::Found => self.found().into_iter().for_each(put),
            Old::Field(field) => self.exactly(*field).into_iter().for_each(|(at, _)| put(at)),
            Old::Paragraph if self.thing.is_none() => {
                changes.extend(repeated(self.world, self.must).into_iter().flatten().map(Change::Paragraph));
            }
            Old::Paragraph => changes.extend(self.paragraph().map(Change::Paragraph)),
        }
    }

    fn row(&self) -> Option<(KindId, u32)> {
        match self.thing?.what {
            What::Thing(kind, row) => Some((kind, row)),
            _ => None,
        }
    }

    /// The paragraph of the thing, if the thing is all of it.
    fn paragraph(&self) -> Option<Span> {
        let (at, paragraph) = self.world.place_of(&self.thing?)?;
        (at == paragraph).then_some(paragraph)
    }

    /// Where texts stand in the paragraph of the thing, with each as the rule writes it.
    fn places(&self, texts: &'a [(NeedleId, String)]) -> impl Iterator<Item = (Span, &'a str)> {
        let stretch = self.thing.and_then(|thing| self.world.place_of(&thing)).map(|(at, paragraph)| paragraph.to(at));
        let hits = self.world.hits();
        let of = move |(needle, model): &'a (NeedleId, String)| {
            let stretch = stretch.into_iter();
            stretch.flat_map(move |stretch| hits.within(*needle, stretch)).map(move |at| (at, model.as_str()))
        };
        let mut places: Vec<(Span, &'a str)> = texts.iter().flat_map(of).collect();
        // Of texts that begin together, the longest.
        places.sort_by_key(|(at, _)| (at.start(), std::cmp::Reverse(at.end())));
        let mut end = 0;
        places.retain(|(at, _)| {
            at.start() >= end && {
                end = at.end();
                true
            }
        });
        places.into_iter()
    }

    /// Where the texts stand that the broken part forbids.
    fn found(&self) -> Vec<Span> {
        let mut found = Vec::new();
        self.find(self.must, true, &mut found);
        found.sort();
        found.dedup();
        found
    }

    fn find(&self, tested: &'a Tested, wanted: bool, found: &mut Vec<Span>) {
        match &tested.test {
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| self.find(part, wanted, found)),
            Test::Not(inner) => self.find(inner, !wanted, found),
            Test::Finds(path, place, needles) if !wanted => {
                let _ = self.world.each(path, &mut |met| {
                    if let Met::Seen(seen) = met {
                        found.extend(self.world.every_hit(&seen, *place, needles).iter().filter_map(|hit| hit.at));
                    }
                    Continue(())
                });
            }
            _ => {}
        }
    }

    /// The one value of a field of the thing.
    fn stated(&self, field: FieldId) -> Option<(&'a Stated<'a>, Step)> {
        let (kind, row) = self.row()?;
        match self.world.facts.reading(kind, row as usize, field) {
            Reading::Stated(stated) => Some((stated, Step { kind, field })),
            _ => None,
        }
    }

    fn words_of(&self, stated: &Stated<'a>, step: Step) -> Option<String> {
        match &stated.value {
            Value::Text(text) => Some(text.clone().into_owned()),
            Value::Person(person) => Some(person.text.clone().into_owned()),
            Value::Number(number) => Some(number.to_string()),
            Value::Choice(choice) => match &self.world.schema.field(step.kind, step.field).of {
                Type::Choice(words) => words.get(usize::from(*choice)).map(ToString::to_string),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where a field was read, if the words there say its value and nothing else; whether they are short for it: `Tue`.
    fn exactly(&self, field: FieldId) -> Option<(Span, bool)> {
        let (stated, step) = self.stated(field)?;
        let said = fold(&self.words_of(stated, step)?);
        let written = fold(self.world.words(stated.at));
        if written.is_empty() {
            return None;
        }
        let short = matches!(stated.value, Value::Choice(_)) && written == shortened(&said);
        (written == said || short).then_some((stated.at, short))
    }
}

/// The first three letters.
fn shortened(word: &str) -> String {
    word.chars().take(3).collect()
}
