//! What stands after the marker of an action: who, who and what, or only what.

use std::sync::LazyLock;

use super::person::{form_of, is_title};
use super::phrases::Phrases;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use super::work::is_verb;
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A mention of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub at: Span,
    /// How they name.
    pub form: PersonForm,
}

/// What stands after a marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Those who are named.
    pub owners: Vec<Mention>,
    /// The work, where it stands there too.
    pub task: Option<Span>,
}

/// Reads what stands after the marker of an action: `CS`, `RE & CS`, `Steve to publish slides`, `add to Forward Plan`.
///
/// ```
/// # use quorate::recognise::{Cut, after_marker};
/// let text = "RE & CS";
/// let marked = after_marker(&Cut::of(text).words());
/// assert_eq!(marked.owners[1].at.of(text), "CS");
/// assert_eq!(marked.task, None);
/// ```
#[must_use]
pub fn after_marker(words: &Words<'_>) -> Marked {
    let (from, to) = trimmed(words);
    let owners = mentions_in(words, from, to);
    if owners.iter().any(|owner| owner.form != PersonForm::Pronoun) {
        return Marked { owners, task: None };
    }
    owner_then_task(words, from, to)
        .or_else(|| task_then_owner(words, from, to))
        .unwrap_or_else(|| only_task(words, from, to))
}

/// Reads an entry of a list of actions, of which each is a task, with or without its owner: `Adam – look at the printer`.
/// Other than after a marker, a few words with capitals alone (`Handover List`) are the task.
#[must_use]
pub fn in_action_list(words: &Words<'_>) -> Marked {
    let (from, to) = trimmed(words);
    owner_then_task(words, from, to)
        .or_else(|| task_then_owner(words, from, to))
        .unwrap_or_else(|| only_task(words, from, to))
}

/// Those named in a text that names people and nothing else (`RE & CS`, `Clerk/NA`); `None` if it says more than that.
#[must_use]
pub fn mentions(words: &Words<'_>) -> Option<Vec<Mention>> {
    let (from, to) = trimmed(words);
    Some(mentions_in(words, from, to)).filter(|found| !found.is_empty())
}

/// Those named by the pieces from `from` up to `to`; none if these say anything else.
pub(super) fn mentions_in(words: &Words<'_>, from: usize, to: usize) -> Vec<Mention> {
    let named = |form| Mention { at: words.span(from, before_bracket(words, from, to)), form };
    let one = || form_of(words, from, to).map(named);
    if !(from..to).any(|at| separates(words, from, to, at)) {
        return one().into_iter().collect();
    }
    let several = split(words, from, to).unwrap_or_default();
    let part_of_post =
        || several.windows(2).any(|pair| matches!(pair, [first, second] if is_part(words, first, second)));
    let may_be_one = several.is_empty() || part_of_post() || is_city_and_county(words, &several);
    let one = if may_be_one { one() } else { None };
    one.map_or(several, |one| vec![one])
}

/// How far those may reach who are named from this piece on: up to the first that stands in no name, post or group, nor
/// between two.
pub(super) fn run_of_names(words: &Words<'_>, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| words.get(at).is_none_or(|piece| !may_name(piece))).unwrap_or(limit.max(from))
}

/// Where those may begin, at the earliest, who are named up to this piece.
pub(super) fn run_of_names_before(words: &Words<'_>, limit: usize, to: usize) -> usize {
    (limit..to).rev().find(|&at| words.get(at).is_none_or(|piece| !may_name(piece))).map_or(limit, |at| at + 1)
}

/// Whether a piece may stand in a name, a post or a group that is named, or between two of them.
fn may_name(piece: Word<'_>) -> bool {
    match piece.kind() {
        Kind::Word => !piece.has(Sign::NotInPhrase) || piece.is_capital() || piece.has(Sign::Determiner),
        Kind::Number => piece.glued(),
        Kind::Mark => piece.is_in(&MARKS_OF_NAMES),
    }
}

/// The end of a name without a role or a handle in brackets; `(J)`, which tells two of a name apart, stays.
fn before_bracket(words: &Words<'_>, from: usize, to: usize) -> usize {
    if !words.is(to.saturating_sub(1), ")") {
        return to;
    }
    let open = (from + 1..to).find(|&at| words.is(at, "("));
    open.filter(|&open| words.get(open + 1).is_some_and(|inside| inside.text().chars().count() > 2)).unwrap_or(to)
}

/// `Senior Engineer, West Division`: what follows a post and a comma, and is no post and no titled name, is part of it.
fn is_part(words: &Words<'_>, first: &Mention, second: &Mention) -> bool {
    let text = words.text;
    let between = text.get(first.at.end()..second.at.start()).unwrap_or_default();
    let next = second.at.of(text);
    let own = matches!(second.form, PersonForm::Name | PersonForm::Group)
        && !is_titled(words, second)
        && !next.starts_with("the ");
    first.form == PersonForm::Post && own && between.trim() == ","
}

