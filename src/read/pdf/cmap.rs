//! Maps of a font from codes to characters (`ToUnicode`), and from codes to the numbers of its glyphs.

use super::content::{Lexer, Operand};

/// A map from codes, which are bytes read as a number.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// How many bytes a code has, by the ranges of its first byte; none where the map does not say.
    spaces: Vec<(u32, u32, usize)>,
    // In order of the codes, once read.
    texts: Vec<(u32, u32, Target)>,
    glyphs: Vec<(u32, u32, u32)>,
}

#[derive(Debug)]
enum Target {
    /// The text of the first code; each further one is a character on.
    From(String),
    /// A text for each code.
    Each(Vec<String>),
}

/// No font has more.
const MOST: usize = 1 << 17;

impl CMap {
    /// Reads a map; what cannot be read of it is left out.
    pub fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes);
        while let Some(operator) = lexer.next_operator() {
            let operands = lexer.operands();
            match operator {
                b"endcodespacerange" => map.read_spaces(operands),
                b"endbfchar" => map.read_characters(operands),
                b"endbfrange" => map.read_ranges(operands),
                b"endcidchar" => map.read_glyphs(operands, 2),
                b"endcidrange" => map.read_glyphs(operands, 3),
                _ => {}
            }
            if map.texts.len() + map.glyphs.len() > MOST {
                break;
            }
        }
        map.texts.sort_by_key(|&(from, _, _)| from);
        map.glyphs.sort_unstable();
        map
    }

    /// The text of a code.
    pub fn text(&self, code: u32) -> Option<String> {
        let at = self.texts.partition_point(|&(from, _, _)| from <= code).checked_sub(1)?;
        let (from, to, target) = self.texts.get(at)?;
        let offset = code - from;
        if code > *to {
            return None;
        }
        match target {
            Target::Each(texts) => texts.get(offset as usize).cloned(),
            Target::From(text) if offset == 0 => Some(text.clone()),
            Target::From(text) => {
                let mut text = text.clone();
                let last = text.pop()?;
                text.push(char::from_u32(u32::from(last).checked_add(offset)?)?);
                Some(text)
            }
        }
    }

    /// The number of the glyph of a code.
    pub fn glyph(&self, code: u32) -> Option<u32> {
        let at = self.glyphs.partition_point(|&(from, _, _)| from <= code).checked_sub(1)?;
        let &(from, to, glyph) = self.glyphs.get(at)?;
        (code <= to).then(|| glyph.wrapping_add(code - from))
    }

    /// How many bytes the next code has, if the map says.
    pub fn length(&self, bytes: &[u8]) -> Option<usize> {
        let lengths = self.spaces.iter().filter(|&&(from, to, length)| {
            code(bytes.get(..length).unwrap_or_default()).is_some_and(|code| (from..=to).contains(&code))
        });
        lengths.map(|&(_, _, length)| length).min().filter(|&length| length <= bytes.len())
    }

    fn read_spaces(&mut self, operands: &[Operand]) {
        for pair in operands.chunks_exact(2) {
            if let [Operand::Text(from), Operand::Text(to)] = pair
                && let (Some(low), Some(high)) = (code(from), code(to))
                && !from.is_empty()
                && self.spaces.len() < 64
            {
                self.spaces.push((low, high, from.len()));
            }
        }
    }

    fn read_characters(&mut self, operands: &[Operand]) {
        for pair in operands.chunks_exact(2) {
            if let [Operand::Text(from), Operand::Text(to)] = pair
                && let Some(code) = code(from)
            {
                self.texts.push((code, code, Target::From(utf_16(to))));
            }
        }
    }

    fn read_ranges(&mut self, operands: &[Operand]) {
        for three in operands.chunks_exact(3) {
            let [Operand::Text(from), Operand::Text(to), target] = three else { continue };
            let (Some(low), Some(high)) = (code(from), code(to)) else { continue };
            let target = match target {
                Operand::Text(text) => Target::From(utf_16(text)),
                Operand::List(texts) => Target::Each(texts.iter().map(text_of).collect()),
                _ => continue,
            };
            if low <= high {
                self.texts.push((low, high, target));
            }
        }
    }

    fn read_glyphs(&mut self, operands: &[Operand], each: usize) {
        for part in operands.chunks_exact(each) {
            let (from, to, glyph) = match part {
                [Operand::Text(from), Operand::Number(glyph)] => (from, from, glyph),
                [Operand::Text(from), Operand::Text(to), Operand::Number(glyph)] => (from, to, glyph),
                _ => continue,
            };
            if let (Some(low), Some(high)) = (code(from), code(to))
                && low <= high
                && *glyph >= 0.0
            {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "glyphs are few and from 0"
                )]
                self.glyphs.push((low, high, *glyph as u32));
            }
        }
    }
}

fn text_of(operand: &Operand) -> String {
    match operand {
        Operand::Text(text) => utf_16(text),
        _ => String::new(),
    }
}

fn code(bytes: &[u8]) -> Option<u32> {
    (bytes.len() <= 4).then(|| bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte)))
}

/// Characters in UTF-16; a lone byte is a character of Latin-1, which some programs write.
pub(super) fn utf_16(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xFE\xFF").unwrap_or(bytes);
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).filter_map(Result::ok).take(32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_mapped_one_by_one_by_ranges_and_by_lists() {
        let map = CMap::read(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
              2 beginbfchar <0003> <0020> <0102> <00660069> endbfchar
              2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<00E9> <20AC>] endbfrange endcmap",
        );
        for (code, text) in
            [(3, Some(" ")), (0x102, Some("fi")), (0x11, Some("B")), (0x21, Some("€")), (0x13, None), (9, None)]
        {
            assert_eq!(map.text(code).as_deref(), text, "{code}");
        }
        assert_eq!((map.length(b"\0\x03"), map.length(b"\0")), (Some(2), None));
    }

    #[test]
    fn a_range_of_all_codes_costs_nothing() {
        let map = CMap::read(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert_eq!(map.text(1).as_deref(), Some("B"));
        assert_eq!(map.text(u32::MAX), None);
    }

    #[test]
    fn glyphs_are_mapped() {
        let map = CMap::read(b"1 begincidrange <20> <7E> 1 endcidrange 1 begincidchar <80> 97 endcidchar");
        assert_eq!((map.glyph(0x21), map.glyph(0x80), map.glyph(0x7F)), (Some(2), Some(97), None));
    }
}
