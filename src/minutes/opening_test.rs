//! When a meeting was and which is the next, in the shapes in which clubs and projects say so, in text and front matter.

use super::test_cases::{hold, read};

/// Date, start, end and the words for the next meeting.
fn hours(text: &str) -> String {
    let (document, minutes) = read(text);
    let meeting = minutes.whole.meeting;
    let clock = |hour: Option<(u16, crate::text::Span)>| {
        hour.map_or_else(|| "-".to_owned(), |(minutes, _)| format!("{:02}:{:02}", minutes / 60, minutes % 60))
    };
    let date = meeting.date.map_or_else(|| "-".to_owned(), |(day, ..)| day.to_string());
    let next = meeting.next.map_or("-", |(at, _)| at.of(document.prose()));
    format!("{date} {} {} {next}", clock(meeting.start), clock(meeting.end))
}

#[test]
fn the_next_meeting_has_the_year_that_follows_from_the_meeting() {
    for (held, next, expected) in [
        ("18 December 2030", "Next meeting: 12 January", "2031-01-12"),
        ("18 December 2030", "Next meeting: 12 January 2032", "2032-01-12"),
        ("18 December 2030", "Next meeting: 12 November", "--11-12"),
        ("18 December", "Next meeting: 12 January", "--01-12"),
    ] {
        let (_, minutes) =
            read(&format!("# Minutes of Ashby Parish Council, {held}\n\nPresent: Ana Ash, Ben Birch\n\n{next}\n"));
        let day = minutes.whole.meeting.next.map(|(_, next)| next.day.to_string());
        assert_eq!(day.as_deref(), Some(expected), "{held}: {next}");
    }
}

