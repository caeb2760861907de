//! What is found of the proceedings in scraps of minutes: who voted how, who came and went, dispensations, exclusions of the
//! public; and what must not be found.

use crate::document::Document;

use super::find::find;
use super::mention::Mention;
use super::minutes::Minutes;
use super::test_styles::styles;

#[test]
fn votes_by_name() {
    for (text, expected) in [
        (
            "For: Cllrs Ash and Birch (2)\n\nAgainst: Cllr Cole (1)\n\nAbstained: none",
            "2:1:0 Cllrs Ash, Birch / Cllr Cole / -",
        ),
        ("FOR Ash, Birch AGAINST Cole ABSTENTIONS none", "2:1:0 Ash, Birch / Cole / -"),
        (
            "The vote was:\n\nFor the motion\n\nCouncillors Ash, Birch, Cole,\n\nDell (4)\n\nAgainst the motion\n\nNone",
            "4:0:- all Councillors Ash, Birch, Cole, Dell / - / -",
        ),
        (
            "The vote was:\n\nFor\n\nCouncillors Ash and Birch (2) Against\n\nCouncillor Cole (1)",
            "2:1:- Councillors Ash, Birch / Councillor Cole / -",
        ),
        ("Roll call vote:\n\n- Ash: aye\n- Birch: nay\n- Cole: aye", "2:1:- Ash, Cole / Birch / -"),
        // Called one after the other, without a mark, and without a count.
        ("Ida Moss moved to pay it. Voice vote, Ash aye, Birch aye, Cole aye.", "3:-:- all Ash, Birch, Cole / - / -"),
        (
            "The clerk polled the board: Page – aye, May Birch – nay, and Cole – aye.",
            "2:1:- Page, Cole / May Birch / -",
        ),
        (
            "Ben moved to close. Roll call vote: Ash yes, Birch yes. Ida moved to pay. Roll call vote: Ash yes, Birch no.",
            "2:-:- all Ash, Birch / - / -; 1:1:- Ash / Birch / -",
        ),
        // One call over several paragraphs, with those who may only advise, and what came of it.
        (
            "Roll call:\n\nAye: Ash, Birch, Cole\n\nNo: None\n\nAbsent: None\n\nYouth advisory vote: Aye\n\nMotion carried; 4:0",
            "4:0:- all Ash, Birch, Cole / - / -",
        ),
        ("- Yeas: Ash, Birch\n- Nays: Cole\n- Absent: Dell\n- Motion passed 2-1", "2:1:- Ash, Birch / Cole / -"),
        ("Yes: Ash, Birch\n\nNo: Cole\n\nThe vote was taken.", "2:1:- Ash, Birch / Cole / -"),
        ("Carried with 5 votes for. Cllr Dell abstained.", "5:-:1 - / - / Cllr Dell"),
        ("Carried. Cllr Dell abstained.", "-:-:1 - / - / Cllr Dell"),
        ("Five were in favour and two abstained (Cllrs Ash and Birch).", "5:-:2 - / - / Cllrs Ash, Birch"),
        ("It was carried with 5 votes for and 2 against.", "5:2:- - / - / -"),
        ("A recorded vote was requested by Cllrs Ash and Birch.", "-:-:- - / - / - asked for by Cllrs Ash, Birch"),
        (
            "Cllr Ash called for a recorded vote. For: Cllr Ash. Against: Cllr Birch.",
            "1:1:- Cllr Ash / Cllr Birch / - asked for by Cllr Ash",
        ),
        ("4 votes for and 4 against; carried on the Mayor’s casting vote.", "4:4:- - / - / - cast by the Mayor"),
        (
            "There were 3 votes for and 3 against. The Chair used her second or casting vote.",
            "3:3:- - / - / - cast by The Chair",
        ),
    ] {
        assert_eq!(votes(text), expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_vote_by_name_is_left() {
    for text in [
        "For: Decision",
        "Yes: Ana, Ben",
        "The Chair has a casting vote if the votes are equal.",
        "No recorded vote was requested.",
        "Cllr Ash spoke against the scheme.",
        "Ida: aye, we could. The bus is late.",
        "Doors opened, passed at 7:30, and the Ashford No 5 came by.",
        "RECEIPTS FOR PERIOD 15/1/14 EXPENDITURE FOR PLAYGROUND",
    ] {
        assert_eq!(votes(text), "", "{text}");
    }
}

#[test]
fn who_came_and_went() {
    let (document, minutes) = read(
        "Present: Cllr Ana Ash (Chair), Cllr Ben Birch, Cllr Cara Cole\n\n7. Hall\n\nCllr Ash left the room. Cllr Birch took the chair.\n\n\
         8. Trees\n\nCllr Ash returned at 8.30 pm and resumed the chair.\n\nCllr Cole left the meeting at 9 pm.",
    );
    let left: Vec<_> =
        minutes.departures.iter().map(|one| (names(&document, &[one.who]), one.back.is_some())).collect();
    assert_eq!(left, [("Cllr Ash".to_owned(), true), ("Cllr Cole".to_owned(), false)]);
    assert_eq!(minutes.departures[1].time.map(|(minutes, _)| minutes), Some(21 * 60));
    assert_eq!(minutes.arrivals[0].time.map(|(minutes, _)| minutes), Some(20 * 60 + 30));
    let chairs: Vec<_> = minutes.items.iter().map(|item| item.presiding.map(|who| names(&document, &[who]))).collect();
    assert_eq!(chairs, [Some("Cllr Birch".to_owned()), Some("Cllr Ash".to_owned())]);
}

#[test]
fn dispensations_are_granted_or_held() {
    for (text, expected) in [
        (
            "It was resolved to grant a dispensation to Cllr Ash to vote on the precept until May 2027.",
            "Cllr Ash: to vote on the precept",
        ),
        ("Cllrs Ash and Birch were granted dispensations for four years.", "Cllrs Ash, Birch: -"),
        ("The Clerk granted Cllr Ash a dispensation in relation to item 7.", "Cllr Ash: in relation to item 7"),
        ("Dispensations were granted to all members to set the precept.", "all members: to set the precept"),
        ("Cllr Ash had a dispensation to speak on the hall.", "Cllr Ash: to speak on the hall (before)"),
        ("A request for a dispensation was received from Cllr Ash and approved.", "Cllr Ash: -"),
        ("To consider requests for dispensations", ""),
        ("No dispensations were granted.", ""),
        ("A request for a dispensation was received from Cllr Ash.", ""),
        ("The dispensation was refused to Cllr Ash.", ""),
    ] {
        let (document, minutes) = read(text);
        let each = minutes.dispensations.iter().map(|one| {
            let business = one.business.map_or("-", |at| at.of(document.prose()));
            let before = if one.granted { "" } else { " (before)" };
            format!("{}: {business}{before}", names(&document, &one.holders))
        });
        assert_eq!(each.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn the_public_is_kept_out_and_comes_back() {
    for (text, expected) in [
        (
            "RESOLVED that the press and public be excluded under paragraphs 1, 2 and 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
            "1 2 3",
        ),
        ("It was agreed that the public be excluded under paragraphs 1-3 of Schedule 12A.", "1 2 3"),
        ("The press and public left the meeting.\n\nThe public were readmitted at 9 pm.", "-, ended"),
        ("The Board moved into executive session.\n\nThe Board returned to open session.", "-, ended"),
        ("Two members of the public left the meeting.", ""),
        ("To resolve to exclude the press and public", ""),
        ("The item would be taken once a resolution to exclude the public had been agreed.", ""),
        ("The public toilets were closed.", ""),
    ] {
        let each = read(text).1.exclusions.into_iter().map(|one| {
            let cited: Vec<_> = one.paragraphs.iter().map(|(number, _)| number.to_string()).collect();
            let cited = if cited.is_empty() { "-".to_owned() } else { cited.join(" ") };
            format!("{cited}{}", if one.ended.is_some() { ", ended" } else { "" })
        });
        assert_eq!(each.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn amendments_know_their_motion() {
    let (_, minutes) = read(
        "Moved by Cllr Ash, seconded by Cllr Birch, that the hall be let.\n\nAn amendment was moved by Cllr Cole and seconded by \
         Cllr Dell. The Mayor declared the amendment lost and the original motion carried.",
    );
    let [motion, amendment] = minutes.motions.as_slice() else { panic!("{:?}", minutes.motions) };
    assert_eq!((motion.amendment, amendment.amendment, amendment.amends), (false, true, Some(0)));
    assert_eq!(motion.outcome.map(|(outcome, _)| outcome.word()), Some("carried"));
    assert_eq!(amendment.outcome.map(|(outcome, _)| outcome.word()), Some("lost"));
    assert_eq!(amendment.decided_first, Some(true));
    for text in [
        "Proposed by Cllr Ash, seconded by Cllr Birch, that the minutes be approved with one amendment.",
        "Cllr Ash proposed an amendment to the minutes, seconded by Cllr Birch.",
    ] {
        assert!(read(text).1.motions.iter().all(|motion| !motion.amendment), "{text}");
    }
}

fn read(text: &str) -> (Document, Minutes) {
    let (document, _) = crate::read::read("scrap.md", text.to_owned()).unwrap();
    let minutes = find(&document, &styles());
    (document, minutes)
}

/// The votes of a text: the figures, who voted for, against and abstained, who asked for them and who cast the last.
fn votes(text: &str) -> String {
    let (document, minutes) = read(text);
    let each = minutes.votes.iter().map(|vote| {
        let figure = |figure: Option<u32>| figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string());
        let figures = [vote.in_favour, vote.against, vote.abstained].map(figure).join(":");
        let sides: Vec<String> = vote.sides.iter().map(|side| names(&document, &side.who)).collect();
        let of_one_mind = if vote.unanimous { " all" } else { "" };
        let mut said = format!("{figures}{of_one_mind} {}", sides.join(" / "));
        if vote.asked_for.is_some() {
            said += &format!(" asked for by {}", names(&document, &vote.requesters));
        }
        if vote.casting.is_some() {
            said += &format!(" cast by {}", names(&document, &vote.caster.into_iter().collect::<Vec<_>>()));
        }
        said
    });
    each.collect::<Vec<_>>().join("; ")
}

fn names(document: &Document, all: &[Mention]) -> String {
    let all: Vec<&str> = all.iter().map(|who| who.at.of(document.prose())).collect();
    if all.is_empty() { "-".to_owned() } else { all.join(", ") }
}
