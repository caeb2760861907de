//! Tables of scraps of minutes whose motions stand in tables or over several lines: mover, seconder and outcome of each, then
//! the first words of what was decided.

use super::kinds::motion::Motion;
use super::mention::Mention;
use super::test_cases::{firsts, hold, hold_none, read, votes};

/// Each motion: where it begins, who moved and who seconded it, what became of it; then the decisions.
fn moved(text: &str) -> String {
    let (document, minutes) = read(text);
    let prose = document.prose();
    let name = |who: &Option<Mention>| who.as_ref().map_or("-", |who| who.at.of(prose)).to_owned();
    let each = |motion: &Motion| {
        let outcome = motion.outcome.map_or("-", |(outcome, _)| outcome.word());
        format!("{}/{} {outcome}", name(&motion.mover), name(&motion.seconder))
    };
    let all: Vec<String> = minutes.motions.iter().map(each).collect();
    let decided = firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect());
    format!("{} | {decided}", all.join("; "))
}

#[test]
fn motions_over_several_lines() {
    hold(
        &[
            (
                "Mover: Cllr Hood\\\nSeconder: Cllr Ives\\\nThat a crossing be asked for.\\\nLOST",
                "Cllr Hood/Cllr Ives lost | ",
            ),
            (
                "Moved: J. Kerr, Seconded: L. Mann\n\nTo approve the budget as tabled.\n\nMotion carried unanimously",
                "J. Kerr/L. Mann carried | To approve the",
            ),
            (
                "MOTION: That the fee be $9.\n\nMOVED: F. Fry\n\nSECONDED: G. Gale\n\nCARRIED",
                "F. Fry/G. Gale carried | MOTION: That the",
            ),
            (
                "## Motions\n\nMotion #4\n\nMover: Ray Holt\n\nSeconder: Sue Inch\n\nBe it resolved that the club join the league.\n\nDefeated",
                "Ray Holt/Sue Inch lost | ",
            ),
            (
                "Motion: approve the lease as printed\n\nMade by: Pat Quin\n\nSecond: Rob Stow\n\nResult: Carried",
                "Pat Quin/Rob Stow carried | Motion: approve the",
            ),
            (
                "Motion to approve the agenda.\n\nFirst: Dale Finch\n\nSecond: Erin Gold\n\nMotion passes.",
                "Dale Finch/Erin Gold carried | Motion to approve",
            ),
            (
                "### Motion 2: Free buses\n\nProposer: Jo Kay\n\nSeconder: Lou May\n\nThis Guild resolves to ask for free buses.\n\nFor: 40 Against: 2. The motion passed.",
                "Jo Kay/Lou May carried | This Guild resolves",
            ),
            (
                "Motion: That the board approve the lease.\n\nMoved by: Pat Quin\n\nSeconded by: Rob Stow\n\nResult: Carried (8-1)",
                "Pat Quin/Rob Stow carried | Motion: That the",
            ),
            ("Motion (Ash/Birch): that we join the union. The vote is to be taken by e-mail.", "Ash/Birch - | "),
            (
                "Dale Finch moved that the dinner be cut. With the consent of Erin Gold he withdrew the motion.",
                "Dale Finch/- withdrawn | ",
            ),
            (
                "Motion 5 (Gale/Hart): that the journal go online.\n\nAmendment (Ash/Birch): to add a day. Amendment lost, 9 to 22.\n\nThe motion was then put and carried, 24 to 7.",
                "Gale/Hart carried; Ash/Birch lost | Motion 5 (Gale/Hart):",
            ),
        ],
        moved,
    );
}

#[test]
fn motions_in_tables() {
    hold(
        &[
            (
                "| No. | Resolution | Mover | Seconder | Outcome |\n|--|--|--|--|--|\n| 1 | That the rent be raised | Hood | Ives | Carried |\n| 2 | That the fete be dropped | Kerr | Mann | Defeated |\n",
                "Hood/Ives carried; Kerr/Mann lost | Carried",
            ),
            (
                "| Motion | M/S | Vote |\n|--|--|--|\n| Approve the minutes | Ash/Birch | 5-0 |\n",
                "Ash/Birch carried | Approve the minutes",
            ),
            (
                "| Office | Appointee | Proposer | Seconder |\n|--|--|--|--|\n| Purser | Ida Moss | Ben Hull | Cy Dell |\n",
                "Ben Hull/Cy Dell - | ",
            ),
            ("| Item | Moved | Price |\n|--|--|--|\n| Piano | To the hall | £40 |\n", " | "),
        ],
        moved,
    );
}

