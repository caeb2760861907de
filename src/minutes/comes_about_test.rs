//! Work of which is only said that it comes about, work on a condition, and work in notes that name nobody; and what others plan,
//! what is put off, and what is moved. The minutes are invented.

use super::undertakings_test::hold;

#[test]
fn what_comes_about() {
    hold(&[
        ("A survey of the benches would take place.", "nobody"),
        ("An inspection will take place to see if the roof can be saved.", "nobody"),
        ("Site visit to take place before the June meeting.", "nobody"),
        ("Further talks will take place with the school.", "nobody"),
        ("An investigation will be carried out.", "nobody"),
        ("A risk assessment will be undertaken.", "nobody"),
        ("A review of the fees will be conducted.", "nobody"),
        ("Enquiries would be undertaken about the lease.", "nobody"),
        ("Letters will go out to all tenants.", "nobody"),
        ("A reminder will go out next week.", "nobody"),
        ("Invitations would be going out shortly.", "nobody"),
        ("Demands will be mailed to plot holders by 5 May.", "nobody"),
        ("Ticket holders will be texted with the new date.", "nobody"),
        ("The annual review will take place in May.", ""),
        ("The parade will take place as usual.", ""),
        ("The roadworks will take place in July.", ""),
        ("The public inspection will take place in June.", ""),
        ("A concert will go out on the radio.", ""),
    ]);
}

#[test]
fn what_goes_on_an_agenda() {
    hold(&[
        ("To be an agenda item in June.", "nobody"),
        ("To go on the next agenda.", "nobody"),
        ("Shed roof to be an item for discussion in May.", "nobody"),
        ("Safeguarding to be a standing agenda item.", "nobody"),
        ("The pond will be an agenda item in July.", "nobody"),
        ("This will go on the agenda for June.", "nobody"),
        ("The lease to come on the July agenda.", "nobody"),
        ("The fence is to be an item on the next agenda.", "nobody"),
        ("The fair will be a good day out.", ""),
        ("It asked whether the lease will be an agenda item.", ""),
        ("The walk will go on to the mill.", ""),
    ]);
}

#[test]
fn those_who_are_named_otherwise() {
    hold(&[
        ("The key is lost. abc12 will arrange another.", "abc12"),
        ("The mp3 will follow.", ""),
        ("IM: The lease is long. We will send a copy.", "IM"),
        ("IM - We will draw up a list.", "IM"),
        ("Ida: We will send a copy.", "nobody"),
        ("Ida Moss has the key. While on holiday she will pass it to a friend.", "Ida Moss"),
    ]);
}

#[test]
fn on_a_condition_and_in_notes() {
    hold(&[
        ("It was noted that funds are low, therefore a grant would be requested.", "nobody"),
        ("It was pointed out that the form is due, so an extension would be requested.", "nobody"),
        ("If the fee must rise the board will ask all tenants for a vote.", "the board"),
        ("If no reply is received the Clerk will write again.", "the Clerk"),
        ("If the firm has not paid by then the Treasurer will send a reminder.", "the Treasurer"),
        ("If there is rain, Ida will ring the school.", "Ida"),
        ("If the Clerk or the board will not pay", ""),
        ("Ben asked if it was clear the council would pay.", ""),
        ("- vote carried, will close the issue", "nobody"),
        ("- No reply yet, will chase", "nobody"),
        ("- Sold out, will order more", "nobody"),
        ("- Sign is broken, will ask the county", "nobody"),
        ("- Hall booked, will send the invoice on", "nobody"),
        ("- not in stock, will find another shop", "nobody"),
        ("- Draft is up, will circulate", "nobody"),
        ("- Too dear, will get other quotes", "nobody"),
        ("- If it rains, will close the gate", ""),
        ("The park, which is new, will include a pond.", ""),
        ("- Tom gonna help too", "Tom"),
        ("- Ida gonna ask the school", "Ida"),
        ("- gonna email the firm", "nobody"),
    ]);
}

