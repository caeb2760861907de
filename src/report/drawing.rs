//! Draws findings and mistakes with miette; no other file knows it.

use std::fmt;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode,
    SourceSpan, SpanContents,
};

use super::window::Window;

/// What is to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Drawing {
    /// The line above: `error[action-has-owner]`.
    pub heading: String,
    pub weight: Weight,
    pub message: String,
    pub help: Option<String>,
    /// From top to bottom; the first is of the minutes, the last of the rule.
    pub windows: Vec<Window>,
}

/// What sign and colour a drawing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Error,
    Warning,
    Info,
    CannotTell,
}

/// The columns that the numbers of lines and the bar take, where the last number is `last`.
pub(super) fn gutter(last: usize) -> usize {
    last.to_string().len() + 4
}

/// The drawing in rows of at most `width` columns, with its last line feed.
pub(super) fn draw(drawing: &Drawing, width: usize, colour: bool) -> String {
    let canvas = Canvas::new(drawing);
    let handler = GraphicalReportHandler::new_themed(theme(&canvas, drawing.weight, colour))
        .with_width(width)
        .with_links(false)
        .with_context_lines(1);
    let mut drawn = String::new();
    // Writing into a string does not fail, and every label lies in its window.
    let _ = handler.render_report(&mut drawn, &canvas);
    canvas.renumber(&drawn)
}

fn theme(canvas: &Canvas<'_>, weight: Weight, colour: bool) -> GraphicalTheme {
    let mut theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    theme.characters.advice = match weight {
        Weight::CannotTell => "?".to_owned(),
        _ => "i".to_owned(),
    };
    let styles = &mut theme.styles;
    // The numbers are written again by `renumber`, which looks for them without colour.
    styles.linum = GraphicalTheme::unicode_nocolor().styles.linum;
    let main = match weight {
        Weight::Error => styles.error,
        Weight::Warning => styles.warning,
        Weight::Info | Weight::CannotTell => styles.advice,
    };
    let other = styles.highlights.get(2).copied().unwrap_or(styles.help);
    styles.highlights = canvas.labels.iter().map(|label| if label.main { main } else { other }).collect();
    if styles.highlights.is_empty() {
        styles.highlights.push(main);
    }
    theme
}

/// The windows of a drawing as miette sees them: one text, in which each window is a stretch that cannot be seen
/// together with the next.
struct Canvas<'d> {
    drawing: &'d Drawing,
    text: String,
    // Where each window lies in the text.
    stretches: Vec<SourceSpan>,
    labels: Vec<MarkOnCanvas>,
}

struct MarkOnCanvas {
    at: SourceSpan,
    words: String,
    main: bool,
}

impl<'d> Canvas<'d> {
    fn new(drawing: &'d Drawing) -> Self {
        let mut canvas = Self { drawing, text: String::new(), stretches: Vec::new(), labels: Vec::new() };
        for (number, window) in drawing.windows.iter().enumerate() {
            let start = canvas.text.len();
            let mut rows = Vec::with_capacity(window.rows.len());
            for row in &window.rows {
                rows.push(canvas.text.len());
                canvas.text.push_str(&row.text);
                canvas.text.push('\n');
            }
            canvas.stretches.push((start, canvas.text.len() - start).into());
            for mark in &window.marks {
                let from = rows.get(mark.row).copied().unwrap_or(start) + mark.at.start();
                let main = number == 0 && mark.main;
                canvas.labels.push(MarkOnCanvas { at: (from, mark.at.len()).into(), words: mark.words.clone(), main });
            }
        }
        canvas
    }

    /// The window in which a span lies.
    fn window_at(&self, span: &SourceSpan) -> Option<usize> {
        let end = span.offset() + span.len();
        self.stretches
            .iter()
            .position(|window| window.offset() <= span.offset() && end <= window.offset() + window.len())
    }

    /// The number that miette is told for the first row of a window, less one: such that the last has as many digits
    /// as the largest number of a line, and that windows are too far apart to be drawn as one.
    fn first_number(&self, window: usize) -> usize {
        let rows = self.drawing.windows.get(window).map_or(0, |window| window.rows.len());
        self.largest().saturating_sub(rows)
    }

    fn largest(&self) -> usize {
        let windows = &self.drawing.windows;
        let line = windows.iter().flat_map(|window| &window.rows).filter_map(|row| row.line).max().unwrap_or(1);
        let rows = windows.iter().map(|window| window.rows.len()).max().unwrap_or(1);
        line.max(rows)
    }

    /// Puts the true number before each row that begins a line, and none before the others; takes out the empty line
    /// under the heading.
    fn renumber(&self, drawn: &str) -> String {
        let digits = self.largest().to_string().len();
        let mut numbers = self.drawing.windows.iter().flat_map(|window| &window.rows).map(|row| row.line);
        let mut out = String::with_capacity(drawn.len());
        for (index, line) in drawn.lines().enumerate() {
            if index == 1 && line.is_empty() {
                continue;
            }
            match row_text(line, digits) {
                Some(text) => {
                    let number = numbers.next().flatten().map(|line| line.to_string()).unwrap_or_default();
                    out.push_str(format!(" {number:>digits$} │ {text}").trim_end());
                }
                None => out.push_str(line.trim_end()),
            }
            out.push('\n');
        }
        out
    }
}

