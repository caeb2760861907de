//! What is written, and what it is formatted to.

use super::formatted::{Unformatted, format};
use crate::language::echo_test::{LIBRARY, MINUTES};
use crate::language::library::{library, minutes};
use crate::text::Source;
use crate::vocabulary::Schema;

/// The text of rules in their form, or why there is none.
pub fn formatted_by(written: &str, schema: &Schema) -> String {
    match format(&Source::new("rules.quorate", written), &[], schema) {
        Ok(formatted) => formatted.text,
        Err(Unformatted::Fault) => format!("a fault in: {written}"),
        Err(Unformatted::Mistakes(mistakes)) => {
            format!(
                "mistakes in: {written}: {:?}",
                mistakes.iter().map(|one| &one.diagnostic.message).collect::<Vec<_>>()
            )
        }
    }
}

/// Formats rules of a library, and again to see that nothing changes any more.
fn formatted(written: &str) -> String {
    let schema = library();
    let once = formatted_by(written, &schema);
    assert_eq!(formatted_by(&once, &schema), once, "formatted twice");
    once
}

fn all_are(cases: &[(&str, &str)]) {
    for (written, expected) in cases {
        assert_eq!(formatted(written), format!("{expected}\n"), "{written}");
    }
}

#[test]
fn determiners_have_one_form() {
    all_are(&[
        ("each LOAN must have a borrower", "every LOAN must have a borrower."),
        ("all LOANS must have a borrower", "every LOAN must have a borrower."),
        ("All of the loans must have a borrower.", "every LOAN must have a borrower."),
        ("any LOAN must have a borrower", "every LOAN must have a borrower."),
        ("a LOAN must have a borrower", "every LOAN must have a borrower."),
        ("a LOAN should have a borrower", "every LOAN should have a borrower."),
        ("all LOANS that are lost must have a keeper", "every LOAN that is lost must have a keeper."),
        (
            "all BOOKS that are rare and do not have a shelf must have a number",
            "every BOOK that is rare and does not have a shelf must have a number.",
        ),
        ("all MEMBERS that have a sponsor must be present", "every MEMBER that has a sponsor must be present."),
        ("for each LOAN, its book must be rare", "for every LOAN, its book must be rare."),
        ("none of the LOANS may be lost", "no LOANS may be lost."),
        ("the borrower of each LOAN must be stated", "the borrower of every LOAN must be stated."),
        // These would mean something else, or read oddly.
        ("a LOAN must not be lost", "a LOAN must not be lost."),
        ("a LOAN may be lost only if it has a note", "a LOAN may be lost only if it has a note."),
        ("if a BOOK is rare, a LOAN must come before it", "if a BOOK is rare, a LOAN must come before it."),
        ("the fee of a LOAN must be at most £5.00", "the fee of a LOAN must be at most £5.00."),
        ("all LOANS must have a keeper, unless they are lost", "all LOANS must have a keeper, unless they are lost."),
    ]);
}

#[test]
fn kinds_are_in_capitals_and_everything_has_its_first_name() {
    all_are(&[
        ("every loan must have a Borrower", "every LOAN must have a borrower."),
        ("every borrowing must have a reader", "every LOAN must have a borrower."),
        ("a volume must have an author", "every BOOK must have an author."),
        ("the date due back of a LOAN must be stated", "the return date of a LOAN must be stated."),
        ("the day book must have a librarian", "the REGISTER must have a librarian."),
        ("at least two loans must be lost", "at least two LOANS must be lost."),
        ("no LOAN may be LOST or Away", "no LOAN may be lost or away."),
        ("every LOAN must have a book that is rare", "every LOAN must have a book that is rare."),
        ("no two Books may have the same TITLE", "no two BOOKS may have the same title."),
        ("every LOAN’s book must be rare", "every LOAN's book must be rare."),
    ]);
}

#[test]
fn modal_words_have_one_form() {
    all_are(&[
        ("every LOAN shall have a borrower", "every LOAN must have a borrower."),
        ("every LOAN is required to have a borrower", "every LOAN must have a borrower."),
        ("every LOAN has to have a borrower", "every LOAN must have a borrower."),
        ("all LOANS are required to have a borrower", "every LOAN must have a borrower."),
        ("a LOAN shall not be lost", "a LOAN must not be lost."),
        ("a LOAN must never be lost", "a LOAN must not be lost."),
        ("a LOAN cannot be lost", "a LOAN must not be lost."),
        ("a LOAN should never be lost", "a LOAN should not be lost."),
        ("no LOAN can be lost", "no LOAN may be lost."),
    ]);
}

