//! From the bytes of a page to its characters: by the mark at its beginning, by what the page says of itself, else as any
//! other file.

use encoding_rs::Encoding;

use crate::read::encoding;
use crate::read::unreadable::Unreadable;
use crate::text::Diagnostic;

/// Where a page must say how its characters are written, if it does.
const HEAD: usize = 4096;

/// The characters of a page, and what was doubtful about them.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    encoding::decode_said(bytes.to_vec(), declared(bytes))
}

/// What a page says of its characters.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().to_ascii_lowercase();
    let in_xml = head.starts_with(b"<?xml").then(|| memchr::memmem::find(&head, b"?>")).flatten();
    let by_xml = in_xml.and_then(|end| value(head.get(..end)?, b"encoding"));
    let metas = memchr::memmem::find_iter(&head, b"<meta").filter_map(|at| {
        let tag = head.get(at..)?;
        value(tag.get(..memchr::memchr(b'>', tag).unwrap_or(tag.len()))?, b"charset")
    });
    by_xml.into_iter().chain(metas).find_map(|label| Encoding::for_label(&label))
}

/// What stands behind a name and `=`, with or without quotation marks.
fn value(words: &[u8], name: &[u8]) -> Option<Vec<u8>> {
    let at = memchr::memmem::find(words, name)? + name.len();
    let rest = words.get(at..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\'' | b';' | b'/') || byte.is_ascii_whitespace());
    Some(rest.get(..end.unwrap_or(rest.len()))?.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_say_how_they_are_written() {
        for (page, name) in [
            ("<meta charset=utf-8>", Some("UTF-8")),
            ("<META CHARSET = 'iso-8859-1' />", Some("windows-1252")),
            ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-15\">", Some("ISO-8859-15")),
            ("<?xml version=\"1.0\" encoding=\"utf-8\"?><html>", Some("UTF-8")),
            ("<meta name=\"description\" content=\"charset\"><meta charset=\"koi8-r\">", Some("KOI8-R")),
            ("<p>charset=utf-8</p>", None),
            ("<meta charset=nonsense>", None),
            ("<meta charset", None),
        ] {
            assert_eq!(declared(page.as_bytes()).map(Encoding::name), name, "{page}");
        }
    }

    #[test]
    fn where_a_page_and_its_bytes_disagree_the_bytes_are_believed() {
        let read = |bytes: &[u8]| {
            let (text, doubts) = decode(bytes).unwrap();
            let said: Vec<String> = doubts.iter().map(|doubt| format!("{}: {}", doubt.code, doubt.message)).collect();
            (text.trim_start_matches(|c| c != '>').trim_start_matches('>').to_owned(), said)
        };
        assert_eq!(read(b"<meta charset=iso-8859-1>\xA340"), ("£40".to_owned(), vec![]));
        assert_eq!(read(b"<meta charset=iso-8859-2>\xE6"), ("ć".to_owned(), vec![]));
        assert_eq!(read(b"<meta charset=utf-8>\xC2\xA340"), ("£40".to_owned(), vec![]));
        assert_eq!(
            read(b"<meta charset=iso-8859-1>\xC2\xA340"),
            ("£40".to_owned(), vec!["Q0904: this file says that it is windows-1252, but it is UTF-8".to_owned()])
        );
        assert_eq!(
            read(b"<meta charset=utf-8>The Chair\x92s \xA340"),
            (
                "The Chair’s £40".to_owned(),
                vec![
                    "Q0901: this file says that it is UTF-8, but it is not; it was read as windows-1252, which is a guess"
                        .to_owned()
                ]
            )
        );
    }
}
