//! Who moved and who seconded, and what became of the motion.

use std::cell::OnceCell;
use std::sync::LazyLock;

use super::lists::business;
use super::owner::{Mention, mentions_in, run_of_names};
use super::person::is_title;
use super::phrases::Phrases;
use super::sentence::start_of;
use super::signs::Sign;
use super::subject::{Clause, subject};
use super::words::{Kind, Word, Words};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// What became of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outcome {
    Carried,
    Lost,
    Withdrawn,
    Deferred,
}

/// A motion as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenMotion {
    /// From the first to the last of the words that say who moved and seconded it.
    pub at: Span,
    /// Who moved it.
    pub mover: Option<Mention>,
    /// Who seconded it; several seldom.
    pub seconder: Option<Mention>,
    /// What became of it, where the words say so.
    pub outcome: Option<Outcome>,
    /// The word that says so.
    pub outcome_at: Option<Span>,
}

/// Every motion of which a paragraph names the mover or the seconder, in order.
///
/// ```
/// # use quorate::recognise::{Cut, Outcome, motions};
/// let text = "Proposed by Cllr Moss, seconded by Cllr Hull. Carried.";
/// let found = motions(&Cut::of(text).words());
/// assert_eq!(found[0].seconder.map(|who| who.at.of(text)), Some("Cllr Hull"));
/// assert_eq!(found[0].outcome, Some(Outcome::Carried));
/// ```
#[must_use]
pub fn motions(words: &Words<'_>) -> Vec<WrittenMotion> {
    let mut open: Vec<Open> = Vec::new();
    let mut next = 0;
    while let Some(at) = may_begin(words, next) {
        next = at + 1;
        let Some(part) = part_at(words, at) else { continue };
        next = part.to.max(next);
        match open.last_mut() {
            Some(motion) if motion.takes(&part) => motion.add(&part),
            _ => open.push(Open::of(&part)),
        }
    }
    if open.is_empty() {
        return Vec::new();
    }
    let ends: Vec<_> = open.iter().skip(1).map(|next| next.from).chain([words.len()]).collect();
    open.into_iter().zip(ends).filter_map(|(motion, end)| motion.close(words, end)).collect()
}

/// The first piece from `from` on that may name a mover or seconder; `2` begins `2nd`.
fn may_begin(words: &Words<'_>, from: usize) -> Option<usize> {
    let mut places = words.places(Sign::Moving.or(Sign::Figure), from);
    places.find(|&at| words.get(at).is_some_and(|piece| piece.has(Sign::Moving) || piece.text() == "2"))
}

/// Somebody who moves or seconds.
struct Part {
    from: usize,
    to: usize,
    who: Mention,
    seconds: bool,
    /// The words alone make a motion; `X proposed` does so only with a seconder.
    certain: bool,
}

/// A motion as far as it is read.
struct Open {
    from: usize,
    to: usize,
    mover: Option<Mention>,
    seconder: Option<Mention>,
    certain: bool,
}

impl Open {
    fn of(part: &Part) -> Self {
        let (mover, seconder) = if part.seconds { (None, Some(part.who)) } else { (Some(part.who), None) };
        Self { from: part.from, to: part.to, mover, seconder, certain: part.certain || part.seconds }
    }

    /// Whether a part belongs to this motion: a seconder not far after the mover, or a mover just after the seconder.
    fn takes(&self, part: &Part) -> bool {
        let free = if part.seconds { self.seconder.is_none() } else { self.mover.is_none() && part.from < self.to + 6 };
        free && part.from < self.to + 120
    }

    fn add(&mut self, part: &Part) {
        if part.seconds {
            self.seconder = Some(part.who);
        } else {
            self.mover = Some(part.who);
        }
        self.to = self.to.max(part.to);
        self.certain = true;
    }

    fn close(self, words: &Words<'_>, end: usize) -> Option<WrittenMotion> {
        let outcome = outcome(words, self.from, self.to, end);
        let real = self.certain || outcome.is_some();
        real.then(|| WrittenMotion {
            at: words.span(self.from, self.to),
            mover: self.mover,
            seconder: self.seconder,
            outcome: outcome.map(|(outcome, _)| outcome),
            outcome_at: outcome.map(|(_, at)| at),
        })
    }
}

