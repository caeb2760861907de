//! What has been found out of the codes of a font: every letter of a file asks for it.

use std::collections::HashMap;

/// What is known of codes.
#[derive(Debug)]
pub(super) struct Known<T> {
    all: Vec<T>,
    /// Where in `all` stands what is known of short codes, one more than its place; 0 where nothing is known.
    short: Vec<u32>,
    /// The same for all other codes, by their length and themselves: a code of another length is another code.
    long: HashMap<(usize, u32), usize>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { all: Vec::new(), short: Vec::new(), long: HashMap::new() }
    }
}

/// Fonts of minutes have no more glyphs, as a rule; a file may have so many fonts that a place for each code is too much.
const SHORT: usize = 1 << 11;

impl<T> Known<T> {
    /// Where it stands what a code of so many bytes is, if that is known.
    pub fn place(&self, code: u32, length: usize) -> Option<usize> {
        match short(code, length) {
            Some(code) => (*self.short.get(code)? as usize).checked_sub(1),
            None => self.long.get(&(length, code)).copied(),
        }
    }

    /// Adds what a code is, and says where it stands.
    pub fn add(&mut self, code: u32, length: usize, value: T) -> usize {
        let place = self.all.len();
        self.all.push(value);
        match (short(code, length), u32::try_from(place + 1)) {
            (Some(code), Ok(next)) => {
                if self.short.len() <= code {
                    self.short.resize(code + 1, 0);
                }
                if let Some(known) = self.short.get_mut(code) {
                    *known = next;
                }
            }
            _ => {
                self.long.insert((length, code), place);
            }
        }
        place
    }

    /// What stands at a place.
    pub fn get(&self, place: usize) -> Option<&T> {
        self.all.get(place)
    }
}

/// Codes of one byte, then the first ones of two.
fn short(code: u32, length: usize) -> Option<usize> {
    let code = code as usize;
    match length {
        1 => Some(code),
        2 => Some(code + 256).filter(|&code| code < SHORT),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_other_lengths_are_other_codes() {
        let codes = [(65, 1), (65, 2), (255, 1), (0, 2), (40_000, 2), (65, 3), (65, 4), (u32::MAX, 4)];
        let mut known = Known::default();
        for (value, (code, length)) in codes.into_iter().enumerate() {
            assert_eq!(known.place(code, length), None);
            known.add(code, length, value);
        }
        for (value, (code, length)) in codes.into_iter().enumerate() {
            assert_eq!(known.place(code, length).and_then(|place| known.get(place)), Some(&value), "{code} {length}");
        }
    }
}
