//! Who moves and who seconds, named together: `Moved/Seconded: Ash/Birch`, `Motion (Ash/Birch): …`.

use std::sync::LazyLock;

use super::lists::business;
use super::mover_part::Part;
use super::owner::{mentions_in, run_of_names};
use super::phrases::Phrases;
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// `Moved/Seconded: Ash/Birch`, `moved and seconded by Ash and Birch`, `M/S/C Ash, Birch`.
pub(super) fn pair_at(words: &Words<'_>, at: usize) -> Option<Part> {
    if let Some(pair) = pair_of_noun(words, at) {
        return Some(pair);
    }
    let after = PAIRS.after(words, at)?;
    let after = after + words_between(words, after, &["by", ":", "(", "-", "–", ".", "["]);
    let end = run_of_names(words, after, words.len().min(after + 14));
    let both = (after + 3..=end).rev().find_map(|to| {
        let named = mentions_in(words, after, to);
        let good = named.len() == 2 && named.iter().all(|who| who.form != PersonForm::Pronoun);
        good.then_some((named, to))
    });
    let (named, to) = both?;
    let [mover, seconder] = named.as_slice() else { return None };
    Some(Part {
        from: at,
        to,
        mover: Some(*mover),
        seconder: Some(*seconder),
        certain: true,
        doubtful: false,
        alone: false,
    })
}

/// How many of these words follow each other from a place on.
fn words_between(words: &Words<'_>, from: usize, all: &[&str]) -> usize {
    (from..from + 3).take_while(|&at| words.is_any(at, all)).count()
}

/// `Motion (Ash/Birch): that …`, `Amendment 2 [Ash – Birch]`
fn pair_of_noun(words: &Words<'_>, at: usize) -> Option<Part> {
    const LONGEST: usize = 10;
    if !words.is_any(at, &["motion", "amendment", "proposal", "resolution"]) {
        return None;
    }
    let number = usize::from(words.get(at + 1).is_some_and(|piece| piece.kind() == Kind::Number));
    let open = at + 1 + number;
    let close = (open + 3..open + LONGEST).find(|&close| words.is_any(close, &[")", "]"]))?;
    let mark = (open + 2..close - 1).find(|&mark| words.is_any(mark, &["/", "–", "—", "&"]))?;
    let (mover, seconder) = (mentions_in(words, open + 1, mark), mentions_in(words, mark + 1, close));
    let ([mover], [seconder]) = (mover.as_slice(), seconder.as_slice()) else { return None };
    let named = [mover, seconder].iter().all(|who| matches!(who.form, PersonForm::Name | PersonForm::Initials));
    (words.is_any(open, &["(", "["]) && named).then(|| Part {
        from: at,
        to: close + 1,
        mover: Some(*mover),
        seconder: Some(*seconder),
        certain: true,
        doubtful: false,
        alone: false,
    })
}

static PAIRS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::MOVED_AND_SECONDED));

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn both_may_be_named_together() {
        for (text, expected) in [
            ("Moved/Seconded: Ash/Birch", Some(("Ash", "Birch"))),
            ("Proposed/Seconded: CB/GW", Some(("CB", "GW"))),
            ("M/S/C Ash, Birch", Some(("Ash", "Birch"))),
            ("M/S/C (Ash/Birch)", Some(("Ash", "Birch"))),
            ("Moved and seconded by Ann Lee and Bo Field", Some(("Ann Lee", "Bo Field"))),
            ("proposed and seconded by Councillors Ash and Birch", Some(("Councillors Ash", "Birch"))),
            ("Proposed and seconded by Cllr Ash", None),
            ("moved and seconded", None),
            ("Motion (Ash/Birch): that the hall be let", Some(("Ash", "Birch"))),
            ("Motion 7 [Ann Lee / Bo Field] to let the hall", Some(("Ann Lee", "Bo Field"))),
            ("Amendment (Ash – Birch): to add a day", Some(("Ash", "Birch"))),
            ("Proposal (AL/BF): buy a kiln", Some(("AL", "BF"))),
            ("Motion (Ash): that the hall be let", None),
            ("Motion (and/or amendment): none", None),
        ] {
            let cut = Cut::of(text);
            let found = pair_at(&cut.words(), 0).and_then(|part| Some((part.mover?, part.seconder?)));
            assert_eq!(found.map(|(mover, seconder)| (mover.at.of(text), seconder.at.of(text))), expected, "{text}");
        }
    }
}
