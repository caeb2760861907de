//! Findings as notes in the margin: weight, what is wrong, how to mend it, and the rule.

use super::html::Html;
use super::places::put_places;
use super::sheet::{Note, Sheet, rule_id, to};
use super::weight::weight_of;
use crate::evaluate::Verdict;
use crate::report::advice::edits_in_words;
use crate::report::placed::Placed;
use crate::text::Span;

/// The notes beside one block, or on the whole file.
pub fn put_notes(html: &mut Html, sheet: &Sheet<'_>, notes: &[Note<'_>], on: &'static str) {
    let [first, rest @ ..] = notes else { return };
    let label = match rest.last() {
        None => format!("Finding {} {on}", first.number),
        Some(last) if rest.len() == 1 => format!("Findings {} and {} {on}", first.number, last.number),
        Some(last) => format!("Findings {} to {} {on}", first.number, last.number),
    };
    html.open("aside", &[("class", "notes"), ("role", "note"), ("aria-label", &label)]);
    html.put("<ul role=\"list\">");
    for note in notes {
        put_note(html, sheet, note);
    }
    html.put("</ul></aside>");
}

fn put_note(html: &mut Html, sheet: &Sheet<'_>, note: &Note<'_>) {
    let finding = note.finding;
    let weight = weight_of(finding);
    html.line();
    html.open("li", &[("class", &format!("note {}", weight.class)), ("id", &sheet.note_id(note.number))]);
    html.put("<p class=\"weight\">");
    html.element("span", &[("class", "sign"), ("aria-hidden", "true")], weight.sign);
    html.put(" ");
    match note.block {
        Some(_) => {
            let label = format!("Finding {}: back to its words", note.number);
            html.open("a", &[("href", &to(&sheet.words_id(note.number))), ("aria-label", &label)]);
            html.number(note.number);
            html.close("a");
        }
        None => html.number(note.number),
    }
    html.put(" ");
    html.element("strong", &[], weight.word);
    html.put("</p><p class=\"says\">");
    html.sentence(&finding.message);
    html.put("</p>");
    put_places(html, sheet, &finding.labels, note.block);
    if let Some(help) = &finding.help {
        html.put("<p class=\"help\">");
        html.put(before_help(finding));
        html.sentence(help);
        html.put("</p>");
    }
    if let Some(repair) = &finding.repair {
        html.put("<p class=\"help\">");
        html.put(if repair.certain { "<b>A certain repair:</b> " } else { "<b>Perhaps:</b> " });
        html.sentence(&edits_in_words(&sheet.file.source, repair));
        html.put("</p>");
    }
    put_rule(html, sheet, finding);
    html.put("</li>");
}

/// What the advice is for.
fn before_help(finding: &Placed) -> &'static str {
    match finding.verdict {
        Verdict::Broken => "<b>To mend it:</b> ",
        Verdict::CannotTell => "<b>To settle it:</b> ",
    }
}

/// The name of the rule and its sentence, with the words of it that bit.
fn put_rule(html: &mut Html, sheet: &Sheet<'_>, finding: &Placed) {
    let context = sheet.context;
    html.put("<p class=\"rule\">");
    html.element("a", &[("href", &to(&rule_id(finding.rule)))], context.rule_name(finding.rule));
    let sentence = context.plan.rules.get(finding.rule).map(|rule| rule.sentence);
    if let Some((sentence, source)) = sentence.and_then(|words| Some((words, context.rule_source(words)?))) {
        let (whole, bit) = (sentence.at, finding.rule_words.at);
        let is_part = sentence.source == finding.rule_words.source && whole.contains(bit) && whole != bit;
        let bit = if is_part { bit } else { Span::at(whole.end()) };
        html.put(": <q>");
        html.text(Span::new(whole.start(), bit.start()).of(source.text()));
        if !bit.is_empty() {
            html.element("em", &[], bit.of(source.text()));
        }
        html.text(Span::new(bit.end(), whole.end()).of(source.text()));
        html.put("</q>");
    }
    html.put("</p>");
}
