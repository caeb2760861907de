//! Topics: the business that every meeting has, known by the words of the heading.

use std::sync::LazyLock;

use crate::text::fold;

/// What an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Topic {
    Attendance,
    Interests,
    PreviousMinutes,
    MattersArising,
    PublicParticipation,
    Correspondence,
    Announcements,
    Finance,
    Planning,
    Appointments,
    Exclusion,
    ActionList,
    WorkProgramme,
    AnyOtherBusiness,
    NextMeeting,
    Closing,
    Papers,
    /// What no sign tells.
    Other,
}

/// The words for the topics in rules, in their order.
pub const TOPICS: &[&str] = &[
    "apologies for absence",
    "interests",
    "previous minutes",
    "matters arising",
    "public participation",
    "correspondence",
    "announcements",
    "finance",
    "planning",
    "appointments",
    "exclusion of the public",
    "list of actions",
    "work programme",
    "any other business",
    "date of the next meeting",
    "closing",
    "supporting documents",
    "other matters",
];

/// Words in a heading, folded, and the topic that they tell; the first that fits is taken.
const SIGNS: &[(&str, Topic)] = &[
    ("action item", Topic::ActionList),
    ("actions arising", Topic::ActionList),
    ("action list", Topic::ActionList),
    ("action log", Topic::ActionList),
    ("action point", Topic::ActionList),
    ("apolog", Topic::Attendance),
    ("regrets", Topic::Attendance),
    ("attendance", Topic::Attendance),
    ("attendees", Topic::Attendance),
    ("present", Topic::Attendance),
    ("roll call", Topic::Attendance),
    ("of interest", Topic::Interests),
    ("interests", Topic::Interests),
    ("matters arising", Topic::MattersArising),
    ("work plan", Topic::WorkProgramme),
    ("work programme", Topic::WorkProgramme),
    ("forward plan", Topic::WorkProgramme),
    ("next meeting", Topic::NextMeeting),
    ("future meeting", Topic::NextMeeting),
    ("minutes of", Topic::PreviousMinutes),
    ("previous minutes", Topic::PreviousMinutes),
    ("old minutes", Topic::PreviousMinutes),
    ("approval of minutes", Topic::PreviousMinutes),
    ("adoption of minutes", Topic::PreviousMinutes),
    ("confirmation of minutes", Topic::PreviousMinutes),
    ("approval of the minutes", Topic::PreviousMinutes),
    ("public participation", Topic::PublicParticipation),
    ("public question", Topic::PublicParticipation),
    ("public session", Topic::PublicParticipation),
    ("questions from the public", Topic::PublicParticipation),
    ("open forum", Topic::PublicParticipation),
    ("correspondence", Topic::Correspondence),
    ("announcement", Topic::Announcements),
    ("exclusion of", Topic::Exclusion),
    ("exempt", Topic::Exclusion),
    ("any other business", Topic::AnyOtherBusiness),
    ("other business", Topic::AnyOtherBusiness),
    ("aob", Topic::AnyOtherBusiness),
    ("a.o.b", Topic::AnyOtherBusiness),
    ("supporting documents", Topic::Papers),
    ("background papers", Topic::Papers),
    ("appointment", Topic::Appointments),
    ("election", Topic::Appointments),
    ("co-option", Topic::Appointments),
    ("planning", Topic::Planning),
    ("financ", Topic::Finance),
    ("accounts", Topic::Finance),
    ("payments", Topic::Finance),
    ("treasur", Topic::Finance),
    ("budget", Topic::Finance),
    ("close", Topic::Closing),
    ("closing", Topic::Closing),
    ("adjourn", Topic::Closing),
    ("finish", Topic::Closing),
];

/// The places of the signs in their list, by their first letter.
static BY_LETTER: LazyLock<[Vec<usize>; 26]> = LazyLock::new(|| {
    let mut places = [const { Vec::new() }; 26];
    for (index, (sign, _)) in SIGNS.iter().enumerate() {
        if let Some(all) = letter(sign).and_then(|letter| places.get_mut(letter)) {
            all.push(index);
        }
    }
    places
});

/// Which small letter begins a text.
fn letter(text: &str) -> Option<usize> {
    text.bytes().next()?.checked_sub(b'a').map(usize::from)
}

impl Topic {
    /// The topic of a heading.
    #[must_use]
    pub fn of(heading: &str) -> Self {
        Self::of_folded(&fold(heading))
    }

    /// The topic of a heading that is folded already.
    #[must_use]
    pub fn of_folded(heading: &str) -> Self {
        let mut before = ' ';
        let begins = heading
            .char_indices()
            .filter_map(|(at, c)| (!std::mem::replace(&mut before, c).is_alphanumeric()).then_some(at));
        let said = begins.filter_map(|at| {
            let rest = heading.get(at..)?;
            let signs = BY_LETTER.get(letter(rest)?)?;
            signs.iter().copied().find(|&sign| SIGNS.get(sign).is_some_and(|(words, _)| rest.starts_with(words)))
        });
        let topic = said.min().and_then(|first| SIGNS.get(first)).map_or(Self::Other, |sign| sign.1);
        // `I will move at the next meeting …` and `Topics for the next meeting` announce none.
        let announces = || !heading.contains("topic") && !heading.contains("will ") && heading.len() < 90;
        if topic == Self::NextMeeting && !announces() { Self::Other } else { topic }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_told_by_the_words_of_the_heading() {
        let cases = [
            ("Apologies for Absence", Topic::Attendance),
            ("Declarations of Interest", Topic::Interests),
            ("Minutes of the last meeting", Topic::PreviousMinutes),
            ("A.O.B.", Topic::AnyOtherBusiness),
            ("Highways", Topic::Other),
            ("Replanning the depot", Topic::Other),
            ("Date of Next Meeting - Thursday 5 April", Topic::NextMeeting),
            ("I will move at the next meeting that dogs be banned", Topic::Other),
        ];
        for (heading, topic) in cases {
            assert_eq!(Topic::of(heading), topic, "{heading}");
        }
    }

    #[test]
    fn every_topic_has_a_word() {
        assert_eq!(TOPICS.len(), Topic::Other as usize + 1);
    }
}
