//! Phrases into paths and sets: what `its due date` and `every ACTION that is open` stand for.

use super::bound::{Bound, How, Reached, quantified};
use super::checker::{Body, Checked, Checker, Reported, Subject};
use super::logic::all;
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{Amount, From, Operand, Path, Root, Set, Share, Tested};
use crate::language::tree::{AmountWord, Determiner, DeterminerKind, Part, Phrase, Thing, Word};
use crate::text::Span;
use crate::vocabulary::{KindId, Type, Value};

impl Checker<'_> {
    /// What a phrase stands for. What it binds is in scope afterwards; the caller takes it out again.
    pub fn phrase(&mut self, phrase: &Phrase) -> Checked<Reached> {
        let Some((root, heads)) = phrase.parts.split_last() else { return Err(Reported) };
        let mut reached = self.root(root, phrase.at)?;
        for head in heads.iter().rev() {
            reached = self.head(reached, head, phrase.at)?;
        }
        Ok(reached)
    }

    fn root(&mut self, part: &Part, whole: Span) -> Checked<Reached> {
        let known = |subject| Reached { subject, binds: Vec::new() };
        match part {
            Part::It(at) => Ok(known(self.it(*at)?)),
            Part::Done(word) => self.wrong(&wrong::NO_OWNER, word.at, &[&self.words(word.at)]),
            Part::Thing(determiner, thing) => match determiner.map(|determiner| determiner.of) {
                Some(DeterminerKind::Its) => {
                    self.plain(thing)?;
                    Ok(known(self.its(thing.noun, part.at())?))
                }
                Some(DeterminerKind::The | DeterminerKind::This) => self.the(thing, part.at(), whole),
                Some(DeterminerKind::TheSame) => self.wrong(
                    &wrong::NOT_SUPPORTED,
                    part.at(),
                    &["`the same` does not say as what", "write `no two … may have the same …`, or `is the same as …`"],
                ),
                Some(DeterminerKind::Another) => self.wrong(
                    &wrong::NOT_SUPPORTED,
                    part.at(),
                    &["`another` is not understood yet", "say `no two …`, or name what differs"],
                ),
                _ => self.bound(*determiner, thing, None),
            },
        }
    }

    /// One more step along a phrase: `the owner` of what was reached.
    fn head(&mut self, reached: Reached, part: &Part, whole: Span) -> Checked<Reached> {
        if let Part::Done(word) = part {
            let field = self.done_as_field(&reached.subject, *word)?;
            return Ok(Reached { subject: field, ..reached });
        }
        let Part::Thing(determiner, thing) = part else {
            return self.wrong(
                &wrong::NOT_SUPPORTED,
                part.at(),
                &["`it` has nothing of its own here", "name the thing"],
            );
        };
        let field = self.field_of(&reached.subject, thing.noun, whole)?;
        let plain = thing.adjectives.is_empty() && thing.qualifiers.is_empty();
        let definite = matches!(determiner.map(|d| d.of), None | Some(DeterminerKind::The | DeterminerKind::An));
        if plain && definite {
            return Ok(Reached { subject: field, ..reached });
        }
        let mut binds = reached.binds;
        let inner = self.bound(*determiner, thing, Some(field))?;
        binds.extend(inner.binds);
        Ok(Reached { subject: inner.subject, binds })
    }

    /// A set with its variable in scope.
    pub fn bound(&mut self, determiner: Option<Determiner>, thing: &Thing, from: Option<Subject>) -> Checked<Reached> {
        let how = match determiner.map(|determiner| determiner.of) {
            // `no officer may move any MOTION`, `if any ACTION is late`; of a subject `any` is each, as `a` is.
            Some(DeterminerKind::Every) if determiner.is_some_and(|any| self.begins_with_any(any)) => How::Indefinite,
            Some(DeterminerKind::Every) => How::Every,
            Some(DeterminerKind::No) => How::No,
            Some(DeterminerKind::Some) => How::Amount(Some(1), None),
            Some(DeterminerKind::Amount(least, most)) => {
                self.possible(least, most, thing.at)?;
                How::Amount(least, most)
            }
            Some(DeterminerKind::An | DeterminerKind::Another) => How::Indefinite,
            Some(DeterminerKind::Part(word, share)) => How::Part(Box::new(self.part((word, share), thing, &from)?)),
            _ => How::Plural,
        };
        let at = determiner.map_or(thing.at, |determiner| determiner.at.to(thing.at));
        let (set, subject) = self.set(thing, from, at)?;
        Ok(Reached { subject, binds: vec![Bound { how, set }] })
    }

    fn begins_with_any(&self, determiner: Determiner) -> bool {
        self.words(determiner.at).get(..3).is_some_and(|word| word.eq_ignore_ascii_case("any"))
    }

    /// How many `at least half of the THINGS` are.
    fn part(
        &mut self,
        (word, share): (Option<AmountWord>, Share),
        thing: &Thing,
        from: &Option<Subject>,
    ) -> Checked<Amount> {
        let depth = self.scope.len();
        let whole = self.set(thing, from.clone(), thing.at)?.0;
        self.scope.truncate(depth);
        let words = whole.words;
        let portion = |up| Operand::Portion { share, up, of: Box::new(Operand::Count(Box::new(whole))) };
        let one_off = |portion, by| Operand::Sum(vec![portion, Operand::Value(Value::Number(by), words)]);
        Ok(match word {
            None | Some(AmountWord::AtLeast | AmountWord::Exactly) => Amount { least: Some(portion(true)), most: None },
            Some(AmountWord::MoreThan) => Amount { least: Some(one_off(portion(false), 1)), most: None },
            Some(AmountWord::AtMost) => Amount { least: None, most: Some(portion(false)) },
            Some(AmountWord::FewerThan) => Amount { least: None, most: Some(one_off(portion(true), -1)) },
        })
    }

    fn possible(&mut self, least: Option<i64>, most: Option<i64>, at: Span) -> Checked<()> {
        match (least, most) {
            (Some(least), Some(most)) if least > most => {
                self.wrong(&wrong::NEVER_SO, at, &["put the smaller number first"])
            }
            (_, Some(most)) if most < 0 => self.wrong(&wrong::NEVER_SO, at, &["nothing is fewer than none"]),
            _ => Ok(()),
        }
    }

    /// The things that a noun and what describes it stand for; the variable is left in scope.
    pub fn set(&mut self, thing: &Thing, from: Option<Subject>, at: Span) -> Checked<(Set, Subject)> {
        self.deeper(at, |checker| checker.set_of(thing, from, at))
    }

    fn set_of(&mut self, thing: &Thing, from: Option<Subject>, at: Span) -> Checked<(Set, Subject)> {
        let slot = self.slot(at)?;
        let mut tests = Vec::new();
        let (from, subject) = match from {
            Some(field) => {
                let subject = self.variable(slot, field.of.clone(), at);
                self.scope.push(subject.clone());
                (From::Path(field.path), subject)
            }
            None => {
                let (kind, defined) = self.kind(thing.noun)?;
                if self.schema.kinds().get(usize::from(kind.0)).is_some_and(|known| known.only) {
                    let name = self.kind_name(kind);
                    return self.wrong(&wrong::ONLY_ONE, at, &[&name]);
                }
                let subject = self.variable(slot, Type::Kind(kind), at);
                self.scope.push(subject.clone());
                if let Some(index) = defined {
                    tests.extend(self.defined_noun(index, thing.noun.at, &subject)?);
                }
                (From::Kind(kind), subject)
            }
        };
        tests.extend(self.described(thing, &subject)?);
        let words = self.place(at);
        let that = (!tests.is_empty()).then(|| Box::new(all(tests, words)));
        Ok((Set { slot, from, that, words }, subject))
    }

    /// The conditions that adjectives and qualifiers put on a subject.
    pub fn described(&mut self, thing: &Thing, subject: &Subject) -> Checked<Vec<Tested>> {
        let mut tests = Vec::new();
        for &word in &thing.adjectives {
            tests.push(self.adjective(subject, word)?);
        }
        for qualifier in &thing.qualifiers {
            tests.push(self.qualifier(subject, qualifier)?);
        }
        Ok(tests)
    }

    /// The kind that a noun names, with the definition that made the noun, if one did.
    pub fn kind(&mut self, noun: Word) -> Checked<(KindId, Option<usize>)> {
        for sense in self.senses(noun) {
            match *sense {
                Sense::Kind(kind, _) => return Ok((kind, None)),
                Sense::Defined(index) if self.is_unread(index) => {
                    return self.wrong(&wrong::DEFINITION_BROKEN, noun.at, &[&self.words(noun.at)]);
                }
                Sense::Defined(index) => {
                    if let Some(kind) = self.kind_of_definition(index, 0) {
                        return Ok((kind, Some(index)));
                    }
                }
                _ => {}
            }
        }
        self.not_a_kind(noun)
    }

    fn is_unread(&self, index: usize) -> bool {
        self.defined.get(index).is_some_and(|defined| matches!(defined.body, Body::Unread))
    }

    /// The kind of things that a defined noun is said of, through the nouns that it is defined by.
    pub fn kind_of_definition(&self, index: usize, depth: usize) -> Option<KindId> {
        let Body::Noun(thing) = &self.defined.get(index)?.body else { return None };
        let senses = self.senses(thing.noun);
        senses.iter().find_map(|sense| match *sense {
            Sense::Kind(kind, _) => Some(kind),
            Sense::Defined(next) if depth < self.defined.len() => self.kind_of_definition(next, depth + 1),
            _ => None,
        })
    }

    /// What a defined noun says of a subject.
    pub fn defined_noun(&mut self, index: usize, at: Span, subject: &Subject) -> Checked<Vec<Tested>> {
        self.expand(index, at, subject, |checker, body| {
            let Body::Noun(thing) = body else { return Err(Reported) };
            let mut tests = Vec::new();
            if let (_, Some(inner)) = checker.kind(thing.noun)? {
                tests.extend(checker.defined_noun(inner, thing.noun.at, subject)?);
            }
            tests.extend(checker.described(thing, subject)?);
            Ok(tests)
        })
    }

    /// `it`: the one thing in scope.
    fn it(&mut self, at: Span) -> Checked<Subject> {
        let can_be = |one: &&Subject| {
            matches!(one.of, Type::Kind(_))
                && self.not_it.as_ref().is_none_or(|not| not.root != one.path.root || not.steps != one.path.steps)
        };
        let things: Vec<Subject> = self.scope.iter().filter(can_be).cloned().collect();
        match things.as_slice() {
            [one] => Ok(one.clone()),
            [] => self.wrong(&wrong::NO_OWNER, at, &[&self.words(at)]),
            several => {
                let names: Vec<String> = several.iter().map(|one| format!("`the {}`", self.noun_of(one))).collect();
                let help = format!("write {}", names.join(" or "));
                self.wrong(&wrong::TWO_OWNERS, at, &[&self.words(at), &help])
            }
        }
    }

    /// `its due date`: the field of the one thing in scope that has it.
    pub fn its(&mut self, noun: Word, at: Span) -> Checked<Subject> {
        let mut owners: Vec<(Subject, Subject)> =
            self.scope.iter().filter_map(|one| Some((one.clone(), self.field_in(one, noun, at)?))).collect();
        if owners.is_empty() {
            // `its votes for`, of a MOTION: those of its vote.
            for one in &self.scope {
                owners.extend(self.linked(one, noun, at).into_iter().map(|field| (one.clone(), field)));
            }
        }
        match owners.as_slice() {
            [(_, field)] => Ok(field.clone()),
            [] => match self.scope.last().cloned() {
                Some(last) => self.no_such_field(&last, noun),
                None => self.wrong(&wrong::NO_OWNER, at, &[&self.words(at)]),
            },
            several => {
                let word = self.words(noun.at);
                let names: Vec<String> =
                    several.iter().map(|(one, _)| format!("`the {word} of the {}`", self.noun_of(one))).collect();
                let help = format!("write {}", names.join(" or "));
                self.wrong(&wrong::TWO_OWNERS, at, &[&self.words(at), &help])
            }
        }
    }

    fn noun_of(&self, subject: &Subject) -> String {
        match subject.of {
            Type::Kind(kind) => self.kind_name(kind),
            _ => "thing".to_owned(),
        }
    }

    /// `the ITEM`, `the due date`: something in scope, the only one of its kind, or what such a thing has.
    fn the(&mut self, thing: &Thing, at: Span, whole: Span) -> Checked<Reached> {
        let kind = self.senses(thing.noun).iter().find_map(|sense| match *sense {
            Sense::Kind(kind, plural) => Some((kind, plural)),
            _ => None,
        });
        let known = |subject| Reached { subject, binds: Vec::new() };
        let plain = thing.adjectives.is_empty() && thing.qualifiers.is_empty();
        if let (Some((kind, _)), true) = (kind, plain) {
            let in_scope: Vec<&Subject> = self.scope.iter().filter(|one| one.of == Type::Kind(kind)).collect();
            match in_scope.as_slice() {
                [one] => return Ok(known((*one).clone())),
                [] => {}
                _ => {
                    let help = "two of them are spoken of; give the rule fewer, or say `its`";
                    return self.wrong(&wrong::TWO_OWNERS, at, &[&self.words(at), help]);
                }
            }
            if self.schema.kinds().get(usize::from(kind.0)).is_some_and(|known| known.only) {
                let path = Path { root: Root::Only(kind), steps: Vec::new(), words: self.place(at) };
                return Ok(known(Subject { path, of: Type::Kind(kind), many: false, counts: None }));
            }
        }
        if plain && let Some(field) = self.implied(thing.noun, whole)? {
            if let Some((kind, _)) = kind {
                self.only_such(kind, &field, thing.noun)?;
            }
            return Ok(known(field));
        }
        match kind {
            // `the ACTIONS that are open`, `the numbers of the ITEMS`.
            Some(_) => self.bound(None, thing, None),
            None => self.owner_unknown(thing.noun),
        }
    }

    /// `the due date` without an owner: of the one thing in scope, or the only thing of a kind, that has it.
    fn implied(&mut self, noun: Word, at: Span) -> Checked<Option<Subject>> {
        let scope = self.scope.clone();
        let mut found: Vec<Subject> = scope.iter().filter_map(|one| self.field_in(one, noun, at)).collect();
        if found.is_empty() {
            let only: Vec<Subject> =
                self.schema.iter().filter(|(_, kind)| kind.only).map(|(id, _)| self.only(id, at)).collect();
            found = only.iter().filter_map(|one| self.field_in(one, noun, at)).collect();
            found.extend(scope.iter().flat_map(|one| self.linked(one, noun, at)));
        }
        if found.len() > 1 { self.owner_unknown(noun) } else { Ok(found.pop()) }
    }

    /// That `that ITEM` is the one item of what is spoken of: a DECLARATION has the item under which it stands, and the one that it
    /// concerns. Which of the two is meant decides what a rule finds, so it has to be said.
    fn only_such(&mut self, kind: KindId, field: &Subject, noun: Word) -> Checked<()> {
        let owner = self.scope.iter().rev().find_map(|one| match one.of {
            Type::Kind(owner) if one.path.root == field.path.root => Some(owner),
            _ => None,
        });
        let Some(owner) = owner.filter(|_| field.of == Type::Kind(kind)) else { return Ok(()) };
        match self.fields_to(owner, &field.of).as_slice() {
            several @ [_, _, ..] => self.say_which(owner, several, noun.at),
            _ => Ok(()),
        }
    }

    /// The only thing of a kind.
    #[must_use]
    pub fn only(&self, kind: KindId, at: Span) -> Subject {
        let path = Path { root: Root::Only(kind), steps: Vec::new(), words: self.place(at) };
        Subject { path, of: Type::Kind(kind), many: false, counts: None }
    }

    /// That nothing describes a noun where nothing may.
    fn plain(&mut self, thing: &Thing) -> Checked<()> {
        let described = thing.qualifiers.first().map(|q| q.at).or(thing.adjectives.first().map(|word| word.at));
        match described {
            None => Ok(()),
            Some(at) => {
                let help = "say it in a condition: `if …`, `unless …`";
                self.wrong(&wrong::NOT_SUPPORTED, at, &["what follows `its` cannot be described further", help])
            }
        }
    }

    /// A condition on what a phrase binds, for all variables from the innermost out.
    #[must_use]
    pub fn over(&self, binds: Vec<Bound>, inner: Tested) -> Tested {
        binds.into_iter().rev().fold(inner, |inner, bound| quantified(bound.how, bound.set, inner))
    }
}
