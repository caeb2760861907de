//! Prints the story of a word processor file on a rendering.

use super::doubts::Doubts;
use super::nesting::Nesting;
use super::story::{Aside, Kind, Label, Looks, Paragraph, Part, Spot, is_blank};
use crate::document::{BlockKind, Document, MarkKind};
use crate::read::layout::{Given, label_of_item};
use crate::read::sheet::{Rendering, Within, whole};
use crate::read::unreadable::Unreadable;
use crate::text::{Diagnostic, Span, Whereabouts};

/// What is being printed, and what has been.
#[derive(Debug, Default)]
pub(in crate::read) struct Printer {
    pub(super) rendering: Rendering,
    pub(super) nesting: Nesting,
    pub(super) tables: usize,
    pub(super) doubts: Doubts,
    paragraphs: u32,
    /// Whether a title stands above the headings, so that the highest of them are the second level.
    titled: bool,
    /// Whether there are files of another kind in it.
    foreign: bool,
    /// Whether anything but asides has been printed.
    pub(super) worded: bool,
    /// From which byte of the rendering on the words are those of a paragraph that stands there in its part.
    spots: Vec<(usize, Spot)>,
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    Body,
    Cell { table: u32, row: u32, cell: u32 },
    TextBox,
}

/// Headings of more words than this, and of fewer if they end as sentences do, are paragraphs in the clothes of one.
const LONGEST_HEADING: usize = 30;
const LONGEST_SENTENCE: usize = 10;

impl Printer {
    /// Prints what comes next in the body.
    pub fn put(&mut self, part: &Part) {
        self.part(part, Ground::Body);
    }

    /// Prints words that are not part of the minutes and belong to nothing in the body.
    pub fn aside(&mut self, what: &'static str, words: &str) {
        let beside = what.strip_prefix("a ").or_else(|| what.strip_prefix("an ")).unwrap_or(what);
        self.aside_at(what, words, Whereabouts::Beside { beside });
    }

    fn aside_at(&mut self, what: &'static str, words: &str, at: Whereabouts) {
        let words = words.trim_matches(is_blank);
        if words.is_empty() {
            return;
        }
        self.rendering.aside(words, what, at);
        let end = self.rendering.here();
        self.doubts.aside(what, Span::new(end.saturating_sub(words.len()), end));
    }

    /// Says that there is a file of another kind inside this one, which is not read.
    pub fn has_foreign(&mut self) {
        self.foreign = true;
        let end = self.rendering.here();
        self.doubts.other(
            Diagnostic::warning(
                "Q0934",
                "a part of this file is a file of another kind inside it, which was not read",
                Span::at(end),
                "",
            )
            .help("open it in the program that made it and save it again"),
        );
    }

