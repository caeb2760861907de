//! One file's part of the page: what is wrong first, then the minutes with their margin, the action log, and what is left open.

use super::actions::put_actions;
use super::blocks::put_blocks;
use super::html::Html;
use super::items::put_items;
use super::notes::put_notes;
use super::open::{put_doubts, put_undecided, put_waived};
use super::sheet::{Sheet, to};
use super::top::in_words;
use crate::evaluate::Verdict;
use crate::report::summary::{Summary, told_doubts};

/// A section of the part.
struct Section {
    /// Its name in links.
    name: &'static str,
    title: &'static str,
    /// Whether there is something to say in it.
    has: fn(&Sheet<'_>) -> bool,
    put: fn(&mut Html, &Sheet<'_>),
}

const SECTIONS: &[Section] = &[
    Section {
        name: "whole",
        title: "Of the minutes as a whole",
        has: |sheet| !sheet.of_whole().is_empty(),
        put: |html, sheet| put_notes(html, sheet, sheet.of_whole(), "on the minutes as a whole"),
    },
    Section { name: "items", title: "By item", has: |sheet| !sheet.notes.is_empty(), put: put_items },
    Section { name: "minutes", title: "The minutes", has: |_| true, put: put_minutes },
    Section { name: "actions", title: "Action log", has: |_| true, put: put_actions },
    Section {
        name: "undecided",
        title: "What could not be told",
        has: |sheet| sheet.notes.iter().any(|note| note.finding.verdict == Verdict::CannotTell),
        put: put_undecided,
    },
    Section {
        name: "waived",
        title: "What was waived",
        has: |sheet| !sheet.file.waived.findings.is_empty(),
        put: put_waived,
    },
    Section {
        name: "doubts",
        title: "What the reader doubted",
        has: |sheet| told_doubts(sheet.file).next().is_some(),
        put: put_doubts,
    },
];

/// The whole part.
pub fn put_part(html: &mut Html, sheet: &Sheet<'_>) {
    let title_id = sheet.section_id("title");
    let name = sheet.file.source.name();
    html.open("section", &[("class", "file"), ("id", &sheet.id())]);
    html.line();
    html.element("h2", &[("id", &title_id)], &sheet.paper.title());
    html.element("p", &[("class", "name")], name);
    let mut summary = Summary::default();
    summary.add(sheet.file);
    html.put("<p class=\"lead\">");
    html.text(&in_words(&summary));
    html.put("</p>\n");
    let sections: Vec<&Section> = SECTIONS.iter().filter(|section| (section.has)(sheet)).collect();
    put_contents(html, sheet, &sections);
    for section in sections {
        html.put("<section>");
        html.element("h3", &[("id", &sheet.section_id(section.name))], section.title);
        html.line();
        (section.put)(html, sheet);
        html.put("</section>\n");
    }
    html.put("</section>\n");
}

fn put_contents(html: &mut Html, sheet: &Sheet<'_>, sections: &[&Section]) {
    html.open("nav", &[("class", "contents"), ("aria-label", &format!("In {}", sheet.file.source.name()))]);
    html.put("<ul role=\"list\">");
    for section in sections {
        html.put("<li>");
        html.element("a", &[("href", &to(&sheet.section_id(section.name)))], section.title);
        html.put("</li>");
    }
    html.put("</ul></nav>\n");
}

fn put_minutes(html: &mut Html, sheet: &Sheet<'_>) {
    html.put("<div class=\"minutes\">\n");
    if sheet.document().blocks().is_empty() {
        html.put("<p>The file has no words.</p>\n");
    }
    put_blocks(html, sheet);
    html.put("</div>\n");
}
