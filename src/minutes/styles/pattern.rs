//! One style, made ready: its words and holes in order, and what each hole is for.

use crate::language::{Style, StylePart, StylePlace};
use crate::vocabulary::{FieldId, KindId, Schema};

use super::glyphs::Glyphs;

/// A style, made ready.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The kind that it is read as.
    pub kind: KindId,
    /// Words and holes.
    pub pieces: Vec<Piece>,
    /// Where it must stand.
    pub place: StylePlace,
    /// The words of its place, folded.
    pub heads: Vec<String>,
    /// The house style that it belongs to.
    pub house: String,
    /// For a task box: whether it is ticked.
    pub ticked: Option<bool>,
    /// Which of the words is looked for.
    pub anchor: Option<Anchor>,
}

/// Words or a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words to be there.
    Words(Glyphs),
    /// Words to be read.
    Hole(Hole),
}

/// What a hole is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hole {
    /// Who is to do it, or who moved it.
    Owner,
    /// What is to be done, or what was decided.
    Task,
    /// The number.
    Number,
    /// The date by which it is to be done.
    Due,
    /// The meeting to which it comes back.
    ReportBack,
    /// What has become of it.
    State,
    /// Another field of the kind.
    Other(FieldId),
    /// Words that do not matter.
    Anything,
}

/// The word that is looked for: which of the pieces has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The index of the piece.
    pub piece: usize,
    /// The word, lower case.
    pub word: String,
}

impl Pattern {
    /// Makes a style ready.
    pub fn new(style: &Style, schema: &Schema) -> Self {
        let mut parts = style.parts.clone();
        let ticked = take_box(&mut parts);
        let next_is_hole = |index: usize| matches!(parts.get(index + 1), Some(StylePart::Hole(_)));
        let pieces = parts.iter().enumerate();
        let pieces: Vec<Piece> =
            pieces.filter_map(|(index, part)| piece(part, next_is_hole(index), style.kind, schema)).collect();
        let heads = match &style.place {
            StylePlace::Under(heads) | StylePlace::Column(heads) => {
                heads.iter().map(|head| crate::text::fold(head)).collect()
            }
            _ => Vec::new(),
        };
        let anchor = if heads.is_empty() { anchor(&pieces) } else { None };
        Self { kind: style.kind, pieces, place: style.place.clone(), heads, house: style.house.clone(), ticked, anchor }
    }

    /// How much it says: of two styles that fit, the one that says more is taken.
    pub fn weight(&self) -> usize {
        let weigh = |piece: &Piece| match piece {
            Piece::Words(glyphs) => glyphs.len() * 2,
            Piece::Hole(Hole::Anything) => 0,
            Piece::Hole(Hole::Task) => 1,
            Piece::Hole(_) => 3,
        };
        self.pieces.iter().map(weigh).sum()
    }

    /// Whether its words alone say little: a sign, or two letters (`AI`). Then somebody or a verb of work must follow.
    pub fn is_slight(&self) -> bool {
        const TELLING: usize = 3;
        let telling = self.anchor.as_ref().is_some_and(|anchor| anchor.word.len() >= TELLING);
        !telling && !self.pieces.contains(&Piece::Hole(Hole::Number)) && self.ticked.is_none() && self.heads.is_empty()
    }

    /// The characters as which the first of its words may stand in a text, if none of them has a letter.
    pub fn signs(&self) -> Vec<char> {
        if self.anchor.is_some() || self.ticked.is_some() || !self.heads.is_empty() {
            return Vec::new();
        }
        self.first_words().map(|(_, glyphs)| glyphs.first_as_written()).unwrap_or_default()
    }

    /// The piece that is looked for, and the first words there.
    pub fn first_words(&self) -> Option<(usize, &Glyphs)> {
        let mut pieces = self.pieces.iter().enumerate();
        pieces.find_map(|(index, piece)| if let Piece::Words(glyphs) = piece { Some((index, glyphs)) } else { None })
    }

    /// Whether it has such a hole.
    pub fn has(&self, hole: Hole) -> bool {
        self.pieces.contains(&Piece::Hole(hole))
    }

    /// Whether it stands in the list under a heading.
    pub fn is_under(&self) -> bool {
        matches!(self.place, StylePlace::Under(_))
    }

    /// Whether it stands in a column of a table.
    pub fn is_column(&self) -> bool {
        matches!(self.place, StylePlace::Column(_))
    }
}

/// A task box is not among the words of a block: takes `[ ]` or `[x]` from the start of the words.
fn take_box(parts: &mut [StylePart]) -> Option<bool> {
    let Some(StylePart::Words(words)) = parts.first_mut() else { return None };
    for (mark, ticked) in [("[ ]", false), ("[x]", true), ("[X]", true)] {
        if let Some(rest) = words.strip_prefix(mark) {
            *words = rest.trim_start().to_owned();
            return Some(ticked);
        }
    }
    None
}

fn piece(part: &StylePart, before_a_hole: bool, kind: KindId, schema: &Schema) -> Option<Piece> {
    match part {
        StylePart::Words(words) => {
            let glyphs = Glyphs::new(words, before_a_hole);
            (!glyphs.is_empty()).then_some(Piece::Words(glyphs))
        }
        StylePart::Hole(field) => Some(Piece::Hole(hole(&schema.field(kind, *field).name, *field))),
        StylePart::Anything => Some(Piece::Hole(Hole::Anything)),
        StylePart::Missing | StylePart::Paragraph => None,
    }
}

fn hole(name: &str, field: FieldId) -> Hole {
    match name {
        "owner" | "mover" => Hole::Owner,
        "task" | "text" => Hole::Task,
        "number" => Hole::Number,
        "due date" | "deadline" => Hole::Due,
        "report-back meeting" => Hole::ReportBack,
        "state" => Hole::State,
        _ => Hole::Other(field),
    }
}

fn anchor(pieces: &[Piece]) -> Option<Anchor> {
    let words = pieces.iter().enumerate().filter_map(|(index, piece)| match piece {
        Piece::Words(glyphs) => Some((index, glyphs.longest_word())),
        Piece::Hole(_) => None,
    });
    let (piece, word) = words.max_by_key(|(_, word)| word.len()).filter(|(_, word)| !word.is_empty())?;
    Some(Anchor { piece, word })
}
