//! The letters of words: how long a word is, many letters at a time, the key by which it is looked up, and whether two are
//! the same.

/// A word of at most sixteen bytes, small letters, filled up with zeros.
pub(super) type Key = [u64; 2];

/// The length of the longest word that has a key.
pub(super) const LONGEST: usize = 16;

/// The length of the longest word of which the first half of the key is enough.
pub(super) const SHORT: usize = 8;

/// A run of ASCII letters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    /// How many.
    pub length: usize,
    /// Their key; of a run that is longer than any key that of its first letters.
    pub key: Key,
}

impl Letters {
    /// The letters at the beginning of a text.
    #[inline]
    pub fn at(text: &[u8]) -> Self {
        let Some(near) = text.first_chunk::<LONGEST>() else { return Self::at_the_end(text) };
        let [low, high] = halves(near);
        let ends = others(low);
        if ends != 0 {
            return Self { length: before(ends), key: [low_letters(low, ends), 0] };
        }
        match others(high) {
            0 => {
                let length = count(text);
                Self { length, key: [low | SMALL, high | SMALL] }
            }
            ends => Self { length: SHORT + before(ends), key: [low | SMALL, low_letters(high, ends)] },
        }
    }

    /// Where fewer bytes are left than a key has.
    fn at_the_end(rest: &[u8]) -> Self {
        let length = count(rest);
        Self { length, key: key_of(rest.get(..length).unwrap_or_default()) }
    }
}

/// How many letters stand at the beginning of eight bytes, and the first half of their key; nothing where there are none, or
/// all are letters, as more may follow.
#[inline]
pub(super) fn short(eight: [u8; SHORT]) -> Option<(usize, u64)> {
    let eight = u64::from_le_bytes(eight);
    let ends = others(eight);
    let length = before(ends);
    (1..SHORT).contains(&length).then(|| (length, low_letters(eight, ends)))
}

/// How many letters stand at the beginning of sixteen bytes, and their key; nothing where there are less than eight, or all
/// are letters.
#[inline]
pub(super) fn long(near: &[u8; LONGEST]) -> Option<(usize, Key)> {
    let [low, high] = halves(near);
    let ends = others(high);
    (others(low) == 0 && ends != 0).then(|| (SHORT + before(ends), [low | SMALL, low_letters(high, ends)]))
}

/// The key of a word, of which no more than sixteen bytes count.
pub(super) fn key_of(word: &[u8]) -> Key {
    let mut bytes = [0; LONGEST];
    bytes.iter_mut().zip(word).for_each(|(byte, letter)| *byte = *letter);
    bytes.make_ascii_lowercase();
    halves(&bytes)
}

/// Whether two words are the same, whatever their case: most are told apart by their length or their first letter.
#[inline]
pub(super) fn same_word(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && first_letter(one) == first_letter(other) && same_letters(one, other)
}

/// Whether words of one length are the same. Kept apart from what tells most words apart, which is so small that it can
/// stand wherever words are compared.
#[inline(never)]
pub(super) fn same_letters(one: &[u8], other: &[u8]) -> bool {
    one.iter().zip(other).all(|(one, other)| one == other || one.eq_ignore_ascii_case(other))
}

/// The first letter, small; of text that begins beyond ASCII its first byte.
#[inline]
pub(super) fn first_letter(text: &[u8]) -> Option<u8> {
    text.first().map(u8::to_ascii_lowercase)
}

const SMALL: u64 = u64::from_le_bytes([0x20; 8]);
const HIGH: u64 = u64::from_le_bytes([0x80; 8]);

/// The highest bit of each of eight bytes that is no letter. Each byte is compared with both ends of the alphabet by an
/// addition that carries into its highest bit (Warren, Hacker's Delight, 6-1).
#[inline]
fn others(eight: u64) -> u64 {
    const FROM_A: u64 = u64::from_le_bytes([0x80 - b'a'; 8]);
    const PAST_Z: u64 = u64::from_le_bytes([0x80 - (b'z' + 1); 8]);
    let small = (eight | SMALL) & !HIGH;
    (!(small + FROM_A) | (small + PAST_Z) | eight) & HIGH
}

/// How many bytes stand before the first of those bits: eight where there is none.
#[inline]
fn before(ends: u64) -> usize {
    (ends.trailing_zeros() / 8) as usize
}

/// The bytes before the first of those bits, small, and nothing after them.
#[inline]
fn low_letters(eight: u64, ends: u64) -> u64 {
    let up_to_the_bit = ends ^ ends.wrapping_sub(1);
    (eight | SMALL) & (up_to_the_bit >> 8)
}

fn count(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

#[inline]
#[expect(clippy::cast_possible_truncation, reason = "each half is taken by itself")]
fn halves(bytes: &[u8; LONGEST]) -> Key {
    let whole = u128::from_le_bytes(*bytes);
    [whole as u64, (whole >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_ends_a_word_or_does_not() {
        for byte in 0..=u8::MAX {
            for length in 0..20 {
                let mut text = vec![b'q'; length];
                text.push(byte);
                text.extend_from_slice(b"        ........");
                let found = Letters::at(&text);
                let expected = length + usize::from(byte.is_ascii_alphabetic());
                assert_eq!(found.length, expected, "{byte} after {length}");
                let eight = text.first_chunk::<SHORT>().copied().unwrap_or_default();
                let half = (1..SHORT).contains(&expected).then(|| (expected, key_of(&text[..expected])[0]));
                assert_eq!(short(eight), half, "{byte} after {length}");
                let near = text.first_chunk::<LONGEST>().copied().unwrap_or_default();
                let whole = (SHORT..LONGEST).contains(&expected).then(|| (expected, key_of(&text[..expected])));
                assert_eq!(long(&near), whole, "{byte} after {length}");
                if expected <= LONGEST {
                    assert_eq!(found.key, key_of(&text[..expected]), "{byte} after {length}");
                }
            }
        }
    }

    #[test]
    fn letters_at_the_end_of_a_text() {
        for text in ["", "a", "Agreed", "a b", "Quarterly"] {
            let found = Letters::at(text.as_bytes());
            let expected = text.split(' ').next().unwrap_or_default();
            assert_eq!((found.length, found.key), (expected.len(), key_of(expected.as_bytes())), "{text}");
        }
    }
}
