//! The table of kinds, and the schema that is made of it.

use std::sync::OnceLock;

use crate::vocabulary::{FieldId, KindId, Known, Reading, Schema, Table};

use super::declare::{AnyKind, Are, KindRow};
use super::kinds::{
    acronym, action, annex, apology, approval, arrival, cross_reference, date, decision, declaration, departure,
    dispensation, exclusion, heading, item, meeting, mentioned, motion, paragraph, payment, payment_list, person,
    personal_detail, recommendation, undertaking, vote, whole,
};
use super::minutes::{Minutes, Scope};
use super::outside::{
    Outside, action_log, agenda, body, calendar, forward_plan, officers, previous, register, work_programme,
};
use super::scopes::declared;
use super::told::Told;
use super::verbs::declared as verbs;
use super::wordings::declared as wordings;

/// One kind, and how its table is filled.
pub struct Entry {
    kind: &'static dyn AnyKind,
    /// The table of its things.
    pub table: for<'m> fn(&'m Minutes, &'m Outside, &Told<'m>, &[FieldId]) -> Table<'m>,
}

/// A row of [`KINDS`]: the kind and its things. `listed` things are those of the attendance list, which an extract need
/// not have.
macro_rules! entry {
    ($kind:expr, $minutes:ident => $things:expr) => {
        Entry { kind: &$kind, table: |$minutes, _, told, wanted| $kind.table($things, told, Known::Yes, wanted) }
    };
    ($kind:expr, beside $outside:ident => $things:expr) => {
        Entry {
            kind: &$kind,
            table: |_, $outside, told, wanted| match $things {
                Some(things) => $kind.table(things.iter(), told, Known::Yes, wanted),
                None => not_supplied(&$kind),
            },
        }
    };
    ($kind:expr, listed $minutes:ident => $things:expr) => {
        Entry { kind: &$kind, table: |$minutes, _, told, wanted| $kind.table($things, told, listed($minutes), wanted) }
    };
}

/// Every kind, in the order of the reference.
pub static KINDS: &[Entry] = &[
    entry!(whole::KIND, minutes => std::slice::from_ref(&minutes.whole).iter()),
    entry!(meeting::KIND, minutes => std::slice::from_ref(&minutes.whole.meeting).iter()),
    entry!(person::KIND, listed minutes => minutes.people.iter()),
    entry!(person::MEMBER, listed minutes => minutes.people.iter().filter(|&person| person::is_member(person))),
    entry!(person::OFFICER, listed minutes => minutes.people.iter().filter(|&person| person::is_officer(person))),
    entry!(mentioned::KIND, minutes => minutes.mentioned.iter()),
    entry!(apology::KIND, listed minutes => minutes.people.iter().filter(|&person| apology::is_apology(person))),
    entry!(heading::KIND, minutes => minutes.headings.iter()),
    entry!(item::KIND, minutes => minutes.items.iter()),
    entry!(paragraph::KIND, minutes => minutes.paragraphs.iter()),
    entry!(action::KIND, minutes => minutes.actions.iter()),
    entry!(undertaking::KIND, minutes => minutes.undertakings.iter()),
    entry!(decision::KIND, minutes => minutes.decisions.iter()),
    entry!(recommendation::KIND, minutes => minutes.decisions.iter().filter(|&found| recommendation::is_one(found))),
    entry!(approval::KIND, minutes => minutes.approvals.iter()),
    entry!(motion::KIND, minutes => minutes.motions.iter()),
    entry!(motion::AMENDMENT, minutes => minutes.motions.iter().filter(|motion| motion.amendment)),
    entry!(vote::KIND, minutes => minutes.votes.iter()),
    entry!(declaration::KIND, minutes => minutes.declarations.iter()),
    entry!(dispensation::KIND, minutes => minutes.dispensations.iter()),
    entry!(arrival::KIND, minutes => minutes.arrivals.iter()),
    entry!(departure::KIND, minutes => minutes.departures.iter()),
    entry!(exclusion::KIND, minutes => minutes.exclusions.iter()),
    entry!(payment::KIND, minutes => minutes.payments.iter()),
    entry!(payment_list::KIND, minutes => minutes.payment_lists.iter()),
    entry!(annex::KIND, minutes => minutes.annexes.iter()),
    entry!(cross_reference::KIND, minutes => minutes.cross_references.iter()),
    entry!(date::KIND, minutes => minutes.dates.iter()),
    entry!(acronym::KIND, minutes => minutes.acronyms.iter()),
    entry!(personal_detail::KIND, minutes => minutes.personal_details.iter()),
    entry!(calendar::KIND, beside outside => &outside.calendar),
    entry!(register::KIND, beside outside => &outside.register),
    entry!(officers::KIND, beside outside => &outside.officers),
    entry!(agenda::AGENDA, beside outside => outside.agenda.as_ref().map(std::slice::from_ref)),
    entry!(agenda::KIND, beside outside => outside.agenda.as_ref().map(|agenda| &agenda.items)),
    Entry { kind: &previous::KIND, table: |_, outside, _, wanted| previous_actions(outside, wanted) },
    entry!(action_log::KIND, beside outside => &outside.action_log),
    entry!(forward_plan::KIND, beside outside => &outside.forward_plan),
    entry!(work_programme::KIND, beside outside => &outside.work_programme),
];

