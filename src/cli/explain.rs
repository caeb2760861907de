//! `quorate explain`: what a rule means, why it is there, how to keep it.

use std::path::Path;

use clap::Args;

use super::codes::{self, is_code};
use super::exit::Exit;
use super::screen::{Colour, Screen, complain};
use super::shared::{RuleArgs, ShowArgs, complain_of};
use crate::check::Rules;
use crate::language::{Applies, AppliesTo, Expects, Rule, echo, echo_mend};
use crate::minutes::schema;
use crate::report::{FORMATS, filled};
use crate::text::{nearest, same_words};
use crate::vocabulary::Day;

/// Explain a rule, or a code that stands in a message: what it means, why it is there, how to keep it
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate explain action-has-owner
  quorate explain Q0122
  quorate explain speaks-last --rules standing-orders.quorate
  quorate explain standing-orders.quorate")]
pub(super) struct Arguments {
    /// The name of the rule, as reports and `quorate rules` give it; a file of rules, for all that stand in it; or a code such as
    /// Q0122
    #[arg(value_name = "RULE|FILE|CODE")]
    rule: String,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        if is_code(&self.rule) {
            return explain_code(&self.rule, self.show.color);
        }
        let whole = self.is_file();
        let (project, _) = self.rules.project(None);
        let rules = if whole { self.rules.load_file(&self.rule, &project) } else { self.rules.load(&project) };
        for problem in &rules.problems {
            complain_of(problem, &FORMATS[0], &rules, self.show.color);
        }
        let source = |rule: &Rule| rules.plan.sources.get(rule.whole.source as usize);
        let in_file =
            |rule: &Rule| source(rule).is_some_and(|source| Path::new(source.name()) == Path::new(&self.rule));
        let named = |rule: &Rule| if whole { in_file(rule) } else { same_words(&rule.name, &self.rule) };
        let indices: Vec<usize> =
            (0..).zip(&rules.plan.rules).filter(|(_, rule)| named(rule)).map(|(at, _)| at).collect();
        if indices.is_empty() && rules.problems.is_empty() {
            complain(&unknown(&self.rule, &rules));
            return Exit::Unusable;
        }
        let mut screen = Screen::new(self.show.color);
        let said: Vec<String> = indices.into_iter().map(|index| explained(&rules, index, screen.width)).collect();
        let _ = screen.say(&said.join("\n"));
        let _ = screen.flush();
        if rules.problems.is_empty() { Exit::Clean } else { Exit::Unusable }
    }

    /// Whether the rules of a file are asked for and not one by its name.
    fn is_file(&self) -> bool {
        Path::new(&self.rule).extension().is_some_and(|extension| extension == "quorate")
    }
}

/// Says what a code means.
pub(super) fn explain_code(code: &str, colour: Colour) -> Exit {
    let mut screen = Screen::new(colour);
    let Some(said) = codes::explained(code, screen.width) else {
        complain(&codes::unknown(code));
        return Exit::Unusable;
    };
    let _ = screen.say(&said);
    let _ = screen.flush();
    Exit::Clean
}

fn unknown(name: &str, rules: &Rules) -> String {
    let names = rules.plan.rules.iter().map(|rule| rule.name.as_str());
    let help = match nearest(name, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`quorate rules` lists them; name the file of a rule of your own with --rules".to_owned(),
    };
    format!("error: no rule is called `{name}`\n  help: {help}\n")
}

