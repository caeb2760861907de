//! Labelled lines: names, severities, messages, examples.

use super::about::{Applies, Period, Weighs};
use super::layout::{Block, LABELS, Label, Labelled, unwrapped, without_comments};
use super::mending::ToMend;
use super::mistakes::{self as wrong};
use super::pattern::pieces;
use super::plan::{Example, Expects, GivenText, MendedText, RuleText, StylePart, Title};
use super::statements::{groups, in_force_line, severity_line};
use crate::text::{Diagnostic, Span, fold, fold_char, nearest};
use crate::vocabulary::{KindId, Schema};

/// What the labelled lines of a block say.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// `because:` and `source:`.
    pub because: Option<Title>,
    /// `suggest:`
    pub suggest: Option<Title>,
    /// `mend:` and `could mend:`, still in words.
    pub mends: Vec<ToMend>,
    /// `severity:`
    pub weighs: Vec<Weighs>,
    /// `applies to:`
    pub applies: Vec<Vec<Applies>>,
    /// `in force:`
    pub in_force: Vec<Period>,
    /// `keeps:`, `breaks:`, `cannot tell:`; `reads:` keeps and `leaves:` breaks.
    pub examples: Vec<Example>,
    /// `given the …:`, for the examples that come after it.
    pub given: Vec<GivenText>,
    /// `say:`, still in one piece.
    pub say: Option<(String, Span)>,
    /// How many of the mistakes are of an example alone, which leaves the rule and its other examples as they are.
    pub bad_examples: usize,
}

/// Reads the labelled lines of a block. `style` is whether it is a house-style sentence.
pub fn said(block: &Block, source: u32, text: &str, schema: &Schema, style: bool) -> (Said, Vec<Diagnostic>) {
    let mut said = Said::default();
    let mut found = Vec::new();
    for (index, labelled) in block.labels.iter().enumerate() {
        let label = labelled.label;
        let again = block.labels.iter().take(index).any(|before| before.label == label);
        if again && !label.has_examples() {
            found.push(wrong::DUPLICATE_LABEL.at(labelled.at, &[label.word()]));
            continue;
        }
        if let Err(diagnostic) = belongs(labelled, style).and_then(|()| filled(labelled)) {
            said.bad_examples += usize::from(label.has_examples());
            found.push(diagnostic);
            continue;
        }
        if let Err(diagnostic) = take(&mut said, labelled, source, text, schema) {
            found.push(diagnostic);
        }
    }
    (said, found)
}

/// That the label fits what it stands under.
fn belongs(labelled: &Labelled, style: bool) -> Result<(), Diagnostic> {
    let of_style = matches!(labelled.label, Label::Reads | Label::Leaves);
    if of_style == style || labelled.label == Label::Given {
        return Ok(());
    }
    let (what, wants) = if style {
        ("a `read` sentence", "give it `reads:` and `leaves:` examples")
    } else {
        ("a rule", "give it `keeps:` and `breaks:` examples")
    };
    Err(wrong::WRONG_LABEL.at(labelled.at, &[labelled.label.word(), what, wants]))
}

/// That something follows the label, of the kind that it wants.
fn filled(labelled: &Labelled) -> Result<(), Diagnostic> {
    let examples = labelled.label.has_examples();
    if let (true, Some(&line)) = (examples, labelled.lines.first()) {
        return Err(wrong::UNWANTED_TEXT.at(line, &[]));
    }
    let empty = if examples { labelled.bars.is_empty() } else { labelled.lines.is_empty() };
    if empty {
        let row = LABELS.iter().find(|(label, _, _)| *label == labelled.label);
        let help = row.map_or_else(String::new, |(_, _, what)| format!("write {what}"));
        return Err(wrong::EMPTY_LABEL.at(labelled.at, &[labelled.label.word(), &help]));
    }
    Ok(())
}

fn take(said: &mut Said, labelled: &Labelled, source: u32, text: &str, schema: &Schema) -> Result<(), Diagnostic> {
    let words = unwrapped(&labelled.lines, text);
    let at = span_of(&labelled.lines);
    let title = || Title { words: words.clone(), at: RuleText { source, at } };
    let raw = without_comments(at.of(text));
    match labelled.label {
        Label::Because => said.because = Some(joined(title(), said.because.take())),
        Label::Source => said.because = Some(joined_after(said.because.take(), title())),
        Label::Suggest => said.suggest = Some(title()),
        Label::Mend | Label::CouldMend => {
            let certain = labelled.label == Label::Mend;
            said.mends.push(ToMend { certain, words: raw, at: RuleText { source, at } });
        }
        Label::Say => said.say = Some(message_words(words, at)),
        Label::Severity => said.weighs = severity_line(&raw, source, at.start(), schema)?,
        Label::AppliesTo => said.applies = groups(&raw, source, at.start(), schema)?,
        Label::InForce => said.in_force.push(in_force_line(&raw, source, at.start())?),
        Label::Keeps | Label::Reads => said.example(labelled, Expects::Keeps, source, text),
        Label::Breaks | Label::Leaves => said.example(labelled, Expects::Breaks, source, text),
        Label::Mends => said.mended(labelled, source, text)?,
        Label::CannotTell => said.example(labelled, Expects::CannotTell, source, text),
        Label::Given => {
            let entries = document(labelled.at.of(text), labelled.at, schema)?;
            said.given.retain(|before| before.entries != entries);
            let at = RuleText { source, at: span_of(&labelled.bars) };
            said.given.push(GivenText { entries, text: barred(labelled, text), at });
        }
    }
    Ok(())
}

