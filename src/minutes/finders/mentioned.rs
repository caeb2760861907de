//! Finds those who are named in the text and are not in the attendance list.

use std::collections::HashMap;

use crate::document::BlockKind;
use crate::minutes::kinds::mentioned::Mentioned;
use crate::minutes::kinds::person::Person;
use crate::recognise::introductions;
use crate::text::{Span, fold};

use super::resolve::Names;
use super::view::View;

/// Those who are named, each once, where they are named first.
pub fn mentioned(view: &View<'_>, people: &[Person], names: &Names) -> Vec<Mentioned> {
    let lists: Vec<Span> = people.iter().map(|person| person.at).collect();
    let mut seen: HashMap<String, ()> = HashMap::new();
    let mut found = Vec::new();
    for block in view.document.blocks() {
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code | BlockKind::HeaderRow) {
            continue;
        }
        for one in introductions(&view.pieces(block.span)) {
            let name = fold(view.words(one.name));
            let surname = name.rsplit([' ', '.']).next().unwrap_or_default().to_owned();
            let listed = names.knows(&name) || names.knows(&surname) || lists.iter().any(|list| list.overlaps(one.at));
            // After the first mention the surname is enough.
            if listed || surname.len() < 2 || seen.insert(surname, ()).is_some() {
                continue;
            }
            found.push(Mentioned { at: one.at, name: one.name, role: one.role });
        }
    }
    found
}
