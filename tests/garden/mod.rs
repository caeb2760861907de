//! A society of gardeners: a schema that is not minutes, and a builder of facts and rules over it.

#![allow(dead_code, reason = "each test that includes it uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use quorate::language::{
    Amount, Demand, From, Needle, NeedleId, Operand, Part, Path, PlaceOfText, Plan, Quantifier, RELATIONS, RelationId,
    Root, Rule, RuleText, Set, Step, Test, Tested, Title,
};
use quorate::text::{Severity, Source, Span};
use quorate::vocabulary::{
    Day, Facts, Field, FieldId, Kind, KindId, Month, PersonForm, PersonRef, Precision, Reading, Row, Schema, Scope,
    Sitting, Stated, Type, Unread, Value,
};

pub const PLOT: KindId = KindId(0);
pub const SHED: KindId = KindId(1);
pub const RECORD: KindId = KindId(2);
pub const TENANT: KindId = KindId(3);

pub const NUMBER: Step = step(PLOT, 0);
pub const HOLDER: Step = step(PLOT, 1);
pub const RENT: Step = step(PLOT, 2);
pub const DUG: Step = step(PLOT, 3);
pub const INSPECTION: Step = step(PLOT, 4);
pub const STATE: Step = step(PLOT, 5);
pub const LOCKED: Step = step(PLOT, 6);
pub const NOTE: Step = step(PLOT, 7);
pub const SHEDS: Step = step(PLOT, 8);
pub const LEASE: Step = step(PLOT, 9);
pub const LABEL: Step = step(PLOT, 10);
pub const COLOUR: Step = step(SHED, 0);
pub const BUILT: Step = step(SHED, 1);
pub const WRITER: Step = step(RECORD, 0);
pub const CLOSED: Step = step(RECORD, 1);
pub const PLOTS_LET: Step = step(RECORD, 2);
pub const HELD: Step = step(RECORD, 3);
pub const NAME: Step = step(TENANT, 0);

const fn step(kind: KindId, field: u16) -> Step {
    Step { kind, field: FieldId(field) }
}

pub fn schema() -> Schema {
    let field = |name: &'static str, plural: &'static str, of: Type, example: &'static str| Field {
        name: name.into(),
        plural: if plural.is_empty() { name.into() } else { plural.into() },
        synonyms: Vec::new(),
        of,
        many: !plural.is_empty() && plural != "numbers",
        doc: "".into(),
        example: example.into(),
    };
    let kind = |name: &'static str, plural: &'static str, fields| Kind {
        name: name.into(),
        plural: plural.into(),
        fields,
        ..Kind::default()
    };
    let plot = vec![
        field("number", "numbers", Type::Number, "Plot 7"),
        field("holder", "holders", Type::Person, "held by Ana Silva"),
        field("rent", "", Type::Money, ""),
        field("digging date", "", Type::Date, "dug on 5 May 2021"),
        field("next inspection", "", Type::Meeting, "to the April inspection"),
        field("state", "", Type::Choice(vec!["tended".into(), "neglected".into(), "fallow".into()]), ""),
        field("locked", "", Type::YesNo, ""),
        field("note", "notes", Type::Text, ""),
        field("shed", "sheds", Type::Kind(SHED), ""),
        field("lease", "", Type::Length, ""),
        field("label", "", Type::Text, ""),
    ];
    let shed = vec![field("colour", "", Type::Text, ""), field("building date", "", Type::Date, "")];
    let record = vec![
        field("writer", "", Type::Person, "written by Bea Ortiz"),
        field("closing time", "", Type::Time, "closed at 8.45 pm"),
        field("number of plots let", "", Type::Number, ""),
        field("date", "", Type::Date, ""),
    ];
    let tenant = vec![field("name", "", Type::Person, "")];
    let kinds = vec![
        kind("plot", "plots", plot),
        kind("shed", "sheds", shed),
        Kind { only: true, ..kind("records", "records", record) },
        Kind { outside: Some("list of tenants".into()), ..kind("tenant", "tenants", tenant) },
    ];
    let scope = |name: &'static str| Scope { name: name.into(), ..Scope::default() };
    Schema::new(kinds).unwrap().with_scopes(vec![scope("whole records"), scope("extracts")])
}

