//! Tables of scraps of minutes: the ways in which bodies decide, move and vote, and what only looks like it.

use super::mention::Mention;
use super::test_cases::{hold, hold_none, read, votes};

#[test]
fn bodies_decide_in_many_words() {
    hold(
        &[
            // Joined to somebody who seconds, or to another verb.
            ("The motion was seconded by Cllr Ash and agreed.", "agreement: agreed"),
            ("It was proposed, seconded and agreed to donate £50.", "agreement: agreed"),
            (
                "Proposed by Cllr Ash, seconded by Cllr Birch and resolved:\n\n“That the hall be let.”",
                "resolution: resolved",
            ),
            ("The minutes were circulated and approved as a true record.", "approval: approved"),
            ("The accounts were presented and accepted for payment.", "approval: accepted"),
            ("The payments were considered and approved.", "approval: approved"),
            ("Apologies were received and accepted from Cllr Ash.", "approval: accepted"),
            ("The vote was 4 to 1, therefore adopted.", "approval: adopted"),
            // Those who met are of one mind, in speech.
            ("Everyone is OK with the slate roof.", "agreement: OK"),
            ("The board was fully briefed. All were okay with the dates.", "agreement: okay"),
            ("Members were in full agreement.", "agreement: agreement"),
            ("VOTED, consensus to take part in the fair.", "agreement: consensus"),
            ("The Board tentatively approves the paint.", "approval: approves"),
            ("The founders agreed on Ida Moss.", "agreement: agreed"),
            // Elections, and what was put off.
            ("Ida Moss and Ben Hull are elected.", "resolution: elected"),
            ("Election of the Chair Ida Moss elected by acclamation.", "resolution: elected"),
            ("Ben Hull offered to stand and was acclaimed.", "resolution: acclaimed"),
            ("Both nominees are accepted and will sit on the Panel.", "approval: accepted"),
            ("Discussion of the gutters was tabled because no quote has come.", "agreement: tabled"),
            ("Nobody offered, so it will be revisited at the next meeting.", "agreement: revisited"),
            ("- 5 Approved, 1 abstained", "approval: Approved"),
            ("Bylaws approved as amended.", "approval: approved"),
            (
                "1. Bylaws. Read out. Approved.\n2. Officers. Ida Moss, Chair. Approved.",
                "approval: Approved; approval: Approved",
            ),
            // Headlines.
            ("Minutes of 3 May meeting approved.", "approval: approved"),
            ("Minutes from last week approved.", "approval: approved"),
            ("Ida Moss approved unanimously.", "approval: approved"),
            ("- Jordan Ash re-elected president", "resolution: elected"),
            ("- Ida and Joel Moss elected co-treasurers", "resolution: elected"),
            ("Approved meeting minutes", "approval: Approved"),
            ("Approved €500 budget to buy pins.", "approval: Approved"),
            ("Agreed no need to vote on it", "agreement: Agreed"),
            ("To approve the minutes: agreed.", "agreement: agreed"),
            ("To consider the fee: deferred to the next meeting", "agreement: deferred"),
            // Put off, and handed on.
            ("The telephone box will be deferred to the next meeting.", "agreement: deferred"),
            ("This would therefore be deferred until the new Council is in place.", "agreement: deferred"),
            ("The item was held over to the next meeting.", "agreement: held"),
            ("The matter was carried forward to the next agenda.", "resolution: carried"),
            ("The motion was referred to the Finance Committee.", "agreement: referred"),
            // Appointed.
            ("Ida Moss is elected to the Board.", "resolution: elected"),
            ("Ben Ash was therefore elected to the post of Chair.", "resolution: elected"),
            // Nouns.
            ("Decision to keep both fields.", "resolution: Decision"),
            ("Tentative decision to keep the term.", "resolution: decision"),
            ("A decision was made to raise the fee.", "resolution: decision"),
            ("RESOLUTION TAKEN: the charter is withdrawn.", "resolution: RESOLUTION"),
            ("Resolution 2024-05: the fee is frozen.", "resolution: Resolution"),
            ("(General agreement)", "agreement: agreement"),
            ("There was consensus to close the issue.", "agreement: consensus"),
            ("Approval was given to the purchase of a bench.", "approval: Approval"),
            // In the present tense.
            ("Agree to close it.", "agreement: Agree"),
            ("The board accepts the plan.", "approval: accepts"),
            ("The motion passes.", "resolution: passes"),
            ("We agree we should publish it.", "agreement: agree"),
            // On what others decide.
            ("The plan for 9 The Hollow – this was supported by the Parish Council", "agreement: supported"),
            ("Members objected to the application.", "agreement: objected"),
            ("No objections from those present.", "approval: objections"),
            ("Council had no objections.", "approval: objections"),
            ("The clerk was told, and no representations will be made.", "agreement: representations"),
            // Business of the meeting.
            ("It was accepted that the hall be let.", "approval: accepted"),
            ("Standing Orders were suspended for ten minutes.", "agreement: suspended"),
            ("Authority was delegated to the Clerk to sign.", "resolution: delegated"),
            ("The Committee awarded £200 to the youth club.", "approval: awarded"),
            ("The application was refused on the grounds of access.", "agreement: refused"),
            ("The report was received with thanks.", "noting: received"),
            ("These payments were all passed for payment.", "resolution: passed"),
            ("Members voted 5 to 2 to approve the plan.", "resolution: voted"),
            // By a body that is told by its initials, and by words of ruling.
            ("# Ashford Parks Committee\n\nThe APC agrees that the gate stay shut.", "agreement: agrees"),
            ("# AB-SC 2031-06-12\n\nThe SC agreed to keep the list.", "agreement: agreed"),
            ("The Board directed staff to bring the lease back in May.", "resolution: directed"),
            ("The Committee instructed the Clerk to obtain three quotes.", "resolution: instructed"),
            ("The Board made no changes to the draft and directed staff to print it.", "resolution: directed"),
            (
                "The Trustees determined that the goals were met and deemed the work satisfactory.",
                "agreement: determined",
            ),
            ("The Board agreed with this approach.", "agreement: agreed"),
            ("Members agreed with the proposed changes.", "agreement: agreed"),
            ("After some talk, the consensus was to wait for a quote.", "agreement: consensus"),
            ("Purchase and fitting of three lamps has been approved.", "approval: approved"),
            ("Motion for first aid training approved.", "approval: approved"),
            ("All members in attendance unanimously voted to let Ida use the kiln.", "resolution: voted"),
            ("## Minutes of the last meeting\n\nTrue and accurate.", "approval: "),
            ("## Previous minutes\n\n- all good", "approval: "),
            ("9 The Hollow – two-storey extension. No comment.", "agreement: comment."),
            ("PL/21: porch at The Forge – no comments", "agreement: comments"),
            ("Change of use of the old forge. No observations", "agreement: observations"),
            // To a later occasion.
            ("- both of these shifted to the next call", "agreement: shifted"),
            ("[bumped to the spring f2f]", "agreement: bumped"),
            ("[bumped as Ida is away]", "agreement: bumped"),
            ("- Punted to next week", "agreement: Punted"),
            ("- no time left for the budget – moved to next month", "agreement: moved"),
            ("The talk on lamps was pushed back to a later session.", "agreement: pushed"),
            ("The vote on fees was moved to the following meeting.", "agreement: moved"),
            ("- Leave on the agenda until the survey is in.", "agreement: Leave"),
            // Who has an office from now on, and what a body moves with one voice.
            ("Ida Moss will serve as Roads Chair.", "resolution: serve"),
            ("Ben Hull will continue as our webmaster.", "resolution: continue"),
            ("Ada Ash and Ben Hull will serve as tellers.", "resolution: serve"),
            ("Ida Moss will remain as vice-president until May.", "resolution: remain"),
            ("Motion: the Board moves, unanimously, to hire a clerk for a year.", "resolution: moves"),
            ("The Committee unanimously moved to close the fund.", "resolution: moved"),
            ("- General agreement in principle", "agreement: agreement"),
            ("General agreement on the call that the list be split.", "agreement: agreement"),
            ("No objections, up for a week. Ida and Ben are re-appointed for a year.", "resolution: appointed"),
            // Sums after a dash.
            ("Letter from the lifeboats - Agreed £40", "agreement: Agreed"),
            (
                "It was decided that Ida Moss will go through it with the crew at their meeting on 5 June.",
                "agreement: decided",
            ),
            // Only the outcome of a motion tells it.
            ("Payments: proposed G. Gott, seconded B. Clere - all in favour.", "resolution: favour"),
            (
                "Proposed – Cllr Ash Seconded – Cllr Birch\n\n‘That the minutes be approved’\n\nAll in favour",
                "resolution: All in favour",
            ),
        ],
        decisions,
    );
}

