//! `quorate test`: the examples that rules carry, and cases of whole minutes.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::replace::put;
use super::screen::Screen;
use super::shared::{ShowArgs, complain_of, date, format_of_problems};
use crate::check::{Cases, Checker, DEFAULT, Project, Rules, Tested, cases, pack_names, test_rules_of};
use crate::evaluate::Given;
use crate::language::NO_SUCH_RULE;
use crate::minutes::schema;
use crate::report::{Case, Context, Problem, TestReport, case_text, coverage_sum, coverage_text, filled, tests_json};
use crate::vocabulary::Day;

/// Run the examples that rules carry
///
/// Each scrap of minutes under `keeps:`, `breaks:` and `cannot tell:` is read and checked by its rule alone. With --cases,
/// whole minutes are checked by all the rules, and what is found is compared with the file that says what is expected.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate test                          all rules that come with the program
  quorate test standing-orders.quorate
  quorate test rules/ --coverage        how the examples of each rule turn out
  quorate test rules/ --cases cases/    march.md as march.expected says
  quorate test rules/ --cases cases/ --accept

Exit codes: 0 all turn out as they say · 1 an example or a case does not
            2 something could not be used")]
pub(super) struct Arguments {
    /// Rule files, folders and packs [default: all packs]
    #[arg(value_name = "RULES")]
    rules: Vec<PathBuf>,

    /// Show how the examples of every rule turned out, not only of those that lack one
    #[arg(long)]
    coverage: bool,

    /// A folder of minutes, each beside a file of the same name that ends in .expected
    #[arg(long, value_name = "FOLDER")]
    cases: Vec<PathBuf>,

    /// Write what is found as what is expected, where they differ
    #[arg(long, requires = "cases")]
    accept: bool,

    /// The day that rules call today in cases [default: none, so that it cannot be told]
    #[arg(long, value_parser = date, value_name = "DATE")]
    as_of: Option<Day>,

    /// How to show it
    #[arg(long, short, value_enum, default_value_t, value_name = "FORMAT")]
    format: TestFormat,

    #[command(flatten)]
    show: ShowArgs,
}

/// How to show what the examples showed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum TestFormat {
    /// In lines for people
    #[default]
    Text,
    /// For programs: see docs/json-report.md
    Json,
}

