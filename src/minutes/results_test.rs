//! Tables of scraps of minutes whose results stand apart from what was put, or are told in signs, letters and labels.

use super::mention::Mention;
use super::test_cases::{firsts, hold, hold_none, read, votes};

#[test]
fn a_result_apart_is_of_its_motion() {
    hold(
        &[
            (
                "Motion made by Ida Moss and seconded by Ben Hull to let the hall.\n\nFinal Resolution: Motion Carried\n",
                "Motion made by",
            ),
            (
                "Motion: Ida Moss made the motion to let the hall.\n\nBen Hull seconded the motion.\n\nVice Chair Ash declared the motion PASSED unanimously.\n",
                "Motion: Ida Moss",
            ),
            ("Ida Moss moved to let the hall.\n\nThe Chair announced that the motion was carried.\n", "Ida Moss moved"),
            ("Proposal: let the hall.\n\nFinal result: Passed\n", "Proposal: let the"),
            ("- Consent to the agenda\n    - No objections.\n", "Consent to the"),
            ("- Approval of the May minutes\n    - No objection\n", "Approval of the"),
            ("- Application for two sheds\n    - No objections.\n", "No objections."),
        ],
        decided,
    );
}

#[test]
fn moved_seconded_and_carried_in_letters() {
    hold(
        &[
            ("M/S/C to mend the roof by May.", "M/S/C to mend"),
            ("The gate is old. It was M/S/C to buy a gate.", "It was M/S/C"),
            ("MSC (Moss/Hull) to let the hall.", "MSC (Moss/Hull) to"),
            ("m/s/p that the fee be raised", "m/s/p that the"),
            ("To let the hall for a year. MSC", "MSC"),
            ("M/S/P to close the books", "M/S/P to close"),
            ("MSCU to thank the donors", "MSCU to thank"),
            ("Moved/seconded/passed: let the hall", "Moved/seconded/passed: let the"),
        ],
        decided,
    );
    hold_none(
        &["Ben Hull, MSC", "She holds an MSc in law.", "J Ash MSP – letter about the bus", "The MSC ship is late."],
        decided,
    );
}

#[test]
fn put_off_for_now() {
    hold(
        &[
            ("- Paused for the time being.", "Paused for the"),
            ("- Paused for time being.", "Paused for time"),
            ("Parked until the spring.", "Parked until the"),
            ("- Leave it for now.", "Leave it for"),
            ("We will leave the gate as it is for the time being.", "We will leave"),
            ("The new logo was shelved for now.", "The new logo"),
            ("This item was parked until the survey is in.", "This item was"),
            ("The raffle is paused until further notice.", "The raffle is"),
        ],
        decided,
    );
    hold_none(
        &[
            "The cars parked until noon.",
            "Ida is on leave until May.",
            "He asked to leave the room for the time being taken by others.",
            "The books were shelved by Ben.",
            "She paused.",
        ],
        decided,
    );
}

#[test]
fn what_came_of_a_topic() {
    let minutes =
        |text: &str| decided(&format!("# Ashby Board\n\nPresent: Ida Moss\n\n## Gate\n\nIt is old.\n\n{text}"));
    hold(
        &[
            ("**Resolution**\n\nIda will ask for quotes.", "Ida will ask"),
            ("**Outcome:** Ida will ask for quotes.", "Outcome: Ida will"),
            ("### Decision\n\nWe shall mend it in May.", "We shall mend"),
            ("### Conclusion\n\nBen will open an account.", "Ben will open"),
            ("**Resolution**\n\n1. Ida will ask.\n2. Ben will pay.\n", "Ida will ask."),
            ("**Decision** We will not sell it.", "Decision We will"),
            ("### Outcome\n\nEveryone agreed to mend it.", "Everyone agreed to"),
            ("**Resolution**\n\nThe gate stays shut at night.", "The gate stays"),
        ],
        minutes,
    );
    hold_none(
        &[
            "**Resolution**\n\nThis was resolved by mail.",
            "**Outcome**\n\nNone.",
            "### Conclusion\n\nThe survey was a success.",
            "### Decision\n\nTo be confirmed in May.",
            "**Outcome:** the roof leaks and the gate is old.",
        ],
        minutes,
    );
}

