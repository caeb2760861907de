//! What is said to be done, not who does it: `be arranged`, `would be sent by the Clerk`, `a letter to be written`.

use super::commitment::{Cue, after_adverbs};
use super::lists::promises;
use super::owner::{Mention, mentions_in, run_of_names};
use super::sentence::ends_at;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use super::work::is_participle;
use crate::vocabulary::PersonForm;

/// The participle of `be arranged`, `would be provided`, `to be sent`.
pub(super) fn passive(words: &Words<'_>, cue: Cue, at: usize, verb: usize) -> Option<usize> {
    let participle = match cue {
        Cue::Be => words
            .before(at)
            .filter(|before| !before.is_any(promises::MODALS) && !before.is_in(&NOT_BEFORE_BE))
            .filter(|_| !follows_modal(words, at))
            .map(|_| verb)?,
        Cue::Undertaking | Cue::Instruction | Cue::Plea | Cue::Ready | Cue::Able => return None,
        Cue::Modal | Cue::Duty | Cue::Bare => {
            words.is_any(verb, &["be", "get"]).then(|| after_adverbs(words, verb + 1))?
        }
    };
    // `is still to be settled`: it only has not been done yet.
    if cue == Cue::Modal
        && !words.is_any(at, promises::MODALS)
        && (at + 1..verb).any(|place| words.is_any(place, &["still", "yet"]))
    {
        return None;
    }
    if words.is(participle, "prepared") && words.is(participle + 1, "to") {
        // `we would be prepared to pay`
        return None;
    }
    words.get(participle).filter(|word| is_participle(word.text()) || is_done(*word)).map(|_| participle)
}

/// `shall always be invited`, `must at all times be kept`: what is done is not what was agreed, but what the modal says of it.
fn follows_modal(words: &Words<'_>, at: usize) -> bool {
    const FAR: usize = 4;
    let own = |place: usize| {
        words.get(place).is_some_and(|piece| piece.kind() == Kind::Word && !piece.is_any(&["that", "and", "but", "to"]))
    };
    let before = (at.saturating_sub(FAR)..at).rev().take_while(|&place| own(place));
    before.into_iter().any(|place| words.is_any(place, promises::MODALS) || words.is_any(place, promises::DUTIES))
}

/// Whether a word is said of what is done, though its verb is not known for work.
pub(super) fn is_done(word: Word<'_>) -> bool {
    word.ends_with("ed") && word.length() > 4 && !word.is_capital() && !word.is_in(&STATES)
}

/// Whether what is said to be done is only needed or thought of: `needs to be done`.
pub(super) fn is_needed(words: &Words<'_>, at: usize) -> bool {
    words.before(at).is_some_and(|before| before.is_in(&NEEDS))
}

/// Who does what is done: `prepared by the Chief Officer`, `carried out next week by the contractor`.
pub(super) fn agent(words: &Words<'_>, from: usize) -> Vec<Mention> {
    const FAR: usize = 9;
    let clause = (from..from + FAR).take_while(|&at| !ends_at(words, at) && !words.is_in(at, &OTHER_NOUNS));
    let Some(by) = clause.into_iter().find(|&at| words.is(at, "by")) else { return Vec::new() };
    let first = by + 1;
    let run = run_of_names(words, first, first + 12);
    let longest = (first..run).find(|&at| ends_at(words, at)).unwrap_or(run) - first;
    // `kept by the Clerk for a year`
    let whole = |&length: &usize| !words.is_any(first + length - 1, &["for", "of", "to", "on", "in", "at", "from"]);
    let lengths = (1..=longest).rev().filter(whole).map(|length| mentions_in(words, first, first + length));
    let named = |who: &Vec<Mention>| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun);
    lengths.into_iter().find(named).unwrap_or_default()
}

/// Where the clause begins of which this piece is the verb: after the last mark or word that parts it from what stands before.
pub(super) fn clause_start(words: &Words<'_>, start: usize, at: usize) -> usize {
    /// How many words may tell what is to be done after `with`.
    const LONGEST_NOUN: usize = 7;
    let parts = |place: usize| {
        words.get(place).is_some_and(|piece| match piece.kind() {
            Kind::Mark if piece.is("-") => !piece.glued(),
            // `…, this to be mended`
            Kind::Mark if piece.is(",") => {
                words.is_any(place + 1, &["this", "these", "the", "a", "it", "letter", "also"])
                    // `It will be at 7 pm, details to be sent`
                    || words.is(at, "to")
                        && (2..=4).contains(&(at - place))
                        && words.get(place + 1).is_some_and(|next| !next.glued())
            }
            // `New members (for May) will be asked`
            Kind::Mark if piece.is("(") => !(place..at).any(|close| words.is(close, ")")),
            Kind::Mark => piece.is_any(&[";", ":", "–", "—", "[", "•", "*", "?", "!"]),
            // `passed with signs to be put up`
            Kind::Word if piece.is("with") => {
                words.before(place).is_some_and(|word| word.ends_with("ed"))
                    && words.is(at, "to")
                    && words.is(at + 1, "be")
                    && (2..=LONGEST_NOUN).contains(&(at - place))
                    && !(place..at).any(|between| words.is_any(between, &["of", "for", "allowing", "enabling"]))
            }
            Kind::Word => piece.is_any(&["that", "and", "but", "so"]),
            Kind::Number => false,
        })
    };
    (start..at).rev().find(|&place| parts(place)).map_or(start, |place| place + 1)
}

/// Words with which something else begins, of which `by` may say who made it: `for adoption by the Council`.
static OTHER_NOUNS: List = List::of(&["for", "which", "that", "as", "if", "unless", "when", "and", "following", ";"]);

/// What is felt, thought or so, not done.
#[rustfmt::skip]
static STATES: List = List::of(&[
    "expected", "required", "needed", "based", "located", "involved", "delighted", "pleased", "interested", "concerned",
    "allowed", "permitted", "entitled", "limited", "supposed", "obliged", "advised", "noted", "welcomed", "appreciated",
    "considered", "commended", "affected", "related", "dated", "disappointed", "hoped",
    "agreed", "elected", "deemed", "encouraged", "missed", "confused", "surprised", "situated", "received",
    "continued", "increased", "reduced", "delayed", "enjoyed", "proposed", "seconded", "assumed", "used", "indeed", "restricted",
]);

/// Words before `to be done` that make it a need or an opinion.
#[rustfmt::skip]
static NEEDS: List = List::of(&[
    "need", "needs", "needed", "having", "have", "has", "had", "want", "wants", "wanted", "like", "going", "able", "ought",
    "seem", "seems", "likely", "supposed", "used", "appear", "appears", "appeared", "wish", "hope", "hoped", "not",
    "order", "as", "how", "what", "continue", "expected", "due", "said", "known", "thought", "yet", "still",
    "proposed", "considered", "believed", "reported", "required", "chance", "opportunity", "possible", "wishes",
    "continues", "unlikely", "got", "found", "felt", "easier", "ready", "where", "which", "when", "until", "needing",
]);

#[rustfmt::skip]
static NOT_BEFORE_BE: List = List::of(&[
    "to", "could", "can", "may", "might", "should", "must", "cannot", "not", "also", "ll", "then", "now", "still",
    "only", "soon", "it",
]);
