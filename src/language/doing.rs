//! What a plan says that somebody does: that there is a thing whose field names them.

use super::plan::{From, Operand, Path, Quantifier, Root, Set, Step, Test, Tested};
use super::relation::{Meaning, RelationId};
use crate::vocabulary::{Deed, FieldId, KindId, Schema, Value};

/// Somebody who does something to a thing.
#[derive(Clone, Copy, Debug)]
pub struct Doing<'p> {
    /// The verb.
    pub deed: &'p Deed,
    /// Who does it: where somebody is named, or one of those who are listed.
    pub who: &'p Path,
    /// How many steps of the path lead to them: without the name of somebody who is listed.
    pub steps: usize,
    /// What else is so of the thing.
    pub rest: &'p [Tested],
}

/// What is done where there is such a thing; `None` where no verb of the schema says it.
#[must_use]
pub fn doing<'p>(set: &'p Set, schema: &'p Schema) -> Option<Doing<'p>> {
    let From::Kind(kind) = set.from else { return None };
    let that = set.that.as_deref()?;
    let tests = match &that.test {
        Test::All(tests) => tests.as_slice(),
        _ => std::slice::from_ref(that),
    };
    let (first, rest) = tests.split_first()?;
    let (step, who) = names(first, set.slot)?;
    let deed = verb(kind, step.field, schema)?;
    let listed = who.steps.last().is_some_and(|last| schema.name_of_people(last.kind) == Some(last.field));
    Some(Doing { deed, who, steps: who.steps.len() - usize::from(listed), rest })
}

impl Doing<'_> {
    /// `moves` of one, `move` of several and after `must`.
    #[must_use]
    pub fn verb(&self, of_one: bool) -> &str {
        self.deed.forms.get(usize::from(!of_one)).map_or("", AsRef::as_ref)
    }
}

/// The verb for a field, unless it is said of another field of the same kind too.
fn verb(kind: KindId, field: FieldId, schema: &Schema) -> Option<&Deed> {
    let deeds = schema.deeds();
    let deed = deeds.iter().find(|deed| deed.kind == kind && deed.field == field && deed.choice.is_none())?;
    let words = deed.forms.get(..2)?;
    let says = |other: &&Deed| other.forms.iter().any(|form| words.contains(form)) && **other != *deed;
    deeds.iter().filter(says).all(|other| other.kind != kind).then_some(deed)
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

/// At least one.
#[must_use]
pub fn is_some(quantifier: &Quantifier) -> bool {
    let Quantifier::Amount(amount) = quantifier else { return false };
    amount.most.is_none() && matches!(amount.least, Some(Operand::Value(Value::Number(1), _)))
}
