//! What could not be told and what would settle it, what was waived and why, and what the reader doubted.

use super::html::Html;
use super::items::put_links;
use super::places::put_places;
use super::sheet::{Sheet, grouped, rule_id, to};
use crate::evaluate::Verdict;
use crate::report::advice::advice;
use crate::report::summary::told_doubts;
use crate::report::waived::Waived;
use crate::text::Span;

/// What could not be told, by what would settle it.
pub fn put_undecided(html: &mut Html, sheet: &Sheet<'_>) {
    let undecided = sheet.notes.iter().filter(|note| note.finding.verdict == Verdict::CannotTell);
    html.put("<dl class=\"open-list\">\n");
    for (help, notes) in grouped(undecided, |note| note.finding.help.as_deref().unwrap_or_default()) {
        html.put("<dt>");
        if help.is_empty() {
            html.put("Nothing that is known would settle it.");
        } else {
            html.sentence(help);
        }
        html.put("</dt>");
        for (message, notes) in grouped(notes.into_iter(), |note| &note.finding.message) {
            html.put("<dd>");
            html.sentence(message);
            html.put(" ");
            put_links(html, sheet, &notes);
            html.put("</dd>\n");
        }
    }
    html.put("</dl>\n");
}

/// What was waived, with the decision.
pub fn put_waived(html: &mut Html, sheet: &Sheet<'_>) {
    if !sheet.file.waived.can_expire {
        html.put("<p>What day it is was not given, so some of these waivers may have expired.</p>\n");
    }
    html.put("<ul class=\"list\" role=\"list\">\n");
    for waived in &sheet.file.waived.findings {
        put_one_waived(html, sheet, waived);
    }
    html.put("</ul>\n");
}

fn put_one_waived(html: &mut Html, sheet: &Sheet<'_>, waived: &Waived) {
    let (finding, waiver) = (&waived.finding, &waived.waiver);
    html.put("<li><p>");
    html.sentence(&finding.message);
    html.put(" ");
    put_place(html, sheet, finding.is_of_whole(), finding.at);
    html.put("</p><p class=\"help\"><b>Waived:</b> ");
    html.sentence(&waiver.reason);
    html.put(" Approved by ");
    html.text(&waiver.approved_by);
    if let Some(day) = waiver.approved_on {
        html.put(" on ");
        html.text(&day.in_words());
    }
    html.put("; until ");
    html.text(&waiver.until.in_words());
    html.put(".</p><p class=\"rule\">");
    html.element("a", &[("href", &to(&rule_id(finding.rule)))], sheet.context.rule_name(finding.rule));
    html.put("</p></li>\n");
}

/// What the reader doubted.
pub fn put_doubts(html: &mut Html, sheet: &Sheet<'_>) {
    html.put("<ul class=\"list\" role=\"list\">\n");
    for doubt in told_doubts(sheet.file) {
        html.put("<li><p>");
        html.sentence(&doubt.message);
        html.put(" ");
        put_place(html, sheet, doubt.labels.is_empty(), doubt.at());
        html.put("</p>");
        put_places(html, sheet, doubt.labels.get(1..).unwrap_or_default(), None);
        if let Some(advice) = advice(&sheet.file.source, doubt) {
            html.put("<p class=\"help\">");
            html.sentence(&advice);
            html.put("</p>");
        }
        html.put("</li>\n");
    }
    html.put("</ul>\n");
}

/// A link to a place in the minutes.
fn put_place(html: &mut Html, sheet: &Sheet<'_>, is_whole: bool, at: Span) {
    if is_whole {
        return html.put("<span class=\"place\">(the minutes as a whole)</span>");
    }
    let told = sheet.file.source.told(at.start());
    match sheet.block_of_source(at) {
        Some(block) => {
            html.element("a", &[("class", "place"), ("href", &to(&sheet.block_id(block)))], &told);
        }
        None => html.element("span", &[("class", "place")], &told),
    }
}
