//! Lists in lists: which are open, and in each of them an item.

use super::html::Html;

/// Deeper lists are shown as deep as this: no page has room for more.
const DEEPEST: u8 = 8;

/// The lists that are open, the outermost first.
#[derive(Debug, Default)]
pub struct Lists {
    open: Vec<List>,
}

#[derive(Debug)]
struct List {
    level: u8,
    numbered: bool,
}

impl List {
    fn tag(&self) -> &'static str {
        if self.numbered { "ol" } else { "ul" }
    }
}

impl Lists {
    /// Makes room for an item: ends what is deeper, and begins a list where none of its depth is open.
    pub fn item(&mut self, html: &mut Html, level: u8, numbered: bool) {
        let level = level.min(DEEPEST);
        self.close_to(html, level);
        if self.open.last().is_some_and(|list| list.level == level && list.numbered != numbered) {
            self.close(html);
        }
        if self.open.last().is_some_and(|list| list.level == level) {
            html.put("</li>\n");
            return;
        }
        let list = List { level, numbered };
        html.line();
        html.open(list.tag(), &[("class", if numbered { "numbers" } else { "bullets" }), ("role", "list")]);
        html.line();
        self.open.push(list);
    }

    /// Ends what is deeper than a paragraph of this depth, which stands in the item that is open then.
    pub fn close_to(&mut self, html: &mut Html, level: u8) {
        while self.open.last().is_some_and(|list| list.level > level.min(DEEPEST)) {
            self.close(html);
        }
    }

    fn close(&mut self, html: &mut Html) {
        if let Some(list) = self.open.pop() {
            html.put("</li>\n");
            html.close(list.tag());
            html.line();
        }
    }
}
