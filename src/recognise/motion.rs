//! Who moved and who seconded, and what became of the motion.

use super::lists::business;
use super::mover::{may_begin, part_at};
use super::mover_part::Part;
use super::owner::Mention;
use super::signs::Sign;
use super::words::{Kind, Words};
use crate::text::Span;

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
    let several = open.len() > 1;
    let ends: Vec<_> = open.iter().skip(1).map(|next| next.from).chain([words.len()]).collect();
    open.into_iter().zip(ends).filter_map(|(motion, end)| motion.close(words, end, several)).collect()
}

/// A motion as far as it is read.
struct Open {
    from: usize,
    to: usize,
    mover: Option<Mention>,
    seconder: Option<Mention>,
    certain: bool,
    /// Only a seconder makes it one.
    doubtful: bool,
    /// It is one if no other is told of.
    alone: bool,
}

impl Open {
    fn of(part: &Part) -> Self {
        let Part { from, to, mover, seconder, certain, doubtful, alone } = *part;
        Self { from, to, mover, seconder, certain: certain || seconder.is_some(), doubtful, alone }
    }

    /// Whether a part belongs to this motion: a seconder not far after the mover, or a mover just after the seconder.
    fn takes(&self, part: &Part) -> bool {
        let free = match (part.mover, part.seconder) {
            (Some(_), Some(_)) => false,
            (None, _) => self.seconder.is_none(),
            (Some(_), None) => self.mover.is_none() && part.from < self.to + 6,
        };
        free && part.from < self.to + 120
    }

    fn add(&mut self, part: &Part) {
        self.mover = self.mover.or(part.mover);
        self.seconder = self.seconder.or(part.seconder);
        self.to = self.to.max(part.to);
        self.certain = true;
    }

    fn close(self, words: &Words<'_>, end: usize, several: bool) -> Option<WrittenMotion> {
        let outcome = outcome(words, self.from, self.to, end).or_else(|| ended(words, self.from, self.to, end));
        let real = self.certain || self.alone && !several || outcome.is_some() && !self.doubtful;
        real.then(|| WrittenMotion {
            at: words.span(self.from, self.to),
            mover: self.mover,
            seconder: self.seconder,
            outcome: outcome.map(|(outcome, _)| outcome),
            outcome_at: outcome.map(|(_, at)| at),
        })
    }
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
        let told = at == to
            || words.before(at).is_some_and(|before| before.kind() == Kind::Mark || before.is_any(TOLD))
            || words.is(at, "withdrew") && words.is_any(at + 1, WITHDRAWS);
        let said = words.span(at, at + 1);
        match outcome {
            Outcome::Carried if denied => Some((Outcome::Lost, said)),
            _ => told.then_some((*outcome, said)),
        }
    })
}

/// What became of a motion, in words that tell nothing else: a line or a cell such as `Result: not carried`, `Lost 4-9`.
#[must_use]
pub fn outcome_alone(words: &Words<'_>) -> Option<(Outcome, Span)> {
    const LONGEST: usize = 24;
    (0..words.len().min(LONGEST)).find_map(|at| {
        let piece = words.get(at).filter(|piece| piece.has(Sign::Outcome))?;
        let (_, outcome) = OUTCOMES.iter().find(|(names, _)| piece.is_any(names))?;
        let denied = *outcome == Outcome::Carried && words.before(at).is_some_and(|before| before.is("not"));
        Some((if denied { Outcome::Lost } else { *outcome }, words.span(at, at + 1)))
    })
}

