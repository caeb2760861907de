//! Entries that ask all who met for consent.

use super::sentence::opens_with_any;

/// `Consent to agenda`, `Approval of the minutes`, `Shall we close?`: an entry that asks for what nobody then objects to.
pub fn asks_consent(words: &str) -> bool {
    const OPEN: &[&str] = &[
        "consent",
        "approval",
        "approve",
        "adoption",
        "adopt",
        "acceptance",
        "accept",
        "confirmation",
        "confirm",
        "agreement",
        "agree",
        "ratify",
        "ratification",
        "endorse",
        "shall we",
        "can we",
        "should we",
        "any objections",
        "objections",
        "call for objections",
        "election of",
        "appoint",
        "appointment",
        "merge",
        "proposing",
    ];
    opens_with_any(words.trim_start_matches(|c: char| !c.is_alphanumeric()), OPEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_for_consent() {
        for (words, expected) in [
            ("Consent to agenda", true),
            ("Approval of the May minutes", true),
            ("- Shall we close at nine?", true),
            ("Any objections to the date?", true),
            ("Application for two sheds", false),
            ("Election", false),
        ] {
            assert_eq!(asks_consent(words), expected, "{words}");
        }
    }
}
