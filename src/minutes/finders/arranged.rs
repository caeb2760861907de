//! What is said to be done, and not who does it: whether it is arranged for, and does not only come about.

use crate::recognise::{Doer, How};
use crate::vocabulary::PersonForm;

use super::arranged_words::{
    ACTIVITIES, ARRANGED, BETWEEN, FINITE, FORMAL, LATER, MADE, PASSED_ON, PUT_OFF, TOLD, WORKS,
};
use super::phrases::has_any;
use super::sentence::{Sentence, ends_with_any, first_word, starts_with_any};

/// Something that is said to be done: `a letter to be sent`, `a lamp will be ordered by the Clerk`.
pub struct Done<'p, 'd> {
    /// The sentence.
    pub sentence: &'p Sentence<'d>,
    /// What is said.
    pub doer: &'p Doer,
    /// The words that say it, in small letters: `to`, `will`.
    pub cue: &'p str,
    /// Whether it comes back to a meeting.
    pub comes_back: bool,
    /// Whether those who do it are neither of those who met nor hold a post.
    pub by_outsiders: bool,
}

impl Done<'_, '_> {
    /// Whether somebody is to see to it. `before` is what stands before the words that say it, `task` what is to be done.
    pub fn is_arranged(&self, before: &str, task: &str) -> bool {
        let doer = self.doer;
        let participle = task.strip_prefix("be ").or_else(|| task.strip_prefix("get ")).unwrap_or(task);
        let participle = participle.trim_start_matches(|c: char| !c.is_alphanumeric());
        let participle = without_adverbs(participle);
        let formal = FORMAL.contains(&first_word(participle)) || starts_with_any(participle, PUT_OFF);
        let clause = self.sentence.low.get(doer.start - self.sentence.at.start()..).unwrap_or_default();
        let clause = clause.get(..doer.cue.start() - doer.start).unwrap_or_default();
        let comes_back = self.comes_back && !formal;
        let message = starts_with_any(participle, ARRANGED) || is_made(participle, clause);
        let works = starts_with_any(participle, WORKS);
        if is_under_other_item(task) || is_of_money(participle, clause, task) {
            return false;
        }
        // `to be made by resolution of the Board`: by deciding.
        if has_any(participle, &["by resolution", "by board resolution", "by council resolution", "by a vote"]) {
            return false;
        }
        if matches!(clause.trim(), "we" | "you") && doer.how == How::WillBeDone && doer.who.is_empty() {
            // `we will be provided with a tent`
            return false;
        }
        // `£10 to be provided by the county`: what it costs whom.
        if clause.trim_start().starts_with(['£', '$', '€']) {
            return false;
        }
        // `the meeting would be replaced by a walk`: not by whoever does it.
        if starts_with_any(
            participle,
            &["replaced by", "followed by", "preceded by", "accompanied by", "succeeded by", "superseded by"],
        ) {
            return false;
        }
        // `the mandate will be signed by Ida Moss and Tom Ashe`
        let signed = starts_with_any(participle, &["signed"])
            && doer.who.iter().all(|who| who.form == PersonForm::Name)
            && !has_any(clause, &["minutes"]);
        // `The Engineer confirmed that the wall would be mended`: whoever is named answers for it.
        let assured = doer.who.first().is_some_and(|who| who.at.start() < doer.cue.start());
        let by = !doer.who.is_empty() && (!formal || signed) && !self.by_outsiders && !assured;
        let assured = assured && (message || works || starts_with_any(participle, &["assigned", "allotted"]));
        // Most sentences tell nothing, which one look shows.
        let told = before.contains("ed") && {
            // `It was noted that time is short, therefore an extension would be requested`: what follows from it.
            let last = [", therefore", "; therefore", ", so ", ", consequently", ", accordingly"].iter();
            let from = last.filter_map(|so| before.rfind(so)).max().unwrap_or(0);
            TOLD.iter().any(|told| before.get(from..).is_some_and(|own| own.contains(told)))
        };
        match doer.how {
            How::ToBeDone if self.cue == "to" => {
                if starts_with_any(clause, &["motion", "motions"]) && first_word(participle) == "moved" {
                    return false;
                }
                let vague = matches!(first_word(participle), "done" | "made" | "put" | "set" | "held" | "given");
                !self.is_embedded(before, clause) && !formal && (!vague || message || by)
            }
            // `It was noted that two bins were to be provided`
            How::ToBeDone if told && !has_any(before, &["confirmed that"]) => {
                starts_with_any(participle, PASSED_ON) || comes_back || by
            }
            How::ToBeDone => message || works || by || comes_back,
            // `A report will be produced by Beacon Ltd`
            How::WillBeDone if self.by_outsiders => comes_back,
            How::WillBeDone if assured => true,
            How::WillBeDone if told => starts_with_any(participle, PASSED_ON) || comes_back || by,
            How::WillBeDone => message || comes_back || by || is_due(participle, clause),
            _ => {
                let decided = has_any(before, &["resolved", "moved", "motion", "proposed", "recommended", "proposal"]);
                let only_added = participle.starts_with("added") && !participle.starts_with("added to");
                // `asked that a word be removed`: from the minutes.
                let mends = ["word", "words", "wording", "sentence", "paragraph", "minutes", "spelling", "typo"];
                let asked = has_any(before, &["requested", "asked"]) && !has_any(clause, &mends);
                by || !formal && !decided && (message && !only_added || comes_back || asked && works)
            }
        }
    }

