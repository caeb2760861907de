//! The summary under a report for people: what was found, and what was not, instead of silence.

use super::placed::Context;
use super::summary::{RuleSum, Summary};
use super::window::fill;
use crate::vocabulary::Kind;

/// The summary in lines that fit the width; empty where the caller asked for quiet and nothing is wrong.
pub(super) fn sums(context: &Context<'_>, summary: &Summary) -> String {
    sums_naming(context, summary, FEW)
}

/// The same with the names of all rules that were not asked of anything.
pub(super) fn sums_in_full(context: &Context<'_>, summary: &Summary) -> String {
    sums_naming(context, summary, usize::MAX)
}

/// Of more rules than these that were not asked of anything, only the first are named.
const FEW: usize = 4;

fn sums_naming(context: &Context<'_>, summary: &Summary, most: usize) -> String {
    let nothing = summary.broken() + summary.undecided + summary.problems.len() == 0;
    if context.quiet && nothing {
        return String::new();
    }
    let lines = [
        Some(verdict(context, summary)),
        mendable(summary),
        kinds(context, summary),
        unmarked(context, summary),
        idle(context, summary, most),
        waived(summary),
        known(summary),
        gone(summary),
        left_out(summary),
    ];
    let lines = lines
        .into_iter()
        .flatten()
        .chain(not_asked(context, summary, most))
        .chain(undecided(context, summary))
        .chain(ask_why(context, summary));
    lines.map(|line| hanging(&line, context.width)).collect()
}

/// What was found and what was set aside, a sentence each.
pub(super) fn found(context: &Context<'_>, summary: &Summary) -> Vec<String> {
    let lines = [kinds(context, summary), unmarked(context, summary), waived(summary), left_out(summary)];
    lines.into_iter().flatten().collect()
}

/// Which rules said nothing because they were not asked of anything, a sentence for each reason.
pub(super) fn silent(context: &Context<'_>, summary: &Summary) -> Vec<String> {
    idle(context, summary, usize::MAX).into_iter().chain(not_asked(context, summary, usize::MAX)).collect()
}

/// `3 files: 1 error, 2 warnings.`
fn verdict(context: &Context<'_>, summary: &Summary) -> String {
    let files = counted(summary.files, "file", "files");
    if context.plan.rules.is_empty() {
        return format!("{files} read, and no rule to check by.");
    }
    let mut found = Vec::new();
    for (count, one, several) in [
        (summary.errors, "error", "errors"),
        (summary.warnings, "warning", "warnings"),
        (summary.infos, "remark", "remarks"),
    ] {
        if count > 0 {
            found.push(counted(count, one, several));
        }
    }
    if found.is_empty() {
        found.push("no rule is broken".to_owned());
    }
    if summary.undecided > 0 {
        found.push(format!("{} that cannot be told", counted(summary.undecided, "place", "places")));
    }
    let unread = summary.problems.iter().filter(|problem| problem.source.is_none()).count();
    if unread > 0 {
        found.push(format!("{unread} could not be read"));
    }
    let of_settings = summary.problems.iter().filter(|problem| problem.is_of_settings()).count();
    let of_baseline = summary.problems.iter().filter(|problem| problem.is_of_baseline()).count();
    let mistakes = summary.problems.len() - unread - summary.wrong_waivers - of_settings - of_baseline;
    let places = [
        (mistakes, "the rules"),
        (of_settings, "the settings"),
        (of_baseline, "the baseline"),
        (summary.wrong_waivers, "waivers of the minutes"),
    ];
    for (count, place) in places {
        if count > 0 {
            found.push(format!("{} in {place}", counted(count, "mistake", "mistakes")));
        }
    }
    format!("{files} checked: {}.", list(&found))
}

/// `2 actions`
fn told(kind: &Kind, count: usize) -> String {
    let (one, several) = kind.in_reports();
    counted(count, one, several)
}

/// `2 can be mended with --fix, 1 more with --fix --unsafe-fixes.`
fn mendable(summary: &Summary) -> Option<String> {
    Some(match summary.mendable {
        [0, 0] => return None,
        [certain, 0] => format!("{certain} can be mended with --fix."),
        [0, perhaps] => format!("{perhaps} could be mended with --fix --unsafe-fixes."),
        [certain, perhaps] => format!("{certain} can be mended with --fix, {perhaps} more with --fix --unsafe-fixes."),
    })
}

/// `Found 2 actions and 1 vote, but no motion.`
fn kinds(context: &Context<'_>, summary: &Summary) -> Option<String> {
    // That there is one meeting says nothing.
    let kinds = context.schema.kinds().iter().zip(&summary.counts).filter(|(kind, _)| !kind.only);
    let looked_for: Vec<(&Kind, usize)> = kinds.filter_map(|(kind, count)| Some((kind, (*count)?))).collect();
    let (found, missing): (Vec<_>, Vec<_>) = looked_for.into_iter().partition(|(_, count)| *count > 0);
    let found: Vec<_> = found.iter().map(|(kind, count)| told(kind, *count)).collect();
    let missing: Vec<_> = missing.iter().map(|(kind, _)| kind.in_reports().0).collect();
    match (found.is_empty(), missing.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("Found {}.", list(&found))),
        (true, false) => Some(format!("Found no {}.", alternatives(&missing))),
        (false, false) => Some(format!("Found {}, but no {}.", list(&found), alternatives(&missing))),
    }
}

