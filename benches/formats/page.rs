//! Web pages.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns, parse_document};

/// A page as councils put it on the web.
pub fn write(text: &str) -> Vec<u8> {
    let page = super::markdown::page(text);
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Minutes</title></head><body><nav><ul><li><a \
         href=\"/\">Home</a></li></ul></nav><main>{page}</main><footer><p>All rights reserved</p></footer></body></html>"
    )
    .into_bytes()
}

/// How many elements and pieces of text there are.
pub fn parse(bytes: &[u8]) -> usize {
    parse_document(Nothing::default(), html5ever::ParseOpts::default()).from_utf8().one(bytes)
}

/// A tree that keeps no more than the names that the tree builder asks for.
#[derive(Default)]
struct Nothing {
    count: Cell<usize>,
    nodes: RefCell<usize>,
}

#[derive(Clone)]
struct Node(usize, Rc<QualName>);

impl Nothing {
    fn node(&self, name: QualName) -> Node {
        *self.nodes.borrow_mut() += 1;
        Node(*self.nodes.borrow(), Rc::new(name))
    }

    fn counted(&self) {
        self.count.set(self.count.get() + 1);
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(html), local_name!(""))
}

impl TreeSink for Nothing {
    type Handle = Node;
    type Output = usize;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> usize {
        self.count.get()
    }
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn get_document(&self) -> Node {
        Node(0, Rc::new(nameless()))
    }
    fn elem_name<'a>(&'a self, target: &'a Node) -> ExpandedName<'a> {
        target.1.expanded()
    }
    fn create_element(&self, name: QualName, _: Vec<Attribute>, _: ElementFlags) -> Node {
        self.node(name)
    }
    fn create_comment(&self, _: StrTendril) -> Node {
        self.node(nameless())
    }
    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Node {
        self.node(nameless())
    }
    fn append(&self, _: &Node, _: NodeOrText<Node>) {
        self.counted();
    }
    fn append_based_on_parent_node(&self, _: &Node, _: &Node, _: NodeOrText<Node>) {
        self.counted();
    }
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn get_template_contents(&self, target: &Node) -> Node {
        target.clone()
    }
    fn same_node(&self, one: &Node, other: &Node) -> bool {
        one.0 == other.0
    }
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_before_sibling(&self, _: &Node, _: NodeOrText<Node>) {
        self.counted();
    }
    fn add_attrs_if_missing(&self, _: &Node, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Node) {}
    fn reparent_children(&self, _: &Node, _: &Node) {}
}
