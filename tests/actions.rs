//! Actions, read with the house styles that come with the program. Each case in `tests/actions/` is a scrap of minutes in
//! Markdown, or in plain text after `---- txt`, and a line `=>` for each action: task, owners, due, report-back, state.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use quorate::check::house_styles;
use quorate::language::compile;
use quorate::minutes::{Minutes, Styles, find, schema};
use quorate::text::Span;

const CASES: &[(&str, &str)] = &[
    ("markers", include_str!("actions/markers.txt")),
    ("numbers", include_str!("actions/numbers.txt")),
    ("lists", include_str!("actions/lists.txt")),
    ("tables", include_str!("actions/tables.txt")),
    ("mixed", include_str!("actions/mixed.txt")),
    ("marks", include_str!("actions/marks.txt")),
    ("others", include_str!("actions/others.txt")),
];

#[test]
fn actions_are_read_as_a_clerk_reads_them() {
    let (plan, _) = compile(house_styles(), schema());
    let styles = Styles::new(&plan.styles);
    let mut wrong = Vec::new();
    for (file, cases) in CASES {
        let mut name = "case.md";
        for (place, part) in cases.split("----").enumerate() {
            let part = match part.strip_prefix(" txt\n") {
                Some(rest) => {
                    name = "case.txt";
                    rest
                }
                None => {
                    name = if place == 0 || part.starts_with('\n') { "case.md" } else { name };
                    part
                }
            };
            let expected: Vec<&str> = part.lines().filter_map(|line| line.strip_prefix("=> ")).collect();
            let expected: Vec<&str> = expected.into_iter().filter(|line| *line != "nothing").collect();
            let minutes: Vec<&str> = part.lines().filter(|line| !line.starts_with("=> ")).collect();
            let found = read(name, minutes.join("\n"), &styles);
            let same = |(expected, found): (&&str, &String)| {
                let (task, rest) = expected.split_once(" | ").unwrap();
                let (whole, more) = found.split_once(" | ").unwrap();
                whole.contains(task) && rest == more
            };
            if found.len() != expected.len() || !expected.iter().zip(&found).all(same) {
                wrong.push(format!("{file}:{}\nexpected {expected:#?}\nfound {found:#?}", minutes.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn read(name: &str, minutes: String, styles: &Styles) -> Vec<String> {
    let (document, _) = quorate::read::read(name, minutes).unwrap();
    let Minutes { actions, .. } = find(&document, styles);
    let words = |at: Span| at.of(document.prose()).to_owned();
    let or_none = |at: Option<Span>| at.map_or_else(|| "-".to_owned(), words);
    let each = actions.iter().map(|action| {
        let owners: Vec<String> = action.owners.iter().map(|who| words(who.at)).collect();
        let owners = if owners.is_empty() { "-".to_owned() } else { owners.join(" + ") };
        let due = or_none(action.due.map(|due| due.at));
        let back = or_none(action.report_back.map(|meeting| meeting.at));
        format!("{} | {owners} | {due} | {back} | {}", words(action.task), action.state.0.word())
    });
    each.collect()
}
