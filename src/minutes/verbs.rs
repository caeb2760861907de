//! Fields that officers say with a verb: who moves a motion is its mover, when the meeting ended is its closing time.
//!
//! A row makes `everyone who moves a motion must …`, `must be moved`, `moved by the chair`, `before it is published` and
//! `must record who moved it` mean something. Adding one is adding a row.

use crate::vocabulary::{Deed, Schema, Type};

/// A field, or one of the words of a field, and the verb that says it.
struct VerbRow {
    /// The kind of thing that it is done to, or that does it.
    kind: &'static str,
    /// The field that says who does it, when it is done or that it is so; or one of the words of a choice.
    says: &'static str,
    /// The verb in all its forms.
    forms: &'static [&'static str],
    /// The forms after which the one who does it is named.
    by: &'static [&'static str],
    /// Whether the verb says it all: one `votes`, and does not `vote a VOTE`.
    alone: bool,
}

/// A row that says no more than its kind, its field and its forms.
const ROW: VerbRow = VerbRow { kind: "", says: "", forms: &[], by: &[], alone: false };

/// All of them.
const VERBS: &[VerbRow] = &[
    VerbRow {
        kind: "motion",
        says: "mover",
        forms: &["moves", "move", "moved", "moving", "proposes", "propose", "proposed", "proposing"],
        by: &["moved by", "proposed by"],
        ..ROW
    },
    VerbRow {
        kind: "motion",
        says: "seconder",
        forms: &["seconds", "second", "seconded", "seconding"],
        by: &["seconded by"],
        ..ROW
    },
    VerbRow { kind: "motion", says: "carried", forms: &["passed", "adopted"], ..ROW },
    VerbRow { kind: "motion", says: "lost", forms: &["defeated", "rejected"], ..ROW },
    VerbRow {
        kind: "declaration of interest",
        says: "declarer",
        forms: &["declares", "declare", "declared", "declaring", "discloses", "disclose", "disclosed"],
        by: &["declared by", "disclosed by"],
        ..ROW
    },
    VerbRow {
        kind: "action",
        says: "owner",
        forms: &["owns", "own", "owned", "assigned", "allocated"],
        by: &["owned by", "assigned to", "allocated to", "given to"],
        ..ROW
    },
    VerbRow { kind: "action", says: "due date", forms: &["due"], ..ROW },
    VerbRow {
        kind: "action",
        says: "report-back meeting",
        forms: &["comes back", "come back", "came back", "brought back", "reported back"],
        ..ROW
    },
    VerbRow { kind: "action", says: "number", forms: &["numbered"], ..ROW },
    VerbRow { kind: "item", says: "number", forms: &["numbered"], ..ROW },
    VerbRow { kind: "action", says: "complete", forms: &["completed", "discharged"], ..ROW },
    VerbRow { kind: "vote", says: "voter", forms: &["votes", "vote", "voted", "voting"], alone: true, ..ROW },
    VerbRow { kind: "vote", says: "voter for", forms: &["votes for", "vote for", "voted for"], alone: true, ..ROW },
    VerbRow { kind: "vote", says: "voter against", forms: &["votes against", "vote against", "voted against"], ..ROW },
    VerbRow {
        kind: "vote",
        says: "voter abstaining",
        forms: &["abstains", "abstain", "abstained"],
        alone: true,
        ..ROW
    },
    VerbRow {
        kind: "vote",
        says: "requester",
        forms: &["asks for", "ask for", "asked for", "requests", "request", "requested"],
        by: &["asked for by", "requested by"],
        ..ROW
    },
    VerbRow {
        kind: "departure",
        says: "leaver",
        forms: &[
            "leaves",
            "leave",
            "left",
            "leaves the room",
            "leave the room",
            "left the room",
            "leaves the meeting",
            "leave the meeting",
            "left the meeting",
            "withdraws from the room",
            "withdraw from the room",
        ],
        alone: true,
        ..ROW
    },
    VerbRow {
        kind: "arrival",
        says: "arriver",
        forms: &["arrives", "arrive", "arrived", "joins the meeting", "join the meeting", "joined the meeting"],
        alone: true,
        ..ROW
    },
    VerbRow {
        kind: "dispensation",
        says: "holder",
        forms: &["holds", "hold", "held"],
        by: &["held by", "granted to", "given to"],
        ..ROW
    },
    VerbRow {
        kind: "dispensation",
        says: "length",
        forms: &["runs for", "run for", "lasts", "last", "lasts for", "last for"],
        ..ROW
    },
    VerbRow { kind: "decision", says: "publication date", forms: &["published"], ..ROW },
    VerbRow { kind: "recommendation", says: "response date", forms: &["answered", "responded to"], ..ROW },
    VerbRow {
        kind: "recommendation",
        says: "recipient",
        forms: &["addressed"],
        by: &["addressed to", "directed to"],
        ..ROW
    },
    VerbRow {
        kind: "cross-reference",
        says: "leading somewhere",
        forms: &["leads somewhere", "lead somewhere"],
        ..ROW
    },
    VerbRow {
        kind: "undertaking",
        says: "owner",
        forms: &["undertakes", "undertake", "undertook", "undertaken", "promises", "promise", "promised"],
        by: &["undertaken by", "promised by"],
        ..ROW
    },
    VerbRow {
        kind: "meeting",
        says: "start time",
        forms: &["starts", "start", "started", "begins", "begin", "began", "opens", "opened"],
        ..ROW
    },
    VerbRow {
        kind: "meeting",
        says: "closing time",
        forms: &["ends", "end", "ended", "closes", "close", "closed", "finishes", "finish", "finished"],
        ..ROW
    },
    VerbRow { kind: "meeting", says: "date", forms: &["held"], ..ROW },
    VerbRow {
        kind: "meeting",
        says: "chair",
        forms: &["chairs", "chair", "chaired", "chairing"],
        by: &["chaired by"],
        ..ROW
    },
    VerbRow { kind: "person", says: "present", forms: &["attends", "attend", "attended"], ..ROW },
    VerbRow {
        kind: "person",
        says: "excused",
        forms: &["sends apologies", "send apologies", "sent apologies", "gave apologies", "apologises", "apologised"],
        ..ROW
    },
    VerbRow {
        kind: "person",
        says: "presiding",
        forms: &["presides", "preside", "presided", "takes the chair", "take the chair", "took the chair"],
        ..ROW
    },
];

/// As the schema has them.
#[must_use]
pub fn declared(schema: &Schema) -> Vec<Deed> {
    VERBS.iter().filter_map(|row| deed(row, schema)).collect()
}

fn deed(row: &VerbRow, schema: &Schema) -> Option<Deed> {
    let kind = schema.kind_named(row.kind)?;
    let word = |of: &Type| match of {
        Type::Choice(words) => words.iter().position(|word| *word == row.says).and_then(|at| u16::try_from(at).ok()),
        _ => None,
    };
    let (field, choice) = schema.field_named(kind, row.says).map(|field| (field, None)).or_else(|| {
        let fields = (0..).map(crate::vocabulary::FieldId).zip(&schema.kind(kind).fields);
        fields.into_iter().find_map(|(id, field)| Some((id, Some(word(&field.of)?))))
    })?;
    let words = |forms: &[&'static str]| forms.iter().map(|&form| form.into()).collect();
    Some(Deed { kind, field, choice, forms: words(row.forms), by: words(row.by), alone: row.alone })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::schema;

    #[test]
    fn every_row_names_what_there_is() {
        for row in VERBS {
            assert!(deed(row, schema()).is_some(), "{} of {}", row.says, row.kind);
        }
    }
}
