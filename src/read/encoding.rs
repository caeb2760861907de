//! Bytes → characters. UTF-8 is taken as it is; UTF-16 is known by its mark; what is neither is an old Windows file, as a
//! rule, and is said to be guessed.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::unreadable::Unreadable;
use crate::text::{Diagnostic, Span};

/// Spans are kept in 32 bits; minutes never come near, and what does is not minutes.
const LARGEST: usize = 1 << 30;
/// The same for lines, each of which costs more than its bytes.
const MOST_LINES: usize = 4_000_000;
/// How much of a file is looked at to tell text from other things.
const HEAD: usize = 1 << 12;

/// The characters of a file without its mark, and what was doubtful about them.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    decode_said(bytes, None)
}

/// The same, for a file that says how its characters are written. Files are often wrong about that.
pub(super) fn decode_said(
    bytes: Vec<u8>,
    said: Option<&'static Encoding>,
) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    if bytes.len() > LARGEST {
        return Err(too_long("is larger than one gigabyte"));
    }
    let (text, doubts) = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE => from_utf_16(encoding, &bytes)?,
        Some((_, mark)) => from_bytes(bytes.get(mark..).unwrap_or_default().to_vec(), None)?,
        None => from_bytes(bytes, said)?,
    };
    if !text.contains(|c: char| !c.is_whitespace() && !c.is_control()) {
        return Err(Unreadable::new(
            "there is nothing in this file",
            "check that it was saved, and is the file you meant",
        ));
    }
    if is_binary(&text) {
        return Err(binary());
    }
    if has_too_many_lines(&text) {
        return Err(too_long("has more than four million lines"));
    }
    Ok((text, doubts))
}

fn from_bytes(bytes: Vec<u8>, said: Option<&'static Encoding>) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    if memchr::memchr(0, &bytes).is_some() {
        return unmarked_utf_16(&bytes).ok_or_else(binary);
    }
    let other = said.filter(|said| *said != UTF_8);
    Ok(match String::from_utf8(bytes) {
        Ok(text) => {
            let doubts = other.and_then(|said| is_utf_8_after_all(&text, said)).into_iter().collect();
            (text, doubts)
        }
        Err(bad) => match other.map(|said| said.decode_without_bom_handling(bad.as_bytes())) {
            Some((text, false)) => (text.into_owned(), Vec::new()),
            _ => guess(bad.as_bytes(), said),
        },
    })
}

/// Says that a file is UTF-8 though it says something else, where that makes a difference.
fn is_utf_8_after_all(text: &str, said: &'static Encoding) -> Option<Diagnostic> {
    let (at, c) = text.char_indices().find(|(_, c)| !c.is_ascii())?;
    let message = format!("this file says that it is {}, but it is UTF-8", said.name());
    let at = Span::new(at, at + c.len_utf8());
    let doubt = Diagnostic::warning("Q0904", message, at, "the first character that depends on it");
    Some(doubt.help("put `charset=utf-8` into it, or others may see names and prices come out wrong"))
}

fn from_utf_16(encoding: &'static Encoding, bytes: &[u8]) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if text.contains('\0') {
        return Err(binary());
    }
    let broken = text.find('\u{FFFD}').filter(|_| had_errors);
    let doubts = broken.map(|at| {
        Diagnostic::warning(
            "Q0903",
            format!("some characters of this {} file are broken", encoding.name()),
            Span::new(at, at + 3),
            "the first of them",
        )
        .help("save the file as UTF-8")
    });
    Ok((text.into_owned(), doubts.into_iter().collect()))
}

/// Reads bytes that are not UTF-8: as UTF-8 with strays where most of it is, else as what they look most like.
fn guess(bytes: &[u8], said: Option<&'static Encoding>) -> (String, Vec<Diagnostic>) {
    if let Some(mended) = utf_8_with_strays(bytes) {
        return mended;
    }
    let encoding = guessed(bytes);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let first = text.char_indices().find(|(_, c)| !c.is_ascii());
    let at = first.map_or(Span::at(0), |(at, c)| Span::new(at, at + c.len_utf8()));
    let is_not = match said {
        Some(said) => format!("says that it is {}, but it is not", said.name()),
        None => "is not UTF-8".to_owned(),
    };
    let message = format!("this file {is_not}; it was read as {}, which is a guess", encoding.name());
    let doubt = Diagnostic::warning("Q0901", message, at, "the first character that depends on it")
        .help("save the file as UTF-8, if names or prices come out wrong");
    (text.into_owned(), vec![doubt])
}

/// What bytes that are not UTF-8 look most like.
pub(super) fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Minutes are in English until something else is known: without the hint, `£40` is read as Polish.
    detector.guess(Some(b"uk"), Utf8Detection::Deny)
}

