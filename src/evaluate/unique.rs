//! Whether values are all different, by one pass over them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};
use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::count::Member;
use super::people::People;
use super::seen::{Doubt, Met, Scale, Seen, What};
use super::world::World;
use crate::language::{Path, Set};
use crate::text::{folded_chars, same_words};
use crate::vocabulary::{Day, KindId, Length, PersonRef, Value};

/// What came of comparing values with each other.
pub(super) struct Clashes<'a> {
    pub answer: Answer,
    /// Pairs that are the same, or may be.
    pub pairs: Vec<(Seen<'a>, Seen<'a>, Answer)>,
    pub doubts: Vec<Doubt<'a>>,
}

impl<'a> World<'a> {
    pub fn unique(&self, set: &'a Set, path: &'a Path) -> Answer {
        self.clashes(set, path).answer
    }

    /// Compares all values at the path over the set. What could not be read may be the same as any other value.
    pub fn clashes(&self, set: &'a Set, path: &'a Path) -> Clashes<'a> {
        let mut census = Census::default();
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
        self.result(census)
    }

    fn result(&self, mut census: Census<'a>) -> Clashes<'a> {
        self.compare_loose(&mut census);
        census.pairs.extend(census.people.doubtful().map(|(one, other)| (one, other, Answer::CannotTell)));
        let mut doubts = census.unknown;
        if census.all.len() + census.perhaps.len() > 1 {
            doubts.append(&mut census.perhaps);
        }
        let clashes = census.pairs.iter().map(|&(_, _, same)| same.not());
        let answer = clashes.chain(doubts.iter().map(Doubt::answer)).fold(Answer::Yes, Answer::and);
        Clashes { answer, pairs: census.pairs, doubts }
    }

    /// Values that may be the same as others without having their key (partial dates, meetings, lengths in months) are
    /// compared with all others, until one is found that may be.
    fn compare_loose(&self, census: &mut Census<'a>) {
        for &index in &census.loose {
            let Some(&(one, belongs)) = census.all.get(index) else { continue };
            for (at, &(other, other_belongs)) in census.all.iter().enumerate() {
                if at == index || (at < index && is_loose(&other)) {
                    continue;
                }
                let same = self.same(&one, &other).and(belongs).and(other_belongs);
                if same != Answer::No {
                    census.pairs.push((other, one, same));
                    return;
                }
            }
        }
    }
}

#[derive(Default)]
struct Census<'a> {
    all: Vec<(Seen<'a>, Answer)>,
    by_key: HashMap<Key<'a>, (Seen<'a>, Answer)>,
    // Indices into `all`.
    loose: Vec<usize>,
    people: People<'a>,
    pairs: Vec<(Seen<'a>, Seen<'a>, Answer)>,
    perhaps: Vec<Doubt<'a>>,
    unknown: Vec<Doubt<'a>>,
}

impl<'a> Census<'a> {
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
        if let What::Value(Value::Person(person)) = seen.what {
            self.add_person(seen, person, belongs);
        }
        for key in keys(&seen).into_iter().flatten() {
            self.look(&key, seen, belongs);
            self.keep(key, seen, belongs);
        }
        if is_loose(&seen) {
            self.loose.push(self.all.len());
        }
        self.all.push((seen, belongs));
    }

    /// Two mentions that are both resolved are compared as persons, others by their words.
    fn add_person(&mut self, seen: Seen<'a>, person: &'a PersonRef<'a>, belongs: Answer) {
        let words = Words::of(&person.text);
        if !self.by_key.contains_key(&Key::AnyPerson(words)) {
            self.people.add(seen, person);
        }
        match person.person {
            Some(number) => {
                self.look(&Key::Person(number), seen, belongs);
                self.look(&Key::UnresolvedPerson(words), seen, belongs);
                self.keep(Key::Person(number), seen, belongs);
            }
            None => {
                self.look(&Key::AnyPerson(words), seen, belongs);
                self.keep(Key::UnresolvedPerson(words), seen, belongs);
            }
        }
        self.keep(Key::AnyPerson(words), seen, belongs);
    }

    fn look(&mut self, key: &Key<'a>, seen: Seen<'a>, belongs: Answer) {
        if let Some(&(first, first_belongs)) = self.by_key.get(key) {
            self.pairs.push((first, seen, first_belongs.and(belongs)));
        }
    }

    /// Keeps for each key the value that most surely belongs to the set.
    fn keep(&mut self, key: Key<'a>, seen: Seen<'a>, belongs: Answer) {
        match self.by_key.entry(key) {
            Entry::Vacant(place) => {
                place.insert((seen, belongs));
            }
            Entry::Occupied(mut place) if place.get().1.or(belongs) != place.get().1 => {
                place.insert((seen, belongs));
            }
            Entry::Occupied(_) => {}
        }
    }
}

/// Values that share a key are the same.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Number(u8, i64),
    Text(Words<'a>),
    YesNo(bool),
    Thing(KindId, u32),
    Day(Day),
    Meeting(Words<'a>),
    Length(Length),
    Person(u32),
    UnresolvedPerson(Words<'a>),
    AnyPerson(Words<'a>),
}

fn keys<'a>(seen: &Seen<'a>) -> [Option<Key<'a>>; 2] {
    let number = |scale: Scale, number| Some(Key::Number(scale as u8, number));
    let day = |day: &Day| day.civil().map(|date| Key::Day(Day::from_civil(date)));
    let first = match seen.what {
        What::Thing(kind, row) => Some(Key::Thing(kind, row)),
        What::Number(scale, range) => number(scale, range.least).filter(|_| range.least == range.most),
        What::Dates(first, last) => Some(Key::Day(Day::from_civil(first))).filter(|_| first == last),
        What::Value(value) => match value {
            Value::Text(text) => Some(Key::Text(Words::of(text))),
            Value::Number(n) => number(Scale::Number, *n),
            Value::Money(n) => number(Scale::Money, *n),
            Value::Percentage(n) => number(Scale::Percentage, *n),
            Value::Time(n) => number(Scale::Time, i64::from(*n)),
            Value::Choice(n) => Some(Key::Number(u8::MAX, i64::from(*n))),
            Value::YesNo(yes) => Some(Key::YesNo(*yes)),
            Value::Day(date) => day(date),
            Value::Meeting(sitting) => return [Some(Key::Meeting(Words::of(&sitting.text))), day(&sitting.day)],
            Value::Length(length) => Some(Key::Length(length.in_minutes().unwrap_or(*length))),
            Value::Person(_) | Value::Entity(_) => None,
        },
    };
    [first, None]
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

/// Words that are compared as [`same_words`] compares. Their hash is made once: a table asks for it several times, and
/// whole paragraphs are among them.
#[derive(Clone, Copy)]
struct Words<'a> {
    text: &'a str,
    hash: u64,
}

impl<'a> Words<'a> {
    /// The hash is FNV-1a (Fowler, Noll, Vo, 1991) over the folded characters; equality settles the rest.
    fn of(text: &'a str) -> Self {
        let hash = folded_chars(text).fold(0xcbf2_9ce4_8422_2325, |hash: u64, c| {
            (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self { text, hash }
    }
}

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && same_words(self.text, other.text)
    }
}

impl Eq for Words<'_> {}

impl Hash for Words<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}
