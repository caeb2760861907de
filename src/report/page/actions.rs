//! The action log: what is to be done, by whom and until when; what a row lacks is said in it.

use super::html::Html;
use super::sheet::{Sheet, to};
use super::stack::Stack;
use crate::report::action_log::{Entry, When};
use crate::report::sums::counted;

/// A column: its name, and what stands in it.
type Column = (&'static str, fn(&mut Html, &Sheet<'_>, &Entry));

const COLUMNS: &[Column] = &[
    ("Action", |html, _, entry| match lacks_task(entry) {
        true => put_lack(html, "not said what", entry),
        false => html.text(&entry.task),
    }),
    (NUMBER, |html, _, entry| html.text(&entry.number)),
    ("Owner", |html, _, entry| match lacks_owner(entry) {
        true => put_lack(html, "no owner", entry),
        false => html.text(&entry.owners_in_words()),
    }),
    ("Report-back or due", |html, _, entry| put_times(html, entry)),
    ("State", |html, _, entry| html.text(entry.state_word().unwrap_or_default())),
    ("Where", put_where),
];

/// The column of numbers, which not all minutes give to their actions.
const NUMBER: &str = "No.";

/// The log of a file as a table.
pub fn put_actions(html: &mut Html, sheet: &Sheet<'_>) {
    let log = &sheet.paper.log;
    if log.entries.is_empty() {
        html.put("<p>No action was found.</p>\n");
    } else {
        let has_numbers = log.entries.iter().any(|entry| !entry.number.is_empty());
        let columns: Vec<&Column> = COLUMNS.iter().filter(|(name, _)| has_numbers || *name != NUMBER).collect();
        let names: Vec<&'static str> = columns.iter().map(|(name, _)| *name).collect();
        let mut table = Stack::begin(html, "stack log", &caption(&log.entries), &names);
        for entry in &log.entries {
            table.row(html, |table, html| {
                columns.iter().for_each(|(_, put)| table.cell(html, |html| put(html, sheet, entry)));
            });
        }
        table.end(html);
    }
    if sheet.paper.hidden_actions > 0 {
        html.put("<p>");
        html.sentence(&match sheet.paper.hidden_actions {
            1 => "1 action stands in an exempt item and is not listed".to_owned(),
            many => format!("{many} actions stand in exempt items and are not listed"),
        });
        html.put("</p>\n");
    }
    if log.left_out > 0 {
        html.put("<p>");
        html.sentence(&match log.left_out {
            1 => "1 thing that somebody promised or was asked to do is not marked as an action, and is not listed"
                .to_owned(),
            many => format!(
                "{many} things that somebody promised or was asked to do are not marked as actions, and are not listed"
            ),
        });
        html.put("</p>\n");
    }
}

/// `5 actions: 1 without an owner, 2 without a report-back or due date`.
fn caption(entries: &[Entry]) -> String {
    let without = |lacks: fn(&Entry) -> bool| entries.iter().filter(|entry| entry.is_open() && lacks(entry)).count();
    let lacks = [
        (without(lacks_task), "without words for what is to be done"),
        (without(lacks_owner), "without an owner"),
        (without(lacks_time), "without a report-back or due date"),
    ];
    let lacks: Vec<String> =
        lacks.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let all = counted(entries.len(), "action", "actions");
    if lacks.is_empty() { all } else { format!("{all}: {}", lacks.join(", ")) }
}

fn lacks_task(entry: &Entry) -> bool {
    entry.task.is_empty()
}

fn lacks_owner(entry: &Entry) -> bool {
    entry.owners.is_empty()
}

fn lacks_time(entry: &Entry) -> bool {
    entry.due.is_none() && entry.report_back.is_none()
}

/// What is done or dropped lacks nothing that anybody would still write.
fn put_lack(html: &mut Html, what: &str, entry: &Entry) {
    match entry.is_open() {
        true => html.element("strong", &[("class", "lack")], what),
        false => html.put("<span class=\"none\">–</span>"),
    }
}

fn put_times(html: &mut Html, entry: &Entry) {
    if lacks_time(entry) {
        return put_lack(html, "no date", entry);
    }
    let times: [(&'static str, &Option<When>); 2] = [("due ", &entry.due), ("", &entry.report_back)];
    let mut between = "";
    for (before, when) in times {
        if let Some(when) = when {
            html.put(between);
            html.put(before);
            html.text(&when.in_words());
            between = "; ";
        }
    }
}

/// The paragraph in which it stands, with its item.
fn put_where(html: &mut Html, sheet: &Sheet<'_>, entry: &Entry) {
    let line = sheet.document().source().line(entry.line);
    let place = if entry.paragraph.is_empty() && sheet.file.source.is_rendered() {
        line.map_or_else(String::new, |line| sheet.file.source.told(line.start()))
    } else {
        entry.place().into_owned()
    };
    match line.and_then(|line| sheet.block_of_source(line)) {
        Some(block) => html.element("a", &[("href", &to(&sheet.block_id(block)))], &place),
        None => html.text(&place),
    }
    let item = [entry.item.as_str(), entry.item_title.as_str()].map(str::trim);
    let item: Vec<&str> = item.into_iter().filter(|words| !words.is_empty()).collect();
    if !item.is_empty() {
        html.put(" <span class=\"item\">");
        html.text(&item.join(" "));
        html.put("</span>");
    }
}
