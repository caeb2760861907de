//! Paints a page: follows the operators of its content, and notes every letter, stroke and picture.

use std::collections::HashMap;

use super::content::{Lexer, Operand};
use super::file::{Dict, TooLarge, Value, words_of};
use super::font::{Font, UNKNOWN};
use super::letters::Letters;
use super::marked::Marked;
use super::matrix::{Matrix, Paper};
use super::operands::numbers;
use super::path::Path;
use super::pen::{Pen, Text};

/// Forms in forms in forms.
const DEEPEST: usize = 12;
/// Graphics states in one another.
const MOST_STATES: usize = 256;
/// A page with more letters is no page of minutes.
const MOST_LETTERS: usize = 400_000;

/// Paints pages, one after another.
#[derive(Debug)]
pub(super) struct Painter {
    fonts: HashMap<usize, Font>,
    /// How many bytes of content may still be followed. A form that is shown ten times is followed ten times.
    left: usize,
}

/// What a page is painted with.
struct Page<'p> {
    letters: &'p mut Letters,
    marked: Marked,
    area: f32,
}

#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    text: Text,
}

impl Painter {
    /// A painter who follows at most so many bytes.
    pub fn new(most: usize) -> Self {
        Self { fonts: HashMap::new(), left: most }
    }

    /// Paints a page onto its paper.
    pub fn paint(&mut self, page: Dict<'_>, paper: &Paper) -> Result<Letters, TooLarge> {
        let mut letters = Letters::default();
        let mut on = Page { letters: &mut letters, marked: Marked::default(), area: paper.width * paper.height };
        let content = self.content(page)?;
        let resources = match page.inherited(b"Resources") {
            Value::Dict(resources) => Some(resources),
            _ => None,
        };
        self.follow(&mut on, &content, resources, paper.matrix, 0)?;
        for value in page.list(b"Annots").take(4096) {
            if let Value::Dict(note) = value {
                self.annotation(&mut on, note, paper.matrix)?;
            }
        }
        Ok(letters)
    }

    fn content(&self, page: Dict<'_>) -> Result<Vec<u8>, TooLarge> {
        let parts = page.dict(b"Contents").into_iter().chain(page.list(b"Contents").filter_map(|value| match value {
            Value::Dict(part) => Some(part),
            _ => None,
        }));
        let mut content = Vec::new();
        for part in parts {
            let bytes = part.bytes(self.left.saturating_sub(content.len()))?;
            content.extend_from_slice(&bytes);
            content.push(b'\n');
        }
        Ok(content)
    }

    /// What is shown of a note on the page: the letters of a filled field; the words of a comment.
    fn annotation(&mut self, on: &mut Page<'_>, note: Dict<'_>, matrix: Matrix) -> Result<(), TooLarge> {
        let hidden = note.number(b"F").is_some_and(|flags| flags % 4.0 >= 2.0);
        let kind = note.name(b"Subtype").unwrap_or_default();
        if matches!(kind, b"Text" | b"Highlight" | b"Underline" | b"StrikeOut" | b"Squiggly" | b"Caret") {
            if let Value::Text(words) = note.value(b"Contents") {
                let words = words_of(words);
                on.letters.comments.extend(Some(words).filter(|words| !words.trim().is_empty()));
            }
        } else if matches!(kind, b"Widget" | b"FreeText" | b"Stamp")
            && !hidden
            && let (Some(look), Some([x0, y0, x1, y1])) = (look_of(note), note.numbers::<4>(b"Rect"))
        {
            let own = look.numbers(b"Matrix").map_or(Matrix::NONE, Matrix);
            let [left, low, right, high] = look.numbers(b"BBox").unwrap_or([0.0, 0.0, x1 - x0, y1 - y0]);
            let (from, to) = (own.place(left, low), own.place(right, high));
            let scale = |have: f32, want: f32| if have.abs() > 0.01 { want / have } else { 1.0 };
            let across = scale((to.0 - from.0).abs(), (x1 - x0).abs());
            let up = scale((to.1 - from.1).abs(), (y1 - y0).abs());
            let (left, low) = (from.0.min(to.0), from.1.min(to.1));
            let fit = Matrix([across, 0.0, 0.0, up, x0.min(x1) - left * across, y0.min(y1) - low * up]);
            self.form(on, look, None, fit.then(matrix), 0)?;
        }
        Ok(())
    }

    fn form(
        &mut self,
        on: &mut Page<'_>,
        form: Dict<'_>,
        resources: Option<Dict<'_>>,
        matrix: Matrix,
        depth: usize,
    ) -> Result<(), TooLarge> {
        let own = form.numbers(b"Matrix").map_or(Matrix::NONE, Matrix);
        let content = form.bytes(self.left)?;
        let resources = form.dict(b"Resources").or(resources);
        self.follow(on, &content, resources, own.then(matrix), depth + 1)
    }

