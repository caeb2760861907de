//! Runs the examples that rules and house styles carry.

use std::sync::Arc;

use super::checker::Checker;
use super::coverage::Count;
use super::mend::mended;
use super::rules::Rules;
use super::spot::Spot;
use crate::evaluate::{Given, Verdict};
use crate::language::{Example, Expects, RuleText, Style};
use crate::minutes::outside::{Outside, Unfit};
use crate::minutes::schema;
use crate::report::{Coverage, FileReport, Lack, Problem};
use crate::text::Diagnostic;

/// What the examples showed.
#[derive(Clone, Debug, Default)]
pub struct Tested {
    /// How many there were, those of house styles among them.
    pub examples: usize,
    /// Those that did not turn out as they say.
    pub failures: Vec<Problem>,
    /// By rule: how its examples turned out.
    pub coverage: Vec<Coverage>,
    /// What the examples of a rule do not show: that it can be broken (a warning), what its exception and its condition leave
    /// out (remarks).
    pub lacking: Vec<Problem>,
}

/// Runs every example of the rules: its scrap of minutes is read by the reader of files and checked by its rule alone.
///
/// ```
/// use quorate::check::{Rules, test_rules};
/// use quorate::text::Source;
///
/// let tested = test_rules(&Rules::new(vec![Source::new("house.quorate", "every ACTION must have an owner")]));
/// assert!(tested.failures.is_empty());
/// assert_eq!(tested.coverage[0].broken, 0);
/// ```
#[must_use]
pub fn test_rules(rules: &Rules) -> Tested {
    test_rules_of(rules, |_| true)
}

/// The same, without the house styles of files that are not `own`: those that come with the program are somebody else's.
#[must_use]
pub fn test_rules_of(rules: &Rules, own: impl Fn(&str) -> bool) -> Tested {
    let checker = Checker::new(rules, Given { example: true, ..Given::default() });
    let mut tested = Tested::default();
    for (index, rule) in rules.plan.rules.iter().enumerate() {
        let mut count = Count::new(index, rule);
        for example in &rule.examples {
            tested.examples += 1;
            tested.failures.extend(run(rules, &checker, &mut count, index, example));
        }
        let (coverage, lacks) = count.finish();
        tested.coverage.push(coverage);
        let told = lacks.into_iter().filter_map(|(lack, at)| lacking(rules, &rule.name, lack, at));
        tested.lacking.extend(told);
    }
    let is_own = |style: &&Style| {
        let source = rules.plan.sources.get(style.sentence.source as usize);
        source.is_some_and(|source| own(source.name()))
    };
    for style in rules.plan.styles.iter().filter(is_own) {
        tested.examples += style.examples.len();
        tested.failures.extend(style.examples.iter().filter_map(|example| misread(rules, &checker, style, example)));
    }
    tested
}

/// The failure of a house style, if it is one: what it is to read was not read, or what it is to leave was.
fn misread(rules: &Rules, checker: &Checker<'_>, style: &Style, example: &Example) -> Option<Problem> {
    let (document, minutes, _) = match checker.read(example_name(&example.minutes), example.minutes.as_str()) {
        Ok(read) => read,
        Err(problem) => return failure(rules, example, &problem.diagnostic.message, None),
    };
    let found = !minutes.facts(&document, &[style.kind], &[]).table(style.kind).rows.is_empty();
    let kind = schema().kind(style.kind).name.to_uppercase();
    match (found, example.expects == Expects::Keeps) {
        (false, true) => failure(rules, example, &format!("no {kind} was read from this example"), None),
        (true, false) => failure(rules, example, &format!("the {kind} that was read here should be left"), None),
        _ => None,
    }
}

