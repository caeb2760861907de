//! Lists whose heading says that they were decided: `Resolved`, `Decisions made`. Each entry is a decision.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::decision::Manner;

use super::sentence::opens_with_any;
use super::view::View;

/// The entries of such a list, and the block after it.
pub struct DecidedList {
    /// The blocks of its entries.
    pub entries: Vec<usize>,
    /// The last of its blocks.
    pub last: usize,
    /// In what manner they were decided.
    pub manner: Manner,
}

/// Heads that say so in so many words.
const HEADS: &[(&str, Manner)] = &[
    ("resolved", Manner::Resolution),
    ("resolutions", Manner::Resolution),
    ("resolutions passed", Manner::Resolution),
    ("resolutions adopted", Manner::Resolution),
    ("resolutions made", Manner::Resolution),
    ("motions passed", Manner::Resolution),
    ("motions carried", Manner::Resolution),
    ("motions approved", Manner::Resolution),
    ("decisions", Manner::Resolution),
    ("decisions made", Manner::Resolution),
    ("decisions taken", Manner::Resolution),
    ("decisions reached", Manner::Resolution),
    ("decisions agreed", Manner::Agreement),
    ("summary of decisions", Manner::Resolution),
    ("key decisions", Manner::Resolution),
    ("decided", Manner::Resolution),
    ("we decided", Manner::Resolution),
    ("agreed", Manner::Agreement),
    ("we agreed", Manner::Agreement),
    ("agreements", Manner::Agreement),
    ("agreements reached", Manner::Agreement),
    ("agreed points", Manner::Agreement),
    ("points agreed", Manner::Agreement),
    ("items agreed", Manner::Agreement),
    ("consensus", Manner::Agreement),
    ("consensus reached", Manner::Agreement),
];

/// What is decided on each by itself, where a head says that they were: `Grants approved`.
const EACH: &[&str] = &[
    "grants",
    "awards",
    "donations",
    "sponsorships",
    "bursaries",
    "scholarships",
    "loans",
    "applications",
    "proposals",
    "motions",
    "requests",
    "projects",
    "policies",
    "bids",
    "purchases",
];

/// The list under the head in a block, if it is such a head.
pub fn decided_list(view: &View<'_>, index: usize, block: &Block) -> Option<DecidedList> {
    let manner = manner_of_head(view, block)?;
    let first = view.block(index + 1).filter(|first| first.kind == BlockKind::ListItem)?;
    let deeper = block.kind != BlockKind::ListItem || first.level > block.level;
    // The numbered parts under `RESOLVED:` are those of one resolution.
    let limbs = view.label_is_number(first) && block.kind != BlockKind::Heading;
    if !deeper || limbs {
        return None;
    }
    let after = view.document.blocks().iter().enumerate().skip(index + 1);
    let list = after.take_while(|(_, next)| next.kind == BlockKind::ListItem && next.level >= first.level);
    let (mut entries, mut last) = (Vec::new(), index);
    for (at, next) in list {
        if next.level == first.level && says_what(view.document.words(next)) {
            entries.push(at);
        }
        last = at;
    }
    Some(DecidedList { entries, last, manner })
}

fn manner_of_head(view: &View<'_>, block: &Block) -> Option<Manner> {
    const LONGEST: usize = 40;
    let words = view.document.words(block);
    if words.len() > LONGEST {
        return None;
    }
    let bare = words.trim_matches(|c: char| !c.is_alphabetic()).to_ascii_lowercase();
    let stated = HEADS.iter().find(|(head, _)| *head == bare).map(|(_, manner)| *manner);
    stated.or_else(|| is_of_each(&bare).then_some(Manner::Approval))
}

/// `Grants approved`, `Approved funding requests`
fn is_of_each(head: &str) -> bool {
    const DECIDED: &[&str] =
        &["approved", "awarded", "granted", "agreed", "accepted", "adopted", "authorised", "authorized"];
    const LONGEST: usize = 4;
    let (first, last) = (head.split(' ').next().unwrap_or_default(), head.rsplit(' ').next().unwrap_or_default());
    let decided = |word: &str| DECIDED.contains(&word);
    head.split(' ').count() <= LONGEST
        && (decided(first) && EACH.contains(&last) || decided(last) && head.split(' ').any(|word| EACH.contains(&word)))
}

/// The last of the entries of a plain list right under a head: they are what the head says was decided.
pub fn last_entry(view: &View<'_>, index: usize) -> Option<usize> {
    let first = view.block(index + 1).filter(|first| first.kind == BlockKind::ListItem)?;
    let after = view.document.blocks().iter().enumerate().skip(index + 1);
    let list = after.take_while(|(_, next)| next.kind == BlockKind::ListItem && next.level >= first.level);
    list.map(|(at, _)| at).last()
}

fn says_what(words: &str) -> bool {
    const NOTHING: &[&str] = &["none", "nil", "n/a", "nothing", "no decisions", "no resolutions", "tbc", "tbd"];
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    bare.contains(char::is_alphabetic) && !opens_with_any(bare, NOTHING)
}
