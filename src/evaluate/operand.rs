//! The sides of a relation: what is written, read, counted, added up or shifted.

use std::ops::ControlFlow::Continue;

use jiff::civil::Date;

use super::answer::Answer;
use super::count::Member;
use super::seen::{Doubt, Flow, Gap, Met, Range, Scale, Seen, What};
use super::world::World;
use crate::language::{Operand, Path, Set, Step};
use crate::vocabulary::{Day, Length, Stated, Type, Unit, Value};

/// Where an operand's values go.
pub(super) type Found<'f, 'a> = &'f mut dyn FnMut(Met<'a>) -> Flow;

impl<'a> World<'a> {
    /// Calls `found` with every value of the operand, until it breaks off.
    pub fn values(&self, operand: &'a Operand, found: Found<'_, 'a>) -> Flow {
        match operand {
            Operand::Value(value, _) => found(Met::Seen(written(value))),
            Operand::List(values, _) => values.iter().try_for_each(|value| found(Met::Seen(written(value)))),
            Operand::Path(path) => self.each(path, &mut |met| found(met)),
            Operand::Count(set) => found(Met::Seen(worked_out(What::Number(Scale::Number, self.count(set, None))))),
            Operand::Sum(operands) => self.sum(operands, found),
            Operand::Total { set, of } => self.total(set, of, found),
            Operand::Shifted { from, by, later } => self.values(from, &mut |met| found(self.shifted(met, *by, *later))),
            Operand::Portion { share, up, of } => self.values(of, &mut |met| {
                found(match self.number(met) {
                    Ok((scale, range)) => {
                        let (least, most) = (share.of(range.least, *up), share.of(range.most, *up));
                        Met::Seen(worked_out(What::Number(scale, Range { least, most, ..range })))
                    }
                    Err(other) => other,
                })
            }),
            Operand::Extreme { larger, of } => self.extreme(*larger, of, found),
            Operand::Today => match self.given.today.and_then(Day::bounds) {
                Some((first, last)) => found(Met::Seen(worked_out(What::Dates(first, last)))),
                None => found(Met::Doubt(Doubt::Today)),
            },
        }
    }

    /// Adds up what is stated; what is not stated adds nothing, but where nothing at all is stated there is no sum.
    fn sum(&self, operands: &'a [Operand], found: Found<'_, 'a>) -> Flow {
        let mut sum: Option<(Scale, Range)> = None;
        let mut gap = Gap::Variable;
        let mut doubtful = false;
        for operand in operands {
            self.values(operand, &mut |met| {
                match self.number(met) {
                    Ok(number) => match plus(sum, number) {
                        Some(more) => sum = Some(more),
                        None => {
                            doubtful = true;
                            return found(Met::Doubt(Doubt::Sum));
                        }
                    },
                    Err(Met::Nothing(here)) => gap = here,
                    Err(other) => {
                        doubtful = true;
                        return found(other);
                    }
                }
                Continue(())
            })?;
        }
        match sum {
            _ if doubtful => Continue(()),
            Some((scale, range)) => found(Met::Seen(worked_out(What::Number(scale, range)))),
            None => found(Met::Nothing(gap)),
        }
    }

