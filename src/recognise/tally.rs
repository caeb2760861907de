//! Results of votes: figures, and words such as "unanimously".

use std::cell::LazyCell;
use std::sync::LazyLock;

use super::number::number_at;
use super::phrases::Phrases;
use super::ratio::{NOBODY, Sides, is_needed, lettered_at, of_those_at, ratio_at, votes_to_at};
use super::sentence::bounds;
use super::signs::{Sign, Signs};
use super::unanimity::unanimity_at;
use super::word_list::List;
use super::words::{Kind, Words};
use crate::text::Span;

/// The result of a vote as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The words.
    pub at: Span,
    /// Votes for.
    pub in_favour: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Whether all were of one mind: it says so, or nobody is counted against.
    pub unanimous: bool,
}

/// Every result of a vote in a paragraph, in order; figures of one sentence are one result.
///
/// ```
/// # use quorate::recognise::{Cut, tallies};
/// let found = tallies(&Cut::of("The motion was put: six were in favour and two abstained.").words());
/// assert_eq!((found[0].in_favour, found[0].abstained), (Some(6), Some(2)));
/// ```
#[must_use]
pub fn tallies(words: &Words<'_>) -> Vec<Tally> {
    let mut found: Vec<Tally> = Vec::new();
    for (start, end) in bounds(words) {
        let first = found.len();
        in_sentence(words, start, end, &mut found);
        if first > 0 && found.len() > first {
            go_on(words, &mut found, first, start);
        }
    }
    found
}

/// `Ayes: 5. Nays: 2.`: the figures that begin a sentence go on with those that end the one before, if of other sides.
fn go_on(words: &Words<'_>, found: &mut Vec<Tally>, first: usize, start: usize) {
    let (Some(last), Some(next)) = (found.get(first - 1), found.get(first)) else { return };
    let sides = |tally: &Tally| [tally.in_favour, tally.against, tally.abstained];
    let apart = sides(last).iter().zip(sides(next)).all(|(old, new)| old.is_none() || new.is_none());
    let counted = |tally: &Tally| sides(tally).iter().any(Option::is_some);
    let near = words.place_of(next.at.start()) <= start + 3 && words.place_of(last.at.end()) + 8 >= start;
    if !(apart && near && counted(last) && counted(next)) {
        return;
    }
    let next = found.remove(first);
    if let Some(last) = found.get_mut(first - 1) {
        last.at = last.at.to(next.at);
        last.in_favour = last.in_favour.or(next.in_favour);
        last.against = last.against.or(next.against);
        last.abstained = last.abstained.or(next.abstained);
        let figures = last.in_favour.is_some_and(|votes| votes > 0) && last.against == Some(0);
        last.unanimous = (last.unanimous || next.unanimous || figures)
            && last.against.unwrap_or(0) == 0
            && last.abstained.unwrap_or(0) == 0;
    }
}

/// What announces that a part of a result may begin.
const PART_BEGINS: Signs = Sign::Unanimous.or(Sign::Number).and(Sign::Side.or(Sign::Figure));

fn in_sentence(words: &Words<'_>, start: usize, end: usize, found: &mut Vec<Tally>) {
    let voted = LazyCell::new(|| words.first(Sign::Voting.bit(), start, end).is_some());
    let mut open: Option<Count> = None;
    let mut next = start;
    while let Some(at) = words.first_of_few(PART_BEGINS, next, end) {
        next = at + 1;
        let Some(piece) = Piece::at(words, start, at).filter(|piece| piece.to <= end) else { continue };
        if open.as_ref().is_some_and(|count| count.clashes(&piece) || at > count.to + 14) {
            found.extend(open.take().and_then(|count| count.tally(words, || *voted)));
        }
        open.get_or_insert(Count::from(piece.from)).add(&piece);
        next = piece.to;
    }
    found.extend(open.and_then(|count| count.tally(words, || *voted)));
}

/// A part of a result.
struct Piece {
    for_against_abstained: [Option<u32>; 3],
    /// Its words are those of a vote, wherever they stand: `3 votes against`, `unanimously`.
    plain: bool,
    unanimous: bool,
    from: usize,
    to: usize,
}

