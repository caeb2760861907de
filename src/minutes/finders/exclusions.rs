//! Finds exclusions of the public, and how each of them ended.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::decision::Decision;
use crate::minutes::kinds::exclusion::{Exclusion, Reach};
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::topic::Topic;
use crate::minutes::private_words::BACK;
use crate::recognise::number_in_words;
use crate::text::Span;

use super::phrases::is_agenda_line;
use super::sentence::Sentence;
use super::view::View;

/// The exclusions of a document, in order. Several sentences near each other tell of one.
pub fn exclusions(view: &View<'_>, decisions: &[Decision]) -> Vec<Exclusion> {
    const NEAR: usize = 3;
    const LONGEST: usize = 2000;
    let mut found: Vec<Exclusion> = Vec::new();
    for (index, block) in view.with_cue(Cue::Public) {
        for statement in view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Public)) {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            let near = |one: &&mut Exclusion| {
                let there = view.document.block_at(one.at.start()).unwrap_or_default();
                index <= there + NEAR && one.ended.is_none()
            };
            if let Some(last) = found.last_mut().filter(|last| last.ended.is_none())
                && let Some(at) = readmission(&sentence)
            {
                last.ended = Some(at);
                continue;
            }
            let last = decisions.partition_point(|one| one.at.start() <= sentence.at.start()).checked_sub(1);
            let makes = |one: &Decision| one.excludes_public && one.at.contains(sentence.at);
            let decided = last.filter(|&row| decisions.get(row).is_some_and(makes));
            let told = decided.is_some() || block.kind != BlockKind::Heading && excludes(&sentence);
            // `to be discussed once a resolution to exclude the public had been passed`
            if !told || sentence.has_any(&["once", "had been", "should be moved"]) {
                continue;
            }
            // The law may be cited in the sentence after.
            let beside = Span::new(sentence.at.start(), block.span.end());
            let beside = if beside.len() < LONGEST { beside } else { sentence.at };
            let paragraph = Sentence::new(view.document.prose(), beside);
            let exclusion = Exclusion {
                at: sentence.at,
                paragraphs: paragraphs(&paragraph),
                law: law(&paragraph),
                reason: reason(&sentence),
                ended: None,
                public_after: None,
                reach: Reach::Unsaid,
                decision: decided.and_then(|row| u32::try_from(row).ok()),
                item: None,
            };
            match found.last_mut().filter(near) {
                Some(last) => add(last, exclusion),
                None => found.push(exclusion),
            }
        }
    }
    found
}

fn add(last: &mut Exclusion, more: Exclusion) {
    last.at = last.at.to(more.at);
    if last.paragraphs.is_empty() {
        last.paragraphs = more.paragraphs;
    }
    last.law = last.law.or(more.law);
    last.reason = last.reason.or(more.reason);
    last.decision = last.decision.or(more.decision);
}

/// Whether a sentence says that the public was kept out, or left as a whole.
fn excludes(sentence: &Sentence<'_>) -> bool {
    const SAID: &[&str] = &[
        "public were excluded",
        "public was excluded",
        "public and press were excluded",
        "public left the",
        "public then left the",
        "public withdrew",
        "public were asked to leave",
        "public was asked to leave",
        "public and press left",
        "public and press were asked to leave",
        "moved into private session",
        "went into private session",
        "moved into closed session",
        "went into closed session",
        "moved into exempt session",
        "entered closed session",
        "entered executive session",
        "moved into executive session",
        "went into executive session",
        "met in camera",
        "went into camera",
        "moved into camera",
        "moved into confidential session",
        "into part 2 session",
    ];
    let said = SAID.iter().find_map(|words| sentence.place(words));
    said.is_some_and(|said| {
        let before = sentence.before(said.start());
        let some =
            ["member of the", "members of the", "of the", "if the", "no"].iter().any(|words| before.ends_with(words));
        !some && !is_agenda_line(sentence) && !sentence.has_any(&["if", "had been", "would be", "not", "no"])
    })
}

/// The words that say that the public came back.
fn readmission(sentence: &Sentence<'_>) -> Option<Span> {
    const RESUMED: &[&str] = &[
        "resumed in public",
        "returned to public session",
        "returned to open session",
        "resumed in open session",
        "reconvened in public",
        "reconvened in open session",
        "moved back into public session",
        "back into open session",
        "public session resumed",
        "open session resumed",
        "resumed public session",
        "resumed open session",
        "exited executive session",
        "returned from executive session",
        "returned from closed session",
        "moved out of executive session",
        "ended executive session",
        "came out of executive session",
        "left executive session",
        "returned to part 1",
    ];
    let resumed = RESUMED.iter().find_map(|words| sentence.place(words));
    let public = sentence.place("public");
    let back = || {
        BACK.iter()
            .filter_map(|words| sentence.place(words))
            .find(|at| public.is_some_and(|public| public.start() < at.start()))
    };
    resumed.or_else(back).filter(|_| !sentence.has_any(&["not", "if", "no"]))
}

