//! The subject of a verb: those named just before it, or those whom a pronoun means.

use super::lists::promises::READY;
use super::owner::{Mention, are_initials, mentions_in, run_of_names_before};
use super::pronoun::{after_label, earlier, meant};
use super::sentence::ends_at;
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

    /// `No reply yet, will chase`: whether what stands before is a few words, as notes have it, and a comma.
    pub fn is_note(&self) -> bool {
        const LONGEST: usize = 6;
        let Clause { words, at, .. } = *self;
        let from = self.statement().min(at);
        let comma = at.checked_sub(1).filter(|&comma| comma > from && words.is_any(comma, &[",", ";"]));
        let says = |place: usize| words.get(place).is_some_and(|piece| piece.kind() != Kind::Mark);
        let relative = |place: usize| words.is_any(place, &["which", "who", "if", "including", "when"]);
        comma.is_some_and(|comma| comma - from <= LONGEST && (from..comma).all(|place| says(place) && !relative(place)))
    }

    /// Whether `agreed`, `resolved`, `asked` … stands a little before.
    pub fn follows_agreement(&self) -> bool {
        let from = self.start.max(self.at.saturating_sub(16));
        self.words.first(Sign::Agreement.bit(), from, self.at).is_some()
    }

    /// `The Clerk must write to them, the meeting agreed.`
    pub fn is_agreed_at_the_end(&self) -> bool {
        const SAYS: usize = 6;
        let words = self.words;
        let end = self.end();
        let agreed = (end.saturating_sub(2).max(self.at)..end).any(|at| {
            words.is_any(at, &["agreed", "resolved", "ordered", "directed", "decided", "instructed", "ruled"])
        });
        agreed
            && (end.saturating_sub(SAYS + 2).max(self.at)..end).any(|at| {
                words.is(at, ",")
                    && words.is_any(at + 1, &["the", "it", "all", "members", "they", "we", "so", "council", "trustees"])
            })
    }

    /// Where the sentence ends that the words stand in.
    fn end(&self) -> usize {
        const REACH: usize = 60;
        let limit = self.words.len().min(self.at + REACH);
        (self.at..limit).find(|&at| ends_at(self.words, at)).map_or(limit, |at| at + 1)
    }

    /// `Motion (Ash/Vane) that the Clerk write to them: CARRIED`, `Moved that the Clerk write to them. Carried.`
    pub fn is_carried(&self) -> bool {
        const NEXT: usize = 8;
        let words = self.words;
        let from = self.start.max(self.at.saturating_sub(16));
        let moved = (from..self.at).any(|at| words.is_any(at, &["motion", "moved", "proposed", "proposal"]));
        moved && {
            let end = self.end();
            let own = |at: usize| words.is_any(at, &["carried", "passed", "adopted"]) && !words.is(at - 1, "not");
            let last = (end.saturating_sub(NEXT).max(self.at)..end).any(own);
            let next = words.is_any(end, &["carried", "passed", "adopted", "agreed"])
                || words.is_any(end, &["motion", "the"]) && (end + 1..end + 5).any(own);
            last || next
        }
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
        first && ((clause..self.at).any(|at| words.is(at, ",")) || self.goes_on_after(clause))
    }

    /// `If the dues must rise the board will`: where no comma ends a condition, whoever acts stands after its verb.
    fn goes_on_after(&self, clause: usize) -> bool {
        const LONGEST: usize = 6;
        let words = self.words;
        let verb = |at: usize| words.get(at).is_some_and(|word| word.is_in(&FINITE));
        let opens = |at: usize| {
            words.is_any(at, &["the", "he", "she", "we", "i"])
                && words.before(at).is_some_and(|before| !before.is_in(&GOVERNING) && !before.is_in(&FINITE))
        };
        let acts = (clause + 3..self.at).rev().take(LONGEST).take_while(|&at| !verb(at)).find(|&at| opens(at));
        acts.is_some_and(|acts| (clause + 1..acts).any(verb))
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
            "he" | "she" if !bare => meant(words, start, place),
            // `so they’ll ask for it`
            _ => Vec::new(),
        };
    }
    let Some(last) = words.get(end.wrapping_sub(1)).filter(|_| end > start) else { return Vec::new() };
    if last.is_any(&["i", "we"]) {
        let opens = end < start + 2 || words.before(end - 1).is_some_and(|mark| mark.is_any(&[":", "-", "–"]));
        let speaks = |who: &Vec<Mention>| last.is("i") || opens && are_initials(who);
        let speaker = speaking(words, start, end - 1).filter(speaks);
        return speaker.unwrap_or_else(|| mentions_in(words, end - 1, end));
    }
    if last.is_any(&["he", "she", "they"]) && !bare {
        let told = end < start + 2
            || !last.is("they") && words.is_any(start, &["while", "when", "once", "after", "before", "if", "until"])
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
        return meant(words, start, end - 1);
    }
    if last.is_any(&["and", "but"]) && !bare {
        let here = earlier(words, start, end - 1);
        let carried = here.is_empty() && words.is_any(after_label(words, start), &["he", "she", "they"]);
        return if carried { meant(words, start, after_label(words, start)) } else { here };
    }
    // `Ida: [to update the page]`
    let bracket = last.is("[") && words.before(end - 1).is_some_and(|before| before.is(":"));
    if bracket {
        return speaker(words, start, end - 1).unwrap_or_default();
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
    let endings: &[&str] = if to_come { &["’m", "'m", "’re", "'re"] } else { &["’ll", "'ll", "’d", "'d"] };
    let at = if to_come { at.checked_sub(1)? } else { at };
    let word = words.get(at)?;
    let pronoun = endings.iter().find_map(|end| word.text().strip_suffix(end))?;
    Some((Span::new(word.start(), word.start() + pronoun.len()), at))
}

/// Whoever speaks in this sentence, or in the paragraph that it stands in.
fn speaking(words: &Words<'_>, start: usize, end: usize) -> Option<Vec<Mention>> {
    let labelled = |who: &Vec<Mention>| are_initials(who) || (0..7).any(|at| words.is_any(at, &[":", ">"]));
    let spoken = || speaker(words, 0, start).filter(labelled);
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
                || before.is("our") && at >= 2 && words.signs(at - 2, Sign::Agreement)
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
    let joined = |end: usize| words.before(end - 1).is_some_and(|before| before.is("and"));
    while end > start + 1
        && words.before(end).is_some_and(|word| word.is_in(&SMALL_WORDS) || manner(word) && !joined(end))
    {
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

/// Verbs that say something of what stands before them.
#[rustfmt::skip]
static FINITE: List = List::of(&[
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "need", "needs", "must", "can", "cannot",
    "comes", "come", "goes", "wants", "want", "wishes", "agree", "agrees", "requires", "require", "fails", "fail",
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

/// Words between a subject and its verb.
#[rustfmt::skip]
static SMALL_WORDS: List = List::of(&[
    "also", "then", "now", "again", "kindly", "therefore", "both", "subsequently", "themselves", "all", "has", "have",
    "had", "duly", "accordingly", "further", "formally", "still", "each", "instead", "himself", "herself", "already",
    "additionally", "unanimously", "immediately", "please",
]);
