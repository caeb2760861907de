//! What is known while a sentence is checked: the schema, the words, the things that are being spoken of.

use crate::language::lexicon::{Lexicon, Sense};
use crate::language::mistakes::{self as wrong, Row};
use crate::language::plan::{Needle, NeedleId, Operand, Path, Root, RuleText, Set, Step, Test, Tested};
use crate::language::term::TermId;
use crate::language::tree::{self, Clause, List, Thing, Word};
use crate::text::{Diagnostic, Span};
use crate::vocabulary::{Field, FieldId, KindId, Schema, Type};

/// A mistake was found and is among [`Checker::wrong`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported;

/// What was checked, unless it has a mistake.
pub type Checked<T> = Result<T, Reported>;

/// Something that a sentence speaks of: where its value is, and what it is.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Where.
    pub path: Path,
    /// What.
    pub of: Type,
    /// Whether there may be several values.
    pub many: bool,
    /// The things that are counted, where it is their number; those of which the path is added up, where it goes on.
    pub counts: Option<Box<Set>>,
}

impl Subject {
    /// What stands at the left of a comparison.
    #[must_use]
    pub fn operand(&self) -> Operand {
        match &self.counts {
            Some(set) if !self.path.steps.is_empty() => Operand::Total { set: set.clone(), of: self.path.clone() },
            Some(set) => Operand::Count(set.clone()),
            None => Operand::Path(self.path.clone()),
        }
    }
}

/// A word that a definition made.
#[derive(Clone, Debug)]
pub struct Defined {
    /// The index of the source.
    pub source: u32,
    /// Where the sentence begins in the source.
    pub offset: usize,
    /// The sentence, without comments.
    pub sentence: String,
    /// The word.
    pub words: String,
    /// What it means.
    pub body: Body,
    /// Whether it has a mistake.
    pub broken: bool,
}

/// What a definition means.
#[derive(Clone, Debug)]
pub enum Body {
    /// A condition on things of a kind.
    Adjective(KindId, List<Clause>),
    /// Things of a kind that are so.
    Noun(Thing),
    /// Texts.
    Texts(Vec<String>),
    /// A value.
    Value(tree::Operand),
    /// The sentence has a mistake, or has not been read yet.
    Unread,
}

/// The texts that rules look for, each once.
#[derive(Clone, Debug, Default)]
pub struct Needles {
    /// The texts.
    pub all: Vec<Needle>,
    places: std::collections::HashMap<Needle, NeedleId>,
}

impl Needles {
    /// The place of a needle.
    pub fn add(&mut self, needle: Needle) -> NeedleId {
        let next = NeedleId(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        *self.places.entry(needle).or_insert_with_key(|needle| {
            self.all.push(needle.clone());
            next
        })
    }
}

/// How many definitions may be put in place of words within one sentence.
const MOST_EXPANSIONS: usize = 500;
/// How many things may be spoken of within one sentence.
const MOST_SLOTS: u8 = 64;
/// How many things may be described inside one another, definitions put in place included.
const MOST_DEPTH: usize = 40;

/// Checks one sentence.
#[derive(Debug)]
pub struct Checker<'a> {
    /// The kinds and fields.
    pub schema: &'a Schema,
    /// The words.
    pub lexicon: &'a Lexicon,
    /// What definitions made.
    pub defined: &'a [Defined],
    /// The texts found so far, of all sentences.
    pub needles: &'a mut Needles,
    /// The index of the source.
    pub source: u32,
    /// Where the sentence begins in the source.
    pub offset: usize,
    /// The sentence.
    pub sentence: &'a str,
    /// What is spoken of, the innermost last.
    pub scope: Vec<Subject>,
    /// How many variables are bound.
    pub slots: u8,
    /// The definitions that are being put in place, the outermost first.
    pub expanding: Vec<usize>,
    /// How many were put in place.
    pub expansions: usize,
    /// The definition that is itself being checked.
    pub own: Option<usize>,
    /// How many things are being described inside one another.
    pub depth: usize,
    /// The thing that `it` cannot be: what is itself being compared.
    pub not_it: Option<Path>,
    /// How a part of a number is rounded where the sentence does not say: as the comparison allows.
    pub rounding: Option<bool>,
    // Whether the definition that is being checked was met again in its own meaning.
    came_back: bool,
    /// The mistakes, with places in the sentence.
    pub wrong: Vec<Diagnostic>,
}

