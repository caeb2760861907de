//! Whether values are all different, by one pass over them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow::Continue;
use std::rc::Rc;

use super::answer::Answer;
use super::clashes::Clashes;
use super::column::{Column, Things};
use super::count::Member;
use super::hashed::{ByMixing, Words};
use super::people::People;
use super::seen::{Doubt, Met, Scale, Seen, What};
use super::world::World;
use crate::language::{From as Origin, Path, Root, Set};
use crate::text::fold;
use crate::vocabulary::{Day, KindId, Length, PersonRef, Reading, Value};

impl<'a> World<'a> {
    pub fn unique(&self, set: &'a Set, path: &'a Path) -> Answer {
        if self.numbers_rise(set, path) { Answer::Yes } else { self.clashes(set, path).answer }
    }

    /// Whether the values are numbers that rise, as they mostly do from the first thing to the last: then no two are
    /// the same, and no table is needed to see it.
    fn numbers_rise(&self, set: &'a Set, path: &'a Path) -> bool {
        let things = self.things(set).filter(|_| set.that.is_none());
        let Some(column) = things.and_then(|things| self.column(things, path)) else { return false };
        let mut last = None;
        column.readings.iter().all(|reading| match reading {
            Reading::NotStated => true,
            Reading::Stated(stated) => match stated.value {
                Value::Number(number) => last.replace(number).is_none_or(|before| before < number),
                _ => false,
            },
            _ => false,
        })
    }

    /// Compares all values at the path over the set. What could not be read may be the same as any other value.
    pub fn clashes(&self, set: &'a Set, path: &'a Path) -> Rc<Clashes<'a>> {
        // What depends on no other variable is the same whenever it is asked for.
        let always = matches!(set.from, Origin::Kind(_)) && set.that.is_none() && path.root == Root::Slot(set.slot);
        match always {
            true => self.clashes_once(path, || self.compare_all(set, path)),
            false => Rc::new(self.compare_all(set, path)),
        }
    }

    fn compare_all(&self, set: &'a Set, path: &'a Path) -> Clashes<'a> {
        let things = self.things(set);
        let mut census = Census::new(self, things.map_or(0, |things| things.count));
        if let Some(things) = things.filter(|_| set.that.is_none())
            && let Some(column) = self.column(things, path)
        {
            self.meet_column(things, column, path, &mut census);
            return census.result();
        }
        let _ = self.members(set, &|belongs| belongs, &mut |member| {
            match member {
                Member::One(_, Answer::No) | Member::Either(_, _, Answer::No) => {}
                Member::One(_, belongs) => {
                    let _ = self.each(path, &mut |met| {
                        census.meet(met, belongs);
                        Continue(())
                    });
                }
                Member::Either(stated, step, _) => census.perhaps.push(Doubt::Conflict(stated, step)),
                Member::Perhaps(doubt) => census.perhaps.push(doubt),
                Member::Unknown(doubt) => census.unknown.push(doubt),
            }
            Continue(())
        });
        census.result()
    }

    /// The values of a column, which are mostly one to a cell.
    fn meet_column(&self, things: Things, column: Column<'a>, path: &'a Path, census: &mut Census<'_, 'a>) {
        for (row, reading) in (0..).zip(column.readings).take(things.count) {
            match reading {
                Reading::Stated(stated) => census.add(self.stated(stated, column.step), Answer::Yes),
                Reading::NotStated => {}
                _ => {
                    self.bind(things.slot, self.thing(things.kind, row));
                    let _ = self.each(path, &mut |met| {
                        census.meet(met, Answer::Yes);
                        Continue(())
                    });
                }
            }
        }
    }
}

struct Census<'w, 'a> {
    world: &'w World<'a>,
    all: Vec<(Seen<'a>, Answer)>,
    // Indices into `all`.
    by_key: HashMap<Key<'w>, u32, ByMixing>,
    loose: Vec<usize>,
    people: People<'a>,
    pairs: Vec<(Seen<'a>, Seen<'a>, Answer)>,
    perhaps: Vec<Doubt<'a>>,
    unknown: Vec<Doubt<'a>>,
}

impl<'w, 'a> Census<'w, 'a> {
    fn new(world: &'w World<'a>, count: usize) -> Self {
        Self {
            world,
            all: Vec::with_capacity(count),
            by_key: HashMap::with_capacity_and_hasher(count, ByMixing::default()),
            loose: Vec::new(),
            people: People::default(),
            pairs: Vec::new(),
            perhaps: Vec::new(),
            unknown: Vec::new(),
        }
    }

    fn meet(&mut self, met: Met<'a>, belongs: Answer) {
        match met {
            Met::Seen(seen) => self.add(seen, belongs),
            Met::OneOf(stated, step) => self.perhaps.push(Doubt::Conflict(stated, step)),
            Met::Nothing(_) => {}
            Met::Doubt(doubt @ (Doubt::Unread(_) | Doubt::Conflict(..))) => self.perhaps.push(doubt),
            Met::Doubt(doubt) => self.unknown.push(doubt),
        }
    }

    fn add(&mut self, seen: Seen<'a>, belongs: Answer) {
        let index = self.all.len();
        self.all.push((seen, belongs));
        if let What::Value(Value::Person(person)) = seen.what {
            self.add_person(index, seen, person);
        }
        for key in self.keys(&seen).into_iter().flatten() {
            self.look_and_keep(key, index, true);
        }
        if is_loose(&seen) {
            self.loose.push(index);
        }
    }

