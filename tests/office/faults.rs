//! Files that are broken, protected, not what they seem, or made to hurt: each is refused with a reason, or read, in bounded time.

use std::io::Write;

use crate::archive::archive;
use crate::chance::Chance;
use crate::docx::{Docx, docx, item, level, list, number, p, table};
use crate::invariants::check;
use crate::odt::odt;

fn sample() -> Docx {
    let body = p("The Chair opened the meeting.")
        + &item(1, 0, "Apologies")
        + &item(1, 1, "None.")
        + &table(&[&[&p("A"), &p("B")]]);
    let numbering = list(1, &(level(0, "decimal", "%1.", "") + &level(1, "decimal", "%1.%2", ""))) + &number(1, 1, "");
    Docx { numbering, header: p("Top"), ..docx(&body) }
}

/// What comes of a file: whether it was read, or why not and what would help.
fn told(name: &str, bytes: Vec<u8>) -> String {
    match quorate::read::read(name, bytes) {
        Ok((document, _)) => {
            check(&document);
            "read".to_owned()
        }
        Err(unreadable) => format!("{}\n  help: {}", unreadable.message, unreadable.help),
    }
}

/// A compound file in whose directory there is this name.
fn compound(name: &str) -> Vec<u8> {
    let name: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
    [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![0; 600], name, vec![0; 400]].concat()
}

/// An archive with a part that claims to be so long and unpacks to ten gigabytes.
fn ten_gigabytes(claimed: u32) -> Vec<u8> {
    let mut packer = flate2::Compress::new(flate2::Compression::best(), false);
    let mut block = Vec::with_capacity(1 << 20);
    packer.compress_vec(&vec![b' '; 8 << 20], &mut block, flate2::FlushCompress::Full).unwrap();
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    let new = archive.new_file("word/document.xml").compression_method(rawzip::CompressionMethod::DEFLATE);
    let (mut entry, config) = new.start().unwrap();
    let mut claim = config.wrap(std::io::sink());
    claim.write_all(b"x").unwrap();
    let (_, descriptor) = claim.finish().unwrap();
    for _ in 0..1280 {
        entry.write_all(&block).unwrap();
    }
    entry.finish(descriptor).unwrap();
    archive.finish().unwrap();
    let central = memchr::memmem::rfind(&bytes, b"word/document.xml").unwrap() - 46;
    bytes[central + 24..central + 28].copy_from_slice(&claimed.to_le_bytes());
    bytes
}

