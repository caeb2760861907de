//! Those who a text says are at some work already, or have it: `Ida is following up on that`, `Tom in charge`.

use std::sync::LazyLock;

use super::marked::names_owners;
use super::owner::{Mention, run_of_names_before};
use super::phrases::Phrases;
use super::words::Words;
use super::work::is_gerund;

/// Those who a text says are at some work: `But Ida is following up on that`, `Tom and Ida are handling it`.
#[must_use]
pub fn at_work(words: &Words<'_>) -> Vec<Mention> {
    let has_it = |at: usize| HAVING_IT.after(words, at).is_some();
    let being = (1..words.len()).find(|&at| {
        has_it(at)
            || words.is_any(at, &["is", "are"])
                && (at + 1..at + 3)
                    .any(|next| has_it(next) || words.get(next).is_some_and(|word| is_gerund(word.text())))
    });
    let Some(being) = being else { return Vec::new() };
    let named =
        (run_of_names_before(words, 0, being)..being).filter(|&at| !words.is_any(at, &["but", "and", "so", "now"]));
    named.into_iter().find_map(|from| names_owners(words, from, being)).unwrap_or_default()
}

/// What is said of those who have some work: `Ida in charge`.
static HAVING_IT: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::plain(&[
        "in charge",
        "on it",
        "on this",
        "on the case",
        "responsible",
        "has this",
        "has it",
        "has this in hand",
    ])
});

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn those_who_are_at_it() {
        for (text, expected) in [
            ("But Ida is following up with the bank", "Ida"),
            ("Simeon is handling this matter", "Simeon"),
            ("the Clerk and Ida Moss are still chasing it", "the Clerk | Ida Moss"),
            ("The wall is leaning", ""),
            ("it is being done", ""),
            ("done", ""),
        ] {
            let who = at_work(&Cut::of(text).words());
            let who: Vec<_> = who.iter().map(|who| who.at.of(text)).collect();
            assert_eq!(who.join(" | "), expected, "{text}");
        }
    }
}
