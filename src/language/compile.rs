//! Rule text and a schema in, a plan and all mistakes out.

use super::check::{Body, Checker, Defined, Needles};
use super::definitions::{Announced, announce, check_all};
use super::diagnose::{demands, diagnose, near_statement};
use super::layout::{Block, blocks, without_comments};
use super::lexicon::{Lexicon, Sense};
use super::marks::{Marked, mark, mark_read};
use super::mending::{ToMend, mend};
use super::mistake::Mistake;
use super::mistakes::{self as wrong};
use super::naming::name_apart;
use super::needs::{Needs, subject_kind};
use super::parse::{self};
use super::plan::{Plan, Rule, RuleText, Style, Title};
use super::rules::{message, name, said, slug};
use super::sentence::Definition;
use super::shape::{goes_on, is_read, outside_quotes, too_deep};
use super::statements::{Statements, Supplied, weigh};
use super::styles::{house, style};
use super::syntax::Unread;
use super::wording::in_other_words;
use crate::text::{Diagnostic, Source, Span};
use crate::vocabulary::Schema;

/// Compiles rule files against a schema. All mistakes of all files are given at once; a rule with a mistake is not in
/// the plan, the others are.
///
/// ```
/// use quorate::language::compile;
/// use quorate::text::Source;
/// use quorate::vocabulary::{Field, Kind, Schema, Type};
///
/// let borrower = Field {
///     name: "borrower".into(),
///     plural: "borrowers".into(),
///     synonyms: vec![],
///     of: Type::Person,
///     many: false,
///     doc: "who has the book".into(),
///     example: "Lent to Ada.".into(),
/// };
/// let loan = Kind { name: "loan".into(), plural: "loans".into(), fields: vec![borrower], ..Kind::default() };
/// let schema = Schema::new(vec![loan]).unwrap();
///
/// let rules = "every LOAN must have a borrower\nevery LOAN must have a borower\n";
/// let (plan, mistakes) = compile(vec![Source::new("library.quorate", rules)], &schema);
/// assert_eq!(plan.rules[0].name, "every-loan-must-have-a-borrower");
/// assert_eq!(mistakes[0].diagnostic.message, "`borower` is not a known word here");
/// assert_eq!(mistakes[0].diagnostic.help.as_deref(), Some("did you mean `borrower`?"));
/// ```
#[must_use]
pub fn compile(sources: Vec<Source>, schema: &Schema) -> (Plan, Vec<Mistake>) {
    let asked = (0..).zip(&sources).map(|(index, _)| index).collect();
    compile_supplied(sources, &Supplied { asked, ..Supplied::default() }, schema)
}

/// The same of rule files that use others: `supplied` says which of the sources they use.
#[must_use]
pub fn compile_supplied(sources: Vec<Source>, supplied: &Supplied, schema: &Schema) -> (Plan, Vec<Mistake>) {
    let mut compiler = Compiler {
        schema,
        lexicon: Lexicon::new(schema),
        sentences: Vec::new(),
        defined: Vec::new(),
        needles: Needles::default(),
        rules: Vec::new(),
        styles: Vec::new(),
        statements: Statements::default(),
        mistakes: Vec::new(),
    };
    for (index, source) in sources.iter().enumerate() {
        compiler.lay_out(u32::try_from(index).unwrap_or(u32::MAX), source);
    }
    compiler.define();
    for index in 0..compiler.sentences.len() {
        compiler.sentence(index, &sources);
    }
    compiler.finish(sources, supplied)
}

/// A block of a file with its sentence.
struct Sentence {
    source: u32,
    block: Block,
    // Where the sentence begins in the source.
    offset: usize,
    // Without comments; as many bytes as in the source.
    text: String,
    announced: Option<Announced>,
    broken: bool,
}

