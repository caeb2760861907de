//! Follows what is drawn, for the strokes that rule a table.

use super::content::Operand;
use super::letters::{Letters, Stroke};
use super::matrix::Matrix;
use super::operands::numbers;

/// The path that is being drawn.
#[derive(Debug, Default)]
pub(super) struct Path {
    lines: Vec<Stroke>,
    boxes: Vec<Stroke>,
    from: (f32, f32),
    at: (f32, f32),
    /// What the curves reach over.
    curved: Option<Stroke>,
}

/// A page with more strokes is a drawing.
const MOST: usize = 20_000;
/// What is thinner than this is a stroke, though it be a filled box.
const THIN: f32 = 3.0;

impl Path {
    /// Follows an operator; what is painted comes onto the page.
    pub fn follow(&mut self, operator: &[u8], operands: &[Operand], matrix: Matrix, page: &mut Letters) {
        match operator {
            b"m" => {
                if let Some([x, y]) = numbers(operands) {
                    self.at = matrix.place(x, y);
                    self.from = self.at;
                }
            }
            b"l" => {
                if let Some([x, y]) = numbers(operands) {
                    self.line_to(matrix.place(x, y));
                }
            }
            b"h" => self.line_to(self.from),
            b"c" | b"v" | b"y" => {
                if let Some([x, y]) = numbers(operands) {
                    self.curve_to(matrix.place(x, y));
                }
            }
            b"re" => {
                if let Some([x, y, width, height]) = numbers(operands) {
                    let ((x0, y0), (x1, y1)) = (matrix.place(x, y), matrix.place(x + width, y + height));
                    if self.boxes.len() < MOST {
                        self.boxes.push(Stroke { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) });
                    }
                }
            }
            b"S" | b"s" => {
                let ring = self.dot().filter(|_| self.boxes.is_empty());
                page.dots.extend(ring.map(|(x, y)| (x, y, '○')));
                self.paint(true, page);
            }
            b"B" | b"B*" | b"b" | b"b*" => {
                page.dots.extend(self.dot().map(|(x, y)| (x, y, '•')));
                self.paint(true, page);
            }
            b"f" | b"F" | b"f*" => {
                page.dots.extend(self.dot().map(|(x, y)| (x, y, '•')));
                self.paint(false, page);
            }
            b"n" => self.forget(),
            _ => {}
        }
    }

    fn line_to(&mut self, to: (f32, f32)) {
        let from = std::mem::replace(&mut self.at, to);
        if self.lines.len() < MOST {
            let (x0, x1, y0, y1) = (from.0.min(to.0), from.0.max(to.0), from.1.min(to.1), from.1.max(to.1));
            self.lines.push(Stroke { x0, y0, x1, y1 });
        }
    }

    fn curve_to(&mut self, to: (f32, f32)) {
        let from = std::mem::replace(&mut self.at, to);
        let all = self.curved.get_or_insert(Stroke { x0: from.0, y0: from.1, x1: from.0, y1: from.1 });
        (all.x0, all.x1) = (all.x0.min(to.0), all.x1.max(to.0));
        (all.y0, all.y1) = (all.y0.min(to.1), all.y1.max(to.1));
    }

    /// The middle of the path, if it is round or square and as small as a bullet.
    fn dot(&self) -> Option<(f32, f32)> {
        let all = match (self.curved, self.boxes.as_slice()) {
            (Some(curved), []) => curved,
            (None, [one]) => *one,
            _ => return None,
        };
        let (width, height) = (all.x1 - all.x0, all.y1 - all.y0);
        let small = (1.2..7.0).contains(&width) && (1.2..7.0).contains(&height) && (width - height).abs() < 0.3 * width;
        small.then(|| (f32::midpoint(all.x0, all.x1), f32::midpoint(all.y0, all.y1)))
    }

    fn paint(&mut self, stroked: bool, page: &mut Letters) {
        let strokes = &mut page.strokes;
        let straight = |stroke: &Stroke| stroke.x1 - stroke.x0 < THIN || stroke.y1 - stroke.y0 < THIN;
        let thin = self.boxes.iter().filter(|stroke| straight(stroke)).copied();
        let sides = self.boxes.iter().filter(|stroke| stroked && !straight(stroke)).flat_map(|&all| {
            [
                Stroke { y1: all.y0, ..all },
                Stroke { y0: all.y1, ..all },
                Stroke { x1: all.x0, ..all },
                Stroke { x0: all.x1, ..all },
            ]
        });
        let lines = self.lines.iter().filter(|line| stroked && straight(line)).copied();
        let room = MOST.saturating_sub(strokes.len());
        strokes
            .extend(thin.chain(sides).chain(lines).filter(|all| all.x0.is_finite() && all.y1.is_finite()).take(room));
        self.forget();
    }

    fn forget(&mut self) {
        self.lines.clear();
        self.boxes.clear();
        self.curved = None;
    }
}
