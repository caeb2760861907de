//! Draws the parts of findings and mistakes with miette; no other file knows it.
//!
//! miette draws a whole report at once. Each part is drawn as a report of its own that has nothing else, so that a part
//! which many findings share is drawn once; what miette says before it is cut off.

use std::fmt::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode,
    SourceSpan, SpanContents, ThemeStyles,
};

use super::window::Window;

/// What sign and colour a drawing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Error,
    Warning,
    Info,
    CannotTell,
}

/// On what is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paper {
    /// Its columns.
    pub width: usize,
    pub colour: bool,
}

/// The columns that the numbers of lines and the bar take, where the last number is `last`.
pub(super) fn gutter(last: usize) -> usize {
    digits(last) + 4
}

/// How many digits a number has.
pub(super) fn digits(number: usize) -> usize {
    number.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}

/// Draws the line above, `error[action-has-owner]`, and the message.
pub(super) fn draw_head(out: &mut String, paper: Paper, weight: Weight, heading: &str, message: &str) {
    let part = Part { heading: Some(heading), message, weight, ..Part::default() };
    let drawn = part.drawn(&handler(theme(weight, paper.colour), paper));
    for (index, line) in drawn.lines().enumerate() {
        // miette leaves a line empty under the heading.
        if index != 1 || !line.is_empty() {
            put_line(out, line);
        }
    }
}

/// Draws what helps.
pub(super) fn draw_help(out: &mut String, paper: Paper, help: &str) {
    let part = Part { help: Some(help), ..Part::default() };
    let drawn = part.drawn(&handler(theme(part.weight, paper.colour), paper));
    for line in drawn.lines().skip(1) {
        put_line(out, line);
    }
}

/// Draws a window, with `digits` columns for the numbers of lines. In the first window of a drawing the main place has the
/// colour of the drawing's weight.
pub(super) fn draw_window(
    out: &mut String,
    paper: Paper,
    weight: Weight,
    window: &Window,
    is_first: bool,
    digits: usize,
) {
    let canvas = Canvas::new(window, digits);
    let mut theme = theme(weight, paper.colour);
    let styles = &mut theme.styles;
    let main = match weight {
        Weight::Error => styles.error,
        Weight::Warning => styles.warning,
        Weight::Info | Weight::CannotTell => styles.advice,
    };
    let other = styles.highlights.get(2).copied().unwrap_or(styles.help);
    styles.highlights.clear();
    styles.highlights.extend(window.marks.iter().map(|mark| if is_first && mark.main { main } else { other }));
    if styles.highlights.is_empty() {
        styles.highlights.push(main);
    }
    // The message is empty, and needs no wrapping.
    let handler = handler(theme, paper).with_wrap_lines(false);
    let drawn = Part { weight, canvas: Some(&canvas), ..Part::default() }.drawn(&handler);
    let mut numbers = window.rows.iter().map(|row| row.line);
    for line in drawn.lines().skip(1) {
        match row_text(line, digits) {
            Some(text) => {
                // Only a row that begins a line has a number.
                let _ = match numbers.next().flatten() {
                    Some(number) => write!(out, " {number:>digits$} │ "),
                    None => write!(out, " {:digits$} │ ", ""),
                };
                put_line(out, text);
            }
            None => put_line(out, line),
        }
    }
}

/// Puts what is left of a line, without space at its end.
fn put_line(out: &mut String, rest: &str) {
    out.push_str(rest);
    let end = out.trim_end_matches(|c: char| c != '\n' && c.is_whitespace()).len();
    out.truncate(end);
    out.push('\n');
}

fn theme(weight: Weight, colour: bool) -> GraphicalTheme {
    let mut theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    theme.characters.advice = match weight {
        Weight::CannotTell => "?".to_owned(),
        _ => "i".to_owned(),
    };
    // The numbers are written again, and looked for without colour.
    theme.styles.linum = ThemeStyles::none().linum;
    theme
}

fn handler(theme: GraphicalTheme, paper: Paper) -> GraphicalReportHandler {
    GraphicalReportHandler::new_themed(theme).with_width(paper.width).with_links(false).with_context_lines(1)
}

/// The text of a row behind the number and the bar that miette writes before it.
fn row_text(line: &str, digits: usize) -> Option<&str> {
    let (number, text) = line.strip_prefix(' ')?.split_at_checked(digits)?;
    let is_number = number.trim_start().bytes().all(|byte| byte.is_ascii_digit()) && !number.trim().is_empty();
    if is_number { text.strip_prefix(" │ ") } else { None }
}

/// One window as miette sees it: a text that is shown as a whole.
struct Canvas<'w> {
    window: &'w Window,
    text: String,
    /// Where each mark lies in the text.
    marks: Vec<SourceSpan>,
    /// The number that miette is told for the first row, less one: such that the last has as many digits as it should.
    before: usize,
}

impl<'w> Canvas<'w> {
    fn new(window: &'w Window, digits: usize) -> Self {
        let mut text = String::with_capacity(window.rows.iter().map(|row| row.text.len() + 1).sum());
        let mut marks = Vec::with_capacity(window.marks.len());
        let mut left = window.marks.iter().peekable();
        for (number, row) in window.rows.iter().enumerate() {
            while let Some(mark) = left.next_if(|mark| mark.row == number) {
                marks.push((text.len() + mark.at.start(), mark.at.len()).into());
            }
            text.push_str(&row.text);
            text.push('\n');
        }
        let last = u32::try_from(digits).ok().and_then(|digits| 10usize.checked_pow(digits)).unwrap_or(usize::MAX) - 1;
        Self { window, text, marks, before: last.saturating_sub(window.rows.len()) }
    }
}

impl SourceCode for Canvas<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        if span.offset() + span.len() > self.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        let (place, rows) = (self.window.place, self.window.rows.len());
        // Without lines before it, miette asks for the place that stands at the head of the window.
        let (line, column) = match before {
            0 => (place.line.saturating_sub(1), place.column.saturating_sub(1)),
            _ => (self.before, 0),
        };
        let all = (0, self.text.len()).into();
        let name = self.window.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, self.text.as_bytes(), all, line, column, rows)))
    }
}

/// A report that has only some of what miette can draw.
struct Part<'p> {
    heading: Option<&'p str>,
    message: &'p str,
    weight: Weight,
    help: Option<&'p str>,
    canvas: Option<&'p Canvas<'p>>,
}

impl Default for Part<'_> {
    fn default() -> Self {
        Self { heading: None, message: "", weight: Weight::Error, help: None, canvas: None }
    }
}

impl Part<'_> {
    fn drawn(&self, handler: &GraphicalReportHandler) -> String {
        let mut drawn = String::with_capacity(1024);
        // Writing into a string does not fail, and every mark lies in its window.
        let _ = handler.render_report(&mut drawn, self);
        drawn
    }
}

impl miette::Diagnostic for Part<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.heading.as_ref().map(|heading| Box::new(heading) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.weight {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Info | Weight::CannotTell => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.canvas.map(|canvas| canvas as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let canvas = self.canvas?;
        let marks = canvas.window.marks.iter().zip(&canvas.marks);
        Some(Box::new(marks.map(|(mark, &at)| {
            LabeledSpan::new_with_span((!mark.words.is_empty()).then(|| mark.words.clone()), at)
        })))
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for Part<'_> {}
