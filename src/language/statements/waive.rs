//! `waive action-has-owner for minute 27.8, because "…", approved by the Chair on 1 June 2026, until 31 December 2026.`

use super::days::{End, day};
use super::reader::{all, first, node, unquoted, words_at};
use super::reference::Reference;
use crate::language::about::Waiver;
use crate::language::mistakes::{self as wrong};
use crate::language::plan::Plan;
use crate::language::rule_text::RuleText;
use crate::language::syntax::{Node, Rule};
use crate::text::{Diagnostic, Span};
use crate::vocabulary::Day;

/// A waiver whose rule has not been looked for yet.
#[derive(Clone, Debug)]
pub struct WaiveSentence {
    /// The rule.
    pub rule: Reference,
    /// The rest.
    pub waiver: Waiver,
}

/// Reads a waiver that stands in a document, at `at` of its text; the document itself says which paragraph is meant.
///
/// # Errors
/// Why it cannot be read, or what it does not say, or that none of the plan's rules is meant (a warning: the rules that
/// it is about may only not be used now). Places are of the text.
pub fn waiver_in(text: &str, at: Span, plan: &Plan) -> Result<Waiver, Diagnostic> {
    let WaiveSentence { rule, waiver } = waive_sentence(at.of(text), u32::MAX, at.start(), true)?;
    let rules = rule.all(&plan.rules, &plan.sources);
    if rules.is_empty() {
        let candidates: Vec<_> = plan.rules.iter().collect();
        let help = rule.nearest(&candidates, &plan.sources);
        let wrong = wrong::NO_SUCH_RULE.at(rule.at, &[&rule.words, &help]);
        return Err(Diagnostic { severity: crate::text::Severity::Warning, ..wrong });
    }
    Ok(Waiver { rules, ..waiver })
}

/// Reads a waiver. In a document it need not say where; everywhere else it must.
///
/// # Errors
/// Why it cannot be read, or what it does not say. Places are of the source.
pub fn waive_sentence(
    sentence: &str,
    source: u32,
    offset: usize,
    in_document: bool,
) -> Result<WaiveSentence, Diagnostic> {
    let whole = node(Rule::waive_statement, sentence).map_err(|wrong| wrong.moved(offset))?;
    let at = Span::new(offset, offset + sentence.trim_end().len());
    if let Some(second) = twice(&whole) {
        let (words, at) = words_at(sentence, second.at);
        return Err(wrong::SAID_TWICE.at(at.moved(offset), &[&words]));
    }
    let part = |rule: Rule| first(&whole, rule);
    let words = |node: &Node| words_at(sentence, node.at).0;
    let quoted = |node: &Node| {
        let quote = first(node, Rule::quote).unwrap_or(node);
        unquoted(quote.at.of(sentence)).map_or_else(|| words(quote), |words| words.trim().to_owned())
    };
    let day_of = |node: Option<&Node>| -> Result<Option<Day>, Diagnostic> {
        let day = node.map(|node| day(node, sentence, End::Last)).transpose();
        day.map_err(|wrong| wrong.moved(offset))
    };
    let some_day = |rule: Rule| part(rule).and_then(|part| first(part, Rule::some_day));
    let reference = Reference::read(part(Rule::rule_ref).unwrap_or(&whole), sentence, offset);
    let (approved_on, until) = (day_of(some_day(Rule::approval))?, day_of(some_day(Rule::expiry))?);
    let reason = part(Rule::reason).map(|reason| match first(reason, Rule::reason_words) {
        Some(loose) => words(loose),
        None => quoted(reason),
    });
    let reason = reason.filter(|reason| !reason.is_empty());
    let approved_by = part(Rule::approver).map(words);
    let place = part(Rule::waived_place).is_some() || in_document;
    match (reason, approved_by, until, place) {
        (Some(reason), Some(approved_by), Some(until), true) => {
            let waiver = Waiver {
                rules: Vec::new(),
                number: part(Rule::reference).map(words),
                opening: part(Rule::opening).map(quoted),
                file: part(Rule::in_file).map(quoted),
                reason,
                approved_by,
                approved_on,
                until,
                at: RuleText { source, at },
            };
            Ok(WaiveSentence { rule: reference, waiver })
        }
        (reason, approver, until, place) => {
            let lacks = [
                (!place, "where", "for minute 27.8"),
                (reason.is_none(), "why", "because \"the reason\""),
                (approver.is_none(), "who approved it", "approved by the Monitoring Officer on 1 June 2026"),
                (until.is_none(), "until when", "until 31 December 2026"),
            ];
            let lacks: Vec<_> = lacks.iter().filter(|(lacks, _, _)| *lacks).collect();
            let what: Vec<&str> = lacks.iter().map(|(_, what, _)| *what).collect();
            let write: Vec<String> = lacks.iter().map(|(_, _, write)| format!("`{write}`")).collect();
            Err(wrong::WAIVER_LACKS.at(at, &[&and(&what), &and(&write)]))
        }
    }
}

/// A part that is said a second time.
fn twice(whole: &Node) -> Option<&Node> {
    let parts = [Rule::reason, Rule::approval, Rule::expiry, Rule::opening, Rule::in_file, Rule::numbered];
    parts.into_iter().find_map(|rule| all(whole, rule).get(1).copied())
}

fn and<S: AsRef<str>>(words: &[S]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        other => other.concat(),
    }
}