struct Compiler<'s> {
    schema: &'s Schema,
    lexicon: Lexicon,
    sentences: Vec<Sentence>,
    defined: Vec<Defined>,
    needles: Needles,
    rules: Vec<Rule>,
    styles: Vec<Style>,
    statements: Statements,
    mistakes: Vec<Mistake>,
}

impl Compiler<'_> {
    fn mistake(&mut self, source: u32, diagnostic: Diagnostic) {
        self.mistakes.push(Mistake { source, diagnostic });
    }

    fn lay_out(&mut self, source: u32, text: &Source) {
        let (blocks, wrong) = blocks(text);
        for diagnostic in wrong {
            self.mistake(source, diagnostic);
        }
        for block in blocks {
            let Some(at) = block.sentence else {
                if block.broken {
                    continue;
                }
                let name = block.header.map_or("", |header| header.name.of(text.text()));
                self.mistake(source, wrong::MISSING_SENTENCE.at(block.whole, &[name]));
                continue;
            };
            let sentence = without_comments(at.of(text.text()));
            if let Some(wrong) = self.statements.take(&block, source, (text.text(), &sentence), self.schema) {
                wrong.into_iter().for_each(|diagnostic| self.mistake(source, diagnostic));
                continue;
            }
            let broken = block.broken;
            self.sentences.push(Sentence {
                source,
                block,
                offset: at.start(),
                text: sentence,
                announced: None,
                broken,
            });
        }
    }

    /// Learns the words that definitions make, then checks the definitions.
    fn define(&mut self) {
        for index in 0..self.sentences.len() {
            let Some(sentence) = self.sentences.get(index) else { continue };
            if sentence.broken || demands(&outside_quotes(&sentence.text)) || is_read(&sentence.text) {
                continue;
            }
            match announce(&sentence.text, &self.lexicon) {
                None => {}
                Some(Err(diagnostic)) => self.break_off(index, diagnostic),
                Some(Ok(announced)) => self.learn(index, announced),
            }
        }
        let places: Vec<usize> = (0..self.sentences.len())
            .filter(|&at| self.sentences.get(at).is_some_and(|s| s.announced.is_some()))
            .collect();
        for (&place, order) in places.iter().zip(0..) {
            self.read_definition(place, order);
        }
        for (order, diagnostic) in check_all(&mut self.defined, self.schema, &self.lexicon) {
            if let Some(&place) = places.get(order) {
                self.break_off(place, diagnostic);
            }
        }
    }

    fn learn(&mut self, index: usize, announced: Announced) {
        let order = self.defined.len();
        let Some(sentence) = self.sentences.get_mut(index) else { return };
        let sense = match announced.head {
            parse::Head::Texts(_) => Sense::Texts(order),
            parse::Head::Value(_) => Sense::Value(order),
            _ => Sense::Defined(order),
        };
        self.lexicon.add(&announced.words, sense);
        self.defined.push(Defined {
            source: sentence.source,
            offset: sentence.offset,
            sentence: sentence.text.clone(),
            words: announced.words.clone(),
            body: Body::Unread,
            broken: true,
        });
        sentence.announced = Some(announced);
    }

    fn read_definition(&mut self, place: usize, order: usize) {
        let Some(sentence) = self.sentences.get(place) else { return };
        let kind = sentence.announced.as_ref().and_then(|announced| announced.kind);
        match read(sentence, &self.lexicon, parse::definition) {
            Err(diagnostic) => self.break_off(place, diagnostic),
            Ok(definition) => {
                let body = match definition {
                    Definition::Adjective(means) => kind.map(|kind| Body::Adjective(kind, means)),
                    Definition::Noun(means) => Some(Body::Noun(means)),
                    Definition::Texts(means) => Some(Body::Texts(quotes(&means))),
                    Definition::Value(means) => Some(Body::Value(means)),
                };
                if let (Some(defined), Some(body)) = (self.defined.get_mut(order), body) {
                    defined.body = body;
                    defined.broken = false;
                }
            }
        }
    }

    /// Tells a mistake of a sentence; the sentence is not compiled.
    fn break_off(&mut self, index: usize, diagnostic: Diagnostic) {
        let Some(sentence) = self.sentences.get_mut(index) else { return };
        sentence.broken = true;
        let (source, offset) = (sentence.source, sentence.offset);
        let diagnostic = in_other_words(diagnostic, &sentence.text, self.schema);
        self.mistake(source, diagnostic.moved(offset));
    }

    fn sentence(&mut self, index: usize, sources: &[Source]) {
        let Some(sentence) = self.sentences.get(index) else { return };
        let Some(source) = sources.get(sentence.source as usize) else { return };
        let style = is_read(&sentence.text);
        let (told, wrong) = said(&sentence.block, sentence.source, source.text(), self.schema, style);
        let well = wrong.len() == told.bad_examples && !sentence.broken;
        let number = sentence.source;
        for diagnostic in wrong {
            self.mistake(number, diagnostic);
        }
        let Some(sentence) = self.sentences.get(index) else { return };
        if sentence.announced.is_some() || sentence.broken {
            return;
        }
        let made = if style {
            read_style(sentence, source, told, self.schema, &self.lexicon)
                .map(|style| self.styles.extend(well.then_some(style)))
        } else {
            self.rule(index, source, told).map(|rule| self.rules.extend(rule.filter(|_| well)))
        };
        if let Err(diagnostic) = made {
            self.break_off(index, diagnostic);
        }
    }

    /// A rule; `None` where its mistakes have been told.
    fn rule(&mut self, index: usize, source: &Source, told: super::rules::Said) -> Result<Option<Rule>, Diagnostic> {
        let Some(sentence) = self.sentences.get(index) else { return Ok(None) };
        if !demands(&outside_quotes(&sentence.text)) {
            return Err(no_must(sentence, &self.lexicon));
        }
        let tree = read(sentence, &self.lexicon, parse::rule)?;
        let place = (sentence.source, sentence.offset, sentence.text.as_str());
        let mut checker = Checker::new(self.schema, &self.lexicon, &self.defined, &mut self.needles, place);
        let demand = checker.demand(&tree);
        let found = std::mem::take(&mut checker.wrong);
        let (number, offset) = (sentence.source, sentence.offset);
        let block = sentence.block.clone();
        let words = sentence.text.clone();
        for diagnostic in found {
            let diagnostic = in_other_words(diagnostic, &words, self.schema);
            self.mistake(number, diagnostic.moved(offset));
        }
        let Ok((demand, severity)) = demand else { return Ok(None) };
        let say = match message(told.say.as_ref(), subject_kind(&demand), self.schema) {
            Ok(say) => say,
            Err(diagnostic) => {
                self.mistake(number, diagnostic);
                return Ok(None);
            }
        };
        let text = |at: Span| RuleText { source: number, at };
        let named = block.header.map(|header| name(header.name, source.text())).transpose();
        let named = match named {
            Ok(named) => named,
            Err(diagnostic) => {
                self.mistake(number, diagnostic);
                return Ok(None);
            }
        };
        let title = block.header.and_then(|header| header.title);
        let mut rule = Rule {
            name: named.unwrap_or_else(|| slug(&words, 60)),
            title: title.map(|at| Title { words: at.of(source.text()).to_owned(), at: text(at) }),
            severity,
            weighs: Vec::new(),
            sentence: text(Span::new(offset, offset + words.len())),
            whole: text(block.whole),
            because: told.because,
            suggest: told.suggest,
            mends: Vec::new(),
            say,
            applies: told.applies,
            in_force: told.in_force,
            examples: told.examples,
            demand,
        };
        weigh(&mut rule, &told.weighs);
        Ok(self.mends(&mut rule, &told.mends).then_some(rule))
    }

    /// Gives a rule what mends it; whether that has no mistake.
    fn mends(&mut self, rule: &mut Rule, told: &[ToMend]) -> bool {
        let mut wrong = Vec::new();
        for said in told {
            match mend(said, rule, self.schema, &self.lexicon, &mut self.needles) {
                Ok(mend) => rule.mends.push(mend),
                Err(diagnostic) => wrong.push(diagnostic),
            }
        }
        rule.mends.sort_by_key(|mend| !mend.certain);
        let shown = rule.examples.iter().find_map(|example| example.mended.as_ref());
        if let Some(mended) = shown.filter(|_| told.is_empty()) {
            self.mistake(mended.at.source, wrong::NO_REPAIR.at(mended.at.at, &[]));
        }
        let well = wrong.is_empty();
        wrong.into_iter().for_each(|diagnostic| self.mistake(rule.whole.source, diagnostic));
        well
    }

    fn finish(mut self, sources: Vec<Source>, supplied: &Supplied) -> (Plan, Vec<Mistake>) {
        let not_there = self.statements.leave_out(&mut self.rules, &sources, supplied);
        self.mistakes.extend(not_there);
        let twice = name_apart(&mut self.rules, &sources);
        self.mistakes.extend(twice);
        let (waivers, unsettled) = self.statements.settle(&mut self.rules, &sources);
        self.mistakes.extend(unsettled);
        let mut needs = Needs::default();
        self.rules.iter().for_each(|rule| needs.rule(rule, self.schema));
        needs.names_of_people(self.schema);
        self.mistakes.sort_by_key(|mistake| (mistake.source, mistake.diagnostic.at().start()));
        let plan = Plan {
            sources,
            rules: self.rules,
            styles: self.styles,
            waivers,
            needles: self.needles.all,
            needs: needs.fields.into_iter().collect(),
            kinds: needs.kinds.into_iter().collect(),
        };
        (plan, self.mistakes)
    }
}

