//! What to do about a mistake: its help, and the repair where one is certain.

use std::borrow::Cow;

use super::rows::printable;
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
