//! Verbs said of several things, said of one.

use crate::language::relation::RELATIONS;
use crate::language::syntax::{Node, Rule};

/// The verb of a verb phrase that changes with the number of what it is said of.
#[must_use]
pub fn verb_of(phrase: &Node) -> Option<&Node> {
    phrase.parts.iter().find(|part| part.rule != Rule::not)
}

/// The verb as it is said of one thing; `None` where it is the same.
#[must_use]
pub fn singular_verb(words: &str) -> Option<String> {
    for row in RELATIONS {
        if let Some(place) = row.phrases.iter().position(|phrase| *phrase == words) {
            return row.finite.get(place).map(|finite| (*finite).to_owned());
        }
    }
    let (first, rest) = words.split_at(words.find(' ').unwrap_or(words.len()));
    let one = match first {
        "are" => "is".to_owned(),
        "were" => "was".to_owned(),
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "be" | "had" | "did" => return None,
        _ if first.ends_with('s') => return None,
        _ if first.ends_with("ry") => format!("{}ies", first.strip_suffix('y').unwrap_or(first)),
        _ if first.ends_with("ch") => format!("{first}es"),
        _ => format!("{first}s"),
    };
    Some(one + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_said_of_one() {
        let cases = [
            ("are", "is"),
            ("have", "has"),
            ("do not", "does not"),
            ("carry", "carries"),
            ("match", "matches"),
            ("start with", "starts with"),
            ("add up to", "adds up to"),
            ("come before", "comes before"),
            ("exceed", "exceeds"),
        ];
        for (several, one) in cases {
            assert_eq!(singular_verb(several).as_deref(), Some(one));
        }
        for same in ["is", "has", "mentions", "was", "had"] {
            assert_eq!(singular_verb(same), None, "{same}");
        }
    }
}
