//! Counts the paragraphs of lists, as Word does.
//!
//! Lists of one definition count together, whatever number they are used under. Where a use begins anew at a level, it does so
//! once, at its first paragraph of that level. A level begins anew under each paragraph of a level above it. A level above that
//! was passed over counts as if it had been there, from where its definition begins.

use std::collections::{HashMap, HashSet};

use super::numbering::{LEVELS, Used};
use crate::read::office::Numeral;

/// How far all lists have come.
#[derive(Debug, Default)]
pub(super) struct Counters {
    lists: HashMap<String, Counts>,
    begun: HashSet<(String, usize)>,
}

#[derive(Debug, Default)]
struct Counts {
    /// To tell lists apart.
    index: usize,
    levels: [Option<u32>; LEVELS],
}

impl Counters {
    /// Counts a paragraph of a list under the number `id`, and says what is printed before it and in which of the lists it is.
    pub fn next(&mut self, id: &str, used: Used, level: usize) -> (String, usize) {
        let level = level.min(LEVELS - 1);
        let index = self.lists.len();
        let begins = used.starts_anew(level).filter(|_| self.begun.insert((id.to_owned(), level)));
        if !self.lists.contains_key(used.list) {
            self.lists.insert(used.list.to_owned(), Counts { index, ..Counts::default() });
        }
        let Some(counts) = self.lists.get_mut(used.list) else { return (String::new(), index) };
        for above in 0..level {
            counts.levels[above].get_or_insert_with(|| used.level(above).start);
        }
        let next = match (begins, counts.levels[level]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => used.start(level),
        };
        counts.levels[level] = Some(next);
        for below in level + 1..LEVELS {
            if used.level(below).restart.is_none_or(|after| level < after) {
                counts.levels[below] = None;
            }
        }
        (printed(used, level, &counts.levels), counts.index)
    }
}

/// What is printed before a paragraph.
fn printed(used: Used, level: usize, counts: &[Option<u32>; LEVELS]) -> String {
    let own = used.level(level);
    if own.is_bullet {
        return own.words.clone();
    }
    let mut label = String::new();
    let mut signs = own.words.chars().peekable();
    while let Some(sign) = signs.next() {
        let place = signs.peek().filter(|_| sign == '%').and_then(|digit| digit.to_digit(10)).unwrap_or_default();
        let Some(place) = (place as usize).checked_sub(1) else {
            label.push(sign);
            continue;
        };
        signs.next();
        if let Some(number) = counts.get(place).copied().flatten().filter(|_| place <= level) {
            let numeral = match used.level(place).numeral {
                Numeral::None => Numeral::None,
                Numeral::Padded(digits) => Numeral::Padded(digits),
                _ if own.legal => Numeral::Decimal,
                other => other,
            };
            label.push_str(&numeral.write(number));
        }
    }
    label.trim().to_owned()
}
