//! HTML among Markdown: tags are dropped, entities are read, the words are kept.

use crate::text::Span;

/// What a stretch of HTML prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words of the source.
    Words(Span),
    /// A character for the entity at this place.
    Instead(&'static str, Span),
    /// The line ends.
    Break,
    /// A row of a table begins.
    Row(Span),
    /// A cell of it begins, or a heading of its columns.
    Cell { head: bool },
    /// The row ends.
    EndOfRow,
    /// The table ends.
    EndOfTable,
}

/// Reads HTML line by line; a tag or a comment may go on over several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Html {
    /// Among the words.
    #[default]
    Words,
    /// In a tag.
    Tag,
    /// In a comment.
    Comment,
    /// In a script or a style sheet.
    Raw(&'static str),
}

impl Html {
    /// Reads the next line.
    pub fn read(&mut self, html: &str, mut print: impl FnMut(Part)) {
        let mut at = 0;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            at += match *self {
                Self::Words => self.words(rest, at, &mut print),
                Self::Tag => self.skip_past(rest, ">"),
                Self::Comment => self.skip_past(rest, "-->"),
                Self::Raw(end) => self.skip_past(rest, end),
            };
        }
        if *self == Self::Words && html.ends_with('\n') {
            print(Part::Break);
        }
    }

    fn skip_past(&mut self, rest: &str, end: &str) -> usize {
        let lower;
        let rest_of = if matches!(self, Self::Raw(_)) {
            lower = rest.to_ascii_lowercase();
            lower.as_str()
        } else {
            rest
        };
        match memchr::memmem::find(rest_of.as_bytes(), end.as_bytes()) {
            Some(found) => {
                *self = if matches!(self, Self::Raw(_)) { Self::Tag } else { Self::Words };
                found + end.len()
            }
            None => rest.len(),
        }
    }

    fn words(&mut self, rest: &str, at: usize, print: &mut impl FnMut(Part)) -> usize {
        let end = memchr::memchr2(b'<', b'&', rest.as_bytes()).unwrap_or(rest.len());
        if end > 0 {
            let words = rest.get(..end).unwrap_or_default();
            if !words.trim().is_empty() {
                print(Part::Words(Span::new(at, at + end)));
            }
            return end;
        }
        if rest.starts_with('&') {
            return entity_or_sign(rest, at, print);
        }
        if rest.starts_with("<!--") {
            *self = Self::Comment;
            return 4;
        }
        let name = tag_name(rest);
        if name.is_empty() {
            print(Part::Words(Span::new(at, at + 1)));
            return 1;
        }
        *self = match name.to_ascii_lowercase().as_str() {
            "script" => Self::Raw("</script"),
            "style" => Self::Raw("</style"),
            _ => Self::Tag,
        };
        if let Some(part) = part_of(name, Span::new(at, at + 1 + name.len())) {
            print(part);
        }
        1 + name.len()
    }
}

/// The name of the tag at the start, with its slash; empty where there is none.
fn tag_name(rest: &str) -> &str {
    let name = rest.get(1..).unwrap_or_default();
    let slash = usize::from(name.starts_with(['/', '!', '?']));
    let len = name.bytes().skip(slash).take_while(u8::is_ascii_alphanumeric).count();
    if len == 0 { "" } else { name.get(..slash + len).unwrap_or_default() }
}

/// What a tag does to the page.
fn part_of(name: &str, at: Span) -> Option<Part> {
    let name = name.to_ascii_lowercase();
    let is = |names: &[&str]| names.contains(&name.trim_start_matches('/'));
    Some(match name.as_str() {
        "tr" => Part::Row(at),
        "td" | "th" => Part::Cell { head: name == "th" },
        "/tr" => Part::EndOfRow,
        "/table" => Part::EndOfTable,
        _ if is(&["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "section"]) => {
            Part::Break
        }
        _ => return None,
    })
}

/// Prints the character of an entity; a bare `&` is a word.
fn entity_or_sign(rest: &str, at: usize, print: &mut impl FnMut(Part)) -> usize {
    let end = rest.bytes().take(12).position(|byte| byte == b';');
    let known = end.and_then(|end| Some((entity(rest.get(1..end)?)?, end + 1)));
    let (part, len) = match known {
        Some((words, len)) => (Part::Instead(words, Span::new(at, at + len)), len),
        None => (Part::Words(Span::new(at, at + 1)), 1),
    };
    print(part);
    len
}

/// The characters that word processors write as entities.
fn entity(name: &str) -> Option<&'static str> {
    const ENTITIES: &[(&str, &str)] = &[
        ("nbsp", "\u{a0}"),
        ("#160", "\u{a0}"),
        ("amp", "&"),
        ("#38", "&"),
        ("#x26", "&"),
        ("#x27", "'"),
        ("#x22", "\""),
        ("#34", "\""),
        ("#x20", " "),
        ("#xA0", "\u{a0}"),
        ("#x2013", "–"),
        ("#x2014", "—"),
        ("#x2018", "‘"),
        ("#x2019", "’"),
        ("#x201C", "“"),
        ("#x201D", "”"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("#39", "'"),
        ("pound", "£"),
        ("#163", "£"),
        ("euro", "€"),
        ("cent", "¢"),
        ("ndash", "–"),
        ("#8211", "–"),
        ("mdash", "—"),
        ("#8212", "—"),
        ("lsquo", "‘"),
        ("#8216", "‘"),
        ("rsquo", "’"),
        ("#8217", "’"),
        ("ldquo", "“"),
        ("#8220", "“"),
        ("rdquo", "”"),
        ("#8221", "”"),
        ("bull", "•"),
        ("middot", "·"),
        ("hellip", "…"),
        ("frac12", "½"),
        ("frac14", "¼"),
        ("frac34", "¾"),
        ("deg", "°"),
        ("times", "×"),
        ("copy", "©"),
        ("sect", "§"),
        ("aacute", "á"),
        ("eacute", "é"),
        ("iacute", "í"),
        ("oacute", "ó"),
        ("uacute", "ú"),
        ("Aacute", "Á"),
        ("Eacute", "É"),
        ("Iacute", "Í"),
        ("Oacute", "Ó"),
        ("Uacute", "Ú"),
        ("egrave", "è"),
        ("agrave", "à"),
        ("ccedil", "ç"),
        ("ouml", "ö"),
        ("uuml", "ü"),
        ("auml", "ä"),
        ("szlig", "ß"),
        ("ocirc", "ô"),
        ("wcirc", "ŵ"),
        ("ycirc", "ŷ"),
    ];
    ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character)
}
