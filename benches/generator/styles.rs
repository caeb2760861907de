//! The five styles in which the minutes are set.

use super::chance::Chance;
use super::sentences::{MATTERS, MEMBERS, MONTHS, POSTS, discussion, flaw, initials, meeting, remark, task};

/// A house style.
pub struct Style {
    /// What it is called in file names.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes minutes.
    pub write: fn(&mut Chance) -> String,
}

/// All of them.
pub const STYLES: [Style; 5] = [
    Style { name: "county", ending: "txt", write: county },
    Style { name: "wrapped", ending: "txt", write: wrapped },
    Style { name: "parish", ending: "md", write: parish },
    Style { name: "society", ending: "md", write: society },
    Style { name: "district", ending: "md", write: district },
];

/// How long minutes are, in bytes.
const LENGTH: usize = 15_000;

/// Numbered paragraphs, each one line; no-break spaces; `(Action – AR)` at the end.
fn county(chance: &mut Chance) -> String {
    let mut text = format!("Agenda item\n\n{}\n\n\u{a0} To discuss the report.\n\n\n", chance.one(&MATTERS));
    let item = chance.between(3, 60);
    let mut paragraph = 1;
    while text.len() < LENGTH {
        let said = discussion(chance) + flaw(chance);
        text += &format!("{item}.{paragraph}\u{a0}  {said}");
        if chance.once_in(4) {
            let report = if chance.once_in(4) { String::new() } else { format!(" and report to {}", meeting(chance)) };
            text += &format!(
                " It was agreed that officers would {}{report}. (Action – {})",
                task(chance),
                initials(chance)
            );
        }
        text += "\u{a0}\n\n\n";
        paragraph += 1;
    }
    text + "Supporting documents:\n"
}

/// Lines of 66 characters, bullets without blank lines, a bare `ACTION`.
fn wrapped(chance: &mut Chance) -> String {
    let mut text = String::new();
    while text.len() < LENGTH {
        wrap(
            &mut text,
            "",
            &format!(
                "{} presented a report, a copy of which had been sent to each Member.",
                capital(chance.one(&POSTS))
            ),
        );
        wrap(&mut text, "", "The Committee considered the update and made the following comments:");
        for _ in 0..chance.between(3, 7) {
            let mut said = discussion(chance) + flaw(chance);
            if chance.once_in(5) {
                said += &format!(" The Chair agreed to {} and to report to {}. ACTION", task(chance), meeting(chance));
            }
            wrap(&mut text, "- ", &said);
        }
    }
    text
}

/// Front matter, escaped numbers, one line for each paragraph, everybody by surname.
fn parish(chance: &mut Chance) -> String {
    let month = chance.one(&MONTHS);
    let mut text = format!(
        "---\ntitle: \"Minutes of Nether End Parish Council\"\ndate: \"2024-05-01\"\n---\n\nMinutes of the {month} meeting of \
         Nether End Parish Council\n\nHeld in the Reading Room on Tuesday {} {month} 2024 at 7.30 p.m.\n\n",
        chance.between(1, 28)
    );
    text += "1\\. Present:\n\nMiss Alder – Chairman, T. Brook, Mrs. Croft and three members of the public.\n\n2\\. Apologies: D. Dell\n\n";
    let mut number = 3;
    while text.len() < LENGTH {
        text += &format!("{number}\\. {}:\n\n", chance.one(&MATTERS));
        for _ in 0..chance.between(1, 4) {
            text += &format!("{}{}\n\n", discussion(chance), flaw(chance));
        }
        match chance.between(0, 3) {
            0 => text += &format!("Clerk to {} by next meeting. Action Clerk\n\n", task(chance)),
            1 => text += "Proposed by T. Brook, seconded by Mrs. Croft that the report be accepted. All agreed.\n\n",
            _ => {}
        }
        number += 1;
    }
    text + "The meeting closed at 8.45p.m.\n"
}

/// Headings, nested lists, task boxes, bold names, a table.
fn society(chance: &mut Chance) -> String {
    let day = chance.between(1, 28);
    let mut text = format!("# Tiddlywinks Society, {day} {} 2024\n\n## Present\n\n", chance.one(&MONTHS));
    for name in MEMBERS.iter().take(7) {
        text += &format!("* {name}\n");
    }
    while text.len() < LENGTH {
        text += &format!("\n## {}\n\n", chance.one(&MATTERS));
        for _ in 0..chance.between(2, 6) {
            text += &format!("* **{}**: {}{}\n", chance.one(&MEMBERS), remark(chance), flaw(chance));
            if chance.once_in(3) {
                text += &format!("  * {}\n", remark(chance));
            }
        }
        text += "\n### Action items\n\n";
        for _ in 0..chance.between(1, 3) {
            let done = if chance.once_in(3) { 'x' } else { ' ' };
            text +=
                &format!("- [{done}] {} to {} by {} June\n", chance.one(&MEMBERS), task(chance), chance.between(1, 30));
        }
        text +=
            "\n| Motion | For | Against |\n|--|--|--|\n| Accept the [report](https://example.org/report) | 5 | 1 |\n";
    }
    text + "\nClosed &ndash; 7:05 p.m.\n"
}

/// A blank line after every printed line, numbers and names in bold, pages between rules.
fn district(chance: &mut Chance) -> String {
    let mut text = "**MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF ROSSMORE HELD IN THE**\n\n**TOWN HALL, ROSSMORE, ON \
                    MONDAY, 3RD MARCH, 2025, AT 3.00 P.M.**\n\n**MEMBERS PRESENT:**\n\nCouncillors Ashe, Byrne, Carty and Daly.\n\n"
        .to_owned();
    let mut number = 1;
    while text.len() < LENGTH {
        text += &format!("**{number}.**\n\n**{}**\n\n", chance.one(&MATTERS));
        for _ in 0..chance.between(2, 5) {
            let mut lines = String::new();
            wrap(&mut lines, "", &(discussion(chance) + flaw(chance)));
            text += &lines.replace('\n', "\n\n");
        }
        if chance.once_in(2) {
            text += "Proposed by Councillor Carty;\n\nSeconded by Councillor Daly;\n\nAnd Resolved:\n\n“That, the report be noted.”\n\n";
        }
        text = format!("{}\n---\n{}\n\n", text.trim_end(), number + 1);
        number += 1;
    }
    text + "This concluded the Meeting.\n"
}

/// Adds a paragraph, wrapped at 66 characters.
fn wrap(text: &mut String, bullet: &str, paragraph: &str) {
    let mut width = bullet.len();
    text.push_str(bullet);
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if width > bullet.len() && width + 1 + length > 66 {
            text.push('\n');
            width = 0;
        } else if width > bullet.len() {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += length;
    }
    text.push('\n');
}

fn capital(words: &str) -> String {
    words.replacen('t', "T", 1)
}
