//! What holds of whatever is formatted: it means the same, nothing is lost, and a second time nothing changes.

use proptest::prelude::*;

use super::format_test::formatted_by;
use crate::language::library::library;

/// Sentences of all forms, with words that can be written in several ways.
pub fn sentence() -> impl Strategy<Value = String> {
    let determiner = prop::sample::select(vec!["every", "each", "a", "any", "no", "All of the", "all", "at least two"]);
    let thing = prop::sample::select(vec![
        "LOAN",
        "loan",
        "borrowings",
        "loans",
        "LOAN that is lost",
        "loans that are out and have a Reader",
        "loan under a LOAN",
        "LOAN whose book is rare",
        "loan with a note",
        "stale loan",
        "treasure",
    ]);
    let modal =
        prop::sample::select(vec!["must", "shall", "should", "may", "is required to", "must not", "cannot", "can"]);
    let verb = prop::sample::select(vec![
        "have a reader",
        "be lost or away",
        "have a borrower and a keeper",
        "mention “TBC”, \"x  y\"",
        "be stale",
        "have a date due  back that is after its issue date",
        "not be before 1 march 2031",
        "be late",
        "have a number that is more than 3 and less than 100",
        "have at least two keepers",
        "have a volume",
    ]);
    let tail =
        prop::sample::select(vec!["", ".", ", unless it is lost", " IF its Book is rare", " only if it is out ."]);
    let front =
        prop::sample::select(vec!["", "if a LOAN is lost, ", "for each borrowing , ", "When there is no BOOK,\n  "]);
    (front, determiner, thing, modal, verb, tail).prop_map(|(front, determiner, thing, modal, verb, tail)| {
        format!("{front}{determiner}\n   # about {thing}\n  {thing} {modal} {verb}{tail}")
    })
}

/// The lines of a file around good sentences, in any order and at any place that the layout allows.
fn file() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "because: it  was so",
        "Suggest:\n#{indent}why not\n      write it\n      again",
        "source: an act",
        "severity: Info.",
        "breaks:\n      | LOAN \n\n      |\n      #{indent}odd\n      |x",
        "applies to:\n      registers,\n      branch libraries",
        "keeps:\n     |  a  b\n     | | c",
        "say: {missing}: \"none\"",
    ]);
    let labels = prop::sample::subsequence((0..8).collect::<Vec<usize>>(), 0..4);
    let space = prop::sample::select(vec![
        "",
        "\n",
        "\n\n\n",
        "  # inside\n",
        "# outside\n",
        "\n# apart\n\n",
        "   # one\n\n  # two\n",
    ]);
    let sentence = prop::sample::select(vec![
        "each loan shall have\n    a borrower\n  # because\n    and a  note",
        "every LOAN must have a keeper.",
        "no LOAN may be lost",
        "the note of a LOAN must not be one of \"19:30\", \"rule a: b\", \"a long text to look for\", \"another long text\", \"one more\"",
    ]);
    let block = (any::<bool>(), sentence, labels, prop::collection::vec(label, 8), prop::collection::vec(space, 8));
    prop::collection::vec(block, 1..4).prop_map(|blocks| {
        let mut text = String::new();
        for (number, (header, sentence, wanted, labels, spaces)) in blocks.into_iter().enumerate() {
            let mut seen = std::collections::HashSet::new();
            text.push_str(spaces[0]);
            if header {
                text.push_str(&format!("rule  r{number} : Title  {number}\n{}", spaces[1]));
            }
            text.push_str(&format!("{}{sentence}\n", if header { " " } else { "" }));
            for place in wanted {
                let label = labels[place];
                if seen.insert(label.split(':').next()) {
                    text.push_str(&format!("{}  {}\n", spaces[place], label.replace("#{indent}", "# ")));
                }
            }
        }
        text
    })
}

/// The lines whose content must not be lost, as they stand in order of their bytes.
fn kept(text: &str) -> Vec<String> {
    let mut kept: Vec<String> = text
        .lines()
        .map(|line| line.trim_start())
        .filter(|line| line.starts_with(['#', '|']))
        .map(|line| {
            line.strip_prefix('|').map_or(line.to_owned(), |bar| format!("|{}", bar.strip_prefix(' ').unwrap_or(bar)))
        })
        .collect();
    kept.sort();
    kept
}

proptest! {
    /// However a file is laid out, it is formatted, and loses no comment and nothing of its examples.
    #[test]
    fn every_layout_ends_in_one(text in file()) {
        let schema = library();
        let once = formatted_by(&text, &schema);
        prop_assert!(!once.starts_with("a fault") && !once.starts_with("mistakes"), "{once}");
        prop_assert_eq!(kept(&text), kept(&once), "{}\n{}", text, once);
        prop_assert_eq!(formatted_by(&once, &schema), once);
    }

    /// Whatever compiles is formatted to what means the same (which `format` sees to), and no further a second time.
    #[test]
    fn formatting_ends(sentences in prop::collection::vec(sentence(), 1..5)) {
        let schema = library();
        let defined = "a loan is stale when its return date is before today\n\na treasure is a borrowing that is lost\n";
        for sentence in &sentences {
            let once = formatted_by(&format!("{defined}{sentence}\n"), &schema);
            prop_assert!(!once.starts_with("a fault"), "{once}");
            if !once.starts_with("mistakes") {
                prop_assert_eq!(formatted_by(&once, &schema), once);
            }
        }
    }
}
