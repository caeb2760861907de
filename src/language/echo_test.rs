//! Every form is said back, and what is said back makes the same plan.

use std::collections::HashMap;

use regex::Regex;

use super::compile::compile;
use super::echo::echo;
use super::library::{library, minutes};
use super::plan::Plan;
use crate::text::Source;
use crate::vocabulary::Schema;

fn compiled(rules: &str, schema: &Schema) -> Result<Plan, String> {
    let (plan, mistakes) = compile(vec![Source::new("test.quorate", rules)], schema);
    let told: Vec<_> = mistakes.iter().map(|mistake| &mistake.diagnostic.message).collect();
    if told.is_empty() { Ok(plan) } else { Err(format!("{told:?}")) }
}

/// A demand without places and with variables and texts named by where they first stand.
fn shape(plan: &Plan) -> Vec<String> {
    let place = Regex::new(r"RuleText \{ source: \d+, at: Span \{ start: \d+, end: \d+ \} \}").unwrap();
    let slots = Regex::new(r"Demand \{ slots: \d+").unwrap();
    let slot = Regex::new(r"(slot: |Slot\()(\d+)").unwrap();
    let needle = Regex::new(r"NeedleId\((\d+)\)").unwrap();
    let shape = |demand: String| {
        let demand = place.replace_all(&demand, "_");
        let demand = slots.replace_all(&demand, "Demand {");
        let mut seen = HashMap::new();
        let demand = slot.replace_all(&demand, |found: &regex::Captures<'_>| {
            let next = seen.len();
            format!("{}{}", &found[1], seen.entry(found[2].to_owned()).or_insert(next))
        });
        let words = |found: &regex::Captures<'_>| format!("{:?}", plan.needles[found[1].parse::<usize>().unwrap()]);
        needle.replace_all(&demand, words).into_owned()
    };
    plan.rules.iter().map(|rule| format!("{:?} {}", rule.severity, shape(format!("{:?}", rule.demand)))).collect()
}

/// The echo of the last rule, if what it says makes the same plan.
fn said_back(rules: &str, schema: &Schema) -> String {
    let plan = match compiled(rules, schema) {
        Ok(plan) => plan,
        Err(wrong) => return format!("does not compile: {wrong}"),
    };
    let said = echo(&plan, plan.rules.len() - 1, schema);
    match compiled(&said, schema) {
        Err(wrong) => format!("`{said}` does not compile: {wrong}"),
        Ok(again) if shape(&again).last() == shape(&plan).last() => said,
        Ok(again) => format!("`{said}` makes another plan:\n{:#?}\n{:#?}", shape(&plan).last(), shape(&again).last()),
    }
}

