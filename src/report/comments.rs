//! Findings as comments in a Word file.

use super::file::FileReport;
use super::placed::{Context, Placed};
use super::rows::printable;
use crate::read::Comment;

/// A comment for each finding of a file: what is wrong, how to mend it, and the rule in its own words.
#[must_use]
pub fn comments(context: &Context<'_>, file: &FileReport) -> Vec<Comment> {
    file.findings.iter().map(|finding| comment(context, finding)).collect()
}

fn comment(context: &Context<'_>, finding: &Placed) -> Comment {
    let before = if finding.is_missing() { "In these minutes as a whole: " } else { "" };
    let mut words = vec![sentence(&format!("{before}{}", finding.message))];
    words.extend(finding.help.as_deref().map(sentence));
    let rule = context.plan.rules.get(finding.rule);
    let told = rule.and_then(|rule| Some(rule.sentence.at.of(context.rule_source(rule.sentence)?.text())));
    let told = printable(told.unwrap_or_default()).split_whitespace().collect::<Vec<_>>().join(" ");
    let name = context.rule_name(finding.rule);
    words.push(if told.is_empty() { format!("Rule {name}") } else { format!("Rule {name}: {told}") });
    Comment { at: finding.at, paragraph: finding.paragraph, words }
}

/// With a capital at the beginning and a full stop at the end.
fn sentence(words: &str) -> String {
    let words = printable(words);
    let mut rest = words.trim().chars();
    let first: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if words.trim_end().ends_with(['.', '?', '!', '…']) { "" } else { "." };
    format!("{first}{}{stop}", rest.as_str())
}
