//! Who was there and who was not, where it is told in sentences, in labels inside a paragraph, or under the heads of a roll
//! call, as a clerk would read them.

use super::test_cases::{attendance, hold};

#[test]
fn labels_inside_a_paragraph() {
    hold(
        &[
            ("Present: Ana Ash, Ben Birch. Apologies from Cal Cole.", "Ana Ash, Ben Birch / apologies: Cal Cole"),
            ("Present: Ana Ash, Ben Birch. Cal Cole sent apologies.", "Ana Ash, Ben Birch / apologies: Cal Cole"),
            ("Participation: Ana Ash, Ben Birch Excused: Cal Cole", "Ana Ash, Ben Birch / apologies: Cal Cole"),
            (
                "Chair Ash opened at 5:58 p.m.  Present: Members Ash, Birch, Cole. Excused absences: Members Dell and Elm. Also present: Secretary Fry.",
                "Ash, Birch, Cole, Fry / apologies: Dell, Elm",
            ),
            (
                "We began at ten past one, some 80 persons being present. Chair: Ana Ash, President. Minutes: Ben Birch",
                "Ana Ash, Ben Birch",
            ),
            (
                "Present - Ana Ash (Moss Trust), Ben Birch - Mill History Society, Cal Cole (Paths)\n\nApologies - Dan Dell (Ferry), Eve Elm & Flo Fry (Civic Trust)",
                "Ana Ash, Ben Birch, Cal Cole / apologies: Dan Dell, Eve Elm, Flo Fry",
            ),
            (
                "**Roll Call of Directors**: Present – Ana Ash; Ben Birch, Shelter Representative; Cal Cole, Recording Secretary and Traffic Representative.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            (
                "In attendance: Supervisors Ana Ash, Ben Birch, Treasurers Cal Cole and Dan Dell, Eve Elm, Town Clerks Flo Fry and Gus Gale",
                "Ana Ash, Ben Birch, Cal Cole, Dan Dell, Eve Elm, Flo Fry, Gus Gale",
            ),
            (
                "# Walls team\n\nSign in below so that we know who came. Roll call:\n\n* Ana Ash / Moss / @ana\n* Ben Birch / @ben",
                "Ana Ash, Ben Birch",
            ),
            ("Attendees: Ana Ash -  Ben Birch -  Cal St. Cole -", "Ana Ash, Ben Birch, Cal St. Cole"),
            ("Attending: ab, cd, ef, gh (after the vote)", "ab, cd, ef, gh"),
            ("Roll call: Ash - present, Birch - present, Cole - absent", "Ash, Birch / absent: Cole"),
            ("Excused: Ana Ash. Unexcused: Ben Birch.", "apologies: Ana Ash / absent: Ben Birch"),
            (
                "Directors in Attendance:  Ash, Birch, Cole.  Directors Not in Attendance:  Dell.",
                "Ash, Birch, Cole / absent: Dell",
            ),
            ("Sederunt: Ana Ash, Ben Birch", "Ana Ash, Ben Birch"),
            ("People: Ana Ash, Ben Birch", "Ana Ash, Ben Birch"),
            ("President: Ana Ash  \nSecretary: Ben Birch  \nOthers present: Cal Cole", "Ana Ash, Ben Birch, Cal Cole"),
        ],
        attendance,
    );
}