impl<'a> Checker<'a> {
    /// A checker of one sentence.
    pub fn new(
        schema: &'a Schema,
        lexicon: &'a Lexicon,
        defined: &'a [Defined],
        needles: &'a mut Needles,
        (source, offset, sentence): (u32, usize, &'a str),
    ) -> Self {
        Self {
            schema,
            lexicon,
            defined,
            needles,
            source,
            offset,
            sentence,
            scope: Vec::new(),
            slots: 0,
            expanding: Vec::new(),
            expansions: 0,
            own: None,
            depth: 0,
            not_it: None,
            rounding: None,
            came_back: false,
            wrong: Vec::new(),
        }
    }

    /// Reports a mistake.
    pub fn wrong<T>(&mut self, row: &Row, at: Span, words: &[&str]) -> Checked<T> {
        self.report(row.at(at, words))
    }

    /// Reports a mistake that is ready.
    pub fn report<T>(&mut self, diagnostic: Diagnostic) -> Checked<T> {
        // While a definition is put in place its own mistakes have been told where it stands.
        if self.expanding.is_empty() {
            self.wrong.push(diagnostic);
        }
        Err(Reported)
    }

    /// A place in the rule file.
    #[must_use]
    pub fn place(&self, at: Span) -> RuleText {
        RuleText { source: self.source, at: at.moved(self.offset) }
    }

    /// The words at a place of the sentence, on one line.
    #[must_use]
    pub fn words(&self, at: Span) -> String {
        at.of(self.sentence).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A condition with its words.
    #[must_use]
    pub fn tested(&self, test: Test, at: Span) -> Tested {
        Tested { test, words: self.place(at) }
    }

    /// What a word may mean.
    #[must_use]
    pub fn senses(&self, word: Word) -> &'a [Sense] {
        self.lexicon.senses(word.term)
    }

    /// What a term may mean.
    #[must_use]
    pub fn senses_of(&self, term: TermId) -> &'a [Sense] {
        self.lexicon.senses(Some(term))
    }

    /// A new variable.
    pub fn slot(&mut self, at: Span) -> Checked<u8> {
        if self.slots >= MOST_SLOTS {
            return self.wrong(&wrong::TOO_DEEP, at, &[]);
        }
        self.slots += 1;
        Ok(self.slots - 1)
    }

    /// The variable of a slot.
    #[must_use]
    pub fn variable(&self, slot: u8, of: Type, at: Span) -> Subject {
        let path = Path { root: Root::Slot(slot), steps: Vec::new(), words: self.place(at) };
        Subject { path, of, many: false, counts: None }
    }

    /// A field of a subject of a kind.
    #[must_use]
    pub fn step(&self, subject: &Subject, kind: KindId, id: FieldId, at: Span) -> Subject {
        let field = self.field(kind, id);
        let mut path = subject.path.clone();
        path.steps.push(Step { kind, field: id });
        path.words = self.place(at);
        let (of, many) = field.map_or((Type::Text, false), |field| (field.of.clone(), field.many));
        Subject { path, of, many: many || subject.many, counts: None }
    }

    /// The kind of thing that a subject is; a person who is named somewhere is one of those who are listed.
    #[must_use]
    pub fn kind_behind(&self, subject: &Subject) -> Option<KindId> {
        match subject.of {
            Type::Kind(kind) => Some(kind),
            Type::Person => self.schema.iter().find(|(_, kind)| kind.people).map(|(id, _)| id),
            _ => None,
        }
    }

