//! Numbers of several parts, by which the minutes of one body are told apart: `27.3`, `139/12a`, `FGB 92/1920`.

use super::label::{Label, Series, Style};
use super::spacing::{digits, ends_at, is_quantity, word_after};
use crate::vocabulary::Month;

/// `27.3`, `2307.01`, `1.2.3`; not `7.30 pm`, `2.5 million`, `13.01.2020`.
pub(super) fn dotted(line: &str) -> Option<Label> {
    let (parts, count, end) = parts(line, 0, b'.')?;
    let zero_padded = parts_text(line, end).any(|part| part.len() == 2 && part.starts_with('0'));
    let is_date = count == 3 && could_be_date(parts) && (parts[2] > 999 || zero_padded);
    let clock = count == 2 && parts[0] < 24 && matches!(parts[1], 0 | 15 | 30 | 45) && !line.starts_with("0.");
    if count > 6 || is_date || !ends_at(line, end) || is_quantity(line, end) || (clock && line.len() == end) {
        return None;
    }
    let doubt = clock.then_some(Series([parts[0], parts[1], u16::MAX]));
    Some(Label { doubt, ..Label::certain(end, Style::Reference(count), last_of(parts, count)) })
}

/// `139/12a`, `2020/152`, `14/11/12`; not `12/12/2019`, `2020/21`, `11/12 March`. `from` is where the digits begin.
pub(super) fn slashed(line: &str, from: usize) -> Option<Label> {
    let (parts, count, end) = parts(line, from, b'/')?;
    let end = end + usize::from(line.as_bytes().get(end) == Some(&b':'));
    if !ends_at(line, end) || is_quantity(line, end) || is_month(word_after(line, end)) {
        return None;
    }
    let next_year = parts[0].saturating_add(1);
    let is_year_span =
        count == 2 && (1900..2100).contains(&parts[0]) && [next_year % 100, next_year].contains(&parts[1]);
    let long_date = count == 3 && could_be_date(parts) && parts[2] > 999;
    if count < 2 || (from == 0 && (is_year_span || long_date || parts[0] == 0)) {
        return None;
    }
    let day_and_month = count == 2 && parts[0].min(parts[1]) <= 12 && parts[0].max(parts[1]) <= 31;
    let doubtful = from == 0 && (day_and_month || (count == 3 && could_be_date(parts)));
    let third = if count == 3 { parts[2] } else { u16::MAX - 1 };
    let doubt = doubtful.then_some(Series([parts[0], parts[1], third]));
    Some(Label { doubt, ..Label::certain(end, Style::Reference(count), last_of(parts, count)) })
}

/// `FGB 92/1920`, `Cou/285/07-08`, `C.23.86`, `PLA146/14`: letters, then numbers with at least one slash or two dots.
pub(super) fn lettered_reference(line: &str) -> Option<Label> {
    let bytes = line.as_bytes();
    let letters = bytes.iter().take(5).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let capitals = bytes.iter().take(letters).all(u8::is_ascii_uppercase);
    let from = match bytes.get(letters)? {
        b'/' | b'.' => letters + 1,
        b' ' if capitals => letters + 1,
        b'0'..=b'9' => letters,
        _ => return None,
    };
    if letters > 4 || !bytes.get(from).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if bytes.get(letters) == Some(&b'.') {
        let (found, count, end) = parts(line, from, b'.')?;
        let fits = count == 2 && ends_at(line, end);
        return fits.then(|| Label::certain(end, Style::Reference(3), last_of(found, count)));
    }
    slashed(line, from)
}

/// Numbers with `between` between them, the last perhaps with a letter (`12a`) or a span of years (`07-08`): the first
/// three, how many, where they end.
fn parts(line: &str, from: usize, between: u8) -> Option<([u16; 3], u8, usize)> {
    let bytes = line.as_bytes();
    let mut found = [0; 3];
    let mut count = 0u8;
    let mut at = from;
    loop {
        let (value, end) = digits(line, at)?;
        if let Some(place) = found.get_mut(usize::from(count)) {
            *place = value;
        }
        count = count.checked_add(1).filter(|&count| count < 8)?;
        at = end;
        let more = bytes.get(at) == Some(&between) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !more {
            break;
        }
        at += 1;
    }
    if bytes.get(at).is_some_and(u8::is_ascii_lowercase) {
        at += 1;
    }
    if bytes.get(at) == Some(&b'-') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
        at = digits(line, at + 1)?.1;
    }
    if matches!(bytes.get(at), Some(b'.' | b')')) {
        at += 1;
    }
    Some((found, count, at))
}

fn parts_text(line: &str, end: usize) -> impl Iterator<Item = &str> {
    line.get(..end).unwrap_or_default().split('.').skip(1)
}

fn last_of(parts: [u16; 3], count: u8) -> u16 {
    parts.get(usize::from(count).saturating_sub(1)).copied().unwrap_or_default()
}

fn could_be_date(parts: [u16; 3]) -> bool {
    let [a, b, year] = parts;
    (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12 && (year < 100 || (1900..2100).contains(&year))
}

fn is_month(word: &str) -> bool {
    Month::NAMES.contains(&word)
}
