//! The headings under which house styles read lists and columns, looked for all at once.

use aho_corasick::AhoCorasick;

use super::pattern::Pattern;

/// The words of headings, each with the patterns that are for what stands under it.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    // None where there are no such words, or only if there were more than an automaton can hold.
    words: Option<AhoCorasick>,
    // By the number of the words: the pattern.
    patterns: Vec<usize>,
}

impl Heads {
    /// Makes the headings of patterns ready.
    pub fn of(patterns: &[Pattern]) -> Self {
        let all = patterns.iter().enumerate();
        let all: Vec<(usize, &str)> =
            all.flat_map(|(index, pattern)| pattern.heads.iter().map(move |head| (index, head.as_str()))).collect();
        let words = if all.is_empty() { None } else { AhoCorasick::new(all.iter().map(|(_, head)| head)).ok() };
        Self { words, patterns: all.into_iter().map(|(index, _)| index).collect() }
    }

    /// The patterns whose words a folded heading is about: `New action items`, `Actions from the last meeting`; not `Climate
    /// actions`, `Actions taken`.
    pub fn said_in(&self, heading: &str) -> Vec<usize> {
        let about = |from: usize, to: usize| {
            let (before, after) = (&heading[..from], &heading[to..]);
            // `Plans for the hall (actions from last meeting)`: what stands in brackets says what the list is.
            let before = before.rfind('(').and_then(|open| before.get(open..)).unwrap_or(before);
            let own = words_of(before)
                .all(|word| BEFORE.contains(&word) || POSTS.contains(&word) || !word.starts_with(char::is_alphabetic));
            (own || is_mixed(before))
                && words_of(after)
                    .next()
                    .is_none_or(|word| AFTER.contains(&word) || after.trim_start().starts_with(OFF))
        };
        let found = self.found_in(heading).filter(|&(_, from, to)| about(from, to)).map(|(pattern, ..)| pattern);
        ordered(found.collect())
    }

    /// The patterns for a column with this folded heading: of several words those that say most.
    pub fn said_over(&self, column: &str) -> Vec<usize> {
        const MOST_WORDS: usize = 6;
        if words_of(column).count() > MOST_WORDS || words_of(column).any(|word| DONE_ALREADY.contains(&word)) {
            return Vec::new();
        }
        let found: Vec<(usize, usize, usize)> = self.found_in(column).collect();
        let longest = found.iter().map(|(_, from, to)| to - from).max().unwrap_or(0);
        ordered(found.into_iter().filter(|(_, from, to)| to - from == longest).map(|(pattern, ..)| pattern).collect())
    }

    /// The patterns whose words stand there as whole words, and where.
    fn found_in(&self, heading: &str) -> impl Iterator<Item = (usize, usize, usize)> {
        let found = self.words.iter().flat_map(move |words| words.find_overlapping_iter(heading));
        let letter = |c: char| c.is_alphanumeric();
        let whole = found.filter(move |found| {
            !heading[..found.start()].ends_with(letter) && !heading[found.end()..].starts_with(letter)
        });
        whole.filter_map(|found| Some((*self.patterns.get(found.pattern().as_usize())?, found.start(), found.end())))
    }
}

/// `Show: decisions and …`, `Discussion & …`: whether a heading speaks of something else too, before what it says of actions.
fn is_mixed(before: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let before = before.trim_end();
    let joined = ["and", "&", "/", "+"].iter().find_map(|link| before.strip_suffix(link)).map(str::trim_end);
    joined.is_some_and(|before| {
        words_of(before).count() <= MOST_WORDS && words_of(before).last().is_some_and(|word| BESIDE.contains(&word))
    })
}

/// Whether a folded heading is of actions and of something else: `Decisions and actions`.
pub fn is_of_actions_and_more(heading: &str) -> bool {
    heading.find("action").is_some_and(|at| is_mixed(&heading[..at]))
}

/// The post that a folded heading gives all its actions, before the word `action`: `Clerk actions`.
pub fn post_before(heading: &str) -> Option<(usize, usize)> {
    let before = heading.get(..heading.find("action")?)?.trim_end();
    let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '\'').map_or(0, |at| at + 1);
    POSTS.contains(&before.get(start..)?).then_some((start, before.trim_end_matches("'s").len()))
}

fn ordered(mut patterns: Vec<usize>) -> Vec<usize> {
    patterns.sort_unstable();
    patterns.dedup();
    patterns
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|word| !word.is_empty() && *word != "-")
}

