//! The log as tables of Markdown as GitHub shows it: for each document a heading and a table.

use super::log::{ActionLog, Entry, Sort, When};

/// A heading, and what stands under it.
type Column = (&'static str, fn(&Entry) -> String);

/// The log of all documents, each under its heading.
#[must_use]
pub fn markdown(logs: &[ActionLog]) -> String {
    logs.iter().map(section).collect::<Vec<_>>().join("\n")
}

fn section(log: &ActionLog) -> String {
    let body = log.body.as_deref();
    let date = log.date.map(|date| date.in_words());
    let title = [body, date.as_deref()].into_iter().flatten().map(escaped).collect::<Vec<_>>().join(", ");
    let title = if title.is_empty() { escaped(&log.file) } else { title };
    let mut out = format!("## Actions: {title}\n\nFrom {}.\n\n", escaped(&log.file));
    if log.entries.is_empty() {
        out.push_str("No action was found.\n");
        return out;
    }
    // A column that only some logs have is left out where all of it would be empty.
    let has_numbers = log.entries.iter().any(|entry| !entry.number.is_empty());
    let has_kinds = log.entries.iter().any(|entry| entry.sort == Sort::Undertaking);
    let columns: Vec<Column> = [
        Some(("Paragraph", (|entry| escaped(&entry.place())) as fn(&Entry) -> String)),
        has_kinds.then_some(("Kind", |entry| entry.sort.word().to_owned())),
        has_numbers.then_some(("No.", |entry| escaped(&entry.number))),
        Some(("Task", |entry| escaped(&entry.task))),
        Some(("Owner", |entry| escaped(&entry.owners_in_words()))),
        Some(("Due", |entry| when(entry.due.as_ref()))),
        Some(("Report-back", |entry| when(entry.report_back.as_ref()))),
        Some(("State", |entry| entry.state_word().unwrap_or_default().to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(columns.iter().map(|(name, _)| (*name).to_owned()).collect()));
    out.push_str(&row(columns.iter().map(|_| "---".to_owned()).collect()));
    for entry in &log.entries {
        out.push_str(&row(columns.iter().map(|(_, cell)| cell(entry)).collect()));
    }
    out
}

fn when(when: Option<&When>) -> String {
    when.map(|when| escaped(&when.in_words())).unwrap_or_default()
}

/// Words with a `\` before what Markdown would take for markup or for the end of a cell.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = None;
    let mut letters = words.chars().peekable();
    while let Some(c) = letters.next() {
        // Between letters `_` is no markup, and a name with it stays as it is.
        let inside = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let markup = match c {
            '\\' | '|' | '*' | '`' | '<' | '>' | '[' | ']' | '~' | '&' | '$' => true,
            '_' => !(inside(before.as_ref()) && inside(letters.peek())),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_markup_is_escaped() {
        for (words, expected) in [
            ("salt | grit", r"salt \| grit"),
            ("*all* of <b>it</b>", r"\*all\* of \<b\>it\</b\>"),
            ("see [1](x)", r"see \[1\](x)"),
            ("a_b and _c_", r"a_b and \_c\_"),
            ("back\\slash & Sons", r"back\\slash \& Sons"),
        ] {
            assert_eq!(escaped(words), expected);
        }
    }
}
