//! Conditions into tests: what is said of a subject, and whether it can be said of it.

use super::bound::{Bound, How, Reached, quantified, quantifier};
use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::{all, any, not};
use super::several_values::noun_of_field;
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{From, PlaceOfText, RuleText, Set, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::{
    Clause, Complement, ComplementKind, Determiner, DeterminerKind, Join, List, OperandKind, Part, Phrase, Qualifier,
    QualifierKind, TextVerb, Texts, Verb, VerbPhrase,
};
use crate::text::{Span, same_words};
use crate::vocabulary::Type;

impl Checker<'_> {
    /// A list of conditions: `and` is all of them, `or` any.
    pub fn each<T>(
        &mut self,
        list: &List<T>,
        check: &mut dyn FnMut(&mut Self, &T) -> Checked<Tested>,
    ) -> Checked<Tested> {
        match list {
            List::One(one) => check(self, one),
            List::Many { join, items, at, .. } => {
                let checked: Vec<Checked<Tested>> = items.iter().map(|item| self.each(item, check)).collect();
                let tests = checked.into_iter().collect::<Checked<Vec<Tested>>>()?;
                let words = self.place(*at);
                Ok(if *join == Join::And { all(tests, words) } else { any(tests, words) })
            }
        }
    }

    /// Conditions with subjects of their own.
    pub fn clauses(&mut self, list: &List<Clause>) -> Checked<Tested> {
        self.each(list, &mut |checker, clause| checker.clause(clause))
    }

    fn clause(&mut self, clause: &Clause) -> Checked<Tested> {
        let depth = self.scope.len();
        let checked = match clause {
            Clause::There(denied, phrase, at) => {
                let tested = self.there(phrase, *at)?;
                Ok(if *denied { not(tested) } else { tested })
            }
            Clause::Says(subject, verbs, at) => self.says(subject, verbs, *at),
        };
        self.scope.truncate(depth);
        checked
    }

    fn says(&mut self, phrase: &Phrase, verbs: &List<VerbPhrase>, at: Span) -> Checked<Tested> {
        let mut reached = self.subject_phrase(phrase)?;
        if reached.binds.iter().any(|bound| matches!(bound.how, How::Plural)) && !self.begins_with_the(phrase) {
            let words = self.words(phrase.at);
            let help = format!("write `every {words}` or `some {words}`");
            return self.wrong(&wrong::TWO_MEANINGS, phrase.at, &[&words, &help]);
        }
        if verbs.each().iter().all(|verb| matches!(verb.of, Verb::AddsUpTo(..))) {
            self.added_up(&mut reached);
        }
        let inner = self.of_field(&reached.subject, noun_of_field(phrase), verbs, at)?;
        let inner = Tested { words: self.place(at), ..inner };
        Ok(self.over(reached.binds, inner))
    }

    fn begins_with_the(&self, phrase: &Phrase) -> bool {
        let the = |part: &Part| matches!(part, Part::Thing(Some(Determiner { of: DeterminerKind::The, .. }), _));
        phrase.parts.iter().all(the)
    }

    /// `there is an ITEM called "…"`.
    pub fn there(&mut self, phrase: &Phrase, at: Span) -> Checked<Tested> {
        let depth = self.scope.len();
        let reached = self.phrase(phrase)?;
        self.scope.truncate(depth);
        let words = self.place(at);
        self.exists(reached, words, at)
    }

    /// That there are so many of what a phrase binds.
    pub fn exists(&mut self, mut reached: Reached, words: RuleText, at: Span) -> Checked<Tested> {
        match reached.binds.pop() {
            None => Ok(self.tested(Test::States(reached.subject.path), at)),
            // That each is so is another question than whether there are some.
            Some(Bound { how: How::Every, .. }) => self.wrong(
                &wrong::NOT_SUPPORTED,
                at,
                &[
                    "that there are some is asked here, and not of `every` one",
                    "make it the subject: `the owners of every ACTION must be …`; or write `a`, or how many",
                ],
            ),
            Some(Bound { how, set }) => {
                let how = if matches!(how, How::Plural) { How::Indefinite } else { how };
                let test = Test::Quantified(quantifier(how, words), set, None);
                Ok(self.over(reached.binds, Tested { test, words }))
            }
        }
    }

    /// What verbs say of a subject.
    pub fn verbs(&mut self, subject: &Subject, list: &List<VerbPhrase>) -> Checked<Tested> {
        self.each(list, &mut |checker, verb| checker.verb(subject, verb, false))
    }

    /// What a verb says of a subject; `denied` by the words before it (`must not`, `no … may`).
    pub fn verb(&mut self, subject: &Subject, verb: &VerbPhrase, denied: bool) -> Checked<Tested> {
        let denied = denied != verb.not;
        if denied {
            self.not_both(verb)?;
        }
        if let (true, Verb::Is(_) | Verb::Relates(..) | Verb::Text(..) | Verb::Does(_)) = (subject.many, &verb.of)
            && !self.is_about_all(verb)
        {
            return self.of_each_value(subject, verb, denied);
        }
        if let (Some(_), Verb::Has(_) | Verb::Text(..) | Verb::Does(_)) = (&subject.counts, &verb.of) {
            return self.wrong(
                &wrong::NOT_SUPPORTED,
                verb.at,
                &["a number has nothing and says nothing", "compare it"],
            );
        }
        let tested = match &verb.of {
            Verb::Is(list) => {
                let list = by_of_all(list);
                self.each(&list, &mut |checker, complement| checker.complement(subject, complement))?
            }
            Verb::Has(list) => {
                let mut check = |checker: &mut Self, phrase: &Phrase| checker.has(subject, phrase);
                self.each(list, &mut check)?
            }
            Verb::Text(verb_of_text, texts) => self.finds(subject, place_of(*verb_of_text), *verb_of_text, texts)?,
            Verb::AddsUpTo(by, total) => self.adds_up(std::slice::from_ref(subject), *by, total, verb.at)?,
            Verb::Relates(word, operands) => {
                let id = self.senses(*word).iter().find_map(|sense| match *sense {
                    Sense::Verb(id) => Some(id),
                    _ => None,
                });
                self.relate(subject, id.ok_or(Reported)?, operands, verb.at)?
            }
            Verb::Does(deed) => self.deed(subject, deed, verb.at)?,
        };
        Ok(if denied { not(tested) } else { tested })
    }

    /// That `not` does not stand before a list with `and`, unless the list says `both`.
    fn not_both(&mut self, verb: &VerbPhrase) -> Checked<()> {
        fn place<T>(list: &List<T>) -> Option<Span> {
            match list {
                List::Many { join: Join::And, at, marked: false, .. } => Some(*at),
                _ => None,
            }
        }
        let at = match &verb.of {
            Verb::Is(list) => place(list),
            Verb::Has(list) => place(list),
            Verb::Text(_, texts) => (texts.join == Some(Join::And)).then_some(texts.at),
            Verb::Relates(_, list) => place(list),
            Verb::AddsUpTo(..) | Verb::Does(_) => None,
        };
        at.map_or(Ok(()), |at| self.wrong(&wrong::NOT_BOTH, at, &[]))
    }

    /// Whether the verb is about all values together: `are different`.
    pub fn is_about_all(&self, verb: &VerbPhrase) -> bool {
        let Verb::Is(list) = &verb.of else { return false };
        list.each().iter().any(|one| {
            matches!(
                one.of,
                ComplementKind::Different
                    | ComplementKind::Consecutive
                    | ComplementKind::Stated
                    | ComplementKind::Missing
            )
        })
    }

    /// What is said of several values is said of every one; what is denied of them, of each.
    fn of_each_value(&mut self, subject: &Subject, verb: &VerbPhrase, denied: bool) -> Checked<Tested> {
        let slot = self.slot(verb.at)?;
        let value = self.variable(slot, subject.of.clone(), verb.at);
        let plain = VerbPhrase { not: false, ..verb.clone() };
        let inner = self.verb(&value, &plain, false)?;
        let set = Set { slot, from: From::Path(subject.path.clone()), that: None, words: subject.path.words };
        let how = if denied { How::No } else { How::Every };
        let tested = quantified(how, set, inner);
        Ok(Tested { words: self.place(verb.at), ..tested })
    }

    fn complement(&mut self, subject: &Subject, complement: &Complement) -> Checked<Tested> {
        let tested = self.complement_kind(subject, &complement.of, complement.at)?;
        Ok(if complement.not { not(tested) } else { tested })
    }

    /// What something is.
    pub fn complement_kind(&mut self, subject: &Subject, of: &ComplementKind, at: Span) -> Checked<Tested> {
        match of {
            ComplementKind::Adjective(word) => self.adjective(subject, *word),
            ComplementKind::Called(texts) => self.finds(subject, PlaceOfText::Whole, TextVerb::Contains, texts),
            ComplementKind::Compare(comparator, operands) => self.compare(subject, *comparator, operands, at),
            ComplementKind::Between(least, most) => self.between(subject, least, most, at),
            ComplementKind::Within(within) => self.within(subject, within),
            ComplementKind::Such(clauses) => self.clauses(clauses),
            ComplementKind::Stated => self.stated(subject, at),
            ComplementKind::Missing => self.stated(subject, at).map(not),
            ComplementKind::Different => self.all_different(subject, at),
            ComplementKind::Consecutive => self.wrong(&wrong::NOTHING_TO_COMPARE, at, &[]),
            ComplementKind::Under(phrase) => self.under(subject, phrase, at),
            ComplementKind::UnderSuch(words) => self.under_such(subject, words),
            ComplementKind::Worth(word, worth) => self.worth(subject, *word, worth, at),
            ComplementKind::Done(deed) => self.done(subject, deed, at),
            ComplementKind::DoneBy(word, by) => self.done_by(subject, *word, by, at),
            ComplementKind::Value(operand) => match &operand.of {
                OperandKind::Adjective(word) => self.adjective(subject, *word),
                OperandKind::Phrase(phrase) => self.is_a(subject, phrase, at),
                // A thing is no text; what is meant is what it is called.
                OperandKind::Text(text) if matches!(subject.of, Type::Kind(_)) && subject.path.steps.is_empty() => {
                    let texts = Texts { join: None, items: vec![text.clone()], at: operand.at };
                    self.finds(subject, PlaceOfText::Whole, TextVerb::Contains, &texts)
                }
                _ => {
                    let same = RelationId::named("be").ok_or(Reported)?;
                    self.relate(subject, same, &List::One((**operand).clone()), at)
                }
            },
        }
    }

    fn stated(&mut self, subject: &Subject, at: Span) -> Checked<Tested> {
        if subject.path.steps.is_empty() {
            let what = self.what(&subject.of);
            let message = format!("{what} is always stated where there is one");
            return self.wrong(&wrong::NOT_SUPPORTED, at, &[&message, "say `there must be …`, or name what it has"]);
        }
        Ok(self.tested(Test::States(subject.path.clone()), at))
    }

    fn all_different(&mut self, subject: &Subject, at: Span) -> Checked<Tested> {
        if !subject.many {
            return self.wrong(&wrong::NOTHING_TO_COMPARE, at, &[]);
        }
        let slot = self.slot(at)?;
        let set = Set { slot, from: From::Path(subject.path.clone()), that: None, words: subject.path.words };
        let value = self.variable(slot, subject.of.clone(), at);
        Ok(self.tested(Test::Unique(set, value.path), at))
    }

    /// `is an apology`, `is its mover`: a word for how it is, or another value.
    fn is_a(&mut self, subject: &Subject, phrase: &Phrase, at: Span) -> Checked<Tested> {
        if let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() {
            let indefinite = determiner.is_none_or(|d| matches!(d.of, DeterminerKind::An | DeterminerKind::The));
            let plain = thing.adjectives.is_empty() && thing.qualifiers.is_empty();
            if indefinite && plain && self.says_how(subject, thing.noun) {
                return self.adjective(subject, thing.noun);
            }
            let kind = self.senses(thing.noun).iter().any(|sense| matches!(sense, Sense::Kind(..)));
            let somebody = subject.of == Type::Person && self.is_somebody(thing.noun);
            if kind && !somebody && determiner.is_none_or(|d| d.of == DeterminerKind::An) {
                let words = self.words(phrase.at);
                let message = format!("{} is never `{words}`", self.what(&subject.of));
                let help = "what is of one kind is not of another; compare one of their fields";
                return self.wrong(&wrong::NOT_SUPPORTED, at, &[&message, help]);
            }
        }
        let same = RelationId::named("be").ok_or(Reported)?;
        let operand = crate::language::tree::Operand { of: OperandKind::Phrase(phrase.clone()), at: phrase.at };
        self.relate(subject, same, &List::One(operand), at)
    }

    /// What follows a noun.
    pub fn qualifier(&mut self, subject: &Subject, qualifier: &Qualifier) -> Checked<Tested> {
        match &qualifier.of {
            QualifierKind::That(verbs) => self.verbs(subject, verbs),
            QualifierKind::Whose(noun, verbs) => {
                let field = self.field_of(subject, *noun, noun.at)?;
                self.of_field(&field, Some(*noun), verbs, qualifier.at)
            }
            QualifierKind::ForWhich(clauses) => self.clauses(clauses),
            QualifierKind::With(objects) => self.each(objects, &mut |checker, phrase| checker.has(subject, phrase)),
            QualifierKind::Without(objects) => {
                self.each(objects, &mut |checker, phrase| checker.has(subject, phrase).map(not))
            }
            QualifierKind::Is(complement) => self.complement_kind(subject, complement, qualifier.at),
        }
    }

    /// The place of a word among those of a choice.
    #[must_use]
    pub fn choice(words: &[std::borrow::Cow<'static, str>], word: &str) -> Option<u16> {
        words.iter().position(|known| same_words(known, word)).and_then(|at| u16::try_from(at).ok())
    }
}

fn place_of(verb: TextVerb) -> PlaceOfText {
    match verb {
        TextVerb::Contains => PlaceOfText::Anywhere,
        TextVerb::StartsWith => PlaceOfText::Start,
        TextVerb::EndsWith => PlaceOfText::End,
        TextVerb::LooksLike => PlaceOfText::Whole,
    }
}

/// `moved and seconded by a MEMBER`: by one in both.
fn by_of_all(list: &List<Complement>) -> List<Complement> {
    let List::Many { join, items, at, marked } = list else { return list.clone() };
    let Some(List::One(Complement { of: ComplementKind::DoneBy(_, by), .. })) = items.last() else {
        return list.clone();
    };
    let is_bare = |item: &List<Complement>| matches!(item, List::One(Complement { of: ComplementKind::Done(deed), .. }) if deed.when.is_none());
    let (last, first) = (items.len() - 1, items.len().saturating_sub(1));
    if !items.iter().take(first).all(is_bare) {
        return list.clone();
    }
    let items = items.iter().enumerate().map(|(index, item)| match item {
        List::One(Complement { not, of: ComplementKind::Done(deed), at }) if index < last => {
            List::One(Complement { not: *not, of: ComplementKind::DoneBy(deed.word, by.clone()), at: *at })
        }
        other => other.clone(),
    });
    List::Many { join: *join, items: items.collect(), at: *at, marked: *marked }
}