#[test]
fn the_rest_of_a_sentence_keeps_its_words() {
    all_are(&[
        ("EVERY   LOAN\tMust have a\u{a0}borrower .", "every LOAN must have a borrower."),
        ("If a LOAN is lost ,it must have a note", "if a LOAN is lost, it must have a note."),
        ("every LOAN must have a note When it is lost", "every LOAN must have a note when it is lost."),
        ("no LOAN may mention “TBC”,\"To be  seen\"", "no LOAN may mention \"TBC\", \"To be  seen\"."),
        ("no LOAN may mention “to be\n    seen”", "no LOAN may mention \"to be seen\"."),
        ("the section of a SHELF must be \"any\n other books\"", "the section of a SHELF must be \"any other books\"."),
        ("the note of a LOAN must not be \"a\n  # odd\n  b\"", "the note of a LOAN must not be \"a b\".\n# odd"),
        ("no LOAN may mention “the \"old\"\n  shelf”", "no LOAN may mention “the \"old\" shelf”."),
        ("no LOAN may mention “the \"old\" shelf”", "no LOAN may mention “the \"old\" shelf”."),
        (
            "the return date of a LOAN must be before 1st MARCH 2031",
            "the return date of a LOAN must be before 1st March 2031.",
        ),
        (
            "the closing time of the REGISTER must be after 7.30 PM",
            "the closing time of the REGISTER must be after 7.30 pm.",
        ),
        (
            "the return date of a LOAN must not be later than its issue date",
            "the return date of a LOAN must not be after its issue date.",
        ),
        ("the fee of a LOAN must be greater than £5", "the fee of a LOAN must be more than £5."),
        ("the fee of a LOAN must exceed £5", "the fee of a LOAN must exceed £5."),
        (
            "the return date of a LOAN must be no later than today",
            "the return date of a LOAN must be no later than today.",
        ),
        (
            "every LOAN must have a keeper ; every BOOK must have an author",
            "every LOAN must have a keeper; every BOOK must have an author.",
        ),
    ]);
}

#[test]
fn definitions_and_house_styles_are_spelled_too() {
    all_are(&[
        (
            "a loan is Overdue when its date due back is before today\nno loan may be overdue",
            "a LOAN is Overdue when its return date is before today.\nno LOAN may be overdue.",
        ),
        (
            "a treasure is a volume that is rare\nevery treasure must have an author\nevery book must be a treasure",
            "a TREASURE is a BOOK that is rare.\nevery TREASURE must have an author.\nevery BOOK must be a TREASURE.",
        ),
        (
            "The Worn Words are “torn”, “stained”\nno loan may mention the worn words",
            "the Worn Words are \"torn\", \"stained\".\nno LOAN may mention the worn words.",
        ),
        ("Read “Lent to {borrower}”  as a borrowing.", "read \"Lent to {borrower}\" as a LOAN"),
        ("read each paragraph under “Loans” as a loan", "read every paragraph under \"Loans\" as a LOAN"),
    ]);
}

#[test]
fn long_sentences_are_wrapped() {
    let texts = (1..30).map(|n| format!("\"number {n}\"")).collect::<Vec<_>>().join(", ");
    let made = formatted(&format!("rule texts:\nno LOAN may mention {texts}"));
    let lines: Vec<&str> = made.lines().collect();
    assert!(lines.len() > 3 && lines.iter().all(|line| line.len() <= 100), "{made}");
    assert!(lines[1].starts_with("  no LOAN") && lines[2].starts_with("      \"number"), "{made}");
    assert!(made.ends_with("\"number 29\".\n"), "{made}");
}

#[test]
fn a_file_is_laid_out_in_one_way() {
    let written = "\
#  A file about loans.


rule  lent :   Loans  are lent
 every LOAN must have
# two things
   a borrower and
   a number
 Breaks:
   | Lent.
   |   Indented, with space after.\u{20}\u{20}
   |
   |x
   # the next is odd
   | | a bar

 # why
 BECAUSE:   Nobody knows  otherwise,
      and nobody
      asks.
 severity:Warning.
 applies to: whole registers
 suggest:
   Write who.
 keeps:
   | Lent to Ada.
   # nothing more
every BOOK must have an author
# a note on the next
every BOOK must have a shelf
rule last:
  every MEMBER must have a name
  # the end
";
    let expected = "\
#  A file about loans.

rule lent: Loans  are lent
  every LOAN must have
      # two things
      a borrower and a number.

  applies to: whole registers
  severity: warning
  # why
  because: Nobody knows  otherwise,
    and nobody
    asks.
  suggest: Write who.
  breaks:
    | Lent.
    |   Indented, with space after.\u{20}\u{20}
    |
    | x
    # the next is odd
    | | a bar
  keeps:
    | Lent to Ada.

# nothing more
every BOOK must have an author.
# a note on the next
every BOOK must have a shelf.

rule last:
  every MEMBER must have a name.
  # the end
";
    assert_eq!(formatted(written), expected);
}

