//! Couples in the attendance list: `Susan and Joel Marsh` are Susan Marsh and Joel Marsh.

use crate::minutes::kinds::person::Person;
use crate::text::Span;

use super::view::View;

/// Gives those who stand with a first name alone before somebody of a full name the family name of that one, where others are
/// listed in full.
pub fn name_couples(view: &View<'_>, people: &mut [Person]) {
    const FULL: usize = 3;
    let is_full = |person: &&Person| view.words(person.name).contains(' ');
    if people.iter().filter(is_full).count() < FULL {
        return;
    }
    let families: Vec<Option<Span>> = people.windows(2).map(|pair| family_of(view, pair)).collect();
    for (person, family) in people.iter_mut().zip(families) {
        person.family = family;
    }
}

/// The family name of two who stand beside one another, if only the second has it.
fn family_of(view: &View<'_>, pair: &[Person]) -> Option<Span> {
    let [first, second] = pair else { return None };
    let between = Span::new(first.name.end(), second.name.start().max(first.name.end()));
    let joined = matches!(view.words(between), " and " | " & " | " + ");
    let plain = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
    let (given, full) = (view.words(first.name), view.words(second.name));
    let (own, family) = full.rsplit_once(' ')?;
    let couple =
        joined && plain(given) && plain(own) && plain(family) && first.initials.is_none() && first.post.is_none();
    couple.then(|| Span::new(second.name.end() - family.len(), second.name.end()))
}
