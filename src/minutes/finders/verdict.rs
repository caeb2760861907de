//! Whether a sentence says that the body decided something, and in what manner.

use crate::minutes::kinds::decision::Manner;
use crate::text::Span;

use super::answered::says_yes;
use super::bodies::{Bodies, body_opens, names_authority, names_body};
use super::carried::carried;
use super::formulas::{carried_by_formula, formula};
use super::headline::{ends_with_names, headline, is_open, will_serve};
use super::no_comment::no_comment;
use super::objections::{no_objection, objects_as_answer};
use super::phrases::{
    after_agenda, ends_in_figures, has_any, is_denied, is_in_the_past, is_of_earlier, is_reported, strip_adverbs,
};
use super::put_off::{for_now, moved_on, put_off, tabled, will_be_put_off, will_come_back};
use super::said_alone::{
    agreement_beside, chosen, consensus, content_with, good_enough, is_label, no_disagreement, noun_of_deciding,
    of_these_minutes, present, referred, returning, voted,
};
use super::sentence::{Sentence, ends_with_any, starts_with_any};

/// A decision in a sentence: its verb, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The verb.
    pub verb: Span,
    /// In what manner it was decided.
    pub manner: Manner,
}

/// The decision that a sentence says, if it says one. `places` are where its cues stand.
pub fn decision_in(sentence: &Sentence<'_>, bodies: &Bodies<'_>, places: impl Iterator<Item = usize>) -> Option<Said> {
    if sentence.text.trim_end().ends_with('?') {
        return None;
    }
    // `To approve the minutes: agreed` announces and tells; `To approve the minutes` only announces.
    let from = after_agenda(sentence)?;
    let tail = (from > sentence.at.start()).then(|| sentence.from(from));
    let sentence = tail.as_ref().unwrap_or(sentence);
    let verbs = places.filter(|&at| at >= from).filter_map(|at| Verb::at(sentence, at));
    let mut all = verbs.filter_map(|verb| verb.decides(sentence, bodies));
    // RESOLVED: Cabinet NOTED … is one decision; the first word that decides gives its manner, except that noting gives way.
    let first = all.next()?;
    let decides_more =
        if first.manner == Manner::Noting { all.find(|next| next.manner != Manner::Noting) } else { None };
    decides_more.or(Some(first))
}

/// A verb that may decide.
pub struct Verb<'d> {
    at: Span,
    /// The verb as it is written.
    pub word: &'d str,
    /// The same in small letters.
    pub low: &'d str,
    manner: Manner,
}

/// In what manner a verb in small letters decides.
fn manner_of(verb: &str) -> Option<Manner> {
    Some(match verb {
        "resolved" | "resolves" | "resolve" | "resolution" | "decision" | "resolutions" | "decisions" => {
            Manner::Resolution
        }
        "returning" | "elected" | "appointed" | "co-opted" | "coopted" | "delegated" => Manner::Resolution,
        "carried" | "carries" | "passed" | "passes" | "pass" | "voted" | "vote" | "votes" | "appoints" | "elects" => {
            Manner::Resolution
        }
        "agreed" | "agrees" | "agree" | "agreement" | "consensus" => Manner::Agreement,
        "tabled" | "chosen" | "selected" | "disagreement" | "revisited" | "ok" | "okay" => Manner::Agreement,
        "acclaimed" | "directed" | "instructed" | "moves" | "moved" | "serve" | "continue" | "remain" => {
            Manner::Resolution
        }
        "determined" | "deemed" | "say" | "said" => Manner::Agreement,
        "decided" | "decides" | "deferred" | "defer" | "postponed" | "held" | "referred" | "suspended" => {
            Manner::Agreement
        }
        "paused" | "parked" | "shelved" | "leave" | "bumped" | "punted" | "shifted" | "pushed" => Manner::Agreement,
        "supported" | "supports" | "objected" | "objects" | "object" | "refused" | "rejected" | "declined"
        | "rejects" => Manner::Agreement,
        "approved" | "approves" | "approve" | "approval" => Manner::Approval,
        "accepted" | "accepts" | "adopted" | "adopts" | "confirmed" | "ratified" | "endorsed" => Manner::Approval,
        "authorised" | "authorized" | "signed" | "proposed" | "awarded" | "granted" => Manner::Approval,
        "accept" | "adopt" | "ratify" | "ratifies" | "endorse" | "endorses" => Manner::Approval,
        "objections" | "objection" => Manner::Approval,
        "representations" | "comments" | "comment" => Manner::Agreement,
        "noted" | "notes" | "received" => Manner::Noting,
        "recommended" | "recommends" | "recommend" | "recommendation" => Manner::Recommendation,
        _ => return None,
    })
}