/// `Ashford City and County Council`: one body whose name has an `and`.
fn is_city_and_county(words: &Words<'_>, several: &[Mention]) -> bool {
    let [first, second] = several else { return false };
    let bare = |mention: &Mention| !is_titled(words, mention) && !mention.at.of(words.text).starts_with("the ");
    first.form == PersonForm::Name && second.form == PersonForm::Group && bare(first) && bare(second)
}

/// Each of several that are named; `None` if a part names nobody.
fn split(words: &Words<'_>, from: usize, to: usize) -> Option<Vec<Mention>> {
    let mut found = Vec::new();
    let mut start = from;
    for at in from..=to {
        if at < to && !(separates(words, from, to, at) && may_begin(words, start, at)) {
            continue;
        }
        if at > start {
            let form = form_of(words, start, at)?;
            found.push(Mention { at: words.span(start, before_bracket(words, start, at)), form });
        }
        start = at + 1;
    }
    Some(found)
}

/// After `of` or `for`, a name goes on past `and` unless somebody new clearly begins: `the Head of Roads and the Clerk`.
fn may_begin(words: &Words<'_>, start: usize, at: usize) -> bool {
    let qualified = (start..at).any(|place| words.is_any(place, &["of", "for"]));
    let next = at + 1 + usize::from(words.is(at + 1, "and"));
    !qualified
        || words.is_any(next, &["the", "@"])
        || words.get(next).is_some_and(|word| is_title(word) || is_capitals(word.text()))
}

fn is_titled(words: &Words<'_>, who: &Mention) -> bool {
    words.get(words.place_of(who.at.start())).is_some_and(is_title)
}

