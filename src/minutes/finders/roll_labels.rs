//! Labels of lists of names inside a paragraph: `Present: Ana Ash, Ben Birch. Excused: Cal Cole. Also present: Di Dunn`.

use crate::minutes::kinds::person::Attendance;
use crate::text::{Span, fold};

use super::roll_entries::names_alone;
use super::roll_heads::{List, is_side, list_of};

/// A label and the names after it, as bytes of the words in which they stand.
pub struct Labelled {
    pub list: List,
    pub head: Span,
    /// Up to the next label.
    pub names: Span,
}

/// How far from its start a paragraph is looked through for those who were there.
const FAR: usize = 2000;

/// And for those who sent apologies, which may be an item of minutes that stand in one paragraph.
const FARTHER: usize = 40_000;

/// The labels in some words after the byte `from`, in their order, up to where those on the sides of a vote are named.
pub fn labels_in(words: &str, from: usize) -> Vec<Labelled> {
    let end = words.char_indices().map(|(at, _)| at).find(|&at| at >= FARTHER).unwrap_or(words.len());
    let near = words.get(..end).unwrap_or(words);
    let mut labels: Vec<Labelled> = Vec::new();
    for (mark, length) in marks(near).filter(|&(mark, _)| mark >= from) {
        let before = near.get(from..mark).unwrap_or_default().trim_end();
        if before.rsplit([' ', '\n']).next().is_some_and(is_side) {
            break;
        }
        let within = !labels.is_empty() || from > 0;
        let dash = !near.get(mark..).is_some_and(|rest| rest.starts_with(':'));
        let after = near.get(mark + length..).unwrap_or_default();
        let named = after.split([':', ';', '\n']).next().unwrap_or_default().split(". ").next().unwrap_or_default();
        let chair = |start: usize| before.get(..start).is_some_and(|said| said.trim_end().ends_with('.'));
        let found = label_before(before, true).filter(|&(start, list)| {
            !list.doubtful
                || !dash && names_alone(named) && (within || chair(start) && !list.group && named.trim().contains(' '))
        });
        let Some((start, list)) = found else { continue };
        if mark > FAR && (dash || list.attendance != Attendance::Apology) {
            continue;
        }
        let head = Span::new(from + start, mark + length);
        if let Some(last) = labels.last_mut() {
            last.names = Span::new(last.names.start(), head.start());
        }
        labels.push(Labelled { list, head, names: Span::new(mark + length, words.len()) });
    }
    labels
}

/// Where colons and dashes that stand apart are, with their lengths.
fn marks(words: &str) -> impl Iterator<Item = (usize, usize)> {
    words.match_indices([':', '-', '–', '—']).filter_map(|(at, mark)| {
        let apart = words.get(at + mark.len()..).is_some_and(|rest| rest.starts_with(' '))
            && words.get(..at).is_some_and(|before| before.ends_with(' ') && !before.trim_end().ends_with(':'));
        (mark == ":" || apart).then_some((at, mark.len()))
    })
}

/// The label with which some words end, from its first capital letter: the shortest that opens a list, with what bends its
/// sense before it: `Not present`.
fn label_before(words: &str, within: bool) -> Option<(usize, List)> {
    const LONGEST: usize = 9;
    const BENDS: &[&str] = &[
        "not",
        "not in",
        "also",
        "members",
        "others",
        "councillors",
        "officers",
        "trustees",
        "directors",
        "governors",
        "board",
        "committee",
        "staff",
        "guests",
        "those",
        "voting",
        "non-voting",
    ];
    let mut starts = words.rmatch_indices([' ', '\n', '.', ')', ';']).map(|(at, _)| at + 1).chain([0]).take(LONGEST);
    let certain = |start: usize| {
        let label = words.get(start..)?;
        let whole = label.matches('(').count() == label.matches(')').count() && !label.contains([':', ';']);
        let list = (whole && label.starts_with(char::is_uppercase)).then(|| list_of(&fold(label), within)).flatten()?;
        Some((start, list)).filter(|(_, list)| within || !list.doubtful)
    };
    let mut found = starts.find_map(certain)?;
    for start in starts {
        let word = words.get(start..found.0).unwrap_or_default().trim();
        match certain(start).filter(|_| BENDS.contains(&fold(word).as_str())) {
            Some(longer) => found = longer,
            // `Not in attendance`
            None if word == "in" => {}
            None => break,
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_inside() {
        for (words, expected) in [
            (
                "Held in the barn at 8 pm PRESENT (Two Councillors):- Ana Ash (AA) and Ben Birch",
                "present|- Ana Ash (AA) and Ben Birch",
            ),
            (
                "Opened at 6. Present: Members Ash, Birch. Excused absences: Member Cole. Also present: Clerk Dunn.",
                "present| Members Ash, Birch. ; apologies| Member Cole. ; present| Clerk Dunn.",
            ),
            (
                "Participation: Ana Ash, Ben Birch Excused: Cal Cole",
                "present| Ana Ash, Ben Birch ; apologies| Cal Cole",
            ),
            ("Attended: Ana Ash Not present: Ben Birch", "present| Ana Ash ; absent| Ben Birch"),
            ("In Attendance: Ash. Directors Not in Attendance: Birch.", "present| Ash. ; absent| Birch."),
            ("Call to order at 1. Attendees: Ana Ash. Chair: Ben Birch", "present| Ana Ash. ; present| Ben Birch"),
            ("Roll call. Aye: Ash, Birch. Absent: Cole.", ""),
            ("The items are: roads, parks", ""),
        ] {
            let labels = labels_in(words, 0);
            let found: Vec<String> = labels
                .iter()
                .map(|label| format!("{}|{}", label.list.attendance.word(), label.names.of(words)))
                .collect();
            assert_eq!(found.join("; "), expected, "{words}");
        }
    }
}
