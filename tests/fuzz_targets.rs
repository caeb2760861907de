//! What the fuzz targets do, done with the files that they begin with, so that they are never behind the library.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test reads files, and one that fails says so"
)]

#[path = "../fuzz/fuzz_targets/reading.rs"]
mod reading;

use std::fs;
use std::path::Path;

/// The files of a folder that end so.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|own| own == ending));
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn every_format_is_read() {
    for ending in ["txt", "md", "html", "eml", "docx", "odt", "pdf"] {
        let seeds = files("tests/formats", ending);
        assert!(!seeds.is_empty(), "no seed for {ending}");
        seeds.iter().for_each(|seed| reading::read(ending, seed));
    }
}

#[test]
fn what_is_found_is_written_in_every_format() {
    let seeds = files("tests/minutes", "md");
    assert!(!seeds.is_empty(), "no seed");
    seeds.iter().for_each(|seed| reading::find("md", seed));
}
