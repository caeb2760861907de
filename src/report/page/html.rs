//! Writes HTML: markup is what stands in the program, and everything else is escaped.

use crate::report::escaped::escaped;
use crate::report::put::put_number;
use crate::report::rows::printable;

/// A page, or a part of one. Words that come from minutes or rules have no way in but [`Html::text`] and the values of
/// attributes, which escape them: markup must be known when the program is built (`&'static str`).
#[derive(Debug, Default)]
pub struct Html {
    out: String,
}

/// Attributes of an element: names of ours, values of anybody.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Html {
    /// Puts markup.
    pub fn put(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Puts words; what does not print is made visible.
    pub fn text(&mut self, words: &str) {
        self.out.push_str(&escaped(&printable(words)));
    }

    /// Puts a number.
    pub fn number(&mut self, number: usize) {
        put_number(&mut self.out, number);
    }

    /// Begins an element.
    pub fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escaped(&printable(value)));
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &'static str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element with words and nothing else.
    pub fn element(&mut self, tag: &'static str, attributes: Attributes<'_>, words: &str) {
        self.open(tag, attributes);
        self.text(words);
        self.close(tag);
    }

    /// Words of ours or of the reader as one sentence: a capital first, a full stop last, and what stands in backticks as
    /// words that are quoted.
    pub fn sentence(&mut self, words: &str) {
        let words = words.trim();
        for (index, piece) in words.split('`').enumerate() {
            match (index, index % 2) {
                (0, _) => self.text(&capital(piece)),
                (_, 0) => self.text(piece),
                _ => self.element("span", &[("class", "said")], piece),
            }
        }
        if !words.is_empty() && !words.ends_with(['.', '?', '!']) {
            self.out.push('.');
        }
    }

    /// Ends a line, so that the page can be read as it is written.
    pub fn line(&mut self) {
        self.out.push('\n');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }
}

/// Words with a capital first.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_wherever_they_go() {
        let mut html = Html::default();
        html.open("a", &[("href", "#a\"><script>")]);
        html.text("</a> & \u{1b}[31m ]]> \u{202e}");
        html.close("a");
        assert_eq!(html.finish(), "<a href=\"#a&quot;&gt;&lt;script&gt;\">&lt;/a&gt; &amp; ␛[31m ]]&gt; </a>");
    }

    #[test]
    fn sentences() {
        for (words, expected) in [
            ("this action has no owner", "This action has no owner."),
            ("write `(AS)` & more", "Write <span class=\"said\">(AS)</span> &amp; more."),
            ("what day is it?", "What day is it?"),
            ("éa", "Éa."),
            ("", ""),
        ] {
            let mut html = Html::default();
            html.sentence(words);
            assert_eq!(html.finish(), expected);
        }
    }
}
