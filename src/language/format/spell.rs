//! How each word of a sentence is to be written, by where it stands in the tree of the grammar.

use super::singular::{singular_verb, verb_of};
use super::terms::{Role, Spelling, Terms, capitals, is_several, spaced};
use super::tokens::Edit;
use crate::language::lexicon::Sense;
use crate::language::marks::{Marked, mark, mark_read};
use crate::language::relation::Meaning;
use crate::language::shape::is_read;
use crate::language::syntax::{Node, Rule, parse};
use crate::text::{Span, fold, fold_char};

/// What a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It demands something.
    Rule,
    /// It makes a word.
    Definition,
    /// It teaches a house style.
    Read,
}

/// The words that a sentence is to have instead of its own.
#[derive(Clone, Debug)]
pub struct Spelled {
    /// What it is.
    pub form: Form,
    /// Letters and quotes: what cannot change the meaning.
    pub plain: Vec<Edit>,
    /// Other words, each change by itself: to be made only where the meaning stays.
    pub other: Vec<Vec<Edit>>,
    /// The places of `a` and `an`.
    pub articles: Vec<Span>,
}

/// The spelling of a sentence without comments; `None` for a form that is not known here.
#[must_use]
pub fn spelled(sentence: &str, terms: Terms<'_>) -> Option<Spelled> {
    let read = is_read(sentence);
    let marked = if read { mark_read(sentence, terms.lexicon) } else { mark(sentence, terms.lexicon) }.ok()?;
    let forms: &[_] = if read {
        &[(Form::Read, Rule::read_sentence)]
    } else {
        &[(Form::Rule, Rule::rule_sentence), (Form::Definition, Rule::definition)]
    };
    let (form, tree) = forms.iter().find_map(|&(form, rule)| Some((form, parse(rule, &marked.text).ok()?)))?;
    let made = Spelled { form, plain: Vec::new(), other: Vec::new(), articles: Vec::new() };
    let mut speller = Speller { sentence, marked: &marked, terms, made, of_several: false, only_if: false };
    speller.of_several = speller.any(&tree, &|node, words| {
        matches!(node.rule, Rule::it | Rule::its) && matches!(words, "they" | "them" | "their")
    });
    speller.only_if = speller.any(&tree, &|node, _| node.rule == Rule::only_if);
    speller.walk(&tree, Place::default());
    Some(speller.made)
}

/// Where a node stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Among the subjects of a demand.
    subject: bool,
    /// Among what something has.
    had: bool,
}

struct Speller<'a> {
    sentence: &'a str,
    marked: &'a Marked,
    terms: Terms<'a>,
    made: Spelled,
    // Whether `they` or `their` is said, of several things.
    of_several: bool,
    only_if: bool,
}

