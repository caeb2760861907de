//! The lines about the file that stand before it, between `---` and `---` or `+++` and `+++`.

use crate::text::Span;

/// What stands before the words of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// Its lines, without the space around them.
    pub lines: Vec<Span>,
    /// The lines above and below.
    pub delimiters: Vec<Span>,
    /// Where the rest of the file begins.
    pub end: usize,
}

/// The front matter of a file. What only begins like front matter is none: it must end, and every line must be a `key: value`,
/// an entry of a list, or set in.
pub(super) fn front_matter(source: &str) -> FrontMatter {
    find(source).unwrap_or_default()
}

fn find(source: &str) -> Option<FrontMatter> {
    let delimiter = source.get(..3).filter(|start| matches!(*start, "---" | "+++"))?;
    let mut front = FrontMatter::default();
    for line in source.split_inclusive('\n') {
        let words = line.trim();
        let start = front.end + (line.len() - line.trim_start().len());
        let span = Span::new(start, start + words.len());
        front.end += line.len();
        if line.trim_end() == delimiter {
            front.delimiters.push(span);
            if front.delimiters.len() == 2 {
                return Some(front);
            }
        } else if front.delimiters.is_empty() || !is_data(line) {
            return None;
        } else if !words.is_empty() {
            front.lines.push(span);
        }
    }
    None
}

fn is_data(line: &str) -> bool {
    // `Document type: Minutes`
    const WORDS: usize = 2;
    let key = line.split([':', '=']).next().unwrap_or_default();
    let keyed = key.len() < line.trim_end().len() && key.len() <= 40 && key.trim_end().split(' ').count() <= WORDS;
    keyed || line.trim().is_empty() || line.starts_with([' ', '\t', '-', '#', ']', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(source: &str) -> Vec<&str> {
        front_matter(source).lines.iter().map(|line| line.of(source)).collect()
    }

    #[test]
    fn lines_before_the_words_are_front_matter() {
        assert_eq!(lines("---\ntitle: Minutes\ntags:\n  - parks\n---\nWords"), ["title: Minutes", "tags:", "- parks"]);
        assert_eq!(lines("+++\ntitle = \"Minutes\"\n+++\n"), ["title = \"Minutes\""]);
        assert_eq!(lines("---\nDocument type: Minutes\n---\n"), ["Document type: Minutes"]);
        assert_eq!(front_matter("---\n---\n\n# Minutes").end, 8);
    }

    #[test]
    fn a_rule_above_the_words_is_none() {
        for source in
            ["---\nThe meeting began.\n---\n", "---\ntitle: Minutes\n", "----\na: b\n----", "Words\n---\na: b\n---\n"]
        {
            assert_eq!(front_matter(source), FrontMatter::default(), "{source}");
        }
    }
}
