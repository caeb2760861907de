//! The subject of a verb: those named just before it, or those whom a pronoun means.

use super::owner::{Mention, mentions_in, run_of_names, run_of_names_before};
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Words};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A place in a sentence: the words that promise or instruct begin at `at`.
pub(super) struct Clause<'w, 't> {
    /// The text.
    pub words: &'w Words<'t>,
    /// Where the sentence begins.
    pub start: usize,
    /// Where the sentence before it begins.
    pub before: usize,
    /// Where the words begin that promise or instruct.
    pub at: usize,
}

impl Clause<'_, '_> {
    /// Whether nothing but marks and a number stands before.
    pub fn is_first(&self) -> bool {
        (self.start.max(self.at.saturating_sub(6))..self.at)
            .all(|at| self.words.get(at).is_none_or(|piece| piece.kind() != Kind::Word || piece.length() == 1))
            && self.at < self.start + 7
    }

    /// Whether `agreed`, `resolved`, `asked` … stands a little before.
    pub fn follows_agreement(&self) -> bool {
        let from = self.start.max(self.at.saturating_sub(16));
        self.words.first(Sign::Agreement.bit(), from, self.at).is_some()
    }

    /// Whether what is said is hoped, asked or told of another's decision: `hoped that`, `whether`, `it had been agreed that`.
    pub fn is_doubtful(&self) -> bool {
        let from = self.start.max(self.at.saturating_sub(12));
        let words = self.words;
        let clause = (from..self.at).rev().find(|&at| words.is_in(at, &JOINTS)).unwrap_or(from);
        let doubt = words.is_any(clause, &["if", "whether", "unless", "until"])
            || words.before(clause).is_some_and(|before| before.has(Sign::Hope)) && words.is(clause, "that");
        let hoped = (self.at.saturating_sub(8).max(from)..self.at).rev().find_map(|at| {
            let word = words.get(at)?;
            if word.has(Sign::Agreement) { Some(false) } else { word.has(Sign::Hope).then_some(true) }
        });
        let doubt = doubt || hoped == Some(true);
        let elsewhere = words.is(clause, "that")
            && clause.checked_sub(3).is_some_and(|at| words.after(at, "had been agreed").is_some());
        doubt || elsewhere
    }
}

/// Those who do what is said at `clause`. `bare` says that only `to` links them to the verb, so that whoever is named must
/// begin where an instruction may: not in `this allowed the Clerk to write`.
pub(super) fn subject(clause: &Clause<'_, '_>, bare: bool) -> Vec<Mention> {
    let Clause { words, start, at, .. } = *clause;
    let end = before_adverbs(words, start, at);
    if let Some(pronoun) =
        words.get(at).and_then(|piece| piece.text().strip_suffix("’ll").or(piece.text().strip_suffix("'ll")))
    {
        let span = words.span(at, at + 1);
        let span = Span::new(span.start(), span.start() + pronoun.len());
        return speaker(words, start, at).unwrap_or_else(|| vec![Mention { at: span, form: PersonForm::Pronoun }]);
    }
    let Some(last) = words.get(end.wrapping_sub(1)).filter(|_| end > start) else { return Vec::new() };
    if last.is_any(&["i", "we"]) {
        let speaker = last.is("i").then(|| speaker(words, start, end - 1)).flatten();
        return speaker.unwrap_or_else(|| mentions_in(words, end - 1, end));
    }
    if last.is_any(&["he", "she", "they"]) && !bare {
        let here = earlier(words, start, end - 1);
        return if here.is_empty() { earlier(words, clause.before, start) } else { here };
    }
    if last.is_any(&["and", "but"]) && !bare {
        return earlier(words, start, end - 1);
    }
    if last.is_any(&[":", "-", "–"]) {
        return speaker(words, start, end).unwrap_or_default();
    }
    let end = if last.is("who") || last.is(",") && !bare { end - 1 } else { end };
    (run_of_names_before(words, start.max(end.saturating_sub(18)), end)..end)
        .filter(|&from| may_begin(words, start, from, bare))
        .map(|from| mentions_in(words, from, end))
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
        .unwrap_or_default()
}