/// What minutes have beside actions under one heading.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "decision", "decisions", "discussion", "discussions", "note", "notes", "outcome", "outcomes", "conclusion", "conclusions",
    "resolutions", "summary", "agreements", "questions", "findings", "recommendations", "comments", "issues", "motions",
    "results", "takeaways", "highlights", "points",
];

/// Those whose actions a heading may list. What is called the action of a chair has been decided.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "clerk", "clerk's", "treasurer", "treasurer's", "secretary", "secretary's", "president", "president's", "webmaster", "sysadmin",
    "sysadmins", "admin", "admins", "editor", "coordinator", "officer", "officers", "trustee", "trustees", "captain",
];

/// Marks after which a heading says more of the same: `Actions – June`, `Actions (Clerk)`, `Actions: board`.
const OFF: [char; 6] = ['-', '(', ':', '/', '[', ','];

/// Words that may stand before the words of a heading and leave it about the same.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "new", "open", "old", "outstanding", "previous", "current", "ongoing", "further", "agreed", "key", "all", "other",
    "summary", "list", "review", "reviewing", "status", "update", "updates", "recap", "progress", "of", "on", "from",
    "the", "last", "past", "prior", "existing", "immediate", "urgent", "specific", "main", "general", "additional",
    "pending", "completed", "closed", "incomplete", "unresolved", "remaining", "carried", "forward", "over", "today's",
    "meeting", "meeting's", "month's", "week's", "our", "any", "and", "board", "committee", "council", "team", "group",
    "item", "no", "matters", "arising", "resulting", "individual", "proposed", "required", "a", "b", "c", "d", "short",
    "term", "follow-up", "miscellaneous", "misc", "various", "brought", "table", "assigned", "re-assigned", "reassigned", "appendix", "annex", "still", "left", "earlier",
    "recorded", "running",
];

/// Words that may follow them.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "from", "of", "for", "since", "at", "in", "on", "by", "arising", "to", "agreed", "required", "outstanding",
    "carried", "brought", "log", "list", "summary", "tracker", "register", "review", "update", "updates", "status",
    "table", "and", "this", "following", "needed", "assigned", "identified", "captured", "raised", "set", "discussed",
    "completed", "closed", "open", "pending", "due", "new", "old", "as", "still", "who", "with", "recap", "progress",
    "record", "sheet", "until", "before", "today", "going", "resulting", "recorded", "allocated", "generated",
    "created", "coming", "forward", "moving", "noted", "we", "after", "during", "out", "items", "points",
];

/// Words of columns that tell what was done already.
const DONE_ALREADY: &[&str] = &["taken", "plan", "plans"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::StylePlace;
    use crate::minutes::schema::schema;
    use crate::minutes::test_styles::style;

    #[test]
    fn headings_are_about_actions_or_are_not() {
        let under = StylePlace::Under(vec!["actions".to_owned(), "action items".to_owned()]);
        let patterns = [Pattern::new(&style("{task}", under), schema())];
        let heads = Heads::of(&patterns);
        for (heading, expected) in [
            ("actions", true),
            ("7. actions", true),
            ("new action items", true),
            ("review of outstanding actions", true),
            ("actions from the june meeting", true),
            ("actions for the clerk", true),
            ("actions (new)", true),
            ("actions - june", true),
            ("actions summary", true),
            ("summary of actions agreed", true),
            ("4 may 2031 actions", false),
            ("climate actions", false),
            ("actions taken by the clerk", false),
            ("reactions", false),
            ("police actions", false),
        ] {
            assert_eq!(!heads.said_in(heading).is_empty(), expected, "{heading}");
        }
    }

    #[test]
    fn the_longest_words_of_a_column_tell_what_it_is() {
        let column = |words: &str| StylePlace::Column(vec![words.to_owned()]);
        let patterns = [("{task}", "action"), ("{owner}", "action by"), ("{due date}", "due")];
        let patterns = patterns.map(|(pattern, words)| Pattern::new(&style(pattern, column(words)), schema()));
        let heads = Heads::of(&patterns);
        for (heading, expected) in [
            ("action", vec![0]),
            ("agreed action", vec![0]),
            ("action by", vec![1]),
            ("action by whom", vec![1]),
            ("due", vec![2]),
            ("action taken", vec![]),
            ("action plan", vec![]),
            ("overdue", vec![]),
        ] {
            assert_eq!(heads.said_over(heading), expected, "{heading}");
        }
    }
}
