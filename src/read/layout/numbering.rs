//! Finds the number or bullet at the start of a line.

use super::label::{Close, Label, Style};
use super::reference::{dotted, lettered_reference, slashed};
use super::spacing::{digits, ends_at, is_blank, is_capital, is_quantity, is_shouted, wide_after};

/// What the bullet or number of a list's own item says: it takes nothing of the words.
pub(in crate::read) fn label_of_item(marker: &str) -> Option<Label> {
    let label = label_of(marker, true).or_else(|| by_itself(marker))?;
    Some(Label { len: 0, doubt: None, ..label })
}

/// Whether words that stand alone, as in a cell of a table, are a number that belongs to what stands beside them.
pub(in crate::read) fn numbers(words: &str) -> bool {
    label_of_item(words).is_some_and(|label| !matches!(label.style, Style::Bullet(_)))
}

/// What only the marker of a list's own item may be: a box, a number or letter that nothing closes, an initial (`A.`), several
/// of these (`1.a`, `A/2`).
fn by_itself(marker: &str) -> Option<Label> {
    let mut signs = marker.chars();
    if let (Some(sign @ ('☐' | '☑' | '☒' | '□')), None) = (signs.next(), signs.next()) {
        return Some(Label::certain(marker.len(), Style::Bullet(sign), 0));
    }
    let close = match marker.as_bytes().last()? {
        b'.' => Close::Dot,
        b')' if marker.starts_with('(') => Close::Brackets,
        b')' => Close::Bracket,
        _ => Close::Other,
    };
    let inside = marker.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
    let parts = inside.split(['.', '/', '-']).count();
    let last = inside.rsplit(['.', '/', '-']).next().unwrap_or_default();
    let one = |part: &str| match digits(part, 0) {
        Some((value, len)) if len == part.len() && len > 0 => Some((Style::Number(close), value)),
        _ => letters(part, close).filter(|_| part.bytes().all(|byte| byte.is_ascii_alphabetic())),
    };
    let known = inside.split(['.', '/', '-']).all(|part| part.is_empty() || one(part).is_some());
    let (style, value) = one(last).filter(|_| known)?;
    let style = if parts > 1 { Style::Reference(u8::try_from(parts).unwrap_or(u8::MAX)) } else { style };
    Some(Label::certain(marker.len(), style, value))
}

/// The label at the start of `line`, which begins with its first word. `apart` says that the line is indented.
pub(in crate::read) fn label_of(line: &str, apart: bool) -> Option<Label> {
    let first = *line.as_bytes().first()?;
    match first {
        b'0'..=b'9' => number(line).or_else(|| slashed(line, 0)),
        b'(' => in_brackets(line),
        b'-' | b'*' | b'+' => bullet(line),
        b'o' if apart || wide_after(line, 1) => bullet(line),
        b'a'..=b'z' => letter(line),
        b'A'..=b'Z' => letter(line).or_else(|| lettered_reference(line)),
        0xC2.. => bullet(line),
        _ => None,
    }
}

fn bullet(line: &str) -> Option<Label> {
    let sign = line.chars().next()?;
    let len = if line.starts_with("--") { 2 } else { sign.len_utf8() };
    // `-RE` and `*note` are words; a real bullet may touch its words.
    let touches = matches!(sign, '•' | '·' | '▪' | '●' | '◦' | '‣' | '➢' | '►' | '■' | '\u{E000}'..='\u{F8FF}');
    let is_bullet = touches || matches!(sign, '-' | '*' | '+' | 'o' | '–' | '—' | '○' | '□' | '✓' | '❖' | '➤' | '§');
    let label = Label { len: u8::try_from(len).ok()?, style: Style::Bullet(sign), value: 0, doubt: None };
    (is_bullet && (touches || ends_at(line, len))).then_some(label)
}

