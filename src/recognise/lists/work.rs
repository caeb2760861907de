//! Words for work.

/// What somebody can be asked, or can promise, to do; in the order of the alphabet.
#[rustfmt::skip]
pub(in crate::recognise) const VERBS: &[&str] = &[
    "acquire", "act", "action", "add", "address", "adjust", "advertise", "advise", "alert", "allocate", "amend",
    "analyse", "announce", "answer", "apply", "appoint", "approach", "archive", "arrange", "ask", "assess", "assign",
    "assist", "attend", "audit", "book", "brief", "bring", "build", "buy", "calculate", "call", "cancel", "carry",
    "change", "chase", "check", "circulate", "clarify", "clean", "clear", "close", "collate", "collect", "come",
    "commission", "communicate", "compare", "compile", "complete", "conduct", "configure", "confirm", "consider",
    "consult", "contact", "convene", "convert", "coordinate", "copy", "correct", "create", "cut", "deal", "decide",
    "define", "deliver", "demo", "deploy", "design", "determine", "develop", "discuss", "display", "distribute", "do",
    "document", "download", "draft", "draw", "edit", "email", "enquire", "ensure", "erect", "escalate", "establish",
    "estimate", "evaluate", "examine", "explain", "explore", "extend", "feed", "feedback", "fence", "fetch", "figure",
    "file", "fill", "finalise", "finalize", "find", "finish", "fix", "follow", "formulate", "forward", "gather",
    "generate", "get", "give", "go", "handle", "hang", "help", "highlight", "hire", "host", "identify", "implement",
    "include", "inform", "inquire", "inspect", "install", "instruct", "insure", "integrate", "introduce",
    "investigate", "invite", "invoice", "issue", "keep", "land", "launch", "lead", "liaise", "link", "list", "lobby",
    "locate", "lodge", "log", "look", "mail", "maintain", "make", "manage", "map", "measure", "meet", "mend", "merge",
    "message", "migrate", "modify", "monitor", "mow", "negotiate", "nominate", "notify", "nudge", "obtain", "open",
    "order", "organise", "organize", "outline", "oversee", "paint", "pass", "pay", "phone", "ping", "place", "plan",
    "plant", "poll", "post", "prepare", "present", "print", "process", "procure",
    "produce", "progress", "promote", "provide", "publicise", "publicize", "publish", "purchase", "pursue", "push",
    "put", "query", "raise", "reach", "read", "rearrange", "recheck", "reconcile", "reconsider", "record", "recreate",
    "recruit", "redraft", "refer", "register", "reimburse", "reinstate", "relay", "release", "remind", "remove",
    "rename", "renew", "rent", "reopen", "repaint", "repair", "replace", "reply", "report", "represent", "request",
    "reschedule", "research", "resend", "resolve", "respond", "restore", "return", "revert", "review", "revise",
    "revisit", "rewrite", "ring", "run", "scan", "schedule", "scope", "search", "secure", "seek", "select", "send",
    "set", "share", "sign", "simplify", "solicit", "sort", "source", "speak", "spray", "start", "strim", "study",
    "submit", "summarise", "summarize", "supply", "support", "survey", "sweep", "sync", "tabulate", "tag", "take",
    "talk", "tell", "test", "tidy", "track", "transfer", "transform", "translate", "trim", "try", "tweak",
    "undertake", "update", "upgrade", "upload", "verify", "view", "visit", "wash", "weed", "work", "write",
];

/// What has been done, where the form does not follow from the verb.
#[rustfmt::skip]
pub(in crate::recognise) const IRREGULAR: &[&str] = &[
    "bought", "brought", "built", "cut", "dealt", "done", "drawn", "found", "given", "got", "held", "kept", "led",
    "made", "met", "mown", "paid", "put", "read", "rewritten", "rung", "run", "sent", "set", "shown", "sought",
    "swept", "taken", "told", "undertaken", "written",
];
