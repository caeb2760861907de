//! A sentence that cannot be read: what is wrong with it, in plain words.

use super::lexicon::{Lexicon, Sense};
use super::marks::Marked;
use super::mistakes::{self as wrong};
use super::numbers::date;
use super::syntax::Unread;
use crate::text::{Diagnostic, Span, fold, nearest};

/// Words that no reader of a document can decide, with what to ask for instead.
const VAGUE: [(&str, &str); 10] = [
    ("appropriate", "say what would be: name a list, a number or a date"),
    ("adequate", "give the number that is enough"),
    ("sufficient", "give the number that is enough"),
    ("reasonable", "say what would be: name a list, a number or a date"),
    ("timely", "give a length of time: `within 2 months after …`"),
    ("promptly", "give a length of time: `within 5 days after …`"),
    ("necessary", "say when it is: `if …`"),
    ("suitable", "say what would be: name a list, a number or a date"),
    ("proper", "say what would be: name a list, a number or a date"),
    ("soon", "give a length of time: `within 2 months after …`"),
];

/// What is wrong with a sentence that has no tree; places are of the sentence.
#[must_use]
pub fn diagnose(unread: &Unread, sentence: &str, marked: &Marked, lexicon: &Lexicon) -> Diagnostic {
    match unread {
        Unread::NoSuchValue(at) => wrong::NO_SUCH_VALUE.at(*at, &[at.of(sentence)]),
        Unread::Mixed(members, joints) => mixed(members, joints, sentence),
        Unread::Expected(place, expected) => not_understood(*place, expected, sentence, marked, lexicon),
    }
}

fn mixed(members: &[Span], joints: &[Span], sentence: &str) -> Diagnostic {
    let whole = members.first().copied().unwrap_or_default().to(members.last().copied().unwrap_or_default());
    let help = match (members, joints) {
        ([a, b, c], [first, second]) => {
            let (a, b, c) = (one_line(a.of(sentence)), one_line(b.of(sentence)), one_line(c.of(sentence)));
            let (first, second) = (joining(first.of(sentence)), joining(second.of(sentence)));
            let (early, late) = if first == "and" { ("both", "either") } else { ("either", "both") };
            format!("write `{early} {a} {first} {b}, {second} {c}` or `{a} {first} {late} {b} {second} {c}`")
        }
        _ => {
            "put `both` before what belongs together by `and`, `either` before what belongs together by `or`".to_owned()
        }
    };
    let diagnostic = wrong::MIXED_LIST.at(whole, &[&help]);
    joints.iter().fold(diagnostic, |diagnostic, joint| {
        let word = joining(joint.of(sentence));
        diagnostic.label(*joint, format!("`{word}` here"))
    })
}

fn joining(words: &str) -> &'static str {
    if fold(words).contains("and") { "and" } else { "or" }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn not_understood(place: usize, expected: &[&str], sentence: &str, marked: &Marked, lexicon: &Lexicon) -> Diagnostic {
    let rest = sentence.get(place..).unwrap_or_default();
    let word = word_at(sentence, place);
    let words = word.of(sentence);
    let folded = fold(words);
    if let Some((_, help)) = VAGUE.iter().find(|(vague, _)| *vague == folded) {
        return wrong::VAGUE_WORD.at(word, &[words, help]);
    }
    let is_first = sentence.get(..word.start()).is_some_and(|before| before.trim().is_empty());
    if let Some(statement) = near_statement(sentence).filter(|_| is_first) {
        return statement;
    }
    let help = in_quotes(words, expected).unwrap_or_else(|| expectation(expected));
    if rest.trim().trim_end_matches('.').is_empty() {
        return wrong::ENDS_EARLY.at(Span::at(sentence.trim_end().len()), &[&help]);
    }
    if folded == "by" && is_of_time(sentence.get(word.end()..).unwrap_or_default()) {
        return wrong::BY_A_DATE.at(word, &[]);
    }
    if matches!(folded.as_str(), "must" | "should" | "shall") && has_modal(sentence.get(..place).unwrap_or_default()) {
        return wrong::SECOND_MUST.at(word, &[]);
    }
    if wants_term(expected) && marked.term(place).is_none() && words.chars().any(char::is_alphabetic) {
        return unknown_word(place, expected, sentence, lexicon);
    }
    wrong::NOT_UNDERSTOOD.at(word, &[if words.is_empty() { rest } else { words }, &help])
}

/// A word that stands where only a text in quotes can: `must begin with RESOLVED`.
fn in_quotes(word: &str, expected: &[&str]) -> Option<String> {
    let only = expected.iter().all(|said| said.contains("a text in quotes"));
    (only && !expected.is_empty() && word.chars().all(char::is_alphanumeric) && !word.is_empty())
        .then(|| format!("write `\"{word}\"`: texts to look for stand in quotes"))
}

/// What to say of a sentence whose first word is near to one that begins a statement about rules.
#[must_use]
pub fn near_statement(sentence: &str) -> Option<Diagnostic> {
    let word = word_at(sentence, sentence.len() - sentence.trim_start().len());
    let meant = opener(sentence, word)?;
    Some(wrong::UNKNOWN_WORD.at(word, &[word.of(sentence), &format!("did you mean `{meant}`?")]).fix(word, meant))
}

