//! Which of those in the attendance list a mention means, where that is certain, and who may be meant where it is not.

use std::collections::{BTreeMap, HashMap};

use crate::minutes::kinds::person::Person;
use crate::minutes::mention::{Meant, Mention};
use crate::recognise::is_title_word;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

/// The ways in which those in the attendance list may be named; a way that fits two of them names neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    // The numbers of those who may be so named.
    ways: HashMap<String, Vec<u32>>,
    // The same of posts: `chair`.
    posts: HashMap<String, Vec<u32>>,
}

/// Words that are the same post, the second of each row as it is looked up.
#[rustfmt::skip]
const SAME_POSTS: &[(&str, &str)] = &[
    ("chairman", "chair"), ("chairperson", "chair"), ("chairwoman", "chair"), ("an cathaoirleach", "chair"),
    ("cathaoirleach", "chair"), ("in the chair", "chair"), ("present in the chair", "chair"), ("presiding", "chair"),
    ("meeting chair", "chair"), ("vice chairman", "vice chair"), ("vice-chair", "vice chair"), ("vice-chairman", "vice chair"),
    ("vice chairperson", "vice chair"), ("vice-chairperson", "vice chair"), ("deputy chair", "vice chair"),
    ("deputy chairman", "vice chair"), ("parish clerk", "clerk"), ("town clerk", "clerk"), ("clerk to the council", "clerk"),
    ("clerk and rfo", "clerk"), ("clerk & rfo", "clerk"), ("clerk/rfo", "clerk"), ("parish clerk and rfo", "clerk"),
    ("hon secretary", "secretary"), ("honorary secretary", "secretary"), ("hon. secretary", "secretary"),
    ("hon treasurer", "treasurer"), ("honorary treasurer", "treasurer"), ("hon. treasurer", "treasurer"),
    ("co-treasurer", "treasurer"), ("minute taker", "minute-taker"), ("headteacher", "head teacher"),
];

impl Names {
    /// All ways of naming these people, whose words stand in this prose.
    pub fn of(prose: &str, people: &[Person]) -> Self {
        let mut names = Self::default();
        let words = |at: Span| fold(at.of(prose));
        // Somebody who is listed twice is one person: the first.
        let mut first: HashMap<String, u32> = HashMap::new();
        for (row, person) in (0_u32..).zip(people) {
            let name = fold(&person.full_name(prose));
            let row = *first.entry(name.clone()).or_insert(row);
            let parts: Vec<&str> = name.split([' ', '.']).filter(|part| !part.is_empty()).collect();
            let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
            let declared = [person.initials, person.handle]
                .into_iter()
                .flatten()
                .map(|at| words(at).trim_start_matches('@').to_owned());
            let mut ways: Vec<String> = declared.collect();
            if ways.is_empty() && parts.len() > 1 {
                ways.push(initials);
            }
            ways.extend(parts.iter().filter(|part| part.len() > 1).map(|&part| part.to_owned()));
            // `Cllr B` and `A Ash` for Ana Ash.
            if let (Some(given), Some(family)) = (parts.first(), parts.last())
                && parts.len() > 1
            {
                ways.push(format!("{} {family}", given.chars().next().unwrap_or_default()));
                ways.push(format!("{given} {}", family.chars().next().unwrap_or_default()));
                ways.push((*family).chars().take(1).collect());
            }
            ways.push(name.clone());
            ways.sort_unstable();
            ways.dedup();
            for way in ways {
                add(&mut names.ways, way, row);
            }
            let heads = person.attendance.iter().map(|(_, head)| words(*head));
            let posts = person.post.map(words).into_iter().chain(heads);
            for post in posts.flat_map(|post| posts_in(&post)) {
                add(&mut names.posts, post, row);
            }
        }
        names
    }

    /// Whether anybody in the list, or several, are named so; in folded words.
    pub fn knows(&self, name: &str) -> bool {
        self.ways.contains_key(name)
    }

    /// Says whom a mention means.
    pub fn resolve(&self, prose: &str, mention: &mut Mention) {
        mention.person = match self.meant(prose, mention) {
            Meant::One(row) => Some(row),
            Meant::AnyOf(_) | Meant::Unlisted => None,
        };
    }

