//! Tables of scraps of minutes whose votes are told by figures alone: by sides line by line, by letters, by candidates; and lists
//! that are decided entry by entry or as a whole.

use super::test_cases::{hold, hold_none, read, votes};

/// What was decided, each with all of its words.
fn decided(text: &str) -> String {
    let (document, minutes) = read(text);
    let words = |at: crate::text::Span| at.of(document.prose()).split_whitespace().collect::<Vec<_>>().join(" ");
    minutes.decisions.iter().map(|one| words(one.at)).collect::<Vec<_>>().join("; ")
}

#[test]
fn figures_of_a_result() {
    hold(
        &[
            ("Ida moved to buy paint, and Ben seconded. This was approved 3-0.", "3:0:- all"),
            ("The motion to lend the mower was approved 5-0-1.", "5:0:1"),
            ("The report was adopted 6-2.", "6:2:-"),
            ("The amendment was defeated 2-7.", "2:7:-"),
            ("The motion failed 3-4.", "3:4:-"),
            ("- Vote failed 4/5/0", "4:5:0"),
            ("- Vote passed 9/0/0", "9:0:0 all"),
            ("Pay the claim of Moss (Ordinance) (Y-5)", "5:-:-"),
            ("Lease the barn (Y-4; N-1 Moss)", "4:1:-"),
            ("Sell the press. Y:5 N:2 A:1", "5:2:1"),
            ("33 for\\\n0 against\\\n4 abstain", "33:0:4"),
        ],
        votes,
    );
    hold_none(
        &[
            "The accounts were approved on 3/5/2031.",
            "Form Y-5 is due.",
            "Chapters 3-4 were accepted by the printer.",
            "The team lost 3 players.",
        ],
        votes,
    );
}

#[test]
fn counts_of_candidates() {
    hold(
        &[
            ("### Chair vote\n\n20 Ida\\\n4 Ben\\\n0 RON", "20 Ida 4 Ben 0 RON"),
            ("## Election of the Bursar\n\n- Ida Moss: 3\n- Ben Hull: 8\n", "Ida Moss: 3 Ben Hull: 8"),
            ("Secretary:\n\n- Ida Moss – 3 votes\n- Ben Hull – 8 votes\n", "Ida Moss – 3 votes Ben Hull – 8 votes"),
            ("## Purser\n\nIda Moss 14\\\nRe-open nominations 2", "Ida Moss 14 Re-open nominations 2"),
            (
                "## Ballot\n\n| Candidate | Votes |\n|--|--|\n| Ida Moss | 3 |\n| Ben Hull | 7 |\n",
                "Ida Moss 3 Ben Hull 7",
            ),
            ("## Vote on the colour\n\n- Blue: 5\n- Red: 3\n", "Blue: 5 Red: 3"),
            ("## Voting\n\nIda Moss 9, Ben Hull 6, spoilt 1", "Ida Moss 9, Ben Hull 6, spoilt 1"),
            ("## Election\n\n- Ida Moss: 9\n- None of the above: 1\n", "Ida Moss: 9 None of the above: 1"),
            // It is told besides.
            ("## Election\n\n- Ida: 9\n- Ben: 1\n\nIda was elected Chair.\n", "Ida was elected Chair."),
            // Nobody has more than the others, or nobody is wanted.
            ("## Election\n\n- Ida: 5\n- Ben: 5\n", ""),
            ("## Election\n\n- Ida: 2\n- RON: 5\n", ""),
            // Only a head that speaks of votes makes counts of them.
            ("## Stock\n\n- Flour: 5\n- Salt: 3\n", ""),
            ("## Quiz\n\n- Ida: 5\n- Ben: 3\n", ""),
        ],
        decided,
    );
    for text in ["## Election\n\n- Ida: 5\n- Ben: 5\n", "## Chair\n\n20 Ida\\\n4 Ben\\\n0 RON"] {
        assert_eq!(votes(text), "-:-:-", "{text}");
    }
}

#[test]
fn a_count_decides_where_nothing_else_does() {
    hold(
        &[
            ("## Rule change\n\n### Voting\n\n33 for\\\n0 against", "33 for 0 against"),
            (
                "- Tally for Ida Moss: 9 votes for, 0 against, 2 abstain\n",
                "Tally for Ida Moss: 9 votes for, 0 against, 2 abstain",
            ),
            ("- New lamps: 8 for, 2 against\n", "New lamps: 8 for, 2 against"),
            ("- New lamps: 2 for, 8 against\n", ""),
            ("5 for, 1 against.\n\nThe motion was carried.\n", "The motion was carried."),
        ],
        decided,
    );
}

#[test]
fn lists_of_what_was_approved() {
    hold(
        &[
            ("## Grants approved\n\n- Bell fund: £300\n- Boat club: £50\n", "Bell fund: £300; Boat club: £50"),
            ("## Donations agreed\n\n- Lifeboats £50\n", "Lifeboats £50"),
            ("## Approved funding requests\n\n- Paint, £20\n- Rope, £9\n", "Paint, £20; Rope, £9"),
            (
                "## Individual members approved\n\n- Ida Moss\n- Ben Hull\n",
                "Individual members approved Ida Moss Ben Hull",
            ),
            ("## New members accepted\n\nNone stood.\n", "New members accepted"),
            ("## Grants approved\n\n- None\n", ""),
        ],
        decided,
    );
}

#[test]
fn a_meeting_that_ends_was_moved_to_end() {
    hold(
        &[
            ("Ida Moss moved to adjourn the meeting. Seconded by Ben Hull. Meeting adjourned.", "Meeting adjourned."),
            (
                "Ida moves to close the meeting, seconded by Ben. The meeting was closed at 9pm.",
                "The meeting was closed at 9pm.",
            ),
            ("The meeting was adjourned at 9pm.", ""),
        ],
        decided,
    );
}
