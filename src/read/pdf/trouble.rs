//! What may be the matter with a PDF file, and what to do about it.

use crate::read::unreadable::Unreadable;
use crate::text::{Diagnostic, Span};

/// Why a file gives no minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It needs a password.
    Protected,
    /// It unpacks without end.
    Bomb,
    /// Its end is missing.
    CutOff,
    /// Its objects cannot be found.
    Broken,
    NoPages,
    /// Its pages, of which there are so many, are pictures.
    Scan(usize),
    NoText,
    /// Its letters are shapes of which nobody knows which letters they are.
    Shapes,
    /// It only wraps other files.
    Portfolio,
    /// It is a form that only some programs show.
    Xfa,
}

impl Trouble {
    /// What is the matter with a file that has nothing to read: it is cut off, or something worse.
    pub fn of(bytes: &[u8], otherwise: Self) -> Self {
        let end = bytes.get(bytes.len().saturating_sub(4096)..).unwrap_or_default();
        if memchr::memmem::find(end, b"%%EOF").is_none() {
            Self::CutOff
        } else if memchr::memmem::find(bytes, b"/Encrypt").is_some() {
            Self::Protected
        } else {
            otherwise
        }
    }

    fn message(self) -> String {
        let message = match self {
            Self::Protected => "this PDF file is protected by a password",
            Self::Bomb => "this PDF file unpacks into far more than minutes ever hold",
            Self::CutOff => "this PDF file is cut off: its end is missing",
            Self::Broken => "this PDF file is broken: its list of objects cannot be read",
            Self::NoPages => "there are no pages in this PDF file",
            Self::Scan(1) => "this PDF file is a scan: its page is a picture without text",
            Self::Scan(_) => "this PDF file is a scan: its pages are pictures without text",
            Self::NoText => "there is no text in this PDF file",
            Self::Shapes => {
                "the text of this PDF file cannot be read: its fonts do not say which letters their shapes are"
            }
            Self::Portfolio => "this PDF file is a portfolio, which only wraps other files",
            Self::Xfa => "this PDF file is an XFA form, which only some programs can show",
        };
        message.to_owned()
    }

    fn help(self) -> &'static str {
        match self {
            Self::Protected => "open it with its password and print it to a new PDF file, or save it as text",
            Self::Bomb => "give the minutes of one meeting; if these are, print them to a new PDF file",
            Self::CutOff => "fetch or copy it again, and see that it arrives whole",
            Self::Broken => "open it in a PDF program and save it anew, or ask for the file again",
            Self::NoPages => "open it in a PDF program to see what is left of it, or ask for the file again",
            Self::Scan(_) => {
                "have its text recognised (OCR), for example by `ocrmypdf`, or ask for the file that was printed"
            }
            Self::NoText => "check that it is the file you meant",
            Self::Shapes => "print it from the program that made it, or have its text recognised (OCR)",
            Self::Portfolio => "save the minutes out of it, and give that file",
            Self::Xfa => "open it in Adobe Reader and print it to a new PDF file",
        }
    }
}

impl From<Trouble> for Unreadable {
    fn from(trouble: Trouble) -> Self {
        Self::new(trouble.message(), trouble.help())
    }
}

/// Pages without text among others that have some.
pub(super) fn pages_without_text(pages: &[u32], all: usize) -> Diagnostic {
    let (page, are) = if pages.len() == 1 { ("page", "is a picture") } else { ("pages", "are pictures") };
    let message = format!("{page} {} of {all} {are} without text; nothing was read from there", list(pages));
    Diagnostic::warning("Q0941", message, Span::at(0), "")
        .help("have the text of the file recognised (OCR), for example by `ocrmypdf --skip-text`")
}

/// Letters that nobody can know; `first` is where the first of them stands.
pub(super) fn unknown_letters(count: usize, first: Span) -> Diagnostic {
    let message = match count {
        1 => "1 letter of this PDF file cannot be known: its font does not say which it is".to_owned(),
        _ => format!("{count} letters of this PDF file cannot be known: their fonts do not say which they are"),
    };
    Diagnostic::warning("Q0942", message, first, if count == 1 { "here" } else { "the first of them" })
        .help("print the minutes from the program that made them, or have their text recognised (OCR)")
}

/// A file that was broken and could be read all the same.
pub(super) fn mended() -> Diagnostic {
    let message = "this PDF file is damaged; what could be found in it was read, and something may be missing";
    Diagnostic::warning("Q0943", message, Span::at(0), "").help("ask for the file again, or print it to a new PDF file")
}

/// More pages or text than is read.
pub(super) fn cut_short(page: u32) -> Diagnostic {
    let message = format!("page {page} holds more than minutes ever do; it and what comes after it was left out");
    Diagnostic::warning("Q0944", message, Span::at(0), "").help("print the minutes to a new PDF file")
}

/// Attached files, which may be what was meant.
pub(super) fn attachments() -> Diagnostic {
    let message = "there are other files inside this PDF file, which were not read";
    Diagnostic::warning("Q0945", message, Span::at(0), "").help("if the minutes are one of them, save it and give that")
}

/// `1, 3-5 and 9`, of numbers in order.
fn list(pages: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == page => *last = page,
            _ => runs.push((page, page)),
        }
    }
    let more = runs.len().saturating_sub(12);
    runs.truncate(12);
    let told: Vec<String> = runs
        .iter()
        .map(|&(first, last)| match last - first {
            0 => first.to_string(),
            1 => format!("{first}, {last}"),
            _ => format!("{first}-{last}"),
        })
        .collect();
    match (told.as_slice(), more) {
        (all, 1..) => format!("{} and more", all.join(", ")),
        ([some @ .., last], 0) if !some.is_empty() => format!("{} and {last}", some.join(", ")),
        (all, _) => all.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_listed_as_people_do() {
        for (pages, expected) in
            [(&[2][..], "2"), (&[2, 3], "2, 3"), (&[2, 3, 4, 9], "2-4 and 9"), (&[1, 3, 5, 6, 7], "1, 3 and 5-7")]
        {
            assert_eq!(list(pages), expected);
        }
    }
}
