//! What a bare result is of. `Carried.`, `Agreed.` or `Ayes 9, Noes 0` in a paragraph of its own decides what stands before it
//! in the same item: the proposal that was put. Decisions, motions and those who second all ask here.

use crate::document::{Block, BlockKind};

use super::consent::asks_consent;
use super::formulas::is_formula;
use super::mover_line::is_of_movers;
use super::phrases::has_any;
use super::sentence::{opens_with_any, says_any, starts_with_any};
use super::sign_votes::is_line_of_signs;
use super::view::View;
use super::vote_lines::is_vote_row;

/// How far back the matter of a result stands that only says `Agreed`, and of one that names the motion.
const NEAR: usize = 5;
const FAR: usize = 12;

/// The block with the matter of the bare result, or of the bare line about those who moved it, in a block.
pub fn matter_of(view: &View<'_>, index: usize) -> Option<usize> {
    let here = view.block(index)?;
    let named = has_any(&view.document.words(here).to_ascii_lowercase(), &["motion", "proposal", "amendment", "vote"]);
    // `No objections` may be of whatever is talked about under a title.
    let no_objection = says_any(view.document.words(here), &["objection"]);
    let reach = if named { FAR } else { NEAR };
    // Whether nothing but results and names stands between.
    let mut beside = true;
    for back in (index.saturating_sub(reach)..index).rev() {
        let block = view.block(back)?;
        let words = view.document.words(block);
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) {
            return None;
        }
        if !block.cells.is_empty() {
            if is_vote_row(view, block) {
                continue;
            }
            return None;
        }
        if is_result(words) || is_of_movers(words) || is_line_of_signs(words) {
            continue;
        }
        let proposal = is_proposal(words);
        if view.outline.is_head(view.document, back) {
            // `### Vote: buy a second boat`, and under it who voted how and the result.
            if beside && block.kind == BlockKind::Heading && labels_proposal(words) {
                return Some(back);
            }
            if proposal && block.kind != BlockKind::Heading && !words.ends_with(':') {
                return Some(back);
            }
            if !is_debate(words) {
                return None;
            }
            continue;
        }
        let parent = block.kind == BlockKind::ListItem && here.kind == BlockKind::ListItem && block.level < here.level;
        let of_entry = parent && says_something(words) && (!no_objection || back + 1 == index && asks_consent(words));
        if proposal || beside && (of_entry || named_by_number(view, here, block)) {
            return Some(back);
        }
        if parent || !named && here.kind != BlockKind::ListItem {
            return None;
        }
        beside = false;
    }
    None
}

/// `Passed unanimously` right after an entry with a number is of that entry.
fn named_by_number(view: &View<'_>, here: &Block, block: &Block) -> bool {
    let passed = opens_with_any(view.document.words(here), &["passed", "carried", "motion passed", "motion carried"]);
    // `• 7. Delete “each year”`
    let numbered = view.document.words(block).trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ")
        && view.document.words(block).starts_with(|c: char| c.is_ascii_digit());
    passed
        && (view.label_is_number(block) || numbered)
        && block.level >= here.level
        && says_something(view.document.words(block))
}

fn says_something(words: &str) -> bool {
    words.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() > 2 && !words.ends_with(':')
}

/// What may stand between a proposal and its result: the head over the talk about it, or over the vote.
pub fn is_debate(words: &str) -> bool {
    const HEADS: &[&str] = &[
        "discussion",
        "debate",
        "public comment",
        "public comments",
        "public hearing",
        "voting",
        "vote",
        "votes",
        "comments",
        "questions",
        "result",
        "outcome",
        "decision",
        "resolution",
        "call for votes",
        "call for the vote",
        "roll call",
        "motion",
    ];
    const LONGEST: usize = 30;
    words.len() < LONGEST && opens_with_any(words.trim_start_matches(|c: char| !c.is_alphanumeric()), HEADS)
}

/// Whether words put something to the meeting.
pub fn is_proposal(words: &str) -> bool {
    const MIDST: &[&str] = &[
        " moved ",
        " moves ",
        " motioned ",
        " proposed ",
        " proposes ",
        " made a motion",
        " made the motion",
        " makes a motion",
        " motion to ",
        " motion that ",
        " motion was ",
    ];
    // `The chair would entertain a motion to close` only asks for one.
    let midst = || says_any(words, MIDST) && !says_any(words, &["entertain"]);
    says_something(words) && (opens_proposal(words) || midst())
}

