//! Reads how a breach is mended, and checks it against the rule: `mend: write the right weekday for the weekday`.

use super::check::{Needles, quoted};
use super::clause::Reader;
use super::diagnose::diagnose;
use super::lexicon::{Lexicon, Sense};
use super::marks::{Marked, mark_mend};
use super::mend::{Mend, Mending, New, Old};
use super::mistakes::{self as wrong};
use super::needs::subject_kind;
use super::plan::{Demand, Needle, Rule as Compiled, Test, Tested};
use super::rule_text::RuleText;
use super::syntax::{Node, Rule, parse};
use crate::text::{Diagnostic, Span, fold, nearest, same_words};
use crate::vocabulary::{FieldId, KindId, Schema, Type};

/// The words of a labelled line, before the rule that they belong to is known.
#[derive(Clone, Debug)]
pub struct ToMend {
    /// Whether it is right wherever the rule is broken.
    pub certain: bool,
    /// The words, without comments, as many bytes as in the file.
    pub words: String,
    /// Where they are.
    pub at: RuleText,
}

/// Reads how breaches of a rule are mended.
///
/// # Errors
/// Words that cannot be read, or that do not fit what the rule asks; places are of the source.
pub fn mend(
    said: &ToMend,
    rule: &Compiled,
    schema: &Schema,
    lexicon: &Lexicon,
    needles: &mut Needles,
) -> Result<Mend, Diagnostic> {
    let words = said.words.as_str();
    let marked = mark_mend(words, lexicon).map_err(|at| wrong::OPEN_QUOTE.at(at, &[]));
    let read = marked.and_then(|marked| {
        let line = parse(Rule::mend_line, &marked.text).map_err(|unread| diagnose(&unread, words, &marked, lexicon))?;
        let kind = subject_kind(&rule.demand);
        let mut reading = Reading { words, marked: &marked, demand: &rule.demand, kind, schema, lexicon, needles };
        line.parts.iter().filter(|part| part.rule == Rule::change).map(|part| reading.change(part)).collect()
    });
    let changes = read.map_err(|diagnostic| diagnostic.moved(said.at.at.start()))?;
    Ok(Mend { certain: said.certain, changes, words: said.at })
}

struct Reading<'a> {
    words: &'a str,
    marked: &'a Marked,
    demand: &'a Demand,
    kind: Option<KindId>,
    schema: &'a Schema,
    lexicon: &'a Lexicon,
    needles: &'a mut Needles,
}

/// What `the …` names: a field, or the thing itself.
enum Named {
    Field(FieldId),
    Thing,
}