#[test]
fn questions_that_all_answer() {
    hold(
        &[
            ("* Ben: Can we move the talks to the new page?\n  * Ida: +1\n  * Cy: +1\n", "Ben: Can we"),
            ("* Ben: We are okay to paint the shed\n  * Ida +1\n  * Cy +1\n", "Ben: We are"),
            ("* Ida: There is a list. Can we use that?\n  * Ben: +1\n  * Cy: +1\n", "Ida: There is"),
            ("* Cy: Can we agree that the gate stays shut\n* Ben: +1\n", "Cy: Can we"),
            ("* Ben: Shall we close?\n  * +1\n  * +1\n", "Ben: Shall we"),
            ("We say yes to the hosts.", "We say yes"),
            ("The Board said no to the offer.", "The Board said"),
            ("There is no disagreement about the stall and all will come.", "There is no"),
        ],
        decided,
    );
    hold_none(
        &[
            "* Ben: Can we sell it?\n  * Ida: +1\n  * Cy: -1\n",
            "* Ben: Can we sell it?\n  * Ida: +1\n",
            "* Ben: The shed is cold\n  * Ida: +1\n  * Cy: +1\n",
            "* Ben: What shall we sell?\n  * Ida: +1\n  * Cy: +1\n",
            "If we say yes to this, more will come.",
        ],
        decided,
    );
}

#[test]
fn votes_apart() {
    hold(
        &[
            ("Motion Carried\n\nYes: Directors: Ida Moss, Ben Hull\n", "2:-:-"),
            ("The motion was carried.\n\nYes: Ida Moss, Ben Hull, Cy Ash\n", "3:-:-"),
            ("## Resolved\n\n- Guests may come on Sundays (6-1)\n- Ida keeps the keys. (7-0)\n", "6:1:-; 7:0:- all"),
            ("## Votes\n\n* Sell the shed [5–2–1]\n", "5:2:1"),
            ("Motions passed:\n\n- Let the hall (4/1)\n", "4:1:-"),
            ("Seconded by Ben, +1 from @ada, @cy and @dee", "3:-:-"),
            ("| Roof | Yes - Ida, Ben, Cy No - Dee |", "3:1:-"),
            ("- Consent to the agenda\n    - No objections.\n", "-:-:- all"),
            ("All present members agreed on the changes.", "-:-:- all"),
            ("There is no disagreement about the stall.", "-:-:- all"),
        ],
        votes,
    );
    hold_none(
        &[
            "## Resolved\n\n- Buy books for the year (2030-2031)\n",
            "## Hall\n\n- Open on Sundays (10-12)\n",
            "Yes: Ida and Ben have the keys.",
            "Members have one vote for each post.",
            "- Application for two sheds\n    - No objections.\n",
        ],
        votes,
    );
}

#[test]
fn offices() {
    hold(
        &[
            ("Ida Moss and Ben Hull will serve as our representatives.", "Ida Moss and"),
            ("Garden: Ida Moss will serve as chair of the panel.", "Garden: Ida Moss"),
            ("The purchase was confirmed with a show of hands.", "The purchase was"),
        ],
        decided,
    );
    hold_none(
        &[
            "Ida appointed Ben H. as the chair of the day.",
            "Ida Moss appointed Cy as the minute taker.",
            "The park will serve as a car park.",
            "Email to all members that the rules were approved",
            "Tell the hosts that the offer was accepted",
        ],
        decided,
    );
}

