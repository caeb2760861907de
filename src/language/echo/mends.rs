//! How what breaks a rule is mended, said back.

use crate::language::needs::subject_kind;
use crate::language::plan::{Mend, Mending, New, Old, Plan, Rule};
use crate::vocabulary::{FieldId, KindId, Schema};

/// What a `mend:` or `could mend:` line of a rule says, in one form; compiled, it makes the same plan.
#[must_use]
pub fn echo_mend(plan: &Plan, rule: usize, mend: &Mend, schema: &Schema) -> String {
    let kind = plan.rules.get(rule).and_then(|rule: &Rule| subject_kind(&rule.demand));
    let changes: Vec<String> = mend.changes.iter().map(|change| said(change, kind, schema)).collect();
    changes.join(", and ")
}

fn said(change: &Mending, kind: Option<KindId>, schema: &Schema) -> String {
    let field = |id: FieldId| {
        let known = kind.and_then(|kind| schema.kinds().get(usize::from(kind.0)));
        let field = known.and_then(|kind| kind.fields.get(usize::from(id.0)));
        format!("the {}", field.map_or("", |field| field.name.as_ref()))
    };
    let old = |old: &Old| match old {
        Old::Texts(texts) => {
            let texts: Vec<String> = texts.iter().map(|(_, text)| format!("\"{text}\"")).collect();
            texts.join(" or ")
        }
        Old::Found => "the words found".to_owned(),
        Old::Field(id) => field(*id),
        Old::Paragraph => {
            let name =
                kind.and_then(|kind| schema.kinds().get(usize::from(kind.0))).map(|kind| kind.name.to_uppercase());
            format!("the {}", name.unwrap_or_default())
        }
    };
    match change {
        Mending::Write(New::Words(words), replaced) => format!("write \"{words}\" for {}", old(replaced)),
        Mending::Write(New::Field(id), replaced) => format!("write {} for {}", field(*id), old(replaced)),
        Mending::TakeOut(replaced) => format!("take out {}", old(replaced)),
        Mending::Renumber => "renumber them".to_owned(),
    }
}
