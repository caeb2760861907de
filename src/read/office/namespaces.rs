//! The vocabularies of XML that readers of word processor files know, each by its namespaces.

/// A vocabulary of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Ns {
    /// Word's own.
    Word,
    /// Word 2010's additions.
    Word14,
    /// Formulas in Word files.
    Formula,
    /// What is said in several ways, of which a program takes the one that it knows.
    Alternatives,
    /// OpenDocument: the frame of a document.
    Office,
    /// OpenDocument: words, paragraphs, lists.
    Text,
    /// OpenDocument: tables.
    Table,
    /// OpenDocument: styles.
    Style,
    /// OpenDocument: frames and shapes.
    Draw,
    /// Who wrote something and when.
    Dublin,
    /// OpenDocument: the list of parts.
    Manifest,
    /// Any other.
    Other,
}

const NAMESPACES: [(&str, Ns); 14] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Ns::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Ns::Word),
    ("http://schemas.microsoft.com/office/word/2010/wordml", Ns::Word14),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Ns::Formula),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Ns::Formula),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Ns::Alternatives),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", Ns::Office),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", Ns::Text),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", Ns::Table),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", Ns::Style),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Ns::Draw),
    ("http://purl.org/dc/elements/1.1/", Ns::Dublin),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Ns::Manifest),
    ("", Ns::Other),
];

impl Ns {
    /// The vocabulary of a namespace.
    pub fn of(uri: &str) -> Self {
        NAMESPACES.iter().find(|(own, _)| *own == uri).map_or(Self::Other, |(_, ns)| *ns)
    }
}
