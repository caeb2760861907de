//! The subject of a verb: those named just before it, or those whom a pronoun means.

use super::lists::promises::READY;
use super::owner::{Mention, mentions_in, run_of_names, run_of_names_before};
use super::sentence::start_of;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
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
        let words = self.words;
        let from = self.statement().max(self.at.saturating_sub(16));
        let clause = (from..self.at).rev().find(|&at| words.is_in(at, &JOINTS)).unwrap_or(from);
        let opening = self.statement();
        let doubt = words.is_any(clause, &["whether", "lest"])
            // `If we agree on that point we should`
            || words.is_any(opening, &["if", "unless", "whether"]) && !self.ends_before(opening)
            || words.is_any(clause, &["if", "unless", "until"]) && !self.ends_before(clause)
            || self.is_question(clause)
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

    /// Where the statement begins in which the words stand: after a dash, a colon or a semicolon, if there is one.
    fn statement(&self) -> usize {
        let words = self.words;
        let parts = |at: usize| {
            words.is_any(at, &["–", "—", ";", ":", "•", "?"])
                || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
        };
        (self.start..self.at).rev().find(|&at| parts(at)).map_or(self.start, |at| at + 1)
    }

    /// Whether a condition with which the statement begins ends before the words: `If none comes, the Clerk will write`.
    fn ends_before(&self, clause: usize) -> bool {
        let words = self.words;
        let first = (self.statement()..clause).all(|at| words.get(at).is_some_and(|piece| piece.kind() != Kind::Word));
        first && (clause..self.at).any(|at| words.is(at, ","))
    }

    /// `asked when the lamps are to be mended`, `what the Council will do`: what is asked, not said.
    fn is_question(&self, clause: usize) -> bool {
        let words = self.words;
        if words.is_any(clause, &["what", "how", "why"]) {
            return true;
        }
        let asks = |at: usize| words.get(at).is_some_and(|word| word.is_in(&ASKING));
        words.is_any(clause, &["when", "where", "which", "who"])
            && (clause.saturating_sub(4).max(self.start)..clause).any(asks)
    }
}