/// `Ida Moss moved to adjourn, seconded by Ben Hull. Meeting adjourned.`: that it ended tells what became of the motion.
fn ended(words: &Words<'_>, from: usize, to: usize, end: usize) -> Option<(Outcome, Span)> {
    const FAR: usize = 40;
    let asks = (from.saturating_sub(2)..end.min(to + FAR))
        .find(|&at| words.is_any(at, &["adjourn", "adjournment", "close", "end"]))?;
    let motion = words.is(asks, "adjourn")
        || words.is(asks, "adjournment")
        || words.is_any(asks + 1, &["the", "this"]) && (asks..asks + 6).any(|at| words.is(at, "meeting"));
    let done = (asks + 1..end.min(asks + FAR)).find(|&at| {
        let verb = words.is_any(at, &["adjourned", "closed", "ended"]);
        let subject = words
            .before(at)
            .is_some_and(|before| before.is_any(&["meeting", "was", "is", "council", "board"]) || before.is("."));
        verb && subject
    })?;
    motion.then(|| (Outcome::Carried, words.span(done, done + 1)))
}

type Ending = (&'static [&'static str], Outcome);

const OUTCOMES: &[Ending] = &[
    (business::CARRIED, Outcome::Carried),
    (business::LOST, Outcome::Lost),
    (business::WITHDRAWN, Outcome::Withdrawn),
    (business::DEFERRED, Outcome::Deferred),
];

/// What whoever moved something withdraws: `he withdrew the motion`, `Ash withdrew it`.
const WITHDRAWS: &[&str] = &["the", "it", "his", "her", "their", "this"];

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
            ("Ida Moss formally proposed to end the lease.", "Ida Moss / -"),
            ("Motion to spend £500 on paint by Kent Moss", ""),
            ("Motion to spend £500 by Kent Moss, seconded by Pete Hull", "Kent Moss / Pete Hull"),
            ("Motion to accept it by Ida N0AAA. Seconded by Tom K0BB. Carried", "Ida N0AAA / Tom K0BB Carried"),
            ("Motion to accept the report prepared by Ann Lee, seconded by Bo Field", "- / Bo Field"),
            ("MOTION: A motion was made and seconded to let the hall. Ayes-9; Nos-0", "- / -"),
            ("It was moved and seconded that the hall be let. Carried.", "- / - Carried"),
            ("Proposal: use window holders even without wind. (Doug)", "Doug / -"),
            ("Motion – Moss; second – Hull. Carried.", "Moss / Hull Carried"),
            ("Motion: Moss. Second: Hull.", "Moss / Hull"),
            ("Motion to approve [Ada], seconded [Ben, Cy]", "Ada / Ben, Cy"),
            ("Ada moved to adjourn, seconded by Ben. Meeting adjourned at 9.", "Ada / Ben Carried"),
            (
                "Moved by Ada Ash, seconded by Bo Field, to close the meeting. The meeting was closed.",
                "Ada Ash / Bo Field Carried",
            ),
            ("Moved: CB Seconded: SW", "CB / SW"),
            ("(Proposed: AB, Seconded: CD)", "AB / CD"),
            ("Prop: RM Sec: PH", "RM / PH"),
            ("Prop RM Sec PH. Carried.", "RM / PH Carried"),
            ("(Prop. RM Sec. PH)", "RM / PH"),
            ("Prop: R Moss Sec: P Hull", "R Moss / P Hull"),
            ("Prop. Cllr Moss Sec. Cllr Hull. All agreed.", "Cllr Moss / Cllr Hull Carried"),
            ("Prop: RM 2nd: PH", "RM / PH"),
            // Whoever is labelled as the mover has not seconded it.
            ("Proposed: Cllr Moss Seconded: all. Carried.", "Cllr Moss / - Carried"),
            ("Proposed by Ida Moss, Hon. Sec., seconded by Bo Hull", "Ida Moss / Bo Hull"),
            ("M/S Moss/Hull", "Moss / Hull"),
            ("Proposed by The Chair, seconded by Cllr Hull", "The Chair / Cllr Hull"),
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
            "Paul nominates himself from the floor",
            "Proposal: let the hall (see the plan)",
            "Motion: Budget Approval",
            "on 2nd May",
            "Cllr Moss proposed a date",
            "in the second half",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
