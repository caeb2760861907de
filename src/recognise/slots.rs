//! Slots for words, each found by its key in a step or two.

use super::letters::Key;
use super::signs::Signs;

/// What a word is found by.
pub(super) trait Hashed: Copy + Default + Eq {
    /// A number of which the highest bits tell most keys apart.
    fn hash(self) -> u64;
}

/// Words with what they announce, by their keys.
#[derive(Clone, Debug)]
pub(super) struct Slots<K> {
    // Open addressing: a word stands at the first free slot from that of its hash on, past the last of them if need be. At
    // most half of the slots are taken, so a search ends after a step or two.
    slots: Vec<(K, Signs)>,
    shift: u32,
}

impl<K: Hashed> Slots<K> {
    /// Slots for so many words.
    pub fn for_words(count: usize) -> Self {
        let size = (count * 2).next_power_of_two().max(4);
        Self { slots: vec![(K::default(), Signs::default()); size], shift: 64 - size.trailing_zeros() }
    }

    /// Adds what a word announces to what it announced before.
    pub fn add(&mut self, key: K, signs: Signs) {
        let first = self.first(key);
        let near = self.slots.iter_mut().skip(first);
        match near.into_iter().find(|(other, _)| *other == key || *other == K::default()) {
            Some(slot) => *slot = (key, slot.1.and(signs)),
            None => self.slots.push((key, signs)),
        }
    }

    /// What a word announces.
    #[inline]
    pub fn find(&self, key: K) -> Signs {
        let mut at = self.first(key);
        while let Some(&(other, signs)) = self.slots.get(at) {
            // A free slot announces nothing.
            if other == key || other == K::default() {
                return signs;
            }
            at += 1;
        }
        Signs::default()
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "no more bits are left than the number of a slot has")]
    fn first(&self, key: K) -> usize {
        (key.hash() >> self.shift) as usize
    }
}

/// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl Hashed for u64 {
    #[inline]
    fn hash(self) -> u64 {
        self.wrapping_mul(FACTOR)
    }
}

impl Hashed for Key {
    #[inline]
    fn hash(self) -> u64 {
        let [low, high] = self;
        (low ^ high.rotate_left(29)).wrapping_mul(FACTOR)
    }
}