fn is_capitals(word: &str) -> bool {
    (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a piece stands between two who are named: `/`, `&`, `and`, `,`, `;`, `n`.
fn separates(words: &Words<'_>, from: usize, to: usize, at: usize) -> bool {
    let Some(piece) = words.get(at).filter(|_| at > from && at + 1 < to) else { return false };
    // `A/Director` is an acting director.
    let acting = || piece.is("/") && words.before(at).is_some_and(|before| before.is("A"));
    piece.is_in(&SEPARATORS) && !acting() || piece.bytes() == b"n"
}

static SEPARATORS: List = List::of(&["/", "&", "and", ",", ";", "+", "or", "with"]);

static MARKS_OF_NAMES: List = List::of(&["-", "/", "&", ",", "’", "'", "(", ")", ".", "@", "_", ";", "+"]);

/// Without what stands around: `(`, `–`, `:`, `by`.
fn trimmed(words: &Words<'_>) -> (usize, usize) {
    let mut from = 0;
    while words.get(from).is_some_and(|piece| piece.kind() == Kind::Mark && !piece.is("@")) {
        from += 1;
    }
    if words.is_any(from, &["by", "for", "on"]) && words.get(from + 1).is_some() {
        from += 1;
        from += usize::from(words.is(from, ":"));
    }
    let mut to = words.len();
    while to > from && words.get(to - 1).is_some_and(|piece| is_end_mark(words, from, to, piece)) {
        to -= 1;
    }
    (from, to)
}

fn is_end_mark(words: &Words<'_>, from: usize, to: usize, piece: Word<'_>) -> bool {
    let opened = || (from..to).any(|at| words.is_any(at, &["(", "["]));
    let initials = piece.is(".") && to >= from + 4 && words.is(to - 3, ".");
    piece.kind() == Kind::Mark && !(piece.is_any(&[")", "]"]) && opened()) && !initials
}

/// `Clerk: write to them`, `Steve to publish slides`, `Amar): Determine`, `Kate look at it`.
fn owner_then_task(words: &Words<'_>, from: usize, to: usize) -> Option<Marked> {
    for at in from + 1..to.min(from + 18) {
        let Some(next) = boundary(words, from, at) else { continue };
        let owners = mentions_in(words, from, at);
        if !owners.is_empty() && next < to && owners.iter().all(|owner| plausible(words, owner)) {
            return Some(Marked { owners, task: Some(words.span(next, words.len())) });
        }
        if words.is_any(at, &[".", ";"]) {
            return None;
        }
    }
    None
}

/// A mention that may own work: not `it`, not `who`.
fn plausible(words: &Words<'_>, owner: &Mention) -> bool {
    !matches!(owner.at.of(words.text).to_ascii_lowercase().as_str(), "it" | "who" | "you" | "him" | "her" | "them")
}

/// Where the work begins, if the owner ends before this piece.
fn boundary(words: &Words<'_>, start: usize, at: usize) -> Option<usize> {
    let piece = words.get(at)?;
    let next = words.get(at + 1);
    let loose = next.is_some_and(|next| !next.glued());
    match piece.text() {
        ":" | "–" | "—" | ")" | "]" | "-" => {
            if piece.is("-") && (piece.glued() || !loose) || !loose && !piece.is_any(&[")", "]", ":", "–", "—"]) {
                return None;
            }
            // What follows a bracket is no work: `Collins (J) and Hull`, `Amar (Chair) to write`.
            let opened = piece.is_any(&[")", "]"])
                && (at.saturating_sub(6).max(start)..at).any(|place| words.is_any(place, &["(", "["]));
            let from =
                (at + 1..at + 4).find(|&place| words.get(place).is_some_and(|piece| piece.kind() != Kind::Mark))?;
            (!opened).then_some(from)
        }
        _ => TO_DO.after(words, at).or_else(|| (!piece.is_capital() && is_verb(piece)).then_some(at)),
    }
}

/// `publish the slides (Steve)`, `look at it – CS`, `review @somebody`.
fn task_then_owner(words: &Words<'_>, from: usize, to: usize) -> Option<Marked> {
    let end = words.len();
    let open = (from..end).rev().take(12).find(|&at| {
        words.is_any(at, &["(", "[", "–", "—", "@"])
            || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
    })?;
    let start = open + usize::from(!words.is(open, "@"));
    let close = if words.is_any(end - 1, &[")", "]"]) && !words.is_any(open, &["@"]) { end - 1 } else { to };
    let owners = if start < close && open > from { mentions_in(words, start, close) } else { return None };
    let good = !owners.is_empty() && owners.iter().all(|owner| owner.form != PersonForm::Pronoun);
    good.then(|| Marked { owners, task: Some(words.span(from, open)) })
}

fn only_task(words: &Words<'_>, from: usize, to: usize) -> Marked {
    let nothing =
        to <= from + 2 && words.is_any(from, &["none", "nil", "nothing", "n", "tbc", "tba", "tbd"]) || from >= to;
    Marked { owners: Vec::new(), task: (!nothing).then(|| words.span(from, words.len())) }
}

/// Words between an owner and the work. Longer ones come first.
#[rustfmt::skip]
static TO_DO: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(&[
    "agreed to", "has agreed to", "have agreed to", "offered to", "volunteered to", "undertook to", "has to",
    "have to", "is to", "are to", "was to", "were to", "was asked to", "were asked to", "is asked to", "needs to",
    "need to", "will also", "to also", "will", "would", "shall", "should", "must", "to", "can",
]));

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    fn show(text: &str, marked: &Marked) -> String {
        let owners: Vec<_> = marked.owners.iter().map(|owner| owner.at.of(text)).collect();
        let task = marked.task.map_or_else(String::new, |task| format!(" → {}", task.of(text)));
        format!("{}{task}", owners.join(" | "))
    }

    #[test]
    fn what_stands_after_a_marker() {
        for (text, expected) in [
            (" – CS)", "CS"),
            ("-RE & CS)", "RE | CS"),
            ("JS/RB", "JS | RB"),
            ("Clerk/NA", "Clerk | NA"),
            ("LEMMING n STEVE", "LEMMING | STEVE"),
            ("Anders; Eglin; Jenks", "Anders | Eglin | Jenks"),
            (": Chris T", "Chris T"),
            ("Cllr CLARK", "Cllr CLARK"),
            ("CLERK", "CLERK"),
            (": Cllr Hull and the Clerk.", "Cllr Hull | the Clerk"),
            ("Steve to publish slides", "Steve → publish slides"),
            (": Shaun V to provide)", "Shaun V → provide)"),
            ("Clerk: write to the school", "Clerk → write to the school"),
            ("Amar): Determine how to sign up", "Amar → Determine how to sign up"),
            ("(Amar): Determine how", "Amar → Determine how"),
            ("by the Clerk – to write", "the Clerk → to write"),
            ("Kate look at #600", "Kate → look at #600"),
            ("Jeremiah to schedule and run another", "Jeremiah → schedule and run another"),
            ("@mhall to open an issue", "@mhall → open an issue"),
            ("Luke M - LAN poster", "Luke M → LAN poster"),
            ("All to send dates", "All → send dates"),
            (" – add to Forward Plan", " → add to Forward Plan"),
            ("Review the policy", " → Review the policy"),
            ("Publish the slides (Steve)", "Steve → Publish the slides"),
            ("Open an issue @mhall", "@mhall → Open an issue"),
            (": None", ""),
            ("", ""),
            (":", ""),
            (
                "the Strategic Director for Children, Schools and Families",
                "the Strategic Director for Children, Schools and Families",
            ),
            ("Cllr Hull will chase figures", "Cllr Hull → chase figures"),
            ("A/Director of Roads", "A/Director of Roads"),
            ("Collins (J) and O’Dea", "Collins (J) | O’Dea"),
        ] {
            assert_eq!(show(text, &after_marker(&Cut::of(text).words())), expected, "{text}");
        }
    }

    #[test]
    fn entries_of_action_lists() {
        for (text, expected) in [
            ("Handover List", " → Handover List"),
            ("Adam - look at fixing it", "Adam → look at fixing it"),
            ("Nora Field: book the hall", "Nora Field → book the hall"),
            ("Plan the dinner.", " → Plan the dinner."),
        ] {
            assert_eq!(show(text, &in_action_list(&Cut::of(text).words())), expected, "{text}");
        }
    }
}
