//! The entries of a list of actions: where each begins, and whether it gives work.

use crate::document::{Block, Document};
use crate::recognise::{Mention, doers, hands_on, in_action_list, mentions};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::fit::{Filled, fit_whole};
use super::found::{Found, Read};
use super::pattern::{Hole, Pattern};

/// The style that says most of an entry, without the number before it.
pub(super) fn entry<'s>(read: Read<'_>, patterns: &[&'s Pattern], index: usize, head: usize) -> Option<Found<'s>> {
    let (document, cut) = read;
    let block = document.blocks().get(index)?;
    let number = number_before(document.words(block));
    let words = without_number(document, block);
    let fits = patterns.iter().filter_map(|pattern| {
        let mut fit = fit_whole(pattern, cut, words)?;
        fit.at = block.span;
        if let Some((length, _)) = number {
            let at = Span::new(block.span.start(), block.span.start() + length);
            fit.filled.push(Filled { hole: Hole::Number, at });
        }
        Some(Found { head: document.blocks().get(head).map(|head| head.span), ..Found::new(pattern, fit, index) })
    });
    let mut fits: Vec<Found<'_>> = fits.collect();
    if fits.iter().any(|one| names_first(read, one)) {
        fits.retain(|one| !names_last(read, one));
    }
    fits.into_iter().max_by_key(|one| one.pattern.weight())
}

/// `Ida: ask for three prices`: whether somebody is named before what is to be done.
fn names_first((document, cut): Read<'_>, one: &Found<'_>) -> bool {
    let (Some(owner), Some(task)) = (one.fit.hole(Hole::Owner), one.fit.hole(Hole::Task)) else { return false };
    let colon = document.prose().get(owner.end()..).is_some_and(|rest| rest.starts_with(':'));
    let who = mentions(&cut.within(owner)).unwrap_or_default();
    let one_word = |who: &Mention| !who.at.of(document.prose()).contains(' ');
    let named = |who: &Mention| match who.form {
        PersonForm::Name => one_word(who),
        PersonForm::Post | PersonForm::Initials | PersonForm::Handle => true,
        PersonForm::Group | PersonForm::Pronoun => false,
    };
    colon && owner.end() <= task.start() && !who.is_empty() && who.iter().all(named)
}

/// `… for next year (Harvest Supper)`: whether a name of several words stands in brackets at the end, which may be of anything.
fn names_last((document, cut): Read<'_>, one: &Found<'_>) -> bool {
    let (Some(owner), Some(task)) = (one.fit.hole(Hole::Owner), one.fit.hole(Hole::Task)) else { return false };
    let who = mentions(&cut.within(owner)).unwrap_or_default();
    let several = |who: &Mention| who.form == PersonForm::Name && who.at.of(document.prose()).contains(' ');
    owner.start() >= task.end() && who.iter().all(several)
}

/// The words of an entry without the number before it.
pub(super) fn without_number(document: &Document, block: &Block) -> Span {
    let number = number_before(document.words(block));
    Span::new(block.span.start() + number.map_or(0, |(_, after)| after), block.span.end())
}

/// `A1:`, `31/04 –`, `AP3.`: the length of the number before an entry, and where the entry begins.
fn number_before(words: &str) -> Option<(usize, usize)> {
    const LONGEST: usize = 12;
    const MOST_LETTERS: usize = 4;
    if let Some(found) = bracketed_number(words) {
        return Some(found);
    }
    let end = words.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '/' | '.' | '-'))?;
    let number = words.get(..end)?.trim_end_matches(['.', '-']);
    let letters = number.chars().take_while(char::is_ascii_uppercase).count();
    let is_number = (1..=LONGEST).contains(&number.len())
        && letters <= MOST_LETTERS
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.chars().skip(letters).all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-'));
    let rest = words.get(number.len()..)?;
    let after = rest.trim_start_matches([' ', ':', '.', '-', '–', ')']);
    let parted = rest.trim_start().starts_with([':', '.', '-', '–', ')']) || letters > 0;
    let after = if letters > 0 { after_bracket(after) } else { after };
    (is_number && parted).then_some((number.len(), words.len() - after.len()))
}

/// `(ii) Clerk to order`, `(b) order salt`, `(3) …`: the same for a number or letter in brackets.
fn bracketed_number(words: &str) -> Option<(usize, usize)> {
    const LONGEST: usize = 5;
    let inside = words.strip_prefix('(')?;
    let close = inside.find(')').filter(|&close| (1..=LONGEST).contains(&close))?;
    let (number, rest) = (inside.get(..close)?, inside.get(close + 1..)?);
    let roman = number.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let figure = number.bytes().all(|byte| byte.is_ascii_digit()) && number.len() < 4;
    let letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_lowercase());
    let after = rest.trim_start_matches([' ', ':', '.', '-', '–']);
    (roman || figure || letter).then_some((close + 2, words.len() - after.len()))
}