    /// Two mentions that are both resolved are compared as persons, others by their words.
    fn add_person(&mut self, index: usize, seen: Seen<'a>, person: &'a PersonRef<'a>) {
        let words = self.words(&seen, &person.text);
        let of_any = Key::AnyPerson(words.clone());
        if !self.by_key.contains_key(&of_any) {
            self.people.add(seen, person);
        }
        match person.person {
            Some(number) => {
                self.look_and_keep(Key::Person(number), index, true);
                if let Some(&first) = self.by_key.get(&Key::UnresolvedPerson(words)) {
                    self.pair(first, index);
                }
                self.look_and_keep(of_any, index, false);
            }
            None => {
                self.look_and_keep(of_any, index, true);
                self.look_and_keep(Key::UnresolvedPerson(words), index, false);
            }
        }
    }

    /// Keeps for each key the value that most surely belongs to the set; `look` makes a pair of it and the next.
    fn look_and_keep(&mut self, key: Key<'w>, index: usize, look: bool) {
        let at = u32::try_from(index).unwrap_or(u32::MAX);
        let first = match self.by_key.entry(key) {
            Entry::Vacant(place) => {
                place.insert(at);
                return;
            }
            Entry::Occupied(mut place) => {
                let belongs = |at: u32| self.all.get(at as usize).map_or(Answer::No, |(_, belongs)| *belongs);
                let (first, before) = (*place.get(), belongs(*place.get()));
                if before.or(belongs(at)) != before {
                    place.insert(at);
                }
                first
            }
        };
        if look {
            self.pair(first, index);
        }
    }

    fn pair(&mut self, first: u32, second: usize) {
        if let (Some(&(one, one_belongs)), Some(&(other, belongs))) =
            (self.all.get(first as usize), self.all.get(second))
        {
            self.pairs.push((one, other, one_belongs.and(belongs)));
        }
    }

    fn result(mut self) -> Clashes<'a> {
        self.compare_loose();
        let people = self.people.doubtful().map(|(one, other)| (one, other, Answer::CannotTell));
        self.pairs.extend(people);
        let mut doubts = self.unknown;
        if self.all.len() + self.perhaps.len() > 1 {
            doubts.append(&mut self.perhaps);
        }
        let clashes = self.pairs.iter().map(|&(_, _, same)| same.not());
        let answer = clashes.chain(doubts.iter().map(Doubt::answer)).fold(Answer::Yes, Answer::and);
        Clashes { answer, pairs: self.pairs, doubts }
    }

    /// Values that may be the same as others without having their key (partial dates, meetings, lengths in months) are
    /// compared with all others, until one is found that may be.
    fn compare_loose(&mut self) {
        for &index in &self.loose {
            let Some(&(one, belongs)) = self.all.get(index) else { continue };
            for (at, &(other, other_belongs)) in self.all.iter().enumerate() {
                if at == index || (at < index && is_loose(&other)) {
                    continue;
                }
                let same = self.world.same(&one, &other).and(belongs).and(other_belongs);
                if same != Answer::No {
                    self.pairs.push((other, one, same));
                    return;
                }
            }
        }
    }

    fn keys(&self, seen: &Seen<'a>) -> [Option<Key<'w>>; 2] {
        let number = |scale: Scale, number| Some(Key::Number(scale as u8, number));
        let day = |day: &Day| day.civil().map(|date| Key::Day(Day::from_civil(date)));
        let first = match seen.what {
            What::Thing(kind, row) => Some(Key::Thing(kind, row)),
            What::Number(scale, range) => number(scale, range.least).filter(|_| range.least == range.most),
            What::Dates(first, last) => Some(Key::Day(Day::from_civil(first))).filter(|_| first == last),
            What::Value(value) => match value {
                Value::Text(text) => Some(Key::Text(self.words(seen, text))),
                Value::Number(n) => number(Scale::Number, *n),
                Value::Money(n) => number(Scale::Money, *n),
                Value::Percentage(n) => number(Scale::Percentage, *n),
                Value::Time(n) => number(Scale::Time, i64::from(*n)),
                Value::Choice(n) => Some(Key::Number(u8::MAX, i64::from(*n))),
                Value::YesNo(yes) => Some(Key::YesNo(*yes)),
                Value::Day(date) => day(date),
                Value::Meeting(sitting) => {
                    return [Some(Key::Meeting(self.words(seen, &sitting.text))), day(&sitting.day)];
                }
                Value::Length(length) => Some(Key::Length(length.in_minutes().unwrap_or(*length))),
                Value::Person(_) | Value::Entity(_) => None,
            },
        };
        [first, None]
    }

    /// The words of what was seen, as they are compared.
    fn words(&self, seen: &Seen<'a>, text: &str) -> Words<'w> {
        let world = self.world;
        Words::of(match seen.at.filter(|&at| world.words(at) == text) {
            Some(at) => world.folded().words(world.facts.prose, at),
            None => Cow::Owned(fold(text)),
        })
    }
}

/// Values that share a key are the same.
/// Words are folded: whole paragraphs among them, which are the copy that all rules share.
#[derive(PartialEq, Eq, Hash)]
enum Key<'w> {
    Number(u8, i64),
    Text(Words<'w>),
    YesNo(bool),
    Thing(KindId, u32),
    Day(Day),
    Meeting(Words<'w>),
    Length(Length),
    Person(u32),
    UnresolvedPerson(Words<'w>),
    AnyPerson(Words<'w>),
}

/// Whether a value may be the same as another one with another key.
fn is_loose(seen: &Seen) -> bool {
    match seen.what {
        What::Thing(..) => false,
        What::Number(_, range) => range.least != range.most,
        What::Dates(first, last) => first != last,
        What::Value(Value::Day(day)) => day.civil().is_none(),
        What::Value(Value::Meeting(sitting)) => sitting.day.civil().is_none(),
        What::Value(Value::Length(length)) => length.in_minutes().is_none(),
        What::Value(value) => matches!(value, Value::Entity(_)),
    }
}