#[test]
fn the_head_and_the_end_of_minutes() {
    hold(
        &[
            // What is told of the beginning comes before what was announced.
            (
                "# Ferry Group Notes (2031-05-04)\n\nDate & Time: 2031-05-04 23:00 UTC\n\nThe meeting was called to order at 23:08 UTC.\n\nAttending: Ana, Ben",
                "2031-05-04 23:08 - -",
            ),
            (
                "# Minutes of 4 May 2031\n\nPresent: Ana Ash, Ben Birch\n\nChair Ash called the meeting to order at 6:02 p.m. All were there.",
                "2031-05-04 18:02 - -",
            ),
            (
                "# Minutes of 4 May 2031\n\nPresent: Ana Ash, Ben Birch\n\nThe meeting was opened by the President, Cal Cole (ZZ3IRR), at 19:00 hours.",
                "2031-05-04 19:00 - -",
            ),
            (
                "# Minutes of 4 May 2031\n\nPresent: Ana Ash, Ben Birch\n\nThe Annual Meeting of the Ferry Golf Club was called to order at 7:00 PM.",
                "2031-05-04 19:00 - -",
            ),
            (
                "# Minutes of the meeting held on 4 May 2031 at 4:30 p.m.\n\nPresent: Ana Ash, Ben Birch\n\nMembers came from a meeting that had commenced at 3.00 p.m.",
                "2031-05-04 16:30 - -",
            ),
            // A log of a chat, and clocks of twelve hours with a nought.
            (
                "# Minutes of 4 May 2031\n\nMeeting started by dotty at 16:31:17 UTC. The logs are kept.\n\nMeeting ended at 17:58:27 UTC.",
                "2031-05-04 16:31 17:58 -",
            ),
            (
                "# Minutes of 4 May 2031\n\nThe meeting was called to order at 1:04 PM.\n\nThe meeting was adjourned at 01:42 EST.",
                "2031-05-04 13:04 13:42 -",
            ),
            (
                "# Minutes of 4 May 2031\n\nThe meeting was called to order at 9:04 PM.\n\nThe meeting was adjourned at 12:10 AM.",
                "2031-05-04 21:04 00:10 -",
            ),
            // When the next one is, told of weeks or within a sentence; and business that mentions it.
            (
                "# Minutes of 4 May 2031\n\nAna is away. Next meeting in 2 weeks.",
                "2031-05-04 - - Next meeting in 2 weeks.",
            ),
            (
                "# Minutes of 4 May 2031\n\nThey agreed to keep the day, meeting next on 18 May 2031.",
                "2031-05-04 - - They agreed to keep the day, meeting next on 18 May 2031.",
            ),
            (
                "# Minutes of 4 May 2031\n\n## Ana will bring a plan to the next meeting\n\nBen wants to discuss the fair.",
                "2031-05-04 - - -",
            ),
            ("# Minutes of 4 May 2031\n\n## Next Meeting Agenda\n\n- The move of the shed.", "2031-05-04 - - -"),
            (
                "---\ntitle: Ferry Call 4 May 31\ndate: 2031-05-04\n---\n# Ferry Call 4 May 31\n\nThey met.",
                "2031-05-04 - - -",
            ),
            // Ranges, zones, labels in lists, results under a heading.
            (
                "## Ferry Interest Group Agenda\n\n### Monday, May 4, 2031, 1-2pm EDT\n\nThey met.",
                "2031-05-04 13:00 14:00 -",
            ),
            ("# Ferry Committee Report\n\nMay 4, 2031\n\n1pm Pacific/4pm Eastern\n\nThey met.", "2031-05-04 16:00 - -"),
            (
                "# Minutes of 4 May 2031\n\n## Meeting Times\n\n- Open: 11:10\n- Close: 12:02\n\n## Money\n\nNone.",
                "2031-05-04 11:10 12:02 -",
            ),
            (
                "# Minutes of 4 May 2031\n\nThey met.\n\n### Adjournment\n\n- Motion to adjourn by Ana\n- Passes at 20:20",
                "2031-05-04 - 20:20 -",
            ),
            // The day in the title of the page, in a heading below those present, in the name of the page.
            (
                "---\ntitle: General Meeting September 14, 2031\n---\n\nThey spoke of the fair planned for October 22, 2031.",
                "2031-09-14 - - -",
            ),
            ("# Ferry Minutes\n\nChair: Ana Ash\n\n## Session 1: May 4, 2031\n\nThey met.", "2031-05-04 - - -"),
            (
                "---\ntitle: 2031-05-04\ndate: 2033-01-08\n---\n\n## Attendees\n\n- Ana Ash\n- Ben Birch",
                "2031-05-04 - - -",
            ),
            // The next meeting: in figures, by its place in the month, moved, under words of its own.
            (
                "# Minutes of 4 May 2031\n\n**Next meeting will be held: 12/4 at 6pm**",
                "2031-05-04 - - Next meeting will be held: 12/4 at 6pm",
            ),
            (
                "# Minutes of 4 May 2031\n\n#### Next Meeting\n\n- Date: Second Monday of the month",
                "2031-05-04 - - Date: Second Monday of the month",
            ),
            (
                "# Minutes of 4 May 2031\n\n- They met.\n- June meeting date moved to June 17th.",
                "2031-05-04 - - June meeting date moved to June 17th.",
            ),
            (
                "# Minutes of 4 May 2031\n\n**Next Annual Meeting.** The 2032 Annual Meeting was scheduled for Monday, June 21, 2032.",
                "2031-05-04 - - The 2032 Annual Meeting was scheduled for Monday, June 21, 2032.",
            ),
            (
                "# Minutes of 4 May 2031\n\n## Next Call\n\nNext call will be an evening call.",
                "2031-05-04 - - Next call will be an evening call.",
            ),
            (
                "# Minutes of 4 May 2031\n\nThe next meeting of the working group will be at noon on Tuesday, June 10, 2031.",
                "2031-05-04 - - The next meeting of the working group will be at noon on Tuesday, June 10, 2031.",
            ),
            // Front matter, where the text says nothing else.
            (
                "---\nlayout: meeting\ntitle: Directors' meeting\ndate: 2031-05-04 19:20\nclose-meeting: 2031-05-04 20:49\n---\n\n## Accounts\n\nThey were read.",
                "2031-05-04 19:20 20:49 -",
            ),
            (
                "---\ntags: minutes club\ndate: 2031-05-04 14:00:00 +1000\n---\n\n## Accounts\n\nThey were read.",
                "2031-05-04 - - -",
            ),
            (
                "---\ntags: minutes\ndate: 2031-05-10\n---\n\n# Minutes of the Ashby Club, 4 May 2031\n\nThey were read.",
                "2031-05-04 - - -",
            ),
            // TOML, keys of an event, a day with its time, and a title that begins with the day.
            (
                "+++\ntitle = \"Minutes of May 4, 2031 Meeting\"\npublished = 2031-06-09\n+++\n\nThey were read.",
                "2031-05-04 - - -",
            ),
            (
                "---\nstart: 2031-05-04T14:00\nend: 2031-05-04T15:00\ntitle: Spring Walls Group Meeting\n---\n\nThey were read.",
                "2031-05-04 14:00 15:00 -",
            ),
            ("---\ndate: 04/05/2031 17:00\n---\n\n## Attendees\n\n- Ana\n- Ben", "2031-05-04 17:00 - -"),
            ("---\ntitle: 2031-05-04 Walls Board\n---\n\nTwo papers were read.", "2031-05-04 - - -"),
            // What a site, a mail or a browser says of the page is none of the meeting.
            (
                "This page was last modified by Ana on 9 July 2032, at 16:55.\n\n## Walls Committee Meeting (June 12, 2031)\n\nThey met.",
                "2031-06-12 - - -",
            ),
            (
                "6/14/31, 8:19 AM    Ashby Papers\n\nASHBY BOARD STUDY SESSION\n\nTuesday, June 3, 2031\n\nThey met.",
                "2031-06-03 - - -",
            ),
            ("# Minutes walls call 2031-05-04\n\nDate: Wed, 9 May 2031\n\nThey met.", "2031-05-04 - - -"),
            (
                "Board meeting proposed for Sept 10, 2031. More to follow.\n\nMay 15th, 2031 11am\n\nThey met.",
                "2031-05-15 11:00 - -",
            ),
            ("# Minutes of 4 May 2031\n\nThey met.\n\n**Meeting Adjournment**\n\n16:24", "2031-05-04 - 16:24 -"),
            (
                "# Minutes\n\nThe AGM was held on Sunday 4 May 2031, between 7:30 and 8:30pm.",
                "2031-05-04 19:30 20:30 -",
            ),
            ("# Walls TC Meeting #14 May 4, 2031\n\nThey met.", "2031-05-04 - - -"),
            ("---\ntitle: Minutes of the Ashby Club\ndate: 2031-06-01\n---\n\nThey met in May.", "- - - -"),
            // What a page says of itself comes after its title.
            (
                "Title: Board Meeting 2031-05-04\nDate: 2030-12-03 10:20\nModified: 2031-06-12 10:30\n\n## Business\n\nThey met.",
                "2031-05-04 - - -",
            ),
            // The order of the country.
            (
                "# Ashby Board Meeting Minutes - 06/02/31\n\nMinutes of the April 9, 2031 meeting were approved.",
                "2031-06-02 - - -",
            ),
            (
                "# Ashby Board Meeting Minutes - 06/02/31\n\nMinutes of the meeting of 9 January 2031 were approved.",
                "2031-02-06 - - -",
            ),
            // Times in and under headings.
            (
                "# Meeting of 4 May 2031\n\n## Start\n\n19:33\n\n## Money\n\nNone.\n\n## End\n\n20:30 ish",
                "2031-05-04 19:33 20:30 -",
            ),
            ("# Plenum 2031-05-04\n\n### 20:30 Money\n\nNone.\n\n### 21:30 Close", "2031-05-04 - 21:30 -"),
            ("# Ashby Committee\n\n## May 4, 2031, 19:00-20:30 UTC\n\nThey met.", "2031-05-04 19:00 20:30 -"),
            (
                "# Ashby Board\n\n**May 4, 2031**\n\n**Regular Meeting**\n\n6:00 p.m.\n\nThey met.",
                "2031-05-04 18:00 - -",
            ),
            (
                "# Minutes of 4 May 2031\n\nThe motion for adjournment was moved by Ida, seconded by Tom at 7:30 pm.",
                "2031-05-04 - 19:30 -",
            ),
            // The next meeting under a line of its own.
            (
                "# Minutes of 4 May 2031\n\nMany will be in town.\n\n## Next Meeting\n\nMany will be in town, so all are glad.\n\nClub Meeting #5 on Mon. 16th June (if dry).",
                "2031-05-04 - - Many will be in town, so all are glad.",
            ),
        ],
        hours,
    );
}