fn part_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let piece = words.get(at)?;
    if piece.is_any(&["seconded", "seconder", "second", "seconds", "2", "sec"]) {
        return seconder_at(words, at);
    }
    if let Some(after) = MOVED_BY.after(words, at) {
        let (who, to) = named_from(words, after)?;
        return Some(Part { from: at, to, who, seconds: false, certain: true });
    }
    // `the proposed scheme`; `Cllr Moss proposed Cllr Hull`.
    let adjective = || {
        words.before(at).is_some_and(|before| {
            before.is_any(&[
                "the", "a", "an", "of", "this", "these", "new", "our", "any", "for", "to", "on", "their", "its", "all",
            ])
        })
    };
    let before = OnceCell::new();
    let before = || *before.get_or_init(|| named_before(words, at));
    let verb = || piece.text().starts_with(char::is_lowercase) && before().is_some();
    let label = piece.is_any(&["proposed", "proposer", "prop", "moved", "mover"]) && !adjective() && !verb();
    if let Some((who, to)) = label.then(|| named_after_label(words, at + 1)).flatten() {
        return Some(Part { from: at, to, who, seconds: false, certain: true });
    }
    let strong = MOVED.after(words, at);
    if strong.is_none() && !piece.is_any(&["proposed", "proposes"]) {
        return None;
    }
    let who = before()?;
    // `moved to Ashford` and `moves house` are no motions.
    let moves = words.is_any(at, &["moved", "moves", "motions"])
        && !words.is_any(at + 1, &["that", "to", "the", "an", "a", "and", ",", "for"]);
    let elsewhere = words.is(at, "moved") && words.is(at + 1, "to") && words.get(at + 2).is_none_or(Word::is_capital);
    (!moves && !elsewhere).then(|| Part {
        from: at,
        to: strong.unwrap_or(at + 1),
        who,
        seconds: false,
        certain: strong.is_some() && !words.is_any(at, &["moved", "moves"]),
    })
}

/// `seconded by Y`, `2nd GK`, `Seconder: Y`, `Y seconded`.
fn seconder_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let ordinal = words.is(at, "2");
    if ordinal && !words.is(at + 1, "nd") {
        return None;
    }
    let next = at + 1 + usize::from(ordinal);
    let part = |who: Mention, to: usize| Part { from: at, to, who, seconds: true, certain: true };
    if words.is(next, "by") {
        return named_from(words, next + 1).map(|(who, to)| part(who, to));
    }
    if words.is_any(next, &[":", "-", "–"])
        && let Some((who, to)) = named_after_label(words, next)
    {
        return Some(part(who, to));
    }
    let is_noun = ordinal || words.is_any(at, &["second", "sec"]);
    if !ordinal && !words.is(at, "sec") {
        let before =
            named_before(words, at).filter(|_| !words.is_any(at, &["second", "seconds"]) || ends_clause(words, next));
        if let Some(who) = before {
            return Some(part(who, next));
        }
    }
    // `2nd` and `second` name a seconder only soon after a mover.
    let moved =
        (at.saturating_sub(12)..at).any(|place| words.is_any(place, &["prop", "proposed", "proposer", "moved"]));
    if is_noun && !moved {
        return None;
    }
    named_after_label(words, next).map(|(who, to)| part(who, to))
}

fn ends_clause(words: &Words<'_>, at: usize) -> bool {
    words
        .get(at)
        .is_none_or(|next| next.kind() == Kind::Mark || next.is_any(&["with", "and", "the", "it", "this", "that"]))
}

/// Whoever is named just before a verb.
fn named_before(words: &Words<'_>, at: usize) -> Option<Mention> {
    let start = start_of(words, at, 40);
    if words
        .before(at)
        .is_some_and(|before| before.is_any(&["and", "but", ",", "to", "he", "she", "they", "which", ":"]))
    {
        return None;
    }
    together(&subject(&Clause { words, before: start, start, at }, false))
}

/// Several who are named, as one.
fn together(who: &[Mention]) -> Option<Mention> {
    let (first, last) = (who.first()?, who.last()?);
    let form = if who.len() > 1 { PersonForm::Group } else { first.form };
    (form != PersonForm::Pronoun).then(|| Mention { at: first.at.to(last.at), form })
}

/// Whoever is named from this piece on, and the place after.
fn named_from(words: &Words<'_>, from: usize) -> Option<(Mention, usize)> {
    let from = from + usize::from(words.is_any(from, &[":", "-", "–"]));
    let longest = run_of_names(words, from, words.len().min(from + 12)) - from;
    let found = (1..=longest).rev().find_map(|length| {
        let one = mentions_in(words, from, from + length);
        // What follows a comma is the next clause.
        let good = one.iter().all(|who| who.form != PersonForm::Pronoun)
            && (one.len() < 2 || !(from..from + length).any(|at| words.is(at, ",")));
        // A title alone: the name is on a line that is lost.
        let title = length == 1 && words.get(from).is_some_and(is_title) && words.get(from + 1).is_none();
        together(&one).filter(|_| good && !title).map(|who| (who, from + length))
    })?;
    Some(found)
}

/// `Proposed: X`, `Prop JB`, `Proposed – Cllr X`, `Proposed Cllr X`, `proposed G. Moss`.
fn named_after_label(words: &Words<'_>, at: usize) -> Option<(Mention, usize)> {
    let at = at + usize::from(words.is(at, "."));
    let first = words.get(at)?;
    // Asked first, as to look for names takes longest.
    if !first.is_capital() && !first.is_any(&[":", "-", "–", "—"]) {
        return None;
    }
    named_from(words, at).filter(|(who, _)| matches!(who.form, PersonForm::Name | PersonForm::Initials))
}

