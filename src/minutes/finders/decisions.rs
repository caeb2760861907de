//! Finds decisions: where a sentence says that the body decided, and which numbered parts belong to it.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::particulars::Particulars;
use crate::recognise::{WrittenAmount, amounts};
use crate::text::Span;

use super::answered::answered;
use super::bodies::Bodies;
use super::decided_lists::{decided_list, last_entry};
use super::elected_offices::elected_offices;
use super::no_comment::is_no_comment;
use super::outcomes::outcome;
use super::sentence::{Sentence, starts_with_any};
use super::speech::Speakers;
use super::true_record::is_true_record;
use super::verdict::{Said, decision_in};
use super::view::{Statement, View};

/// The decisions of a document.
pub fn decisions(view: &View<'_>) -> Vec<Decision> {
    let (bodies, speakers) = (Bodies::of(view), Speakers::of(view));
    let mut found: Vec<(usize, Decision)> = Vec::new();
    for (index, block) in view.document.blocks().iter().enumerate() {
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code)
            || found.last().is_some_and(|(last, _)| *last > index)
        {
            continue;
        }
        if is_true_record(view, index, block) {
            let said = Said { verb: Span::at(block.span.start()), manner: Manner::Approval };
            found.push((index, plain_decision(view, block.span, said)));
        } else if view.has(index, Cue::Decision) {
            if let Some(list) = decided_list(view, index, block) {
                let spans = list.entries.iter().filter_map(|&at| Some(view.block(at)?.span));
                found.extend(spans.map(|at| {
                    let said = Said { verb: Span::at(at.start()), manner: list.manner };
                    (list.last + 1, plain_decision(view, at, said))
                }));
                continue;
            }
            if let Some(told) = outcome(view, index, block) {
                let said = Said { verb: told.verb, manner: Manner::Resolution };
                let plain = plain_decision(view, told.at, said);
                found.push((told.last + 1, Decision { text: told.text, limbs: told.limbs, ..plain }));
                continue;
            }
            let spoken = speakers.speak(block);
            in_block(view, &bodies, (index, block, spoken), &mut found);
        } else if let Some(lone) = lone_recommendation(view, index, block) {
            found.push(lone);
        }
    }
    let put = answered(view).into_iter().filter_map(|at| view.block(at));
    let told: Vec<Span> = found.iter().map(|(_, decision)| decision.at).collect();
    let put = put.filter(|block| !told.iter().any(|at| at.overlaps(block.span))).map(|block| {
        let said = Said { verb: Span::at(block.span.start()), manner: Manner::Agreement };
        (0, plain_decision(view, block.span, said))
    });
    found.extend(put);
    let mut found: Vec<Decision> = found.into_iter().map(|(_, decision)| decision).collect();
    add_offices(view, &mut found);
    found.sort_by_key(|decision| decision.at.start());
    found
}

/// Takes each office of a list or a table for one decision, whatever its words tell by themselves.
fn add_offices(view: &View<'_>, found: &mut Vec<Decision>) {
    let told = elected_offices(view);
    if told.offices.is_empty() {
        return;
    }
    let within = |places: &[Span], at: Span| {
        let first = places.partition_point(|place| place.end() <= at.start());
        places.get(first).is_some_and(|place| place.overlaps(at))
    };
    found.retain(|decision| !within(&told.offices, decision.verb) && !within(&told.over, decision.verb));
    found.extend(told.offices.iter().map(|&at| {
        let said = Said { verb: Span::at(at.start()), manner: Manner::Resolution };
        plain_decision(view, at, said)
    }));
}

fn in_block(
    view: &View<'_>,
    bodies: &Bodies<'_>,
    (index, block, spoken): (usize, &Block, bool),
    found: &mut Vec<(usize, Decision)>,
) {
    let sentences = view.sentences_of(index);
    let last = sentences.len().saturating_sub(1);
    for (place, statement) in sentences.iter().enumerate().filter(|(_, statement)| statement.has(Cue::Decision)) {
        let mut sentence = Sentence::new(view.document.prose(), statement.at);
        let put = || view.words(Span::new(block.span.start(), statement.at.start()));
        let unsaid = || {
            let cue = view.places_in(Cue::Decision, statement).last()?;
            let said = Said { verb: Span::new(cue, sentence.at.end()), manner: Manner::Agreement };
            is_no_comment(put(), sentence.text).then_some(said)
        };
        let said = decision_in(&sentence, bodies, view.places_in(Cue::Decision, statement));
        let Some(mut said) = said.or_else(unsaid) else { continue };
        // What one person says decides nothing; the note that follows may: `Ada: I would. [agreed to close]`.
        if spoken && !is_note(&sentence, said) {
            continue;
        }
        if block.kind == BlockKind::Heading && !heading_decides(&sentence, said) {
            continue;
        }
        if let Some((end, tail)) = decided_again(&sentence, said) {
            let places = view.places_in(Cue::Decision, statement).filter(|&at| at >= tail.at.start());
            if let Some(more) = decision_in(&tail, bodies, places).filter(|_| block.kind != BlockKind::Heading) {
                let first = Sentence::new(view.document.prose(), Span::new(sentence.at.start(), end));
                found.push((index, decision(view, statement, &first, said)));
                (sentence, said) = (tail, more);
            }
        }
        let mut decision = decision(view, statement, &sentence, said);
        let mut until = index;
        if place == last && block.kind != BlockKind::Heading {
            until = take_limbs(view, index, &mut decision);
        } else if block.kind == BlockKind::Heading
            && let Some((end, list)) = last_entry(view, index).and_then(|end| Some((end, view.block(end)?.span)))
        {
            // `Members admitted` over the list of them.
            (decision.at, decision.text, until) = (decision.at.to(list), decision.at.to(list), end);
        }
        found.push((until, decision));
    }
}

