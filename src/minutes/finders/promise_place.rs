//! What the headings over a promise say of it: that it is the text of a motion, a point of an agenda, a rule that was adopted.

use crate::recognise::{Doer, How, Mention};
use crate::text::fold;
use crate::vocabulary::PersonForm;

use super::view::View;

/// Where a promise stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// In a question or a notice of motion.
    pub is_notice: bool,
    /// Under the heading of an agenda, which may have notes below its points.
    pub is_agenda: bool,
    /// On the agenda of a meeting to come.
    pub is_to_come: bool,
    /// Among resolutions, each with its vote.
    pub is_rule: bool,
    /// Among what has been achieved.
    pub is_done: bool,
}

impl Place {
    /// What is said over a block.
    pub fn of(view: &View<'_>, index: usize) -> Self {
        let heads: Vec<String> = view.heads(index).take(2).map(fold).collect();
        let any = |words: &[&str]| heads.iter().any(|head| words.iter().any(|word| head.contains(word)));
        let nearest = heads.first().map(|head| head.trim_matches(|c: char| !c.is_alphanumeric())).unwrap_or_default();
        Self {
            is_notice: any(&["motion", "question"]),
            is_agenda: matches!(nearest, "agenda" | "agenda items"),
            is_to_come: AGENDAS.contains(&nearest)
                || nearest.contains("agenda for")
                || nearest.starts_with("next agenda"),
            is_rule: any(&["resolved", "resolution"]),
            is_done: ACHIEVED.contains(&nearest),
        }
    }

    /// Whether it is a point of an agenda, done by nobody who is named, a rule for whoever holds a post, or work that was done.
    pub fn only_lists(self, doer: &Doer) -> bool {
        let named = |who: &Mention| matches!(who.form, PersonForm::Name | PersonForm::Initials | PersonForm::Handle);
        let rule = self.is_rule && matches!(doer.how, How::Said | How::WillBeDone) && !doer.who.iter().any(named);
        let point = self.is_agenda && doer.how == How::ToBeDone || self.is_to_come && doer.how.is_passive();
        let told = self.is_done && matches!(doer.how, How::Bare | How::Instructed | How::ToBeDone);
        rule || told || point && doer.who.is_empty()
    }
}

/// Headings of what a meeting has before it.
const AGENDAS: &[&str] = &[
    "proposed agenda",
    "draft agenda",
    "future agenda items",
    "future agenda",
    "items for next meeting",
    "items for the next meeting",
    "items for next agenda",
    "items for the next agenda",
];

/// Headings of what has been done.
const ACHIEVED: &[&str] = &[
    "accomplishments",
    "achievements",
    "completed",
    "work completed",
    "completed work",
    "what we did",
    "done since last meeting",
];

/// `… (7-0)`, `… (6–1–0)`: a resolution with its vote.
pub fn ends_with_tally(text: &str) -> bool {
    let inside = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit('(').next()).unwrap_or_default();
    let mut figures = inside.split(['-', '–']).peekable();
    let figure = |part: &str| !part.is_empty() && part.len() < 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    inside.contains(['-', '–']) && figures.all(figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolutions_with_their_votes() {
        for (text, expected) in [
            ("The club will keep a log. (7-0)", true),
            ("The club will keep a log (12–1–2)", true),
            ("The club will keep a log (2030-31)", false),
            ("The club will keep a log (one-off)", false),
            ("The club will keep a log", false),
        ] {
            assert_eq!(ends_with_tally(text), expected, "{text}");
        }
    }
}
