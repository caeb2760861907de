//! Names in a row: `Cllrs Ash, Birch (Chair) and Cole (3)`.

use super::owner::Mention;
use super::person::form_of;
use super::word_list::List;
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// Those named at the start of a paragraph that names people and nothing else, or says after them how many they are
/// (`Councillors Ash and Birch (2)`), and the byte at which what more it says begins.
#[must_use]
pub fn list_of_names(words: &Words<'_>) -> Option<(Vec<Mention>, usize)> {
    let (who, end) = names(words, 0, words.len(), false)?;
    let counted = words.before(end).is_some_and(|last| last.is(")"))
        && words.get(end.saturating_sub(2)).is_some_and(|piece| piece.kind() == Kind::Number);
    let end = end + usize::from(words.is_any(end, &[".", ","]));
    let rest = words.get(end).map_or(words.span(0, words.len()).end(), |next| next.start());
    (end >= words.len() || counted).then_some((who, rest))
}

/// Names in a row, and the place after them and after how many they are. `more` may follow the last without a mark.
pub(super) fn names(words: &Words<'_>, from: usize, limit: usize, more: bool) -> Option<(Vec<Mention>, usize)> {
    const LONGEST: usize = 9;
    let mut found: Vec<Mention> = Vec::new();
    let mut at = from;
    let mut end = from;
    while at < limit {
        let longest = (at + 1..=limit.min(at + LONGEST)).rev();
        let read = longest
            .filter(|&to| closes(words, to, limit) || more && goes_on(words, to))
            .find_map(|to| Some((named(words, at, to)?, to)));
        let Some((who, to)) = read else { break };
        found.push(who);
        end = after_role(words, to, limit);
        let next = (end..limit.min(end + 2)).take_while(|&place| words.is_in(place, &BETWEEN)).count();
        if next == 0 {
            break;
        }
        at = end + next;
    }
    (!found.is_empty()).then(|| (found, after_count(words, end)))
}

/// One person, by name, initials or post.
pub(super) fn named(words: &Words<'_>, from: usize, to: usize) -> Option<Mention> {
    if (from..to).any(|at| words.is_in(at, &BETWEEN) || words.get(at).is_some_and(|piece| piece.kind() == Kind::Number))
    {
        return None;
    }
    // `Ana Ash (Chair)` is named without the role, `Collins (J)` with the letter that tells two apart.
    let open = (from..to).find(|&at| words.is(at, "("));
    if open.and_then(|open| words.get(open + 1)).is_some_and(|inside| !inside.is_single()) {
        return None;
    }
    let form = form_of(words, from, to)?;
    let person = matches!(form, PersonForm::Name | PersonForm::Initials | PersonForm::Post | PersonForm::Handle);
    let anybody = form == PersonForm::Post && words.is_in(to - 1, &ANYBODY);
    (person && !anybody).then(|| Mention { at: words.span(from, to), form })
}

/// Whether a name may end here: before a mark, before `and`, or where the list does.
fn closes(words: &Words<'_>, at: usize, limit: usize) -> bool {
    at == limit
        || words.get(at).is_none_or(|next| {
            next.is_in(&BETWEEN) || next.is_any(&[".", "(", ")", "|", "[", ":"]) || next.kind() == Kind::Number
        })
}

/// Whether the sentence goes on after a name.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|next| next.kind() == Kind::Word && next.text().starts_with(char::is_lowercase))
}

/// Past `(Chair)` and `(J)`, not past `(3)`.
fn after_role(words: &Words<'_>, at: usize, limit: usize) -> usize {
    if !words.is(at, "(") || words.get(at + 1).is_some_and(|inside| inside.kind() == Kind::Number) {
        return at;
    }
    (at + 2..limit.min(at + 7)).find(|&place| words.is(place, ")")).map_or(at, |close| close + 1)
}

/// Past `(3)`, `– 3` and `[3]`.
fn after_count(words: &Words<'_>, at: usize) -> usize {
    // `Ash and Birch. (2)`
    let counted = words.is(at, ".") && words.is(at + 1, "(") && words.is(at + 3, ")");
    let at = at + usize::from(counted);
    let marked = words.is_any(at, &["(", "–", "-", "[", "="]);
    let number = at + usize::from(marked);
    if !words.get(number).is_some_and(|piece| piece.kind() == Kind::Number) {
        return at;
    }
    number + 1 + usize::from(words.is_any(number + 1, &[")", "]"]))
}

/// Posts that many hold: `one member abstained` names nobody.
pub(super) static ANYBODY: List =
    List::of(&["member", "councillor", "director", "governor", "trustee", "officer", "representative", "members"]);

/// What stands between two names.
pub(super) static BETWEEN: List = List::of(&[",", ";", "and", "&", "/", "+"]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn lists_of_names() {
        let text = "Councillors Ash, Birch and Ó Cualáin (3)";
        let named = |text| list_of_names(&Cut::of(text).words()).map(|(who, _)| who.len());
        assert_eq!(named(text), Some(3));
        assert_eq!(named("Councillors Ash, Birch. (2)"), Some(2));
        assert_eq!(named("Councillors Ash and Birch (2) The Mayor spoke."), Some(2));
        assert_eq!(named("Councillor Ash spoke."), None);
    }
}
