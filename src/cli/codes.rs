//! What codes mean that stand in messages.

use crate::check::{MISTAKES_OF_BASELINES, MISTAKES_OF_SETTINGS};
use crate::language::MISTAKES;
use crate::read::DOUBTS;
use crate::report::filled;
use crate::text::{Code, nearest};

/// Whether a word looks like a code and not like the name of a rule.
pub(super) fn is_code(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| matches!(first, 'Q' | 'q'))
        && letters.all(|c| c.is_ascii_digit())
        && word.len() > 1
}

/// What a code means, what to do, and an example.
pub(super) fn explained(code: &str, width: usize) -> Option<String> {
    let same = |known: &str| known.eq_ignore_ascii_case(code);
    let told = |code: &str, parts: &[(&str, String)]| {
        let mut out = format!("{code}\n");
        for (title, words) in parts.iter().filter(|(_, words)| !words.is_empty()) {
            out.push_str(&format!("\n{title}\n{}\n", filled(words, width, 2)));
        }
        out
    };
    if let Some(row) = MISTAKES.iter().find(|row| same(row.code)) {
        let mut out = told(row.code, &[("What is wrong", shown(row.message)), ("What to do", shown(row.help))]);
        if !row.example.is_empty() {
            let lines: String = row.example.lines().map(|line| format!("  | {line}\n")).collect();
            out.push_str(&format!("\nA rule that has it, over the words of a lending library\n{lines}"));
        }
        return Some(out);
    }
    let row = others().find(|row| same(row.code))?;
    Some(told(row.code, &[("What is wrong", row.means.to_owned()), ("What to do", row.help.to_owned())]))
}

/// The codes of what is no rule.
fn others() -> impl Iterator<Item = &'static Code> {
    DOUBTS.iter().chain(MISTAKES_OF_SETTINGS).chain(MISTAKES_OF_BASELINES)
}

/// What to say of a code that there is not.
pub(super) fn unknown(code: &str) -> String {
    let all = MISTAKES.iter().map(|row| row.code).chain(others().map(|row| row.code));
    let near = nearest(code, all);
    let help =
        near.map_or("docs/mistakes.md lists those of rules".to_owned(), |near| format!("did you mean `{near}`?"));
    format!("error: no message has the code `{code}`\n  help: {help}\n")
}

/// A text of the table; what the case at hand would put there is left open.
fn shown(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (number, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        out.push_str(before);
        out.push_str(if number.chars().all(|c| c.is_ascii_digit()) { "…" } else { number });
        rest = after;
    }
    out.push_str(rest);
    // A text that only the case at hand fills.
    if out == "…" { "the message says it, in words of the place at hand".to_owned() } else { out }
}
