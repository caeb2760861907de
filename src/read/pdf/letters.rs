//! The letters of a page, each where it stands.

/// A glyph on the paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Where it begins and ends, along the line.
    pub x: f32,
    pub end: f32,
    /// Its baseline, downwards from the top of the paper.
    pub y: f32,
    /// Its size.
    pub size: f32,
    /// Its characters in the text of the page.
    pub at: u32,
    pub len: u8,
    /// Whether these are nothing but space.
    pub blank: bool,
    pub bold: bool,
    /// Whether the file itself says that it only frames the page.
    pub frame: bool,
    pub way: Way,
}

/// Which way a line runs over the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Right,
    Down,
    Left,
    Up,
    /// Aslant, as the word DRAFT over a page.
    Aslant,
}

/// A straight stroke, such as one side of a cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// What is printed on a page.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// The characters of all glyphs, in the order of the file.
    pub text: String,
    pub glyphs: Vec<Glyph>,
    pub strokes: Vec<Stroke>,
    /// The middles of small shapes, as web browsers draw bullets, and the bullet that each is.
    pub dots: Vec<(f32, f32, char)>,
    /// How much of the paper is covered with pictures, from 0; more than 1 where they lie on one another.
    pub pictures: f32,
    /// How many glyphs nobody can know.
    pub unknown: usize,
    /// Comments that readers wrote on the page.
    pub comments: Vec<String>,
}

impl Letters {
    /// The characters of a glyph.
    pub fn of(&self, glyph: &Glyph) -> &str {
        let from = glyph.at as usize;
        self.text.get(from..from + usize::from(glyph.len)).unwrap_or_default()
    }
}

impl Way {
    /// The way of letters whose first side runs so.
    pub fn of(x: f32, y: f32) -> Self {
        let (across, down) = (x.abs(), y.abs());
        match (down <= across * 0.12, across <= down * 0.12) {
            (true, _) if x >= 0.0 => Self::Right,
            (true, _) => Self::Left,
            (_, true) if y >= 0.0 => Self::Down,
            (_, true) => Self::Up,
            _ => Self::Aslant,
        }
    }

    /// A place seen by somebody who turns the paper so that the line runs to the right.
    pub fn turned(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::Right | Self::Aslant => (x, y),
            Self::Down => (y, -x),
            Self::Left => (-x, -y),
            Self::Up => (-y, x),
        }
    }
}
