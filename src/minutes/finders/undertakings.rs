//! Finds work that is promised or asked for, marked as an action or not.

use crate::minutes::cues::Cue;
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::mention::Mention;
use crate::recognise::{Doer, doers};
use crate::text::{Span, fold};

use super::actions::{deadline, occasion};
use super::promise::Promise;
use super::sentence::{Sentence, first_word};
use super::view::View;

/// The promises and instructions of a document; each knows the action that marks it.
pub fn undertakings(view: &View<'_>, people: &[Person], actions: &[Action]) -> Vec<Undertaking> {
    let mut found = Vec::new();
    for (index, block) in view.with_cue(Cue::Promise) {
        if view.outline.is_head(view.document, index) {
            continue;
        }
        let is_notice = view.heads(index).take(2).any(is_notice);
        for at in view.sentences_of(block) {
            if view.places(Cue::Promise, at).next().is_some() {
                let sentence = Sentence::new(view.document.prose(), at);
                in_sentence(view, people, &sentence, is_notice, &mut found);
            }
        }
    }
    for undertaking in &mut found {
        let marked = actions.iter().position(|action| action.text.overlaps(undertaking.at));
        undertaking.action = marked.and_then(|row| u32::try_from(row).ok());
    }
    found
}

fn is_notice(head: &str) -> bool {
    let head = fold(head);
    head.contains("motion") || head.contains("question")
}

fn in_sentence(
    view: &View<'_>,
    people: &[Person],
    sentence: &Sentence<'_>,
    is_notice: bool,
    found: &mut Vec<Undertaking>,
) {
    let doers = doers(sentence.text);
    let ends = doers.iter().skip(1).map(begin).chain([sentence.text.len()]);
    for (doer, end) in doers.iter().zip(ends.collect::<Vec<_>>()) {
        let task = Span::new(doer.task.start(), end.max(doer.task.start())).moved(sentence.at.start());
        let report_back = occasion(view, task);
        let promise = Promise { view, people, sentence, doer, is_notice, comes_back: report_back.is_some() };
        if promise.binds() {
            let owners: Vec<Mention> = doer
                .who
                .iter()
                .map(|who| Mention { at: who.at.moved(sentence.at.start()), form: who.form, person: None })
                .collect();
            let start = Span::at(begin(doer) + sentence.at.start());
            let due = deadline(view, task, report_back.as_ref());
            found.push(Undertaking { at: start.to(task), task, owners, report_back, due, action: None, item: None });
        }
    }
    if doers.is_empty() {
        found.extend(request(view, sentence));
    }
}

/// Where a promise begins: at the one who promises, or at the words that do.
fn begin(doer: &Doer) -> usize {
    let who = doer.who.first().map_or(doer.cue.start(), |who| who.at.start());
    who.min(doer.cue.start())
}

/// `Members requested an update for the next meeting`, `It was agreed to invite …`: work that is asked for of nobody.
fn request(view: &View<'_>, sentence: &Sentence<'_>) -> Option<Undertaking> {
    let agreed = ["was agreed to", "agreed to"].iter().find_map(|cue| sentence.place(cue)).filter(|cue| {
        matches!(
            first_word(sentence.after(cue.end())),
            "invite" | "contact" | "ask" | "arrange" | "request" | "obtain" | "send" | "organise"
        )
    });
    let asked = || {
        [
            "requested an update",
            "requested a report",
            "asked for an update",
            "asked for a report",
            "requested that an update",
        ]
        .iter()
        .find_map(|cue| sentence.place(cue))
    };
    let cue = agreed.or_else(asked)?;
    let task = Span::new(cue.start(), sentence.at.end());
    let report_back = occasion(view, task);
    let wanted = agreed.is_some() || report_back.is_some();
    let due = deadline(view, task, report_back.as_ref());
    wanted.then_some(Undertaking {
        at: sentence.at,
        task,
        owners: Vec::new(),
        report_back,
        due,
        action: None,
        item: None,
    })
}
