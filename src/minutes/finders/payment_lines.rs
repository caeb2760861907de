//! Finds payments that stand line by line under words that introduce them, and the power that is cited for one.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::payment::Payment;
use crate::recognise::amount_in_figures;
use crate::text::{Span, fold};

use super::payment_list::{Listed, is_inside, says_payments};
use super::sentence::opens_with_any;
use super::view::View;

/// The lists of payments, but for tables, which are known.
pub fn listed(view: &View<'_>, tables: &[Listed]) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    for (index, block) in view.with_cue(Cue::Payment) {
        if !block.cells.is_empty() || is_inside(tables, index) || is_inside(&found, index) {
            continue;
        }
        found.extend(list_after(view, index, block));
    }
    found
}

/// The list that a block introduces, in the lines after it and, in text, in its own.
fn list_after(view: &View<'_>, index: usize, block: &Block) -> Option<Listed> {
    const LONGEST: usize = 90;
    const LONGEST_WITH_COLON: usize = 240;
    let mut own = lines(view, block);
    let intro = if own.len() > 1 { own.remove(0) } else { block.span };
    if own == [block.span] {
        own.clear();
    }
    let words = view.words(intro).trim_end();
    let colon = words.ends_with([':', '-', '–']);
    let introduces = words.len() <= if colon { LONGEST_WITH_COLON } else { LONGEST }
        && !words.ends_with('.')
        && amounts_in(words).is_empty()
        && says_payments(&fold(words));
    if !introduces {
        return None;
    }
    let after = view.document.blocks().iter().enumerate().skip(index + 1);
    let text = after.take_while(|(_, block)| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    let later = text.flat_map(|(index, block)| lines(view, block).into_iter().map(move |line| (index, line)));
    let mut list = Listed { payments: Vec::new(), total: None, at: intro, blocks: (index, index) };
    let mut headed = false;
    for (index, line) in own.into_iter().map(|line| (index, line)).chain(later) {
        let words = view.words(line);
        let Some(amount) = amount_of(words) else {
            // `Payee Net VAT Gross`
            let heading = list.payments.is_empty()
                && !headed
                && !words.contains(|c: char| c.is_ascii_digit())
                && words.len() <= LONGEST;
            if heading && fold(words).split(' ').any(|word| matches!(word, "payee" | "gross" | "vat" | "£" | "amount"))
            {
                headed = true;
                continue;
            }
            break;
        };
        let total = opens_with_any(words, &["total", "totals", "total payments", "grand total"]);
        if !total && fold(words).contains("balance") {
            break;
        }
        list.at = if list.payments.is_empty() { line } else { list.at.to(line) };
        list.blocks.1 = index;
        let placed = (amount.pence, amount.at.moved(line.start()));
        if total {
            list.total = Some(placed);
            break;
        }
        let (payee, purpose) = payee_and_purpose(view, line, amount.at);
        list.payments.push(Payment {
            at: line,
            payee,
            amount: Some(placed),
            purpose,
            power: power_in(view.document.prose(), line),
            list: None,
            item: None,
        });
    }
    let enough = list.payments.len() > 1 || (list.payments.len() == 1 && (colon || list.total.is_some()));
    enough.then_some(list)
}

/// The lines of a block of text: those of the file, where each of them after the first has an amount, else the block.
fn lines(view: &View<'_>, block: &Block) -> Vec<Span> {
    let breaks = view.document.breaks();
    let from = breaks.partition_point(|&at| (at as usize) < block.span.start());
    let inside = breaks.iter().skip(from).map(|&at| at as usize).take_while(|&at| at < block.span.end());
    let mut start = block.span.start();
    let mut all = Vec::new();
    for at in inside.chain([block.span.end()]) {
        all.push(Span::new(start, at));
        start = (at + 1).min(block.span.end());
    }
    let apart = all.iter().skip(1).all(|&line| amount_of(view.words(line)).is_some());
    if apart { all } else { vec![block.span] }
}

/// The amount of a line.
struct OfLine {
    /// The amount; nothing where it cannot be told which of several it is.
    pence: Option<i64>,
    /// Where, in the line.
    at: Span,
}

/// The amount of a line that names one payment: the only one, or the last where those before it make it up.
fn amount_of(line: &str) -> Option<OfLine> {
    const LONGEST: usize = 140;
    const MOST: usize = 3;
    if line.len() > LONGEST {
        return None;
    }
    let all = amounts_in(line);
    let &(last, at) = all.last()?;
    let text = line.len() - at.len();
    if all.len() > MOST || text < 3 || !line.contains(char::is_alphabetic) {
        return None;
    }
    // A sentence that speaks of an amount is no line of a list.
    const GOES_ON: &[&str] =
        &["was", "were", "is", "are", "be", "had", "has", "have", "would", "will", "and", "which", "to", "from", "but"];
    let after = line.get(at.end()..).unwrap_or_default().trim_start();
    let running = at.start() > 0 && opens_with_any(after, GOES_ON);
    let made_up = || all.iter().rev().skip(1).map(|&(pence, _)| pence).sum::<i64>() == last;
    let sure = all.len() == 1 || made_up() || all.iter().all(|&(pence, _)| pence == last);
    (!running).then_some(OfLine { pence: sure.then_some(last), at })
}

/// The amounts in a line: with a currency, or with pence.
fn amounts_in(line: &str) -> Vec<(i64, Span)> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in line.split(' ') {
        let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '.' | '–' | '-' | '*' | '='));
        let pence =
            bare.len().checked_sub(3).and_then(|point| bare.get(point..)).is_some_and(|end| end.starts_with('.'));
        let currency = bare.starts_with(['£', '€', '$']);
        if let Some(amount) = amount_in_figures(bare).filter(|_| pence || currency) {
            let start = at + (word.len() - word.trim_start_matches(|c: char| !bare.starts_with(c)).len());
            let start = line.get(start..).filter(|here| here.starts_with(bare)).map_or(at, |_| start);
            found.push((amount, Span::new(start, start + bare.len())));
        }
        at += word.len() + 1;
    }
    found
}