impl Piece {
    fn at(words: &Words<'_>, start: usize, at: usize) -> Option<Self> {
        if let Some(to) = unanimity_at(words, start, at) {
            let (sides, to) = counted_with(words, at, to);
            return Some(Self { for_against_abstained: sides, plain: true, unanimous: true, from: at, to });
        }
        if let Some((from, sides, plain)) = lettered_at(words, at) {
            return Some(Self { for_against_abstained: sides, plain, unanimous: false, from, to: at + 1 });
        }
        let (sides, plain, to) = ratio_at(words, start, at)
            .or_else(|| of_those_at(words, start, at))
            .or_else(|| votes_to_at(words, start, at))
            .or_else(|| count_at(words, at))
            .or_else(|| labelled_at(words, at))?;
        Some(Self { for_against_abstained: sides, plain, unanimous: false, from: at, to })
    }
}

/// How many were of one mind, where that is told beside: `unanimously (9)`, `all four directors voted in favour`.
fn counted_with(words: &Words<'_>, at: usize, to: usize) -> (Sides, usize) {
    if words.is(to.saturating_sub(1), "against") {
        return ([None, Some(0), None], to);
    }
    let all = number_at(words, at + 1).filter(|_| words.is(at, "all")).map(|(number, _)| (number, to));
    let bracket = || {
        let (number, end) = number_at(words, to + 1).filter(|_| words.is(to, "("))?;
        let end = words.after_any(end, &["votes", "members", "directors", "present"]).unwrap_or(end);
        words.is(end, ")").then_some((number, end + 1))
    };
    all.or_else(bracket).map_or(([None; 3], to), |(number, end)| (one(0, number), end))
}

/// A result as far as it is read.
struct Count {
    from: usize,
    to: usize,
    sides: [Option<u32>; 3],
    plain: bool,
    unanimous: bool,
}

impl Count {
    fn from(at: usize) -> Self {
        Self { from: at, to: at, sides: [None; 3], plain: false, unanimous: false }
    }

    /// Whether a part says again what has been said: it belongs to the next result.
    fn clashes(&self, piece: &Piece) -> bool {
        self.sides.iter().zip(piece.for_against_abstained).any(|(old, new)| old.is_some() && new.is_some())
    }

    fn add(&mut self, piece: &Piece) {
        for (side, new) in self.sides.iter_mut().zip(piece.for_against_abstained) {
            *side = side.or(new);
        }
        self.plain |= piece.plain;
        self.unanimous |= piece.unanimous;
        self.to = piece.to;
    }

    /// The result, if it is one: one figure alone needs words of a vote near it.
    fn tally(self, words: &Words<'_>, voted: impl Fn() -> bool) -> Option<Tally> {
        let [in_favour, against, abstained] = self.sides;
        let figures = self.sides.iter().flatten().count();
        let real = self.plain || figures > 1 || figures == 1 && voted();
        let nobody_against =
            in_favour.is_some_and(|votes| votes > 0) && against == Some(0) && abstained.unwrap_or(0) == 0;
        let unanimous = self.unanimous && against.unwrap_or(0) == 0 || nobody_against;
        real.then(|| Tally { at: words.span(self.from, self.to), in_favour, against, abstained, unanimous })
    }
}

/// `6 votes for`, `five in favour`, `two abstained`, `no votes against`.
fn count_at(words: &Words<'_>, at: usize) -> Option<(Sides, bool, usize)> {
    let (number, mut next) = number_at(words, at)?;
    // Most numbers count no votes: no side is named within as many fillers as may stand between.
    words.first(Sign::Side.bit(), next, next + MOST_FILLERS + 1)?;
    let money = words.before(at).is_some_and(|before| {
        before.is_any(&["£", "€", "$", "item", "no", "page", "option", "#", "minute", "paragraph"])
    });
    let longer = words.get(at).is_some_and(|piece| {
        piece.glued() && words.before(at).is_some_and(|before| before.is_any(&[".", "/", ":", "-"]))
    });
    if money || longer || is_needed(words, at) || words.is_any(next, &["%", "/", ":", "."]) {
        return None;
    }
    let first = next;
    let mut voted = false;
    while next < first + MOST_FILLERS && words.is_in(next, &FILLERS) {
        voted |= words.is_any(next, &["votes", "vote", "voted", "voting"]);
        next += 1;
    }
    // `5 To Approve the Minutes` is an item.
    if words.is(first, "to") || words.before(next).is_some_and(|before| before.is("to")) {
        return None;
    }
    let (side, plain, next) = side_at(words, next, voted)?;
    // `42 approved the ban` tells; `5 approved, 1 abstained` counts.
    let approved = words.is(next - 1, "approved");
    if approved && (next > first + 1 || words.get(next).is_some_and(|next| next.kind() == Kind::Word)) {
        return None;
    }
    // `no` is a number here, and `3 No` a side: `no abstentions` says none, `no for` nothing.
    if words.is(at, "no") && !voted && side == 0 || number > 100_000 {
        return None;
    }
    Some((one(side, number), plain || voted, next))
}

