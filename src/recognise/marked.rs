//! What stands after the marker of an action: who, who and what, who and when, or only what.

use std::sync::LazyLock;

use super::calendar::month;
use super::owner::{Mention, mentions_in, trimmed};
use super::phrases::Phrases;
use super::when::when_in;
use super::words::{Kind, Words};
use super::work::{is_gerund, is_participle, is_verb};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// What stands after a marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Those who are named.
    pub owners: Vec<Mention>,
    /// The work, where it stands there too.
    pub task: Option<Span>,
    /// When it is to be done, where that is set apart from the work: `CS, by 3 May`, `… – asap`.
    pub when: Option<Span>,
}

/// Reads what stands after the marker of an action: `CS`, `RE & CS, by 3 May`, `Steve to publish slides`, `add to Forward Plan`.
///
/// ```
/// # use quorate::recognise::{Cut, after_marker};
/// let text = "RE & CS, for the June meeting";
/// let marked = after_marker(&Cut::of(text).words());
/// assert_eq!(marked.owners[1].at.of(text), "CS");
/// assert_eq!(marked.task, None);
/// assert_eq!(marked.when.unwrap().of(text), "the June meeting");
/// ```
#[must_use]
pub fn after_marker(words: &Words<'_>) -> Marked {
    let (from, to) = trimmed(words);
    who(words, from, to).unwrap_or_else(|| who_and_what(words, from, to))
}

/// Reads an entry of a list of actions, of which each is a task, with or without its owner: `Adam – look at the printer`.
/// Other than after a marker, a few words with capitals alone (`Handover List`) are the task.
#[must_use]
pub fn in_action_list(words: &Words<'_>) -> Marked {
    let (from, to) = trimmed(words);
    who_and_what(words, from, to)
}

/// Whoever is told in the words of an instruction with which a task begins, though another name stood before it as its
/// subject: `Ida to ask for prices` in `Town walls: Ida to ask for prices`.
#[must_use]
pub fn told_in_task(words: &Words<'_>) -> Option<Marked> {
    let (from, to) = trimmed(words);
    owner_then_task(words, (from, to), words.len()).filter(|own| is_told(words, from, own))
}

/// Whether a sentence gives work to somebody in the words of an instruction: `Tom to paint the shed`, `Tom will paint it`.
#[must_use]
pub fn hands_on(words: &Words<'_>) -> bool {
    let (from, to) = trimmed(words);
    (from + 1..to.min(from + FURTHEST)).any(|at| {
        let work = TO_DO.after(words, at).and_then(|next| words.get(next));
        work.is_some_and(is_verb) && names_owners(words, from, at).is_some()
    })
}

/// How many words the owners may have.
const FURTHEST: usize = 18;

/// Where the work of an entry ends after which it says when, set apart, and what it says: `order salt – 5 June`.
#[must_use]
pub fn when_set_apart(words: &Words<'_>) -> Option<(Span, Span)> {
    let (end, when) = when_at_the_end(words, 0, words.len())?;
    Some((words.span(0, end), when))
}

/// Those who are named where nothing else is said, but perhaps when.
fn who(words: &Words<'_>, from: usize, to: usize) -> Option<Marked> {
    let with_time = who_and_when(words, from, to).filter(|marked| {
        // `Ida, June` are two.
        let name = |when: Span| {
            let word = words.get(words.place_of(when.start())).filter(|word| word.end() == when.end());
            word.and_then(month).is_some_and(|month| month.doubtful)
        };
        marked.when.is_some_and(|when| !name(when))
    });
    with_time.or_else(|| {
        let owners = mentions_in(words, from, to);
        let anybody = owners.iter().any(|owner| owner.form != PersonForm::Pronoun);
        anybody.then(|| Marked { owners, ..Marked::default() })
    })
}

