//! Tables of scraps of minutes in which a motion, its result and its vote stand in paragraphs of their own, and of lists that
//! are decided as a whole. Each decision is told by the first words of the paragraph it stands at.

use super::test_cases::{firsts, hold, read};

#[test]
fn a_bare_result_is_of_what_was_put_before_it() {
    hold(
        &[
            (
                "- Motion to spend £500 on paint by Ida Moss\n- Seconded by Pete Hull\n- Motion passed\n",
                "Motion to spend",
            ),
            (
                "Vote on spending $850 to file the form.\n\n- Vote: 3 in favor, 0 opposed\n- Resolution: Vote passed\n",
                "Vote on spending",
            ),
            ("**POLL: We should adopt the plan.**\n\n*No objections to unanimous consent*\n", "POLL: We should"),
            (
                "It was moved by Ms. Ash, seconded by Ms. Birch, that the hall be let.\n\nMOTION CARRIED 4-0 [AYES: Ash, Birch, Moss, Hull; NOES: None].\n",
                "It was moved",
            ),
            ("- Proposal: keep the gate shut. (Doug)\n  - Agreed.\n", "Proposal: keep the"),
            ("- Proposal: keep the gate shut. (Doug)\n  - Agreed. Ida will put up a sign.\n", "Agreed."),
            ("- The seat is often wet, please wipe it\n  - Agreed.\n", "The seat is"),
            (
                "Nick Hull proposed that the accounts be taken as true.\n\nDISCUSSION:\n\nA page was missing.\n\nMOTION PASSED.\n",
                "Nick Hull proposed",
            ),
            ("## Changes\n\n7. Delete \"each year\"\n\nPassed unanimously\n", "Delete \"each year\""),
            ("MOTION: A motion was made and seconded to let the hall.\n\nAyes-9; Nos-0\n", "MOTION: A motion"),
            (
                "**VOTE**: We should sell shirts.\n\n| For | Against |\n|--|--|\n| 6 | 0 |\n\n* Passes\n",
                "VOTE: We should",
            ),
            // Nothing is put before it but a title.
            ("## Minutes\n\nApproved.\n", "Minutes Approved."),
            ("## Old minutes\n\n* accepted\n", "Old minutes accepted"),
            ("## Vote\n\nApproved.\n", "Approved."),
            ("## Minutes of the last meeting, held in May\n\nAgreed.\n", "Minutes of the"),
            ("The hall is cold in the winter months.\n\nAgreed.\n", "Agreed."),
            ("- [Give Ida the key](key)\n  - No objections\n", "No objections"),
            ("- Proposal ready for voting\n- Questions on cost\n- Approved unanimously\n", "Approved unanimously"),
            // The next heading is another matter.
            ("Motion to let the hall.\n\n## Roof\n\nAgreed.\n", "Roof Agreed."),
        ],
        |text| firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect()),
    );
}

#[test]
fn a_motion_is_one_with_its_mover_and_seconder() {
    hold(
        &[
            (
                "- Motion to spend £500 on paint by Ida Moss\n- Seconded by Pete Hull\n- Motion passed\n",
                "Motion to spend",
            ),
            ("“That the hall be let.”\n\nMoved: CB Seconded: SW\n\nCarried\n", "“That the hall"),
            ("Moved by Ida Moss, seconded by Pete Hull\n\nTHAT the hall be let.\n\nCarried\n", "Moved by Ida"),
            (
                "The report stated that it was proposed to sell the yard. Views differed.\n\nProposed by Cllr Ash;\n\nSeconded by Cllr Birch;\n\nAnd Resolved:\n\n“That the yard be sold.”\n",
                "Proposed by Cllr",
            ),
            ("### Agenda\n\n*Dan seconds*\n", ""),
            ("- Paul nominates himself from the floor\n", ""),
        ],
        |text| firsts(text, |minutes| minutes.motions.iter().map(|one| one.at).collect()),
    );
}

#[test]
fn the_entries_of_a_list_that_was_decided() {
    hold(
        &[
            ("**Resolved**\n\n- Ida: open the gate\n- Pete: paint the door\n", "Ida: open the; Pete: paint the"),
            (
                "## Resolutions\n\n* Set up a budget panel\n* Adopt these roles:\n  * Chair\n  * Clerk\n",
                "Set up a; Adopt these roles:",
            ),
            ("Decisions made:\n\n- The gate stays shut\n- (none)\n", "The gate stays"),
            ("**Resolved**\n\n- (none)\n", ""),
            ("It was agreed that the clerk buy:\n\n- paint\n- nails\n", "It was agreed"),
            (
                "## Consent\n\nIt was moved by Ms. Ash, seconded by Ms. Birch, that the consent calendar be approved.\n\nMOTION CARRIED 4-0.\n\nPayroll – approved as submitted.\n",
                "It was moved",
            ),
        ],
        |text| firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect()),
    );
}

