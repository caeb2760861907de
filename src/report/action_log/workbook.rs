//! The log as an Excel workbook: one sheet with a heading that stays, a filter, dates that are dates, and room for the tasks.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::columns::{COLUMNS, Cell};
use super::log::ActionLog;
use crate::vocabulary::Day;

/// The log of all documents on one sheet.
///
/// # Errors
/// If it cannot be put together: why.
pub fn workbook(logs: &[ActionLog]) -> Result<Vec<u8>, String> {
    made(logs).map_err(|error| error.to_string())
}

/// Characters of a cell; Excel refuses more than 32,767 units of UTF-16.
const LONGEST: usize = 16_000;

/// A4, by its number among the papers that Excel knows.
const A4: u8 = 9;

fn made(logs: &[ActionLog]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day of the last meeting and not the day it is: the same minutes give the same bytes.
    let last = logs.iter().filter_map(|log| log.date?.civil()).max();
    let created =
        last.and_then(|day| excel_day(Day::from_civil(day))).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    book.set_properties(&DocProperties::new().set_title("Action log").set_creation_datetime(&created));
    let sheet = book.add_worksheet().set_name("Actions")?;
    let formats = Formats::new();
    for (column, row) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, heading(row.name), &formats.heading)?;
        sheet.set_column_width(column, row.width)?;
    }
    let mut row = 0;
    for log in logs {
        for entry in &log.entries {
            row += 1;
            for (column, of) in (0..).zip(COLUMNS) {
                formats.write(sheet, (row, column), &(of.cell)(log, entry))?;
            }
        }
    }
    let last = u16::try_from(COLUMNS.len()).unwrap_or(1).saturating_sub(1);
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, row.max(1), last)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    book.save_to_buffer()
}

/// `report-back date` with a capital.
fn heading(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

struct Formats {
    heading: Format,
    words: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        Self {
            heading: cell().set_bold().set_text_wrap().set_background_color(0x00DD_E7EE),
            words: cell().set_text_wrap(),
            day: cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        }
    }

    /// Words are never formulas here: Excel is told that they are words.
    fn write(&self, sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell<'_>) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Number(number) => {
                let number = u32::try_from(*number).unwrap_or(u32::MAX);
                sheet.write_number_with_format(row, column, number, &self.words)?;
            }
            Cell::Day(day) => match excel_day(*day) {
                Some(date) => sheet.write_datetime_with_format(row, column, &date, &self.day).map(|_| ())?,
                None => sheet.write_string_with_format(row, column, day.to_string(), &self.words).map(|_| ())?,
            },
            Cell::Words(words) => {
                let words: String = match words.char_indices().nth(LONGEST) {
                    Some((end, _)) => format!("{}…", &words[..end]),
                    None => words.to_string(),
                };
                sheet.write_string_with_format(row, column, words, &self.words)?;
            }
        }
        Ok(())
    }
}

/// A whole day in the years that Excel knows.
fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let day = day.civil()?;
    let part = |part: i8| u8::try_from(part).ok();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, part(day.month())?, part(day.day())?).ok()
}