/// Marks and reads a sentence.
fn read<T>(
    sentence: &Sentence,
    lexicon: &Lexicon,
    parser: impl FnOnce(&str, &Marked) -> Result<T, Unread>,
) -> Result<T, Diagnostic> {
    let text = sentence.text.as_str();
    let marker = if is_read(text) { mark_read } else { mark };
    let marked = marker(text, lexicon).map_err(|at| wrong::OPEN_QUOTE.at(at, &[]))?;
    if let Some(at) = too_deep(text) {
        return Err(wrong::TOO_DEEP.at(at, &[]));
    }
    if let Some(word) = goes_on(text) {
        return Err(wrong::GOES_ON.at(word, &[]));
    }
    parser(text, &marked).map_err(|unread| diagnose(&unread, text, &marked, lexicon))
}

fn read_style(
    sentence: &Sentence,
    source: &Source,
    told: super::rules::Said,
    schema: &Schema,
    lexicon: &Lexicon,
) -> Result<Style, Diagnostic> {
    let tree = read(sentence, lexicon, parse::read_sentence)?;
    let place = (sentence.source, sentence.offset, sentence.text.as_str());
    style(&tree, place, house(source.name()), told, (schema, lexicon))
}

/// A sentence that demands nothing, unless something more exact can be said of it.
fn no_must(sentence: &Sentence, lexicon: &Lexicon) -> Diagnostic {
    if let Some(diagnostic) = near_statement(&sentence.text) {
        return diagnostic;
    }
    let whole = Span::new(0, sentence.text.trim_end().len());
    match read(sentence, lexicon, |_, _| Ok(())) {
        Err(diagnostic) => diagnostic,
        Ok(()) => wrong::NO_MUST.at(whole, &[]),
    }
}

fn quotes(texts: &super::tree::Texts) -> Vec<String> {
    let quoted = texts.items.iter().filter_map(|text| match text {
        super::tree::Text::Quote(quote) => Some(quote.words.clone()),
        super::tree::Text::Named(_) => None,
    });
    quoted.collect()
}