/// Sentences over the words of minutes.
pub const MINUTES: &[&str] = &[
    "every ACTION must have an owner and a report-back meeting",
    "no motion may be carried unless it has a mover and a seconder",
    "the minutes must record the time the meeting closed",
    "each RESOLUTION must name the text",
    "no PARAGRAPH may contain \"TBC\", \"to be confirmed\" or \"XX\"",
    "every ACTION must have exactly one owner",
    "an action must have at most three owners",
    "at least three members must be present",
    "each motion must have at least one mover and at most one seconder",
    "no more than two items may be urgent",
    "if an item is exempt, a resolution under an ITEM about exclusion must come before it",
    "no decision may be under an ITEM that is any other business",
    "the report-back meeting of an action must be later than this meeting",
    "the report-back meeting of an ACTION must not be more than three meetings after the MEETING",
    "the due date of an action must not be after its report-back meeting",
    "the verb of a decision must be one of \"RESOLVED\", \"AGREED\", \"NOTED\"",
    "no two actions may have the same number",
    "the mover and the seconder of a motion must be different people",
    "the votes for, the votes against and the abstentions of a MOTION must add up to the members present",
    "a motion may be carried only if the votes for exceed the votes against",
    "the votes for of the MOTIONS that are carried must add up to at least 10",
    "if a MOTION is carried, the votes for it must be more than the votes against it",
    "every MOTION that is carried must have a mover and a seconder, unless it is procedural",
    "the numbers of the ITEMS must be consecutive",
    "the due date of an ACTION must be within 2 months after the date of the MEETING",
    "there must be an ITEM called \"Declarations of interest\"",
    "no decision may be recorded under any other business or apologies",
    "every ACTION that is not under exclusion must have an owner",
    "everyone who is absent must have a name",
    "nobody may be an apology",
    "there must be an ITEM about interests",
    "no ITEM about interests may be empty",
    "no ACTION and no ITEM should have a number",
    "if a RESOLUTION has a motion, the votes for must exceed the votes against",
    "the verb of a RESOLUTION must be one of RESOLVED, AGREED or NOTED",
    "no two PARAGRAPHS that are long may have the same text",
    "the MINUTES should record the next meeting",
    "the MINUTES must record the date of the MEETING",
    "the end of the MEETING must be after its start",
    "no MOTION that is procedural may have more than 0 votes against",
    "every ITEM must have a RESOLUTION",
    "a MEMBER who is absent must have a name",
    "every ACTION must have an owner, except an ACTION that is complete",
    "all ACTIONS should have an owner and should not be vague",
    "every ACTION under an ITEM called \"Playground\" must have a due date after the MEETING",
    "the number of MEMBERS that are present must be at least the quorum of the MEETING",
    "every ACTION whose due date is before 1 March 2031 must be complete",
    "for every ITEM that is exempt, there must be a RESOLUTION that comes before it",
    "the seats are 12\nthe quota is one third of the seats, rounded up, but never less than three\nthe number of MEMBERS present must be at least the quota",
    "the votes for of a MOTION must be more than half of the number of MEMBERS present",
    "the number of ACTIONS must be at most the smaller of 20 and 2/7 of the number of ITEMS",
    "every MOTION must be neither withdrawn nor deferred, unless it is neither carried nor lost nor procedural",
    "a LOOSE WORD is one of \"discussed\" or \"considered\"\nthe verb of a RESOLUTION must not be a LOOSE WORD",
    "the mover of every MOTION must be present",
    "at least half of the members must be present",
    "a majority of the members must be present",
    "no more than a third of the actions may be vague",
    "if fewer than 20 per cent of the actions are open, there must be an ITEM called \"Actions\"",
    "every ACTION must have an owner who is not absent",
    "every MOTION must be moved and seconded",
    "every MOTION must be moved and must not be seconded by its mover",
    "no ACTION owned by \"All\" or \"the service\" may be open",
    "everyone who moves or seconds a MOTION must be present",
    "a MEMBER who moves a MOTION that is carried must not second a MOTION",
    "nobody who owns an ACTION may be absent",
    "no MEMBER who is absent may move a MOTION under an ITEM about interests",
    "every MOTION must be seconded, unless it was moved by a MEMBER who is present",
    "actions should be due within two months of the meeting",
    "an action must not be due before the meeting",
    "every action must be assigned to someone",
    "if an ACTION hasn't been assigned to anybody, it must not be open",
    "everyone who moves a MOTION must not second it",
    "whoever moves or seconds a MOTION must be present",
    "every MEMBER who is present must second at least two MOTIONS",
    "no MOTION may be moved by members who are absent",
    "every MOTION must be moved and seconded by members who are present",
    "the MINUTES must record when the MEETING closed",
    "every MOTION must name who moved and seconded it",
    "every ACTION which isn't open must be shown as complete",
    "every ACTION must have a due date, apart from an ACTION that is complete",
    "an ACTION is late when its due date is before the date of the MEETING and it is open\nno ACTION may be late",
    "a KEY DECISION is a RESOLUTION that has a motion whose votes for are more than 10\nevery KEY DECISION must have reasons",
    "the decision verbs are \"RESOLVED\", \"AGREED\"\nthe verb of every RESOLUTION must be one of the decision verbs",
];

