//! Rules as officers say them, each with minutes that keep it and minutes that break it.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the files of the project")]

use std::path::PathBuf;

use quorate::check::{Rules, test_rules};
use quorate::language::{Expects, Mistake, Plan, compile, echo};
use quorate::minutes::schema;
use quorate::text::Source;

#[test]
fn every_sentence_compiles_and_its_examples_turn_out_as_they_say() {
    let rules = Rules::load(&[PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences"))], true);
    let told: Vec<_> = rules.problems.iter().map(|problem| &problem.diagnostic).collect();
    assert!(told.is_empty(), "{told:#?}");
    let tested = test_rules(&rules);
    let failed: Vec<_> = tested.failures.iter().map(|problem| &problem.diagnostic).collect();
    assert!(failed.is_empty(), "{failed:#?}");
    for rule in &rules.plan.rules {
        let has = |expects| rule.examples.iter().any(|example| example.expects == expects);
        assert!(has(Expects::Keeps) && has(Expects::Breaks), "{} lacks an example", rule.name);
    }
}

/// Each sentence as officers ask for it, with what comes of it: the rule said back, or the advice.
#[test]
fn sentences_as_they_are_asked_for() {
    let asked = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences/asked.txt")).unwrap();
    insta::assert_snapshot!(shown(&asked.lines().collect::<Vec<_>>()));
}

/// Sentences with what comes of each, and how many are taken as they are.
fn shown(sentences: &[&str]) -> String {
    let mut shown = String::new();
    let mut taken = 0;
    for sentence in sentences {
        let (plan, mistakes) = asked_of(sentence);
        shown.push_str(&format!("{sentence}\n"));
        match mistakes.first() {
            None => {
                taken += 1;
                shown.push_str(&format!(
                    "  = {}\n",
                    plan.rules.len().checked_sub(1).map_or(String::new(), |last| echo(&plan, last, schema()))
                ));
            }
            Some(mistake) => {
                let help = mistake.diagnostic.help.as_deref().unwrap_or("");
                shown.push_str(&format!("  × {}\n    {help}\n", mistake.diagnostic.message));
            }
        }
    }
    shown.insert_str(0, &format!("{taken} of {} are taken as they are\n\n", sentences.len()));
    shown
}

/// Each of them, as it stands or in the words that the advice gives, is a rule of the folder, with its examples.
#[test]
fn every_sentence_has_its_rule() {
    let rules = Rules::load(&[PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences"))], true);
    let said: Vec<String> = (0..rules.plan.rules.len()).map(|rule| echo(&rules.plan, rule, schema())).collect();
    let asked = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences/asked.txt")).unwrap();
    let missing: Vec<String> = asked.lines().filter_map(|sentence| without_a_rule(sentence, &said)).collect();
    assert!(missing.is_empty(), "no rule of tests/sentences asks this:\n{}", missing.join("\n"));
}

/// What comes of a sentence; one that speaks of a rule stands after it.
fn asked_of(sentence: &str) -> (Plan, Vec<Mistake>) {
    const RULE: &str = "rule action-has-report-back\n  every action must have a report-back meeting.\n";
    let text = match is_about_a_rule(sentence) {
        true if sentence.starts_with("When it fails") => format!("{RULE}  {sentence}\n"),
        true => format!("{RULE}\n{sentence}\n"),
        false => sentence.to_owned(),
    };
    compile(vec![Source::new("asked", text)], schema())
}

fn is_about_a_rule(sentence: &str) -> bool {
    ["Treat ", "When it fails, ", "Waive "].iter().any(|start| sentence.starts_with(start))
}

/// The sentence that a rule should ask, if none does.
fn without_a_rule(sentence: &str, said: &[String]) -> Option<String> {
    let (plan, mistakes) = asked_of(sentence);
    let advice = mistakes.first().and_then(|mistake| mistake.diagnostic.help.clone());
    let advised = advice.as_deref().and_then(|help| help.strip_prefix("write for example `")?.strip_suffix('`'));
    let plan = match (mistakes.is_empty(), advised) {
        (true, _) => plan,
        (false, Some(rule)) => compile(vec![Source::new("advice", rule)], schema()).0,
        // Nothing in minutes says in which country they were written.
        (false, None)
            if advice.as_ref().is_some_and(|help| help.contains("write `overview and scrutiny committees`")) =>
        {
            return None;
        }
        (false, None) => return Some(format!("{sentence}\n    is neither taken nor advised")),
    };
    // A definition asks nothing by itself, and neither does what is said of a rule.
    if is_about_a_rule(sentence) {
        return None;
    }
    let last = plan.rules.len().checked_sub(1)?;
    let wanted = echo(&plan, last, schema());
    (!said.contains(&wanted)).then(|| format!("{sentence}\n    {}", advised.unwrap_or(&wanted)))
}

/// What officers wrote before they had seen what the grammar takes, with what comes of it. `second` was written by people who
/// had been told no more than two example sentences; `third` are short ones in everyday words.
#[test]
fn sentences_that_officers_wrote_unseen() {
    for (folder, name) in [
        ("tests/officers", "officers"),
        ("tests/officers/second", "officers_second"),
        ("tests/officers/third", "officers_third"),
    ] {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"))).join(folder);
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
        files.sort();
        let texts: Vec<String> = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
        let all: Vec<&str> =
            texts.iter().flat_map(|text| text.lines()).filter(|line| !line.trim().is_empty()).collect();
        insta::assert_snapshot!(name, shown(&all));
    }
}
