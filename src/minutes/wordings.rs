//! What officers say of minutes in words that rules do not have, one row each, with a rule that says it.

use crate::vocabulary::Wording;

/// The words, and the rule.
const WORDINGS: &[(&str, &str)] = &[
    ("leave before the vote", "every DECLARATION OF INTEREST that is pecuniary must be followed by leaving"),
    ("leave the room", "every DECLARATION OF INTEREST that is pecuniary must be followed by leaving"),
    ("names of the members present", "there must be at least one MEMBER who is present"),
    ("addressed to", "every RECOMMENDATION must have a recipient"),
    ("presiding over", "every ITEM must have a person presiding"),
    (
        "must not vote on",
        "no DECLARATION OF INTEREST that is pecuniary may be followed by voting, unless it is under a dispensation",
    ),
    (
        "another member must preside",
        "every DECLARATION OF INTEREST that is by the chair must be followed by another in the chair",
    ),
    ("asked for a recorded vote", "every VOTE that is asked for must be listed by name"),
    ("requested a recorded vote", "every VOTE that is asked for must be listed by name"),
    ("lists for against and abstained", "no VOTE may have a voter listed twice"),
    (
        "casting vote",
        "if a VOTE is decided by a casting vote, it must be tied; its giver of the casting vote must be presiding",
    ),
    (
        "public left",
        "every EXCLUSION OF THE PUBLIC that is followed by public business must be followed by readmission",
    ),
    ("excluding the public", "the paragraphs of every EXCLUSION OF THE PUBLIC must be between 1 and 7"),
    ("run for more than", "the end of every DISPENSATION must be within 4 years after its start"),
    ("person in the chair", "there must be exactly one PERSON who is presiding"),
    ("the quorum", "the number of MEMBERS present must be at least the quorum of the MEETING"),
    ("listed twice", "no two PEOPLE may have the same name"),
    ("to named people", "no ACTION may be collectively owned"),
    ("named owner", "no ACTION may be collectively owned"),
    ("name one person", "every ACTION must have exactly one owner"),
    ("unique", "no two ACTIONS may have the same number"),
    ("numbered consecutively", "the numbers of the ITEMS must be consecutive"),
    ("only members may", "everyone who moves, seconds or votes must be present"),
    ("only councillors may", "everyone who moves, seconds or votes must be present"),
    ("must not be used", "no PARAGRAPH may contain \"shall\""),
    ("should not be used", "no PARAGRAPH should contain \"shall\""),
    ("do not use", "no PARAGRAPH may contain \"shall\""),
    ("proposed and seconded", "every MOTION must be moved and seconded"),
    ("come last", "every ITEM that is exempt must come after every ITEM that is not exempt"),
    ("closed to the public", "every EXCLUSION OF THE PUBLIC must have a reason"),
    ("voted on", "every MOTION must have a VOTE"),
    ("to spend", "every DECISION that has an amount over £5,000 must have a reason"),
    ("item for", "there must be an ITEM about public participation"),
    ("quorum must be met", "the MEETING must be quorate"),
    ("from when", "every ACTION that is carried forward must have a due date"),
    ("the quorum is one third", "the quorum is one third of the seats, rounded up, and at least three"),
    ("quorum of a parish council", "the quorum is one third of the seats, rounded up, and at least three"),
    ("one third of the seats", "the seats are 12"),
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
    ("overdue", "every ACTION whose due date is before the date of the MEETING must be complete"),
    ("no decision may be made", "if the MEETING is not quorate, there must be no DECISION"),
    ("no decision may be taken", "if the MEETING is not quorate, there must be no DECISION"),
    ("number for", "every VOTE must have votes for, votes against and abstentions"),
    ("numbers for", "every VOTE must have votes for, votes against and abstentions"),
    ("who voted for", "every VOTE must be listed by name"),
    ("by the same person", "the mover and the seconder of every MOTION must be different people"),
    ("different people", "the mover and the seconder of every MOTION must be different people"),
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
    ("general exception", "every KEY DECISION must be on the FORWARD PLAN, unless it has an urgency procedure"),
    ("special urgency", "every KEY DECISION must be on the FORWARD PLAN, unless it has an urgency procedure"),
    ("reasons for urgency", "every DECISION must be on the AGENDA, unless it is urgent and has reasons for urgency"),
    (
        "response to a scrutiny recommendation",
        "the response date of every scrutiny RECOMMENDATION must be within 2 months after the date of the MEETING",
    ),
    ("minutes must be published", "the publication date of the MINUTES must be within 1 month after the MEETING"),
    (
        "agenda must have been published",
        "the publication date of the AGENDA must be at least 5 clear days before the date of the MEETING",
    ),
    (
        "agenda must be published",
        "the publication date of the AGENDA must be at least 5 clear days before the date of the MEETING",
    ),
    (
        "call in deadline must be",
        "the call-in deadline of every DECISION must be 5 working days after its publication date",
    ),
    (
        "absent from every meeting",
        "the last attendance of every REGISTERED MEMBER must be within 6 months before the date of the MEETING, \
         unless it is present or has an approved reason",
    ),
    ("role at first mention", "every OFFICER MENTIONED must have a role"),
    (
        "minutes of the previous meeting must be",
        "for every CALENDAR MEETING that is the last before the meeting, there must be an APPROVAL OF MINUTES whose date \
         is the date of the CALENDAR MEETING",
    ),
    (
        "governance statement must be approved before",
        "if a DECISION is approving the accounting statements, a DECISION to approve the governance statement must come \
         before it",
    ),
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
            // What is advised may be a definition, which uses another.
            let before = if write.starts_with("the seats") { "" } else { "the seats are 12" };
            let (plan, mistakes) =
                compile(vec![Source::new("before", before), Source::new("advice", *write)], schema());
            let told: Vec<_> = mistakes.iter().map(|mistake| &mistake.diagnostic.message).collect();
            let defines = write.starts_with("the seats are") || write.starts_with("the quorum is");
            let rules = usize::from(!defines);
            assert!(told.is_empty() && plan.rules.len() == rules, "{said}: {write}: {told:?}");
        }
    }
}
