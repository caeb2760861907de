//! Questions that all answer: `Ben: Can we close the page?`, `Ida: +1`, `Cy +1`; and `We say yes to the hosts`.

use crate::document::BlockKind;

use super::bodies::names_body;
use super::phrases::{has_any, strip_adverbs};
use super::plus_ones::after_speaker;
use super::sentence::{opens_with_any, says_any, starts_with_any};
use super::view::View;

/// The blocks with what was put to all, and nobody but agreed to.
pub fn answered(view: &View<'_>) -> Vec<usize> {
    if !view.document.prose().contains("+1") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut asked: Option<usize> = None;
    let (mut plus, mut minus) = (0_u32, 0_u32);
    let mut close = |asked: Option<usize>, plus: u32, minus: u32| {
        found.extend(asked.filter(|&at| minus == 0 && plus >= least(view, at)));
    };
    for (index, block) in view.document.blocks().iter().enumerate() {
        let words = view.document.words(block);
        match vote_of(words) {
            Some(true) => plus += 1,
            Some(false) => minus += 1,
            None => {
                close(asked.take(), plus, minus);
                (plus, minus) = (0, 0);
                let spoken = matches!(block.kind, BlockKind::ListItem | BlockKind::Paragraph);
                asked = Some(index).filter(|_| spoken && is_put_to_all(words));
            }
        }
    }
    close(asked, plus, minus);
    found
}

/// How many must agree: one is enough where it is asked whether all agree.
fn least(view: &View<'_>, at: usize) -> u32 {
    let words = view.block(at).map_or("", |block| view.document.words(block));
    if says_any(words, &["can we agree", "do we agree", "are we agreed", "shall we agree", "all agree"]) {
        1
    } else {
        2
    }
}

/// Whether a line is nothing but a vote by sign, for (true) or against: `Ida: +1`, `Ida Moss +1`, `-1`.
fn vote_of(words: &str) -> Option<bool> {
    const LONGEST_NAME: usize = 3;
    let said = after_label(after_speaker(words)).trim().trim_end_matches(['.', '!', ',']);
    let (who, vote) = said.rsplit_once(' ').unwrap_or(("", said));
    if who.split(' ').count() > LONGEST_NAME || !who.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '@' | '_'))
    {
        return None;
    }
    match vote {
        "+1" | ":+1:" | "👍" => Some(true),
        "-1" | "−1" | ":-1:" | "👎" => Some(false),
        _ => None,
    }
}

/// What is said after a name: `Ida Moss: Can we close?`
fn after_label(words: &str) -> &str {
    const LONGEST: usize = 2;
    let parted = words.split_once(": ").filter(|(name, _)| {
        name.split(' ').count() <= LONGEST
            && name.starts_with(|c: char| c.is_uppercase() || c == '@')
            && !name.contains('.')
    });
    parted.map_or(words, |(_, said)| said)
}

/// Whether words ask all who are there, or say what all would do: `Can we …?`, `We are okay to …`.
fn is_put_to_all(words: &str) -> bool {
    const OPEN: &[&str] = &[
        "can we",
        "could we",
        "shall we",
        "should we",
        "do we agree",
        "do we all agree",
        "are we ok",
        "are we okay",
        "are we agreed",
        "are we all",
        "is everyone ok",
        "is everyone okay",
        "does everyone agree",
        "is everybody ok",
        "we are ok",
        "we are okay",
        "we’re okay",
        "we're okay",
        "we’re ok",
        "we're ok",
        "let’s",
        "let's",
        "i propose",
        "i suggest we",
        "i move",
        "suggest we",
        "propose we",
        "we agree to",
    ];
    const OPEN_QUESTIONS: &[&str] = &["what", "which", "who", "when", "where", "how", "why"];
    let said = after_label(after_speaker(words)).trim();
    let last = said.trim_end_matches(['?', '.', ' ']).rsplit(['.', '?', '!']).next().unwrap_or(said).trim();
    let puts = |words: &str| opens_with_any(words, OPEN) && !opens_with_any(words, OPEN_QUESTIONS);
    puts(said) || puts(last)
}

/// `We say yes to the hosts`, `the Board said no to the offer`.
pub fn says_yes(before: &str, after: &str) -> bool {
    let (answer, rest) = after.split_once(' ').unwrap_or((after, ""));
    let answers = matches!(answer.trim_matches(|c: char| !c.is_alphabetic()), "yes" | "no");
    let subject = strip_adverbs(before);
    answers
        && starts_with_any(rest, &["to"])
        && (names_body(subject) || matches!(subject, "we" | "we all" | "all" | "everyone"))
        && !has_any(subject, &["if", "that", "when", "should", "can", "would"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_by_sign() {
        for (words, expected) in [
            ("Ida: +1", Some(true)),
            ("IM +1", Some(true)),
            ("+1", Some(true)),
            ("Ben Hull: -1", Some(false)),
            ("Ida: +1 to the slate roof, but not in May", None),
            ("The roof was talked about on day +1", None),
        ] {
            assert_eq!(vote_of(words), expected, "{words}");
        }
    }

    #[test]
    fn put_to_all() {
        for (words, expected) in [
            ("BH: Can we move the talks to the new page?", true),
            ("Ida: The old page has a list. Can we use that?", true),
            ("BH: We are okay to paint the shed as long as Ida is told", true),
            ("Let’s meet on Mondays", true),
            ("Cy: Shall we close?", true),
            ("BH: We have two sheds", false),
            ("Ida: What shall we paint?", false),
        ] {
            assert_eq!(is_put_to_all(words), expected, "{words}");
        }
    }
}
