//! `quorate vocabulary`: what rules can speak about.

use clap::Args;

use super::exit::Exit;
use super::screen::{Screen, complain};
use super::shared::ShowArgs;
use crate::minutes::schema;
use crate::report::filled;
use crate::text::{fold, nearest, same_words};
use crate::vocabulary::{Field, Kind, Listing, Schema, Type, Words};

/// Show what rules can speak about: kinds of things, and what they have
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate vocabulary                 all kinds
  quorate vocabulary action          what an ACTION has
  quorate vocabulary \"due date\"      what a word means, and which kinds have it
  quorate vocabulary attending       what speaks of it, in whatever words")]
pub(super) struct Arguments {
    /// A kind or a field, in any of its words
    word: Vec<String>,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let word = self.word.join(" ");
        let mut screen = Screen::new(self.show.color);
        let mut said =
            if word.is_empty() { kinds(schema(), screen.width) } else { said_of(schema(), &word, screen.width) };
        if said.is_empty() {
            said = mentions(schema(), &word, screen.width);
        }
        if said.is_empty() {
            complain(&unknown(schema(), &word));
            return Exit::Unusable;
        }
        let _ = screen.say(&said);
        let _ = screen.flush();
        Exit::Clean
    }
}

fn kinds(schema: &Schema, width: usize) -> String {
    let mut out = String::new();
    for (_, kind) in schema.iter() {
        out.push_str(&format!("{}\n{}\n", kind.name.to_uppercase(), filled(&kind.doc, width, 2)));
    }
    out + "\n`quorate vocabulary action` says what an ACTION has.\n"
}

/// The kind of this name with its fields, or the field of this name in every kind that has it.
fn said_of(schema: &Schema, word: &str, width: usize) -> String {
    if let Some(id) = schema.kind_named(word) {
        return kind(schema, schema.kind(id), width);
    }
    let listed = |kind: &&Kind| kind.outside.iter().flat_map(Listing::names).any(|name| same_words(name, word));
    if let Some(entries) = schema.kinds().iter().find(listed) {
        return kind(schema, entries, width);
    }
    let mut out = String::new();
    for (id, owner) in schema.iter() {
        if let Some(field_id) = schema.field_named(id, word) {
            out.push_str(&format!(
                "of {}\n{}",
                owner.name.to_uppercase(),
                field(schema, schema.field(id, field_id), width)
            ));
        }
        for choice in owner.fields.iter().filter(|field| has_choice(field, word)) {
            out.push_str(&format!("of {}, one of the words for its {}\n", owner.name.to_uppercase(), choice.name));
            out.push_str(&field(schema, choice, width));
        }
    }
    out
}

/// What speaks of the words without being called so: in other forms of them, in its other names, in what is said of it.
fn mentions(schema: &Schema, words: &str, width: usize) -> String {
    let asked: Vec<String> = stems(words).collect();
    let speaks = |texts: &mut dyn Iterator<Item = &str>| {
        let known: Vec<String> = texts.flat_map(stems).collect();
        !asked.is_empty() && asked.iter().all(|asked| known.contains(asked))
    };
    let texts = |name: &Words, synonyms: &[Words], doc: &Words| -> Vec<String> {
        [name].into_iter().chain(synonyms).chain([doc]).map(ToString::to_string).collect()
    };
    let mut out = String::new();
    for (_, owner) in schema.iter() {
        let name = owner.name.to_uppercase();
        if speaks(&mut texts(&owner.name, &owner.synonyms, &owner.doc).iter().map(String::as_str)) {
            out.push_str(&format!("{name}\n{}\n", filled(&owner.doc, width, 2)));
        }
        for one in &owner.fields {
            let choices = if let Type::Choice(words) = &one.of { words.as_slice() } else { &[] };
            let mut texts = texts(&one.name, &one.synonyms, &one.doc);
            texts.extend(choices.iter().map(ToString::to_string));
            if speaks(&mut texts.iter().map(String::as_str)) {
                out.push_str(&format!("of {name}\n{}", field(schema, one, width)));
            }
        }
    }
    for wording in schema.wordings().iter().filter(|wording| speaks(&mut [wording.said.as_ref()].into_iter())) {
        out.push_str(&format!("in a rule, of \"{}\"\n{}\n", wording.said, filled(&wording.write, width, 2)));
    }
    if out.is_empty() { out } else { format!("Nothing is called `{words}`; this speaks of it:\n\n{out}") }
}

