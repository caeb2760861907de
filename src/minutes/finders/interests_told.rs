//! Interests told without the word `declared`: entries under `The following interests were declared`, and whoever fears a conflict.

use crate::document::{Block, BlockKind};
use crate::text::Span;

use super::phrases::has_any;
use super::sentence::{Sentence, opens_with_any, says_any};
use super::view::View;

/// How far down a head or lead-in may reach, in paragraphs.
const MOST: usize = 15;

/// The sentences under a head or lead-in that announces interests in which somebody tells of one, with where the name ends.
pub fn interests_under(view: &View<'_>, index: usize, block: &Block) -> Vec<(Span, usize)> {
    let words = view.document.words(block);
    let head = block.kind == BlockKind::Heading || words.ends_with(':') || view.outline.is_head(view.document, index);
    if !head || !announces(words) {
        return Vec::new();
    }
    let under = (index + 1..=index + MOST).map_while(|at| {
        let next = view.block(at)?;
        let stops = next.kind == BlockKind::Heading || view.outline.is_head(view.document, at);
        (!stops).then_some((at, next))
    });
    let entries = under.filter(|(_, next)| matches!(next.kind, BlockKind::ListItem | BlockKind::Paragraph));
    entries
        .filter_map(|(_, entry)| {
            let first = view.sentences(entry.span).next()?;
            let told = told_at(&Sentence::new(view.document.prose(), first))?;
            Some((first, told))
        })
        .collect()
}

/// Whether a head or lead-in says that interests follow.
fn announces(words: &str) -> bool {
    const LONGEST: usize = 220;
    const HEADS: &[&str] = &[
        "interests were declared",
        "interests were disclosed",
        "declarations were made",
        "declared the following",
        "declaration of interest",
        "declarations of interest",
        "declaration of conflict",
        "declarations of conflict",
        "conflicts of interest",
        "conflict of interest",
        "disclosure of interest",
        "disclosures of interest",
        "register of interests",
    ];
    words.len() < LONGEST && says_any(words, HEADS) && !says_any(words, &["policy", "no declarations", "no interests"])
}

/// Where the name ends of one who tells of a tie: `Ida Moss noted that she is a friend of`, `Ben Hull is a trustee of`.
fn told_at(sentence: &Sentence<'_>) -> Option<usize> {
    const TELLS: &[&str] = &[
        "stated that",
        "noted that",
        "said that",
        "advised that",
        "explained that",
        "mentioned that",
        "reported that",
        "informed the",
        "told the",
        "reminded the",
        "confirmed that",
        "is",
        "was",
        "has",
        "as",
        "works",
        "owns",
        "lives",
        "knows",
    ];
    const TIES: &[&str] = &[
        "friend",
        "friends",
        "neighbour",
        "neighbor",
        "relative",
        "related",
        "brother",
        "sister",
        "wife",
        "husband",
        "spouse",
        "son",
        "daughter",
        "member of",
        "trustee",
        "director of",
        "employed",
        "employee",
        "works for",
        "owner",
        "owns",
        "tenant",
        "landlord",
        "investments",
        "shares",
        "shareholder",
        "governor",
        "colleague",
        "acquainted",
        "knows",
        "lives",
        "conflict",
        "conflicted",
        "on the board of",
        "chair of",
        "required to declare",
    ];
    let verb = TELLS.iter().filter_map(|tells| sentence.place(tells)).min_by_key(|at| at.start())?;
    let rest = sentence.after(verb.end());
    let tied = has_any(rest, TIES) || has_any(sentence.after(verb.start()), &["works for", "owns", "lives", "knows"]);
    const FIRST: usize = 6;
    let denied = rest.split(' ').take(FIRST).any(|word| matches!(word, "no" | "not" | "none" | "any" | "nothing"));
    (tied && !denied && is_name(sentence, verb)).then_some(verb.start())
}

/// Where the name ends of one who fears a conflict of interest: `Ida Moss was concerned about a conflict of interest`.
pub fn fears_conflict(sentence: &Sentence<'_>) -> Option<usize> {
    const FEARS: &[&str] = &[
        "is concerned about a",
        "was concerned about a",
        "is concerned that",
        "was concerned that",
        "expressed concern about a",
        "raised a",
        "noted a",
        "stated a",
        "reported a",
        "acknowledged a",
        "flagged a",
        "has a",
        "had a",
        "i have a",
        "noted that he has a",
        "noted that she has a",
        "noted that he had a",
        "noted that she had a",
        "said he had a",
        "said she had a",
        "cited a",
        "mentioned a",
    ];
    const OPEN: &[&str] = &["if", "policy", "whether", "anyone", "no", "not", "may", "should", "must", "opinion"];
    let open = |upto: Span| {
        has_any(sentence.before(upto.end()), OPEN)
            || says_any(sentence.after(upto.end()).split(' ').next().unwrap_or_default(), &["policy"])
    };
    let conflict = sentence.place("conflict of interest").or_else(|| sentence.place("conflicts of interest"))?;
    let verb = FEARS.iter().filter_map(|fears| sentence.place(fears)).min_by_key(|at| at.start())?;
    const NEAR: usize = 30;
    let near = verb.start() < conflict.start() && conflict.start() - verb.end().min(conflict.start()) < NEAR;
    (near && !open(conflict) && is_name(sentence, verb)).then_some(verb.start())
}

/// Whether nothing but a name stands before a verb.
fn is_name(sentence: &Sentence<'_>, verb: Span) -> bool {
    const LONGEST: usize = 5;
    const NO_NAMES: &[&str] =
        &["there", "it", "this", "the", "a", "an", "members", "he", "she", "they", "all", "if", "as", "no"];
    let before = sentence.text.get(..verb.start().saturating_sub(sentence.at.start())).unwrap_or_default().trim();
    before.split(' ').count() <= LONGEST
        && before.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('))
        && !opens_with_any(before, NO_NAMES)
}