#[test]
fn told_in_sentences() {
    hold(
        &[
            (
                "There were present: the President, Mrs. Ann Ash; Second Vice President, Mrs. Birch; two Secretaries,--Mrs. Cole and Miss Dell; Treasurer, Miss Elm; and Directors, Mrs. Fry, and Miss Gale.",
                "Ann Ash, Birch, Cole, Dell, Elm, Fry, Gale",
            ),
            (
                "President Ash opened the session. Board members present were Ana Ash and Ben Birch. Other staff present via teleconference were Cal Cole, General Counsel; Dan Dell and Eve Elm, Assistant Superintendents; and Flo Fry, Facilitator.",
                "Ana Ash, Ben Birch, Cal Cole, Dan Dell, Eve Elm, Flo Fry",
            ),
            (
                "Other staff present via teleconference were Cal Cole and Dan Dell, Assistant Superintendents; Eve Elm and Flo Fry, Executive Directors; and Gus Gale, Director.",
                "Cal Cole, Dan Dell, Eve Elm, Flo Fry, Gus Gale",
            ),
            (
                "The following members of the Walls Trust were present that evening: Ana Ash, Ben Birch, and Cal Cole.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            ("Directors Ash and Birch were absent.", "absent: Ash, Birch"),
            ("It was noted that Cllr Ana Ash was absent.", "absent: Ana Ash"),
            (
                "Members present (3): Ana Ash (AA), Ben Birch (BB), Cal Cole. Apologies for absence had come in from: Dan Dell, Eve Elm (Treas), Flo Fry",
                "Ana Ash, Ben Birch, Cal Cole / apologies: Dan Dell, Eve Elm, Flo Fry",
            ),
            (
                "| | | Action |\n|--|--|--|\n| 1 | The Chair greeted us and took apologies for absence from Cllr Ana Ash and Cllr Ben Birch. | |",
                "apologies: Ana Ash, Ben Birch",
            ),
            (
                "Present were President Ana Ash, Vice-President Ben Birch and Treasurer Cal Cole.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            ("A quorum was present with Directors Ash, Birch and Cole in attendance.", "Ash, Birch, Cole"),
            ("Ana Ash and Ben Birch were present. Cal Cole joined by phone.", "Ana Ash, Ben Birch, Cal Cole"),
            ("Mr Ash was unable to be present and sent his apologies.", "apologies: Ash"),
            ("# Roads Committee\n\nChaired by Ana Ash\n\n## Business", "Ana Ash"),
        ],
        attendance,
    );
}

#[test]
fn heads_of_a_roll_call() {
    hold(
        &[
            (
                "### Members in Attendance in Official Capacity\n- Ana Ash, Chair\n- Ben Birch, Treasurer\n\n### Absent Members\n- Cal Cole, Secretary (on holiday)",
                "Ana Ash, Ben Birch / absent: Cal Cole",
            ),
            (
                "# Roll call:\n\n## Attending\n* Ana Ash\n* Ben Birch\n\n## Regrets\n* Cal Cole\n\n## Non-voting observers\n\n* Dan Dell\n\nQuorum achieved.",
                "Ana Ash, Ben Birch, Dan Dell / apologies: Cal Cole",
            ),
            (
                "# Board call\n\n1.  **Opening / Roll Call**\n\n    a.  **Founding Members**\n\n        i.  Ana Ash (Moss)\\*\n\n        ii. Ben Birch (Ferry)\\* (Chair)\n\n> **Guests / Observers**\n\ni.  Cal Cole (Mill, General Member Rep)\\*\n\nii. Dan Dell (Dellford)\n\n     a.  **Not in attendance**\n\n         i.  Eve Elm (Elmfield)\\*\n\n**\\*voting member**\n\n2.  **Business**\n\n    a.  Two walls were seen.",
                "Ana Ash, Ben Birch, Cal Cole, Dan Dell / absent: Eve Elm",
            ),
            // A line over a list of business ends the names.
            (
                "# Minutes\n\nPresent\n=======\nAna A, Ben B, Cal C\n\nProperty\n- A lead was found",
                "Ana A, Ben B, Cal C",
            ),
            // A masthead lists who sits on a body; who was there is said below.
            (
                "Roads Advisory Committee\n\nAna Ash, Chair\n\nBen Birch, Vice Chair\n\nCal Cole\n\n**1. Roll Call**\n\nPresent: Members Ash, Cole. Excused: Member Birch.",
                "Ana Ash, Cole / apologies: Ben Birch",
            ),
            // A list of names below the title and one line, with what each is and a short name.
            (
                "# Minutes of the AGM\n\nThe AGM was held on 14 March 2031.\n\n- Ana Ash (Chair, aa1)\n- Ben Birch (bb2)\n- Cal Cole (Treasurer, Editor, cc3)\n\n## Report\n\n- Two papers were read.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            // A post and a firm after each name, a line for each.
            (
                "# Trace call\n\nAttending\n\nAna Ash, VP HW Eng, MossSoC\n\nBen Birch, HW Eng, MossSoC\n\nCal Cole, Head of Trace, Ferry\n\nTalk was of two items.",
                "Ana Ash, Ben Birch, Cal Cole",
            ),
            // The list inside an entry ends with it.
            (
                "# Walls call\n\n- **Participants:**\n    - Ana Ash\n    - Ben Birch\n- Projects that wait\n    - Mortar\n        - Dan: Lime is dearer\n        - Signing",
                "Ana Ash, Ben Birch",
            ),
            // Elections name those who were elected.
            (
                "# AGM\n\n## Election of Officers\n\n**President:** Ana Ash - Passed\n\n**Secretary:** Ben Birch - Passed\n\n**Committee:** Cal Cole, Dan Dell - Passed",
                "",
            ),
        ],
        attendance,
    );
}

#[test]
fn roll_calls_of_a_vote() {
    hold(
        &[
            (
                "# Board\n\n**Roll Call Vote:**\n- Aye: Ash, Birch\n- No: None\n- Absent: None\n- Student’s advice: Aye\n- Carried; 7:0",
                "",
            ),
            ("# Board\n\nRoll call. Aye: Ash, Birch. Absent: Cole.", ""),
            ("# Club\n\n* **Treasurer** - Vacant\n* **Secretary** - Vacant", ""),
        ],
        attendance,
    );
}

#[test]
fn lists_as_they_are_typed() {
    hold(
        &[
            // A semicolon for a colon.
            (
                "1\\. Present; R. Ash - Chairman, Mrs. Birch, D. Cole, P. Dell together with 7 residents.",
                "R. Ash, Birch, D. Cole, P. Dell",
            ),
            // What a computer calls each, and a line that only counts.
            (
                "# AGM\n\n## In attendance\n\nAt most: 40 *\n\nA.M. Ash ama22  \nBen Birch (yes bb58)  \nCal Cole (cc35)- Teller  \nDan (dd83)",
                "A.M. Ash, Ben Birch, Cal Cole, Dan",
            ),
            // The business follows in the same paragraph.
            (
                "OFFICIALS IN ATTENDANCE:\n\nCity Engineer (Mr. C. Ash), Director, Roads/Change Management (Mr. K. Birch), Clerk (Ms. T. Cole). The Mayor said why the meeting was called. He hoped for peace.",
                "C. Ash, K. Birch, T. Cole",
            ),
            // Addresses, and firms of which nobody is named.
            (
                "Attendees:\n\nMike Ash : (OpenMoss)       : mike@moss.example\n\nDavide Birch (OpenMoss)     : davide@moss.example\n\nMoss Labs\nFerry\n\nAbout:\n\n1. Walls\n2. Gates",
                "Mike Ash, Davide Birch",
            ),
            // Semicolons between people, commas before their posts.
            (
                "Those present were: Mayor Ash, Presiding; Commissioners Birch, Cole and Dell, 4.\n\nOFFICERS IN ATTENDANCE:  Karla Elm, Clerk of the Council; Ben Fry, Chief Deputy City Attorney; and Ron Gale, Sergeant at Arms.",
                "Ash, Birch, Cole, Dell, Karla Elm, Ben Fry, Ron Gale",
            ),
            // A short form in a post.
            (
                "**Staff Members**  \nTom R. Ash, General Manager  \nShawn Birch, Cust. Service Manager  ",
                "Tom R. Ash, Shawn Birch",
            ),
            // Short forms of offices before names.
            (
                "Present was Ash, Birch, and Cole.  \n**Also present** was Highway Supt. R. Dell, Building Insp. Elm, Deputy Fry, ZBA Chair Gale, and 3 other interested persons.",
                "Ash, Birch, Cole, R. Dell, Elm, Fry, Gale",
            ),
            // Initials first, then the name and where somebody is from.
            (
                "#### Participants\n\n- AB - Ana Birch, Bureau of Walls, Mossland [BoW], Chair\n- CD - Cal Dell, Ferry Agency, Republic of Ferry [FA]\n- EF - Eve Fry, Mill Office, UK",
                "Ana Birch, Cal Dell, Eve Fry",
            ),
            // Posts alone.
            (
                "- **Present**: `Chair`, `Vice-Chair`, `Treasurer`, `Welfare`\n- **Excused**: `Webmaster`, `Secretary`",
                "Chair, Vice-Chair, Treasurer, Welfare / apologies: Webmaster, Secretary",
            ),
            // Braces; no space after a comma; initials with a small letter.
            (
                "Apologies for Absence\n\nMike Ash (MA) {SBC},Meg Birch (MBi), Hal Cole (HC)",
                "apologies: Mike Ash, Meg Birch, Hal Cole",
            ),
            ("PRESENT:\n\nPaul White PWh\n\nKen Cole KC", "Paul White, Ken Cole"),
            ("Apologies: M/s Birch", "apologies: Birch"),
            (
                "1. Present: K Ash - Chairman, Mrs. Birch together with Mr. Cole - County Councillor and Mr. Dell M.R.C. Roads Manager and 7 residents.",
                "K Ash, Birch, Cole, Dell",
            ),
            ("In attendance: President Ana Ash, HOA members Ben Birch, Cal Cole", "Ana Ash, Ben Birch, Cal Cole"),
            // A bracket that was never closed.
            ("Present:\n\nMrs. Ana Ash (Parish Council Mr. Ben Birch (Parish Council)", "Ana Ash, Ben Birch"),
            // No comma before where somebody is from.
            (
                "Those Attending: Cllr A Ash (Chairman), Mrs J Birch Mossland Association of Small Councils, 7 residents.",
                "A Ash, J Birch",
            ),
        ],
        attendance,
    );
}

#[test]
fn couples_share_a_family_name() {
    hold(
        &[
            (
                "In attendance: President Jo Marsh, Treasurer Ana Ash, Secretary Ben Birch, members Susan and Joel Dell, Kim and Tom.",
                "Jo Marsh, Ana Ash, Ben Birch, Susan Dell, Joel Dell, Kim, Tom",
            ),
            ("Present: Jo Marsh, Ana Ash, Ida & Tom Elm", "Jo Marsh, Ana Ash, Ida Elm, Tom Elm"),
            ("Present: Ida and Tom Elm", "Ida, Tom Elm"),
            ("Present: Jo Marsh, Ana Ash, Ida, Tom Elm", "Jo Marsh, Ana Ash, Ida, Tom Elm"),
        ],
        attendance,
    );
}
