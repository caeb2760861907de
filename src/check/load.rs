//! Rule files by name: from folders, packs and files.

use std::path::Path;

use super::open::bytes_of;
use super::packs::{ENDING, pack, pack_names};
use super::walk::files_ending;
use crate::report::Problem;
use crate::text::{Source, nearest};

/// The rule files of a name: of a folder, a pack or a file.
pub(super) fn load(name: &Path, sources: &mut Vec<Source>, problems: &mut Vec<Problem>) {
    if name.is_dir() {
        load_folder(name, sources, problems);
    } else if let Some(pack) = name.to_str().filter(|_| !name.exists()).and_then(pack) {
        sources.extend(pack);
    } else if name.exists() || name.extension().is_some() || name.components().count() > 1 {
        read_rules(name, sources, problems);
    } else {
        problems.push(no_such_rules(&name.display().to_string()));
    }
}

fn load_folder(folder: &Path, sources: &mut Vec<Source>, problems: &mut Vec<Problem>) {
    let mut files = files_ending(folder, ENDING);
    if files.found.is_empty() {
        files.problems = vec![no_rules_in(folder)];
    }
    problems.append(&mut files.problems);
    for file in files.found {
        read_rules(&file.path, sources, problems);
    }
}

/// The rules of a file, or of all rule files of a folder.
pub(super) fn load_path(path: &Path, sources: &mut Vec<Source>, problems: &mut Vec<Problem>) {
    if path.is_dir() { load_folder(path, sources, problems) } else { read_rules(path, sources, problems) }
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