    /// The document of the file `name`, and what is doubtful about it.
    pub fn finish(self, name: &str) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
        if !self.worded && self.foreign {
            return Err(Unreadable::new(
                "the words of this file are in a file of another kind inside it",
                "open it in a word processor and save it again",
            ));
        }
        if !self.worded {
            return Err(Unreadable::new(
                "there are no words in this file",
                "check that it was saved; minutes that were scanned have to be turned into text first",
            ));
        }
        Ok((self.rendering.finish(name), self.doubts.told()))
    }

    /// From which byte of the rendering on the words are those of which paragraph of the part.
    pub fn into_spots(self) -> Vec<(usize, Spot)> {
        self.spots
    }

    pub(super) fn part(&mut self, part: &Part, ground: Ground) {
        match part {
            Part::Paragraph(paragraph) => self.paragraph(paragraph, ground, None),
            Part::Table(table) => self.table(table),
        }
    }

    /// Prints a paragraph; `number` is one that stands in a cell before it.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, ground: Ground, number: Option<&str>) {
        let printed = self.alone(paragraph, ground, number);
        let at = self.stands(ground);
        self.beside(paragraph, Some(at).filter(|_| printed));
    }

    /// The same, without what is fastened to it; says whether anything was printed.
    pub(super) fn alone(&mut self, paragraph: &Paragraph, ground: Ground, number: Option<&str>) -> bool {
        let number = number.filter(|number| !number.is_empty());
        let bare = paragraph.label.is_some() && ground != Ground::Body;
        let printed = paragraph.is_worded() || bare || number.is_some();
        if printed {
            if ground == Ground::Body {
                self.paragraphs = self.paragraphs.saturating_add(1);
            }
            self.worded = true;
            self.block(paragraph, self.stands(ground), number);
        }
        printed
    }

    fn stands(&self, ground: Ground) -> Whereabouts {
        match ground {
            Ground::Body => Whereabouts::Paragraph { paragraph: self.paragraphs },
            Ground::Cell { table, row, cell } => Whereabouts::Cell { table, row, cell },
            Ground::TextBox => Whereabouts::Beside { beside: "text box" },
        }
    }

    fn block(&mut self, paragraph: &Paragraph, at: Whereabouts, number: Option<&str>) {
        let kind = if is_clothed(paragraph) { Kind::Plain } else { paragraph.kind };
        let level = match kind {
            Kind::Contents => return self.contents(paragraph),
            Kind::Title => {
                self.titled = true;
                Some(1)
            }
            Kind::Heading(level) => Some(level.saturating_add(u8::from(self.titled))),
            Kind::Plain => None,
        };
        if let Some(level) = level {
            self.nesting.end();
            self.rendering.begin(whole(BlockKind::Heading, level), Within::default(), at, 0, 1);
            let label = paragraph.label.as_ref().map(|label| label.words.as_str());
            for before in number.into_iter().chain(label) {
                self.rendering.words(before);
                self.rendering.words(" ");
            }
            self.words(paragraph, 0, None);
            return;
        }
        let first = paragraph.words.trim_start_matches(is_blank);
        let start = paragraph.words.len() - first.len();
        let sign = first.chars().next().and_then(|sign| Some((sign, ticked(sign)?)));
        let mut from = start;
        let within = |depth| Within { depth, quoted: false };
        let depth;
        match (&paragraph.label, sign) {
            (Some(label), _) if number.is_none() && is_number(&label.words) => {
                depth = self.depth_of(label, paragraph);
                self.rendering.begin_item(&label.words, within(depth), at, 0, 1);
            }
            (None, Some((sign, _))) if number.is_none() => {
                depth = self.nesting.paragraph(paragraph.indent).saturating_add(1);
                self.rendering.begin_item(sign.encode_utf8(&mut [0; 4]), within(depth), at, 0, 1);
                from += sign.len_utf8();
            }
            (label, _) => {
                depth = if label.is_none() { self.nesting.paragraph(paragraph.indent) } else { 0 };
                let indent = usize::try_from(paragraph.indent / 120).unwrap_or_default().min(60);
                self.rendering.begin(Given::Block, within(depth), at, indent, 1);
                self.before(paragraph, number);
            }
        }
        if let Some((sign, ticked)) = sign {
            self.rendering.tick(ticked);
            if from == start && number.is_none() {
                self.rendering.unsaid(sign.encode_utf8(&mut [0; 4]));
                from += sign.len_utf8();
            }
        }
        if from > start {
            from += paragraph.words[from..].len() - paragraph.words[from..].trim_start_matches(is_blank).len();
        }
        self.words(paragraph, from, Some((at, within(depth))));
    }

    /// Prints what stands before the words of a paragraph and is no number of a list. It looks as they do.
    fn before(&mut self, paragraph: &Paragraph, number: Option<&str>) {
        let bold = Looks::default().with(Looks::BOLD, paragraph.is_all(Looks::BOLD));
        self.change(Looks::default(), bold);
        let label = paragraph.label.as_ref().map(|label| label.words.as_str());
        for before in number.into_iter().chain(label) {
            self.rendering.words(before);
            self.rendering.words(if number.is_some() { "\t" } else { " " });
        }
        self.change(bold, Looks::default());
    }

    /// How deep an item stands. What is numbered as paragraphs of these minutes are, or looks like a heading, is no list.
    fn depth_of(&mut self, label: &Label, paragraph: &Paragraph) -> u8 {
        let depth = self.nesting.item(label, paragraph.indent);
        let heading = paragraph.is_all(Looks::BOLD) && paragraph.words.split_whitespace().nth(12).is_none();
        if heading || label.words.trim_end_matches('.').contains(['.', '/']) {
            self.nesting.end();
        }
        depth
    }

    fn contents(&mut self, paragraph: &Paragraph) {
        let label = paragraph.label.as_ref().map(|label| format!("{} ", label.words)).unwrap_or_default();
        self.aside(Aside::CONTENTS, &(label + &paragraph.words));
    }

    /// Prints the words of a paragraph from byte `from` on. Where lines may be broken, `at` says where the next one stands;
    /// elsewhere they are joined.
    pub(super) fn words(&mut self, paragraph: &Paragraph, from: usize, at: Option<(Whereabouts, Within)>) {
        self.spots.extend(paragraph.spot.map(|spot| (self.rendering.here(), spot)));
        let mut looks = Looks::default();
        let mut begun = false;
        let mut broken = false;
        let mut start = 0;
        for &(end, here) in &paragraph.runs {
            let run = paragraph.words.get(start.max(from)..end).unwrap_or_default();
            start = end;
            if run.is_empty() {
                continue;
            }
            self.change(looks, here);
            looks = here;
            for (index, words) in run.split('\n').enumerate() {
                broken |= index > 0;
                if words.is_empty() || (broken && words.chars().all(is_blank)) {
                    continue;
                }
                match at {
                    _ if !(broken && begun) => {}
                    Some((at, within)) => {
                        let indent = if within.depth > 0 { 2 } else { 0 };
                        self.rendering.begin(Given::Break, within, at, indent, 0);
                    }
                    None => self.rendering.words(" "),
                }
                broken = false;
                begun = true;
                let here = self.rendering.here();
                self.rendering.words(words);
                if looks.has(Looks::INSERTED) {
                    self.doubts.inserted(Span::new(here, self.rendering.here()));
                }
            }
        }
        self.change(looks, Looks::default());
    }

    /// Ends the looks that end, and begins those that begin.
    fn change(&mut self, from: Looks, to: Looks) {
        const MARKS: [(Looks, MarkKind); 4] = [
            (Looks::LINK, MarkKind::Link),
            (Looks::BOLD, MarkKind::Strong),
            (Looks::ITALIC, MarkKind::Emphasis),
            (Looks::STRUCK, MarkKind::Struck),
        ];
        if from == to {
            return;
        }
        for (look, kind) in MARKS {
            match (from.has(look), to.has(look)) {
                (true, false) => self.rendering.unmark(kind),
                (false, true) => self.rendering.mark(kind),
                _ => {}
            }
        }
    }

    /// Prints what is fastened to a paragraph that stands there: text boxes, then comments, notes and deleted words.
    pub(super) fn beside(&mut self, paragraph: &Paragraph, at: Option<Whereabouts>) {
        if !paragraph.boxes.is_empty() {
            self.spots.extend(paragraph.spot.map(|spot| (self.rendering.here(), spot)));
        }
        for part in paragraph.boxes.iter().flatten() {
            self.part(part, Ground::TextBox);
        }
        for aside in &paragraph.beside {
            match at.filter(|_| !matches!(aside.what, Aside::FOOTNOTE | Aside::ENDNOTE)) {
                Some(at) => self.aside_at(aside.what, &aside.words, at),
                None => self.aside(aside.what, &aside.words),
            }
        }
    }
}

/// Whether a paragraph has the style of a heading and is plainly none.
fn is_clothed(paragraph: &Paragraph) -> bool {
    if !matches!(paragraph.kind, Kind::Heading(_) | Kind::Title) {
        return false;
    }
    let words = paragraph.words.split_whitespace().count();
    words > LONGEST_HEADING || (words > LONGEST_SENTENCE && paragraph.words.trim_end().ends_with(['.', ';']))
}

/// Whether a label is a number or a bullet; what else programs put before paragraphs, as `Item 5:`, are words.
fn is_number(label: &str) -> bool {
    label_of_item(label).is_some() || !label.contains(char::is_alphabetic)
}

/// Whether a box is ticked, if it is a box.
fn ticked(sign: char) -> Option<bool> {
    match sign {
        '☐' | '□' | '❏' | '❑' | '◻' => Some(false),
        '☑' | '☒' | '🗹' | '🗷' | '⊠' => Some(true),
        _ => None,
    }
}
