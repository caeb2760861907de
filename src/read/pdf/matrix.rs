//! Places on a page, and what turns and moves them.

use super::file::{Dict, Value};

/// A matrix of PDF: a point `(x, y)` goes to `(a x + c y + e, b x + d y + f)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub [f32; 6]);

impl Matrix {
    /// What leaves everything where it is.
    pub const NONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// What moves everything.
    pub fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This first, then the other.
    pub fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, other.0);
        Self([
            a * oa + b * oc,
            a * ob + b * od,
            c * oa + d * oc,
            c * ob + d * od,
            e * oa + f * oc + oe,
            e * ob + f * od + of,
        ])
    }

    /// Where a point goes.
    pub fn place(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// How large a square of 1 becomes.
    pub fn area(self) -> f32 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs()
    }

    /// How high letters of the height 1 become.
    pub fn height(self) -> f32 {
        self.0[2].hypot(self.0[3])
    }
}

/// The paper of a page, as it is looked at: turned, the origin at its upper left, downwards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paper {
    /// What brings a place of the file onto the paper.
    pub matrix: Matrix,
    pub width: f32,
    pub height: f32,
}

impl Paper {
    /// The paper of a page; A4 where nothing is said.
    pub fn of(page: Dict<'_>) -> Self {
        let list = |key: &[u8]| match page.inherited(key) {
            Value::List(list) => list.numbers::<4>(),
            _ => None,
        };
        let sides = list(b"CropBox").filter(is_paper).or_else(|| list(b"MediaBox").filter(is_paper));
        let [x0, y0, x1, y1] = sides.unwrap_or([0.0, 0.0, 595.0, 842.0]);
        let (left, right, low, high) = (x0.min(x1), x0.max(x1), y0.min(y1), y0.max(y1));
        let (width, height) = (right - left, high - low);
        let turned = match page.inherited(b"Rotate") {
            Value::Number(degrees) => (degrees / 90.0).round().rem_euclid(4.0),
            _ => 0.0,
        };
        if turned == 1.0 {
            Self { matrix: Matrix([0.0, 1.0, 1.0, 0.0, -low, -left]), width: height, height: width }
        } else if turned == 2.0 {
            Self { matrix: Matrix([-1.0, 0.0, 0.0, 1.0, right, -low]), width, height }
        } else if turned == 3.0 {
            Self { matrix: Matrix([0.0, -1.0, -1.0, 0.0, high, right]), width: height, height: width }
        } else {
            Self { matrix: Matrix([1.0, 0.0, 0.0, -1.0, -left, high]), width, height }
        }
    }
}

fn is_paper(sides: &[f32; 4]) -> bool {
    (sides[2] - sides[0]).abs() > 1.0 && (sides[3] - sides[1]).abs() > 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_another() {
        let twice = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        assert_eq!(Matrix::moved(1.0, 2.0).then(twice).place(1.0, 1.0), (4.0, 6.0));
        assert_eq!((twice.area(), twice.height()), (4.0, 2.0));
    }
}
