//! The objects of a PDF file, as far as its text needs them. The only file that knows lopdf.
//!
//! Nothing is trusted: references are followed a bounded number of times, streams are unpacked into a bounded number of
//! bytes, and what is not of the kind that it should be is not there.

use std::ops::RangeInclusive;

use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object};

use super::bombs::is_bomb;
use super::trouble::Trouble;

/// An opened file.
#[derive(Debug)]
pub(super) struct File {
    document: Document,
}

/// A dictionary of the file, perhaps that of a stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dict<'f> {
    file: &'f File,
    dict: &'f Dictionary,
    stream: Option<&'f lopdf::Stream>,
}

/// A value in a dictionary or list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'f> {
    /// A number.
    Number(f32),
    /// A name, such as `/Helvetica`.
    Name(&'f [u8]),
    /// A string of bytes.
    Text(&'f [u8]),
    /// A dictionary or stream.
    Dict(Dict<'f>),
    /// A list.
    List(List<'f>),
    /// Anything else.
    Other,
}

/// A list of values.
#[derive(Clone, Copy, Debug)]
pub(super) struct List<'f> {
    file: &'f File,
    values: &'f [Object],
}

/// A stream unpacks into more bytes than are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLarge;

/// No single stream of objects, map of characters or font is so large unpacked.
pub(super) const LARGEST_STREAM: usize = 1 << 25;

impl File {
    /// Opens a file; one that is protected by the empty password, too.
    pub fn open(bytes: &[u8]) -> Result<Self, Trouble> {
        if is_bomb(bytes, unpacked) {
            return Err(Trouble::Bomb);
        }
        let options = LoadOptions { max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
        match Document::load_mem_with_options(bytes, options) {
            Ok(document) if document.is_encrypted() => Err(Trouble::Protected),
            Ok(document) => Ok(Self { document }),
            Err(Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_)) => {
                Err(Trouble::Protected)
            }
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => Err(Trouble::Bomb),
            Err(_) => Err(Trouble::of(bytes, Trouble::Broken)),
        }
    }

    /// Whether the list of its objects was broken, and made anew from what was found.
    pub fn is_mended(&self) -> bool {
        self.document.xref_recovery.is_some()
    }

    /// The dictionary at the root of all.
    pub fn catalog(&self) -> Option<Dict<'_>> {
        self.document.catalog().ok().map(|dict| Dict { file: self, dict, stream: None })
    }

    /// Its pages in order.
    pub fn pages(&self) -> impl Iterator<Item = Dict<'_>> {
        let dicts = self.document.page_iter().filter_map(|id| self.document.get_dictionary(id).ok());
        dicts.map(|dict| Dict { file: self, dict, stream: None })
    }

    fn value<'f>(&'f self, object: &'f Object) -> Value<'f> {
        let Ok((_, object)) = self.document.dereference(object) else { return Value::Other };
        match object {
            Object::Integer(_) | Object::Real(_) => {
                object.as_float().ok().filter(|n| n.is_finite()).map_or(Value::Other, Value::Number)
            }
            Object::Name(name) => Value::Name(name),
            Object::String(text, _) => Value::Text(text),
            Object::Array(values) => Value::List(List { file: self, values }),
            Object::Dictionary(dict) => Value::Dict(Dict { file: self, dict, stream: None }),
            Object::Stream(stream) => Value::Dict(Dict { file: self, dict: &stream.dict, stream: Some(stream) }),
            _ => Value::Other,
        }
    }
}

