//! Reads an OpenDocument text.

use std::collections::HashSet;
use std::rc::Rc;

use super::reader::Reader;
use super::styles::Styles;
use crate::document::Document;
use crate::read::office::{Aside, Ns, Package, Printer, Xml, flat};
use crate::read::unreadable::Unreadable;
use crate::text::Diagnostic;

/// Reads an OpenDocument text.
pub(in crate::read) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    if !bytes.starts_with(b"PK") {
        return Err(not_odt());
    }
    let package = Package::open(bytes)?;
    if is_protected(&package)? {
        return Err(Unreadable::new(
            "this file is protected by a password",
            "open it in LibreOffice, save it with File, Save As, and take the tick from `Save with password`",
        ));
    }
    let content = package.needed("content.xml")?;
    let page_styles = package.part("styles.xml")?;
    let pages = Pages::read(page_styles.as_deref())?;
    let mut styles = Styles::over(&pages.named);
    let mut xml = Xml::new("content.xml", &content);
    xml.root()?;
    let mut in_body = false;
    while let Some(element) = xml.child()? {
        in_body = (element.ns, element.name()) == (Ns::Office, "body");
        match (element.ns, element.name()) {
            _ if in_body => break,
            (Ns::Office, "automatic-styles") => styles.add(&mut xml)?,
            _ => xml.skip()?,
        }
    }
    if !in_body {
        return Err(not_odt());
    }
    let mut printer = Printer::default();
    pages.edges(Aside::HEADER, &mut printer)?;
    body(&styles, xml, &mut printer)?;
    pages.edges(Aside::FOOTER, &mut printer)?;
    printer.finish(name)
}

fn not_odt() -> Unreadable {
    Unreadable::new(
        "this is not an OpenDocument text",
        "open it in the program that made it and save it as an OpenDocument text (.odt)",
    )
}

/// Whether the list of parts says that they are encrypted.
fn is_protected(package: &Package) -> Result<bool, Unreadable> {
    if package.has("encrypted-package") {
        return Ok(true);
    }
    let Some(text) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    if memchr::memmem::find(text.as_bytes(), b"encryption-data").is_none() {
        return Ok(false);
    }
    let mut xml = Xml::new("META-INF/manifest.xml", &text);
    xml.root()?;
    while let Some(entry) = xml.child()? {
        while let Some(inner) = xml.child()? {
            if (inner.ns, inner.name()) == (Ns::Manifest, "encryption-data") {
                return Ok(true);
            }
            xml.skip()?;
        }
        drop(entry);
    }
    Ok(false)
}

/// Prints the body, which has begun.
fn body(styles: &Styles, xml: Xml, printer: &mut Printer) -> Result<(), Unreadable> {
    let mut reader = Reader::new(styles, xml);
    let mut found = false;
    while let Some(inner) = reader.xml.child()? {
        if (inner.ns, inner.name()) == (Ns::Office, "text") {
            found = true;
            reader.blocks(&mut |part| printer.put(&part))?;
        } else {
            reader.xml.skip()?;
        }
    }
    // Nothing comes behind it, but the file may be cut off there.
    while reader.xml.child()?.is_some() {
        reader.xml.skip()?;
    }
    if !found {
        return Err(not_odt());
    }
    let mut left: Vec<(&String, &String)> =
        reader.changes.deleted.iter().filter(|(id, _)| !reader.told.contains(*id)).collect();
    left.sort();
    for (_, words) in left {
        printer.aside(Aside::DELETED, words);
    }
    Ok(())
}

/// The part that describes pages, and the styles of all parts with it.
struct Pages<'x> {
    /// The styles that have names, which all parts use.
    named: Rc<Styles<'x>>,
    /// The same with those that programs make for headers and footers: they have the names of others in the body.
    styles: Styles<'x>,
    /// Where the kinds of pages are described: they are read when their styles are known, once for headers and once for
    /// footers.
    kinds: Vec<Xml<'x>>,
}

impl<'x> Pages<'x> {
    fn read(text: Option<&'x str>) -> Result<Self, Unreadable> {
        let (mut named, mut automatic, mut kinds) = (Styles::default(), Styles::default(), Vec::new());
        if let Some(text) = text {
            let mut xml = Xml::new("styles.xml", text);
            xml.root()?;
            while let Some(element) = xml.child()? {
                match (element.ns, element.name()) {
                    (Ns::Office, "styles") => named.add(&mut xml)?,
                    (Ns::Office, "automatic-styles") => automatic.add(&mut xml)?,
                    (Ns::Office, "master-styles") => {
                        kinds.extend(xml.mark());
                        xml.skip()?;
                    }
                    _ => xml.skip()?,
                }
            }
        }
        let named = Rc::new(named);
        automatic.under = Some(Rc::clone(&named));
        Ok(Self { named, styles: automatic, kinds })
    }

    /// Prints the headers or footers of all kinds of pages, each that says something else.
    fn edges(&self, what: &'static str, printer: &mut Printer) -> Result<(), Unreadable> {
        let wanted = if what == Aside::HEADER { "header" } else { "footer" };
        let mut told = HashSet::new();
        for kinds in &self.kinds {
            let mut reader = Reader::new(&self.styles, kinds.clone());
            while let Some(page) = reader.xml.child()? {
                if (page.ns, page.name()) != (Ns::Style, "master-page") {
                    reader.xml.skip()?;
                    continue;
                }
                while let Some(edge) = reader.xml.child()? {
                    if edge.ns != Ns::Style || !edge.name().starts_with(wanted) || !edge.is("display", true) {
                        reader.xml.skip()?;
                        continue;
                    }
                    let parts = reader.apart()?;
                    for words in parts.iter().map(|part| flat(std::slice::from_ref(part))) {
                        if !words.is_empty() && told.insert(words.clone()) {
                            printer.aside(what, &words);
                        }
                    }
                }
            }
        }
        Ok(())
    }
}