fn who_and_when(words: &Words<'_>, from: usize, to: usize) -> Option<Marked> {
    (from + 1..to.min(from + FURTHEST)).find_map(|at| {
        let parts = words.get(at).is_some_and(|piece| piece.kind() == Kind::Mark) || TIMES.after(words, at).is_some();
        let when = when_in(words, at, to).filter(|_| parts || words.get(at).is_some_and(|next| !next.glued()))?;
        let owners = names_owners(words, from, at)?;
        Some(Marked { owners, task: None, when: Some(when.at()) })
    })
}

/// Words with which a time begins.
static TIMES: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::plain(&["by", "before", "for", "at", "on", "in", "to"]));

/// Those named by all of the pieces, if they may own work.
pub(super) fn names_owners(words: &Words<'_>, from: usize, to: usize) -> Option<Vec<Mention>> {
    let to = (from..to).rev().find(|&at| !words.is_any(at, &[",", ";", ":", "-", "–", "—"])).map_or(from, |at| at + 1);
    let owners = mentions_in(words, from, to);
    // `Create JIRA issue to track it`: a verb with its object, and no name.
    let verb = |owner: &Mention| {
        let first = words.place_of(owner.at.start());
        owner.form == PersonForm::Name
            && words.get(first).is_some_and(|word| is_verb(word) && word.end() < owner.at.end())
    };
    let good = owners.iter().all(|owner| owner.form != PersonForm::Pronoun && !verb(owner));
    (good && !owners.is_empty()).then_some(owners)
}

/// Work with its owner before or after it, or alone; when it is to be done may be set apart at the end.
fn who_and_what(words: &Words<'_>, from: usize, to: usize) -> Marked {
    let Some((end, when)) = when_at_the_end(words, from, to) else { return what(words, (from, to), words.len()) };
    Marked { when: Some(when), ..what(words, (from, end), end) }
}

fn what(words: &Words<'_>, (from, to): (usize, usize), end: usize) -> Marked {
    task_colon_owner(words, from, to)
        .or_else(|| owner_then_task(words, (from, to), end))
        .or_else(|| task_then_owner(words, (from, to), end))
        .unwrap_or_else(|| only_task(words, (from, to), end))
}

/// `Order the salt: Ida Moss`: work, and after a colon at its end who is to do it.
fn task_colon_owner(words: &Words<'_>, from: usize, to: usize) -> Option<Marked> {
    const SHORTEST: usize = 3;
    if !words.get(from).is_some_and(is_verb) {
        return None;
    }
    let colon = (from + SHORTEST..to).rev().take(FURTHEST).find(|&at| words.is(at, ":"))?;
    let owners = names_owners(words, colon + 1, to)?;
    Some(Marked { owners, task: Some(words.span(from, colon)), when: None })
}

/// `order salt – 5 June`, `order salt (asap)`: where the time is set apart, and what it is.
fn when_at_the_end(words: &Words<'_>, from: usize, to: usize) -> Option<(usize, Span)> {
    const LONGEST: usize = 14;
    let at = (from + 1..to).rev().take(LONGEST).find(|&at| sets_apart(words, at))?;
    let when = when_in(words, at, words.len())?;
    Some((at, when.at()))
}

/// A mark that sets apart what follows it: a dash between words, an opening bracket.
fn sets_apart(words: &Words<'_>, at: usize) -> bool {
    let loose = || words.get(at).is_some_and(|dash| !dash.glued());
    words.is_any(at, &["(", "[", "–", "—", "|"]) || words.is(at, "-") && loose()
}

/// `Clerk: write to them`, `Steve to publish slides`, `Amar): Determine`, `Kate look at it`.
fn owner_then_task(words: &Words<'_>, (from, to): (usize, usize), end: usize) -> Option<Marked> {
    for at in from + 1..to.min(from + FURTHEST) {
        let Some(next) = boundary(words, from, at) else { continue };
        let owners = mentions_in(words, from, at);
        if !owners.is_empty() && next < to && owners.iter().all(|owner| plausible(words, owner)) {
            if words.is(at, ":") && owners.iter().all(|one| is_topic(one.form)) {
                // `Town walls: Ida to ask for three prices`
                let own = owner_then_task(words, (next, to), end).filter(|own| is_told(words, next, own));
                if own.is_some() {
                    return own;
                }
            }
            return Some(Marked { owners, task: Some(words.span(next, end)), when: None });
        }
        if words.is_any(at, &[".", ";"]) {
            return None;
        }
    }
    None
}

