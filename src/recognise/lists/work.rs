//! Words for work.

/// What somebody can be asked, or can promise, to do; in the order of the alphabet.
#[rustfmt::skip]
pub(in crate::recognise) const VERBS: &[&str] = &[
    "accompany", "acknowledge", "acquire", "act", "action", "add", "address", "adjust", "advertise", "advise",
    "alert", "allocate", "amend", "analyse", "announce", "answer", "apply", "appoint", "approach", "archive",
    "arrange", "ascertain", "ask", "assess", "assign", "assist", "attach", "attend", "audit", "backfill",
    "benchmark", "book", "brief", "bring", "build", "buy", "calculate", "call", "cancel", "canvass", "carry",
    "change", "chase", "check", "circulate", "clarify", "clean", "clear", "close", "collaborate", "collate",
    "collect", "come", "commence", "commission", "communicate", "compare", "compile", "complain", "complete",
    "conduct", "configure", "confirm", "connect", "consider", "consolidate", "construct", "consult", "contact",
    "convene", "convert", "convey", "cooperate", "coordinate", "copy", "correct", "create", "cut", "deal",
    "debug", "decide", "define", "delete", "deliver", "demo", "demonstrate", "deploy", "describe", "design",
    "determine", "develop", "dig", "discuss", "dispatch", "display", "dispose", "distribute", "do", "document",
    "download", "draft", "draw", "edit", "elaborate", "elicit", "email", "empty", "encourage", "enforce",
    "engage", "enlist", "enquire", "enrol", "ensure", "erect", "escalate", "establish", "estimate", "evaluate",
    "examine", "execute", "expand", "expedite", "explain", "explore", "express", "extend", "facilitate", "feed",
    "feedback", "fence", "fetch", "figure", "file", "fill", "finalise", "finalize", "find", "finish", "fit",
    "fix", "flag", "follow", "formulate", "forward", "gather", "generate", "get", "give", "go", "grit",
    "handle", "hang", "help", "highlight", "hire", "host", "identify", "implement", "improve", "include",
    "incorporate", "inform", "initiate", "inquire", "insert", "inspect", "install", "instigate", "instruct",
    "insure", "integrate", "interview", "introduce", "investigate", "invite", "invoice", "issue", "jet",
    "jetwash", "keep", "land", "launch", "lead", "liaise", "link", "list", "lobby", "locate", "lodge", "log",
    "look", "mail", "maintain", "make", "manage", "map", "measure", "meet", "mend", "mention", "merge",
    "message", "migrate", "modify", "monitor", "mow", "negotiate", "nominate", "notify", "nudge", "obtain",
    "offer", "open", "order", "organise", "organize", "outline", "oversee", "paint", "pass", "pay", "phone",
    "pick", "pin", "ping", "place", "plan", "plant", "poll", "post", "prepare", "present", "print", "process",
    "procure", "produce", "progress", "promote", "proofread", "provide", "prune", "publicise", "publicize",
    "publish", "purchase", "pursue", "push", "put", "query", "raise", "rake", "reach", "read", "realign",
    "rearrange", "rebuild", "recheck", "recirculate", "reconcile", "reconsider", "reconvene", "record",
    "recreate", "recruit", "rectify", "redesign", "redo", "redraft", "refer", "refurbish", "register",
    "reimburse", "reinstate", "reissue", "relay", "release", "relocate", "remedy", "remind", "remove", "rename",
    "renew", "rent", "reopen", "repaint", "repair", "replace", "replant", "reply", "report", "reposition",
    "represent", "reprint", "request", "reschedule", "research", "resend", "reserve", "resolve", "respond",
    "restore", "resubmit", "resurface", "retrieve", "return", "revamp", "revert", "review", "revise", "revisit",
    "rework", "rewrite", "ring", "run", "scan", "schedule", "scope", "scrutinise", "seal", "search", "secure",
    "seek", "select", "send", "set", "settle", "share", "show", "sign", "simplify", "solicit", "solve", "sort",
    "source", "speak", "spray", "standardise", "standardize", "start", "streamline", "strengthen", "strim",
    "study", "submit", "summarise", "summarize", "supervise", "supply", "support", "survey", "sweep", "sync",
    "tabulate", "tackle", "tag", "take", "talk", "telephone", "tell", "tender", "test", "tidy", "trace",
    "track", "train", "transfer", "transform", "translate", "triage", "trim", "try", "tweak", "unblock",
    "undertake", "unlock", "update", "upgrade", "upload", "validate", "verify", "vet", "view", "visit", "warn",
    "wash", "watch", "weed", "withdraw", "work", "write",
];

/// What has been done, where the form does not follow from the verb.
#[rustfmt::skip]
pub(in crate::recognise) const IRREGULAR: &[&str] = &[
    "bought", "brought", "built", "cut", "dealt", "done", "drawn", "found", "given", "got", "handed", "held",
    "instigated", "kept", "led", "made", "met", "mown", "offered", "paid", "put", "read", "rewritten", "run", "rung",
    "sent", "set", "shown", "sought", "swept", "taken", "thanked", "told", "undertaken", "written",
];