/// `A12 (Feb) Clerk to order`: without the brackets that say since when an entry with a number is on the list.
fn after_bracket(entry: &str) -> &str {
    const LONGEST: usize = 12;
    let inside = entry.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let rest = inside.filter(|(inside, _)| inside.len() <= LONGEST).map(|(_, rest)| rest);
    rest.map_or(entry, |rest| rest.trim_start_matches([' ', ':', '-', '–']))
}

/// Whether a paragraph gives work: to somebody, or beginning with its verb.
pub(super) fn is_work((document, cut): Read<'_>, at: Span) -> bool {
    const SENTENCE: usize = 3;
    let words = cut.within(at);
    let marked = in_action_list(&words);
    let colon = marked.owners.last().is_some_and(|who| {
        document.prose().get(who.at.end()..).is_some_and(|rest| {
            rest.starts_with([':', ')']) || [" – ", " - ", " — "].iter().any(|dash| rest.starts_with(dash))
        })
    });
    let says_more =
        |task: Span| task.of(document.prose()).split(' ').count() >= SENTENCE && mentions(&cut.within(task)).is_none();
    if colon && marked.task.is_some_and(says_more) {
        return true;
    }
    if owner_labelled(document.prose().get(at.start()..at.end()).unwrap_or_default()) {
        return true;
    }
    let begins = marked.task.is_some_and(|task| cut.within(task).begin_with_work());
    let after = marked.owners.first().zip(marked.task).is_some_and(|(who, task)| who.at.start() > task.start());
    begins || after || hands_on(&words)
}

/// `Loft to be insulated. Owner: Ida. OPEN`: whether an entry says after a label whose it is.
fn owner_labelled(words: &str) -> bool {
    const LABELS: &[&str] =
        &["Owner: ", "Owners: ", "Lead: ", "Assigned to: ", "Assignee: ", "Action by: ", "By whom: "];
    let sets_off =
        |at: usize| words.get(..at).is_some_and(|before| before.trim_end().ends_with(['.', ';', ',', '(', '|', '–']));
    LABELS.iter().any(|label| words.find(label).is_some_and(sets_off))
}

/// Whether a paragraph under nothing but `Action` says what is to be done, though not by whom: `To be discussed in May`, `It was
/// agreed that the notes would be put on the board`.
pub(super) fn is_said_to_be_done((document, cut): Read<'_>, at: Span) -> bool {
    const FORMAL: &[&str] = &["to note", "to be noted", "to approve", "to receive", "to accept", "to adopt"];
    let words = fold(at.of(document.prose()));
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let named = |who: &Mention| who.form != PersonForm::Pronoun;
    let formal = FORMAL.iter().any(|formal| words.starts_with(formal));
    !formal
        && (words.starts_with("to ")
            || doers(&cut.within(at)).iter().any(|doer| doer.how.is_passive() || doer.who.iter().any(named)))
}

/// Whether an entry without anybody says something about the entry before: `Could be set up in June`, `It was late`.
pub(super) fn is_remark((document, cut): Read<'_>, at: Span) -> bool {
    const REMARKS: &[&str] = &[
        "could",
        "should",
        "would",
        "might",
        "it",
        "it's",
        "its",
        "there",
        "this",
        "that",
        "these",
        "they",
        "potentially",
        "possibly",
        "probably",
        "perhaps",
        "because",
        "what",
        "why",
        "good",
        "great",
        "but",
        "also",
        "so",
        "http",
        "https",
        "no",
        "not",
    ];
    let words = at.of(document.prose());
    let first =
        words.split(|c: char| !c.is_alphanumeric() && c != '\'').next().unwrap_or_default().to_ascii_lowercase();
    REMARKS.contains(&first.as_str()) && !hands_on(&cut.within(at)) && in_action_list(&cut.within(at)).owners.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_entries() {
        for (words, expected) in [
            ("A1: Clerk to order", Some(("A1", "Clerk to order"))),
            ("AP3 Clerk to order", Some(("AP3", "Clerk to order"))),
            ("A12 (Feb) Clerk to order", Some(("A12", "Clerk to order"))),
            ("(ii) Clerk to order", Some(("(ii)", "Clerk to order"))),
            ("(b) order salt", Some(("(b)", "order salt"))),
            ("(3): order salt", Some(("(3)", "order salt"))),
            ("(Ida) order salt", None),
            ("31/04 – order", Some(("31/04", "order"))),
            ("4.2. order", Some(("4.2", "order"))),
            ("2 tons of salt", None),
            ("5 June – order", None),
            ("Clerk to order", None),
            ("COVID-19 notice to be put up", None),
            ("", None),
        ] {
            let found = number_before(words).map(|(length, after)| (&words[..length], &words[after..]));
            assert_eq!(found, expected, "{words}");
        }
    }
}
