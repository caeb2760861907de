//! Cells divided by commas, semicolons or tabs, as spreadsheets save them. The one file that knows csv.

use super::rows::{Row, Rows};
use crate::read::unreadable::Unreadable;

/// Reads a list.
pub(super) fn read(text: &str) -> Result<Rows, Unreadable> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(divider(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (record, number) in reader.records().zip(1..) {
        let record = record.map_err(|error| {
            Unreadable::new(
                format!("line {number} of the list cannot be read: {error}"),
                "put quotes around a cell that has a comma or a quote in it",
            )
        })?;
        let cells = record.iter().map(str::to_owned).collect();
        rows.push(Row { place: format!("line {number}"), cells });
    }
    Ok(Rows { rows })
}

/// What stands between the columns: where the decimal sign is a comma, spreadsheets write semicolons, some write tabs. The first line
/// that has such a sign are the headings; what the list is called may stand above.
fn divider(text: &str) -> u8 {
    const MARKS: [u8; 3] = [b'\t', b';', b','];
    let headings = text.lines().find(|line| line.bytes().any(|byte| MARKS.contains(&byte))).unwrap_or_default();
    let count = |mark: &u8| headings.bytes().filter(|byte| byte == mark).count();
    // Of as many, the last is taken: the comma.
    MARKS.into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_divided_as_the_headings_are() {
        for text in
            ["date,body\n1 May 2026,Planning", "date;body\n1 May 2026;Planning", "date\tbody\n1 May 2026\tPlanning"]
        {
            assert_eq!(read(text).unwrap().rows[1].cells, ["1 May 2026", "Planning"], "{text:?}");
        }
    }
}