/// `1.`, `1)`, `12:`, `5 –`, `27.3`; digits come first.
fn number(line: &str) -> Option<Label> {
    let (value, len) = digits(line, 0)?;
    let bytes = line.as_bytes();
    let letter = usize::from(bytes.get(len).is_some_and(u8::is_ascii_lowercase));
    let after = len + letter;
    let close = match bytes.get(after) {
        Some(b'.') if bytes.get(after + 1).is_some_and(u8::is_ascii_digit) => return dotted(line),
        Some(b'.') => Close::Dot,
        Some(b')') => Close::Bracket,
        _ => return number_by_itself(line, value, len, letter),
    };
    let fits = len <= 3 && ends_at(line, after + 1) && !is_quantity(line, after + 1);
    fits.then(|| Label::certain(after + 1, Style::Number(close), value))
}

/// A number without dot or bracket is a label where a dash, a colon or a wide space sets it apart, or where the rest is
/// in capitals: `12   Apologies`, `1 – Apologies`, `5 MATTERS ARISING`.
fn number_by_itself(line: &str, value: u16, len: usize, letter: usize) -> Option<Label> {
    if len > 3 {
        return None;
    }
    let rest = line.get(len + letter..)?;
    let words = rest.trim_start_matches(is_blank);
    let sign = words.chars().next().filter(|c| matches!(c, '-' | '–' | ':'));
    let set_apart = sign.map(|sign| {
        let taken = rest.len() - words.len() + sign.len_utf8();
        (len + letter + taken, words.get(sign.len_utf8()..).unwrap_or_default())
    });
    if let Some((taken, after)) = set_apart {
        let begins = after.starts_with(is_blank) && after.trim_start_matches(is_blank).starts_with(is_capital);
        return begins.then(|| Label::certain(taken, Style::Number(Close::Other), value));
    }
    let wide = wide_after(line, len + letter) && words.starts_with(is_capital);
    // `0 RON` counts votes: no item has the number nought.
    let shouted = letter == 0 && value > 0 && rest.starts_with(is_blank) && is_shouted(words);
    (wide || shouted).then(|| Label::certain(len + letter, Style::Number(Close::Other), value))
}

/// `(1)`, `(a)`, `(iv)`.
fn in_brackets(line: &str) -> Option<Label> {
    let close = line.bytes().take(6).position(|byte| byte == b')')?;
    let inside = line.get(1..close)?;
    let (style, value) = match digits(inside, 0) {
        Some((value, len)) if len == inside.len() && len <= 3 => (Style::Number(Close::Brackets), value),
        _ => letters(inside, Close::Brackets)?,
    };
    ends_at(line, close + 1).then(|| Label::certain(close + 1, style, value))
}

/// `a.`, `a)`, `ii.`, `B)`; `A.` only with a wide space, for it may be an initial.
fn letter(line: &str) -> Option<Label> {
    let len = line.bytes().take(5).take_while(u8::is_ascii_alphabetic).count();
    let close = match line.as_bytes().get(len)? {
        b'.' => Close::Dot,
        b')' => Close::Bracket,
        _ => return None,
    };
    let (style, value) = letters(line.get(..len)?, close)?;
    let initial = len == 1 && close == Close::Dot && line.starts_with(|c: char| c.is_ascii_uppercase());
    let fits = ends_at(line, len + 1) && (!initial || wide_after(line, len + 1));
    fits.then(|| Label::certain(len + 1, style, value))
}

fn letters(word: &str, close: Close) -> Option<(Style, u16)> {
    let same_case = word.bytes().all(|byte| byte.is_ascii_lowercase()) || word.bytes().all(|b| b.is_ascii_uppercase());
    let first = word.bytes().next()?.to_ascii_lowercase();
    match (word.len(), roman(word)) {
        _ if !same_case => None,
        (1, Some(value)) if matches!(first, b'i') => Some((Style::Roman(close), value)),
        (1, _) => Some((Style::Letter(close), u16::from(first - b'a') + 1)),
        (_, Some(value)) => Some((Style::Roman(close), value)),
        _ => None,
    }
}

