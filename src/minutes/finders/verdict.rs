//! Whether a sentence says that the body decided something, and in what manner.

use crate::minutes::kinds::decision::Manner;
use crate::text::Span;

use super::phrases::{
    body_opens, ends_in_figures, has_any, is_agenda_line, is_denied, is_paper, is_paper_first, names_body,
    strip_adverbs,
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
pub fn decision_in(sentence: &Sentence<'_>, places: impl Iterator<Item = usize>) -> Option<Said> {
    if is_agenda_line(sentence) {
        return None;
    }
    let mut all = places.filter_map(|at| Verb::at(sentence, at)).filter_map(|verb| verb.decides(sentence));
    // RESOLVED: Cabinet NOTED … is one decision; the first word that decides gives its manner, except that noting gives way.
    let first = all.next()?;
    let decides_more =
        if first.manner == Manner::Noting { all.find(|next| next.manner != Manner::Noting) } else { None };
    decides_more.or(Some(first))
}

/// A verb that may decide.
struct Verb<'d> {
    at: Span,
    word: &'d str,
    /// The same in small letters.
    low: &'d str,
    manner: Manner,
}

/// In what manner a verb in small letters decides.
fn manner_of(verb: &str) -> Option<Manner> {
    Some(match verb {
        "resolved" | "resolves" | "resolution" | "decision" => Manner::Resolution,
        "elected" | "appointed" | "co-opted" => Manner::Resolution,
        "carried" | "passed" | "voted" | "vote" => Manner::Resolution,
        "agreed" | "agrees" | "agree" | "agreement" | "consensus" => Manner::Agreement,
        "decided" | "deferred" | "defer" | "postponed" => Manner::Agreement,
        "approved" | "approves" | "approve" | "approval" => Manner::Approval,
        "accepted" | "adopted" | "confirmed" | "ratified" | "endorsed" => Manner::Approval,
        "authorised" | "authorized" | "signed" | "proposed" => Manner::Approval,
        "objections" | "objection" => Manner::Approval,
        "noted" | "received" => Manner::Noting,
        "recommended" | "recommends" | "recommend" | "recommendation" => Manner::Recommendation,
        _ => return None,
    })
}

impl<'d> Verb<'d> {
    fn at(sentence: &'d Sentence<'_>, at: usize) -> Option<Self> {
        let from = at.checked_sub(sentence.at.start())?;
        let rest = sentence.text.get(from..)?;
        let length = rest.bytes().position(|byte| !(byte.is_ascii_alphabetic() || byte == b'-')).unwrap_or(rest.len());
        let word = rest.get(..length)?.trim_end_matches('-');
        let low = sentence.low.get(from..from + word.len())?;
        let manner = manner_of(low)?;
        Some(Self { at: Span::new(at, at + word.len()), word, low, manner })
    }

    fn decides(self, sentence: &Sentence<'_>) -> Option<Said> {
        let before = sentence.before(self.at.start());
        let after = sentence.after(self.at.end());
        let decides = match self.low {
            "resolution" | "decision" => is_label(before, after),
            "agree" | "approve" | "approves" | "agrees" | "recommends" | "resolves" => present(before, after),
            "approval" | "recommend" | "recommendation" => self.recommends(before, after),
            "objection" | "objections" => no_objection(before, after),
            "agreement" | "consensus" => consensus(before, after),
            "carried" | "passed" => carried(before, after),
            "voted" => voted(before, after),
            "vote" => before == "unanimous" && starts_with_any(after, &["to"]),
            "proposed" => ends_with_any(before, &["as"]) && after.starts_with("by "),
            _ => self.in_capitals(sentence, before, after) || self.past(sentence, before, after),
        };
        decides.then_some(Said { verb: self.at, manner: self.manner })
    }

    /// `RESOLVED`, `NOTED`: capitals among small letters.
    fn in_capitals(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let capitals = !self.word.contains(|c: char| c.is_ascii_lowercase());
        let small = || before.is_empty() || sentence.text.contains(|c: char| c.is_lowercase());
        capitals && small() && !is_denied(before) && !(self.low == "received" && after.is_empty())
    }

