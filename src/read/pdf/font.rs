//! Fonts: which characters the codes of a text show, and how wide they are.

use std::collections::HashMap;

use super::built_in::built_in_encoding;
use super::cmap::CMap;
use super::core_widths::core_width;
use super::file::{Dict, LARGEST_STREAM, Value, encoded};
use super::glyphs::{characters, plain, sign};
use super::known::Known;

/// A font, as far as text needs it.
#[derive(Debug)]
pub(super) struct Font {
    /// Whether its letters are bold.
    pub bold: bool,
    name: String,
    /// What the file says of its codes.
    unicode: Option<CMap>,
    /// Whether its codes are those of Unicode.
    is_unicode: bool,
    codes: Codes,
    widths: HashMap<u32, f32>,
    /// The width of glyphs of which the font says nothing; `None` for the fonts that every program has.
    other: Option<f32>,
    /// Thousandths of the size in one unit of its widths.
    unit: f32,
    // What was found out of each code.
    known: Known<Shown>,
}

/// How the codes of a font are told apart.
#[derive(Debug)]
enum Codes {
    /// Each byte is one.
    Bytes(Table),
    /// They have one byte or more; with the map to the numbers of glyphs, where codes are not these numbers themselves.
    Longer(Option<CMap>),
}

/// What each byte shows in a font whose codes are bytes.
#[derive(Debug, Default)]
struct Table {
    /// The glyphs that the font names by itself: most are never shown, so that names are looked up when they are.
    named: HashMap<u8, Vec<u8>>,
    /// What all other bytes show.
    others: Vec<Option<char>>,
}

/// What a code shows.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// Its characters, as people write them. U+FFFD where nobody can know.
    pub text: Box<str>,
    /// Whether these are nothing but space.
    pub is_blank: bool,
    /// How far the next glyph is, for a size of 1.
    pub width: f32,
    /// Whether it is the byte 32, which words are spaced by.
    pub is_space: bool,
}

/// The character for what nobody can know.
pub(super) const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

impl Font {
    /// Reads a font.
    pub fn read(font: Dict<'_>) -> Self {
        let composite = font.name(b"Subtype") == Some(b"Type0");
        let descendant = font.list(b"DescendantFonts").find_map(|value| match value {
            Value::Dict(dict) => Some(dict),
            _ => None,
        });
        let inner = descendant.filter(|_| composite).unwrap_or(font);
        let descriptor = inner.dict(b"FontDescriptor");
        let name = inner.name(b"BaseFont").or_else(|| font.name(b"BaseFont")).or_else(|| font.name(b"Name"));
        let name = String::from_utf8_lossy(name.unwrap_or_default()).to_lowercase();
        let map = |dict: Dict<'_>| CMap::read(&dict.bytes(LARGEST_STREAM).unwrap_or_default());
        let unicode = font.dict(b"ToUnicode").filter(Dict::is_stream).map(map);
        let is_unicode = font.name(b"ToUnicode").is_some_and(|name| name.starts_with(b"Identity"))
            || font.name(b"Encoding").is_some_and(|name| name.starts_with(b"Uni"));
        let (codes, widths, other) = if composite {
            let glyphs = font.dict(b"Encoding").filter(Dict::is_stream).map(map);
            let widths = widths_of_glyphs(inner);
            // Where nothing is said of any glyph, all as wide as high is no help.
            let other = inner.number(b"DW").or((!widths.is_empty()).then_some(1000.0));
            (Codes::Longer(glyphs), widths, other)
        } else {
            let missing = descriptor.and_then(|descriptor| descriptor.number(b"MissingWidth"));
            let widths = widths_of_bytes(font);
            let other = if widths.is_empty() { None } else { Some(missing.unwrap_or(0.0)) };
            (Codes::Bytes(Table::of(font, descriptor, &name)), widths, other)
        };
        let matrix = font.numbers::<6>(b"FontMatrix").filter(|_| font.name(b"Subtype") == Some(b"Type3"));
        let unit = matrix.map_or(1.0, |matrix| matrix[0].abs() * 1000.0);
        let bold = is_bold(&name, descriptor);
        Self { bold, name, unicode, is_unicode, codes, widths, other, unit, known: Known::default() }
    }

    /// Takes the codes of a text one after another.
    pub fn show(&mut self, mut text: &[u8], mut put: impl FnMut(&Shown)) {
        while !text.is_empty() {
            let length = self.length(text).clamp(1, text.len());
            let (first, rest) = text.split_at(length);
            let code = first.iter().take(4).fold(0, |code: u32, &byte| code << 8 | u32::from(byte));
            let at = match self.known.place(code, length) {
                Some(at) => at,
                None => self.known.add(code, length, self.look_up(code, length)),
            };
            if let Some(shown) = self.known.get(at) {
                put(shown);
            }
            text = rest;
        }
    }

    fn length(&self, text: &[u8]) -> usize {
        match &self.codes {
            Codes::Bytes(_) => 1,
            Codes::Longer(Some(map)) => map.length(text).unwrap_or(2),
            Codes::Longer(None) => 2,
        }
    }

