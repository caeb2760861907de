//! Two values side by side: which orders are possible between them, and whether they are the same.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::answer::Answer;
use super::seen::{Range, Scale, Seen, What};
use super::world::World;
use crate::language::{Meaning, Step};
use crate::text::same_words;
use crate::vocabulary::{Day, KindId, Length, Orders, PersonRef, Sitting, Stated, Truth, Value};

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
        if let (What::Value(left), What::Value(right)) = (left.what, right.seen.what)
            && let Some(answer) = at_sight(left, means, right)
        {
            return answer;
        }
        match means {
            Meaning::Same => self.same_as(left, right),
            Meaning::Different => self.same_as(left, right).not(),
            Meaning::Order(relation) if alike(left, &right.seen) => relation(Ordering::Equal).into(),
            Meaning::Order(relation) => self.ordered(left, relation, right),
        }
    }

    /// Whether a value that was read stands in the relation to measured ones, as
    /// [`relates_to`](Self::relates_to) says: to be the same as any of them, else to be so to every one.
    #[inline]
    pub fn compare_with_all(
        &self,
        left: &'a Stated<'a>,
        field: Step,
        means: Meaning,
        right: &[Measured<'a>],
    ) -> Answer {
        let compare = |right: &Measured<'a>| {
            match right.seen.what {
                What::Value(value) => at_sight(&left.value, means, value),
                _ => None,
            }
            .unwrap_or_else(|| self.compare_with(&self.stated(left, field), means, right))
        };
        match means {
            Meaning::Same => right.iter().fold(Answer::No, |any, right| any.or_else(|| compare(right))),
            _ => right.iter().fold(Answer::Yes, |all, right| all.and_then(|| compare(right))),
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
                dates((left, left_bounds), relation, (right, right_bounds))
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

/// Where the two have nothing about them that has to be worked out.
#[inline]
fn at_sight(one: &Value, means: Meaning, other: &Value) -> Option<Answer> {
    let in_order = |order: Ordering| match means {
        Meaning::Same => order.is_eq(),
        Meaning::Different => order.is_ne(),
        Meaning::Order(relation) => relation(order),
    };
    let order = match (one, other) {
        (Value::Text(one), Value::Text(other)) => match means {
            Meaning::Same => return Some(same_words(one, other).into()),
            Meaning::Different => return Some(Answer::from(same_words(one, other)).not()),
            Meaning::Order(_) => return None,
        },
        (Value::Number(one), Value::Number(other))
        | (Value::Money(one), Value::Money(other))
        | (Value::Percentage(one), Value::Percentage(other)) => one.cmp(other),
        (Value::Time(one), Value::Time(other)) => one.cmp(other),
        (Value::Choice(one), Value::Choice(other)) if !matches!(means, Meaning::Order(_)) => one.cmp(other),
        (Value::YesNo(one), Value::YesNo(other)) if !matches!(means, Meaning::Order(_)) => one.cmp(other),
        _ => return None,
    };
    Some(in_order(order).into())
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

fn dates(
    left: (Day, Option<(Date, Date)>),
    relation: fn(Ordering) -> bool,
    right: (Day, Option<(Date, Date)>),
) -> Answer {
    if let (Some((first, last)), Some((other_first, other_last))) = (left.1, right.1)
        && first == last
        && other_first == other_last
    {
        return relation(first.cmp(&other_first)).into();
    }
    let orders = left.1.zip(right.1).map_or(Orders::ANY, |(left, right)| Orders::between(left, right));
    let unequal = orders.unequal() != orders && left.0.same(right.0) == Truth::No;
    if unequal { orders.unequal() } else { orders }.hold(relation).into()
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