/// Whether what looks like somebody may be what the work is about.
fn is_topic(form: PersonForm) -> bool {
    matches!(form, PersonForm::Name | PersonForm::Group | PersonForm::Initials)
}

/// Whether words from this piece on tell somebody to do something, with no mark between: `Ida to ask`, not `Ida: ask`.
fn is_told(words: &Words<'_>, from: usize, told: &Marked) -> bool {
    let (Some(last), Some(task)) = (told.owners.last(), told.task) else { return false };
    let between = words.place_of(last.at.end())..words.place_of(task.start());
    let verb = words.place_of(task.start());
    from < verb
        && words.get(verb).is_some_and(|word| is_verb(word) && !word.is_capital())
        && between.into_iter().all(|at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word))
        && told.owners.iter().all(|owner| owner.form != PersonForm::Pronoun)
}

/// A mention that may own work: not `it`, not `who`.
fn plausible(words: &Words<'_>, owner: &Mention) -> bool {
    !matches!(
        owner.at.of(words.text).to_ascii_lowercase().as_str(),
        "it" | "who" | "you" | "him" | "her" | "them" | "self"
    )
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
        _ => match TO_DO.after(words, at) {
            // `All events to be added`: nobody is said to do it.
            Some(next)
                if words.is(next, "be") && words.get(next + 1).is_some_and(|done| is_participle(done.text())) =>
            {
                None
            }
            Some(next) => Some(next),
            // `Ida checking on the price`
            None => {
                let works = is_verb(piece) || is_gerund(piece.text());
                (!piece.is_capital() && works && may_be_told(words, start, at)).then_some(at)
            }
        },
    }
}

/// Whether those named before a bare verb may be told to do it: `Steve publish slides`, not `New member list for Ida`.
fn may_be_told(words: &Words<'_>, from: usize, to: usize) -> bool {
    let several = words.get(from).is_some_and(|first| first.is_any(&["all", "everyone", "everybody", "both"]));
    // `Create JIRA issue`: a verb and its object.
    let verb = words.get(from).is_some_and(is_verb) && to > from + 1;
    several
        || !verb
            && mentions_in(words, from, to).iter().all(|who| {
                let one_word = !who.at.of(words.text).contains(' ');
                one_word || matches!(who.form, PersonForm::Name | PersonForm::Initials | PersonForm::Handle)
            })
}

/// `publish the slides (Steve)`, `look at it – CS`, `ask them (Steve, by May)`, `review @somebody`.
fn task_then_owner(words: &Words<'_>, (from, to): (usize, usize), end: usize) -> Option<Marked> {
    let handle =
        |at: usize| words.is(at, "@") && (at + 1..end).all(|next| words.get(next).is_some_and(|one| one.glued()));
    let open = (from + 1..end).rev().take(FURTHEST).find(|&at| sets_apart(words, at) || handle(at))?;
    let start = open + usize::from(!words.is(open, "@"));
    let close = if words.is_any(end - 1, &[")", "]"]) && !words.is(open, "@") { end - 1 } else { to };
    // `[new for Ida]`, `(assigned to Tom)`
    let named = (start..close).find(|&at| !words.is_any(at, GIVEN_TO)).filter(|&named| named > start);
    let named =
        named.and_then(|named| Some(Marked { owners: names_owners(words, named, close)?, ..Marked::default() }));
    let marked = if start < close { named.or_else(|| who(words, start, close))? } else { return None };
    let good = marked.owners.iter().all(|owner| owner.form != PersonForm::Pronoun);
    good.then(|| Marked { task: Some(words.span(from, open)), ..marked })
}

/// Words before whoever a bracket at the end of an entry gives it to.
#[rustfmt::skip]
const GIVEN_TO: &[&str] = &[
    "new", "for", "assigned", "allocated", "given", "to", "owner", "owners", "owned", "by", "lead", "led", "responsible", "open", "action",
    ":",
];

