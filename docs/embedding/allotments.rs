//! Rules over documents that are no minutes: a list of allotments, one on a line, with number, tenant and rent.

use quorate::evaluate::{Given, evaluate};
use quorate::language::compile;
use quorate::text::{Source, Span};
use quorate::vocabulary::{Facts, Field, Kind, KindId, Reading, Row, Schema, Type, Unread, Value};

const LIST: &str = "12; J. Pell; 31.50\n13; ; 28.00\n14; A. Quill; 9.00\n15; B. Thorne; to be agreed\n";
const RULES: &str = "every PLOT must have a tenant\nthe rent of a PLOT must be at least £20\n";

/// What is found in the list.
pub fn told() -> Result<Vec<String>, Box<dyn std::error::Error>> {
    // What there is to write rules about.
    let fields = vec![Field::new("tenant", Type::Text), Field::new("rent", Type::Money)];
    let schema = Schema::new(vec![Kind::new("plot", "plots", fields)])?;
    let (plan, mistakes) = compile(vec![Source::new("plots.quorate", RULES)], &schema);
    assert!(mistakes.is_empty(), "{mistakes:?}");

    // What one document says: a row for each plot, and a column for each field.
    let mut facts = Facts::new(LIST, schema.kinds().len());
    let plots = facts.table_mut(KindId(0));
    plots.columns = vec![Vec::new(); 2];
    for line in LIST.lines() {
        let mut cells = line.split("; ").skip(1);
        let (tenant, rent) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        plots.rows.push(Row { at: place(line), paragraph: place(line) });
        plots.columns[0].push(match tenant.trim() {
            "" => Reading::NotStated,
            name => Reading::stated(Value::Text(name.into()), place(name)),
        });
        plots.columns[1].push(match rent.parse::<f64>() {
            Ok(pounds) => Reading::stated(Value::Money((pounds * 100.0) as i64), place(rent)),
            Err(_) => Reading::Unreadable(Unread { at: place(rent), tried: "an amount of money" }),
        });
    }

    let findings = evaluate(&plan, &schema, &facts, &Given::default()).findings;
    Ok(findings.iter().map(|finding| format!("{}: {}", finding.at.of(LIST), finding.message)).collect())
}

/// Where some words of the list stand in it.
fn place(words: &str) -> Span {
    let start = words.as_ptr() as usize - LIST.as_ptr() as usize;
    Span::new(start, start + words.len())
}

#[allow(clippy::print_stdout, reason = "this is what it is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    told().map(|told| told.iter().for_each(|line| println!("{line}")))
}
