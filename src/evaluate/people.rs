//! Which of many mentions of people may be of one person, without comparing every two of them.

use std::collections::HashMap;

use super::seen::Seen;
use crate::text::fold;
use crate::vocabulary::{PersonForm, PersonRef};

/// Mentions in different words.
#[derive(Default)]
pub(super) struct People<'a> {
    // By form: the first mention, the first that is not resolved, and how many there are.
    forms: [Mentions<'a>; 6],
    // Of names: the same by their last word.
    families: HashMap<String, Mentions<'a>>,
}

#[derive(Clone, Copy, Default)]
struct Mentions<'a> {
    first: Option<Seen<'a>>,
    second: Option<Seen<'a>>,
    unresolved: Option<Seen<'a>>,
}

impl<'a> People<'a> {
    pub fn add(&mut self, seen: Seen<'a>, person: &PersonRef) {
        if let Some(mentions) = self.forms.get_mut(person.form as usize) {
            mentions.add(seen, person);
        }
        if person.form == PersonForm::Name {
            let family = person.text.split_whitespace().next_back().map(fold).unwrap_or_default();
            self.families.entry(family).or_default().add(seen, person);
        }
    }

    /// Pairs that may be of one person: each way in which that can be is shown once.
    pub fn doubtful(&self) -> impl Iterator<Item = (Seen<'a>, Seen<'a>)> {
        let alike = [PersonForm::Post, PersonForm::Group, PersonForm::Pronoun];
        let alike = alike.into_iter().filter_map(|form| self.forms.get(form as usize)?.doubtful());
        let families = self.families.values().filter_map(Mentions::doubtful);
        self.of_two_forms().into_iter().chain(alike).chain(families)
    }

    /// Somebody who is not resolved may be anybody who is named in another form.
    fn of_two_forms(&self) -> Option<(Seen<'a>, Seen<'a>)> {
        self.forms.iter().enumerate().find_map(|(form, mentions)| {
            let others = self.forms.iter().enumerate().filter(|&(other, _)| other != form);
            Some((others.filter_map(|(_, mentions)| mentions.first).next()?, mentions.unresolved?))
        })
    }
}

impl<'a> Mentions<'a> {
    fn add(&mut self, seen: Seen<'a>, person: &PersonRef) {
        if self.first.is_none() {
            self.first = Some(seen);
        } else if self.second.is_none() {
            self.second = Some(seen);
        }
        if person.person.is_none() && self.unresolved.is_none() {
            self.unresolved = Some(seen);
        }
    }

    fn doubtful(&self) -> Option<(Seen<'a>, Seen<'a>)> {
        self.unresolved?;
        Some((self.first?, self.second?))
    }
}
