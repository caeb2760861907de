//! Which part of a page it is for, and what the page is called.

use super::survey::Survey;
use super::tags::{Attribute, Tag};
use super::tree::{Id, Tree};

/// What a page is made of.
#[derive(Debug)]
pub(super) struct Parts {
    /// The part that the page is for; without one, all of it.
    pub main: Option<Id>,
    /// The part that says to be it, where it has next to nothing.
    pub empty_main: Option<Id>,
    /// What each element is instead of a part of the minutes.
    pub furniture: Vec<Option<&'static str>>,
    /// A heading that stands outside, and is the only one of its rank.
    pub heading: Option<Id>,
}

/// Names of what a page is for.
const NAMES: &[&str] = &[
    "mw-content-text",
    "bodycontent",
    "main-content",
    "maincontent",
    "main_content",
    "page-content",
    "pagecontent",
    "modgov",
    "content",
    "main",
    "primary",
    "entry-content",
    "post-content",
    "article-body",
    "mw-parser-output",
    "mgcontent",
];

impl Parts {
    /// Finds them. `furniture` is what is not of the minutes by itself.
    pub fn of(tree: &Tree, survey: &Survey, mut furniture: Vec<Option<&'static str>>) -> Self {
        let kept = kept(tree, survey, &furniture);
        let page = kept[0];
        if page < 200 && u64::from(page) * 4 < u64::from(survey.page().letters) {
            // Next to nothing would be left. What is not read as words is still not.
            for &id in &survey.order {
                let never = matches!(tree.tag(id), Tag::Never(_) | Tag::Deleted);
                furniture[id as usize] = furniture[id as usize].filter(|_| never);
            }
            return Self { main: None, empty_main: None, furniture, heading: None };
        }
        let candidates = survey.order.iter().copied().filter(|&id| kept[id as usize] > 0);
        let best =
            candidates.filter_map(|id| Some((rank(tree, id)?, id))).fold(None, |best: Option<(u8, Id)>, next| {
                let better = best.is_none_or(|(rank, id)| {
                    next.0 > rank || (next.0 == rank && kept[next.1 as usize] > kept[id as usize])
                });
                if better { Some(next) } else { best }
            });
        let found = best.map(|(_, id)| id);
        let holds = |&id: &Id| u64::from(kept[id as usize]) * 4 >= u64::from(page);
        let (main, empty_main) = (found.filter(holds), found.filter(|id| !holds(id)));
        let heading = heading_outside(tree, survey, &kept, main);
        Self { main, empty_main, furniture, heading }
    }
}

/// How many letters of the minutes stand under each node.
fn kept(tree: &Tree, survey: &Survey, furniture: &[Option<&'static str>]) -> Vec<u32> {
    let mut kept = vec![0u32; tree.len()];
    for &id in survey.order.iter().rev() {
        let own = match furniture[id as usize] {
            Some(_) => 0,
            None if tree.first(id).is_none() => survey.weight(id).letters,
            None => kept[id as usize],
        };
        kept[id as usize] = own;
        if let Some(parent) = tree.parent(id) {
            kept[parent as usize] = kept[parent as usize].saturating_add(own);
        }
    }
    kept
}

/// How sure it is that an element is what the page is for.
fn rank(tree: &Tree, id: Id) -> Option<u8> {
    let element = tree.element(id)?;
    if element.tag == Tag::Main || element.get(Attribute::Role).is_some_and(|role| role.trim() == "main") {
        return Some(3);
    }
    let names = [element.get(Attribute::Id), element.get(Attribute::Class)];
    let mut names = names.into_iter().flatten().flat_map(str::split_ascii_whitespace);
    if !element.is_bare() && names.any(|name| NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))) {
        return Some(2);
    }
    (element.tag == Tag::Article).then_some(1)
}

/// The first heading of the highest rank, where it stands outside of what is kept and nothing of its rank stands inside.
fn heading_outside(tree: &Tree, survey: &Survey, kept: &[u32], main: Option<Id>) -> Option<Id> {
    let is_heading = |id: Id| tree.tag(id) == Tag::Heading(1) && survey.weight(id).letters > 0;
    let inside = |id: Id| kept_above(tree, kept, id, main);
    let mut headings = survey.order.iter().copied().filter(|&id| is_heading(id));
    let first = headings.clone().next()?;
    (!headings.any(inside)).then_some(first)
}

/// Whether a node is kept: no node above it is furniture, and it stands in the main part, if there is one.
fn kept_above(tree: &Tree, kept: &[u32], id: Id, main: Option<Id>) -> bool {
    tree.above(id).all(|id| kept[id as usize] > 0) && main.is_none_or(|main| tree.above(id).any(|id| id == main))
}