    /// Whom a mention means, as far as the list tells.
    pub fn meant(&self, prose: &str, mention: &Mention) -> Meant {
        let words = fold(mention.at.of(prose));
        let plain = without_title(&words);
        if mention.form == PersonForm::Post {
            return meant(self.posts.get(plain).or_else(|| self.posts.get(same_post(plain))));
        }
        if matches!(mention.form, PersonForm::Group | PersonForm::Pronoun) {
            return Meant::Unlisted;
        }
        // A single letter names somebody only after a title: `Cllr B`.
        let lone = plain.chars().count() == 1;
        if lone && plain.len() == words.len() {
            return Meant::Unlisted;
        }
        let known = |way: &str| self.ways.get(way);
        let without_points = || plain.contains('.').then(|| known(&plain.replace('.', ""))).flatten();
        let spaced = || {
            plain
                .contains('.')
                .then(|| known(&plain.replace('.', " ").split_whitespace().collect::<Vec<_>>().join(" ")))
                .flatten()
        };
        if let Some(rows) = known(plain).or_else(without_points).or_else(spaced) {
            return meant(Some(rows));
        }
        let mut parts = plain.split([' ', '.']).filter(|part| !part.is_empty());
        let (first, last) = (parts.clone().next(), parts.next_back());
        let Some(rows) = last.and_then(known).filter(|_| !lone) else { return Meant::Unlisted };
        // Of several with this surname the one whose first letter fits; none if it fits nobody's first name.
        let letter = first.filter(|first| Some(*first) != last).and_then(|first| first.chars().next());
        let fits = |row: &&u32| {
            letter.is_none_or(|letter| {
                let way = format!("{letter} {}", last.unwrap_or_default());
                self.ways.get(&way).is_none_or(|rows| rows.contains(row)) || self.has_no_first_name(**row)
            })
        };
        let fitting: Vec<u32> = rows.iter().filter(fits).copied().collect();
        meant(Some(if fitting.is_empty() { rows } else { &fitting }))
    }

    /// Whether somebody is listed by surname alone.
    fn has_no_first_name(&self, row: u32) -> bool {
        !self.ways.iter().any(|(way, rows)| way.contains(' ') && rows.contains(&row))
    }
}

fn add(all: &mut HashMap<String, Vec<u32>>, way: String, row: u32) {
    let rows = all.entry(way).or_default();
    if !rows.contains(&row) {
        rows.push(row);
    }
}

fn meant(rows: Option<&Vec<u32>>) -> Meant {
    match rows.map(Vec::as_slice) {
        None | Some([]) => Meant::Unlisted,
        Some([one]) => Meant::One(*one),
        Some(several) => Meant::AnyOf(several.to_vec()),
    }
}

/// The posts that words beside a name, or over a list, name: `Parish Clerk and RFO (Minutes)`.
fn posts_in(words: &str) -> Vec<String> {
    let plain = words.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = plain.split(" (").next().unwrap_or(plain).trim();
    let mut posts: BTreeMap<String, ()> = BTreeMap::new();
    for part in [plain, bare].into_iter().chain(bare.split([',', '/'])).chain(bare.split(" and ")) {
        let part = part.trim().trim_start_matches("the ");
        if !part.is_empty() && part.len() < 60 {
            posts.insert(part.to_owned(), ());
            posts.insert(same_post(part).to_owned(), ());
        }
    }
    posts.into_keys().collect()
}

fn same_post(words: &str) -> &str {
    SAME_POSTS.iter().find(|(other, _)| *other == words).map_or(words, |(_, post)| post)
}

/// `cllr. mrs ash` → `ash`
pub fn without_title(words: &str) -> &str {
    /// What may stand between titles: `the County Councillor Ash`.
    const BESIDE: &[&str] = &["the", "county", "borough", "district", "parish"];
    let mut words = words.trim_start_matches('@');
    while let Some((first, rest)) = words.split_once(' ') {
        if !(is_title_word(first) || BESIDE.contains(&first)) {
            break;
        }
        words = rest;
    }
    // `Cllr.Ash`
    words.strip_prefix("cllr.").unwrap_or(words)
}
