//! What reading costs beside the parser's own library alone, for every format, as ratios of one run.
//!
//!     cargo bench --bench formats [-- FORMAT…]
//!
//! The same made minutes are written in each format. "Library" is the least that anybody does who reads that format with the
//! library that we use: Markdown events with their places, a page through its tokenizer and tree builder with a tree that keeps
//! nothing, the parts of an archive unpacked and every event of their XML, the text of every page of a PDF file, the parts of
//! a mail. "Whole" is [`quorate::read::read`]: from bytes to paragraphs with places. The quickest of many rounds of each is
//! taken, in turns. A whole below 2.00 means that our part costs no more than the library's.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark may fail, prints and takes the time"
)]

#[path = "../generator/mod.rs"]
mod generator;

mod archive;
mod mail;
mod markdown;
mod page;
mod pdf;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// A format: how minutes are written in it, and what its library does with them.
struct Beside {
    name: &'static str,
    /// The bytes of a file with the minutes that are given in Markdown.
    write: fn(&str) -> Vec<u8>,
    /// What is read of the bytes, so that nothing is left out as unused.
    library: fn(&[u8]) -> usize,
    what: &'static str,
}

const FORMATS: [Beside; 7] = [
    Beside { name: "md", write: |text| text.as_bytes().to_vec(), library: markdown::events, what: "pulldown-cmark" },
    Beside { name: "html", write: page::write, library: page::parse, what: "html5ever" },
    Beside {
        name: "docx",
        write: archive::write_word,
        library: archive::word_events,
        what: "rawzip, flate2, quick-xml",
    },
    Beside {
        name: "odt",
        write: archive::write_open,
        library: archive::open_events,
        what: "rawzip, flate2, quick-xml",
    },
    Beside { name: "pdf", write: pdf::write, library: pdf::extract, what: "lopdf" },
    Beside {
        name: "pdf",
        write: |_| pdf::PRINTED.to_vec(),
        library: pdf::extract,
        what: "lopdf, of a word processor's file",
    },
    Beside { name: "eml", write: mail::write, library: mail::parse, what: "mail-parser" },
];

const ROUNDS: usize = 60;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Without it, it is a test whether all this runs.
    let rounds = if arguments.iter().any(|argument| argument == "--bench") { ROUNDS } else { 1 };
    let wanted: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let texts: Vec<String> =
        ["parish", "society", "district"].into_iter().flat_map(|style| generator::of_style(style, 50).0).collect();
    println!("{:6}{:>9}{:>14}{:>10}{:>8}   library", "format", "kB", "library MB/s", "MB/s", "whole");
    for format in FORMATS.iter().filter(|format| wanted.is_empty() || wanted.iter().any(|name| *name == format.name)) {
        let files: Vec<Vec<u8>> = texts.iter().map(|text| (format.write)(text)).collect();
        let bytes: usize = files.iter().map(Vec::len).sum();
        let name = format!("minutes.{}", format.name);
        let mut quickest = [Duration::MAX; 2];
        for _ in 0..rounds {
            let library = timed(|| files.iter().map(|file| (format.library)(file)).sum());
            let ours = timed(|| files.iter().map(|file| read(&name, file)).sum());
            quickest = [quickest[0].min(library), quickest[1].min(ours)];
        }
        let [library, ours] = quickest.map(|time| time.as_secs_f64());
        #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
        let bytes = bytes as f64;
        println!(
            "{:6}{:>9.0}{:>14.0}{:>10.0}{:>8.2}   {}",
            format.name,
            bytes / 1e3,
            bytes / library / 1e6,
            bytes / ours / 1e6,
            ours / library,
            format.what
        );
    }
}

fn read(name: &str, file: &[u8]) -> usize {
    quorate::read::read(name, file).unwrap().0.blocks().len()
}

fn timed(work: impl Fn() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}
