//! From minutes to facts: for each kind that a plan speaks of a table, with the columns that it reads.

use crate::document::Document;
use crate::vocabulary::{Facts, FieldId, KindId};

use super::minutes::Minutes;
use super::outside::{Body, Outside};
use super::schema::KINDS;
use super::scopes::SCOPES;
use super::told::Told;

static NOTHING: Outside = Outside {
    calendar: None,
    register: None,
    officers: None,
    agenda: None,
    previous: None,
    action_log: None,
    work_programme: None,
    forward_plan: None,
    body: Body { words: String::new(), seats: None, quorum: None, jurisdiction: None },
};

impl Minutes {
    /// What rules can be asked about: a table for each of `kinds`, with the columns that are named in `needs`. Both are
    /// what a [`Plan`](crate::language::Plan) says that it needs.
    #[must_use]
    pub fn facts<'m>(&'m self, document: &'m Document, kinds: &[KindId], needs: &[(KindId, FieldId)]) -> Facts<'m> {
        self.facts_beside(document, &NOTHING, kinds, needs)
    }

    /// The same, with what the caller has besides the minutes.
    #[must_use]
    pub fn facts_beside<'m>(
        &'m self,
        document: &'m Document,
        outside: &'m Outside,
        kinds: &[KindId],
        needs: &[(KindId, FieldId)],
    ) -> Facts<'m> {
        let told = Told { body: &outside.body, ..self.told(document) };
        let day = told.day;
        let mut facts = Facts::new(document.prose(), KINDS.len());
        facts.day = day;
        facts.place = outside.body.jurisdiction.as_deref().unwrap_or_default();
        facts.scopes = (0..).zip(SCOPES).filter(|(_, scope)| (scope.fits)(self, &told)).map(|(id, _)| id).collect();
        for (id, entry) in (0..).map(KindId).zip(KINDS) {
            let mut wanted = needs.iter().filter(|need| need.0 == id).map(|need| need.1).peekable();
            if kinds.contains(&id) || wanted.peek().is_some() {
                let wanted: Vec<FieldId> = wanted.collect();
                *facts.table_mut(id) = (entry.table)(self, outside, &told, &wanted);
            }
        }
        facts
    }
}
