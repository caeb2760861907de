//! Where settings are: in the folder of a file or in one above it.

use std::path::{Path, PathBuf};

use super::parse::Config;
use crate::check::load::rule_text;
use crate::check::open::bytes_of;
use crate::check::paths::whole;
use crate::report::Problem;

/// What a file of settings is called.
pub const NAME: &str = "quorate.toml";

/// A file of another program that may have settings in a table.
const OTHERS: &[(&str, &[&str])] = &[("pyproject.toml", &["tool", "quorate"])];

/// The file of settings for a file or folder: the nearest upwards, and none above the root of a repository.
#[must_use]
pub fn config_above(path: &Path) -> Option<PathBuf> {
    let whole = whole(path);
    let first = if whole.is_dir() { Some(whole.as_path()) } else { whole.parent() };
    let mut folder = first;
    while let Some(here) = folder {
        if let Some(found) = config_in(here) {
            return Some(found);
        }
        if here.join(".git").exists() {
            return None;
        }
        folder = here.parent();
    }
    None
}

fn config_in(folder: &Path) -> Option<PathBuf> {
    let own = folder.join(NAME);
    if own.is_file() {
        return Some(own);
    }
    let other = |(name, path): &(&str, &[&str])| {
        let file = folder.join(name);
        let bytes = bytes_of(&file).ok()?;
        let head = format!("[{}", path.join("."));
        memchr::memmem::find(&bytes, head.as_bytes()).is_some().then_some(file)
    };
    OTHERS.iter().find_map(other)
}

/// Reads a file of settings.
///
/// # Errors
/// If it cannot be opened, or is no text.
pub fn read_config(path: &Path) -> Result<(Config, Vec<Problem>), Problem> {
    let source = rule_text(path.display().to_string(), bytes_of(path)?).map_err(|_| {
        let help = Some("save it as plain text in UTF-8".to_owned());
        Problem::unreadable(path.display().to_string(), "it is not a text, so no settings can be read from it", help)
    })?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    match OTHERS.iter().find(|(other, _)| *other == name) {
        Some((_, table)) => Ok(Config::read_below(source, table)),
        None => Ok(Config::read(source)),
    }
}
