//! Rule files from disk into the form in which rule files are written.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checker::open;
use super::load::{no_rules_in, rule_text};
use super::packs::ENDING;
use super::uses::collect;
use super::walk::files_ending;
use crate::language::{Formatted, Unformatted, format};
use crate::minutes::schema;
use crate::report::Problem;
use crate::text::Source;

/// The rule files that were asked for.
#[derive(Clone, Debug, Default)]
pub struct RuleFiles {
    /// Each with its text, in the order of the paths, then by name; `-` is standard input.
    pub found: Vec<(PathBuf, Source)>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// The rule files that the paths name. From folders those with the ending of rules are taken, without hidden and ignored
/// files; a file that is named itself is taken whatever its ending.
#[must_use]
pub fn rule_files(paths: &[PathBuf]) -> RuleFiles {
    let mut files = RuleFiles::default();
    let mut seen = HashSet::new();
    for path in paths {
        for path in files.walk(path) {
            if !seen.insert(path.clone()) {
                continue;
            }
            match open(&path).and_then(|(name, bytes)| rule_text(name, bytes)) {
                Ok(source) => files.found.push((path, source)),
                Err(problem) => files.problems.push(problem),
            }
        }
    }
    files
}

impl RuleFiles {
    fn walk(&mut self, path: &Path) -> Vec<PathBuf> {
        if !path.is_dir() {
            return vec![path.to_owned()];
        }
        let mut files = files_ending(path, ENDING);
        if files.found.is_empty() {
            files.problems = vec![no_rules_in(path)];
        }
        self.problems.append(&mut files.problems);
        files.found.into_iter().map(|file| file.path).collect()
    }
}

/// Formats one of several rule files. Where it does not compile by itself, it may use the words that the others define.
///
/// ```
/// use quorate::check::format_rules;
/// use quorate::text::Source;
///
/// let rules = [Source::new("house.quorate", "all actions shall have an owner")];
/// assert_eq!(format_rules(&rules, 0).unwrap().text, "every ACTION must have an owner.\n");
/// ```
///
/// # Errors
/// Its mistakes, if it has some; it is then to be left as it is.
pub fn format_rules(rules: &[Source], index: usize) -> Result<Formatted, Vec<Problem>> {
    let Some(source) = rules.get(index) else { return Err(Vec::new()) };
    let (used, _) = collect(vec![source.clone()], true);
    let beside = |more: &[Source]| {
        let mut others: Vec<Source> = Vec::new();
        for other in used.iter().chain(more) {
            if other.name() != source.name() && others.iter().all(|known| known.name() != other.name()) {
                others.push(other.clone());
            }
        }
        others
    };
    let alone = format(source, &beside(&[]), schema());
    let made = match alone {
        Err(Unformatted::Mistakes(_)) if rules.len() > 1 => format(source, &beside(rules), schema()),
        alone => alone,
    };
    made.map_err(|why| match why {
        Unformatted::Mistakes(mistakes) => {
            let shared = Arc::new(source.clone());
            mistakes.into_iter().map(|mistake| Problem::mistake(Arc::clone(&shared), mistake.diagnostic)).collect()
        }
        Unformatted::Fault => {
            let help = "this is a fault of the program: please report it, with the file".to_owned();
            let message = "it was left as it is, for formatted it would not mean the same";
            vec![Problem::unreadable(source.name(), message, Some(help))]
        }
    })
}
