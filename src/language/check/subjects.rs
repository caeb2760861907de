//! The subjects of a demand: `every ACTION`, `no MOTION`, `at least three MEMBERS`, `the mover and the seconder of a MOTION`.

use super::bound::{How, Reached};
use super::checker::{Checked, Checker, Subject};
use super::draft::{Draft, denies, parts};
use super::logic::{all, not};
use crate::language::mistakes as wrong;
use crate::language::plan::{Part, Root, Test, Tested};
use crate::language::sentence::{Modal, ModalKind, Predicate, Tail};
use crate::language::tree::{ComplementKind, Join, List, Phrase, Verb};
use crate::vocabulary::Type;

impl Checker<'_> {
    /// The demand on one or more subjects.
    pub fn subjects(
        &mut self,
        draft: &mut Draft,
        subjects: &List<Phrase>,
        modal: Modal,
        predicates: &List<Predicate>,
        tails: &[Tail],
    ) -> Checked<()> {
        match subjects {
            List::One(phrase) => self.subject(draft, phrase, modal, predicates, tails),
            List::Many { join: Join::Or, at, .. } => {
                let help = "write `and`, or a rule for each";
                self.wrong(&wrong::NOT_SUPPORTED, *at, &["a demand on one thing or another cannot be told apart", help])
            }
            List::Many { .. } => {
                let phrases = subjects.each();
                let owned =
                    phrases.split_last().is_some_and(|(_, first)| first.iter().all(|one| self.is_bare_field(one)));
                if owned {
                    return self.fields_together(draft, &phrases, modal, predicates, tails);
                }
                for phrase in phrases {
                    let mut apart = Draft { fixed: true, only_if: draft.only_if, ..Draft::default() };
                    self.subject(&mut apart, phrase, modal, predicates, tails)?;
                    draft.parts.extend(apart.parts);
                    draft.presumed.extend(apart.presumed);
                }
                Ok(())
            }
        }
    }

    fn subject(
        &mut self,
        draft: &mut Draft,
        phrase: &Phrase,
        modal: Modal,
        predicates: &List<Predicate>,
        tails: &[Tail],
    ) -> Checked<()> {
        let doers = self.doers(phrase)?;
        let several = doers.as_ref().is_some_and(|doers| doers.len() > 1);
        for reached in doers.unwrap_or_default() {
            if several {
                let mut apart = Draft { fixed: true, only_if: draft.only_if, ..Draft::default() };
                self.reached(&mut apart, reached, phrase, (modal, predicates, tails))?;
                draft.parts.extend(apart.parts);
                draft.presumed.extend(apart.presumed);
            } else {
                return self.reached(draft, reached, phrase, (modal, predicates, tails));
            }
        }
        if several {
            return Ok(());
        }
        let reached = match self.presumed_subject(draft, phrase)? {
            Some(reached) => reached,
            None => self.subject_phrase(phrase)?,
        };
        self.reached(draft, reached, phrase, (modal, predicates, tails))
    }

    /// The demand on what a phrase stands for.
    fn reached(
        &mut self,
        draft: &mut Draft,
        mut reached: Reached,
        phrase: &Phrase,
        (modal, predicates, tails): (Modal, &List<Predicate>, &[Tail]),
    ) -> Checked<()> {
        let prohibited = reached.binds.iter().any(|bound| matches!(bound.how, How::No));
        let limited = reached.binds.iter().any(|bound| bound.how.is_limited());
        self.must_demand(modal, prohibited || limited, tails)?;
        if prohibited && denies(modal.of) {
            return self.wrong(&wrong::TWO_NEGATIVES, phrase.at.to(modal.at), &[]);
        }
        if let Some(together) = together(predicates)
            && let Some(part) = self.all_together(&reached, &together, modal, phrase)?
        {
            draft.parts.push(part);
            return Ok(());
        }
        if predicates.each().iter().all(|predicate| matches!(predicate.verb.of, Verb::AddsUpTo(..))) {
            self.added_up(&mut reached);
        }
        let allowed = matches!(modal.of, ModalKind::May | ModalKind::MayOnly) && !prohibited && !limited;
        let none = self.about(draft, &mut reached);
        let denied = denies(modal.of) || none || allowed;
        let (subject, first) = (reached.subject.path.clone(), draft.parts.len());
        // A sum over things takes nothing for granted: what is not stated adds nothing.
        let about_one = reached.binds.is_empty() && reached.subject.counts.is_none();
        self.demand_on(draft, reached, predicates, denied)?;
        if about_one {
            self.presume(draft, &subject, first);
        }
        Ok(())
    }

    /// `the amounts of the PAYMENTS that are late`: not of each, but of all of them together.
    pub fn added_up(&mut self, reached: &mut Reached) {
        let adds = !reached.subject.path.steps.is_empty() && matches!(reached.subject.of, Type::Number | Type::Money);
        let Some(bound) = reached.binds.pop_if(|bound| adds && matches!(bound.how, How::Plural)) else { return };
        // What belongs to each of them can no longer be called `its`.
        let slot = Root::Slot(bound.set.slot);
        self.scope.retain(|one| one.path.root != slot || !one.path.steps.is_empty());
        reached.subject.many = false;
        reached.subject.counts = Some(Box::new(bound.set));
    }

    fn demand_on(
        &mut self,
        draft: &mut Draft,
        mut reached: Reached,
        predicates: &List<Predicate>,
        denied: bool,
    ) -> Checked<()> {
        // `a RESOLUTION must not come before it` where the condition spoke of `it`: none may.
        if let (Some(last), true) = (reached.binds.last_mut(), denied)
            && matches!(last.how, How::Indefinite)
        {
            last.how = How::No;
        }
        let none = reached.binds.last().is_some_and(|last| matches!(last.how, How::No));
        let mut asked: Vec<Tested> = self
            .predicates(&reached.subject, predicates, denied || none)?
            .into_iter()
            .map(|part| if none { not(part.must) } else { part.must })
            .collect();
        if reached.binds.iter().any(|bound| matches!(bound.how, How::Amount(..) | How::Part(_) | How::Indefinite)) {
            // Three that are present and have a name are three that are both.
            let words = asked.first().map(|first| first.words).unwrap_or_default();
            asked = vec![all(asked, words)];
        }
        for must in asked {
            draft.parts.extend(parts(self.over(reached.binds.clone(), must), false));
        }
        Ok(())
    }

    /// `the numbers of the ITEMS must be consecutive`, `the numbers of the ACTIONS must be different`.
    fn all_together(
        &mut self,
        reached: &Reached,
        together: &Together,
        modal: Modal,
        phrase: &Phrase,
    ) -> Checked<Option<Part>> {
        let [bound] = reached.binds.as_slice() else { return Ok(None) };
        // `the keepers of a LOAN must be different`: those of one loan, not of all.
        if reached.subject.many && !matches!(bound.how, How::Plural) {
            return Ok(None);
        }
        let path = reached.subject.path.clone();
        if path.steps.is_empty() {
            return self.wrong(&wrong::NOTHING_TO_COMPARE, phrase.at, &[]);
        }
        let set = bound.set.clone();
        let test = if together.consecutive {
            if reached.subject.of != Type::Number {
                let what = self.what(&reached.subject.of);
                return self.wrong(&wrong::NOT_NUMBERS, phrase.at, &[&what]);
            }
            Test::Consecutive(set, path)
        } else {
            Test::Unique(set, path)
        };
        let tested = self.tested(test, phrase.at.to(together.at));
        Ok(Some(Part { must: if denies(modal.of) { not(tested) } else { tested } }))
    }

    /// `the mover and the seconder of a MOTION`: fields of one owner.
    fn fields_together(
        &mut self,
        draft: &mut Draft,
        phrases: &[&Phrase],
        modal: Modal,
        predicates: &List<Predicate>,
        tails: &[Tail],
    ) -> Checked<()> {
        self.must_demand(modal, false, tails)?;
        let Some((last, first)) = phrases.split_last() else { return Ok(()) };
        let mut reached = self.subject_phrase(last)?;
        let mut fields = Vec::new();
        for phrase in first {
            fields.push(self.beside(&reached.subject, phrase)?);
        }
        fields.push(reached.subject.clone());
        if self.about(draft, &mut reached) || denies(modal.of) && together(predicates).is_some() {
            return self.wrong(&wrong::TWO_NEGATIVES, last.at, &[]);
        }
        let denied = denies(modal.of) || matches!(modal.of, ModalKind::May | ModalKind::MayOnly);
        let at = phrases.first().map_or(last.at, |one| one.at.to(last.at));
        if let Some(together) = together(predicates) {
            for (index, one) in fields.iter().enumerate() {
                for other in fields.get(index + 1..).unwrap_or_default() {
                    if one.of != other.of {
                        let (a, b) = (self.what(&one.of), self.what(&other.of));
                        return self.wrong(&wrong::DO_NOT_COMPARE, at, &[&a, &b, "compare values of one type"]);
                    }
                    let different = Test::Different(one.path.clone(), other.path.clone());
                    draft.parts.push(Part { must: self.tested(different, at.to(together.at)) });
                }
            }
            return Ok(());
        }
        if let List::One(Predicate { verb, .. }) = predicates
            && let Verb::AddsUpTo(by, total) = &verb.of
        {
            let tested = self.adds_up(&fields, *by, total, verb.at)?;
            draft.parts.extend(parts(tested, denied));
            return Ok(());
        }
        for field in fields {
            let one = Reached { subject: field, binds: reached.binds.clone() };
            self.demand_on(draft, one, predicates, denied)?;
        }
        Ok(())
    }

    /// The field of a phrase without an owner, of the owner of another field.
    fn beside(&mut self, other: &Subject, phrase: &Phrase) -> Checked<Subject> {
        let Some(crate::language::tree::Part::Thing(_, thing)) = phrase.parts.first() else {
            return self.wrong(&wrong::NO_OWNER, phrase.at, &[&self.words(phrase.at)]);
        };
        let mut owner = other.clone();
        match owner.path.steps.pop() {
            Some(step) => {
                owner.of = Type::Kind(step.kind);
                owner.many = false;
                self.field_of(&owner, thing.noun, phrase.at)
            }
            None => self.field_of(&owner, thing.noun, phrase.at),
        }
    }
}

struct Together {
    consecutive: bool,
    at: crate::text::Span,
}

/// Whether the predicate is about several values together: `be different`, `be consecutive`.
fn together(predicates: &List<Predicate>) -> Option<Together> {
    let List::One(Predicate { verb, .. }) = predicates else { return None };
    let Verb::Is(List::One(complement)) = &verb.of else { return None };
    match complement.of {
        ComplementKind::Different => Some(Together { consecutive: false, at: verb.at }),
        ComplementKind::Consecutive => Some(Together { consecutive: true, at: verb.at }),
        _ => None,
    }
}
