//! Rules and documents that can be made as large as one likes, each with what is done with it.

use std::fmt::Write as _;

use quorate::check::{Checker, Rules};
use quorate::evaluate::{Given, Prepared};
use quorate::language::{Plan, compile, echo, format};
use quorate::text::Source;
use quorate::vocabulary::{Field, Kind, KindId, Schema, Type, Value};

use crate::garden::{self, Garden};

/// What grows, and what is done with it.
pub struct Shape {
    pub name: &'static str,
    /// The smallest size at which it is looked at; then twice and four times that.
    pub from: usize,
    pub of: Of,
}

/// What is done with a shape of some size.
pub enum Of {
    /// A sentence is compiled.
    Sentence(fn(usize) -> String),
    /// A rule file is compiled.
    File(fn(usize) -> String),
    /// Something is made ready, and then done.
    Work(fn(usize) -> Box<dyn Fn()>),
}

const fn sentence(name: &'static str, from: usize, of: fn(usize) -> String) -> Shape {
    Shape { name, from, of: Of::Sentence(of) }
}

const fn file(name: &'static str, from: usize, of: fn(usize) -> String) -> Shape {
    Shape { name, from, of: Of::File(of) }
}

const fn work(name: &'static str, from: usize, of: fn(usize) -> Box<dyn Fn()>) -> Shape {
    Shape { name, from, of: Of::Work(of) }
}