#[test]
fn what_is_told_twice_is_one_decision() {
    hold(
        &[
            (
                "Proposed by Cllr Ash, seconded by Cllr Birch, that the quote be accepted. Carried, 3 for, 0 against.\n\n\
                 It was agreed that the Clerk write to the school.",
                "resolution: Carried; agreement: agreed",
            ),
            (
                "Cllr Ash moved, seconded by Cllr Birch, that the hall be let. Carried.\n\nRESOLVED that the hall be let.",
                "resolution: RESOLVED",
            ),
            (
                "The Mayor declared the motion carried and the following resolution was adopted:\n\nProposed by Cllr Ash;\n\n\
             Seconded by Cllr Birch;\n\nAnd Resolved:\n\n“That the hall be let.”",
                "resolution: Resolved",
            ),
            (
                "## Summary of decisions\n\n- It was agreed that the hall be let to the school.\n\n## 3. Hall\n\nAfter talk it was agreed that \
             the hall be let to the school.",
                "agreement: agreed",
            ),
            ("All bills were passed for payment.", "resolution: passed"),
            ("Prop. Cllr Ash, seconded Cllr Birch - pass for payment.", "resolution: pass"),
            // Of those let in together their head tells, of sums each entry.
            ("## Grants approved\n\n- Youth club: £200\n- Choir: £100", "approval: ; approval: "),
            ("## Members approved\n\n- Ida\n- Ben\n- Cy", "approval: approved"),
            (
                "Cllr Ash proposed and Cllr Birch seconded that a precept of £900 be set. Carried.\n\nIt was RESOLVED that:\n\n\
                 - the precept be set at £900;\n- the Clerk write to the District Council.",
                "resolution: RESOLVED",
            ),
            ("## Minutes approved\n\n- 5 approved, 1 abstained\n- Approved on 2031-05-03", "approval: approved"),
        ],
        decisions,
    );
}