/// `It was agreed to sell the shed, and it was agreed to keep the hut`: where the first decision ends, and the sentence from the
/// second on.
fn decided_again<'d>(sentence: &Sentence<'d>, said: Said) -> Option<(usize, Sentence<'d>)> {
    const JOINED: &[&str] =
        &[", and it was ", "; it was ", "; and it was ", " and it was also ", " and it was further "];
    const VERBS: &[&str] = &["agreed to", "agreed that", "resolved to", "resolved that", "decided to", "decided that"];
    let from = said.verb.end() - sentence.at.start();
    let after = sentence.low.get(from..)?;
    JOINED.iter().find_map(|joined| {
        let at = after.find(joined)?;
        let rest = after.get(at + joined.len()..)?;
        let rest = ["also ", "further ", "then "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let end = sentence.at.start() + from + at;
        let tail = end + joined.find("it was")?;
        starts_with_any(rest, VERBS).then(|| (end, sentence.from(tail)))
    })
}

/// A decision of which a paragraph says only what was decided.
pub(super) fn plain_decision(view: &View<'_>, at: Span, said: Said) -> Decision {
    Decision {
        at,
        verb: said.verb,
        text: at,
        manner: said.manner,
        limbs: Vec::new(),
        recipient: None,
        unanimous: None,
        reasons: None,
        amounts: money(view, at),
        excludes_public: false,
        motion: None,
        item: None,
        particulars: Particulars::default(),
    }
}

/// `Agreed to close it`, `[resolved to close]`: words that begin with the verb, and say what was decided.
fn is_note(sentence: &Sentence<'_>, said: Said) -> bool {
    let opens = sentence.before(said.verb.start()).chars().all(|c| !c.is_alphanumeric());
    opens && starts_with_any(sentence.after(said.verb.end()), &["to", "that"])
}

/// A heading decides only as `Grants approved`.
fn heading_decides(sentence: &Sentence<'_>, said: Said) -> bool {
    matches!(said.manner, Manner::Approval | Manner::Agreement) && sentence.after(said.verb.end()).is_empty()
}

fn decision(view: &View<'_>, statement: &Statement, sentence: &Sentence<'_>, said: Said) -> Decision {
    let text = Span::new(said.verb.end(), sentence.at.end());
    let text = if view.words(text).contains(char::is_alphanumeric) { text } else { sentence.at };
    let text = trim_that(view, text);
    Decision {
        at: sentence.at,
        verb: said.verb,
        text,
        manner: said.manner,
        limbs: inline_limbs(view, text),
        recipient: recipient(view, sentence, said),
        unanimous: if statement.has(Cue::Vote) { unanimous(sentence) } else { None },
        reasons: if statement.has(Cue::Reason) { reasons(sentence) } else { None },
        amounts: money(view, sentence.at),
        excludes_public: statement.has(Cue::Exclusion) && sentence.has("public"),
        motion: None,
        item: None,
        particulars: Particulars::default(),
    }
}

fn unanimous(sentence: &Sentence<'_>) -> Option<Span> {
    ["unanimously", "unanimous", "nem con"].iter().find_map(|words| sentence.place(words))
}

fn trim_that(view: &View<'_>, text: Span) -> Span {
    let words = view.words(text);
    let rest = words.trim_start_matches([' ', ':', '-', '–', '—', ',']);
    let rest = rest.strip_prefix("that ").or_else(|| rest.strip_prefix("That ")).unwrap_or(rest);
    Span::new(text.end() - rest.len(), text.end())
}

fn reasons(sentence: &Sentence<'_>) -> Option<Span> {
    let cue = ["because", "on the grounds that", "in order to", "for the reason that", "as this would"]
        .iter()
        .find_map(|cue| sentence.place(cue))?;
    Some(Span::new(cue.start(), sentence.at.end()))
}

fn money(view: &View<'_>, at: Span) -> Vec<(i64, Span)> {
    if !view.words(at).contains(['£', '€', '$']) {
        return Vec::new();
    }
    let all = amounts(&view.pieces(at)).into_iter();
    all.filter_map(|amount| match amount {
        WrittenAmount::Money { at: place, pence, .. } => Some((pence, place)),
        _ => None,
    })
    .collect()
}

fn recipient(view: &View<'_>, sentence: &Sentence<'_>, said: Said) -> Option<Span> {
    if said.manner != Manner::Recommendation {
        return None;
    }
    let after = view.words(Span::new(said.verb.end(), sentence.at.end()));
    let skip = after.len() - after.trim_start_matches([' ', ':', '-', '–', '(']).len();
    let rest = after.get(skip..)?.strip_prefix("to ")?;
    let end = rest.find([':', ',', ')', '–']).or_else(|| rest.find(" that")).unwrap_or(rest.len());
    let named = rest.get(..rest.find(" that").map_or(end, |that| that.min(end)))?;
    let start = said.verb.end() + skip + 3;
    named
        .starts_with(|c: char| c.is_uppercase() || named.starts_with("the ") && c == 't')
        .then(|| Span::new(start, start + named.trim_end().len()))
}

/// The numbered parts that follow as blocks of their own; gives the last block that was taken.
fn take_limbs(view: &View<'_>, index: usize, decision: &mut Decision) -> usize {
    let words = view.words(decision.at).trim_end();
    let opens = words.ends_with([':', '-', '–'])
        || words.get(words.len().saturating_sub(5)..).is_some_and(|end| end.eq_ignore_ascii_case(" that"))
        || view.words(decision.verb).len() + 3 > words.len();
    if !opens {
        return index;
    }
    // `2. Officers. Approved.` is no limb of `1. Bylaws. Approved.`
    let own = view.block(index).filter(|own| view.label_is_number(own) && !words.ends_with([':', '-', '–']));
    let mut until = index;
    let mut level = None;
    for (next, block) in view.document.blocks().iter().enumerate().skip(index + 1) {
        let label = view.document.label(block);
        let numbered = label.contains(char::is_alphanumeric);
        let sibling = own.is_some_and(|own| view.label_is_number(block) && block.level <= own.level);
        let is_limb = numbered && block.kind != BlockKind::Heading && !sibling;
        if is_limb && level.is_none_or(|level| block.level == level) {
            level = Some(block.level);
            decision.limbs.push(block.span);
        } else if block.kind == BlockKind::Heading || block.level <= level.unwrap_or(u8::MAX) {
            let plain = next == index + 1 && block.kind != BlockKind::Heading && follows_that(view, block);
            if plain {
                decision.at = decision.at.to(block.span);
                decision.text = block.span;
                return next;
            }
            break;
        }
        decision.at = decision.at.to(block.span);
        decision.text = decision.text.to(block.span);
        until = next;
    }
    until
}

/// `RESOLVED` alone, then `That …` in the next paragraph, perhaps in quotation marks.
fn follows_that(view: &View<'_>, block: &Block) -> bool {
    let words = view.document.words(block).trim_start_matches(['"', '“', '‘', '\'']);
    starts_with_any(words, &["That", "that"])
}

/// Parts lettered or numbered inside one paragraph: `(a) … (b) …`.
fn inline_limbs(view: &View<'_>, text: Span) -> Vec<Span> {
    let words = view.words(text);
    let mut starts = Vec::new();
    let mut expected = 0u8;
    for (at, _) in words.match_indices(')') {
        let open = words[..at].rfind(['(', ' ']).map_or(0, |open| open + 1);
        let label = &words[open..at];
        let letters = [b'a' + expected, b'1' + expected];
        let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]
            .get(usize::from(expected))
            .is_some_and(|roman| label == *roman);
        if roman || (label.len() == 1 && letters.contains(&label.as_bytes()[0].to_ascii_lowercase())) {
            starts.push(at + 1);
            expected = expected.saturating_add(1).min(8);
        }
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end).moved(text.start())).collect()
}

/// A numbered paragraph `That the Director …` at the end of an item, its heading lost: a recommendation.
fn lone_recommendation(view: &View<'_>, index: usize, block: &Block) -> Option<(usize, Decision)> {
    let label = view.document.label(block);
    let words = view.document.words(block);
    if !label.contains(char::is_alphanumeric)
        || !words.starts_with("That ")
        || starts_with_any(words, &["That is", "That was"])
    {
        return None;
    }
    let said = Said { verb: Span::at(block.span.start()), manner: Manner::Recommendation };
    let mut decision = plain_decision(view, block.span, said);
    let mut until = index;
    let more = view.document.blocks().iter().enumerate().skip(index + 1);
    for (next, block) in more.take_while(|(_, next)| {
        view.document.label(next).contains(char::is_alphanumeric) && view.document.words(next).starts_with("That ")
    }) {
        if decision.limbs.is_empty() {
            decision.limbs.push(decision.at);
        }
        decision.limbs.push(block.span);
        decision.at = decision.at.to(block.span);
        until = next;
    }
    decision.text = decision.at;
    Some((until, decision))
}
