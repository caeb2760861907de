//! Gardens and rules by chance, the same for the same seed.

use quorate::language::{
    Amount, Demand, From, Needle, NeedleId, Operand, Part, Path, PlaceOfText, Plan, Quantifier, RELATIONS, RelationId,
    Root, Rule, RuleText, Set, Share, Step, Test, Tested,
};
use quorate::text::{Severity, Source, Span, fold};
use quorate::vocabulary::{
    Day, Facts, FieldId, KindId, Known, Length, Month, PersonForm, Row, Schema, Type, Unit, Value,
};

use crate::garden::{Cell, Garden, PLOT, RECORD, SHED, TENANT, person, sitting};

/// Numbers by chance (SplitMix64: Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

const TEXTS: [&str; 8] = ["TBC", "to be agreed", "7", "8", "the “Oak” plot", "oak–ash", "Roses.", "no TBCs, roses"];
const NEEDLES: [&str; 9] = ["tbc", "to be", "be agreed", "\"oak\"", "roses", "oak-*", "#", "… be", "Plot 1"];
const PEOPLE: [(&str, PersonForm); 9] = [
    ("Ana Silva", PersonForm::Name),
    ("Bea Silva", PersonForm::Name),
    ("Carl Ames", PersonForm::Name),
    ("AS", PersonForm::Initials),
    ("ana  silva", PersonForm::Name),
    ("CA", PersonForm::Initials),
    ("the Clerk", PersonForm::Post),
    ("the gardeners", PersonForm::Group),
    ("CA", PersonForm::Initials),
];

fn day(chance: &mut Chance) -> Day {
    let year = (!chance.one_in(4)).then(|| chance.of(&[2021, 2021, 2022]));
    let month = (!chance.one_in(5)).then(|| chance.of(&[3, 3, 4])).and_then(Month::new);
    let day = (!chance.one_in(4)).then(|| chance.of(&[1, 10, 11, 31]));
    Day { year, month, day }
}

fn value(chance: &mut Chance, of: &Type) -> (Value<'static>, &'static str) {
    let number = chance.below(4) as i64;
    match of {
        Type::Text => {
            let words = chance.of(&TEXTS);
            (Value::Text(words.into()), words)
        }
        Type::Number => (Value::Number(number), "a number"),
        Type::Money => (Value::Money(number), "an amount"),
        Type::Percentage => (Value::Percentage(number), "a share"),
        Type::Date => (Value::Day(day(chance)), "a date"),
        Type::Time => (Value::Time(number as u16), "a time"),
        Type::Length => {
            let unit = chance.of(&Unit::WORDS).0;
            let unit = if chance.one_in(2) { unit } else { chance.of(&[Unit::Days, Unit::Months]) };
            (Value::Length(Length { count: chance.of(&[1, 2, 30, 31]), unit }), "a length")
        }
        Type::YesNo => (Value::YesNo(chance.one_in(2)), "yes or no"),
        Type::Choice(words) => (Value::Choice(chance.below(words.len()) as u16), "a choice"),
        Type::Person => {
            let (words, form) = chance.of(&PEOPLE);
            let number = chance.one_in(3).then(|| chance.below(3) as u32);
            (person(words, form, number), words)
        }
        Type::Meeting => {
            let (words, later) = chance.of(&[("the next one", true), ("the March one", false), ("a later one", true)]);
            let known = if chance.one_in(3) { Day::default() } else { day(chance) };
            (sitting(words, known, later), words)
        }
        Type::Kind(_) => (Value::Entity(chance.below(4) as u32), "a thing"),
    }
}

fn cell(chance: &mut Chance, of: &Type, many: bool) -> Option<Cell> {
    let one = |chance: &mut Chance| {
        let (value, words) = value(chance, of);
        Cell::Is(value, words)
    };
    Some(match chance.below(20) {
        0..4 => return None,
        4 => Cell::Unread("unreadable"),
        5 => {
            let values = (0..chance.below(4)).map(|_| value(chance, of)).collect();
            Cell::Conflict(values)
        }
        6 => Cell::NotApplicable,
        7 => Cell::NotSupplied,
        8..15 if many => {
            let count = chance.below(4);
            let cells = (0..count).map(|_| if chance.one_in(6) { Cell::Unread("unreadable") } else { one(chance) });
            Cell::Are(cells.collect())
        }
        _ => one(chance),
    })
}