    fn past(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let before = strip_adverbs(before);
        if ends_with_any(before, &["is to be", "are to be"]) || (before.ends_with("to be") && self.low == "recommended")
        {
            return matches!(self.low, "accepted" | "approved" | "recommended");
        }
        if is_denied(before) {
            return false;
        }
        if before.is_empty() || ends_with_any(before, &["and", "that"]) && before.len() < 6 {
            return self.opens(after);
        }
        if ends_with_any(before, &["it was", "it is", "it's", "was it"]) {
            return self.impersonal(after);
        }
        if ends_with_any(before, &["was", "were"]) || before.ends_with("were") && ends_in_figures(before) {
            return self.passive(sentence, before, after);
        }
        if ends_with_any(before, &["all", "both"]) {
            return matches!(self.low, "agreed" | "noted" | "approved" | "accepted" | "elected") && self.object(after);
        }
        if before.ends_with(['-', ':', '–', '—', ';', '.', '(', '>']) {
            return self.fragment(after);
        }
        if names_body(before) || (ends_with_any(before, &["and", "and had", "then"]) && body_opens(sentence)) {
            return self.object(after);
        }
        self.noun_before(before, after)
    }

    /// The first word of its sentence: `Resolved that`, `Agreed.`, `Approved by all`.
    fn opens(&self, after: &str) -> bool {
        match self.low {
            "noted" => self.is_end(after) || after.starts_with([':', '-', '–', '.']),
            "received" | "signed" | "confirmed" => false,
            "recommended" => {
                after.starts_with([':', '-', '–']) || starts_with_any(after, &["that", "to", "approval", "refusal"])
            }
            "elected" | "appointed" | "co-opted" => true,
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–', '—', ',', '(', '"', '“', '‘'])
                    || starts_with_any(
                        after,
                        &["that", "to", "unanimously", "by", "on", "in", "as", "with", "the", "for", "until", "nem"],
                    )
            }
        }
    }

    /// `It was agreed that`.
    fn impersonal(&self, after: &str) -> bool {
        match self.low {
            "noted" | "received" | "confirmed" | "signed" | "elected" | "appointed" => false,
            "recommended" => {
                starts_with_any(after, &["that", "to", "by", "for", "the"]) || after.starts_with([':', '-', '–'])
            }
            _ => true,
        }
    }

    /// `The report was noted`, `a price of £3.50 was agreed`.
    fn passive(&self, sentence: &Sentence<'_>, before: &str, after: &str) -> bool {
        let subject = before.rsplit_once(' ').map(|(subject, _)| subject).unwrap_or_default();
        match self.low {
            "received" => false,
            "noted" => is_paper(subject),
            "confirmed" | "accepted" => {
                has_any(subject, &["minutes", "apologies", "apology", "tender", "quote", "quotation", "report"])
            }
            "signed" => has_any(subject, &["minutes"]),
            "resolved" => false,
            "recommended" => false,
            "elected" | "appointed" | "co-opted" => {
                !starts_with_any(after, &["in", "by the county"]) || !sentence.has_any(&["who"])
            }
            _ => {
                !ends_with_any(subject, &["it", "that", "what", "which", "as", "if"])
                    || ends_with_any(subject, &["this", "which"])
            }
        }
    }

    /// What a body did: `The Committee agreed that`.
    fn object(&self, after: &str) -> bool {
        match self.low {
            "noted" => self.is_end(after) || is_paper_first(after),
            "received" | "signed" => false,
            "confirmed" | "accepted" | "endorsed" => !starts_with_any(after, &["that"]) || self.low == "accepted",
            "agreed" => !starts_with_any(after, &["with", "it was", "that it was", "that this was", "there was"]),
            "elected" | "appointed" => true,
            _ => !starts_with_any(after, &["by the", "in #"]),
        }
    }

