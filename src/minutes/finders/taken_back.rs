//! What stands around words that sound like a promise and takes them back: the motion fell, what was asked for was given there
//! and then, a paper is read out, it is only explained how something is done.

use crate::recognise::{Doer, How};

use super::phrases::has_any;
use super::sentence::{ends_with_any, starts_with_any};

/// Words that give work, and what stands around them in their paragraph; all in small letters.
pub struct Around<'a> {
    /// What is said.
    pub doer: &'a Doer,
    /// What is to be done.
    pub task: &'a str,
    /// The sentence up to the words that give it.
    pub before: &'a str,
    /// The paragraph up to those words.
    pub above: &'a str,
    /// What follows them in the paragraph.
    pub after: &'a str,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

impl Around<'_> {
    /// Whether nobody is bound after all.
    pub fn takes_back(&self) -> bool {
        self.is_of_fallen_motion() || self.is_answered_there() || self.is_read_out() || self.is_explained()
    }

    /// `Proposed by Ida that the Clerk write. There was no seconder.`
    fn is_of_fallen_motion(&self) -> bool {
        let own = self.after.split(". ").take(3).collect::<Vec<_>>().join(". ");
        let moved = || {
            has_any(self.before, &["moved", "proposed", "motion", "proposal", "amendment"])
                || has_any(self.above, &["notice of motion", "motion"])
        };
        has_any(&own, FELL) && !has_any(&own, &["carried", "adopted", "amendment was lost"]) && moved()
    }

    /// `The Treasurer was asked to explain the gap. She said that a bill came late.`: done at the meeting.
    fn is_answered_there(&self) -> bool {
        const ASKED: &[&str] = &[
            "explain",
            "comment",
            "clarify",
            "confirm",
            "say",
            "account for",
            "speak",
            "state",
            "respond",
            "describe",
            "elaborate",
        ];
        const ANSWERS: &[&str] = &[
            "said",
            "replied",
            "explained",
            "answered",
            "confirmed",
            "stated",
            "advised",
            "reported",
            "told",
            "responded",
            "did so",
            "clarified",
            "described",
            "gave",
            "spoke",
        ];
        if self.doer.how != How::Instructed || !starts_with_any(self.task, ASKED) {
            return false;
        }
        let next = self.after.split_once(". ").map(|(_, next)| next).unwrap_or_default();
        let subject = ["he ", "she ", "they ", "the "].iter().any(|who| next.starts_with(who));
        subject && next.split(' ').take(4).any(|word| ANSWERS.contains(&word))
    }

    /// `The minute of 4 March reads: “The Clerk will write.”`: what a paper says.
    fn is_read_out(&self) -> bool {
        const READS: &[&str] =
            &["reads", "read", "reading", "states", "as follows", "stating", "wording", "worded", "text"];
        let opened = self.above.rfind(['“', '"', '‘']).and_then(|open| self.above.get(..open));
        self.quoted
            && opened.is_some_and(|opened| ends_with_any(opened.trim_end_matches([' ', ':', ',', '-', '–']), READS))
    }

    /// `Ida explained what would happen at the count: the officer would read the result.`
    fn is_explained(&self) -> bool {
        const TELLS: &[&str] =
            &["explained", "described", "outlined", "set out", "went through", "ran through", "summarised"];
        let lead = self.before.rsplit_once([':', '–']).map(|(lead, _)| lead).unwrap_or_default();
        let asks = ["what would", "how ", "what will", "what happens", "the process", "the procedure", "the rules"];
        has_any(lead, TELLS) && asks.iter().any(|ask| lead.contains(ask))
    }
}

/// How a motion comes to nothing.
const FELL: &[&str] = &[
    "no seconder",
    "not seconded",
    "no second",
    "lapsed",
    "motion fell",
    "proposal fell",
    "was lost",
    "lost",
    "defeated",
    "withdrawn",
    "not carried",
    "rejected",
    "ruled out of order",
    "was not put",
    "failed",
    "not passed",
    "was absent",
    "died",
];