pub fn garden(chance: &mut Chance, schema: &Schema) -> Garden {
    let mut garden = Garden::default();
    for (kind, most) in [(PLOT, 5), (SHED, 4), (RECORD, 4), (TENANT, 4)] {
        let count = if kind == RECORD && !chance.one_in(6) { 1 } else { chance.below(most) };
        for _ in 0..count {
            let mut cells = Vec::new();
            for (index, field) in schema.kind(kind).fields.iter().enumerate() {
                let step = Step { kind, field: FieldId(index as u16) };
                cells.extend(cell(chance, &field.of, field.many).map(|cell| (step, cell)));
            }
            garden = garden.thing(kind, chance.of(&["Plot 1", "Shed", "Roses – TBC"]), &cells);
        }
        if chance.one_in(3) {
            garden = garden.paragraph("Nothing here.");
        }
    }
    garden
}

/// Sometimes the tables themselves are not known.
pub fn disturb(chance: &mut Chance, facts: &mut Facts) {
    for kind in [PLOT, SHED, RECORD, TENANT] {
        if chance.one_in(12) {
            let table = facts.table_mut(kind);
            table.known = chance.of(&[Known::NotSupplied("list of tenants"), Known::NotApplicable("it is an extract")]);
            if chance.one_in(2) {
                table.rows = Vec::<Row>::new();
                table.columns.clear();
            }
        }
    }
}

/// What a variable of a rule under construction stands for.
#[derive(Clone)]
enum Sort {
    Thing(KindId),
    Value(Type),
}

/// Makes a rule by chance.
pub struct Rules<'c, 's> {
    chance: &'c mut Chance,
    schema: &'s Schema,
    slots: Vec<Sort>,
    // Those that are bound where the rule is being written.
    scope: Vec<u8>,
    needles: Vec<Needle>,
}

pub fn plan(chance: &mut Chance, schema: &Schema) -> Plan {
    let mut rules = Rules { chance, schema, slots: Vec::new(), scope: Vec::new(), needles: Vec::new() };
    let each = (!rules.chance.one_in(4)).then(|| rules.set(2));
    if let Some(set) = &each {
        rules.scope.push(set.slot);
    }
    let when = rules.chance.one_in(4).then(|| rules.tested(1));
    let unless = rules.chance.one_in(4).then(|| rules.tested(1));
    let parts = (0..1 + rules.chance.below(2)).map(|index| {
        let words = RuleText { source: 0, at: Span::at(index) };
        Part { must: Tested { words, ..rules.tested(3) } }
    });
    let parts = parts.collect();
    let slots = rules.slots.len() as u8;
    let rule = Rule {
        name: "by-chance".into(),
        title: None,
        severity: Severity::Error,
        sentence: RuleText::default(),
        whole: RuleText::default(),
        because: None,
        suggest: None,
        mends: Vec::new(),
        say: Vec::new(),
        weighs: Vec::new(),
        in_force: Vec::new(),
        applies: Vec::new(),
        examples: Vec::new(),
        demand: Demand { slots, each, when, unless, parts },
    };
    let needles = rules.needles;
    Plan { sources: vec![Source::new("rules", "")], rules: vec![rule], needles, ..Plan::default() }
}

impl Rules<'_, '_> {
    fn tested(&mut self, depth: usize) -> Tested {
        Tested { test: self.test(depth), words: RuleText::default() }
    }

    fn test(&mut self, depth: usize) -> Test {
        if depth > 0 && self.chance.one_in(2) {
            let deeper = depth - 1;
            return match self.chance.below(6) {
                0 => Test::All((0..self.chance.below(3)).map(|_| self.tested(deeper)).collect()),
                1 => Test::Any((0..self.chance.below(3)).map(|_| self.tested(deeper)).collect()),
                2 => Test::Not(Box::new(self.tested(deeper))),
                _ => self.quantified(deeper),
            };
        }
        match self.chance.below(10) {
            0 | 1 => Test::States(self.path(|_| true)),
            2 => self.finds(),
            3 => {
                let set = self.set(0);
                let path = self.within(set.slot, |rules| rules.path_from(set.slot, |_| true));
                Test::Unique(set, path)
            }
            4 => {
                let set = self.set(0);
                let path = self.within(set.slot, |rules| rules.path_from(set.slot, |of| *of == Type::Number));
                Test::Consecutive(set, path)
            }
            5 => {
                let (one, of) = self.typed_path(|_| true);
                Test::Different(one, self.path(|other| of.as_ref().is_none_or(|of| alike(of, other))))
            }
            _ => self.relates(),
        }
    }

