//! Where text is written: the state of text, and the pen that goes along its lines.

use super::content::Operand;
use super::font::Shown;
use super::letters::{Glyph, Way};
use super::matrix::Matrix;
use super::operands::numbers;

/// How text is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    /// The font, by its key.
    pub font: Option<usize>,
    pub size: f32,
    /// Whether letters are drawn with a stroke around them, which makes them bold.
    pub is_stroked: bool,
    letters: f32,
    words: f32,
    across: f32,
    leading: f32,
    rise: f32,
}

impl Default for Text {
    fn default() -> Self {
        Self {
            font: None,
            size: 0.0,
            is_stroked: false,
            letters: 0.0,
            words: 0.0,
            across: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl Text {
    /// Follows an operator that sets how text is written; whether it is one.
    pub fn set(&mut self, operator: &[u8], operands: &[Operand]) -> bool {
        let number = numbers::<1>(operands).map(|[number]| number);
        let place = match operator {
            b"Tc" => &mut self.letters,
            b"Tw" => &mut self.words,
            b"TL" => &mut self.leading,
            b"Ts" => &mut self.rise,
            b"Tz" => {
                self.across = number.map_or(self.across, |percent| percent / 100.0);
                return true;
            }
            b"Tr" => {
                self.is_stroked = number == Some(2.0);
                return true;
            }
            _ => return false,
        };
        *place = number.unwrap_or(*place);
        true
    }

    /// What `"` sets.
    pub fn space_words_and_letters(&mut self, operands: &[Operand]) {
        if let [Operand::Number(words), Operand::Number(letters), ..] = operands {
            (self.words, self.letters) = (*words, *letters);
        }
    }
}

/// How glyphs are drawn that stand on one line, wherever on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    rise: f32,
    /// What brings the first of them onto the paper, and what brings the line.
    shown: Matrix,
    matrix: Matrix,
    way: Way,
    height: f32,
}

/// Where the next letter is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    line: Matrix,
    at: Matrix,
}

impl Default for Pen {
    fn default() -> Self {
        Self { line: Matrix::NONE, at: Matrix::NONE }
    }
}

impl Pen {
    /// Follows an operator that moves the pen; whether it is one.
    pub fn moves(&mut self, operator: &[u8], operands: &[Operand], text: &mut Text) -> bool {
        match operator {
            b"BT" => *self = Self::default(),
            b"T*" => self.next_line(text),
            b"Tm" => {
                if let Some(matrix) = numbers(operands) {
                    self.to(Matrix(matrix));
                }
            }
            b"Td" | b"TD" => {
                if let Some([x, y]) = numbers(operands) {
                    if operator == b"TD" {
                        text.leading = -y;
                    }
                    self.to(Matrix::moved(x, y).then(self.line));
                }
            }
            _ => return false,
        }
        true
    }

    /// Goes to the start of the next line.
    pub fn next_line(&mut self, text: &Text) {
        self.to(Matrix::moved(0.0, -text.leading).then(self.line));
    }

    /// Goes back by so many thousandths of the size.
    pub fn back(&mut self, thousandths: f32, text: &Text) {
        self.go(-thousandths / 1000.0 * text.size * text.across);
    }

    /// Goes forward over a glyph.
    pub fn forward(&mut self, glyph: &Shown, text: &Text) {
        let words = if glyph.is_space { text.words } else { 0.0 };
        self.go((glyph.width * text.size + text.letters + words) * text.across);
    }

    /// How all glyphs are drawn from here on, for as long as the pen only goes along its line.
    pub fn drawn(&self, text: &Text, matrix: Matrix) -> Drawn {
        let size = Matrix([text.size * text.across, 0.0, 0.0, text.size, 0.0, text.rise]);
        let shown = size.then(self.at).then(matrix);
        let way = Way::of(shown.0[0], shown.0[1]);
        Drawn { rise: text.rise, shown, matrix, way, height: shown.height() }
    }

    /// A glyph of this width where the pen is; its characters are filled in by others.
    pub fn glyph(&self, width: f32, drawn: &Drawn) -> Glyph {
        let Drawn { rise, mut shown, matrix, way, height } = *drawn;
        // Going along its line moves what is drawn, and turns nothing.
        let (x, y) = self.at.place(0.0, rise);
        (shown.0[4], shown.0[5]) = matrix.place(x, y);
        let (x, y) = shown.place(0.0, 0.0);
        let (end, below) = shown.place(width, 0.0);
        let turned = |x: f32, y: f32| match way {
            // Along its own line, whatever that is.
            Way::Aslant => {
                let ([a, b, ..], length) = (shown.0, shown.0[0].hypot(shown.0[1]));
                ((x * a + y * b) / length, (y * a - x * b) / length)
            }
            _ => way.turned(x, y),
        };
        let ((x, y), (end, _)) = (turned(x, y), turned(end, below));
        let (x, end) = (x.min(end), end.max(x));
        Glyph { x, end, y, size: height, at: 0, len: 0, blank: false, bold: false, frame: false, way }
    }

    fn to(&mut self, line: Matrix) {
        (self.line, self.at) = (line, line);
    }

    fn go(&mut self, by: f32) {
        (self.at.0[4], self.at.0[5]) = self.at.place(by, 0.0);
    }
}