fn roman(word: &str) -> Option<u16> {
    const NUMERALS: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    let at = NUMERALS.iter().position(|numeral| word.eq_ignore_ascii_case(numeral))?;
    u16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The label, written as `words|style value`.
    fn label(line: &str) -> Option<&str> {
        label_of(line, false).map(|label| &line[..usize::from(label.len)])
    }

    #[test]
    fn numbers_and_bullets_are_labels() {
        for (line, expected) in [
            ("27.3 The Chair", "27.3"),
            ("27.1\u{a0} The Committee", "27.1"),
            ("1. Apologies", "1."),
            ("1.\u{a0}\u{a0} Apologies", "1."),
            ("1.", "1."),
            ("26) Parks", "26)"),
            ("(1) Parks", "(1)"),
            ("(a) Parks", "(a)"),
            ("(iv) Parks", "(iv)"),
            ("a) parks", "a)"),
            ("a. parks", "a."),
            ("ii. parks", "ii."),
            ("IV. Parks", "IV."),
            ("44a. Parks", "44a."),
            ("2307.01 Parks", "2307.01"),
            ("1.2.3 Parks", "1.2.3"),
            ("139/12a Parks", "139/12a"),
            ("70/17 Parks", "70/17"),
            ("194/221 Parks", "194/221"),
            ("2020/152 Parks", "2020/152"),
            ("061/08 Parks", "061/08"),
            ("16/02/5 Parks", "16/02/5"),
            ("Cou/285/07-08 Parks", "Cou/285/07-08"),
            ("GBP/2223/001: Parks", "GBP/2223/001:"),
            ("FGB 92/1920 Parks", "FGB 92/1920"),
            ("C.23.86 Parks", "C.23.86"),
            ("PLA146/14 Parks", "PLA146/14"),
            ("12   Apologies", "12"),
            ("12\tApologies", "12"),
            ("5 MATTERS ARISING", "5"),
            ("1 – Apologies", "1 –"),
            ("7: Apologies", "7:"),
            ("• Parks", "•"),
            ("•Parks", "•"),
            ("·\u{a0}\u{a0} Parks", "·"),
            ("- Parks", "-"),
            ("-- Parks", "--"),
            ("– Parks", "–"),
            ("o  Parks", "o"),
            ("\u{F0B7} Parks", "\u{F0B7}"),
        ] {
            assert_eq!(label(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_lists_own_marker_is_a_label_whatever_closes_it() {
        for (marker, style) in [
            ("1.", Style::Number(Close::Dot)),
            ("5", Style::Number(Close::Other)),
            ("c", Style::Letter(Close::Other)),
            ("iv", Style::Roman(Close::Other)),
            ("10.30", Style::Reference(2)),
            ("A.", Style::Letter(Close::Dot)),
            ("1.a", Style::Reference(2)),
            ("☐", Style::Bullet('☐')),
        ] {
            assert_eq!(label_of_item(marker).map(|label| label.style), Some(style), "{marker}");
        }
        for marker in ["", "Item 5:", "AP"] {
            assert_eq!(label_of_item(marker), None, "{marker}");
        }
    }

    #[test]
    fn years_dates_times_money_and_names_are_none() {
        for line in [
            "2019. The Council",
            "2019 was a good year",
            "13.01.2020 The Chair",
            "13.01.20 The Chair",
            "12/12/2019 The Chair",
            "2020/21 budget",
            "2013/2014. The Chair",
            "11/12 March was kept free",
            "11/12th March",
            "7.30 pm The Chair",
            "7.30pm The Chair",
            "10.30am",
            "10.30",
            "10:05am Start",
            "2.5 million",
            "£2.50 was paid",
            "12 members came",
            "24/7 support",
            "-RE and CS",
            "A. Teskey proposed",
            "e.g. a tree",
            "i.e. a tree",
            "o Briain",
            "(M), the date",
            "(Action – CS)",
            "Item 4. Parks",
            "R524 was closed",
            "P.C. asked",
            "3rd March",
            "1990s",
            "",
        ] {
            let found = label_of(line, false).filter(|label| label.doubt.is_none());
            assert_eq!(found, None, "{line}");
        }
    }

    #[test]
    fn what_may_be_a_date_or_a_time_is_doubtful() {
        for line in ["15/06/17 Parks", "14/11/12 Parks", "5/22 Parks", "10.30 Parks"] {
            assert!(label_of(line, false).is_some_and(|label| label.doubt.is_some()), "{line}");
        }
    }
}
