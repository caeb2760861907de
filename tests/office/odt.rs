//! Writes OpenDocument texts.

use crate::archive::archive;

/// An OpenDocument text that is being written.
#[derive(Clone, Default)]
pub struct Odt {
    pub body: String,
    /// Styles of the body.
    pub automatic: String,
    /// Styles that have names.
    pub named: String,
    /// Headers and footers.
    pub masters: String,
}

const SPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3""#;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

/// An OpenDocument text with this body.
pub fn odt(body: &str) -> Odt {
    Odt { body: body.to_owned(), ..Odt::default() }
}

impl Odt {
    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let parts = self.parts();
        archive(parts.iter().map(|(name, part)| (*name, part.as_bytes())))
    }

    /// Its parts.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let Self { body, automatic, named, masters } = self;
        vec![
            ("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
            (
                "META-INF/manifest.xml",
                format!(
                    r#"{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                    <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
                    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                    <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>"#
                ),
            ),
            (
                "content.xml",
                format!(
                    "{HEAD}<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>\
                     <office:body><office:text>{body}</office:text></office:body></office:document-content>"
                ),
            ),
            (
                "styles.xml",
                format!(
                    "{HEAD}<office:document-styles {SPACES}><office:styles>{named}</office:styles><office:automatic-styles>\
                     <style:page-layout style:name=\"L\"/></office:automatic-styles>\
                     <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"L\">{masters}\
                     </style:master-page></office:master-styles></office:document-styles>"
                ),
            ),
        ]
    }
}

/// A paragraph.
pub fn p(words: &str) -> String {
    format!("<text:p>{words}</text:p>")
}

/// A heading.
pub fn h(level: usize, words: &str) -> String {
    format!(r#"<text:h text:outline-level="{level}">{words}</text:h>"#)
}

/// A list of items, each of which is given as what stands in it.
pub fn list(style: &str, more: &str, items: &[&str]) -> String {
    let items: String = items.iter().map(|item| format!("<text:list-item>{item}</text:list-item>")).collect();
    format!(r#"<text:list text:style-name="{style}" {more}>{items}</text:list>"#)
}

/// A table of rows of cells, each of which is given as what stands in it.
pub fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<table:table-cell>{cell}</table:table-cell>")).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    format!("<table:table>{}</table:table>", rows.iter().map(row).collect::<String>())
}
