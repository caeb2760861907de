//! Rules with repairs, and what becomes of minutes.

use super::mended::{Mended, mended};
use crate::check::checker::Checker;
use crate::check::rules::Rules;
use crate::evaluate::Given;
use crate::text::Source;

/// The minutes after all repairs, by rules of a file.
fn outcome(rules: &str, name: &str, minutes: &[u8]) -> Mended {
    let rules = Rules::new(vec![Source::new("house.quorate", rules)]);
    let told: Vec<String> = rules.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{told:?}");
    let checker = Checker::new(&rules, Given::default());
    let once = |bytes: Vec<u8>| mended(bytes, true, |bytes| checker.check(name, bytes)).unwrap();
    let done = once(minutes.to_vec());
    let again = once(done.bytes.clone().unwrap_or_else(|| minutes.to_vec()));
    assert!(again.bytes.is_none(), "mended again: {}", again.after);
    done
}

#[track_caller]
fn becomes(rules: &str, minutes: &str, expected: &str) {
    let done = outcome(rules, "m.md", minutes.as_bytes());
    let bytes = done.bytes.unwrap_or_else(|| minutes.as_bytes().to_vec());
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

const CHAIR: &str = "no PARAGRAPH may mention \"Chairman\" or \"Chairwoman\"\n  mend: write \"Chair\" for \"Chairman\" or \"Chairwoman\"\n";

#[test]
fn words_are_written_for_others_in_their_letters() {
    becomes(
        CHAIR,
        "The Chairman, the chairman and the CHAIRWOMAN met; Chairmanship was discussed.\n\nThe Chairman left.\n",
        "The Chair, the chair and the CHAIR met; Chairmanship was discussed.\n\nThe Chair left.\n",
    );
    becomes(
        "no PARAGRAPH may contain \"[ TBC ]\"\n  mend: write \"[TBC]\" for the words found\n",
        "The date is [ TBC ] and\nthe place [ TBC ].\n",
        "The date is [TBC] and\nthe place [TBC].\n",
    );
}

#[test]
fn words_are_taken_out_with_a_space() {
    let rule = "no PARAGRAPH may mention \"basically\"\n  mend: take out the words found\n";
    becomes(rule, "It was basically agreed.\n", "It was agreed.\n");
    becomes(rule, "It was agreed basically.\n", "It was agreed.\n");
    let before = "It was agreed by everybody who had come to the meeting that evening, and\nbasically by all.\n";
    becomes(rule, before, &before.replace("basically ", ""));
    let before = "It was agreed by everybody who had come to the meeting that evening, basically\nby all.\n";
    becomes(rule, before, &before.replace(" basically", ""));
    becomes(rule, "It was.\n\nbasically\n\nThe end.\n", "It was.\n\nThe end.\n");
}

#[test]
fn what_markup_divides_is_left() {
    let done = outcome(CHAIR, "m.md", b"The Chair*man* left.\n");
    assert_eq!((done.bytes, done.mended), (None, 0));
    let wide = "no PARAGRAPH may mention \"to be confirmed\"\n  mend: write \"TBC\" for the words found\n";
    becomes(
        wide,
        "The date is to be\nconfirmed; it is to be **confirmed**.\n",
        "The date is to be\nconfirmed; it is to be **confirmed**.\n",
    );
    let gate = "no PARAGRAPH may mention \"green gate\"\n  mend: write \"red gate\" for the words found\n";
    becomes(gate, "> It was the Green\n> Gate that stood.\n", "> It was the Green\n> Gate that stood.\n");
    becomes(
        gate,
        "It was found that evening that the Green\ngate stood open.\n",
        "It was found that evening that the Red\ngate stood open.\n",
    );
}

#[test]
fn fields_are_written_for_each_other() {
    let rule = "every DATE MENTIONED that has a weekday must be on the right weekday\n  could mend: write the right weekday for the weekday\n";
    becomes(
        rule,
        "The fair is on Monday 4 March 2031, or on MON. 11 March 2031; Tuesday 18 March 2031 is free.\n",
        "The fair is on Tuesday 4 March 2031, or on TUE. 11 March 2031; Tuesday 18 March 2031 is free.\n",
    );
}

#[test]
fn numbers_follow_on() {
    let rule = "the numbers of the ITEMS must be consecutive\n  could mend: renumber them\n";
    let (before, after) = ("## 1. Apologies\n\nNone.\n\n## 4. Roads\n", "## 1. Apologies\n\nNone.\n\n## 2. Roads\n");
    becomes(rule, before, after);
    becomes(
        rule,
        "1. Apologies\n\nNone.\n\n3. Roads\n\nNone.\n\n4. Trees\n\nNone.\n",
        "1. Apologies\n\nNone.\n\n2. Roads\n\nNone.\n\n3. Trees\n\nNone.\n",
    );
    let rule = "no two ITEMS may have the same number\n  could mend: renumber them\n";
    let (before, after) = ("## 1. Apologies\n\nNone.\n\n## 1. Roads\n", "## 1. Apologies\n\nNone.\n\n## 2. Roads\n");
    becomes(rule, before, after);
}

#[test]
fn a_paragraph_is_taken_out_with_its_lines() {
    let rule = "no PARAGRAPH may mention \"lorem ipsum\"\n  mend: take out the PARAGRAPH\n";
    becomes(rule, "One.\n\nLorem ipsum\ndolor.\n\nTwo.\n", "One.\n\nTwo.\n");
    becomes(rule, "One.\r\n\r\nLorem ipsum.\r\n", "One.\r\n");
    becomes(rule, "- One\n- Lorem ipsum\n- Two\n", "- One\n- Two\n");
    let rule = "no two PARAGRAPHS may have the same text\n  could mend: take out the PARAGRAPH\n";
    becomes(
        rule,
        "The gate was mended.\n\nIt rained.\n\nThe gate was mended.\n",
        "The gate was mended.\n\nIt rained.\n",
    );
}

#[test]
fn every_other_byte_stays() {
    let done = outcome(CHAIR, "m.txt", b"\xEF\xBB\xBFThe Chairman \xC3\xA9.\r\n\tEnd  of it \r\n");
    assert_eq!(done.bytes.unwrap(), b"\xEF\xBB\xBFThe Chair \xC3\xA9.\r\n\tEnd  of it \r\n");
    let done = outcome(CHAIR, "m.txt", b"The Chairman\x92s report cost \xA340.\r");
    assert_eq!(done.bytes.unwrap(), b"The Chair\x92s report cost \xA340.\r");
    let done = outcome(CHAIR, "m.html", b"<p>The <b>Chairman</b> &amp; all.</p>");
    assert_eq!(done.bytes.unwrap(), b"<p>The <b>Chair</b> &amp; all.</p>");
    assert_eq!(outcome(CHAIR, "m.html", b"<p>The Chair&shy;man.</p>").bytes, None);
}

#[test]
fn what_does_no_good_is_not_done() {
    let ring = "no PARAGRAPH may mention \"Chair\"\n  mend: write \"Chairman\" for \"Chair\"\nno PARAGRAPH may mention \"Chairman\"\n  mend: write \"Chair\" for \"Chairman\"\n";
    let done = outcome(ring, "m.md", b"The Chair met.\n");
    assert_eq!((done.bytes, done.mended, done.in_vain), (None, 0, 1));
    let again = "no PARAGRAPH may mention \"Clerk\"\n  mend: write \"the Clerk\" for \"Clerk\"\n";
    assert_eq!(outcome(again, "m.md", b"So the Clerk said.\n").bytes, None);
}

#[test]
fn files_that_are_no_text_are_left_and_it_is_said() {
    let odd = b"Caf\xC3\xA9 \xE2\x80\x93 \x9310\x94 \xC3\xB3\xC3\xB3 Chairman";
    let done = outcome(CHAIR, "m.txt", odd);
    assert!(done.bytes.is_none() && done.not_written.is_some_and(|why| why.contains("UTF-8")));
}
