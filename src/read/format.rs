//! The formats, one row for each: what it is called, how it is known, who reads it.

use super::markdown::read as read_markdown;
use super::text::read as read_text;
use crate::document::Document;
use crate::text::Source;

/// A format of minutes.
pub struct Format {
    /// What it is called in messages, with its article.
    pub name: &'static str,
    /// The endings of its files, lower case, without the dot.
    pub endings: &'static [&'static str],
    /// Whether the first bytes say, whatever the name, that a file is of this format.
    pub begins: fn(&[u8]) -> bool,
    /// Who reads it.
    pub reader: Reader,
}

/// Who reads a format.
#[derive(Clone, Copy)]
pub enum Reader {
    /// This function.
    Now(fn(Source) -> Document),
    /// Nobody yet; what its owner can do instead.
    NotYet(&'static str),
}

/// All formats that are known. A format whose first bytes give it away comes before one that is known by its ending.
pub static FORMATS: &[Format] = &[
    Format {
        name: "a Markdown file",
        endings: &["md", "markdown"],
        begins: |_| false,
        reader: Reader::Now(read_markdown),
    },
    Format { name: "a text file", endings: &["txt", "text"], begins: |_| false, reader: Reader::Now(read_text) },
];

const TEXT: &Format = &FORMATS[FORMATS.len() - 1];

/// The format of a file: by its first bytes, else by the ending of its name, else text.
pub(super) fn of(name: &str, bytes: &[u8]) -> &'static Format {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let by_ending = |format: &&Format| format.endings.iter().any(|own| own.eq_ignore_ascii_case(ending));
    let by_bytes = FORMATS.iter().find(|format| (format.begins)(bytes));
    by_bytes.or_else(|| FORMATS.iter().find(by_ending)).unwrap_or(TEXT)
}
