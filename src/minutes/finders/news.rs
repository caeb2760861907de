//! What is told of the time to come and gives nobody work: where somebody will be, what somebody may spend, which office
//! somebody has taken, what there will be whenever it is wanted.

use crate::recognise::{self, Doer, How};

use crate::vocabulary::PersonForm;

use super::phrases::has_any;
use super::sentence::{first_word, starts_with_any};

/// What is said of somebody, or of something that will be done.
pub struct News<'n> {
    /// What is said.
    pub doer: &'n Doer,
    /// The first who is named, in small letters.
    pub who: &'n str,
    /// The words that say it, in small letters: `will`, `volunteered to`.
    pub cue: &'n str,
    /// What is to be done, in small letters.
    pub task: &'n str,
    /// Whether it comes back to a meeting.
    pub comes_back: bool,
    /// Whether it is said of each or any, whoever that is.
    pub is_each: bool,
    /// Whether it was agreed or resolved.
    pub agreed: bool,
    /// Whether it is said of food, drink and the like at an event.
    pub is_fare: bool,
}

impl News<'_> {
    /// Whether it is only told.
    pub fn is_told(&self) -> bool {
        let how = self.doer.how;
        let clause = self.task.split([',', ';', ':']).next().unwrap_or_default();
        (matches!(how, How::Said | How::Undertaken) && self.is_whereabouts(clause))
            || how == How::Instructed && self.is_leave(clause)
            || how == How::Undertaken && self.is_office(clause)
            || how == How::Said && starts_with_any(clause, &["serve as", "serve on", "act as"])
            || how == How::Said && is_order_of_business(clause)
            || how == How::Said && (is_view(clause) || is_account(clause) || self.is_side(clause))
            || self.is_said_on(clause)
            || how == How::Said && !self.comes_back && self.is_plan_of_others(clause)
            || how == How::Said
                && starts_with_any(clause, &["work out", "step in", "take over", "help", "do", "come"])
                && has_any(clause, &["if this ever", "if it ever", "if ever", "if that ever", "should the need"])
            || how == How::WillBeDone && starts_with_any(clause, JOINED)
            || how == How::Undertaken && self.is_on_condition()
            || how == How::Undertaken && is_answer(clause)
            || !self.comes_back && self.is_rule(clause)
            || how == How::WillBeDone && !self.comes_back && self.is_running(clause)
            || how == How::WillBeDone && self.doer.who.is_empty() && !self.comes_back && is_conditional(clause)
    }

    /// `Ida will attend`, `plans to go to the fair`, `the panel will meet on 5 May`, `will be giving a talk in Ashby`.
    fn is_whereabouts(&self, clause: &str) -> bool {
        let forecast = self.doer.how == How::Said || starts_with_any(self.cue, &["plans", "intends"]);
        let people = self.doer.who.iter().all(|who| who.form == PersonForm::Name);
        let meets = people && first_word(clause) == "meet" && !has_any(clause, &["with", "to", "them", "him", "her"]);
        forecast && (starts_with_any(clause, PRESENCE) || meets)
    }

    /// `The secretary shall keep a roll`, `each team will send three players`: what holds whenever, for whoever it concerns.
    fn is_rule(&self, clause: &str) -> bool {
        let shall = self.cue == "shall" && matches!(self.doer.how, How::Said | How::WillBeDone | How::Instructed);
        let named = |who: &recognise::Mention| {
            matches!(who.form, PersonForm::Name | PersonForm::Initials | PersonForm::Pronoun)
        };
        let anybody = self.doer.how == How::Said && self.is_each;
        anybody
            || shall && !self.agreed && !self.doer.who.iter().any(named)
            || has_any(clause, &["as they come in", "as and when"]) && self.doer.how == How::Said
            // `is authorised to give the bank a list, as and when necessary`
            || self.doer.how == How::Instructed
                && has_any(self.cue, &["authorised", "authorized", "empowered"])
                && has_any(self.task, &["as and when", "from time to time", "whenever"])
    }

    /// `The council will support the majority`: on whose side a body is.
    fn is_side(&self, clause: &str) -> bool {
        let bodies = self.doer.who.iter().all(|who| matches!(who.form, PersonForm::Group | PersonForm::Initials));
        bodies
            && starts_with_any(
                clause,
                &["support", "back", "endorse", "uphold", "favour", "favor", "oppose", "object to"],
            )
            && !has_any(clause, &["by"])
    }

    /// `Ida will add: the school was asked too`: what stands after the colon is said, not to be done.
    fn is_said_on(&self, clause: &str) -> bool {
        let says = ["add", "note", "comment", "say", "report", "mention", "explain"].contains(&clause.trim_end());
        says && self.task.get(clause.len()..).is_some_and(|rest| rest.starts_with(": "))
    }

    /// `The Ministry would publish maps in June`: what a body of the state plans; what it looks into for those who met, or tells
    /// them, it takes on.
    fn is_plan_of_others(&self, clause: &str) -> bool {
        let last = |words: &str| words.rsplit(' ').next().map(str::to_owned).unwrap_or_default();
        !self.who.is_empty()
            && (STATE.contains(&last(self.who).as_str()) || STATE_OF.iter().any(|of| self.who.contains(of)))
            && starts_with_any(clause, PLANS)
    }

    /// `Security will be handled by the police`, `lunch will be provided`: how an event is run, not who is to do what.
    fn is_running(&self, clause: &str) -> bool {
        let done = clause.strip_prefix("be ").unwrap_or(clause);
        let bodies = self.doer.who.iter().all(|who| who.form == PersonForm::Group);
        let outside = !self.doer.who.is_empty()
            || has_any(clause, &["by volunteers", "by the police", "by parents", "by staff", "by the school"]);
        let held = starts_with_any(done, HELD) && has_any(clause, &["at", "in", "during"]);
        bodies && (starts_with_any(done, RUN) || outside && starts_with_any(done, &["provided", "supplied"]))
            || self.doer.who.is_empty() && (held || self.is_fare)
    }

    /// `Tom be authorised to spend up to £20`: what somebody may do, not what somebody is to do.
    fn is_leave(&self, clause: &str) -> bool {
        let may = has_any(self.cue, &["authorised", "authorized", "empowered"]);
        may && starts_with_any(clause, &["spend", "expend", "use", "incur", "act", "approve", "sign"])
    }

    /// `The bank is happy to lend it as long as we insure it`: what others would do, on their terms.
    fn is_on_condition(&self) -> bool {
        const TERMS: &[&str] = &[
            "as long as",
            "so long as",
            "provided that",
            "providing that",
            "on condition",
            "on the condition",
            "subject to",
        ];
        let bodies = self.doer.who.iter().all(|who| matches!(who.form, PersonForm::Group | PersonForm::Pronoun));
        bodies && !self.doer.who.is_empty() && has_any(self.task, TERMS)
    }

    /// `Tom volunteered for the position`, `volunteered to take over the role of secretary`: an office that is filled.
    fn is_office(&self, clause: &str) -> bool {
        const OFFICES: &[&str] =
            &["the position", "the role of", "the office of", "the post of", "the job of", "position of", "vacancy"];
        let volunteers =
            starts_with_any(self.cue, &["volunteered", "volunteers", "has volunteered", "have volunteered"]);
        // `Tom volunteered to take the minutes`: there and then.
        let there = volunteers
            && (starts_with_any(clause, &["minute", "scribe", "note-take", "notetake"])
                || starts_with_any(clause, &["take", "do", "write"])
                    && has_any(
                        clause,
                        &[
                            "take minutes",
                            "take the minutes",
                            "take notes",
                            "take the notes",
                            "do minutes",
                            "do the minutes",
                            "do notes",
                        ],
                    ));
        let post =
            || starts_with_any(clause, &["be", "become", "serve as", "act as", "stand as"]) && has_any(clause, POSTS);
        there || volunteers && (has_any(clause, OFFICES) || post())
    }
}