    fn relates(&mut self) -> Test {
        let relation = RelationId(self.chance.below(RELATIONS.len()) as u8);
        if self.chance.one_in(6) {
            let count = |rules: &mut Self| Operand::Count(Box::new(rules.set(1)));
            let left = if self.chance.one_in(2) { count(self) } else { self.sum() };
            let right = match self.chance.below(5) {
                0 => count(self),
                1 => self.sum(),
                2 => {
                    let of = if self.chance.one_in(2) { count(self) } else { self.sum() };
                    self.portion(of)
                }
                3 => {
                    let of = vec![self.sum(), count(self), self.written(&Type::Number)];
                    let of = of.into_iter().skip(self.chance.below(3)).collect();
                    Operand::Extreme { larger: self.chance.one_in(2), of }
                }
                _ => self.written(&Type::Number),
            };
            return Test::Relates(left, relation, right);
        }
        let (left, of) = self.typed_path(|_| true);
        let of = of.unwrap_or(Type::Text);
        // Now and then two types that do not compare.
        let of = if self.chance.one_in(15) { Type::Number } else { of };
        let right = match self.chance.below(8) {
            0..3 => self.written(&of),
            3 => {
                let values = (0..self.chance.below(4)).map(|_| value(self.chance, &of).0).collect();
                Operand::List(values, RuleText::default())
            }
            4 if matches!(of, Type::Date | Type::Meeting) => Operand::Today,
            5 if matches!(of, Type::Date | Type::Meeting) => self.shifted(),
            _ => Operand::Path(self.path(|other| alike(&of, other))),
        };
        Test::Relates(Operand::Path(left), relation, right)
    }

    fn written(&mut self, of: &Type) -> Operand {
        Operand::Value(value(self.chance, of).0, RuleText::default())
    }

    fn sum(&mut self) -> Operand {
        let number = |of: &Type| matches!(of, Type::Number | Type::Money);
        if self.chance.one_in(4) {
            let set = Box::new(self.set(1));
            let of = self.within(set.slot, |rules| rules.path_from(set.slot, number));
            return Operand::Sum(vec![if of.steps.is_empty() {
                Operand::Count(set)
            } else {
                Operand::Total { set, of }
            }]);
        }
        let count = 1 + self.chance.below(2);
        Operand::Sum((0..count).map(|_| Operand::Path(self.path(number))).collect())
    }

    fn portion(&mut self, of: Operand) -> Operand {
        let share = Share::new(1 + self.chance.below(3) as u32, 1 + self.chance.below(4) as u32).unwrap();
        Operand::Portion { share, up: self.chance.one_in(2), of: Box::new(of) }
    }

    fn shifted(&mut self) -> Operand {
        let from = match self.chance.one_in(3) {
            true => self.written(&Type::Date),
            false => Operand::Path(self.path(|of| matches!(of, Type::Date | Type::Meeting))),
        };
        let unit = self.chance.of(&[Unit::Days, Unit::Weeks, Unit::Months, Unit::WorkingDays, Unit::Meetings]);
        let by = Length { count: self.chance.below(3) as u32, unit };
        Operand::Shifted { from: Box::new(from), by, later: self.chance.one_in(2) }
    }

    fn finds(&mut self) -> Test {
        let path = self.path(|of| !matches!(of, Type::Kind(_)) || matches!(of, Type::Text));
        let place = self.chance.of(&[PlaceOfText::Anywhere, PlaceOfText::Start, PlaceOfText::End, PlaceOfText::Whole]);
        let ids = (0..1 + self.chance.below(2)).map(|_| {
            let words = fold(self.chance.of(&NEEDLES));
            let pattern = words.contains(['#', '*', '…']);
            self.needles.push(Needle { words, pattern, whole_words: !self.chance.one_in(4) });
            NeedleId(self.needles.len() as u32 - 1)
        });
        Test::Finds(path, place, ids.collect())
    }

