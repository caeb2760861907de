//! What to do about a mistake: its help, and the repair where one is certain.

use std::borrow::Cow;

use super::placed::Placed;
use super::repair::Repair;
use super::repeats::AS_ABOVE;
use super::rows::printable;
use super::shorten::shortened;
use crate::text::{Diagnostic, Fix, Source};

/// The help of a mistake; the repair is said as well, where the help does not have its words already.
pub(super) fn advice<'d>(source: &Source, diagnostic: &'d Diagnostic) -> Option<Cow<'d, str>> {
    let help = diagnostic.help.as_deref().map(printable);
    let repair = diagnostic.fix.as_ref().map(|fix| repair(source, fix));
    match (help, repair) {
        (Some(help), Some((with, _))) if !with.is_empty() && help.contains(&*with) => Some(help),
        (Some(help), Some((_, repair))) => Some(format!("{help}; {repair}").into()),
        (help, repair) => help.or(repair.map(|(_, repair)| repair.into())),
    }
}

/// How much of its advice a finding is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Advice {
    /// All of it.
    Whole,
    /// That it stands above.
    AsAbove,
    /// Nothing.
    LeftOut,
}

/// The help of a finding, with what mends it, which is said of each.
pub(super) fn help_of<'f>(source: &Source, finding: &'f Placed, advice: Advice) -> Option<Cow<'f, str>> {
    let help = finding.help.as_deref().and_then(|help| match advice {
        Advice::Whole => Some(printable(help)),
        Advice::AsAbove => Some(AS_ABOVE.into()),
        Advice::LeftOut => None,
    });
    let mends = finding.repair.as_ref().map(|repair| mending(source, repair));
    match (help, mends) {
        (Some(help), Some(mends)) if help.ends_with(['.', '?', '!']) => Some(format!("{help} With {mends}").into()),
        (Some(help), Some(mends)) => Some(format!("{help}; with {mends}").into()),
        (help, mends) => help.or(mends.map(|mends| format!("with {mends}").into())),
    }
}

/// `--fix: write `Tuesday` instead of `Monday`, and 2 more changes`
pub(super) fn mending(source: &Source, repair: &Repair) -> String {
    format!("{}: {}", option(repair), edits_in_words(source, repair))
}

/// The option with which it is made.
fn option(repair: &Repair) -> &'static str {
    if repair.certain { "--fix" } else { "--fix --unsafe-fixes" }
}

/// What a repair does: the first of its edits, and how many more there are.
pub(super) fn edits_in_words(source: &Source, repair: &Repair) -> String {
    const MOST: usize = 60;
    let first = repair.edits.first().map_or_else(String::new, |edit| {
        let old = edit.at.of(source.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        let (old, new) = (shortened(&old, MOST), shortened(&edit.with, MOST));
        match new.is_empty() {
            true => format!("take out `{}`", printable(&old)),
            false => format!("write `{}` instead of `{}`", printable(&new), printable(&old)),
        }
    });
    match repair.edits.len() {
        0 | 1 => first,
        2 => format!("{first}, and 1 more change"),
        many => format!("{first}, and {} more changes", many - 1),
    }
}

/// What is to be written, and the repair in words.
fn repair<'f>(source: &Source, fix: &'f Fix) -> (Cow<'f, str>, String) {
    let (old, new) = (printable(fix.at.of(source.text())), printable(&fix.with));
    let repair = match (old.is_empty(), new.is_empty()) {
        (true, _) => format!("put in `{}`", new.trim()),
        (false, true) => format!("take out `{old}`"),
        (false, false) => format!("write `{new}` instead of `{old}`"),
    };
    (new, repair)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn a_repair_is_said_once() {
        let source = Source::new("r", "every ACTION must have an ownr");
        let mistake = || Diagnostic::error("Q", "an ACTION has no `ownr`", Span::new(26, 30), "");
        let said = |mistake: Diagnostic| advice(&source, &mistake).unwrap_or_default().into_owned();
        assert_eq!(
            said(mistake().help("did you mean `owner`?").fix(Span::new(26, 30), "owner")),
            "did you mean `owner`?"
        );
        assert_eq!(said(mistake().fix(Span::new(26, 30), "owner")), "write `owner` instead of `ownr`");
        assert_eq!(said(mistake().fix(Span::at(30), " list")), "put in `list`");
        assert_eq!(said(mistake().help("say less").fix(Span::new(0, 5), "")), "say less; take out `every`");
        assert_eq!(said(mistake()), "");
    }
}
