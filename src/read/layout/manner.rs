//! The manner in which a document is set, found out from all its lines: how wide it was wrapped, whether a blank line
//! follows every printed line, which doubtful numbers are counted on.

use std::collections::HashSet;

use super::label::Series;
use super::line::{Given, Head, Line, Tail};
use crate::document::BlockKind;

/// How a document is set.
#[derive(Clone, Debug, Default)]
pub(super) struct Manner {
    /// The width at which lines were wrapped, where they were.
    pub tight: Option<u16>,
    /// The same, where a blank line follows every printed line.
    pub loose: Option<u16>,
    /// Whether the format itself marks headings in it.
    pub has_headings: bool,
    series: HashSet<Series>,
}

/// Lines that end further left than this say nothing about the width of a page.
const NARROW: u16 = 25;
/// No page is wider; longer lines are whole paragraphs.
const WIDE: u16 = 240;

impl Manner {
    /// Looks through all lines of a document.
    pub fn of(lines: &[Line]) -> Self {
        let (mut tight, mut loose) = (Widths::default(), Widths::default());
        let mut manner = Self::default();
        let mut gap = 0;
        let mut before: Option<&Line> = None;
        for line in lines {
            gap = line.gap.max(gap);
            match line.given {
                Given::Rule => {
                    gap = gap.max(1);
                    continue;
                }
                Given::Whole(kind, _) => manner.has_headings |= kind == BlockKind::Heading,
                _ => {}
            }
            if let Some(doubt) = line.label.and_then(|label| label.doubt) {
                manner.series.insert(doubt);
            }
            if let Some(before) = before.filter(|before| is_running(before)) {
                let widths = if gap == 0 { &mut tight } else { &mut loose };
                widths.add(before, gap < 2 && goes_on(before, line));
            }
            (gap, before) = (0, Some(line));
        }
        // One line that goes on is enough to believe in wrapping; blank lines inside sentences have to be the custom.
        manner.tight = tight.wrapped_at(0);
        manner.loose = loose.wrapped_at(5).filter(|_| tight.lines() * 4 < loose.lines());
        manner
    }

    /// Whether the document goes on counting with a number that may be a date.
    pub fn counts_on(&self, doubt: Series) -> bool {
        (0..3).any(|part| {
            [1, u16::MAX].iter().any(|step| {
                let mut next = doubt.0;
                next[part] = next[part].wrapping_add(*step);
                self.series.contains(&Series(next))
            })
        })
    }
}

/// Whether a line is of running text, so that its width says something.
fn is_running(line: &Line) -> bool {
    matches!(line.given, Given::Nothing | Given::Break | Given::Item(_)) && line.words > 0
}

/// Whether the sentence of a line plainly goes on in the next.
fn goes_on(line: &Line, next: &Line) -> bool {
    let open = matches!(line.tail, Tail::Open | Tail::Hyphen);
    open && line.end >= NARROW && next.label.is_none() && next.given == Given::Nothing && next.head == Head::Small
}

/// How wide lines are: all of them, and those whose sentence goes on in the next.
struct Widths {
    all: [u32; WIDE as usize + 1],
    going_on: [u32; WIDE as usize + 1],
}

impl Default for Widths {
    fn default() -> Self {
        Self { all: [0; WIDE as usize + 1], going_on: [0; WIDE as usize + 1] }
    }
}

impl Widths {
    fn add(&mut self, line: &Line, goes_on: bool) {
        let end = usize::from(line.end.min(WIDE));
        self.all[end] += 1;
        self.going_on[end] += u32::from(goes_on);
    }

    fn lines(&self) -> u32 {
        self.all.iter().sum()
    }

    /// The width at which lines are wrapped: nine in ten of those that go on end before it. None where fewer than
    /// `percent` in a hundred go on, or where many lines are much wider.
    fn wrapped_at(&self, percent: u32) -> Option<u16> {
        let (all, going_on) = (self.lines(), self.going_on.iter().sum::<u32>());
        if going_on == 0 || u64::from(going_on) * 100 < u64::from(all) * u64::from(percent) {
            return None;
        }
        let mut left = u64::from(going_on) * 9 / 10;
        let width = self.going_on.iter().position(|&count| {
            let here = left < u64::from(count);
            left = left.saturating_sub(u64::from(count));
            here
        })?;
        let wider = self.all.iter().skip(width + width / 8 + 4).sum::<u32>();
        let fits = width < usize::from(WIDE) && u64::from(wider) * 20 <= u64::from(all).max(20);
        fits.then(|| u16::try_from(width).ok()).flatten()
    }
}