/// Bodies of the state, by the last word of their names.
#[rustfmt::skip]
const STATE: &[&str] = &[
    "ministry", "agency", "authority", "inspectorate", "government", "minister", "directorate", "parliament",
];

/// Bodies of the state, by the words before what they are for.
const STATE_OF: &[&str] = &[
    "office of",
    "department of",
    "department for",
    "ministry of",
    "ministry for",
    "agency for",
    "minister for",
    "minister of",
];

/// What such bodies do by their own plan.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "prepare", "publish", "issue", "proceed", "produce", "review", "implement", "launch", "introduce", "develop", "consult",
    "appoint", "assess", "fund", "build", "deliver", "carry out", "commence", "begin", "start", "roll out", "make", "set",
    "create", "establish", "draw up", "conduct", "undertake", "design", "construct",
];

/// `she would take item 9 first`: in which order the meeting goes through its business.
fn is_order_of_business(clause: &str) -> bool {
    let rest =
        ["take ", "deal with ", "hear ", "call "].iter().find_map(|verb| clause.strip_prefix(verb)).unwrap_or_default();
    let rest = rest.trim_start_matches("the ").trim_start_matches("agenda ");
    starts_with_any(rest, &["item", "items", "questions", "business", "speakers", "public questions", "motions"])
        && !has_any(rest, &["home", "away", "to the"])
}

