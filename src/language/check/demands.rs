//! Rule sentences into demands: of what, under which condition, what must be so.

use super::bound::{Bound, How, Reached};
use super::checker::{Checked, Checker, Subject};
use super::draft::{Draft, denies, parts};
use super::logic::{all, any};
use super::presumed::with_presumed;
use crate::language::mistakes as wrong;
use crate::language::plan::{Demand, From, Part, Tested};
use crate::language::sentence::{Front, Main, Modal, ModalKind, Predicate, RuleSentence, Tail};
use crate::language::tree::{self, Clause, DeterminerKind, Join, List, Phrase};
use crate::text::{Severity, Span};

impl Checker<'_> {
    /// A whole rule.
    pub fn demand(&mut self, sentence: &RuleSentence) -> Checked<(Demand, Severity)> {
        let mut draft =
            Draft { only_if: sentence.tails.iter().any(|tail| matches!(tail, Tail::OnlyIf(_))), ..Draft::default() };
        let mut severity = Severity::Warning;
        for front in &sentence.fronts {
            self.front(&mut draft, front)?;
        }
        // Several demands without a thing that they share are each about things of their own.
        draft.fixed = !self.scope.is_empty() || sentence.mains.len() > 1;
        for main in &sentence.mains {
            severity = severity.max(self.main(&mut draft, main, &sentence.tails)?);
        }
        for tail in &sentence.tails {
            self.tail(&mut draft, tail)?;
        }
        let words = self.place(Span::new(0, self.sentence.len()));
        let joined =
            |tests: Vec<Tested>, join: fn(Vec<Tested>, _) -> Tested| (!tests.is_empty()).then(|| join(tests, words));
        let severity = sentence.weighs.unwrap_or(severity);
        let Draft { each, presumed, when, unless, parts, .. } = draft;
        let when = with_presumed(presumed, when);
        let demand = Demand { slots: self.slots, each, when: joined(when, all), unless: joined(unless, any), parts };
        Ok((demand, severity))
    }

    fn front(&mut self, draft: &mut Draft, front: &Front) -> Checked<()> {
        match front {
            Front::ForEvery(phrase) => {
                let reached = self.phrase(phrase)?;
                self.bind(draft, reached.binds, phrase.at)
            }
            Front::When(clauses) => {
                let tested = self.opening(draft, clauses)?;
                draft.when.push(tested);
                Ok(())
            }
        }
    }

    /// A condition before the demand. `if a LOAN is …` speaks of every loan; the demand may then call it `it`.
    fn opening(&mut self, draft: &mut Draft, clauses: &List<Clause>) -> Checked<Tested> {
        let first = clauses.each().first().map(|clause| (*clause).clone());
        if let (None, Some(Clause::Says(phrase, _, _))) = (&draft.each, first)
            && indefinite(&phrase)
        {
            let reached = self.phrase(&phrase)?;
            let subject = reached.subject.clone();
            self.bind(draft, reached.binds, phrase.at)?;
            let mut first = true;
            return self.each(clauses, &mut |checker, clause| match clause {
                Clause::Says(_, verbs, at) if std::mem::take(&mut first) => {
                    let tested = checker.verbs(&subject, verbs)?;
                    Ok(Tested { words: checker.place(*at), ..tested })
                }
                other => checker.clauses(&List::One(other.clone())),
            });
        }
        self.clauses(clauses)
    }

    /// Makes the one thing that a phrase binds what the demand is about.
    fn bind(&mut self, draft: &mut Draft, mut binds: Vec<Bound>, at: Span) -> Checked<()> {
        match (binds.pop(), binds.is_empty(), &draft.each) {
            (Some(bound), true, None) => {
                draft.each = Some(bound.set);
                Ok(())
            }
            _ => self.wrong(
                &wrong::NOT_SUPPORTED,
                at,
                &["this names more than one thing to go through", "name one thing here"],
            ),
        }
    }

    fn main(&mut self, draft: &mut Draft, main: &Main, tails: &[Tail]) -> Checked<Severity> {
        let depth = self.scope.len();
        let fixed = draft.each.is_some();
        let modal = match main {
            Main::Warn(at) => return self.warn(draft, *at),
            Main::There(modal, objects) => {
                self.must_demand(*modal, false, tails)?;
                let tested = self.each(objects, &mut |checker, phrase| checker.there(phrase, phrase.at))?;
                draft.parts.extend(parts(tested, denies(modal.of)));
                modal
            }
            Main::So(modal, clauses) => {
                self.must_demand(*modal, false, tails)?;
                let tested = self.clauses(clauses)?;
                draft.parts.extend(parts(tested, denies(modal.of)));
                modal
            }
            Main::NoTwo(modal, thing, noun) => {
                self.must_demand(*modal, true, tails)?;
                self.no_two(draft, *modal, thing, *noun)?;
                modal
            }
            Main::Subjects(subjects, modal, predicates) => {
                self.subjects(draft, subjects, *modal, predicates, tails)?;
                modal
            }
        };
        // What the demand is about stays in scope for what follows; everything else goes.
        let only =
            self.scope.get(depth).is_some_and(|one| matches!(one.path.root, crate::language::plan::Root::Only(_)));
        let kept = usize::from(only || !fixed && draft.each.is_some());
        self.scope.truncate(depth + kept);
        Ok(if matches!(modal.of, ModalKind::Should | ModalKind::ShouldNot) {
            Severity::Warning
        } else {
            Severity::Error
        })
    }

    /// `if …, warn`: what the last condition says must not be so.
    fn warn(&mut self, draft: &mut Draft, at: Span) -> Checked<Severity> {
        let Some(so) = draft.when.pop() else {
            let help = "write what is warned of: `if …, warn`";
            return self.wrong(&wrong::NOT_SUPPORTED, at, &["this warns of everything", help]);
        };
        draft.parts.extend(parts(so, true));
        Ok(Severity::Warning)
    }

    fn no_two(&mut self, draft: &mut Draft, modal: Modal, thing: &tree::Thing, noun: tree::Word) -> Checked<()> {
        let (set, subject) = self.set(thing, None, thing.at)?;
        let field = self.field_of(&subject, noun, noun.at)?;
        let at = thing.at.to(noun.at);
        if denies(modal.of) {
            return self.wrong(&wrong::TWO_NEGATIVES, modal.at, &[]);
        }
        let unique = crate::language::plan::Test::Unique(set, field.path);
        draft.parts.push(Part { must: self.tested(unique, at) });
        Ok(())
    }

    /// That the modal verb demands something: `may` alone does not.
    pub fn must_demand(&mut self, modal: Modal, prohibited: bool, tails: &[Tail]) -> Checked<()> {
        let when = tails.iter().any(|tail| matches!(tail, Tail::When(_)));
        let only_if = tails.iter().any(|tail| matches!(tail, Tail::OnlyIf(_)));
        match modal.of {
            ModalKind::May if !prohibited && !only_if => self.wrong(&wrong::ONLY_ALLOWS, modal.at, &[]),
            ModalKind::MayOnly if !only_if && !when => self.wrong(&wrong::ONLY_ALLOWS, modal.at, &[]),
            _ => Ok(()),
        }
    }

    fn tail(&mut self, draft: &mut Draft, tail: &Tail) -> Checked<()> {
        match tail {
            Tail::When(clauses) => {
                let tested = self.clauses(clauses)?;
                if draft.only_if { draft.unless.push(tested) } else { draft.when.push(tested) }
            }
            Tail::Unless(clauses) | Tail::OnlyIf(clauses) => {
                let tested = self.clauses(clauses)?;
                draft.unless.push(tested);
            }
            Tail::Except(phrase) => {
                let tested = self.except(draft, phrase)?;
                draft.unless.push(tested);
            }
        }
        Ok(())
    }

    /// `except ITEMS called "…"`: what describes the things, of the thing that the demand is about.
    fn except(&mut self, draft: &Draft, phrase: &Phrase) -> Checked<Tested> {
        let subject = self.scope.first().cloned();
        if let ([tree::Part::Thing(_, thing)], Some(subject), true) =
            (phrase.parts.as_slice(), subject, draft.each.is_some())
        {
            let (kind, defined) = self.kind(thing.noun)?;
            if subject.of == crate::vocabulary::Type::Kind(kind) {
                let mut tests = match defined {
                    Some(index) => self.defined_noun(index, thing.noun.at, &subject)?,
                    None => Vec::new(),
                };
                tests.extend(self.described(thing, &subject)?);
                if !tests.is_empty() {
                    let words = self.place(phrase.at);
                    return Ok(all(tests, words));
                }
            }
        }
        let help = "name things of the kind that the rule is about, for example `except a THING that is …`";
        self.wrong(&wrong::NOT_SUPPORTED, phrase.at, &["this is not what the rule is about", help])
    }

    /// What is asked of a subject, a part for each demand that can be met by itself.
    pub fn predicates(&mut self, subject: &Subject, list: &List<Predicate>, denied: bool) -> Checked<Vec<Part>> {
        match list {
            List::One(one) => {
                let denied = one.modal.map_or(denied, |modal| denies(modal.of));
                let tested = self.verb(subject, &one.verb, denied)?;
                Ok(parts(tested, false))
            }
            List::Many { join: Join::And, items, marked, at } if !(*marked && denied) => {
                if denied && items.iter().skip(1).any(|item| item.each().iter().any(|one| one.modal.is_none())) {
                    return self.wrong(&wrong::NOT_BOTH, *at, &[]);
                }
                let checked: Vec<_> = items.iter().map(|item| self.predicates(subject, item, denied)).collect();
                Ok(checked.into_iter().collect::<Checked<Vec<_>>>()?.into_iter().flatten().collect())
            }
            List::Many { .. } => {
                let mut check = |checker: &mut Self, one: &Predicate| {
                    let own = one.modal.is_some_and(|modal| denied != denies(modal.of) && denies(modal.of));
                    checker.verb(subject, &one.verb, own)
                };
                let tested = self.each(list, &mut check)?;
                Ok(parts(tested, denied))
            }
        }
    }

    /// A reached subject as what the demand is about, if it can be; otherwise its variables stay to be quantified.
    pub fn about(&mut self, draft: &mut Draft, reached: &mut Reached) -> bool {
        let universal = reached.binds.first().is_some_and(|bound| {
            matches!(bound.how, How::Every | How::Indefinite | How::Plural | How::No)
                && matches!(bound.set.from, From::Kind(_))
        });
        if !universal || draft.each.is_some() || draft.fixed {
            return false;
        }
        let bound = reached.binds.remove(0);
        draft.each = Some(bound.set);
        matches!(bound.how, How::No)
    }
}

/// Whether a phrase speaks of any one thing of a kind: `a LOAN`, `the fee of a LOAN`.
fn indefinite(phrase: &Phrase) -> bool {
    let determiner = |part: &tree::Part| match part {
        tree::Part::Thing(determiner, _) => determiner.map(|determiner| determiner.of),
        tree::Part::It(_) | tree::Part::Done(_) => Some(DeterminerKind::Its),
    };
    phrase.parts.last().is_some_and(|root| determiner(root) == Some(DeterminerKind::An))
}
