//! Whether words say that a cabinet, an executive or one of its members decided.

use crate::text::{Span, fold};

use super::phrases::strip_adverbs;
use super::sentence::{Sentence, starts_with_any};
use super::view::View;

/// `Cabinet RESOLVED`, `The Executive Member for Finance approved`: the words before the verb.
pub fn names_executive(sentence: &Sentence<'_>, verb: Span) -> Option<Span> {
    const LONGEST: usize = 60;
    let before = strip_adverbs(sentence.before(verb.start()).trim_end_matches([':', ' ']));
    let who = before.strip_prefix("the ").unwrap_or(before);
    let bare = matches!(who, "cabinet" | "executive" | "executive board");
    let member =
        starts_with_any(who, &["cabinet member", "executive member", "portfolio holder", "leader of the council"]);
    let fits = bare || member && who.len() < LONGEST && !who.contains([',', '.']);
    fits.then(|| Span::new(sentence.at.start(), sentence.at.start() + before.len()))
}

/// `Record of an executive decision`: the title.
pub fn title_of_executive(view: &View<'_>, title: Option<Span>) -> Option<Span> {
    let title = title?;
    let low = fold(view.words(title));
    let says = |word: &str| low.contains(word);
    let record = says("decision") && (says("executive") || says("cabinet") || says("portfolio holder"));
    (record && low.len() < 120).then_some(title)
}