    /// Adds up what each thing of a set states.
    fn total(&self, set: &'a Set, of: &'a Path, found: Found<'_, 'a>) -> Flow {
        let scale = match of.steps.last().map(|step| &self.schema.field(step.kind, step.field).of) {
            Some(Type::Money) => Scale::Money,
            _ => Scale::Number,
        };
        let mut sum = (scale, Range::exactly(0));
        let mut doubtful = false;
        self.members(set, &|belongs| belongs, &mut |member| {
            let belongs = match member {
                Member::One(_, Answer::No) | Member::Either(_, _, Answer::No) => return Continue(()),
                Member::One(_, belongs) => belongs,
                Member::Either(stated, step, _) => {
                    doubtful = true;
                    return found(Met::Doubt(Doubt::Conflict(stated, step)));
                }
                Member::Perhaps(doubt) | Member::Unknown(doubt) => {
                    doubtful = true;
                    return found(Met::Doubt(doubt));
                }
            };
            self.each(of, &mut |met| {
                match self.number(met) {
                    Ok((like, number)) => {
                        let number = if belongs == Answer::Yes { number } else { perhaps(number, belongs) };
                        match plus(Some(sum), (like, number)) {
                            Some(more) => sum = more,
                            None => {
                                doubtful = true;
                                return found(Met::Doubt(Doubt::Sum));
                            }
                        }
                    }
                    Err(Met::Nothing(_)) => {}
                    Err(other) => {
                        doubtful = true;
                        return found(other);
                    }
                }
                Continue(())
            })
        })?;
        if doubtful { Continue(()) } else { found(Met::Seen(worked_out(What::Number(sum.0, sum.1)))) }
    }

    /// The largest or smallest of several numbers; where one is not stated or cannot be told, neither can the whole.
    fn extreme(&self, larger: bool, operands: &'a [Operand], found: Found<'_, 'a>) -> Flow {
        let mut so_far: Option<(Scale, Range)> = None;
        let mut whole = true;
        for operand in operands {
            self.values(operand, &mut |met| {
                match (self.number(met), so_far) {
                    (Ok(number), None) => so_far = Some(number),
                    (Ok((scale, range)), Some((like, other))) if scale == like => {
                        let pick = |one: i64, other: i64| if larger { one.max(other) } else { one.min(other) };
                        let (least, most) = (pick(range.least, other.least), pick(range.most, other.most));
                        so_far = Some((scale, Range { least, most, open: range.open.and(other.open) }));
                    }
                    (Ok(_), Some(_)) => {
                        whole = false;
                        return found(Met::Doubt(Doubt::Sum));
                    }
                    (Err(other), _) => {
                        whole = false;
                        return found(other);
                    }
                }
                Continue(())
            })?;
        }
        match so_far.filter(|_| whole) {
            Some((scale, range)) => found(Met::Seen(worked_out(What::Number(scale, range)))),
            None => Continue(()),
        }
    }

