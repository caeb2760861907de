//! Copies of Word files with comments: what is put in, and that nothing else changes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quorate::read::{Comment, Commented, read, with_comments};
use quorate::text::Span;
use regex::Regex;

use crate::archive::archive;
use crate::docx::{Docx, docx, item, p, p_set, r};

/// The parts of an archive by name, and how each is packed.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut text = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(|name| (name.clone(), text(name))).collect()
}

/// A copy with a comment at each of these words.
fn at(bytes: &[u8], words: &[&str]) -> Commented {
    let (document, _) = read("minutes.docx", bytes).unwrap();
    let comment = |words: &&str| {
        let start = document.source().text().find(*words).unwrap();
        let at = Span::new(start, start + words.len());
        let block = document.blocks().iter().find(|block| block.source.contains(at)).unwrap();
        Comment { at, paragraph: block.source, words: vec![format!("About “{words}”."), "Rule <a> & b".to_owned()] }
    };
    with_comments(bytes, &words.iter().map(comment).collect::<Vec<_>>()).unwrap()
}

/// The paragraphs that have a comment, each with the number of the comment.
fn commented(body: &str) -> Vec<String> {
    let paragraph = Regex::new(r"(?s)<(\w+:)?p>.*?</(\w+:)?p>").unwrap();
    let reference = Regex::new(r#"commentReference w:id="(\d+)""#).unwrap();
    let tag = Regex::new("<[^>]*>").unwrap();
    let told = |found: regex::Match| {
        let ids: Vec<&str> = reference.captures_iter(found.as_str()).map(|id| id.get(1).unwrap().as_str()).collect();
        (!ids.is_empty()).then(|| format!("{}: {}", ids.join(","), tag.replace_all(found.as_str(), "")))
    };
    paragraph.find_iter(body).filter_map(told).collect()
}

/// A body without what comments put into it.
fn without(body: &str) -> String {
    let put = r#"<w:commentRange(Start|End)[^>]*/>|<w:r[^>]*><w:commentReference w:id="\d+"/></w:r>"#;
    Regex::new(put).unwrap().replace_all(body, "").into_owned()
}

fn minutes() -> Docx {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", p(words));
    let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("Repair the gate"), cell("Mr Ames"));
    let shape = format!(
        "<w:p>{}<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
        r("Beside."),
        p("In a box.")
    );
    docx(
        &(p("Minutes of Larkhope Parish Council")
            + &item(0, 0, "The hedge would be cut.")
            + &p_set("<w:jc w:val=\"both\"/>", "The wall was seen.")
            + &table
            + &shape),
    )
}

#[test]
fn comments_stand_at_their_paragraphs_and_nothing_else_changes() {
    let bytes = minutes().bytes();
    let copy = at(&bytes, &["hedge", "wall was", "Mr Ames", "Larkhope", "In a box"]);
    assert_eq!((copy.added, copy.present), (5, 0));
    let (before, after) = (parts(&bytes), parts(&copy.bytes));
    insta::assert_snapshot!(commented(&after["word/document.xml"]).join("\n"));
    insta::assert_snapshot!(after["word/comments.xml"].replace("</w:comment>", "</w:comment>\n"));
    // A box can have none, so that stands at the paragraph to which the box is fastened.
    assert!(after["word/document.xml"].contains("</w:pict></w:r><w:commentRangeEnd w:id=\"4\"/>"));
    assert_eq!(without(&after["word/document.xml"]), before["word/document.xml"]);
    let changed: Vec<&String> =
        after.iter().filter(|(name, text)| before.get(*name) != Some(text)).map(|(name, _)| name).collect();
    assert_eq!(
        changed,
        ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]
    );
    for part in ["[Content_Types].xml", "word/_rels/document.xml.rels"] {
        assert!(after[part].contains("/word/comments.xml"), "{}", after[part]);
    }
    // What was read of it is read again.
    let text = |bytes: &[u8]| read("m.docx", bytes).unwrap().0.prose().to_owned();
    assert_eq!(text(&copy.bytes), text(&bytes));
}

