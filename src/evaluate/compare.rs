//! Two values side by side: which orders are possible between them, and whether they are the same.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::answer::Answer;
use super::seen::{Range, Scale, Seen, What};
use super::world::World;
use crate::language::Meaning;
use crate::text::same_words;
use crate::vocabulary::{Day, KindId, Length, Orders, PersonRef, Sitting, Truth, Value};

/// A value as something that has an order.
#[derive(Clone, Copy)]
enum Ordered {
    Number(Scale, Range),
    /// What is known of a date, and between which dates of the calendar it lies.
    Date(Day, Option<(Date, Date)>),
    Length(Length),
    /// A place in the document.
    Place(usize),
}

/// A value with its order, worked out once for all that are compared with it.
pub(super) struct Measured<'a> {
    seen: Seen<'a>,
    order: Option<Ordered>,
}

impl<'a> World<'a> {
    /// A value, made ready to be compared with many.
    pub fn measure(&self, seen: Seen<'a>) -> Measured<'a> {
        Measured { seen, order: self.order(&seen) }
    }

    /// Whether the left value stands in the relation to a measured one.
    pub fn compare_with(&self, left: &Seen<'a>, means: Meaning, right: &Measured<'a>) -> Answer {
        match means {
            Meaning::Same => self.same_as(left, right),
            Meaning::Different => self.same_as(left, right).not(),
            Meaning::Order(relation) if alike(left, &right.seen) => relation(Ordering::Equal).into(),
            Meaning::Order(relation) => self.ordered(left, relation, right),
        }
    }

    /// Whether the left value stands in the relation to the right one.
    pub fn compare(&self, left: &Seen<'a>, means: Meaning, right: &Seen<'a>) -> Answer {
        self.compare_with(left, means, &self.measure(*right))
    }

    fn ordered(&self, left: &Seen<'a>, relation: fn(Ordering) -> bool, right: &Measured<'a>) -> Answer {
        use Ordered::{Date, Length, Number, Place};
        let (Some(one), Some(other)) = (self.order(left), right.order) else {
            return if same_text(left, &right.seen) { relation(Ordering::Equal).into() } else { Answer::CannotTell };
        };
        match (one, other) {
            (Number(one, left), Number(other, right)) if one == other => numbers(left, relation, right),
            (Date(left, left_bounds), Date(right, right_bounds)) => {
                dates((left, left_bounds), (right, right_bounds)).hold(relation).into()
            }
            (Length(left), Length(right)) => left.orders(right).hold(relation).into(),
            (Place(left), Place(right)) => relation(left.cmp(&right)).into(),
            _ => Answer::CannotTell,
        }
    }

    /// Whether the two are the same.
    pub fn same(&self, left: &Seen<'a>, right: &Seen<'a>) -> Answer {
        self.same_as(left, &self.measure(*right))
    }

    #[inline]
    fn same_as(&self, left: &Seen<'a>, right: &Measured<'a>) -> Answer {
        if let (What::Value(one), What::Value(other)) = (left.what, right.seen.what)
            && let Some(truth) = same_value(one, other)
        {
            return truth.into();
        }
        if let (What::Thing(kind, row), What::Thing(other_kind, other_row)) = (left.what, right.seen.what) {
            return Answer::from((kind, row) == (other_kind, other_row));
        }
        self.ordered(left, Ordering::is_eq, right)
    }

    #[inline]
    fn order(&self, seen: &Seen<'a>) -> Option<Ordered> {
        let exactly = |scale, number| Some(Ordered::Number(scale, Range::exactly(number)));
        match seen.what {
            What::Thing(kind, row) => self.place(kind, row).map(Ordered::Place),
            What::Number(scale, range) => Some(Ordered::Number(scale, range)),
            What::Dates(first, last) => Some(Ordered::Date(Day::default(), Some((first, last)))),
            What::Value(Value::Number(number)) => exactly(Scale::Number, *number),
            What::Value(Value::Money(amount)) => exactly(Scale::Money, *amount),
            What::Value(Value::Percentage(share)) => exactly(Scale::Percentage, *share),
            What::Value(Value::Time(time)) => exactly(Scale::Time, i64::from(*time)),
            What::Value(Value::Day(day)) => Some(Ordered::Date(*day, day.bounds())),
            What::Value(Value::Meeting(sitting)) => Some(Ordered::Date(sitting.day, sitting.bounds(self.facts.day))),
            What::Value(Value::Length(length)) => Some(Ordered::Length(*length)),
            What::Value(_) => None,
        }
    }

    /// Where a thing stands in the document; what comes from another document stands nowhere in this one.
    fn place(&self, kind: KindId, row: u32) -> Option<usize> {
        let outside = self.schema.kind(kind).outside.is_some();
        self.row(kind, row).filter(|_| !outside).map(|row| row.at.start())
    }
}

/// Where both are text, people, choices or yes and no; `None` leaves it to their order.
fn same_value(one: &Value, other: &Value) -> Option<Truth> {
    Some(match (one, other) {
        (Value::Text(one), Value::Text(other)) => same_words(one, other).into(),
        (Value::Person(one), Value::Person(other)) => one.same(other),
        (Value::Meeting(one), Value::Meeting(other)) if same_words(&one.text, &other.text) => Truth::Yes,
        (Value::Person(PersonRef { text: one, .. }), Value::Text(other))
        | (Value::Text(one), Value::Person(PersonRef { text: other, .. }))
        | (Value::Meeting(Sitting { text: one, .. }), Value::Text(other))
        | (Value::Text(one), Value::Meeting(Sitting { text: other, .. })) => same_words(one, other).into(),
        (Value::Choice(one), Value::Choice(other)) => (one == other).into(),
        (Value::YesNo(one), Value::YesNo(other)) => (one == other).into(),
        _ => return None,
    })
}

/// Whether two that have no order are the same.
fn same_text(left: &Seen, right: &Seen) -> bool {
    let (What::Value(one), What::Value(other)) = (left.what, right.what) else { return false };
    same_value(one, other) == Some(Truth::Yes)
}

/// Whether two are one without being measured: a thing and itself, a meeting named twice in the same words.
fn alike(left: &Seen, right: &Seen) -> bool {
    match (left.what, right.what) {
        (What::Thing(kind, row), What::Thing(other_kind, other_row)) => (kind, row) == (other_kind, other_row),
        (What::Value(Value::Meeting(one)), What::Value(Value::Meeting(other))) => same_words(&one.text, &other.text),
        _ => false,
    }
}

fn dates(left: (Day, Option<(Date, Date)>), right: (Day, Option<(Date, Date)>)) -> Orders {
    let exactly = |bounds: (Date, Date)| (bounds.0 == bounds.1).then_some(bounds.0);
    if let (Some(one), Some(other)) = (left.1.and_then(exactly), right.1.and_then(exactly)) {
        return Orders::only(one.cmp(&other));
    }
    let orders = left.1.zip(right.1).map_or(Orders::ANY, |(left, right)| Orders::between(left, right));
    if orders.unequal() != orders && left.0.same(right.0) == Truth::No { orders.unequal() } else { orders }
}

/// How two numbers lie, each as far as it is known.
#[inline]
pub(super) fn numbers(left: Range, relation: fn(Ordering) -> bool, right: Range) -> Answer {
    if left.least == left.most && right.least == right.most {
        return relation(left.least.cmp(&right.least)).into();
    }
    let orders = Orders::between((left.least, left.most), (right.least, right.most));
    match (orders.hold(relation), left.open.and(right.open)) {
        (Truth::CannotTell, Answer::NotAsked) => Answer::NotAsked,
        (told, _) => told.into(),
    }
}
