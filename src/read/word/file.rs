//! Reads a Word file.

use std::collections::HashSet;

use super::numbering::Numbering;
use super::reader::{Book, Notes, Reader};
use super::relations::Relations;
use super::styles::Styles;
use crate::document::Document;
use crate::read::office::{Aside, Ns, Package, Printer, Xml, flat};
use crate::read::unreadable::Unreadable;
use crate::text::Diagnostic;

/// How files of the time before zip archives begin; so do those of Office that need a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether this is a file of Office that cannot be opened without a password.
pub(in crate::read) fn is_protected(bytes: &[u8]) -> bool {
    if !bytes.starts_with(COMPOUND) {
        return false;
    }
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// Reads a Word file.
pub(in crate::read) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    WordFile::open(bytes)?.print()?.finish(name)
}

/// A Word file, opened.
pub(super) struct WordFile<'b> {
    pub package: Package<'b>,
    /// The name of the part that holds the body.
    pub path: String,
    /// The text of that part.
    pub text: String,
    /// What that part refers to.
    pub relations: Relations,
    pub book: Book,
}

impl<'b> WordFile<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        if is_protected(bytes) {
            return Err(Unreadable::new(
                "this file is protected by a password",
                "open it in Word, take the password away (File, Info, Protect Document, Encrypt with Password: leave it \
                 empty), and save it",
            ));
        }
        if !bytes.starts_with(b"PK") {
            return Err(not_word());
        }
        let package = Package::open(bytes)?;
        let path = Relations::of(&package, "")?.kind("officeDocument").unwrap_or("word/document.xml").to_owned();
        let text = package.needed(&path)?;
        let relations = Relations::of(&package, &path)?;
        let book = book(&package, &relations)?;
        Ok(Self { package, path, text, relations, book })
    }

    /// Prints it.
    pub fn print(&self) -> Result<Printer, Unreadable> {
        let Self { package, path, text, relations, book } = self;
        let mut printer = Printer::default();
        edges(package, relations, book, Aside::HEADER, &mut printer)?;
        body(path, text, book, &mut printer)?;
        edges(package, relations, book, Aside::FOOTER, &mut printer)?;
        Ok(printer)
    }
}

fn not_word() -> Unreadable {
    Unreadable::new("this is not a Word file", "open it in the program that made it and save it as a Word file (.docx)")
}

/// Prints the body, with what belongs to it.
fn body(path: &str, text: &str, book: &Book, printer: &mut Printer) -> Result<(), Unreadable> {
    let mut reader = Reader::new(book, Xml::new(path, text));
    let root = reader.xml.root()?;
    if (root.ns, root.name()) != (Ns::Word, "document") {
        return Err(not_word());
    }
    while let Some(element) = reader.xml.child()? {
        if (element.ns, element.name()) == (Ns::Word, "body") {
            reader.story(&mut |part| printer.put(&part))?;
        } else {
            reader.xml.skip()?;
        }
    }
    if reader.has_foreign {
        printer.has_foreign();
    }
    for what in [Aside::FOOTNOTE, Aside::ENDNOTE, Aside::COMMENT] {
        let words = book.notes.get(what).map(|notes| notes.words.as_slice()).unwrap_or_default();
        for (index, words) in words.iter().enumerate() {
            if !reader.told.contains(&(what, index)) {
                printer.aside(what, words);
            }
        }
    }
    Ok(())
}

/// Reads what the parts share.
fn book(package: &Package, relations: &Relations) -> Result<Book, Unreadable> {
    let mut book = Book::default();
    let part = |kind: &str| -> Result<Option<(String, String)>, Unreadable> {
        let Some(path) = relations.kind(kind) else { return Ok(None) };
        Ok(package.part(path)?.map(|text| (path.to_owned(), text)))
    };
    if let Some((path, text)) = part("styles")? {
        book.styles = Styles::read(&path, &text)?;
    }
    if let Some((path, text)) = part("numbering")? {
        book.numbering = Numbering::read(&path, &text)?;
    }
    for (kind, what) in [("footnotes", Aside::FOOTNOTE), ("endnotes", Aside::ENDNOTE), ("comments", Aside::COMMENT)] {
        if let Some((path, text)) = part(kind)? {
            let notes = notes(&path, &text, &book)?;
            book.notes.insert(what, notes);
        }
    }
    Ok(book)
}

/// Reads notes or comments; before a comment stands who wrote it.
fn notes(path: &str, text: &str, book: &Book) -> Result<Notes, Unreadable> {
    let mut reader = Reader::new(book, Xml::new(path, text));
    let mut notes = Notes::default();
    reader.xml.root()?;
    while let Some(element) = reader.xml.child()? {
        let separates = element.get("type").is_some_and(|kind| kind != "normal");
        let id = element.get("id").filter(|_| element.ns == Ns::Word && !separates);
        let Some(id) = id.map(std::borrow::Cow::into_owned) else {
            reader.xml.skip()?;
            continue;
        };
        let author = element.get("author").map(std::borrow::Cow::into_owned).filter(|author| !author.trim().is_empty());
        let words = flat(&reader.parts()?);
        let words = author.map_or_else(|| words.clone(), |author| format!("{author}: {words}"));
        if !words.is_empty() {
            notes.by_id.insert(id, notes.words.len());
            notes.words.push(words);
        }
    }
    Ok(notes)
}

/// Prints the headers or footers, each that says something else.
fn edges(
    package: &Package,
    relations: &Relations,
    book: &Book,
    what: &'static str,
    printer: &mut Printer,
) -> Result<(), Unreadable> {
    let kind = if what == Aside::HEADER { "header" } else { "footer" };
    let mut told = HashSet::new();
    for path in relations.kinds(kind) {
        let Some(text) = package.part(path)? else { continue };
        let mut reader = Reader::new(book, Xml::new(path, &text));
        reader.xml.root()?;
        let parts = reader.parts()?;
        for words in parts.iter().map(|part| flat(std::slice::from_ref(part))) {
            if !words.is_empty() && told.insert(words.clone()) {
                printer.aside(what, &words);
            }
        }
    }
    Ok(())
}