/// What looks like an action and is not marked as one, where rules speak of actions.
fn unmarked(context: &Context<'_>, summary: &Summary) -> Option<String> {
    let actions = context.schema.kind_named("action").map(|id| usize::from(id.0))?;
    summary.counts.get(actions).copied().flatten()?;
    match summary.unmarked {
        0 => None,
        1 => Some("1 promise is not marked as an action.".to_owned()),
        many => Some(format!("{many} promises are not marked as actions.")),
    }
}

fn left_out(summary: &Summary) -> Option<String> {
    let files = counted(summary.left_out, "file", "files");
    (summary.left_out > 0)
        .then(|| format!("{files} of a format that is not read left out; name one to see what to do."))
}

fn idle(context: &Context<'_>, summary: &Summary, most: usize) -> Option<String> {
    let names = names(context, summary, RuleSum::is_idle);
    let rules = counted(names.len(), "rule", "rules");
    (!names.is_empty()).then(|| format!("{rules} found nothing to apply to: {}.", first_of(&names, most)))
}

/// A line for each reason why rules were not asked.
fn not_asked<'c>(context: &'c Context<'_>, summary: &'c Summary, most: usize) -> impl Iterator<Item = String> + 'c {
    let mut reasons: Vec<&str> = Vec::new();
    for why in summary.rules.iter().filter_map(RuleSum::not_asked) {
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    reasons.into_iter().map(move |why| {
        let names = names(context, summary, |sum| sum.not_asked() == Some(why));
        let rules = counted(names.len(), "rule does", "rules do");
        format!("{rules} not apply here ({why}): {}.", first_of(&names, most))
    })
}

/// `2 findings waived.`
fn waived(summary: &Summary) -> Option<String> {
    let findings = counted(summary.waived.len(), "finding", "findings");
    let expired = match summary.may_have_expired {
        true => ", whether or not the waivers have expired: what day it is was not given",
        false => "",
    };
    (!summary.waived.is_empty()).then(|| format!("{findings} waived{expired}."))
}

/// `12 findings of the baseline left out.`
fn known(summary: &Summary) -> Option<String> {
    let count = summary.known?.left_out;
    (count > 0).then(|| format!("{} of the baseline left out.", counted(count, "finding", "findings")))
}

/// `3 findings of the baseline are no longer there.`
fn gone(summary: &Summary) -> Option<String> {
    let count = summary.known?.gone;
    let (findings, them) =
        if count == 1 { ("finding of the baseline is", "it") } else { ("findings of the baseline are", "them") };
    (count > 0).then(|| format!("{count} {findings} no longer there: `quorate baseline --update` takes {them} out."))
}

fn undecided<'c>(context: &'c Context<'_>, summary: &'c Summary) -> impl Iterator<Item = String> + 'c {
    summary.rules.iter().enumerate().filter_map(|(index, sum)| {
        let help = sum.would_decide.as_deref()?;
        let places = counted(sum.undecided, "place", "places");
        let said = format!("{} cannot be told at {places}", context.rule_name(index));
        Some(if help.is_empty() { format!("{said}.") } else { format!("{said}: {help}.") })
    })
}

/// Where to read more, with the first broken rule that has more to read as the example.
fn ask_why(context: &Context<'_>, summary: &Summary) -> Option<String> {
    let rules = context.plan.rules.iter().zip(&summary.rules);
    let (rule, _) = rules.into_iter().find(|(rule, sum)| sum.broken > 0 && rule.because.is_some())?;
    Some(format!("`quorate explain {}` says why that is a rule.", rule.name))
}

fn names<'c>(context: &'c Context<'_>, summary: &Summary, which: impl Fn(&RuleSum) -> bool) -> Vec<&'c str> {
    let rules = summary.rules.iter().enumerate().filter(|(_, sum)| which(sum));
    rules.map(|(index, _)| context.rule_name(index)).collect()
}

/// The names, or the first of them and how to see the others.
fn first_of(names: &[&str], most: usize) -> String {
    match names.len().checked_sub(most) {
        Some(more @ 2..) => {
            let first = names.get(..most).unwrap_or_default().join(", ");
            format!("{first} and {more} more (`--format statistics` names them)")
        }
        _ => names.join(", "),
    }
}

/// `1 file`, `2 files`, `no files`.
pub(super) fn counted(count: usize, one: &str, several: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {several}"),
    }
}

/// `a, b and c`.
fn list<S: AsRef<str>>(words: &[S]) -> String {
    joined(words, "and")
}

fn alternatives<S: AsRef<str>>(words: &[S]) -> String {
    joined(words, "or")
}

fn joined<S: AsRef<str>>(words: &[S], last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

/// A sentence in lines of at most `width` columns, those after the first set in.
fn hanging(line: &str, width: usize) -> String {
    format!("{}\n", fill(line, width.saturating_sub(2)).replace('\n', "\n  "))
}

/// Words in lines of at most `width` columns, all set in by so many spaces, without a last line feed.
///
/// ```
/// assert_eq!(quorate::report::filled("Somebody owns each action.", 18, 2), "  Somebody owns\n  each action.");
/// ```
#[must_use]
pub fn filled(words: &str, width: usize, indent: usize) -> String {
    let space = " ".repeat(indent);
    format!("{space}{}", fill(words, width.saturating_sub(indent)).replace('\n', &format!("\n{space}")))
}
