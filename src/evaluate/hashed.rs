//! Hashes for a table of what one document says: they only have to tell most things apart, since equality settles the rest.

use std::borrow::Cow;
use std::hash::{BuildHasherDefault, Hash, Hasher};

/// Makes hashes by multiplying what is hashed.
pub(super) type ByMixing = BuildHasherDefault<Mixer>;

/// Folded words with their hash, which is made once: a table asks for it several times, and whole paragraphs are among
/// them.
#[derive(Clone)]
pub(super) struct Words<'w> {
    folded: Cow<'w, str>,
    hash: u64,
}

impl<'w> Words<'w> {
    /// The hash takes sixteen bytes at a time; it only has to tell most words apart, since equality settles the rest.
    pub fn of(folded: Cow<'w, str>) -> Self {
        let mixed = |hash: u64, sixteen: &[u8; 16]| {
            let both = u128::from_le_bytes(*sixteen);
            mix(hash ^ both as u64, (both >> 64) as u64)
        };
        let (sixteens, rest) = folded.as_bytes().as_chunks::<16>();
        let mut last = [0; 16];
        last.iter_mut().zip(rest).for_each(|(last, &byte)| *last = byte);
        let hash = mixed(sixteens.iter().fold(folded.len() as u64, mixed), &last);
        Self { hash, folded }
    }
}

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && self.folded == other.folded
    }
}

impl Eq for Words<'_> {}

impl Hash for Words<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

/// Mixes what it is given, one number after another.
#[derive(Default)]
pub(super) struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mix(self.0, number);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}

/// Two numbers in one, of which every bit depends on most of theirs.
fn mix(one: u64, other: u64) -> u64 {
    let product = u128::from(one ^ 0x9e37_79b9_7f4a_7c15) * u128::from(other ^ 0xbf58_476d_1ce4_e5b9);
    product as u64 ^ (product >> 64) as u64
}
