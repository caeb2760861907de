//! When work is to be done, and to which meeting it comes back.

use crate::minutes::kinds::action::Action;
use crate::minutes::mention::{Deadline, Occasion};
use crate::minutes::styles::{Found, Hole};
use crate::recognise::{When, WrittenDue, WrittenSitting, dues, sittings, when_alone};
use crate::text::Span;
use crate::vocabulary::Day;

use super::action_labels::Labelled;
use super::action_state::{is_open_or_done, says_nothing};
use super::view::View;

/// When it is to be done, and to which meeting it comes back: beside the owner, after a label, in a column, or in the words.
pub fn when(view: &View<'_>, found: &Found<'_>, (labels, beside): (&Labelled, Option<Span>), action: &mut Action) {
    let read = if action.task.is_empty() { action.text } else { action.task };
    let column =
        found.fit.hole(Hole::Due).filter(|&at| !is_open_or_done(view.words(at)) && !says_nothing(view.words(at)));
    for at in [found.fit.hole(Hole::ReportBack), column, labels.due, beside].into_iter().flatten() {
        match when_alone(&view.pieces(at)) {
            Some(When::Sitting(sitting)) => action.report_back = action.report_back.or(Some(to_occasion(sitting))),
            Some(When::Due(due)) => action.due = action.due.or(Some(to_deadline(due))),
            None => {
                action.report_back = action.report_back.or_else(|| occasion(view, at));
                action.due = action.due.or_else(|| deadline(view, at, action.report_back.as_ref()));
            }
        }
    }
    action.report_back = action.report_back.or_else(|| occasion(view, read));
    action.due = action.due.or_else(|| deadline(view, read, action.report_back.as_ref()));
    if action.due.is_none() && action.task.start() > action.text.start() && action.task.end() <= action.text.end() {
        // `Ida to meet them on 5 June`: that it is still to come is said before the work.
        let whole = Span::new(action.text.start(), action.task.end());
        let due = deadline(view, whole, action.report_back.as_ref());
        action.due = due.filter(|due| due.at.start() >= action.task.start());
    }
    if let (None, None, Some(at)) = (&action.due, &action.report_back, column) {
        action.due = Some(Deadline { at, day: None, vague: false });
    }
}

fn to_occasion(found: WrittenSitting) -> Occasion {
    Occasion { at: found.at, precision: found.precision, day: found.day, later: found.later }
}

fn to_deadline(due: WrittenDue) -> Deadline {
    let day = (due.day != Day::default()).then_some(due.day);
    Deadline { at: due.at, day, vague: due.vague }
}

/// The meeting to which work comes back.
pub fn occasion(view: &View<'_>, read: Span) -> Option<Occasion> {
    sittings(&view.pieces(read)).into_iter().next().map(to_occasion)
}

/// By when work is to be done; the meeting to which it comes back is not said twice.
pub fn deadline(view: &View<'_>, read: Span, report_back: Option<&Occasion>) -> Option<Deadline> {
    let mut all = dues(&view.pieces(read)).into_iter();
    all.find(|due| report_back.is_none_or(|meeting| !meeting.at.overlaps(due.at))).map(to_deadline)
}