/// Whether words begin as a proposal does: `Motion to …`, `POLL: …`, `“That …`, `It was proposed that …`.
fn opens_proposal(words: &str) -> bool {
    const OPEN: &[&str] = &[
        "motioned",
        "straw poll",
        "strawpoll",
        "vote on",
        "vote to",
        "vote for",
        "voting on",
        "a vote on",
        "resolved that",
        "it was moved",
        "it was proposed",
        "a motion was",
        "proposed that",
        "proposed resolution",
        "moved that",
        "moved to",
        "move to",
        "move that",
        "i move",
        "we move",
        "that",
        "call for consensus",
        "consensus call",
        "call for a vote",
    ];
    const NOUNS: &[&str] = &[
        "special resolution",
        "ordinary resolution",
        "motion",
        "proposal",
        "proposed",
        "poll",
        "resolution",
        "amendment",
        "proposition",
        "recommendation",
        "vote",
    ];
    const AFTER: &[&str] = &["to", "that", "by", "made", "was", "for", "from", "of"];
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if opens_with_any(bare, OPEN) {
        return !opens_with_any(bare, &["that is", "that was", "that's", "that’s", "that would", "that will"]);
    }
    let resolves = bare.split(' ').skip(1).take(4).any(|word| matches!(word, "resolves" | "mandates"));
    if resolves && opens_with_any(bare, &["this"]) {
        return true;
    }
    let Some(noun) = NOUNS.iter().find(|noun| opens_with_any(bare, &[noun])) else { return false };
    let rest = bare.get(noun.len()..).unwrap_or_default();
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.' | '*'));
    let verb =
        *noun != "proposed" && opens_with_any(rest, AFTER) && !opens_with_any(rest, &["was ready", "for discussion"]);
    rest.starts_with([':', '-', '–', '—', '(']) || verb
}

/// `Vote: buy a second boat`, `Proposal 4: let the hall`: a title that says what is put.
fn labels_proposal(words: &str) -> bool {
    let named = opens_with_any(words, &["vote", "proposal", "motion", "resolution", "call for consensus", "poll"]);
    let what = words.split_once(": ").map(|(_, what)| what);
    named && what.is_some_and(|what| what.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() > 2)
}

/// Whether words end with a sentence that puts something: `The fee was talked over. It was proposed that it be raised.`
pub fn puts_at_the_end(words: &str) -> bool {
    let last = words.trim_end_matches('.').rsplit(". ").next().unwrap_or(words);
    opens_proposal(last)
}

/// Whether a whole paragraph says nothing but how something was decided: `Motion passed.`, `Agreed`, `Vote: 3 in favour, 0 opposed`.
pub fn is_result(words: &str) -> bool {
    const LONGEST: usize = 110;
    // The names of those who voted follow: `CARRIED 4-0 [AYES: Ash, Birch]`.
    if is_list_of_votes(words) || is_formula(words) {
        return true;
    }
    let words = declared(words);
    let end = words.find(['[', '(']).filter(|&at| at > 0).unwrap_or(words.len());
    let core = words.get(..end).unwrap_or(words);
    let figures = |rest: &str| !rest.contains(char::is_alphabetic) && rest.contains(['-', '–', '/', ':']);
    let rest_is_votes = end == words.len()
        || words.get(end..).is_some_and(figures)
        || says_any(words.get(end..).unwrap_or_default(), VOTES_IN_BRACKETS);
    if core.len() > LONGEST || !rest_is_votes {
        return false;
    }
    let low = core.to_ascii_lowercase();
    let mut decided = false;
    for word in low.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’')).filter(|word| !word.is_empty()) {
        let decides = DECIDED.contains(&word);
        if !decides && !AROUND.contains(&word) && !word.bytes().all(|byte| byte.is_ascii_digit()) {
            return false;
        }
        decided |= decides;
    }
    decided && !starts_with_any(&low, &["to "])
}

