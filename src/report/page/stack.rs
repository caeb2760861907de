//! Tables of our own: on a page with room they are tables, on a phone each row is a list of what its cells say.
//!
//! The roles are said besides, for a browser that forgets them where the style sheet shows no table.

use super::html::Html;

/// A table that is being written.
pub struct Stack<'c> {
    columns: &'c [&'static str],
    column: usize,
}

impl<'c> Stack<'c> {
    /// Begins a table of these columns; the first names its row.
    pub fn begin(html: &mut Html, class: &'static str, caption: &str, columns: &'c [&'static str]) -> Self {
        html.open("table", &[("class", class), ("role", "table")]);
        html.element("caption", &[], caption);
        html.put("\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for name in columns {
            html.element("th", &[("scope", "col"), ("role", "columnheader")], name);
        }
        html.put("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        Self { columns, column: 0 }
    }

    /// The next row.
    pub fn row(&mut self, html: &mut Html, put: impl FnOnce(&mut Self, &mut Html)) {
        self.column = 0;
        html.put("<tr role=\"row\">");
        put(self, html);
        html.put("</tr>\n");
    }

    /// The next cell of the row.
    pub fn cell(&mut self, html: &mut Html, put: impl FnOnce(&mut Html)) {
        let name = self.columns.get(self.column).copied().unwrap_or_default();
        if self.column == 0 {
            html.put("<th scope=\"row\" role=\"rowheader\">");
            put(html);
            html.put("</th>");
        } else {
            html.open("td", &[("role", "cell"), ("data-column", name)]);
            put(html);
            html.put("</td>");
        }
        self.column += 1;
    }

    /// The same, with a number; nothing where there is none to count.
    pub fn count(&mut self, html: &mut Html, count: usize) {
        self.cell(html, |html| match count {
            0 => html.put("<span class=\"none\">–</span>"),
            count => html.number(count),
        });
    }

    pub fn end(self, html: &mut Html) {
        html.put("</tbody></table>\n");
    }
}