#[test]
fn comments_are_not_put_in_twice() {
    let first = at(&minutes().bytes(), &["hedge", "wall was"]);
    let again = at(&first.bytes, &["hedge", "wall was"]);
    assert_eq!((again.added, again.present), (0, 2));
    assert_eq!(again.bytes, first.bytes);
    let more = at(&first.bytes, &["wall was", "Mr Ames"]);
    assert_eq!((more.added, more.present), (1, 1));
    assert_eq!(commented(&parts(&more.bytes)["word/document.xml"]).len(), 3);
    // The same words twice in one run are one comment.
    assert_eq!(at(&minutes().bytes(), &["hedge", "hedge"]).added, 1);
}

#[test]
fn comments_of_others_stay() {
    let other = "<w:comment w:id=\"7\" w:author=\"D. Quill\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>";
    let body = format!("<w:p>{}<w:r><w:commentReference w:id=\"7\"/></w:r></w:p>", r("The pond was cleared."));
    let bytes = Docx { comments: other.to_owned(), ..docx(&body) }.bytes();
    let after = parts(&at(&bytes, &["pond"]).bytes);
    assert!(after["word/comments.xml"].contains(other));
    assert_eq!(commented(&after["word/document.xml"]), ["7,8: The pond was cleared."]);
    assert_eq!(after["[Content_Types].xml"], parts(&bytes)["[Content_Types].xml"]);
}

/// A file of another program, with this done to its parts.
fn otherwise(of: &Docx, change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let parts: Vec<(String, String)> =
        of.parts().into_iter().map(|(name, text)| (name.clone(), change(&name, text))).collect();
    archive(parts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.as_str(), text.as_bytes())))
}

#[test]
fn files_of_other_programs() {
    let of = minutes();
    let other_prefix = otherwise(&of, |name, text| match name {
        "word/document.xml" => text
            .replace("<w:", "<ns0:")
            .replace("</w:", "</ns0:")
            .replace("xmlns:w=", "xmlns:ns0=")
            .replace(" w:", " ns0:"),
        _ => text,
    });
    let after = parts(&at(&other_prefix, &["hedge"]).bytes);
    assert!(
        after["word/document.xml"].contains("<w:commentRangeStart xmlns:w=\"http://schemas.openxmlformats.org/word")
    );
    assert_eq!(at(&at(&other_prefix, &["hedge"]).bytes, &["hedge"]).present, 1);

    let strict = otherwise(&of, |_, text| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    });
    let after = parts(&at(&strict, &["hedge"]).bytes);
    assert!(after["word/comments.xml"].contains("http://purl.oclc.org/ooxml/wordprocessingml/main"));
    assert!(
        after["word/_rels/document.xml.rels"]
            .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments")
    );

    // No relations at all, a list of them that is empty, and a byte order mark.
    let none = otherwise(&of, |name, text| if name.ends_with("document.xml.rels") { String::new() } else { text });
    assert_eq!(at(&at(&none, &["hedge"]).bytes, &["hedge"]).present, 1);
    let empty = otherwise(&of, |name, text| match name.ends_with("document.xml.rels") {
        true => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>".to_owned(),
        false => text,
    });
    assert_eq!(at(&at(&empty, &["hedge"]).bytes, &["hedge"]).present, 1);
    let marked =
        otherwise(&of, |name, text| if name == "word/document.xml" { format!("\u{feff}{text}") } else { text });
    let after = parts(&at(&marked, &["hedge"]).bytes);
    assert_eq!(commented(&after["word/document.xml"]), ["0: The hedge would be cut."]);
}

#[test]
fn what_cannot_have_comments_is_refused() {
    for (bytes, expected) in [
        (b"# Minutes".to_vec(), "this is not a Word file"),
        (b"PK\x03\x04 broken".to_vec(), "this file is cut off: it is an archive without its end"),
        (
            otherwise(&minutes(), |_, text| text.replace("encoding=\"UTF-8\"", "encoding=\"windows-1252\"")),
            "the text of this file is not in UTF-8, so no comments can be put into it",
        ),
    ] {
        let comment = Comment { at: Span::new(0, 0), paragraph: Span::new(0, 0), words: vec!["x".to_owned()] };
        assert_eq!(with_comments(&bytes, &[comment]).unwrap_err().message, expected);
    }
    // Characters that XML knows nothing of are left out.
    let comment = Comment { at: Span::new(0, 0), paragraph: Span::new(0, 0), words: vec!["a\u{0}b\u{1b}c".to_owned()] };
    let copy = with_comments(&minutes().bytes(), &[comment]).unwrap();
    assert!(parts(&copy.bytes)["word/comments.xml"].contains(">abc<"));
}
