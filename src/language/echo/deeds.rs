//! What somebody does, said with the verb of the schema: `moves a MOTION that is carried`.

use super::speaker::Speaker;
use super::verbs::{Form, Said};
use crate::language::check::{all, with_article};
use crate::language::doing::{doing, is_some};
use crate::language::plan::{From, Path, Quantifier, Set};

impl Speaker<'_> {
    /// That there is a thing whose field names somebody, as what they do; `None` where no verb says it.
    pub fn does(&mut self, quantifier: &Quantifier, set: &Set, form: Form) -> Option<Said> {
        let From::Kind(kind) = set.from else { return None };
        let doing = doing(set, self.schema)?;
        let not = matches!(quantifier, Quantifier::No);
        let verb = doing.verb(form == Form::Finite);
        let that = set.that.as_ref()?;
        let rest = (!doing.rest.is_empty()).then(|| Box::new(all(doing.rest.to_vec(), that.words)));
        let things = Set { that: rest, ..set.clone() };
        let verb = match (is_some(quantifier) || not, doing.deed.alone && things.that.is_none()) {
            (true, true) => verb.to_owned(),
            (true, false) => {
                let noun = with_article(&self.kind_name(kind, false));
                format!("{verb} {}", self.described(&noun, false, &things))
            }
            (false, _) => {
                let (determiner, several) = self.determiner(quantifier);
                format!("{verb} {}", self.set(&determiner, several, &things))
            }
        };
        let steps = doing.who.steps.get(..doing.steps).unwrap_or_default().to_vec();
        Some(Said { subject: Path { steps, ..doing.who.clone() }, verb, not })
    }
}
