//! Who was there and who was not, in the shapes in which minutes say so, as a clerk would read them.

use super::test_cases::{attendance, hold, hold_none};

#[test]
fn lists_of_those_present() {
    hold(
        &[
            // Boxes as a roll call, with firms and remarks after a dash; and boxes that nobody ticked yet.
            (
                "# Minutes\n\n## Attendees\n\n- [X] Ana Ash - Moss\n- [x] Ben Birch - Moss (joined later)\n- [ ] Cal Cole - Moss\n- [X] Dan Dell - Individual Contributor - Voted in as member\n\n## Votes\n\n- [ ] Eve Elm",
                "Ana Ash, Ben Birch, Dan Dell / absent: Cal Cole",
            ),
            ("# Minutes\n\n## Attendees\n\n- [ ] Ana Ash\n- [ ] Ben Birch", ""),
            // Surnames first, and firms after a semicolon.
            (
                "# Minutes\n\n## Voting Members Present\n\n* Ash, Ana; Moss Systems\n* Birch, Ben; Dell, Inc.\n* Cole, Cal; Ferry\n\n## Members Present\n\n* Dan Dell, Ferry\n\n## Observers present\n\nNote: observers are welcome.\n\n* Elm, Eve; Harbour, Inc.",
                "Ash, Ana, Birch, Ben, Cole, Cal, Dan Dell, Elm, Eve",
            ),
            // Those who spoke in a chat, and names that a line joins.
            (
                "# Minutes\n\n## People Present (lines said)\n\n* dotty (104)\n* Elm_e (3)\n* kai (0)",
                "dotty, Elm_e, kai",
            ),
            (
                "# Minutes\n\n## Attendees\n\nPresent\n\ndotty, Ana_Ash, Ben_Birch-Moss",
                "dotty, Ana_Ash, Ben_Birch-Moss",
            ),
            (
                "Converted to HTML. Draft The following were present: Ana Ash (AA), Ben Birch (BB).",
                "Ana Ash, Ben Birch",
            ),
            // Call signs and short names in small letters.
            ("**Present:** abt, lon, mrk, wv, kpb", "abt, lon, mrk, wv, kpb"),
            ("Attendees: dot, kai, lw", "dot, kai, lw"),
            // Names in full after the words, with no mark between.
            ("Directors present Ana Ash, Ben Birch, and Cara Cole", "Ana Ash, Ben Birch, Cara Cole"),
            ("Board members attending Ana Ash and Ben Birch", "Ana Ash, Ben Birch"),
            ("In attendance Ana Ash, Ben Birch\n\nThey met.", "Ana Ash, Ben Birch"),
            ("Present value and future cost, as Ana Ash and Ben Birch saw them, were compared.", ""),
            // An office before the name, joined to it or not.
            (
                "## Present\n\nFounding directors Ana Ash, Ben Birch, and Cal Cole. Junior Board Representative Dan Dell.",
                "Ana Ash, Ben Birch, Cal Cole, Dan Dell",
            ),
            (
                "In Attendance: Clerk-Ana Ash, Recording Clerk-Ben Birch, Cara Cole and Dan Dell",
                "Ana Ash, Ben Birch, Cara Cole, Dan Dell",
            ),
            // Firms, several, joined by `&`, or on lines that nothing announces.
            (
                "Attendance\n\n- Ana Ash (AA), DRC, Harbour Computing\n- Ben Birch (BB), DRC, Harbour Computing\n- Cara Cole (CC), MILLNET\n- Dan Dell (DD), Ferry",
                "Ana Ash, Ben Birch, Cara Cole, Dan Dell",
            ),
            ("### Attendees\n\n- Ana Ash - Moss\n- Ben Birch M&M\n- Cal Cole", "Ana Ash, Ben Birch, Cal Cole"),
            (
                "Open Ferry Project\n\nAna Ash, Mill Foundation\n\nBen Birch, FRY\n\nCal Cole, Dellford Infinity\n\nMs. Ash opened the meeting at 2:05pm.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            // Posts and surnames that are the same word.
            ("## Present\n\n- Ana Steward\n- Ben Lord\n- Cal Cole", "Ana Steward, Ben Lord, Cal Cole"),
            // A letterhead with those who sit on the body.
            (
                "Ferry Voting Committee\n\nAna Ash, Chair\n\nBen Birch, Vice Chair\n\nCal Cole\n\nDan Dell\n\nMinutes\n\nAll members were present.",
                "Ana Ash, Ben Birch, Cal Cole, Dan Dell",
            ),
            // All who sit on it, those who came in bold.
            (
                "Ferry Editorial Committee\n\n- **Ana Ash, chair (Mill Archive)**\n- Ben Birch (Dellford University)\n- **Cal Cole (Moss Mills)**\n\n**Present members in bold**\n\nThey met.",
                "Ana Ash, Cal Cole",
            ),
            // A table whose first cell is said once.
            (
                "<table><tr><td>Present</td><td>Chairman</td><td>M. Ash</td></tr><tr><td>&nbsp;</td><td>Vice Chairman</td><td>P. Birch</td></tr><tr><td></td><td></td><td>Mrs F. Cole</td></tr></table>",
                "M. Ash, P. Birch, F. Cole",
            ),
            // Who came after all; who was away, in brackets; who came and said something.
            (
                "Present:\n\n- Ana Ash\n\nApologies:\n\n- Ben Birch (Treasurer) - arrived during the meeting.\n- Cal Cole",
                "Ana Ash, Ben Birch / apologies: Cal Cole",
            ),
            (
                "Attendees: Ana Ash, Ben Birch\n\n## Money - Cara\n\nNone (Cara was not present).",
                "Ana Ash, Ben Birch / absent: Cara",
            ),
            (
                "Attending: Ana Ash, Ben Birch\n\nSECURITY:\n\n1) Jim Dell attended meeting and said that owners should lock their doors.",
                "Ana Ash, Ben Birch, Jim Dell",
            ),
            ("Present: Cllr Ana Ash (Chair), Cllr Ben Birch and the Clerk, Cara Cole", "Ana Ash, Ben Birch, Cara Cole"),
            ("**Present:** Mrs A Ash - Chairman, Messrs B Birch and C Cole", "A Ash, B Birch, C Cole"),
            ("PRESENT (six Councillors): - Ana Ash (AA), Ben Birch (BB) – Chair", "Ana Ash, Ben Birch"),
            (
                "Those attending: Cllr Ash, County Councillor M Moss, Borough Councillor C Dell, 11 members of the public.",
                "Ash, M Moss, C Dell",
            ),
            (
                "Present: Cllrs A Ash, B Birch & C Cole. Also present: D Dell, Head of Roads, and two residents.",
                "A Ash, B Birch, C Cole, D Dell",
            ),
            ("Present:\n\nAna Ash, Ed.D., president\n\nBen Birch, vice president", "Ana Ash, Ben Birch"),
            // Surnames first.
            ("### Roll call\n\n- Ash, Ana\n- Birch, JF\n- Cole, Cara", "Ash, Ana, Birch, JF, Cole, Cara"),
            ("## Attendees\n\n- [AA] Ana Ash\n- [BB] Ben Birch (Chair)", "Ana Ash, Ben Birch"),
            // Links whose ends the file forgets.
            (
                "Present: [Ana Ash][AnaAsh], [Ben Birch][BenBirch] (clerk), [Cara Cole][CaraCole]",
                "Ana Ash, Ben Birch, Cara Cole",
            ),
            // Front matter, where the text lists nobody.
            (
                "---\nlayout: meeting\ndirectors:\n- Ana Ash\n- Ben Birch\napologies:\n  - Cara Cole (Secretary)\n---\n\nThey met.",
                "Ana Ash, Ben Birch / apologies: Cara Cole",
            ),
            ("---\ntitle: Minutes\nattendees: [Ana Ash, 'Ben Birch']\n---\n\nThey met.", "Ana Ash, Ben Birch"),
            ("---\ntitle: Our club\nmembers: [Ana Ash, Ben Birch]\n---\n\nThey row.", ""),
            (
                "Attendees:\n\n- Ana Ash, Brightwater Systems\n- Ben Birch, Dellford University\n- Cara Cole, Dellford University",
                "Ana Ash, Ben Birch, Cara Cole",
            ),
            (
                "Attendees:\n\n- Ana Ash (Brightwater)\n- Ben Birch - Dellford Group\n- Cara Cole: Moss Ltd",
                "Ana Ash, Ben Birch, Cara Cole",
            ),
            ("## Attendees\n\n- Moss Ltd: Ana Ash, Ben Birch\n- Dellford: Cara Cole", "Ana Ash, Ben Birch, Cara Cole"),
            (
                "## Attendees\n\n- [x] Ana Ash\n- [ ] Ben Birch\n- [ X] Cara Cole\n- [ ] Dan Dell",
                "Ana Ash, Cara Cole / absent: Ben Birch, Dan Dell",
            ),
            (
                "Present: Mrs Ana Ash (Village Representative)\n\nMr. Ben Birch (Borough Council of Dellford)\n\nMr Cal Cole (Moss Mills)\n\n1. Apologies",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            (
                "Present: Cllr A Ash - Chairman,\n\nCllr B Birch, Cllr C Cole\n\n2 members of the public\n\nCllr D Dell",
                "A Ash, B Birch, C Cole, D Dell",
            ),
            ("Present:\n    Ana Ash\n    Ben Birch\n\n1. Matters arising\nThe wall is unsafe.", "Ana Ash, Ben Birch"),
            (
                "**Attendance:**\n\n**Cllr Ana Ash    AA    Chair**\n\n**Cllr Ben Birch    BB**\n\n**Cara Cole   CC   Parish Clerk and RFO (Minutes)**\n\n**Also in attendance:**\n\n**Dan Dell    DD   Ashby Village Hall Committee (Chair)**\n\n**Cllr Eve Elm   NCC**\n\n**Members of the Public: 11**",
                "Ana Ash, Ben Birch, Cara Cole, Dan Dell, Eve Elm",
            ),
            (
                "## Present\n\n- Ana Ash — *Chair*\n- Ben Birch\n\n## Members of the Public\n\n- Cal Cole\n\n## Apologies\n\n- Dan Dell",
                "Ana Ash, Ben Birch, Cal Cole / apologies: Dan Dell",
            ),
            (
                "IN THE CHAIR:\n\nCouncillor Ana Ash\n\nMEMBERS:\n\nCouncillors B. Birch, Cole and Dell\n\nPOLICE :\n\nSuperintendent (Mr. E. Elm), Sergeant (Mr. F. Fern)\n\nOFFICIALS :\n\nChief Executive (Dr. G. Gale), Clerk (Ms. H. Hill)",
                "Ana Ash, B. Birch, Cole, Dell, E. Elm, F. Fern, G. Gale, H. Hill",
            ),
            (
                "MEMBERS PRESENT:\n\nCouncillors Ash, Birch (J), Birch (K), Cmhlr. Ó Dálaigh, Dell M), Elm.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. F. Fern), Director, Transportation & Travel/ Environment (Mr. G. Gale).",
                "Ash, Birch (J), Birch (K), Ó Dálaigh, Dell M, Elm, F. Fern, G. Gale",
            ),
            (
                "PRESENT IN THE CHAIR:\n\nCouncillor Ana Ash, Cathaoirleach\n\nMEMBERS PRESENT:\n\nCouncillors Birch and Cole.",
                "Ana Ash, Birch, Cole",
            ),
            ("Board members: President Ana Ash, Secretary Ben Birch, Treasurer Cara Cole", ""),
            (
                "Attendees:\n\n- Board members: President Ana Ash, Secretary Ben Birch\n- Members: Dan Dell, Eve & Fay Elm",
                "Ana Ash, Ben Birch, Dan Dell, Eve Elm, Fay Elm",
            ),
            ("Present: Ana, Ben, Cal (remote)\n\nRegrets: Dan", "Ana, Ben, Cal / apologies: Dan"),
            ("Present: Ana, Ben Regrets: Dan, Eve", "Ana, Ben / apologies: Dan, Eve"),
            ("Present: @ana, @ben-b, @cal_c", "@ana, @ben-b, @cal_c"),
            (
                "## Present\n\n* Ana Ash @ana (TSC)\n* Ben Birch @ben (TSC)\n* Cal Cole - Guest from MOSTIF to talk about the audit",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            (
                "# Ashby Tech Meeting 2031-05-06\n\n- Ana Ash\n- Ben Birch\n- Cal Cole\n\n## Agenda\n\n- walls",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            (
                "Board members present: Ana Ash, President, Ben Birch, Secretary, and Cal & Dot Cole, co-Treasurers.",
                "Ana Ash, Ben Birch, Cal Cole, Dot Cole",
            ),
            ("Roll call: Ash, Birch, Cole present; Dell absent", "Ash, Birch, Cole / absent: Dell"),
            (
                "Roll Call\n\nAna Ash - present\n\nBen Birch - absent\n\nCal Cole - excused",
                "Ana Ash / apologies: Cal Cole / absent: Ben Birch",
            ),
            (
                "Present: Ana Ash, Ben Birch (apologies), Cal Cole (absent), Dan Dell (apologies for lateness)",
                "Ana Ash, Dan Dell / apologies: Ben Birch / absent: Cal Cole",
            ),
            ("Present:\n\n- Ana Ash\n- ~~Ben Birch~~\n- Cal Cole", "Ana Ash, Cal Cole / absent: Ben Birch"),
            (
                "Minutes of the Parish Council ASHBY PARISH COUNCIL ---------- DATE: Thursday 5th November 2031 TIME: 7:00pm PLACE: Virtual PRESENT: Ana Ash (Chair), Ben Birch (Councillors) Cara Cole (Clerk) PUBLIC: 4 ---------- 1. To Receive Apologies for Absence Apologies were received from Dan Dell (on holiday) and Eve Elm. 2. To receive declarations There were none",
                "Ana Ash, Ben Birch, Cara Cole / apologies: Dan Dell, Eve Elm",
            ),
            (
                "DRAFT MINUTES OF ASHBY PARISH COUNCIL HELD AT 7.30 pm THURSDAY 9 JULY 2031 PRESENT (6 Councillors): - Ana Ash (AA), Ben Birch (BB) – Vice-Chairman, Cal Cole (CC). Clerk: - Dot Dell Cllr Eve Elm (EE) – County Council 4 members of the public were in attendance. Papers presented: (i) Report.",
                "Ana Ash, Ben Birch, Cal Cole, Dot Dell, Eve Elm",
            ),
            ("Those attending Mr M Moss (Chairman) Mr B Birch, Mrs C Cole", "M Moss, B Birch, C Cole"),
            ("APOLOGIES, Mr. Moss and Mr. T.Birch, Borough Councillor.", "apologies: Moss, T.Birch"),
            (
                "## Present\n\n* Ana Ash <mailto:ana@ashby.org>\n* Ben Birch <mailto:ben@ashby.org>",
                "Ana Ash, Ben Birch",
            ),
            (
                "1. Present:\n\nA. Ash - Chairman, Mrs. Birch, C. Cole together with 4 members of the public.",
                "A. Ash, Birch, C. Cole",
            ),
            (
                "## Present\n\n### TSC\n\n* Ana Ash\n\n### V8\n\n* Ben Birch\n\n## Summary\n\n* Walls Group",
                "Ana Ash, Ben Birch",
            ),
            (
                "Public: 2 Also, in attendance: Cllr Ben Birch, Borough Council of Dellford Mr Cal Cole, Footpath Warden",
                "Ben Birch, Cal Cole",
            ),
            ("In attendance:\n\n1. Ana Ash\n2. Ben Birch\n3. Cara Cole", "Ana Ash, Ben Birch, Cara Cole"),
            (
                "Chair: Ana Ash\nMinutes: Ben Birch\nPresent: Ana Ash, Ben Birch, Cal Cole",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            ("Scribe: Ana\n\nPresent: Ana Ash, Ben Birch", "Ana Ash, Ben Birch"),
        ],
        attendance,
    );
}

#[test]
fn tables_of_attendance() {
    hold(
        &[
            (
                "| Name | Role | Present |\n|--|--|--|\n| Ana Ash | Chair | ✓ |\n| Ben Birch | Member | ✗ |\n| Cal Cole | Member | Apologies |",
                "Ana Ash / apologies: Cal Cole / absent: Ben Birch",
            ),
            (
                "| Councillor | Attendance |\n|--|--|\n| Cllr A Ash | P |\n| Cllr B Birch | A |\n| Cllr C Cole | Present |",
                "A Ash, C Cole / apologies: B Birch",
            ),
            (
                "| Present | Apologies |\n|--|--|\n| Ana Ash | Cal Cole |\n| Ben Birch | |",
                "Ana Ash, Ben Birch / apologies: Cal Cole",
            ),
            (
                "| Present: | Ana Ash (Chair), Ben Birch |\n|--|--|\n| Apologies: | Cal Cole |\n| In attendance: | Dan Dell (Clerk) |",
                "Ana Ash, Ben Birch, Dan Dell / apologies: Cal Cole",
            ),
            (
                "## Attendance\n\n| Name | Organisation |\n|--|--|\n| Ana Ash | Moss Systems |\n| Ben Birch | Dellford University |",
                "Ana Ash, Ben Birch",
            ),
            (
                "| Name | Title | Y/N |\n|--|--|--|\n| Ana Ash | Trustee | Y |\n| Ben Birch | Trustee | N |",
                "Ana Ash / absent: Ben Birch",
            ),
            ("| Payee | Amount | Present |\n|--|--|--|\n| Moss Ltd | £5 | Y |", ""),
        ],
        attendance,
    );
}

#[test]
fn attendance_told_in_sentences() {
    hold(
        &[
            ("The meeting was attended by Ana Ash, Ben Birch and Cal Cole.", "Ana Ash, Ben Birch, Cal Cole"),
            ("Present were Ana Ash, Ben Birch and Cal Cole.", "Ana Ash, Ben Birch, Cal Cole"),
            ("Also in attendance were Dan Dell (Clerk) and 5 members of the public.", "Dan Dell"),
            ("Ana Ash, Ben Birch and Cal Cole were present.", "Ana Ash, Ben Birch, Cal Cole"),
            (
                "1. Welcome: the Chairman (Ana Ash) welcomed those present: Ben Birch, Cal Cole, Dot Dell (Secretary)",
                "Ana Ash, Ben Birch, Cal Cole, Dot Dell",
            ),
            (
                "Ana Ash-President, Ben Birch-Secretary and Cal Cole-Treasurer presiding. 24 out of 58 owners took part.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            (
                "The landscape committee (Ana Ash, Ben Birch, and Cal Cole) met at 4 p.m. on Wednesday, April 26, 2031 in the garden.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            ("The meeting was led by Ana Ash.", "Ana Ash"),
            ("The meeting was chaired by Cllr Ana Ash. Minutes were taken by Ben Birch.", "Ana Ash, Ben Birch"),
            ("The residents were present in spirit.", ""),
            ("The plan was attended by controversy.", ""),
            ("The Chair welcomed all those present and opened the meeting.", ""),
            ("There were 12 members of the public present.", ""),
            ("A present was given to Mrs Ash.", ""),
            ("Cllr Ash presented the report.", ""),
        ],
        attendance,
    );
}

#[test]
fn apologies_and_absences() {
    hold(
        &[
            (
                "Apologies for absence were received from Cllr Ash, Cllr Mrs B Birch and Mr P. O’Dell.",
                "apologies: Ash, B Birch, P. O’Dell",
            ),
            (
                "1. To receive apologies: Apologies had been received from Ana Ash (work) and Ben Birch (ill).",
                "apologies: Ana Ash, Ben Birch",
            ),
            (
                "Apologies: Were received from Councillor Ash, Councillor Birch and Mr C Cole",
                "apologies: Ash, Birch, C Cole",
            ),
            ("An apology for his inability to attend the Meeting was received from Councillor Ash.", "apologies: Ash"),
            ("Ms Ana Ash (Environment Agency) Apologies", "apologies: Ana Ash"),
            ("1. Apologies\n\nApologies received by Mr. Ash, and Mr. J Birch", "apologies: Ash, J Birch"),
            (
                "1. Apologies for Absence accepted from:\n\nCllr A Ash. County Councillor Mr. B Birch.",
                "apologies: A Ash, B Birch",
            ),
            ("## Apologies for Absence\n\nAna Ash, Ben Birch", "apologies: Ana Ash, Ben Birch"),
            (
                "## Apologies\n\n- Ana Ash\n- Ben Birch (holiday)\n\n## Minutes\n\nThe Minutes were approved.",
                "apologies: Ana Ash, Ben Birch",
            ),
            ("Apologies: Nil", ""),
            ("Apologies: None", ""),
            ("Apologies: as above", ""),
            ("Apologies: there were no apologies.", ""),
            ("No apologies were received.", ""),
            ("Apologies for lateness: Cllr Ash", ""),
            ("Apologies were received from Cllr Ash. Cllr Birch sent apologies for lateness.", "apologies: Ash"),
            ("Regrets: Ana, Ben", "apologies: Ana, Ben"),
            ("Not attending: Ana Ash", "apologies: Ana Ash"),
            ("Absent: Ana Ash, Ben Birch", "absent: Ana Ash, Ben Birch"),
            ("Absent without apology: Ana Ash", "absent: Ana Ash"),
            ("Absent with apologies: Ana Ash", "apologies: Ana Ash"),
            ("Unable to attend: Ana Ash", "apologies: Ana Ash"),
            ("1. Apologies\n\nCllr Ash and Cllr Birch had sent their apologies.", "apologies: Ash, Birch"),
            ("1. Apologies\n\nCllr Ash was unable to attend.", "apologies: Ash"),
            ("1. Apologies\n\nApologies on behalf of Ana Ash were noted.", "apologies: Ana Ash"),
            (
                "1. Apologies\n\nApologies were noted from Cllrs A Ash, B Birch & C Cole. Resolved to accept these apologies.",
                "apologies: A Ash, B Birch, C Cole",
            ),
            ("1. Apologies\n\nApologies were received and accepted from Cllr Ash (holiday).", "apologies: Ash"),
            ("1. Apologies\n\nReceived from Cllr Ash and Cllr Birch.", "apologies: Ash, Birch"),
            ("Peter Ash and Ben Birch apologised for not informing Matthew Cole.", ""),
            ("The Clerk gave his apologies for the delay with the accounts.", ""),
            ("A letter of apology was received from Moss Water.", ""),
            ("Mr Ray Ash, Mr Keith Birch\n\n2. Minutes of the previous meeting", ""),
            (
                "1. Apologies:\n\nMr Ray Ash, Mr Keith Birch\n\n2. Minutes of the previous meeting.\n\nThe minutes were agreed.\n\n3. Complaints\n\nComplaints\n\nTwo.",
                "apologies: Ray Ash, Keith Birch",
            ),
        ],
        attendance,
    );
}

#[test]
fn who_only_looks_present() {
    hold_none(
        &[
            "Present: no members of the public",
            "Members of the public present: 5",
            "Present: 12 residents",
            "Action: Ana Ash to present the report",
            "The present Chair, Ana Ash, spoke.",
            "Chair: thanks to everybody for the fair",
            "Chair: ................ Date: .........",
            "Chairman’s report: Cllr Ash said that all is well.",
            "Public participation: Mr Ash asked about the wall.",
            "Officers: the report says that Ana Ash will write.",
            "Guests at the fair: Ana Ash and Ben Birch.\n\nStalls were full.",
            "Members: the fee is £5 a year.",
            "The police officers present at the match, Ana Ash and Ben Birch, were thanked.",
            "Witnesses are asked to come forward.",
        ],
        attendance,
    );
}
