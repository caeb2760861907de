//! Words that promise or instruct.

/// They need a verb that somebody does.
#[rustfmt::skip]
pub(in crate::recognise) const UNDERTAKINGS: &[&str] = &[
    "has agreed to", "have agreed to", "had agreed to", "agreed to", "agrees to", "undertook to", "offered to",
    "has offered to", "have offered to", "volunteered to", "promised to", "committed to", "was asked to",
    "were asked to", "be asked to", "is asked to", "are asked to", "was requested to", "were requested to",
    "be requested to", "was instructed to", "were instructed to", "be instructed to", "was tasked to",
    "were tasked to", "was authorised to", "were authorised to", "be authorised to", "were reminded to",
    "was reminded to", "needs to", "has to", "have to", "is going to", "are going to",
];

/// Words before a verb that put it in the time to come.
#[rustfmt::skip]
pub(in crate::recognise) const MODALS: &[&str] = &[
    "will", "would", "shall", "is to", "are to", "was to", "were to",
];

/// What may stand between those words and the verb.
#[rustfmt::skip]
pub(in crate::recognise) const ADVERBS: &[&str] = &[
    "then", "now", "also", "again", "therefore", "please", "further", "formally", "first", "continue to", "try to",
    "try and", "seek to", "look to", "aim to", "still", "shortly", "soon", "in turn", "both", "each", "immediately",
    "next", "next week", "instead", "all", "jointly", "directly", "go and",
];

/// Verbs by which work is given.
#[rustfmt::skip]
pub(in crate::recognise) const AGREEMENTS: &[&str] = &[
    "agreed", "resolved", "requested", "requests", "request", "asked", "asks", "ask", "instructed", "instructs",
    "recommended", "directed", "directs", "invited", "invites", "authorised", "tasked", "proposed", "agree",
    "agreeing", "mandated", "approved", "determined", "recommends",
];

/// Verbs after which nothing is promised.
#[rustfmt::skip]
pub(in crate::recognise) const HOPES: &[&str] = &[
    "hoped", "hopes", "hoping", "thought", "felt", "believed", "wondered", "expected", "considered", "suggested",
    "wished", "assumed", "assuming", "likely", "hope", "anticipated", "think", "believe",
];

/// A promise only where it was agreed.
pub(in crate::recognise) const DUTIES: &[&str] = &["should", "must"];