/// Reason first, source after it, in whichever order they were written.
fn joined(reason: Title, source: Option<Title>) -> Title {
    match source {
        None => reason,
        Some(source) => Title { words: format!("{} ({})", reason.words, source.words), at: reason.at },
    }
}

fn joined_after(reason: Option<Title>, source: Title) -> Title {
    match reason {
        None => source,
        Some(reason) => joined(reason, Some(source)),
    }
}

/// The words of a message without the quotes around them: `when it fails, say "…"`.
fn message_words(words: String, at: Span) -> (String, Span) {
    let is_quote = |c: char| fold_char(c) == Some('"');
    let trimmed = words.strip_suffix('.').filter(|rest| rest.ends_with(is_quote)).unwrap_or(&words);
    let inner = trimmed.strip_prefix(is_quote).and_then(|rest| rest.strip_suffix(is_quote));
    match inner.filter(|inner| !inner.contains(is_quote)) {
        Some(inner) => {
            let open = words.len() - words.trim_start_matches(is_quote).len();
            (inner.to_owned(), Span::new(at.start() + open, at.end()))
        }
        None => (words, at),
    }
}

impl Said {
    fn example(&mut self, labelled: &Labelled, expects: Expects, source: u32, text: &str) {
        let at = RuleText { source, at: span_of(&labelled.bars) };
        self.examples.push(Example {
            expects,
            minutes: barred(labelled, text),
            given: self.given.clone(),
            at,
            mended: None,
        });
    }

    /// What the example before it becomes; every line of it may be taken out.
    fn mended(&mut self, labelled: &Labelled, source: u32, text: &str) -> Result<(), Diagnostic> {
        let broken = self.examples.last_mut().filter(|last| last.expects == Expects::Breaks && last.mended.is_none());
        let Some(example) = broken else {
            self.bad_examples += 1;
            return Err(wrong::NOT_BROKEN.at(labelled.at, &[]));
        };
        let at = RuleText { source, at: span_of(&labelled.bars) };
        example.mended = Some(MendedText { minutes: barred(labelled, text), at });
        Ok(())
    }
}

/// The lines with bars, without the bars.
fn barred(labelled: &Labelled, text: &str) -> String {
    labelled.bars.iter().flat_map(|line| [line.of(text), "\n"]).collect()
}

/// The kind of the entries of the document that is given: `given the calendar`.
fn document(label: &str, at: Span, schema: &Schema) -> Result<KindId, Diagnostic> {
    let words = fold(label);
    let wanted = words.strip_prefix("given ").unwrap_or(&words);
    let wanted = wanted.strip_prefix("the ").unwrap_or(wanted).trim();
    let listings = schema.iter().filter_map(|(id, kind)| Some((id, kind.outside.as_ref()?)));
    let names = listings.flat_map(|(id, listing)| listing.names().map(move |name| (id, fold(name))));
    let names: Vec<(KindId, String)> = names.collect();
    if let Some((id, _)) = names.iter().find(|(_, name)| name == wanted) {
        return Ok(*id);
    }
    let help = match nearest(wanted, names.iter().map(|(_, name)| name.as_str())) {
        Some(near) => format!("did you mean `given the {near}:`?"),
        None => {
            let firsts = schema.kinds().iter().filter_map(|kind| Some(format!("`{}`", kind.outside.as_ref()?.name)));
            format!("the documents are {}", firsts.collect::<Vec<_>>().join(", "))
        }
    };
    Err(wrong::UNKNOWN_DOCUMENT.at(at, &[wanted, &help]))
}

fn span_of(lines: &[Span]) -> Span {
    match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => first.to(*last),
        _ => Span::default(),
    }
}

/// The message of a rule in pieces.
///
/// # Errors
/// A hole that names nothing.
pub fn message(
    say: Option<&(String, Span)>,
    kind: Option<KindId>,
    schema: &Schema,
) -> Result<Vec<StylePart>, Diagnostic> {
    match say {
        None => Ok(Vec::new()),
        Some((words, at)) => pieces(words, at.start(), kind, schema, true),
    }
}

/// The name in a header.
///
/// # Errors
/// If it cannot be one.
pub fn name(at: Span, text: &str) -> Result<String, Diagnostic> {
    let name = at.of(text);
    if name.is_empty() {
        return Err(wrong::MISSING_NAME.at(at, &[]));
    }
    let proper = slug(name, usize::MAX);
    if proper == name {
        return Ok(proper);
    }
    let help = if proper.is_empty() { "every-loan-has-a-borrower".to_owned() } else { proper.clone() };
    let diagnostic = wrong::BAD_NAME.at(at, &[name, &help]);
    Err(if proper.is_empty() { diagnostic } else { diagnostic.fix(at, proper) })
}

/// The words of a sentence as a name: small letters, digits and hyphens, not longer than `most` bytes.
#[must_use]
pub fn slug(words: &str, most: usize) -> String {
    let folded = fold(words);
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() >= most {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
