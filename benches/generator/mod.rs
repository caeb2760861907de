//! Minutes of meetings that nobody held, in five house styles: the same for the same seed, about 15 kB each, with something
//! amiss in one paragraph of ten.

#![allow(dead_code, reason = "each bench uses what it needs")]

mod chance;
mod sentences;
mod styles;

pub use styles::STYLES;

use chance::Chance;

/// The minutes number `seed`: the name of their file, and their text.
pub fn minutes(seed: u64) -> (String, String) {
    let style = &STYLES[usize::try_from(seed).unwrap_or_default() % STYLES.len()];
    let mut chance = Chance::new(seed);
    let text = (style.write)(&mut chance);
    (format!("{seed:05}-{}.{}", style.name, style.ending), text)
}

/// All minutes of one style among the first `count`, and how many bytes they are.
pub fn of_style(name: &str, count: u64) -> (Vec<String>, u64) {
    let texts: Vec<String> =
        (0..count).map(minutes).filter(|(file, _)| file.contains(name)).map(|(_, text)| text).collect();
    let bytes = texts.iter().map(|text| text.len() as u64).sum();
    (texts, bytes)
}
