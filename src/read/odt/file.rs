//! Reads an OpenDocument text.

use std::collections::HashSet;

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
    let mut styles = Styles::default();
    if let Some(text) = &page_styles {
        // Styles that programs make for headers and footers have the names of others in the body: they are not its.
        add_styles(&mut styles, "styles.xml", text, &["styles"])?;
    }
    let mut on_pages = styles.clone();
    add_styles(&mut styles, "content.xml", &content, &["automatic-styles"])?;
    let mut printer = Printer::default();
    if let Some(text) = &page_styles {
        add_styles(&mut on_pages, "styles.xml", text, &["automatic-styles"])?;
        edges(&on_pages, text, Aside::HEADER, &mut printer)?;
    }
    body(&styles, &content, &mut printer)?;
    if let Some(text) = &page_styles {
        edges(&on_pages, text, Aside::FOOTER, &mut printer)?;
    }
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

/// Adds the styles in the groups of those names.
fn add_styles(styles: &mut Styles, path: &str, text: &str, groups: &[&str]) -> Result<(), Unreadable> {
    let mut xml = Xml::new(path, text);
    xml.root()?;
    while let Some(element) = xml.child()? {
        if element.ns == Ns::Office && groups.contains(&element.name()) {
            styles.add(&mut xml)?;
        } else if (element.ns, element.name()) == (Ns::Office, "body") {
            break;
        } else {
            xml.skip()?;
        }
    }
    Ok(())
}

fn body(styles: &Styles, text: &str, printer: &mut Printer) -> Result<(), Unreadable> {
    let mut reader = Reader::new(styles, Xml::new("content.xml", text));
    reader.xml.root()?;
    let mut found = false;
    while let Some(element) = reader.xml.child()? {
        if (element.ns, element.name()) != (Ns::Office, "body") {
            reader.xml.skip()?;
            continue;
        }
        while let Some(inner) = reader.xml.child()? {
            if (inner.ns, inner.name()) == (Ns::Office, "text") {
                found = true;
                reader.blocks(&mut |part| printer.put(&part))?;
            } else {
                reader.xml.skip()?;
            }
        }
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

/// Prints the headers or footers of all kinds of pages, each that says something else.
fn edges(styles: &Styles, text: &str, what: &'static str, printer: &mut Printer) -> Result<(), Unreadable> {
    let wanted = if what == Aside::HEADER { "header" } else { "footer" };
    let mut reader = Reader::new(styles, Xml::new("styles.xml", text));
    let mut told = HashSet::new();
    reader.xml.root()?;
    while let Some(element) = reader.xml.child()? {
        if (element.ns, element.name()) != (Ns::Office, "master-styles") {
            reader.xml.skip()?;
            continue;
        }
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
