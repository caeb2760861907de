//! Tables of scraps of minutes, with what is stated beside decisions, of minutes approved, and of people mentioned.

use super::find::find;
use super::minutes::Minutes;
use super::test_styles::styles;
use crate::document::Document;
use crate::text::Span;
use crate::vocabulary::Day;

#[test]
fn minutes_are_approved_for_each_meeting() {
    for (text, expected) in [
        ("The minutes of the meeting held on 13 January 2020 were approved and signed.", "2020-01-13 signed"),
        ("The minutes of the meetings held on 3 May and 7 June 2024 were agreed.", "2024-05-03; 2024-06-07"),
        ("2. Minutes\n\nThe minutes of 3 May 2024 were approved, subject to two changes.", "2024-05-03 corrected"),
        ("The minutes of the last meeting were confirmed as a true record.", "undated"),
        (
            "3. Minutes of the meeting held on 3 May 2024\n\nThese were agreed as a correct record. The Chair signed the minutes.",
            "2024-05-03 signed",
        ),
        (
            "4. Minutes\n\nThe draft minutes of the meeting held on 3 May 2024 were before the meeting.\n\n\
             RESOLVED: That the minutes be taken as read, adopted and signed.",
            "2024-05-03 signed",
        ),
        ("The minutes of 3 May 2024 were not approved, and would come to the next meeting.", ""),
        ("To approve the minutes of the meeting held on 3 May 2024.", ""),
        ("The Council agreed to send the minutes of the meeting of 3 May 2024 to the county.", ""),
        ("The minutes of the meeting of 3 May 2024 still had to be signed and must be amended.", ""),
        ("The walk takes ten minutes from the last stop, it was agreed.", ""),
        ("It was agreed that the hall be let.", ""),
    ] {
        let (_, minutes) = read(text);
        let each = minutes.approvals.iter().map(|approval| {
            let date = approval.date.map_or_else(|| "undated".to_owned(), |(day, _)| day.to_string());
            let signed = if approval.signed.is_some() { " signed" } else { "" };
            let corrected = if approval.corrected.is_some() { " corrected" } else { "" };
            format!("{date}{signed}{corrected}")
        });
        assert_eq!(each.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn lines_around_a_decision_state_its_particulars() {
    for (text, expected) in [
        (
            "# Fees\n\nRESOLVED that the fee be frozen.\n\nReasons for decision: it is fair.\n\nAlternative options considered: a rise.",
            "because it is fair.; instead of a rise.",
        ),
        (
            "# Fees\n\nRESOLVED that the fee be frozen.\n\n## Reasons for the decision\n\nIt is fair.\n\n\
             ## Alternatives considered and rejected\n\n- a rise\n- a fall\n\n# Trees\n\nRESOLVED that the oak be felled.",
            "because It is fair.; instead of a rise\na fall | ",
        ),
        (
            "RESOLVED that the fee be frozen.\n\n| Key decision | Yes |\n|--|--|\n| Date of publication | 3 May 2024 |",
            "published 2024-05-03",
        ),
        ("Date published: 3 May 2024\n\n# Fees\n\nRESOLVED that the fee be frozen.", "published 2024-05-03"),
        ("# Fees\n\nKey decision: KD12\n\nRESOLVED that the fee be frozen.", "key"),
        ("RESOLVED that the fee be frozen.\n\nThis is not a key decision.", "not key"),
        ("RESOLVED that the fee be frozen. The Chair agreed that this is a key decision.", "key"),
        ("RESOLVED that the fee be frozen.\n\nKey decision: to be confirmed", ""),
        ("RESOLVED that the fee be frozen.\n\nCall-in deadline: 10 May 2024", "called in by 2024-05-10"),
        ("RESOLVED that the fee be frozen.\n\nCall-in deadline: five days from now", ""),
        ("The Executive Member for Finance APPROVED the fee.", "executive"),
        ("The Executive Director and the Cabinet Office wrote, and it was agreed that the fee be frozen.", ""),
        (
            "The Annual Governance Statement was considered.\n\nRESOLVED that the Accounting Statements be approved.",
            "accounts",
        ),
        ("# Annual Governance Statement\n\nRESOLVED that it be approved and signed.", "governance"),
        ("eneral exception\n\nRESOLVED that the fee be frozen, under the general exception.", "general exception"),
        ("The general exception does not apply. RESOLVED that the fee be frozen.", ""),
        ("Reasons were given by all.\n\nRESOLVED that the fee be frozen.", ""),
    ] {
        let (document, minutes) = read(text);
        assert_eq!(particulars(&document, &minutes), expected, "{text}");
    }
}

fn particulars(document: &Document, minutes: &Minutes) -> String {
    let words = |at: Span| at.of(document.prose()).to_owned();
    let day = |label: &str, day: Option<(Day, Span)>| day.map(|(day, _)| format!("{label} {day}"));
    let each = minutes.decisions.iter().map(|decision| {
        let stated = &decision.particulars;
        let all = [
            decision.reasons.map(|at| format!("because {}", words(at))),
            stated.alternatives.map(|at| format!("instead of {}", words(at))),
            stated.key.map(|(key, _)| if key { "key" } else { "not key" }.to_owned()),
            stated.urgency.map(|(_, at)| words(at)),
            day("published", stated.published),
            day("called in by", stated.call_in),
            stated.executive.map(|_| "executive".to_owned()),
            stated.approves.governance.map(|_| "governance".to_owned()),
            stated.approves.accounting.map(|_| "accounts".to_owned()),
        ];
        all.into_iter().flatten().collect::<Vec<_>>().join("; ")
    });
    each.collect::<Vec<_>>().join(" | ")
}

#[test]
fn items_are_urgent_when_they_were_taken_as_such() {
    for (text, expected) in [
        (
            "7. Burst main\n\nThe Chair agreed to take the item as urgent because the road was flooded.",
            "urgent because the road was flooded.",
        ),
        ("7. Urgent business\n\nReason for urgency: the roof is open.", "urgent the roof is open."),
        ("7. Urgent business\n\nA letter about the fair came due to the weather.", "urgent"),
        ("7. Potholes\n\nThe repair was urgent because the road was closed.", ""),
        ("7. Urgency\n\nNo item was taken as urgent.", ""),
    ] {
        let (document, minutes) = read(text);
        let item = &minutes.items[0];
        let because = item.urgent_because.map(|at| at.of(document.prose())).unwrap_or_default();
        let said = if item.urgent { format!("urgent {because}") } else { String::new() };
        assert_eq!(said.trim_end(), expected, "{text}");
    }
}

#[test]
fn a_quorum_is_stated_as_a_number() {
    for (text, expected) in [
        ("The quorum is 4.", Some(4)),
        ("Quorum: three members", Some(3)),
        ("There was a quorum of five.", Some(5)),
        ("The quorum is one third of the members.", None),
        ("The quorum is 2/3 of the members.", None),
        ("The quorum was met.", None),
        ("A quorum was present, with 7 members.", None),
    ] {
        assert_eq!(read(text).1.whole.meeting.quorum.map(|(count, _)| count), expected, "{text}");
    }
}

#[test]
fn those_mentioned_are_not_in_the_list() {
    let text = "Present: Cllr Ana Ash, Mr Ben Birch (Clerk)\n\nMr Birch read a letter from Mrs Cole. Jo Marsh, Head of Planning, \
                replied. Ms Marsh left. Mr Ash and Mrs Cole spoke.";
    let (document, minutes) = read(text);
    let words = |at: Span| at.of(document.prose());
    let each = minutes.mentioned.iter().map(|one| format!("{}: {}", words(one.name), one.role.map_or("-", words)));
    assert_eq!(each.collect::<Vec<_>>().join("; "), "Cole: -; Jo Marsh: Head of Planning");
}

fn read(text: &str) -> (Document, Minutes) {
    let (document, _) = crate::read::read("scrap.md", text.to_owned()).unwrap();
    let minutes = find(&document, &styles());
    (document, minutes)
}
