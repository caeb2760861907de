//! What somebody is asked to do or would do, and nobody is bound to: what is asked of everybody, and what is only proposed.

use crate::recognise::{Doer, How};
use crate::vocabulary::PersonForm;

use super::phrases::has_any;
use super::sentence::{last_word, starts_with_any};

/// What is asked of somebody, or said to be done by somebody; its words in small letters.
pub struct Offer<'o> {
    /// What is said.
    pub doer: &'o Doer,
    /// The words that say it: `would`, `are asked to`.
    pub cue: &'o str,
    /// What is to be done.
    pub task: &'o str,
    /// The first who is named.
    pub who: &'o str,
    /// Whether a word is part of a name that may be known.
    pub known: &'o dyn Fn(&str) -> bool,
}

impl Offer<'_> {
    /// `Residents are asked to keep dogs on a lead`, `everyone was asked to stand`: what anybody may read there, not work of
    /// somebody who could be asked what has become of it.
    pub fn is_notice_to_all(&self) -> bool {
        let [who] = self.doer.who.as_slice() else { return false };
        if self.doer.how != How::Instructed {
            return false;
        }
        let words = self.who;
        let now = starts_with_any(self.cue, &["are"]);
        let many = who.form == PersonForm::Group
            || who.form == PersonForm::Name && words.ends_with('s') && !words.split(' ').any(|word| (self.known)(word));
        let bodies = ["staff", "officers", "council", "committee", "board", "team", "group"];
        let short = words.split(' ').count() < 3;
        let everybody = who.form != PersonForm::Post
            && (EVERYBODY.contains(&words) || short && EVERYBODY.contains(&last_word(words)));
        everybody || now && many && !has_any(words, &bodies)
    }

    /// `One option: the school would lend the tent`, `we would pay it back`: what would be done if a proposal were taken up.
    /// Whoever is named and said to do it in reported speech promises it. `before` tells what stands before in the paragraph.
    pub fn is_only_proposed(&self, before: impl Fn() -> String) -> bool {
        let doer = self.doer;
        let bodies = doer.who.iter().all(|who| matches!(who.form, PersonForm::Group | PersonForm::Pronoun));
        let would = matches!(doer.how, How::Said | How::WillBeDone) && self.cue == "would";
        if !would || !bodies || doer.who.is_empty() {
            return false;
        }
        let pays = starts_with_any(self.task, &["pay", "fund", "contribute", "cover", "match"]);
        self.who == "we" || pays || {
            let before = before();
            has_any(&before, OPTIONS) && !has_any(&before, &["agreed", "resolved", "carried", "decided"])
        }
    }
}

/// Those who are everybody, or whoever it concerns.
#[rustfmt::skip]
pub const EVERYBODY: &[&str] = &[
    "residents", "parents", "everyone", "everybody", "all", "anyone", "anybody", "people", "visitors", "drivers", "motorists",
    "owners", "householders", "homeowners", "parishioners", "attendees", "participants", "neighbours", "neighbors", "the public",
    "those", "users", "audience", "all members", "all present", "villagers", "players", "families", "guests", "students",
];

/// Words for what is proposed, and not decided.
#[rustfmt::skip]
const OPTIONS: &[&str] = &[
    "proposal", "proposals", "proposed", "proposes", "option", "options", "alternative", "alternatively", "idea", "ideas", "scenario",
    "possibility", "suggested", "suggestion", "suggests", "under this plan", "under the plan", "motion was that", "approach",
];
