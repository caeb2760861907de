//! What is said at meetings.

use super::chance::Chance;

pub const MEMBERS: [&str; 12] = [
    "Ana Roe",
    "Ben Hart",
    "Carys Pugh",
    "Dev Lal",
    "Eoin Ó Briain",
    "Fay Quill",
    "Gus Tarn",
    "Hana Voss",
    "Idris Webb",
    "Joan String",
    "Kit Marlow",
    "Lena Dray",
];
pub const POSTS: [&str; 6] =
    ["the Clerk", "the Head of Parks", "the Director of Ponds", "the Treasurer", "the Surveyor", "the Chair"];
pub const MONTHS: [&str; 12] = quorate::vocabulary::Month::NAMES;
pub const MATTERS: [&str; 14] = [
    "Pond and Water Margins",
    "Allotment Waiting List",
    "Harbour Wall",
    "Repairs to the Hall",
    "Budget Monitoring",
    "Cycle Path by the Mill",
    "Library Opening Hours",
    "Cemetery Records",
    "Street Lighting",
    "Summer Fair",
    "Flood Defences",
    "School Crossing",
    "Grants to Clubs",
    "Draft Parking Scheme",
];
const SPEAKERS: [&str; 8] = [
    "The Committee",
    "Members",
    "The Chair",
    "The Head of Parks",
    "The Surveyor",
    "The Treasurer",
    "A member of the public",
    "The Director of Ponds",
];
const VERBS: [&str; 8] = [
    "noted that",
    "was informed that",
    "asked whether",
    "reported that",
    "explained that",
    "was concerned that",
    "welcomed the news that",
    "questioned whether",
];
const THINGS: [&str; 12] = [
    "the footbridge by the mill",
    "the fence around the playing field",
    "the children’s paddling pool",
    "the contract for mowing the verges",
    "the lease of the old fire station",
    "the survey of the sea wall",
    "the draft budget for 2025/26",
    "the register of street trees",
    "the noise from the bandstand",
    "the hall’s heating",
    "the consultation on parking",
    "the path between the allotments",
];
const FATES: [&str; 12] = [
    "had been inspected twice since the storms and would need to be closed for a week",
    "would cost £4,250 more than had been expected when the estimate was made",
    "had been discussed with the neighbours, who were content with what was proposed",
    "was no longer in keeping with the policy that had been adopted in March 2023",
    "had been delayed by the weather, and by the want of a second signature",
    "was being used by more than 300 people every weekend – twice as many as last year",
    "could not be finished before the end of the financial year",
    "had attracted no complaints at all, which was thought to be a record",
    "was the subject of a letter from the residents of Mill Lane (Appendix 2)",
    "would be re-surfaced as soon as the frost was over",
    "had passed its annual inspection with one minor recommendation",
    "needed a “proper” plan rather than one more repair",
];
const TASKS: [&str; 8] = [
    "write to the owner of the mill",
    "obtain three quotations for the work",
    "report on the cost of a new fence",
    "circulate the survey to all members",
    "meet the residents of Mill Lane",
    "check the insurance of the hall",
    "bring forward a revised timetable",
    "ask the county engineer for advice",
];

/// A sentence about something.
pub fn remark(chance: &mut Chance) -> String {
    let (who, said) = (chance.one(&SPEAKERS), chance.one(&VERBS));
    format!("{who} {said} {} {}.", chance.one(&THINGS), chance.one(&FATES))
}

/// Several of them.
pub fn discussion(chance: &mut Chance) -> String {
    let count = chance.between(2, 6);
    (0..count).map(|_| remark(chance)).collect::<Vec<_>>().join(" ")
}

/// Somebody to whom work is given, as initials.
pub fn initials(chance: &mut Chance) -> String {
    chance.one(&MEMBERS).split(' ').filter_map(|name| name.chars().next()).collect()
}

/// Work for somebody.
pub fn task(chance: &mut Chance) -> &'static str {
    chance.one(&TASKS)
}

/// Words that a rule is meant to find, once in ten.
pub fn flaw(chance: &mut Chance) -> &'static str {
    const FLAWS: [&str; 4] = [
        " The date was TBC.",
        " This would be done in due course.",
        " A reply was hoped for asap.",
        " The cost was £XX.",
    ];
    if chance.once_in(10) { chance.one(&FLAWS) } else { "" }
}

/// A meeting to report back to.
pub fn meeting(chance: &mut Chance) -> String {
    match chance.between(0, 2) {
        0 => format!("the {} meeting", chance.one(&MONTHS)),
        1 => format!("the Committee’s {} 2025 meeting", chance.one(&MONTHS)),
        _ => "the next meeting".to_owned(),
    }
}
