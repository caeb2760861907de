//! Opinions on which all are agreed, and of which nothing follows.

use super::phrases::has_any;
use super::sentence::starts_with_any;

/// Whether what follows `agreed` is an opinion, of which nothing follows: `that it was a good idea`.
pub fn is_opinion(after: &str) -> bool {
    const OPINIONS: &[&str] = &[
        "good idea",
        "great idea",
        "nice idea",
        "went well",
        "was successful",
        "had been successful",
        "was very successful",
        "a great success",
        "was a success",
        "limited in what",
        "excellent idea",
        "well attended",
        "were good ideas",
        "good job",
        "great job",
        "well done",
        "was disappointing",
        "was a shame",
        "was a problem",
        "is a problem",
        "could be better",
        "could have been better",
        "could be improved",
        "should be better",
        "needs to be better",
        "was enjoyable",
        "had been enjoyable",
        "was too expensive",
        "worked well",
        "works well",
        "is improving",
        "had improved",
    ];
    let end = after.find(['.', ';']).unwrap_or(after.len());
    let clause = after.get(..end).unwrap_or(after);
    // `that it is essential that the report be sent` asks for it.
    let needed = ["necessary", "important", "essential", "desirable", "vital", "useful"].iter().any(|word| {
        let at =
            ["is", "was"].iter().find_map(|verb| clause.find(&format!(" {verb} {word}")).map(|at| at + verb.len() + 2));
        let rest = at.and_then(|at| clause.get(at + word.len()..));
        rest.is_some_and(|rest| {
            !starts_with_any(rest.trim_start(), &["that", "to"]) && !rest.starts_with(char::is_alphanumeric)
        })
    });
    tells_what_was(clause)
        || clause.len() < 110
            && (needed || has_any(clause, OPINIONS))
            && !has_any(clause, &["and to", "will be", "would be", "to be", "and that"])
}

/// `that the fete had gone very well`: what had come to pass before, of which nothing is asked.
fn tells_what_was(clause: &str) -> bool {
    const ASKS: &[&str] = &[
        "should",
        "would",
        "will",
        "shall",
        "must",
        "to",
        "be",
        "could",
        "may",
        "might",
        "can",
        "is",
        "are",
        "now",
        "therefore",
    ];
    const OTHER_CLAUSES: &[&str] = &["until", "unless", "if", "once", "when", "who", "which", "not", "as", "after"];
    let (subject, _) = clause.split_once(" had ").unwrap_or_default();
    let plain = !subject.contains("n't") && !subject.contains("n’t") && !has_any(subject, OTHER_CLAUSES);
    starts_with_any(subject, &["that"]) && plain && !has_any(clause, ASKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opinions() {
        for (after, expected) in [
            ("that the supper had gone down well.", true),
            ("that the cook had done all that was asked of her.", true),
            ("that the signs could be better.", true),
            ("that it was a good idea.", true),
            ("that the fee had been too low and should be £9.", false),
            ("that whoever had a key is to hand it in.", false),
            ("that we don't print them until the board had seen them.", false),
            ("to lend the mower", false),
        ] {
            assert_eq!(is_opinion(after), expected, "{after}");
        }
    }
}