/// What somebody declares the result to be: `The Chair, Ida Moss, declared the motion carried`. Else all of the words.
fn declared(words: &str) -> &str {
    const SAYS: &[&str] =
        &[" declared ", " declares ", " announced ", " announces ", " ruled ", " pronounced ", " confirmed "];
    const WHAT: &[&str] = &["the motion", "the vote", "the amendment", "the resolution", "it", "that the motion"];
    const LONGEST_WHO: usize = 7;
    let parted = SAYS.iter().find_map(|says| words.split_once(says));
    let named = parted.filter(|(who, what)| who.split(' ').count() <= LONGEST_WHO && opens_with_any(what, WHAT));
    named.map_or(words, |(_, what)| what.strip_prefix("that ").unwrap_or(what))
}

/// `Ayes: Ash, Birch; Noes: none; Abstain: none`
fn is_list_of_votes(words: &str) -> bool {
    const LONGEST: usize = 200;
    words.len() < LONGEST
        && opens_with_any(words, &["ayes", "aye", "yeas", "in favour", "in favor", "voting for", "votes for"])
        && says_any(words, &["noes:", "nays:", "against:", "opposed:", "nos:", "no:", "nay:"])
        && !words.contains(". ")
}

const VOTES_IN_BRACKETS: &[&str] = &[
    "aye", "noes", "nays", "unanim", "favour", "favor", "against", "oppos", "abst", "nem", "all", "-0", "vote", "yes",
];

/// Words that decide.
const DECIDED: &[&str] = &[
    "carried",
    "carries",
    "passed",
    "passes",
    "approved",
    "agreed",
    "adopted",
    "accepted",
    "unanimously",
    "unanimous",
    "objections",
    "objection",
    "objected",
    "resolved",
    "ayes",
    "aye",
    "yeas",
    "favour",
    "favor",
    "consensus",
    "defeated",
    "yes",
];

/// Words that may stand around them.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "motion", "vote", "votes", "voting", "voted", "proposal", "resolution", "amendment", "consent", "no", "to", "none", "the",
    "was", "were", "is", "are", "by", "all", "and", "in", "duly", "decision", "outcome", "result", "results", "poll", "noes", "nos",
    "nays", "nay", "for", "against", "abstentions", "abstention", "abstained", "abstain", "opposed", "opposition", "with",
    "nem", "con", "without", "dissent", "of", "members", "everyone", "so", "this", "it", "then", "been", "has", "on", "a",
    "show", "hands", "voice", "nil", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "present", "absent", "people", "said", "group", "committee", "board", "council", "majority", "status", "general",
    "raised", "there", "called", "taken", "upon", "held", "put", "final",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results() {
        for words in [
            "Carried.",
            "Motion passed unanimously",
            "MOTION PASSED.",
            "Agreed",
            "Resolution: Vote passed",
            "Vote: 3 in favor, 0 opposed, 0 abstained",
            "No objections to unanimous consent",
            "Ayes-9; Nos-0",
            "MOTION CARRIED 4-0-1 [AYES: Ash, Birch; NOES: None; ABSENT: Moss].",
            "The motion was carried on a show of hands.",
            "All in favour. Carried.",
            "Passed with 8 for, 1 abstention",
            "Final Resolution: Motion Carried",
            "Board Chair Ash declared the motion PASSED unanimously.",
            "The Chair announced that the motion was carried by five votes to two.",
            "The Mayor, Ida Moss, ruled the amendment defeated",
            "M/S/C",
            "MSC unanimously.",
        ] {
            assert!(is_result(words), "{words}");
        }
    }

    #[test]
    fn no_results() {
        for words in [
            "Agreed. Direct feedback encouraged.",
            "Agreed to let the hall.",
            "Approved (subject to the survey)",
            "The minutes were approved.",
            "To be approved by all",
            "Seconded by Ash",
            "Ida Moss declared the hall open.",
            "Ben Hull, MSc",
            "Motion",
            "",
        ] {
            assert!(!is_result(words), "{words}");
        }
    }

    #[test]
    fn proposals() {
        for (words, expected) in [
            ("Motion to spend £500 by Ash", true),
            ("POLL: We should adopt the plan.", true),
            ("\"That the hall be let.\"", true),
            ("Vote on spending $850 to file.", true),
            ("Ash moved approval of the plan, seconded by Birch", true),
            ("Motion passed", false),
            ("That is not so.", false),
            ("The hall is cold.", false),
        ] {
            assert_eq!(is_proposal(words), expected, "{words}");
        }
    }
}
