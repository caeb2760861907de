//! Draws findings and mistakes one below the other; what several have in common is drawn once.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::drawing::{Paper, Weight, digits, draw_head, draw_help, draw_window};
use super::window::Window;

/// What is to be drawn.
#[derive(Debug)]
pub(super) struct Drawing<'d> {
    /// The line above: `error[action-has-owner]`.
    pub heading: &'d str,
    pub weight: Weight,
    pub message: &'d str,
    pub help: Option<&'d str>,
    /// From top to bottom; the first is of the minutes.
    pub windows: Vec<Window>,
    /// The window of the rule, below the others.
    pub rule: Option<Rc<Shared>>,
}

/// A window with which many drawings end, and how it was drawn with so many digits for the numbers of lines.
#[derive(Debug)]
pub(super) struct Shared {
    window: Window,
    drawn: RefCell<BTreeMap<usize, String>>,
}

impl Shared {
    pub fn new(window: Window) -> Rc<Self> {
        Rc::new(Self { window, drawn: RefCell::default() })
    }

    /// Puts the window below others, where it is the same whatever the weight of the drawing.
    fn put(&self, out: &mut String, paper: Paper, digits: usize) {
        let mut drawn = self.drawn.borrow_mut();
        out.push_str(drawn.entry(digits).or_insert_with(|| {
            let mut part = String::new();
            draw_window(&mut part, paper, Weight::Error, &self.window, false, digits);
            part
        }));
    }
}

/// What was drawn, and the parts of it that may come again.
#[derive(Debug)]
pub(super) struct Pen {
    paper: Paper,
    drawn: String,
    heads: HashMap<String, String>,
    helps: HashMap<String, String>,
}

impl Pen {
    pub fn new(width: usize, colour: bool) -> Self {
        Self { paper: Paper { width, colour }, drawn: String::new(), heads: HashMap::new(), helps: HashMap::new() }
    }

    /// Draws in rows of at most the width, with an empty row below.
    pub fn draw(&mut self, drawing: &Drawing<'_>) {
        let (out, paper, weight) = (&mut self.drawn, self.paper, drawing.weight);
        // The heading tells the weight as well.
        let head = format!("{}\n{}", drawing.heading, drawing.message);
        let new_head = |part: &mut String| draw_head(part, paper, weight, drawing.heading, drawing.message);
        kept(&mut self.heads, &head, new_head, out);
        let digits = digits(largest(drawing));
        for (number, window) in drawing.windows.iter().enumerate() {
            draw_window(out, paper, weight, window, number == 0, digits);
        }
        if let Some(rule) = &drawing.rule {
            if drawing.windows.is_empty() {
                draw_window(out, paper, weight, &rule.window, true, digits);
            } else {
                rule.put(out, paper, digits);
            }
        }
        if let Some(help) = drawing.help {
            kept(&mut self.helps, help, |part| draw_help(part, paper, help), out);
        }
        out.push('\n');
    }

    /// All that was drawn.
    pub fn finish(self) -> String {
        self.drawn
    }
}

/// The largest number that the rows of a drawing need room for.
fn largest(drawing: &Drawing<'_>) -> usize {
    let windows = || drawing.windows.iter().chain(drawing.rule.iter().map(|rule| &rule.window));
    let line = windows().flat_map(|window| &window.rows).filter_map(|row| row.line).max().unwrap_or(1);
    let rows = windows().map(|window| window.rows.len()).max().unwrap_or(1);
    line.max(rows)
}

/// Puts the part of this name, made at its first use.
fn kept(parts: &mut HashMap<String, String>, name: &str, make: impl FnOnce(&mut String), out: &mut String) {
    if let Some(part) = parts.get(name) {
        out.push_str(part);
        return;
    }
    let mut part = String::new();
    make(&mut part);
    out.push_str(&part);
    parts.insert(name.to_owned(), part);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::drawing::gutter;
    use super::super::rows::columns;
    use super::super::window::window;
    use super::*;
    use crate::text::{Label, Source, Span};

    fn drawn(text: &str, labels: &[Label], width: usize, colour: bool) -> String {
        let source = Source::new("m.txt", text);
        let last = source.place(text.len()).line;
        let window = window(&source, Span::new(0, text.len()), labels, width - gutter(last));
        let mut pen = Pen::new(width, colour);
        pen.draw(&Drawing {
            heading: "error[a-rule]",
            weight: Weight::Error,
            message: "this ACTION has no owner",
            help: None,
            windows: vec![window],
            rule: None,
        });
        pen.finish()
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