/// What became of a motion that is told from `from` up to `to`; the words up to `end` are its own.
fn outcome(words: &Words<'_>, from: usize, to: usize, end: usize) -> Option<(Outcome, Span)> {
    if words.before(from).is_some_and(|before| before.is("as")) {
        return Some((Outcome::Carried, words.span(from, to)));
    }
    (to..end.min(to + 60)).find_map(|at| {
        let piece = words.get(at).filter(|piece| piece.has(Sign::Outcome))?;
        let (_, outcome) = OUTCOMES.iter().find(|(names, _)| piece.is_any(names))?;
        let denied = words.before(at).is_some_and(|before| before.is("not"));
        let told =
            at == to || words.before(at).is_some_and(|before| before.kind() == Kind::Mark || before.is_any(TOLD));
        let said = words.span(at, at + 1);
        match outcome {
            Outcome::Carried if denied => Some((Outcome::Lost, said)),
            _ => told.then_some((*outcome, said)),
        }
    })
}

static MOVED: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::MOVED));

static MOVED_BY: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::MOVED_BY));

type Ending = (&'static [&'static str], Outcome);

const OUTCOMES: &[Ending] = &[
    (business::CARRIED, Outcome::Carried),
    (business::LOST, Outcome::Lost),
    (business::WITHDRAWN, Outcome::Withdrawn),
    (business::DEFERRED, Outcome::Deferred),
];

#[rustfmt::skip]
const TOLD: &[&str] = &[
    "was", "were", "and", "duly", "unanimously", "all", "been", "is", "motion", "vote", "generally", "in", "by",
    "then", "are", "motions", "unanimous", "it",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The motions of a paragraph: mover, seconder, outcome.
    fn read(text: &str) -> String {
        let name = |who: Option<Mention>| who.map_or("-", |who| who.at.of(text));
        let each = |motion: WrittenMotion| {
            let outcome = motion.outcome.map_or_else(String::new, |outcome| format!(" {outcome:?}"));
            format!("{} / {}{outcome}", name(motion.mover), name(motion.seconder))
        };
        motions(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn movers_and_seconders() {
        for (text, expected) in [
            (
                "Proposed by Councillor Sheen; Seconded by Councillor Mitch; And Resolved:",
                "Councillor Sheen / Councillor Mitch Carried",
            ),
            ("Cllr Moss proposed approval of it, seconded by Cllr Hull. Carried", "Cllr Moss / Cllr Hull Carried"),
            ("Prop JB, 2nd GK, All agreed.", "JB / GK Carried"),
            ("moved by Ann Lee and seconded by Bo Field.", "Ann Lee / Bo Field"),
            ("Prop JB, 2nd GK All agreed.", "JB / GK Carried"),
            ("Cllr Mrs Lee proposed Cllr Moss, seconded by Cllr Hull. The Mayor was told.", "Cllr Mrs Lee / Cllr Hull"),
            ("AW proposed, and PI Seconded, and minutes were unanimously approved", "AW / PI Carried"),
            (
                "RESOLVED (on a motion from Cllr Moss, seconded by Cllr Hull and carried nem con) to",
                "Cllr Moss / Cllr Hull Carried",
            ),
            ("Ada made the motion to approve, Ben second, with Cy making it unanimous", "Ada / Ben Carried"),
            (
                "On the proposal of Councillor Sheen (J), seconded by Councillor Cole (M), it was agreed to defer",
                "Councillor Sheen (J) / Councillor Cole (M) Carried",
            ),
            ("Proposed - Cllr Mrs Tay Seconded - Cllr Prece That the sum be paid", "Cllr Mrs Tay / Cllr Prece"),
            ("Cllr Hardy proposed approval; Cllr Prece seconded; Carried.", "Cllr Hardy / Cllr Prece Carried"),
            ("as proposed by G. Gott and seconded by Mrs. Willis", "G. Gott / Mrs. Willis Carried"),
            ("proposed G. Clere and seconded Mrs. Willis", "G. Clere / Mrs. Willis"),
            ("The Motion was seconded by Councillor Foley.", "- / Councillor Foley"),
            ("Proposer: Cllr P Norris. 2nd: Cllr G Koop.", "Cllr P Norris / Cllr G Koop"),
            ("Steve Hop was nominated by Ed Izu.", "Ed Izu / -"),
            ("Hilda moves to approve, Yo and Chris second, approved", "Hilda / Yo and Chris Carried"),
            (
                "proposed by A. Moss, seconded by B. Hull. C. Lee proposed it be paid, D. Cole seconded.",
                "A. Moss / B. Hull; C. Lee / D. Cole",
            ),
            (
                "The amendment was moved by Cllr Moss, seconded by Cllr Hull, and was not carried",
                "Cllr Moss / Cllr Hull Lost",
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn no_motion() {
        for text in [
            "It was proposed, seconded and agreed to donate £50.00",
            "The proposed building by virtue of its scale",
            "the proposed Waste Collection Scheme",
            "seconded by Councillor",
            "Mr Hull moved to Ashford",
            "the second reading",
            "on 2nd May",
            "Cllr Moss proposed a date",
            "in the second half",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
