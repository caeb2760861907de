//! Workbooks of spreadsheet programs (`.xlsx`): the first sheet that has words, as text (ECMA-376, part 1, SpreadsheetML).
//!
//! A cell tells a day as a number and its style that it is one (§18.8.30, §18.17.4.1); formulas are read by the value that the
//! program worked out.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::rows::{Row, Rows};
use crate::read::office::{Package, Xml};
use crate::read::unreadable::Unreadable;

/// No list is longer or wider.
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 500;

/// Whether these are the bytes of a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && memchr::memmem::find(bytes, b"xl/workbook").is_some()
}

/// Reads the first sheet that has words.
pub(super) fn read(bytes: Vec<u8>, _: &[&str]) -> Result<Rows, Unreadable> {
    let package = Package::open(&bytes)?;
    let book = Book::read(&package)?;
    for (name, part) in &book.sheets {
        let Some(sheet) = package.part(part)? else { continue };
        let rows = book.rows(name, part, &sheet)?;
        if !rows.is_empty() {
            return Ok(Rows { rows });
        }
    }
    Err(Unreadable::new("this workbook has no words in any sheet", "give the one that has the list"))
}

/// What all sheets share.
struct Book {
    // The names of the sheets and the parts that they are kept in, in order.
    sheets: Vec<(String, String)>,
    words: Vec<String>,
    // For each style of a cell, what its numbers are.
    styles: Vec<Number>,
    // The day whose number is 0.
    day_zero: Date,
}

/// What a number is by its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    Plain,
    Day,
    Time,
}

