//! Writes Word files, part by part.

use crate::archive::archive;

/// A Word file that is being written. Empty parts are left out.
#[derive(Clone, Default)]
pub struct Docx {
    pub body: String,
    pub styles: String,
    pub numbering: String,
    pub comments: String,
    pub footnotes: String,
    pub header: String,
    pub footer: String,
}

const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#;

/// A Word file with this body.
pub fn docx(body: &str) -> Docx {
    Docx { body: body.to_owned(), ..Docx::default() }
}

impl Docx {
    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let parts = self.parts();
        archive(parts.iter().map(|(name, part)| (name.as_str(), part.as_bytes())))
    }

    /// Its parts.
    pub fn parts(&self) -> Vec<(String, String)> {
        let mut types = String::new();
        let mut relations = String::new();
        let mut parts = Vec::new();
        for (kind, root, inner) in [
            ("styles", "styles", &self.styles),
            ("numbering", "numbering", &self.numbering),
            ("comments", "comments", &self.comments),
            ("footnotes", "footnotes", &self.footnotes),
            ("header", "hdr", &self.header),
            ("footer", "ftr", &self.footer),
        ] {
            if inner.is_empty() {
                continue;
            }
            let schema = "application/vnd.openxmlformats-officedocument.wordprocessingml";
            types += &format!(r#"<Override PartName="/word/{kind}.xml" ContentType="{schema}.{kind}+xml"/>"#);
            relations += &format!(
                r#"<Relationship Id="r{kind}" Target="{kind}.xml"
                   Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>"#
            );
            parts.push((format!("word/{kind}.xml"), format!("<w:{root} {SPACES}>{inner}</w:{root}>")));
        }
        let edges: String = [("header", &self.header), ("footer", &self.footer)]
            .into_iter()
            .filter(|(_, inner)| !inner.is_empty())
            .map(|(kind, _)| format!(r#"<w:{kind}Reference w:type="default" r:id="r{kind}"/>"#))
            .collect();
        let Self { body, .. } = self;
        let head = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
        let mut all = vec![
            (
                "[Content_Types].xml".to_owned(),
                format!(
                    r#"{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{types}</Types>"#
                ),
            ),
            (
                "_rels/.rels".to_owned(),
                format!(
                    r#"{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#
                ),
            ),
            (
                "word/document.xml".to_owned(),
                format!("{head}<w:document {SPACES}><w:body>{body}<w:sectPr>{edges}</w:sectPr></w:body></w:document>"),
            ),
            (
                "word/_rels/document.xml.rels".to_owned(),
                format!(
                    r#"{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}
                    </Relationships>"#
                ),
            ),
        ];
        all.extend(parts.into_iter().map(|(name, part)| (name, format!("{head}{part}"))));
        all
    }
}

/// A paragraph with these words.
pub fn p(words: &str) -> String {
    format!("<w:p>{}</w:p>", r(words))
}

/// A paragraph for which this is set.
pub fn p_set(set: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{set}</w:pPr>{}</w:p>", r(words))
}

/// A run of words.
pub fn r(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

/// Bold words.
pub fn b(words: &str) -> String {
    format!(r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

/// A paragraph of the list `number` at a level.
pub fn item(number: usize, level: usize, words: &str) -> String {
    p_set(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>"#), words)
}

/// A table of rows of cells, each of which is given as what stands in it.
pub fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// The level of a list: how it is counted, how it is printed, and more.
pub fn level(at: usize, numeral: &str, words: &str, more: &str) -> String {
    let indent = 360 * (at + 1);
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{numeral}"/>{more}<w:lvlText w:val="{words}"/>
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr></w:lvl>"#
    )
}

/// The definition of a list.
pub fn list(id: usize, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>"#)
}

/// The use of a list under a number, with what is set anew.
pub fn number(id: usize, list: usize, anew: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{list}"/>{anew}</w:num>"#)
}
