//! Marks the known terms of a sentence, so that a grammar fixed in the program can read words known only at run time.
//!
//! The marked text has as many bytes as the sentence: folded words stay where they were, every term is a run of one mark,
//! every quoted text another. So a place in the one is the same place in the other.

use super::lexicon::{Lexicon, Sense};
use super::quotes::quotes;
use super::term::TermId;
use super::tree::DeterminerKind;
use crate::text::{Span, fold_char};

const NOUN: u8 = 1;
const ADJECTIVE: u8 = 2;
const BOTH: u8 = 3;
const QUOTE: u8 = 4;
const IN_QUOTE: u8 = 14;
const COMPARATOR: u8 = 5;
const VERB: u8 = 6;
const LIST: u8 = 7;
const DEED: u8 = 15;
const DEED_BY: u8 = 16;
const WHOEVER: u8 = 17;

/// Words that the grammar needs as they are; a term of one such word is never marked.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "all", "an", "and", "another", "any", "are", "as", "at", "be", "before", "between", "both",
    "by", "called", "can", "cannot", "do", "does", "each", "either", "every", "except", "exactly", "for", "from",
    "had", "has", "have", "if", "in", "inside", "is", "it", "its", "itself", "may", "must", "never", "no", "none",
    "not", "of", "on", "one", "only", "or", "other", "read", "same", "shall", "should", "some", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "to", "two", "under", "unless", "was", "were",
    "when", "whenever", "where", "wherever", "which", "who", "whose", "with", "within", "without",
];

/// Words that are verbs of the grammar where a determiner or a text follows (`must name the owner`, `has a name`).
const VERBS: &[&str] = &[
    "records", "record", "names", "name", "states", "state", "gives", "give", "shows", "show", "lists", "list",
    "cites", "cite", "carries", "carry", "contains", "contain", "mentions", "mention", "says", "say", "includes",
    "include", "matches", "match", "totals", "total",
];

/// Words that are verbs of the grammar where `with` or `like` follows.
const VERBS_WITH: &[&str] = &["starts", "start", "begins", "begin", "opens", "open", "ends", "end", "looks", "look"];

/// Words that say no more than `is` where `as` follows: `is shown as complete`.
const RECORDED: &[&str] = &["recorded", "shown", "listed", "minuted", "marked", "described", "entered", "counted"];

const DETERMINERS: &[&str] =
    &["a", "an", "the", "its", "their", "every", "each", "no", "same", "any", "both", "either", "when", "who"];

/// A sentence with its terms marked.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The text that the grammar reads, with a space at the end.
    pub text: String,
    /// The terms, by where they begin, in order.
    terms: Vec<(usize, TermId)>,
    /// Those that say by themselves how many they speak of: `nobody`.
    pronouns: Vec<(usize, DeterminerKind)>,
}

impl Marked {
    /// The term that was marked from byte `start` on.
    #[must_use]
    pub fn term(&self, start: usize) -> Option<TermId> {
        let index = self.terms.binary_search_by_key(&start, |&(at, _)| at).ok()?;
        self.terms.get(index).map(|&(_, id)| id)
    }

    /// How many the term that was marked from byte `start` on speaks of, if it says so by itself.
    #[must_use]
    pub fn pronoun(&self, start: usize) -> Option<DeterminerKind> {
        self.pronouns.iter().find(|&&(at, _)| at == start).map(|&(_, how_many)| how_many)
    }
}

/// Marks a sentence.
///
/// # Errors
/// The place of a quote that is not closed.
pub fn mark(sentence: &str, lexicon: &Lexicon) -> Result<Marked, Span> {
    mark_where(sentence, lexicon, |_, _| true)
}

/// Marks a `read` sentence: of its words only those after `as` can be terms (`at the end of a paragraph as an END`).
///
/// # Errors
/// The place of a quote that is not closed.
pub fn mark_read(sentence: &str, lexicon: &Lexicon) -> Result<Marked, Span> {
    let mut from = None;
    mark_where(sentence, lexicon, |words, index| {
        let last = || words.iter().rposition(|word| word.words == "as").unwrap_or(words.len());
        index >= *from.get_or_insert_with(last)
    })
}

/// Marks what is said after `mend:`: only what stands after `the` or `its` can be a term (`take out the PARAGRAPH`).
///
/// # Errors
/// The place of a quote that is not closed.
pub fn mark_mend(line: &str, lexicon: &Lexicon) -> Result<Marked, Span> {
    mark_where(line, lexicon, |words, index| {
        let word = |at: usize| words.get(at).map_or("", |word| word.words.as_str());
        let found = word(index) == "words" && word(index + 1) == "found";
        !found && index.checked_sub(1).is_some_and(|before| matches!(word(before), "the" | "its"))
    })
}

