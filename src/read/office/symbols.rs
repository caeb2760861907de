//! Signs of symbol fonts, which files keep as characters that mean nothing without their font.

/// The bullet that is printed for `sign` in the font `font`: a sign of a symbol font is a dot, whatever its shape.
pub(in crate::read) fn bullet(sign: &str, font: &str) -> String {
    let sign = sign.trim();
    if sign.is_empty() || sign.contains(is_private) || is_symbol_font(font) {
        return "•".to_owned();
    }
    sign.to_owned()
}

/// Whether letters of a font are pictures.
fn is_symbol_font(font: &str) -> bool {
    ["symbol", "wingdings", "webdings", "zapf", "marlett"]
        .iter()
        .any(|name| font.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// The character for number `code` of a symbol font; its own where nobody knows a better one.
pub(in crate::read) fn symbol(font: &str, code: u32) -> Option<char> {
    let own = char::from_u32(code)?;
    let place = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    if !is_symbol_font(font) {
        return Some(own);
    }
    let second = font.ends_with(" 2");
    let known = match (font.get(..4).unwrap_or_default().to_ascii_lowercase().as_str(), second, place) {
        ("wing", true, 0x50) => '✓',
        ("wing", true, 0x4F) => '✗',
        ("wing", true, 0x52) => '☑',
        ("wing", true, 0x51 | 0x53 | 0x54) => '☒',
        ("wing", true, 0x2A | 0x30 | 0xA3) => '☐',
        ("wing", false, 0xFC) => '✓',
        ("wing", false, 0xFB) => '✗',
        ("wing", false, 0xFE) => '☑',
        ("wing", false, 0xFD | 0x78) => '☒',
        ("wing", false, 0x6F | 0x71 | 0x72 | 0xA8) => '☐',
        ("wing", false, 0xE0 | 0xE8 | 0xF0) => '→',
        ("wing", false, 0xDF | 0xEF) => '←',
        ("symb", _, 0xA3) => '≤',
        ("symb", _, 0xB3) => '≥',
        ("symb", _, 0xB1) => '±',
        ("symb", _, 0xB4) => '×',
        ("symb", _, 0xB8) => '÷',
        ("symb", _, 0xB9) => '≠',
        ("symb", _, 0xBB) => '≈',
        ("symb", _, 0xB0) => '°',
        ("symb", _, 0xA2) => '′',
        ("symb", _, 0xB2) => '″',
        ("symb", _, 0xA0) => '€',
        ("symb", _, 0xAC) => '←',
        ("symb", _, 0xAE) => '→',
        ("symb", _, 0xD2 | 0xE2) => '®',
        ("symb", _, 0xD3 | 0xE3) => '©',
        ("symb", _, 0xD4 | 0xE4) => '™',
        ("symb", _, 0x2D) => '−',
        ("symb", _, 0x21..=0x3F) => char::from_u32(place)?,
        _ => '•',
    };
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_symbol_fonts_are_characters() {
        for (sign, font, printed) in [
            ("\u{F0B7}", "Symbol", "•"),
            ("q", "Wingdings", "•"),
            ("o", "Courier New", "o"),
            ("–", "", "–"),
            ("", "", "•"),
        ] {
            assert_eq!(bullet(sign, font), printed, "{sign} in {font}");
        }
        for (font, code, printed) in [
            ("Wingdings", 0xF0FE, '☑'),
            ("Wingdings", 0xA8, '☐'),
            ("Wingdings 2", 0x52, '☑'),
            ("Symbol", 0xF0B3, '≥'),
            ("Symbol", 0x32, '2'),
            ("Arial", 0xA3, '£'),
            ("Segoe UI Symbol", 0x2610, '☐'),
        ] {
            assert_eq!(symbol(font, code), Some(printed), "{code:x} in {font}");
        }
        assert_eq!(symbol("Symbol", 0xD800), None);
    }
}