#[test]
fn what_others_or_earlier_meetings_decided_is_none() {
    hold_none(
        &[
            // Other bodies.
            "Minutes of Ashford Parish Council\n\nThe Borough Council approved the plan.",
            "Minutes of Ashford Parish Council\n\nApproved by the Borough Council",
            "Minutes of Ashford Parish Council\n\nThe Village Hall Committee agreed to repair the roof.",
            "Minutes of Ashford Parish Council\n\nThe scheme was approved by the Secretary of State.",
            "A number of members agreed to help.",
            "Ashford Sailing Board\n\nIn addition, the panel recommended a new buoy.",
            "The IRS agreed to refund the fee.",
            "It is recommended that all households should keep a torch.",
            "It is recommended that everyone wears boots.",
            "General consensus on the call most will not use it.",
            "V9 count: blocked (comment)",
            "The bus stop was moved to the next street.",
            "Ida moved to the next table.",
            "The lorry bumped the gate.",
            "If nobody comes, it could be moved to the next meeting.",
            "The firm pushed back on the price.",
            "Ida Moss will continue to mow the green.",
            "The lamps will remain as they are.",
            "The Forge had no comment.",
            "Public questions\n\nNo comments.",
            "Ida reported that the quote came late, and that this was approved of by all the College.",
            "The police directed traffic to the car park.",
            "The planning application has been approved.",
            "Members agreed with the speaker.",
            "Minutes approved by the Trustees: 9 August 2031",
            "The Trustees approved the above minutes on 9 August 2031",
            "Minutes approved 14 August 2031",
            "## Actions agreed\n\n- Ida",
            // Other times.
            "The fees were agreed in April 2017.",
            "In 2009 the Council agreed to lease the land.",
            "Last month changes to the contract were agreed.",
            "At a meeting held in May the Council agreed to buy it.",
            "A meeting was held at which it was agreed to revert.",
            // Reports, questions, conditions, opinions.
            "The Clerk advised that the grant was approved.",
            "Have we made the decision to stay?",
            "If there are no objections it will land.",
            "If we agree that it is old we could drop it.",
            "No decision was made.",
            "Because the first motion carried, the second was not put.",
            "He would come if such a meeting was agreed.",
            "These minutes were approved at the June meeting.",
            "Broad agreement that the wall is probably sound.",
            "Ida thinks that we are ok with the plan.",
            "Members agreed that it was a good idea.",
            "It is accepted that traffic will grow.",
            "The board agreed this was a good idea.",
            "Ida: Agreed.\n\nBen: It is late.\n\nIda: yes.\n\nIda: no.\n\nIda: perhaps.",
            // Words that mean something else.
            "Elected members present:",
            "Two elected seats are free.",
            "The issue is resolved",
            "Pool table: resolved",
            "Co-opted members have been nominated.",
            "The balance was carried forward from last year.",
            "The minutes were not confirmed.",
            "To elect a Chairman.",
            "To resolve to approve the accounts: ",
            "As the date agreed for it is 3 May, notices will go up.",
        ],
        decisions,
    );
}