/// A case, and whether it has just been accepted.
struct Shown {
    case: Case,
    accepted: bool,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let names = if self.rules.is_empty() {
            pack_names().into_iter().map(PathBuf::from).collect()
        } else {
            self.rules.clone()
        };
        let mut rules = Rules::load(&names, true);
        self.know_rules_of_settings(&names, &mut rules);
        // House styles that come with the program are taught too, but their examples are not one's own.
        let own = Rules::load(&names, false).plan.sources;
        let all = self.rules.is_empty();
        let tested = test_rules_of(&rules, |name| all || own.iter().any(|source| source.name() == name));
        let mut screen = Screen::new(self.show.color);
        let (width, colour) = (screen.width, screen.colour);
        let context = Context { plan: &rules.plan, schema: schema(), width, colour, quiet: false };
        let Cases { cases, mut problems, left_over } = self.cases(&rules, &context);
        let cases: Vec<Shown> = cases.into_iter().map(|case| self.accept(case, &rules, &mut problems)).collect();
        problems.splice(0..0, rules.problems.iter().cloned());
        let told: Vec<&Problem> =
            problems.iter().chain(&tested.failures).chain(&tested.lacking).chain(&left_over).collect();
        for problem in &told {
            complain_of(problem, format_of_problems(self.format == TestFormat::Json), &rules, self.show.color);
        }
        let said = match self.format {
            TestFormat::Text => self.text(&context, &tested, &cases, !rules.problems.is_empty()),
            TestFormat::Json => {
                let cases = cases.iter().map(|shown| (&shown.case, shown.accepted)).collect();
                let (examples, coverage) = (tested.examples, tested.coverage.as_slice());
                format!("{}\n", tests_json(&context, &TestReport { examples, coverage, problems: told, cases }))
            }
        };
        let _ = screen.say(&said);
        let _ = screen.flush();
        let as_expected = cases.iter().all(|shown| shown.accepted || shown.case.is_as_expected());
        match (problems.is_empty(), tested.failures.is_empty() && as_expected) {
            (false, _) => Exit::Unusable,
            (true, false) => Exit::Broken,
            (true, true) => Exit::Clean,
        }
    }

    /// Waivers and weights may be for rules that the settings use and this folder does not have: those are no mistakes.
    fn know_rules_of_settings(&self, names: &[PathBuf], rules: &mut Rules) {
        let unknown = |problem: &Problem| problem.diagnostic.code == NO_SUCH_RULE.code;
        if !rules.problems.iter().any(unknown) {
            return;
        }
        let (project, _) = Project::above(names.first().map_or(Path::new("."), PathBuf::as_path));
        let mut more = names.to_vec();
        more.extend(project.rules().unwrap_or(vec![DEFAULT.into()]));
        let with = Rules::load(&more, true);
        // With more rules there are others that may be meant.
        let still = |problem: &Problem| {
            let same =
                |other: &&Problem| other.name == problem.name && other.diagnostic.labels == problem.diagnostic.labels;
            with.problems.iter().filter(|other| unknown(other)).find(same).cloned()
        };
        let told = std::mem::take(&mut rules.problems).into_iter();
        rules.problems =
            told.filter_map(|problem| if unknown(&problem) { still(&problem) } else { Some(problem) }).collect();
    }

    fn cases(&self, rules: &Rules, context: &Context<'_>) -> Cases {
        let checker = Checker::new(rules, Given { today: self.as_of, ..Given::default() });
        let mut all = Cases::default();
        for folder in &self.cases {
            let Cases { cases, problems, left_over } = cases(folder, &checker, context);
            all.cases.extend(cases);
            all.problems.extend(problems);
            all.left_over.extend(left_over);
        }
        all
    }

    /// Writes what was found as what is expected, if that was asked for and they differ. By rules with mistakes in them, of
    /// which some are left out, nothing is accepted.
    fn accept(&self, case: Case, rules: &Rules, problems: &mut Vec<Problem>) -> Shown {
        if !self.accept || case.is_as_expected() || !rules.problems.is_empty() {
            return Shown { case, accepted: false };
        }
        let written = put(&case.expected_path, &case.found);
        let accepted = written.is_ok();
        if let Err(error) = written {
            problems.push(Problem::unreadable(&*case.expected_name, format!("it cannot be written: {error}"), None));
        }
        Shown { case, accepted }
    }

    fn text(&self, context: &Context<'_>, tested: &Tested, cases: &[Shown], mistakes: bool) -> String {
        let mut out = coverage_text(context, &tested.coverage, self.coverage);
        for Shown { case, accepted } in cases.iter().filter(|shown| !shown.case.is_as_expected()) {
            out.push_str(&match accepted {
                true => format!(
                    "accepted {} ({})\n",
                    case.expected_name,
                    if case.word() == "new" { "new" } else { "changed" }
                ),
                false => case_text(case, context.colour),
            });
        }
        let lines = [
            Some(sum(context.plan.rules.len(), tested, mistakes)),
            coverage_sum(&tested.coverage),
            (!self.cases.is_empty()).then(|| sum_of_cases(cases)),
            (self.accept && mistakes).then(|| "The rules have mistakes, so nothing was accepted.".to_owned()),
        ];
        let lines = lines.into_iter().flatten().map(|line| format!("{}\n", filled(&line, context.width, 0)));
        out + &lines.collect::<String>()
    }
}

/// `3 rules, 7 examples: 1 does not turn out as it says.`
fn sum(rules: usize, tested: &Tested, mistakes: bool) -> String {
    let outcome = match tested.failures.len() {
        0 if mistakes => "rules with mistakes were left out, all others turn out as they say".to_owned(),
        0 => "all turn out as they say".to_owned(),
        1 => "1 does not turn out as it says".to_owned(),
        many => format!("{many} do not turn out as they say"),
    };
    format!("{}, {}: {outcome}.", counted(rules, "rule"), counted(tested.examples, "example"))
}

/// `4 cases: 1 not as expected, 2 accepted.`
fn sum_of_cases(cases: &[Shown]) -> String {
    if cases.is_empty() {
        return "No case was compared.".to_owned();
    }
    let count = |word: &str| cases.iter().filter(|shown| !shown.accepted && shown.case.word() == word).count();
    let (differs, new) = (count("differs"), count("new"));
    let accepted = cases.iter().filter(|shown| shown.accepted).count();
    let mut said = Vec::new();
    for (count, what) in
        [(differs, "not as expected"), (new, "without a file of what is expected"), (accepted, "accepted")]
    {
        if count > 0 {
            said.push(format!("{count} {what}"));
        }
    }
    let help = if differs + new > 0 { " Read what differs; --accept writes it as what is expected." } else { "" };
    let said = if said.is_empty() { "all as expected".to_owned() } else { said.join(", ") };
    format!("{}: {said}.{help}", counted(cases.len(), "case"))
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
