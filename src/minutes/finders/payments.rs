//! Finds payments: in tables and lists, and where a decision makes one; and the total that is stated for a list.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::payment::Payment;
use crate::minutes::kinds::payment_list::PaymentList;
use crate::recognise::{WrittenAmount, amount_in_figures, amounts};
use crate::text::{Span, fold};

use super::payment_lines::{listed, power_in};
use super::payment_list::{Listed, is_inside, says_payments};
use super::sentence::{Sentence, opens_with_any};
use super::view::View;

/// The payments of a document, and the lists that they stand in.
pub fn payments(view: &View<'_>) -> (Vec<Payment>, Vec<PaymentList>) {
    let mut lists = tables(view);
    lists.extend(listed(view, &lists));
    lists.sort_by_key(|list| list.at.start());
    let mut approved: Vec<Option<Span>> = vec![None; lists.len()];
    let (mut alone, mut totals) = (Vec::new(), Vec::new());
    for (index, block) in view.with_cue(Cue::Payment) {
        if block.kind == BlockKind::Heading || !block.cells.is_empty() || is_inside(&lists, index) {
            continue;
        }
        for statement in view.sentences_of(index).iter().filter(|statement| statement.has(Cue::Payment)) {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            let near = nearest(view, &lists, index);
            let approves = statement.has(Cue::Decision) && approves(&sentence);
            if let Some((place, true)) = near.map(|place| (place, approves)) {
                approved.get_mut(place).map(|known| known.get_or_insert(statement.at));
            }
            match (total_in(view, &sentence), near.and_then(|place| lists.get_mut(place))) {
                // What is approved counts, whatever the last row of the list says.
                (Some(total), Some(list)) if approves || list.total.is_none() => list.total = Some(total),
                (Some(total), None) if approves => {
                    let at = statement.at;
                    totals.push(Listed { payments: Vec::new(), total: Some(total), at, blocks: (index, index) });
                }
                (None, _) if statement.has(Cue::Decision) => alone.extend(decided(view, &sentence)),
                _ => {}
            }
        }
    }
    approved.extend(totals.iter().map(|list| Some(list.at)));
    lists.append(&mut totals);
    numbered(lists, &approved, alone)
}

/// Puts everything in the order of the document and says of each payment in which list it stands.
fn numbered(lists: Vec<Listed>, approved: &[Option<Span>], alone: Vec<Payment>) -> (Vec<Payment>, Vec<PaymentList>) {
    let mut all: Vec<(Listed, Option<Span>)> = lists.into_iter().zip(approved.iter().copied()).collect();
    all.sort_by_key(|(list, _)| list.at.start());
    let row = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let of_lists = all.iter().enumerate().flat_map(|(place, (list, _))| {
        list.payments.iter().map(move |payment| Payment { list: Some(row(place)), ..*payment })
    });
    let mut payments: Vec<Payment> = of_lists.chain(alone).collect();
    payments.sort_by_key(|payment| payment.at.start());
    let empty = |(list, approved): (Listed, Option<Span>)| PaymentList {
        at: list.at,
        payments: Vec::new(),
        total: list.total,
        approved,
        item: None,
    };
    let mut lists: Vec<PaymentList> = all.into_iter().map(empty).collect();
    for (at, payment) in (0..).zip(&payments) {
        if let Some(list) = payment.list.and_then(|list| lists.get_mut(list as usize)) {
            list.payments.push(at);
        }
    }
    (payments, lists)
}

/// The list that a sentence of a block speaks of: in the same section, a few blocks away at most.
fn nearest(view: &View<'_>, lists: &[Listed], index: usize) -> Option<usize> {
    const FAR: usize = 6;
    let section = |index: usize| view.block(index).and_then(|block| block.section);
    let distance = |list: &Listed| list.blocks.0.saturating_sub(index).max(index.saturating_sub(list.blocks.1));
    let after = lists.partition_point(|list| list.blocks.0 <= index);
    let near = [after.checked_sub(1), Some(after)].into_iter().flatten().filter_map(|at| Some((at, lists.get(at)?)));
    let near = near.filter(|(_, list)| distance(list) <= FAR && section(list.blocks.1) == section(index));
    near.min_by_key(|(_, list)| distance(list)).map(|(place, _)| place)
}

const OF_PAYMENTS: &[&str] = &["payments", "cheques", "invoices", "accounts", "bills", "expenditure"];