    fn quantified(&mut self, depth: usize) -> Test {
        let set = self.set(depth);
        let body = (!self.chance.one_in(3)).then(|| self.within(set.slot, |rules| Box::new(rules.tested(depth))));
        // `at least half of the THINGS`, `more than half of the THINGS`.
        let whole = self.set(0);
        let part = self.portion(Operand::Count(Box::new(whole)));
        let one_off = Operand::Sum(vec![part.clone(), Operand::Value(Value::Number(1), RuleText::default())]);
        let quantifier = match self.chance.below(4) {
            0 => Quantifier::Every,
            1 => Quantifier::No,
            _ => {
                let bound = |rules: &mut Self| match rules.chance.below(8) {
                    6 => Some(part.clone()),
                    7 => Some(one_off.clone()),
                    0..2 => None,
                    2 => Some(Operand::Path(rules.path(|of| *of == Type::Number))),
                    _ => Some(rules.written(&Type::Number)),
                };
                Quantifier::Amount(Amount { least: bound(self), most: bound(self) })
            }
        };
        Test::Quantified(quantifier, set, body)
    }

    fn set(&mut self, depth: usize) -> Set {
        let (from, sort) = match self.chance.below(3) {
            0 => {
                let (path, of) = self.typed_path(|of| matches!(of, Type::Person | Type::Kind(_) | Type::Text));
                let of = of.unwrap_or(Type::Text);
                (From::Path(path), if let Type::Kind(kind) = of { Sort::Thing(kind) } else { Sort::Value(of) })
            }
            _ => {
                let kind = self.chance.of(&[PLOT, PLOT, SHED, TENANT]);
                (From::Kind(kind), Sort::Thing(kind))
            }
        };
        let slot = self.slots.len() as u8;
        self.slots.push(sort);
        let that = (depth > 0 && self.chance.one_in(2)).then(|| self.within(slot, |rules| rules.tested(depth - 1)));
        Set { slot, from, that: that.map(Box::new), words: RuleText::default() }
    }

    fn within<T>(&mut self, slot: u8, write: impl FnOnce(&mut Self) -> T) -> T {
        self.scope.push(slot);
        let written = write(self);
        self.scope.pop();
        written
    }

    fn path(&mut self, which: impl Fn(&Type) -> bool) -> Path {
        self.typed_path(which).0
    }

    fn typed_path(&mut self, which: impl Fn(&Type) -> bool) -> (Path, Option<Type>) {
        match self.scope.is_empty() || self.chance.one_in(5) {
            true => self.onward(Root::Only(RECORD), &Sort::Thing(RECORD), which),
            false => {
                let slot = self.chance.of(&self.scope.clone());
                let sort = self.slots[usize::from(slot)].clone();
                self.onward(Root::Slot(slot), &sort, which)
            }
        }
    }

    fn path_from(&mut self, slot: u8, which: impl Fn(&Type) -> bool) -> Path {
        let sort = self.slots[usize::from(slot)].clone();
        self.onward(Root::Slot(slot), &sort, which).0
    }

    /// A path of nought to two steps to a field of the types that are asked for, where there is one.
    fn onward(&mut self, root: Root, sort: &Sort, which: impl Fn(&Type) -> bool) -> (Path, Option<Type>) {
        let mut steps = Vec::new();
        let mut sort = sort.clone();
        while let Sort::Thing(kind) = sort {
            if self.chance.one_in(12) {
                break;
            }
            let fields = &self.schema.kind(kind).fields;
            let fitting: Vec<usize> = (0..fields.len()).filter(|&index| which(&fields[index].of)).collect();
            let index = match fitting.is_empty() || (kind == PLOT && self.chance.one_in(8)) {
                true => self.chance.below(fields.len()),
                false => self.chance.of(&fitting),
            };
            steps.push(Step { kind, field: FieldId(index as u16) });
            sort = match &fields[index].of {
                Type::Kind(kind) => Sort::Thing(*kind),
                other => Sort::Value(other.clone()),
            };
            if matches!(sort, Sort::Thing(_)) && self.chance.one_in(3) {
                break;
            }
        }
        let of = match sort {
            Sort::Thing(kind) => Some(Type::Kind(kind)),
            Sort::Value(of) => Some(of),
        };
        (Path { root, steps, words: RuleText::default() }, of)
    }
}

fn alike(one: &Type, other: &Type) -> bool {
    let dated = |of: &Type| matches!(of, Type::Date | Type::Meeting);
    one == other || (dated(one) && dated(other))
}
