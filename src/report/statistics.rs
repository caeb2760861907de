//! How often each rule is broken, cannot be told and is waived, in all files together.

use super::format::Format;
use super::placed::Context;
use super::summary::Summary;
use super::sums::sums_in_full;

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const STATISTICS: Format = Format {
    name: "statistics",
    doc: "how often each rule is broken, most often first",
    begin: |_| String::new(),
    file: |_, _| String::new(),
    between: "",
    problem: super::concise::CONCISE.problem,
    end,
    ..Format::BARE
};

fn end(context: &Context<'_>, summary: &Summary) -> String {
    let waived = |rule: usize| summary.waived.iter().filter(|waived| waived.rule == rule).count();
    let rules = summary.rules.iter().enumerate();
    let mut rows: Vec<(usize, usize, usize, &str)> =
        rules.map(|(rule, sum)| (sum.broken, sum.undecided, waived(rule), context.rule_name(rule))).collect();
    rows.retain(|(broken, undecided, waived, _)| broken + undecided + waived > 0);
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)).then(a.3.cmp(b.3)));
    let mut out = String::new();
    if !rows.is_empty() {
        out.push_str("broken  cannot tell  waived  rule\n");
    }
    for (broken, undecided, waived, name) in rows {
        out.push_str(&format!("{broken:6}  {undecided:11}  {waived:6}  {name}\n"));
    }
    let said = sums_in_full(context, summary);
    if !out.is_empty() && !said.is_empty() {
        out.push('\n');
    }
    out + &said
}
