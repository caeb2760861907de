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
        ("A cheque will be sent to Elm Farm.", "nobody"),
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

#[test]
fn what_is_wondered_about() {
    hold(&[
        ("The pump is possibly to be replaced by a tap.", ""),
        ("A tap, perhaps to be provided next year.", ""),
        ("Could a painter be hired instead of a firm?", ""),
        ("Should a letter be sent to the bank?", ""),
        ("When will the gate be ordered?", ""),
        ("How would the tent be provided?", ""),
        ("A cheque to be sent off to them.", "nobody"),
    ]);
}

#[test]
fn how_the_accounts_will_stand() {
    hold(&[
        ("We will show a loss this year.", ""),
        ("The club will make a small profit.", ""),
        ("The fair would run at a deficit.", ""),
        ("We will see a surplus by May.", ""),
        ("The fund will be in the red.", ""),
        ("The club will break even.", ""),
        ("Ida will report the loss to the police.", "Ida"),
    ]);
}

#[test]
fn what_somebody_becomes() {
    hold(&[
        ("Ida and Tom will be added as stewards.", ""),
        ("Ben Vane will be co-opted in May.", ""),
        ("Ida Moss will be welcomed to the team.", ""),
        ("Tom Ashe will be made a trustee.", ""),
        ("Ida and Tom volunteered to be co-secretaries.", ""),
        ("Ben Vane volunteered to become treasurer.", ""),
        ("Tom Ashe volunteered as the point of contact.", "Tom Ashe"),
        ("Sam Vane is happy to stand again.", ""),
    ]);
}

#[test]
fn rules_with_their_votes() {
    let resolved = |text: &str| format!("## Resolved\n\n- {text}\n");
    for (text, expected) in [
        ("The Treasurer will track what is spent and pay the bills. (7-0)", ""),
        ("The club will keep five officers. The board will seek to fill their places. (6-1)", ""),
        ("The vice president will send the notices. (7–0)", ""),
        ("A member will be asked to speak. (7-0-1)", ""),
        ("The Clerk to write to the bank. (7-0)", "The Clerk"),
        ("Ida Moss will write to the bank. (7-0)", "Ida Moss"),
        ("The Treasurer will pay the bill.", "The Treasurer"),
    ] {
        hold(&[(resolved(text).as_str(), expected)]);
    }
}

#[test]
fn points_of_an_agenda() {
    hold(&[
        ("## Agenda for May\n\n- Salt to be ordered\n", ""),
        ("## Next agenda\n\n- A cheque will be sent to Elm Farm\n", ""),
        ("## Agenda\n\n- Prizes to be arranged\n", ""),
        ("## Agenda\n\n- A cheque will be sent to Elm Farm.\n", "nobody"),
        ("## Prizes\n\n- Prizes to be arranged\n", "nobody"),
    ]);
}

#[test]
fn what_there_is() {
    hold(&[
        ("- Draft accounts drawn up by Ida and read by Tom\n", ""),
        ("- Email to the list: https://example.org/1\n", ""),
        ("- Ask the visitor what you can show\n", ""),
        ("- Ask the caretaker for the key\n", "nobody"),
    ]);
}

#[test]
fn what_others_do_on_terms() {
    hold(&[
        ("The school is happy to lend the tent as long as it is insured.", ""),
        ("Ida offered to answer any questions.", ""),
        ("Ida agreed that we should object.", ""),
        ("The fair will be followed by a dance.", ""),
        ("Ida asked that the word salt be removed.", ""),
        ("The council will determine its budget.", ""),
    ]);
}