impl Book {
    fn read(package: &Package<'_>) -> Result<Self, Unreadable> {
        let part = "xl/workbook.xml";
        let targets = targets(package)?;
        let text = package.needed(part)?;
        let mut xml = Xml::new(part, &text);
        xml.root()?;
        let mut sheets = Vec::new();
        let mut day_zero = date(1899, 12, 30);
        while let Some(child) = xml.child()? {
            match child.name() {
                "workbookPr" if child.is("date1904", false) => day_zero = date(1904, 1, 1),
                "sheets" => {
                    while let Some(sheet) = xml.child()? {
                        let target = sheet.get("id").and_then(|id| targets.get(&*id));
                        if let (Some(name), Some(target)) = (sheet.get("name"), target) {
                            sheets.push((name.into_owned(), target.clone()));
                        }
                        xml.skip()?;
                    }
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(Self { sheets, words: shared_words(package)?, styles: styles(package)?, day_zero })
    }

    fn rows(&self, name: &str, part: &str, sheet: &str) -> Result<Vec<Row>, Unreadable> {
        let mut xml = Xml::new(part, sheet);
        xml.root()?;
        let mut rows = Vec::new();
        while let Some(child) = xml.child()? {
            if child.name() != "sheetData" {
                xml.skip()?;
                continue;
            }
            let mut number = 0_usize;
            while let Some(row) = xml.child()? {
                number = row.number("r").unwrap_or(number + 1);
                let cells = self.cells(&mut xml)?;
                if cells.iter().any(|cell| !cell.is_empty()) {
                    rows.push(Row { place: format!("row {number} of \"{name}\""), cells });
                }
                if rows.len() > MOST_ROWS {
                    return Err(Unreadable::new(
                        format!("the sheet \"{name}\" has more than {MOST_ROWS} rows"),
                        "give the list alone",
                    ));
                }
            }
        }
        Ok(rows)
    }

    fn cells(&self, xml: &mut Xml<'_>) -> Result<Vec<String>, Unreadable> {
        let mut cells: Vec<String> = Vec::new();
        while let Some(cell) = xml.child()? {
            let column = cell.get("r").and_then(|place| column(&place)).unwrap_or(cells.len());
            let kind = cell.get("t").map(|kind| kind.into_owned());
            let style = cell.number("s").unwrap_or(0_usize);
            let mut words = String::new();
            while let Some(inside) = xml.child()? {
                match inside.name() {
                    "v" => words = self.value(kind.as_deref(), style, &xml.words()?),
                    "is" => words = text(xml)?,
                    _ => xml.skip()?,
                }
            }
            if column < MOST_COLUMNS && !words.trim().is_empty() {
                if cells.len() <= column {
                    cells.resize(column + 1, String::new());
                }
                if let Some(own) = cells.get_mut(column) {
                    *own = words.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
        }
        Ok(cells)
    }

    /// The words of a value, which is kept as a number for most.
    fn value(&self, kind: Option<&str>, style: usize, value: &str) -> String {
        let value = value.trim();
        match kind {
            Some("s") => value.parse().ok().and_then(|at: usize| self.words.get(at)).cloned().unwrap_or_default(),
            Some("b") => if value == "1" { "yes" } else { "no" }.to_owned(),
            Some("e") => String::new(),
            // A day in words of its own: `2031-04-14T00:00:00`.
            Some("d") => value.split('T').next().unwrap_or_default().to_owned(),
            Some("str" | "inlineStr") => value.to_owned(),
            _ => match (self.styles.get(style), value.parse::<f64>()) {
                (Some(Number::Day), Ok(number)) => self.day(number).unwrap_or_else(|| value.to_owned()),
                (Some(Number::Time), Ok(number)) => time(number),
                _ => value.to_owned(),
            },
        }
    }

    /// The day of a number; the calendar of the oldest programs, which had a 29 February 1900, is right from March on.
    fn day(&self, number: f64) -> Option<String> {
        let days = number.floor();
        if !(0.0..3_000_000.0).contains(&days) {
            return None;
        }
        let day = self.day_zero.checked_add((days as i64).days()).ok()?;
        Some(day.to_string())
    }
}

/// The time of a part of a day.
fn time(number: f64) -> String {
    let minutes = ((number.fract().abs() * 1440.0).round() as u32) % 1440;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The parts that the workbook leads to, by the names that it knows them by.
fn targets(package: &Package<'_>) -> Result<HashMap<String, String>, Unreadable> {
    let part = "xl/_rels/workbook.xml.rels";
    let text = package.needed(part)?;
    let mut xml = Xml::new(part, &text);
    xml.root()?;
    let mut targets = HashMap::new();
    while let Some(one) = xml.child()? {
        if let (Some(id), Some(target)) = (one.get("Id"), one.get("Target")) {
            let whole = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.into_owned(), whole);
        }
        xml.skip()?;
    }
    Ok(targets)
}

/// The words that cells of all sheets are made of, by number.
fn shared_words(package: &Package<'_>) -> Result<Vec<String>, Unreadable> {
    let part = "xl/sharedStrings.xml";
    let Some(whole) = package.part(part)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(part, &whole);
    xml.root()?;
    let mut words = Vec::new();
    while xml.child()?.is_some() {
        words.push(text(&mut xml)?);
    }
    Ok(words)
}

/// The words of a text, in one piece or in several with forms of their own; how they are pronounced is left out.
fn text(xml: &mut Xml<'_>) -> Result<String, Unreadable> {
    let mut words = String::new();
    while let Some(inside) = xml.child()? {
        match inside.name() {
            "t" => words.push_str(&xml.words()?),
            "r" => {
                while let Some(piece) = xml.child()? {
                    if piece.name() == "t" { words.push_str(&xml.words()?) } else { xml.skip()? }
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(words)
}

/// What the numbers of each style are.
fn styles(package: &Package<'_>) -> Result<Vec<Number>, Unreadable> {
    let part = "xl/styles.xml";
    let Some(text) = package.part(part)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(part, &text);
    xml.root()?;
    let mut formats: HashMap<u32, Number> = HashMap::new();
    let mut styles = Vec::new();
    while let Some(child) = xml.child()? {
        match child.name() {
            "numFmts" => {
                while let Some(format) = xml.child()? {
                    if let (Some(id), Some(code)) = (format.number("numFmtId"), format.get("formatCode")) {
                        formats.insert(id, of_code(&code));
                    }
                    xml.skip()?;
                }
            }
            "cellXfs" => {
                while let Some(style) = xml.child()? {
                    styles.push(style.number("numFmtId").unwrap_or(0_u32));
                    xml.skip()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(styles.into_iter().map(|id| formats.get(&id).copied().unwrap_or_else(|| built_in(id))).collect())
}

/// The formats that every program knows by number (§18.8.30).
fn built_in(id: u32) -> Number {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Number::Day,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Number::Time,
        _ => Number::Plain,
    }
}

/// What a format's letters say, apart from words in quotation marks and what stands in brackets.
fn of_code(code: &str) -> Number {
    let mut letters = String::new();
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            _ => letters.extend(c.to_lowercase()),
        }
    }
    if letters.contains(['y', 'd']) {
        Number::Day
    } else if letters.contains(['h', 's']) {
        Number::Time
    } else {
        Number::Plain
    }
}

/// The column of a place: of `AB12` the 28th, counted from 0.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number =
        letters.take(4).fold(0_usize, |number, letter| number * 26 + usize::from(letter.to_ascii_uppercase() - b'@'));
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_numbers_are() {
        for (code, number) in [
            ("dd/mm/yyyy", Number::Day),
            ("[$-809]d mmmm yyyy;@", Number::Day),
            ("hh:mm", Number::Time),
            ("0.00", Number::Plain),
            ("0 \"days\"", Number::Plain),
            ("\\d0", Number::Plain),
        ] {
            assert_eq!(of_code(code), number, "{code}");
        }
        assert_eq!((built_in(14), built_in(20), built_in(2)), (Number::Day, Number::Time, Number::Plain));
    }

    #[test]
    fn places_are_columns() {
        assert_eq!(["A1", "Z9", "AB12", "7"].map(column), [Some(0), Some(25), Some(27), None]);
    }

    #[test]
    fn numbers_are_days_and_times() {
        let book = Book {
            sheets: Vec::new(),
            words: Vec::new(),
            styles: vec![Number::Plain, Number::Day],
            day_zero: date(1899, 12, 30),
        };
        assert_eq!(book.value(None, 1, "47952.5"), "2031-04-14");
        assert_eq!(book.value(None, 0, "47952"), "47952");
        assert_eq!(book.value(None, 1, "1e300"), "1e300");
        assert_eq!((time(0.791_666_666), time(0.999_999_9)), ("19:00".to_owned(), "00:00".to_owned()));
    }
}