/// Those who do what is said at `clause`. `bare` says that only `to` links them to the verb, so that whoever is named must
/// begin where an instruction may: not in `this allowed the Clerk to write`.
pub(super) fn subject(clause: &Clause<'_, '_>, bare: bool) -> Vec<Mention> {
    let Clause { words, start, at, .. } = *clause;
    let end = before_adverbs(words, start, at);
    if let Some((pronoun, place)) = contracted(words, at) {
        let said = pronoun.of(words.text);
        let itself = || vec![Mention { at: pronoun, form: PersonForm::Pronoun }];
        return match said.to_ascii_lowercase().as_str() {
            "i" => speaking(words, start, place).unwrap_or_else(itself),
            "we" => itself(),
            "he" | "she" if !bare => meant(clause, place),
            // `so they’ll ask for it`
            _ => Vec::new(),
        };
    }
    let Some(last) = words.get(end.wrapping_sub(1)).filter(|_| end > start) else { return Vec::new() };
    if last.is_any(&["i", "we"]) {
        let speaker = last.is("i").then(|| speaking(words, start, end - 1)).flatten();
        return speaker.unwrap_or_else(|| mentions_in(words, end - 1, end));
    }
    if last.is_any(&["he", "she", "they"]) && !bare {
        let told = end < start + 2
            || words.before(end - 1).is_some_and(|before| {
                let joins = before.is_in(&BEFORE_SUBJECT) || before.has(Sign::Agreement) || before.ends_with("ed");
                before.kind() != Kind::Word
                    || joins && !before.is("which")
                    || before.is_any(&["if", "once", "after", "before", "indicating"])
            });
        if !told {
            // `the reason they would`
            return Vec::new();
        }
        return meant(clause, end - 1);
    }
    if last.is_any(&["and", "but"]) && !bare {
        let here = earlier(words, start, end - 1);
        let carried = here.is_empty() && words.is_any(after_label(words, start), &["he", "she", "they"]);
        return if carried { earlier(words, clause.before, start) } else { here };
    }
    if last.is_any(&[":", "-", "–"]) {
        return speaker(words, start, end).unwrap_or_default();
    }
    if last.is("]") {
        // `[Ida Moss] will`: a link whose end the file forgets.
        let open = (start..end - 1).rev().take(6).find(|&at| words.is(at, "["));
        let who = open.map(|open| mentions_in(words, open + 1, end - 1)).unwrap_or_default();
        if who.iter().all(|one| one.form != PersonForm::Pronoun) && !who.is_empty() {
            return who;
        }
    }
    if last.is("for") && words.get(at).is_some_and(|cue| cue.ends_with("ing")) {
        // `Thanks to Ida and Tom for volunteering to teach`
        let to = (start..end).rev().take(12).find(|&at| words.is_any(at, &["to", "thanked", "thank"]));
        return to.map(|to| mentions_in(words, to + 1, end - 1)).unwrap_or_default();
    }
    let comma = last.is(",") && !bare;
    let end = if last.is("who") || comma { end - 1 } else { end };
    let mut who = named_up_to(words, start, end, bare);
    if comma && who.len() == 2 && !joined(words, &who) {
        // `the Clerk, Mrs Ash, would`
        who.truncate(1);
    }
    if who.is_empty() && comma {
        // `Mr Pike, from the water company, agreed`
        let first = (start..end).rev().take(10).find(|&at| words.is(at, ","));
        let aside =
            first.filter(|&at| words.is_any(at + 1, &["from", "of", "as", "on", "for", "who", "having", "with"]));
        who = aside.map(|at| named_up_to(words, start, at, bare)).unwrap_or_default();
        let aside =
            words.before(end).is_some_and(|word| word.is_any(&["too", "however", "therefore", "though", "then"]));
        if who.is_empty() && !aside {
            // `Ida was asked for a talk, will see to it`
            who = earlier(words, start, end);
        }
    }
    if !who.is_empty() || !last.is(")") {
        return who;
    }
    let open = (start..end).rev().take(8).find(|&at| words.is(at, "("));
    open.map(|open| named_up_to(words, start, open, bare)).unwrap_or_default()
}

/// Those named just before this piece.
fn named_up_to(words: &Words<'_>, start: usize, end: usize, bare: bool) -> Vec<Mention> {
    (run_of_names_before(words, start.max(end.saturating_sub(18)), end)..end)
        .filter(|&from| may_begin(words, start, from, bare))
        .map(|from| mentions_in(words, from, end))
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
        .unwrap_or_default()
}

/// Whether `and` stands between two who are named.
fn joined(words: &Words<'_>, who: &[Mention]) -> bool {
    let [first, .., last] = who else { return false };
    let between = words.place_of(first.at.end())..words.place_of(last.at.start());
    between.into_iter().any(|at| words.is_any(at, &["and", "&", "/", "+"]))
}

/// The pronoun of `I’ll`, or of `we’re` before `going`, and the place of its word.
fn contracted(words: &Words<'_>, at: usize) -> Option<(Span, usize)> {
    let to_come = words.get(at).is_some_and(|word| word.is("going") || word.is_any(READY));
    let endings: &[&str] = if to_come { &["’m", "'m", "’re", "'re"] } else { &["’ll", "'ll"] };
    let at = if to_come { at.checked_sub(1)? } else { at };
    let word = words.get(at)?;
    let pronoun = endings.iter().find_map(|end| word.text().strip_suffix(end))?;
    Some((Span::new(word.start(), word.start() + pronoun.len()), at))
}

/// Whoever speaks in this sentence, or in the paragraph that it stands in.
fn speaking(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let spoken = || speaker(words, 0, start).filter(|_| (0..7).any(|at| words.is_any(at, &[":", ">"])));
    speaker(words, start, end).or_else(spoken)
}

/// `Dan: I will`: whoever speaks.
fn speaker(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let (nick, after) = logged(words, start, end);
    let Some(nick) = nick else { return said_by(words, start, end) };
    // `<ida> tom: I will`: Tom is told, or Ida writes down what he says; `<ida> ida: I will` leaves no doubt.
    let other = words.is(after + 1, ":")
        && !words.get(after).is_some_and(|word| word.text().eq_ignore_ascii_case(nick.at.of(words.text)));
    said_by(words, after, end).or_else(|| (!other).then(|| vec![nick]))
}