/// Sentences over the words of a lending library.
pub const LIBRARY: &[&str] = &[
    "everyone who borrows a rare BOOK or keeps a LOAN must be present",
    "every LOAN over £5 must have a borrower",
    "no LOAN of more than £50 may be lost",
    "a member who borrows a book must not keep the LOAN",
    "the day book must not have closed before it opened",
    "every LOAN must be issued on or before the opening date of the REGISTER",
    "no LOAN that is kept by its borrower may be brought back",
    "if a MEMBER has written a BOOK, there must be a BOOK that is written by a MEMBER",
    "every LOAN must have a borrower",
    "every LOAN must either be returned or have a return date",
    "every rare BOOK must have at least two authors",
    "any BOOK that is rare and has no shelf must have a number",
    "every LOAN must have a borrower and either a keeper or a note",
    "no LOAN may be both lost and returned",
    "no LOAN may be lost or away",
    "every LOAN is required to have a borrower",
    "the fee of a LOAN must be at most £5.00",
    "the fee of a LOAN that is lost must be between £5 and £20",
    "the length of a LOAN must not be more than 4 weeks",
    "the return date of a LOAN must be at least 5 days before the opening date of the REGISTER",
    "the return date of a LOAN must be within 3 weeks of its issue date",
    "the return date of a LOAN must be on or before 1 March 2031",
    "the return date of a LOAN must not be before today",
    "the closing time of the REGISTER must be after 7.30 pm",
    "the keepers of a LOAN must be different",
    "the keeper of a LOAN must not be its borrower",
    "the section of every SHELF must be fiction or reference",
    "the section of every SHELF must be \"any other books\"",
    "the title of every BOOK must not start with \"The\" or \"A\"",
    "the note of a LOAN must look like \"##/##\"",
    "the note of a LOAN must mention \"stamp\" and \"shelf\"",
    "there must be at least one BOOK under a SHELF that is reference",
    "there must be at most 3 LOANS that are lost",
    "there must be no LOAN that is lost",
    "every MEMBER whose standing is away must have a sponsor",
    "if a LOAN is lost, then it must have a note",
    "when a BOOK is rare then it must have an author",
    "nobody may be both present and absent",
    "every MEMBER who has a sponsor that is absent must be present",
    "every LOAN must have a book that is rare, if it is out and its borrower is stated",
    "if there is a LOAN that is lost, the REGISTER must have a librarian",
    "if a BOOK is rare, no LOAN that is lost may have a note unless there is no BOOK that is rare",
    "every LOAN must have a borrower; every BOOK must have an author",
    "for every LOAN, its return date must be after its issue date; its book must be rare",
    "every LOAN must have a number that is more than 3 and less than 100",
    "every LOAN must be such that either it is out or its return date is before its issue date",
    "the fees of the LOANS that are lost must not total more than £50",
    "the fees of the LOANS must add up to £500",
    "the copies of the books of the LOANS should add up to less than 5",
    "the days for and the days against of a LOAN must add up to at most 7",
    "if the fees of the LOANS that are lost do not add up to at least £5, there must be a LOAN that is away",
    "a BOOK that is rare must have an author, unless the fees of the LOANS total more than £20",
    "no two BOOKS on a SHELF that is fiction may have the same title",
    "the labels of the shelves of the BOOKS must be different",
    "the shelf of the book of every LOAN must have a label",
    "every LOAN must have exactly 1 keeper, unless it does not have exactly 2 keepers",
    "every LOAN whose book has an author must have a note that mentions \"author\"",
    "every BOOK must be in the catalogue",
    "every BOOK must be listed in the card index with the same number and title",
    "no BOOK that is rare may appear in the catalogue with a note that mentions \"sold\"",
    "the return date of a LOAN must be in the timetable",
    "a LOAN is forgotten when it is out and there is no MEMBER who is present\nevery LOAN should not be forgotten",
    "a LOAN is stale when its return date is before today or it is forgotten\na LOAN is forgotten when it is lost\nevery stale LOAN must have a keeper",
];

fn all_said_back(sentences: &[&str], schema: &Schema) -> String {
    sentences.iter().map(|sentence| format!("{sentence}\n  = {}\n", said_back(sentence, schema))).collect()
}

#[test]
fn sentences_about_minutes_are_said_back() {
    let said = all_said_back(MINUTES, &minutes());
    assert!(!said.contains("does not compile") && !said.contains("another plan"), "{said}");
    insta::assert_snapshot!(said);
}

#[test]
fn sentences_about_a_library_are_said_back() {
    let said = all_said_back(LIBRARY, &library());
    assert!(!said.contains("does not compile") && !said.contains("another plan"), "{said}");
    insta::assert_snapshot!(said);
}
