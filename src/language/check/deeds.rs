//! Fields that the schema says with verbs: `must be seconded`, `moved by the chair`, `a MEMBER who declares an interest`.
//!
//! A verb is no relation of its own. What a thing is or when it was done is a field of it; what somebody does is that there is
//! a thing whose field names them.

use super::bound::{Bound, How, Reached, quantified, quantifier};
use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::{all, any};
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{From, Operand, Set, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::{self, Deed, DeterminerKind, List, OperandKind, Part, Phrase, QualifierKind, Verb, Word};
use crate::text::Span;
use crate::vocabulary::{self, FieldId, KindId, Type, Value};

impl<'a> Checker<'a> {
    /// `closed before it started`, `votes`, `declares an interest`: of a thing its own field, of somebody what they do.
    pub fn deed(&mut self, subject: &Subject, deed: &Deed, at: Span) -> Checked<Tested> {
        if self.own(subject, deed.word).is_some() {
            return self.done(subject, deed, at);
        }
        let (Some(person), rows) = (self.as_person(subject, at), self.agents(deed)) else {
            return self.not_done(subject, deed.word);
        };
        let Some(&(kind, _)) = rows.first() else { return self.not_done(subject, deed.word) };
        if deed.when.is_some() {
            let message = format!("when somebody does it (`{}`) cannot be compared here", self.words(at));
            let help = format!("write a rule about {}, or leave the time out", self.what(&Type::Kind(kind)));
            return self.wrong(&wrong::NOT_SUPPORTED, at, &[&message, &help]);
        }
        let mut ways = Vec::new();
        for (kind, field) in rows {
            ways.push(self.does(&person, (kind, field), deed, at)?);
        }
        let words = self.place(at);
        Ok(any(ways, words))
    }

    /// `seconded`, `published within one month of …`: what the verb says of the thing itself.
    pub fn done(&mut self, subject: &Subject, deed: &Deed, at: Span) -> Checked<Tested> {
        let Some((field, choice)) = self.own(subject, deed.word) else { return self.not_done(subject, deed.word) };
        if let Some(to) = &deed.to
            && !self.is_of_the_only(to)
        {
            let message = format!("`{}` is not done to anything", self.words(deed.word.at));
            return self.wrong(&wrong::NOT_SUPPORTED, to.at, &[&message, "leave it out, or write a condition for it"]);
        }
        if let (Some(_), _, Some(_)) | (_, Type::YesNo, Some(_)) = (choice, &field.of, &deed.when) {
            let message = format!("minutes do not say when something is `{}`", self.words(deed.word.at));
            let help = "leave the time out, or ask for a date that it has: `the due date of …`";
            return self.wrong(&wrong::NOT_SUPPORTED, at, &[&message, help]);
        }
        let value = match (choice, &field.of) {
            (Some(choice), _) => Value::Choice(choice),
            (None, Type::YesNo) => Value::YesNo(true),
            (None, _) => {
                return match &deed.when {
                    Some(when) => self.complement_kind(&field, when, at),
                    None => Ok(self.tested(Test::States(field.path), at)),
                };
            }
        };
        let same = RelationId::named("be").ok_or(Reported)?;
        let value = Operand::Value(value, self.place(at));
        Ok(self.tested(Test::Relates(Operand::Path(field.path), same, value), at))
    }

    /// `moved by the chair`, `assigned to somebody`.
    pub fn done_by(&mut self, subject: &Subject, word: Word, by: &List<tree::Operand>, at: Span) -> Checked<Tested> {
        let Some((field, _)) = self.own(subject, word) else { return self.not_done(subject, word) };
        if let List::One(tree::Operand { of: OperandKind::Phrase(phrase), .. }) = by
            && self.is_anybody(phrase)
        {
            return Ok(self.tested(Test::States(field.path), at));
        }
        let same = RelationId::named("be").ok_or(Reported)?;
        let by = self.by_somebody(by);
        if !field.many {
            return self.relate(&field, same, &by, at);
        }
        let (one, set) = self.one_value(&field, at)?;
        let is = self.relate(&one, same, &by, at)?;
        Ok(quantified(How::Indefinite, set, is))
    }

    /// `by members who are absent`, `by anybody who was absent`: by one of them.
    fn by_somebody(&self, by: &List<tree::Operand>) -> List<tree::Operand> {
        match by {
            List::Many { join, items, at, marked } => {
                let items = items.iter().map(|item| self.by_somebody(item)).collect();
                List::Many { join: *join, items, at: *at, marked: *marked }
            }
            List::One(operand) => {
                let mut operand = operand.clone();
                if let OperandKind::Phrase(Phrase { parts, .. }) = &mut operand.of
                    && let [Part::Thing(determiner, thing)] = parts.as_mut_slice()
                    && self.is_somebody(thing.noun)
                    && determiner
                        .is_none_or(|determiner| determiner.of == DeterminerKind::Every && self.says_any(thing.noun))
                {
                    *determiner = Some(tree::Determiner { of: DeterminerKind::An, at: thing.at });
                }
                List::One(operand)
            }
        }
    }

    fn says_any(&self, noun: Word) -> bool {
        self.words(noun.at).to_lowercase().starts_with("any")
    }

    /// One of the values of a field, and the set of them all.
    fn one_value(&mut self, field: &Subject, at: Span) -> Checked<(Subject, Set)> {
        let slot = self.slot(at)?;
        let one = self.variable(slot, field.of.clone(), at);
        let set = Set { slot, from: From::Path(field.path.clone()), that: None, words: field.path.words };
        Ok((one, set))
    }

    /// What a verb says of a thing, as a value: `when the MEETING closed`.
    pub fn done_as_field(&mut self, subject: &Subject, word: Word) -> Checked<Subject> {
        match self.own(subject, word) {
            Some((field, None)) => Ok(field),
            _ => self.not_done(subject, word),
        }
    }

    /// `everyone who moves or seconds a MOTION`: whoever the fields name, of which each is asked by itself.
    pub fn doers(&mut self, phrase: &Phrase) -> Checked<Option<Vec<Reached>>> {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else { return Ok(None) };
        let how = match determiner.map(|determiner| determiner.of) {
            None | Some(DeterminerKind::Every | DeterminerKind::An) => How::Every,
            Some(DeterminerKind::No) => How::No,
            Some(_) => return Ok(None),
        };
        let [tree::Qualifier { of: QualifierKind::That(verbs), .. }] = thing.qualifiers.as_slice() else {
            return Ok(None);
        };
        let people = self.senses(thing.noun).iter().find_map(|sense| match *sense {
            Sense::Kind(kind, _) => Some(kind),
            _ => None,
        });
        let Some(people) =
            people.filter(|&kind| thing.adjectives.is_empty() && self.schema.name_of_people(kind).is_some())
        else {
            return Ok(None);
        };
        let mut deeds = Vec::new();
        for verb in verbs.each() {
            let Verb::Does(deed) = &verb.of else { return Ok(None) };
            let agents = self.agents(deed);
            let own = self.own_of(people, deed.word).is_some();
            if verb.not || deed.when.is_some() || agents.is_empty() || own {
                return Ok(None);
            }
            deeds.extend(agents.into_iter().map(|row| (row, deed, verb.at)));
        }
        let mut reached = Vec::new();
        let several = deeds.len() > 1;
        for ((kind, field), deed, at) in deeds {
            let (mut set, thing) = self.done_things(kind, deed, at)?;
            let doer = self.step(&thing, kind, field, at);
            // Of one demand the rule itself takes for granted that there is somebody.
            if several && !doer.many {
                let stated = self.tested(Test::States(doer.path.clone()), at);
                let tests = std::iter::once(stated).chain(set.that.take().map(|that| *that)).collect();
                set.that = Some(Box::new(all(tests, set.words)));
            }
            reached.push(self.each_doer(doer, how.clone(), set, at)?);
        }
        Ok(Some(reached))
    }

    fn each_doer(&mut self, doer: Subject, how: How, set: Set, at: Span) -> Checked<Reached> {
        if !doer.many {
            return Ok(Reached { subject: doer, binds: vec![Bound { how, set }] });
        }
        let (one, values) = self.one_value(&doer, at)?;
        let binds = vec![Bound { how: How::Every, set }, Bound { how, set: values }];
        Ok(Reached { subject: one, binds })
    }

    /// That there is a thing of the kind, fitting what the verb is said to be done to, whose field names the person.
    fn does(&mut self, person: &Subject, row: (KindId, FieldId), deed: &Deed, at: Span) -> Checked<Tested> {
        let depth = self.scope.len();
        let words = self.place(at);
        if let Some(to) = deed.to.as_ref().filter(|_| self.is_of_kind(deed, row.0))
            && is_definite(to)
        {
            let reached = self.phrase(to)?;
            let doer = self.step(&reached.subject, row.0, row.1, at);
            let tested = self.names(doer, person, at)?;
            self.scope.truncate(depth);
            return Ok(self.over(reached.binds, tested));
        }
        let (how, mut set, thing) = match deed.to.as_ref().and_then(|to| to.parts.first()) {
            Some(Part::Thing(determiner, thing)) if self.is_of_kind(deed, row.0) => {
                let Reached { subject, mut binds } = self.bound(*determiner, thing, None)?;
                let Bound { how, set } = binds.pop().ok_or(Reported)?;
                (how, Set { words, ..set }, subject)
            }
            _ => {
                let (set, thing) = self.done_things(row.0, deed, at)?;
                (How::Indefinite, set, thing)
            }
        };
        let doer = self.step(&thing, row.0, row.1, at);
        let is = self.names(doer, person, at)?;
        self.scope.truncate(depth);
        // Of every one, or of a part of them, it is said; else that there are such.
        if matches!(how, How::Every | How::Part(_)) {
            return Ok(quantified(how, set, is));
        }
        let how = if matches!(how, How::Plural) { How::Indefinite } else { how };
        let tests = std::iter::once(is).chain(set.that.take().map(|that| *that)).collect();
        set.that = Some(Box::new(all(tests, words)));
        Ok(Tested { test: Test::Quantified(quantifier(how, words), set, None), words })
    }

    /// The things of a kind that fit what the verb is done to; the variable is left in scope.
    fn done_things(&mut self, kind: KindId, deed: &Deed, at: Span) -> Checked<(Set, Subject)> {
        match &deed.to {
            Some(Phrase { parts, .. }) if self.is_of_kind(deed, kind) => {
                let Some(Part::Thing(_, thing)) = parts.first() else { return Err(Reported) };
                self.set(thing, None, at)
            }
            to => {
                let slot = self.slot(at)?;
                let thing = self.variable(slot, Type::Kind(kind), at);
                let that = match to {
                    Some(to) => Some(Box::new(self.under(&thing, to, to.at)?)),
                    None => None,
                };
                self.scope.push(thing.clone());
                Ok((Set { slot, from: From::Kind(kind), that, words: self.place(at) }, thing))
            }
        }
    }

    /// That a field, or one of its values, is the person.
    fn names(&mut self, doer: Subject, person: &Subject, at: Span) -> Checked<Tested> {
        let same = RelationId::named("be").ok_or(Reported)?;
        let right = Operand::Path(person.path.clone());
        if !doer.many {
            return Ok(self.tested(Test::Relates(Operand::Path(doer.path), same, right), at));
        }
        let (one, set) = self.one_value(&doer, at)?;
        let is = self.tested(Test::Relates(Operand::Path(one.path), same, right), at);
        Ok(quantified(How::Indefinite, set, is))
    }

    /// The kinds of things that somebody does, and by which of their fields, where what it is done to fits.
    fn agents(&self, deed: &Deed) -> Vec<(KindId, FieldId)> {
        let of_people = |row: &&vocabulary::Deed| {
            self.field(row.kind, row.field).is_some_and(|field| field.of == Type::Person) && row.choice.is_none()
        };
        let rows: Vec<&vocabulary::Deed> = self.deeds(deed.word).filter(of_people).collect();
        let rows = rows.iter().copied();
        let fits = |row: &&vocabulary::Deed| {
            deed.to.is_none() || self.is_of_kind(deed, row.kind) || self.is_linked(deed, row.kind)
        };
        let fitting: Vec<_> = rows.clone().filter(fits).map(|row| (row.kind, row.field)).collect();
        if !fitting.is_empty() {
            return fitting;
        }
        // An AMENDMENT is moved as a MOTION is.
        let alike = rows.filter_map(|row| {
            let name = &self.field(row.kind, row.field)?.name;
            let kinds = self.schema.iter().filter(|(id, _)| self.is_of_kind(deed, *id));
            let mut fields = kinds.filter_map(|(id, _)| Some((id, self.schema.field_named(id, name)?)));
            fields.find(|&(kind, field)| self.field(kind, field).is_some_and(|field| field.of == Type::Person))
        });
        alike.collect()
    }

    fn deeds(&self, word: Word) -> impl Iterator<Item = &'a vocabulary::Deed> {
        let schema = self.schema;
        self.senses(word).iter().filter_map(move |sense| match *sense {
            Sense::Deed(index) | Sense::DeedBy(index) => schema.deeds().get(index),
            _ => None,
        })
    }

    /// The kind of the one thing that `it` can be.
    fn kind_of_it(&self) -> Option<KindId> {
        let mut kinds = self.scope.iter().filter_map(|one| match one.of {
            Type::Kind(kind) => Some(kind),
            _ => None,
        });
        kinds.next().filter(|_| kinds.next().is_none())
    }

    /// Whether what the verb is done to is of the kind.
    fn is_of_kind(&self, deed: &Deed, kind: KindId) -> bool {
        if let Some([Part::It(_)]) = deed.to.as_ref().map(|to| to.parts.as_slice()) {
            return self.kind_of_it() == Some(kind);
        }
        let Some([Part::Thing(_, thing)]) = deed.to.as_ref().map(|to| to.parts.as_slice()) else { return false };
        self.senses(thing.noun).iter().any(|sense| match *sense {
            Sense::Kind(own, _) => own == kind,
            Sense::Defined(index) => self.kind_of_definition(index, 0) == Some(kind),
            _ => false,
        })
    }

    /// Whether things of the kind belong to what the verb is done to: one votes on a motion.
    fn is_linked(&self, deed: &Deed, kind: KindId) -> bool {
        let to = deed.to.as_ref().and_then(|to| to.parts.last());
        let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
        let has = |other: KindId| fields.iter().any(|field| field.of == Type::Kind(other));
        match to {
            Some(Part::Thing(_, thing)) => self.senses(thing.noun).iter().any(|sense| match *sense {
                Sense::Kind(other, _) => has(other),
                // `votes on the item concerned`
                Sense::Field(owner, field, _) => {
                    matches!(self.field(owner, field).map(|field| &field.of), Some(&Type::Kind(other)) if has(other))
                }
                _ => false,
            }),
            Some(Part::It(_)) => self.kind_of_it().is_some_and(has),
            _ => true,
        }
    }

    /// The subject's own field that the verb says, with the word of a choice: of the row's kind, or of a kind that has a field
    /// of the same name, as an action of the minutes before has an owner too.
    fn own(&self, subject: &Subject, word: Word) -> Option<(Subject, Option<u16>)> {
        let kind = self.kind_behind(subject)?;
        let (field, choice) = self.own_of(kind, word)?;
        Some((self.step(subject, kind, field, word.at), choice))
    }

    fn own_of(&self, kind: KindId, word: Word) -> Option<(FieldId, Option<u16>)> {
        let rows: Vec<_> = self.deeds(word).collect();
        let exact = rows.iter().find(|row| row.kind == kind).map(|row| (row.field, row.choice));
        exact.or_else(|| {
            rows.iter().find_map(|row| {
                let field = self.field(row.kind, row.field)?;
                let own = self.schema.field_named(kind, &field.name)?;
                (self.field(kind, own)?.of == field.of).then_some((own, row.choice))
            })
        })
    }

    /// Somebody: named in a field, or one of those who are listed, by their name.
    pub fn as_person(&self, subject: &Subject, at: Span) -> Option<Subject> {
        match subject.of {
            Type::Person => Some(subject.clone()),
            Type::Kind(kind) => Some(self.step(subject, kind, self.schema.name_of_people(kind)?, at)),
            _ => None,
        }
    }

    /// Whether a noun speaks of people by name.
    pub fn is_somebody(&self, noun: Word) -> bool {
        self.senses(noun).iter().any(|sense| match *sense {
            Sense::Kind(kind, _) => self.schema.name_of_people(kind).is_some(),
            _ => false,
        })
    }

    /// `someone`, `a MEMBER`, without more.
    fn is_anybody(&self, phrase: &Phrase) -> bool {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else { return false };
        let people = |sense: &Sense| match *sense {
            Sense::Kind(kind, _) => self.schema.kinds().get(usize::from(kind.0)).is_some_and(|kind| kind.people),
            _ => false,
        };
        // `has not been assigned to anybody`
        (self.says_any(thing.noun)
            || matches!(determiner.map(|d| d.of), Some(DeterminerKind::Some | DeterminerKind::An)))
            && thing.adjectives.is_empty()
            && thing.qualifiers.is_empty()
            && self.senses(thing.noun).iter().any(people)
    }

    /// `the MEETING`: what everything in the document belongs to.
    fn is_of_the_only(&self, phrase: &Phrase) -> bool {
        let [Part::Thing(_, thing)] = phrase.parts.as_slice() else { return false };
        self.senses(thing.noun).iter().any(|sense| match *sense {
            Sense::Kind(kind, _) => self.is_only(kind),
            _ => false,
        })
    }

    fn not_done<T>(&mut self, subject: &Subject, word: Word) -> Checked<T> {
        let names: Vec<String> = self.deeds(word).map(|row| self.what(&Type::Kind(row.kind))).collect();
        let (words, what) = (self.words(word.at), self.what(&subject.of));
        let help = match names.split_last() {
            None => format!("{what} does nothing of the kind"),
            Some((one, [])) => format!("it is said of {one}"),
            Some((last, most)) => format!("it is said of {} and {last}", most.join(", ")),
        };
        self.wrong(&wrong::NOT_SAID_OF, word.at, &[&words, &what, &help])
    }
}

/// Whether a phrase speaks of one thing that is known: `the MOTION`, `it`.
fn is_definite(phrase: &Phrase) -> bool {
    if let [Part::It(_)] = phrase.parts.as_slice() {
        return true;
    }
    let [Part::Thing(Some(determiner), _)] = phrase.parts.as_slice() else { return false };
    matches!(determiner.of, DeterminerKind::The | DeterminerKind::This)
}
