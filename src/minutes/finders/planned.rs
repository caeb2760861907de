//! Entries of lists that give work by what stands over or after them: plans for the time to come (`Next steps`), what stays on
//! the agenda, those who are called after it (`Review the draft @ana @ben`).

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::action_when::{deadline, occasion};
use super::phrases::has_any;
use super::sentence::{ends_with_any, first_word, says_any, starts_with_any};
use super::view::View;

/// Work that a list entry gives without saying to whom in a sentence.
pub fn planned(view: &View<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    let words = view.document.words(block);
    if block.kind != BlockKind::ListItem || words.ends_with('?') || words.len() > LONGEST {
        return None;
    }
    let low = words.to_ascii_lowercase();
    let owners = called_after(view, index, block).unwrap_or_default();
    if owners.is_empty() && !stays_on_agenda(&low) && !is_planned(view, index, block, &low) {
        return None;
    }
    let at = block.span;
    let sureness = if owners.is_empty() { Sureness::Doubtful } else { Sureness::Likely };
    let report_back = occasion(view, at);
    let due = deadline(view, at, report_back.as_ref());
    Some(Undertaking { at, task: at, owners, sureness, report_back, due, action: None, item: None })
}

/// The longest entry, in bytes.
const LONGEST: usize = 300;

/// `Review the draft @ana @ben (if time allows)`: those who are called after work.
fn called_after(view: &View<'_>, index: usize, block: &Block) -> Option<Vec<Mention>> {
    let words = view.document.words(block);
    // Most entries call nobody.
    let first = words.find(" @")?;
    let task = Span::new(block.span.start(), block.span.start() + first);
    let agenda =
        || view.heads(index).take(2).any(|head| says_any(head, &["agenda", "attend", "present", "member", "breakout"]));
    if !view.pieces(task).begin_with_work() || view.words(task).split(' ').count() < 3 || agenda() {
        return None;
    }
    let rest = words.get(first..)?.trim_end();
    let handles = rest.split_once(" (").map_or(rest, |(handles, _)| handles);
    let mut at = task.end();
    let mut owners = Vec::new();
    for part in handles.split(' ') {
        let name = part.trim_end_matches([',', '.', ';']);
        let letters =
            name.strip_prefix('@').is_some_and(|name| name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c)));
        if letters && name.len() > 1 {
            owners.push(Mention { at: Span::new(at, at + name.len()), form: PersonForm::Handle, person: None });
        } else if !matches!(name, "" | "and" | "&" | "+") {
            return None;
        }
        at += part.len() + 1;
    }
    Some(owners)
}

/// `Leave on the agenda`, `Talked about it last week, remove from agenda`: told to whoever makes the agenda.
fn stays_on_agenda(low: &str) -> bool {
    const VERBS: &[&str] = &["leave", "keep", "put", "add", "remove", "take", "carry", "move", "place", "include"];
    const ENDS: &[&str] = &[
        "on agenda",
        "on the agenda",
        "to agenda",
        "to the agenda",
        "from agenda",
        "from the agenda",
        "off the agenda",
        "off agenda",
        "next agenda",
        "tag from agenda",
    ];
    // Most entries say nothing of it.
    if !low.contains("agenda") {
        return false;
    }
    let parts = low.split([',', ';', '.', '–']).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" but "));
    parts.into_iter().any(|part| {
        let part = part.trim().trim_start_matches("so ").trim_start_matches("and ").trim_start_matches("but ");
        let near = part.split(' ').take(7).collect::<Vec<_>>().join(" ");
        starts_with_any(part, VERBS) && has_any(&near, ENDS)
    })
}

/// `Next steps`, `Planned activities for the coming month`: whether an entry stands under such words, and tells work.
fn is_planned(view: &View<'_>, index: usize, block: &Block, low: &str) -> bool {
    const FEWEST_WORDS: usize = 3;
    const PLANS: &[&str] = &[
        "next steps",
        "next step",
        "planned activities",
        "planned tasks",
        "planned work",
        "work planned",
        "activities planned",
        "plans for next",
        "plans for the next",
        "plans for the coming",
        "plans for coming",
        "tasks for the coming",
        "tasks for coming",
        "tasks for next",
        "tasks for the next",
        "activities for the coming",
        "activities for next",
        "work for next",
        "upcoming work",
        "upcoming tasks",
        "upcoming activities",
        "plan for next",
        "plan for the next",
    ];
    const OTHER: &[&str] = &["agenda", "meeting", "completed", "done", "event", "events", "review", "progress"];
    let Some(head) = view.heads(index).next() else { return false };
    // Most headings say nothing of it.
    if head.len() > 80 || !says_any(head, &["next", "plan", "coming"]) {
        return false;
    }
    let head = fold(head);
    if !has_any(&head, PLANS) || has_any(&head, OTHER) {
        return false;
    }
    let work = view.pieces(block.span).begin_with_work() || is_noun_of_work(first_word(low));
    let told = low.split(' ').skip(1).any(|word| TOLD.contains(&word));
    work && !told && low.split(' ').count() >= FEWEST_WORDS
}

/// Whether a word is a noun for work, or a verb that goes on: `review`, `addition`, `preparing`.
fn is_noun_of_work(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "discussion",
        "review",
        "follow-up",
        "design",
        "research",
        "work",
        "meeting",
        "survey",
        "cleanup",
        "clean-up",
    ];
    ends_with_any(word, NOUNS)
        || word.strip_suffix('s').is_some_and(|one| NOUNS.contains(&one))
        || word.len() > 6
            && ["tion", "tions", "sion", "ment", "ing", "sation", "zation"].iter().any(|end| word.ends_with(end))
}

/// Words that tell how something stands.
const TOLD: &[&str] =
    &["is", "are", "was", "were", "has", "have", "had", "been", "done", "completed", "complete", "no", "none", "will"];
