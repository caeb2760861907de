//! What is compared with: values written in a rule, paths, counts, shifted dates.

use super::bound::{Bound, How, Reached};
use super::checker::{Body, Checked, Checker, Reported, Subject};
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{Operand, Path, Root};
use crate::language::tree::{self, DeterminerKind, OperandKind, Part, Phrase, Text, Word};
use crate::text::{Span, nearest};
use crate::vocabulary::{Type, Value};

/// One side of a comparison.
#[derive(Clone, Debug)]
pub struct Side {
    /// The value.
    pub operand: Operand,
    /// What it is.
    pub of: Type,
    /// The variables that it binds.
    pub binds: Vec<Bound>,
}

impl Side {
    fn value(operand: Operand, of: Type) -> Self {
        Self { operand, of, binds: Vec::new() }
    }
}

impl Checker<'_> {
    /// The right side of a comparison with something of type `left`.
    pub fn operand(&mut self, operand: &tree::Operand, left: &Subject) -> Checked<Side> {
        let words = self.place(operand.at);
        let literal = |value, of| Ok(Side::value(Operand::Value(value, words), of));
        match &operand.of {
            OperandKind::Today => Ok(Side::value(Operand::Today, Type::Date)),
            OperandKind::Number(number) => literal(Value::Number(*number), Type::Number),
            OperandKind::Money(pence) => literal(Value::Money(*pence), Type::Money),
            OperandKind::Percentage(hundredths) => literal(Value::Percentage(*hundredths), Type::Percentage),
            OperandKind::Date(day) => literal(Value::Day(*day), Type::Date),
            OperandKind::Time(minutes) => literal(Value::Time(*minutes), Type::Time),
            OperandKind::Length(length) => literal(Value::Length(*length), Type::Length),
            OperandKind::Shifted { by, later, base } => {
                let base = self.operand(base, left)?;
                let base = self.as_date(base, operand.at)?;
                let shifted = Operand::Shifted { from: Box::new(base.operand), by: *by, later: *later };
                Ok(Side { operand: shifted, of: Type::Date, binds: base.binds })
            }
            OperandKind::Portion { share, up, of } => {
                let of = self.operand(of, &self.number(operand.at))?;
                let up = match up.or(self.rounding) {
                    Some(up) => up,
                    None => return self.wrong(&wrong::NO_ROUNDING, operand.at, &[&self.words(operand.at)]),
                };
                self.must_be_number(&of, operand.at)?;
                let portion = Operand::Portion { share: *share, up, of: Box::new(of.operand) };
                Ok(Side { operand: portion, of: of.of, binds: of.binds })
            }
            OperandKind::Extreme { larger, of } => {
                let mut all = Vec::new();
                let (mut kind, mut binds) = (Type::Number, Vec::new());
                for one in of {
                    let side = self.operand(one, &self.number(one.at))?;
                    self.must_be_number(&side, one.at)?;
                    kind = side.of;
                    binds.extend(side.binds);
                    all.push(side.operand);
                }
                Ok(Side { operand: Operand::Extreme { larger: *larger, of: all }, of: kind, binds })
            }
            OperandKind::Text(text) => self.text_operand(text, left, operand.at),
            OperandKind::Adjective(word) => self.word_operand(*word, left, operand.at),
            OperandKind::Phrase(phrase) => self.phrase_operand(phrase, left),
        }
    }

    /// What a definition gives as a value.
    pub fn setting(&mut self, operand: &tree::Operand) -> Checked<Side> {
        self.operand(operand, &self.number(operand.at))
    }

    /// Something that a number is wanted beside.
    fn number(&self, at: Span) -> Subject {
        self.variable(u8::MAX, Type::Number, at)
    }

    fn must_be_number(&mut self, side: &Side, at: Span) -> Checked<()> {
        match side.of {
            Type::Number | Type::Money => Ok(()),
            _ => {
                let what = self.what(&side.of);
                self.wrong(&wrong::NOT_NUMBERS, at, &[&what])
            }
        }
    }

    /// The value that a definition gave to the words of a phrase, if one did.
    fn set_value(&mut self, phrase: &Phrase) -> Option<Checked<Side>> {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else { return None };
        let index = self.senses(thing.noun).iter().find_map(|sense| match *sense {
            Sense::Value(index) => Some(index),
            _ => None,
        })?;
        if determiner.is_none_or(|determiner| determiner.of != DeterminerKind::The) {
            return None;
        }
        let nothing = self.number(phrase.at);
        Some(self.expand(index, phrase.at, &nothing, |checker, body| match body {
            Body::Value(operand) => checker.setting(operand),
            _ => Err(Reported),
        }))
    }

    fn text_operand(&mut self, text: &Text, left: &Subject, at: Span) -> Checked<Side> {
        match text {
            Text::Quote(quote) => {
                let value = self.text_value(&quote.words, left, at)?;
                Ok(Side::value(Operand::Value(value, self.place(at)), left_or_text(&left.of)))
            }
            Text::Named(word) => {
                let texts = self.list(*word)?.to_vec();
                let values = texts.iter().map(|text| self.text_value(text, left, at)).collect::<Checked<Vec<_>>>()?;
                Ok(Side::value(Operand::List(values, self.place(at)), left_or_text(&left.of)))
            }
        }
    }

    /// A text as a value: one of the words of a choice where the left side is one.
    pub fn text_value(&mut self, words: &str, left: &Subject, at: Span) -> Checked<Value<'static>> {
        let Type::Choice(known) = &left.of else { return Ok(Value::Text(words.to_owned().into())) };
        match Self::choice(known, words) {
            Some(index) => Ok(Value::Choice(index)),
            None => {
                let names: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
                let help = match nearest(words, names.iter().copied()) {
                    Some(near) => format!("did you mean \"{near}\"?"),
                    None => format!("it is one of {}", super::names::quoted(&names)),
                };
                self.wrong(&wrong::UNKNOWN_WORD, at, &[words, &help])
            }
        }
    }

    fn word_operand(&mut self, word: Word, left: &Subject, at: Span) -> Checked<Side> {
        let step = left.path.steps.last();
        let index = self.senses(word).iter().find_map(|sense| match *sense {
            Sense::Choice(kind, field, index) if step.is_some_and(|s| s.kind == kind && s.field == field) => {
                Some(index)
            }
            _ => None,
        });
        match index {
            Some(index) => Ok(Side::value(Operand::Value(Value::Choice(index), self.place(at)), left.of.clone())),
            None => {
                let words = self.words(at);
                let value = self.text_value(&words, left, at)?;
                if matches!(value, Value::Text(_)) {
                    return self.not_said_of(left, at);
                }
                Ok(Side::value(Operand::Value(value, self.place(at)), left.of.clone()))
            }
        }
    }

    fn phrase_operand(&mut self, phrase: &Phrase, left: &Subject) -> Checked<Side> {
        if let Some(count) = self.count(phrase)? {
            return Ok(count);
        }
        if let Some(value) = self.set_value(phrase) {
            return value;
        }
        let outer = self.not_it.replace(left.path.clone());
        let reached = self.phrase(phrase);
        self.not_it = outer;
        let reached = reached?;
        if left.of == Type::Number
            && let Some(counted) = counted(&reached)
        {
            return Ok(Side::value(counted, Type::Number));
        }
        Ok(Side { operand: Operand::Path(reached.subject.path), of: reached.subject.of, binds: reached.binds })
    }

    /// `the number of MEMBERS that are present`.
    pub fn count(&mut self, phrase: &Phrase) -> Checked<Option<Side>> {
        let [Part::Thing(_, number), Part::Thing(None, thing)] = phrase.parts.as_slice() else { return Ok(None) };
        if !self.words(number.noun.at).eq_ignore_ascii_case("number") {
            return Ok(None);
        }
        let depth = self.scope.len();
        let set = match self.scope.last().cloned().and_then(|last| self.field_in(&last, thing.noun, thing.at)) {
            Some(field) => self.set(thing, Some(field), thing.at),
            None => self.set(thing, None, thing.at),
        };
        self.scope.truncate(depth);
        Ok(Some(Side::value(Operand::Count(Box::new(set?.0)), Type::Number)))
    }

    /// What stands before a verb. The number of things may; and the only thing of a kind can then be `it`.
    pub fn subject_phrase(&mut self, phrase: &Phrase) -> Checked<Reached> {
        if let Some(Side { operand: Operand::Count(set), .. }) = self.count(phrase)? {
            let path = Path { root: Root::Slot(set.slot), steps: Vec::new(), words: set.words };
            let subject = Subject { path, of: Type::Number, many: false, counts: Some(set) };
            return Ok(Reached { subject, binds: Vec::new() });
        }
        let reached = self.phrase(phrase)?;
        if let Root::Only(kind) = reached.subject.path.root {
            let owner = self.only(kind, phrase.at);
            if !self.scope.iter().any(|one| one.of == owner.of) {
                self.scope.push(owner);
            }
        }
        Ok(reached)
    }

    /// A thing as its date, where it has just one: `after the MEETING`.
    pub fn as_date(&mut self, side: Side, at: Span) -> Checked<Side> {
        if matches!(side.of, Type::Date | Type::Meeting) {
            return Ok(side);
        }
        let (Type::Kind(kind), Operand::Path(path)) = (&side.of, &side.operand) else {
            let what = self.what(&side.of);
            return self.wrong(&wrong::DO_NOT_COMPARE, at, &["a date", &what, "give a date or what has one"]);
        };
        let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
        let dates: Vec<usize> =
            fields.iter().enumerate().filter(|(_, f)| f.of == Type::Date).map(|(at, _)| at).collect();
        let [one] = dates.as_slice() else {
            let names: Vec<&str> = dates.iter().filter_map(|&at| Some(fields.get(at)?.name.as_ref())).collect();
            let what = self.what(&side.of);
            let help = match names.first() {
                Some(_) => format!("say which of its dates: {}", super::names::quoted(&names)),
                None => format!("{what} has no date"),
            };
            return self.wrong(&wrong::DO_NOT_COMPARE, at, &["a date", &what, &help]);
        };
        let subject = Subject { path: path.clone(), of: side.of.clone(), many: false, counts: None };
        let id = crate::vocabulary::FieldId(u16::try_from(*one).map_err(|_| Reported)?);
        let date = self.step(&subject, *kind, id, at);
        Ok(Side { operand: Operand::Path(date.path), of: Type::Date, binds: side.binds })
    }

    /// Whether a phrase is a plain field without an owner: `the mover` in `the mover and the seconder of a MOTION`.
    #[must_use]
    pub fn is_bare_field(&self, phrase: &Phrase) -> bool {
        let [Part::Thing(Some(determiner), thing)] = phrase.parts.as_slice() else { return false };
        determiner.of == DeterminerKind::The && !self.owners(thing.noun).is_empty()
    }
}

fn left_or_text(left: &Type) -> Type {
    if matches!(left, Type::Choice(_)) { left.clone() } else { Type::Text }
}

/// Things where a number is wanted are counted: `must add up to the MEMBERS present`.
fn counted(reached: &Reached) -> Option<Operand> {
    let [Bound { how: How::Plural, set }] = reached.binds.as_slice() else { return None };
    Some(Operand::Count(Box::new(set.clone())))
}
