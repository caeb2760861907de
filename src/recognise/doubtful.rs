//! What makes of words that promise something that is hoped, asked, conditional or told of another's decision.

use super::commitment::COMMITTED;
use super::signs::Sign;
use super::subject::{Clause, GOVERNING};
use super::word_list::List;
use super::words::Kind;

impl Clause<'_, '_> {
    /// Whether what is said is hoped, asked or told of another's decision: `hoped that`, `whether`, `it had been agreed that`.
    pub fn is_doubtful(&self) -> bool {
        let words = self.words;
        let from = self.statement().max(self.at.saturating_sub(16)).max(self.taken_on_anew());
        let clause = (from..self.at).rev().find(|&at| words.is_in(at, &JOINTS)).unwrap_or(from);
        let opening = self.statement().max(self.taken_on_anew());
        let doubt = words.is_any(clause, &["whether", "lest"])
            // `If we agree on that point we should`
            || words.is_any(opening, &["if", "unless", "whether"]) && !self.ends_before(opening)
            || words.is_any(clause, &["if", "unless", "until"]) && !self.ends_before(clause)
            || self.is_question(clause)
            || words.before(clause).is_some_and(|before| before.has(Sign::Hope)) && words.is(clause, "that");
        let hoped = (self.at.saturating_sub(8).max(from)..self.at).rev().find_map(|at| {
            let word = words.get(at)?;
            // `was thought to be wise and would be looked into`
            let rated = || words.is(at + 1, "to") && (at..self.at).any(|at| words.is(at, "and"));
            if word.has(Sign::Agreement) { Some(false) } else { (word.has(Sign::Hope) && !rated()).then_some(true) }
        });
        let doubt = doubt || hoped == Some(true);
        let elsewhere = words.is(clause, "that")
            && clause.checked_sub(3).is_some_and(|at| words.after(at, "had been agreed").is_some());
        doubt || elsewhere
    }

    /// `asked what it was for and Ida agreed to find out`: where somebody takes work on in a clause of its own, or nothing.
    fn taken_on_anew(&self) -> usize {
        const LONGEST: usize = 7;
        let words = self.words;
        let committed = words.get(self.at).is_some_and(|word| word.is_in(&COMMITTED) && !word.ends_with("ing"));
        let joint = || {
            let near = self.at.saturating_sub(LONGEST).max(self.start);
            (near..self.at.saturating_sub(1)).rev().find(|&at| words.is_any(at, &["and", "but", "so"]))
        };
        committed.then(joint).flatten().map_or(0, |joint| joint + 1)
    }

    /// Whether a condition with which the statement begins ends before the words: `If none comes, the Clerk will write`.
    fn ends_before(&self, clause: usize) -> bool {
        let words = self.words;
        let first = (self.statement()..clause).all(|at| words.get(at).is_some_and(|piece| piece.kind() != Kind::Word));
        // `We spoke of a licence and if we need one, Ida will`
        let first = first || words.before(clause).is_some_and(|before| before.is_any(&["and", "but", "so"]));
        first && ((clause..self.at).any(|at| words.is_any(at, &[",", "then"])) || self.goes_on_after(clause))
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
