//! Files that give no minutes, or not all of them, and what is said about it.

use super::reading::read;
use super::writer::{Content, Writer};

/// Why a file cannot be read, or what is doubtful about it.
fn told(bytes: &[u8]) -> String {
    match read("minutes.pdf", bytes) {
        Ok((document, doubts)) => {
            let doubt = |doubt: &crate::text::Diagnostic| format!("{}: {}", doubt.code, doubt.message);
            format!("{} blocks; {}", document.blocks().len(), doubts.iter().map(doubt).collect::<Vec<_>>().join("; "))
        }
        Err(unreadable) => unreadable.to_string(),
    }
}

fn text() -> Content {
    let mut content = Content::default();
    content.lines(
        72.0,
        80.0,
        &["*Wexcombe Parish Council", "", "The meeting was opened at half past seven by the Chair."],
    );
    content
}

fn more_text() -> Content {
    let mut content = Content::default();
    content.lines(72.0, 80.0, &["It was agreed to meet again in March."]);
    content
}

/// A page that is a picture, as a scanner makes it.
fn picture() -> Content {
    Content("q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd\nEI Q\n".to_owned())
}

fn file(pages: &[Content]) -> Vec<u8> {
    let mut writer = Writer::new("");
    pages.iter().for_each(|page| writer.page(page));
    writer.finish()
}

fn with_catalog(entries: &str, content: &Content) -> Vec<u8> {
    let mut writer = Writer::new("");
    writer.catalog = entries.to_owned();
    writer.page(content);
    writer.finish()
}

#[test]
fn what_is_the_matter_is_said() {
    let whole = file(&[text()]);
    let mut short = Content::default();
    short.lines(72.0, 80.0, &["Please wait... The document is being opened."]);
    let mut protected = Writer::new("");
    let lock = protected.add(
        "<< /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
            /U (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) >>",
    );
    protected.trailer = format!("/ID [(a) (a)] /Encrypt {lock} 0 R");
    protected.page(&text());
    let broken = [&b"%PDF-1.4\n"[..], &[b'x'; 400], b"startxref\n7\n%%EOF\n"].concat();
    let no_pages = Writer::new("").finish();
    let mut list_broken = whole.clone();
    let at = list_broken.windows(9).position(|word| word == b"startxref").unwrap();
    list_broken[at + 10..at + 13].copy_from_slice(b"999");
    let mut without_map = Writer::new(
        "/U << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H /DescendantFonts
           [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Arial /DW 600 >>] >>",
    );
    without_map.page(&Content("BT /U 11 Tf 72 700 Td <00240025002600270028002900300031> Tj ET\n".repeat(6)));
    let mut one_letter = Writer::new(
        "/D << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Arial /Encoding
           << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 /g17] >> >>",
    );
    let mut content = text();
    content.put(72.0, 140.0, "D", 11.0, "Present: Ann Ames");
    one_letter.page(&content);
    let attached = with_catalog("/Names << /EmbeddedFiles << /Names [] >> >>", &text());
    let said: Vec<String> = [
        ("whole", whole.clone()),
        ("cut off", whole[..whole.len() / 2].to_vec()),
        ("broken", broken),
        ("no pages", no_pages),
        ("a list that leads nowhere", list_broken),
        ("protected", protected.finish()),
        ("a scan", file(&[picture(), picture()])),
        ("a scan of one page", file(&[picture()])),
        ("one page of three scanned", file(&[text(), picture(), more_text()])),
        ("nothing", file(&[Content::default()])),
        ("no map of letters", without_map.finish()),
        ("one letter unknown", one_letter.finish()),
        ("a portfolio", with_catalog("/Collection << >>", &short)),
        ("a form of XFA", with_catalog("/AcroForm << /XFA (x) >>", &short)),
        ("files inside", attached),
    ]
    .into_iter()
    .map(|(what, bytes)| format!("{what}: {}", told(&bytes)))
    .collect();
    let said = said.join("\n");
    insta::assert_snapshot!(said);
}

#[test]
fn what_unpacks_without_end_is_refused() {
    // Forms that show each other ten times, again and again.
    let mut writer = Writer::new("");
    let mut form = writer.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"1 0 0 1 0 0 cm");
    for _ in 0..9 {
        let dict =
            format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {form} 0 R >> >>");
        form = writer.stream(&dict, &b"/X Do ".repeat(100));
    }
    writer.resources = format!("/XObject << /X {form} 0 R >>");
    writer.page(&Content("/X Do\n".to_owned()));
    // Objects that lie in one another.
    let mut nested = Writer::new("");
    let list: String = (0..2000).map(|index| format!("{} 0 ", 1000 + index)).collect();
    let objects = format!("{list}[{}]", "1 ".repeat(5000));
    // Not packed: what is packed is looked at as it is unpacked.
    nested.stream(&format!("/Type /ObjStm /N 2000 /First {}", list.len()), objects.as_bytes());
    nested.page(&text());
    let bomb = "this PDF file unpacks into far more than minutes ever hold; give the minutes of one meeting; if these are, \
                print them to a new PDF file";
    assert_eq!(told(&writer.finish()), bomb);
    assert_eq!(told(&nested.finish()), bomb);
}

#[test]
fn pages_and_forms_that_hold_themselves_are_read_once() {
    let mut writer = Writer::new("");
    writer.resources = "/XObject << /X 4 0 R >>".to_owned();
    writer.add("null");
    writer.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>", b"/X Do");
    let mut content = text();
    content.0 += "/X Do\n";
    writer.page(&content);
    assert_eq!(told(&writer.finish()), "2 blocks; ");
}