fn only_task(words: &Words<'_>, (from, to): (usize, usize), end: usize) -> Marked {
    let nothing =
        to <= from + 2 && words.is_any(from, &["none", "nil", "nothing", "n", "tbc", "tba", "tbd"]) || from >= to;
    Marked { task: (!nothing).then(|| words.span(from, end)), ..Marked::default() }
}

/// Words between an owner and the work. Longer ones come first.
#[rustfmt::skip]
static TO_DO: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(&[
    "agreed to", "has agreed to", "have agreed to", "offered to", "volunteered to", "undertook to", "has to",
    "have to", "is to", "are to", "was to", "were to", "was asked to", "were asked to", "is asked to", "needs to",
    "need to", "will also", "to also", "will", "would", "shall", "should", "must", "to", "can", "please",
    "is going to", "are going to", "plans to", "plan to", "intends to", "has been meaning to", "has offered to",
    "has volunteered to", "have volunteered to", "promised to", "has promised to", "will please", "to please",
]));

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    fn show(text: &str, marked: &Marked) -> String {
        let owners: Vec<_> = marked.owners.iter().map(|owner| owner.at.of(text)).collect();
        let task = marked.task.map_or_else(String::new, |task| format!(" → {}", task.of(text)));
        let when = marked.when.map_or_else(String::new, |when| format!(" @ {}", when.of(text)));
        format!("{}{task}{when}", owners.join(" | "))
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
            ("Publish the slides [new for Steve]", "Steve → Publish the slides"),
            ("Publish the slides (assigned to Steve)", "Steve → Publish the slides"),
            ("Publish the slides (owner: Steve Ash)", "Steve Ash → Publish the slides"),
            ("Publish the slides (for information)", " → Publish the slides (for information)"),
            ("Publish the new slides: Steve Ash", "Steve Ash → Publish the new slides"),
            ("Open a bank account: Clerk", "Clerk → Open a bank account"),
            (": Steve checking on the new site", "Steve → checking on the new site"),
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
            ("CS, by 3 May 2031)", "CS @ by 3 May 2031"),
            ("CS, November meeting)", "CS @ November meeting"),
            (": Clerk by 5 June)", "Clerk @ by 5 June"),
            ("AB, CD", "AB | CD"),
            ("AB, (CD, EF): Order the salt", "AB | CD | EF → Order the salt"),
            ("AB, CD – asap", "AB | CD @ asap"),
            ("AB & CD for the next meeting", "AB | CD @ the next meeting"),
            ("Clerk (by the end of June)", "Clerk @ by the end of June"),
            ("Head of Estates – 30/06/2031", "Head of Estates @ 30/06/2031"),
            ("the Clerk to report back to the June meeting", "the Clerk @ the June meeting"),
            ("Cllr Pell before Christmas", "Cllr Pell @ before Christmas"),
            ("Clerk – order salt – 5 June 2031", "Clerk → order salt @ 5 June 2031"),
            ("Order salt (Clerk, by 5 June)", "Clerk → Order salt @ by 5 June"),
            ("Order salt – Clerk – 5 June", "Clerk → Order salt @ 5 June"),
            ("Mend the hinge – PT", "PT → Mend the hinge"),
            ("Ask the county [AB]", "AB → Ask the county"),
            ("@ida order a new pump", "@ida → order a new pump"),
            ("Clerk to order salt by 5 June", "Clerk → order salt by 5 June"),
        ] {
            assert_eq!(show(text, &after_marker(&Cut::of(text).words())), expected, "{text}");
        }
    }

    #[test]
    fn sentences_that_give_work() {
        for (text, expected) in [
            ("Tom to paint the shed.", true),
            ("The Clerk will write to them", true),
            ("Cllr Pell and Ida agreed to ask", true),
            ("The shed to be painted", false),
            ("He will write", false),
            ("Paint the shed", false),
        ] {
            assert_eq!(hands_on(&Cut::of(text).words()), expected, "{text}");
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
