//! Puts comments into a copy of a Word file. The words of its parts are not written anew: what a comment needs is put between
//! them, so that all else stays byte for byte as it was (ECMA-376, part 1, 17.13.4).

use std::collections::{BTreeMap, HashSet};

use super::file::WordFile;
use super::relations::part_for;
use crate::read::office::{Aside, Ns, Spot, Xml, escaped};
use crate::read::unreadable::Unreadable;
use crate::text::Span;

/// Who writes the comments.
const AUTHOR: &str = "quorate";

/// The vocabulary of Word, and what stands in its place in files that keep strictly to the standard.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The relation of a document to its comments, in the same order.
const RELATION: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
];

const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

const CONTENT_TYPES: &str = "[Content_Types].xml";

/// A comment to be put at a paragraph. Places are places of the source of the document that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The words that it is about; nothing for something that is missing from the whole file.
    pub at: Span,
    /// The paragraph or row in which they stand.
    pub paragraph: Span,
    /// What it says, paragraph by paragraph.
    pub words: Vec<String>,
}

/// A copy of a Word file with comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commented {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many comments were put into it.
    pub added: usize,
    /// How many of them were there already.
    pub present: usize,
}

/// The copy.
pub(in crate::read) fn commented(bytes: &[u8], comments: &[Comment]) -> Result<Commented, Unreadable> {
    let file = WordFile::open(bytes)?;
    let spots = file.print()?.into_spots();
    let mut copy = Copy::of(&file)?;
    let mut seen = HashSet::new();
    let mut present = 0;
    for comment in comments {
        let Some(spot) = spot_of(&spots, comment) else { continue };
        if !seen.insert((spot.from, flat(&comment.words))) {
            continue;
        }
        match copy.has(spot, &comment.words) {
            true => present += 1,
            false => copy.add(spot, &comment.words),
        }
    }
    let added = copy.added;
    let bytes = if added == 0 { bytes.to_vec() } else { file.package.with(&copy.parts()?)? };
    Ok(Commented { bytes, added, present })
}

/// Whether a file is a copy that has comments of this program.
pub(in crate::read) fn is_commented(bytes: &[u8]) -> bool {
    let notes = WordFile::open(bytes)
        .ok()
        .and_then(|file| file.book.notes.get(Aside::COMMENT).map(|notes| notes.words.clone()));
    notes.is_some_and(|words| words.iter().any(|words| words.starts_with(&format!("{AUTHOR}: "))))
}

/// The paragraph of the part in which the words stand; the first one for what stands nowhere.
fn spot_of(spots: &[(usize, Spot)], comment: &Comment) -> Option<Spot> {
    let after = |place: usize| spots.partition_point(|(from, _)| *from <= place);
    let last = |index: usize| index.checked_sub(1).and_then(|last| spots.get(last));
    let first = spots.partition_point(|(from, _)| *from < comment.paragraph.start());
    // Before the words of a paragraph stands its number.
    let within = spots.get(first).filter(|(from, _)| *from < comment.paragraph.end());
    let spot = match (within, last(after(comment.at.start()))) {
        (Some(within), Some(last)) if last.0 > within.0 => last,
        (Some(within), _) => within,
        (None, last) => last.or(spots.first())?,
    };
    Some(spot.1)
}

/// Words in one line, as the reader gives those of a comment.
fn flat(words: &[String]) -> String {
    format!("{AUTHOR}: {}", words.join(" ")).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is put into a copy.
struct Copy<'f> {
    file: &'f WordFile<'f>,
    /// Which of the two vocabularies the file uses.
    strict: usize,
    /// The part with the comments: its name, and its text if it is there.
    path: String,
    text: Option<String>,
    next: u64,
    added: usize,
    /// What is put at which byte of the body; what begins there comes before what ends there.
    put: BTreeMap<(usize, bool), String>,
    comments: String,
}

impl<'f> Copy<'f> {
    fn of(file: &'f WordFile<'f>) -> Result<Self, Unreadable> {
        let told = file.relations.kind("comments").map(str::to_owned);
        let text = match &told {
            Some(path) => file.package.part(path)?,
            None => None,
        };
        for text in [Some(&file.text), text.as_ref()].into_iter().flatten() {
            if !is_utf_8(text) {
                return Err(other_encoding());
            }
        }
        let path = told.unwrap_or_else(|| new_name(file));
        let next = match &text {
            Some(text) => next_id(&path, text)?,
            None => 0,
        };
        let strict = usize::from(!file.text.contains(WORD[0]) && file.text.contains(WORD[1]));
        Ok(Self { file, strict, path, text, next, added: 0, put: BTreeMap::new(), comments: String::new() })
    }

