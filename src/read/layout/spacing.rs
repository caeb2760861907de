//! What stands around a number: digits, space, units.

/// Up to four digits from `from` on: their number and where they end.
pub(super) fn digits(line: &str, from: usize) -> Option<(u16, usize)> {
    let rest = line.get(from..)?;
    let len = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
    let value = rest.get(..len)?.parse().ok()?;
    (len <= 4).then_some((value, from + len))
}

/// Whether the label ends at `at`: the line does, or space follows.
pub(super) fn ends_at(line: &str, at: usize) -> bool {
    line.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with(is_blank))
}

/// Whether more than one plain space follows.
pub(super) fn wide_after(line: &str, at: usize) -> bool {
    let Some(rest) = line.get(at..) else { return false };
    let mut space = rest.chars().take_while(|&c| is_blank(c));
    match (space.next(), space.next()) {
        (Some(c), None) => c != ' ',
        (Some(_), Some(_)) => true,
        _ => false,
    }
}

/// Whether what follows makes a time or an amount of the number.
pub(super) fn is_quantity(line: &str, at: usize) -> bool {
    const UNITS: [&str; 24] = [
        "am",
        "pm",
        "AM",
        "PM",
        "a.m",
        "p.m",
        "noon",
        "hrs",
        "hours",
        "hour",
        "million",
        "billion",
        "per",
        "percent",
        "%",
        "m",
        "km",
        "metres",
        "miles",
        "acres",
        "hectares",
        "o'clock",
        "o’clock",
        "years",
    ];
    UNITS.contains(&word_after(line, at))
}

pub(super) fn word_after(line: &str, at: usize) -> &str {
    let rest = line.get(at..).unwrap_or_default().trim_start_matches(is_blank);
    let word = rest.split(|c: char| is_blank(c) || matches!(c, ',' | ';')).next().unwrap_or_default();
    word.trim_end_matches('.')
}

pub(super) fn is_shouted(words: &str) -> bool {
    let head = words.get(..words.len().min(60)).unwrap_or(words);
    head.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !head.chars().any(char::is_lowercase)
}

pub(super) fn is_capital(c: char) -> bool {
    c.is_uppercase() || matches!(c, '“' | '"' | '‘')
}

/// Text without what prints nothing at its ends.
pub(in crate::read) fn printed(text: &str) -> &str {
    let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_bare(bytes.first()) && is_bare(bytes.last()) { text } else { text.trim_matches(is_blank) }
}

/// The same, with what prints nothing at its end.
pub(in crate::read) fn from_first_word(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_start_matches(is_blank) }
}

/// Whether there is a byte in words that ends a line. All are looked at, many at once: nearly never is there one.
pub(in crate::read) fn has_line_end(words: &str) -> bool {
    words.bytes().fold(0, |found, byte| found | u8::from(matches!(byte, b'\n'..=b'\r'))) != 0
}

/// Whether a character prints nothing: space, zero-width characters (some programs put them after bullets), controls.
pub(in crate::read) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
