//! The sides of a relation, as the plan's documentation describes them.

use quorate::language::Operand;
use quorate::vocabulary::{Type, Unit, Value};

use super::V::{No, Open, Yes};
use super::compare::{Item, Known4};
use super::{Env, Met, Naive, Number, V, count};
use super::{agree, bound};

impl Naive<'_> {
    pub(super) fn operand(&self, operand: &Operand, env: &Env) -> Vec<Met> {
        let worked_out = |known| vec![Met::One(Item { known, at: None, field: None })];
        match operand {
            Operand::Value(value, _) => worked_out(Known4::value(value)),
            Operand::List(values, _) => values.iter().flat_map(|value| worked_out(Known4::value(value))).collect(),
            Operand::Path(path) => self.path(path, env),
            Operand::Count(set) => {
                let counted = count(&self.set(set, env), |item| self.that(set, &bound(env, set.slot, item)));
                worked_out(Known4::Number("number", counted.least, counted.most, counted.open))
            }
            Operand::Today => match self.given.today.and_then(quorate::vocabulary::Day::bounds) {
                Some((first, last)) => worked_out(Known4::Dates(first, last)),
                None => vec![Met::Unknown(Open)],
            },
            Operand::Sum(operands) => {
                let met: Vec<Met> = operands.iter().flat_map(|operand| self.operand(operand, env)).collect();
                let numbers: Vec<_> = met.iter().filter_map(Met::as_scaled).collect();
                let Some(first) = numbers.first() else { return vec![Met::Nothing] };
                let mixed =
                    numbers.iter().flatten().any(|(scale, _)| first.as_ref().is_ok_and(|(like, _)| like != scale));
                let doubts: Vec<V> = numbers.iter().filter_map(|number| number.as_ref().err().copied()).collect();
                if mixed || !doubts.is_empty() {
                    let mut doubts: Vec<Met> = doubts.into_iter().map(Met::Unknown).collect();
                    doubts.extend(mixed.then_some(Met::Unknown(Open)));
                    return doubts;
                }
                let (mut least, mut most, mut open, mut scale) = (0, 0, Yes, "number");
                for (like, number) in numbers.into_iter().flatten() {
                    // The largest number stands for any number more.
                    let any = most == i64::MAX || number.most == i64::MAX;
                    let sum = if any { i64::MAX } else { most + number.most };
                    (least, most, open, scale) = (least + number.least, sum, open.and(number.open), like);
                }
                worked_out(Known4::Number(scale, least, most, open))
            }
            Operand::Total { set, of } => {
                let step = of.steps.last().unwrap();
                let mut scale = match self.schema.field(step.kind, step.field).of {
                    Type::Money => "money",
                    _ => "number",
                };
                let (mut sum, mut doubts) = (Number { least: 0, most: 0, open: Yes }, Vec::new());
                for member in self.set(set, env) {
                    let item = match &member {
                        Met::One(item) => item,
                        Met::Nothing => continue,
                        Met::Perhaps(v) | Met::Unknown(v) => {
                            doubts.push(Met::Unknown(*v));
                            continue;
                        }
                        // One of several things, unless none of them is of the set.
                        Met::Either(items) => {
                            let belongs = items.iter().map(|item| self.that(set, &bound(env, set.slot, item)));
                            if belongs.reduce(agree) != Some(No) {
                                doubts.push(Met::Unknown(Open));
                            }
                            continue;
                        }
                    };
                    let env = bound(env, set.slot, item);
                    let belongs = self.that(set, &env);
                    if belongs == No {
                        continue;
                    }
                    for met in self.path(of, &env) {
                        match met.as_scaled() {
                            None => {}
                            Some(Err(v)) => doubts.push(Met::Unknown(v)),
                            Some(Ok((like, _))) if like != scale => doubts.push(Met::Unknown(Open)),
                            Some(Ok((like, number))) => {
                                let sure = belongs == Yes;
                                scale = like;
                                sum.least += if sure { number.least } else { number.least.min(0) };
                                sum.most += if sure { number.most } else { number.most.max(0) };
                                sum.open = sum.open.and(number.open).and(belongs);
                            }
                        }
                    }
                }
                if doubts.is_empty() {
                    worked_out(Known4::Number(scale, sum.least, sum.most, sum.open))
                } else {
                    doubts
                }
            }
            Operand::Portion { share, up, of } => {
                let part = |number: i64| {
                    let (times, by) =
                        (i128::from(number) * i128::from(share.numerator()), i128::from(share.denominator()));
                    let exact = times % by == 0;
                    let down = times.div_euclid(by);
                    let whole = if *up && !exact { down + 1 } else { down };
                    if number == i64::MAX { number } else { i64::try_from(whole).unwrap_or(i64::MAX) }
                };
                let parts = self.operand(of, env).into_iter().map(|met| match met.as_scaled() {
                    None => Met::Nothing,
                    Some(Err(v)) => Met::Unknown(v),
                    Some(Ok((scale, n))) => {
                        let known = Known4::Number(scale, part(n.least), part(n.most), n.open);
                        Met::One(Item { known, at: None, field: None })
                    }
                });
                parts.collect()
            }
            Operand::Extreme { larger, of } => {
                let met: Vec<Met> = of.iter().flat_map(|operand| self.operand(operand, env)).collect();
                let (mut numbers, mut others) = (Vec::new(), Vec::new());
                for one in met {
                    match one.as_scaled() {
                        Some(Ok(number)) => numbers.push(number),
                        Some(Err(v)) => others.push(Met::Unknown(v)),
                        None => others.push(Met::Nothing),
                    }
                }
                let Some(&(scale, _)) = numbers.first() else { return others };
                let odd = numbers.iter().filter(|(like, _)| *like != scale).count();
                others.extend((0..odd).map(|_| Met::Unknown(Open)));
                if !others.is_empty() {
                    return others;
                }
                let pick = |of: fn(&Number) -> i64| {
                    let all = numbers.iter().map(|(_, number)| of(number));
                    if *larger { all.max() } else { all.min() }.unwrap()
                };
                let open = numbers.iter().fold(Yes, |open, (_, number)| open.and(number.open));
                worked_out(Known4::Number(scale, pick(|n| n.least), pick(|n| n.most), open))
            }
            Operand::Shifted { from, by, later } => {
                let met = self.operand(from, env).into_iter().map(|met| {
                    let items = match &met {
                        Met::One(item) => vec![item.clone()],
                        Met::Either(items) => items.clone(),
                        _ => return met,
                    };
                    let days = items.iter().map(|item| match (&item.known, by.unit) {
                        (_, Unit::Meetings) => None,
                        (Known4::Value(Value::Day(day)), _) => day.shifted(*by, *later, &[]),
                        (Known4::Value(Value::Meeting(sitting)), _) => sitting.day.shifted(*by, *later, &[]),
                        _ => None,
                    });
                    let Some(days) = days.collect::<Option<Vec<_>>>() else { return Met::Unknown(Open) };
                    let first = days.iter().map(|day| day.0).min().unwrap();
                    let last = days.iter().map(|day| day.1).max().unwrap();
                    Met::One(Item { known: Known4::Dates(first, last), at: None, field: None })
                });
                met.collect()
            }
        }
    }
}