fn mark_where(
    sentence: &str,
    lexicon: &Lexicon,
    mut may_be_term: impl FnMut(&[Word], usize) -> bool,
) -> Result<Marked, Span> {
    let mut bytes = folded(sentence);
    let quotes = mark_quotes(sentence, &mut bytes)?;
    let words = words(&bytes);
    let mut terms = Vec::new();
    let mut index = 0;
    let mut last_cited = None;
    let mut last_deed = None;
    while index < words.len() {
        if is_cited(sentence, &words, index, last_cited, lexicon) {
            let at = words[index].at;
            if let Some(run) = bytes.get_mut(at.start()..at.end()) {
                run.fill(IN_QUOTE);
                run[0] = QUOTE;
            }
            last_cited = Some(index);
            index += 1;
            continue;
        }
        let term =
            if may_be_term(&words, index) { term_at(&bytes, &words, index, lexicon, &quotes, last_deed) } else { None };
        match term {
            Some((count, id, mark)) => {
                let (start, end) = (words[index].at.start(), words[index + count - 1].at.end());
                if let Some(run) = bytes.get_mut(start..end) {
                    run.fill(mark);
                }
                terms.push((start, id));
                index += count;
                // Where the next word is.
                last_deed = if mark == DEED { Some(index) } else { last_deed };
            }
            None => index += 1,
        }
    }
    bytes.push(b' ');
    let pronouns = terms.iter().filter_map(|&(start, id)| Some((start, lexicon.pronoun(id)?))).collect();
    Ok(Marked { text: String::from_utf8_lossy(&bytes).into_owned(), terms, pronouns })
}

/// The sentence as it is compared, in as many bytes: what folds to fewer is followed by spaces.
fn folded(sentence: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(sentence.len() + 1);
    for c in sentence.chars() {
        let end = bytes.len() + c.len_utf8();
        let mut room = [0; 4];
        match fold_char(c) {
            _ if c.is_control() => {}
            Some(f) if f.len_utf8() <= c.len_utf8() => bytes.extend_from_slice(f.encode_utf8(&mut room).as_bytes()),
            Some(_) => bytes.extend_from_slice(c.encode_utf8(&mut room).as_bytes()),
            None => {}
        }
        bytes.resize(end, b' ');
    }
    close_up_possessives(&mut bytes);
    bytes
}

/// A curly apostrophe has two bytes more than a straight one: moves the `s` or `t` after it up to it.
fn close_up_possessives(bytes: &mut [u8]) {
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|rest| memchr::memchr(b'\'', rest)) {
        if let Some(run @ [_, b' ', b' ', b's' | b't']) = bytes.get_mut(from + at..from + at + 4) {
            run.swap(1, 3);
        }
        from += at + 1;
    }
}

struct Quotes {
    starts: Vec<usize>,
}

fn mark_quotes(sentence: &str, bytes: &mut [u8]) -> Result<Quotes, Span> {
    let quoted = quotes(sentence)?;
    for at in &quoted {
        if let Some(run) = bytes.get_mut(at.start()..at.end()) {
            run.fill(IN_QUOTE);
            run[0] = QUOTE;
        }
    }
    Ok(Quotes { starts: quoted.iter().map(|at| at.start()).collect() })
}

/// Whether a word in capitals stands for itself, as each of the list in `one of RESOLVED, AGREED and NOTED`.
fn is_cited(sentence: &str, words: &[Word], index: usize, last_cited: Option<usize>, lexicon: &Lexicon) -> bool {
    let before = |by: usize| index.checked_sub(by).and_then(|at| words.get(at)).map(|word| word.words.as_str());
    let begins = before(2) == Some("one") && before(1) == Some("of");
    let joined = matches!(before(1), Some("and" | "or"));
    let goes_on = last_cited.is_some_and(|last| last + 1 == index || (last + 2 == index && joined));
    let Some(word) = words.get(index).filter(|_| begins || goes_on) else { return false };
    let written = word.at.of(sentence);
    let is_noun = |sense: &Sense| matches!(sense, Sense::Kind(..) | Sense::Field(..));
    written.len() > 1
        && written.chars().all(char::is_uppercase)
        && !lexicon.senses(lexicon.find(&word.words)).iter().any(is_noun)
}

