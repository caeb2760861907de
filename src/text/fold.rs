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
        // Signs and fractions, of which none has a small letter.
        '\u{A1}'..='\u{BF}' => c,
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    })
}

/// The end of the bytes from `at` on that fold to their small letters, one by one: what ASCII prints, with single spaces
/// after the first of them.
///
/// Nearly all text is such; it is passed over a block at a time, and eight bytes at a time where a block is not.
fn plain_end(bytes: &[u8], at: usize) -> usize {
    end_of_plain::<false>(bytes, at)
}

/// As `plain_end`, where line feeds are plain too.
#[must_use]
pub fn plain_lines_end(bytes: &[u8], at: usize) -> usize {
    end_of_plain::<true>(bytes, at)
}

fn end_of_plain<const FEEDS: bool>(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    let mut after_space = true;
    let mut by_block = true;
    loop {
        let rest = bytes.get(end..).unwrap_or_default();
        let eight = match rest.first_chunk() {
            Some(eight) => u64::from_le_bytes(*eight),
            // What lies beyond the end is nought, which is not plain.
            None => rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
        };
        let odd = odd_bytes::<FEEDS>(eight, after_space);
        if odd != 0 {
            return end + odd.trailing_zeros() as usize / 8;
        }
        after_space = eight >> 56 == u64::from(b' ');
        end += 8;
        while by_block {
            let block = bytes.get(end - 1..).and_then(<[u8]>::first_chunk::<{ BLOCK + 1 }>);
            match block.filter(|block| is_plain::<FEEDS>(block)) {
                Some(block) => {
                    after_space = block[BLOCK] == b' ';
                    end += BLOCK;
                }
                None => by_block = false,
            }
        }
    }
}

const BLOCK: usize = 32;

/// Whether all bytes of a block are plain, which stands behind its first; told in a way that takes many bytes at once.
fn is_plain<const FEEDS: bool>(block: &[u8; BLOCK + 1]) -> bool {
    let odd = |before: u8, here: u8| {
        let shown = (here.wrapping_sub(b' ') < b'\x7F' - b' ') | (FEEDS & (here == b'\n'));
        !shown | (here == b'`') | ((here == b' ') & (before == b' '))
    };
    !block.iter().zip(&block[1..]).fold(false, |so_far, (&before, &here)| so_far | odd(before, here))
}

/// Of eight bytes, which the first is that is not plain, or a space after a space: the lowest bit that is set is that
/// byte's highest. (The ways to compare bytes in a word are those of Warren, *Hacker's Delight*, 2nd ed., §6-1.)
fn odd_bytes<const FEEDS: bool>(eight: u64, after_space: bool) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let those_of = |eight: u64, byte: u8| {
        let to_byte = eight ^ (u64::from(byte) * ONES);
        !(((to_byte & !HIGH) + !HIGH) | to_byte) & HIGH
    };
    // A line feed with this bit is a letter.
    let eight = if FEEDS { eight | those_of(eight, b'\n') >> 1 } else { eight };
    let control_or_beyond = eight | eight.wrapping_sub(0x20 * ONES) | eight.wrapping_add(ONES);
    let to_backtick = eight ^ (b'`' as u64 * ONES);
    let backtick = to_backtick.wrapping_sub(ONES) & !to_backtick;
    let spaces = those_of(eight, b' ');
    let two_spaces = spaces & (spaces << 8 | if after_space { 0x80 } else { 0 });
    (control_or_beyond | backtick) & HIGH | two_spaces
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
    let mut at = 0;
    while at < text.len() {
        let plain = plain_end(text.as_bytes(), at);
        if plain > at {
            let from = folded.len();
            folded.push_str(&text[at..plain]);
            folded[from..].make_ascii_lowercase();
            at = plain;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        let Some(c) = fold_char(c) else { continue };
        if c != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(c);
        }
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
    // What differs mostly differs soon, and in letters or digits of ASCII, of which no two fold alike.
    match a.bytes().zip(b.bytes()).find(|(a, b)| !a.eq_ignore_ascii_case(b)) {
        None if a.len() == b.len() => true,
        Some((a, b)) if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() => false,
        _ => folded_chars(a).eq(folded_chars(b)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_by_one(text: &str) -> String {
        folded_chars(text).collect()
    }

    #[test]
    fn plain_stretches_fold_as_their_characters_do() {
        let pieces =
            ["The", " ", "  ", "’s", "É", "\u{200B}", "`", "\t", "\n", "\u{7F}", "{--", "a long plain stretch of it"];
        let mut texts = vec![String::new()];
        for _ in 0..3 {
            texts = texts.iter().flat_map(|text| pieces.map(|piece| format!("{text}{piece}"))).collect();
            for text in &texts {
                assert_eq!(fold(text), one_by_one(text), "{text:?}");
            }
        }
    }

    #[test]
    fn the_end_of_plain_text_is_found_wherever_it_is() {
        let plain = "It was agreed that the gate be mended, and that the Clerk report back by the autumn. ".repeat(2);
        for (at, _) in plain.char_indices() {
            for odd in ["`", "  ", "\n", "é", "\u{7F}"] {
                let text = format!("{}{odd}{}", &plain[..at], plain[at..].trim_start());
                let space = usize::from(odd == "  " && !plain[..at].ends_with(' '));
                let expected = at + if at > 0 { space } else { 0 };
                assert_eq!(plain_end(text.as_bytes(), 0), expected, "{text:?}");
                let past_feed = if odd == "\n" { text.len() } else { expected };
                assert_eq!(plain_lines_end(text.as_bytes(), 0), past_feed, "{text:?}");
            }
        }
        assert_eq!(plain_end(plain.as_bytes(), 0), plain.len());
    }

    #[test]
    fn words_are_the_same_where_they_fold_to_the_same() {
        let texts = [
            "Oak",
            "oak",
            "oak ",
            " oak",
            "o\u{200B}ak",
            "oak.",
            "ash",
            "oakum",
            "the  oak",
            "The oak",
            "Ö",
            "ö",
            "",
            " ",
        ];
        for one in texts {
            for other in texts {
                assert_eq!(same_words(one, other), fold(one) == fold(other), "{one:?} {other:?}");
            }
        }
    }
}
