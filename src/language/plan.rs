//! What rules are compiled to: ids, constants and spans, nothing left to look up by name.
//!
//! A plan is made once for a set of rule files and used for every document. Evaluation reads it with
//! [`Facts`](crate::vocabulary::Facts); each node keeps the words of the rule that it was made of, so that a finding can
//! point at the words that bit.

use crate::text::{Severity, Source};
use crate::vocabulary::{FieldId, KindId, Length, Truth, Value};

pub use super::example::{Example, Expects, GivenText, MendedText};
pub use super::house_style::{Style, StylePart, StylePlace};
pub use super::mend::{Mend, Mending, New, Old};
pub use super::needle::{Needle, NeedleId, PlaceOfText};
pub use super::rule_text::RuleText;

use super::about::{Applies, Period, Waiver, Weighs, meets};
use super::relation::RelationId;

/// Rules and house styles, ready to run.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The rule files, in the order in which they were given; spans of rules are of their text.
    pub sources: Vec<Source>,
    /// The rules, in the order of the files.
    pub rules: Vec<Rule>,
    /// What the reader was taught: `read "…" as an ACTION`.
    pub styles: Vec<Style>,
    /// What is not to be reported, by whose decision.
    pub waivers: Vec<Waiver>,
    /// Every text that some rule looks for; one scan of a document finds them all.
    pub needles: Vec<Needle>,
    /// The fields that rules read, sorted, each once: nothing else has to be found in a document.
    pub needs: Vec<(KindId, FieldId)>,
    /// The kinds that rules speak of, sorted, each once.
    pub kinds: Vec<KindId>,
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name in reports, waivers and `explain`: `action-follow-up`. A rule without a header gets one from its words.
    pub name: String,
    /// The words after its name, if it has a header with some.
    pub title: Option<Title>,
    /// How much a finding weighs: `must` is an error, `should` a warning, a `severity:` line overrides.
    pub severity: Severity,
    /// How much it weighs instead in some documents; the first that is for a document counts.
    pub weighs: Vec<Weighs>,
    /// The sentence.
    pub sentence: RuleText,
    /// The whole rule, from its header to its last line.
    pub whole: RuleText,
    /// Why: the `because:` and `source:` lines.
    pub because: Option<Title>,
    /// How to mend a breach: the `suggest:` line.
    pub suggest: Option<Title>,
    /// How what breaks it is mended, what is certain first: the `mend:` and `could mend:` lines.
    pub mends: Vec<Mend>,
    /// The message: the `say:` line, in pieces.
    pub say: Vec<StylePart>,
    /// The documents that it is for: those that are one of every group; all, if there are none.
    pub applies: Vec<Vec<Applies>>,
    /// When it is in force: on the days that every period has; always, if there are none.
    pub in_force: Vec<Period>,
    /// Its own examples.
    pub examples: Vec<Example>,
    /// What it demands.
    pub demand: Demand,
}

impl Rule {
    /// How much a finding weighs in a document that is all of these.
    #[must_use]
    pub fn severity_in(&self, scopes: &[u16]) -> Severity {
        self.weighs
            .iter()
            .find(|weighs| meets(&weighs.applies, scopes, "") == Truth::Yes)
            .map_or(self.severity, |weighs| weighs.severity)
    }
}

/// Words of a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The words, unwrapped to one line.
    pub words: String,
    /// Where they are.
    pub at: RuleText,
}

/// What a rule demands: for each thing of a set (or once, for the whole document), under a condition, every part.
#[derive(Clone, Debug)]
pub struct Demand {
    /// How many variables the rule binds; slots are numbered from 0.
    pub slots: u8,
    /// The things that it is about, bound one after another to the set's slot; `None` for a demand on the document
    /// ("there must be …", "at least three MEMBERS must be present").
    pub each: Option<Set>,
    /// `if`, `when`, `where`: the demand is made only where this holds. Where it cannot be told, neither can the rule,
    /// unless every part holds anyway.
    pub when: Option<Tested>,
    /// `unless`, `except where`: no demand is made where this holds.
    pub unless: Option<Tested>,
    /// The parts. "An owner **and** a report-back meeting" has two, each with a finding of its own.
    pub parts: Vec<Part>,
}

/// One demand that is reported by itself.
#[derive(Clone, Debug)]
pub struct Part {
    /// What must hold.
    pub must: Tested,
}

/// A condition with the words of the rule that say it.
#[derive(Clone, Debug)]
pub struct Tested {
    /// The condition.
    pub test: Test,
    /// The words.
    pub words: RuleText,
}

