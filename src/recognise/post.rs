//! The words for posts and for groups of people.

use super::lists::people::POSTS;
use super::signs::Sign;
use super::word_list::List;
use super::words::Words;

/// Whether these words name a post: `Head of Service`, `the Strategic Director for Schools`, `Clerk`, `DCS`.
pub(super) fn is_post(words: &Words<'_>, from: usize, to: usize) -> bool {
    let head = head_of(words, from, to);
    let short = to == from + 1 && words.get(from).is_some_and(|word| SHORT_POSTS.contains(&word.text()));
    short
        || head.is_some_and(|at| words.get(at).is_some_and(|word| word.has(Sign::Post)) || compound(words, at))
        || words.is_any(from, &["head", "lead", "cabinet"]) && words.is_any(from + 1, &["of", "for", "member"])
}

/// Whether these words name a group: `officers`, `the service`, `all`, `the Water and Roads Committee`.
pub(super) fn is_group(words: &Words<'_>, from: usize, to: usize) -> bool {
    let head = || head_of(words, from, to).and_then(|at| words.get(at));
    // `the Council for the cameras in the town` is no group's name.
    let plain = || !(from..to).any(|at| words.is_any(at, &["for", "in", "on", "with", "at"]));
    head().is_some_and(|head| head.has(Sign::Group)) && plain()
        || words.is_any(from, &["all", "everyone", "everybody", "both"]) && to <= from + 3
}

/// Whether words begin by naming a post or those who hold it: `our new Treasurer`, `representatives on the panel`.
///
/// ```
/// # use quorate::recognise::names_post;
/// assert!(names_post("the new Hall Chair until May") && !names_post("a warning to all"));
/// ```
#[must_use]
pub fn names_post(words: &str) -> bool {
    const LONGEST: usize = 6;
    const ENDS: &[&str] = &["for", "to", "on", "until", "of", "with", "in", "from", "and", "by", "at", "who"];
    let clause = words.split([',', ';', '.', ':', '(']).next().unwrap_or_default().to_lowercase();
    let named = clause.split(' ').take_while(|word| !ENDS.contains(word)).take(LONGEST).last().unwrap_or_default();
    let one = named.rsplit('-').next().unwrap_or(named);
    let one = one.strip_suffix('s').unwrap_or(one);
    POSTS.contains(&one) && one != "champion" || matches!(one, "delegate" | "deputie" | "vice" | "teller" | "host")
}

/// The noun that the others hang on: the last before `of`, `for` or a comma.
fn head_of(words: &Words<'_>, from: usize, to: usize) -> Option<usize> {
    let end = (from..to).find(|&at| words.is_in(at, &AFTER_HEAD)).unwrap_or(to);
    end.checked_sub(1).filter(|&at| at >= from)
}

/// `Vice-Chair`, `co-ordinator`: the last part decides.
fn compound(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is("ordinator") || word.is("elect"))
}

/// What ends the words before which the head stands.
static AFTER_HEAD: List = List::of(&["of", "for", ",", "(", "with", "on", "in", "from"]);

/// Short forms of posts that are not initials of a name.
#[rustfmt::skip]
const SHORT_POSTS: &[&str] = &[
    "CEO", "CFO", "COO", "CTO", "CIO", "DCS", "DASS", "RFO", "PCSO", "SRO", "DoE", "DoF", "HoS", "VP", "NED", "SENCO",
    "CoG", "FD", "PCC", "MP", "MSP", "TD",
];
