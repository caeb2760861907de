//! XML as readers of word processor files need it. The one file that knows quick-xml.
//!
//! Elements are told by their namespace, not by its prefix: some programs write `<ns0:p>` where others write `<w:p>`. The
//! strict and the usual namespaces of Office are the same to readers. Entities are never expanded, but for the five of XML and
//! characters by number.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use quick_xml::escape::{escape, resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event as Raw};
use quick_xml::name::QName;
use quick_xml::reader::Reader;

use super::namespaces::Ns;
use super::package::broken;
use crate::read::unreadable::Unreadable;

/// Elements are nested no deeper in any file that a word processor wrote; readers call themselves for each.
const DEEPEST: usize = 250;

/// A part that is being read; a clone reads on from the same place.
#[derive(Clone)]
pub(in crate::read) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    text: &'x str,
    part: &'x str,
    /// Shared with those who read on from another place, for as long as no prefix gets another meaning.
    prefixes: Rc<Prefixes>,
    depth: usize,
    /// Whether the element that began last is one that ends at once, as `<w:b/>`, and has not ended.
    is_empty: bool,
    // A prefix and its vocabulary, from the last element: nearly always that of the next.
    last: (String, Ns),
}

/// What each prefix means, innermost last; and which elements that are open said so.
#[derive(Clone, Default)]
struct Prefixes {
    bound: HashMap<Box<str>, Vec<Ns>>,
    binders: Vec<(usize, Box<str>)>,
}

/// No program has more prefixes.
const MANY_PREFIXES: usize = 200;

/// A byte order mark.
const MARK: char = '\u{feff}';

/// What comes next in a part.
#[derive(Debug)]
pub(in crate::read) enum Event<'x> {
    /// An element begins.
    Start(Element<'x>),
    /// Words.
    Words(Cow<'x, str>),
    /// The element ends that began last and has not ended.
    End,
}

/// The beginning of an element.
#[derive(Debug)]
pub(in crate::read) struct Element<'x> {
    start: BytesStart<'x>,
    /// Its vocabulary.
    pub ns: Ns,
    prefix: usize,
}

impl Element<'_> {
    /// Its name, without prefix.
    pub fn name(&self) -> &str {
        let QName(name) = self.start.name();
        name.get(self.prefix..).unwrap_or_default()
    }

    /// What an attribute says, which is known by its name without prefix.
    pub fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        // Most are asked for in vain, which this tells without taking all of them apart.
        memchr::memmem::find(self.start.attributes_raw().as_bytes(), name.as_bytes())?;
        attributes(&self.start).find(|(own, _)| is_named(own, name)).map(|(_, value)| plain(value))
    }

    /// The same, as a number.
    pub fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }

    /// All attributes: their names without prefix, and what they say.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        attributes(&self.start).map(|(name, value)| (without_prefix(name), plain(value)))
    }

    /// Whether an attribute that says yes or no says yes; `otherwise` where it is missing.
    pub fn is(&self, name: &str, otherwise: bool) -> bool {
        self.get(name).map_or(otherwise, |value| !matches!(&*value, "0" | "false" | "off" | "none"))
    }
}

/// Words as they may stand in XML; characters that may not stand there at all are left out.
pub(in crate::read) fn escaped(words: &str) -> String {
    let may_stand = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    escape(words.chars().filter(may_stand).collect::<String>()).into_owned()
}

/// Whether `xmlns` stands among the attributes of an element, which it does on very few.
fn names_a_prefix(attributes: &str) -> bool {
    let bytes = attributes.as_bytes();
    memchr::memchr_iter(b'x', bytes).any(|at| bytes.get(at..at + 5) == Some(b"xmlns"))
}

/// The attributes of an element as they are written: their names, and what stands between their quotation marks. What has no
/// quotation marks is none.
fn attributes<'s>(start: &'s BytesStart) -> impl Iterator<Item = (&'s str, Cow<'s, str>)> {
    let mut all = start.attributes();
    all.with_checks(false);
    all.flatten().map(|attribute| {
        let QName(name) = attribute.key;
        (name, attribute.value)
    })
}

/// Whether an attribute has this name, behind a prefix or not.
fn is_named(attribute: &str, name: &str) -> bool {
    attribute.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with(':'))
}

