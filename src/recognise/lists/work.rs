//! Words for work.

/// What somebody can be asked, or can promise, to do; in the order of the alphabet.
#[rustfmt::skip]
pub(in crate::recognise) const VERBS: &[&str] = &[
    "act", "action", "add", "address", "adjust", "advertise", "advise", "amend", "analyse", "announce", "answer",
    "apply", "appoint", "approach", "arrange", "ask", "assess", "assign", "assist", "attend", "audit", "book",
    "bring", "build", "buy", "calculate", "call", "cancel", "carry", "change", "chase", "check", "circulate",
    "clarify", "clean", "clear", "close", "collate", "collect", "come", "commission", "communicate", "compare",
    "compile", "complete", "conduct", "confirm", "consider", "consult", "contact", "convene", "coordinate", "copy",
    "correct", "create", "cut", "deal", "decide", "define", "deliver", "demo", "deploy", "design", "determine",
    "develop", "discuss", "display", "distribute", "do", "document", "draft", "draw", "edit", "email", "enquire",
    "ensure", "erect", "establish", "evaluate", "examine", "explain", "explore", "extend", "feed", "feedback",
    "fence", "figure", "file", "fill", "finalise", "finalize", "find", "finish", "fix", "follow", "formulate",
    "forward", "gather", "generate", "get", "give", "go", "handle", "help", "host", "identify", "implement",
    "include", "inform", "inquire", "inspect", "install", "instruct", "insure", "introduce", "investigate", "invite",
    "invoice", "issue", "keep", "land", "launch", "lead", "liaise", "list", "locate", "lodge", "log", "look", "mail",
    "maintain", "make", "manage", "map", "measure", "meet", "merge", "message", "monitor", "mow", "negotiate",
    "nominate", "notify", "obtain", "open", "order", "organise", "organize", "paint", "pass", "pay", "phone", "ping",
    "place", "plan", "plant", "poll", "post", "prepare", "present", "print", "process", "procure", "produce",
    "progress", "promote", "provide", "publicise", "publicize", "publish", "purchase", "pursue", "push", "put",
    "query", "raise", "reach", "read", "rearrange", "recheck", "reconsider", "record", "recreate", "recruit",
    "redraft", "refer", "register", "reinstate", "relay", "release", "remind", "remove", "renew", "rent", "repair",
    "replace", "reply", "report", "represent", "request", "reschedule", "research", "resend", "resolve", "respond",
    "restore", "return", "revert", "review", "revise", "revisit", "rewrite", "ring", "run", "scan", "schedule",
    "scope", "search", "secure", "seek", "select", "send", "set", "share", "sign", "sort", "source", "speak", "spray",
    "start", "study", "submit", "summarise", "summarize", "supply", "support", "survey", "sweep", "tabulate", "take",
    "talk", "tell", "test", "tidy", "track", "transfer", "transform", "trim", "try", "undertake", "update", "upgrade",
    "upload", "verify", "view", "visit", "weed", "work", "write",
];

/// What has been done, where the form does not follow from the verb.
#[rustfmt::skip]
pub(in crate::recognise) const IRREGULAR: &[&str] = &[
    "bought", "brought", "built", "cut", "dealt", "done", "drawn", "found", "given", "got", "held", "kept", "led",
    "made", "met", "mown", "paid", "put", "read", "rewritten", "rung", "run", "sent", "set", "shown", "sought",
    "swept", "taken", "told", "undertaken", "written",
];
