//! Those who are known in a document: whoever is listed as there.

use std::collections::HashSet;

use crate::minutes::kinds::person::Person;
use crate::text::fold;

use super::action_initials::initials_of;
use super::view::View;

/// The names in the attendance list.
pub struct Known {
    // None where hardly anybody is listed, so that anybody may promise.
    listed: Option<Listed>,
}

struct Listed {
    /// The parts of the names, folded.
    parts: HashSet<String>,
    /// Their initials.
    initials: HashSet<String>,
}

impl Known {
    /// Those of a document.
    pub fn of(view: &View<'_>, people: &[Person]) -> Self {
        let names = people.iter().map(|person| fold(view.words(person.name)));
        let parts = || names.flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        let listed = || Listed { parts: parts(), initials: initials_of(view, people) };
        Self { listed: (people.len() > 1 && !everybody_came(view)).then(listed) }
    }

    /// Whether a folded word is part of a name that is listed.
    pub fn lists(&self, word: &str) -> bool {
        self.listed.as_ref().is_some_and(|listed| listed.parts.contains(word))
    }

    /// Whether a folded word is part of a name that is listed, or nobody is listed.
    pub fn has(&self, word: &str) -> bool {
        self.listed.as_ref().is_none_or(|listed| listed.parts.contains(word))
    }

    /// Whether these are the initials of somebody who is listed, or nobody is listed.
    pub fn has_initials(&self, initials: &str) -> bool {
        self.listed.as_ref().is_none_or(|listed| listed.initials.contains(initials))
    }

    /// Whether these are the initials of somebody who is listed.
    pub fn lists_initials(&self, initials: &str) -> bool {
        self.listed.as_ref().is_some_and(|listed| listed.initials.contains(initials))
    }
}

/// Whether the attendance says no more of the members than that all of them came: `Committee: everyone`.
fn everybody_came(view: &View<'_>) -> bool {
    /// Where the attendance of minutes ends, in blocks.
    const OPENING: usize = 60;
    const ALL: &[&str] =
        &["everyone", "everybody", "all", "all members", "all of us", "whole committee", "full committee"];
    let blocks = view.document.blocks().iter().enumerate().take(OPENING);
    let says = |words: &str| ALL.contains(&fold(words).trim_matches(|c: char| !c.is_alphanumeric()));
    let there = |index: usize| {
        view.heads(index).take(2).any(|head| {
            let head = fold(head);
            ["attend", "present"].iter().any(|word| head.contains(word))
        })
    };
    blocks.filter(|(_, block)| block.span.len() < 24 && says(view.document.words(block))).any(|(index, _)| there(index))
}
