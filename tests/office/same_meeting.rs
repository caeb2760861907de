//! The same minutes in Markdown, Word and OpenDocument give the same blocks.

use crate::docx::{self, Docx, docx};
use crate::odt::{self, Odt, odt};

const MARKDOWN: &str = "# Minutes of the Parks Committee

Held on Tuesday 4 March 2031 at 7.30 pm in the Town Hall.

## 1. Apologies

Apologies were received from **Cllr Ana Roe**.

## 2. Pond

2.1 The Clerk reported that the pond was full of weed.

2.2 It was agreed:

- to clear it;
- to ask:
    - the school;
    - the club.

1. Write to the owner.
2. Mend the fence.

| Action | Owner | Due |
|--|--|--|
| Write to the owner | Clerk | 1 May |

The meeting closed at 8.15 pm.
";

fn word() -> Docx {
    use docx::{b, item, level, list, number, p, p_set, r, table};
    let heading = |level: usize, words: &str| p_set(&format!(r#"<w:outlineLvl w:val="{level}"/>"#), words);
    let numbered = |level: usize, words: &str| {
        p_set(
            &format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>"#),
            words,
        )
    };
    let body = heading(0, "Minutes of the Parks Committee")
        + &p("Held on Tuesday 4 March 2031 at 7.30 pm in the Town Hall.")
        + &numbered(0, "Apologies")
        + &format!("<w:p>{}{}{}</w:p>", r("Apologies were received from "), b("Cllr Ana Roe"), r("."))
        + &numbered(0, "Pond")
        + &item(1, 1, "The Clerk reported that the pond was full of weed.")
        + &item(1, 1, "It was agreed:")
        + &item(2, 0, "to clear it;")
        + &item(2, 0, "to ask:")
        + &item(2, 1, "the school;")
        + &item(2, 1, "the club.")
        + &item(3, 0, "Write to the owner.")
        + &item(3, 0, "Mend the fence.")
        + &table(&[&[&p("Action"), &p("Owner"), &p("Due")], &[&p("Write to the owner"), &p("Clerk"), &p("1 May")]])
        + &p("The meeting closed at 8.15 pm.");
    let numbering = list(1, &(level(0, "decimal", "%1.", "") + &level(1, "decimal", "%1.%2", "")))
        + &list(2, &(level(0, "bullet", "•", "") + &level(1, "bullet", "•", "")))
        + &list(3, &level(0, "decimal", "%1.", ""))
        + &number(1, 1, "")
        + &number(2, 2, "")
        + &number(3, 3, "");
    Docx { numbering, ..docx(&body) }
}

fn open_document() -> Odt {
    use odt::{h, list, p, table};
    let body = h(1, "Minutes of the Parks Committee")
        + &p("Held on Tuesday 4 March 2031 at 7.30 pm in the Town Hall.")
        + &h(2, "Apologies")
        + &p(r#"Apologies were received from <text:span text:style-name="T">Cllr Ana Roe</text:span>."#)
        + &h(2, "Pond")
        + &p("2.1 The Clerk reported that the pond was full of weed.")
        + &p("2.2 It was agreed:")
        + &list(
            "B",
            "",
            &[&p("to clear it;"), &(p("to ask:") + &list("B", "", &[&p("the school;"), &p("the club.")]))],
        )
        + &list("N", "", &[&p("Write to the owner."), &p("Mend the fence.")])
        + &table(&[&[&p("Action"), &p("Owner"), &p("Due")], &[&p("Write to the owner"), &p("Clerk"), &p("1 May")]])
        + &p("The meeting closed at 8.15 pm.");
    let automatic = r#"<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
        <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
        <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"#;
    let named = r#"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/>
        <text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/></text:outline-style>"#;
    Odt { automatic: automatic.to_owned(), named: named.to_owned(), ..odt(&body) }
}

#[test]
fn three_formats_of_one_meeting_agree() {
    let read = |name: &str, bytes: Vec<u8>| quorate::read::read(name, bytes).unwrap().0;
    let markdown = read("m.md", MARKDOWN.into());
    for document in [read("m.docx", word().bytes()), read("m.odt", open_document().bytes())] {
        let expected = markdown.outline().replace("[-]", "[•]").replace("(markup: |--|--|--|)\n", "");
        assert_eq!(document.outline(), expected, "{}", document.source().name());
        let marked = |document: &quorate::document::Document| -> Vec<String> {
            document.marks().iter().map(|mark| mark.span.of(document.prose()).to_owned()).collect()
        };
        assert_eq!(marked(&document), marked(&markdown));
    }
}
