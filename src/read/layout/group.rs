//! Lines that make one block, and what each line is to it.

use crate::document::BlockKind;

/// What a line is in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Role {
    /// It begins a block.
    Begins(BlockKind, u8),
    /// It goes on with the block before; `true` where a word was broken at its hyphen.
    GoesOn(bool),
    /// It is not part of the minutes; what it is instead.
    Aside(&'static str),
}

/// Lines that make one block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// The line that it begins with.
    pub first: usize,
    /// The last line of it.
    pub last: usize,
    /// The first line that has words: not `first` where a number stands on a line of its own.
    pub wording: usize,
    /// Blank lines before it.
    pub gap: u8,
    /// What it is, once that is known.
    pub kind: BlockKind,
    /// Its level.
    pub level: u8,
}
