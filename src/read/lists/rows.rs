//! A list as a file has it: lines of cells, with their places.

/// A list as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Its lines, the headings first; above them may stand what the list is called.
    pub rows: Vec<Row>,
}

/// One line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it stands, in words: `line 3`, `row 12 of "Members"`.
    pub place: String,
    /// Its cells; of days and times the words that recognisers know, of yes and no these words.
    pub cells: Vec<String>,
}
