//! From the characters of a page to its tree, as browsers make it. The one file that knows html5ever.
//!
//! html5ever tells lines, not places. But it takes what it reads from a queue that others may look into: how much is left
//! there whenever a token comes out is how far the file has been read. Its tokenizer talks to [`Watch`], which notes that and
//! hands the token on to html5ever's tree builder, which talks to [`Planting`].

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute as Given, ExpandedName, QualName, TokenizerResult, ns};

use super::tags::{Attribute, Tag};
use super::tree::{Element, Id, ROOT, Tree, What, Words};
use super::waiting::{Waiting, place_of};
use crate::text::Span;

/// Elements may stand in so many others; what stands deeper is put side by side, as browsers do.
const DEEPEST: u32 = 256;

/// The tree of a page.
///
/// Words that stand loose in a table are put before it by browsers; here they stay where they are, so that the words of the
/// tree are in the order of the file.
pub(super) fn parse(text: &str) -> Tree {
    // Bold type that is never ended is begun again in every paragraph; a page made of that would grow beyond bounds.
    grow(text, true).or_else(|| grow(text, false)).unwrap_or_else(|| Tree::for_text(0))
}

/// The tree, if it does not grow out of proportion; without marks, elements that only mark words are left out.
fn grow(text: &str, marks: bool) -> Option<Tree> {
    let queue = Rc::new(BufferQueue::default());
    let mut all = StrTendril::with_capacity(u32::try_from(text.len() + 1).ok()?);
    all.push_slice(text);
    // A reference at the very end is ended by it.
    all.push_slice("\n");
    queue.push_back(all);
    let most = if marks { text.len() / 2 + 10_000 } else { usize::MAX };
    let planting = Planting {
        text,
        tree: RefCell::new(Tree::for_text(text.len())),
        token: Cell::new(Span::default()),
        waiting: RefCell::default(),
        here: Cell::new(ROOT),
    };
    let watch = Watch {
        builder: TreeBuilder::new(planting, TreeBuilderOpts::default()),
        queue: Rc::clone(&queue),
        length: text.len() + 1,
        read: Cell::new(0),
        marks,
        most,
        grown_over: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(watch, TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() });
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let watch = tokenizer.sink;
    (!watch.grown_over.get()).then(|| watch.builder.sink.finish())
}

/// Stands between tokenizer and tree builder, and notes where each token stands.
struct Watch<'t> {
    builder: TreeBuilder<Handle, Planting<'t>>,
    /// What is not yet read.
    queue: Rc<BufferQueue>,
    length: usize,
    /// Up to where tokens have come out.
    read: Cell<usize>,
    marks: bool,
    /// More nodes than this are out of proportion.
    most: usize,
    grown_over: Cell<bool>,
}

impl Watch<'_> {
    fn text(&self) -> &str {
        self.builder.sink.text
    }

    /// How far the tokenizer has read, and whether that is beyond the line feed that was put behind the text.
    fn here(&self) -> (usize, bool) {
        let here = self.length.saturating_sub(left(&self.queue));
        (here.min(self.text().len()), here == self.length)
    }

    /// Notes where characters stand.
    fn characters(&self, words: &str) {
        // Nearly all characters stand in the file as they are read. How far it is read says more only where they do not, where
        // they may stand for a reference, and where they may be the end.
        let read = self.read.get();
        let rest = self.text().get(read..).unwrap_or_default();
        if words != "&" && words.len() < rest.len() && rest.starts_with(words) {
            let at = Span::new(read, read + words.len());
            self.builder.sink.token.set(at);
            self.read.set(at.end());
            return self.builder.sink.waiting.borrow_mut().push(Words { at, instead: None });
        }
        let (here, beyond) = self.here();
        let own = words.strip_suffix('\n').filter(|_| beyond).unwrap_or(words);
        let mut waiting = self.builder.sink.waiting.borrow_mut();
        if !own.is_empty() {
            let (place, read) = place_of(self.text(), self.read.get(), here, own);
            self.builder.sink.token.set(place.at);
            self.read.set(read.min(self.text().len()));
            waiting.push(place);
        }
        if own.len() < words.len() {
            waiting.push(Words { at: Span::at(self.text().len()), instead: Some("\n".into()) });
        }
    }

    /// Notes where a tag stands.
    fn tag(&self, tag: &html5ever::tokenizer::Tag) {
        // Nearly all tags have nothing but their names.
        let begins = if tag.kind == TagKind::EndTag { "</" } else { "<" };
        let rest = self.text().get(self.read.get()..).unwrap_or_default();
        let after = rest.strip_prefix(begins).and_then(|rest| rest.strip_prefix(&*tag.name)?.strip_prefix('>'));
        let Some(after) = after else { return self.markup() };
        let at = Span::new(self.read.get(), self.text().len() - after.len());
        self.builder.sink.token.set(at);
        self.read.set(at.end());
    }

    /// Notes where anything else stands.
    fn markup(&self) {
        let (here, _) = self.here();
        let between = self.text().as_bytes().get(self.read.get()..here).unwrap_or_default();
        let start = memchr::memchr(b'<', between).unwrap_or_default();
        self.builder.sink.token.set(Span::new((self.read.get() + start).min(here), here));
        self.read.set(here);
    }

    /// Whether a tag is left out: it stands too deep, or marks words where that is too much.
    fn leaves_out(&self, tag: &html5ever::tokenizer::Tag) -> bool {
        let planting = &self.builder.sink;
        if !self.marks && marks_words(&tag.name) {
            return true;
        }
        match tag.kind {
            TagKind::EndTag => {
                planting.close(&tag.name);
                false
            }
            TagKind::StartTag => planting.is_deep() && !is_leaf(&tag.name),
        }
    }
}