/// The text of a row behind the number and the bar that miette writes before it.
fn row_text(line: &str, digits: usize) -> Option<&str> {
    let (number, text) = line.strip_prefix(' ')?.split_at_checked(digits)?;
    let is_number = number.trim_start().bytes().all(|byte| byte.is_ascii_digit()) && !number.trim().is_empty();
    if is_number { text.strip_prefix(" │ ") } else { None }
}

impl SourceCode for Canvas<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let number = self.window_at(span).ok_or(MietteError::OutOfBounds)?;
        let (window, stretch) = (&self.drawing.windows[number], self.stretches[number]);
        let data = &self.text.as_bytes()[stretch.offset()..stretch.offset() + stretch.len()];
        // Without lines before it, miette asks for the place that stands at the head of the window.
        let (line, column) = match before {
            0 => (window.place.line.saturating_sub(1), window.place.column.saturating_sub(1)),
            _ => (self.first_number(number), 0),
        };
        Ok(Box::new(MietteSpanContents::new_named(window.name.clone(), data, stretch, line, column, window.rows.len())))
    }
}

impl miette::Diagnostic for Canvas<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.drawing.heading))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.drawing.weight {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Info | Weight::CannotTell => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.drawing.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().map(|label| {
            let words = (!label.words.is_empty()).then(|| label.words.clone());
            LabeledSpan::new_with_span(words, label.at)
        })))
    }
}

impl fmt::Display for Canvas<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.drawing.message)
    }
}

impl fmt::Debug for Canvas<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.drawing.message)
    }
}

impl std::error::Error for Canvas<'_> {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rows::columns;
    use super::super::window::window;
    use super::*;
    use crate::text::{Label, Source, Span};

    fn drawn(text: &str, labels: &[Label], width: usize, colour: bool) -> String {
        let source = Source::new("m.txt", text);
        let last = source.place(text.len()).line;
        let window = window(&source, Span::new(0, text.len()), labels, width - gutter(last));
        let drawing = Drawing {
            heading: "error[a-rule]".to_owned(),
            weight: Weight::Error,
            message: "this ACTION has no owner".to_owned(),
            help: None,
            windows: vec![window],
        };
        draw(&drawing, width, colour)
    }

    #[test]
    fn rows_have_the_numbers_of_their_lines() {
        let text = format!("{}The Chair agreed to ask whether the gate\ncould be mended.\n", "\n".repeat(98));
        let at = text.find("gate").unwrap();
        insta::assert_snapshot!(drawn(&text, &[Label::new(Span::new(at, at + 13), "which")], 40, false), @r"
        error[a-rule]
          × this ACTION has no owner
             ╭─[m.txt:99:37]
          99 │ The Chair agreed to ask whether
             │ the gate
             ·     ─┬──
             ·      ╰── which
         100 │ could be mended.
             · ────────
             ╰────
        ");
    }

    #[test]
    fn wide_characters_tabs_and_no_break_spaces_keep_the_underlining_in_place() {
        let text = "會議\tの\u{a0}\u{a0}Chair agreed";
        let at = text.find("Chair").unwrap();
        insta::assert_snapshot!(drawn(text, &[Label::new(Span::new(at, at + 5), "")], 60, false), @r"
        error[a-rule]
          × this ACTION has no owner
           ╭─[m.txt:1:7]
         1 │ 會議    の  Chair agreed
           ·             ─────
           ╰────
        ");
    }

    #[test]
    fn colour_changes_nothing_else() {
        let labels = [Label::new(Span::new(4, 9), "who"), Label::new(Span::new(10, 16), "")];
        let coloured = drawn("The Chair agreed.", &labels, 60, true);
        let mut plain = String::new();
        let mut escaped = false;
        for c in coloured.chars() {
            match c {
                '\u{1b}' => escaped = true,
                'm' if escaped => escaped = false,
                _ if escaped => {}
                c => plain.push(c),
            }
        }
        assert_ne!(coloured, plain);
        assert_eq!(plain, drawn("The Chair agreed.", &labels, 60, false));
    }

    proptest! {
        #[test]
        fn no_drawing_is_wider_than_the_terminal(
            text in "[a-zé會 \t\n\r\u{a0}\u{1b}\u{202e}👍🏽]{0,300}",
            from in 0usize..360,
            to in 0usize..360,
            width in 40usize..90,
        ) {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (starts[from % starts.len()], starts[to % starts.len()]);
            if Span::new(from, to).of(&text).trim().is_empty() {
                // Space has no place of its own, and the words beside it may have no room.
                return Ok(());
            }
            let labels = [Label::new(Span::new(from, to), "some words to be said of the place, more than fit beside it")];
            for line in drawn(&text, &labels, width, false).lines() {
                prop_assert!(columns(line) <= width, "{line:?}");
            }
        }
    }
}