/// `[10:14] <ida> …`: who wrote a line of a chat, and where it begins.
fn logged(words: &Words<'_>, start: usize, end: usize) -> (Option<Mention>, usize) {
    let clock =
        |at: usize| words.get(at).is_some_and(|piece| piece.kind() == Kind::Number || piece.is_any(&[":", "[", "]"]));
    let first = (start..end.min(start + 8)).find(|&at| !clock(at)).unwrap_or(start);
    if !words.is(first, "<") {
        return (None, start);
    }
    let Some(close) = (first + 1..end.min(first + 8)).find(|&at| words.is(at, ">")) else { return (None, start) };
    let nick = Mention { at: words.span(first + 1, close), form: PersonForm::Handle };
    (Some(nick), close + 1)
}

fn said_by(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let from = (start..end.min(start + 2))
        .find(|&at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word || piece.is("@")))?;
    let colon = (from..end.min(from + 6)).find(|&at| {
        words.is_any(at, &[":", "–"]) || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
    })?;
    Some(mentions_in(words, from, colon)).filter(|who| !who.is_empty())
}

/// Those whom the pronoun at `end` means: the subject of an earlier verb of its sentence, or of one of the last few before it.
/// `He` and `she` mean one person, `they` whoever is named.
fn meant(clause: &Clause<'_, '_>, end: usize) -> Vec<Mention> {
    const SENTENCES: usize = 3;
    const REACH: usize = 60;
    let words = clause.words;
    let several = !words.get(end).is_some_and(|pronoun| {
        let word = pronoun.text().split(['’', '\'']).next().unwrap_or_default();
        word.eq_ignore_ascii_case("he") || word.eq_ignore_ascii_case("she")
    });
    let fits = |who: &Vec<Mention>| match who.as_slice() {
        [] => false,
        [one] => several || one.form != PersonForm::Group,
        _ => several,
    };
    let here = Some(earlier(words, clause.start, end)).filter(fits);
    let starts = std::iter::successors(Some(clause.start), |&start| {
        Some(start).filter(|&start| start > 0).map(|start| start_of(words, start - 1, REACH))
    });
    let starts: Vec<usize> = starts.take(SENTENCES + 1).collect();
    let before = || starts.windows(2).find_map(|pair| Some(earlier(words, *pair.get(1)?, *pair.first()?)).filter(fits));
    let last = || (!several).then(|| last_titled(words, clause.start, end)).flatten().map(|who| vec![who]);
    // Where only several are named, it may be any of them.
    let any = || earlier(words, clause.start, end);
    here.or_else(last).or_else(before).unwrap_or_else(any)
}

/// The last who is named with a title or a post: `thanked the Director and asked that she`.
fn last_titled(words: &Words<'_>, start: usize, end: usize) -> Option<Mention> {
    let titled =
        |at: &usize| words.signs(*at, Sign::Title.or(Sign::Post)) && words.get(*at).is_some_and(Word::is_capital);
    let at = (start..end).rev().take(40).find(titled)?;
    let from = run_of_names_before(words, start, at);
    let to = run_of_names(words, at, end);
    (from..=at).find_map(|from| {
        (at + 1..=to).rev().find_map(|to| match mentions_in(words, from, to).as_slice() {
            [one] if matches!(one.form, PersonForm::Post | PersonForm::Name) => Some(*one),
            _ => None,
        })
    })
}

/// The first who are named as the subject of an earlier verb of the sentence: `The Chair praised it and agreed to`.
fn earlier(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    let starts = (start..end.min(start + 80)).filter(|&at| at == start || begins_clause(words, at)).take(8);
    starts.filter_map(|from| subject_from(words, after_label(words, from), end)).next().unwrap_or_default()
}