fn explained(rules: &Rules, index: usize, width: usize) -> String {
    let Some(rule) = rules.plan.rules.get(index) else { return String::new() };
    let sentence = rules.plan.sources.get(rule.sentence.source as usize);
    let words = sentence.map_or("", |source| rule.sentence.at.of(source.text()));
    let meaning = echo(&rules.plan, index, schema());
    // Said twice in the same words, it would look like two things.
    let differs = !same_words(words.trim_end_matches('.'), meaning.trim_end_matches('.'));
    let parts = [
        Some(("The rule", words.to_owned())),
        differs.then_some(("What it asks", meaning)),
        Some(("Where and when it is asked", terms(rule))),
        rule.because.as_ref().map(|because| ("Why", because.words.clone())),
        rule.suggest.as_ref().map(|suggest| ("How to keep it", suggest.words.clone())),
    ];
    let mends = rule.mends.iter().map(|mend| {
        let title = if mend.certain { "What --fix does" } else { "What --fix --unsafe-fixes does" };
        (title, echo_mend(&rules.plan, index, mend, schema()))
    });
    let mut out = head(rules, rule);
    for (title, words) in parts.into_iter().flatten().chain(mends).filter(|(_, words)| !words.is_empty()) {
        out.push_str(&format!("\n{title}\n{}\n", filled(&words, width, 2)));
    }
    for waiver in rules.plan.waivers.iter().filter(|waiver| waiver.rules.contains(&index)) {
        let source = rules.plan.sources.get(waiver.at.source as usize).map_or("", |source| source.text());
        out.push_str(&format!("\nWaived\n{}\n", filled(waiver.at.at.of(source), width, 2)));
    }
    for (expects, title) in [
        (Expects::Keeps, "Minutes that keep it"),
        (Expects::Breaks, "Minutes that break it"),
        (Expects::CannotTell, "Minutes that do not say enough"),
    ] {
        for example in rule.examples.iter().filter(|example| example.expects == expects) {
            out.push_str(&format!("\n{title}\n{}", barred(&example.minutes)));
            if let Some(mended) = &example.mended {
                out.push_str(&format!("\nThe same, mended\n{}", barred(&mended.minutes)));
            }
        }
    }
    out
}

/// `action-has-owner: Somebody owns each action`, with its severity and where it is written.
fn head(rules: &Rules, rule: &Rule) -> String {
    let title = rule.title.as_ref().map_or(String::new(), |title| format!(": {}", title.words));
    let place = rules
        .plan
        .sources
        .get(rule.whole.source as usize)
        .map_or(String::new(), |source| format!("{}:{}", source.name(), source.place(rule.whole.at.start()).line));
    format!("{}{title}\n{} · {place}\n", rule.name, rule.severity.word())
}

/// `for whole minutes; in force from 1 May 2026; warning for drafts, otherwise error`; empty where nothing is said of it.
fn terms(rule: &Rule) -> String {
    let scope = |applies: &Applies| match &applies.to {
        AppliesTo::Scope(id) => {
            schema().scopes().get(usize::from(*id)).map_or("", |scope| scope.name.as_ref()).to_owned()
        }
        AppliesTo::In(place) => format!("minutes in {place}"),
    };
    let group = |group: &Vec<Applies>| group.iter().map(scope).collect::<Vec<_>>().join(" or ");
    let groups = |groups: &[Vec<Applies>]| groups.iter().map(group).collect::<Vec<_>>().join(", and only ");
    let mut terms = Vec::new();
    if !rule.applies.is_empty() {
        terms.push(format!("for {}", groups(&rule.applies)));
    }
    for period in &rule.in_force {
        let day = |word: &str, day: Option<Day>| day.map_or(String::new(), |day| format!(" {word} {}", day.in_words()));
        terms.push(format!("in force{}{}", day("from", period.from), day("until", period.until)));
    }
    if !rule.weighs.is_empty() {
        let weighs =
            rule.weighs.iter().map(|weighs| format!("{} for {}", weighs.severity.word(), groups(&weighs.applies)));
        let weighs: Vec<String> = weighs.chain([format!("otherwise {}", rule.severity.word())]).collect();
        terms.push(weighs.join(", "));
    }
    terms.join("; ")
}

fn barred(minutes: &str) -> String {
    minutes.lines().map(|line| format!("  | {line}").trim_end().to_owned() + "\n").collect()
}