fn without_prefix(attribute: &str) -> &str {
    let colon = attribute.bytes().rposition(|byte| byte == b':');
    colon.and_then(|colon| attribute.get(colon + 1..)).unwrap_or(attribute)
}

/// A value without its entities.
fn plain(value: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(b'&', value.as_bytes()).is_none() {
        return value;
    }
    match unescape(&value).map(Cow::into_owned) {
        Ok(plain) => Cow::Owned(plain),
        Err(_) => value,
    }
}

impl<'x> Xml<'x> {
    /// Begins to read a part; its name is for messages.
    pub fn new(part: &'x str, text: &'x str) -> Self {
        // quick-xml would leave out a byte order mark and not count it.
        let mut reader = Reader::from_str(text.strip_prefix(MARK).unwrap_or(text));
        reader.config_mut().allow_dangling_amp = true;
        Self {
            reader,
            text,
            part,
            prefixes: Rc::default(),
            depth: 0,
            is_empty: false,
            last: (String::new(), Ns::Other),
        }
    }

    /// Another who can read on from here later, where that costs next to nothing.
    pub fn mark(&self) -> Option<Self> {
        (self.prefixes.bound.len() <= MANY_PREFIXES).then(|| self.clone())
    }

    /// How many bytes of the part have been read.
    pub fn here(&self) -> usize {
        let mark = if self.text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).saturating_add(mark)
    }

    /// Where the tag begins with which an element has just ended; `None` for one that ends at once.
    pub fn back_to_end(&self) -> Option<usize> {
        let read = self.text.get(..self.here())?;
        let tag = read.rfind('<')?;
        read[tag..].starts_with("</").then_some(tag)
    }

    /// The outermost element.
    pub fn root(&mut self) -> Result<Element<'x>, Unreadable> {
        loop {
            match self.next()? {
                Event::Start(element) => return Ok(element),
                Event::Words(_) => {}
                Event::End => return Err(broken(self.part)),
            }
        }
    }

    /// What comes next.
    pub fn next(&mut self) -> Result<Event<'x>, Unreadable> {
        if std::mem::take(&mut self.is_empty) {
            self.end();
            return Ok(Event::End);
        }
        loop {
            match self.raw()? {
                Raw::Start(start) => return self.start(start).map(Event::Start),
                Raw::Empty(start) => {
                    self.is_empty = true;
                    return self.start(start).map(Event::Start);
                }
                Raw::End(_) => {
                    self.end();
                    return Ok(Event::End);
                }
                Raw::Text(text) => return Ok(Event::Words(text.into_inner())),
                Raw::CData(text) => return Ok(Event::Words(text.into_inner())),
                Raw::GeneralRef(entity) => {
                    let by_number = entity.resolve_char_ref().ok().flatten().map(String::from);
                    let name = entity.into_inner();
                    let by_name = || resolve_predefined_entity(&name).map(str::to_owned);
                    return Ok(Event::Words(by_number.or_else(by_name).unwrap_or_else(|| format!("&{name};")).into()));
                }
                Raw::Eof if self.depth == 0 => return Ok(Event::End),
                Raw::Eof => return Err(broken(self.part)),
                _ => {}
            }
        }
    }

    /// The next element inside the open one; `None` where that ends.
    pub fn child(&mut self) -> Result<Option<Element<'x>>, Unreadable> {
        loop {
            match self.next()? {
                Event::Start(element) => return Ok(Some(element)),
                Event::Words(_) => {}
                Event::End => return Ok(None),
            }
        }
    }

    /// Passes over the rest of the element that began last.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let mut deep = usize::from(!std::mem::take(&mut self.is_empty));
        while deep > 0 {
            match self.raw()? {
                Raw::Start(_) => deep += 1,
                Raw::End(_) => deep -= 1,
                Raw::Eof => return Err(broken(self.part)),
                _ => {}
            }
        }
        self.end();
        Ok(())
    }

    /// All words in the rest of the element that began last.
    pub fn words(&mut self) -> Result<String, Unreadable> {
        let mut all = String::new();
        let mut deep = 1usize;
        while deep > 0 {
            match self.next()? {
                Event::Start(_) => deep += 1,
                Event::End => deep -= 1,
                Event::Words(words) => all.push_str(&words),
            }
        }
        Ok(all)
    }

    fn raw(&mut self) -> Result<Raw<'x>, Unreadable> {
        self.reader.read_event().map_err(|_| broken(self.part))
    }

    fn start(&mut self, start: BytesStart<'x>) -> Result<Element<'x>, Unreadable> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Unreadable::new(
                format!(
                    "`{}` in this file is nested more than {DEEPEST} deep, which no word processor does",
                    self.part
                ),
                "open the file in a word processor and save it again",
            ));
        }
        if names_a_prefix(start.attributes_raw()) {
            self.bind(&start);
        }
        let QName(name) = start.name();
        let prefix = name.bytes().position(|byte| byte == b':').map_or(0, |colon| colon + 1);
        let ns = self.vocabulary(name.get(..prefix.saturating_sub(1)).unwrap_or_default());
        Ok(Element { start, ns, prefix })
    }

    /// Notes the prefixes that an element binds.
    fn bind(&mut self, start: &BytesStart) {
        let prefixes = Rc::make_mut(&mut self.prefixes);
        for (name, uri) in attributes(start) {
            let Some(prefix) = name.strip_prefix("xmlns") else { continue };
            let prefix = match prefix.strip_prefix(':') {
                Some(prefix) => prefix,
                None if prefix.is_empty() => "",
                None => continue,
            };
            let ns = Ns::of(&uri);
            // Most prefixes are of vocabularies that nobody reads, as are those that nobody has bound.
            if ns == Ns::Other && !prefixes.bound.contains_key(prefix) {
                continue;
            }
            prefixes.bound.entry(prefix.into()).or_default().push(ns);
            prefixes.binders.push((self.depth, prefix.into()));
        }
        self.last.0.clear();
        self.last.1 = self.meaning("");
    }

    fn vocabulary(&mut self, prefix: &str) -> Ns {
        if self.last.0 != prefix {
            self.last.1 = self.meaning(prefix);
            self.last.0.clear();
            self.last.0.push_str(prefix);
        }
        self.last.1
    }

    fn meaning(&self, prefix: &str) -> Ns {
        self.prefixes.bound.get(prefix).and_then(|meanings| meanings.last()).copied().unwrap_or(Ns::Other)
    }

    fn end(&mut self) {
        if self.prefixes.binders.last().is_some_and(|(depth, _)| *depth == self.depth) {
            let Prefixes { bound, binders } = Rc::make_mut(&mut self.prefixes);
            while let Some((_, prefix)) = binders.pop_if(|(depth, _)| *depth == self.depth) {
                if let Some(meanings) = bound.get_mut(&prefix) {
                    meanings.pop();
                }
            }
            self.last.0.clear();
            self.last.1 = self.meaning("");
        }
        self.depth = self.depth.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_by_what_their_prefix_means() {
        let text = "<a:p xmlns:a='urn:oasis:names:tc:opendocument:xmlns:text:1.0' a:level=' 3 '>x &amp; &#163;&pound;<p/>\
                    <b:p xmlns:b='http://purl.oclc.org/ooxml/wordprocessingml/main' xmlns:a='urn:x'><a:q/></b:p></a:p>";
        let mut xml = Xml::new("part", text);
        let root = xml.root().unwrap();
        assert_eq!((root.ns, root.name(), root.number("level")), (Ns::Text, "p", Some(3)));
        let mut seen = Vec::new();
        let mut words = String::new();
        loop {
            match xml.next().unwrap() {
                Event::Start(element) => seen.push((element.ns, element.name().to_owned())),
                Event::Words(some) => words.push_str(&some),
                Event::End if xml.depth == 0 => break,
                Event::End => {}
            }
        }
        let expected = [(Ns::Other, "p"), (Ns::Word, "p"), (Ns::Other, "q")];
        assert_eq!(seen, expected.map(|(ns, name)| (ns, name.to_owned())));
        assert_eq!(words, "x & £&pound;");
    }

    #[test]
    fn what_is_cut_off_or_too_deep_is_an_error() {
        for text in ["", "<a><b>", "<a></b>", "<a", &"<a>".repeat(1_000_000)] {
            let mut xml = Xml::new("word/document.xml", text);
            let error = xml.root().and_then(|_| xml.words()).unwrap_err();
            assert!(error.message.contains("`word/document.xml`"), "{error}");
        }
    }
}