    /// After a dash or colon: `this was agreed`, `- all noted`, `: noted`.
    fn fragment(&self, after: &str) -> bool {
        match self.low {
            "received" | "confirmed" | "signed" => false,
            "noted" => self.is_end(after),
            _ => {
                self.is_end(after)
                    || after.starts_with([':', '-', '–'])
                    || starts_with_any(after, &["that", "to", "unanimously", "by", "for", "as"])
            }
        }
    }

    /// `Payments agreed in accordance with the budget`, `Apologies accepted`.
    fn noun_before(&self, before: &str, after: &str) -> bool {
        const NOUNS: &[&str] = &[
            "minutes",
            "payments",
            "payment",
            "report",
            "reports",
            "accounts",
            "apologies",
            "absence",
            "invoices",
            "correspondence",
            "budget",
            "precept",
            "grant",
            "grants",
            "update",
            "policy",
            "policies",
            "agenda",
            "letter",
            "cheques",
            "expenditure",
            "members",
            "statement",
            "application",
            "applications",
            "proposal",
            "plan",
        ];
        let noun = ends_with_any(before, NOUNS);
        noun && !matches!(self.low, "received" | "resolved" | "recommended" | "elected" | "appointed")
            && (self.is_end(after)
                || starts_with_any(after, &["in", "as", "from", "by", "for", "unanimously", "with", "and", "at"])
                || after.starts_with([':', '-', '–']))
    }

    /// `recommend approval`, `to be recommended for approval`.
    fn recommends(&self, before: &str, after: &str) -> bool {
        match self.low {
            "recommend" => {
                (before.is_empty() || before.ends_with(['-', ':', '–']) || names_body(strip_adverbs(before)))
                    && starts_with_any(after, &["that", "approval", "refusal", "to", "the"])
            }
            "approval" => false,
            _ => is_label(before, after),
        }
    }

    fn is_end(&self, after: &str) -> bool {
        !after.contains(|c: char| c.is_alphanumeric())
    }
}

/// `RESOLUTION:`, `Decision 72.1:`
fn is_label(before: &str, after: &str) -> bool {
    let bare = before.chars().all(|c| !c.is_alphabetic());
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | ' ' | '#'));
    bare && rest.starts_with([':', '–', '—'])
        && rest.contains(|c: char| c.is_alphabetic())
        && !starts_with_any(rest.trim_start_matches([':', ' ']), &["none"])
}

fn present(before: &str, after: &str) -> bool {
    let body = names_body(strip_adverbs(before));
    body && starts_with_any(after, &["that", "to", "the"])
        || (ends_with_any(before, &["voted to", "unanimous vote to", "moved to"]) && !after.is_empty())
}

fn no_objection(before: &str, after: &str) -> bool {
    ends_with_any(before, &["no", "without"])
        && !starts_with_any(after, &["from", "have been", "had been", "were received", "to that"])
        && (before.len() < 40 || after.len() < 20)
}

fn consensus(before: &str, after: &str) -> bool {
    let opens = before.is_empty() || ends_with_any(before, &["general", "there was", "unanimous", "by", "group"]);
    opens && (after.starts_with(':') || starts_with_any(after, &["that", "to", "is to", "was to", "on"]))
}

/// `The motion was carried`, `Carried unanimously`.
fn carried(before: &str, after: &str) -> bool {
    let short = !after.contains(|c: char| c.is_alphabetic())
        || starts_with_any(after, &["unanimously", "nem", "with", "by", "on"])
        || after.starts_with(['(', ':', '-', '–', ',']);
    if !short {
        return false;
    }
    let before = strip_adverbs(before);
    let motion = || has_any(before, &["motion", "resolution", "amendment", "proposal", "vote"]);
    before.is_empty()
        || before.ends_with(['.', '-', '–', ':', ';', ',', '('])
        || !is_denied(before) && !before.ends_with("was not") && motion()
}

fn voted(before: &str, after: &str) -> bool {
    let before = strip_adverbs(before);
    (names_body(before) && starts_with_any(after, &["to", "unanimously to", "in favour", "in favor"]))
        || (ends_with_any(before, &["was", "were"]) && starts_with_any(after, &["into", "in as", "onto", "as"]))
}