/// The actions of the minutes before, without their places, which are of another document.
fn previous_actions<'m>(outside: &'m Outside, wanted: &[FieldId]) -> Table<'m> {
    let Some(previous) = &outside.previous else { return not_supplied(&previous::KIND) };
    let there = previous.minutes.told(&previous.document);
    let mut table = previous::KIND.table(previous.minutes.actions.iter(), &there, Known::Yes, wanted);
    table.columns.iter_mut().flatten().for_each(Reading::displace);
    table
}

fn not_supplied<'m, T>(kind: &KindRow<T>) -> Table<'m> {
    let name = if let Are::Entries(document) = kind.are { document.name } else { kind.name };
    Table { known: Known::NotSupplied(name), ..Table::default() }
}

/// The kinds and fields that rules about minutes may speak of.
///
/// ```
/// let schema = quorate::minutes::schema();
/// let action = schema.kind_named("ACTIONS").unwrap();
/// assert!(schema.field_named(action, "report-back meeting").is_some());
/// ```
#[must_use]
pub fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let ids = |name: &str| {
            let place = KINDS.iter().position(|entry| entry.kind.name() == name);
            KindId(place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX))
        };
        let kinds = KINDS.iter().map(|entry| entry.kind.declare(&ids)).collect();
        // A test walks the table; a schema that is wrong does not get this far.
        let schema = Schema::new(kinds).unwrap_or_default().with_scopes(declared()).with_wordings(wordings());
        let schema = schema.with_place(body::JURISDICTION);
        let deeds = verbs(&schema);
        let passages = schema.kind_named(paragraph::KIND.name);
        schema.with_deeds(deeds).with_passages(passages)
    })
}

fn listed(minutes: &Minutes) -> Known {
    if minutes.scope == Scope::Extract && minutes.people.is_empty() {
        Known::NotApplicable("an extract need not list those present")
    } else {
        Known::Yes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_kinds_makes_a_schema() {
        let rows = KINDS.iter().map(|entry| entry.kind.declare(&|name| id_of(name))).collect();
        assert_eq!(Schema::new(rows).map(|schema| schema.kinds().len()), Ok(KINDS.len()));
        assert_eq!(schema().kinds().len(), KINDS.len());
    }

    #[test]
    fn every_kind_and_field_is_documented() {
        for (_, kind) in schema().iter() {
            assert!(!kind.doc.is_empty() && !kind.example.is_empty(), "{}", kind.name);
            for field in &kind.fields {
                assert!(!field.doc.is_empty() && !field.example.is_empty(), "{} of {}", field.name, kind.name);
                assert_eq!(field.name, field.name.trim(), "{} of {}", field.name, kind.name);
            }
        }
    }

    fn id_of(name: &str) -> KindId {
        let place = KINDS.iter().position(|entry| entry.kind.name() == name);
        KindId(u16::try_from(place.unwrap_or_else(|| panic!("no kind is called `{name}`"))).unwrap())
    }
}
