//! When a meeting was and which is the next, in the shapes in which clubs and projects say so, in text and front matter.

use super::find::find;
use super::test_styles::styles;

/// Date, start, end and the words for the next meeting.
fn read(text: &str) -> String {
    let (document, _) = crate::read::read("scrap.md", text.to_owned()).unwrap();
    let meeting = find(&document, &styles()).whole.meeting;
    let clock = |hour: Option<(u16, crate::text::Span)>| {
        hour.map_or_else(|| "-".to_owned(), |(minutes, _)| format!("{:02}:{:02}", minutes / 60, minutes % 60))
    };
    let date = meeting.date.map_or_else(|| "-".to_owned(), |(day, ..)| day.to_string());
    let next = meeting.next.map_or("-", |(at, _)| at.of(document.prose()));
    format!("{date} {} {} {next}", clock(meeting.start), clock(meeting.end))
}

#[test]
fn the_head_and_the_end_of_minutes() {
    let mut wrong = Vec::new();
    for (text, expected) in [
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
        ("# Ashby Board\n\n**May 4, 2031**\n\n**Regular Meeting**\n\n6:00 p.m.\n\nThey met.", "2031-05-04 18:00 - -"),
        (
            "# Minutes of 4 May 2031\n\nThe motion for adjournment was moved by Ida, seconded by Tom at 7:30 pm.",
            "2031-05-04 - 19:30 -",
        ),
        // The next meeting under a line of its own.
        (
            "# Minutes of 4 May 2031\n\nMany will be in town.\n\n## Next Meeting\n\nMany will be in town, so all are glad.\n\nClub Meeting #5 on Mon. 16th June (if dry).",
            "2031-05-04 - - Many will be in town, so all are glad.",
        ),
    ] {
        let found = read(text);
        if found != expected {
            wrong.push(format!("{text}\n  should be: {expected}\n  but is:    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
