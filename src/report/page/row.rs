//! The row of the page among the formats.

use super::html::Html;
use super::part::put_part;
use super::rules::put_rules;
use super::sheet::Sheet;
use super::top::put_top;
use crate::report::concise::CONCISE;
use crate::report::desk::Desk;
use crate::report::file::FileReport;
use crate::report::format::Format;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const HTML: Format = Format {
    name: "html",
    doc: "a page to read and print: the minutes, with what was found in the margin",
    before: Some(|context, summary| {
        let mut html = Html::default();
        put_top(&mut html, context, summary);
        html.finish()
    }),
    shows_paper: true,
    file,
    problem: CONCISE.problem,
    end: |context, summary| {
        let mut html = Html::default();
        put_rules(&mut html, context, summary);
        html.put("</main>\n<footer><p>Checked with quorate, by rules and the minutes alone. Whoever signs the minutes decides.</p></footer>\n");
        html.put("</body>\n</html>\n");
        html.finish()
    },
    ..Format::BARE
};

/// The part of one file; nothing where the caller has let go of the minutes.
fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let Some(paper) = file.paper.as_deref() else { return String::new() };
    let mut html = Html::default();
    put_part(&mut html, &Sheet::new(&desk.context, file, paper));
    html.finish()
}
