//! Lines of attendance lists, and whom they name.

use super::names::{Attendee, attendees};
use super::words::Cut;

/// The names of a line, with initials, role and handle in brackets.
fn read(line: &str) -> String {
    let each = |one: Attendee| {
        let more: Vec<_> =
            [one.initials, one.role, one.handle].into_iter().flatten().map(|span| span.of(line)).collect();
        let more = if more.is_empty() { String::new() } else { format!(" [{}]", more.join("; ")) };
        format!("{}{more}", one.name.of(line))
    };
    attendees(&Cut::of(line).words()).into_iter().map(each).collect::<Vec<_>>().join(" | ")
}

#[test]
fn shapes_of_attendance() {
    let mut wrong: Vec<String> = Vec::new();
    for (line, expected) in [
        ("Present: Hilma Lapp, Peter Cook and Yo Yen", "Hilma Lapp | Peter Cook | Yo Yen"),
        ("- Jordan van Eld", "Jordan van Eld"),
        ("[AB] Ana Birch (Chair)", "Ana Birch [AB; Chair]"),
        ("Ana, Will Myer, LJ, Ben, CJ", "Ana | Will Myer | LJ | Ben | CJ"),
        ("Ana Ash, NCC", "Ana Ash [NCC]"),
        ("Vice President/Website: Mike Ward", "Mike Ward"),
        ("Dean Bergin (2017 OCM)", "Dean Bergin [2017 OCM]"),
        ("Councillors Browne, Collins and Sheahan", "Browne | Collins | Sheahan"),
        ("Councillor E. Ryan.", "E. Ryan"),
        ("Councillor G. Mitchum, An Cathaoirleach.", "G. Mitchum [An Cathaoirleach]"),
        ("Andy Beest (ABE) Councillor", "Andy Beest [ABE; Councillor]"),
        ("* Rod Vane @rvane (TSC)", "Rod Vane [TSC; @rvane]"),
        ("@ana, @ben-b and @cal_c", "@ana [@ana] | @ben-b [@ben-b] | @cal_c [@cal_c]"),
        (
            "Cllr Ash, County Councillor M Moss and Borough Councillor C Dell",
            "Ash | M Moss [County Councillor] | C Dell [Borough Councillor]",
        ),
        (
            "Ann Lee, Moss Systems, Ben Birch, Dellford Constabulary, C Cole",
            "Ann Lee [Moss Systems] | Ben Birch [Dellford Constabulary] | C Cole",
        ),
        ("Jan O’Dea, T.D., Niall Hull, T.D. and Senator Ann Lee", "Jan O’Dea [T.D.] | Niall Hull [T.D.] | Ann Lee"),
        (
            "Jo Moss M.P., John East, N.C.C. Highways, Peter Rich",
            "Jo Moss [M.P.] | John East [N.C.C. Highways] | Peter Rich",
        ),
        ("Ann Lee - Ben Birch - Cal Cole", "Ann Lee | Ben Birch | Cal Cole"),
        ("Ann Lee - Guest from MOSTIF to talk, Ben Birch", "Ann Lee [Guest from MOSTIF to talk] | Ben Birch"),
        ("A Lee, B Birch, Clerk (Mrs C Cole)", "A Lee | B Birch | C Cole [Clerk]"),
        ("Ann Lee-President, Ben Birch-Secretary", "Ann Lee [President] | Ben Birch [Secretary]"),
        ("Cara Cole CC Parish Clerk and RFO (Minutes)", "Cara Cole [CC; Parish Clerk and RFO]"),
        ("Ann Lee, NCC, Ben Birch", "Ann Lee [NCC] | Ben Birch"),
        ("Mfon Lee-mfon", "Mfon Lee-mfon"),
        ("B. Lee, P.C. Bell and a member of the public.", "B. Lee | P.C. Bell"),
        ("Ann Lee together with Ben Birch and 3 others", "Ann Lee | Ben Birch"),
        ("Director of Roads (Mr. P. Crowe)", "P. Crowe [Director of Roads]"),
        (
            "Senior Engineer, Water and Paths (Ms. A. Moss), Engineers (Messrs. J. Shaw and D. Sheen)",
            "A. Moss [Senior Engineer, Water and Paths] | J. Shaw [Engineers] | D. Sheen [Engineers]",
        ),
        ("Frank Wills — Chair", "Frank Wills [Chair]"),
        (
            "Present: E. Drew - Chairman, Mrs. Berry, M. Grief together with 2 members of the public.",
            "E. Drew [Chairman] | Berry | M. Grief",
        ),
        ("D. Pick and T. Manley - Borough Councillor.", "D. Pick | T. Manley [Borough Councillor]"),
        (
            "PRESENT (six Councillors): - Pam Bell (PB), Clare Cann (CC) – Chair, Parish Clerk: Peter King",
            "Pam Bell [PB] | Clare Cann [CC; Chair] | Peter King [Parish Clerk]",
        ),
        ("In attendance: Peter King, Parish Clerk, and 5 members of the public.", "Peter King [Parish Clerk]"),
        (
            "Chairman Mrs D Clem Vice Chairman Mrs C Hard Councillors M Lee M Prece J Tay",
            "D Clem [Chairman] | C Hard [Vice Chairman] | M Lee | M Prece | J Tay",
        ),
        (
            "Rose Burn, Interim Strategic Director of Water, Roads and Paths.",
            "Rose Burn [Interim Strategic Director of Water]",
        ),
        ("Clare Curr, Cabinet Member for Children", "Clare Curr [Cabinet Member for Children]"),
        ("James Stein (jas330, Chairman)", "James Stein [jas330, Chairman]"),
        ("Apologies for absence were received from Cllr Hull and Mr. P. O’Dea", "Hull | P. O’Dea"),
        ("APOLOGIES, Mr. Mycroft and Mr. T.Manley, Borough Councillor.", "Mycroft | T.Manley [Borough Councillor]"),
        ("This meeting was led by Thea Cole", "Thea Cole"),
        ("Nils André", "Nils André"),
        ("Collins (J), Sheahan (M)", "Collins (J) | Sheahan (M)"),
        ("John Slade JS", "John Slade [JS]"),
        ("2. Apologies: Mrs. Bull and Darren Hall", "Bull | Darren Hall"),
        ("Joel & Susan Mott (co-Treasurer)", "Joel | Susan Mott [co-Treasurer]"),
    ] {
        wrong.extend((read(line) != expected).then(|| format!("{line}\n    {}\n  ≠ {expected}", read(line))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn offices_stand_before_names() {
    let read = read("President Ana Hull, Treasurer Ben Crane");
    assert_eq!(read, "Ana Hull [President] | Ben Crane [Treasurer]");
}

#[test]
fn lines_without_names() {
    for line in [
        "None",
        "Apologies: Nil",
        "eight members of the public",
        "Members of the public 5",
        "Present:",
        "No apologies were received.",
        "",
        "Attendance",
        "The meeting was quorate",
    ] {
        assert_eq!(read(line), "", "{line}");
    }
}

#[test]
fn labels_within_a_line() {
    let line = "Present: Dan, Lea Regrets: Peter";
    let under: Vec<_> = attendees(&Cut::of(line).words())
        .iter()
        .map(|one| (one.name.of(line), one.under.map(|span| span.of(line))))
        .collect();
    assert_eq!(under, [("Dan", Some("Present")), ("Lea", Some("Present")), ("Peter", Some("Regrets"))]);
}
