//! LibreOffice as the judge: it opens random documents of nasty lists and says what number it prints before each paragraph. Most
//! must be ours. Not all can be: LibreOffice is not Word, whose ways with lists that begin anew it does not share.
//!
//! Where LibreOffice is not installed the test says so and judges nothing.

#![allow(clippy::disallowed_methods, reason = "a test runs a program on files")]

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use crate::chance::Chance;
use crate::docx::{Docx, docx, item, level, list, number};

/// How many documents are made. `QUORATE_ORACLE=60` makes more.
fn documents() -> usize {
    std::env::var("QUORATE_ORACLE").ok().and_then(|count| count.parse().ok()).unwrap_or(6)
}

fn nasty(seed: usize) -> Docx {
    let mut chance = Chance::new(seed);
    let numerals = ["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero", "bullet"];
    let mut numbering = String::new();
    let mut numbers = String::new();
    for id in 0..2 {
        let levels: String = (0..4)
            .map(|at| {
                let numeral = numerals[if at == 0 { 0 } else { chance.below(numerals.len()) }];
                let words = match chance.below(4) {
                    _ if numeral == "bullet" => "•".to_owned(),
                    0 => format!("%{}.", at + 1),
                    1 => format!("(%{})", at + 1),
                    2 if at > 0 => format!("%{}.%{}", at, at + 1),
                    _ => (1..=at + 1).map(|at| format!("%{at}")).collect::<Vec<_>>().join("."),
                };
                level(at, numeral, &words, "")
            })
            .collect();
        numbering += &list(id, &levels);
    }
    for id in 1..=4 {
        let anew = match chance.below(3) {
            0 => {
                let (at, start) = (chance.below(3), chance.below(5) + 1);
                format!(r#"<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>"#)
            }
            _ => String::new(),
        };
        numbers += &number(id, chance.below(2), &anew);
    }
    let body: String = (0..25)
        .map(|paragraph| match chance.below(6) {
            0 => crate::docx::p(&format!("paragraph{paragraph}")),
            _ => item(chance.below(4) + 1, chance.below(4), &format!("paragraph{paragraph}")),
        })
        .collect();
    Docx { numbering: numbering + &numbers, ..docx(&body) }
}

/// What is printed before each paragraph. LibreOffice has bullets of its own.
fn labels(text: &str) -> HashMap<String, String> {
    let lines = text.lines().filter_map(|line| line.rsplit_once("paragraph").map(|(label, number)| (number, label)));
    let plain = |label: &str| label.trim().replace(['▪', '◦', '\u{F0B7}'], "•");
    lines.map(|(number, label)| (format!("paragraph{}", number.trim()), plain(label))).collect()
}

fn convert(folder: &Path, to: &str, files: &[String]) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut command = Command::new("soffice");
    command.current_dir(folder).args([profile.as_str(), "--headless", "--convert-to", to]).args(files);
    command.output().is_ok_and(|output| output.status.success())
}

#[test]
fn numbers_are_those_that_a_word_processor_prints() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..documents()).map(|seed| format!("nasty{seed}.docx")).collect();
    for (seed, name) in names.iter().enumerate() {
        std::fs::write(folder.path().join(name), nasty(seed).bytes()).unwrap();
    }
    if !convert(folder.path(), "txt:Text", &names) || !convert(folder.path(), "odt", &names) {
        eprintln!("SKIPPED: LibreOffice (soffice) is not here, so that nobody judges the numbers of lists");
        return;
    }
    let mut tallies = [("docx", 0, 0), ("odt", 0, 0)];
    for name in &names {
        let text = std::fs::read_to_string(folder.path().join(name).with_extension("txt")).unwrap();
        let judged = labels(text.trim_start_matches('\u{feff}'));
        assert!(judged.len() > 20, "{text}");
        for (ending, same, all) in &mut tallies {
            let path = folder.path().join(name).with_extension(*ending);
            let (document, _) = quorate::read::read(&format!("a.{ending}"), std::fs::read(&path).unwrap()).unwrap();
            let ours = labels(document.source().text());
            for (paragraph, label) in &judged {
                let own = ours.get(paragraph).map(String::as_str).unwrap_or("(no such paragraph)");
                *all += 1;
                if own == label {
                    *same += 1;
                } else if std::env::var("QUORATE_ORACLE").is_ok() {
                    eprintln!("{name} as {ending}: {paragraph} is {label:?}, and we say {own:?}");
                }
            }
        }
    }
    for (ending, same, all) in tallies {
        eprintln!("{ending}: {same} of {all} numbers are LibreOffice's");
        let least = if ending == "odt" { 98 } else { 95 };
        assert!(same * 100 >= all * least, "{ending}: only {same} of {all} numbers are LibreOffice's");
    }
}