/// All that must be linear. What may stand inside itself may do so 32 times.
pub const SHAPES: &[Shape] = &[
    sentence("conditions", 32, |n| {
        format!("every THING must have a name, if it is open{}", " and it has a note".repeat(n))
    }),
    sentence("verbs", 32, |n| format!("every THING that is open{} must have a name", " and has a note".repeat(n))),
    sentence("members of a list", 32, |n| format!("every THING must have a name{}", " and a note".repeat(n))),
    sentence("members with commas", 32, |n| format!("every THING must have a name{} and a note", ", a note".repeat(n))),
    sentence("words of a choice", 32, |n| format!("every THING must be open{}", " or shut".repeat(n))),
    sentence("values", 32, |n| format!("the name of every THING must be one of \"x\"{}", " or \"y\"".repeat(n))),
    sentence("texts", 64, |n| format!("no THING may mention \"x\"{} or \"z\"", ", \"y\"".repeat(n))),
    sentence("a long text", 256, |n| format!("no THING may mention \"x{}\"", " y".repeat(n))),
    sentence("numbers", 32, |n| {
        format!("the number of every THING must be at least the larger of 1{} and 3", ", 2".repeat(n))
    }),
    sentence("subjects", 32, |n| format!("every THING{} must have a name", " and every THING".repeat(n))),
    sentence("demands", 32, |n| format!("every THING must have a name{}", "; every THING must have a note".repeat(n))),
    sentence("exceptions", 32, |n| format!("every THING must have a name{}", ", unless it is open".repeat(n))),
    sentence("fields of fields", 32, |n| format!("the name of {}every THING must be stated", "the part of ".repeat(n))),
    sentence("adjectives", 32, |n| format!("every {}THING must have a name", "open ".repeat(n))),
    sentence("that … that …", 7, |n| format!("every THING{} must have a name", " that has a part".repeat(n))),
    sentence("whose … whose …", 7, |n| {
        format!("every THING{} is open must have a name", " whose part has a part".repeat(n))
    }),
    sentence("with … with …", 7, |n| format!("every THING{} must have a name", " with a part".repeat(n))),
    sentence("either … either …", 7, |n| {
        format!("every THING must {}have a note", "either have a name or ".repeat(n))
    }),
    sentence("either either …", 7, |n| {
        format!("every THING must {}have a name{}", "either ".repeat(n), " or have a note".repeat(n))
    }),
    sentence("both things", 7, |n| {
        format!("every THING must have {}a name{}", "both ".repeat(n), " and a note".repeat(n))
    }),
    // What cannot be read must be given up as soon.
    sentence("conditions that break off", 32, |n| {
        format!("every THING must have a name, if it is open{} and it", " and it has a note".repeat(n))
    }),
    sentence("a list that breaks off", 32, |n| format!("every THING must have a name{} and", ", a note".repeat(n))),
    sentence("that … that breaks off", 7, |n| {
        format!("every THING{} that must have a name", " that has a part".repeat(n))
    }),
    sentence("either … without or", 4, |n| {
        format!("every THING{} must have a name", " that has either a part".repeat(n))
    }),
    sentence("either … either … without or", 7, |n| format!("every THING must {}have a name", "either ".repeat(n))),
    sentence("both conditions", 7, |n| {
        format!("every THING must be such that {}it has a name", "both it is open and ".repeat(n))
    }),
    sentence("unknown words", 64, |n| format!("every THING must have a {}name", "xyz ".repeat(n))),
    sentence("brackets of spaces", 256, |n| format!("every THING must{}have a name", " ".repeat(n))),
    file("rules", 64, |n| numbered(n, |i| format!("rule r{i}\n  every THING must have a name, unless it is open\n\n"))),
    file("rules without names", 64, |n| numbered(n, |i| format!("every THING must mention \"{i}\"\n\n"))),
    file("mistakes", 64, |n| numbered(n, |i| format!("every THING must have a nome{i}\n\n"))),
    file("words of one's own", 64, |n| {
        numbered(n, |i| format!("a THING is late{i} when it is open\nevery late{i} THING must have a name\n"))
    }),
    // A word stands for its whole meaning wherever it is used, so what leans on others costs as much as all of them.
    file("words that lean on others", 16, |n| {
        numbered(n, |i| match i % 4 {
            0 => format!("a THING is late{i} when it is open\n"),
            _ => format!("a THING is late{i} when it is late{}\n", i - 1),
        })
    }),
    file("examples", 64, |n| {
        format!(
            "rule r\n  every THING must have a name\n  because: x\n{}",
            "  keeps:\n    | a line\n    | another\n".repeat(n)
        )
    }),
    file("comments", 128, |n| format!("{}every THING must have a name\n", "# nothing\n".repeat(n))),
    work("rules that are formatted", 16, |n| {
        let text = numbered(n, |i| format!("rule r{i}\n  each THING shall have a name   unless it is open\n\n"));
        Box::new(move || drop(format(&Source::new("rules.quorate", text.as_str()), &[], &things())))
    }),
    work("rules that are said back", 64, |n| {
        let plan = compiled(&numbered(n, |i| format!("every THING must mention \"{i}\"\n\n")), &things());
        Box::new(move || (0..plan.rules.len()).for_each(|rule| drop(echo(&plan, rule, &things()))))
    }),
    work("things", 256, |n| evaluated(RULES.join("\n"), n)),
    work("things that are explained", 64, |n| {
        let (prepared, garden) = (prepared(RULES.join("\n")), plots(n));
        let facts = garden.facts(schema());
        Box::new(move || drop(prepared.explain(&facts, &Given::default(), None)))
    }),
    work("rules over things", 64, |n| evaluated(numbered(n, |_| "every PLOT must have a holder\n\n".to_owned()), 50)),
    work("texts over things", 128, |n| evaluated(numbered(n, |i| format!("no PLOT may mention \"w{i}\"\n\n")), 50)),
    work("texts of one rule", 128, |n| {
        evaluated(format!("no PLOT may mention \"x\"{}", numbered(n, |i| format!(", \"w{i}\""))), 50)
    }),
    work("minutes", 32, |n| checked(minutes(n))),
    work("motions and votes by name", 32, |n| {
        checked(under_head(n, |i| {
            format!(
                "Cllr A Silva moved, seconded by Cllr B Ames, that path {i} be mended.\n\nAye: Silva, Ames\n\nNo: None\n\nMotion carried; 2:0\n\n"
            )
        }))
    }),
    work("results apart from their matter", 32, |n| {
        checked(under_head(n, |i| format!("- Mend path {i}\n- Passed unanimously\n\n")))
    }),
    work("decided lists", 32, |n| {
        checked(under_head(1, |_| {
            format!("Decisions:\n\n{}", numbered(n, |i| format!("- path {i} is to be mended\n")))
        }))
    }),
    work("lists of actions inside lists", 32, |n| {
        checked(under_head(n, |i| {
            format!("- Path {i}\n  - Actions:\n    - Ben to mend path {i}\n    - Ana to write by 5 May\n")
        }))
    }),
    work("promises of one paragraph", 32, |n| {
        checked(under_head(1, |_| numbered(n, |i| format!("Ben will mend path {i} and he would write to Ana. "))))
    }),
    work("a roll of many names", 64, |n| {
        checked(format!(
            "# Minutes\n\n## Present\n\n{}",
            numbered(n, |i| format!("- Ana Silva{} (Path {i})\n", letters(i)))
        ))
    }),
    work("labels of one paragraph", 128, |n| {
        checked(format!(
            "# Minutes\n\n{}\n",
            numbered(n, |i| format!("Present: Ana Silva{}. Apologies: Ben Ames. ", letters(i)))
        ))
    }),
];