impl<'f> Dict<'f> {
    /// What stands under a key.
    pub fn value(&self, key: &[u8]) -> Value<'f> {
        self.dict.get(key).map_or(Value::Other, |object| self.file.value(object))
    }

    /// What stands under a key, if that is a number.
    pub fn number(&self, key: &[u8]) -> Option<f32> {
        match self.value(key) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The same for names.
    pub fn name(&self, key: &[u8]) -> Option<&'f [u8]> {
        match self.value(key) {
            Value::Name(name) => Some(name),
            _ => None,
        }
    }

    /// The same for dictionaries and streams.
    pub fn dict(&self, key: &[u8]) -> Option<Dict<'f>> {
        match self.value(key) {
            Value::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// The values of the list under a key; none if there is no list.
    pub fn list(&self, key: &[u8]) -> impl Iterator<Item = Value<'f>> + use<'f> {
        let list = match self.value(key) {
            Value::List(list) => list,
            _ => List { file: self.file, values: &[] },
        };
        list.values()
    }

    /// The first `N` numbers of the list under a key, if all are numbers.
    pub fn numbers<const N: usize>(&self, key: &[u8]) -> Option<[f32; N]> {
        match self.value(key) {
            Value::List(list) => list.numbers(),
            _ => None,
        }
    }

    /// All keys and what stands under them.
    pub fn entries(&self) -> impl Iterator<Item = (&'f [u8], Value<'f>)> + use<'f> {
        let file = self.file;
        self.dict.iter().map(move |(key, object)| (key.as_slice(), file.value(object)))
    }

    /// What stands under a key here or, for pages, in a dictionary above.
    pub fn inherited(&self, key: &[u8]) -> Value<'f> {
        let mut dict = *self;
        for _ in 0..64 {
            match (dict.value(key), dict.dict(b"Parent")) {
                (Value::Other, Some(parent)) => dict = parent,
                (value, _) => return value,
            }
        }
        Value::Other
    }

    /// Whether it is the dictionary of a stream.
    pub fn is_stream(&self) -> bool {
        self.stream.is_some()
    }

    /// The unpacked bytes of the stream, if it is one and can be unpacked.
    pub fn bytes(&self, limit: usize) -> Result<Vec<u8>, TooLarge> {
        let Some(stream) = self.stream else { return Ok(Vec::new()) };
        match stream.decompressed_content_with_limit(limit) {
            Ok(bytes) => Ok(bytes),
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => Err(TooLarge),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// A number that no other dictionary of the file has.
    pub fn key(&self) -> usize {
        std::ptr::from_ref(self.dict).addr()
    }
}

impl<'f> List<'f> {
    /// What is in the list.
    pub fn values(self) -> impl Iterator<Item = Value<'f>> + use<'f> {
        self.values.iter().map(move |object| self.file.value(object))
    }

    /// The first `N` numbers, if all are numbers.
    pub fn numbers<const N: usize>(self) -> Option<[f32; N]> {
        let mut found = [0.0; N];
        let mut values = self.values();
        for place in &mut found {
            match values.next() {
                Some(Value::Number(number)) => *place = number,
                _ => return None,
            }
        }
        Some(found)
    }
}

/// Words that the file itself keeps, such as its title or a comment.
pub(super) fn words_of(bytes: &[u8]) -> String {
    let object = Object::string_literal(bytes);
    lopdf::decode_text_string(&object).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

/// The character that a font's glyph of this name shows.
pub(super) fn glyph_named(name: &[u8]) -> Option<char> {
    let mut encoding = Dictionary::new();
    encoding.set("Differences", vec![Object::Integer(0), Object::Name(name.to_vec())]);
    let shown = decoded(encoding.into(), 0..=0).into_iter().next().flatten();
    shown.filter(|_| is_known(name))
}

/// The characters that all bytes stand for in one of the named encodings, such as `WinAnsiEncoding`.
pub(super) fn encoded(encoding: &[u8]) -> Vec<Option<char>> {
    decoded(Object::Name(encoding.to_vec()), 0..=u8::MAX)
}

/// What each of the bytes stands for. lopdf tells it of a font only, and finds its encoding out anew for each.
fn decoded(encoding: Object, bytes: RangeInclusive<u8>) -> Vec<Option<char>> {
    let mut font = Dictionary::new();
    font.set("Type", Object::Name(b"Font".to_vec()));
    font.set("Encoding", encoding);
    let document = Document::new();
    let encoding = font.get_font_encoding_with_limit(&document, 1 << 16).ok();
    let mut text = String::new();
    let characters = bytes.map(|byte| {
        text.clear();
        encoding.as_ref()?.write_to_string(&[byte], &mut text).ok()?;
        text.chars().next().filter(|c| !c.is_control())
    });
    characters.collect()
}

/// Whether lopdf knows a glyph; where it does not, it reads the byte in the usual encoding, in which 0 is nothing.
fn is_known(name: &[u8]) -> bool {
    name != b".notdef"
}

/// What is packed in these ways, unpacked; none where it is more than so many bytes.
fn unpacked(ways: &[&[u8]], packed: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut dict = Dictionary::new();
    if !ways.is_empty() {
        dict.set("Filter", ways.iter().map(|way| Object::Name(way.to_vec())).collect::<Vec<_>>());
    }
    match lopdf::Stream::new(dict, packed.to_vec()).decompressed_content_with_limit(limit) {
        Ok(bytes) => Some(bytes),
        Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => None,
        // Whoever opens the file cannot unpack it either.
        Err(_) => Some(Vec::new()),
    }
}
