//! The words that the definitions of a set of files make, and a sentence for each that shows what it means.

use crate::language::definitions::{Announced, announce};
use crate::language::diagnose::demands;
use crate::language::layout::{Block, without_comments};
use crate::language::lexicon::{Lexicon, Sense};
use crate::language::parse::Head;
use crate::language::shape::{is_read, outside_quotes};
use crate::text::Source;
use crate::vocabulary::Schema;

/// A definition.
#[derive(Clone, Debug)]
pub struct Defined {
    /// The block of the file that it is, unless it is of another file.
    pub block: Option<usize>,
    /// Its sentence without comments.
    pub sentence: String,
    /// Whether its word is one for things.
    pub noun: bool,
    /// A rule that means something else if the definition does.
    pub probe: String,
}

/// Teaches the lexicon the words that the files define.
pub fn learn(files: &[(&Source, Vec<Block>)], lexicon: &mut Lexicon, schema: &Schema) -> Vec<Defined> {
    let mut defined = Vec::new();
    for (number, (source, blocks)) in files.iter().enumerate() {
        for (index, block) in blocks.iter().enumerate() {
            let Some(at) = block.sentence else { continue };
            let sentence = without_comments(at.of(source.text()));
            if is_read(&sentence) || demands(&outside_quotes(&sentence)) {
                continue;
            }
            let Some(Ok(announced)) = announce(&sentence, lexicon) else { continue };
            let order = defined.len();
            let sense = match announced.head {
                Head::Texts(_) => Sense::Texts(order),
                Head::Value(_) => Sense::Value(order),
                _ => Sense::Defined(order),
            };
            lexicon.add(&announced.words, sense);
            let probe = probe(&announced, schema);
            let noun = matches!(announced.head, Head::Noun(_));
            defined.push(Defined { block: (number == 0).then_some(index), sentence, noun, probe });
        }
    }
    defined
}

fn probe(announced: &Announced, schema: &Schema) -> String {
    let words = &announced.words;
    let some = || schema.kinds().iter().find(|kind| !kind.only).map_or("", |kind| kind.name.as_ref());
    let several = || schema.kinds().iter().find(|kind| !kind.only).map_or("", |kind| kind.plural.as_ref());
    match announced.head {
        Head::Noun(_) => format!("there must be a {words}"),
        Head::Texts(_) => format!("no {} may mention the {words}", some()),
        Head::Value(_) => format!("the number of {} must be at least the {words}", several()),
        Head::Adjective(..) => {
            let kind = announced.kind.and_then(|kind| schema.kinds().get(usize::from(kind.0)));
            let name = kind.map_or("", |kind| kind.name.as_ref());
            format!("{} {name} must be {words}", if kind.is_some_and(|kind| kind.only) { "the" } else { "every" })
        }
    }
}
