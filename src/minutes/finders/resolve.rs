//! Which of those in the attendance list a mention means, where that is certain.

use std::collections::HashMap;

use crate::minutes::kinds::person::Person;
use crate::minutes::mention::Mention;
use crate::text::fold;
use crate::vocabulary::PersonForm;

use super::view::View;

/// The ways in which those in the attendance list may be named; a way that fits two of them names neither.
#[derive(Debug, Default)]
pub struct Names {
    // The number of the person; `None` where several are so named.
    ways: HashMap<String, Option<u32>>,
    // The same of posts: `chair`.
    posts: HashMap<String, Option<u32>>,
}

impl Names {
    /// All ways of naming these people.
    pub fn of(view: &View<'_>, people: &[Person]) -> Self {
        let mut names = Self::default();
        for (row, person) in (0u32..).zip(people) {
            let name = fold(view.words(person.name));
            let parts: Vec<&str> = name.split([' ', '.']).filter(|part| !part.is_empty()).collect();
            let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
            let declared = [person.initials, person.handle].into_iter().flatten().map(|at| fold(view.words(at)));
            let mut ways: Vec<String> = declared.collect();
            if ways.is_empty() && parts.len() > 1 {
                ways.push(initials);
            }
            ways.extend(parts.iter().filter(|part| part.len() > 1).map(|&part| part.to_owned()));
            ways.push(name.clone());
            if let Some(post) = person.post {
                let post = fold(view.words(post));
                names.posts.entry(post).and_modify(|known| *known = None).or_insert(Some(row));
            }
            ways.sort_unstable();
            ways.dedup();
            for way in ways {
                names.add(way, row, &name, view, people);
            }
        }
        names
    }

    /// Whether anybody in the list, or several, are named so; in folded words.
    pub fn knows(&self, name: &str) -> bool {
        self.ways.contains_key(name)
    }

    fn add(&mut self, way: String, row: u32, name: &str, view: &View<'_>, people: &[Person]) {
        let same = |other: u32| people.get(other as usize).is_some_and(|other| fold(view.words(other.name)) == name);
        self.ways
            .entry(way)
            .and_modify(|known| {
                // Somebody who is listed twice is still one person.
                if !known.is_some_and(same) {
                    *known = None;
                }
            })
            .or_insert(Some(row));
    }

    /// Says whom a mention means.
    pub fn resolve(&self, view: &View<'_>, mention: &mut Mention) {
        let words = fold(view.words(mention.at));
        let plain = without_title(&words);
        if mention.form == PersonForm::Post {
            mention.person = self.posts.get(plain).copied().flatten();
            return;
        }
        let known = |way: &str| self.ways.get(way).copied();
        let without_points = || plain.contains('.').then(|| known(&plain.replace('.', ""))).flatten();
        let found = known(plain).or_else(without_points);
        let by_surname = || plain.rsplit([' ', '.']).next().and_then(known);
        mention.person = found.or_else(by_surname).flatten();
    }
}

/// `cllr. mrs ash` → `ash`
pub fn without_title(words: &str) -> &str {
    const TITLES: &[&str] = &[
        "cllr",
        "cllrs",
        "councillor",
        "councillors",
        "cmhlr",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "rev",
        "the",
    ];
    let mut words = words.trim_start_matches('@');
    while let Some((first, rest)) = words.split_once(' ') {
        if !TITLES.contains(&first.trim_end_matches('.')) {
            break;
        }
        words = rest;
    }
    words
}
