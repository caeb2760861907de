//! How deep the items of lists are nested on the page: a list inside another is often a list of its own to the program, and
//! only set in further.

use super::story::Label;

/// The items that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    open: Vec<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    list: usize,
    level: u8,
    indent: i32,
}

/// Nobody nests lists deeper.
const DEEPEST: usize = 30;

/// An item must be set in so much further to stand inside another, in twentieths of a point: two millimetres.
const FURTHER: i32 = 110;

impl Nesting {
    /// How deep an item stands, from 1.
    pub fn item(&mut self, label: &Label, indent: i32) -> u8 {
        let Label { list, level, .. } = *label;
        self.open.retain(|open| {
            if open.list == list { open.level < level } else { indent >= open.indent.saturating_add(FURTHER) }
        });
        self.open.truncate(DEEPEST - 1);
        self.open.push(Open { list, level, indent });
        u8::try_from(self.open.len()).unwrap_or(u8::MAX)
    }

    /// How deep a paragraph without a number stands: under the items that it is set in as far as. What is not set in ends
    /// the lists.
    pub fn paragraph(&mut self, indent: i32) -> u8 {
        if indent <= 0 {
            self.open.clear();
        }
        self.open.retain(|open| indent >= open.indent);
        u8::try_from(self.open.len()).unwrap_or(u8::MAX)
    }

    /// Something begins that no list goes on behind.
    pub fn end(&mut self) {
        self.open.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_nest_by_level_in_a_list_and_by_indent_between_lists() {
        let mut nesting = Nesting::default();
        let label = |list, level| Label { words: String::new(), list, level };
        let depths = [
            (nesting.item(&label(1, 0), 360), 1),
            (nesting.item(&label(1, 2), 1080), 2),
            (nesting.item(&label(2, 0), 1440), 3),
            (nesting.paragraph(1440), 3),
            (nesting.item(&label(1, 1), 720), 2),
            (nesting.item(&label(3, 0), 360), 1),
            (nesting.paragraph(0), 0),
            (nesting.item(&label(1, 1), 720), 1),
        ];
        assert!(depths.iter().all(|(depth, expected)| depth == expected), "{depths:?}");
    }
}