    /// What was met as a number; one of several lies between the least and the most of them.
    pub fn number(&self, met: Met<'a>) -> Result<(Scale, Range), Met<'a>> {
        match met {
            Met::Seen(seen) => number(&seen).ok_or(Met::Doubt(Doubt::Misfit(seen))),
            Met::OneOf(stated, step) => self
                .hull(
                    stated,
                    step,
                    |seen| number(&seen),
                    |(scale, one), (like, other)| {
                        let (least, most) = (one.least.min(other.least), one.most.max(other.most));
                        // Two that are the same number leave nothing open.
                        let open = if least == most { Answer::Yes } else { Answer::CannotTell };
                        (scale == like).then_some((scale, Range { least, most, open }))
                    },
                )
                .ok_or(Met::Doubt(Doubt::Conflict(stated, step))),
            other => Err(other),
        }
    }

    fn shifted(&self, met: Met<'a>, by: Length, later: bool) -> Met<'a> {
        let shifted = match met {
            Met::Seen(seen) => self.shift(seen, by, later),
            Met::OneOf(stated, step) => {
                let dates = |seen| match self.shift(seen, by, later) {
                    Some(What::Dates(first, last)) => Some((first, last)),
                    _ => None,
                };
                let hull = |one: (Date, Date), other: (Date, Date)| Some((one.0.min(other.0), one.1.max(other.1)));
                self.hull(stated, step, dates, hull).map(|(first, last)| What::Dates(first, last))
            }
            other => return other,
        };
        match (shifted, met) {
            (Some(what), Met::Seen(seen)) => Met::Seen(Seen { what, ..seen }),
            (Some(what), _) => Met::Seen(worked_out(what)),
            (None, _) if by.unit == Unit::Meetings && self.given.calendar.is_none() => {
                Met::Doubt(Doubt::Outside("calendar of meetings"))
            }
            (None, Met::Seen(seen)) => Met::Doubt(Doubt::Misfit(seen)),
            (None, Met::OneOf(stated, step)) => Met::Doubt(Doubt::Conflict(stated, step)),
            (None, other) => other,
        }
    }

    fn shift(&self, seen: Seen<'a>, by: Length, later: bool) -> Option<What<'a>> {
        let day = match seen.what {
            What::Value(Value::Day(day)) => *day,
            What::Value(Value::Meeting(sitting)) => sitting.day,
            What::Value(Value::Time(time)) => return clock(*time, by, later),
            _ => return None,
        };
        let (first, last) = match by.unit {
            Unit::Meetings => self.meetings(day, by.count, later)?,
            _ => day.shifted(by, later, &self.given.holidays)?,
        };
        Some(What::Dates(first, last))
    }

    /// So many meetings after a date, or before it, by the calendar.
    fn meetings(&self, from: Day, count: u32, later: bool) -> Option<(Date, Date)> {
        let (first, last) = from.bounds()?;
        let mut dates: Vec<Date> = self.given.calendar.as_ref()?.iter().filter_map(|day| day.civil()).collect();
        dates.sort_unstable();
        dates.dedup();
        let step = |from: Date| {
            let index = (count as usize).checked_sub(1);
            match (index, later) {
                (None, _) => Some(from),
                (Some(index), true) => dates.iter().filter(|&&date| date > from).nth(index).copied(),
                (Some(index), false) => dates.iter().rev().filter(|&&date| date < from).nth(index).copied(),
            }
        };
        Some((step(first)?, step(last)?))
    }

    /// What holds of all of several values taken together; `None` where one of them does not fit.
    fn hull<T>(
        &self,
        stated: &'a [Stated<'a>],
        step: Step,
        read: impl Fn(Seen<'a>) -> Option<T>,
        join: impl Fn(T, T) -> Option<T>,
    ) -> Option<T> {
        let mut all = stated.iter().map(|stated| read(self.stated(stated, step)));
        let first = all.next()??;
        all.try_fold(first, |so_far, next| join(so_far, next?))
    }
}

fn written<'a>(value: &'a Value<'a>) -> Seen<'a> {
    Seen { what: What::Value(value), at: None, field: None }
}

fn worked_out(what: What) -> Seen {
    Seen { what, at: None, field: None }
}

fn number(seen: &Seen) -> Option<(Scale, Range)> {
    Some(match seen.what {
        What::Number(scale, range) => (scale, range),
        What::Value(Value::Number(number)) => (Scale::Number, Range::exactly(*number)),
        What::Value(Value::Money(amount)) => (Scale::Money, Range::exactly(*amount)),
        What::Value(Value::Percentage(share)) => (Scale::Percentage, Range::exactly(*share)),
        _ => return None,
    })
}

fn plus(sum: Option<(Scale, Range)>, number: (Scale, Range)) -> Option<(Scale, Range)> {
    match sum {
        None => Some(number),
        Some((scale, so_far)) if scale == number.0 => Some((scale, so_far.plus(number.1)?)),
        Some(_) => None,
    }
}

/// A number that is added or not.
fn perhaps(number: Range, belongs: Answer) -> Range {
    Range { least: number.least.min(0), most: number.most.max(0), open: number.open.and(belongs) }
}

fn clock<'a>(time: u16, by: Length, later: bool) -> Option<What<'a>> {
    let minutes = match by.unit {
        Unit::Minutes => i64::from(by.count),
        Unit::Hours => i64::from(by.count) * 60,
        _ => return None,
    };
    let minutes = if later { minutes } else { -minutes };
    Some(What::Number(Scale::Time, Range::exactly(i64::from(time) + minutes)))
}
