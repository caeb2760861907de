//! Whether two plans ask the same, wherever their words stand.

use std::collections::HashSet;

use crate::language::plan::{Needle, Plan, Rule, Style};
use crate::text::Source;

/// Whether two plans of as many rules say the same in everything but the places of their words and the names that rules
/// without a header have from their words. `named` are the names that were given.
///
/// What is compared is what a plan shows of itself, which is all of it: what plans have one day is compared too.
#[must_use]
pub fn same_plan(one: &Plan, other: &Plan, named: &HashSet<&str>) -> bool {
    let shown = |plan: &Plan| {
        let rules = plan.rules.iter().map(|rule| {
            let given = named.contains(rule.name.as_str());
            Rule { name: if given { rule.name.clone() } else { String::new() }, ..rule.clone() }
        });
        let bare = Plan { sources: Vec::<Source>::new(), rules: rules.collect(), ..plan.clone() };
        placeless(&format!("{bare:?}"), &[])
    };
    let examples = |plan: &Plan| -> Vec<String> {
        let rules = plan.rules.iter().flat_map(|rule| &rule.examples);
        let all = rules.chain(plan.styles.iter().flat_map(|style| &style.examples));
        all.map(|example| example.minutes.clone()).collect()
    };
    shown(one) == shown(other) && examples(one) == examples(other)
}

/// What a rule demands, to be compared with another: without places, texts in place of their numbers.
#[must_use]
pub fn asked(rule: &Rule, plan: &Plan) -> String {
    placeless(&format!("{:?} {:?}", rule.severity, rule.demand), &plan.needles)
}

/// What a house style reads, to be compared with another.
#[must_use]
pub fn read(style: &Style) -> String {
    placeless(&format!("{:?} {:?} {:?}", style.kind, style.parts, style.place), &[])
}

/// The words without places in rule files, and with the texts themselves where a number stands for one. Every run of space
/// is one space, as where texts are compared: a text in quotes may go on in the next line.
fn placeless(shown: &str, needles: &[Needle]) -> String {
    let shown = ["\\n", "\\r", "\\t"].iter().fold(shown.to_owned(), |shown, escape| shown.replace(escape, " "));
    let shown = shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let shown = replaced(&shown, "Span { start: ", " }", &|_| Some(String::new()));
    let text = |number: &str| Some(format!("{:?}", needles.get(number.parse::<usize>().ok()?)?));
    replaced(&shown, "NeedleId(", ")", &text)
}

/// A text with what stands between `open` and `close` replaced, and these two with it.
fn replaced(text: &str, open: &str, close: &str, with: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        let (inside, after) = after.split_once(close).unwrap_or((after, ""));
        match with(inside) {
            Some(other) => out.push_str(&other),
            None => out.extend([open, inside, close]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_and_texts_come() {
        let needle = Needle { words: "tbc".into(), pattern: false, whole_words: true };
        let shown = "Finds(at: Span { start: 3, end: 14 }, [NeedleId(0), NeedleId(9)])";
        let expected = format!("Finds(at: , [{needle:?}, NeedleId(9)])");
        assert_eq!(placeless(shown, &[needle]), expected);
    }
}
