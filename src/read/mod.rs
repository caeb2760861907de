//! Bytes → [`Document`]: one file per format, one row for each in [`FORMATS`].

mod doubts;
mod encoding;
mod format;
mod html;
mod layout;
mod lists;
mod mail;
mod markdown;
mod odt;
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod sheet;
mod text;
mod unreadable;
mod word;
mod writable;

pub use doubts::DOUBTS;
pub use format::{Begins, FORMATS, Format, Outcome, Reader, format_named};
pub use lists::{LIST_FORMATS, ListFormat, Row, Rows};
pub use unreadable::Unreadable;
pub use word::{Comment, Commented};
pub use writable::Writable;

use crate::document::Document;
use crate::text::{Diagnostic, Source, Span};

/// Reads a file of minutes. The name is for messages, and its ending helps to find out the format; what the bytes say
/// wins over it.
///
/// The diagnostics are the reader's doubts; their places are places of the source.
///
/// ```
/// let (document, doubts) = quorate::read::read("minutes.md", "## Planning\n\n1\\. **RESOLVED** to\nwait.\n")?;
/// assert_eq!(document.prose(), "Planning\nRESOLVED to wait.\n");
/// assert_eq!(document.label(&document.blocks()[1]), "1.");
/// assert!(doubts.is_empty());
/// # Ok::<(), quorate::read::Unreadable>(())
/// ```
///
/// # Errors
///
/// Where there is nothing to read (an empty file, a scan) or the format is not one that is read.
pub fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let bytes = bytes.into();
    let format = format::of(name, &bytes);
    let called = format::called(name).filter(|called| matches!(called.begins, Begins::With(_)));
    let (document, mut doubts) = read_as(format, name, bytes)?;
    if let (Some(called), Reader::Text(_)) = (called, format.reader) {
        let message = format!("by its name this is {}, but it is a text, and was read as one", called.name);
        let doubt = Diagnostic::warning("Q0905", message, Span::at(0), "");
        doubts.insert(0, doubt.help("open it in the program that made it, and see whether it is the file you meant"));
    }
    Ok((document, doubts))
}

/// Reads a file of minutes whose format is known, whatever its name and its first bytes say.
///
/// ```
/// use quorate::read::{format_named, read_as};
///
/// let markdown = format_named("md").ok_or("no such format")?;
/// let (document, _) = read_as(markdown, "standard input", "# Planning")?;
/// assert_eq!(document.prose(), "Planning\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Where the bytes are not of that format, there is nothing to read, or the format is not one that is read.
pub fn read_as(
    format: &Format,
    name: &str,
    bytes: impl Into<Vec<u8>>,
) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let bytes = bytes.into();
    match format.reader {
        Reader::Text(reader) => {
            let (text, doubts) = encoding::decode(bytes)?;
            Ok((reader(Source::new(name, text)), doubts))
        }
        Reader::Bytes(reader) => reader(name, &bytes),
        Reader::Nobody(help) => Err(unreadable::not_read(format.name, help)),
    }
}

/// A copy of a Word file with comments at its paragraphs, and nothing else changed: every other part of the file is copied as
/// it is packed. A comment that is there already is not put there again.
///
/// ```no_run
/// # fn told(bytes: &[u8]) -> Result<(), quorate::read::Unreadable> {
/// use quorate::read::{Comment, with_comments};
/// use quorate::text::Span;
///
/// let paragraph = Span::new(120, 180);
/// let comment = Comment { at: paragraph, paragraph, words: vec!["This action has no owner.".to_owned()] };
/// let copy = with_comments(bytes, &[comment])?;
/// assert_eq!(copy.added + copy.present, 1);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// Where it is no Word file, cannot be read, or has a text that is not in UTF-8.
pub fn with_comments(bytes: &[u8], comments: &[Comment]) -> Result<Commented, Unreadable> {
    word::commented(bytes, comments)
}

/// Whether a file is a copy of a Word file with comments of [`with_comments`].
#[must_use]
pub fn has_comments(bytes: &[u8]) -> bool {
    word::is_commented(bytes)
}