    fn look_up(&self, code: u32, length: usize) -> Shown {
        let itself = || char::from_u32(code).filter(|_| self.is_unicode).map(String::from);
        let said = self.unicode.as_ref().and_then(|map| map.text(code)).or_else(itself);
        let said = said.filter(|text| says_something(text));
        let (found, glyph) = match &self.codes {
            Codes::Bytes(table) => {
                let of_table = || table.text(u8::try_from(code).ok()?);
                (said.or_else(of_table), code)
            }
            Codes::Longer(map) => (said, map.as_ref().and_then(|map| map.glyph(code)).unwrap_or(code)),
        };
        let text = found.map_or_else(|| UNKNOWN.to_string(), |text| as_written(&text));
        let own = self.widths.get(&glyph).copied().or(self.other);
        let width = own.unwrap_or_else(|| core_width(&self.name, text.chars().next().unwrap_or(' ')));
        let is_space = code == 32 && length == 1;
        // A code that shows nothing and has no width is no letter that is missed.
        let text = if text.starts_with(UNKNOWN) && (width == 0.0 || is_space) { String::from(" ") } else { text };
        let width = (width * self.unit / 1000.0).clamp(-10.0, 10.0);
        Shown { is_blank: text.trim().is_empty(), text: text.into(), width, is_space }
    }
}

/// Whether a map says of a code what it shows; some say that all show nothing.
fn says_something(text: &str) -> bool {
    text.chars().any(|c| !matches!(c, '\0' | UNKNOWN) && (!c.is_control() || c.is_whitespace()))
}

fn as_written(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    text.chars().for_each(|c| plain(c, &mut |c| written.push(c)));
    written
}

fn is_bold(name: &str, descriptor: Option<Dict<'_>>) -> bool {
    const WORDS: [&str; 5] = ["bold", "black", "heavy", "demi", "cmbx"];
    let by_weight =
        descriptor.and_then(|descriptor| descriptor.number(b"FontWeight")).is_some_and(|weight| weight >= 600.0);
    by_weight || WORDS.iter().any(|word| name.contains(word))
}

impl Table {
    fn of(font: Dict<'_>, descriptor: Option<Dict<'_>>, name: &str) -> Self {
        let with = font.dict(b"Encoding");
        let base = font.name(b"Encoding").or_else(|| with.and_then(|with| with.name(b"BaseEncoding")));
        let program = descriptor.and_then(|descriptor| descriptor.dict(b"FontFile"));
        let built_in = program
            .filter(|_| base.is_none())
            .map(|program| built_in_encoding(&program.bytes(LARGEST_STREAM).unwrap_or_default()));
        let mut table = match built_in.filter(|names| !names.is_empty()) {
            Some(names) => Self { named: names.into_iter().collect(), others: Vec::new() },
            None => {
                let signs: Vec<Option<char>> = (0..=u8::MAX).map(|byte| sign(name, byte)).collect();
                let base = base.unwrap_or(if with.is_some() { b"StandardEncoding" } else { b"WinAnsiEncoding" });
                let others = if signs.iter().any(Option::is_some) { signs } else { encoded(base) };
                Self { named: HashMap::new(), others }
            }
        };
        let mut byte = 0usize;
        for value in with.into_iter().flat_map(|with| with.list(b"Differences")) {
            match value {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a byte")]
                Value::Number(number) => byte = number.clamp(0.0, 256.0) as usize,
                Value::Name(name) => {
                    if let Ok(byte) = u8::try_from(byte) {
                        table.named.insert(byte, name.to_vec());
                    }
                    byte += 1;
                }
                _ => {}
            }
        }
        table
    }

    fn text(&self, byte: u8) -> Option<String> {
        match self.named.get(&byte) {
            Some(name) => characters(name),
            None => self.others.get(usize::from(byte)).copied().flatten().map(String::from),
        }
    }
}

fn widths_of_bytes(font: Dict<'_>) -> HashMap<u32, f32> {
    let first = whole(font.number(b"FirstChar").unwrap_or_default());
    let widths = font.list(b"Widths").take(256).zip(first..);
    let widths = widths.filter_map(|(value, code)| match value {
        Value::Number(width) => Some((code, width)),
        _ => None,
    });
    widths.collect()
}

/// `[12 [500 600] 20 40 550]`: the widths of 12 and 13, and of all from 20 to 40.
fn widths_of_glyphs(font: Dict<'_>) -> HashMap<u32, f32> {
    const MOST: u32 = 1 << 16;
    let mut widths = HashMap::new();
    let mut numbers: Vec<f32> = Vec::new();
    let mut said = 0;
    for value in font.list(b"W") {
        match (value, numbers.as_slice()) {
            (Value::Number(width), &[from, to]) => {
                let (from, to) = (whole(from), whole(to).min(MOST));
                said += to.saturating_sub(from);
                widths.extend((from..=to).map(|glyph| (glyph, width)));
                numbers.clear();
            }
            (Value::Number(number), _) => numbers.push(number),
            (Value::List(list), &[from]) => {
                let all = list.values().take(MOST as usize).zip(whole(from)..);
                widths.extend(all.filter_map(|(value, glyph)| match value {
                    Value::Number(width) => Some((glyph, width)),
                    _ => None,
                }));
                numbers.clear();
            }
            _ => numbers.clear(),
        }
        said += 1;
        if said > 4 * MOST {
            break;
        }
    }
    widths
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "codes and glyphs are whole and from 0")]
fn whole(number: f32) -> u32 {
    number.clamp(0.0, 1e6) as u32
}
