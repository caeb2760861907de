//! A web page, from its bytes to the document.

use super::charset::decode;
use super::output::document;
use super::print::print;
use crate::document::Document;
use crate::read::unreadable::Unreadable;
use crate::text::{Diagnostic, Source};

/// Reads a web page.
pub(in crate::read) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let (text, mut doubts) = decode(bytes)?;
    let (page, around) = print(&text);
    if page.lines.is_empty() {
        return Err(Unreadable::new(
            "there are no words on this page",
            "open it in a browser: if the minutes are shown there, save the page again once they are (pages that fill themselves in are \
             saved empty), or copy the minutes into a text file",
        ));
    }
    doubts.extend(around);
    Ok((document(Source::new(name, text), &page), doubts))
}