    /// Whether a comment of these words is at the paragraph.
    fn has(&self, spot: Spot, words: &[String]) -> bool {
        let Some(notes) = self.file.book.notes.get(Aside::COMMENT) else { return false };
        let paragraph = self.file.text.get(spot.from..spot.to).unwrap_or_default();
        let words = flat(words);
        let mut references =
            paragraph.split("commentReference").skip(1).map(|rest| rest.split('>').next().unwrap_or(""));
        references.any(|attributes| {
            let id = attributes.split_once("id=").and_then(|(_, id)| id.get(1..)?.split(['"', '\'']).next());
            let note = id.and_then(|id| notes.words.get(*notes.by_id.get(id)?));
            note.is_some_and(|note| note.split_whitespace().eq(words.split_whitespace()))
        })
    }

    fn add(&mut self, spot: Spot, words: &[String]) {
        let id = self.next;
        self.next += 1;
        self.added += 1;
        let ends_with = self.file.text.get(spot.to..).unwrap_or_default();
        let declared = self.declared(ends_with.starts_with("</w:"));
        let begin = format!("<w:commentRangeStart{declared} w:id=\"{id}\"/>");
        let end = format!(
            "<w:commentRangeEnd{declared} w:id=\"{id}\"/><w:r{declared}><w:commentReference w:id=\"{id}\"/></w:r>"
        );
        self.put.entry((spot.from, false)).or_default().push_str(&begin);
        self.put.entry((spot.to, true)).or_default().push_str(&end);
        let declared =
            self.declared(self.text.as_deref().is_none_or(|text| text.trim_end().ends_with("</w:comments>")));
        let author = format!("w:author=\"{AUTHOR}\" w:initials=\"q\"");
        self.comments.push_str(&format!("<w:comment{declared} w:id=\"{id}\" {author}>"));
        for (index, words) in words.iter().enumerate() {
            let sign = if index == 0 { "<w:r><w:annotationRef/></w:r>" } else { "" };
            let words = escaped(words);
            self.comments.push_str(&format!("<w:p>{sign}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"));
        }
        self.comments.push_str("</w:comment>");
    }

    /// What says which vocabulary `w:` is of, where the file has another prefix for it.
    fn declared(&self, known: bool) -> String {
        if known { String::new() } else { format!(" xmlns:w=\"{}\"", WORD[self.strict]) }
    }

    /// The parts that are otherwise than in the file.
    fn parts(self) -> Result<Vec<(String, String)>, Unreadable> {
        let mut body = String::with_capacity(self.file.text.len() + self.comments.len());
        let mut from = 0;
        for ((at, _), put) in &self.put {
            body.push_str(self.file.text.get(from..*at).unwrap_or_default());
            body.push_str(put);
            from = *at;
        }
        body.push_str(self.file.text.get(from..).unwrap_or_default());
        let mut parts = vec![(self.file.path.clone(), body)];
        if let Some(text) = self.text {
            parts.push((self.path.clone(), appended(&self.path, &text, |_| self.comments)?));
            return Ok(parts);
        }
        let types = self.file.package.needed(CONTENT_TYPES)?;
        let row = |prefix: &str| {
            format!("<{prefix}Override PartName=\"/{}\" ContentType=\"{CONTENT_TYPE}\"/>", escaped(&self.path))
        };
        parts.push((CONTENT_TYPES.to_owned(), appended(CONTENT_TYPES, &types, row)?));
        let relations = part_for(&self.file.path);
        let text = self.file.package.part(&relations)?.unwrap_or_else(|| NO_RELATIONS.to_owned());
        let id = (1..)
            .map(|number| format!("rIdQuorate{number}"))
            .find(|id| !text.contains(id.as_str()))
            .unwrap_or_default();
        let target = escaped(&self.path);
        let kind = RELATION[self.strict];
        let row = |prefix: &str| format!("<{prefix}Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{target}\"/>");
        parts.push((relations.clone(), appended(&relations, &text, row)?));
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let comments = format!("{head}<w:comments xmlns:w=\"{}\">{}</w:comments>", WORD[self.strict], self.comments);
        parts.push((self.path, comments));
        Ok(parts)
    }
}