/// The words without what changes at their ends: `attending`, `attended` and `attendance` are one.
fn stems(words: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = fold(words).split(|c: char| !c.is_alphanumeric()).map(ToOwned::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty() && !FILLING.contains(&word.as_str())).map(|word| {
        let end = ENDS.iter().find(|end| word.strip_suffix(**end).is_some_and(|stem| stem.len() >= SHORTEST));
        end.and_then(|end| word.strip_suffix(end)).unwrap_or(&word).to_owned()
    })
}

/// What words may end in, the longest first.
const ENDS: &[&str] = &["ances", "ance", "ings", "ing", "ers", "ees", "er", "ee", "ed", "es", "e", "s"];

/// No stem is shorter.
const SHORTEST: usize = 4;

/// Words that nobody looks for.
const FILLING: &[&str] = &["the", "a", "an", "of", "and", "or"];

fn kind(schema: &Schema, kind: &Kind, width: usize) -> String {
    let mut out = format!("{}\n{}\n", kind.name.to_uppercase(), filled(&kind.doc, width, 2));
    out.push_str(&also(&kind.synonyms, width));
    if let Some(document) = &kind.outside {
        let said = format!("an entry of the {}, a document beside the minutes", names(document).join(" or "));
        out.push_str(&format!("{}\n", filled(&said, width, 2)));
    }
    if !kind.example.is_empty() {
        out.push_str(&format!("{}\n", filled(&format!("for example: {}", kind.example), width, 2)));
    }
    let article = if kind.name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    out.push_str(&format!("\nWhat {article} {} has\n", kind.name.to_uppercase()));
    for one in &kind.fields {
        out.push_str(&field(schema, one, width));
    }
    out
}

fn field(schema: &Schema, field: &Field, width: usize) -> String {
    let several = if field.many { format!(", {}", field.plural) } else { String::new() };
    let mut out =
        format!("  {}{several} ({})\n{}\n", field.name, type_words(schema, field), filled(&field.doc, width, 6));
    out.push_str(&also(&field.synonyms, width).replace("  also:", "      also:"));
    if !field.example.is_empty() {
        out.push_str(&format!("{}\n", filled(&format!("for example: {}", field.example), width, 6)));
    }
    out
}

fn type_words(schema: &Schema, field: &Field) -> String {
    match &field.of {
        Type::Choice(words) => words.join(", "),
        Type::Kind(id) if field.many => schema.kind(*id).plural.to_uppercase(),
        Type::Kind(id) => schema.kind(*id).name.to_uppercase(),
        of => of.words().to_owned(),
    }
}

/// What a document is called, its first name in capitals.
fn names(document: &Listing) -> Vec<String> {
    document.names().zip(0..).map(|(name, at)| if at == 0 { name.to_uppercase() } else { name.to_string() }).collect()
}

fn also(synonyms: &[Words], width: usize) -> String {
    if synonyms.is_empty() {
        return String::new();
    }
    format!("{}\n", filled(&format!("also: {}", synonyms.join(", ")), width, 2))
}

fn has_choice(field: &Field, word: &str) -> bool {
    matches!(&field.of, Type::Choice(words) if words.iter().any(|choice| same_words(choice, word)))
}

fn unknown(schema: &Schema, word: &str) -> String {
    let terms = schema.terms();
    let help = match nearest(word, terms.iter().map(|term| term.words.as_str())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`quorate vocabulary` lists all kinds".to_owned(),
    };
    format!("error: rules know no word `{word}`\n  help: {help}\n")
}
