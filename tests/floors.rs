//! Holds the floors of `docs/architecture.md`: who imports whom, and that no files import each other in a ring.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the sources of the project")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The floors from the ground up; modules on one floor do not import each other.
const FLOORS: [&[&str]; 8] = [
    &["text"],
    &["document", "vocabulary"],
    &["recognise"],
    &["read", "language"],
    &["minutes", "evaluate"],
    &["report"],
    &["check"],
    &["cli", "lsp", "web"],
];

struct File {
    /// `text/span.rs`
    path: String,
    /// The modules that it names, each as the path from the crate's root: `["text", "span"]`.
    names: BTreeSet<Vec<String>>,
    /// Whether it names something of its own folder's `mod.rs`.
    names_parent: Option<String>,
}

#[test]
fn modules_import_from_lower_floors_only() {
    let mut wrong = Vec::new();
    for file in files() {
        let own = file.path.split('/').next().unwrap_or_default();
        let Some(floor) = floor_of(own) else { continue };
        for name in &file.names {
            let other = name[0].as_str();
            if other == own {
                continue;
            }
            match floor_of(other) {
                Some(theirs) if theirs < floor => {}
                Some(theirs) if theirs == floor => wrong.push(format!(
                    "src/{} imports `{other}`, which is on the same floor: move what both need to a lower floor",
                    file.path
                )),
                Some(_) => wrong.push(format!(
                    "src/{} imports `{other}`, which is on a higher floor: pass what it needs as an argument",
                    file.path
                )),
                None => wrong.push(format!(
                    "src/{} imports `{other}`, which has no floor: give it one in docs/architecture.md and tests/floors.rs",
                    file.path
                )),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_module_has_a_floor() {
    let lib = std::fs::read_to_string(root().join("lib.rs")).unwrap();
    for line in lib.lines() {
        if let Some(name) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            assert!(
                floor_of(name).is_some(),
                "`{name}` has no floor: give it one in docs/architecture.md and tests/floors.rs"
            );
        }
    }
}

#[test]
fn no_file_imports_its_parent() {
    let wrong: Vec<_> = files()
        .iter()
        .filter_map(|file| {
            let name = file.names_parent.as_ref()?;
            Some(format!(
                "src/{} imports `{name}` from its own folder's mod.rs: import it from the file that has it",
                file.path
            ))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_ring() {
    let files = files();
    let known: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut edges: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &files {
        if file.path.ends_with("mod.rs") {
            continue;
        }
        for name in &file.names {
            let to = (1..=name.len())
                .rev()
                .map(|n| format!("{}.rs", name[..n].join("/")))
                .find(|path| known.contains(path.as_str()));
            let to = to.and_then(|to| known.get(to.as_str()).copied()).filter(|to| *to != file.path);
            edges.entry(&file.path).or_default().extend(to);
        }
    }
    let mut done = BTreeSet::new();
    for &start in &known {
        let mut way = Vec::new();
        if let Some(ring) = ring_from(start, &edges, &mut way, &mut done) {
            panic!("\nthese files import each other in a ring: {ring}; move what they share to a file of its own\n");
        }
    }
}

fn ring_from<'a>(
    file: &'a str,
    edges: &BTreeMap<&'a str, Vec<&'a str>>,
    way: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<String> {
    if let Some(begin) = way.iter().position(|&step| step == file) {
        return Some(format!("{} → {file}", way[begin..].join(" → ")));
    }
    if !done.insert(file) {
        return None;
    }
    way.push(file);
    let ring = edges.get(file).into_iter().flatten().find_map(|next| ring_from(next, edges, way, done));
    way.pop();
    ring
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files() -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
                if name.contains('/') {
                    found.push(read(name, &std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 10, "the sources were not found");
    found
}

/// Reads what a file names with `crate::…` and `super::…`, outside its tests and comments.
fn read(path: String, text: &str) -> File {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String =
        code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut folder: Vec<String> = path.split('/').map(str::to_owned).collect();
    let file = folder.pop().unwrap_or_default();
    if file == "mod.rs" {
        // In `mod.rs`, `super` is the folder above.
        folder.pop();
    }
    let mut names = BTreeSet::new();
    let mut names_parent = None;
    for (word, base) in [("crate::", Vec::new()), ("super::", folder.clone())] {
        for (at, _) in code.match_indices(word) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let mut base = base.clone();
            let mut rest = &code[at + word.len()..];
            while let Some(up) = rest.strip_prefix("super::") {
                base.pop();
                rest = up;
            }
            for name in first_names(rest) {
                if word == "super::" && file != "mod.rs" && base == folder && name.len() == 1 {
                    names_parent = Some(name[0].clone());
                }
                let full: Vec<String> = base.iter().cloned().chain(name).collect();
                names.insert(full);
            }
        }
    }
    File { path, names, names_parent }
}

/// The paths at the start of `rest`: `a::B` gives a, B; `{a::B, c::D}` gives both.
fn first_names(rest: &str) -> Vec<Vec<String>> {
    if let Some(group) = rest.strip_prefix('{') {
        let mut depth = 1;
        let mut parts = vec![String::new()];
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if c == ',' && depth == 1 {
                parts.push(String::new());
            } else if let Some(last) = parts.last_mut() {
                last.push(c);
            }
        }
        return parts.iter().filter(|part| !part.trim().is_empty()).flat_map(|part| first_names(part.trim())).collect();
    }
    let path: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect();
    let mut name: Vec<String> = path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if path.ends_with("::") {
        // What follows is a group; which of it does not matter.
        name.push("{}".to_owned());
    }
    if name.is_empty() { Vec::new() } else { vec![name] }
}