/// `would support the idea`: what somebody thinks of it.
fn is_view(clause: &str) -> bool {
    const MATTERS: &[&str] = &[
        "concept",
        "idea",
        "proposal",
        "motion",
        "application",
        "principle",
        "amendment",
        "resolution",
        "recommendation",
    ];
    first_word(clause) == "support" && has_any(clause, MATTERS)
}

/// `we will show a loss this year`: how the accounts will stand.
fn is_account(clause: &str) -> bool {
    const STANDINGS: &[&str] = &[
        "loss",
        "profit",
        "surplus",
        "deficit",
        "shortfall",
        "overspend",
        "underspend",
        "in the red",
        "in the black",
        "break even",
        "breakeven",
        "overdrawn",
    ];
    const VERBS: &[&str] = &["show", "make", "run", "see", "record", "finish", "end", "break", "post", "be"];
    starts_with_any(clause, VERBS) && has_any(clause, STANDINGS)
}

/// `Ida and Tom will be added as stewards`: what somebody becomes.
const JOINED: &[&str] = &[
    "be added as",
    "be added to the committee",
    "be added to the board",
    "be added to the team",
    "be made a",
    "be made an",
    "be brought on as",
    "be taken on as",
    "be brought in as",
    "be named as",
    "be co-opted",
    "be elected",
    "be appointed",
    "be welcomed",
    "be promoted to",
];

/// `offered to answer any questions`: there and then.
fn is_answer(clause: &str) -> bool {
    starts_with_any(clause, &["answer", "clarify", "explain", "take", "field", "respond to"])
        && has_any(clause, &["any questions", "any question", "questions", "anything", "any points", "any queries"])
}

/// Posts that are filled, with nothing that is done yet.
const POSTS: &[&str] = &[
    "secretary",
    "secretaries",
    "co-secretary",
    "co-secretaries",
    "chair",
    "chairman",
    "chairperson",
    "co-chair",
    "co-chairs",
    "vice-chair",
    "treasurer",
    "co-treasurer",
    "president",
    "vice president",
    "vice-president",
    "captain",
    "vice-captain",
    "trustee",
    "trustees",
    "director",
    "committee member",
    "committee members",
    "board member",
    "webmaster",
];

/// `copies will be sent when a bank asks for one`: what is done whenever something happens.
fn is_conditional(clause: &str) -> bool {
    let asks = starts_with_any(clause, &["be asked", "asked"]);
    !asks
        && has_any(
            clause,
            &["when a", "when an", "whenever", "if a", "if an", "if any", "on request", "upon request", "as required"],
        )
}

/// What those do who run something, whenever it takes place.
const RUN: &[&str] = &[
    "handled",
    "managed",
    "judged",
    "counted",
    "awarded",
    "served",
    "staffed",
    "run by",
    "marked by",
    "overseen",
    "governed",
    "maintained by",
    "controlled",
    "covered by",
    "opened in",
    "opened on",
    "opened to",
];

/// What is done where people come together: told of an event, unless it is this body's own meeting.
const HELD: &[&str] = &["discussed at", "discussed in", "considered by", "presented in", "displayed at"];

/// What is offered to those who come.
pub const FARE: &[&str] = &[
    "lunch",
    "dinner",
    "breakfast",
    "refreshments",
    "tea",
    "coffee",
    "food",
    "drinks",
    "snacks",
    "pizza",
    "parking",
    "transport",
    "accommodation",
    "childcare",
    "catering",
    "beverages",
    "cake",
];

/// Where somebody will be.
const PRESENCE: &[&str] = &[
    "going to",
    "giving a presentation",
    "giving a talk",
    "speaking at",
    "visiting",
    "be away",
    "give a presentation at",
    "attend our",
    "attend if",
];