#[test]
fn what_cannot_be_read_is_refused_with_a_reason() {
    let whole = sample().bytes();
    let without = |gone: &str| {
        let parts = sample().parts();
        archive(parts.iter().filter(|(name, _)| name != gone).map(|(name, part)| (name.as_str(), part.as_bytes())))
    };
    let with = |changed: &str, text: &str| {
        let parts = sample().parts();
        archive(parts.iter().map(|(name, part)| (name.as_str(), if name == changed { text } else { part }.as_bytes())))
    };
    let encrypted = {
        let mut bytes = whole.clone();
        let local = memchr::memmem::find(&bytes, b"word/document.xml").unwrap() - 30;
        let central = memchr::memmem::rfind(&bytes, b"word/document.xml").unwrap() - 46;
        bytes[local + 6] |= 1;
        bytes[central + 8] |= 1;
        bytes
    };
    let locked_odt = {
        let manifest = r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <m:file-entry m:full-path="content.xml"><m:encryption-data m:checksum="x"/></m:file-entry></m:manifest>"#;
        archive(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("META-INF/manifest.xml", manifest),
                ("content.xml", "\u{1}\u{2}"),
            ]
            .map(|(name, part)| (name, part.as_bytes())),
        )
    };
    let mut flipped = whole.clone();
    let document = memchr::memmem::find(&flipped, b"word/document.xml").unwrap() + 60;
    flipped[document] ^= 0xFF;
    let deep = |sign: &str| with("word/document.xml", &document_of(&sign.repeat(300_000)));
    let cases: Vec<(&str, &str, Vec<u8>)> = vec![
        ("cut off", "m.docx", whole[..whole.len() - 30].to_vec()),
        ("cut off early", "m.docx", whole[..whole.len() / 2].to_vec()),
        ("a byte of it is another", "m.docx", flipped),
        ("without its document", "m.docx", without("word/document.xml")),
        ("without its list of relations", "m.docx", without("_rels/.rels")),
        ("a part that is no XML", "m.docx", with("word/document.xml", "Not XML")),
        ("a part that breaks off", "m.docx", with("word/document.xml", document_of(&p("One")).split_at(600).0)),
        ("another kind of document", "m.docx", with("word/document.xml", "<workbook/>")),
        ("empty", "m.docx", docx("").bytes()),
        ("only blank", "m.docx", docx(&(p(" ") + &p(""))).bytes()),
        ("only a picture", "m.docx", docx("<w:p><w:r><w:drawing><a:graphic/></w:drawing></w:r></w:p>").bytes()),
        ("only another file inside", "m.docx", docx(r#"<w:altChunk r:id="r1"/>"#).bytes()),
        ("protected", "m.docx", compound("EncryptedPackage")),
        ("old", "m.docx", compound("WordDocument")),
        ("a part is encrypted", "m.docx", encrypted),
        ("a protected OpenDocument text", "m.odt", locked_odt),
        ("an empty OpenDocument text", "m.odt", odt("").bytes()),
        ("a bomb", "m.docx", ten_gigabytes(u32::MAX - 1)),
        ("a bomb that looks small", "m.docx", ten_gigabytes(1)),
        ("nested too deep", "m.docx", deep("<w:sdt>")),
        ("paragraphs nested too deep", "m.docx", deep("<w:p>")),
        ("tables nested too deep", "m.docx", deep("<w:tbl><w:tr><w:tc>")),
    ];
    let told: Vec<String> =
        cases.into_iter().map(|(what, name, bytes)| format!("{what}: {}", told(name, bytes))).collect();
    insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!(told.join("\n")) });
}

/// The part of a document whose body is this.
fn document_of(body: &str) -> String {
    docx(body).parts().into_iter().find(|(name, _)| name == "word/document.xml").map(|(_, part)| part).unwrap()
}

/// A format that is asked for by name gets bytes of another.
#[test]
fn bytes_of_another_format_are_refused() {
    for format in ["docx", "odt"] {
        for bytes in ["", "1. Apologies", "PK", "PK\u{3}\u{4}"] {
            let format = quorate::read::format_named(format).unwrap();
            assert!(quorate::read::read_as(format, "m", bytes).is_err(), "{bytes:?} as {}", format.name);
        }
    }
}

