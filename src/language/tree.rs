//! What a sentence says, before anything is looked up: our own tree, every node with its bytes in the rule file.

use crate::text::Span;
use crate::vocabulary::{Day, Length};

use super::plan::Share;
use super::term::TermId;

/// How the members of a list are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All of them.
    And,
    /// At least one.
    Or,
}

/// One thing, or several joined by one word.
#[derive(Clone, Debug)]
pub enum List<T> {
    /// Just one.
    One(T),
    /// Several, each of which may be a list that `either` or `both` began.
    Many {
        /// The joining word.
        join: Join,
        /// The members.
        items: Vec<List<T>>,
        /// All of it.
        at: Span,
        /// Begun with `either` or `both`, so that it cannot be misread.
        marked: bool,
    },
}

/// A condition with its subject.
#[derive(Clone, Debug)]
pub enum Clause {
    /// `there is an ITEM called "…"`; whether it is denied.
    There(bool, Phrase, Span),
    /// `its due date is after …`
    Says(Phrase, List<VerbPhrase>, Span),
}

/// A verb with what belongs to it.
#[derive(Clone, Debug)]
pub struct VerbPhrase {
    /// `does not`.
    pub not: bool,
    /// The verb.
    pub of: Verb,
    /// All of it.
    pub at: Span,
}

/// The kinds of verb.
#[derive(Clone, Debug)]
pub enum Verb {
    /// `is exempt or urgent`
    Is(List<Complement>),
    /// `has an owner and a due date`
    Has(List<Phrase>),
    /// `mentions "TBC"`
    Text(TextVerb, Texts),
    /// `adds up to …`, `adds up to at most …`
    AddsUpTo(Option<Comparator>, Box<Operand>),
    /// `precedes it`; the verb's term.
    Relates(Word, List<Operand>),
    /// `closed before it started`, `declares an interest`.
    Does(Deed),
}

/// A verb of the schema's own, with what belongs to it.
#[derive(Clone, Debug)]
pub struct Deed {
    /// The verb.
    pub word: Word,
    /// When it is done: `before it started`.
    pub when: Option<Box<ComplementKind>>,
    /// What it is done to: `an interest`.
    pub to: Option<Phrase>,
}

/// Verbs about words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextVerb {
    Contains,
    StartsWith,
    EndsWith,
    LooksLike,
}

/// `"TBC", "XX" or the placeholder words`.
#[derive(Clone, Debug)]
pub struct Texts {
    /// How they are joined, where there are several.
    pub join: Option<Join>,
    /// The texts.
    pub items: Vec<Text>,
    /// All of it.
    pub at: Span,
}

/// A text in a rule.
#[derive(Clone, Debug)]
pub enum Text {
    /// In quotes.
    Quote(Quote),
    /// A list that a definition named.
    Named(Word),
}

/// Words in quotes.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words between the quotes.
    pub words: String,
    /// With the quotes.
    pub at: Span,
}

/// What something is.
#[derive(Clone, Debug)]
pub struct Complement {
    /// `not`.
    pub not: bool,
    /// What.
    pub of: ComplementKind,
    /// All of it.
    pub at: Span,
}

/// The kinds of complement.
#[derive(Clone, Debug)]
pub enum ComplementKind {
    /// `exempt`
    Adjective(Word),
    /// `called "…"`
    Called(Texts),
    /// `after its due date`
    Compare(Comparator, List<Operand>),
    /// `between 3 and 5`
    Between(Box<Operand>, Box<Operand>),
    /// `within 2 months after the date of the MEETING`
    Within(Within),
    /// `such that its due date is …`
    Such(Box<List<Clause>>),
    /// `stated`
    Stated,
    /// `missing`
    Missing,
    /// `different`
    Different,
    /// `consecutive`
    Consecutive,
    /// `under an ITEM that is exempt`
    Under(Phrase),
    /// `under correspondence`
    UnderSuch(List<Word>),
    /// `3`, `"carried"`, `an apology`
    Value(Box<Operand>),
    /// `over £500`, right after a noun
    Worth(AmountWord, Box<Operand>),
    /// `seconded`, `published within …`
    Done(Deed),
    /// `seconded by its mover`
    DoneBy(Word, List<Operand>),
}

/// A word of comparison.
#[derive(Clone, Copy, Debug)]
pub struct Comparator {
    /// Which.
    pub of: Compares,
    /// Where.
    pub at: Span,
}

/// The words of comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compares {
    /// A row of the table of relations.
    Relation(TermId),
    /// `at least`, `more than` …
    Amount(AmountWord),
    /// `after`
    After,
    /// `before`
    Before,
    /// `one of`
    OneOf,
}

