//! `use the starter pack, except action-has-owner`: rules of other files and of packs.

use super::reader::{all, entry, first, node, unquoted, words_at};
use super::reference::Reference;
use crate::language::layout::{blocks, without_comments};
use crate::language::syntax::{Node, Rule};
use crate::text::{Diagnostic, Source, Span};

/// One thing that a `use` sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// What is used.
    pub what: Used,
    /// The words that name it, in the source.
    pub at: Span,
}

/// What can be used. The language knows no files and no packs; whoever compiles finds them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Used {
    /// A file or folder, as it is named from the folder of the file that uses it.
    File(String),
    /// A pack by its name: `starter` of `use the starter pack`.
    Pack(String),
}

/// A `use` sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseSentence {
    /// What is used.
    pub uses: Vec<Use>,
    /// The rules that are left out.
    pub except: Vec<Reference>,
}

/// What the `use` sentences of a rule file name, so that it can be found before the file is compiled. Sentences with a
/// mistake name nothing; compiling tells the mistake.
///
/// ```
/// use quorate::language::{Used, uses};
/// use quorate::text::Source;
///
/// let found = uses(&Source::new("house.quorate", "use the starter pack and \"standing-orders.quorate\""));
/// assert_eq!(found[0].what, Used::Pack("starter".to_owned()));
/// assert_eq!(found[1].what, Used::File("standing-orders.quorate".to_owned()));
/// ```
#[must_use]
pub fn uses(source: &Source) -> Vec<Use> {
    let sentences = blocks(source).0.into_iter().filter(|block| !block.broken).filter_map(|block| block.sentence);
    let read = |at: Span| {
        let sentence = without_comments(at.of(source.text()));
        (entry(&sentence) == Some(Rule::use_statement)).then(|| use_sentence(&sentence, at.start()).ok())?
    };
    sentences.filter_map(read).flat_map(|sentence| sentence.uses).collect()
}

/// The source with spaces in place of its `use` sentences, every other byte where it was: for whoever has what they name.
#[must_use]
pub fn without_uses(source: &Source) -> Source {
    let mut text = source.text().to_owned();
    for at in blocks(source).0.into_iter().filter_map(|block| block.sentence) {
        let sentence = without_comments(at.of(source.text()));
        if entry(&sentence) == Some(Rule::use_statement) {
            let blank: String =
                at.of(source.text()).split('\n').map(|line| " ".repeat(line.len())).collect::<Vec<_>>().join("\n");
            text.replace_range(at.range(), &blank);
        }
    }
    Source::new(source.name(), text)
}

/// Reads a `use` sentence that begins at `offset` of its source.
///
/// # Errors
/// Why it cannot be read.
pub fn use_sentence(sentence: &str, offset: usize) -> Result<UseSentence, Diagnostic> {
    let whole = node(Rule::use_statement, sentence).map_err(|wrong| wrong.moved(offset))?;
    let uses = all(&whole, Rule::used).into_iter().map(|used| read_used(used, sentence, offset)).collect();
    let except = all(&whole, Rule::rule_ref).into_iter().map(|node| Reference::read(node, sentence, offset)).collect();
    Ok(UseSentence { uses, except })
}

fn read_used(used: &Node, sentence: &str, offset: usize) -> Use {
    let file = first(used, Rule::quote).or_else(|| first(used, Rule::file_name));
    let named = file.or_else(|| first(used, Rule::pack_name)).unwrap_or(used);
    let (words, at) = words_at(sentence, named.at);
    let what = match file {
        Some(_) => Used::File(unquoted(&words).unwrap_or(&words).trim().to_owned()),
        None => Used::Pack(words),
    };
    Use { what, at: at.moved(offset) }
}
