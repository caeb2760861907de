//! Conditions in words: whom they speak of, and what they say, yes and no.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::english::{a, list, quoted};
use super::folded::Folded;
use super::phrase::Phrases;
use super::seen::Seen;
use crate::language::{
    Meaning, NeedleId, Operand, Path, PlaceOfText, Quantifier, RELATIONS, Relation, RuleText, Set, Step, Test, Tested,
};
use crate::text::{Span, fold};
use crate::vocabulary::{Type, Value};

/// A condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// `this MOTION`
    pub subject: String,
    /// `is carried`
    pub yes: String,
    /// `is not carried`
    pub no: String,
}

/// The values that a relation was tried on.
#[derive(Clone, Copy, Default)]
pub(super) struct Sides<'s, 'a> {
    pub left: Option<&'s Seen<'a>>,
    pub right: Option<&'s Seen<'a>>,
}

impl<'a> Phrases<'_, 'a> {
    /// What is open where a condition is, in words: of what must not be so, whether it is.
    pub fn question(&self, tested: &'a Tested, sides: Sides<'_, 'a>) -> (String, String) {
        let clause = self.clause(tested, sides, false);
        let denies = match &tested.test {
            Test::Unique(..) | Test::Different(..) => true,
            // Whether somebody votes, not whether they do not.
            Test::Quantified(Quantifier::No, set, None) => self.does(set).is_some(),
            _ => false,
        };
        (clause.subject, if denies { clause.no } else { clause.yes })
    }

    /// A condition in words; `many` says it of several things.
    pub fn clause(&self, tested: &'a Tested, sides: Sides<'_, 'a>, many: bool) -> Clause {
        match &tested.test {
            Test::Not(inner) => {
                let Clause { subject, yes, no } = self.clause(inner, sides, many);
                Clause { subject, yes: no, no: yes }
            }
            Test::States(path) => self.states(path, many),
            Test::Relates(left, relation, right) => match RELATIONS.get(usize::from(relation.0)) {
                Some(relation) => self.relates(left, relation, right, sides, many),
                None => self.as_written(tested),
            },
            Test::Finds(path, place, needles) => {
                let words = needles.iter().map(|&needle| self.needle(needle, tested.words)).collect::<Vec<_>>();
                let pattern = needles.iter().any(|&needle| self.world.needles.pattern(needle).is_some());
                self.finds(path, *place, &list(&words, "or"), pattern, many)
            }
            Test::Quantified(quantifier, set, body) => self
                .as_deed(quantifier, set, body.as_deref())
                .unwrap_or_else(|| self.quantified(quantifier, set, body.as_deref())),
            Test::Unique(set, path) => {
                let field = path.steps.last().map_or("", |step| self.field(*step).one);
                Clause {
                    subject: format!("two {}", self.noun_of(set).many),
                    yes: format!("have {field} of their own"),
                    no: format!("have the same {field}"),
                }
            }
            Test::Consecutive(set, path) => {
                let field = path.steps.last().map_or("", |step| self.field(*step).many);
                Clause {
                    subject: format!("the {field} of the {}", self.noun_of(set).many),
                    yes: "are consecutive".to_owned(),
                    no: "are not consecutive".to_owned(),
                }
            }
            Test::Different(one, other) => Clause {
                subject: format!("{} and {}", self.path(one), self.path(other)),
                yes: "are different".to_owned(),
                no: "are the same".to_owned(),
            },
            Test::All(_) | Test::Any(_) => self.as_written(tested),
        }
    }

    fn states(&self, path: &Path, many: bool) -> Clause {
        let Some((last, owner)) = path.steps.split_last() else {
            let kind = self.root(path.root).replace("the ", "").replace("this ", "");
            return Clause {
                subject: "there".to_owned(),
                yes: format!("is {}", a(&kind)),
                no: format!("is no {kind}"),
            };
        };
        let subject = self.owner(path, owner.len());
        let have = if many || (owner.is_empty() && self.is_plural(&Path { steps: Vec::new(), ..path.clone() })) {
            "have"
        } else {
            "has"
        };
        let field = self.field(*last).one;
        // `the minutes do not record the time the meeting closed`
        if have == "have" && !many {
            return Clause {
                subject,
                yes: ["record the ", field].concat(),
                no: ["do not record the ", field].concat(),
            };
        }
        Clause { subject, yes: [have, " ", &a(field)].concat(), no: [have, " no ", field].concat() }
    }

    fn relates(
        &self,
        left: &'a Operand,
        relation: &Relation,
        right: &'a Operand,
        sides: Sides<'_, 'a>,
        many: bool,
    ) -> Clause {
        if let Some(clause) = self.adjective(left, relation, right, many) {
            return clause;
        }
        // What is written has the left side's manner; what could not be read has no value to show.
        let written = matches!(right, Operand::Value(..) | Operand::List(..));
        let to = self.operand(right, sides.right.or(sides.left.filter(|_| written)));
        if let (Operand::Sum(_), Some(by)) = (left, adding(relation)) {
            let to = [by, &to].concat();
            let sum = sides.left.and_then(|seen| self.world.show(seen));
            let yes = match &sum {
                Some(sum) if !by.is_empty() => format!("add up to {sum}, {to}"),
                _ => format!("add up to {to}"),
            };
            return Clause {
                subject: self.operand(left, None),
                yes,
                no: sum.map_or(format!("do not add up to {to}"), |sum| format!("add up to {sum}, not to {to}")),
            };
        }
        if let Some(opposite) = opposite(relation) {
            let subject = self.operand(left, sides.left);
            let [yes, no] = [relation, opposite].map(|relation| [&finite(relation, many), " ", &to].concat());
            return Clause { subject, yes, no };
        }
        let (finite, of) = match (relation.means, right) {
            (Meaning::Same | Meaning::Different, Operand::List(values, _)) if values.len() > 1 => ("is", "one of "),
            (Meaning::Different, _) => ("is", ""),
            _ => (relation.finite.first().copied().unwrap_or("is"), ""),
        };
        let rest = finite.strip_prefix("is").unwrap_or(finite).trim_start();
        let space = if rest.is_empty() { "" } else { " " };
        let be = if many { "are" } else { "is" };
        let [yes, no] = [" ", " not "].map(|not| [be, not, rest, space, of, &to].concat());
        let subject = self.operand(left, sides.left);
        match relation.means {
            Meaning::Different => Clause { subject, yes: no, no: yes },
            _ => Clause { subject, yes, no },
        }
    }

    /// Where the value is a quality of the thing: `is exempt`, `is carried`.
    fn adjective(&self, left: &'a Operand, relation: &Relation, right: &'a Operand, many: bool) -> Option<Clause> {
        let Operand::Path(path) = left else { return None };
        let last = path.steps.len().checked_sub(1)?;
        let be = if many { "are" } else { "is" };
        let (words, negative) = match (self.of_type(path)?, right) {
            (Type::YesNo, Operand::Value(Value::YesNo(yes), _)) => {
                (self.field(*path.steps.last()?).one.to_owned(), !yes)
            }
            (Type::Choice(choices), right) => {
                let chosen: Vec<&Value> = match right {
                    Operand::Value(value, _) => vec![value],
                    Operand::List(values, _) => values.iter().collect(),
                    _ => return None,
                };
                let words = chosen.iter().map(|value| match value {
                    Value::Choice(choice) => choices.get(usize::from(*choice)).map(ToString::to_string),
                    _ => None,
                });
                (list(&words.collect::<Option<Vec<_>>>()?, "or"), false)
            }
            _ => return None,
        };
        let [yes, no] = [" ", " not "].map(|not| [be, not, &words].concat());
        let owner = self.owner(path, last);
        let subject = match path.steps.last().filter(|step| self.names_field(path, **step)) {
            Some(step) => ["the ", self.field(*step).one, " of ", &owner].concat(),
            None => owner,
        };
        match relation.means {
            Meaning::Order(_) => None,
            means if negative != matches!(means, Meaning::Different) => Some(Clause { subject, yes: no, no: yes }),
            _ => Some(Clause { subject, yes, no }),
        }
    }

    /// Whether the rule itself says the field's name, and not only the value: `the outcome … is carried`.
    fn names_field(&self, path: &Path, step: Step) -> bool {
        let field = self.world.schema.field(step.kind, step.field);
        if !matches!(field.of, Type::Choice(_)) {
            return false;
        }
        let written = fold(self.rule_words(path.words));
        std::iter::once(&field.name).chain(&field.synonyms).any(|name| written.contains(&fold(name)))
    }

    pub fn finds(&self, path: &Path, place: PlaceOfText, words: &str, pattern: bool, many: bool) -> Clause {
        let (one, several, bare) = match place {
            PlaceOfText::Anywhere => ("mentions", "mention", "mention"),
            PlaceOfText::Start => ("starts with", "start with", "start with"),
            PlaceOfText::End => ("ends with", "end with", "end with"),
            PlaceOfText::Whole if pattern => ("looks like", "look like", "look like"),
            PlaceOfText::Whole => ("is", "are", ""),
        };
        let many = many || self.is_plural(path);
        let not = match (bare, many) {
            ("", false) => "is not",
            ("", true) => "are not",
            (_, false) => "does not ",
            (_, true) => "do not ",
        };
        let yes = if many { several } else { one };
        Clause { subject: self.path(path), yes: [yes, " ", words].concat(), no: [not, bare, " ", words].concat() }
    }

    fn quantified(&self, quantifier: &'a Quantifier, set: &'a Set, body: Option<&'a Tested>) -> Clause {
        match quantifier {
            Quantifier::Every => {
                let said = body.map(|body| self.clause(body, Sides::default(), false));
                Clause {
                    subject: format!("every {}", self.things(set, false)),
                    yes: said.as_ref().map_or_else(|| "is there".to_owned(), |said| said.yes.clone()),
                    no: said.map_or_else(|| "is not there".to_owned(), |said| said.no),
                }
            }
            Quantifier::No => {
                let things = self.things_that(set, body, true);
                Clause { subject: "there".to_owned(), yes: format!("are no {things}"), no: format!("are {things}") }
            }
            Quantifier::Amount(amount) => {
                let things = self.things_that(set, body, !self.is_some(amount));
                if self.is_some(amount) {
                    let (yes, no) = (["is ", &a(&things)].concat(), ["is no ", &things].concat());
                    return Clause { subject: "there".to_owned(), yes, no };
                }
                let bound = self.amount(amount);
                let (yes, no) = (format!("are {bound} {things}"), format!("are not {bound} {things}"));
                Clause { subject: "there".to_owned(), yes, no }
            }
        }
    }

    /// That somebody does something, or nothing of it.
    fn as_deed(&self, quantifier: &'a Quantifier, set: &'a Set, body: Option<&'a Tested>) -> Option<Clause> {
        let denied = match quantifier {
            Quantifier::No => true,
            Quantifier::Amount(amount) if self.is_some(amount) => false,
            _ => return None,
        };
        let clause = self.does(set).filter(|_| body.is_none())?;
        Some(if denied { Clause { yes: clause.no, no: clause.yes, ..clause } } else { clause })
    }

    /// `MOTIONS that are carried`
    pub fn things(&self, set: &'a Set, many: bool) -> String {
        let noun = self.noun_of(set);
        let noun = if many { noun.many } else { noun.one };
        match &set.that {
            Some(that) => [noun, " ", &self.relative(that, many)].concat(),
            None => noun.to_owned(),
        }
    }

    pub fn things_that(&self, set: &'a Set, body: Option<&'a Tested>, many: bool) -> String {
        let things = self.things(set, many);
        match (body, &set.that) {
            (Some(body), None) => [&things, " ", &self.relative(body, many)].concat(),
            (Some(body), Some(_)) => format!("{things} and {}", self.relative(body, many)),
            (None, _) => things,
        }
    }

    /// `that is carried`, `called "Apologies"`, `whose due date is after …`
    fn relative(&self, that: &'a Tested, many: bool) -> String {
        match &that.test {
            Test::All(parts) => list(&parts.iter().map(|part| self.relative(part, many)).collect::<Vec<_>>(), "and"),
            Test::Finds(_, PlaceOfText::Whole, needles) if self.says(that.words, "called") => {
                let words = needles.iter().map(|&needle| self.needle(needle, that.words)).collect::<Vec<_>>();
                format!("called {}", list(&words, "or"))
            }
            Test::Any(_) | Test::Quantified(..) | Test::Unique(..) | Test::Consecutive(..) | Test::Different(..) => {
                self.rule_words(that.words).to_owned()
            }
            Test::Relates(..) if self.rule_words(that.words).starts_with("about ") => {
                self.rule_words(that.words).to_owned()
            }
            _ => {
                let clause = self.clause(that, Sides::default(), many);
                match clause.subject.strip_prefix("the ").and_then(|subject| subject.split_once(" of the ")) {
                    Some((field, _)) => ["whose ", field, " ", &clause.yes].concat(),
                    None => ["that ", &clause.yes].concat(),
                }
            }
        }
    }

    fn as_written(&self, tested: &Tested) -> Clause {
        let words = self.rule_words(tested.words).to_owned();
        let yes = format!("keeps `{words}`");
        Clause { subject: "this".to_owned(), yes, no: format!("does not keep `{words}`") }
    }

    /// A needle as the rule writes it; plans keep it folded.
    pub fn needle(&self, id: NeedleId, near: RuleText) -> String {
        let Some(needle) = self.world.plan.needles.get(id.0 as usize) else { return String::new() };
        let text = self.rule_words(near);
        let folded = Folded::new(text);
        let at = folded.text.find(&needle.words).map(|at| folded.in_text(at, at + needle.words.len()));
        quoted(at.map_or(needle.words.as_str(), |at: Span| at.of(text)))
    }

    fn says(&self, at: RuleText, word: &str) -> bool {
        self.rule_words(at).split_whitespace().any(|said| said.eq_ignore_ascii_case(word))
    }

    pub fn rule_words(&self, at: RuleText) -> &'a str {
        self.world.plan.sources.get(at.source as usize).map_or("", |source| at.at.of(source.text()))
    }
}

