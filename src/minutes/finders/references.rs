//! Finds cross-references, and whether these minutes have what they point to.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::cross_reference::{CrossReference, ReferenceSort};
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::topic::Topic;
use crate::recognise::days;
use crate::text::Span;

use super::business::item_at;
use super::sentence::{Sentence, ends_with_any, starts_with_any};
use super::view::View;

/// The cross-references of a document.
pub fn cross_references(view: &View<'_>, items: &[Item]) -> Vec<CrossReference> {
    let mut found = Vec::new();
    let numbers = LazyCell::new(|| Numbers::of(view, items));
    for (index, block) in view.with_cue(Cue::Reference) {
        if view.outline.is_head(view.document, index) || block.kind == BlockKind::HeaderRow {
            continue;
        }
        for statement in view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Reference)) {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            for at in view.places_in(Cue::Reference, statement) {
                let Some(pointer) = pointer(&sentence, block, at) else { continue };
                let item = item_at(items, at);
                let elsewhere = is_elsewhere(view, &sentence, &pointer) || {
                    let topic = item.and_then(|row| items.get(row as usize)).map(|item| item.topic);
                    // What is read out or comes up again stands in earlier minutes.
                    !pointer.here && matches!(topic, Some(Topic::PreviousMinutes | Topic::MattersArising))
                };
                let number = view.words(pointer.number);
                let to_these = !elsewhere && (pointer.here || numbers.are_like(number));
                let leads = if to_these { numbers.have(number) } else { None };
                found.push(CrossReference {
                    at: pointer.at,
                    number: pointer.number,
                    sort: pointer.sort,
                    to_these,
                    leads,
                    item,
                });
            }
        }
    }
    found
}

/// Words that point to a number.
struct Pointer {
    at: Span,
    number: Span,
    sort: ReferenceSort,
    /// Whether they say that it is in these minutes: `above`, `below`, `see`.
    here: bool,
}

/// What points to a number at a byte of the prose: `minute no. 77/21`, `agenda item 7(b)`.
fn pointer(sentence: &Sentence<'_>, block: &Block, at: usize) -> Option<Pointer> {
    let rest = sentence.text.get(at - sentence.at.start()..)?;
    let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
    let sort = sort(word)?;
    let mut words = rest.get(word.len()..)?.trim_start_matches(['.', ' ']);
    for link in ["number", "no.", "no", "ref.", "ref", "reference"] {
        let ahead = words.split_at_checked(link.len()).filter(|(link_here, _)| link_here.eq_ignore_ascii_case(link));
        words = ahead.map_or(words, |(_, after)| after.trim_start_matches([':', ' ']));
    }
    let number = number(words)?;
    let from = at + (rest.len() - words.len());
    let number = Span::new(from, from + number.len());
    let (before, after) = (sentence.before(at), sentence.after(number.end()));
    let here = ends_with_any(before, &["see", "see also", "under", "per"])
        || starts_with_any(after, &["above", "below", "overleaf", "refers", "of these minutes", "in these minutes"])
        || ends_with_any(before, &["in these minutes"]);
    let of_law = matches!(sort, ReferenceSort::Section | ReferenceSort::Paragraph);
    let near = starts_with_any(after, &["above", "below", "overleaf", "of these minutes"])
        || ends_with_any(before, &["see", "see also"]);
    if of_law && !near {
        return None;
    }
    // `Item 3 – Hedges`, `Minute 4: …` introduce what follows.
    let opens = at == block.span.start() || before.is_empty() && at == sentence.at.start();
    let introduces = !after.starts_with(|c: char| c.is_ascii_lowercase());
    // `the minutes of 12 May`, `for ten minutes`, and `Minutes 1. The Chair opened` speak of no number of a minute.
    let several =
        word.ends_with(['s', 'S']) && !starts_with_any(after, &["and", "to", "refer", "above", "below", "&", "-", "–"]);
    let counts = starts_with_any(after, &["minutes", "hours", "times", "members", "pm", "am", "per cent", "%"]);
    if (opens && introduces) || several || counts || is_date(sentence, number) {
        return None;
    }
    let agenda = before.strip_suffix("agenda").filter(|_| sort == ReferenceSort::Item);
    let start = agenda.map_or(at, |before| sentence.at.start() + before.len());
    Some(Pointer { at: Span::new(start, number.end()), number, sort, here })
}

