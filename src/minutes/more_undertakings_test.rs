//! More of what promises work and to whom: in talk, in notes, by what stands over it, in clauses of its own. The minutes are
//! invented.

use super::undertakings_test::hold;

#[test]
fn a_promise_after_a_question_or_an_opinion_stands_by_itself() {
    hold(&[
        ("Nobody knew what the fee was for and BV agreed to find out.", "BV"),
        ("It was asked how the pump works and Ida Moss offered to ring the firm.", "Ida Moss"),
        ("Members wondered why it had gone and the Clerk undertook to ask.", "the Clerk"),
        ("It was unclear which key fits so Tom agreed to try them all.", "Tom"),
        ("They discussed where the bench should stand and Ben offered to draw a plan.", "Ben"),
        ("It was asked whether the hall is free and the Secretary promised to check.", "the Secretary"),
        ("There was talk of who owns the lane but the Clerk agreed to look into it.", "the Clerk"),
        ("A visit was thought to be worthwhile and would be looked into.", "nobody"),
        ("It was asked what the Clerk agreed to do.", ""),
        ("He asked whether Ida would ring them.", ""),
    ]);
}

#[test]
fn somebody_will_have_it_done() {
    hold(&[
        ("Cllr Vane agreed to have this mended.", "Cllr Vane"),
        ("Ida Moss offered to have the keys cut.", "Ida Moss"),
        ("TA agreed to have it looked at.", "TA"),
        ("The Clerk undertook to have the sign repainted.", "The Clerk"),
        ("BV agree to speak to the builder.", "BV"),
        ("IM agree to ring the school.", "IM"),
        ("The Clerk will just ask the school.", "The Clerk"),
    ]);
}

#[test]
fn those_whom_a_clause_or_a_place_tells_apart() {
    hold(&[
        ("The contractor who felled the limes will tidy the verge.", "The contractor"),
        ("The officer who came in May will send the figures.", "The officer"),
        ("Ida Moss of Beacon will look into a licence.", "Ida Moss"),
        ("Tom Ashe from Alderley Hall will draft the lease.", "Tom Ashe"),
        ("The next step is Ben will open an account.", "Ben"),
        ("Our newly elected councillor Ben Vane very kindly offered to paint the bench.", "councillor Ben Vane"),
        ("If she is away then Ida will take the minutes to the hall.", "Ida"),
        ("A photograph of the school will show this.", ""),
        ("It was requested that the lease holder should send a list.", "the lease holder"),
    ]);
}

#[test]
fn what_somebody_means_to_do() {
    hold(&[
        ("We intend to write up a note for the members.", "nobody"),
        ("Ashby District Council intend to tender for repairs to the wall.", "Ashby District Council"),
        ("The trustees intend to ask the county.", "The trustees"),
        ("We also plan to provide a copy for the school.", "nobody"),
        ("It is my intention to call a meeting of the group in May.", "nobody"),
        ("It is our intention to repaint the hall.", "nobody"),
        ("The Director confirmed his commitment to reopen the path.", "The Director"),
        ("The Mayor repeated her commitment to meet the residents.", "The Mayor"),
        ("There is a plan to build a mill.", ""),
        ("The plan to build a mill was noted.", ""),
        ("It is intended to bring it to the county.", ""),
        ("The county has no intention to build there.", ""),
    ]);
}

#[test]
fn whoever_answers_for_it() {
    hold(&[
        ("The Senior Engineer confirmed that the wall would be looked at again.", "The Senior Engineer"),
        (
            "In reply to Cllr Vane, the Director confirmed that two wardens would be assigned to the park.",
            "the Director",
        ),
        ("The Clerk promised that a copy would be sent.", "The Clerk"),
        ("The Operations Manager undertook that the drain would be cleared.", "The Operations Manager"),
        ("It was confirmed that the letter would be sent.", "nobody"),
        ("It was confirmed that the road would be resurfaced.", ""),
    ]);
}

#[test]
fn what_is_done_with_something_else() {
    hold(&[
        ("The scheme was accepted with further signs to be looked at.", "nobody"),
        ("The item was deferred with a report to be brought to the May meeting.", "nobody"),
        ("No venue has been booked, to be arranged by the new committee.", "the new committee"),
        ("- Views on the new bins. * To be discussed at the May meeting.", "nobody"),
        ("The mandate will be signed by Ida Moss and Tom Ashe.", "Ida Moss + Tom Ashe"),
        ("The minutes will be signed by the Chair.", ""),
    ]);
}

#[test]
fn what_is_told_of_money_of_others_and_of_the_same_meeting() {
    hold(&[
        ("Funds would be made available for a new pavilion.", ""),
        ("This sum will be made available in the 2031/32 financial year.", ""),
        ("The slides will be made available to members.", "nobody"),
        ("The tubs would be watered by nearby residents.", ""),
        ("The gates will be discussed again under any other business.", ""),
        ("It was noted that two more bays were to be provided in Mill Lane.", ""),
        ("They hope for a square to be enjoyed by everybody in town.", ""),
        ("There will be a big tidy in October and May to clear the leaves.", ""),
        ("It was suggested that a panel be formed and that the gates be discussed again at the June briefing.", ""),
        ("It was proposed that the Clerk write to the county. All agreed.", "the Clerk"),
        ("It was suggested that the Clerk write to the county.", ""),
        ("It was agreed that Fernhill take part in the show.", ""),
        ("XML is a format. XML can help with this.", ""),
        ("The lease was read and the agreement says they should take away the cuttings.", ""),
        ("Mr Ashe had a meeting with Mr Box, the Roads Team and Mr Dent, Highways to discuss the stops.", ""),
        ("The Secretary was authorised to give the bank, as and when necessary, a list of members.", ""),
        ("### Accomplishments\n\n- Ida cut the brambles and asked the landlord to pick up the rest.", ""),
    ]);
}

