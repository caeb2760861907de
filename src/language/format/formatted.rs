//! A rule file into the one form in which rule files are written.

use std::collections::HashSet;

use super::lines::{File, Line, Piece, file};
use super::print::{INDENT, kept, printed};
use super::same::same_plan;
use super::spell::{Form, spelled};
use super::terms::Terms;
use super::trial::{Draft, Trial};
use super::words::{Defined, learn};
use super::wrap::wrapped;
use crate::language::compile::compile;
use crate::language::layout::{Block, blocks, without_comments};
use crate::language::lexicon::Lexicon;
use crate::language::mistake::Mistake;
use crate::language::plan::Plan;
use crate::language::statements::without_uses;
use crate::text::Source;
use crate::vocabulary::Schema;

/// A rule file in its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// The rules without a header that are called something else now, for they are called after their words: before and
    /// after.
    pub renamed: Vec<(String, String)>,
}

/// Why a rule file was left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unformatted {
    /// It has these mistakes.
    Mistakes(Vec<Mistake>),
    /// Its formatted text would mean something else, or nothing: the fault of this program.
    Fault,
}

/// Formats a rule file. `others` are the files that it uses, and others whose definitions it may use. What it means stays: the formatted text is compiled,
/// and makes the same plan.
///
/// ```
/// use quorate::language::format;
/// use quorate::text::Source;
/// use quorate::vocabulary::{Field, Kind, Schema, Type};
///
/// let borrower = Field {
///     name: "borrower".into(),
///     plural: "borrowers".into(),
///     synonyms: vec!["reader".into()],
///     of: Type::Person,
///     many: false,
///     doc: "who has the book".into(),
///     example: "Lent to Ada.".into(),
/// };
/// let loan = Kind { name: "loan".into(), plural: "loans".into(), fields: vec![borrower], ..Kind::default() };
/// let schema = Schema::new(vec![loan]).unwrap();
///
/// let rules = Source::new("library.quorate", "All loans  shall have a reader");
/// let formatted = format(&rules, &[], &schema).unwrap();
/// assert_eq!(formatted.text, "every LOAN must have a borrower.\n");
/// assert_eq!(formatted.renamed[0].1, "every-loan-must-have-a-borrower");
/// ```
///
/// # Errors
/// If it has mistakes, which are given; they are of source 0.
pub fn format(source: &Source, others: &[Source], schema: &Schema) -> Result<Formatted, Unformatted> {
    let compiled = |source: Source| {
        let sources = std::iter::once(&source).chain(others).map(without_uses).collect();
        let (plan, mut mistakes) = compile(sources, schema);
        mistakes.retain(|mistake| mistake.source == 0);
        (plan, mistakes)
    };
    let (plan, mistakes) = compiled(source.clone());
    if !mistakes.is_empty() {
        return Err(Unformatted::Mistakes(mistakes));
    }
    let text = written(source, others, schema);
    if text == source.text() {
        return Ok(Formatted { text, renamed: Vec::new() });
    }
    let (again, mistakes) = compiled(Source::new(source.name(), text.as_str()));
    let (own, _) = blocks(source);
    let named: HashSet<&str> =
        own.iter().filter_map(|block| Some(block.header.as_ref()?.name.of(source.text()))).collect();
    if !mistakes.is_empty() || !same_plan(&plan, &again, &named) {
        return Err(Unformatted::Fault);
    }
    Ok(Formatted { text, renamed: renamed(&plan, &again) })
}

fn renamed(before: &Plan, after: &Plan) -> Vec<(String, String)> {
    let names = before.rules.iter().zip(&after.rules).filter(|(before, after)| before.name != after.name);
    names.map(|(before, after)| (before.name.clone(), after.name.clone())).collect()
}

/// The text in its form; whether it means the same is still to be seen.
fn written(source: &Source, others: &[Source], schema: &Schema) -> String {
    let files: Vec<(&Source, Vec<Block>)> =
        std::iter::once(source).chain(others).map(|source| (source, blocks(source).0)).collect();
    let mut lexicon = Lexicon::new(schema);
    let defined = learn(&files, &mut lexicon, schema);
    let terms = Terms { schema, lexicon: &lexicon, defined: &defined };
    let laid = file(source, files.first().map_or(&[], |(_, blocks)| blocks));
    let mut drafts: Vec<Draft> = laid
        .pieces
        .iter()
        .map(|piece| {
            let sentence = piece.sentence.as_ref().map_or("", |sentence| sentence.at.of(source.text()));
            let sentence = without_comments(sentence);
            let spelled = spelled(&sentence, terms);
            Draft::new(sentence, spelled)
        })
        .collect();
    settle(&mut drafts, &defined, schema);
    let sentences: Vec<Vec<String>> =
        laid.pieces.iter().zip(&drafts).map(|(piece, draft)| lines(piece, draft)).collect();
    framed(source.text(), &laid, &sentences)
}

/// Leaves of the changes those with which each sentence means the same.
fn settle(drafts: &mut [Draft], defined: &[Defined], schema: &Schema) {
    let definitions: Vec<String> = defined.iter().map(|defined| defined.sentence.clone()).collect();
    let trial = Trial { definitions, schema };
    let mut sentences: Vec<&mut Draft> =
        drafts.iter_mut().filter(|draft| draft.spelled.as_ref().is_some_and(|s| s.form != Form::Definition)).collect();
    trial.settle(&mut sentences);
    let probes: Vec<String> = defined.iter().map(|defined| defined.probe.clone()).collect();
    let meant = trial.meanings(&probes);
    let keep = |definitions| Trial { definitions, schema }.meanings(&probes) == meant;
    let own = |at: usize| defined.get(at).and_then(|defined| defined.block);
    let lines = trial.definitions.iter().enumerate();
    let lines = lines.map(|(at, line)| own(at).and_then(|at| drafts.get(at)).map_or_else(|| line.clone(), Draft::line));
    if keep(lines.collect()) {
        return;
    }
    for index in 0..defined.len() {
        let Some(draft) = own(index).and_then(|block| drafts.get_mut(block)) else { continue };
        draft.settle(&|line| {
            let before = trial.definitions.get(..index).unwrap_or_default();
            let after = trial.definitions.get(index + 1..).unwrap_or_default();
            keep([before, &[line.to_owned()], after].concat())
        });
    }
}

/// The lines of a sentence.
fn lines(piece: &Piece, draft: &Draft) -> Vec<String> {
    let Some(sentence) = &piece.sentence else { return Vec::new() };
    let indent = if piece.header.is_some() { INDENT } else { 0 };
    let tokens = draft.tokens();
    if tokens.is_empty() {
        return kept(&sentence.lines, indent);
    }
    let notes = sentence.lines.iter().filter_map(|line| match line {
        Line::Comment(at, words) => Some((at.saturating_sub(sentence.at.start()), words.as_str())),
        _ => None,
    });
    wrapped(&tokens, &notes.collect::<Vec<_>>(), indent)
}

/// The text with the line ends and the mark of byte order that the file had.
fn framed(before: &str, laid: &File, sentences: &[Vec<String>]) -> String {
    const MARK: char = '\u{FEFF}';
    let text = printed(laid, sentences);
    let text = match before.find(['\n', '\r']).map(|at| before.split_at(at).1) {
        Some(rest) if rest.starts_with("\r\n") => text.replace('\n', "\r\n"),
        Some(rest) if rest.starts_with('\r') => text.replace('\n', "\r"),
        _ => text,
    };
    if before.starts_with(MARK) { format!("{MARK}{text}") } else { text }
}
