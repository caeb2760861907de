//! Which characters the glyphs of fonts show, by their names and in fonts of signs.

use super::file::glyph_named;

/// The characters that a glyph of this name shows: `eacute`, `uni00E9`, `f_i`, `a.alt`. Names that only count, such as
/// `g17`, say nothing.
pub(super) fn characters(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    let stem = match name.find('.') {
        Some(0) | None => name,
        Some(dot) => &name[..dot],
    };
    if stem.is_empty() || stem.starts_with('.') {
        return None;
    }
    // No glyph shows more, but names may be of any length.
    let parts = stem.split('_').take(32).map(character);
    parts.collect()
}

fn character(name: &str) -> Option<char> {
    let by_code = || {
        let digits = name.strip_prefix("uni").filter(|digits| digits.len() == 4);
        let digits = digits.or_else(|| name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())))?;
        u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
    };
    match name {
        "ff" => Some('\u{FB00}'),
        "ffi" => Some('\u{FB03}'),
        "ffl" => Some('\u{FB04}'),
        "nbspace" | "nonbreakingspace" => Some(' '),
        _ => by_code().or_else(|| glyph_named(name.as_bytes())),
    }
}

/// What a byte shows in a font of signs that says nothing itself.
pub(super) fn sign(font: &str, byte: u8) -> Option<char> {
    if font.contains("symbol") {
        return symbol(byte);
    }
    if !(font.contains("dingbats") || font.contains("wingdings") || font.contains("webdings")) {
        return None;
    }
    let sign = if font.contains("dingbats") { dingbat(byte) } else { wingding(byte) };
    Some(sign.unwrap_or('•')).filter(|_| byte > 32)
}

fn symbol(byte: u8) -> Option<char> {
    const GREEK: [char; 52] = [
        'Α', 'Β', 'Χ', 'Δ', 'Ε', 'Φ', 'Γ', 'Η', 'Ι', 'ϑ', 'Κ', 'Λ', 'Μ', 'Ν', 'Ο', 'Π', 'Θ', 'Ρ', 'Σ', 'Τ', 'Υ', 'ς',
        'Ω', 'Ξ', 'Ψ', 'Ζ', 'α', 'β', 'χ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ϕ', 'κ', 'λ', 'μ', 'ν', 'ο', 'π', 'θ', 'ρ',
        'σ', 'τ', 'υ', 'ϖ', 'ω', 'ξ', 'ψ', 'ζ',
    ];
    let letter = |from: u8, to: usize| GREEK.get(usize::from(byte - from) + to).copied();
    match byte {
        0x20..=0x3F | 0x5B | 0x5D | 0x5F | 0x7B..=0x7D => Some(char::from(byte)),
        b'A'..=b'Z' => letter(b'A', 0),
        b'a'..=b'z' => letter(b'a', 26),
        0xA0 => Some('€'),
        0xA3 => Some('≤'),
        0xB0 => Some('°'),
        0xB1 => Some('±'),
        0xB3 => Some('≥'),
        0xB4 => Some('×'),
        0xB7 => Some('•'),
        0xBC => Some('…'),
        0xBE => Some('—'),
        _ => None,
    }
}

fn dingbat(byte: u8) -> Option<char> {
    match byte {
        b'3' | b'4' => Some('✓'),
        b'l' => Some('●'),
        b'n' => Some('■'),
        b'o' | b'q' => Some('□'),
        b'v' => Some('❖'),
        _ => None,
    }
}

fn wingding(byte: u8) -> Option<char> {
    match byte {
        b'l' => Some('●'),
        b'n' => Some('■'),
        b'o' | b'q' | 0xA8 => Some('□'),
        b'v' => Some('❖'),
        0xA7 => Some('▪'),
        0xD8 => Some('➢'),
        0xFC => Some('✓'),
        _ => None,
    }
}

/// Characters as people write them: ligatures in their letters, private bullets as bullets, other spaces as spaces, and
/// nothing that prints nothing.
pub(super) fn plain(character: char, put: &mut impl FnMut(char)) {
    let letters: &str = match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{F0B7}' | '\u{F095}' => "•",
        '\u{F0A7}' => "▪",
        '\u{F0D8}' => "➢",
        '\u{F0FC}' => "✓",
        '\u{F076}' => "❖",
        '\u{F06C}' => "●",
        '\u{F06E}' => "■",
        '\u{F0A8}' | '\u{F06F}' | '\u{F071}' => "□",
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' => "",
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\t'..='\r' => " ",
        '\u{2011}' => "-",
        other => return put(other),
    };
    letters.chars().for_each(put);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::file::encoded;

    #[test]
    fn glyphs_are_known_by_their_names() {
        for (name, expected) in [
            ("eacute", Some("é")),
            ("quoteright", Some("’")),
            ("uni20AC", Some("€")),
            ("u1F600", Some("😀")),
            ("f_i", Some("fi")),
            ("a.alt", Some("a")),
            ("sterling", Some("£")),
            ("space", Some(" ")),
            ("g17", None),
            (".notdef", None),
            ("", None),
            ("uniZZZZ", None),
        ] {
            assert_eq!(characters(name.as_bytes()).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn encodings_and_signs_are_known() {
        assert_eq!(encoded(b"WinAnsiEncoding")[0xA3], Some('£'));
        assert_eq!(encoded(b"MacRomanEncoding")[0xA3], Some('£'));
        assert_eq!(encoded(b"StandardEncoding")[0x27], Some('’'));
        assert_eq!((sign("symbolmt", 0xB7), sign("wingdings", 0xA7), sign("arial", 65)), (Some('•'), Some('▪'), None));
    }

    #[test]
    fn characters_are_written_as_people_do() {
        let written = |text: &str| {
            let mut out = String::new();
            text.chars().for_each(|c| plain(c, &mut |c| out.push(c)));
            out
        };
        assert_eq!(written("oﬃcer\u{A0}\u{200B}\u{F0B7}"), "officer •");
    }
}
