//! What rules ask for and few do: each costs a search of its own, which is made only where it is asked for.

use crate::vocabulary::{FieldId, KindId};

use super::schema::schema;

/// A search besides those that every document is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Search {
    Payments,
    References,
    Acronyms,
    PersonalDetails,
    Dispensations,
    Room,
    Exclusions,
    Approvals,
    Mentioned,
    Particulars,
    Urgency,
    Amendments,
    Consequences,
}

impl Search {
    /// As one bit of many.
    fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// Which kinds and fields each is for; a kind without fields is for all of them. A test compares what is found with what is
/// found when everything is looked for, for every field.
const FOR: &[(&str, &[&str], &[Search])] = &[
    ("payment", &[], &[Search::Payments]),
    ("payment list", &[], &[Search::Payments]),
    ("cross-reference", &[], &[Search::References]),
    ("acronym", &[], &[Search::Acronyms]),
    ("personal detail", &[], &[Search::PersonalDetails]),
    ("dispensation", &[], &[Search::Dispensations]),
    ("arrival", &[], &[Search::Room]),
    ("departure", &[], &[Search::Room]),
    ("exclusion of the public", &[], &[Search::Exclusions]),
    ("approval of minutes", &[], &[Search::Approvals]),
    ("officer mentioned", &[], &[Search::Mentioned]),
    ("amendment", &[], &[Search::Amendments]),
    ("motion", &["outcome", "amended motion", "decided before the motion it amends"], &[Search::Amendments]),
    ("minutes", &["publication date"], &[Search::Particulars]),
    ("recommendation", &["response date", "scrutiny"], &[Search::Particulars]),
    ("item", &["urgent", "reason for urgency"], &[Search::Urgency]),
    ("item", &["person presiding"], &[Search::Room]),
    (
        "decision",
        &[
            "reason",
            "executive",
            "date",
            "alternatives",
            "key",
            "urgency procedure",
            "urgent",
            "reason for urgency",
            "publication date",
            "call-in deadline",
            "approving the governance statement",
            "approving the accounting statements",
        ],
        &[Search::Particulars, Search::Urgency],
    ),
    (
        "declaration of interest",
        &[
            "item concerned",
            "followed by leaving",
            "taking no part",
            "followed by voting",
            "by the chair",
            "followed by another in the chair",
            "under a dispensation",
        ],
        &[Search::Consequences, Search::Room, Search::Dispensations],
    ),
];

/// The searches that are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted(u32);

impl Wanted {
    /// Everything that there is.
    #[must_use]
    pub fn everything() -> Self {
        Self(u32::MAX)
    }

    /// What a [`Plan`](crate::language::Plan) needs, by its kinds and the fields of them.
    #[must_use]
    pub fn by(kinds: &[KindId], needs: &[(KindId, FieldId)]) -> Self {
        let schema = schema();
        let name = |kind: KindId| schema.kinds().get(usize::from(kind.0)).map_or("", |kind| kind.name.as_ref());
        let field = |(kind, field): (KindId, FieldId)| {
            let known = schema.kinds().get(usize::from(kind.0))?.fields.get(usize::from(field.0))?;
            Some((name(kind), known.name.as_ref()))
        };
        let asked: Vec<(&str, &str)> = needs.iter().filter_map(|&need| field(need)).collect();
        let is_asked = |kind: &str, fields: &[&str]| match fields {
            [] => kinds.iter().any(|&one| name(one) == kind) || asked.iter().any(|(of, _)| *of == kind),
            fields => asked.iter().any(|(of, field)| *of == kind && fields.contains(field)),
        };
        let searches = FOR.iter().filter(|(kind, fields, _)| is_asked(kind, fields)).flat_map(|row| row.2);
        Self(searches.fold(0, |bits, search| bits | search.bit()))
    }

    /// The same, and what was taken without the public.
    #[must_use]
    pub fn and_exempt(self) -> Self {
        Self(self.0 | Search::Exclusions.bit())
    }

    /// Whether a search is to be made.
    #[must_use]
    pub fn has(self, search: Search) -> bool {
        self.0 & search.bit() != 0
    }
}
