//! Draws findings and mistakes one below the other; what several have in common is drawn once.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::drawing::{Brush, Paper, Weight, digits, draw_head, draw_help};
use super::window::Window;
use crate::language::RuleText;

/// What is to be drawn.
#[derive(Debug)]
pub(super) struct Drawing<'d> {
    /// The line above: `error[action-has-owner]`.
    pub heading: &'d str,
    pub weight: Weight,
    pub message: &'d str,
    pub help: Option<&'d str>,
    /// From top to bottom; the first is of the minutes.
    pub windows: Vec<Window<'d>>,
    /// The window of the rule, below the others.
    pub rule: Option<Rc<Shared<'d>>>,
}

/// A window with which many drawings end, and how it was drawn with so many digits for the numbers of lines.
#[derive(Debug)]
pub(super) struct Shared<'s> {
    window: Window<'s>,
    drawn: RefCell<BTreeMap<usize, String>>,
}

/// A rule, and the words of it that bit.
type Bite = (usize, RuleText);

/// Draws, and keeps the parts that may come again: in this file, and in those after it.
#[derive(Debug)]
pub(super) struct Pen<'c> {
    brush: Brush,
    drawn: String,
    heads: HashMap<String, String>,
    helps: HashMap<String, String>,
    rules: HashMap<Bite, Rc<Shared<'c>>>,
}

/// So many heads are kept; there may be one for each finding, and the findings have no end.
const MOST: usize = 500;

impl<'c> Pen<'c> {
    pub fn new(width: usize, colour: bool) -> Self {
        Self {
            brush: Brush::new(Paper { width, colour }),
            drawn: String::new(),
            heads: HashMap::new(),
            helps: HashMap::new(),
            rules: HashMap::new(),
        }
    }

    /// The window of a rule, made at its first use.
    pub fn rule(&mut self, bite: Bite, make: impl FnOnce() -> Window<'c>) -> Rc<Shared<'c>> {
        let shared = || Rc::new(Shared { window: make(), drawn: RefCell::default() });
        Rc::clone(self.rules.entry(bite).or_insert_with(shared))
    }

    /// Draws in rows of at most the width, with an empty row below.
    pub fn draw(&mut self, drawing: &Drawing<'_>) {
        let (out, weight, paper) = (&mut self.drawn, drawing.weight, self.brush.paper);
        // The heading tells the weight as well.
        let head = format!("{}\n{}", drawing.heading, drawing.message);
        let new_head = |part: &mut String| draw_head(part, paper, weight, drawing.heading, drawing.message);
        kept(&mut self.heads, &head, new_head, out);
        let digits = digits(largest(drawing));
        for (number, window) in drawing.windows.iter().enumerate() {
            self.brush.draw_window(out, window, (number == 0).then_some(weight), digits);
        }
        match &drawing.rule {
            Some(rule) if drawing.windows.is_empty() => {
                self.brush.draw_window(out, &rule.window, Some(weight), digits);
            }
            // Below other windows it is the same whatever the weight.
            Some(rule) => out.push_str(rule.drawn.borrow_mut().entry(digits).or_insert_with(|| {
                let mut part = String::new();
                self.brush.draw_window(&mut part, &rule.window, None, digits);
                part
            })),
            None => {}
        }
        if let Some(help) = drawing.help {
            kept(&mut self.helps, help, |part| draw_help(part, paper, help), out);
        }
        out.push('\n');
    }

    /// All that was drawn since it was last taken.
    pub fn take(&mut self) -> String {
        let next = String::with_capacity(self.drawn.len());
        std::mem::replace(&mut self.drawn, next)
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
    if parts.len() >= MOST {
        parts.clear();
    }
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
            message: "this action has no owner",
            help: None,
            windows: vec![window],
            rule: None,
        });
        pen.take()
    }

    #[test]
    fn rows_have_the_numbers_of_their_lines() {
        let text = format!("{}The Chair agreed to ask whether the gate\ncould be mended.\n", "\n".repeat(98));
        let at = text.find("gate").unwrap();
        insta::assert_snapshot!(drawn(&text, &[Label::new(Span::new(at, at + 13), "which")], 40, false), @r"
        error[a-rule]
          × this action has no owner
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
          × this action has no owner
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
