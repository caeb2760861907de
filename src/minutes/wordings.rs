//! What officers say of minutes in words that rules do not have, one row each, with a rule that says it.

use crate::vocabulary::Wording;

/// The words, and the rule.
const WORDINGS: &[(&str, &str)] = &[
    ("leave before the vote", "every DECLARATION OF INTEREST that is pecuniary must be followed by leaving"),
    ("leave the room", "every DECLARATION OF INTEREST that is pecuniary must be followed by leaving"),
    ("names of the members present", "there must be at least one MEMBER who is present"),
    ("addressed to", "every RECOMMENDATION must have a recipient"),
    ("presiding over", "the MINUTES must record the chair"),
    ("person in the chair", "there must be exactly one PERSON who is presiding"),
    ("the quorum", "the number of MEMBERS present must be at least 3"),
    (
        "more than half of the actions",
        "the number of ACTIONS that have no due date should not be more than half of the number of ACTIONS",
    ),
    ("taken as urgent", "every DECISION must be on the AGENDA, unless its item is urgent"),
    ("marked as an action", "every UNDERTAKING must be marked as an action"),
    ("report back meeting must be in the calendar", "the report-back meeting of every ACTION must be in the CALENDAR"),
    (
        "meetings after this one",
        "the report-back meeting of every ACTION must not be more than 3 meetings after the MEETING",
    ),
    ("right day", "every DATE MENTIONED must be on the right weekday"),
    ("day of the week", "every DATE MENTIONED must be on the right weekday"),
    ("closed before it started", "the closing time of the MEETING must not be before its start time"),
    ("end after it starts", "the closing time of the MEETING must be after its start time"),
    ("count as a deadline", "no ACTION may be vague"),
    ("list of apologies", "nobody may be both present and an apology"),
    ("among those present", "the mover and the seconder of every MOTION must be present"),
    ("initials must", "no two PEOPLE may have the same initials"),
    (
        "against and abstaining",
        "the votes for, the votes against and the abstentions of a VOTE must add up to the MEMBERS present",
    ),
    ("per cent of the votes", "the votes for of a VOTE must be at least 80 per cent of the number of MEMBERS present"),
    ("open at the last meeting", "every ACTION of the previous MINUTES that is open must be in the ACTION LOG"),
    ("disappear from the log", "every ACTION of the previous MINUTES that is open must be in the ACTION LOG"),
    ("annex referred to", "every REFERENCE TO AN ANNEX must be attached"),
    (
        "report back must be on the work programme",
        "the report-back meeting of every ACTION must be on the WORK PROGRAMME",
    ),
    ("minute numbers", "the numbers of the ITEMS must be consecutive"),
    ("minute reference", "the reference of every ITEM must look like \"##/##\""),
    ("followed by text", "no HEADING may be empty"),
    ("email address", "no PERSONAL DETAIL may be outside the contact details"),
    ("telephone number", "no PERSONAL DETAIL may be outside the contact details"),
    ("postcode", "no PERSONAL DETAIL may be outside the contact details"),
    ("cross-reference must lead", "every CROSS-REFERENCE must be leading somewhere"),
    ("on the list of known acronyms", "every ACRONYM must be spelt out, unless it is called \"IT\" or \"NHS\""),
    ("payments listed", "the amounts of the PAYMENTS of every PAYMENT LIST must add up to its stated total"),
    ("section 137 payments", "the amounts of the PAYMENTS whose section is 137 must not total more than £5,000"),
];

/// As the schema has them.
#[must_use]
pub fn declared() -> Vec<Wording> {
    WORDINGS.iter().map(|&(said, write)| Wording { said: said.into(), write: write.into() }).collect()
}

#[cfg(test)]
mod tests {
    use crate::language::compile;
    use crate::minutes::schema;
    use crate::text::Source;

    #[test]
    fn every_rule_that_is_advised_compiles() {
        for (said, write) in super::WORDINGS {
            let (plan, mistakes) = compile(vec![Source::new("advice", *write)], schema());
            let told: Vec<_> = mistakes.iter().map(|mistake| &mistake.diagnostic.message).collect();
            assert!(told.is_empty() && plan.rules.len() == 1, "{said}: {write}: {told:?}");
        }
    }
}
