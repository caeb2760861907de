//! Arguments that several commands have.

use std::path::{Path, PathBuf};

use clap::Args;

use super::links::Hyperlinks;
use super::projects::Projects;
use super::screen::{Colour, complain, width};
use crate::check::{Beside, Checker, DEFAULT, Found, Project, Rules};
use crate::language::NO_SUCH_RULE;
use crate::minutes::schema;
use crate::read::{FORMATS as INPUT_FORMATS, Format as InputFormat, format_named as input_format_named};
use crate::report::{Context, FORMATS, Format, Problem, READ_FORMATS, ReadFormat, format_named, read_format_named};
use crate::vocabulary::Day;

/// Which rules.
#[derive(Args, Debug)]
pub(super) struct RuleArgs {
    /// Rules to use: a file, a folder or a pack; may be given several times [default: essentials]
    #[arg(long, short, value_name = "FILE|FOLDER|PACK")]
    rules: Vec<PathBuf>,

    /// Do not teach the reader the house styles that come with the program
    #[arg(long)]
    no_house_styles: bool,

    /// Use the settings of this file, instead of the nearest quorate.toml upwards
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,

    /// Use no settings
    #[arg(long)]
    no_config: bool,

    /// Read actions as this house style marks them, and no other; may be given several times [default: as all do]
    #[arg(long, value_name = "NAME")]
    house_style: Vec<String>,
}

impl RuleArgs {
    /// The settings for what is asked for; those of the working folder, where that is no file.
    pub fn project(&self, path: Option<&Path>) -> (Project, Vec<Problem>) {
        if self.no_config {
            return Default::default();
        }
        match &self.config {
            Some(file) => Project::of(file),
            None => Project::above(path.filter(|path| path.as_os_str() != "-").unwrap_or(Path::new("."))),
        }
    }

    /// The settings for each file: the nearest to it, unless it is said which to use.
    pub fn projects(&self, path: Option<&Path>, files: &[Found]) -> Projects {
        let first = self.project(path);
        if self.no_config || self.config.is_some() {
            return Projects::one(first);
        }
        Projects::nearest(first, path.filter(|path| path.as_os_str() != "-").unwrap_or(Path::new(".")), files)
    }

    /// Whether it is said which rules to use, whatever the settings say.
    pub fn are_named(&self) -> bool {
        !self.rules.is_empty()
    }

    /// The rules, compiled: those that are named, else those of the settings, else those of the default pack.
    pub fn load(&self, project: &Project) -> Rules {
        self.load_with(project, &[])
    }

    /// The same with more files.
    pub fn load_with(&self, project: &Project, more: &[PathBuf]) -> Rules {
        let mut names =
            if self.rules.is_empty() { project.rules().unwrap_or(vec![DEFAULT.into()]) } else { self.rules.clone() };
        names.extend(project.waivers());
        names.extend_from_slice(more);
        let mut rules = Rules::load(&names, !self.no_house_styles);
        if self.are_named() {
            // Waivers of the settings are for all their rules, of which only some are asked now.
            let of_settings = project.waivers().into_iter().filter(|file| !more.contains(file));
            let of_settings: Vec<String> = of_settings.map(|file| file.display().to_string()).collect();
            rules.problems.retain(|one| one.diagnostic.code != NO_SUCH_RULE.code || !of_settings.contains(&one.name));
        }
        self.with_house_styles(rules, project)
    }

    /// A file of rules, with those that are named beside it; without those of the settings.
    pub fn load_file(&self, file: &str, project: &Project) -> Rules {
        let names: Vec<PathBuf> = self.rules.iter().cloned().chain([file.into()]).collect();
        self.with_house_styles(Rules::load(&names, !self.no_house_styles), project)
    }

    /// The files that the rules and the settings are read from, as far as there are any.
    pub fn files(&self, project: &Project) -> Vec<PathBuf> {
        let named = if self.rules.is_empty() { project.rules().unwrap_or_default() } else { self.rules.clone() };
        let settings = project.config().map(|config| PathBuf::from(config.source.name()));
        let all = named.into_iter().chain(project.waivers()).chain(project.baseline()).chain(settings);
        all.filter(|file| file.exists()).collect()
    }