/// `paragraphs 1, 2 and 3 of Part 1 of Schedule 12A`, where exempt information is spoken of.
fn paragraphs(sentence: &Sentence<'_>) -> Vec<(u32, Span)> {
    let mut found = Vec::new();
    if !["12a", "act 1972", "exempt"].iter().any(|words| sentence.low.contains(words)) {
        return found;
    }
    for (at, _) in sentence.low.match_indices("paragraph") {
        let from = at + "paragraph".len();
        let rest = sentence.low.get(from..).unwrap_or_default();
        let skip = rest.len() - rest.trim_start_matches(['s', '(', ')', ' ']).len();
        let mut place = from + skip;
        let mut range = false;
        for word in sentence.low.get(place..).unwrap_or_default().split_inclusive([' ', ',', '&', '-', '–']) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let number = bare.parse().ok().or_else(|| number_in_words(bare)).filter(|_| !bare.is_empty());
            let start = sentence.at.start() + place + word.find(bare).unwrap_or_default();
            place += word.len();
            match number {
                Some(number) if !bare.contains('.') => {
                    let at = Span::new(start, start + bare.len());
                    let first = found.last().map_or(number, |&(last, _): &(u32, Span)| last + 1);
                    if range && number.saturating_sub(first) < 20 {
                        found.extend((first..number).map(|between| (between, at)));
                    }
                    found.push((number, at));
                    range = word.ends_with(['-', '–']);
                }
                _ if matches!(bare, "" | "and" | "or") => range |= word.contains(['-', '–']),
                _ if bare == "to" => range = true,
                _ => break,
            }
        }
    }
    found.dedup_by_key(|(number, _)| *number);
    found
}

/// `section 100A(4) of the Local Government Act 1972`.
fn law(sentence: &Sentence<'_>) -> Option<Span> {
    let act = sentence.low.match_indices(" act ").map(|(at, _)| at).find(|&at| {
        sentence.low.get(at + 5..at + 9).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
    })?;
    let before = sentence.low.get(..act)?;
    const CUES: &[&str] =
        &["under ", "with ", "pursuant to ", "by virtue of ", "within the terms of ", "in accordance with "];
    let from = CUES.iter().filter_map(|cue| Some(before.rfind(cue)? + cue.len())).max();
    let from = from.or_else(|| before.rfind("section ")).or_else(|| before.rfind("the "))?;
    Some(Span::new(sentence.at.start() + from, sentence.at.start() + act + 9))
}

fn reason(sentence: &Sentence<'_>) -> Option<Span> {
    const CUES: &[&str] = &[
        "because",
        "on the grounds that",
        "on the ground that",
        "by reason of",
        "due to",
        "as publicity would",
        "in view of",
        "on the basis that",
    ];
    let at = CUES.iter().find_map(|cue| sentence.place(cue))?;
    Some(Span::new(at.start(), sentence.at.start() + sentence.text.trim_end_matches(['.', ' ']).len()))
}

/// Says of each exclusion whether business in public came after it.
pub fn public_business(view: &View<'_>, exclusions: &mut [Exclusion], items: &[Item]) {
    // No meeting has more business.
    const MOST: usize = 400;
    for exclusion in exclusions {
        let after = exclusion.item.map_or(0, |row| row as usize + 1);
        let business =
            |item: &&Item| !matches!(item.topic, Topic::NextMeeting | Topic::Closing) && !item.body.is_empty();
        let later: Vec<&Item> = items.get(after..).unwrap_or_default().iter().take(MOST).filter(business).collect();
        let words = Sentence::new(view.document.prose(), exclusion.at);
        let rest = words.has_any(&[
            "remaining items",
            "remainder of the meeting",
            "rest of the meeting",
            "remaining business",
            "following items",
        ]);
        let one =
            words.has_any(&["this item", "the following item", "next item", "the item", "following item of business"]);
        exclusion.reach = match (rest, one) {
            (true, _) => Reach::Rest,
            (false, true) => Reach::Item,
            (false, false) => Reach::Unsaid,
        };
        let exempt_later = later.iter().any(|item| item.exempt);
        let open = later.iter().filter(|item| !item.exempt).count();
        let last_exempt = later.iter().rposition(|item| item.exempt);
        let after_exempt = last_exempt.is_some_and(|last| last + 1 < later.len());
        // The item that was taken in private is that of the resolution, or the one after it where that only makes it.
        let own = items.get(after.wrapping_sub(1)).is_some_and(|item| item.topic == Topic::Exclusion);
        exclusion.public_after = match () {
            () if open == 0 => Some(false),
            () if exempt_later => Some(after_exempt),
            () if rest => Some(false),
            () if exclusion.ended.is_some() => Some(true),
            () if one => Some(later.len() > usize::from(own)),
            () => None,
        };
    }
}
