//! A baseline: compared with what is found, read and written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::entries::{Entries, Entry};
use super::lines::{ByFile, read, written};
use crate::check::load::rule_text;
use crate::check::open::bytes_of;
use crate::check::paths::{seen_from, whole};
use crate::language::Plan;
use crate::report::{FileReport, Known, Problem};

/// Findings that were there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    // The names of files are from here.
    folder: PathBuf,
    files: ByFile,
}

/// What of one file is found, and what a baseline has that is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    file: String,
    found: Entries,
    gone: Entries,
}

impl Baseline {
    /// What it is called where nobody says otherwise.
    pub const NAME: &'static str = "quorate-baseline.jsonl";

    /// One without findings, to be kept in this file.
    #[must_use]
    pub fn empty(path: &Path) -> Self {
        Self { folder: whole(path).parent().unwrap_or(Path::new("")).to_owned(), files: ByFile::new() }
    }

    /// Reads one. Of lines that cannot be used it is told; the others count.
    ///
    /// # Errors
    /// If it cannot be opened, or is no text.
    pub fn open(path: &Path) -> Result<(Self, Vec<Problem>), Problem> {
        let name = path.display().to_string();
        if !path.exists() {
            let help = Some("`quorate baseline PATH` writes one".to_owned());
            return Err(Problem::unreadable(name, "there is no such baseline", help));
        }
        let source = rule_text(name.clone(), bytes_of(path)?).map_err(|_| {
            let help = Some("`quorate baseline PATH --force` writes it anew".to_owned());
            Problem::unreadable(name, "it is not a text, so it is no baseline", help)
        })?;
        let (files, mistakes) = read(&source);
        let source = Arc::new(source);
        let problems = mistakes.into_iter().map(|mistake| Problem::mistake(Arc::clone(&source), mistake)).collect();
        Ok((Self { files, ..Self::empty(path) }, problems))
    }

    /// As it is kept: one finding a line, in the order of the files.
    #[must_use]
    pub fn text(&self) -> String {
        written(&self.files)
    }

    /// How many findings it has.
    #[must_use]
    pub fn findings(&self) -> usize {
        self.files.values().map(count).sum()
    }

    /// The files of which it has findings and that are still there.
    pub fn files(&self) -> impl Iterator<Item = PathBuf> {
        let here = whole(Path::new("."));
        let there = self.files.keys().filter(|name| self.is_there(name));
        there.map(move |name| seen_from(&here, &whole(&self.folder.join(name))))
    }

    /// How many findings it has of files that are no longer there.
    #[must_use]
    pub fn findings_of_no_file(&self) -> usize {
        let gone = self.files.iter().filter(|(name, _)| !self.is_there(name));
        gone.map(|(_, entries)| count(entries)).sum()
    }

    /// What is found in a file and what is not, without leaving anything out.
    #[must_use]
    pub fn look(&self, path: &Path, plan: &Plan, report: &FileReport) -> Looked {
        let file = self.name_of(path);
        let mut found = Entries::new();
        for finding in &report.findings {
            *found.entry(Entry::of(plan, report, finding)).or_default() += 1;
        }
        let mut gone = self.files.get(&file).cloned().unwrap_or_default();
        gone.retain(|entry, count| {
            *count = count.saturating_sub(found.get(entry).copied().unwrap_or_default());
            *count > 0 && entry.was_asked(plan, report)
        });
        Looked { file, found, gone }
    }

    /// Sets the findings that it has apart from the others of a report.
    pub fn leave_out(&self, path: &Path, plan: &Plan, report: &mut FileReport) {
        let mut known = Known::default();
        if let Some(entries) = self.files.get(&self.name_of(path)) {
            let mut left = entries.clone();
            for finding in std::mem::take(&mut report.findings) {
                match left.get_mut(&Entry::of(plan, report, &finding)).filter(|left| **left > 0) {
                    Some(left) => {
                        *left -= 1;
                        known.findings.push(finding);
                    }
                    None => report.findings.push(finding),
                }
            }
            left.retain(|entry, _| entry.was_asked(plan, report));
            known.gone = count(&left);
        }
        report.known = Some(known);
    }

    /// Takes out what is no longer found.
    pub fn take_out(&mut self, looked: &Looked) {
        let Some(entries) = self.files.get_mut(&looked.file) else { return };
        entries.retain(|entry, count| {
            *count -= looked.gone.get(entry).copied().unwrap_or_default().min(*count);
            *count > 0
        });
        self.files.retain(|_, entries| !entries.is_empty());
    }

