//! Finds those present, those who sent apologies and those absent.

use std::collections::HashMap;

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::text::{Span, fold};

use super::couples::name_couples;
use super::roll_entries::{counts, names_alone, no_names, tells};
use super::roll_forms::without_short_forms;
use super::roll_front::front_lists;
use super::roll_heads::{List, is_side_of_vote, labelled, list_of};
use super::roll_labels::labels_in;
use super::roll_parts::{before_telling, said_at_end};
use super::roll_table::Table;
use super::roll_told::told;
use super::roll_unnamed::unnamed;
use super::sentence::says_any;
use super::view::View;

/// Everybody in the lists of attendance, each once.
pub fn people(view: &View<'_>) -> Vec<Person> {
    let mut roll = Roll {
        view,
        open: None,
        table: None,
        found: Vec::new(),
        seen: HashMap::new(),
        bold: says_bold(view),
        unannounced: Vec::new(),
    };
    for (index, block) in view.document.blocks().iter().enumerate() {
        if !matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) {
            roll.read(index, block);
        }
    }
    roll.drop_masthead();
    if roll.found.is_empty() {
        // What the text says counts before what the page says of itself.
        for listed in front_lists(view) {
            for names in listed.names {
                roll.take(listed.list, names, listed.head, false);
            }
        }
    }
    let mut people = without_short_forms(view, &roll.found);
    name_couples(view, &mut people);
    people
}

/// Whether it is said near the start that those in bold were there: `Members present in bold`.
fn says_bold(view: &View<'_>) -> bool {
    const LONGEST: usize = 120;
    let near = view.document.blocks().iter().take(NEAR_THE_START).filter(|block| block.span.len() < LONGEST);
    near.map(|block| view.document.words(block)).any(|words| {
        says_any(words, &["bold"])
            && says_any(words, &["present", "attending", "attended", "attendees", "attendance"])
            && !says_any(words, &["absent", "apologies", "not"])
    })
}

/// A list of names that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) list: List,
    /// The words that opened it.
    pub(super) head: Span,
    /// The level of the heading that opened it; none where a line did.
    pub(super) level: Option<u8>,
    /// How its entries stand so far.
    pub(super) kind: Option<BlockKind>,
    /// Whether firms stand after its names, parted by commas.
    pub(super) firms: bool,
    /// Whether surnames come first: `Ash, Ana`.
    pub(super) surnames: bool,
    /// Whether addresses stand after its names.
    pub(super) addresses: bool,
    /// How many paragraphs in it were no names.
    pub(super) strange: u8,
    /// Whether the line that opened it has a number, as items have.
    pub(super) numbered: bool,
    /// How deep in lists the entry is that opened it, where its names are a list inside it.
    pub(super) inside: Option<u8>,
}

/// The lists as far as they are read.
pub(super) struct Roll<'v, 'd> {
    pub(super) view: &'v View<'d>,
    pub(super) open: Option<Open>,
    pub(super) table: Option<Table>,
    // With whether they are named only as chair or scribe, or in a sentence, where short forms are met.
    pub(super) found: Vec<(Person, bool)>,
    pub(super) seen: HashMap<String, usize>,
    /// Whether it is said that those in bold are those who were there.
    pub(super) bold: bool,
    /// Which of those found stand in lines that no words announce.
    pub(super) unannounced: Vec<usize>,
}

/// How far from the start those present are looked for where no list is announced.
pub(super) const NEAR_THE_START: usize = 40;

