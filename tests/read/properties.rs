//! What holds of texts that chance has written.

use proptest::prelude::*;

use crate::invariants::check;

/// Pieces that minutes are made of, and some that they should not be made of.
fn pieces() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "The Chair",
        "agreed",
        "RESOLVED",
        "pond",
        "parks.",
        "Ana Ó Briain",
        "£40",
        "12",
        "27.3",
        "1.",
        "2)",
        "(a)",
        "ii.",
        "139/12a",
        "15/06/17",
        "2020/21",
        "7.30 pm",
        "•",
        "·",
        "-",
        "--",
        "*",
        "+",
        "o",
        "–",
        "# ",
        "## ",
        "> ",
        "```",
        "~~~",
        "| a | b |",
        "|--|--|",
        "**",
        "*",
        "_",
        "`",
        "~~",
        "[",
        "](",
        ")",
        "<b>",
        "</b>",
        "<br>",
        "<td>",
        "<tr>",
        "<!--",
        "-->",
        "&nbsp;",
        "&amp;",
        "&",
        "\\",
        "[ ]",
        "[x]",
        "---",
        "===",
        "Page 3 of 4",
        "\u{a0}",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "\u{1}",
        "\t",
        "    ",
        "  ",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "’",
        "“",
        "é",
        "e\u{301}",
        "ﬁ",
        "\u{f0b7}",
        ":",
        ";",
        "fire-",
        "ACTION",
        "https://example.org",
        "![x](y)",
        "[a]: b",
        "title: x",
    ]);
    prop_oneof![12 => known.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 1 => "[a-z]{1,9}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_loss(pieces in proptest::collection::vec(pieces(), 1..60), markdown in any::<bool>()) {
        let text = pieces.concat();
        if let Ok((document, _)) = quorate::read::read(if markdown { "a.md" } else { "a.txt" }, text) {
            check(&document);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok((document, doubts)) = quorate::read::read("a.txt", bytes) {
            check(&document);
            for doubt in doubts {
                prop_assert!(!doubt.at().of(document.source().text()).is_empty(), "{:?}", doubt);
            }
        }
    }
}

#[test]
fn a_line_after_a_carriage_return_that_stands_alone_is_read() {
    let (document, _) = quorate::read::read("a.md", "\tThe Chair\n\rThe Clerk".to_owned()).unwrap();
    check(&document);
    assert_eq!(document.prose(), "The Chair\nThe Clerk\n");
}

#[test]
fn each_word_of_code_has_its_place() {
    for text in ["The Chair ```    The Chair    ```", "` a b `", "`  a b`", "The `\n a b\n `"] {
        let (document, _) = quorate::read::read("a.md", text.to_owned()).unwrap();
        check(&document);
    }
}
