//! Draws the parts of findings and mistakes with miette; no other file knows it.
//!
//! miette draws a whole report at once. Each part is drawn as a report of its own that has nothing else, so that a part
//! which many findings share is drawn once; what miette says before it is cut off.

use std::borrow::Cow;
use std::fmt::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, Severity, SourceCode, SourceSpan, SpanContents,
    ThemeStyles,
};

use super::link::linked;
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

/// Draws windows, and keeps what miette needs for them from one to the next that has the same colours.
#[derive(Debug)]
pub(super) struct Brush {
    pub paper: Paper,
    last: Option<(Vec<Option<Weight>>, GraphicalReportHandler)>,
}

impl Brush {
    pub fn new(paper: Paper) -> Self {
        Self { paper, last: None }
    }

    /// Draws a window, with `digits` columns for the numbers of lines. Where it is the first of a drawing, of this weight,
    /// its main place has the colour of the weight.
    pub fn draw_window(&mut self, out: &mut String, window: &Window<'_>, first: Option<Weight>, digits: usize) {
        let canvas = Canvas::new(window, digits);
        let drawn = Part { canvas: Some(&canvas), ..Part::default() }.drawn(self.handler(window, first));
        canvas.put(out, &drawn, digits);
    }

    fn handler(&mut self, window: &Window<'_>, first: Option<Weight>) -> &GraphicalReportHandler {
        let paper = self.paper;
        let marks = window.marks.iter().filter(|_| paper.colour);
        let colours: Vec<_> = marks.map(|mark| first.filter(|_| mark.main)).collect();
        let last = self.last.take().filter(|(last, _)| *last == colours);
        let (_, handler) = self.last.insert(last.unwrap_or_else(|| {
            // The message of a window is empty, and needs no wrapping.
            let handler = handler(theme_of(&colours, paper.colour), paper).with_wrap_lines(false);
            (colours, handler)
        }));
        handler
    }
}

/// The theme for marks of which some have the colour of a weight.
fn theme_of(colours: &[Option<Weight>], colour: bool) -> GraphicalTheme {
    let mut theme = theme(Weight::Error, colour);
    let styles = &mut theme.styles;
    let other = styles.highlights.get(2).copied().unwrap_or(styles.help);
    styles.highlights.clear();
    styles.highlights.extend(colours.iter().map(|weight| match weight {
        None => other,
        Some(Weight::Error) => styles.error,
        Some(Weight::Warning) => styles.warning,
        Some(Weight::Info | Weight::CannotTell) => styles.advice,
    }));
    if styles.highlights.is_empty() {
        styles.highlights.push(other);
    }
    theme
}

/// The rows of a window that are put one by one.
struct Rows<'w> {
    window: &'w Window<'w>,
    digits: usize,
    next: usize,
}

impl Rows<'_> {
    /// Puts the rows before this one. miette has not seen them, for it would only draw them as they are.
    fn put_before(&mut self, out: &mut String, row: usize) {
        while self.next < row {
            self.put(out, self.window.row(self.next));
        }
    }

    /// Puts the next row; only one that begins a line has a number.
    fn put(&mut self, out: &mut String, text: &str) {
        let digits = self.digits;
        let _ = match self.window.rows.get(self.next).and_then(|row| row.line) {
            Some(number) => write!(out, " {number:>digits$} │ "),
            None => write!(out, " {:digits$} │ ", ""),
        };
        put_line(out, text);
        self.next += 1;
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

/// Whether a line that miette drew is a row of the window: it begins with a number and a bar.
fn is_row(line: &str, digits: usize) -> bool {
    let Some((number, text)) = line.strip_prefix(' ').and_then(|line| line.split_at_checked(digits)) else {
        return false;
    };
    let number = number.trim_start();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && text.starts_with(" │ ")
}

/// One window as miette sees it: a text of the rows with marks.
struct Canvas<'w> {
    window: &'w Window<'w>,
    text: String,
    /// The numbers of the rows, from 0.
    rows: Vec<usize>,
    /// Where each mark lies in the text.
    marks: Vec<SourceSpan>,
    /// The number that miette is told for the first row, less one: such that the last has as many digits as it should.
    before: usize,
}