#[test]
fn work_asked_for_in_talk() {
    hold(&[
        ("Ida: Ben, could you write a note on that?", "Ben"),
        ("Ida: Ben and Tom, can you look at the figures?", "Ben + Tom"),
        ("Ben, would you please ring the school?", "Ben"),
        ("Ida: Ben, can you explain that?", ""),
        ("Ida: Can you add it to the poster?\n\nBen: Ok", "Ben"),
        ("Ida: That is a pity. Could you ask the farmer?\n\nTom: Sure, I know him.", "Tom"),
        ("Ida: Would you draft something?\n\nBen: yes (sigh)", "Ben"),
        ("Ida: Can you add it to the poster?\n\nBen: Why?", ""),
        ("Ida: Can you hear me?\n\nBen: Yes", ""),
        ("Ida: We should find out.\n\n... I'll look at the rules again.", "Ida"),
        ("Tom: It is late.\n\n… so I will write to them.", "Tom"),
        ("Ida: I can just ask that.", "Ida"),
    ]);
}

#[test]
fn entries_of_notes() {
    hold(&[
        ("## Gates\n\n- Leave on the agenda and see how it stands in June", "nobody"),
        ("## Gates\n\n- Covered in May, remove tag from agenda", "nobody"),
        ("## Gates\n\n- No news of the lease but keep on agenda", "nobody"),
        ("## Gates\n\n- Put on the agenda for June", "nobody"),
        ("## Gates\n\n- The agenda was agreed", ""),
        ("## Open questions\n\n- Review the draft rules @ida @ben", "@ida + @ben"),
        ("## Open questions\n\n- Check the price of salt @tom (if the firm answers)", "@tom"),
        ("## Open questions\n\n- Thanks to all for the fair @tom", ""),
        (
            "## Planned activities for the coming month\n\n- review of the draft rules\n- addition of a page on boats",
            "nobody; nobody",
        ),
        ("## Next steps\n\n- finalise the lease with the firm", "nobody"),
        ("## Next steps\n\n- the lease is with the firm", ""),
        ("## Planned events\n\n- meeting of the juniors in May", ""),
    ]);
}

#[test]
fn letters_of_somebody_who_was_there_are_no_body() {
    let text = "Present: Cal Coe (CC), Ida Moss (IM)\n\nCC will ring the school.";
    let (_, minutes) = super::test_cases::read(text);
    let owner = minutes.undertakings.first().and_then(|one| one.owners.first());
    assert_eq!(owner.map(|who| who.person.is_some()), Some(true));
}

#[test]
fn where_everybody_came_anybody_may_promise() {
    let text = "## Attendance\n\n### Committee\n\n- Everyone\n\n### Guests\n\n- Ida Moss\n- Tom Ashe\n\n## Items\n\n- Brin needs to bring the key";
    let (_, minutes) = super::test_cases::read(text);
    assert_eq!(minutes.undertakings.len(), 1);
}

#[test]
fn whoever_says_it_of_himself_does_it() {
    hold(&[
        ("Ben proposed a raffle and Ida said she would ask the shop.", "Ida"),
        ("Ida asked for a price and Tom replied that he would ring the firm.", "Tom"),
        ("Ben wondered if one could be found, and Tom promised to look into this.", "Tom"),
        ("Ida mentioned that Tom is at work on a draft and will send it to the school.", "Tom"),
        (
            "The Clerk told members that the Roads Team was measuring the lane and would share the figures.",
            "the Roads Team",
        ),
        ("Mr Ashe suggested a grant - this to be discussed at the May meeting.", "nobody"),
        ("BV sent a note. He said that the pump is fine but will keep watch on it and check it.", "BV"),
        ("Ida spoke of the troubles that the club will face but will ask the bank for a loan.", "Ida"),
        ("Ida Moss rang the firm. She will write to them.", "Ida Moss"),
        ("Food will be sold there, though Ida has offered to bake a cake.", "Ida"),
        ("We spoke of whether we need a licence and if it turns out that we do, Ida will look into it.", "Ida"),
    ]);
}

#[test]
fn what_is_moved_or_told_of_offices_and_others() {
    hold(&[
        ("Although Cllr Vane had requested that the Clerk ring them, it was left.", ""),
        ("MOVED: BV SECONDED: IM to review the accounts", ""),
        ("That the members ratify what the club has done.", ""),
        ("The bank have informed us that they will charge for cheques.", ""),
        ("We spoke with a number of schools and local firms to help at the fair.", ""),
        ("Ida volunteered to take the minutes.", ""),
        ("Ben Vane has agreed to step aside.", ""),
        ("Tom Ashe agreed to remain as treasurer.", ""),
        ("Tom Ashe agreed to become the new captain.", ""),
        ("RESOLVED that the Clerk be instructed to serve a writ on the owner.", "the Clerk"),
    ]);
}
