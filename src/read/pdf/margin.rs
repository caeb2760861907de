//! A narrow column of initials at the right margin, which says who is to do what is written beside them.

use super::page::Page;
use super::rows::{Part, Row, Word};

/// What such columns are headed with.
const HEADS: [&str; 12] = [
    "action",
    "actions",
    "action by",
    "actions by",
    "action for",
    "by whom",
    "owner",
    "lead",
    "who",
    "responsible",
    "to action",
    "initials",
];

/// Without a heading, so many lines must have initials beside them.
const FEWEST: usize = 4;

/// The column of owners in a file.
#[derive(Clone, Debug)]
pub(super) struct Margin {
    /// Where it begins.
    x: f32,
    /// On which page and printed line its heading stands.
    head: (u32, u32),
}

impl Margin {
    /// Finds the column: initials stand in it, to the right of everything else, below its heading or without one.
    pub fn find(pages: &[Page]) -> Option<Self> {
        let all = || pages.iter().flat_map(|page| page.rows.iter().map(move |row| (page.number, row)));
        let mut headed = all().filter_map(|(page, row)| {
            let head = head_of(row)?;
            Some(Self { x: head.x() - 0.4 * row.size, head: (page, row.number) })
        });
        headed.find(|margin| margin.holds(all(), 1)).or_else(|| {
            let mut starts: Vec<f32> =
                all().filter_map(|(_, row)| Some(initials_of(row)?.x() - 0.4 * row.size)).collect();
            starts.sort_by(f32::total_cmp);
            let below = |index: usize| {
                let reach = starts.get(index).map_or(0.0, |x| x + 30.0);
                starts.partition_point(|&x| x < reach).saturating_sub(index)
            };
            let most = (0..starts.len()).max_by_key(|&index| (below(index), std::cmp::Reverse(index)))?;
            let margin = Self { x: starts.get(most).copied()?, head: (0, 0) };
            margin.holds(all(), FEWEST).then_some(margin)
        })
    }

    /// Whether at least so many lines below its heading have an owner in the column, and nothing else stands in it.
    fn holds<'r>(&self, all: impl Iterator<Item = (u32, &'r Row)>, fewest: usize) -> bool {
        let (mut owned, mut crossed, mut lines) = (0usize, 0usize, 0usize);
        for (_, row) in all.filter(|&(page, row)| self.is_after_head(page, row)) {
            lines += 1;
            match self.split(row) {
                Some(_) => owned += 1,
                None => crossed += usize::from(row.end() > self.x + 2.5 * row.size),
            }
        }
        // In a table of actions every row has an owner; there the table says it.
        owned >= fewest && crossed * 4 <= lines && owned * 3 <= lines * 2
    }

    /// Whether this is the line with the heading of the column.
    pub fn is_head(&self, page: u32, row: &Row) -> bool {
        self.head == (page, row.number) || head_of(row).is_some_and(|head| (head.x() - self.x).abs() < 2.0 * row.size)
    }

    /// Whether a line stands below the heading.
    pub fn is_after_head(&self, page: u32, row: &Row) -> bool {
        (page, row.number) > self.head
    }

    /// The heading, taken off its line.
    pub fn split_head(row: &Row) -> (Vec<Part>, Vec<Word>) {
        let mut parts = row.parts.clone();
        let head = parts.pop().map(|part| part.words).unwrap_or_default();
        (parts, head)
    }

    /// What stands in the column on a line, and what is left of it.
    pub fn split(&self, row: &Row) -> Option<(Vec<Part>, Vec<Word>)> {
        let alone = row.parts.len() == 1;
        let (last, others) = row.parts.split_last()?;
        let from = last.words.iter().position(|word| word.x >= self.x).filter(|&from| from > 0);
        let apart = |from: usize| match (last.words.get(from - 1), last.words.get(from)) {
            (Some(before), Some(word)) => word.x - before.end > 0.2 * row.size,
            _ => false,
        };
        let right = last.end() > self.x + 0.5 * row.size;
        let whole = last.x() > self.x - 5.0 * row.size && right && (!alone || last.x() >= self.x);
        let from = if whole {
            0
        } else {
            from.filter(|&from| apart(from) && last.words.iter().skip(from).all(is_short_name))?
        };
        let (left, words) = last.words.split_at_checked(from).filter(|(_, words)| is_owner(words))?;
        let mut parts = others.to_vec();
        if !left.is_empty() {
            parts.push(Part { words: left.to_vec() });
        }
        Some((parts, words.to_vec()))
    }
}

fn head_of(row: &Row) -> Option<&Part> {
    let last = row.parts.last().filter(|last| last.x() > 250.0)?;
    let before = row.words().count() - last.words.len();
    let is_head = || HEADS.contains(&last.text().to_lowercase().trim_end_matches(':'));
    (before <= 6 && is_head()).then_some(last)
}

/// What is taken for an owner though it stands close behind the words of its line.
fn is_short_name(word: &Word) -> bool {
    let capitals = word.text.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 || matches!(word.text.as_str(), "All" | "Clerk" | "Chair" | "&" | "and")
}

/// Initials alone at the end of a line of running text, and far to the right of it or of the line above.
fn initials_of(row: &Row) -> Option<&Part> {
    let last = row.parts.last().filter(|last| last.x() > 400.0)?;
    let [word] = last.words.as_slice() else { return None };
    let capitals = word.text.chars().filter(|c| c.is_uppercase()).count();
    let initials = word.text.split(['/', '&']).all(|part| (2..=3).contains(&part.chars().count()));
    let text = row.parts.len() == 1 || row.words().count() > 5;
    (initials && capitals >= 2 && text && is_owner(&last.words)).then_some(last)
}

/// Whether words name somebody who is to act: `JS`, `JS/RB`, `ALL`, `Clerk`, `Bill Black/HP`.
fn is_owner(words: &[Word]) -> bool {
    let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let text = text.join(" ");
    let mut tokens = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | '&' | '+' | ';' | '.'));
    let named = tokens.clone().filter(|token| !token.is_empty()).count();
    let somebody = tokens.clone().any(|token| token == "all" || token.starts_with(char::is_uppercase));
    let fits = tokens.all(|token| {
        token.is_empty()
            || matches!(token, "all" | "and" | "to" | "the")
            || (token.starts_with(char::is_uppercase) && token.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'')))
            // A font that draws N as a slash leaves a name of one letter; a bracket holds a post.
            || token.starts_with('(')
    });
    fits && somebody && (1..=5).contains(&named) && text.chars().count() <= 28 && !text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_initials_posts_and_short_names() {
        for (text, expected) in [
            ("JS", true),
            ("JS/RB", true),
            ("MCa", true),
            ("ALL", true),
            ("Bill Black/HP", true),
            ("JS & RB", true),
            ("the", false),
            ("village.", false),
            ("by the end of the", false),
            ("£400", false),
            ("2031", false),
        ] {
            let word = |text: &str| Word { x: 0.0, end: 1.0, text: text.to_owned(), bold: false, frame: false };
            let words: Vec<Word> = text.split(' ').map(word).collect();
            assert_eq!(is_owner(&words), expected, "{text}");
        }
    }
}
