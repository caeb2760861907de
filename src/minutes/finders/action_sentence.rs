//! The sentence that a marker of an action marks: before it, after it, or around it.

use crate::minutes::kinds::action::Action;
use crate::minutes::mention::Mention;
use crate::minutes::styles::Found;
use crate::recognise::{self, doers};
use crate::text::Span;

use super::action_parts::trimmed;
use super::view::View;

/// `Ida: [ACTION – Tom] order the salt`: a marker in brackets before which nothing stands but who speaks belongs to what
/// follows.
fn sentence_after(view: &View<'_>, found: &Found<'_>) -> Option<Span> {
    const LONGEST_NAME: usize = 30;
    let block = view.block(found.block).filter(|block| block.cells.is_empty())?;
    let marker = found.fit.at;
    let before = view.words(Span::new(block.span.start(), marker.start()));
    let before = before.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let speaks = before.is_empty() || before.len() < LONGEST_NAME && before.ends_with(':');
    let rest = view.words(Span::new(marker.end(), block.span.end()));
    let set_off = view.words(marker).ends_with([']', ')']) || rest.starts_with([']', ')']);
    let skipped = rest.len() - rest.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@').len();
    let after = trimmed(view, Span::new(marker.end() + skipped, block.span.end()));
    (speaks && set_off && has_words(view.words(after))).then_some(after)
}

/// `ACTION BY: Ida`, in a paragraph of its own between one that says nothing to be done and one that does: the first sentence
/// of that.
fn work_below(view: &View<'_>, found: &Found<'_>, action: &Action) -> Option<Span> {
    let own = view.block(found.block).filter(|block| block.cells.is_empty())?;
    let alone = action.text.start() <= own.span.start() && action.text.end() + 1 >= own.span.end();
    let next = view.block(found.block + 1).filter(|next| alone && next.cells.is_empty() && next.label.is_none())?;
    let first = view.sentences(next.span).next().filter(|&first| view.pieces(first).begin_with_work())?;
    let above = found.block.checked_sub(1).and_then(|above| view.block(above));
    let works = above.is_some_and(|above| !doers(&view.pieces(above.span)).is_empty());
    (!works && !action.owners.is_empty()).then(|| trimmed(view, first))
}

/// A marker without a task belongs to the sentence before it, in its paragraph or the one above.
pub fn take_sentence_before(view: &View<'_>, found: &Found<'_>, action: &mut Action) {
    let marker = found.fit.at;
    if let Some(after) = sentence_after(view, found) {
        action.task = after;
        action.text = marker.to(after);
        return;
    }
    if let Some(below) = work_below(view, found, action) {
        action.task = below;
        action.text = marker.to(below);
        return;
    }
    let mut index = found.block;
    let mut before = view.block(index).map_or(marker, |block| Span::new(block.span.start(), marker.start()));
    for _ in 0..3 {
        let all: Vec<Span> = view.sentences(before).filter(|&sentence| has_words(view.words(sentence))).collect();
        if let Some(sentence) = marked_of(view, &all, &action.owners, false) {
            action.task = sentence;
            action.text = sentence.to(marker);
            return;
        }
        let Some(above) = index.checked_sub(1) else { return };
        if view.outline.is_head(view.document, above) {
            return;
        }
        index = above;
        before = view.block(index).map_or(before, |block| block.span);
    }
}

/// Of several sentences the one that is marked: the last that gives work to those whom the marker names, else the last that
/// gives any; if none does, the last.
/// In a column, work of nobody who is named is marked too.
pub fn marked_of(view: &View<'_>, all: &[Span], owners: &[Mention], column: bool) -> Option<Span> {
    let named = |who: &recognise::Mention| owners.iter().any(|own| view.words(own.at) == view.words(who.at));
    let own = |sentence: &&Span| doers(&view.pieces(**sentence)).iter().any(|doer| doer.who.iter().any(named));
    let promises = |sentence: &&Span| doers(&view.pieces(**sentence)).iter().any(|doer| column || !doer.who.is_empty());
    let given = if owners.is_empty() { None } else { all.iter().rfind(own) };
    given.or_else(|| all.iter().rfind(promises)).or(all.last()).copied()
}

/// Whether a text says something.
pub fn has_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
}

/// The sentence that a marker stands in, to its end.
pub fn sentence_around(view: &View<'_>, found: &Found<'_>) -> Span {
    let Some(block) = view.block(found.block) else { return found.fit.at };
    let all = view.sentences(block.span).find(|sentence| sentence.end() > found.fit.at.start());
    all.unwrap_or(found.fit.at)
}

/// Those to whom the last promise of a text gives the work.
pub fn who_promises(view: &View<'_>, task: Span) -> Vec<Mention> {
    let all = view.sentences(task).flat_map(|sentence| doers(&view.pieces(sentence)));
    // The promise nearest to the marker is the one that is marked.
    let last = all.filter(|doer| !doer.who.is_empty()).last();
    last.map(|doer| doer.who.into_iter().map(Mention::of).collect()).unwrap_or_default()
}