fn approves(sentence: &Sentence<'_>) -> bool {
    sentence.has_any(OF_PAYMENTS)
        && sentence.has_any(&["approved", "agreed", "authorised", "ratified", "resolved", "accepted", "approve"])
        && !sentence.has_any(&["not", "deferred", "to be approved", "for approval", "unless"])
}

/// `payments totalling £1,234.50`, `the total of the payments, £42.40`.
fn total_in(view: &View<'_>, sentence: &Sentence<'_>) -> Option<(Option<i64>, Span)> {
    const SIGNS: &[&str] =
        &["totalling", "totaling", "total of", "in the sum of", "amounting to", "to the value of", "total payments"];
    const OTHERS: &[&str] = &["receipts", "received", "income", "budget", "balance", "precept", "year to date"];
    if !sentence.has_any(OF_PAYMENTS) || sentence.has_any(OTHERS) {
        return None;
    }
    let sign = SIGNS.iter().find_map(|sign| sentence.place(sign))?;
    let all = monies(view, Span::new(sign.end(), sentence.at.end()));
    // Of several sums it cannot be told which is meant.
    match all.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

fn monies(view: &View<'_>, within: Span) -> Vec<(Option<i64>, Span)> {
    let all = amounts(&view.pieces(within)).into_iter();
    all.filter_map(|amount| match amount {
        WrittenAmount::Money { at, pence } => Some((Some(pence), at)),
        WrittenAmount::Percentage { .. } => None,
    })
    .collect()
}

/// A payment that a sentence decides: `to make a grant of £200 to the Scouts`.
fn decided(view: &View<'_>, sentence: &Sentence<'_>) -> Option<Payment> {
    const LEADS: &[&str] = &["payment of", "grant of", "donation of", "to pay", "to donate", "be paid"];
    const OTHERS: &[&str] =
        &["not", "up to", "considered", "declined", "refused", "deferred", "received", "if", "per", "would"];
    if !sentence.has_any(&["agreed", "resolved", "approved", "authorised", "ratified"]) || sentence.has_any(OTHERS) {
        return None;
    }
    let lead = LEADS.iter().find_map(|lead| sentence.place(lead))?;
    let monies = monies(view, sentence.at);
    let [amount] = monies.as_slice() else { return None };
    let text = view.document.prose();
    let between = text.get(lead.end()..amount.1.start());
    // `pay Acme Ltd £120`: who is paid stands between, and is short.
    let payee = match between.map(str::trim) {
        Some("") | None => after_word(sentence, amount.1.end(), "to"),
        Some(words) if words.split(' ').count() <= 5 && words.starts_with(char::is_uppercase) => {
            let start = lead.end() + 1;
            Some(Span::new(start, start + words.len()))
        }
        Some(_) => return None,
    };
    let purpose =
        after_word(sentence, amount.1.end(), "for").or_else(|| after_word(sentence, amount.1.end(), "towards"));
    let power = power_in(text, sentence.at);
    Some(Payment { at: sentence.at, payee, amount: Some(*amount), purpose, power, list: None, item: None })
}

/// What a word introduces after a place, up to the next such word or mark.
fn after_word(sentence: &Sentence<'_>, from: usize, word: &str) -> Option<Span> {
    const ENDS: &[&str] = &[
        " for ",
        " under ",
        " towards ",
        " be ",
        " in ",
        " and ",
        " as ",
        " from ",
        " to ",
        " by ",
        ",",
        ".",
        ";",
        "(",
        ":",
    ];
    let offset = from - sentence.at.start();
    let rest = sentence.low.get(offset..)?;
    let at = rest.find(&format!(" {word} "))? + word.len() + 2;
    let words = rest.get(at..)?;
    let end = ENDS.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
    (end > 0).then(|| Span::new(from + at, from + at + end))
}

/// The tables of payments.
fn tables(view: &View<'_>) -> Vec<Listed> {
    let blocks = view.document.blocks();
    let mut found = Vec::new();
    let mut table = None;
    for (index, block) in blocks.iter().enumerate() {
        if block.table.is_some() && block.table != table {
            let rows = blocks.iter().enumerate().skip(index + 1).take_while(|(_, row)| row.table == block.table);
            let columns = Columns::of(view, index);
            found.extend(columns.and_then(|columns| columns.list(view, rows)));
        }
        table = block.table;
    }
    found
}

/// In which columns of a table the parts of a payment stand.
struct Columns {
    payee: Option<usize>,
    amount: usize,
    purpose: Option<usize>,
    power: Option<usize>,
}

impl Columns {
    fn of(view: &View<'_>, index: usize) -> Option<Self> {
        let head = view.block(index)?;
        let heads: Vec<String> = head.cells.iter().map(|&cell| plain_head(view.words(cell))).collect();
        // First the words that say most.
        let column = |signs: &[&str]| signs.iter().find_map(|sign| heads.iter().position(|head| head == sign));
        let amount = column(&[
            "total",
            "total amount",
            "gross",
            "gross amount",
            "amount",
            "payment",
            "cost",
            "value",
            "sum",
            "",
        ])?;
        let amount = if heads.get(amount).is_some_and(String::is_empty) && !has_currency(view, head, amount) {
            None
        } else {
            Some(amount)
        }?;
        let payee = column(&[
            "payee",
            "supplier",
            "creditor",
            "paid to",
            "payable to",
            "to whom paid",
            "to whom",
            "payment to",
            "pay to",
            "contractor",
            "company",
            "name",
            "supplier name",
        ]);
        let purpose = column(&[
            "purpose",
            "payment for",
            "description",
            "details",
            "detail",
            "reason",
            "for",
            "for what",
            "item",
            "service",
            "goods",
            "remarks",
            "particulars",
        ]);
        let power = column(&[
            "power",
            "statutory power",
            "power to spend",
            "authority",
            "legislation",
            "act",
            "power used",
            "legal power",
        ]);
        let others =
            ["budget", "actual", "balance", "income", "receipts", "received from", "votes", "credit", "variance"];
        let said = || {
            view.heads(index).any(|head| says_payments(&fold(head)))
                || before(view, index).is_some_and(|words| says_payments(&fold(words)))
        };
        let is_one = !heads.iter().any(|head| others.contains(&head.as_str()))
            && (payee.is_some_and(|payee| {
                heads.get(payee).is_some_and(|head| head != "name" && head != "company" && head != "contractor")
            }) || said());
        (is_one && (payee.is_some() || purpose.is_some())).then_some(Self { payee, amount, purpose, power })
    }

    fn list<'b>(&self, view: &View<'_>, rows: impl Iterator<Item = (usize, &'b Block)>) -> Option<Listed> {
        let mut list: Option<Listed> = None;
        let rows: Vec<(usize, &Block)> = rows.collect();
        for &(index, row) in &rows {
            let cell = |column: Option<usize>| {
                let cell = row.cells.get(column?).copied()?;
                view.words(cell).contains(char::is_alphanumeric).then_some(cell)
            };
            let written = cell(Some(self.amount)).map(|at| (amount_in_figures(view.words(at)), at));
            let first =
                row.cells.iter().map(|&cell| view.words(cell)).find(|words| words.contains(char::is_alphanumeric));
            let Some(first) = first else { continue };
            let named = cell(self.payee).or(cell(self.purpose)).is_some();
            let last = rows.last().is_some_and(|(last, _)| *last == index);
            if opens_with_any(first, &["sub", "subtotal", "sub-total"]) {
                continue;
            }
            let list =
                list.get_or_insert(Listed { payments: Vec::new(), total: None, at: row.span, blocks: (index, index) });
            list.blocks.1 = index;
            list.at = list.at.to(row.span);
            if opens_with_any(first, &["total", "totals", "grand total"]) || (!named && last) {
                list.total = written.or(list.total);
            } else if named && (written.is_some() || row.cells.len() > self.amount) {
                // What is empty may have been left out; its sum is not known.
                let amount = written.unwrap_or((None, row.span));
                list.payments.push(Payment {
                    at: row.span,
                    payee: cell(self.payee),
                    amount: Some(amount),
                    purpose: cell(self.purpose),
                    power: cell(self.power).or_else(|| power_in(view.document.prose(), row.span)),
                    list: None,
                    item: None,
                });
            }
        }
        list.filter(|list| !list.payments.is_empty())
    }
}

/// A column heading, folded, without the currency and what stands in brackets.
fn plain_head(words: &str) -> String {
    let low = fold(words);
    let bare = low.split('(').next().unwrap_or_default();
    bare.trim_matches(|c: char| !c.is_alphanumeric()).replace("inc vat", "").replace("incl vat", "").trim().to_owned()
}

fn has_currency(view: &View<'_>, head: &Block, column: usize) -> bool {
    head.cells.get(column).is_some_and(|&cell| view.words(cell).contains(['£', '€', '$']))
}

fn before<'d>(view: &View<'d>, index: usize) -> Option<&'d str> {
    let before = view.block(index.checked_sub(1)?)?;
    Some(view.words(before.span)).filter(|_| before.cells.is_empty())
}
