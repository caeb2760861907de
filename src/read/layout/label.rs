//! Numbers and bullets at the start of a line: `27.3`, `1.`, `a)`, `(iv)`, `139/12a`, `•`.
//!
//! Years, dates, times, money and quantities begin lines too. What is one of these for certain is no label; what may be
//! either is a [`Series`]: a label only where the document goes on counting with it.

/// A number or bullet, and what it says about its place among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Label {
    /// How many bytes of the line it takes; 0 where the format tells it apart from the words.
    pub len: u8,
    /// How it is written; labels of one list are written alike.
    pub style: Style,
    /// Its number: 3 for `3.`, `c)`, `(iii)` and `27.3`; 0 for a bullet.
    pub value: u16,
    /// Set where it may be a date or a time instead.
    pub doubt: Option<Series>,
}

/// How a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Style {
    /// `-`, `•`
    Bullet(char),
    /// `1.`, `1)`, `(1)`: with what closes it
    Number(Close),
    /// `a.`, `a)`, `(a)`
    Letter(Close),
    /// `ii.`, `ii)`, `(ii)`
    Roman(Close),
    /// `27.3`, `139/12a`: a number of these minutes, of so many parts
    Reference(u8),
}

/// What closes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Close {
    /// `1.`
    Dot,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1`, `1:`, `1 –`
    Other,
}

/// A label that may be a date: its parts, of which one is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::read) struct Series(pub [u16; 3]);

impl Label {
    /// What a list's own bullet or number says: it takes nothing of the words.
    pub fn of_item(marker: &str) -> Option<Self> {
        label_of(marker, true).map(|label| Self { len: 0, doubt: None, ..label })
    }
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
    fits.then(|| simple(after + 1, Style::Number(close), value))
}

/// A number without dot or bracket is a label where a dash, a colon or a wide space sets it apart, or where the rest is
/// in capitals: `12   Apologies`, `1 – Apologies`, `5 MATTERS ARISING`.
fn number_by_itself(line: &str, value: u16, len: usize, letter: usize) -> Option<Label> {
    if len > 3 {
        return None;
    }
    let rest = line.get(len + letter..)?;
    let words = rest.trim_start_matches(is_space);
    let sign = words.chars().next().filter(|c| matches!(c, '-' | '–' | ':'));
    let set_apart = sign.map(|sign| {
        let taken = rest.len() - words.len() + sign.len_utf8();
        (len + letter + taken, words.get(sign.len_utf8()..).unwrap_or_default())
    });
    if let Some((taken, after)) = set_apart {
        let begins = after.starts_with(is_space) && after.trim_start_matches(is_space).starts_with(is_capital);
        return begins.then(|| simple(taken, Style::Number(Close::Other), value));
    }
    let wide = wide_after(line, len + letter) && words.starts_with(is_capital);
    let shouted = letter == 0 && rest.starts_with(is_space) && is_shouted(words);
    (wide || shouted).then(|| simple(len + letter, Style::Number(Close::Other), value))
}

/// `27.3`, `2307.01`, `1.2.3`; not `7.30 pm`, `2.5 million`, `13.01.2020`.
fn dotted(line: &str) -> Option<Label> {
    let (parts, count, end) = parts(line, 0, b'.')?;
    let zero_padded = parts_text(line, end).any(|part| part.len() == 2 && part.starts_with('0'));
    let is_date = count == 3 && could_be_date(parts) && (parts[2] > 999 || zero_padded);
    let clock = count == 2 && parts[0] < 24 && matches!(parts[1], 0 | 15 | 30 | 45) && !line.starts_with("0.");
    if count > 6 || is_date || !ends_at(line, end) || is_quantity(line, end) || (clock && line.len() == end) {
        return None;
    }
    let doubt = clock.then_some(Series([parts[0], parts[1], u16::MAX]));
    Some(Label { doubt, ..simple(end, Style::Reference(count), last_of(parts, count)) })
}

/// `139/12a`, `2020/152`, `14/11/12`; not `12/12/2019`, `2020/21`, `11/12 March`. `from` is where the digits begin.
fn slashed(line: &str, from: usize) -> Option<Label> {
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
    Some(Label { doubt, ..simple(end, Style::Reference(count), last_of(parts, count)) })
}

/// `FGB 92/1920`, `Cou/285/07-08`, `C.23.86`, `PLA146/14`: letters, then numbers with at least one slash or two dots.
fn lettered_reference(line: &str) -> Option<Label> {
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
        return fits.then(|| simple(end, Style::Reference(3), last_of(found, count)));
    }
    slashed(line, from)
}

/// `(1)`, `(a)`, `(iv)`.
fn in_brackets(line: &str) -> Option<Label> {
    let close = line.bytes().take(6).position(|byte| byte == b')')?;
    let inside = line.get(1..close)?;
    let (style, value) = match digits(inside, 0) {
        Some((value, len)) if len == inside.len() && len <= 3 => (Style::Number(Close::Brackets), value),
        _ => letters(inside, Close::Brackets)?,
    };
    ends_at(line, close + 1).then(|| simple(close + 1, style, value))
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
    fits.then(|| simple(len + 1, style, value))
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

fn simple(len: usize, style: Style, value: u16) -> Label {
    Label { len: u8::try_from(len).unwrap_or(u8::MAX), style, value, doubt: None }
}

/// Up to four digits from `from` on: their number and where they end.
fn digits(line: &str, from: usize) -> Option<(u16, usize)> {
    let rest = line.get(from..)?;
    let len = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
    let value = rest.get(..len)?.parse().ok()?;
    (len <= 4).then_some((value, from + len))
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

/// Whether the label ends at `at`: the line does, or space follows.
fn ends_at(line: &str, at: usize) -> bool {
    line.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with(is_space))
}

/// Whether more than one plain space follows.
fn wide_after(line: &str, at: usize) -> bool {
    let Some(rest) = line.get(at..) else { return false };
    let mut space = rest.chars().take_while(|&c| is_space(c));
    match (space.next(), space.next()) {
        (Some(c), None) => c != ' ',
        (Some(_), Some(_)) => true,
        _ => false,
    }
}

/// Whether what follows makes a time or an amount of the number.
fn is_quantity(line: &str, at: usize) -> bool {
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

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.contains(&word)
}

fn word_after(line: &str, at: usize) -> &str {
    let rest = line.get(at..).unwrap_or_default().trim_start_matches(is_space);
    let word = rest.split(|c: char| is_space(c) || matches!(c, ',' | ';')).next().unwrap_or_default();
    word.trim_end_matches('.')
}

fn is_shouted(words: &str) -> bool {
    let head = words.get(..words.len().min(60)).unwrap_or(words);
    head.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !head.chars().any(char::is_lowercase)
}

fn is_capital(c: char) -> bool {
    c.is_uppercase() || matches!(c, '“' | '"' | '‘')
}

/// Space, also the kinds that print nothing, which some programs put after bullets.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
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