/// The word that begins a statement, where the first word of a sentence is near to it.
fn opener(sentence: &str, word: Span) -> Option<&'static str> {
    let written = fold(word.of(sentence));
    let others = || sentence.get(word.end()..).unwrap_or_default().split_whitespace().next();
    // `used` and `uses` are as near as a slip; `those rules` needs the word after it.
    let near = |known: &&str| {
        written.starts_with(*known) && written.len() <= known.len() + 1
            || nearest(&written, [*known]).is_some()
            || (*known == "waive" && matches!(written.as_str(), "wave" | "waves" | "wafe"))
    };
    let found = OPENERS.iter().copied().find(near).filter(|known| **known != *written)?;
    (found != "these" || others().is_some_and(|next| fold(next) == "rules")).then_some(found)
}

/// The words that begin statements about rules.
const OPENERS: [&str; 4] = ["use", "treat", "waive", "these"];

/// Whether the words begin with a day, a time or something that has one.
fn is_of_time(words: &str) -> bool {
    let folded = fold(words);
    let mut words = folded.split_whitespace().skip_while(|word| matches!(*word, "the" | "a" | "an" | "its" | "this"));
    let times =
        ["date", "day", "time", "meeting", "end", "next", "then", "today", "noon", "midnight", "opening", "closing"];
    let first = words.next().unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
    first.starts_with(|c: char| c.is_ascii_digit())
        || times.contains(&first)
        || date(&format!("1 {first} 2000")).is_some()
}

fn expectation(expected: &[&str]) -> String {
    match expected {
        [] => "check the words around it".to_owned(),
        [one] => format!("expected {one}"),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().take(4).copied().collect();
            format!("expected {} or {last}", most.join(", "))
        }
    }
}

/// Whether a word of the vocabulary could stand here.
fn wants_term(expected: &[&str]) -> bool {
    expected.iter().any(|said| {
        said.contains("a kind or a field")
            || said.contains("an OWNER")
            || said.contains("how it is")
            || said.contains("a value")
            || said.contains("a sentence such as")
    })
}

/// A word that is not known, with the nearest known phrase. The writer's phrase may be one word or several.
fn unknown_word(place: usize, expected: &[&str], sentence: &str, lexicon: &Lexicon) -> Diagnostic {
    let start = skip_determiner(sentence, place);
    let first = word_at(sentence, start);
    let candidates: Vec<&str> = lexicon
        .terms()
        .iter()
        .filter(|term| term.senses.iter().any(|sense| !matches!(sense, Sense::Comparator(_) | Sense::Verb(_))))
        .map(|term| term.words.as_str())
        .collect();
    // The longest run of words that is near a known phrase is what the writer meant by it.
    let mut end = first.end();
    let mut runs = vec![first];
    while runs.len() < 4 {
        let next =
            word_at(sentence, end + (sentence.get(end..).map_or(0, |rest| rest.len() - rest.trim_start().len())));
        if next.is_empty() || next.start() < end || is_of_the_frame(next.of(sentence)) {
            break;
        }
        end = next.end();
        runs.push(Span::new(first.start(), end));
    }
    let near = runs.iter().rev().find_map(|run| {
        let words = one_line(run.of(sentence));
        let near = nearest(&words, candidates.iter().copied())?;
        // A run of several words must be near as a whole, not only in its first word.
        let alike = words.split(' ').count() == near.split(' ').count() || runs.len() == 1 || run == &first;
        alike.then_some((*run, near))
    });
    match near {
        Some((run, near)) => {
            let help = format!("did you mean `{near}`?");
            wrong::UNKNOWN_WORD.at(run, &[&one_line(run.of(sentence)), &help]).fix(run, near)
        }
        None => wrong::UNKNOWN_WORD.at(first, &[first.of(sentence), &expectation(expected)]),
    }
}

/// Whether a word holds a sentence together, and so cannot be meant as part of a term.
#[must_use]
pub fn is_of_the_frame(word: &str) -> bool {
    has_modal(word)
        || matches!(
            fold(word).as_str(),
            "is" | "are"
                | "has"
                | "have"
                | "be"
                | "that"
                | "who"
                | "which"
                | "whose"
                | "when"
                | "if"
                | "unless"
                | "except"
        )
}

fn skip_determiner(sentence: &str, place: usize) -> usize {
    let word = word_at(sentence, place);
    let folded = fold(word.of(sentence));
    if matches!(folded.as_str(), "a" | "an" | "the" | "its" | "every" | "each" | "no" | "all" | "any") {
        let rest = sentence.get(word.end()..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start().len();
        if gap < rest.len() {
            return word.end() + gap;
        }
    }
    place
}

/// The word that begins at a place; the character there, if it begins no word.
fn word_at(sentence: &str, place: usize) -> Span {
    // More of a word than this need not be pointed at.
    const LONGEST: usize = 80;
    let rest = sentence.get(place..).unwrap_or_default();
    let length: usize = rest
        .chars()
        .take(LONGEST)
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))
        .map(char::len_utf8)
        .sum();
    let first = rest.chars().next().map_or(0, char::len_utf8);
    Span::new(place, place + if length == 0 { first } else { length })
}

/// Whether a sentence demands something: `… must …`, `if …, warn`.
#[must_use]
pub fn demands(sentence: &str) -> bool {
    let folded = fold(sentence);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    has_modal(sentence) || words.next() == Some("warn") || words.next_back() == Some("warn")
}

/// Whether the words demand something by a verb.
#[must_use]
pub fn has_modal(words: &str) -> bool {
    let folded = fold(words);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        matches!(
            word,
            "must"
                | "shall"
                | "should"
                | "may"
                | "can"
                | "cannot"
                | "required"
                | "needs"
                | "need"
                | "requires"
                | "require"
        )
    }) || folded.contains(" has to ")
        || folded.contains(" have to ")
}