#[test]
fn movers_and_seconders_of_one_motion_may_stand_apart() {
    hold(
        &[
            (
                "Councillor Ash, in proposing the Motion, said that the road is bad. The Motion was seconded by Councillor Birch.",
                "Councillor Ash / Councillor Birch",
            ),
            (
                "In proposing the Motion, Cllr Ash said that it is bad.\n\nThe Motion was seconded by Cllr Birch and agreed.",
                "Cllr Ash / Cllr Birch carried",
            ),
            (
                "Cllr Ash proposed to vary the rate.\n\nThis proposal was seconded by Cllr Birch.",
                "Cllr Ash / Cllr Birch",
            ),
            ("Proposer: Cllr Ash\n\n2nd: Cllr Birch", "Cllr Ash / Cllr Birch"),
            (
                "Director Ash moved to pay the firm.\n\nDirector Birch second the motion.",
                "Director Ash / Director Birch",
            ),
            ("Ida Moss moved that it is\n\nRESOLVED, that £90 be set aside.", "Ida Moss / - carried"),
            ("Motion to approve them brought by Ida Moss\n\nMinutes approved.", "Ida Moss / - carried"),
            ("Peter: motion to close the meeting; Hilda seconded.", "Peter / Hilda"),
            ("[Hilda] moves to adjourn. Seconded by Nora.", "Hilda / Nora"),
            ("Motion to approve [Hilda], seconded [Nora]", "Hilda / Nora"),
            ("Ida Moss initiated motion, Ben seconded, with unanimous consent.", "Ida Moss / Ben carried"),
            ("A proposal was made by PK and seconded by TF that the hall be let. It was agreed.", "PK / TF carried"),
            (
                "On the proposal of the Mayor, seconded by Cllr Birch, it was agreed to adjourn.",
                "the Mayor / Cllr Birch carried",
            ),
            ("£40.54 - proposed M. Ash seconded Miss Birch - pass for payment.", "M. Ash / Miss Birch carried"),
            ("Cllr Ash proposed that the sign be moved.", "Cllr Ash / -"),
            ("Moved/Seconded: Ash/Birch. Carried.", "Ash / Birch carried"),
            ("Proposed by Cllr Ash, seconded by Cllr Birch: 5 for, 2 against.", "Cllr Ash / Cllr Birch carried"),
            ("Proposed by Cllr Ash, seconded by Cllr Birch: 2 for, 5 against.", "Cllr Ash / Cllr Birch lost"),
        ],
        motions,
    );
}