    /// Takes out what is no longer found, and takes in all that is.
    pub fn take_in(&mut self, looked: Looked) {
        self.take_out(&looked);
        if !looked.found.is_empty() {
            self.files.entry(looked.file).or_default().extend(looked.found);
        }
    }

    /// Takes out the findings of files that are no longer there.
    pub fn take_out_missing(&mut self) {
        let missing: Vec<String> = self.files.keys().filter(|name| !self.is_there(name)).cloned().collect();
        for name in missing {
            self.files.remove(&name);
        }
    }

    /// How many of the findings of a file it does not have.
    #[must_use]
    pub fn lacks(&self, looked: &Looked) -> usize {
        let known = self.files.get(&looked.file);
        let has = |entry: &Entry| known.and_then(|known| known.get(entry)).copied().unwrap_or_default();
        looked.found.iter().map(|(entry, count)| count.saturating_sub(has(entry))).sum()
    }

    /// A name with a letter that is none cannot be looked for.
    fn is_there(&self, name: &str) -> bool {
        name.contains(char::REPLACEMENT_CHARACTER) || self.folder.join(name).exists()
    }

    /// What a file is called from the folder, alike on all machines.
    fn name_of(&self, path: &Path) -> String {
        let seen = seen_from(&self.folder, &whole(path));
        let parts: Vec<_> = seen.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}

fn count(entries: &Entries) -> usize {
    entries.values().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(counts: &[(&str, usize)]) -> Entries {
        let entry = |words: &str| Entry { rule: "owned".to_owned(), verdict: "broken", words: words.to_owned() };
        counts.iter().map(|(words, count)| (entry(words), *count)).collect()
    }

    fn baseline(counts: &[(&str, usize)]) -> Baseline {
        let files = [("may.md", counts), ("june.md", &[("x", 1)])];
        let files = files.into_iter().map(|(file, counts)| (file.to_owned(), entries(counts))).collect();
        Baseline { files, ..Baseline::default() }
    }

    fn looked(found: &[(&str, usize)], gone: &[(&str, usize)]) -> Looked {
        Looked { file: "may.md".to_owned(), found: entries(found), gone: entries(gone) }
    }

    #[test]
    fn what_is_gone_is_taken_out_and_what_is_new_is_not_taken_in() {
        let known = &[("a", 2), ("b", 1), ("not asked", 3)];
        for (found, gone, shrunk, renewed, lacking) in [
            (&[("a", 2), ("b", 1)][..], &[][..], &known[..], &known[..], 0),
            (&[("a", 1)], &[("a", 1), ("b", 1)], &[("a", 1), ("not asked", 3)], &[("a", 1), ("not asked", 3)], 0),
            (&[("a", 5), ("b", 1), ("c", 1)], &[], known, &[("a", 5), ("b", 1), ("c", 1), ("not asked", 3)], 4),
            // More is gone than there is: nothing is taken away from others.
            (&[], &[("a", 9), ("b", 9)], &[("not asked", 3)], &[("not asked", 3)], 0),
        ] {
            let looked = looked(found, gone);
            let mut baseline_of = baseline(known);
            assert_eq!(baseline_of.lacks(&looked), lacking, "{found:?}");
            baseline_of.take_out(&looked);
            assert_eq!(baseline_of, baseline(shrunk), "{found:?}");
            let mut baseline_of = baseline(known);
            baseline_of.take_in(looked);
            assert_eq!(baseline_of, baseline(renewed), "{found:?}");
        }
    }

    #[test]
    fn a_file_without_findings_is_not_kept() {
        let mut baseline = baseline(&[("a", 1)]);
        baseline.take_out(&looked(&[], &[("a", 1)]));
        assert_eq!(baseline.findings(), 1);
        assert!(!baseline.text().contains("may.md"), "{}", baseline.text());
        baseline.take_in(looked(&[], &[]));
        assert!(!baseline.text().contains("may.md"), "{}", baseline.text());
    }

    #[test]
    fn files_are_named_from_the_folder_of_the_baseline() {
        let folder = tempfile::tempdir().unwrap();
        let baseline = Baseline::empty(&folder.path().join("known/baseline.jsonl"));
        for (path, name) in [("known/may.md", "may.md"), ("known/a/may.md", "a/may.md"), ("may.md", "../may.md")] {
            assert_eq!(baseline.name_of(&folder.path().join(path)), name);
        }
    }
}
