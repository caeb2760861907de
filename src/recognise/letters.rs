//! The letters at a place, many at a time: how long a word is, and the key by which it is looked up.

/// A word of at most sixteen bytes, small letters, filled up with zeros.
pub(super) type Key = [u64; 2];

/// The length of the longest word that has a key.
pub(super) const LONGEST: usize = 16;

/// A run of ASCII letters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    /// How many.
    pub length: usize,
    /// Their key; nothing for a run that is longer than any key.
    pub key: Key,
}

impl Letters {
    /// The letters from a byte on.
    #[inline]
    pub fn at(bytes: &[u8], start: usize) -> Self {
        let rest = bytes.get(start..).unwrap_or_default();
        let Some(near) = rest.first_chunk::<LONGEST>() else { return Self::at_the_end(rest) };
        let [low, high] = halves(near);
        let first = leading(low);
        if first < 8 {
            return Self { length: first, key: [low_letters(low, first), 0] };
        }
        match leading(high) {
            second @ ..8 => Self { length: 8 + second, key: [low | SMALL, low_letters(high, second)] },
            _ => {
                let length = count(rest);
                Self { length, key: if length == LONGEST { [low | SMALL, high | SMALL] } else { [0, 0] } }
            }
        }
    }

    /// Where fewer bytes are left than a key has.
    fn at_the_end(rest: &[u8]) -> Self {
        let length = count(rest);
        Self { length, key: key_of(rest.get(..length).unwrap_or_default()) }
    }
}

/// The key of a word of at most sixteen bytes.
pub(super) fn key_of(word: &[u8]) -> Key {
    let mut bytes = [0; LONGEST];
    for (byte, letter) in bytes.iter_mut().zip(word) {
        *byte = letter.to_ascii_lowercase();
    }
    halves(&bytes)
}

const SMALL: u64 = u64::from_le_bytes([0x20; 8]);
const HIGH: u64 = u64::from_le_bytes([0x80; 8]);

/// How many of eight bytes, from the first on, are letters. Each byte is compared with both ends of the alphabet by an
/// addition that carries into its highest bit (Warren, Hacker's Delight, 6-1).
#[inline]
fn leading(eight: u64) -> usize {
    const FROM_A: u64 = u64::from_le_bytes([0x80 - b'a'; 8]);
    const PAST_Z: u64 = u64::from_le_bytes([0x80 - (b'z' + 1); 8]);
    let small = (eight | SMALL) & !HIGH;
    let letters = (small + FROM_A) & !(small + PAST_Z) & !eight & HIGH;
    ((letters ^ HIGH).trailing_zeros() / 8) as usize
}

/// The first letters of eight bytes, small, and nothing after them.
#[inline]
fn low_letters(eight: u64, length: usize) -> u64 {
    (eight | SMALL) & !(u64::MAX << (8 * length))
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
                let found = Letters::at(&text, 0);
                let expected = length + usize::from(byte.is_ascii_alphabetic());
                assert_eq!(found.length, expected, "{byte} after {length}");
                if expected <= LONGEST {
                    assert_eq!(found.key, key_of(&text[..expected]), "{byte} after {length}");
                }
            }
        }
    }

    #[test]
    fn letters_at_the_end_of_a_text() {
        for text in ["", "a", "Agreed", "a b", "Quarterly"] {
            let found = Letters::at(text.as_bytes(), 0);
            let expected = text.split(' ').next().unwrap_or_default();
            assert_eq!((found.length, found.key), (expected.len(), key_of(expected.as_bytes())), "{text}");
        }
    }
}