/// What is written for a field.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A value and the words that state it.
    Is(Value<'static>, &'static str),
    /// Several.
    Are(Vec<Cell>),
    /// Words that cannot be read.
    Unread(&'static str),
    /// One or the other.
    Conflict(Vec<(Value<'static>, &'static str)>),
    NotApplicable,
    NotSupplied,
}

/// A document under construction: each thing is a paragraph, `Plot 7: held by Ana Silva; dug on 5 May 2021`.
#[derive(Default)]
pub struct Garden {
    pub prose: String,
    things: Vec<Thing>,
}

struct Thing {
    kind: KindId,
    row: Row,
    cells: Vec<(Step, Reading<'static>)>,
}

impl Garden {
    /// Adds a thing in a paragraph of its own.
    pub fn thing(mut self, kind: KindId, words: &str, cells: &[(Step, Cell)]) -> Self {
        let start = self.prose.len();
        self.prose.push_str(words);
        let at = Span::new(start, self.prose.len());
        let schema = schema();
        let tried = |step: &Step| schema.field(step.kind, step.field).of.words();
        let cells = cells.iter().map(|(step, cell)| (*step, self.read(cell, tried(step)))).collect();
        let paragraph = Span::new(start, self.prose.len());
        self.prose.push('\n');
        self.things.push(Thing { kind, row: Row { at, paragraph }, cells });
        self
    }

    /// Adds a paragraph that is no thing.
    pub fn paragraph(mut self, words: &str) -> Self {
        self.prose.push_str(words);
        self.prose.push('\n');
        self
    }

    pub fn facts<'m>(&'m self, schema: &Schema) -> Facts<'m> {
        let mut facts = Facts::new(&self.prose, schema.kinds().len());
        facts.day = whole(2021, 3, 10);
        facts.scopes = vec![0];
        for Thing { kind, row, cells } in &self.things {
            let table = facts.table_mut(*kind);
            table.columns.resize(schema.kind(*kind).fields.len(), Vec::new());
            for (index, column) in table.columns.iter_mut().enumerate() {
                let cell = cells.iter().find(|(step, _)| usize::from(step.field.0) == index);
                column.push(cell.map_or(Reading::NotStated, |(_, reading)| reading.clone()));
            }
            table.rows.push(*row);
        }
        facts
    }

    fn read(&mut self, cell: &Cell, tried: &'static str) -> Reading<'static> {
        match cell {
            Cell::Is(value, words) => Reading::Stated(self.stated(value, words)),
            Cell::Are(cells) => {
                let (mut read, mut unread) = (Vec::new(), Vec::new());
                for cell in cells {
                    match self.read(cell, tried) {
                        Reading::Stated(stated) => read.push(stated),
                        Reading::Unreadable(words) => unread.push(words),
                        other => panic!("{other:?} among several"),
                    }
                }
                Reading::Several { read: read.into(), unread: unread.into() }
            }
            Cell::Unread(words) => Reading::Unreadable(Unread { at: self.words(words), tried }),
            Cell::Conflict(cells) => {
                Reading::Conflicting(cells.iter().map(|(value, words)| self.stated(value, words)).collect())
            }
            Cell::NotApplicable => Reading::NotApplicable,
            Cell::NotSupplied => Reading::NotSupplied("list of tenants"),
        }
    }

    fn stated(&mut self, value: &Value<'static>, words: &str) -> Stated<'static> {
        Stated { value: value.clone(), at: self.words(words) }
    }

    fn words(&mut self, words: &str) -> Span {
        self.prose.push_str("; ");
        let start = self.prose.len();
        self.prose.push_str(words);
        Span::new(start, self.prose.len())
    }
}

pub fn whole(year: i16, month: u8, day: u8) -> Day {
    Day::whole(year, month, day).unwrap()
}

pub fn month(year: Option<i16>, month: u8) -> Day {
    Day { year, month: Month::new(month), day: None }
}

pub fn is(value: Value<'static>, words: &'static str) -> Cell {
    Cell::Is(value, words)
}

pub fn number(number: i64) -> Value<'static> {
    Value::Number(number)
}

