//! Finds which items were taken as urgent, and why.

use memchr::memmem;

use crate::minutes::kinds::item::Item;
use crate::text::Span;

use super::labels::{About, labelled};
use super::sentence::Sentence;
use super::view::View;

/// Says of items whether they were taken as urgent, beyond what their titles say, and why.
pub fn urgency(view: &View<'_>, items: &mut [Item]) {
    let prose = view.document.prose();
    // Most minutes have nothing urgent.
    let places: Vec<usize> = memmem::find_iter(prose.as_bytes(), "rgen").collect();
    if places.is_empty() {
        return;
    }
    let item = |at: usize| items.partition_point(|item| item.at.start() <= at).checked_sub(1);
    let lines = labelled(view).into_iter().filter(|line| line.about == About::Urgency && !line.value.is_empty());
    let mut said: Vec<(usize, Option<Span>)> = Vec::new();
    for line in lines {
        said.extend(
            view.block(line.block).and_then(|block| item(block.span.start())).map(|row| (row, Some(line.value))),
        );
    }
    for at in places {
        let Some(row) = item(at) else { continue };
        let Some(block) = view.document.block_at(at).and_then(|index| view.block(index)) else { continue };
        let Some(at) = view.sentences(block.span).find(|sentence| sentence.contains(Span::at(at))) else { continue };
        let sentence = Sentence::new(prose, at);
        let known = items.get(row).is_some_and(|item| item.urgent);
        if takes_as_urgent(&sentence) || known && calls_urgent(&sentence) {
            said.push((row, because(&sentence)));
        }
    }
    for (row, because) in said {
        let Some(item) = items.get_mut(row) else { continue };
        item.urgent = true;
        item.urgent_because = item.urgent_because.or(because);
    }
}

/// `The Chair agreed to take the item as urgent`, `accepted as a matter of urgency`.
fn takes_as_urgent(sentence: &Sentence<'_>) -> bool {
    const TAKEN: &[&str] = &["taken", "take", "accepted", "accept", "admitted", "treated", "considered", "consider"];
    let urgent = ["as urgent", "as an urgent item", "as a matter of urgency", "as urgent business"];
    urgent.iter().find_map(|words| sentence.place(words)).is_some_and(|place| {
        let before = sentence.before(place.start());
        let of_business = ["item", "matter", "business", "report"].iter().any(|word| sentence.has(word));
        let denied = sentence.has_any(&["not", "no", "if", "any", "should", "would", "will"]);
        of_business && !denied && TAKEN.iter().any(|word| before.split(' ').any(|said| said == *word))
    })
}

/// `It was urgent because …`: of what is known to be urgent.
fn calls_urgent(sentence: &Sentence<'_>) -> bool {
    let said = ["was urgent", "is urgent", "as urgent", "as an urgent", "considered urgent", "matter of urgency"];
    sentence.has_any(&said) || sentence.has_any(&["urgent because", "urgency because", "urgent as the"])
}

/// The words that say why, after those that say that it is urgent.
fn because(sentence: &Sentence<'_>) -> Option<Span> {
    let urgent = sentence.low.find("urgen")?;
    let cues =
        ["because", "on the grounds", "due to", "owing to", "in order", "given that", "since", "as the", "so that"];
    let places = cues.iter().filter_map(|cue| sentence.place(cue));
    let first =
        places.filter(|place| place.start() > sentence.at.start() + urgent).min_by_key(|place| place.start())?;
    Some(Span::new(first.start(), sentence.at.end()))
}
