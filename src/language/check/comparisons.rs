//! Comparisons: which relation, between which values, and whether the two compare.

use super::bound::{Bound, How};
use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::all;
use super::operands::Side;
use crate::language::mistakes as wrong;
use crate::language::plan::{Operand, Test, Tested};
use crate::language::relation::{Between, Meaning, RelationId};
use crate::language::tree::{self, AmountWord, Comparator, Compares, Join, List, OperandKind, Within};
use crate::text::Span;
use crate::vocabulary::{FieldId, Length, Type};

impl Checker<'_> {
    /// `is after its due date`, `is one of "A", "B"`, `is at least 5 days before …`.
    pub fn compare(
        &mut self,
        left: &Subject,
        comparator: Comparator,
        operands: &List<tree::Operand>,
        at: Span,
    ) -> Checked<Tested> {
        let id = self.relation(comparator)?;
        if let (List::One(tree::Operand { of: OperandKind::Shifted { by, later, base }, .. }), true) =
            (operands, id.row().between == Between::Amounts)
        {
            return self.shifted(left, id, (*by, *later), base, at);
        }
        if let (List::One(tree::Operand { of: OperandKind::Phrase(phrase), .. }), true) =
            (operands, matches!(id.row().means, Meaning::Same) && self.words(comparator.at).eq_ignore_ascii_case("in"))
        {
            return self.under(left, phrase, at);
        }
        self.relate(left, id, operands, at)
    }

    fn relation(&self, comparator: Comparator) -> Checked<RelationId> {
        let phrase = match comparator.of {
            Compares::Relation(term) => {
                return self
                    .senses_of(term)
                    .iter()
                    .find_map(|sense| match *sense {
                        crate::language::lexicon::Sense::Comparator(id) => Some(id),
                        _ => None,
                    })
                    .ok_or(Reported);
            }
            Compares::After => "be after",
            Compares::Before => "be before",
            Compares::OneOf | Compares::Amount(AmountWord::Exactly) => "be",
            Compares::Amount(AmountWord::AtLeast) => "be at least",
            Compares::Amount(AmountWord::AtMost) => "be at most",
            Compares::Amount(AmountWord::MoreThan) => "be more than",
            Compares::Amount(AmountWord::FewerThan) => "be less than",
        };
        RelationId::named(phrase).ok_or(Reported)
    }

    /// A relation to one or more values.
    pub fn relate(
        &mut self,
        left: &Subject,
        id: RelationId,
        operands: &List<tree::Operand>,
        at: Span,
    ) -> Checked<Tested> {
        let equal = matches!(id.row().means, Meaning::Same | Meaning::Different);
        if let (List::Many { items, join, .. }, true) = (operands, equal)
            && items.iter().all(|item| matches!(item, List::One(one) if is_literal(one)))
        {
            return self.one_of(left, id, operands, *join, at);
        }
        let depth = self.scope.len();
        let checked = self.each(operands, &mut |checker, operand| checker.relate_one(left, id, operand, at));
        self.scope.truncate(depth);
        checked
    }

    /// `is one of "A", "B" or "C"`: alternatives.
    fn one_of(
        &mut self,
        left: &Subject,
        id: RelationId,
        operands: &List<tree::Operand>,
        join: Join,
        at: Span,
    ) -> Checked<Tested> {
        let listed = self.words(at).to_lowercase().contains("one of");
        let commas = !self.words(at).to_lowercase().contains(" and ");
        if join == Join::And && !listed && !commas {
            return self.wrong(&wrong::NEVER_SO, at, &["one value cannot be all of these; write `or`"]);
        }
        let mut values = Vec::new();
        for operand in operands.each() {
            let side = self.operand(operand, left)?;
            self.compares(&left.of, &side.of, id, at)?;
            match side.operand {
                Operand::Value(value, _) => values.push(value),
                Operand::List(more, _) => values.extend(more),
                _ => return Err(Reported),
            }
        }
        let list = Operand::List(values, self.place(at));
        Ok(self.tested(Test::Relates(left.operand(), id, list), at))
    }

    fn relate_one(&mut self, left: &Subject, id: RelationId, operand: &tree::Operand, at: Span) -> Checked<Tested> {
        let outer = std::mem::replace(&mut self.rounding, rounding(id));
        let right = self.operand(operand, left);
        self.rounding = outer;
        let right = right?;
        let (left, right) = self.alike(left, right, id, operand.at)?;
        self.compares(&left.of, &right.of, id, at)?;
        let test = Test::Relates(left.operand(), id, right.operand);
        let tested = self.tested(test, at);
        // `the mover must be one of the members`, `the owners must be officers`: nobody is all of them.
        let one_of = matches!(id.row().means, Meaning::Same);
        let binds = right.binds.into_iter().map(|bound| match bound.how {
            How::Plural if one_of => Bound { how: How::Indefinite, ..bound },
            _ => bound,
        });
        Ok(self.over(binds.collect(), tested))
    }

    /// Where one side is a date and the other a thing with one date, the thing's date is meant.
    fn alike(&mut self, left: &Subject, right: Side, id: RelationId, at: Span) -> Checked<(Subject, Side)> {
        // Somebody who is named, and one of those who are listed: by their name.
        if let (Type::Person, Type::Kind(_), Operand::Path(path)) = (&left.of, &right.of, &right.operand) {
            let listed = Subject { path: path.clone(), of: right.of.clone(), many: false, counts: None };
            if let Some(name) = self.as_person(&listed, at) {
                return Ok((left.clone(), Side { operand: Operand::Path(name.path), of: name.of, binds: right.binds }));
            }
        }
        let date = |of: &Type| matches!(of, Type::Date | Type::Meeting);
        let times = id.row().between == Between::Times;
        if date(&left.of) && matches!(right.of, Type::Kind(_)) {
            return Ok((left.clone(), self.as_date(right, at)?));
        }
        if date(&right.of) && matches!(left.of, Type::Kind(_)) && times {
            let side = Side { operand: left.operand(), of: left.of.clone(), binds: Vec::new() };
            if let Operand::Path(path) = self.as_date(side, at)?.operand {
                return Ok((Subject { path, of: Type::Date, many: left.many, counts: None }, right));
            }
        }
        Ok((left.clone(), right))
    }

    /// That two types can stand in the relation.
    fn compares(&mut self, left: &Type, right: &Type, id: RelationId, at: Span) -> Checked<()> {
        let date = |of: &Type| matches!(of, Type::Date | Type::Meeting);
        let same = left == right || (date(left) && date(right));
        let worded = |of: &Type| matches!(of, Type::Text | Type::Person | Type::Meeting | Type::Kind(_));
        let fits = match id.row().between {
            Between::Values => {
                same || (worded(left) && *right == Type::Text)
                    || (matches!(left, Type::Choice(_)) && matches!(right, Type::Choice(_) | Type::Text))
            }
            Between::Times => {
                same && (date(left) || *left == Type::Time) || matches!((left, right), (Type::Kind(_), Type::Kind(_)))
            }
            Between::Amounts => same && matches!(left, Type::Number | Type::Money | Type::Percentage | Type::Length),
        };
        if fits {
            return Ok(());
        }
        let (one, other) = (self.what(left), self.what(right));
        let help = match (same, id.row().between) {
            (true, Between::Amounts) => format!("of {one} say `before` or `after`"),
            (true, Between::Times) => format!("of {one} say `more than` or `less than`"),
            _ => "compare dates with dates, numbers with numbers, people with people".to_owned(),
        };
        self.wrong(&wrong::DO_NOT_COMPARE, at, &[&one, &other, &help])
    }

    /// `between 3 and 5`, both included.
    pub fn between(
        &mut self,
        left: &Subject,
        least: &tree::Operand,
        most: &tree::Operand,
        at: Span,
    ) -> Checked<Tested> {
        let times = matches!(left.of, Type::Date | Type::Meeting | Type::Time);
        let (from, to) = if times { ("be on or after", "be on or before") } else { ("be at least", "be at most") };
        let mut tests = Vec::new();
        for (phrase, operand) in [(from, least), (to, most)] {
            let id = RelationId::named(phrase).ok_or(Reported)?;
            tests.push(self.relate_one(left, id, operand, at)?);
        }
        Ok(all(tests, self.place(at)))
    }

    /// `within 2 months after the date of the MEETING`: the day itself counts at both ends.
    pub fn within(&mut self, left: &Subject, within: &Within) -> Checked<Tested> {
        let base = self.base(left, &within.base, within.at)?;
        let (earliest, latest) = match within.side {
            tree::Side::After => (base.operand.clone(), moved(&base.operand, within.length, true)),
            tree::Side::Before => (moved(&base.operand, within.length, false), base.operand.clone()),
            tree::Side::Either => {
                (moved(&base.operand, within.length, false), moved(&base.operand, within.length, true))
            }
        };
        let tested = self.span_of_time(left, ("be on or after", earliest), ("be on or before", latest), within.at)?;
        Ok(self.over(base.binds, tested))
    }

    fn base(&mut self, left: &Subject, base: &tree::Operand, at: Span) -> Checked<Side> {
        let base = self.operand(base, left)?;
        let base = self.as_date(base, at)?;
        let id = RelationId::named("be after").ok_or(Reported)?;
        self.compares(&left.of, &base.of, id, at)?;
        Ok(base)
    }

    fn span_of_time(
        &mut self,
        left: &Subject,
        from: (&str, Operand),
        to: (&str, Operand),
        at: Span,
    ) -> Checked<Tested> {
        let mut tests = Vec::new();
        for (phrase, operand) in [from, to] {
            let id = RelationId::named(phrase).ok_or(Reported)?;
            tests.push(self.tested(Test::Relates(left.operand(), id, operand), at));
        }
        Ok(all(tests, self.place(at)))
    }

    /// `at least 5 clear days before the MEETING`, `more than 3 meetings after it`.
    fn shifted(
        &mut self,
        left: &Subject,
        id: RelationId,
        (by, later): (Length, bool),
        base: &tree::Operand,
        at: Span,
    ) -> Checked<Tested> {
        let base = self.base(left, base, at)?;
        let end = moved(&base.operand, by, later);
        let near = base.operand.clone();
        let Meaning::Order(holds) = id.row().means else { return Err(Reported) };
        let (more, equal) = (holds(std::cmp::Ordering::Greater), holds(std::cmp::Ordering::Equal));
        let tested = match (more, equal, later) {
            (true, true, true) => self.ordered(left, "be on or after", end, at),
            (true, true, false) => self.ordered(left, "be on or before", end, at),
            (true, false, true) => self.ordered(left, "be after", end, at),
            (true, false, false) => self.ordered(left, "be before", end, at),
            (false, true, true) => self.span_of_time(left, ("be on or after", near), ("be on or before", end), at),
            (false, true, false) => self.span_of_time(left, ("be on or after", end), ("be on or before", near), at),
            (false, false, true) => self.span_of_time(left, ("be on or after", near), ("be before", end), at),
            (false, false, false) => self.span_of_time(left, ("be after", end), ("be on or before", near), at),
        }?;
        Ok(self.over(base.binds, tested))
    }

    /// `a PAYMENT over £500`: the one field that can be so compared.
    pub fn worth(&mut self, subject: &Subject, word: AmountWord, worth: &tree::Operand, at: Span) -> Checked<Tested> {
        let of = match worth.of {
            OperandKind::Money(_) => Type::Money,
            OperandKind::Percentage(_) => Type::Percentage,
            OperandKind::Length(_) => Type::Length,
            _ => Type::Number,
        };
        let comparator = Comparator { of: Compares::Amount(word), at };
        // `an amount over £500`
        if subject.of == of {
            return self.compare(subject, comparator, &List::One(worth.clone()), at);
        }
        let Type::Kind(kind) = subject.of else { return self.not_said_of(subject, at) };
        let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
        let fitting: Vec<_> =
            (0..).map(FieldId).zip(fields).filter(|(_, field)| field.of == of && !field.many).collect();
        let [(field, _)] = fitting.as_slice() else {
            let names: Vec<&str> = fitting.iter().map(|(_, field)| field.name.as_ref()).collect();
            let help = match names.first() {
                Some(name) => format!("write `whose {name} is …`"),
                None => self.fields_help(kind, ""),
            };
            return self.wrong(&wrong::TWO_MEANINGS, at, &[&self.words(at), &help]);
        };
        let field = self.step(subject, kind, *field, at);
        self.compare(&field, comparator, &List::One(worth.clone()), at)
    }

    fn ordered(&mut self, left: &Subject, phrase: &str, right: Operand, at: Span) -> Checked<Tested> {
        let id = RelationId::named(phrase).ok_or(Reported)?;
        Ok(self.tested(Test::Relates(left.operand(), id, right), at))
    }

    /// `the votes for and the votes against must add up to …`.
    pub fn adds_up(
        &mut self,
        parts: &[Subject],
        by: Option<Comparator>,
        total: &tree::Operand,
        at: Span,
    ) -> Checked<Tested> {
        let Some(first) = parts.first() else { return Err(Reported) };
        for part in parts {
            if !matches!(part.of, Type::Number | Type::Money) || part.of != first.of {
                let what = self.what(&part.of);
                return self.wrong(&wrong::NOT_NUMBERS, at, &[&what]);
            }
        }
        let id = match by {
            Some(by) => self.relation(by)?,
            None => RelationId::named("be").ok_or(Reported)?,
        };
        let outer = std::mem::replace(&mut self.rounding, rounding(id));
        let total = self.operand(total, first);
        self.rounding = outer;
        let total = total?;
        self.compares(&first.of, &total.of, id, at)?;
        let sum = Operand::Sum(parts.iter().map(Subject::operand).collect());
        let tested = self.tested(Test::Relates(sum, id, total.operand), at);
        Ok(self.over(total.binds, tested))
    }
}

/// How a part of a number is rounded so that the comparison of whole numbers stays what it was: at least 2½ is at least 3,
/// more than 2½ is more than 2. Of what must be the same the sentence has to say it.
fn rounding(id: RelationId) -> Option<bool> {
    let Meaning::Order(holds) = id.row().means else { return None };
    let (more, equal) = (holds(std::cmp::Ordering::Greater), holds(std::cmp::Ordering::Equal));
    Some(more == equal)
}

fn moved(base: &Operand, by: Length, later: bool) -> Operand {
    Operand::Shifted { from: Box::new(base.clone()), by, later }
}

fn is_literal(operand: &tree::Operand) -> bool {
    !matches!(operand.of, OperandKind::Phrase(_) | OperandKind::Today | OperandKind::Shifted { .. })
}
