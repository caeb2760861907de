//! The elements and attributes that matter to a reader of minutes: one row for each.

use crate::document::MarkKind;

/// What an element is to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Stands among the words and changes nothing.
    Inline,
    /// The words of it stand out.
    Marked(MarkKind),
    /// A link, if it leads somewhere.
    Link,
    /// Words that were taken back.
    Deleted,
    /// A line break.
    Break,
    /// Stands by itself, with nothing around it.
    Block,
    /// Stands by itself, with space around it.
    Paragraph,
    /// The part of the page that it is for.
    Main,
    /// What could stand alone.
    Article,
    /// Stands around the words: what it is.
    Around(&'static str),
    /// The head of a page or of a part of it.
    Header,
    Heading(u8),
    /// What is always to be seen of what can be opened.
    Summary,
    Bullets,
    Numbers,
    Item,
    Terms,
    Term,
    Meaning,
    Quote,
    Printed,
    Rule,
    Table,
    RowGroup,
    HeadGroup,
    Row,
    Cell,
    HeadCell,
    Caption,
    /// A field of a form, which may be a box to tick.
    Input,
    /// What nobody reads as words: what it is.
    Never(&'static str),
    Title,
    /// The page, its head and its body.
    Frame,
}

impl Tag {
    /// The element of this name.
    pub fn named(name: &str) -> Self {
        use MarkKind::{Code, Emphasis, Strong, Struck};
        match name {
            "a" => Self::Link,
            // An underlined line is a heading of old pages as a bold one is.
            "b" | "strong" | "u" | "mark" => Self::Marked(Strong),
            "i" | "em" | "cite" | "dfn" | "var" => Self::Marked(Emphasis),
            "s" | "strike" => Self::Marked(Struck),
            "code" | "tt" | "kbd" | "samp" => Self::Marked(Code),
            "del" => Self::Deleted,
            "br" => Self::Break,
            "p" | "address" | "figure" | "fieldset" | "details" => Self::Paragraph,
            "div" | "section" | "center" | "form" | "hgroup" | "figcaption" | "legend" | "search" | "dialog" => {
                Self::Block
            }
            "main" => Self::Main,
            "article" => Self::Article,
            "nav" => Self::Around("navigation"),
            "footer" => Self::Around("the page's footer"),
            "aside" => Self::Around("what stands beside the text"),
            "header" => Self::Header,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "summary" => Self::Summary,
            "ul" | "menu" | "dir" => Self::Bullets,
            "ol" => Self::Numbers,
            "li" => Self::Item,
            "dl" => Self::Terms,
            "dt" => Self::Term,
            "dd" => Self::Meaning,
            "blockquote" => Self::Quote,
            "pre" | "listing" | "xmp" | "plaintext" => Self::Printed,
            "hr" => Self::Rule,
            "table" => Self::Table,
            "tbody" | "tfoot" => Self::RowGroup,
            "thead" => Self::HeadGroup,
            "tr" => Self::Row,
            "td" => Self::Cell,
            "th" => Self::HeadCell,
            "caption" => Self::Caption,
            "input" => Self::Input,
            "button" | "select" | "option" | "optgroup" | "datalist" | "textarea" | "output" | "progress" | "meter" => {
                Self::Never("a field of a form")
            }
            "script" | "noscript" => Self::Never("a script"),
            "style" => Self::Never("a style sheet"),
            "template" | "iframe" | "noframes" | "noembed" | "object" | "svg" | "canvas" | "audio" | "video" | "rp"
            | "rt" => Self::Never("what is not shown as words"),
            "title" => Self::Title,
            "html" | "head" | "body" | "frameset" => Self::Frame,
            _ => Self::Inline,
        }
    }

    /// Whether a line ends before and after it.
    pub fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Inline | Self::Marked(_) | Self::Link | Self::Deleted | Self::Break | Self::Input | Self::Never(_)
        )
    }
}

/// The attributes that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    Id,
    Class,
    Role,
    Style,
    Hidden,
    AriaHidden,
    Href,
    Type,
    Checked,
    Value,
    Start,
    Reversed,
    Colspan,
    Rowspan,
}

impl Attribute {
    /// The attribute of this name, if it matters.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "id" => Self::Id,
            "class" => Self::Class,
            "role" => Self::Role,
            "style" => Self::Style,
            "hidden" => Self::Hidden,
            "aria-hidden" => Self::AriaHidden,
            "href" => Self::Href,
            "type" => Self::Type,
            "checked" => Self::Checked,
            "value" => Self::Value,
            "start" => Self::Start,
            "reversed" => Self::Reversed,
            "colspan" => Self::Colspan,
            "rowspan" => Self::Rowspan,
            _ => return None,
        })
    }
}
