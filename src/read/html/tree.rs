//! The tree of a page: its elements, words and comments, each with its place in the file. It is kept flat, so that a page
//! of any depth is walked, and let go, without going down the stack.

use super::tags::{Attribute, Tag};
use crate::text::Span;

/// The number of a node; the document itself is 0.
pub(super) type Id = u32;

/// No node.
const NONE: Id = u32::MAX;

/// The document.
pub(super) const ROOT: Id = 0;

/// The nodes of a page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A node and its neighbours.
#[derive(Debug)]
struct Node {
    parent: Id,
    first: Id,
    last: Id,
    next: Id,
    before: Id,
    depth: u32,
    what: What,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum What {
    Document,
    Element(Element),
    Words(Words),
    /// All of a comment.
    Comment(Span),
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    pub tag: Tag,
    /// Its start tag; where that is implied, what it is implied by.
    pub at: Span,
    attributes: Box<[(Attribute, Box<str>)]>,
}

/// Words of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub at: Span,
    /// What they are, where the file has something else in their place: a character reference.
    pub instead: Option<Box<str>>,
}

impl Words {
    /// The words, of which `text` is the file.
    pub fn of<'t>(&'t self, text: &'t str) -> &'t str {
        self.instead.as_deref().unwrap_or_else(|| self.at.of(text))
    }
}

impl Element {
    pub fn new(tag: Tag, at: Span, attributes: Vec<(Attribute, Box<str>)>) -> Self {
        Self { tag, at, attributes: attributes.into_boxed_slice() }
    }

    /// Whether it has no attributes that are kept, as nearly all elements.
    pub fn is_bare(&self) -> bool {
        self.attributes.is_empty()
    }

    /// The value of an attribute, if it has that.
    pub fn get(&self, name: Attribute) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| &**value)
    }

    /// The number that an attribute gives.
    pub fn number(&self, name: Attribute) -> Option<i32> {
        self.get(name)?.trim().parse().ok()
    }

    pub fn has_class(&self, name: &str) -> bool {
        let classes = self.get(Attribute::Class).unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| class.eq_ignore_ascii_case(name))
    }

    /// What the element's own style says of a property, in small letters.
    pub fn style(&self, property: &str) -> Option<String> {
        let style = self.get(Attribute::Style)?.to_ascii_lowercase();
        let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
        rules.rfind(|(name, _)| name.trim() == property).map(|(_, value)| value.trim().to_owned())
    }
}

