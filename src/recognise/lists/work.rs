//! Words for work.

/// What somebody can be asked, or can promise, to do; in the order of the alphabet.
#[rustfmt::skip]
pub(in crate::recognise) const VERBS: &[&str] = &[
    "accompany", "acknowledge", "acquire", "act", "action", "activate", "add", "address", "adjust", "advance", "advertise",
    "advise", "alert", "allocate", "amend", "analyse", "announce", "answer", "apply", "appoint", "approach", "archive",
    "arrange", "ascertain", "ask", "assemble", "assess", "assign", "assist", "attach", "attend", "audit", "backfill",
    "bake", "benchmark", "book", "borrow", "brief", "bring", "build", "buy", "calculate", "call", "cancel", "canvass",
    "carry", "cascade", "change", "chase", "check", "circulate", "clarify", "clean", "clear", "close", "collaborate",
    "collate", "collect", "come", "commence", "comment", "commission", "communicate", "compare", "compile", "complain",
    "complete", "conduct", "configure", "confirm", "connect", "consider", "consolidate", "construct", "consult",
    "contact", "convene", "convert", "convey", "cook", "cooperate", "coordinate", "copy", "correct", "create", "cut",
    "deactivate", "deal", "debug", "decide", "declutter", "decorate", "define", "delete", "deliver", "demo",
    "demonstrate", "deploy", "describe", "design", "determine", "develop", "dig", "discuss", "dismantle", "dispatch",
    "display", "dispose", "disseminate", "distribute", "do", "document", "download", "draft", "draw", "drive", "edit",
    "elaborate", "elicit", "email", "empty", "encourage", "enforce", "engage", "enlist", "enquire", "enrol", "ensure",
    "erect", "escalate", "establish", "estimate", "evaluate", "examine", "execute", "expand", "expedite", "explain",
    "explore", "express", "extend", "facilitate", "feed", "feedback", "fence", "fetch", "figure", "file", "fill",
    "finalise", "finalize", "find", "finish", "fit", "fix", "flag", "follow", "formulate", "forward", "fundraise",
    "gather", "generate", "get", "give", "go", "grit", "handle", "hang", "help", "highlight", "hire", "host",
    "identify", "implement", "improve", "include", "incorporate", "inform", "initiate", "inquire", "insert", "inspect",
    "install", "instigate", "instruct", "insure", "integrate", "interview", "introduce", "investigate", "invite",
    "invoice", "issue", "jet", "jetwash", "keep", "laminate", "land", "launch", "lead", "lend", "liaise", "link",
    "list", "lobby", "locate", "lodge", "log", "look", "mail", "maintain", "make", "manage", "map", "measure", "meet",
    "mend", "mention", "merge", "message", "migrate", "moderate", "modify", "monitor", "mow", "negotiate", "nominate",
    "notify", "nudge", "obtain", "offer", "open", "order", "organise", "organize", "outline", "oversee", "paint",
    "pass", "pay", "phone", "photocopy", "photograph", "pick", "pin", "ping", "place", "plan", "plant", "poll", "post",
    "prepare", "present", "print", "process", "procure", "produce", "progress", "promote", "proofread", "provide",
    "prune", "publicise", "publicize", "publish", "purchase", "pursue", "push", "put", "query", "raise", "rake",
    "reach", "reactivate", "read", "realign", "rearrange", "rebase", "reboot", "rebuild", "recheck", "recirculate",
    "reconcile", "reconsider", "reconvene", "record", "recreate", "recruit", "rectify", "redesign", "redo", "redraft",
    "refactor", "refer", "refill", "refurbish", "register", "reglaze", "rehang", "rehouse", "reimburse", "reinstall",
    "reinstate", "reissue", "relaunch", "relay", "release", "relocate", "remedy", "remind", "remove", "rename",
    "renew", "rent", "reopen", "repaint", "repair", "replace", "replant", "replenish", "replumb", "reply", "report",
    "reposition", "represent", "reprint", "request", "rerun", "reschedule", "research", "reseed", "resend", "reserve",
    "resolve", "respond", "restart", "restock", "restore", "restring", "resubmit", "resurface", "retest", "retrieve",
    "return", "retype", "revamp", "revert", "review", "revise", "revisit", "revoke", "rewire", "reword", "rework",
    "rewrite", "ring", "run", "scan", "schedule", "scope", "scrutinise", "seal", "search", "secure", "seek", "select",
    "send", "separate", "set", "settle", "share", "show", "sign", "simplify", "socialise", "socialize", "solder",
    "solicit", "solve", "sort", "source", "speak", "split", "spray", "spruce", "standardise", "standardize", "start",
    "steward", "streamline", "strengthen", "strim", "study", "submit", "subscribe", "sum", "summarise", "summarize",
    "supervise", "supply", "support", "survey", "sweep", "sync", "tabulate", "tackle", "tag", "take", "talk", "teach",
    "telephone", "tell", "tender", "test", "tidy", "trace", "track", "train", "transcribe", "transfer", "transform",
    "translate", "transmit", "triage", "trim", "try", "tweak", "tweet", "unblock", "unclog", "undertake", "uninstall",
    "unlock", "update", "upgrade", "upload", "validate", "varnish", "verify", "vet", "view", "visit", "warn", "wash",
    "watch", "weed", "withdraw", "work", "write",
];

/// What has been done, where the form does not follow from the verb.
#[rustfmt::skip]
pub(in crate::recognise) const IRREGULAR: &[&str] = &[
    "bought", "brought", "built", "cut", "dealt", "done", "drawn", "found", "given", "got", "handed", "held",
    "instigated", "kept", "led", "made", "met", "mown", "offered", "paid", "put", "read", "rehung", "hung", "rerun", "rewritten", "run", "rung",
    "sent", "set", "shown", "sought", "swept", "taken", "thanked", "told", "undertaken", "written",
];