impl Reading<'_> {
    fn change(&mut self, node: &Node) -> Result<Mending, Diagnostic> {
        let of = |node: &Node, rule: Rule| node.parts.iter().find(|part| part.rule == rule).cloned();
        match node.parts.as_slice() {
            [write] if write.rule == Rule::write => {
                let (new, old) = (of(write, Rule::written), of(write, Rule::replaced));
                let (Some(new), Some(old)) = (new, old) else { return Err(self.lost(write.at)) };
                let (written, replaced) = (self.written(&new)?, self.replaced(&old, false)?);
                self.changes_something(&written, &replaced, new.at)?;
                Ok(Mending::Write(written, replaced))
            }
            [take_out] if take_out.rule == Rule::take_out => {
                let Some(old) = of(take_out, Rule::replaced) else { return Err(self.lost(take_out.at)) };
                Ok(Mending::TakeOut(self.replaced(&old, true)?))
            }
            _ => self.renumber(node.at),
        }
    }

    fn written(&self, node: &Node) -> Result<New, Diagnostic> {
        match node.parts.as_slice() {
            [quote] if quote.rule == Rule::quote => Ok(New::Words(self.text(quote)?)),
            [named] => match self.named(named)? {
                Named::Field(field) => Ok(New::Field(field)),
                Named::Thing => Err(wrong::CANNOT_WRITE.at(named.at, &[named.at.of(self.words), "name a field"])),
            },
            _ => Err(self.lost(node.at)),
        }
    }

    fn replaced(&mut self, node: &Node, whole: bool) -> Result<Old, Diagnostic> {
        match node.parts.as_slice() {
            [found] if found.rule == Rule::words_found => {
                if self.demand.parts.iter().any(|part| forbids_words(&part.must, false)) {
                    return Ok(Old::Found);
                }
                Err(wrong::NOTHING_FOUND.at(found.at, &[]))
            }
            [texts] if texts.rule == Rule::old_texts => {
                let quotes = texts.parts.iter().filter(|part| part.rule == Rule::quote);
                let texts: Vec<String> = quotes.map(|quote| self.text(quote)).collect::<Result<_, _>>()?;
                let needle = |words: &str| Needle { words: fold(words), pattern: false, whole_words: true };
                Ok(Old::Texts(texts.into_iter().map(|text| (self.needles.add(needle(&text)), text)).collect()))
            }
            [named] => match self.named(named)? {
                Named::Field(field) => Ok(Old::Field(field)),
                Named::Thing if whole => Ok(Old::Paragraph),
                Named::Thing => {
                    let help = "name a field, or texts in quotes";
                    Err(wrong::CANNOT_WRITE.at(named.at, &[named.at.of(self.words), help]))
                }
            },
            _ => Err(self.lost(node.at)),
        }
    }

    fn renumber(&self, at: Span) -> Result<Mending, Diagnostic> {
        let in_order = |test: &Test| matches!(test, Test::Consecutive(..) | Test::Unique(..));
        match self.demand.parts.iter().any(|part| in_order(&part.must.test)) {
            true => Ok(Mending::Renumber),
            false => Err(wrong::NOT_IN_ORDER.at(at, &[])),
        }
    }

    /// A text in quotes.
    fn text(&self, quote: &Node) -> Result<String, Diagnostic> {
        let text = Reader { sentence: self.words, marked: self.marked }.quote(quote).words;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if fold(&text).is_empty() { Err(wrong::EMPTY_TEXT.at(quote.at, &[])) } else { Ok(text) }
    }

    /// The field of the thing that the rule is about, or the thing.
    fn named(&self, node: &Node) -> Result<Named, Diagnostic> {
        let Some(noun) = node.parts.last() else { return Err(self.lost(node.at)) };
        let words = noun.at.of(self.words);
        let kind = self.kind.and_then(|kind| Some((kind, self.schema.kinds().get(usize::from(kind.0))?)));
        let Some((kind, known)) = kind else {
            return Err(wrong::CANNOT_WRITE.at(node.at, &[words, "the rule is not about things of one kind"]));
        };
        let senses = self.lexicon.senses(self.marked.term(noun.at.start()));
        for sense in senses {
            match *sense {
                Sense::Kind(of, _) if of == kind => return Ok(Named::Thing),
                Sense::Field(of, field, _) if of == kind => return self.of_words(field, &known.fields, noun.at),
                Sense::YesNo(of, field) if of == kind => return self.of_words(field, &known.fields, noun.at),
                _ => {}
            }
        }
        let names: Vec<&str> = known.fields.iter().map(|field| field.name.as_ref()).collect();
        let name = known.name.to_uppercase();
        let help = match nearest(&fold(words), names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("a thing of that kind has: {}", quoted(&names)),
        };
        Err(wrong::NO_SUCH_FIELD.at(noun.at, &[&format!("the {name}"), words, &help]))
    }

    /// A field whose values are words that can be looked for and written.
    fn of_words(&self, id: FieldId, fields: &[crate::vocabulary::Field], at: Span) -> Result<Named, Diagnostic> {
        match fields.get(usize::from(id.0)) {
            Some(field) if matches!(field.of, Type::Text | Type::Number | Type::Choice(_) | Type::Person) => {
                Ok(Named::Field(id))
            }
            other => {
                let of = other.map_or("", |field| field.of.words());
                let help = format!("it is {of}; texts, numbers, persons and words of a list can be written");
                Err(wrong::CANNOT_WRITE.at(at, &[at.of(self.words), &help]))
            }
        }
    }

    /// That what is written is not what is there.
    fn changes_something(&self, new: &New, old: &Old, at: Span) -> Result<(), Diagnostic> {
        let same = match (new, old) {
            (New::Words(new), Old::Texts(texts)) => texts.iter().any(|(_, text)| same_words(text, new) && text == new),
            (New::Field(new), Old::Field(old)) => new == old,
            _ => false,
        };
        if same { Err(wrong::WRITES_THE_SAME.at(at, &[at.of(self.words)])) } else { Ok(()) }
    }

    /// A part of the tree that is not as the grammar makes it.
    fn lost(&self, at: Span) -> Diagnostic {
        wrong::NOT_UNDERSTOOD.at(at, &[at.of(self.words), ""])
    }
}

/// Whether a condition, or what is not so, looks for texts that must not be there.
fn forbids_words(tested: &Tested, is_not: bool) -> bool {
    match &tested.test {
        Test::Finds(..) => is_not,
        Test::All(parts) | Test::Any(parts) => parts.iter().any(|part| forbids_words(part, is_not)),
        Test::Not(inner) => forbids_words(inner, !is_not),
        _ => false,
    }
}