impl Tree {
    /// A tree of the document alone, with room for what a file of this length has, as a rule.
    pub fn for_text(length: usize) -> Self {
        let mut tree = Self { nodes: Vec::with_capacity(length / 16 + 8) };
        tree.add(What::Document);
        tree
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a node, which stands nowhere yet.
    pub fn add(&mut self, what: What) -> Id {
        let id = Id::try_from(self.nodes.len()).unwrap_or(NONE);
        self.nodes.push(Node { parent: NONE, first: NONE, last: NONE, next: NONE, before: NONE, depth: 0, what });
        id
    }

    fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    fn node_mut(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    pub fn what(&self, id: Id) -> &What {
        &self.node(id).what
    }

    /// In how many others a node stood when it was put where it is.
    pub fn depth(&self, id: Id) -> u32 {
        self.node(id).depth
    }

    pub fn parent(&self, id: Id) -> Option<Id> {
        some(self.node(id).parent)
    }

    pub fn first(&self, id: Id) -> Option<Id> {
        some(self.node(id).first)
    }

    pub fn last(&self, id: Id) -> Option<Id> {
        some(self.node(id).last)
    }

    /// The node after this one, under the same.
    pub fn next(&self, id: Id) -> Option<Id> {
        some(self.node(id).next)
    }

    /// The node before this one, under the same.
    pub fn before(&self, id: Id) -> Option<Id> {
        some(self.node(id).before)
    }

    pub fn element(&self, id: Id) -> Option<&Element> {
        match &self.node(id).what {
            What::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The element's kind; of what is none, that of what stands among the words.
    pub fn tag(&self, id: Id) -> Tag {
        self.element(id).map_or(Tag::Inline, |element| element.tag)
    }

    /// Gives an element those attributes that it has not yet.
    pub fn add_attributes(&mut self, id: Id, more: Vec<(Attribute, Box<str>)>) {
        if let What::Element(element) = &mut self.node_mut(id).what {
            let mut all = std::mem::take(&mut element.attributes).into_vec();
            let new: Vec<_> = more.into_iter().filter(|(name, _)| all.iter().all(|(own, _)| own != name)).collect();
            all.extend(new);
            element.attributes = all.into_boxed_slice();
        }
    }

    /// Makes a node the last child of another; it is taken from where it was.
    pub fn append(&mut self, parent: Id, child: Id) {
        self.detach(child);
        let last = self.node(parent).last;
        let depth = self.node(parent).depth + 1;
        let node = self.node_mut(child);
        (node.parent, node.before, node.depth) = (parent, last, depth);
        match last {
            NONE => self.node_mut(parent).first = child,
            last => self.node_mut(last).next = child,
        }
        self.node_mut(parent).last = child;
    }

    /// Puts words behind what a node has; words that go on where the last ones ended become part of them.
    pub fn append_words(&mut self, parent: Id, words: Words) {
        let last = self.node(parent).last;
        if last != NONE
            && words.instead.is_none()
            && let What::Words(before) = &mut self.node_mut(last).what
            && before.instead.is_none()
            && before.at.end() == words.at.start()
        {
            before.at = before.at.to(words.at);
            return;
        }
        let id = self.add(What::Words(words));
        self.append(parent, id);
    }

    /// Takes a node from where it is, with all that is under it.
    pub fn detach(&mut self, id: Id) {
        let Node { parent, next, before, .. } = *self.node(id);
        if parent == NONE {
            return;
        }
        match before {
            NONE => self.node_mut(parent).first = next,
            before => self.node_mut(before).next = next,
        }
        match next {
            NONE => self.node_mut(parent).last = before,
            next => self.node_mut(next).before = before,
        }
        let node = self.node_mut(id);
        (node.parent, node.next, node.before) = (NONE, NONE, NONE);
    }

    /// Moves all children of a node to another.
    pub fn move_children(&mut self, from: Id, to: Id) {
        loop {
            match self.node(from).first {
                NONE => return,
                child => self.append(to, child),
            }
        }
    }

    /// The children of a node.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.first(id), |&child| self.next(child))
    }

    /// The nodes above a node, the nearest first.
    pub fn above(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.parent(id), |&id| self.parent(id))
    }

    /// The next node in the order of the page, among those under `top`; not under `id` itself where `skip` says so.
    pub fn following(&self, id: Id, top: Id, skip: bool) -> Option<Id> {
        if let Some(first) = self.first(id).filter(|_| !skip) {
            return Some(first);
        }
        let mut here = id;
        while here != top {
            if let Some(next) = self.next(here) {
                return Some(next);
            }
            here = self.parent(here)?;
        }
        None
    }

    /// A node and all that is under it, in the order of the page.
    pub fn under(&self, top: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(Some(top), move |&id| self.following(id, top, false))
    }

    /// The words under a node, at most about `most` bytes of them, every run of space one space.
    pub fn words_under(&self, top: Id, text: &str, most: usize) -> String {
        let mut words = String::new();
        let mut id = top;
        loop {
            let never = matches!(self.tag(id), Tag::Never(_));
            match &self.node(id).what {
                What::Words(own) => push_words(&mut words, own.of(text), most),
                What::Element(own) if own.tag.is_block() || own.tag == Tag::Break => push_words(&mut words, " ", most),
                _ => {}
            }
            match self.following(id, top, never) {
                Some(next) if words.len() < most => id = next,
                _ => break,
            }
        }
        words.truncate(words.trim_end().len());
        words
    }
}

fn some(id: Id) -> Option<Id> {
    (id != NONE).then_some(id)
}

/// Adds words; every run of space becomes one space.
pub(super) fn push_words(all: &mut String, words: &str, most: usize) {
    for c in words.chars() {
        if all.len() >= most {
            return;
        }
        if !c.is_whitespace() {
            all.push(c);
        } else if !all.is_empty() && !all.ends_with(' ') {
            all.push(' ');
        }
    }
}
