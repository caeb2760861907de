//! The subject of a verb: those named just before it, or those whom a pronoun means.

use super::lists::promises::{MODALS, READY};
use super::owner::{Mention, are_initials, mentions_in, run_of_names_before};
use super::pronoun::{after_label, earlier, meant, of_last_clause};
use super::sentence::ends_at;
use super::signs::Sign;
use super::speaker::{speaker, speaking};
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
        if at > self.start && words.is(at - 1, ";") {
            return at - self.start <= 2 * LONGEST;
        }
        let from = self.statement().min(at);
        let comma = at.checked_sub(1).filter(|&comma| comma > from && words.is(comma, ","));
        let says = |place: usize| words.get(place).is_some_and(|piece| piece.kind() != Kind::Mark);
        let relative = |place: usize| words.is_any(place, &["which", "who", "if", "including", "when"]);
        comma.is_some_and(|comma| comma - from <= LONGEST && (from..comma).all(|place| says(place) && !relative(place)))
    }

    /// Whether `agreed`, `resolved`, `asked` … stands a little before.
    pub fn follows_agreement(&self) -> bool {
        let words = self.words;
        let from = self.start.max(self.at.saturating_sub(16));
        // `the agreement says that they should`: a paper.
        let paper = |at: usize| {
            words.is(at, "agreement") && words.is_any(at + 1, &["says", "states", "requires", "reads", "provides"])
        };
        let mut next = from;
        while let Some(at) = words.first(Sign::Agreement.bit(), next, self.at) {
            if !paper(at) {
                return true;
            }
            next = at + 1;
        }
        false
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

    /// Where the statement begins in which the words stand: after a dash, a colon or a semicolon, if there is one.
    pub(super) fn statement(&self) -> usize {
        let words = self.words;
        let parts = |at: usize| {
            words.is_any(at, &["–", "—", ";", ":", "•", "?"])
                || words.is(at, "-") && words.get(at).is_some_and(|dash| !dash.glued())
        };
        (self.start..self.at).rev().find(|&at| parts(at)).map_or(self.start, |at| at + 1)
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
        let sayer = if last.is("they") { Vec::new() } else { sayer(words, start, end - 1) };
        return if sayer.is_empty() { meant(words, start, end - 1) } else { sayer };
    }
    if last.is_any(&["and", "but"]) && !bare {
        let modal = words.get(at).is_some_and(|cue| cue.is_any(MODALS));
        let told = if modal { of_last_clause(words, start, end - 1) } else { Vec::new() };
        if !told.is_empty() {
            return told;
        }
        let first = after_label(words, start);
        let pronoun = words.is_any(first, &["he", "she", "they"]).then(|| meant(words, start, first));
        return pronoun.filter(|who| !who.is_empty()).unwrap_or_else(|| earlier(words, start, end - 1));
    }
    if last.is(";") && !bare {
        // `The board likes it; will ask them`
        return earlier(words, start, end - 1);
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
    if who.is_empty() && !bare {
        who = told_apart(words, start, end);
    }
    if !who.is_empty() || !last.is(")") {
        return who;
    }
    let open = (start..end).rev().take(8).find(|&at| words.is(at, "("));
    open.map(|open| named_up_to(words, start, open, bare)).unwrap_or_default()
}

/// `Tom proposed a raffle and Ida said she would`: whoever says what is said with the pronoun at `end`.
fn sayer(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    let verb = end.saturating_sub(1 + usize::from(words.is(end.wrapping_sub(1), "that")));
    if verb <= start || !words.is_any(verb, SAYING) {
        return Vec::new();
    }
    let who = named_up_to(words, start, before_adverbs(words, start, verb), false);
    let one = matches!(who.as_slice(), [one] if one.form != PersonForm::Group);
    if one { who } else { Vec::new() }
}

/// Those named just before this piece.
fn named_up_to(words: &Words<'_>, start: usize, end: usize, bare: bool) -> Vec<Mention> {
    (run_of_names_before(words, start.max(end.saturating_sub(18)), end)..end)
        .filter(|&from| may_begin(words, start, from, bare))
        .map(|from| mentions_in(words, from, end))
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
        .unwrap_or_default()
}

/// Those whom a clause tells apart, or the place that they come from: `the firm who felled it will`, `Ida Moss of Beacon will`.
fn told_apart(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    const CLAUSE: usize = 9;
    const PLACE: usize = 5;
    let last = |words_of: &[&str], longest: usize| {
        let near = start.max(end.saturating_sub(longest))..end.saturating_sub(1);
        near.rev().find(|&at| words.is_any(at, words_of))
    };
    let plain = |from: usize| (from..end).all(|at| words.get(at).is_some_and(|piece| piece.kind() == Kind::Word));
    if let Some(who) = last(&["who"], CLAUSE).filter(|&who| who + 2 < end && plain(who)) {
        let told = named_up_to(words, start, who, false);
        return if told.iter().all(|one| matches!(one.form, PersonForm::Name | PersonForm::Post)) {
            told
        } else {
            Vec::new()
        };
    }
    let place = last(&["of", "from", "at"], PLACE)
        .filter(|&place| plain(place) && words.get(place + 1).is_some_and(Word::is_capital));
    let told = place.map(|place| named_up_to(words, start, place, false)).unwrap_or_default();
    let full = |one: &Mention| one.form == PersonForm::Name && one.at.of(words.text).contains(' ');
    if told.iter().all(full) { told } else { Vec::new() }
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
            // `the next step is Ida will open it`
            let step =
                || before.is("is") && at >= start + 2 && words.is_any(at - 2, &["step", "steps", "idea", "plan"]);
            // `our newly elected councillor Ida Moss kindly offered to`
            let post = || {
                before.has(Sign::Post) && !before.is_capital() && words.get(at).is_some_and(|word| word.is_capital())
            };
            joins || article || step() || post()
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
    "therefore", "however", "meanwhile", "which", "for", "week", "meeting", "though", "although", "whilst",
]);

/// Verbs with which somebody says of himself what he will do.
const SAYING: &[&str] = &[
    "said",
    "says",
    "replied",
    "answered",
    "confirmed",
    "confirms",
    "stated",
    "advised",
    "indicated",
    "explained",
    "added",
    "agreed",
    "promised",
    "noted",
    "mentioned",
    "reported",
    "suggested",
    "announced",
];

/// Words that go on with what they stand before: `of the Committee`.
#[rustfmt::skip]
pub(super) static GOVERNING: List = List::of(&[
    "of", "for", "to", "by", "with", "from", "at", "in", "on", "than", "into", "about", "between", "against", "within",
    "through", "under", "over", "via", "per", "including", "regarding", "or", "is", "are", "was", "were", "be", "all",
    "both", "like", "upon", "towards", "behind", "outside", "inside", "near", "until", "during", "told", "gave", "give",
    "behalf", "concerning", "across", "around", "beyond", "without", "not",
]);

/// Words between a subject and its verb.
#[rustfmt::skip]
static SMALL_WORDS: List = List::of(&[
    "also", "then", "now", "again", "kindly", "therefore", "both", "subsequently", "themselves", "all", "has", "have",
    "had", "duly", "accordingly", "further", "formally", "still", "each", "instead", "himself", "herself", "already",
    "additionally", "unanimously", "immediately", "please", "very", "most",
]);
