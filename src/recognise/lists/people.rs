//! Words about people.

/// Words before a name: `Cllr`, `Mrs`.
#[rustfmt::skip]
pub(in crate::recognise) const TITLES: &[&str] = &[
    "cllr", "cllrs", "clr", "clir", "councillor", "councillors", "cmhlr", "mr", "mrs", "ms", "miss", "mx", "dr",
    "prof", "professor", "sir", "lady", "lord", "dame", "rev", "revd", "reverend", "rt", "hon", "fr", "father",
    "canon", "ald", "alderman", "baroness", "sgt", "insp", "capt", "col", "major", "deputy", "senator", "provost",
    "messrs", "madam", "bailie", "cathaoirleach", "pcso",
];

/// Words for one who holds a post.
#[rustfmt::skip]
pub(in crate::recognise) const POSTS: &[&str] = &[
    "accountant", "administrator", "advisor", "adviser", "agent", "archivist", "architect", "assistant", "attorney", "auditor",
    "bursar", "caretaker", "cathaoirleach", "ceo", "chair", "chairman", "chairperson", "chairwoman", "champion",
    "chief", "clerk", "comptroller", "consultant", "contractor", "controller", "convener", "convenor", "coordinator",
    "councillor", "counsel", "custodian", "dean", "deputy", "director", "editor", "engineer", "executive", "facilitator",
    "foreman", "governor", "handyman", "headmaster", "headteacher", "holder", "inspector", "lead", "leader",
    "lengthsman", "librarian", "manager", "marshal", "mayor", "member", "minister", "monitor", "officer", "ombudsman",
    "organiser", "planner", "postholder", "president", "principal", "proposer", "provost", "ranger", "rector",
    "registrar", "rep", "rfo", "representative", "responder", "scribe", "secretary", "sergeant", "sheriff", "solicitor", "speaker",
    "steward", "superintendent", "supervisor", "surveyor", "technician", "treasurer", "trustee", "tutor", "verger",
    "vicar", "warden", "webmaster",
];

/// Words for several, or for a body.
#[rustfmt::skip]
pub(in crate::recognise) const GROUPS: &[&str] = &[
    "academy", "admins", "assembly", "association", "authority", "board", "bodies", "body", "cabinet", "cc", "chairs",
    "charity", "clerks", "club", "colleagues", "commission", "committee", "committees", "community", "companies",
    "company", "contractors", "council", "councillors", "councils", "department", "departments", "directorate",
    "directors", "district", "division", "editors", "engineers", "exec", "executives", "forum", "gardaí",
    "government", "foundation", "governors", "group", "groups", "heads", "highways", "leads", "leadership",
    "maintainers", "managers", "members", "ministry", "office", "officers", "officials", "organisation", "organisers",
    "panel", "parish", "parties", "partners", "partnership", "party", "police", "providers", "reps",
    "representatives", "residents", "schools", "secretariat", "service", "services", "society", "staff", "stewards",
    "subcommittee", "sysadmins", "sysadmin", "team", "teams", "trust", "trustees", "unit", "volunteers", "wardens",
    "wg", "workstream",
];