#[test]
fn what_is_broken_by_chance_never_stops_the_reader() {
    let odt = odt(
        r#"<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row>
        <table:table-cell><text:p>Two</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    for (name, bytes) in [("m.docx", sample().bytes()), ("m.odt", odt.bytes())] {
        let mut chance = Chance::new(7);
        for length in (0..bytes.len()).step_by(bytes.len() / 60) {
            told(name, bytes[..length].to_vec());
        }
        for _ in 0..400 {
            let mut broken = bytes.clone();
            for _ in 0..1 + chance.below(3) {
                let at = chance.below(broken.len());
                broken[at] = u8::try_from(chance.below(256)).unwrap();
            }
            told(name, broken);
        }
    }
    // What was broken before it was packed passes the check of the archive.
    let parts = sample().parts();
    let mut chance = Chance::new(11);
    for _ in 0..400 {
        let broken: Vec<(String, String)> = parts
            .iter()
            .map(|(name, part)| {
                let mut letters: Vec<char> = part.chars().collect();
                for _ in 0..chance.below(3) {
                    let (from, length) = (chance.below(letters.len()), chance.below(40));
                    let to = (from + length).min(letters.len());
                    match chance.below(3) {
                        0 => drop(letters.drain(from..to)),
                        1 => letters.splice(from..from, letters[from..to].to_vec()).for_each(drop),
                        _ => letters[from] = ['<', '>', '&', '"', '/', '9', '\u{0}'][chance.below(7)],
                    }
                }
                (name.clone(), letters.into_iter().collect())
            })
            .collect();
        told("m.docx", archive(broken.iter().map(|(name, part)| (name.as_str(), part.as_bytes()))));
    }
}

/// Each of these is read, though it asks for much.
#[test]
fn what_was_made_to_hurt_is_read_in_bounded_time_and_space() {
    let long = "x".repeat(1 << 20);
    let many = |one: &str, times: usize| docx(&one.repeat(times));
    let wide = list(
        1,
        &level(0, "lowerRoman", &format!("%1{long}"), "")
            .replace(r#"w:start w:val="1""#, r#"w:start w:val="4000000000""#),
    );
    let note = format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p(&long));
    let spaces: String = (0..50_000)
        .map(|number| format!(r#" xmlns:n{number}="http://purl.oclc.org/ooxml/wordprocessingml/main""#))
        .collect();
    let laughs = docx(&p("&lol9; &#x41;")).parts().into_iter().map(|(name, part)| {
        (
            name,
            part.replace(
                "?><w:document",
                r#"?><!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;">]><w:document"#,
            ),
        )
    });
    let laughs: Vec<(String, String)> = laughs.collect();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("an attribute of a megabyte", docx(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{long}"/></w:pPr><w:r><w:t>Short</w:t></w:r></w:p>"#)).bytes()),
        ("labels of a megabyte", Docx { numbering: wide + &number(1, 1, ""), ..many(&item(1, 0, "x"), 20_000) }.bytes()),
        ("a long note, often", Docx { footnotes: note, ..many(r#"<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#, 20_000) }.bytes()),
        ("a wide cell", docx(&table(&[&[&p("A"), &p("B")]]).replace("<w:tcPr/>", r#"<w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr>"#)).bytes()),
        ("many prefixes", docx(&format!("<w:p{spaces}><w:r><w:t>x</w:t></w:r></w:p>").repeat(3)).bytes()),
        ("many cells", docx(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", format!("<w:tc>{}</w:tc>", p("x")).repeat(50_000))).bytes()),
        ("many runs", docx(&format!("<w:p>{}</w:p>", "<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r>".repeat(50_000))).bytes()),
        ("many deletions", docx(&format!("<w:p>{}</w:p>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>y</w:t></w:r>".repeat(50_000))).bytes()),
        ("many fields that never end", docx(&format!("<w:p>{}</w:p>{}", r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(20_000), p("x").repeat(1000))).bytes()),
        ("entities", archive(laughs.iter().map(|(name, part)| (name.as_str(), part.as_bytes())))),
        ("many spaces", odt(&format!("<text:p>a{}b</text:p>", r#"<text:s text:c="4000000000"/>"#.repeat(1000))).bytes()),
        ("many repeated cells", odt(&format!("<table:table>{}</table:table>",
            format!(r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">{}</table:table-cell></table:table-row>"#,
                "<text:p>x</text:p>").repeat(100))).bytes()),
    ];
    for (what, bytes) in cases {
        #[expect(clippy::disallowed_methods, reason = "a test of time")]
        let begun = std::time::Instant::now();
        let name = if memchr::memmem::find(&bytes, b"opendocument").is_some() { "m.odt" } else { "m.docx" };
        let (document, _) = quorate::read::read(name, bytes).unwrap();
        check(&document);
        assert!(document.source().text().len() < 4 << 20, "{what} gave {} bytes", document.source().text().len());
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{what} took {:?}", begun.elapsed());
    }
}
