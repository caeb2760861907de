//! What stands around a promise in its paragraph: who spoke or presided before, what was ordered after it, what takes it back.

use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::phrases::has_any;
use super::promise::Promise;
use super::sentence::{ends_with_any, first_word, starts_with_any};
use super::taken_back::Around;

impl Promise<'_, '_> {
    /// Whether what stands around it takes it back.
    pub(super) fn is_taken_back(&self, before: &str, task: &str) -> bool {
        let (above, after) = (self.told_before(), self.told_after());
        Around { doer: self.doer, task, before, above: &above, after: &after, quoted: self.quoted }.takes_back()
    }

    /// What follows in the paragraph, in small letters.
    fn told_after(&self) -> String {
        const REACH: usize = 300;
        let (prose, start) = (self.view.document.prose(), self.doer.task.start());
        let block = self.view.document.block_at(start).and_then(|index| self.view.block(index));
        let end = block.map_or(start, |block| block.span.end().min(start + REACH));
        let end = (start..=end).rev().find(|&at| prose.is_char_boundary(at)).unwrap_or(start);
        self.view.words(Span::new(start, end)).to_ascii_lowercase()
    }

    /// `The President thanked the hosts. He asked Ida to collect it.`: whoever presides asks in the name of all.
    pub(super) fn is_asked_by_chair(&self) -> bool {
        const CHAIRS: &[&str] = &[
            "the president",
            "the chair",
            "the chairman",
            "the chairperson",
            "the convenor",
            "the convener",
            "the mayor",
        ];
        let pronoun = matches!(first_word(&self.sentence.low), "he" | "she");
        let named = self.doer.who.iter().all(|who| !matches!(who.form, PersonForm::Group) && !self.is_outsider(who));
        pronoun && named && {
            let told = self.told_before();
            let (_, own) = told.rsplit_once(". ").unwrap_or_default();
            let earlier = told.get(..told.len().saturating_sub(own.len() + 2)).unwrap_or_default();
            starts_with_any(earlier.rsplit(". ").next().unwrap_or_default(), CHAIRS)
        }
    }

    /// `It was proposed that the Clerk write to them. All agreed.`
    pub(super) fn is_taken_up_next(&self) -> bool {
        const LONGEST: usize = 10;
        let told = self.told_after();
        let next = told.split_once(". ").map(|(_, next)| next).unwrap_or_default();
        let next = next.split(". ").next().unwrap_or_default();
        next.split(' ').count() <= LONGEST
            && has_any(next, &["agreed", "carried", "seconded", "approved", "resolved", "passed"])
    }

    /// What stands before the words that promise, in their paragraph.
    pub(super) fn told_before(&self) -> String {
        const REACH: usize = 300;
        let (prose, end) = (self.view.document.prose(), self.doer.cue.start());
        let block = self.view.document.block_at(end).and_then(|index| self.view.block(index));
        let from = block.map_or(end, |block| block.span.start().max(end.saturating_sub(REACH)));
        let from = (from..=end).find(|&at| prose.is_char_boundary(at)).unwrap_or(end);
        self.view.words(Span::new(from, end)).to_ascii_lowercase()
    }

    /// `The Clerk shall send it, the Session ordered.`, `shall, as the board directed, invite tenders`
    pub(super) fn is_ordered_at_the_end(&self) -> bool {
        const ORDERS: &[&str] =
            &["ordered", "directed", "agreed", "resolved", "decided", "instructed", "ruled", "asked", "required"];
        let low = self.sentence.low.trim_end_matches(|c: char| !c.is_alphanumeric());
        let last = low.rsplit(',').next().unwrap_or_default();
        let aside = || low.split(',').any(|part| part.trim_start().starts_with("as ") && ends_with_any(part, ORDERS));
        low.contains(',') && (last.split(' ').count() < 7 && ends_with_any(last, ORDERS) || aside())
    }

    /// `“We will let you know,” they wrote`: what a letter says.
    pub(super) fn is_quoted(&self) -> bool {
        let first = self.doer.who.first();
        let own = first.is_none_or(|who| matches!(self.words(who.at).as_ref(), "i" | "we" | "they"));
        own && self.quoted && !self.is_spoken()
    }

    /// `Cllr Moss said: “Leave it with me, I will ring them.”`
    fn is_spoken(&self) -> bool {
        const SAYS: &[&str] = &["said", "replied", "answered", "added", "promised", "says", "responded"];
        let i = self.doer.who.first().is_some_and(|who| self.words(who.at) == "i");
        let told = if i { self.told_before() } else { return false };
        let lead = told.rfind(['“', '"']).and_then(|open| told.get(..open)).unwrap_or_default();
        let lead = lead.trim_end_matches([' ', ':', ',']);
        let subject = lead.rsplit(". ").next().unwrap_or_default();
        ends_with_any(lead, SAYS)
            && !has_any(subject, &["letter", "email", "e-mail", "report", "minute", "minutes", "reply", "they", "we"])
    }
}
