//! Rules from files, folders and packs, compiled once.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::open::bytes_of;
use super::packs::{ENDING, house_styles, pack, pack_names};
use super::walk::files_ending;
use crate::language::{Plan, compile};
use crate::minutes::schema;
use crate::report::Problem;
use crate::text::{Source, nearest};

/// Rules, ready to check minutes with, and what was wrong with those that are not.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// The rules and house styles without a mistake.
    pub plan: Plan,
    /// The mistakes, and the files that could not be read.
    pub problems: Vec<Problem>,
}

impl Rules {
    /// Compiles rule texts; all mistakes of all of them are in the problems.
    ///
    /// ```
    /// use quorate::check::Rules;
    /// use quorate::text::Source;
    ///
    /// let rules = Rules::new(vec![Source::new("house.quorate", "every ACTION must have an owner")]);
    /// assert!(rules.problems.is_empty());
    /// ```
    #[must_use]
    pub fn new(sources: Vec<Source>) -> Self {
        let (plan, mistakes) = compile(sources, schema());
        let mut shared: HashMap<u32, Arc<Source>> = HashMap::new();
        let mut problems = Vec::with_capacity(mistakes.len());
        for mistake in mistakes {
            let Some(source) = plan.sources.get(mistake.source as usize) else { continue };
            let source = shared.entry(mistake.source).or_insert_with(|| Arc::new(source.clone()));
            problems.push(Problem::mistake(Arc::clone(source), mistake.diagnostic));
        }
        Self { plan, problems }
    }

    /// Loads and compiles rules by name: files, folders, packs that are part of the program. Unless told otherwise, the
    /// reader is taught the house styles that are part of the program as well.
    #[must_use]
    pub fn load(names: &[PathBuf], with_house_styles: bool) -> Self {
        let mut sources = if with_house_styles { house_styles() } else { Vec::new() };
        let mut problems = Vec::new();
        for name in names {
            load(name, &mut sources, &mut problems);
        }
        // Asked for twice, a file is still one file, not two with the same rules.
        let mut seen = HashSet::new();
        sources.retain(|source| seen.insert(source.name().to_owned()));
        let mut rules = Self::new(sources);
        problems.append(&mut rules.problems);
        Self { problems, ..rules }
    }
}

fn load(name: &Path, sources: &mut Vec<Source>, problems: &mut Vec<Problem>) {
    if name.is_dir() {
        let mut files = files_ending(name, ENDING);
        if files.found.is_empty() {
            files.problems = vec![no_rules_in(name)];
        }
        problems.append(&mut files.problems);
        for file in files.found {
            read_rules(&file.path, sources, problems);
        }
    } else if let Some(pack) = name.to_str().filter(|_| !name.exists()).and_then(pack) {
        sources.extend(pack);
    } else if name.exists() || name.extension().is_some() || name.components().count() > 1 {
        read_rules(name, sources, problems);
    } else {
        problems.push(no_such_rules(&name.display().to_string()));
    }
}

fn read_rules(path: &Path, sources: &mut Vec<Source>, problems: &mut Vec<Problem>) {
    match bytes_of(path).and_then(|bytes| rule_text(path.display().to_string(), bytes)) {
        Ok(source) => sources.push(source),
        Err(problem) => problems.push(problem),
    }
}

/// The text of a rule file.
pub(super) fn rule_text(name: String, bytes: Vec<u8>) -> Result<Source, Problem> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name, text)),
        Err(_) => {
            let help = "save it as plain text in UTF-8".to_owned();
            Err(Problem::unreadable(name, "it is not a text, so no rules can be read from it", Some(help)))
        }
    }
}

pub(super) fn no_rules_in(folder: &Path) -> Problem {
    let help = format!("rule files end in .{ENDING}");
    Problem::unreadable(folder.display().to_string(), "there are no rules in this folder", Some(help))
}

fn no_such_rules(name: &str) -> Problem {
    let packs = pack_names();
    let help = match nearest(name, packs.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the packs are: {}", packs.join(", ")),
    };
    Problem::unreadable(name, "there is no rule file, folder or pack of this name", Some(help))
}
