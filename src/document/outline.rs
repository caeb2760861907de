//! A document as a few lines of text, one for each block: for tests, and for people who wonder how a file was read.

use std::fmt::Write;

use super::block::{Block, BlockKind};
use super::document::Document;

impl Document {
    /// One line for each block: what it is, its level, its label, its words, with `|` between cells; then what was left
    /// out.
    ///
    /// ```
    /// let (document, _) = quorate::read::read("minutes.txt", "PLANNING\n\n1) To wait.\n2) To ask\nthe Clerk.\n\n- 2 -\n")?;
    /// assert_eq!(
    ///     document.outline(),
    ///     "heading 1: PLANNING\n  item 1 [1)]: To wait.\n  item 1 [2)]: To ask the Clerk.\n(a page number: - 2 -)\n",
    /// );
    /// # Ok::<(), quorate::read::Unreadable>(())
    /// ```
    #[must_use]
    pub fn outline(&self) -> String {
        let mut lines = String::new();
        for (index, block) in self.blocks().iter().enumerate() {
            let indent = 2 * self.headings_above(index).count();
            let words = if block.cells.is_empty() {
                self.words(block).to_owned()
            } else {
                block.cells.iter().map(|cell| cell.of(self.prose())).collect::<Vec<_>>().join(" | ")
            };
            let line = format!("{:indent$}{}{}: {words}", "", what(block), label(self, block));
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
        for part in self.furniture() {
            if part.what == "markup" && is_only_tags(part.source.of(self.source().text())) {
                continue;
            }
            let shown = part.source.of(self.source().text()).split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(lines, "({}: {shown})", part.what);
        }
        lines
    }
}

/// Whether there is nothing but HTML tags, which every page is full of.
fn is_only_tags(markup: &str) -> bool {
    let mut parts = markup.split('>');
    let after_last = parts.next_back().unwrap_or_default();
    after_last.trim().is_empty() && parts.all(|part| part.trim_start().starts_with('<'))
}

fn what(block: &Block) -> String {
    let name = match block.kind {
        BlockKind::FrontMatter => "front matter",
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "item",
        BlockKind::Row => "row",
        BlockKind::HeaderRow => "header row",
        BlockKind::Quote => "quote",
        BlockKind::Code => "code",
    };
    if block.level > 0 { format!("{name} {}", block.level) } else { name.to_owned() }
}

fn label(document: &Document, block: &Block) -> String {
    let tick = match block.ticked {
        Some(true) => " ticked",
        Some(false) => " unticked",
        None => "",
    };
    if block.label.is_some() { format!(" [{}]{tick}", document.label(block)) } else { tick.to_owned() }
}