    /// A field of the schema.
    #[must_use]
    pub fn field(&self, kind: KindId, id: FieldId) -> Option<&'a Field> {
        self.schema.kinds().get(usize::from(kind.0))?.fields.get(usize::from(id.0))
    }

    /// The name of a kind, in capitals as rules write it.
    #[must_use]
    pub fn kind_name(&self, kind: KindId) -> String {
        self.schema.kinds().get(usize::from(kind.0)).map_or_else(String::new, |kind| kind.name.to_uppercase())
    }

    /// A subject in plain words: `a LOAN`, `a date`.
    #[must_use]
    pub fn what(&self, of: &Type) -> String {
        match of {
            Type::Kind(kind) => with_article(&self.kind_name(*kind)),
            other => other.words().to_owned(),
        }
    }

    /// Goes one thing deeper; what is inside is bounded, so that no sentence uses up the stack.
    pub fn deeper<T>(&mut self, at: Span, inside: impl FnOnce(&mut Self) -> Checked<T>) -> Checked<T> {
        if self.depth >= MOST_DEPTH {
            return self.wrong(&wrong::TOO_DEEP, at, &[]);
        }
        self.depth += 1;
        let checked = inside(self);
        self.depth -= 1;
        checked
    }

    /// Puts a definition in place of its word: `body` is checked as part of the definition's own sentence.
    pub fn expand<T>(
        &mut self,
        index: usize,
        at: Span,
        subject: &Subject,
        body: impl FnOnce(&mut Self, &'a Body) -> Checked<T>,
    ) -> Checked<T> {
        let defined = self.defined;
        let Some(definition) = defined.get(index) else { return Err(Reported) };
        if self.own == Some(index) {
            self.came_back = true;
            return self.wrong(&wrong::DEFINED_IN_A_RING, at, &[&definition.words]);
        }
        if self.expanding.contains(&index) || self.expansions >= MOST_EXPANSIONS {
            return self.unusable(&definition.words, at);
        }
        self.expansions += 1;
        let outside = (self.source, self.offset, self.sentence);
        let scope = std::mem::replace(&mut self.scope, vec![subject.clone()]);
        (self.source, self.offset, self.sentence) = (definition.source, definition.offset, &definition.sentence);
        self.expanding.push(index);
        let checked = self.deeper(at, |checker| body(checker, &definition.body));
        self.expanding.pop();
        (self.source, self.offset, self.sentence) = outside;
        self.scope = scope;
        match checked {
            Err(Reported) => self.unusable(&definition.words, at),
            checked => checked,
        }
    }

    /// Reports that a definition cannot be put in place of its word.
    fn unusable<T>(&mut self, words: &str, at: Span) -> Checked<T> {
        let own = self.own.and_then(|own| self.defined.get(own)).map_or("", |own| own.words.as_str());
        if self.came_back {
            self.wrong(&wrong::DEFINED_IN_A_RING, at, &[own])
        } else if self.expansions >= MOST_EXPANSIONS || self.depth + 1 >= MOST_DEPTH {
            self.wrong(&wrong::DEFINITIONS_GROW, at, &[])
        } else {
            self.wrong(&wrong::DEFINITION_BROKEN, at, &[words])
        }
    }

    /// Checks a definition by itself.
    pub fn definition(&mut self, index: usize, body: &'a Body) {
        self.own = Some(index);
        let whole = Span::new(0, self.sentence.len());
        let checked = match body {
            Body::Adjective(kind, clauses) => self.slot(whole).and_then(|slot| {
                self.scope.push(self.variable(slot, Type::Kind(*kind), whole));
                self.clauses(clauses).map(|_| ())
            }),
            Body::Noun(thing) => self.set(thing, None, thing.at).map(|_| ()),
            Body::Value(operand) => self.setting(operand).map(|_| ()),
            Body::Texts(_) | Body::Unread => Ok(()),
        };
        debug_assert!(checked.is_ok() || !self.wrong.is_empty(), "a mistake was found and not told");
    }
}

/// A word with `a` or `an` before it.
#[must_use]
pub fn with_article(word: &str) -> String {
    let vowel = word.chars().next().is_some_and(|c| "aeiouAEIOU".contains(c));
    format!("{} {word}", if vowel { "an" } else { "a" })
}