#[test]
fn plans_sides_and_what_is_put_off() {
    hold(&[
        ("The Ministry of Roads would publish maps in June.", ""),
        ("The Department of Rivers would prepare plans for floods once the views were in.", ""),
        ("The Rivers Agency will build a bank along the quay.", ""),
        ("The Government will introduce a new levy.", ""),
        ("The Office of Works would issue a plan in 2031.", ""),
        ("The Planning Inspectorate would set a date for the hearing.", ""),
        ("The Minister will launch the scheme in May.", ""),
        ("The Ports Authority would commence works in June.", ""),
        ("The council would support the bid.", ""),
        ("The CC will then support the majority view.", ""),
        ("The board will back the plan.", ""),
        ("The society would oppose the road.", ""),
        ("The committee would endorse his bid.", ""),
        ("The Treasurer shall always be invited to meetings of the panel.", ""),
        ("Members shall at all times be invited to speak.", ""),
        ("Minutes shall normally be circulated within ten days.", ""),
        ("The auditor must in every case be informed.", ""),
        ("The secretary shall then be asked to call another.", ""),
        ("Ben says he would work out a plan if this ever became necessary.", ""),
        ("Tom would step in if ever asked.", ""),
        ("The appeal would be adjourned to the July meeting.", ""),
        ("The matter will be deferred to the June meeting.", ""),
        ("It was agreed that this be put off until May.", ""),
        ("The item would be carried over to the next meeting.", ""),
        ("It was agreed that the matter be held over to the next meeting.", ""),
        ("The vote would be postponed until the next meeting.", ""),
        ("The report to be deferred to the next meeting.", ""),
        ("The motion will be shelved until the next meeting.", ""),
        ("Cllr Moss proposed that the Parish Council apply to the lottery, seconded by Cllr Vane.", ""),
        ("Cllr Moss moved that the club apply for a grant, seconded by Ben.", ""),
        ("Ben made a motion that the board write to the county; seconded by Tom.", ""),
        ("It was proposed by Ida that the committee buy a tent.", ""),
        ("Cllr Moss proposed that the Clerk write to the county, seconded by Cllr Vane. Carried.", "the Clerk"),
        ("- Tom will add: the pupils looked at it", ""),
        ("- Tom will note: nothing has come", ""),
        ("Leads to talk about names.", ""),
        ("- Led to more work on the gate.", ""),
        ("A report will be produced by Beacon Ltd on what is needed.", ""),
        ("The road will be repaired by Tarmax.", ""),
        ("The wall would be replaced by Henley Homes.", ""),
        ("The gate will be repaired by Tom Ashe.", "Tom Ashe"),
        ("A report will be produced by the Clerk.", "the Clerk"),
        ("- Tent: Agreed to hire one", ""),
    ]);
}

#[test]
fn who_stands_in_brackets_and_what_was_done_since() {
    hold(&[
        ("- The page will be updated by this afternoon (Tom)", "Tom"),
        ("- A notice to be put up in the hall (Ben).", "Ben"),
        ("- The forms will be sent out (Ida)", "Ida"),
        ("- The forms will be sent out (twice)", "nobody"),
        ("- The forms will be sent out (Post)", "nobody"),
        ("- Ida, willing to write the report.", "Ida"),
        ("New members (for 2031) will be invited to the June meeting.", "nobody"),
        ("The mandate is still to be finalised so no figures are to hand.", ""),
        ("The lease is yet to be signed by the Clerk.", ""),
        ("A reminder would still be sent to the tenants.", "nobody"),
        ("£10 to be provided by the county, £9 by the firm.", ""),
        ("It was agreed for the chairman to sign the paper, this has now been carried out.", ""),
        ("The Clerk to write to the bank, this has been done.", ""),
        ("The Clerk to ask whether this has been done.", "The Clerk"),
    ]);
}
