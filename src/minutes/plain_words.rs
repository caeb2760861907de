//! What reports call kinds whose names are words of rules, not of those who write minutes.

use crate::vocabulary::Words;

/// The name in rules, and what one is called in reports, and several.
const PLAIN_WORDS: &[(&str, &str, &str)] =
    &[("undertaking", "promise", "promises"), ("date mentioned", "date", "dates")];

/// What one of a kind is called in reports, and several, where that is not its name.
pub fn plain(name: &str) -> Option<(Words, Words)> {
    let row = PLAIN_WORDS.iter().find(|(kind, ..)| *kind == name);
    row.map(|&(_, one, several)| (one.into(), several.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::schema;
    use crate::vocabulary::Kind;

    #[test]
    fn every_row_is_of_a_kind() {
        for &(name, one, several) in PLAIN_WORDS {
            let kind = schema().kinds().iter().find(|kind| kind.name == name);
            assert_eq!(kind.map(Kind::in_reports), Some((one, several)));
        }
    }
}