/// How many words may stand between a number of votes and their side.
const MOST_FILLERS: usize = 5;

/// `For: 7`, `Against – 0`, `Ayes 5`, `For the motion (9)`.
fn labelled_at(words: &Words<'_>, at: usize) -> Option<(Sides, bool, usize)> {
    let (side, plain, next) = side_at(words, at, true)?;
    let next = words
        .after_any(next, &["the motion", "the amendment", "the proposal", "the resolution", "votes"])
        .unwrap_or(next);
    let marked = words.is_any(next, &[":", "-", "–", "(", "="]);
    let value = next + usize::from(marked);
    let nobody = marked
        && words.is_any(value, NOBODY)
        && words
            .get(value + 1)
            .is_none_or(|after| after.kind() != Kind::Word || after.is_capital() || after.has(Sign::Side));
    let (number, end) = if nobody { (0, value + 1) } else { number_at(words, value)? };
    let figures = nobody || words.get(value).is_some_and(|piece| piece.kind() == Kind::Number);
    let starts = at == 0
        || words.before(at).is_some_and(|before| {
            before.kind() != Kind::Word || before.is_any(&["in", "votes", "and"]) || before.kind() == Kind::Number
        });
    let bad = words.is_any(end, &["%", ".", "/", "-", ":"])
        && words.get(end + 1).is_some_and(|more| more.glued() && more.kind() == Kind::Number);
    // `Approved: 5` counts what was approved.
    // `For 40, against 12`: figures of one side after another.
    let joined = |mark: usize| words.is_any(mark, &[",", ";", "and"]);
    let goes_on = joined(end)
        && side_at(words, end + 1, true).is_some_and(|(other, _, to)| other != side && number_at(words, to).is_some());
    let went_before = at > 2
        && joined(at - 1)
        && words.get(at - 2).is_some_and(|piece| piece.kind() == Kind::Number)
        && side_at(words, at - 3, true).is_some();
    let side_word = plain
        || goes_on && starts
        || went_before && !words.is(at, "approved")
        || marked && starts && !words.is(at, "approved");
    let end = end + usize::from(words.is(next, "(") && words.is(end, ")"));
    (figures && !bad && (marked || starts || went_before) && side_word)
        .then(|| (one(side, number), plain && marked, end))
}

fn one(side: usize, number: u32) -> Sides {
    let mut sides = [None; 3];
    if let Some(slot) = sides.get_mut(side) {
        *slot = Some(number);
    }
    sides
}

/// The side that words name (0 for, 1 against, 2 abstained), whether they mean nothing but votes, and the place after.
/// `for`, `no` and `yes` name a side only where votes are spoken of.
pub(super) fn side_at(words: &Words<'_>, at: usize, voted: bool) -> Option<(usize, bool, usize)> {
    words.get(at).filter(|piece| piece.has(Sign::Side))?;
    let ((side, plain), next) = SIDES.at(words, at)?;
    // `33 for 0 against`: each side has a line of its own.
    let counted =
        |at: usize| number_at(words, at).is_some_and(|(_, end)| words.is_any(end, &["against", "opposed", "abstain"]));
    let loose = !voted
        && words.is(at, "for")
        && !counted(next)
        && !words.get(next).is_none_or(|next| next.is_any(&[",", ";", ".", "and", "with", "to", "–", "-", ")"]));
    (!loose).then_some((side, plain, next))
}

static SIDES: LazyLock<Phrases<(usize, bool)>> = LazyLock::new(|| {
    let all: [(&[&str], usize, bool); 5] = [
        (&["in favour", "in favor", "in support", "favour", "favor", "ayes", "aye", "yeas", "yea"], 0, true),
        (&["for", "yes", "agree", "approve", "approved"], 0, false),
        (&["nays", "nay", "noes", "nos"], 1, true),
        (&["against", "opposed", "opposing", "no", "disagree"], 1, false),
        (ABSTAINED, 2, true),
    ];
    Phrases::of(all.into_iter().flat_map(|(names, side, plain)| names.iter().map(move |&name| (name, (side, plain)))))
});

