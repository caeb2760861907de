//! Recommendations: decisions that ask somebody else to decide or to act.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};

use super::decision::{Decision, Manner};

/// Recommendations, as rules see them.
pub static KIND: KindRow<Decision> = KindRow {
    name: "recommendation",
    plural: "recommendations",
    synonyms: &[],
    doc: "a decision that asks another body or an officer to decide or to act",
    example: "RECOMMENDED to Cabinet that the fee be frozen.",
    are: Are::Things,
    row: |decision, told| told.row(decision.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "what is recommended",
            example: "RECOMMENDED to Cabinet that the fee be frozen.",
            read: |decision, told| told.text(decision.text),
        },
        FieldRow {
            name: "recipient",
            plural: "",
            synonyms: &["addressee"],
            of: Of::Text,
            doc: "the body or officer that it is addressed to",
            example: "RECOMMENDED to Cabinet that the fee be frozen.",
            read: |decision, told| told.text_if(decision.recipient),
        },
        FieldRow {
            name: "limb",
            plural: "limbs",
            synonyms: &["numbered part", "numbered parts"],
            of: Of::Text,
            doc: "its lettered or numbered parts",
            example: "RECOMMENDED to Cabinet that:\n1) The fee be frozen; and\n2) The form be shortened.",
            read: |decision, told| told.texts(&decision.limbs),
        },
        FieldRow {
            name: "response date",
            plural: "",
            synonyms: &["response due", "date of the response", "response deadline", "deadline for response"],
            of: Of::Date,
            doc: "until when it is to be answered",
            example: "RECOMMENDED to Cabinet that the fee be frozen, with a response by 3 May 2024.",
            read: |decision, told| told.due(decision.particulars.response.as_ref()),
        },
        FieldRow {
            name: "scrutiny",
            plural: "",
            synonyms: &["made by a scrutiny committee", "made by scrutiny"],
            of: Of::YesNo,
            doc: "whether an overview and scrutiny or select committee made it",
            example: "Minutes of the Scrutiny Committee held on 3 May 2024\n\nRECOMMENDED to Cabinet that the fee be frozen.",
            read: |decision, _| {
                let scrutiny = decision.particulars.scrutiny;
                yes_no(scrutiny.is_some(), scrutiny.unwrap_or(decision.at))
            },
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Fees\nRECOMMENDED to Cabinet that the fee be frozen.",
            read: |decision, _| thing(decision.item, decision.at),
        },
    ],
};

/// Whether a decision is a recommendation.
#[must_use]
pub fn is_one(decision: &Decision) -> bool {
    decision.manner == Manner::Recommendation
}