    /// `works to be carried out are listed`: what is to be done only tells which works.
    fn is_embedded(&self, before: &str, clause: &str) -> bool {
        let clause = clause.trim();
        let agreed = ends_with_any(before.strip_suffix(clause).unwrap_or(before).trim_end(), &["agreed", "agreed for"]);
        let clause = clause.strip_prefix("agreed ").unwrap_or(clause);
        let for_it = clause.starts_with("for ") || clause.contains(" for ") && !clause.contains(" for the ");
        let finite = clause.split(' ').any(|word| FINITE.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())));
        let after = clause_of(self.sentence.after(self.doer.task.start()));
        let any = ends_with_any(clause, &["item", "items", "matters", "business", "any issues", "anything"]);
        let goes_on = after.split(' ').skip(1).take(10).any(|word| LATER.contains(&word));
        // `no date yet, to be arranged by the secretary`
        if before.ends_with(',') && !self.doer.who.is_empty() && !goes_on {
            return false;
        }
        let marked = before.ends_with(['-', '–', '—', ':', '(', '[', '*', '•', '→']);
        !agreed && (clause.is_empty() && !before.is_empty() && !marked || for_it || finite || any || goes_on)
    }
}

/// `This will be done shortly`: what stands before, by when.
fn is_due(participle: &str, clause: &str) -> bool {
    const SOON: &[&str] = &[
        "in the near future",
        "shortly",
        "soon",
        "as soon as possible",
        "asap",
        "next week",
        "this week",
        "in due course",
        "before the next meeting",
        "by the next meeting",
        "within the week",
        "straight away",
        "tomorrow",
    ];
    starts_with_any(participle, &["done", "attended to", "seen to", "dealt with", "actioned"])
        && matches!(clause.trim(), "this" | "it" | "these" | "they" | "that" | "the work")
        && has_any(clause_of(participle), SOON)
}

/// The words up to the next mark.
fn clause_of(words: &str) -> &str {
    words.split(['.', ',', ';', ':', '–']).next().unwrap_or_default()
}

/// `This will be discussed under any other business`: later at the same meeting.
fn is_under_other_item(task: &str) -> bool {
    const LATER_ON: &[&str] = &[
        "under item",
        "under agenda",
        "later in the meeting",
        "later in the agenda",
        "later on the agenda",
        "under any other business",
        "under aob",
        "under matters arising",
        "under correspondence",
        "under the relevant item",
    ];
    has_any(clause_of(task), LATER_ON)
}

/// `Funds would be made available for it`: what there will be to spend.
fn is_of_money(participle: &str, clause: &str, task: &str) -> bool {
    const MONEY: &[&str] =
        &["money", "monies", "moneys", "fund", "funds", "funding", "budget", "grant", "grants", "finance", "resources"];
    starts_with_any(participle, &["made available", "allocated", "set aside"])
        && (has_any(clause, MONEY) || has_any(clause_of(task), &["financial year", "fiscal year"]))
}

/// What stands after adverbs: `now be sent`.
fn without_adverbs(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = BETWEEN.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest;
    }
    text
}

/// `enquiries made`, `the work put in hand`, `consideration given`: what is done lies in the noun.
fn is_made(participle: &str, clause: &str) -> bool {
    if starts_with_any(participle, &["set up", "put in hand", "put up on", "made aware"]) {
        return true;
    }
    if starts_with_any(participle, &["given"]) {
        return has_any(
            clause,
            &[
                "consideration",
                "thought",
                "notice",
                "update",
                "presentation",
                "feedback",
                "answer",
                "reply",
                "response",
                "explanation",
            ],
        );
    }
    if starts_with_any(
        participle,
        &["take place", "be taking place", "go out", "be going out", "going out", "taking place"],
    ) {
        return true;
    }
    if starts_with_any(participle, &["carried out", "undertaken", "conducted", "commissioned"]) {
        return has_any(clause, ACTIVITIES);
    }
    starts_with_any(participle, &["made", "put", "set", "held"]) && MADE.iter().any(|noun| clause.contains(noun))
}
