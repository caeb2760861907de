//! Puts together those whom a list names in full and the short forms of their names elsewhere: `Scribe: Ana`.

use std::collections::HashMap;

use crate::minutes::kinds::person::{Attendance, Person};
use crate::text::{Span, fold};

use super::attendance::Roll;
use super::roll_parts::is_shouted;
use super::view::View;

/// Without those named as chair or scribe, or in a sentence, whom a list names in full.
pub fn without_short_forms(view: &View<'_>, found: &[(Person, bool)]) -> Vec<Person> {
    let parts = |person: &Person| -> Vec<String> {
        let name = fold(view.words(person.name));
        name.split([' ', '.', '-']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let full: Vec<(Vec<String>, Option<String>)> = found
        .iter()
        .filter(|(_, short)| !short)
        .map(|(person, _)| (parts(person), person.initials.map(|at| fold(view.words(at)))))
        .collect();
    let listed = |person: &Person| {
        let short = parts(person);
        full.iter().position(|(full, initials)| {
            let known = short.iter().all(|part| {
                full.contains(part)
                    || part.chars().count() == 1 && full.iter().any(|whole| whole.starts_with(part.as_str()))
            });
            let letters: String = full.iter().filter_map(|part| part.chars().next()).collect();
            let by_letters = short.len() == 1 && short.first() == Some(&letters);
            known && short.len() <= full.len()
                || by_letters
                || initials.as_ref().is_some_and(|own| short.len() == 1 && short.first() == Some(own))
        })
    };
    let mut people: Vec<Person> = found.iter().filter(|(_, short)| !short).map(|(person, _)| person.clone()).collect();
    let mut others = Vec::new();
    for (person, _) in found.iter().filter(|(_, short)| *short) {
        match listed(person).and_then(|row| people.get_mut(row)) {
            // `Scribe: Ana` says of Ana Ash what she was.
            Some(known) => {
                let label = person.attendance.first().map(|(_, head)| *head);
                known.post = known.post.or_else(|| label.and_then(|label| post_in(view, label)));
            }
            // Initials of nobody who is listed are no name.
            None if is_shouted(view.words(person.name)) => {}
            None => others.push(person.clone()),
        }
    }
    people.extend(others);
    let mut letters: HashMap<String, usize> = HashMap::new();
    for at in people.iter().filter_map(|person| person.initials) {
        *letters.entry(fold(view.words(at))).or_default() += 1;
    }
    for person in &mut people {
        // `(TSC)` after several names is no initials.
        if let Some(at) =
            person.initials.filter(|&at| letters.get(&fold(view.words(at))).is_some_and(|count| *count > 2))
        {
            person.initials = None;
            person.post = person.post.or(Some(at));
        }
    }
    people.sort_by_key(|person| person.name.start());
    people
}

impl Roll<'_, '_> {
    /// Where it is announced who was there, those who only stand in lines that nothing announces are the members of the
    /// body, present or not: what the list says of them counts, by their surname too.
    pub(super) fn drop_masthead(&mut self) {
        const FEWEST: usize = 2;
        let masthead = std::mem::take(&mut self.unannounced);
        let announced = |row: usize, person: &Person| !masthead.contains(&row) || person.attendance.len() > 1;
        let there = self.found.iter().enumerate().filter(|(row, (person, short))| {
            !short && announced(*row, person) && person.listed(Attendance::Present).is_some()
        });
        if masthead.is_empty() || there.count() < FEWEST {
            return;
        }
        for &row in &masthead {
            if let Some((person, _)) = self.found.get_mut(row) {
                person.attendance.remove(0);
            }
        }
        let surnames: HashMap<String, usize> = masthead
            .iter()
            .filter_map(|&row| Some((fold(self.words(self.found.get(row)?.0.name).rsplit(' ').next()?), row)))
            .collect();
        for row in 0..self.found.len() {
            let Some((person, _)) = self.found.get(row).filter(|_| !masthead.contains(&row)) else { continue };
            let Some(&full) = surnames.get(&fold(self.words(person.name))) else { continue };
            let told = person.attendance.clone();
            if let Some([(person, _), (known, _)]) = self.found.get_disjoint_mut([row, full]).ok() {
                known.attendance.extend(told);
                person.attendance.clear();
            }
        }
        self.found.retain(|(person, _)| !person.attendance.is_empty());
    }
}

/// `Scribe:` as a post.
fn post_in(view: &View<'_>, label: Span) -> Option<Span> {
    const LONGEST: usize = 20;
    let words = view.words(label).trim_end_matches(|c: char| !c.is_alphanumeric());
    (!words.is_empty() && words.len() < LONGEST).then(|| Span::new(label.start(), label.start() + words.len()))
}
