//! Word and OpenDocument files: those of the tests, with other words in them.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::markdown::{Kind, escaped, paragraphs};

const WORD: &[u8] = include_bytes!("../../tests/formats/office/libreoffice.docx");
const OPEN: &[u8] = include_bytes!("../../tests/formats/office/libreoffice.odt");

/// A Word file of these minutes.
pub fn write_word(text: &str) -> Vec<u8> {
    let mut body = String::new();
    for (kind, runs) in paragraphs(text) {
        let style = match kind {
            Kind::Heading => r#"<w:pStyle w:val="Heading1"/>"#,
            Kind::ListItem => r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#,
            Kind::Plain => "",
        };
        let _ = write!(body, r#"<w:p><w:pPr>{style}<w:spacing w:after="120"/><w:rPr></w:rPr></w:pPr>"#);
        for run in runs {
            let words = escaped(&run);
            let _ = write!(body, r#"<w:r><w:rPr></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>"#);
        }
        body += "</w:p>";
    }
    with_body(WORD, "word/document.xml", ("<w:body>", "</w:body>"), &body)
}

/// An OpenDocument file of these minutes.
pub fn write_open(text: &str) -> Vec<u8> {
    let mut body = String::new();
    for (kind, runs) in paragraphs(text) {
        let (before, after) = match kind {
            Kind::Heading => (r#"<text:h text:style-name="Heading_20_1" text:outline-level="1">"#, "</text:h>"),
            Kind::ListItem => (
                r#"<text:list text:style-name="WWNum1"><text:list-item><text:p text:style-name="P1">"#,
                "</text:p></text:list-item></text:list>",
            ),
            Kind::Plain => (r#"<text:p text:style-name="Standard">"#, "</text:p>"),
        };
        body += before;
        for run in runs {
            let _ = write!(body, r#"<text:span text:style-name="T1">{}</text:span>"#, escaped(&run));
        }
        body += after;
    }
    with_body(OPEN, "content.xml", ("<office:text", "</office:text>"), &body)
}

/// The archive with other words between two tags of one part.
fn with_body(archive: &[u8], name: &str, (start, end): (&str, &str), body: &str) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if part_name == name {
            let text = String::from_utf8(bytes).unwrap();
            let at = text.find(start).unwrap();
            let from = at + text[at..].find('>').unwrap() + 1;
            let to = text.rfind(end).unwrap();
            bytes = format!("{}{body}{}", &text[..from], &text[to..]).into_bytes();
        }
        // What the file is stands first in it, and not packed.
        let packed = if part_name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        new.start_file(part_name, SimpleFileOptions::default().compression_method(packed)).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// Every event of the parts that words, styles and numbers stand in, and of those that say which parts these are.
pub fn word_events(bytes: &[u8]) -> usize {
    let parts = [
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "word/endnotes.xml",
        "word/comments.xml",
        "word/header1.xml",
        "word/footer1.xml",
    ];
    events(bytes, &parts)
}

/// The same of OpenDocument.
pub fn open_events(bytes: &[u8]) -> usize {
    events(bytes, &["content.xml", "styles.xml"])
}

fn events(bytes: &[u8], parts: &[&str]) -> usize {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut count = 0;
    while let Some(entry) = entries.next_entry().unwrap() {
        if !parts.iter().any(|part| part.as_bytes() == entry.file_path().as_ref()) {
            continue;
        }
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        let mut text = String::new();
        packed.verifying_reader(flate2::bufread::DeflateDecoder::new(packed.data())).read_to_string(&mut text).unwrap();
        let mut reader = Reader::from_str(&text);
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                // Whoever reads XML looks at what is in its tags, but need not look for attributes that are there twice.
                Event::Start(tag) | Event::Empty(tag) => {
                    count += 1 + tag.attributes().with_checks(false).flatten().count();
                }
                _ => count += 1,
            }
        }
    }
    count
}