/// Words with a capital that are no name, in the places where names are looked for.
#[rustfmt::skip]
pub(in crate::recognise) const NOT_NAMES: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "it", "its", "i", "we", "they", "he", "she", "and", "or", "of", "for",
    "to", "in", "on", "at", "by", "with", "from", "as", "if", "no", "not", "none", "nil", "nothing", "noted",
    "agreed", "approved", "resolved", "deferred", "closed", "open", "ongoing", "done", "complete", "completed",
    "carried", "tbc", "tba", "tbd", "name", "action", "actions", "item", "items", "report", "update", "review",
    "minutes", "meeting", "meetings", "agenda", "list", "plan", "policy", "budget", "date", "next", "new", "old",
    "all", "apologies", "apology", "regrets", "absent", "attendance", "attendees", "attending", "guests", "guest",
    "scribe", "public", "press", "present", "matters", "any", "other", "there", "also", "further", "following",
    "after", "before", "when", "while", "who", "what", "how", "why", "where", "which", "discussion", "questions",
    "discussed", "proposed", "seconded", "bumped", "continue", "continued", "same", "see", "please", "page",
    "paragraph", "section", "minute", "number", "current", "recommendation", "recommendations", "village", "hall",
    "road", "street", "lane", "church", "website", "web", "email", "issue", "issues", "pr", "yes", "ok", "n",
    "information", "for", "feedback", "cost", "costs", "quote", "quotes", "project", "work", "event", "planning",
    "application", "applications", "correspondence", "finance", "accounts", "letter", "document", "documents",
    "membership", "conference", "workshop", "training", "survey", "data", "system", "both", "each", "every", "more",
    "some", "setup", "cleanup", "backup", "signup", "rollout", "lookup", "kickoff", "checkup", "draft", "final", "annual", "during", "both", "about", "will", "would", "should", "shall", "let", "lets",
    "potential", "possible", "need", "needs", "waiting", "pending", "once", "followup", "quotation", "quotations",
    "reminder", "permission", "proposal", "proposals", "request", "requests", "fyi", "discuss", "letters", "funding",
    "government", "confirmation", "clarification", "esq", "mbe", "obe", "cbe", "phd", "jp", "hard", "easy", "good",
    "better", "great", "happy", "difficult", "nice", "important", "hoping", "looking", "trying", "going", "able",
    "ready", "sorry", "thanks", "thank", "nominations", "suggestion", "suggestions", "everyone", "somebody",
    "someone", "meanwhile", "however", "therefore", "additionally", "unfortunately", "hopefully", "similarly",
    "subsequently", "finally", "instead", "then", "today", "tonight", "tomorrow", "yesterday", "regarding",
    "concerning", "due", "given", "since", "until", "despite", "although", "though", "whilst", "because",
    "again", "perhaps", "maybe", "probably", "later", "currently", "previously", "recently", "initially",
    "eventually", "accordingly", "furthermore", "moreover", "otherwise", "thus", "hence", "overall", "ideally",
    "basically", "apparently", "presumably", "obviously", "clearly", "generally", "specifically",
    "particularly", "especially", "todo", "urgent", "were", "was", "has", "have", "had", "been", "received",
    "accepted", "presiding", "ask", "tell", "remind",
];

/// What stands in no name of a post or group.
#[rustfmt::skip]
pub(in crate::recognise) const NOT_IN_PHRASE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "will", "would", "shall", "should", "has", "have", "had", "that",
    "which", "who", "if", "when", "it", "he", "she", "they", "we", "not", "but", "so", "because", "there", "said",
    "agreed", "noted", "stated", "asked", "requested", "advised", "reported", "may", "can", "could", "must", "do",
    "does", "did", "by", "as", "at", "being", "no", "his", "her", "their", "its", "our", "this", "these", "those",
];

/// Articles, and words for whose somebody is.
pub(in crate::recognise) const DETERMINERS: &[&str] =
    &["the", "a", "an", "our", "their", "its", "his", "this", "some", "other", "any"];

/// Words that are written with a point and end no sentence.
#[rustfmt::skip]
pub(in crate::recognise) const SHORT: &[&str] = &[
    "cllr", "cllrs", "clr", "cmhlr", "mr", "mrs", "ms", "dr", "st", "no", "nos", "rev", "revd", "hon", "prof",
    "approx", "vs", "co", "para", "paras", "ref", "fig", "sec", "gov", "sgt", "insp", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec", "col", "capt", "messrs", "esq", "jr", "sr", "min", "vol", "pp", "cf", "viz", "incl", "tel",
    "ext", "rt", "asst", "prop", "supt", "treas", "comm", "insp", "commr",
];
