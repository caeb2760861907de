//! Edits made to a text.

use crate::report::Repair;
use crate::text::Fix;

/// Those of some repairs that can be made at once: in their order, each that touches none before it. One that makes the same edits
/// as one before it is made with it.
pub(super) fn apart<'r>(repairs: impl IntoIterator<Item = &'r Repair>) -> Vec<&'r Repair> {
    let mut taken: Vec<&Repair> = Vec::new();
    for repair in repairs {
        let meets = |other: &&Repair| other.edits.iter().any(|one| repair.edits.iter().any(|edit| touch(one, edit)));
        if !taken.iter().any(meets) {
            taken.push(repair);
        }
    }
    taken
}

/// Whether two edits overlap, or put something in at one place.
fn touch(one: &Fix, other: &Fix) -> bool {
    one.at.start().max(other.at.start()) <= one.at.end().min(other.at.end())
}

/// The text with the edits of repairs, which are apart.
pub(super) fn applied(text: &str, repairs: &[&Repair]) -> String {
    let mut edits: Vec<&Fix> = repairs.iter().flat_map(|repair| &repair.edits).collect();
    edits.sort_by_key(|edit| edit.at);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(text.get(from..edit.at.start()).unwrap_or_default());
        out.push_str(&edit.with);
        from = edit.at.end();
    }
    out + text.get(from..).unwrap_or_default()
}
