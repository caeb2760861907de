//! Two values side by side.

use std::cmp::Ordering;

use jiff::civil::Date;
use quorate::language::Step;
use quorate::text::{Span, fold};
use quorate::vocabulary::{Day, Facts, KindId, Length, Schema, Sitting, Truth, Unit, Value};

use super::Number;
use super::V::{self, Moot, No, Open, Yes};

/// A value or thing.
#[derive(Clone, Debug)]
pub struct Item {
    pub known: Known4,
    pub at: Option<Span>,
    pub field: Option<Step>,
}

#[derive(Clone, Debug)]
pub enum Known4 {
    Thing(KindId, usize),
    Value(Value<'static>),
    Number(&'static str, i64, i64, V),
    Dates(Date, Date),
}

impl Known4 {
    pub fn value(value: &Value) -> Self {
        let owned = |text: &str| text.to_owned().into();
        Self::Value(match value {
            Value::Text(text) => Value::Text(owned(text)),
            Value::Person(person) => {
                Value::Person(quorate::vocabulary::PersonRef { text: owned(&person.text), ..*person })
            }
            Value::Meeting(sitting) => Value::Meeting(Sitting { text: owned(&sitting.text), ..*sitting }),
            Value::Number(n) => Value::Number(*n),
            Value::Money(n) => Value::Money(*n),
            Value::Percentage(n) => Value::Percentage(*n),
            Value::Day(day) => Value::Day(*day),
            Value::Time(time) => Value::Time(*time),
            Value::Length(length) => Value::Length(*length),
            Value::YesNo(yes) => Value::YesNo(*yes),
            Value::Choice(choice) => Value::Choice(*choice),
            Value::Entity(row) => Value::Entity(*row),
        })
    }
}

pub fn number(item: &Item) -> Option<(&'static str, Number)> {
    let exactly = |scale, n| Some((scale, Number { least: n, most: n, open: Yes }));
    match &item.known {
        Known4::Number(scale, least, most, open) => Some((scale, Number { least: *least, most: *most, open: *open })),
        Known4::Value(Value::Number(n)) => exactly("number", *n),
        Known4::Value(Value::Money(n)) => exactly("money", *n),
        Known4::Value(Value::Percentage(n)) => exactly("percentage", *n),
        _ => None,
    }
}

fn date(facts: &Facts, item: &Item) -> Option<(Day, Option<(Date, Date)>)> {
    match &item.known {
        Known4::Dates(first, last) => Some((Day::default(), Some((*first, *last)))),
        Known4::Value(Value::Day(day)) => Some((*day, day.bounds())),
        Known4::Value(Value::Meeting(sitting)) => {
            let (mut first, mut last) = (Date::MIN, Date::MAX);
            let mut known = false;
            if let Some(bounds) = sitting.day.bounds() {
                (first, last, known) = (bounds.0, bounds.1, true);
            }
            if let Some((meeting, _)) = facts.day.bounds().filter(|_| sitting.later) {
                first = first.max(meeting.tomorrow().unwrap()).min(last);
                known = true;
            }
            Some((sitting.day, known.then_some((first, last))))
        }
        _ => None,
    }
}

/// A relation between two values of which it is known in which ranges they lie.
pub fn of_ranges<T: PartialOrd>(one: (T, T), relation: fn(Ordering) -> bool, other: (T, T), open: V) -> V {
    let possible = [
        (one.0 < other.1, Ordering::Less),
        (one.0 <= other.1 && other.0 <= one.1, Ordering::Equal),
        (one.1 > other.0, Ordering::Greater),
    ];
    of_possible(&possible.map(|(may, order)| may.then_some(order)), relation, open)
}

fn of_possible(orders: &[Option<Ordering>], relation: fn(Ordering) -> bool, open: V) -> V {
    let answers: Vec<bool> = orders.iter().flatten().map(|&order| relation(order)).collect();
    match (answers.contains(&true), answers.contains(&false)) {
        (true, false) => Yes,
        (false, true) => No,
        _ => {
            if open == Moot {
                Moot
            } else {
                Open
            }
        }
    }
}

pub fn same(facts: &Facts, one: &Item, other: &Item) -> V {
    match (&one.known, &other.known) {
        (Known4::Thing(kind, row), Known4::Thing(other_kind, other_row)) => {
            return V::of(kind == other_kind && row == other_row);
        }
        (Known4::Value(one), Known4::Value(other)) => match (one, other) {
            (Value::Text(one), Value::Text(other)) => return V::of(fold(one) == fold(other)),
            (Value::Person(one), Value::Person(other)) => {
                return match one.same(other) {
                    Truth::Yes => Yes,
                    Truth::No => No,
                    Truth::CannotTell => Open,
                };
            }
            (Value::Text(text), Value::Person(person)) | (Value::Person(person), Value::Text(text)) => {
                return V::of(fold(text) == fold(&person.text));
            }
            (Value::Text(text), Value::Meeting(sitting)) | (Value::Meeting(sitting), Value::Text(text)) => {
                return V::of(fold(text) == fold(&sitting.text));
            }
            (Value::Meeting(one), Value::Meeting(other)) if fold(&one.text) == fold(&other.text) => return Yes,
            (Value::Choice(one), Value::Choice(other)) => return V::of(one == other),
            (Value::YesNo(one), Value::YesNo(other)) => return V::of(one == other),
            _ => {}
        },
        _ => {}
    }
    measured(facts, one, Ordering::is_eq, other)
}

pub fn ordered(schema: &Schema, facts: &Facts, one: &Item, relation: fn(Ordering) -> bool, other: &Item) -> V {
    if let (Known4::Thing(kind, row), Known4::Thing(other_kind, other_row)) = (&one.known, &other.known) {
        if kind == other_kind && row == other_row {
            return V::of(relation(Ordering::Equal));
        }
        let inside = |kind: KindId| schema.kind(kind).outside.is_none();
        let place = |kind: KindId, row: usize| facts.table(kind).rows.get(row).map(|row| row.at.start());
        return match (place(*kind, *row), place(*other_kind, *other_row)) {
            (Some(one), Some(other)) if inside(*kind) && inside(*other_kind) => V::of(relation(one.cmp(&other))),
            _ => Open,
        };
    }
    let same_text = same(facts, one, other) == Yes;
    if same_text { V::of(relation(Ordering::Equal)) } else { measured(facts, one, relation, other) }
}

fn measured(facts: &Facts, one: &Item, relation: fn(Ordering) -> bool, other: &Item) -> V {
    if let (Some((scale, one)), Some((other_scale, other))) = (timed(one), timed(other)) {
        return if scale == other_scale { one.against(relation, other) } else { Open };
    }
    if let (Some((one, bounds)), Some((other, other_bounds))) = (date(facts, one), date(facts, other)) {
        let orders = match (bounds, other_bounds) {
            (Some(one), Some(other)) => [(one.0 < other.1), (one.0 <= other.1 && other.0 <= one.1), (one.1 > other.0)],
            _ => [true; 3],
        };
        let equal = orders[1] && one.same(other) != Truth::No;
        let orders = [
            orders[0].then_some(Ordering::Less),
            equal.then_some(Ordering::Equal),
            orders[2].then_some(Ordering::Greater),
        ];
        return of_possible(&orders, relation, Open);
    }
    if let (Known4::Value(Value::Length(one)), Known4::Value(Value::Length(other))) = (&one.known, &other.known) {
        if one.unit == other.unit {
            return V::of(relation(one.count.cmp(&other.count)));
        }
        return match (minutes(*one), minutes(*other)) {
            (Some(one), Some(other)) => of_ranges(one, relation, other, Open),
            _ => Open,
        };
    }
    Open
}

fn timed(item: &Item) -> Option<(&'static str, Number)> {
    match &item.known {
        Known4::Value(Value::Time(time)) => {
            let time = i64::from(*time);
            Some(("time", Number { least: time, most: time, open: Yes }))
        }
        _ => number(item),
    }
}

fn minutes(length: Length) -> Option<(u64, u64)> {
    let day = 1440;
    let (least, most) = match length.unit {
        Unit::Minutes => (1, 1),
        Unit::Hours => (60, 60),
        Unit::Days => (day, day),
        Unit::Weeks => (7 * day, 7 * day),
        Unit::Months => (28 * day, 31 * day),
        Unit::Years => (365 * day, 366 * day),
        _ => return None,
    };
    Some((u64::from(length.count) * least, u64::from(length.count) * most))
}

pub fn follows(one: &Item, next: &Item) -> V {
    match (&one.known, &next.known) {
        (Known4::Value(Value::Number(one)), Known4::Value(Value::Number(next))) => V::of(one + 1 == *next),
        (Known4::Value(Value::Text(one)), Known4::Value(Value::Text(next))) => {
            match (one.parse::<i64>(), next.parse::<i64>()) {
                (Ok(one), Ok(next)) => V::of(one + 1 == next),
                _ => Open,
            }
        }
        _ => Open,
    }
}

/// Whether a word ends between two stretches of text.
pub fn edge(before: &str, after: &str) -> bool {
    let of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(of_word(before.chars().next_back()) && of_word(after.chars().next()))
}

/// Whether the whole of the words looks like the pattern.
pub fn stands(pattern: &str, words: &str) -> bool {
    let pattern: Vec<char> = fold(pattern).chars().collect();
    let words: Vec<char> = fold(words).chars().collect();
    looks_like(&pattern, &words)
}

fn looks_like(pattern: &[char], words: &[char]) -> bool {
    let Some((first, rest)) = pattern.split_first() else { return words.is_empty() };
    let after = |from: usize| words.get(from..).is_some_and(|words| looks_like(rest, words));
    let letters = words.iter().take_while(|c| c.is_alphanumeric()).count();
    match first {
        '#' => words.first().is_some_and(|c| c.is_numeric()) && after(1),
        '*' => (1..=letters).any(after),
        '…' => (0..=words.len()).any(after),
        c => words.first() == Some(c) && after(1),
    }
}