#[test]
fn what_is_proposed_is_no_motion() {
    hold_none(
        &[
            "Proposed Neighbourhood Park in the grounds of the school",
            "4. Proposed Removal of Telephone Boxes",
            "Current Prices Proposed Prices",
            "5. Speeding Monitor - Moved the monitor to Station Road. All agreed it helps.",
            "It had been proposed by Ashford Anglers.",
            "Notices of Motion by the Members",
            "He thanked his Proposer and Seconder.",
            "Mr Hull moved from Ashford.",
        ],
        motions,
    );
}

#[test]
fn votes_are_those_of_the_meeting() {
    hold(
        &[
            ("It was agreed by 3 votes to 2 that the fee be raised.", "3:2:-"),
            ("Ida Moss was elected by a majority of six votes to five.", "6:5:-"),
            ("Carried by a majority of 4 to 1.", "4:1:-"),
            ("Ayes: 5. Nays: 2.", "5:2:-"),
            ("In favour: 6; Against: none; Abstained: nil", "6:0:0 all"),
            ("It was agreed by all to adopt the plan.", "-:-:- all"),
            ("Prop JB, 2nd GK, all agreed.", "-:-:- all"),
            ("The motion was agreed nem com.", "-:-:- all"),
            ("Approved without objection.", "-:-:- all"),
            ("Seconded by Cllr Ash. No objections; motion carried.", "-:-:- all"),
            ("None opposed", "-:-:- all"),
        ],
        votes,
    );
    hold_none(
        &[
            "There were no objections to the planning application.",
            "The bank has no objection to the tree.",
            "At least 4 votes for it are needed.",
            "5 To Approve the Minutes",
            "All members agreed a plan is needed.",
            "They unanimously welcomed the news.",
            "the unanimous decision of the panel",
            "It had been unanimously agreed in May.",
            "Members were all in favour of more trees.",
        ],
        votes,
    );
}

/// The decisions of a text: in what manner, and the verb.
fn decisions(text: &str) -> String {
    let (document, minutes) = read(text);
    let each = minutes.decisions.iter();
    let each = each.map(|one| format!("{}: {}", one.manner.word(), one.verb.of(document.prose())));
    each.collect::<Vec<_>>().join("; ")
}

/// The motions of a text: mover, seconder, what became of it.
fn motions(text: &str) -> String {
    let (document, minutes) = read(text);
    let name = |who: Option<Mention>| who.map_or("-", |who| who.at.of(document.prose()));
    let each = minutes.motions.iter().map(|motion| {
        let outcome = motion.outcome.map_or_else(String::new, |(outcome, _)| format!(" {}", outcome.word()));
        format!("{} / {}{outcome}", name(motion.mover), name(motion.seconder))
    });
    each.collect::<Vec<_>>().join("; ")
}

#[test]
fn the_words_of_a_resolution_end_at_the_next_heading() {
    hold(
        &[
            (
                "## Slipway\n\nRESOLVED That:\n\n1) the stones be set again; and\n2) the gate be shut.\n\n### Papers\n",
                "RESOLVED That:\nthe stones be set again; and\nthe gate be shut.",
            ),
            ("## Slipway\n\nRESOLVED That:\n\n- the stones be set again.\n\n### Papers\n", "RESOLVED That:"),
        ],
        |text| {
            let (document, minutes) = read(text);
            let words = minutes.decisions.iter().map(|decision| decision.at.of(document.prose()));
            words.collect::<Vec<_>>().join("; ")
        },
    );
}