/// Minutes that are checked with the rules that come with the program.
fn checked(minutes: String) -> Box<dyn Fn()> {
    let rules: &Rules = Box::leak(Box::new(Rules::load(&["essentials".into()], true)));
    let checker = Checker::new(rules, Given::default());
    Box::new(move || drop(checker.check("minutes.md", minutes.as_str())))
}

/// So many pieces of business below those present.
fn under_head(count: usize, business: impl Fn(usize) -> String) -> String {
    let head = "# Minutes of the Allotments Committee\n\nPresent: Cllr A Silva (Chair), Cllr B Ames\n\n## Paths\n\n";
    head.to_owned() + &numbered(count, business)
}

/// A number in letters, as names have no figures.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// Rules that look at one thing, at others, at texts, and at all together.
const RULES: [&str; 8] = [
    "every PLOT must have a rent, unless it is fallow",
    "if a PLOT is locked, it must have a holder",
    "the digging date of a PLOT must be before the date of the RECORDS",
    "no two PLOTS may have the same number",
    "the numbers of the PLOTS must be consecutive",
    "no PLOT may mention \"TBC\"",
    "at most 3 PLOTS may be fallow",
    "every PLOT must have at most 3 holders",
];

fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        text += &line(number);
        text
    })
}

/// Things with parts that are things.
pub fn things() -> Schema {
    let field = |name: &'static str, of| Field {
        name: name.into(),
        plural: format!("{name}s").into(),
        synonyms: Vec::new(),
        of,
        many: false,
        doc: "".into(),
        example: "".into(),
    };
    let fields = vec![
        field("name", Type::Text),
        field("note", Type::Text),
        field("number", Type::Number),
        field("part", Type::Kind(KindId(0))),
        field("state", Type::Choice(vec!["open".into(), "shut".into()])),
    ];
    let kind = Kind { name: "thing".into(), plural: "things".into(), fields, ..Kind::default() };
    Schema::new(vec![kind]).unwrap()
}

fn schema() -> &'static Schema {
    Box::leak(Box::new(garden::schema()))
}

fn compiled(rules: &str, schema: &Schema) -> Plan {
    let (plan, mistakes) = compile(vec![Source::new("rules.quorate", rules)], schema);
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    plan
}

fn prepared(rules: String) -> Prepared<'static> {
    Prepared::new(Box::leak(Box::new(compiled(&rules, schema()))), schema())
}

fn evaluated(rules: String, things: usize) -> Box<dyn Fn()> {
    let (prepared, garden) = (prepared(rules), plots(things));
    let facts = garden.facts(schema());
    Box::new(move || drop(prepared.evaluate(&facts, &Given::default())))
}

/// So many plots, some of which break rules.
fn plots(count: usize) -> &'static Garden {
    let garden = (0..count).fold(Garden::default(), |garden, plot| {
        let mut cells = vec![
            (garden::NUMBER, garden::is(garden::number(plot as i64 + 1), "Plot")),
            (garden::DUG, garden::is(Value::Day(garden::whole(2021, 2, 1 + (plot % 28) as u8)), "February")),
            (garden::STATE, garden::is(Value::Choice((plot % 3) as u16), "tended")),
            (garden::LOCKED, garden::is(Value::YesNo(plot % 2 == 0), "locked")),
        ];
        if plot % 4 > 0 {
            cells.push((garden::HOLDER, garden::is(garden::named("Ana Silva"), "Ana Silva")));
        }
        garden.thing(garden::PLOT, if plot % 5 == 0 { "Plot, size TBC" } else { "Plot, to be dug" }, &cells)
    });
    let held = garden::is(Value::Day(garden::whole(2021, 2, 10)), "10 February");
    Box::leak(Box::new(garden.thing(garden::RECORD, "Records", &[(garden::HELD, held)])))
}

/// Minutes with so many items.
fn minutes(items: usize) -> String {
    let mut text = "# Minutes of the Allotments Committee\n\nHeld on 3 March 2031 at 7.30 pm.\n\nPresent: Cllr A Silva (Chair), Cllr B Ames\n".to_owned();
    for item in 1..=items {
        let _ = write!(
            text,
            "\n## {item}. Path {item}\n\nThe clerk reported on the path.\n\nRESOLVED: that the path be mended.\n\n(Action – BA, April meeting)\n"
        );
    }
    text + "\nThe meeting closed at 9 pm.\n"
}