/// A relation as it is said in a condition, of one or of many.
fn finite(relation: &Relation, many: bool) -> Cow<'static, str> {
    let finite = relation.finite.first().copied().unwrap_or_default();
    match finite.strip_prefix("is ") {
        Some(rest) if many => ["are ", rest].concat().into(),
        _ => finite.into(),
    }
}

/// The relation that says the contrary of one that includes being equal: `is after` for `is on or before`.
fn opposite(relation: &Relation) -> Option<&'static Relation> {
    let Meaning::Order(holds) = relation.means else { return None };
    if !holds(Ordering::Equal) {
        return None;
    }
    let of_time = |relation: &Relation| {
        relation.finite.first().is_some_and(|finite| finite.ends_with("before") || finite.ends_with("after"))
    };
    let contrary = |other: &Relation| match other.means {
        Meaning::Order(other) => {
            [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().all(|order| holds(order) != other(order))
        }
        Meaning::Same | Meaning::Different => false,
    };
    RELATIONS.iter().find(|other| contrary(other) && of_time(other) == of_time(relation))
}

/// What stands between `add up to` and the total: `at most `; nothing where they must be the same.
fn adding(relation: &Relation) -> Option<&'static str> {
    match relation.phrases.first().copied()? {
        _ if matches!(relation.means, Meaning::Same) => Some(""),
        "be at least" => Some("at least "),
        "be at most" => Some("at most "),
        "be more than" => Some("more than "),
        "be less than" => Some("less than "),
        _ => None,
    }
}
