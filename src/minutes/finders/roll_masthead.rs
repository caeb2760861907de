//! Tells the members whom a masthead lists from those who were there.

use std::collections::HashMap;

use crate::minutes::kinds::person::{Attendance, Person};
use crate::text::fold;

use super::attendance::Roll;

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
            // The first is what the masthead alone said.
            if let Some((person, _)) = self.found.get_mut(row) {
                person.attendance = person.attendance.split_off(person.attendance.len().min(1));
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
            if let Ok([(person, _), (known, _)]) = self.found.get_disjoint_mut([row, full]) {
                known.attendance.extend(told);
                person.attendance.clear();
            }
        }
        self.found.retain(|(person, _)| !person.attendance.is_empty());
    }
}
