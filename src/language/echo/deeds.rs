//! What somebody does, said with the verb of the schema: `moves a MOTION that is carried`.

use super::speaker::Speaker;
use super::verbs::{Form, Said, is_some};
use crate::language::check::{all, with_article};
use crate::language::plan::{From, Operand, Path, Quantifier, Root, Set, Step, Test, Tested};
use crate::language::relation::{Meaning, RelationId};
use crate::vocabulary::{Deed, FieldId, KindId};

impl Speaker<'_> {
    /// That there is a thing whose field names somebody, as what they do; `None` where no verb says it.
    pub fn does(&mut self, quantifier: &Quantifier, set: &Set, form: Form) -> Option<Said> {
        let From::Kind(kind) = set.from else { return None };
        let that = set.that.as_deref()?;
        let tests = match &that.test {
            Test::All(tests) => tests.as_slice(),
            _ => std::slice::from_ref(that),
        };
        let (first, rest) = tests.split_first()?;
        let (step, person) = names(first, set.slot)?;
        let (verb, alone) = self.verb_of(kind, step.field, form)?;
        let not = matches!(quantifier, Quantifier::No);
        let words = self.kind_name(kind, false);
        let rest = (!rest.is_empty()).then(|| Box::new(all(rest.to_vec(), that.words)));
        let verb = match (is_some(quantifier) || not, &rest) {
            (true, None) if alone => verb,
            (true, _) => {
                let things = Set { that: rest, ..set.clone() };
                format!("{verb} {}", self.described(&with_article(&words), false, &things))
            }
            (false, _) => {
                let (determiner, several) = self.determiner(quantifier);
                let things = Set { that: rest, ..set.clone() };
                format!("{verb} {}", self.set(&determiner, several, &things))
            }
        };
        Some(Said { subject: self.somebody(person), verb, not })
    }

    /// The verb for a field, in its form, and whether it is of no other kind of thing.
    fn verb_of(&self, kind: KindId, field: FieldId, form: Form) -> Option<(String, bool)> {
        let deeds = self.schema.deeds();
        let deed = deeds.iter().find(|deed| deed.kind == kind && deed.field == field && deed.choice.is_none())?;
        let words = deed.forms.get(usize::from(form != Form::Finite))?;
        let says = |other: &&Deed| other.forms.contains(words) && **other != *deed;
        let others: Vec<&Deed> = deeds.iter().filter(says).collect();
        let one_field = others.iter().all(|other| other.kind != kind);
        one_field.then(|| (words.to_string(), others.is_empty()))
    }

    /// Somebody who is listed rather than their name.
    fn somebody(&self, person: &Path) -> Path {
        let named =
            person.steps.split_last().filter(|(last, _)| self.schema.name_of_people(last.kind) == Some(last.field));
        match named {
            Some((_, before)) => Path { steps: before.to_vec(), ..person.clone() },
            None => person.clone(),
        }
    }
}

/// The field of the thing in `slot` that a condition says names somebody, and whom.
fn names(tested: &Tested, slot: u8) -> Option<(Step, &Path)> {
    match &tested.test {
        Test::Relates(Operand::Path(left), id, Operand::Path(person))
            if left.root == Root::Slot(slot) && is_same(*id) && person.root != left.root =>
        {
            let [step] = left.steps.as_slice() else { return None };
            Some((*step, person))
        }
        Test::Quantified(quantifier, values, Some(body)) if is_some(quantifier) && values.that.is_none() => {
            let From::Path(path) = &values.from else { return None };
            let ([step], true) = (path.steps.as_slice(), path.root == Root::Slot(slot)) else { return None };
            let Test::Relates(Operand::Path(left), id, Operand::Path(person)) = &body.test else { return None };
            let is_one = left.root == Root::Slot(values.slot) && left.steps.is_empty() && is_same(*id);
            (is_one && person.root != Root::Slot(slot)).then_some((*step, person))
        }
        _ => None,
    }
}

fn is_same(id: RelationId) -> bool {
    matches!(id.row().means, Meaning::Same)
}