impl<'d> Roll<'_, 'd> {
    pub(super) fn words(&self, at: Span) -> &'d str {
        self.view.words(at)
    }

    fn read(&mut self, index: usize, block: &Block) {
        let words = self.view.document.words(block);
        if matches!(block.kind, BlockKind::HeaderRow | BlockKind::Row) {
            let before = self.found.len();
            self.row(block);
            if self.found.len() == before {
                for &cell in &block.cells {
                    self.told_in(index, cell);
                }
            }
            return;
        }
        self.table = None;
        if is_side_of_vote(words) {
            self.open = None;
            return;
        }
        if self.label(index, block, words) {
            return;
        }
        // All of the minutes may stand in one paragraph.
        let told = self.sentences(index, block, words);
        if self.run_in(index, block, 0) || told {
            return;
        }
        // A name in bold, on a line of its own, looks like a heading.
        let bold = block.kind == BlockKind::Heading
            && self.open.is_some_and(|open| open.kind.is_none_or(|kind| kind == BlockKind::Heading))
            && words.contains(' ')
            && names_alone(words)
            && self.is_bold(block.span);
        if block.kind == BlockKind::Heading && !bold {
            // A heading inside the list may part it: `### 2030 Committee`.
            let deeper = self.open.is_some_and(|open| open.level.is_some_and(|level| block.level > level));
            if !deeper {
                self.open = None;
            }
            return;
        }
        if self.open.is_some() && self.entry(index, block, words) {
            return;
        }
        if self.bold && index < NEAR_THE_START && block.kind != BlockKind::Heading {
            if self.is_bold(block.span) && names_alone(words) {
                self.take(List::of(Attendance::Present), block.span, block.span, false);
            }
            return;
        }
        if self.open.is_none()
            && let Some((list, end)) = unnamed(self.view, index)
        {
            let names = Span::new(block.span.start(), block.span.start() + end);
            let before = self.found.len();
            self.take(list, names, block.span, false);
            self.unannounced.extend(before..self.found.len());
        }
    }

    /// A line with the words that open a list, and perhaps with its names.
    fn label(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let within = self.open.is_some();
        let heading = block.kind == BlockKind::Heading;
        if let Some((list, from)) = labelled(words, within) {
            let end = labels_in(words, from).first().map_or(words.len(), |next| next.head.start());
            let names = Span::new(from, end).moved(block.span.start());
            let head = Span::new(block.span.start(), block.span.start() + from);
            if self.open_with(index, block, (list, head, names)) {
                self.run_in(index, block, from);
                return true;
            }
        }
        let short = || {
            let label = words.ends_with(':')
                || words.split(' ').count() <= 4 && !words.contains(|c: char| c.is_ascii_digit() || c == '!');
            words.len() < 40 && words.starts_with(|c: char| !c.is_lowercase()) && label
        };
        let bold = || words.len() < 60 && (self.is_bold(block.span) || self.view.label_is_number(block));
        let alone = heading || self.view.outline.is_head(self.view.document, index) || short() || bold();
        let alone = alone && (heading || said_at_end(words).is_none());
        if let Some(list) = alone.then(|| list_of(&fold(words), within)).flatten() {
            let name = within && !heading && names_alone(words) && words.contains(' ') && !words.ends_with(':');
            if list.doubtful && (name || !(within || self.names_follow(index))) {
                return false;
            }
            if self.is_elsewhere(index, block, list) {
                return false;
            }
            self.begin(list, block.span, heading.then_some(block.level), index);
            return true;
        }
        false
    }

    fn open_with(&mut self, index: usize, block: &Block, (list, head, names): (List, Span, Span)) -> bool {
        let given = self.words(names).trim();
        let level = (block.kind == BlockKind::Heading).then_some(block.level);
        if given.chars().all(|c| !c.is_alphanumeric()) {
            if list.doubtful && self.open.is_none() && !self.names_follow(index)
                || self.is_elsewhere(index, block, list)
            {
                return false;
            }
            self.begin(list, head, level, index);
            return true;
        }
        if no_names(given) || counts(given) && !given.contains([',', ';']) && !given.contains(" and ") {
            self.begin(list, head, level, index);
            return true;
        }
        if list.doubtful && self.is_elsewhere(index, block, list) {
            return false;
        }
        let near = self.open.is_some() || index < NEAR_THE_START && (!list.group || self.is_of_meeting());
        if list.doubtful && !(near && names_alone(given) && !self.is_speech(index, given)) {
            return false;
        }
        // `Present: Ana Ash, Ben Birch. Apologies from Cal Cole.`
        let others = self.view.sentences(names).find_map(|sentence| {
            let told = told(self.view, sentence).filter(|(others, _)| others.attendance != list.attendance)?;
            (sentence.start() > names.start()).then_some((sentence, told))
        });
        let names = others.map_or(names, |(sentence, _)| Span::new(names.start(), sentence.start()));
        let mut names = if list.doubtful { names } else { self.up_to_item(names) };
        if !list.doubtful && tells(self.words(names)) {
            // `Present: Ana Ash, Ben Birch. Nine residents were there.`; of `Apologies: Apologies were received` nothing is left.
            match before_telling(self.words(names)) {
                Some(end) => names = Span::new(names.start(), names.start() + end),
                None => return false,
            }
        }
        let before = self.found.len();
        let single = list.doubtful && !given.contains([',', ';']) && !given.contains(" and ");
        self.take(list, names, head, single);
        if let Some((sentence, (list, names))) = others {
            self.take(list, names, sentence, false);
        }
        if self.found.len() > before || !single {
            self.begin(list, head, level, index);
            if let Some(open) = &mut self.open {
                open.kind = Some(BlockKind::Paragraph);
            }
        }
        true
    }

    /// `Volunteers who attended:` in a list of business: of another occasion. `Secretary:` below `Election of officers`: of
    /// those who were elected.
    fn is_elsewhere(&self, index: usize, block: &Block, list: List) -> bool {
        let elected = ["election", "elections", "nominations", "appointment", "appointments", "office bearers"];
        if list.doubtful && self.view.heads(index).any(|head| says_any(head, &elected)) {
            return true;
        }
        let business = block.kind == BlockKind::ListItem && index >= NEAR_THE_START && !self.found.is_empty();
        business && list.attendance == Attendance::Present
    }

    /// Whether the title is of a meeting: `Members:` is found on other pages too.
    fn is_of_meeting(&self) -> bool {
        const TITLE: usize = 8;
        let title = self.view.document.blocks().iter().take(TITLE);
        let says = |words: &str| says_any(words, &["minutes", "meeting", "teleconference", "agm"]);
        title.map(|block| self.view.document.words(block)).any(says)
    }

    /// `Chair: Thanks.` in a record of who said what.
    fn is_speech(&self, index: usize, given: &str) -> bool {
        given.ends_with(['.', '?', '!']) && index > 12 && self.open.is_none()
    }

    fn begin(&mut self, list: List, head: Span, level: Option<u8>, index: usize) {
        // A line inside a list that a heading opened does not end it.
        let outer = self.open.and_then(|open| open.level);
        let level = level.map_or(outer, |level| Some(outer.map_or(level, |outer| outer.min(level))));
        let numbered = self.view.block(index).is_some_and(|block| self.view.label_is_number(block));
        let listed = |at: usize| self.view.block(at).filter(|block| block.kind == BlockKind::ListItem);
        let inside = listed(index).zip(listed(index + 1)).filter(|(own, next)| next.level > own.level);
        let inside = inside.map(|(own, _)| own.level).filter(|_| !numbered);
        self.open = Some(Open {
            list,
            head,
            level,
            kind: None,
            firms: self.firms_follow(index),
            surnames: self.surnames_follow(index),
            addresses: false,
            strange: 0,
            numbered,
            inside,
        });
    }

    /// Sentences that tell who was there or was not.
    fn sentences(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let apologies = || {
            memchr::memmem::find(words.as_bytes(), b"pologi").is_some()
                || memchr::memmem::find(words.as_bytes(), b"pology").is_some()
        };
        let excused = self.open.is_some_and(|open| open.list.attendance != Attendance::Present);
        if !(index < NEAR_THE_START || excused || apologies()) || block.kind == BlockKind::Heading {
            return false;
        }
        let whole = said_at_end(words).filter(|_| self.open.is_some() || index < NEAR_THE_START);
        if let Some((attendance, end)) = whole {
            let names = Span::new(block.span.start(), block.span.start() + end);
            self.take(List::of(attendance), names, block.span, false);
            return true;
        }
        self.told_in(index, block.span)
    }

    /// Those of whom the sentences of a paragraph or of a cell tell that they were there or were not.
    fn told_in(&mut self, index: usize, within: Span) -> bool {
        let mut any = false;
        for sentence in self.view.sentences(within) {
            let Some((list, names)) = told(self.view, sentence) else { continue };
            // What is told further on of who was present is of other occasions.
            if list.attendance == Attendance::Present && index >= NEAR_THE_START {
                continue;
            }
            self.take(list, names, sentence, true);
            any = true;
        }
        any
    }

    /// `DATE: 5 May PRESENT: Ana Ash, Ben Birch PUBLIC: 4`: labels inside a paragraph, after the byte `from`; whether a list
    /// is open at its end.
    fn run_in(&mut self, index: usize, block: &Block, from: usize) -> bool {
        if index >= NEAR_THE_START && self.open.is_none() {
            return false;
        }
        let words = self.view.document.words(block);
        for label in labels_in(words, from) {
            let (head, names) = (label.head.moved(block.span.start()), label.names.moved(block.span.start()));
            self.open_with(index, block, (label.list, head, names));
        }
        self.open.is_some_and(|open| block.span.contains(open.head))
    }

    /// Up to where another label or the first item begins: `PUBLIC: 4`, `------`, ` 1. `.
    fn up_to_item(&self, names: Span) -> Span {
        let words = self.words(names);
        let label = |at: usize| {
            let before = words.get(..at).unwrap_or_default();
            let word = before.rsplit([' ', '\n', ')', ',']).next().unwrap_or_default();
            (word.len() > 3 && word.chars().all(char::is_uppercase)).then(|| at - word.len())
        };
        let ends = words.match_indices(':').filter_map(|(at, _)| label(at)).filter(|&at| {
            list_of(&fold(words.get(at..).unwrap_or_default().split(':').next().unwrap_or_default()), true).is_none()
                || words.get(at..).is_some_and(|rest| rest.starts_with("PUBLIC"))
        });
        let rules = words.find("----").into_iter().chain(words.find("____"));
        let items =
            words.match_indices(" 1. ").chain(words.match_indices(" 1 ")).map(|(at, _)| at).filter(|&at| at > 20);
        let end = ends.chain(rules).chain(items).filter(|&at| at > 0).min().unwrap_or(words.len());
        Span::new(names.start(), names.start() + end)
    }
}
