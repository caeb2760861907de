//! How many letters stand under each element of a page, and how many of them are links.

use super::tags::{Attribute, Tag};
use super::tree::{Element, Id, ROOT, Tree, What};

/// What stands under an element, as far as it is shown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// Bytes that are no space.
    pub letters: u32,
    /// Those of them in links.
    pub linked: u32,
    pub links: u32,
    /// Whether there is a table, a heading, another block.
    pub table: bool,
    pub heading: bool,
}

impl Weight {
    /// Letters that are not in links.
    pub fn unlinked(&self) -> u32 {
        self.letters.saturating_sub(self.linked)
    }

    fn add(&mut self, other: &Self) {
        self.letters = self.letters.saturating_add(other.letters);
        self.linked = self.linked.saturating_add(other.linked);
        self.links = self.links.saturating_add(other.links);
        self.table |= other.table;
        self.heading |= other.heading;
    }
}

/// What stands under every node.
#[derive(Debug)]
pub(super) struct Survey {
    weights: Vec<Weight>,
    /// All nodes in the order of the page.
    pub order: Vec<Id>,
}

impl Survey {
    pub fn of(tree: &Tree, text: &str) -> Self {
        let mut order = Vec::with_capacity(tree.len());
        order.extend(tree.under(ROOT));
        let mut weights = vec![Weight::default(); tree.len()];
        for &id in order.iter().rev() {
            let mut own = weights[id as usize];
            match tree.what(id) {
                What::Words(words) => {
                    own.letters = letters(words.of(text));
                }
                What::Element(element) => {
                    match element.tag {
                        Tag::Link if element.get(Attribute::Href).is_some() => {
                            own.linked = own.letters;
                            own.links += 1;
                        }
                        Tag::Table => own.table = true,
                        Tag::Heading(_) => own.heading |= own.letters > 0,
                        _ => {}
                    }
                    if !is_shown(element) {
                        own = Weight::default();
                    }
                }
                _ => {}
            }
            weights[id as usize] = own;
            if let Some(parent) = tree.parent(id) {
                weights[parent as usize].add(&own);
            }
        }
        Self { weights, order }
    }

    pub fn weight(&self, id: Id) -> &Weight {
        &self.weights[id as usize]
    }

    /// What stands on the whole page.
    pub fn page(&self) -> &Weight {
        self.weight(ROOT)
    }
}

/// How many bytes of words are no space. They are counted in bytes for as long as they cannot overflow, sixteen and more at
/// once.
fn letters(words: &str) -> u32 {
    if words == "\u{a0}" {
        return 0;
    }
    let counted = |bytes: &[u8]| bytes.iter().map(|&byte| u8::from(byte > b' ')).sum::<u8>();
    words.as_bytes().chunks(255).map(|bytes| u32::from(counted(bytes))).sum()
}

/// Whether an element is words at all; not whether they are hidden.
fn is_shown(element: &Element) -> bool {
    !matches!(element.tag, Tag::Never(_) | Tag::Title)
}