fn sort(word: &str) -> Option<ReferenceSort> {
    Some(match word.to_ascii_lowercase().as_str() {
        "minute" | "minutes" => ReferenceSort::Minute,
        "item" | "items" => ReferenceSort::Item,
        "section" | "sections" => ReferenceSort::Section,
        "paragraph" | "paragraphs" | "para" | "paras" => ReferenceSort::Paragraph,
        _ => return None,
    })
}

/// The number with which a text begins: `77/21`, `27.3`, `7(b)`, `7b`.
fn number(text: &str) -> Option<&str> {
    const LONGEST: usize = 14;
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '(' | ')');
    let run = text.get(..text.find(|c: char| !inside(c)).unwrap_or(text.len()))?;
    let mut run = run.trim_end_matches(['.', '/', '(']);
    while run.ends_with(')') && run.matches(')').count() > run.matches('(').count() {
        run = run.get(..run.len() - 1)?.trim_end_matches('.');
    }
    let letters = run.chars().filter(char::is_ascii_alphabetic).count();
    let is_one =
        run.starts_with(|c: char| c.is_ascii_digit()) && run.len() <= LONGEST && letters <= 3 && !run.contains("..");
    // `item 1st`, `minute 5pm`
    let ordinal = ["st", "nd", "rd", "th", "pm", "am"].iter().any(|ending| run.ends_with(ending));
    (is_one && !ordinal).then_some(run)
}

/// `Minutes 23/06/08`, `minutes 24 July 2012`
fn is_date(sentence: &Sentence<'_>, number: Span) -> bool {
    let words = sentence.text.get(number.start() - sentence.at.start()..).unwrap_or_default();
    let cut = crate::recognise::Cut::of(
        words.get(..words.char_indices().nth(30).map_or(words.len(), |(at, _)| at)).unwrap_or(words),
    );
    days(&cut.words()).first().is_some_and(|day| day.at.start() == 0)
}