const NO_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

/// A name for the part with the comments that no other part has.
fn new_name(file: &WordFile<'_>) -> String {
    let folder = file.path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let names = std::iter::once(format!("{folder}comments.xml"))
        .chain((2..).map(|number| format!("{folder}comments{number}.xml")));
    names.into_iter().find(|name| !file.package.has(name)).unwrap_or_default()
}

/// A number that no comment has.
fn next_id(path: &str, text: &str) -> Result<u64, Unreadable> {
    let mut xml = Xml::new(path, text);
    let mut next = 0;
    xml.root()?;
    while let Some(element) = xml.child()? {
        let id = element.number::<u64>("id").filter(|_| (element.ns, element.name()) == (Ns::Word, "comment"));
        next = id.map_or(next, |id| next.max(id.saturating_add(1)));
        xml.skip()?;
    }
    Ok(next)
}

/// A part with more in its outermost element. What is put there is asked for with the prefix of that element.
fn appended(path: &str, text: &str, more: impl FnOnce(&str) -> String) -> Result<String, Unreadable> {
    let refused = || {
        Unreadable::new(
            format!("`{path}` in this file ends in a way to which nothing can be added"),
            "open it in a word processor and save it again",
        )
    };
    let tag = text.rfind('<').ok_or_else(refused)?;
    let (before, last) = text.split_at(tag);
    let name: String =
        last.trim_start_matches(['<', '/']).chars().take_while(|c| !matches!(c, '>' | '/' | ' ' | '\n')).collect();
    let prefix = name.split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
    if last.starts_with("</") {
        return Ok(format!("{before}{}{last}", more(&prefix)));
    }
    // An element that is empty ends where it begins.
    let (begin, after) = last.rsplit_once("/>").filter(|(begin, _)| !begin.starts_with("<!")).ok_or_else(refused)?;
    Ok(format!("{before}{begin}>{}</{name}>{after}", more(&prefix)))
}

/// Whether a part says nothing else of its encoding.
fn is_utf_8(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}').strip_prefix("<?xml").and_then(|head| head.split_once("?>"));
    let encoding = head.and_then(|(head, _)| head.split_once("encoding=")).and_then(|(_, rest)| rest.get(1..6));
    encoding.is_none_or(|encoding| encoding.eq_ignore_ascii_case("utf-8"))
}

fn other_encoding() -> Unreadable {
    Unreadable::new(
        "the text of this file is not in UTF-8, so no comments can be put into it",
        "open it in a word processor and save it again",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_grow_at_their_end() {
        for (text, expected) in [
            ("<a><b/></a>\n", "<a><b/>|</a>\n"),
            ("<x:a xmlns:x='u'></x:a>", "<x:a xmlns:x='u'>x:|</x:a>"),
            ("<a k='v'/>", "<a k='v'>|</a>"),
            ("<x:a/>\n", "<x:a>x:|</x:a>\n"),
        ] {
            assert_eq!(appended("part", text, |prefix| format!("{prefix}|")).unwrap(), expected);
        }
        assert!(appended("part", "<a></a><!-- end -->", |_| String::new()).is_err());
        assert!(appended("part", "", |_| String::new()).is_err());
    }

    #[test]
    fn the_paragraph_is_that_of_the_words() {
        let spots: Vec<(usize, Spot)> =
            [(4, 0), (20, 1), (30, 2), (60, 3)].map(|(from, to)| (from, Spot { from: to, to })).into();
        let spot = |at: (usize, usize), paragraph: (usize, usize)| {
            let (at, paragraph) = (Span::new(at.0, at.1), Span::new(paragraph.0, paragraph.1));
            spot_of(&spots, &Comment { at, paragraph, words: Vec::new() }).map(|spot| spot.from)
        };
        // A paragraph that begins with its number; the number itself.
        assert_eq!(spot((8, 10), (0, 16)), Some(0));
        assert_eq!(spot((0, 2), (0, 16)), Some(0));
        // The second cell of a row, and what stands in none.
        assert_eq!(spot((35, 40), (16, 50)), Some(2));
        assert_eq!(spot((0, 0), (0, 0)), Some(0));
        assert_eq!(spot((52, 55), (51, 56)), Some(2));
        assert_eq!(spot((57, 90), (57, 90)), Some(3));
    }
}