    /// Follows a content.
    fn follow(
        &mut self,
        on: &mut Page<'_>,
        content: &[u8],
        resources: Option<Dict<'_>>,
        matrix: Matrix,
        depth: usize,
    ) -> Result<(), TooLarge> {
        self.left = self.left.checked_sub(content.len() + 64).ok_or(TooLarge)?;
        let mut state = State { matrix, text: Text::default() };
        let mut states: Vec<State> = Vec::new();
        let mut pen = Pen::default();
        let mut path = Path::default();
        let marks = on.marked.depth();
        // As a rule, more than half of a content is letters.
        on.letters.glyphs.reserve(content.len().min(MOST_LETTERS / 64) / 2);
        let mut lexer = Lexer::new(content);
        while let Some(operator) = lexer.next_operator() {
            let operands = lexer.operands();
            if on.letters.glyphs.len() > MOST_LETTERS {
                return Err(TooLarge);
            }
            match operator {
                b"q" if states.len() < MOST_STATES => states.push(state),
                b"Q" => state = states.pop().unwrap_or(state),
                b"cm" => {
                    if let Some(numbers) = numbers(operands) {
                        state.matrix = Matrix(numbers).then(state.matrix);
                    }
                }
                b"Do" => {
                    if let Some(shown) = named(resources, b"XObject", operands) {
                        if shown.name(b"Subtype") == Some(b"Image") {
                            on.letters.pictures += state.matrix.area() / on.area;
                        } else if depth < DEEPEST {
                            self.form(on, shown, resources, state.matrix, depth)?;
                        }
                    }
                }
                b"BI" => on.letters.pictures += state.matrix.area() / on.area,
                b"BMC" | b"BDC" => on.marked.begin(operands, |name| resources?.dict(b"Properties")?.dict(name)),
                b"EMC" if on.marked.depth() > marks => on.marked.end(),
                b"Tf" => {
                    state.text.font = named(resources, b"Font", operands).map(|font| {
                        let key = font.key();
                        self.fonts.entry(key).or_insert_with(|| Font::read(font));
                        key
                    });
                    if let Some(Operand::Number(size)) = operands.last() {
                        state.text.size = *size;
                    }
                }
                b"Tj" | b"TJ" | b"'" | b"\"" => {
                    if operator == b"\"" {
                        state.text.space_words_and_letters(operands);
                    }
                    if matches!(operator, b"'" | b"\"") {
                        pen.next_line(&state.text);
                    }
                    if let Some(shown) = operands.last() {
                        self.show(on, &state, &mut pen, shown);
                    }
                }
                _ if state.text.set(operator, operands) || pen.moves(operator, operands, &mut state.text) => {}
                _ => path.follow(operator, operands, state.matrix, on.letters),
            }
        }
        on.marked.end_to(marks);
        Ok(())
    }

    /// Shows a string, or a list of strings and of how far to move between them.
    fn show(&mut self, on: &mut Page<'_>, state: &State, pen: &mut Pen, shown: &Operand) {
        let Some(font) = state.text.font.and_then(|key| self.fonts.get_mut(&key)) else { return };
        let alone = std::slice::from_ref(shown);
        let parts = if let Operand::List(parts) = shown { parts.as_slice() } else { alone };
        let bold = font.bold || state.text.is_stroked;
        let drawn = pen.drawn(&state.text, state.matrix);
        let frame = on.marked.is_frame();
        for part in parts {
            match part {
                Operand::Number(back) => pen.back(*back, &state.text),
                Operand::Text(text) => font.show(text, |glyph| {
                    let (mut new, from) = (pen.glyph(glyph.width, &drawn), on.letters.text.len());
                    pen.forward(glyph, &state.text);
                    let (written, blank) = match on.marked.instead() {
                        Some(words) => (words, words.trim().is_empty()),
                        None => (&*glyph.text, glyph.is_blank),
                    };
                    on.letters.text.push_str(written);
                    on.letters.unknown += usize::from(written.starts_with(UNKNOWN));
                    new.at = u32::try_from(from).unwrap_or(u32::MAX);
                    new.len = u8::try_from(written.len()).unwrap_or(u8::MAX);
                    (new.blank, new.bold, new.frame) = (blank, bold, frame);
                    if new.size > 0.1 && !written.is_empty() && new.x.is_finite() && new.y.is_finite() {
                        on.letters.glyphs.push(new);
                    }
                }),
                _ => {}
            }
        }
    }
}

/// How a note looks: the stream itself, or the one of the state in which it is.
fn look_of(note: Dict<'_>) -> Option<Dict<'_>> {
    let normal = note.dict(b"AP")?.dict(b"N")?;
    if normal.is_stream() {
        return Some(normal);
    }
    normal.dict(note.name(b"AS")?).filter(Dict::is_stream)
}

/// The resource of a kind that the last name before an operator means.
fn named<'f>(resources: Option<Dict<'f>>, kind: &[u8], operands: &[Operand]) -> Option<Dict<'f>> {
    let name = operands.iter().find_map(|operand| match operand {
        Operand::Name(name) => Some(name),
        _ => None,
    })?;
    resources?.dict(kind)?.dict(name)
}