#[test]
fn what_is_not_moved() {
    hold(
        &[
            ("A motion must be proposed and seconded by paid-up members.", " | "),
            ("Notice of motion from Cllr Ash (verges): not moved, as Cllr Ash was away.", " | "),
            ("Guild Council passed a motion on rents last week, moved by the Housing Officer.", " | "),
            ("Nominations need to be proposed and seconded by members and reach Ida by May.", " | "),
        ],
        moved,
    );
}

#[test]
fn votes_by_sign_and_by_record() {
    hold(
        &[
            ("+1 (binding): ana, ben, cal\n\n+0: dan\n\n-1: none", "3:0:1"),
            ("#### Vote: accept the chart\n\n+1: Ana, Ben, Cal, Dan\n\n-1: Eve\n\nResult: accepted", "4:1:-"),
            ("Vote on 4.2: +1 x 5, 0 x 1, -1 x 1. It passes.", "5:1:1"),
            ("Vote on the new host: 7 +1, no -1. Passed.", "7:0:- all"),
            ("Result: +1s: 6, -1s: 0.", "6:0:- all"),
            ("Hearing no objections, the Chair declared the agenda approved.", "-:-:- all"),
            ("It was put that the picnic be moved. No objections. Agreed.", "-:-:- all"),
            ("Everyone agreed to meet again in June.", "-:-:- all"),
            ("RESOLVED to object. Cllr Elm asked that her vote against be recorded.", "-:1:-"),
            ("Cllr Fry wished it to be recorded that he had voted against.", "-:1:-"),
            ("Ballot for Purser: Kay 61 votes, Lee 48 votes. Jo Kay was elected.", "-:-:-"),
            (
                "Roll call vote:\n\n| Member | Vote |\n|--|--|\n| Ash | Aye |\n| Birch | Nay |\n| Cole | Aye |\n",
                "2:1:-",
            ),
        ],
        votes,
    );
    hold_none(
        &[
            "In the survey 64 households were in favour and 12 against.",
            "In 2022 they had voted 5-3 to keep the mill.",
            "Ida reported that the State Board has adopted the rules, by a vote of 6-1.",
            "The Deanery Synod voted 30 to 12 for it, the Rector reported.",
            "Members were unanimous in their praise of the band.",
            "Eleven people abstained from sugar for a month.",
            "The Committee resolved to make no objection provided that a tree is planted.",
        ],
        votes,
    );
}

#[test]
fn answers_and_what_decides_nothing() {
    hold(
        &[
            (
                "- 24/1, 3 Elm Row, porch: No objection.\n- 24/2, The Forge, dormer: Objection on the grounds of height.",
                "24/1, 3 Elm; 24/2, The Forge,",
            ),
            ("| Ref | Comment |\n|--|--|\n| 25/1 | Object: no safe access |\n", "Object: no safe"),
            ("It was agreed to sell the shed, and it was agreed to keep the hut.", "It was agreed; it was agreed"),
            ("All agreed that the supper had gone down well and that the band had helped.", ""),
            ("There was general agreement that the signs could be better.", ""),
            ("It was agreed at the March meeting that the hedge be cut.", ""),
            ("The report recommends that the Committee approve option 2.", ""),
            ("Standing orders (extract): The committee approves sums below £50.", ""),
            (
                "Summary of decisions\n\n- Hall hire charge goes up to £9 an hour\n\n## 6. Hall hire\n\nIt was agreed to raise the hire charge to £9 an hour.",
                "It was agreed",
            ),
        ],
        |text| firsts(text, |minutes| minutes.decisions.iter().map(|one| one.at).collect()),
    );
}