/// The body that met.
#[test]
fn the_body_that_met() {
    hold(
        &[
            (
                "# Annual General Meeting of the Ferry Music Association 2031\n\n4 May 2031\n\nThey met.",
                "Ferry Music Association",
            ),
            (
                "# Excerpts from the Ferry Executive Committee Meeting Minutes\n\n4 May 2031",
                "Ferry Executive Committee",
            ),
            ("## Ferry Metadata Interest Group Agenda\n\n4 May 2031\n\nThey met.", "Ferry Metadata Interest Group"),
            (
                "# Minutes for Meeting for Worship with a Concern for Business\n\n## Dellford Friends Meeting\n\n4 May 2031",
                "Dellford Friends Meeting",
            ),
            ("# Meeting Minutes - May 2031\n\n**MINUTES:** Motion - Accept the minutes as sent.", "-"),
            ("# Minutes\n\n7:10 - Prayer\n\n7:11 - Reading of minutes", "-"),
            ("# Organizational meeting\n\n4 May 2031\n\nThey met.", "-"),
            ("# FRY WG Meeting Notes (2031-05-04)\n\nLocation: GoToMeeting https://meet.example", "FRY WG"),
        ],
        |text| {
            let (document, minutes) = read(text);
            minutes.whole.meeting.body.map_or("-", |at| at.of(document.prose())).to_owned()
        },
    );
}

/// What of a meeting a document tells.
#[test]
fn the_scope_of_a_document() {
    hold(
        &[
            // The title on the second or third line.
            ("ASHBY PARISH COUNCIL\n\nMinutes of the meeting held on 4 May 2031\n\nThe wall is unsafe.", "whole"),
            ("ASHBY\n\nParish Council\n\nMinutes of the meeting held on 4 May 2031\n\nThe wall is unsafe.", "whole"),
            ("---\ntitle: \"Weekly Minutes: Ferry Club Meeting #2\"\n---\n\n# Roles\n\n- President: Nat", "whole"),
            (
                "---\ntitle: General Meeting September 14, 2031\n---\n\nA general meeting was held on Friday. Ana spoke about the fair.",
                "whole",
            ),
            ("# Minutes\n\nAll of our minutes stand here, by year.", "other"),
            ("# Agenda for 4 May 2031\n\n1. Welcome\n2. Accounts", "other"),
        ],
        |text| read(text).1.scope.word().to_owned(),
    );
}