#[rustfmt::skip]
const ABSTAINED: &[&str] = &[
    "abstained", "abstention", "abstentions", "abstaining", "abstainer", "abstainers", "abstain", "abst", "abstains",
];

#[rustfmt::skip]
static FILLERS: List = List::of(&[
    "votes", "vote", "voted", "voting", "members", "councillors", "people", "were", "was", "present", "trustees",
    "cllrs", "directors", "governors", "member", "councillor", "to", "be", "said", "persons", "owners", "shareholders",
]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The results of a paragraph: for, against, abstained, and `all` where unanimous.
    fn read(text: &str) -> String {
        let figure = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        let each = |tally: Tally| {
            let figures = [tally.in_favour, tally.against, tally.abstained].map(figure).join(" ");
            format!("{figures}{}", if tally.unanimous { " all" } else { "" })
        };
        tallies(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn figures() {
        for (text, expected) in [
            ("4 Votes for 2 Votes against", "4 2 -"),
            ("6 votes for 1 abstention – Carried", "6 - 1"),
            ("six were in favour and two abstained", "6 - 2"),
            ("For: 7, Against: 0", "7 0 - all"),
            ("Motion passed 5/0", "5 0 - all"),
            ("Ayes-9; Nos-0", "9 0 - all"),
            ("Passed, 7 ayes, 1 abstention", "7 - 1"),
            ("The motion passed 3-0.", "3 0 - all"),
            ("Motion Passed (15 to 0)", "15 0 - all"),
            ("23 Yes, 3 No, 3 No Opinion", "23 3 -"),
            ("Voting record- 9 For, 1 Abstention", "9 - 1"),
            ("For the motion (9) - A. Moss; Against the motion (5)", "9 5 -"),
            ("6:0:0", "6 0 0 all"),
            ("8 votes for, 5 against and 4 abstentions meant that it was not passed.", "8 5 4"),
            ("seconded by Cllr Moss, five in favour and one abstained.", "5 - 1"),
            ("There were no abstentions.", "- - 0"),
            ("Ayes 5 Noes 2", "5 2 -"),
            ("For 40, against 12, abstain 3. It passes.", "40 12 3"),
            ("5 Approved, 1 abstained", "5 - 1"),
            ("Buy the kiln (4/5 votes)", "4 - -"),
            ("Six of seven trustees voted for it.", "6 - -"),
            ("Adopted by 4 out of 5 members in favour", "4 - -"),
            ("VOTED: 4 of 4 directors present approved the bylaws", "4 - -"),
            ("In favour: 4 Against: 3 Abstain: 0", "4 3 0"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn words() {
        for (text, expected) in [
            ("It was carried unanimously.", "- - - all"),
            ("seconded by Y and carried nem con", "- - - all"),
            ("carried nem. con.", "- - - all"),
            ("Cllr Moss seconded, all were in favour.", "- - - all"),
            ("Prop JB, 2nd GK, All agreed.", "- - - all"),
            ("It was agreed by all", "- - - all"),
            ("all elected, no votes against", "- 0 - all"),
            ("Elected unanimously (9)", "9 - - all"),
            ("All four directors taking part voted in favour.", "4 - - all"),
            ("Nobody objected, so the motion carried.", "- - - all"),
            ("No one at the table was opposed to the purchase.", "- - - all"),
            ("None of the members present were opposed.", "- - - all"),
            ("Ida moved it. All present indicated no objection.", "- - - all"),
            ("Approved by unanimous consent.", "- - - all"),
            ("unanimously with no objections and 1 abstention", "- - 1 all"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn no_result() {
        for text in [
            "69% voted to raise the dues",
            "from 2 to 8 members",
            "down 10% against last year",
            "£408 against £463",
            "the vote was not unanimous",
            "All agreed that the hall is cold",
            "a vote of thanks",
            "a fight against crime",
            "pages 3-4",
            "Carried 5/6/2020",
            "It was approved 12/5",
            "3 of 5 members were present",
            "2 of 6 lights were out",
            "The bylaws need a 2/3 vote of members",
            "that those of 10th May 2016 be approved",
            "Applications approved: 5",
            "Members are entitled to one vote for each post.",
            "Each owner has one vote for the committee",
            "ready for 2 weeks",
            "at 6:00",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