impl Speller<'_> {
    fn any(&self, node: &Node, test: &dyn Fn(&Node, &str) -> bool) -> bool {
        test(node, &self.words(node)) || node.parts.iter().any(|part| self.any(part, test))
    }

    fn words(&self, node: &Node) -> String {
        fold(node.at.of(self.sentence))
    }

    fn plain(&mut self, at: Span, with: String) {
        self.made.plain.push(Edit::new(at, with));
    }

    /// These words, if they are not there already.
    fn instead(&mut self, node: &Node, with: &str) {
        if self.words(node) != with {
            self.made.other.push(vec![Edit::new(node.at, with)]);
        }
    }

    fn walk(&mut self, node: &Node, place: Place) {
        match node.rule {
            Rule::quote => self.quote(node.at),
            Rule::month => self.month(node.at),
            Rule::must => self.instead(node, "must"),
            Rule::needs => self.instead(node, "must have"),
            Rule::must_not => self.instead(node, "must not"),
            Rule::should_not => self.instead(node, "should not"),
            Rule::may => self.instead(node, "may"),
            Rule::may_not => self.instead(node, "may not"),
            Rule::may_only => self.instead(node, "may only"),
            Rule::an => self.made.articles.push(node.at),
            Rule::as_a => {
                let words = node.at.of(self.sentence);
                let article = words.trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
                self.made.articles.push(Span::new(node.at.start() + article, node.at.end()));
            }
            Rule::no if self.words(node) != "no" => self.instead(node, "no"),
            Rule::every_paragraph => {
                let first = node.at.of(self.sentence).split_whitespace().next().unwrap_or_default();
                let at = Span::new(node.at.start(), node.at.start() + first.len());
                self.made.other.push(vec![Edit::new(at, "every")]);
            }
            Rule::list_name => self.as_written(node),
            Rule::noun => self.noun(node, Role::Either),
            Rule::adjective | Rule::adjective_before => {
                let spelling = self.terms.adjective(self.marked.term(node.at.start()), node.at.of(self.sentence));
                self.spell(node.at, spelling);
            }
            Rule::comparator => self.comparator(node, place),
            Rule::phrase => self.phrase(node, place),
            Rule::main => self.main(node),
            Rule::no_two => self.no_two(node),
            Rule::adjective_head | Rule::noun_head | Rule::list_head => self.head(node),
            Rule::define_noun => {
                for part in &node.parts {
                    if part.rule == Rule::thing { self.thing(part, Role::Kind) } else { self.walk(part, place) }
                }
            }
            _ => self.parts(node, place),
        }
    }

    fn parts(&mut self, node: &Node, place: Place) {
        for part in &node.parts {
            let place = match part.rule {
                Rule::objects => Place { subject: false, had: node.rule != Rule::there_must },
                Rule::object => place,
                Rule::subjects => Place { subject: true, had: false },
                Rule::phrase => Place { had: place.had && node.rule == Rule::object, ..place },
                _ => Place::default(),
            };
            self.walk(part, place);
        }
    }

    fn main(&mut self, node: &Node) {
        if let [subjects, said, _] = node.parts.as_slice()
            && let [phrase] = subjects.parts.as_slice()
            && let [part] = phrase.parts.as_slice()
            && let [determiner, _] = part.parts.as_slice()
            && let Some(an) = determiner.parts.first().filter(|inner| inner.rule == Rule::an)
            && (said.rule == Rule::needs
                || said.parts.first().is_some_and(|modal| matches!(modal.rule, Rule::must | Rule::should)))
            && !self.only_if
        {
            self.made.other.push(vec![Edit::new(an.at, "every")]);
        }
        self.parts(node, Place::default());
    }

    fn no_two(&mut self, node: &Node) {
        for part in &node.parts {
            match part.rule {
                Rule::thing => self.thing(part, Role::Kind),
                Rule::noun => self.noun(part, Role::Field),
                _ => self.walk(part, Place::default()),
            }
        }
    }

    /// The head of a definition: the word that it makes is the writer's.
    fn head(&mut self, node: &Node) {
        for part in &node.parts {
            match part.rule {
                Rule::new_term if node.rule == Rule::noun_head => {
                    let spelling = capitals(part.at.of(self.sentence));
                    self.plain(part.at, spelling.own);
                }
                Rule::new_term | Rule::new_adjective => self.as_written(part),
                Rule::noun => self.noun(part, Role::Kind),
                _ => self.walk(part, Place::default()),
            }
        }
    }

    fn as_written(&mut self, node: &Node) {
        self.plain(node.at, spaced(node.at.of(self.sentence)));
    }

    /// `the due date of every ACTION`: what stands last is the thing, unless it is an owner (`the ACTION's due date`).
    fn phrase(&mut self, node: &Node, place: Place) {
        let mut order: Vec<usize> = Vec::new();
        let mut owned = false;
        for (index, part) in node.parts.iter().enumerate() {
            match part.rule {
                Rule::owned => owned = true,
                Rule::of => owned = false,
                _ if owned => order.insert(0, index),
                _ => order.push(index),
            }
        }
        for (index, part) in node.parts.iter().enumerate() {
            if part.rule == Rule::part {
                self.part(part, order.last() == Some(&index), place);
            }
        }
    }

    fn part(&mut self, node: &Node, root: bool, place: Place) {
        match node.parts.as_slice() {
            // `the votes for it`
            [.., last] if last.rule == Rule::it => {
                for part in &node.parts {
                    if part.rule == Rule::noun { self.noun(part, Role::Field) } else { self.walk(part, place) }
                }
            }
            [determiner, thing] => {
                self.walk(determiner, place);
                let inner = determiner.parts.first();
                let role = if root { self.role(inner, thing, place) } else { Role::Field };
                self.thing(thing, role);
                if let Some(every) = inner.filter(|inner| inner.rule == Rule::every) {
                    self.every(every, thing, role, place);
                }
            }
            [thing] => self.thing(thing, if root { Role::Either } else { Role::Field }),
            _ => self.parts(node, place),
        }
    }

    /// What the noun after a determiner is, where nothing of it is said to belong to something else.
    fn role(&self, determiner: Option<&Node>, thing: &Node, place: Place) -> Role {
        match determiner.map(|inner| inner.rule) {
            Some(Rule::its) => Role::Field,
            _ if place.had => Role::Either,
            Some(Rule::the | Rule::this) => {
                let plain = thing.parts.len() == 1;
                let term = thing.parts.first().and_then(|noun| self.marked.term(noun.at.start()));
                if plain && self.terms.is_only(term) { Role::Kind } else { Role::Either }
            }
            _ => Role::Kind,
        }
    }

    fn thing(&mut self, node: &Node, role: Role) {
        for part in &node.parts {
            match part.rule {
                Rule::noun => self.noun(part, role),
                Rule::qualifier => self.qualifier(part),
                _ => self.walk(part, Place::default()),
            }
        }
    }

    fn qualifier(&mut self, node: &Node) {
        let whose = node.parts.first().is_some_and(|first| first.rule == Rule::whose);
        for part in &node.parts {
            match part.rule {
                Rule::noun if whose => self.noun(part, Role::Field),
                Rule::objects => self.walk(part, Place { had: true, subject: false }),
                _ => self.walk(part, Place::default()),
            }
        }
    }

    fn noun(&mut self, node: &Node, role: Role) {
        let spelling = self.spelling(node, role);
        self.spell(node.at, spelling);
    }

    fn spelling(&self, node: &Node, role: Role) -> Spelling {
        self.terms.noun(self.marked.term(node.at.start()), role, node.at.of(self.sentence))
    }

    fn spell(&mut self, at: Span, spelling: Spelling) {
        if let Some(first) = spelling.first.filter(|first| *first != spelling.own) {
            self.made.other.push(vec![Edit::new(at, first)]);
        }
        self.plain(at, spelling.own);
    }

    /// `each ACTION`, `all ACTIONS that are open`: `every ACTION that is open`.
    fn every(&mut self, every: &Node, thing: &Node, role: Role, place: Place) {
        let words = self.words(every);
        // `if any ACTION is open` is better left as it is.
        if words == "every" || words.starts_with("any") && !place.subject {
            return;
        }
        let Some(noun) = thing.parts.iter().find(|part| part.rule == Rule::noun) else { return };
        let mut change = vec![Edit::new(every.at, "every")];
        match self.spelling(noun, role).singular {
            Some(_) if self.of_several => return,
            Some(singular) => {
                change.push(Edit::new(noun.at, singular));
                for qualifier in thing.parts.iter().filter(|part| part.rule == Rule::qualifier) {
                    if let [that, .., verbs] = qualifier.parts.as_slice()
                        && that.rule == Rule::that
                    {
                        self.singular_verbs(verbs, &mut change);
                    }
                }
            }
            None if words != "each" && is_several(&self.words(noun)) => return,
            None => {}
        }
        self.made.other.push(change);
    }

    fn singular_verbs(&self, node: &Node, change: &mut Vec<Edit>) {
        for phrase in node.parts.iter().filter(|part| part.rule == Rule::verb_phrase) {
            if matches!(phrase.parts.first().map(|first| first.rule), Some(Rule::either | Rule::both)) {
                self.singular_verbs(phrase, change);
            } else if let Some(verb) = verb_of(phrase)
                && let Some(singular) = singular_verb(&self.words(verb))
            {
                change.push(Edit::new(verb.at, singular));
            }
        }
    }

    /// `later than` is `after`. `no later than` stays, for a time is not `on or before` another.
    fn comparator(&mut self, node: &Node, place: Place) {
        if let Some(Sense::Comparator(id)) = self.terms.lexicon.senses(self.marked.term(node.at.start())).first()
            && let (Meaning::Order(_), Some(first)) = (id.row().means, id.row().phrases.first())
            && let Some(first) = first.strip_prefix("be ").filter(|first| !first.starts_with("on or"))
        {
            self.instead(node, first);
        }
        self.parts(node, place);
    }

    /// A text in straight quotes, unless it has such quotes inside. What goes on in the next line is put on one.
    fn quote(&mut self, at: Span) {
        let written = at.of(self.sentence);
        let mut inside = written.chars();
        // Words in capitals may stand in a list without quotes.
        if inside.clone().next().and_then(fold_char) != Some('"') {
            return self.plain(at, format!("\"{written}\""));
        }
        let (open, close) = (inside.next(), inside.next_back());
        let nested = inside.as_str().chars().any(|c| fold_char(c) == Some('"'));
        let lines: Vec<&str> = inside.as_str().split(['\n', '\r']).collect();
        let whole = match lines.as_slice() {
            [one] => (*one).to_owned(),
            lines => lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "),
        };
        let straight = |mark: Option<char>| mark.filter(|_| nested).unwrap_or('"');
        self.plain(at, format!("{}{whole}{}", straight(open), straight(close)));
    }

    fn month(&mut self, at: Span) {
        let written = at.of(self.sentence);
        let (first, rest) = written.split_at_checked(1).unwrap_or((written, ""));
        self.plain(at, first.to_uppercase() + &rest.to_lowercase());
    }
}