impl<'d> Verb<'d> {
    fn at(sentence: &'d Sentence<'_>, at: usize) -> Option<Self> {
        let from = at.checked_sub(sentence.at.start())?;
        let rest = sentence.text.get(from..)?;
        if let Some(formula) = formula(sentence.low.get(from..)?) {
            let word = rest.get(..formula.len())?;
            return Some(Self {
                at: Span::new(at, at + formula.len()),
                word,
                low: formula,
                manner: Manner::Resolution,
            });
        }
        let length = rest.bytes().position(|byte| !(byte.is_ascii_alphabetic() || byte == b'-')).unwrap_or(rest.len());
        let word = rest.get(..length)?.trim_end_matches('-');
        let low = sentence.low.get(from..from + word.len())?;
        let manner = manner_of(low)?;
        Some(Self { at: Span::new(at, at + word.len()), word, low, manner })
    }

    fn decides(self, sentence: &Sentence<'_>, bodies: &Bodies<'_>) -> Option<Said> {
        let before = sentence.before(self.at.start());
        // `re-elected`
        let before = before.strip_suffix("re-").map_or(before, str::trim_end);
        let after = sentence.after(self.at.end());
        if bodies.by_another(after, sentence.at.start()) || is_of_earlier(&sentence.low, before) {
            return None;
        }
        let decides = match self.low {
            _ if formula(self.low).is_some() => carried_by_formula(sentence, self.at, before, after),
            "resolution" | "decision" | "resolutions" | "decisions" => {
                is_label(before, after) || self.low == "decision" && noun_of_deciding(before, after)
            }
            "agree" | "approve" | "approves" | "agrees" | "recommends" | "resolves" | "resolve" | "decides"
            | "adopts" | "accepts" | "notes" => {
                present(self.low, before, after, self.by_body(sentence, before, bodies))
                    && self.is_own(sentence, before, bodies)
            }
            "accept" | "adopt" | "ratify" | "ratifies" | "endorse" | "endorses" | "appoints" | "elects" | "rejects" => {
                // `Ben moved to accept the report` is no more than a motion.
                names_authority(strip_adverbs(before))
                    && !starts_with_any(after, &["that", "responsibility"])
                    && present(self.low, before, after, true)
                    && self.is_own(sentence, before, bodies)
            }
            "approval" | "recommend" | "recommendation" => self.recommends(before, after),
            "objections" => no_objection(before, after),
            "objection" => no_objection(before, after) || objects_as_answer(before, after),
            "object" => objects_as_answer(before, after),
            "representations" | "comments" => no_comment(before, after),
            // Only the whole of an answer decides: `No comment`.
            "comment" | "observations" => false,
            "agreement" if agreement_beside(before, after) => true,
            "agreement" | "consensus" => consensus(before, after),
            "carried" if put_off(self.low, before, after) => true,
            // `seconded by Cllr Ash – pass for payment`
            "pass" => after.starts_with("for payment") && (before.is_empty() || before.ends_with(['-', '–', ',', ';'])),
            "held" => put_off(self.low, before, after),
            "paused" | "parked" | "shelved" | "leave" => for_now(self.low, before, after),
            "carried" | "passed" | "passes" | "carries" => carried(before, after),
            "voted" => voted(before, after) && self.is_own(sentence, before, bodies),
            "vote" => {
                before == "unanimous" && starts_with_any(after, &["to"])
                    || present("vote", before, after, names_body(strip_adverbs(before)))
            }
            "votes" => {
                present("votes", before, after, self.by_body(sentence, before, bodies))
                    && self.is_own(sentence, before, bodies)
            }
            "proposed" => ends_with_any(before, &["as"]) && after.starts_with("by "),
            "referred" => referred(before, after),
            "tabled" => tabled(before, after),
            "chosen" | "selected" => chosen(before, after),
            "disagreement" => no_disagreement(before, after),
            "ok" | "okay" => content_with(before, after),
            "revisited" => will_come_back(before, after),
            "say" | "said" => says_yes(before, after),
            "bumped" | "punted" | "shifted" | "pushed" => moved_on(self.low, before, after),
            "moved" if moved_on(self.low, before, after) => true,
            "moves" | "moved" => moves_as_one(before, after) && self.is_own(sentence, before, bodies),
            "serve" | "continue" | "remain" => will_serve(before, sentence, after),
            "acclaimed" => ends_with_any(strip_adverbs(before), &["was", "were", "is", "are"]) && self.is_end(after),
            "deemed" if good_enough(before, after) => true,
            "directed" | "instructed" | "determined" | "deemed" => self.rules(sentence, before, after, bodies),
            "returning" => returning(after) && before.split(' ').count() < 3,
            "supported" | "supports" | "objected" | "objects" => {
                self.responds(before, after) && self.is_own(sentence, before, bodies)
            }
            "refused" | "rejected" | "declined" => self.refuses(before, after) && self.is_own(sentence, before, bodies),
            "awarded" | "granted" => {
                names_body(strip_adverbs(before))
                    && after.contains(char::is_alphanumeric)
                    && self.is_own(sentence, before, bodies)
            }
            _ => self.in_capitals(sentence, before, after) || self.past(sentence, before, after, bodies),
        };
        let manner =
            if self.low == "moved" && moved_on(self.low, before, after) { Manner::Agreement } else { self.manner };
        decides.then_some(Said { verb: self.at, manner })
    }

