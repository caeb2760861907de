//! Verbs of work: what somebody can be asked, or can promise, to do.

/// Whether a word is such a verb as it stands after `to` or `will`: `write`, `circulate`.
pub(super) fn is_verb(word: &str) -> bool {
    let mut lower = [0_u8; 16];
    lowered(word, &mut lower).is_some_and(|word| VERBS.binary_search(&word).is_ok())
}

/// Whether a word is such a verb said of one who does it: `writes`, `circulates`, `notifies`.
pub(super) fn is_third_person(word: &str) -> bool {
    let mut lower = [0_u8; 16];
    let Some(word) = lowered(word, &mut lower) else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    let ies =
        word.strip_suffix("ies").is_some_and(|stem| VERBS.iter().any(|verb| verb.strip_suffix('y') == Some(stem)));
    ies || word.strip_suffix("es").is_some_and(known) || word.strip_suffix('s').is_some_and(known)
}

/// Whether a word is such a verb as it stands after `be`: `written`, `circulated`, `notified`.
pub(super) fn is_participle(word: &str) -> bool {
    let mut lower = [0_u8; 16];
    let Some(word) = lowered(word, &mut lower) else { return false };
    if IRREGULAR.contains(&word) {
        return true;
    }
    let Some(stem) = word.strip_suffix("ed") else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    let with_e = word.strip_suffix('d').is_some_and(known);
    let with_y =
        stem.strip_suffix('i').is_some_and(|stem| VERBS.iter().any(|verb| verb.strip_suffix('y') == Some(stem)));
    with_e || with_y || known(stem) || doubled(stem).is_some_and(known)
}

/// Whether a word is such a verb as it stands in `will be writing`.
pub(super) fn is_gerund(word: &str) -> bool {
    let mut lower = [0_u8; 16];
    let Some(stem) = lowered(word, &mut lower).and_then(|word| word.strip_suffix("ing")) else { return false };
    let known = |verb: &str| VERBS.binary_search(&verb).is_ok();
    known(stem) || VERBS.iter().any(|verb| verb.strip_suffix('e') == Some(stem)) || doubled(stem).is_some_and(known)
}

/// `plan` for `plann`.
fn doubled(stem: &str) -> Option<&str> {
    let [a, b] = stem.as_bytes().last_chunk()?;
    if stem.len() > 2 && a == b { stem.get(..stem.len() - 1) } else { None }
}

/// The word in lower case, if it is short and ASCII.
fn lowered<'b>(word: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

/// In the order of the alphabet.
#[rustfmt::skip]
const VERBS: &[&str] = &[
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

#[rustfmt::skip]
const IRREGULAR: &[&str] = &[
    "bought", "brought", "built", "cut", "dealt", "done", "drawn", "found", "given", "got", "held", "kept", "led",
    "made", "met", "mown", "paid", "put", "read", "rewritten", "rung", "run", "sent", "set", "shown", "sought",
    "swept", "taken", "told", "undertaken", "written",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(VERBS.is_sorted());
    }

    #[test]
    fn going_on() {
        for (word, expected) in
            [("writing", true), ("Planning", true), ("checking", true), ("thing", false), ("ing", false)]
        {
            assert_eq!(is_gerund(word), expected, "{word}");
        }
    }

    #[test]
    fn forms_of_verbs() {
        for (word, expected) in [
            ("write", [true, false, false]),
            ("Writes", [false, true, false]),
            ("written", [false, false, true]),
            ("circulated", [false, false, true]),
            ("notified", [false, false, true]),
            ("notifies", [false, true, false]),
            ("planned", [false, false, true]),
            ("emailed", [false, false, true]),
            ("passes", [false, true, false]),
            ("decrease", [false, false, false]),
            ("delighted", [false, false, false]),
            ("ed", [false, false, false]),
            ("", [false, false, false]),
            ("é", [false, false, false]),
        ] {
            assert_eq!([is_verb(word), is_third_person(word), is_participle(word)], expected, "{word}");
        }
    }
}