/// How much is left in the queue. What the tokenizer took a look at stands in a part or two of its own before the rest.
fn left(queue: &BufferQueue) -> usize {
    let Some(part) = queue.pop_front() else { return 0 };
    let left = part.len() + left(queue);
    queue.push_front(part);
    left
}

impl TokenSink for Watch<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let is_null = matches!(token, Token::NullCharacterToken);
        let is_text = matches!(token, Token::CharacterTokens(_) | Token::NullCharacterToken);
        // The tree builder passes over it, wherever it stands, and keeps the characters that it has not put anywhere.
        let is_doctype = matches!(token, Token::DoctypeToken(_));
        match &token {
            Token::ParseError(_) => return TokenSinkResult::Continue,
            _ if self.grown_over.get() => return TokenSinkResult::Continue,
            Token::CharacterTokens(words) => self.characters(words),
            // It is nothing, but for words of a drawing.
            Token::NullCharacterToken => self.characters("\u{FFFD}"),
            Token::TagToken(tag) => {
                self.tag(tag);
                if self.leaves_out(tag) {
                    return TokenSinkResult::Continue;
                }
            }
            _ => self.markup(),
        }
        let result = self.builder.process_token(token, line);
        if !is_text && !is_doctype {
            self.builder.sink.waiting.borrow_mut().clear();
        } else if is_null {
            self.builder.sink.waiting.borrow_mut().drop_null(self.text());
        }
        self.grown_over.set(self.builder.sink.tree.borrow().len() > self.most);
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether an element only marks words; those are begun again where they were not ended.
fn marks_words(name: &str) -> bool {
    let names = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
    names.contains(&name)
}

/// Whether an element has no others in it.
fn is_leaf(name: &str) -> bool {
    let names = [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "iframe",
        "img",
        "input",
        "link",
        "meta",
        "noembed",
        "noframes",
        "noscript",
        "param",
        "plaintext",
        "script",
        "source",
        "style",
        "textarea",
        "title",
        "track",
        "wbr",
        "xmp",
    ];
    names.contains(&name)
}

/// A node, as the tree builder holds it.
#[derive(Clone)]
struct Handle {
    id: Id,
    name: Rc<QualName>,
}

/// What the tree builder makes the tree with.
struct Planting<'t> {
    text: &'t str,
    tree: RefCell<Tree>,
    /// Where the token stands that the tree builder works at.
    token: Cell<Span>,
    waiting: RefCell<Waiting>,
    /// The element that was put something into last.
    here: Cell<Id>,
}

impl Planting<'_> {
    fn handle(&self, what: What, name: QualName) -> Handle {
        Handle { id: self.tree.borrow_mut().add(what), name: Rc::new(name) }
    }

    fn put(&self, parent: Id, child: NodeOrText<Handle>) {
        self.here.set(parent);
        match child {
            NodeOrText::AppendNode(node) => self.tree.borrow_mut().append(parent, node.id),
            NodeOrText::AppendText(words) => {
                let mut tree = self.tree.borrow_mut();
                self.waiting.borrow_mut().take(self.text, &words, |words: Words| {
                    // The line feed that was put behind the text is none of its.
                    if !words.at.is_empty() || words.instead.as_deref() != Some("\n") {
                        tree.append_words(parent, words);
                    }
                });
            }
        }
    }

    fn is_deep(&self) -> bool {
        self.tree.borrow().depth(self.here.get()) >= DEEPEST
    }

    /// Follows the end of an element, as far as must be known so deep down.
    fn close(&self, name: &str) {
        if !self.is_deep() {
            return;
        }
        let (tree, tag) = (self.tree.borrow(), Tag::named(name));
        let here = self.here.get();
        let closed = std::iter::once(here).chain(tree.above(here)).find(|&id| id != ROOT && tree.tag(id) == tag);
        if let Some(parent) = closed.and_then(|id| tree.parent(id)) {
            self.here.set(parent);
        }
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), html5ever::LocalName::default())
}

fn kept(attributes: Vec<Given>) -> Vec<(Attribute, Box<str>)> {
    if attributes.is_empty() {
        // As of nearly all elements.
        return Vec::new();
    }
    let known = |given: Given| Some((Attribute::named(&given.name.local)?, Box::from(&*given.value)));
    attributes.into_iter().filter_map(known).collect()
}

impl TreeSink for Planting<'_> {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a>
        = ExpandedName<'a>
    where
        Self: 'a;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: ROOT, name: Rc::new(nameless()) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Given>, _: ElementFlags) -> Handle {
        let element = Element::new(Tag::named(&name.local), self.token.get(), kept(attributes));
        self.handle(What::Element(element), name)
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.handle(What::Comment(self.token.get()), nameless())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(What::Comment(self.token.get()), nameless())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.id, child);
    }

    fn append_based_on_parent_node(&self, table: &Handle, _: &Handle, child: NodeOrText<Handle>) {
        let place = {
            let tree = self.tree.borrow();
            let inside = |&id: &Id| {
                tree.last(id).filter(|&last| matches!(tree.tag(last), Tag::RowGroup | Tag::HeadGroup | Tag::Row))
            };
            std::iter::successors(Some(table.id), inside).last().unwrap_or(table.id)
        };
        self.put(place, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().parent(sibling.id);
        self.put(parent.unwrap_or(ROOT), child);
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Given>) {
        self.tree.borrow_mut().add_attributes(target.id, kept(attributes));
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.tree.borrow_mut().move_children(node.id, new_parent.id);
    }
}