#[test]
fn house_styles_stay_in_their_groups() {
    let written = "\
read \"Lent to {borrower}\" as a LOAN
read \"Lent: {borrower}\" as a LOAN
  reads:
    | Lent: Ada
read \"To {borrower}\" as a LOAN



read \"For {borrower}\" as a LOAN
";
    let expected = "\
read \"Lent to {borrower}\" as a LOAN
read \"Lent: {borrower}\" as a LOAN
  reads:
    | Lent: Ada

read \"To {borrower}\" as a LOAN

read \"For {borrower}\" as a LOAN
";
    assert_eq!(formatted(written), expected);
}

#[test]
fn line_ends_and_the_mark_of_byte_order_are_kept() {
    all_are(&[("\u{FEFF}each LOAN must have a borrower", "\u{FEFF}every LOAN must have a borrower.")]);
    let made = formatted("rule a:\r\n each LOAN must have a borrower\r\n breaks:\r\n  | Lent. \r\n  |\r\n");
    assert_eq!(made, "rule a:\r\n  every LOAN must have a borrower.\r\n\r\n  breaks:\r\n    | Lent. \r\n    |\r\n");
    let long = format!("\u{FEFF}no LOAN may mention {}", vec!["\"a text\""; 20].join(", "));
    assert!(formatted(&long).lines().count() > 1);
    for nothing in ["", "\n", "  \n\n"] {
        assert_eq!(formatted(nothing), "");
    }
    assert_eq!(formatted("# nothing yet"), "# nothing yet\n");
}

#[test]
fn a_file_with_a_mistake_is_not_formatted() {
    let schema = library();
    let rules = Source::new("rules.quorate", "each LOAN must have a borrower\neach LOAN must have a borower");
    let Err(Unformatted::Mistakes(mistakes)) = format(&rules, &[], &schema) else { panic!("it was formatted") };
    assert_eq!(mistakes.len(), 1);
}

#[test]
fn words_of_other_files_may_be_used() {
    let schema = library();
    let rules = Source::new("rules.quorate", "each loan must not be stale");
    let others = [Source::new("words.quorate", "a LOAN is stale when it is out and its return date is before today")];
    let made = format(&rules, &others, &schema).unwrap();
    assert_eq!(made.text, "every LOAN must not be stale.\n");
}

#[test]
fn rules_that_are_called_after_their_words_are_called_anew() {
    let schema = library();
    let rules = Source::new(
        "rules.quorate",
        "each LOAN must have a borrower\nrule each: each LOAN\n  each LOAN must have a note",
    );
    let made = format(&rules, &[], &schema).unwrap();
    let (before, after) = ("each-loan-must-have-a-borrower", "every-loan-must-have-a-borrower");
    assert_eq!(made.renamed, [(before.to_owned(), after.to_owned())]);
}

/// Everything in the documentation that is a rule.
fn examples() -> Vec<(&'static str, Schema)> {
    let page = include_str!("../../../docs/language.md");
    let blocks = page.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.map(|block| (block, minutes())).collect()
}

#[test]
fn every_example_of_the_reference_can_be_formatted_once() {
    for (block, schema) in examples() {
        let once = formatted_by(block, &schema);
        assert!(!once.contains(" in: "), "{once}");
        assert_eq!(formatted_by(&once, &schema), once);
    }
}

#[test]
fn every_form_of_sentence_can_be_formatted_once() {
    let mut shown = String::new();
    for (sentences, schema) in [(MINUTES, minutes()), (LIBRARY, library())] {
        for sentence in sentences {
            let once = formatted_by(sentence, &schema);
            assert!(!once.contains(" in: "), "{once}");
            assert_eq!(formatted_by(&once, &schema), once);
            if once.trim_end() != format!("{sentence}.") {
                shown.push_str(&format!("{sentence}\n  = {once}"));
            }
        }
    }
    insta::assert_snapshot!(shown);
}
