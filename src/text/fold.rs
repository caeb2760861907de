//! When two stretches of text say the same: case, quotes, dashes and kinds of space do not count.

/// A character as it is compared: lower case, straight quotes, one dash, one space; `None` for characters that
/// print nothing (zero-width spaces, soft hyphens, marks of direction and byte order).
#[inline]
#[must_use]
pub fn fold_char(c: char) -> Option<char> {
    match c {
        '`' => Some('\''),
        '\t' | '\n' | '\r' | '\u{C}' => Some(' '),
        c if c.is_ascii() => Some(c.to_ascii_lowercase()),
        c => fold_beyond_ascii(c),
    }
}

fn fold_beyond_ascii(c: char) -> Option<char> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2032}' | '\u{00B4}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{2033}' | '\u{00AB}' | '\u{00BB}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' => {
            return None;
        }
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    })
}

/// The text as it is compared: every character folded, runs of space as one, none at the ends.
///
/// ```
/// # use quorate::text::fold;
/// assert_eq!(fold(" The  Committee’s\u{a0}“AIM” – "), "the committee's \"aim\" -");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut after_space = true;
    for c in text.chars().filter_map(fold_char) {
        let space = c == ' ';
        if !(space && after_space) {
            folded.push(c);
        }
        after_space = space;
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The characters of [`fold`], one by one.
#[inline]
pub fn folded_chars(text: &str) -> impl Iterator<Item = char> {
    let mut chars = text.chars().filter_map(fold_char).skip_while(|&c| c == ' ');
    let mut held = None;
    std::iter::from_fn(move || {
        if held.is_some() {
            return held.take();
        }
        let c = chars.next()?;
        if c != ' ' {
            return Some(c);
        }
        // A space stands only before something else.
        held = Some(chars.find(|&c| c != ' ')?);
        Some(' ')
    })
}

/// Whether two stretches of text say the same (see [`fold`]).
#[must_use]
pub fn same_words(a: &str, b: &str) -> bool {
    a == b || folded_chars(a).eq(folded_chars(b))
}