/// Words before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountWord {
    AtLeast,
    AtMost,
    MoreThan,
    FewerThan,
    Exactly,
}

/// `within 2 months after …`.
#[derive(Clone, Debug)]
pub struct Within {
    /// How long.
    pub length: Length,
    /// On which side of the base.
    pub side: Side,
    /// Of what.
    pub base: Box<Operand>,
    /// All of it.
    pub at: Span,
}

/// On which side of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    Before,
    /// `of`: on either side.
    Either,
}

/// A value or what has one.
#[derive(Clone, Debug)]
pub struct Operand {
    /// Which.
    pub of: OperandKind,
    /// All of it.
    pub at: Span,
}

/// The kinds of operand.
#[derive(Clone, Debug)]
pub enum OperandKind {
    /// `today`
    Today,
    /// `"carried"`, `the decision verbs`
    Text(Text),
    /// `3`
    Number(i64),
    /// `£500`
    Money(i64),
    /// `80 per cent`
    Percentage(i64),
    /// `1 March 2031`
    Date(Day),
    /// `7.30 pm`
    Time(u16),
    /// `4 years`
    Length(Length),
    /// `2 months after the date of the MEETING`
    Shifted {
        /// How long.
        by: Length,
        /// Later rather than earlier.
        later: bool,
        /// Than what.
        base: Box<Operand>,
    },
    /// `one third of the seats, rounded up`
    Portion {
        /// Which part.
        share: Share,
        /// Up or down, if it is said.
        up: Option<bool>,
        /// Of what.
        of: Box<Operand>,
    },
    /// `the larger of 3 and …`, `the smaller of …`
    Extreme {
        /// The larger rather than the smaller.
        larger: bool,
        /// Of which.
        of: Vec<Operand>,
    },
    /// `carried`
    Adjective(Word),
    /// `its due date`
    Phrase(Phrase),
}

/// `the due date | of every ACTION that is open`: each part is what the one before it is of.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The parts; never empty.
    pub parts: Vec<Part>,
    /// All of it.
    pub at: Span,
}

/// One part of a phrase.
#[derive(Clone, Debug)]
pub enum Part {
    /// `it`
    It(Span),
    /// `every ACTION that is open`
    Thing(Option<Determiner>, Thing),
    /// `when … closed`, `who moved …`: what the verb says of what it is of.
    Done(Word),
}

/// A noun with what describes it.
#[derive(Clone, Debug)]
pub struct Thing {
    /// The adjectives before it.
    pub adjectives: Vec<Word>,
    /// The noun.
    pub noun: Word,
    /// What follows it.
    pub qualifiers: Vec<Qualifier>,
    /// All of it.
    pub at: Span,
}

/// `every`, `at least three`.
#[derive(Clone, Copy, Debug)]
pub struct Determiner {
    /// Which.
    pub of: DeterminerKind,
    /// Where.
    pub at: Span,
}

/// The kinds of determiner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeterminerKind {
    Every,
    No,
    Some,
    Another,
    An,
    The,
    TheSame,
    Its,
    This,
    /// At least and at most so many.
    Amount(Option<i64>, Option<i64>),
    /// Such a part of them: `at least half of`.
    Part(Option<AmountWord>, Share),
}

/// What follows a noun and says which.
#[derive(Clone, Debug)]
pub struct Qualifier {
    /// What.
    pub of: QualifierKind,
    /// All of it.
    pub at: Span,
}

/// The kinds of qualifier.
#[derive(Clone, Debug)]
pub enum QualifierKind {
    /// `that is carried`
    That(List<VerbPhrase>),
    /// `whose due date is …`: adjectives, noun, verbs.
    Whose(Word, List<VerbPhrase>),
    /// `for which there is …`
    ForWhich(List<Clause>),
    /// `with an owner`
    With(List<Phrase>),
    /// `without an owner`
    Without(List<Phrase>),
    /// What could also stand after `is`.
    Is(ComplementKind),
}

/// A word or phrase of the sentence, with the term that it was marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Which term; `None` for `number` where the schema has no such word.
    pub term: Option<TermId>,
    /// Where.
    pub at: Span,
}

impl<T> List<T> {
    /// Its members, wherever they stand in it.
    pub fn each(&self) -> Vec<&T> {
        match self {
            Self::One(one) => vec![one],
            Self::Many { items, .. } => items.iter().flat_map(Self::each).collect(),
        }
    }
}

impl Part {
    /// Its bytes.
    #[must_use]
    pub fn at(&self) -> Span {
        match self {
            Self::It(at) | Self::Done(Word { at, .. }) => *at,
            Self::Thing(Some(determiner), thing) => determiner.at.to(thing.at),
            Self::Thing(None, thing) => thing.at,
        }
    }
}
