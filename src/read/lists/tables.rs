//! TOML: a table for each entry, `[[member]]` or `[[meeting]]`, with a key for each column.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rows::{Row, Rows};
use crate::read::unreadable::Unreadable;
use crate::text::fold;

/// The tables of one list.
type Entries<'e, 't> = Vec<(usize, &'e DeTable<'t>)>;

/// Reads the list that goes by one of the names, or the only one.
pub(super) fn read(text: &str, wanted: &[&str]) -> Result<Rows, Unreadable> {
    let document = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Unreadable::new(format!("line {} is not TOML: {}", line(text, at), error.message()), "mend the line")
    })?;
    let lists: Vec<(&str, Entries<'_, '_>)> = document
        .get_ref()
        .iter()
        .filter_map(|(key, value)| Some((key.get_ref().as_ref(), entries(value.get_ref())?)))
        .collect();
    let named = || lists.iter().find(|(key, _)| is_wanted(key, wanted));
    match lists.as_slice() {
        [] => Err(Unreadable::new(
            "there is no list in this file",
            format!(
                "write `[[{}]]` before what belongs to each entry",
                wanted.last().unwrap_or(&"entry").replace(' ', "-")
            ),
        )),
        [(_, only)] => Ok(rows(text, only)),
        several => match named() {
            Some((_, entries)) => Ok(rows(text, entries)),
            None => {
                let names: Vec<String> = several.iter().map(|(key, _)| format!("`{key}`")).collect();
                let help =
                    format!("call the one that is meant `{}`", wanted.first().unwrap_or(&"entry").replace(' ', "-"));
                Err(Unreadable::new(format!("this file has several lists: {}", names.join(", ")), help))
            }
        },
    }
}

/// The tables of an array that has nothing else.
fn entries<'e, 't>(value: &'e DeValue<'t>) -> Option<Entries<'e, 't>> {
    let DeValue::Array(array) = value else { return None };
    let table = |one: &'e Spanned<DeValue<'t>>| match one.get_ref() {
        DeValue::Table(table) => Some((one.span().start, table)),
        _ => None,
    };
    let entries: Vec<_> = array.iter().map(table).collect::<Option<_>>()?;
    (!entries.is_empty()).then_some(entries)
}

/// Whether a key is one of the names, in the singular or the plural.
fn is_wanted(key: &str, wanted: &[&str]) -> bool {
    let key = plain(key);
    wanted
        .iter()
        .any(|name| key == *name || key.strip_suffix('s') == Some(name) || name.strip_suffix('s') == Some(&key))
}

/// `last_attendance` as a heading: `last attendance`.
fn plain(key: &str) -> String {
    fold(&key.replace(['_', '-'], " "))
}

fn rows(text: &str, entries: &Entries<'_, '_>) -> Rows {
    let mut columns: Vec<String> = Vec::new();
    for (_, table) in entries {
        for key in table.keys().map(|key| plain(key.get_ref())) {
            if !columns.contains(&key) {
                columns.push(key);
            }
        }
    }
    let cells = |table: &DeTable<'_>| {
        let value = |column: &String| {
            let found = table.iter().find(|(key, _)| plain(key.get_ref()) == *column);
            found.map_or(String::new(), |(_, value)| words(value.get_ref()))
        };
        columns.iter().map(value).collect()
    };
    let mut rows: Vec<Row> = entries
        .iter()
        .map(|(at, table)| Row { place: format!("line {}", line(text, *at)), cells: cells(table) })
        .collect();
    rows.insert(0, Row { place: "the keys".to_owned(), cells: columns });
    Rows { rows }
}

/// A value as a cell of a list would have it.
fn words(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(words) => words.trim().to_owned(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        // Of a time of a day, the day.
        DeValue::Datetime(when) => when.date.map_or_else(|| when.to_string(), |date| date.to_string()),
        DeValue::Array(values) => values.iter().map(|one| words(one.get_ref())).collect::<Vec<_>>().join(", "),
        DeValue::Table(_) => String::new(),
    }
}

fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, wanted: &[&str]) -> Vec<Vec<String>> {
        read(text, wanted).unwrap().rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn a_table_is_an_entry_and_a_key_a_column() {
        let text = "[[member]]\nname = \"Ana Ash\"\nlast_attendance = 2031-03-04\n\n[[member]]\nname = \"Ben Birch\"\npost = \"Chair\"\n";
        let shown = cells(text, &["register", "member"]);
        assert_eq!(shown[0], ["last attendance", "name", "post"]);
        assert_eq!(shown[1], ["2031-03-04", "Ana Ash", ""]);
        assert_eq!(shown[2], ["", "Ben Birch", "Chair"]);
        assert_eq!(read(text, &["register"]).unwrap().rows[2].place, "line 5");
    }

    #[test]
    fn of_several_lists_the_one_that_is_called_so_is_taken() {
        let text = "members = [{ name = \"Ana\" }]\nofficers = [{ name = \"Ben\", on_call = true }]\n";
        assert_eq!(cells(text, &["officer list", "officer"]), [["name", "on call"], ["Ben", "yes"]]);
        let none = read(text, &["calendar"]).unwrap_err();
        assert_eq!(
            none.to_string(),
            "this file has several lists: `members`, `officers`; call the one that is meant `calendar`"
        );
    }

    #[test]
    fn what_is_no_list_is_told() {
        let said = |text: &str| read(text, &["calendar", "meeting"]).unwrap_err().to_string();
        assert_eq!(
            said("title = \"Meetings\"\n"),
            "there is no list in this file; write `[[meeting]]` before what belongs to each entry"
        );
        assert!(
            said("[[meeting]]\ndate = 2031-02-30\n").starts_with("line 2 is not TOML: "),
            "{}",
            said("[[meeting]]\ndate = 2031-02-30\n")
        );
    }
}