    /// Whether a body stands before the verb, in words or by its initials.
    fn by_body(&self, sentence: &Sentence<'_>, before: &str, bodies: &Bodies<'_>) -> bool {
        let subject = strip_adverbs(before);
        names_body(subject) || by_initials(sentence, subject, bodies)
    }

    /// `The Board directed staff to`, `determined that the goals were met`, `deemed it satisfactory`.
    fn rules(&self, sentence: &Sentence<'_>, before: &str, after: &str, bodies: &Bodies<'_>) -> bool {
        let subject = strip_adverbs(before);
        let by_body = || names_authority(subject) || by_initials(sentence, subject, bodies);
        let joined =
            || ends_with_any(subject, &["and", "and then", ","]) && body_opens(sentence) && sentence.low.len() < 500;
        let what = match self.low {
            "directed" | "instructed" => {
                // `directed Ida to the library` sends her there.
                const PLACES: &[&str] = &["the", "a", "an", "other", "our", "their", "his", "her", "its"];
                let work = after.split_once(" to ").is_some_and(|(_, work)| !starts_with_any(work, PLACES));
                (work || has_any(after, &["that"])) && !starts_with_any(after, &["to", "at", "towards", "by", "that"])
            }
            "determined" => starts_with_any(after, &["to", "that", "not to"]),
            _ => after.contains(' '),
        };
        let open = has_any(before, &["if", "when", "once", "had", "not", "until", "after"]);
        what && !open
            && !is_reported(before)
            && !is_in_the_past(after)
            && (by_body() || joined())
            && self.is_own(sentence, before, bodies)
    }

    /// Whether the body that is named before the verb, if one is, is the one that met.
    fn is_own(&self, sentence: &Sentence<'_>, before: &str, bodies: &Bodies<'_>) -> bool {
        let subject = strip_adverbs(before);
        let written = sentence.text.get(..subject.len()).unwrap_or_default();
        !(names_body(subject) && bodies.ends_with_another(written, sentence.at.start()))
    }

    /// `RESOLVED`, `NOTED`: capitals among small letters.
    fn in_capitals(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let capitals = !self.word.contains(|c: char| c.is_ascii_lowercase());
        let small = || before.is_empty() || sentence.text.contains(|c: char| c.is_lowercase());
        capitals && small() && !is_denied(before) && !(self.low == "received" && after.is_empty())
    }

