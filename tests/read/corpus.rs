//! Reads every text, Markdown file and web page of a folder of real minutes beside the checkout, where there is one.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "a test reads files, and says that it could not")]

use std::path::{Path, PathBuf};

use crate::invariants::check;

#[test]
fn real_minutes_are_read_without_loss() {
    let folder = std::env::var_os("QUORATE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let files = files(&folder);
    if files.is_empty() {
        eprintln!("NOT TESTED: no minutes in {} (set QUORATE_SHARED to the folder that has them)", folder.display());
        return;
    }
    let mut blocks = 0;
    for file in &files {
        let name = file.display().to_string();
        eprintln!("{name}");
        match quorate::read::read(&name, std::fs::read(file).unwrap()) {
            Ok((document, _)) => {
                check(&document);
                blocks += document.blocks().len();
            }
            Err(unreadable) => eprintln!("  {unreadable}"),
        }
    }
    assert!(blocks > files.len(), "{blocks} blocks in {} files", files.len());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md" || ending == "txt" || ending == "html") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
