//! Counts that are no result of this meeting: of a vote at another time or of another body, of a survey, of people who keep off
//! something.

use crate::text::Span;

use super::bodies::{Bodies, names_body};
use super::phrases::{has_any, strip_adverbs};
use super::sentence::Sentence;
use super::view::View;

/// Whether the sentence around the words of a result tells that they are no result of this meeting.
pub fn is_elsewhere(view: &View<'_>, bodies: &Bodies<'_>, at: Span) -> bool {
    let Some(index) = view.document.block_at(at.start()) else { return false };
    let statements = view.sentences_of(index);
    let Some(place) = statements.iter().position(|one| one.at.overlaps(at)) else { return false };
    let Some(statement) = statements.get(place) else { return false };
    let sentence = Sentence::new(view.document.prose(), statement.at);
    let low = &*sentence.low;
    let before = sentence.before(at.start());
    is_of_survey(low)
        || at_another_time(before)
        || by_others(&sentence, bodies, before)
        || is_feeling(low, &sentence, at)
}

/// `In the survey 64 households were in favour`, `of the 76 replies 12 were against`.
fn is_of_survey(low: &str) -> bool {
    const ASKED: &[&str] = &[
        "survey",
        "surveys",
        "questionnaire",
        "questionnaires",
        "consultation",
        "replies",
        "respondents",
        "households",
        "petition",
        "straw poll of residents",
        "returned forms",
        "responses",
    ];
    const PUT: &[&str] = &[
        "motion",
        "seconded",
        "resolved",
        "carried",
        "resolution",
        "amendment",
        "moved",
        "voted",
        "agreed",
        "approved",
        "proposed",
        "vote",
        "passed",
        "unanimously",
    ];
    has_any(low, ASKED) && !has_any(low, PUT)
}

/// `in 2022 they had voted 5-3`, `which had been carried by 12 votes to 4`.
fn at_another_time(before: &str) -> bool {
    const VERBS: &[&str] =
        &["voted", "carried", "passed", "approved", "rejected", "decided", "agreed", "adopted", "defeated"];
    let clause = before.rsplit([';', '.']).next().unwrap_or(before);
    let words: Vec<&str> = clause.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    words.iter().enumerate().any(|(at, word)| {
        const BETWEEN: usize = 3;
        *word == "had" && words.iter().skip(at + 1).take(BETWEEN).any(|next| VERBS.contains(next))
    })
}

/// `The Synod voted 30 to 12, the Rector reported`, `Ida reported that the State Board adopted it by 6-1`.
fn by_others(sentence: &Sentence<'_>, bodies: &Bodies<'_>, before: &str) -> bool {
    const SAYS: &[&str] =
        &["reported", "said", "told the meeting", "informed the meeting", "announced", "recalled", "reports"];
    let end = sentence.low.trim_end_matches(|c: char| !c.is_alphanumeric());
    let said_after = end.rfind(", ").and_then(|at| end.get(at + 2..)).is_some_and(|last| {
        last.split(' ').count() < 6 && SAYS.iter().any(|says| last.ends_with(says)) && !before.contains(last)
    });
    const PERFECT: usize = 6;
    let verbs = [
        " has adopted",
        " have adopted",
        " has voted",
        " have voted",
        " has approved",
        " has passed",
        " voted",
        " approved",
        " adopted",
    ];
    let subject = verbs.iter().filter_map(|verb| before.find(verb)).min().and_then(|at| before.get(..at));
    let others = subject.map(strip_adverbs).is_some_and(|subject| {
        let written = sentence.text.get(..subject.len()).unwrap_or_default();
        names_body(subject) && bodies.ends_with_another(written, sentence.at.start())
    });
    let done: Option<(&str, &str)> =
        ["reported that ", "said that ", "advised that ", "noted that ", "announced that "]
            .iter()
            .find_map(|says| before.split_once(says));
    let perfect = done.is_some_and(|(_, told)| verbs.iter().take(PERFECT).any(|verb| told.contains(verb)));
    said_after || others || perfect
}

/// `unanimous in their praise`, `eleven people abstained from sugar`: no vote is told.
fn is_feeling(low: &str, sentence: &Sentence<'_>, at: Span) -> bool {
    let words = low.get(at.start().saturating_sub(sentence.at.start())..).unwrap_or_default();
    let after = low.get(at.end().saturating_sub(sentence.at.start())..).unwrap_or_default().trim_start();
    let feeling = words.starts_with("unanimous")
        && [
            "in their ",
            "in its ",
            "in his ",
            "in her ",
            "in thanking",
            "in praising",
            "in the view",
            "in the opinion",
            "in our ",
        ]
        .iter()
        .any(|start| after.starts_with(start))
        && !has_any(after.split_at(after.len().min(60)).0, &["support", "approval", "decision", "vote", "agreement"]);
    let kept_off = after.strip_prefix("from ").is_some_and(|what| {
        sentence.text.to_ascii_lowercase().contains("abstain")
            && !has_any(
                what.get(..what.len().min(60)).unwrap_or(what),
                &["vote", "voting", "discussion", "the", "this", "any", "item", "debate"],
            )
    });
    feeling || kept_off
}
