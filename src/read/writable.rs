//! Characters → bytes: a text written back as its file was written, so that every byte of what is not changed stays.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::encoding::guessed;

/// The text of a file, and how it is written in bytes.
#[derive(Clone, Debug)]
pub struct Writable {
    text: String,
    coding: Coding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Coding {
    of: &'static Encoding,
    /// Whether the mark of byte order stands first.
    marked: bool,
}

impl Writable {
    /// The text of a file, if writing it gives just the bytes of the file. It does not where some bytes could not be read, or where
    /// the text is no more than what the file prints.
    ///
    /// ```
    /// use quorate::read::Writable;
    ///
    /// let writable = Writable::of("Café", b"Caf\xE9").unwrap();
    /// assert_eq!(writable.write("Cafés").unwrap(), b"Caf\xE9s");
    /// assert!(writable.write("Ć").is_none());
    /// assert!(Writable::of("Café", b"Caf\xFE").is_none());
    /// ```
    #[must_use]
    pub fn of(text: &str, bytes: &[u8]) -> Option<Self> {
        let known =
            [UTF_8, UTF_16LE, UTF_16BE].into_iter().flat_map(|of| [true, false].map(|marked| Coding { of, marked }));
        let coding = known
            .chain(std::iter::once_with(|| Coding { of: guessed(bytes), marked: false }))
            .find(|coding| coding.write(text).is_some_and(|written| written == bytes))?;
        Some(Self { text: text.to_owned(), coding })
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Another text in the same bytes; nothing where it has a character that they have no place for.
    #[must_use]
    pub fn write(&self, text: &str) -> Option<Vec<u8>> {
        self.coding.write(text)
    }
}

impl Coding {
    fn write(self, text: &str) -> Option<Vec<u8>> {
        const MARK: char = '\u{FEFF}';
        let mark = self.marked.then_some(MARK);
        if self.of == UTF_16LE || self.of == UTF_16BE {
            let little = self.of == UTF_16LE;
            let units = mark.into_iter().chain(text.chars()).flat_map(|c| {
                let mut room = [0; 2];
                c.encode_utf16(&mut room).to_vec()
            });
            return Some(units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect());
        }
        if self.of == UTF_8 {
            return Some([mark.map_or("", |_| "\u{FEFF}"), text].concat().into_bytes());
        }
        let (bytes, _, unmappable) = self.of.encode(text);
        (!unmappable).then(|| bytes.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    #[test]
    fn texts_are_written_as_they_were() {
        for bytes in [
            &b"The gate.\r\nCaf\xC3\xA9"[..],
            b"\xEF\xBB\xBFThe gate.\n",
            b"\xFF\xFEA\0\xE9\0=\xD8\0\xDE",
            b"\xFE\xFF\0A\0\xE9",
            b"The Chair\x92s report cost \xA340.",
            b"C\0l\0e\0r\0k\0 \0\xA3\x009\0",
        ] {
            let (document, _) = read("m.txt", bytes).unwrap();
            let text = document.source().text();
            let writable = Writable::of(text, bytes).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(writable.write(text).unwrap(), bytes, "{text}");
        }
    }

    #[test]
    fn what_was_not_read_whole_is_not_written() {
        for bytes in [&b"Caf\xC3\xA9 \xE2\x80\x93 \x9310\x94 \xC3\xB3\xC3\xB3"[..], b"\xFF\xFEA\0\x00\xD8B\0"] {
            let (document, _) = read("m.txt", bytes).unwrap();
            assert!(Writable::of(document.source().text(), bytes).is_none());
        }
    }
}
