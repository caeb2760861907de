//! A sentence over several lines, none of which the layout takes for something else.

use super::tokens::{Token, joined};

/// As long as lines may be.
const COLUMNS: usize = 100;

/// How much further the lines are indented on which a sentence goes on: further than labels, and than a byte order mark
/// before the first line.
pub const FURTHER: usize = 4;

/// The lines of a sentence. `notes` are the comments that stand between its words, each with the place in the sentence
/// from which on it stands above.
#[must_use]
pub fn wrapped(tokens: &[Token], notes: &[(usize, &str)], indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut notes = notes.iter().peekable();
    let mut first = 0;
    while first < tokens.len() {
        let start = tokens.get(first).map_or(0, |token| token.start);
        let own = if first == 0 { indent } else { indent + FURTHER };
        while let Some((_, note)) = notes.next_if(|(at, _)| *at <= start) {
            lines.push(format!("{:own$}{note}", ""));
        }
        let stop = notes.peek().and_then(|(at, _)| tokens.iter().position(|token| token.start >= *at && !token.close));
        let most = stop.filter(|&stop| stop > first).unwrap_or(tokens.len());
        let end = first + fits(tokens.get(first..most).unwrap_or_default(), own);
        lines.push(format!("{:own$}{}", "", joined(tokens.get(first..end).unwrap_or_default())));
        first = end;
    }
    lines.extend(notes.map(|(_, note)| format!("{:indent$}{note}", "")));
    lines
}

/// How many of the pieces stand on a line with this indent.
fn fits(tokens: &[Token], indent: usize) -> usize {
    let mut width = indent;
    let mut end = tokens.len();
    for (index, token) in tokens.iter().enumerate() {
        width += token.words.chars().count() + usize::from(!token.close && index > 0);
        if width > COLUMNS {
            end = index;
            break;
        }
    }
    if end == tokens.len() {
        return end;
    }
    let breaks = |&at: &usize| may_break(tokens, at);
    // Better too long a line than one that is read as another.
    (1..=end).rev().find(breaks).or_else(|| (end..tokens.len()).find(breaks)).unwrap_or(tokens.len())
}

/// Whether a line may begin with this piece. An article stays with its noun.
fn may_break(tokens: &[Token], at: usize) -> bool {
    let (before, after) = tokens.split_at(at.min(tokens.len()));
    let (Some(last), Some(next)) = (before.last(), after.first()) else { return false };
    let holds = matches!(last.words.as_str(), "a" | "an" | "the" | "as" | "of");
    !next.close && !holds && !last.words.ends_with('.') && !is_misread(after)
}

/// Whether a line of these pieces would be taken for a header, a comment, an example or a label.
fn is_misread(tokens: &[Token]) -> bool {
    const LONGEST_LABEL: usize = 24;
    let first = tokens.first().map_or("", |token| token.words.as_str());
    if first.eq_ignore_ascii_case("rule") || first.starts_with(['#', '|']) {
        return true;
    }
    // A label would be short and stand before a colon.
    let head = joined(tokens.get(..LONGEST_LABEL.min(tokens.len())).unwrap_or_default());
    head.find(':').is_some_and(|colon| colon <= LONGEST_LABEL && !head.get(..colon).unwrap_or_default().contains('"'))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn lines(sentence: &str, notes: &[(usize, &str)]) -> Vec<String> {
        wrapped(&tokens(sentence, &[], &[]), notes, 2)
    }

    #[test]
    fn long_sentences_go_on_further_in() {
        let words = "word ".repeat(30);
        let made = lines(&words, &[]);
        assert_eq!(made.len(), 2);
        assert!(made[0].len() <= COLUMNS && made[0].starts_with("  word"), "{made:?}");
        assert!(made[1].starts_with("      word"), "{made:?}");
    }

    #[test]
    fn no_line_begins_like_a_header_or_a_label() {
        for (last, end) in [("rule", "rule"), ("19:30", "19:30")] {
            let sentence = format!("{} {last} {}", "x".repeat(97), "y".repeat(20));
            let made = lines(&sentence, &[]);
            assert!(!made[1].trim_start().starts_with(end), "{made:?}");
        }
    }

    #[test]
    fn comments_stay_above_their_words() {
        assert_eq!(lines("one two\n# why\nthree", &[]).len(), 1);
        let made = lines("one two       three", &[(8, "# why")]);
        assert_eq!(made, ["  one two", "      # why", "      three"]);
    }
}
