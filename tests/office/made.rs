//! Files made by chance: whatever stands in them, nothing is lost and everything is in one place.

use crate::chance::Chance;
use crate::docx::{Docx, docx, item, level, list, number, p_set, r};
use crate::invariants::check;
use crate::odt::{Odt, odt};

/// Words that stand nowhere else, so that they can be looked for.
struct Words(usize);

impl Words {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("word{:04}", self.0)
    }
}

fn run(chance: &mut Chance, words: &mut Words) -> String {
    let some = words.next();
    match chance.below(9) {
        0 => format!("<w:ins>{}</w:ins>", r(&some)),
        1 => format!("<w:del><w:r><w:delText>{some}</w:delText></w:r></w:del>"),
        2 => format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{some}</w:t></w:r>"),
        3 => format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> {some}</w:t><w:br/></w:r>"),
        4 => format!("<w:hyperlink>{}</w:hyperlink><w:r><w:tab/></w:r>", r(&some)),
        5 => format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", p_set("", &some)),
        _ => r(&format!("{some}{}", [". ", " ", ": ", ""][chance.below(4)])),
    }
}

fn block(chance: &mut Chance, words: &mut Words, deep: usize) -> String {
    let marks = ["", "<w:rPr><w:del/></w:rPr>", r#"<w:outlineLvl w:val="1"/>"#, r#"<w:ind w:left="720"/>"#];
    match chance.below(7) {
        0 if deep < 3 => {
            let rows: String = (0..1 + chance.below(3))
                .map(|_| {
                    let set = ["", "<w:trPr><w:tblHeader/></w:trPr>", "<w:trPr><w:del/></w:trPr>"][chance.below(3)];
                    let cells: String = (0..1 + chance.below(4))
                        .map(|_| {
                            let set = ["", "<w:vMerge/>", r#"<w:gridSpan w:val="3"/>"#, r#"<w:shd w:fill="DDEEFF"/>"#];
                            let set = set[chance.below(4)];
                            let inside: String = (0..chance.below(3)).map(|_| block(chance, words, deep + 1)).collect();
                            format!("<w:tc><w:tcPr>{set}</w:tcPr>{inside}</w:tc>")
                        })
                        .collect();
                    format!("<w:tr>{set}{cells}</w:tr>")
                })
                .collect();
            format!("<w:tbl>{rows}</w:tbl>")
        }
        1 | 2 => item(chance.below(3), chance.below(4), &words.next()),
        3 => {
            let numbers = ["5.", "(a)", "12", "27.3", "☐", ""];
            p_set("", numbers[chance.below(numbers.len())]) + &p_set(marks[chance.below(4)], &words.next())
        }
        _ => {
            let runs: String = (0..chance.below(5)).map(|_| run(chance, words)).collect();
            format!("<w:p><w:pPr>{}</w:pPr>{runs}</w:p>", marks[chance.below(4)])
        }
    }
}

#[test]
fn nothing_in_a_word_file_is_lost_or_told_twice() {
    let levels =
        level(0, "decimal", "%1.", "") + &level(1, "decimal", "%1.%2", "") + &level(2, "lowerLetter", "(%3)", "");
    for seed in 0..150 {
        let (mut chance, mut words) = (Chance::new(seed), Words(0));
        let body: String = (0..1 + chance.below(12)).map(|_| block(&mut chance, &mut words, 0)).collect();
        let numbering = list(1, &levels) + &number(1, 1, "") + &number(2, 1, "");
        let file = Docx { numbering, ..docx(&body) };
        all_words_are_told_once(seed, quorate::read::read("m.docx", file.bytes()), words.0, &body);
    }
}

fn odt_block(chance: &mut Chance, words: &mut Words, deep: usize) -> String {
    match chance.below(8) {
        0 if deep < 3 => {
            let cell = |chance: &mut Chance, words: &mut Words| {
                let inside: String = (0..chance.below(3)).map(|_| odt_block(chance, words, deep + 1)).collect();
                match chance.below(5) {
                    0 => format!(
                        r#"<table:table-cell table:number-columns-spanned="2">{inside}</table:table-cell><table:covered-table-cell/>"#
                    ),
                    1 => r#"<table:table-cell table:number-columns-repeated="3"/>"#.to_owned(),
                    2 => {
                        "<table:covered-table-cell/>".to_owned()
                            + &format!("<table:table-cell>{inside}</table:table-cell>")
                    }
                    _ => format!("<table:table-cell>{inside}</table:table-cell>"),
                }
            };
            let row = |chance: &mut Chance, words: &mut Words| {
                let cells: String = (0..1 + chance.below(3)).map(|_| cell(chance, words)).collect();
                format!("<table:table-row>{cells}</table:table-row>")
            };
            let rows: String = (0..1 + chance.below(3)).map(|_| row(chance, words)).collect();
            format!("<table:table>{rows}</table:table>")
        }
        1 | 2 if deep < 4 => {
            let items: String = (0..1 + chance.below(3))
                .map(|_| {
                    let inside: String = (0..chance.below(3)).map(|_| odt_block(chance, words, deep + 1)).collect();
                    format!("<text:list-item>{inside}</text:list-item>")
                })
                .collect();
            format!(r#"<text:list text:style-name="N">{items}</text:list>"#)
        }
        3 => format!(r#"<text:h text:outline-level="{}">{}</text:h>"#, 1 + chance.below(3), words.next()),
        4 => {
            let (before, after) = (words.next(), words.next());
            format!(r#"<text:p>{before}<text:span text:style-name="T2">{after}</text:span><text:line-break/></text:p>"#)
        }
        5 => {
            let (before, note, frame) = (words.next(), words.next(), words.next());
            format!(
                "<text:p>{before}<text:note><text:note-body><text:p>{note}</text:p></text:note-body></text:note>\
                     <draw:frame><draw:text-box><text:p>{frame}</text:p></draw:text-box></draw:frame></text:p>"
            )
        }
        _ => format!("<text:p>{} <text:s text:c=\"3\"/>{}.</text:p>", words.next(), words.next()),
    }
}

#[test]
fn nothing_in_an_opendocument_text_is_lost_or_told_twice() {
    let automatic = r#"<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
        <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>"#;
    for seed in 0..150 {
        let (mut chance, mut words) = (Chance::new(seed), Words(0));
        let body: String = (0..1 + chance.below(10)).map(|_| odt_block(&mut chance, &mut words, 0)).collect();
        let file = Odt { automatic: automatic.to_owned(), ..odt(&body) };
        all_words_are_told_once(seed, quorate::read::read("m.odt", file.bytes()), words.0, &body);
    }
}

type Read = Result<(quorate::document::Document, Vec<quorate::text::Diagnostic>), quorate::read::Unreadable>;

fn all_words_are_told_once(seed: usize, read: Read, words: usize, body: &str) {
    let document = match read {
        Ok((document, _)) => document,
        // Everything in it was deleted or hidden, or there was nothing.
        Err(unreadable) => return assert!(unreadable.message.contains("no words"), "{seed}: {unreadable}"),
    };
    check(&document);
    let text = document.source().text();
    for word in (1..=words).map(|number| format!("word{number:04}")).filter(|word| body.contains(word)) {
        assert_eq!(text.matches(&word).count(), 1, "{word} of seed {seed}\n{body}\n{}", document.outline());
    }
}
