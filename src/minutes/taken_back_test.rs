//! Work that is given by a motion that was carried, in an aside or at the end of a sentence, and what is taken back by what
//! stands around it. The minutes are invented.

use super::undertakings_test::hold;

fn hold_none(texts: &[&str]) {
    hold(&texts.iter().map(|&text| (text, "")).collect::<Vec<_>>());
}

#[test]
fn motions_that_were_carried_give_work() {
    hold(&[
        ("Motion (Moss/Vane) that the Secretary thank the mayor: CARRIED.", "the Secretary"),
        ("Moved by Moss that the Treasurer pay the bill. Carried.", "the Treasurer"),
        ("It was moved that the Clerk write to the school, seconded and passed.", "the Clerk"),
        ("Motion: that the Clerk order two gates. Motion carried unanimously.", "the Clerk"),
        ("Proposed by Ida Moss that the Secretary book the hall. Passed.", "the Secretary"),
        ("Tom moved that the Treasurer close the account. The motion was carried.", "the Treasurer"),
        ("Motion that the Clerk send a card, adopted.", "the Clerk"),
        ("Moved that the President sign the lease. Agreed.", "the President"),
    ]);
}

#[test]
fn motions_that_fell_give_none() {
    hold_none(&[
        "Motion (Moss/Vane) that the Secretary write to the mayor: LOST 3–5.",
        "Proposed by Cllr Moss that the Clerk write to the bishop. There was no seconder.",
        "Notice of motion: “That the Secretary be instructed to buy a flag.” The mover was absent and the motion lapsed.",
        "Moved by Moss that the Treasurer pay the bill. Seconded by Vane but lost.",
        "Tom moved that the Clerk book the hall. The motion was withdrawn.",
        "It was proposed that the Clerk order a bench. The proposal was not seconded.",
        "Motion that the Secretary send a card: defeated.",
        "Ida proposed that the Clerk sell the piano; this was rejected.",
    ]);
}

#[test]
fn what_is_ordered_after_it_is_told() {
    hold(&[
        ("The Clerk must renew the bond before June, it was agreed.", "The Clerk"),
        ("The Secretary must write to the lapsed members, the meeting agreed.", "The Secretary"),
        ("The Clerk should renew the bond, all agreed.", "The Clerk"),
        ("The Warden shall lock the gate, the trustees directed.", "The Warden"),
        ("The Clerk shall transmit the letter before June, the board ordered.", "The Clerk"),
        ("The Treasurer shall, as the governors directed, invite tenders for the floor.", "The Treasurer"),
        ("The Clerk will, with the Chair, draft a reply.", "The Clerk"),
        ("The Clerk would, once the frost is over, replant the bed.", "The Clerk"),
        ("We ask our clerk to write to the trustees.", "our clerk"),
        ("We have asked our Treasurer to close the account.", "our Treasurer"),
    ]);
}

#[test]
fn rules_and_views_that_nobody_ordered() {
    hold_none(&[
        "The Warden shall lock the gate at dusk.",
        "The Clerk should renew the bond, members felt.",
        "The Clerk will, if it rains, cancel the fair.",
        "The Chair said that she would take item 9 first.",
        "The Chair said she would take questions at the end.",
    ]);
}

#[test]
fn what_somebody_will_have_done_by_others() {
    hold(&[
        ("Mr Vane would have the gate rehung by Easter.", "Mr Vane"),
        ("Ida will have the boiler serviced.", "Ida"),
        ("The Clerk would have it mended before the fair.", "The Clerk"),
        ("Tom will have the keys copied next week.", "Tom"),
        ("Ben will have them delivered to the barn.", "Ben"),
        ("Treasurer to move £200 to the deposit account.", "Treasurer"),
        ("The Clerk will move the bench to the green.", "The Clerk"),
    ]);
}

#[test]
fn what_was_done_there_and_then() {
    hold_none(&[
        "The Treasurer was asked to explain the gap. He said that a bill came late.",
        "The Clerk was asked to clarify the date. She confirmed that it was in May.",
        "Tom was asked to comment on the price. He replied that it was fair.",
        "The Clerk was asked to say who had paid. They told the meeting that nobody had.",
    ]);
}

#[test]
fn what_papers_say_and_people_say() {
    hold_none(&[
        "The minute of 4 March reads: \"The Clerk will write to the school.\"",
        "The letter said: \"I will ask the county.\"",
        "The old rule, as it states: “The Clerk will ring the bell.”",
        "Ida explained what would happen at the count: the officer would announce the result.",
    ]);
    hold(&[
        ("Cllr Moss said: \"Leave it with me, I will ring the depot.\"", "I"),
        ("Cllr Moss replied: “I will ask the county.”", "I"),
        ("The Chair thanked the hosts. She asked Tom Ashe to collect the badges.", "Tom Ashe"),
        ("The President closed the list. He asked Ida Moss to print it.", "Ida Moss"),
    ]);
}

#[test]
fn names_in_small_letters() {
    hold(&[
        ("It is red.\n\ntom to rebase the branch; ida to retest it.", "tom; ida"),
        ("It is red.\n\nben will check the logs", "ben"),
        ("It is red.\n\nida is going to ask upstream", "ida"),
    ]);
    hold_none(&["It is red.\n\nsalt to order for the path"]);
}