pub fn text(words: &'static str) -> Value<'static> {
    Value::Text(words.into())
}

pub fn person(words: &'static str, form: PersonForm, person: Option<u32>) -> Value<'static> {
    Value::Person(PersonRef { text: words.into(), form, person })
}

pub fn named(words: &'static str) -> Value<'static> {
    person(words, PersonForm::Name, None)
}

pub fn sitting(words: &'static str, day: Day, later: bool) -> Value<'static> {
    Value::Meeting(Sitting { text: words.into(), precision: Precision::Month, day, later })
}

/// A rule under construction; every part has the words of the sentence that say it.
pub struct Sentence {
    words: &'static str,
    slots: u8,
    needles: Vec<Needle>,
}

pub fn sentence(words: &'static str) -> Sentence {
    Sentence { words, slots: 0, needles: Vec::new() }
}

impl Sentence {
    pub fn at(&self, words: &str) -> RuleText {
        let start = self.words.find(words).unwrap_or_else(|| panic!("`{words}` is not in `{}`", self.words));
        RuleText { source: 0, at: Span::new(start, start + words.len()) }
    }

    pub fn slot(&mut self) -> u8 {
        self.slots += 1;
        self.slots - 1
    }

    pub fn path(&self, root: Root, steps: &[Step]) -> Path {
        Path { root, steps: steps.to_vec(), words: RuleText::default() }
    }

    pub fn of(&self, slot: u8, steps: &[Step]) -> Path {
        self.path(Root::Slot(slot), steps)
    }

    pub fn tested(&self, words: &str, test: Test) -> Tested {
        Tested { test, words: self.at(words) }
    }

    pub fn not(&self, words: &str, test: Test) -> Tested {
        self.tested(words, Test::Not(Box::new(self.tested(words, test))))
    }

    pub fn relates(&self, left: Operand, phrase: &str, right: Operand) -> Test {
        Test::Relates(left, relation(phrase), right)
    }

    pub fn finds(&mut self, path: Path, place: PlaceOfText, words: &[&str]) -> Test {
        let pattern = |words: &str| words.contains(['#', '*', '…']);
        let ids = words.iter().map(|words| {
            let words = quorate::text::fold(words);
            self.needles.push(Needle { pattern: pattern(&words), words, whole_words: true });
            NeedleId(self.needles.len() as u32 - 1)
        });
        Test::Finds(path, place, ids.collect())
    }

    pub fn set(&self, slot: u8, from: From, words: &str) -> Set {
        Set { slot, from, that: None, words: self.at(words) }
    }

    pub fn set_that(&self, slot: u8, from: From, words: &str, that: Tested) -> Set {
        Set { that: Some(Box::new(that)), ..self.set(slot, from, words) }
    }

    pub fn value(&self, value: Value<'static>) -> Operand {
        Operand::Value(value, RuleText::default())
    }

    pub fn amount(&self, least: Option<i64>, most: Option<i64>) -> Quantifier {
        let bound = |bound: Option<i64>| bound.map(|bound| self.value(number(bound)));
        Quantifier::Amount(Amount { least: bound(least), most: bound(most) })
    }

    /// The rule whose demand is made of these.
    pub fn rule(self, each: Option<Set>, parts: Vec<Tested>) -> Plan {
        self.conditional(each, None, None, parts)
    }

    pub fn conditional(
        self,
        each: Option<Set>,
        when: Option<Tested>,
        unless: Option<Tested>,
        parts: Vec<Tested>,
    ) -> Plan {
        let whole = RuleText { source: 0, at: Span::new(0, self.words.len()) };
        let parts = parts.into_iter().map(|must| Part { must }).collect();
        let rule = Rule {
            name: self.words.split(' ').collect::<Vec<_>>().join("-"),
            title: None,
            severity: Severity::Error,
            sentence: whole,
            whole,
            because: None,
            suggest: None,
            mends: Vec::new(),
            say: Vec::new(),
            weighs: Vec::new(),
            in_force: Vec::new(),
            applies: Vec::new(),
            examples: Vec::new(),
            demand: Demand { slots: self.slots, each, when, unless, parts },
        };
        Plan {
            sources: vec![Source::new("rules", self.words)],
            rules: vec![rule],
            needles: self.needles,
            ..Plan::default()
        }
    }
}

pub fn relation(phrase: &str) -> RelationId {
    let index = RELATIONS.iter().position(|relation| relation.phrases.contains(&phrase));
    RelationId(index.unwrap_or_else(|| panic!("no relation `{phrase}`")) as u8)
}

pub fn title(words: &str) -> Title {
    Title { words: words.into(), at: RuleText::default() }
}
