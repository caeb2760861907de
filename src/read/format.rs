//! The formats, one row for each: what it is called, how it is known, who reads it.

use super::html::read as read_html;
use super::mail::{is_mail, read as read_mail};
use super::markdown::read as read_markdown;
use super::odt::read as read_odt;
#[cfg(feature = "pdf")]
use super::pdf::read as read_pdf;
use super::text::read as read_text;
use super::unreadable::Unreadable;
use super::word::{is_protected, read as read_word};
use crate::document::Document;
use crate::text::{Diagnostic, Source};

/// A format of minutes, or of what is sometimes given for minutes.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called in messages, with its article.
    pub name: &'static str,
    /// The endings of its files, lower case, without the dot.
    pub endings: &'static [&'static str],
    /// What its first bytes say. Where they can say it, they alone do: a text called `.pdf` is a text.
    pub begins: Begins,
    /// Who reads it.
    pub reader: Reader,
}

/// What the first bytes of a format say.
#[derive(Clone, Copy, Debug)]
pub enum Begins {
    /// Nothing: it is known by the ending of its name.
    Anyhow,
    /// They give it away.
    With(fn(&[u8]) -> bool),
    /// They may give it away; the ending does, too.
    Perhaps(fn(&[u8]) -> bool),
}

/// What comes of reading a file: the document, and what is doubtful about it.
pub type Outcome = Result<(Document, Vec<Diagnostic>), Unreadable>;

/// Who reads a format.
#[derive(Clone, Copy, Debug)]
pub enum Reader {
    /// This function, of its characters; it takes whatever it gets.
    Text(fn(Source) -> Document),
    /// This function, of its bytes; the text is the name of the file.
    Bytes(fn(&str, &[u8]) -> Outcome),
    /// Nobody; what its owner can do instead.
    Nobody(&'static str),
}

/// All formats that are known; the first whose bytes give it away is meant.
pub static FORMATS: &[Format] = &[
    Format {
        name: "a PDF file",
        endings: &["pdf"],
        begins: Begins::With(|bytes| memchr::memmem::find(start(bytes, 1024), b"%PDF-").is_some()),
        #[cfg(feature = "pdf")]
        reader: Reader::Bytes(read_pdf),
        #[cfg(not(feature = "pdf"))]
        reader: Reader::Nobody("save the minutes as text, or copy them into a text file"),
    },
    Format {
        name: "a Word file",
        endings: &["docx", "docm", "dotx", "dotm"],
        begins: Begins::With(|bytes| (is_zip(bytes) && names(bytes, b"word/")) || is_protected(bytes)),
        reader: Reader::Bytes(read_word),
    },
    Format {
        name: "an OpenDocument text",
        endings: &["odt", "ott"],
        begins: Begins::With(|bytes| is_zip(bytes) && names(bytes, b"opendocument.text")),
        reader: Reader::Bytes(read_odt),
    },
    Format {
        name: "a zip archive",
        endings: &["zip"],
        begins: Begins::With(is_zip),
        reader: Reader::Nobody("unpack it first"),
    },
    Format {
        name: "an old Word file",
        endings: &["doc"],
        begins: Begins::With(|bytes| bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")),
        reader: Reader::Nobody("open it and save it as a Word file of today (.docx)"),
    },
    Format {
        name: "a rich text file",
        endings: &["rtf"],
        begins: Begins::With(|bytes| bytes.starts_with(b"{\\rtf")),
        reader: Reader::Nobody("open it and save it as plain text (.txt)"),
    },
    Format {
        name: "a picture",
        endings: &["png", "jpg", "jpeg", "gif", "tif", "tiff"],
        begins: Begins::With(is_picture),
        reader: Reader::Nobody("minutes that were scanned have to be turned into text first"),
    },
    Format {
        name: "a web page",
        endings: &["html", "htm"],
        begins: Begins::Perhaps(is_web_page),
        reader: Reader::Bytes(read_html),
    },
    Format {
        name: "a mail",
        endings: &["eml", "mbox", "mht", "mhtml"],
        begins: Begins::Perhaps(is_mail),
        reader: Reader::Bytes(read_mail),
    },
    Format {
        name: "a Markdown file",
        endings: &["md", "markdown", "mdown", "mkd"],
        begins: Begins::Anyhow,
        reader: Reader::Text(read_markdown),
    },
    TEXT,
];

/// What a file is that is known neither by its bytes nor by its ending.
const TEXT: Format =
    Format { name: "a text file", endings: &["txt", "text"], begins: Begins::Anyhow, reader: Reader::Text(read_text) };

/// The format that has this ending, such as `docx`; upper and lower case are the same.
///
/// ```
/// assert_eq!(quorate::read::format_named("HTML").map(|format| format.name), Some("a web page"));
/// ```
#[must_use]
pub fn format_named(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.endings.iter().any(|own| own.eq_ignore_ascii_case(ending)))
}

impl Format {
    /// Whether files of the format are read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        !matches!(self.reader, Reader::Nobody(_))
    }
}