    fn past(&self, sentence: &Sentence<'_>, before: &str, after: &str, bodies: &Bodies<'_>) -> bool {
        let said = before;
        let before = strip_adverbs(before);
        // `the vote was 4 to 1, therefore adopted`
        let comma = said.get(before.len()..).is_some_and(|adverbs| adverbs.starts_with(','));
        if ends_with_any(before, &["is to be", "are to be"]) || (before.ends_with("to be") && self.low == "recommended")
        {
            return matches!(self.low, "accepted" | "approved" | "recommended");
        }
        if matches!(self.low, "deferred" | "postponed") && will_be_put_off(before, after) {
            return true;
        }
        if self.has_been(before, after) {
            return true;
        }
        if is_denied(before)
            || is_reported(before)
            || is_in_the_past(after)
            || self.low == "approved" && of_these_minutes(before, after)
        {
            return false;
        }
        // `5 approved, 1 abstained`
        let figure = before.trim_matches(|c: char| !c.is_alphanumeric());
        let counted = !figure.is_empty() && figure.bytes().all(|byte| byte.is_ascii_digit());
        if counted && matches!(self.low, "approved" | "agreed") {
            return self.is_end(after) || after.starts_with([',', ';', '/']);
        }
        if before.chars().all(|c| !c.is_alphanumeric()) || ends_with_any(before, &["and", "that"]) && before.len() < 6 {
            return self.opens(after);
        }
        if ends_with_any(before, &["it was", "it is", "it's", "was it"]) {
            // `it is accepted that traffic will grow` grants a point.
            return self.impersonal(after) && !(self.low == "accepted" && before.ends_with("it is"));
        }
        if self.low == "resolved" && ends_with_any(before, &["it"]) && starts_with_any(after, &["that"]) {
            return true;
        }
        if ends_with_any(before, &["was", "were"]) || before.ends_with("were") && ends_in_figures(before) {
            // `he would come if such a meeting was agreed`
            let open = before.rsplit(' ').take(6).any(|word| word == "if");
            return !open && self.passive(sentence, before, after);
        }
        if ends_with_any(before, &["is", "are"]) && before.split(' ').count() < 12 {
            let subject = before.rsplit_once(' ').map_or(0, |(subject, _)| subject.len());
            let named = sentence.text.get(..subject).is_some_and(ends_with_names) && !is_open(before);
            return self.is_now(before, after)
                || self.low == "elected" && named && self.is_end(after)
                || self.low == "accepted" && starts_with_any(after, &["and will", "as the", "as members"]);
        }
        if ends_with_any(before, &["all", "both"]) {
            return matches!(self.low, "agreed" | "noted" | "approved" | "accepted" | "elected") && self.object(after);
        }
        if before.ends_with(['-', ':', '–', '—', ';', '.', '(', '>', '[', ']', '|']) {
            return self.fragment(after);
        }
        let does = self.by_body(sentence, before, bodies)
            || (ends_with_any(before, &["and", "and had", "then"]) && body_opens(sentence));
        // `Corporate members approved` heads those who were.
        if does && !(self.is_end(after) && before.ends_with("members") && before != "members") {
            return self.object(after) && self.is_own(sentence, before, bodies);
        }
        if ends_with_any(before, &["and"]) || before.ends_with(',') || comma {
            return self.joined(if comma { said } else { before }, after);
        }
        let written = sentence.text.get(..before.len()).unwrap_or_default();
        headline(self.low, before, written, after)
    }
}

/// `The Board moves, unanimously, to appoint`: all move, so that nobody is left to be asked.
fn moves_as_one(before: &str, after: &str) -> bool {
    const AS_ONE: &[&str] =
        &["unanimously to", "unanimously, to", "unanimously that", "by consensus to", "with one voice to"];
    let said_before = ends_with_any(before, &["unanimously"]) && starts_with_any(after, &["to", "that"]);
    names_body(strip_adverbs(before)) && (said_before || starts_with_any(after.trim_start_matches([',', ' ']), AS_ONE))
}

/// Whether the words before a verb end with the initials of the body that met.
fn by_initials(sentence: &Sentence<'_>, subject: &str, bodies: &Bodies<'_>) -> bool {
    let written = sentence.text.get(..subject.len()).unwrap_or_default();
    bodies.ends_with_initials(written, sentence.at.start())
}