struct Word {
    at: Span,
    words: String,
}

fn words(bytes: &[u8]) -> Vec<Word> {
    let text = String::from_utf8_lossy(bytes);
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { at: Span::new(from, at), words: text.get(from..at).unwrap_or_default().to_owned() });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The longest term that begins with the word at `index`: how many words it has, and its mark.
fn term_at(
    bytes: &[u8],
    words: &[Word],
    index: usize,
    lexicon: &Lexicon,
    quotes: &Quotes,
    last_deed: Option<usize>,
) -> Option<(usize, TermId, u8)> {
    let first = words.get(index)?;
    if joined_before(bytes, first.at.start()) {
        return None;
    }
    let done = is_done(words, index, last_deed);
    // After a verb of the schema an amount may count (`seconds at least two MOTIONS`); the grammar has words for it.
    let amount = matches!(first.words.as_str(), "at" | "more" | "less" | "fewer" | "exactly");
    let after_is = follows_is(words, index) || last_deed == Some(index) && !amount;
    let most = lexicon.longest(&first.words).min(words.len() - index);
    (1..=most).rev().find_map(|count| {
        let run = words.get(index..index + count)?;
        let phrase = phrase_of(bytes, run)?;
        if after_is && let Some(id) = lexicon.find_comparator(&phrase) {
            return Some((count, id, COMPARATOR));
        }
        let id = lexicon.find(&phrase)?;
        let left_alone = count == 1 && (is_unit(words, index) || !is_meant(words, index, quotes));
        let mark = match lexicon.pronoun(id) {
            Some(_) if phrase.starts_with("who") => WHOEVER,
            _ => mark_of(lexicon.senses(Some(id)), done),
        };
        (!left_alone).then_some((count, id, mark))
    })
}

/// The words of a run with one space between each two, if nothing but space or one hyphen stands between them and no hyphen
/// joins the last to another word.
fn phrase_of(bytes: &[u8], run: &[Word]) -> Option<String> {
    let joined = run.windows(2).all(|pair| {
        let between = bytes.get(pair[0].at.end()..pair[1].at.start()).unwrap_or(b".");
        let hyphens = between.iter().filter(|&&byte| byte != b' ').count();
        hyphens <= 1 && between.iter().all(|byte| b" -/&'".contains(byte))
    });
    let last = run.last()?.at.end();
    let goes_on = bytes.get(last) == Some(&b'-') && bytes.get(last + 1).is_some_and(u8::is_ascii_alphanumeric);
    (joined && !goes_on).then(|| run.iter().map(|word| word.words.as_str()).collect::<Vec<_>>().join(" "))
}

fn joined_before(bytes: &[u8], start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let before_that = start.checked_sub(2).and_then(|at| bytes.get(at));
    before == Some(&b'-') && before_that.is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether `is` or `is not` stands before the word.
fn follows_is(words: &[Word], index: usize) -> bool {
    let before = |by: usize| index.checked_sub(by).and_then(|at| words.get(at)).map(|word| word.words.as_str());
    let is = |word: Option<&str>| word.is_some_and(|word| matches!(word, "be" | "is" | "are" | "was" | "were"));
    // `there must be at least 3 MEMBERS` counts, it does not compare.
    let there = (2..=4).any(|by| before(by) == Some("there"));
    !there && (is(before(1)) || (before(1) == Some("not") && (is(before(2)) || before(2).is_none())))
}

/// `2 meetings after`: a unit of time, not a kind.
fn is_unit(words: &[Word], index: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.words.as_str());
    let number = index.checked_sub(1).map_or("", word);
    let counted = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() || is_number_word(number);
    let unit = crate::vocabulary::Unit::WORDS.iter().any(|(_, one, many)| *one == word(index) || *many == word(index));
    counted && unit && matches!(word(index + 1), "after" | "before" | "of" | "from")
}

fn is_number_word(word: &str) -> bool {
    super::numbers::number_word(word).is_some()
}