/// A file put together from several often has old bytes among good UTF-8; each is read as Windows-1252.
fn utf_8_with_strays(bytes: &[u8]) -> Option<(String, Vec<Diagnostic>)> {
    let (mut good, mut bad) = (0, 0);
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        text.push_str(chunk.valid());
        bad += chunk.invalid().len();
        if !chunk.invalid().is_empty() {
            let from = text.len();
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
            first.get_or_insert(Span::new(from, text.len()));
        }
    }
    let message = format!("{bad} bytes of this {} file are not UTF-8; they were read as Windows-1252", UTF_8.name());
    let doubt = Diagnostic::warning("Q0902", message, first?, "the first of them").help("save the file as UTF-8");
    (good > bad).then(|| (text, vec![doubt]))
}

/// Reads UTF-16 that has no mark to say so.
fn unmarked_utf_16(bytes: &[u8]) -> Option<(String, Vec<Diagnostic>)> {
    let encoding = wide(bytes)?;
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors || text.contains('\0') {
        return None;
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    let message = format!("this file has no mark that says how it is written; it was read as {}", encoding.name());
    let doubt = Diagnostic::warning("Q0901", message, Span::new(0, first), "the first character")
        .help("save the file as UTF-8, if words come out wrong");
    Some((text.into_owned(), vec![doubt]))
}

/// Which kind of UTF-16 this is, if every other byte is zero as in English text.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let is_wide = even.max(odd) * 10 > head.len() * 3 && even.min(odd) * 20 < head.len();
    is_wide.then_some(if even > odd { UTF_16BE } else { UTF_16LE })
}

/// Whether control characters are so many that this is no text.
fn is_binary(text: &str) -> bool {
    let head = text.as_bytes().get(..text.len().min(HEAD)).unwrap_or_default();
    let control = |&byte: &u8| u8::from(matches!(byte, 0..=8 | 14..=31 | 127));
    // Counted in bytes, of as many as cannot overflow one.
    let controls = head.chunks(255).map(|part| usize::from(part.iter().map(control).sum::<u8>()));
    controls.sum::<usize>() * 50 > head.len()
}

/// Whether there are more lines than can be kept.
fn has_too_many_lines(text: &str) -> bool {
    text.len() > MOST_LINES && memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).nth(MOST_LINES).is_some()
}

fn binary() -> Unreadable {
    Unreadable::new("this is not a text file", "save the minutes as text or Markdown")
}

fn too_long(how: &str) -> Unreadable {
    Unreadable::new(format!("this file {how}"), "give the minutes of one meeting in one file")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        match decode(bytes.to_vec()) {
            Ok((text, doubts)) => match doubts.first() {
                Some(doubt) => format!("{text} ({} at {})", doubt.message, doubt.at().of(&text)),
                None => text,
            },
            Err(unreadable) => unreadable.message,
        }
    }

    #[test]
    fn marks_are_read_and_taken_off() {
        assert_eq!(decoded(b"\xEF\xBB\xBFCaf\xC3\xA9"), "Café");
        assert_eq!(decoded(b"\xFF\xFEA\0\xE9\0"), "Aé");
        assert_eq!(decoded(b"\xFE\xFF\0A\0\xE9"), "Aé");
    }

    #[test]
    fn old_files_are_read_and_said_to_be_guessed() {
        assert_eq!(
            decoded(b"The Chair\x92s report cost \xA340."),
            "The Chair’s report cost £40. (this file is not UTF-8; it was read as windows-1252, which is a guess at ’)"
        );
        assert_eq!(
            decoded(b"Caf\xC3\xA9 \xE2\x80\x93 \x9310\x94 \xC3\xB3\xC3\xB3"),
            "Café – “10” óó (2 bytes of this UTF-8 file are not UTF-8; they were read as Windows-1252 at “)"
        );
    }

    #[test]
    fn utf_16_without_its_mark_is_read_and_said_to_be_guessed() {
        let guessed =
            |kind| format!("Clerk £9 (this file has no mark that says how it is written; it was read as {kind} at C)");
        assert_eq!(decoded(b"C\0l\0e\0r\0k\0 \0\xA3\x009\0"), guessed("UTF-16LE"));
        assert_eq!(decoded(b"\0C\0l\0e\0r\0k\0 \0\xA3\09"), guessed("UTF-16BE"));
        assert_eq!(decoded(b"C\0l\0e\0r\0k\0 \0\x00\xD8"), "this is not a text file");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decoded(b""), "there is nothing in this file");
        assert_eq!(decoded(b" \r\n\xC2\xA0\n"), "there is nothing in this file");
        assert_eq!(decoded(b"\xEF\xBB\xBF"), "there is nothing in this file");
        assert_eq!(decoded(b"\x7fELF\0\0\0\x01\x02"), "this is not a text file");
        assert_eq!(decoded(b"ab\x01\x02\x03\x04"), "this is not a text file");
    }

    #[test]
    fn broken_utf_16_is_said() {
        assert_eq!(
            decoded(b"\xFF\xFEA\0\x00\xD8B\0"),
            "A\u{FFFD}B (some characters of this UTF-16LE file are broken at \u{FFFD})"
        );
    }
}