/// `Dan: I will`: whoever speaks.
fn speaker(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let from = (start..end.min(start + 2))
        .find(|&at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word || piece.is("@")))?;
    let colon = (from..end.min(from + 6)).find(|&at| {
        words.is_any(at, &[":", "–"]) || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
    })?;
    Some(mentions_in(words, from, colon)).filter(|who| !who.is_empty())
}

/// The first who are named as the subject of an earlier verb of the sentence: `The Chair praised it and agreed to`.
fn earlier(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    let starts = (start..end.min(start + 80)).filter(|&at| at == start || begins_clause(words, at)).take(8);
    starts.filter_map(|from| subject_from(words, after_label(words, from), end)).next().unwrap_or_default()
}

/// Those named from this piece on, if a verb follows.
fn subject_from(words: &Words<'_>, from: usize, end: usize) -> Option<Vec<Mention>> {
    let names_end = run_of_names(words, from, end.min(from + 15));
    let to = (from + 1..end.min(names_end + 1)).rev().filter(|&to| verb_may_follow(words, to));
    to.map(|to| mentions_in(words, from, to))
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
}

fn verb_may_follow(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|piece| {
        let verb = || piece.ends_with("ed") || piece.ends_with("s") || piece.is_in(&SAID) || piece.ends_with("ly");
        piece.kind() == Kind::Word && verb() && piece.text().starts_with(char::is_lowercase)
    })
}

fn begins_clause(words: &Words<'_>, at: usize) -> bool {
    words.before(at).is_some_and(|before| before.is_in(&BEFORE_CLAUSES))
}

/// Past the number or bullet at the start of a sentence.
fn after_label(words: &Words<'_>, from: usize) -> usize {
    (from..from + 5)
        .find(|&at| words.get(at).is_none_or(|piece| piece.kind() == Kind::Word && piece.length() > 1 || piece.is("@")))
        .unwrap_or(from)
}

/// Whether somebody new may be named from this piece on.
fn may_begin(words: &Words<'_>, start: usize, at: usize, bare: bool) -> bool {
    if at == start {
        return true;
    }
    words.before(at).is_some_and(|before| match before.kind() {
        Kind::Mark if before.is("-") => words.get(at).is_some_and(|piece| !piece.glued()),
        Kind::Mark => {
            !before.is_any(&["’", "'", "/", "&"])
                && (!before.is(".") || !words.get(at).is_some_and(|piece| piece.glued()))
        }
        Kind::Number => true,
        Kind::Word if bare => {
            before.has(Sign::Agreement) || before.is_any(&["that", "for", "and", "then", "with", "so"])
        }
        Kind::Word => before.is_in(&BEFORE_SUBJECT) || before.has(Sign::Agreement) || before.ends_with("ed"),
    })
}

fn before_adverbs(words: &Words<'_>, start: usize, mut end: usize) -> usize {
    while end > start + 1 && words.before(end).is_some_and(|word| word.is_in(&SMALL_WORDS)) {
        end -= 1;
    }
    end
}

#[rustfmt::skip]
static BEFORE_SUBJECT: List = List::of(&[
    "that", "and", "but", "so", "when", "as", "then", "because", "where", "while", "also", "said", "says",
    "therefore", "however", "meanwhile", "which", "for", "week", "meeting",
]);

#[rustfmt::skip]
static SAID: List = List::of(&[
    "said", "told", "is", "was", "were", "are", "has", "had", "have", "gave", "spoke", "will", "would", "took",
    "undertook", "felt", "thought", "went", "met", "wrote", "made", "put", "read", "to",
]);
/// Words with which a clause begins, or after which one does.
static JOINTS: List = List::of(&["that", "if", "whether", "unless", "until", ";"]);

static BEFORE_CLAUSES: List = List::of(&[",", "that", ";", "when", "as", "and", ":", "–", "-"]);

/// Words between a subject and its verb.
#[rustfmt::skip]
static SMALL_WORDS: List = List::of(&[
    "also", "then", "now", "again", "kindly", "therefore", "both", "subsequently", "themselves", "all", "has", "have",
    "had",
]);