/// Whether a term of one word is meant as that term here, and not as a word of the grammar.
fn is_meant(words: &[Word], index: usize, quotes: &Quotes) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.words.as_str());
    let own = word(index);
    if FUNCTION_WORDS.contains(&own) {
        return false;
    }
    let before = index.checked_sub(1).map_or("", word);
    let determined = matches!(before, "a" | "an" | "the" | "its" | "their" | "every" | "each" | "no" | "same");
    if RECORDED.contains(&own) && word(index + 1) == "as" {
        return false;
    }
    if VERBS_WITH.contains(&own) {
        return !matches!(word(index + 1), "with" | "like");
    }
    let text_follows = words.get(index).is_some_and(|this| {
        let next = words.get(index + 1).map_or(usize::MAX, |next| next.at.start());
        quotes
            .starts
            .get(quotes.starts.partition_point(|&start| start <= this.at.start()))
            .is_some_and(|&start| start <= next)
    });
    let verb = VERBS.contains(&own) && !determined && (text_follows || DETERMINERS.contains(&word(index + 1)));
    !verb
}

/// Whether what stands here is done rather than named: `must vote`, `who moves or seconds`.
fn is_done(words: &[Word], index: usize, last_deed: Option<usize>) -> bool {
    let before = |by: usize| index.checked_sub(by).and_then(|at| words.get(at)).map(|word| word.words.as_str());
    let asked =
        ["must", "not", "never", "shall", "should", "may", "can", "cannot", "who", "whoever", "only", "it", "they"];
    let goes_on = |next: usize| next == index || (next + 1 == index && matches!(before(1), Some("and" | "or")));
    before(1).is_some_and(|word| asked.contains(&word)) || last_deed.is_some_and(goes_on)
}

fn mark_of(senses: &[Sense], done: bool) -> u8 {
    let any = |wanted: fn(&Sense) -> bool| senses.iter().any(wanted);
    let deed = any(|sense| matches!(sense, Sense::Deed(_)));
    if deed && (done || senses.iter().all(|sense| matches!(sense, Sense::Deed(_)))) {
        return DEED;
    }
    let noun = any(|sense| matches!(sense, Sense::Kind(..) | Sense::Field(..) | Sense::Document(_) | Sense::Value(_)));
    let adjective = any(|sense| matches!(sense, Sense::Choice(..)));
    let both = any(|sense| matches!(sense, Sense::YesNo(..) | Sense::Defined(_)));
    if both || (noun && adjective) {
        BOTH
    } else if noun {
        NOUN
    } else if adjective {
        ADJECTIVE
    } else if any(|sense| matches!(sense, Sense::Texts(_))) {
        LIST
    } else if any(|sense| matches!(sense, Sense::DeedBy(_))) {
        DEED_BY
    } else {
        VERB
    }
}

/// Whether the grammar needs the word as it is.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Field, Kind, Schema, Type};

    fn lexicon() -> Lexicon {
        let field = |name: &'static str, of| Field {
            name: name.into(),
            plural: name.into(),
            synonyms: Vec::new(),
            of,
            many: false,
            doc: "".into(),
            example: "".into(),
        };
        let fields = vec![field("return date", Type::Date), field("name", Type::Text), field("days for", Type::Number)];
        let loan = Kind { name: "loan".into(), plural: "loans".into(), fields, ..Kind::default() };
        Lexicon::new(&Schema::new(vec![loan]).unwrap())
    }

    /// The marked sentence with marks that can be seen: `N` noun, `A` adjective, `B` both, `"` text, `C`, `V`, `L`.
    fn seen(sentence: &str) -> String {
        let marked = mark(sentence, &lexicon()).unwrap();
        assert_eq!(marked.text.len(), sentence.len() + 1);
        marked.text.replace('\u{1}', "N").replace(['\u{4}', '\u{e}'], "\"").replace('\u{5}', "C").replace('\u{6}', "V")
    }

    #[test]
    fn terms_are_marked_longest_first_and_only_as_whole_words() {
        let cases = [
            ("every LOAN must have a return date", "every NNNN must have a NNNNNNNNNNN "),
            ("the days for a loan", "the NNNNNNNN a NNNN "),
            ("a return-date, the loaned loan", "a NNNNNNNNNNN, the loaned NNNN "),
            ("every re-loan is loan-like", "every re-loan is loan-like "),
            ("must not be before it, before", "must not be CCCCCC it, before "),
            ("the date comes before it", "the date VVVVVVVVVVVV it "),
            ("must name the loan", "must name the NNNN "),
            ("must have a name", "must have a NNNN "),
            ("may mention “TBC”", "may mention \"\"\"\"\"\"\"\"\" "),
            ("the loan’s name", "the NNNN's   NNNN "),
        ];
        for (sentence, expected) in cases {
            assert_eq!(seen(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn an_open_quote_is_said() {
        assert_eq!(mark("may mention \"TBC", &lexicon()).unwrap_err(), Span::new(12, 13));
    }
}