/// `Cllr Ash – stamps – £12.40`: what stands before the amount or, where it comes first, after it.
fn payee_and_purpose(view: &View<'_>, line: Span, amount: Span) -> (Option<Span>, Option<Span>) {
    let text = view.words(line);
    let first = text.get(..amount.start()).is_none_or(|before| !before.contains(char::is_alphabetic));
    // Net and VAT stand before the total.
    let until = amounts_in(text).first().map_or(amount.start(), |&(_, first)| first.start());
    let part = if first { Span::new(amount.end(), text.len()) } else { Span::new(0, until) };
    let words = part.of(text);
    let divider =
        [" – ", " — ", " - ", ": ", "; ", " ("].iter().filter_map(|mark| Some((words.find(mark)?, mark.len()))).min();
    let trimmed = |span: Span| {
        let words = span.of(text);
        let edge = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '&');
        let bare = words.trim_matches(edge);
        let from = span.start() + (words.len() - words.trim_start_matches(edge).len());
        bare.contains(char::is_alphabetic).then(|| Span::new(from, from + bare.len()).moved(line.start()))
    };
    match divider {
        Some((at, length)) => {
            let middle = part.start() + at;
            (trimmed(Span::new(part.start(), middle)), trimmed(Span::new(middle + length, part.end())))
        }
        None => (trimmed(part), None),
    }
}

/// The power to spend that words cite: `section 137`, `LGA 1972 s137`, `s.137`, `General Power of Competence`, `GPC`.
pub fn power_in(prose: &str, within: Span) -> Option<Span> {
    let text = within.of(prose);
    let low = text.to_ascii_lowercase();
    let whole = |at: usize, length: usize| {
        let before = low.get(..at).unwrap_or_default();
        let after = low.get(at + length..).unwrap_or_default();
        !before.ends_with(|c: char| c.is_alphanumeric()) && !after.starts_with(|c: char| c.is_alphanumeric())
    };
    for words in ["general power of competence", "gpc"] {
        if let Some(at) = low.find(words).filter(|&at| whole(at, words.len())) {
            return Some(Span::new(within.start() + at, within.start() + at + words.len()));
        }
    }
    let lead = ["section ", "s.", "s ", "s"].iter().find_map(|lead| {
        low.match_indices(lead).map(|(at, _)| at).find_map(|at| {
            let rest = low.get(at + lead.len()..)?.trim_start();
            let figures = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let end = low.len() - rest.len() + figures;
            let free = !low.get(..at)?.ends_with(|c: char| c.is_alphanumeric());
            // `s137`, `section 19`; an `s` before another number is no section.
            let is_section = *lead == "section " || (2..=3).contains(&figures);
            (free && figures > 0 && is_section && whole(at, end - at)).then_some((at, end))
        })
    });
    let (start, end) = lead?;
    // The Act before it or after it: `LGA 1972 s137`, `s137 of the Local Government Act 1972`.
    let act = act_before(&low, start).unwrap_or(start);
    let end = act_after(&low, end).unwrap_or(end);
    Some(Span::new(within.start() + act, within.start() + end))
}

fn act_before(low: &str, start: usize) -> Option<usize> {
    let before = low.get(..start)?.trim_end_matches([' ', ',']);
    let year = before.len().checked_sub(4)?;
    before.get(year..)?.chars().all(|c| c.is_ascii_digit()).then_some(())?;
    let name = before.get(..year)?.trim_end();
    let lga = name.len().checked_sub(3).filter(|&at| name.get(at..) == Some("lga"));
    lga.or_else(|| name.rfind("local government act").filter(|&at| name.len() == at + "local government act".len()))
}

fn act_after(low: &str, end: usize) -> Option<usize> {
    let rest = low.get(end..)?;
    let act = ["of the ", ", ", ""].iter().find_map(|link| {
        let after = rest.trim_start().strip_prefix(link)?.trim_start();
        let name = ["lga", "local government act"].iter().find(|name| after.starts_with(**name))?;
        Some((low.len() - after.len() + name.len(), after.get(name.len()..)?))
    });
    let (named, after) = act?;
    let year = after.trim_start();
    let dated = year.get(..4).is_some_and(|year| year.chars().all(|c| c.is_ascii_digit()));
    Some(if dated { low.len() - year.len() + 4 } else { named })
}