/// The format of a file: by its first bytes, else by the ending of its name, else text.
pub(super) fn of(name: &str, bytes: &[u8]) -> &'static Format {
    let by_bytes = FORMATS.iter().find(|format| match format.begins {
        Begins::With(begins) | Begins::Perhaps(begins) => begins(bytes),
        Begins::Anyhow => false,
    });
    let by_ending = || called(name).filter(|format| !matches!(format.begins, Begins::With(_)));
    by_bytes.or_else(by_ending).unwrap_or(const { &TEXT })
}

/// The format that the ending of a name says.
pub(super) fn called(name: &str) -> Option<&'static Format> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').and_then(|(_, ending)| format_named(ending))
}

fn start(bytes: &[u8], length: usize) -> &[u8] {
    bytes.get(..length.min(bytes.len())).unwrap_or_default()
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether one of the first files of an archive, or its list at the end, has `name` in its name.
fn names(bytes: &[u8], name: &[u8]) -> bool {
    let end = bytes.get(bytes.len().saturating_sub(1 << 16)..).unwrap_or_default();
    [start(bytes, 1 << 16), end].iter().any(|part| memchr::memmem::find(part, name).is_some())
}

fn is_picture(bytes: &[u8]) -> bool {
    let signs: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"];
    signs.iter().any(|sign| bytes.starts_with(sign))
}

fn is_web_page(bytes: &[u8]) -> bool {
    let head = start(bytes, 256).trim_ascii_start();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let begins = |sign: &[u8]| head.get(..sign.len()).is_some_and(|own| own.eq_ignore_ascii_case(sign));
    begins(b"<!doctype html") || begins(b"<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_win_over_names_and_names_over_nothing() {
        for (name, bytes, format) in [
            ("minutes.txt", "%PDF-1.7 ...", "a PDF file"),
            ("minutes.pdf", "1. Apologies", "a text file"),
            ("minutes.docx", "PK\u{3}\u{4}......word/document.xml", "a Word file"),
            ("minutes.docx", "1. Apologies", "a text file"),
            ("minutes.md", "PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
            ("minutes.zip", "PK\u{3}\u{4}", "a zip archive"),
            ("minutes", "<!DOCTYPE HTML><p>", "a web page"),
            ("minutes.htm", "<p>Present", "a web page"),
            ("Minutes.MD", "# Present", "a Markdown file"),
            ("a.md/minutes", "# Present", "a text file"),
            ("minutes.2024", "Present", "a text file"),
        ] {
            assert_eq!(of(name, bytes.as_bytes()).name, format, "{name}");
        }
    }

    #[test]
    fn every_format_has_a_name_an_ending_and_is_known_once() {
        let mut endings: Vec<&str> = FORMATS.iter().flat_map(|format| format.endings).copied().collect();
        assert!(FORMATS.iter().all(|format| !format.endings.is_empty() && format.name.starts_with('a')));
        let all = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), all);
    }
}
