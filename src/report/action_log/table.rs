//! The log as comma-separated values (RFC 4180): one line of headings, then one for each row.

use std::borrow::Cow;

use super::columns::COLUMNS;
use super::log::ActionLog;

/// The log of all documents in one table.
///
/// # Errors
/// If it cannot be put together: why.
pub fn table(logs: &[ActionLog]) -> Result<String, String> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let write = |error: csv::Error| error.to_string();
    out.write_record(COLUMNS.iter().map(|column| column.name)).map_err(write)?;
    for log in logs {
        for entry in &log.entries {
            let cells = COLUMNS.iter().map(|column| (column.cell)(log, entry));
            let cells: Vec<String> = cells.map(|cell| harmless(&cell.text()).into_owned()).collect();
            out.write_record(&cells).map_err(write)?;
        }
    }
    let bytes = out.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Words that a spreadsheet would run as a formula, with a `'` before them, so that it shows them.
fn harmless(words: &str) -> Cow<'_, str> {
    let runs = |first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if words.starts_with(runs) { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless() {
        for (words, expected) in [
            ("=HYPERLINK(\"http://a.example\")", "'=HYPERLINK(\"http://a.example\")"),
            ("+44", "'+44"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1+1", "'＝1+1"),
            ("a=b", "a=b"),
            ("", ""),
            ("– as before", "– as before"),
        ] {
            assert_eq!(harmless(words), expected);
        }
    }
}