    /// Only the rules that are named, and the house styles.
    pub fn load_named(&self, project: &Project) -> Rules {
        let mut names = self.rules.clone();
        if names.is_empty() {
            names.extend(project.rules().unwrap_or_default());
        }
        self.with_house_styles(Rules::load(&names, !self.no_house_styles), project)
    }

    fn with_house_styles(&self, rules: Rules, project: &Project) -> Rules {
        let set = project.house_styles().filter(|_| self.house_style.is_empty() && !self.no_house_styles);
        rules.with_house_styles(&set.unwrap_or_else(|| self.house_style.clone()))
    }
}

/// What stands beside the minutes.
#[derive(Args, Debug)]
pub(super) struct GivenArgs {
    /// Another document that rules ask about, such as calendar=meetings.csv; may be given several times. The others are:
    /// register, officer list, agenda, previous minutes, action log, work programme, forward plan
    #[arg(long, value_parser = Beside::named, value_name = "DOCUMENT=FILE")]
    given: Vec<Beside>,
}

impl GivenArgs {
    /// The checker with those documents and with those of the settings, and what could not be used.
    pub fn beside<'r>(&self, checker: Checker<'r>, settings: Vec<Beside>) -> (Checker<'r>, Vec<Problem>) {
        let named = |one: &Beside| self.given.iter().any(|given| given.name == one.name);
        let mut all: Vec<Beside> = settings.into_iter().filter(|one| !named(one)).collect();
        all.extend_from_slice(&self.given);
        checker.beside_files(&all)
    }

    /// The files of the documents that are given.
    pub fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.given.iter().map(|given| given.path.clone())
    }

    /// The names of the documents that are given.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.given.iter().map(|given| given.name)
    }
}

/// How to read files.
#[derive(Args, Debug)]
pub(super) struct InputArgs {
    /// Read every file in this format, whatever its name and its contents say: md, txt, html, docx, odt, pdf, eml
    #[arg(id = "as", long = "as", value_parser = input_format, value_name = "FORMAT")]
    pub format: Option<&'static InputFormat>,
}

/// How to show it.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct ShowArgs {
    /// When to colour
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Colour,
}

/// Whether names of files lead to them.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct LinkArgs {
    /// When names of files are links to them: on terminals that know links, always, never
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub hyperlinks: Hyperlinks,
}

/// A report format by its name, for clap.
pub(super) fn format(name: &str) -> Result<&'static Format, String> {
    format_named(name).ok_or_else(|| no_format(name, FORMATS.iter().map(|format| format.name)))
}

/// A format of what was read by its name, for clap.
pub(super) fn read_format(name: &str) -> Result<&'static ReadFormat, String> {
    read_format_named(name).ok_or_else(|| no_format(name, READ_FORMATS.iter().map(|format| format.name)))
}

fn no_format(name: &str, names: impl Iterator<Item = &'static str> + Clone) -> String {
    match crate::text::nearest(name, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the formats are {}", names.collect::<Vec<_>>().join(", ")),
    }
}

/// A format of minutes by the ending of its files, for clap.
fn input_format(ending: &str) -> Result<&'static InputFormat, String> {
    let endings = || INPUT_FORMATS.iter().filter(|format| format.is_read()).flat_map(|format| format.endings).copied();
    let ending = ending.trim_start_matches('.');
    input_format_named(ending).filter(|format| format.is_read()).ok_or_else(|| {
        match crate::text::nearest(ending, endings()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the formats are {}", endings().collect::<Vec<_>>().join(", ")),
        }
    })
}

/// A date, for clap.
pub(super) fn date(words: &str) -> Result<Day, String> {
    let date: Result<jiff::civil::Date, _> = words.parse();
    date.map(Day::from_civil).map_err(|_| "write a date as year, month and day, for example 2026-03-31".to_owned())
}

/// In which manner to say what could not be used, where the rest is for programs or for people.
pub(super) fn format_of_problems(for_programs: bool) -> &'static Format {
    let json = format_named("json").filter(|_| for_programs);
    json.unwrap_or(&FORMATS[0])
}

/// Says what could not be used, in the manner of the format.
pub(super) fn complain_of(problem: &Problem, format: &Format, rules: &Rules, color: Colour) {
    let colour = color.on_errors();
    let context = Context { plan: &rules.plan, schema: schema(), width: width(), colour, quiet: false };
    complain(&(format.problem)(&context, problem));
}
