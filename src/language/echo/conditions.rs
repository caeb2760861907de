//! Conditions in words: after `must`, and as clauses.

use super::speaker::Speaker;
use super::things::listed;
use super::verbs::{Form, Said, focus, is_plain, is_some, negated, same_place, so_much, split, with_article};
use crate::language::plan::{From, NeedleId, Operand, Path, PlaceOfText, Quantifier, Root, Set, Test, Tested};
use crate::language::relation::{Meaning, RelationId};
use crate::text::fold;
use crate::vocabulary::{Type, Value};

impl Speaker<'_> {
    /// What is said of a subject at `focus`, as a verb: always possible, at worst `is such that …`.
    pub fn verb(&mut self, tested: &Tested, focus: &Path, form: Form, inside: bool) -> String {
        match &tested.test {
            Test::All(inner) => self.verbs(inner, "and", "both", focus, form, inside),
            Test::Any(inner) => self.verbs(inner, "or", "either", focus, form, inside),
            _ => match self.direct(tested, form) {
                Some(said) if same_place(&said.subject, focus) => negated(&said, form),
                _ => format!("{} such that {}", form.be(), self.clause(tested, true)),
            },
        }
    }

    fn verbs(&mut self, inner: &[Tested], join: &str, group: &str, focus: &Path, form: Form, inside: bool) -> String {
        let said: Vec<String> = inner.iter().map(|one| self.verb(one, focus, form, true)).collect();
        let list = listed(&said, join);
        if inside { format!("{group} {list}") } else { list }
    }

    /// Whether the condition can be said of the subject without `such that`.
    pub fn is_about(&mut self, tested: &Tested, focus: &Path) -> bool {
        match &tested.test {
            Test::All(inner) | Test::Any(inner) => inner.iter().all(|one| self.is_about(one, focus)),
            _ => self.direct(tested, Form::Finite).is_some_and(|said| same_place(&said.subject, focus)),
        }
    }

    /// A simple condition as a subject and a verb; `None` for lists and for what has a subject of its own.
    pub fn direct(&mut self, tested: &Tested, form: Form) -> Option<Said> {
        match &tested.test {
            Test::Not(inner) => {
                let said = self.direct(inner, form)?;
                Some(Said { not: !said.not, ..said })
            }
            Test::States(path) => {
                let (last, subject) = split(path)?;
                let verb = format!("{} {}", form.have(), with_article(self.field_name(last, false)));
                Some(Said { subject, verb, not: false })
            }
            Test::Relates(Operand::Path(path), id, right) => Some(self.relates(path, *id, right, form)),
            Test::Finds(path, place, needles) => {
                let verb = self.finds(*place, needles, form);
                Some(Said { subject: path.clone(), verb, not: false })
            }
            Test::Quantified(quantifier, set, None) => {
                self.does(quantifier, set, form).or_else(|| self.has_so_many(quantifier, set, form))
            }
            Test::Unique(set, _) => match &set.from {
                From::Path(path) => {
                    Some(Said { subject: path.clone(), verb: format!("{} different", form.be()), not: false })
                }
                From::Kind(_) => None,
            },
            _ => None,
        }
    }

    /// `has at least 2 owners`, `has an item that is exempt`.
    fn has_so_many(&mut self, quantifier: &Quantifier, set: &Set, form: Form) -> Option<Said> {
        let From::Path(path) = &set.from else { return None };
        let (last, subject) = split(path)?;
        let some = is_some(quantifier);
        let not = matches!(quantifier, Quantifier::No);
        let had = if (some || not) && set.that.is_some() {
            self.described(&with_article(self.field_name(last, false)), false, set)
        } else {
            let (determiner, several) = self.determiner(quantifier);
            let not_none = if not { "at least 1" } else { &determiner };
            self.described(&format!("{not_none} {}", self.field_name(last, several)), several, set)
        };
        Some(Said { subject, verb: format!("{} {had}", form.have()), not })
    }

    fn relates(&mut self, path: &Path, id: RelationId, right: &Operand, form: Form) -> Said {
        let same = matches!(id.row().means, Meaning::Same);
        if let (true, Operand::Value(value @ (Value::YesNo(_) | Value::Choice(_)), _), Some((last, subject))) =
            (same, right, split(path))
        {
            let (word, not) = match value {
                Value::Choice(index) => (self.choice(Some(last), *index), false),
                Value::YesNo(yes) => (self.field_name(last, false), !yes),
                _ => ("", false),
            };
            if self.says_one_thing(last.kind, word) {
                return Said { subject, verb: format!("{} {word}", form.be()), not };
            }
            if let Value::YesNo(yes) = value {
                return Said { subject, verb: format!("{} the {word}", form.have()), not: !yes };
            }
        }
        let left = Operand::Path(path.clone());
        let phrase = match (right, same) {
            (Operand::List(..), true) => format!("{} one of", form.be()),
            _ => form.relation(id),
        };
        if let Some(said) = self.shifted(id, right, &left, form) {
            return Said { subject: path.clone(), verb: said, not: false };
        }
        let right = self.operand(right, &left);
        Said { subject: path.clone(), verb: format!("{phrase} {right}"), not: false }
    }

    /// `is more than 3 meetings after …` rather than `is after 3 meetings after …`.
    fn shifted(&mut self, id: RelationId, right: &Operand, left: &Operand, form: Form) -> Option<String> {
        let Operand::Shifted { later, .. } = right else { return None };
        let relation = |words: &str| RelationId::named(words) == Some(id);
        let amount = match later {
            true if relation("be after") => "more than",
            false if relation("be before") => "more than",
            true if relation("be on or after") => "at least",
            false if relation("be on or before") => "at least",
            _ => return None,
        };
        Some(format!("{} {amount} {}", form.be(), self.operand(right, left)))
    }

    /// Whether an adjective has just one meaning for things of the kind.
    fn says_one_thing(&self, kind: crate::vocabulary::KindId, word: &str) -> bool {
        let word = fold(word);
        let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
        let ways = fields.iter().map(|field| match &field.of {
            Type::YesNo => {
                [&field.name, &field.plural].into_iter().chain(&field.synonyms).any(|name| fold(name) == word).into()
            }
            Type::Choice(words) => words.iter().filter(|known| fold(known) == word).count(),
            _ => 0,
        });
        ways.sum::<usize>() == 1 && !crate::language::marks::is_function_word(&word)
    }

    fn finds(&self, place: PlaceOfText, needles: &[NeedleId], form: Form) -> String {
        let known: Vec<_> = needles.iter().filter_map(|id| self.plan.needles.get(id.0 as usize)).collect();
        let texts: Vec<String> = known.iter().map(|needle| format!("\"{}\"", needle.words)).collect();
        let pattern = known.iter().any(|needle| needle.pattern);
        let verb = match (place, pattern) {
            (_, true) => form.choose("looks like", "look like").to_owned(),
            (PlaceOfText::Anywhere, _) => form.choose("mentions", "mention").to_owned(),
            (PlaceOfText::Start, _) => form.choose("starts with", "start with").to_owned(),
            (PlaceOfText::End, _) => form.choose("ends with", "end with").to_owned(),
            (PlaceOfText::Whole, _) => format!("{} called", form.be()),
        };
        format!("{verb} {}", listed(&texts, "or"))
    }

    /// A condition as a clause; `inside` another list it says where it begins.
    pub fn clause(&mut self, tested: &Tested, inside: bool) -> String {
        match &tested.test {
            Test::All(inner) => self.clauses(inner, "and", "both", inside),
            Test::Any(inner) => self.clauses(inner, "or", "either", inside),
            Test::Quantified(quantifier, set, condition) => {
                self.quantified(tested, quantifier, set, condition.as_deref())
            }
            Test::Not(inner) if matches!(inner.test, Test::Quantified(..)) => self.not_so_many(tested, inner),
            Test::Relates(left @ Operand::Count(set), id, right) => {
                let right = self.operand(right, left);
                format!("{} {} {right}", self.count(set), Form::Finite.relation(*id))
            }
            Test::Relates(Operand::Sum(parts), id, right) => self.sum(parts, *id, right, "adds up to"),
            Test::Not(inner) if let Test::Relates(Operand::Sum(parts), id, right) = &inner.test => {
                self.sum(parts, *id, right, "does not add up to")
            }
            Test::States(path) if path.steps.is_empty() => format!("there is {}", self.named(path.root)),
            _ => match self.direct(tested, Form::Finite) {
                Some(said) => format!("{} {}", self.subject(&said.subject), negated(&said, Form::Finite)),
                None => String::new(),
            },
        }
    }

    /// A sum as a subject, and its total.
    pub fn sum(&mut self, parts: &[Operand], id: RelationId, right: &Operand, verb: &str) -> String {
        let said: Vec<String> = parts
            .iter()
            .filter_map(|part| match part {
                Operand::Path(path) => Some(self.path(path, None)),
                Operand::Total { set, of } => Some(self.total(set, of)),
                _ => None,
            })
            .collect();
        let total = parts.first().map_or_else(String::new, |left| self.operand(right, left));
        format!("{} {verb} {}{total}", listed(&said, "and"), so_much(id))
    }

    /// What stands before a verb.
    pub fn subject(&self, path: &Path) -> String {
        self.path(path, None)
    }

    fn clauses(&mut self, inner: &[Tested], join: &str, group: &str, inside: bool) -> String {
        if let Some(said) = self.one_subject(inner, join) {
            return said;
        }
        let said: Vec<String> = inner.iter().map(|one| self.clause(one, true)).collect();
        let mut list = String::new();
        for clause in &said {
            // `where` says that a clause begins, not one more thing of the clause before.
            let begins = if is_plain(clause) { "" } else { "where " };
            match list.is_empty() {
                true => list.push_str(clause),
                false => list.push_str(&format!(" {join} {begins}{clause}")),
            }
        }
        if inside { format!("{group} {list}") } else { list }
    }

    /// `it is open and has an owner`.
    fn one_subject(&mut self, inner: &[Tested], join: &str) -> Option<String> {
        let mut subject: Option<Path> = None;
        let mut verbs = Vec::new();
        for one in inner {
            let said = self.direct(one, Form::Finite)?;
            if subject.as_ref().is_some_and(|before| !same_place(before, &said.subject)) {
                return None;
            }
            verbs.push(negated(&said, Form::Finite));
            subject = Some(said.subject);
        }
        let words = self.subject(&subject?);
        let [first, rest @ ..] = verbs.as_slice() else { return None };
        let list = rest.iter().fold(first.clone(), |list, one| format!("{list} {join} {one}"));
        Some(format!("{words} {list}"))
    }

    fn quantified(
        &mut self,
        tested: &Tested,
        quantifier: &Quantifier,
        set: &Set,
        condition: Option<&Tested>,
    ) -> String {
        let (determiner, several) = self.determiner(quantifier);
        match condition {
            None => match self.direct(tested, Form::Finite) {
                Some(said) => format!("{} {}", self.subject(&said.subject), negated(&said, Form::Finite)),
                None if is_some(quantifier) => format!("there is {}", self.some(set)),
                None => format!("there {} {}", Form::of(several).be(), self.set(&determiner, several, set)),
            },
            Some(condition) => {
                let subject = self.set(&determiner, several, set);
                let focus = focus(set);
                let form = Form::of(several);
                let verb = self.with(focus.root, |speaker| speaker.verb(condition, &focus, form, false));
                format!("{subject} {verb}")
            }
        }
    }

    /// `it does not have exactly 2 owners`, `there is not exactly 1 ITEM`.
    fn not_so_many(&mut self, tested: &Tested, inner: &Tested) -> String {
        if let Some(said) = self.direct(tested, Form::Finite) {
            return format!("{} {}", self.subject(&said.subject), negated(&said, Form::Finite));
        }
        match &inner.test {
            Test::Quantified(quantifier, set, _) => {
                let (determiner, several) = self.determiner(quantifier);
                format!("there is not {}", self.set(&determiner, several, set))
            }
            _ => String::new(),
        }
    }

    /// What follows a noun: `that is open`, `whose due date is …`, `for which …`.
    pub fn qualifiers(&mut self, that: &Tested, root: Root, several: bool) -> String {
        let form = Form::of(several);
        let focus = Path { root, steps: Vec::new(), words: that.words };
        if self.is_about(that, &focus) {
            return format!("that {}", self.verb(that, &focus, form, false));
        }
        match &that.test {
            Test::All(inner) => {
                let said: Vec<String> = inner.iter().map(|one| self.qualifier(one, &focus, form)).collect();
                // What follows `whose …` could be meant of the last thing in it.
                match said.split_last() {
                    Some((_, first)) if first.iter().any(|one| !one.starts_with("that ")) => {
                        format!("for which {}", self.clauses(inner, "and", "both", false))
                    }
                    _ => said.join(" and "),
                }
            }
            _ => self.qualifier(that, &focus, form),
        }
    }

    fn qualifier(&mut self, one: &Tested, focus: &Path, form: Form) -> String {
        if self.is_about(one, focus) {
            return format!("that {}", self.verb(one, focus, form, true));
        }
        if let Some(said) = self.direct(one, Form::Finite)
            && let Some((last, owner)) = split(&said.subject)
            && same_place(&owner, focus)
        {
            return format!("whose {} {}", self.field_name(last, false), negated(&said, Form::Finite));
        }
        format!("for which {}", self.clause(one, true))
    }
}
