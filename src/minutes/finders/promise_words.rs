//! Words of promises: verbs of seeking, officers, bodies, and what looks like a name.

/// `Started to mend it`: a verb with a capital.
pub fn ends_like_verb(word: &str) -> bool {
    (word.ends_with("ed") && !word.ends_with("fred") && !word.ends_with("red"))
        || word.ends_with("ing") && word.len() > 6
}

/// What a body too says that it will be at when it takes something on.
pub const SEEKING: &[&str] = &[
    "looking into",
    "looking at",
    "looking for",
    "investigating",
    "exploring",
    "contacting",
    "writing to",
    "sending",
    "asking",
    "seeking",
    "approaching",
    "reviewing",
    "reaching out",
    "following up",
    "drafting",
    "preparing",
    "arranging",
    "organising",
    "organizing",
];

/// What says of work that it has been done since.
pub const DONE_SINCE: &[&str] = &[
    ", this has now been",
    ", this has been done",
    ", this was done",
    ", this has since been",
    ", which has been done",
    ", which has now been",
    ", this is now done",
    ", this has been carried out",
    ", this has been completed",
    ", since done",
];

/// Those who do what any member asks them to.
pub const OFFICERS: &[&str] = &["clerk", "secretary", "treasurer", "administrator"];

/// What a body does by deciding.
pub const DECIDES: &[&str] =
    &["confirm", "ratify", "approve", "accept", "note", "receive", "adopt", "endorse", "elect", "re-elect", "appoint"];

/// The body that met, as minutes call it.
pub const BODIES: &[&str] = &[
    "board",
    "council",
    "committee",
    "meeting",
    "members",
    "trustees",
    "directors",
    "club",
    "society",
    "association",
    "executive",
    "panel",
    "commission",
    "assembly",
    "parish council",
    "town council",
    "governors",
    "governing body",
    "steering committee",
];

/// Words with a capital that name nobody.
#[rustfmt::skip]
pub const NOBODY: &[&str] = &[
    "response", "great", "having", "might", "idea", "fair", "worthwhile", "fyi", "followup", "invitation", "election", "good",
    "nice", "happy", "easy", "able", "plan", "time", "need", "best", "hard", "important", "interesting", "still",
    "more", "nothing", "something", "everything", "discussion", "proposal", "proposals", "request", "meeting", "issue",
    "work", "action", "decision", "want", "wants", "trying", "ready", "agenda", "question", "probably", "maybe",
    "should", "could", "would", "going", "willing", "possible", "looking", "thanks", "ok", "yes", "link", "update",
    "below", "attached", "enclosed", "people", "motion", "motions", "amendment", "resolution", "goal", "goals", "aim", "aims", "intention", "purpose", "objective",
    "objectives", "instructions", "location", "venue", "details", "topic", "information", "ability", "permission",
    "event", "planning", "leads", "led", "funding", "option", "options", "opportunity", "due", "next", "also",
];