impl<'w> Canvas<'w> {
    fn new(window: &'w Window<'w>, digits: usize) -> Self {
        let mut canvas = Self { window, text: String::new(), rows: Vec::new(), marks: Vec::new(), before: 0 };
        let mut start = 0;
        for (index, mark) in window.marks.iter().enumerate() {
            if canvas.rows.last() != Some(&mark.row) {
                start = canvas.text.len();
                canvas.rows.push(mark.row);
                // What stands behind the last mark of a row moves nothing.
                let marks = window.marks.iter().skip(index).take_while(|other| other.row == mark.row);
                let row = window.row(mark.row);
                canvas.text.push_str(marks.last().and_then(|last| row.get(..last.at.end())).unwrap_or(row));
                canvas.text.push('\n');
            }
            canvas.marks.push((start + mark.at.start(), mark.at.len()).into());
        }
        let last = u32::try_from(digits).ok().and_then(|digits| 10usize.checked_pow(digits)).unwrap_or(usize::MAX) - 1;
        canvas.before = last.saturating_sub(canvas.rows.len());
        canvas
    }

    /// Puts what miette drew, with the rows that it has not seen and the numbers of lines.
    fn put(&self, out: &mut String, drawn: &str, digits: usize) {
        let mut rows = Rows { window: self.window, digits, next: 0 };
        let mut marked = self.rows.iter();
        let mut lines = drawn.lines().skip(1).peekable();
        while let Some(line) = lines.next() {
            match marked.as_slice().first().filter(|_| is_row(line, digits)) {
                Some(&row) => {
                    marked.next();
                    rows.put_before(out, row + 1);
                }
                None => {
                    if lines.peek().is_none() {
                        rows.put_before(out, self.window.rows.len());
                    }
                    put_line(out, &self.headed(line));
                }
            }
        }
    }

    /// A line that miette drew; at the head of a window on a file without lines, with what it has instead of them; the head leads to the file where names are links.
    fn headed<'l>(&self, line: &'l str) -> Cow<'l, str> {
        let Window { name, place, stands, address, .. } = self.window;
        if stands.is_none() && address.is_none() {
            return Cow::Borrowed(line);
        }
        let drawn = format!("{name}:{}:{}", place.line, place.column);
        let told = stands.as_ref().map_or_else(|| drawn.clone(), |stands| format!("{name}, {stands}"));
        let told = address.map_or_else(|| told.clone(), |address| linked(&told, address));
        Cow::Owned(line.replacen(&drawn, &told, 1))
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
        // Without lines before it, miette asks for the place that stands at the head of the window.
        let of_place = before == 0;
        Ok(Box::new(Seen { canvas: self, all: (0, self.text.len()).into(), of_place }))
    }
}

/// The whole of a canvas, which miette sees wherever it looks.
struct Seen<'c> {
    canvas: &'c Canvas<'c>,
    all: SourceSpan,
    of_place: bool,
}

impl<'c> SpanContents<'c> for Seen<'c> {
    fn data(&self) -> &'c [u8] {
        self.canvas.text.as_bytes()
    }

    fn span(&self) -> &SourceSpan {
        &self.all
    }

    fn name(&self) -> Option<&str> {
        Some(self.canvas.window.name)
    }

    fn line(&self) -> usize {
        if self.of_place { self.canvas.window.place.line.saturating_sub(1) } else { self.canvas.before }
    }

    fn column(&self) -> usize {
        if self.of_place { self.canvas.window.place.column.saturating_sub(1) } else { 0 }
    }

    fn line_count(&self) -> usize {
        self.canvas.rows.len()
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
        Some(Box::new(
            marks.map(|(mark, &at)| {
                LabeledSpan::new_with_span((!mark.words.is_empty()).then(|| mark.words.clone()), at)
            }),
        ))
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