/// Whether what stands around a pointer says that it points to another meeting’s minutes or to another document.
fn is_elsewhere(view: &View<'_>, sentence: &Sentence<'_>, pointer: &Pointer) -> bool {
    const NEAR: usize = 40;
    const OTHERS: &[&str] = &[
        "previous minutes",
        "last minutes",
        "previous meeting",
        "last meeting",
        "earlier meeting",
        "earlier minutes",
        "action log",
        "work programme",
        "forward plan",
        "standing order",
        "standing orders",
        "act",
        "regulations",
        "schedule",
        "constitution",
    ];
    let after = sentence.after(pointer.number.end()).trim_start_matches([')', '’', '\'', '"', '”', ',', ' ']);
    if starts_with_any(after, &["of these", "in these", "of this meeting", "in this meeting"]) {
        return false;
    }
    let of_another = starts_with_any(
        after,
        &["of the", "of our", "of its", "in the", "on the", "from the", "of a", "in a", "of that"],
    ) || after.strip_prefix("of ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || starts_with_any(after, &["of"]) && !starts_with_any(after, &["of interest"]);
    let start = pointer.at.start().saturating_sub(NEAR).max(sentence.at.start());
    let prose = view.document.prose();
    let start = (start..=pointer.at.start()).find(|&at| prose.is_char_boundary(at)).unwrap_or(pointer.at.start());
    let end = (pointer.number.end() + NEAR).min(sentence.at.end());
    let end = (pointer.number.end()..=end).rev().find(|&at| prose.is_char_boundary(at)).unwrap_or(pointer.number.end());
    let around = Sentence::new(prose, Span::new(start, end));
    // `Finance Committee minute 34`, `Cabinet Minute 12`
    let before = sentence.text.get(..pointer.at.start() - sentence.at.start()).unwrap_or_default().trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    let of_body = last.starts_with(|c: char| c.is_ascii_uppercase())
        && before.len() > last.len()
        && pointer.sort == ReferenceSort::Minute;
    let dated = || {
        [Span::new(start, pointer.at.start()), Span::new(pointer.number.end(), end)]
            .iter()
            .any(|&part| days(&view.pieces(part)).iter().any(|day| day.day.month.is_some()))
    };
    of_another || of_body || (!pointer.here && around.has_any(OTHERS)) || dated()
}

/// The numbers that these minutes give to their items and paragraphs.
#[derive(Debug, Default)]
struct Numbers {
    all: BTreeSet<String>,
    // What stands after the stroke of those that have one.
    years: BTreeSet<String>,
    // The least number of an item.
    least: Option<u32>,
    // Whether no item is left out between the least and the greatest.
    whole: bool,
}

impl Numbers {
    fn of(view: &View<'_>, items: &[Item]) -> Self {
        let blocks = view.document.blocks();
        let labelled = blocks.iter().filter(|block| block.label.is_some());
        let labels = labelled.map(|block| plain(&view.document.label(block)));
        // Headings in which the reader of the file saw no label: `27. Highways`.
        let leading = blocks.iter().filter_map(|block| number(view.document.words(block)).map(plain));
        let of_items: Vec<String> = items.iter().map(|item| plain(&item.reference)).collect();
        let inside = numbers_in(view.document.prose()).map(plain);
        let all = labels.chain(leading).chain(inside).chain(of_items.iter().cloned());
        let all: BTreeSet<String> = all.filter(|number| number.starts_with(|c: char| c.is_ascii_digit())).collect();
        let years = of_items.iter().filter_map(|number| number.rsplit_once('/')).map(|(_, year)| year.to_owned());
        let firsts: BTreeSet<u32> = of_items.iter().filter_map(|number| first_part(number)).collect();
        let (least, most) = (firsts.first().copied(), firsts.last().copied());
        let length = least.zip(most).and_then(|(least, most)| usize::try_from(most - least).ok());
        let whole = firsts.len() > 1 && length == Some(firsts.len() - 1);
        Self { all, years: years.collect(), least, whole }
    }

    /// Whether these minutes have a number; where what they number has gaps, nothing says that it is missing.
    fn have(&self, number: &str) -> Option<bool> {
        if self.has(&plain(number)) { Some(true) } else { self.whole.then_some(false) }
    }

    /// Whether a number is written as these are, and is not before all of them: `77/21` where they begin with `95/21` is
    /// of earlier minutes.
    fn are_like(&self, number: &str) -> bool {
        let number = plain(number);
        let before_all = first_part(&number).zip(self.least).is_some_and(|(first, least)| first < least);
        let year = number.rsplit_once('/').map(|(_, year)| year);
        let fits = match year {
            Some(year) => self.years.contains(year),
            None => self.years.is_empty(),
        };
        fits && !before_all
    }

    fn has(&self, number: &str) -> bool {
        let turned = || number.split_once('/').map(|(left, right)| format!("{right}/{left}"));
        if self.all.contains(number) || turned().is_some_and(|turned| self.all.contains(&turned)) {
            return true;
        }
        // `7(b)`, `7b`: what is lettered under a number.
        let base = number.trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, '(' | ')'));
        if base.len() < number.len() && !base.is_empty() {
            return self.has(base);
        }
        match number.rsplit_once('.') {
            // Parts that have no numbers here cannot be looked for.
            Some((whole, _)) => self.has(whole) && !self.begins(whole, '.'),
            None => self.begins(number, '.') || self.begins(number, '/'),
        }
    }

    /// Whether one of them begins with a number and goes on after a mark.
    fn begins(&self, number: &str, mark: char) -> bool {
        let start = format!("{number}{mark}");
        self.all.range(start.clone()..).next().is_some_and(|known| known.starts_with(&start))
    }
}

fn first_part(number: &str) -> Option<u32> {
    number.split(['/', '.', '(']).next()?.parse().ok()
}

/// Numbers in parts that stand in running text before what they number: `… was noted. 7.1 Improvements`.
fn numbers_in(prose: &str) -> impl Iterator<Item = &str> {
    let words = prose.split([' ', '\n']);
    let before = std::iter::once("").chain(words.clone());
    before.zip(words.clone()).zip(words.skip(1)).filter_map(|((before, word), next)| {
        let pointed = sort(before.trim_start_matches('(')).is_some() || before.to_ascii_lowercase().starts_with("no");
        let likely = word.contains('.') && next.starts_with(char::is_uppercase) && !pointed;
        number(word).filter(|number| likely && number.contains('.'))
    })
}

/// A number without what stands around it, and without noughts before it.
fn plain(number: &str) -> String {
    let bare = number.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '(').trim_end_matches(['.', ':', ')']);
    let bare =
        if bare.matches('(').count() > 0 && number.contains(')') { number.trim_end_matches(['.', ':']) } else { bare };
    bare.trim_start_matches(['0', '(']).to_ascii_lowercase()
}
