//! Cases: a folder of minutes, each beside the report that is expected of it, `march.md` beside `march.expected`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::checker::Checker;
use super::open::bytes_of;
use super::walk::{files, files_ending};
use crate::report::{Case, Context, Desk, FileReport, Problem, format_named};
use crate::text::{Diagnostic, Severity};

/// The ending of the files that say what is expected.
const EXPECTED: &str = "expected";

/// Said where a case has no finding, so that the file of what is expected is not empty.
const NOTHING: &str = "nothing found\n";

/// The cases of a folder.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// In the order of their names.
    pub cases: Vec<Case>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Expectations of which there are no minutes.
    pub left_over: Vec<Problem>,
}

/// Checks the minutes of a folder, or of one file, and reads what is expected of each. What is found is written in lines as
/// `--format concise` writes them, with names as they are called from the folder: it is the same on every machine.
///
/// ```
/// use quorate::check::{Checker, Rules, cases};
/// use quorate::evaluate::Given;
/// use quorate::minutes::schema;
/// use quorate::report::Context;
/// use quorate::text::Source;
///
/// let rules = Rules::new(vec![Source::new("house.quorate", "no PARAGRAPH may mention \"TBC\"")]);
/// let checker = Checker::new(&rules, Given::default());
/// let context = Context { plan: &rules.plan, schema: schema(), width: 80, colour: false, quiet: false };
/// let all = cases("docs/example".as_ref(), &checker, &context);
/// assert_eq!((all.cases[0].name.as_str(), all.cases[0].word()), ("minutes.md", "new"));
/// assert!(all.cases[0].found.starts_with("minutes.md:35:51: error["));
/// ```
#[must_use]
pub fn cases(folder: &Path, checker: &Checker<'_>, context: &Context<'_>) -> Cases {
    let found = files(&[folder.to_owned()]);
    let mut all = Cases { problems: found.problems, ..Cases::default() };
    let mut by_expected: BTreeMap<PathBuf, String> = BTreeMap::new();
    for file in &found.found {
        let (name, expected_path) = (name_in(folder, &file.path), file.path.with_extension(EXPECTED));
        if let Some(other) = by_expected.insert(expected_path.clone(), name.clone()) {
            let expected = name_in(folder, &expected_path);
            let help = format!("what is expected of both would be in `{expected}`; call one of them otherwise");
            all.problems.push(Problem::unreadable(name, format!("`{other}` has the same name"), Some(help)));
            continue;
        }
        match case(folder, &file.path, expected_path, name, checker, context) {
            Ok(case) => all.cases.push(case),
            Err(problem) => all.problems.push(problem),
        }
    }
    if folder.is_dir() {
        let expectations = files_ending(folder, EXPECTED).found.into_iter();
        let left_over = expectations.filter(|file| !by_expected.contains_key(&file.path));
        all.left_over = left_over.map(|file| without_minutes(&name_in(folder, &file.path))).collect();
    }
    all
}

fn case(
    folder: &Path,
    path: &Path,
    expected_path: PathBuf,
    name: String,
    checker: &Checker<'_>,
    context: &Context<'_>,
) -> Result<Case, Problem> {
    let called = |problem: Problem| Problem { name: name.clone(), ..problem };
    let report = checker.check(&name, bytes_of(path).map_err(called)?)?;
    let expected_name = name_in(folder, &expected_path);
    let expected = match expected_path.exists() {
        false => None,
        true => {
            let bytes = bytes_of(&expected_path)?;
            let help = "save it as UTF-8, or delete it and run with --accept";
            let not_text = |_| Problem::unreadable(&*expected_name, "it is not a text in UTF-8", Some(help.to_owned()));
            Some(String::from_utf8(bytes).map_err(not_text)?)
        }
    };
    Ok(Case { name, expected_name, expected_path, expected, found: lines(context, &report) })
}

/// The findings in lines.
fn lines(context: &Context<'_>, report: &FileReport) -> String {
    let context = Context { colour: false, ..*context };
    let lines = format_named("concise").map(|format| (format.file)(&mut Desk::new(&context), report));
    lines.filter(|lines| !lines.is_empty()).unwrap_or_else(|| NOTHING.to_owned())
}

/// A file as it is called from the folder, alike on all machines.
fn name_in(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).ok().filter(|inside| inside.components().next().is_some());
    let inside = inside.or(path.file_name().map(Path::new)).unwrap_or(path);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

fn without_minutes(name: &str) -> Problem {
    let help = "delete it, or give it its minutes back".to_owned();
    let problem = Problem::unreadable(name, "there are no minutes of this name", Some(help));
    let diagnostic = Diagnostic { severity: Severity::Warning, ..*problem.diagnostic };
    Problem { diagnostic: Box::new(diagnostic), ..problem }
}
