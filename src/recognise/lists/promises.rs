//! Words that promise or instruct.

/// Verbs with which somebody takes work on, before `to`: `agreed to write`.
#[rustfmt::skip]
pub(in crate::recognise) const COMMITTED: &[&str] = &[
    "agreed", "agrees", "agreeing", "undertook", "undertakes", "undertaken", "offered", "offers", "volunteered",
    "volunteers", "promised", "promises", "committed", "commits", "pledged", "consented", "volunteering", "offering",
    "plans", "intends",
];

/// Participles with which work is given to somebody, after a form of `be` and before `to`: `was asked to write`.
#[rustfmt::skip]
pub(in crate::recognise) const INSTRUCTED: &[&str] = &[
    "asked", "requested", "instructed", "tasked", "authorised", "authorized", "directed", "mandated", "deputed",
    "delegated", "nominated", "assigned", "commissioned", "empowered", "reminded", "left", "desired", "ordered", "detailed",
];

/// Words for somebody who is ready to do what follows `to`: `is happy to share`, `would be willing to host`.
#[rustfmt::skip]
pub(in crate::recognise) const READY: &[&str] = &[
    "happy", "glad", "willing", "ready", "prepared", "delighted", "able",
];

/// Nouns for work that somebody takes on or is given: `took on the task of collecting`.
pub(in crate::recognise) const TASKS: &[&str] =
    &["task", "tasks", "job", "responsibility", "charge", "ownership", "action", "lead", "duty", "assignment"];

/// Words for what somebody means to do, before `to`: `we intend to ask`, `confirmed his commitment to mend it`.
pub(in crate::recognise) const INTENT: &[&str] = &["intend", "plan", "intention", "commitment"];

/// Verbs that say what somebody is able to do, and so may do.
pub(in crate::recognise) const ABLE: &[&str] = &["can", "could"];

/// Forms of `be` before what is to be done, or before those participles.
pub(in crate::recognise) const BEINGS: &[&str] = &["is", "are", "was", "were", "be", "been", "am"];

/// Words before a verb that put it in the time to come.
pub(in crate::recognise) const MODALS: &[&str] = &["will", "would", "shall", "gonna"];

/// What may stand between those words and the verb.
#[rustfmt::skip]
pub(in crate::recognise) const ADVERBS: &[&str] = &[
    "then", "now", "also", "again", "therefore", "please", "further", "formally", "first", "continue to", "try to",
    "try and", "seek to", "look to", "aim to", "still", "shortly", "soon", "in turn", "both", "each", "immediately",
    "next", "next week", "instead", "all", "jointly", "directly", "go and", "kindly", "endeavour to", "endeavor to",
    "attempt to", "accordingly", "subsequently", "separately", "initially", "urgently", "once again", "in future",
    "personally", "gladly", "happily", "generously", "once more", "in the meantime", "of course",
    "regularly", "meanwhile", "thereafter", "get together and", "get together to", "work together to", "together",
    "quickly", "verbally", "at least", "periodically", "occasionally",
    "do their best to", "do his best to", "do her best to", "as usual", "simply", "individually",
    "collectively", "promptly", "forthwith", "henceforth", "duly", "likewise", "just", "additionally", "internally",
];

/// Verbs by which work is given.
#[rustfmt::skip]
pub(in crate::recognise) const AGREEMENTS: &[&str] = &[
    "agreed", "resolved", "requested", "requests", "request", "asked", "asks", "ask", "instructed", "instructs",
    "recommended", "directed", "directs", "invited", "invites", "authorised", "tasked", "proposed", "agree",
    "agreeing", "mandated", "approved", "determined", "recommends", "decided", "delegated", "nominated", "appointed",
    "authorized", "agreement",
];

/// Verbs after which nothing is promised.
#[rustfmt::skip]
pub(in crate::recognise) const HOPES: &[&str] = &[
    "hoped", "hopes", "hoping", "thought", "felt", "believed", "wondered", "expected", "considered", "suggested",
    "wished", "assumed", "assuming", "likely", "hope", "anticipated", "think", "believe", "expects", "thinks", "feels",
    "believes", "assumes", "wonders", "wondering", "envisaged", "understood", "speculated", "hopefully", "recalled",
    "suggests", "wishes", "imagined", "feared", "doubted", "warned", "claimed", "predicted",
];

/// A promise only where it was agreed.
pub(in crate::recognise) const DUTIES: &[&str] = &["should", "must"];

/// Verbs that are no work, whoever is said to do them: what somebody is, has, thinks, gets or decides.
#[rustfmt::skip]
pub(in crate::recognise) const STATES: &[&str] = &[
    "be", "have", "like", "love", "prefer", "welcome", "appreciate", "need", "want", "wish", "hope", "think", "believe",
    "feel", "know", "understand", "remember", "expect", "anticipate", "agree", "disagree", "benefit", "cost", "become",
    "remain", "stay", "stand", "resign", "retire", "leave", "miss", "appear", "seem", "mean", "depend", "require",
    "contain", "comprise", "consist", "result", "cause", "allow", "enable", "permit", "receive", "suffer", "lose",
    "gain", "win", "live", "die", "exist", "happen", "occur", "cease", "fall", "rise", "increase", "decrease", "grow",
    "face", "enjoy", "thank", "congratulate", "apologise", "apologize", "regret", "object", "oppose", "vote",
    "abstain", "second", "propose", "move", "accept", "approve", "decline", "refuse", "note", "trust", "mind", "suit",
    "fit", "preside", "chair", "join", "arrive", "vacate", "own", "hate", "lack", "differ", "equal", "concern",
    "involve", "reflect", "apply", "take", "not", "never", "only", "have", "always", "usually", "normally", "often",
    "rather", "suggest", "argue", "say", "bet", "assume", "imagine", "guess", "doubt", "wonder", "care", "matter",
    "appeal", "hold", "qualify", "deserve", "succeed", "fail", "tend", "used", "hear", "notice", "recommend", "get",
    "the", "a", "an", "this", "that", "it", "to", "in", "on", "at", "as", "if", "so", "and", "or", "but", "see",
    "cover", "possibly", "presumably", "certainly", "likely", "more", "most", "about", "from", "with", "for", "by",
    "volunteer", "adopt", "endorse", "defer", "ratify", "support", "favour", "favor", "abide", "grant", "adjourn", "allocate", "contribute", "donate",
];