/// Those named from this piece on, if a verb follows.
fn subject_from(words: &Words<'_>, from: usize, end: usize) -> Option<Vec<Mention>> {
    let names_end = run_of_names(words, from, end.min(from + 15));
    if words.is(names_end, "]") && verb_may_follow(words, names_end + 1) {
        // `[Ida] is at work on it and will`
        return Some(mentions_in(words, from, names_end)).filter(|who| !who.is_empty());
    }
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
            let left = |word: Word<'_>| word.is_any(&["left", "up", "down", "falls", "fell", "delegated"]);
            before.has(Sign::Agreement)
                || before.is_any(&["that", "for", "and", "then", "so"])
                || before.is("to") && at >= 2 && words.get(at - 2).is_some_and(left)
        }
        Kind::Word => {
            let joins = before.is_in(&BEFORE_SUBJECT) || before.has(Sign::Agreement) || before.ends_with("ed");
            // `As chips are available the Committee will`
            let article = words.is(at, "the") && !before.is_in(&GOVERNING) && !before.has(Sign::Verb);
            joins || article
        }
    })
}

/// Whether `had` stands before these words: what others had agreed to before.
pub(super) fn is_long_ago(words: &Words<'_>, start: usize, mut at: usize) -> bool {
    while at > start && words.before(at).is_some_and(|word| word.is_in(&SMALL_WORDS) && !word.is("had")) {
        at -= 1;
    }
    words.before(at).is_some_and(|word| word.is("had")) && at > start
}

fn before_adverbs(words: &Words<'_>, start: usize, mut end: usize) -> usize {
    // `graciously`, but no name and no `Assembly`.
    let manner =
        |word: Word<'_>| word.ends_with("ly") && word.length() > 6 && !word.is_capital() && !word.has(Sign::Group);
    while end > start + 1 && words.before(end).is_some_and(|word| word.is_in(&SMALL_WORDS) || manner(word)) {
        end -= 1;
    }
    end
}

#[rustfmt::skip]
static BEFORE_SUBJECT: List = List::of(&[
    "that", "and", "but", "so", "when", "as", "then", "because", "where", "while", "also", "said", "says",
    "therefore", "however", "meanwhile", "which", "for", "week", "meeting",
]);

/// Words that go on with what they stand before: `of the Committee`.
#[rustfmt::skip]
static GOVERNING: List = List::of(&[
    "of", "for", "to", "by", "with", "from", "at", "in", "on", "than", "into", "about", "between", "against", "within",
    "through", "under", "over", "via", "per", "including", "regarding", "or", "is", "are", "was", "were", "be", "all",
    "both", "like", "upon", "towards", "behind", "outside", "inside", "near", "until", "during", "told", "gave", "give",
    "behalf", "concerning", "across", "around", "beyond", "without", "not",
]);

#[rustfmt::skip]
static SAID: List = List::of(&[
    "said", "told", "is", "was", "were", "are", "has", "had", "have", "gave", "spoke", "will", "would", "took",
    "undertook", "felt", "thought", "went", "met", "wrote", "made", "put", "read", "to",
]);
/// Words with which a clause begins, or after which one does.
#[rustfmt::skip]
static JOINTS: List = List::of(&[
    "that", "if", "whether", "unless", "until", ";", "what", "how", "why", "when", "where", "which", "who", "lest",
]);

/// Words that ask, before `when` or `where`.
#[rustfmt::skip]
static ASKING: List = List::of(&[
    "ask", "asked", "asks", "asking", "question", "questioned", "queried", "query", "enquire", "enquired", "know", "see",
    "wondered", "clarify", "confirm", "meeting", "clear", "unsure", "establish", "advise", "whether", "find", "decide",
    "determine",
]);

static BEFORE_CLAUSES: List = List::of(&[",", "that", ";", "when", "as", "and", ":", "–", "-"]);

/// Words between a subject and its verb.
#[rustfmt::skip]
static SMALL_WORDS: List = List::of(&[
    "also", "then", "now", "again", "kindly", "therefore", "both", "subsequently", "themselves", "all", "has", "have",
    "had", "duly", "accordingly", "further", "formally", "still", "each", "instead", "himself", "herself", "already",
    "additionally", "unanimously", "immediately", "please",
]);