#[test]
fn put_off_chosen_and_elected() {
    hold(
        &[
            ("Web page: Tabled until the next meeting.", "Web page: Tabled"),
            ("*Tabled for now, wait for the draft*", "Tabled for now,"),
            ("- Defer talk of roles to next meeting", "Defer talk of"),
            ("- Ida Moss: elected on a show of hands as Chair", "Ida Moss: elected"),
            ("- Ida Moss, Pete Hull are elected unopposed as members", "Ida Moss, Pete"),
            ("Returning officer will be Ida Moss.", "Returning officer will"),
            ("In view of the cost, Ico Hall was chosen.", "In view of"),
            ("Ida suggested we send them 50 euros. There was no disagreement.", "There was no"),
            ("Finally, it resolved that he should pay.", "Finally, it resolved"),
            ("It was agreed that it is essential that the report be sent.", "It was agreed"),
            // A report that is tabled is handed in; opinions and what was asked decide nothing.
            ("The annual report was tabled by the Treasurer.", ""),
            ("The Directors agreed that a steady income is necessary for growth.", ""),
            ("He suggested that we agree on a sum.", ""),
            ("Say if this is not what you think was agreed at the meeting.", ""),
            ("The place which was chosen is cold.", ""),
        ],
        |text| firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect()),
    );
}

#[test]
fn votes_line_by_line() {
    let figure = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    hold(
        &[
            ("- For: 5\n- Against: 2\n- Abstain: 1\n", "5:2:1"),
            ("VOTING:\n6 people said yes\n4 people abstain as they were away\n", "6:-:4"),
            ("| For | Against | Abstain |\n|--|--|--|\n| 6 | 0 | 1 |\n", "6:0:1"),
            (
                "[10:20] <ida> PROPOSAL: meet each week\n[10:21] <ida> +1\n[10:21] <pete> +1\n[10:21] <ben> +0\n",
                "2:-:-",
            ),
            ("MOTION CARRIED 4-0-1 [AYES: Ash, Birch, Moss, Hull; NOES: None; ABSENT: Field].", "4:0:-"),
            ("Motion passed 5/0", "5:0:-"),
            ("5 for the raffle\n\n3 against\n", ""),
        ],
        |text| {
            let (_, minutes) = read(text);
            let sides =
                |vote: &super::kinds::vote::Vote| [vote.in_favour, vote.against, vote.abstained].map(figure).join(":");
            minutes.votes.iter().map(sides).collect::<Vec<_>>().join("; ")
        },
    );
}

/// The first three words of what stands at each place.
#[test]
fn what_stands_beside_a_bare_line_of_movers() {
    hold(
        &[
            (
                "**Ida Moss for Commodore.**\n\nMoved by: Ben Hull\n\nCarried unanimously.\n",
                "Ida Moss for; Ida Moss for; Ida Moss for",
            ),
            (
                "The fees shall stay at £40.\n\nProposer: Ben Hull\n\nSeconder: Ida Moss\n\nApproved unanimously.\n",
                "The fees shall; The fees shall; The fees shall",
            ),
            // The title is what was moved, or what follows those who moved it.
            (
                "## Motion to close\n\nProposed by: Ben Hull\n\nAll in favour.\n",
                "Motion to close; Motion to close; Motion to close",
            ),
            (
                "## New boat\n\nProposed by: Ben Hull\n\nTo buy a safety boat.\n\nAgreed unanimously.\n",
                "Proposed by: Ben; To buy a; To buy a",
            ),
            // A result with more to say keeps its place as a vote.
            (
                "Ida Moss for Purser.\n\nProposed by: Ben Hull\n\nUnanimously approved, with thanks to the crew.\n",
                "Ida Moss for; Ida Moss for; Unanimously",
            ),
            // No result follows, or it is another's.
            (
                "The dinner was well attended.\n\nProposed by: Ben Hull\n\nThe cook will set the menu.\n",
                "Proposed by: Ben; ; ",
            ),
            (
                "Members thanked the staff.\n\nProposed by Cllr Ash;\n\nSeconded by Cllr Birch;\n\nAnd Resolved;\n\n“That the plan be kept.”\n",
                "Proposed by Cllr; And Resolved;; ",
            ),
        ],
        |text| {
            let motions = firsts(text, |minutes| minutes.motions.iter().map(|one| one.at).collect());
            let decisions = firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect());
            let votes = firsts(text, |minutes| minutes.votes.iter().map(|one| one.at).collect());
            [motions, decisions, votes].join("; ")
        },
    );
}

#[test]
fn votes_in_columns_drawn_with_spaces() {
    hold(
        &[
            ("Candidate   Yes  No\n\nAda Moss    12   3\n\nBen Hull    4    11\n", "12:3; 4:11"),
            ("Yes No\n\n38 6\n", "38:6"),
            ("Motion For Against\n\nNew roof 5 2\n\nThe roof is old.\n", "5:2"),
            ("Yes, no, maybe\n\n3 4\n", ""),
            ("Candidate Yes No\n\nThe count is at 3 pm.\n", ""),
        ],
        |text| {
            let (_, minutes) = read(text);
            let sides = |vote: &crate::minutes::kinds::vote::Vote| {
                let count = |side: Option<u32>| side.map(|count| count.to_string()).unwrap_or_default();
                format!("{}:{}", count(vote.in_favour), count(vote.against))
            };
            minutes.votes.iter().map(sides).collect::<Vec<_>>().join("; ")
        },
    );
}