/// Counts how it turned out; the failure, if it is one.
fn run(rules: &Rules, checker: &Checker<'_>, count: &mut Count<'_>, rule: usize, example: &Example) -> Option<Problem> {
    let mut outside = Outside::default();
    for given in &example.given {
        let name = schema().kind(given.entries).outside.as_ref().map_or("", |listing| &listing.name);
        let unfit = |why: Unfit| Problem::unreadable(name, why.message, Some(why.help));
        if let Err(problem) = checker.give(&mut outside, name, example_name(&given.text), given.text.as_str(), unfit) {
            let Diagnostic { message, help, .. } = *problem.diagnostic;
            return failure(rules, &Example { at: given.at, ..example.clone() }, &message, help);
        }
    }
    let checker = checker.clone().beside(outside);
    let name = example_name(&example.minutes);
    let whole = Spot { path: name.into(), line: None, column: None };
    let checked = checker.check(name, example.minutes.as_str());
    let (file, why) = match checked.and_then(|file| Ok((file, checker.why_of(name, example.minutes.as_str(), &whole)?)))
    {
        Ok(both) => both,
        Err(problem) => return failure(rules, example, &problem.diagnostic.message, None),
    };
    count.add(&file, &why.accounts);
    let verdicts: Vec<Verdict> =
        file.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.verdict).collect();
    let got = if verdicts.contains(&Verdict::Broken) {
        Expects::Breaks
    } else if verdicts.contains(&Verdict::CannotTell) {
        Expects::CannotTell
    } else {
        Expects::Keeps
    };
    let unasked = file.applied.get(rule).and_then(|applied| applied.not_applicable);
    match (got == example.expects, unasked) {
        (true, None) => mends_otherwise(rules, &checker, rule, example),
        (_, Some(why)) => failure(rules, example, "the rule is not asked of this example", Some(why.to_owned())),
        (false, None) => failure(rules, example, &turned_out(example.expects, got), met(&file, rule)),
    }
}

/// The failure of an example that says what it becomes when it is mended, if it becomes something else.
fn mends_otherwise(rules: &Rules, checker: &Checker<'_>, rule: usize, example: &Example) -> Option<Problem> {
    let expected = example.mended.as_ref()?;
    let name = example_name(&example.minutes);
    let check = |bytes: Vec<u8>| {
        let mut file = checker.check(name, bytes)?;
        file.findings.retain(|finding| finding.rule == rule);
        Ok(file)
    };
    let there = |message: &str, help: Option<String>| {
        failure(rules, &Example { at: expected.at, ..example.clone() }, message, help)
    };
    let done = match mended(example.minutes.clone().into_bytes(), true, check) {
        Ok(done) => done,
        Err(problem) => return there(&problem.diagnostic.message, None),
    };
    match done.bytes {
        Some(_) if done.after.trim_end() == expected.minutes.trim_end() => None,
        Some(_) => there(
            "this example becomes something else when it is mended",
            Some(format!("it becomes: {}", done.after.trim_end())),
        ),
        None => there("this example is not mended: nothing is found to change, or to change it does no good", None),
    }
}

fn turned_out(expects: Expects, got: Expects) -> String {
    let word = |expects| match expects {
        Expects::Keeps => "keep the rule",
        Expects::Breaks => "break the rule",
        Expects::CannotTell => "leave the rule undecided",
    };
    format!("this example should {}; it turns out to {}", word(expects), word(got))
}

/// What the rule found there.
fn met(file: &FileReport, rule: usize) -> Option<String> {
    let said: Vec<&str> =
        file.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.message.as_str()).collect();
    if !said.is_empty() {
        return Some(said.join("; "));
    }
    let applied = file.applied.get(rule)?;
    Some(match applied.met {
        0 => "the rule found nothing here to apply to".to_owned(),
        1 => "the rule was asked of one thing, and it was kept".to_owned(),
        met => format!("the rule was asked of {met} things, and {} kept it", applied.kept),
    })
}

fn failure(rules: &Rules, example: &Example, message: &str, help: Option<String>) -> Option<Problem> {
    let source = rules.plan.sources.get(example.at.source as usize)?.clone();
    let diagnostic = Diagnostic { help, ..Diagnostic::error("example", message, example.at.at, "") };
    Some(Problem::mistake(Arc::new(source), diagnostic))
}

fn lacking(rules: &Rules, name: &str, lack: Lack, at: RuleText) -> Option<Problem> {
    let source = rules.plan.sources.get(at.source as usize)?.clone();
    Some(Problem::mistake(Arc::new(source), lack.told(name, at)))
}

/// A scrap is Markdown where it has its marks, else text.
fn example_name(minutes: &str) -> &'static str {
    let marked = |line: &str| line.starts_with('#') || line.starts_with("| ") || line.starts_with("- [");
    if minutes.lines().any(marked) || minutes.contains("**") { "example.md" } else { "example.txt" }
}
