//! What may be the name of a body, and what may not.

use crate::text::{Span, fold};
use crate::vocabulary::Month;

use super::sentence::says_any;

/// `ASHBY PARISH COUNCIL`: a line that is the name of a body and nothing else.
pub fn whole_line(words: &str) -> Option<Span> {
    const ENDS: &[&str] = &[
        "council",
        "committee",
        "board",
        "society",
        "association",
        "trust",
        "panel",
        "forum",
        "governors",
        "cabinet",
        "club",
        "foundation",
        "federation",
        "assembly",
        "commission",
        "subcommittee",
        "sub-committee",
        "union",
        "directors",
        "trustees",
        "group",
        "guild",
        "partnership",
        "authority",
        "executive",
    ];
    const LONGEST: usize = 80;
    const PAPERS: &[&str] = &[" agenda and notes", " agenda and minutes", " agenda", " minutes", " notes"];
    let kept = words.trim().trim_end_matches(['.', ',', ':', '-', '–']).trim_end();
    // `Ashby Walls Interest Group Agenda`
    let paper = PAPERS.iter().find(|paper| {
        kept.len()
            .checked_sub(paper.len())
            .and_then(|at| kept.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(paper))
    });
    const LEAST: usize = 3;
    let named = paper.and_then(|paper| kept.get(..kept.len() - paper.len()));
    let kept = named.filter(|name| name.split(' ').count() >= LEAST && !begins_with_month(name)).unwrap_or(kept);
    let last = fold(kept.rsplit(' ').next().unwrap_or_default());
    // A meeting of Quakers is a body.
    let friends = fold(kept).ends_with(" friends meeting");
    let lead = words.len() - words.trim_start().len();
    let of_a_meeting = ["minutes of", "meeting of", "minutes for"].iter().any(|words| fold(kept).contains(words));
    let named = kept.len() < LONGEST
        && !of_a_meeting
        && kept.contains(' ')
        && !kept.contains(['\n', ':', ',', '.'])
        && kept.starts_with(char::is_uppercase);
    (named && (friends || ENDS.contains(&last.as_str())) && is_title(kept)).then(|| Span::new(lead, lead + kept.len()))
}

/// `May Town Council`: of which meeting a paper is, and of which body.
fn begins_with_month(words: &str) -> bool {
    words.split(' ').next().is_some_and(|first| Month::of_name(first).is_some())
}

/// Whether words are a sentence rather than a name.
pub fn tells(words: &str) -> bool {
    const VERBS: &[&str] = &[
        "was", "were", "is", "opened", "opens", "began", "will", "called", "welcomed", "held", "has", "had", "to",
        "this", "met", "started", "said", "that", "noted", "reported", "read", "attended", "chaired", "led",
        "previous", "last", "closed",
    ];
    words.split(|c: char| !c.is_alphanumeric()).any(|word| VERBS.contains(&word.to_ascii_lowercase().as_str()))
}

/// Whether words are a name with few small letters: `Stoke parish Council`, not `Please support your council`.
pub fn is_title(words: &str) -> bool {
    const SMALL: &[&str] = &[
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "de",
        "parish",
        "council",
        "committee",
        "district",
        "meeting",
        "community",
        "board",
        "group",
        "club",
        "association",
        "society",
        "monthly",
        "annual",
        "general",
        "team",
        "town",
        "working",
        "task",
        "sub",
    ];
    const MOST: usize = 2;
    let small = words.split(' ').filter(|word| word.starts_with(char::is_lowercase) && !SMALL.contains(word)).count();
    small <= MOST
        && !matches!(
            fold(words).trim_matches(|c: char| !c.is_alphanumeric()),
            "agm" | "egm" | "sgm" | "the" | "minutes"
        )
}

/// Whether words name a sort of body and not which: `Parish Council`, `the Board`.
pub fn is_general(words: &str) -> bool {
    const GENERAL: &[&str] = &[
        "parish council",
        "town council",
        "community council",
        "council",
        "committee",
        "board",
        "board of directors",
        "board of trustees",
        "trustees",
        "full council",
        "executive committee",
        "management committee",
        "steering committee",
        "governing body",
        "finance committee",
        "planning committee",
        "general",
        "homeowners",
        "members",
        "cabinet",
        "landscaping committee",
        "committee meeting",
        "parish",
        "annual parish",
        "annual general",
        "city council",
    ];
    GENERAL.contains(&fold(words).trim_start_matches("the ").trim())
}

/// Whether words name a body as such.
pub fn says_body(words: &str) -> bool {
    const BODIES: &[&str] = &[
        "council",
        "committee",
        "board",
        "cabinet",
        "panel",
        "district",
        "meeting",
        "trust",
        "society",
        "association",
        "governors",
        "forum",
        "team",
    ];
    says_any(words, BODIES)
}
