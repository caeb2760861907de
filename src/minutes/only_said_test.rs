//! What sounds like work for somebody and is none: proposals, rules, how an event is run, what will come about, and what the
//! body itself decides. The minutes are invented.

use super::undertakings_test::hold;

#[test]
fn what_is_only_proposed() {
    hold(&[
        ("There was a proposal to replace the boiler. The club would pay £1000 and the school would pay the rest.", ""),
        ("One option: we would borrow from the bank and would pay it back out of fees.", ""),
        ("Option A: The council would buy the land and lease it to the club.", ""),
        ("Ben proposed a swap. The club would lend the tent and the school would supply tables.", ""),
        ("Tom suggested a raffle. The committee would buy prizes.", ""),
        ("The alternative was that the council would take over the hall.", ""),
        ("The cost would be £500; the club would pay half.", ""),
        ("We would ask that cars be parked with care.", ""),
        ("Ben said he would pay for the stamps.", "Ben"),
        ("Ben proposed a raffle. It was agreed that the committee would buy prizes.", "the committee"),
        ("The Clerk would write to the bank about this.", "The Clerk"),
    ]);
}

#[test]
fn how_things_are_run() {
    hold(&[
        ("Security will be handled by the police.", ""),
        ("Stewards will be provided by the school.", ""),
        ("Entries will be judged by the panel.", ""),
        ("Lunch will be provided.", ""),
        ("Parking will be managed by the club.", ""),
        ("Each team will send three players.", ""),
        ("Each member will bring a dish.", ""),
        ("The secretary shall keep a roll of members.", ""),
        ("The Treasurer shall pay all bills.", ""),
        ("The chair shall be chosen by the members.", ""),
        ("Upon dissolution the assets shall be distributed to a charity.", ""),
        ("The panel will review applications as they come in.", ""),
        ("RESOLVED that the Secretary shall write to the bank.", "the Secretary"),
        ("The gate will be mended by Tom Ashe.", "Tom Ashe"),
        ("An update will be provided at the next meeting.", "nobody"),
    ]);
}

#[test]
fn what_will_come_about() {
    hold(&[
        ("The plan will be discussed at the town hall on 5 May.", ""),
        ("We will have further discussion on 7 April.", ""),
        ("The county will decide on its budget in May and we will know then.", ""),
        ("The new road will be opened in June.", ""),
        ("The vote will take place on 5 May.", ""),
        ("Ida Moss will serve as scribe for this meeting.", ""),
        ("A letter will go to the school.", "nobody"),
    ]);
}

#[test]
fn what_the_body_itself_decides() {
    hold(&[
        ("The board agreed to buy a tent.", ""),
        ("The Council agreed to write to the county.", ""),
        ("The Fair Committee agreed to write to the county.", "The Fair Committee"),
        ("The board will review the plan at the fair.", "The board"),
    ]);
}

#[test]
fn what_is_said_twice() {
    hold(&[
        ("ACTION: Ida to order salt for the yard\n\nTom spoke of ice.\n\nACTION: Ida to order salt for the yard", ""),
        ("Ida will send an email vote soon.\n\n## Actions\n\n- Ida to start the email vote on the hall", ""),
        ("Ben: I’m going to draw a map; once that is done, I’ll send it.", "Ben"),
    ]);
}