#[test]
fn interests_without_the_word() {
    let declared = |text: &str| {
        let (document, minutes) = read(text);
        let names = minutes.declarations.iter().filter_map(|one| one.member);
        names.map(|who: Mention| who.at.of(document.prose()).to_owned()).collect::<Vec<_>>().join("; ")
    };
    let under = |text: &str| declared(&format!("# Ashby Board\n\n## Declarations of interest\n\n{text}\n"));
    hold(
        &[
            ("- Ida Moss stated that she is a friend of the chair.", "Ida Moss"),
            ("- Ben Hull is a member of the choir.", "Ben Hull"),
            ("Ida Moss works for the school.", "Ida Moss"),
            ("Cy Ash said that he was required to declare shares.", "Cy Ash"),
            ("- Cllr Moss advised that her son is a tenant of the hall.", "Cllr Moss"),
            ("- Cy Ash: none\n- Ida Moss is a trustee of the fund", "Ida Moss"),
            ("Ida Moss mentioned that she knows the applicant.", "Ida Moss"),
            ("Ben Hull has a conflict as owner of the field.", "Ben Hull"),
        ],
        under,
    );
    hold_none(
        &[
            "None.",
            "Cy Ash has no interests.",
            "Ida Moss is not a member of the choir.",
            "The chair is a friend of all.",
        ],
        under,
    );
    hold(
        &[
            ("Ida Moss was concerned about a conflict of interest.", "Ida Moss"),
            ("Cy Ash noted a potential conflict of interest with the grant.", "Cy Ash"),
            ("Ben Hull said he had a conflict of interest.", "Ben Hull"),
        ],
        declared,
    );
    hold_none(
        &[
            "Ida Moss asked if there was a conflict of interest.",
            "The club has a conflict of interest policy.",
            "Ben Hull has a draft of the conflict of interest policy.",
        ],
        declared,
    );
}

fn decided(text: &str) -> String {
    firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect())
}

#[test]
fn bodies_that_decide_as_it_is_written() {
    hold(
        &[
            ("The Board of Directors accepts Ida Moss's application to join.", "The Board of"),
            ("The committee accept Ida Moss's resignation, and thank her.", "The committee accept"),
            ("The Board votes in favour of the following change to section 2:", "The Board votes"),
            ("The Council votes unanimously to buy the field.", "The Council votes"),
            ("The trustees endorse the plan for the barn.", "The trustees endorse"),
            ("The Board appoints Ida Moss as treasurer.", "The Board appoints"),
            ("The committee rejects the second quote.", "The committee rejects"),
            ("The Board ratifies the purchase of two lamps.", "The Board ratifies"),
            ("The directors adopt the new logo.", "The directors adopt"),
            ("Accepted by everyone", "Accepted by everyone"),
            ("Accepted on a show of hands.", "Accepted on a"),
            ("Rule 7 carried", "Rule 7 carried"),
            ("Clauses agreed in talk.\n\nClause 4 was carried unanimously.", "Clause 4 was"),
            ("Two keys for each door was deemed okay.", "Two keys for"),
            ("The new date was deemed acceptable.", "The new date"),
            ("A motion was put to sell the boat. And was carried.", "And was carried."),
            ("Gutters: two quotes came, agreement to take the lower.", "Gutters: two quotes"),
            ("Agreement made to pay the bills below:", "Agreement made to"),
        ],
        decided,
    );
    hold_none(
        &[
            "The Finance Committee reports that the lender accept cards.",
            "The committee should accept the offer, Ida thought.",
            "If the trustees endorse it, we can start.",
            "Members accept that the path floods.",
            "The roof was not deemed acceptable.",
            "The bench was carried to the barn.",
            "Rule 7 carried risks for the juniors.",
            "The item was accepted by the shop for repair.",
            "The form says that the Board appoints two tellers each year.",
            "Votes: not counted yet",
        ],
        decided,
    );
}

#[test]
fn offices_in_lists_and_tables() {
    hold(
        &[
            (
                "## Election of officers\n\n- Chair: Ida Moss\n- Secretary: Ben Hull\n- Treasurer: vacant",
                "Chair: Ida Moss; Secretary: Ben Hull",
            ),
            (
                "## 6. Election of Committee\n\nChairman – Ida Moss\n\nSecretary – Ben Hull",
                "Chairman – Ida; Secretary – Ben",
            ),
            (
                "| Position | Elected | Notes |\n|---|---|---|\n| President | Ida Moss | Re-elected |\n| Handicapper | Ben Hull & Cy Ash | |\n| Umpire | Vacant | |",
                "President Ida Moss; Handicapper Ben Hull",
            ),
        ],
        decided,
    );
    hold_none(
        &[
            "## Officers\n\n- Chair: Ida Moss\n- Secretary: Ben Hull",
            "## Election of officers\n\n- Chair: Ida Moss (standing)\n- Secretary: nobody yet",
            "## Election of officers\n\n- Polling: Hall\n- Count: Ida Moss",
            "| Position | Candidate |\n|---|---|\n| President | Ida Moss |",
        ],
        decided,
    );
}