/// A condition.
///
/// It holds, does not, or cannot be told, as what it looks at allows: words that could not be read, a partial date that
/// settles no order, an outside document that was not supplied leave it open; of different things that a document says
/// in different places, it is as all of them have it. Where the question does not arise, the condition is not asked:
/// that leaves it open too, but gives way to what cannot be told, and what is still not asked in the end is no breach.
#[derive(Clone, Debug)]
pub enum Test {
    /// `and`
    All(Vec<Tested>),
    /// `or`
    Any(Vec<Tested>),
    /// `not`
    Not(Box<Tested>),
    /// There is a value at the path: `has an owner`, `records its reasons`. Where the document says different things, it
    /// says something.
    States(Path),
    /// Two operands stand in a relation: `is after`, `is one of`, `is`. With several values on the left, it must hold of
    /// every one. Several values on the right are alternatives to be the same as; to be different from them, before them
    /// or after them is to be so to every one. Nothing that is not there is the same as anything, before it or after it.
    Relates(Operand, RelationId, Operand),
    /// A text at the path has one of the needles at that place: `mentions "TBC" or "XX"`. The text of a thing is its
    /// paragraph; what it is called, its own words.
    Finds(Path, PlaceOfText, Vec<NeedleId>),
    /// So many of the set (that also pass the condition, if there is one): `every`, `no`, `at least three`. What could
    /// not be read may be one of them or none.
    Quantified(Quantifier, Set, Option<Box<Tested>>),
    /// The values at the path are all different, taken over the whole set: `no two ACTIONS may have the same number`.
    /// What could not be read, or is said in different ways, may be the same as any other.
    Unique(Set, Path),
    /// The numbers at the path, over the set in document order, each follow on from the one before. Things without a
    /// number are passed over; whether a number follows on from one that could not be read cannot be told.
    Consecutive(Set, Path),
    /// Two paths name different things: no value of one is the same as a value of the other.
    Different(Path, Path),
}

/// How many of a set.
#[derive(Clone, Debug)]
pub enum Quantifier {
    /// All of them; true of none.
    Every,
    /// None of them.
    No,
    /// A number of them: `some` is at least one.
    Amount(Amount),
}

/// A number of things, both ends included.
#[derive(Clone, Debug)]
pub struct Amount {
    /// At least.
    pub least: Option<Operand>,
    /// At most.
    pub most: Option<Operand>,
}

/// Things that a variable runs over.
#[derive(Clone, Debug)]
pub struct Set {
    /// The variable.
    pub slot: u8,
    /// Where they come from.
    pub from: From,
    /// Which of them: the relative clauses (`that is exempt`, `under an ITEM called "…"`).
    pub that: Option<Box<Tested>>,
    /// The words of the rule: `every MOTION that is carried`.
    pub words: RuleText,
}

/// Where the things of a set come from.
#[derive(Clone, Debug)]
pub enum From {
    /// All of a kind.
    Kind(KindId),
    /// The values at a path that ends in a field: `its owners`, `the ACTIONS of the ITEM`.
    Path(Path),
}

/// A value that a rule speaks of: from a variable or the only thing of a kind, along fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Where it begins.
    pub root: Root,
    /// The fields, in order of following: `the date of its MEETING` is meeting, then date. May be empty: the thing itself.
    pub steps: Vec<Step>,
    /// The words.
    pub words: RuleText,
}

/// Where a path begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// The thing bound to a slot.
    Slot(u8),
    /// The only thing of a kind: `the MEETING`. Where there are several, what is said of it cannot be told.
    Only(KindId),
}

/// One field to follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The kind that has it.
    pub kind: KindId,
    /// The field.
    pub field: FieldId,
}

/// One side of a relation.
#[derive(Clone, Debug)]
pub enum Operand {
    /// Written in the rule.
    Value(Value<'static>, RuleText),
    /// Alternatives written in the rule, or a list that a definition named.
    List(Vec<Value<'static>>, RuleText),
    /// Read from the document.
    Path(Path),
    /// How many there are.
    Count(Box<Set>),
    /// The sum of numbers: `the votes for, the votes against and the abstentions`. What is not stated adds nothing; where
    /// nothing is stated there is no sum.
    Sum(Vec<Operand>),
    /// The sum of a number over the things of a set: `the amounts of the PAYMENTS that are late`. What is not stated adds
    /// nothing, and of no things the sum is nothing. A thing that may be of the set leaves open whether its number is added.
    Total {
        /// The things.
        set: Box<Set>,
        /// What each of them adds, from the variable of the set.
        of: Path,
    },
    /// A date so long after another, or before it.
    Shifted {
        /// The date.
        from: Box<Operand>,
        /// How long.
        by: Length,
        /// Later rather than earlier.
        later: bool,
    },
    /// A part of a number, in whole numbers.
    Portion {
        /// Which part.
        share: Share,
        /// Rounded up rather than down.
        up: bool,
        /// Of what.
        of: Box<Operand>,
    },
    /// The largest of several numbers, or the smallest.
    Extreme {
        /// The largest.
        larger: bool,
        /// The numbers.
        of: Vec<Operand>,
    },
    /// The day that the caller gave as today.
    Today,
}

/// A part of something: one third, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    numerator: u32,
    denominator: u32,
}

impl Share {
    /// So many of so many parts; `None` where there are no parts.
    #[must_use]
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        let (mut a, mut b) = (numerator, denominator);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        (denominator > 0).then(|| Self { numerator: numerator / a.max(1), denominator: denominator / a.max(1) })
    }

    /// How many parts.
    #[must_use]
    pub fn numerator(self) -> u32 {
        self.numerator
    }

    /// Of how many.
    #[must_use]
    pub fn denominator(self) -> u32 {
        self.denominator
    }

    /// That part of a number, rounded to a whole one; the largest number stands for any number more.
    #[must_use]
    pub fn of(self, number: i64, up: bool) -> i64 {
        if number == i64::MAX {
            return number;
        }
        let (times, by) = (i128::from(number) * i128::from(self.numerator), i128::from(self.denominator));
        let down = times.div_euclid(by);
        let part = if up && times.rem_euclid(by) > 0 { down + 1 } else { down };
        i64::try_from(part).unwrap_or(i64::MAX)
    }
}
