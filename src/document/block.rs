//! The parts of a document: headings, paragraphs, list items, table rows.

use crate::text::Span;

/// What a block is in the document's layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// One line of front matter, `title: Minutes of …`.
    FrontMatter,
    /// A heading; its `level` is 1 for the highest.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list, numbered or not; its `level` is 1 in an outermost list.
    ListItem,
    /// One row of a table, with its `cells`.
    Row,
    /// The row of column headings of a table, with its `cells`.
    HeaderRow,
    /// Text set apart as somebody's words.
    Quote,
    /// Text set apart to be shown as it is.
    Code,
}

/// A stretch of the document that stands by itself. Its words are `span` in the document's prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words in the prose, without label, markup and line ends.
    pub span: Span,
    /// All of it in the source, with label and markup.
    pub source: Span,
    /// How deep: a heading's level or a list item's nesting, from 1; 0 for everything else outside lists.
    pub level: u8,
    /// The number or bullet before it, in the source: `27.3`, `a)`, `•`.
    pub label: Option<Span>,
    /// The number or bullet as it is printed, where the source does not spell it out: HTML counts its items by itself, and
    /// what stands there is `<li>`.
    pub counted: Option<Box<str>>,
    /// For a task box: whether it is ticked.
    pub ticked: Option<bool>,
    /// The cells of a row, in the prose.
    pub cells: Vec<Span>,
    /// The index of the heading that it stands under.
    pub section: Option<usize>,
    /// For a row: which of the document's tables, from 0.
    pub table: Option<usize>,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// Struck through.
    Struck,
    /// The words of a link.
    Link,
    /// Set as code.
    Code,
}

/// Words that stand out from those around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How.
    pub kind: MarkKind,
    /// Which, in the prose.
    pub span: Span,
}
