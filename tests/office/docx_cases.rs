//! What can stand in a Word file, thing by thing, and how it is read.

use crate::docx::{Docx, b, docx, item, level, list, number, p, p_set, r, table};
use crate::invariants::check;

/// How a file is read: its outline, then its doubts.
fn outline(file: &Docx) -> String {
    let (document, doubts) = quorate::read::read("minutes.docx", file.bytes()).unwrap();
    check(&document);
    let doubts = doubts.iter().map(|doubt| {
        let at = doubt.at().start();
        format!("! {}: {} ({})\n", doubt.code, doubt.message, document.source().told(at))
    });
    document.outline() + &doubts.collect::<String>()
}

macro_rules! cases {
    ($($name:ident: $file:expr;)*) => {
        $(#[test]
        fn $name() {
            insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!(outline(&$file)) });
        })*
    };
}

const HEADINGS: &str = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Council heading"/><w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="a"/><w:basedOn w:val="Loop"/></w:style>
    <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Num2"><w:name w:val="Numbered 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;

fn styled(style: &str, words: &str) -> String {
    p_set(&format!(r#"<w:pStyle w:val="{style}"/>"#), words)
}

fn with_styles(body: &str) -> Docx {
    Docx { styles: HEADINGS.to_owned(), ..docx(body) }
}

/// Decimal numbers of three levels under numbers 1 and 2, and 3 which begins anew at 5; bullets under 9.
fn with_lists(body: &str) -> Docx {
    let levels = level(0, "decimal", "%1.", r#"<w:pStyle w:val="Num"/>"#)
        + &level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="Num2"/>"#)
        + &level(2, "lowerLetter", "(%3)", "")
        + &level(3, "lowerRoman", "(%4)", "");
    let anew = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#;
    let bullets = level(0, "bullet", "\u{F0B7}", "") + &level(1, "bullet", "o", "");
    let numbering = list(1, &levels)
        + &list(2, &bullets)
        + &number(1, 1, "")
        + &number(2, 1, "")
        + &number(3, 1, anew)
        + &number(9, 2, "");
    Docx { numbering, styles: HEADINGS.to_owned(), ..docx(body) }
}

cases! {
    words_in_every_wrapping_are_read: docx(&format!(
        r#"<w:p>{}<w:hyperlink r:id="x">{}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>
        <w:smartTag w:element="x">{}</w:smartTag><w:fldSimple w:instr="DATE">{}</w:fldSimple><w:dir w:val="ltr">{}</w:dir></w:p>"#,
        r("One "), r("two "), r("three "), r("four "), r("five "), r("six.")
    ));
    tabs_hyphens_signs_and_breaks_are_printed: docx(
        r#"<w:p><w:r><w:t>Re</w:t><w:softHyphen/><w:t>port</w:t><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>opted</w:t>
        <w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F0B3"/><w:t>3</w:t><w:br/><w:t>Next line</w:t>
        <w:br/><w:t>and the rest</w:t><w:br w:type="page"/></w:r></w:p>"#
    );
    fields_print_what_they_come_to: docx(&format!(
        r#"<w:p>{}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
        <w:r><w:instrText>DOCPROPERTY</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>{}</w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>BROKEN</w:instrText></w:r></w:p>{}"#,
        r("Page "), r("no"), r("4"), r(" of 5"), p("Not lost.")
    ));
    boxes_of_forms_are_task_boxes: docx(
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>
        <w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> The bins were emptied</w:t></w:r></w:p>
        <w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>
        <w:r><w:t> The pond was dredged</w:t></w:r></w:p><w:p><w:r><w:t>One ☒ inside</w:t></w:r></w:p>"#
    );
    text_boxes_are_read_once: docx(&format!(
        r#"<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>
        <w:txbxContent>{}{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"#,
        r("The Chair opened the meeting."), p("In a box."), p("Its second."), p("In a box."), p("In an old box.")
    ));
    formulas_and_ruby_keep_their_words: docx(&format!(
        r#"<w:p>{}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>
        <w:p><w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Below</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"#,
        r("Half: ")
    ));
    tracked_changes_are_read_as_if_accepted: docx(&format!(
        r#"<w:p>{}<w:del w:id="1" w:author="A"><w:r><w:delText>£40</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">{}</w:ins>{}</w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>
        <w:p><w:moveFrom w:id="4">{}</w:moveFrom></w:p><w:p><w:moveTo w:id="5">{}</w:moveTo></w:p>
        <w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"#,
        r("It cost "), r("£42"), r(" in all."), r("The Clerk "), r("reported."), r("Moved sentence."), r("Moved sentence."),
        p("Kept"), p("Row"), p("Gone"), p("Row")
    ));
    hidden_text_is_set_aside: docx(&format!(
        r#"<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>the exempt part</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{}</w:p>"#,
        r("Shown. "), r("Shown too.")
    ));
    comments_notes_headers_and_footers_stand_apart: Docx {
        comments: format!(r#"<w:comment w:id="7" w:author="Ana Roe">{}{}</w:comment>
            <w:comment w:id="8">{}</w:comment>"#, p("Is this right?"), p("Ask Ben."), p("Nobody points here.")),
        footnotes: format!(r#"<w:footnote w:type="separator" w:id="0">{}</w:footnote><w:footnote w:id="2">{}</w:footnote>"#,
            p("line"), p("See the map.")),
        header: p("Anytown Council") + &p("Draft"),
        footer: p("Page 1 of 2"),
        ..docx(&format!(r#"<w:p>{}<w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
            <w:r><w:footnoteReference w:id="2"/></w:r>{}</w:p>{}"#, r("The hedge was cut"), r(" back."), p("Closed at 8 pm.")))
    };
    headings_are_known_by_name_outline_and_base: with_styles(&(styled("Titel", "Minutes of the Council")
        + &styled("berschrift1", "Apologies") + &p("None.") + &styled("Own", "Pond")
        + &p_set(r#"<w:outlineLvl w:val="1"/>"#, "Weed") + &styled("Loop", "Running on.")
        + &p_set(r#"<w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/>"#, "Not in the outline.")
        + &styled("berschrift1", "The Chair welcomed everybody to the meeting and explained where the fire exits were to be found.")
        + &styled("Toc", "Apologies\t1")));
    bold_of_styles_counts: with_styles(&(styled("Loud", "APOLOGIES AND ABSENCES") + &p("None were received by the Clerk.")
        + &format!(r#"<w:p><w:pPr><w:pStyle w:val="Loud"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>Both</w:t></w:r></w:p>
        <w:p>{}{}</w:p>"#, b("Cllr Roe"), r(" spoke."))));
    lists_are_numbered_as_word_does: with_lists(&(item(1, 0, "one") + &item(1, 1, "one one") + &item(1, 2, "a") + &item(1, 2, "b")
        + &item(1, 3, "i") + &p("Between.") + &item(2, 0, "goes on") + &item(2, 2, "skips a level") + &item(2, 1, "after it")
        + &item(3, 0, "anew") + &item(3, 0, "and on") + &item(1, 0, "shared") + &item(0, 0, "off") + &item(77, 0, "unknown")));
    lists_come_from_styles: with_lists(&(styled("Num", "First") + &styled("Num2", "Under it") + &styled("Num2", "And another")
        + &p_set(r#"<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, "Switched off") + &styled("Num", "Second")));
    bullets_of_symbol_fonts_are_dots: with_lists(&(p("The Chair thanked:") + &item(9, 0, "Ana Roe") + &item(9, 1, "Ben Hart")));
    numerals_of_all_kinds: {
        let kinds = [("upperRoman", "%1."), ("ordinal", "%1"), ("cardinalText", "Item %1:"), ("decimalZero", "%1"), ("none", ""), ("upperLetter", "%1)")];
        let lists: String = kinds.iter().enumerate().map(|(id, (kind, words))| list(id, &level(0, kind, words, ""))).collect();
        let uses: String = (0..kinds.len()).map(|id| number(id + 1, id, "")).collect();
        let body: String = (0..kinds.len()).map(|id| item(id + 1, 0, "One matter") + &item(id + 1, 0, "Another")).collect();
        Docx { numbering: lists + &uses, ..docx(&body) }
    };
    legal_numbers_and_restarts: {
        let levels = level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2", "<w:isLgl/>")
            + &level(2, "decimal", "%3)", r#"<w:lvlRestart w:val="0"/>"#) + &level(3, "decimal", "[%4]", r#"<w:lvlRestart w:val="1"/>"#);
        let body = [(0, "I"), (1, "1.1"), (2, "1"), (3, "1"), (1, "1.2"), (2, "2"), (3, "2"), (0, "II"), (1, "2.1"), (2, "3"), (3, "1")];
        let body: String = body.iter().map(|(level, words)| item(1, *level, &format!("so {words}"))).collect();
        Docx { numbering: list(1, &levels) + &number(1, 1, ""), ..docx(&body) }
    };
    tables_have_heads_spans_and_empty_cells: docx(&(table(&[&[&p("Action"), &p("Owner"), &p("Due")], &[&p("Write to the owner"), &p("Clerk"), &p("1 May")]])
        + r#"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Councillor</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Vote</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>North</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ana Roe</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>For</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Ben Hart</w:t><w:br/><w:t>(Chair)</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"#
        + &table(&[&[&format!("<w:p>{}</w:p>", b("Payee")), &format!("<w:p>{}</w:p>", b("£"))], &[&p("Bell Ltd"), &p("12.00")]])
        + &table(&[&[&p("Ana Roe"), &p("Ben Hart")], &[&p("Cat Ives"), &p("Dan Jay")]])));
    a_table_may_only_set_the_page: docx(&(table(&[&[&(p("The Chair opened the meeting at seven.") + &p("She thanked everybody."))]])
        + &table(&[&[&p("5."), &p("Apologies")], &[&p(""), &p("None were received.")], &[&p("6."), &(p("Minutes") + &p("They were approved."))]])
        + &table(&[&[&p("Outer"), &table(&[&[&p("In"), &p("side")]])]])));
    owners_stay_beside_their_text: with_lists(&table(&[
        &[&p("Item"), &p("Minute"), &p("Action")],
        &[&item(1, 0, ""), &(format!("<w:p>{}</w:p>", b("Pond")) + &p("The pond was full of weed.") + &p("It was agreed to clear it.")), &p("AR")],
        &[&item(1, 0, ""), &(format!("<w:p>{}</w:p>", b("Bins")) + &p("The bins were noted.")), &p("")],
        &[&p(""), &p("Somebody was to write."), &p("BH/AR")],
    ]));
}

/// Where words stand, as people look for them.
#[test]
fn words_are_found_by_paragraph_and_cell() {
    let file = docx(
        &(p("First.") + &p("") + &table(&[&[&p("Cell"), &p("Other")], &[&p("Below"), &p("Last")]]) + &p("Second.")),
    );
    let (document, _) = quorate::read::read("m.docx", file.bytes()).unwrap();
    let source = document.source();
    let told = |words: &str| source.told(source.text().find(words).unwrap());
    assert_eq!(
        ["First", "Other", "Below", "Second"].map(told),
        ["paragraph 1", "table 1, row 1, cell 2", "table 1, row 2, cell 1", "paragraph 2",]
    );
}

/// The strict form of the format, other prefixes, and names of parts with other cases and slashes.
#[test]
fn other_ways_of_writing_the_same_file_are_read() {
    let file = Docx { header: p("Top"), ..docx(&p("The Chair spoke.")) };
    let strict = |text: &str| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    };
    let prefixed =
        |text: &str| text.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace("xmlns:w=", "xmlns:ns0=");
    let ways: [(&str, Vec<(String, String)>); 3] = [
        ("strict", file.parts().into_iter().map(|(name, part)| (name, strict(&part))).collect()),
        ("prefixes", file.parts().into_iter().map(|(name, part)| (name, prefixed(&part))).collect()),
        (
            "names",
            file.parts()
                .into_iter()
                .map(|(name, part)| (name.replace("word/document", "word\\Document"), part))
                .collect(),
        ),
    ];
    for (way, parts) in ways {
        let bytes = crate::archive::archive(parts.iter().map(|(name, part)| (name.as_str(), part.as_bytes())));
        let (document, _) = quorate::read::read("m.docm", bytes).unwrap();
        assert!(document.outline().contains("paragraph: The Chair spoke.\n"), "{way}: {}", document.outline());
    }
}

/// A letterhead is no part of the minutes, but it may be all that says whose they are.
#[test]
fn the_header_names_the_body_where_nothing_else_does() {
    let body_of = |header: &str, title: &str| {
        let body = p(title) + &p("Present: Ana Ash (Chair), Ben Birch") + &p("The gate was mended.");
        let file = Docx { header: header.to_owned(), ..docx(&body) };
        let (document, _) = quorate::read::read("minutes.docx", file.bytes()).unwrap();
        let minutes = quorate::minutes::find(&document, &quorate::minutes::Styles::default());
        quorate::report::minutes_json(&document, &minutes)["meeting"]["body"].clone()
    };
    let title = "Minutes of the meeting held on 4 March 2031";
    let body = body_of(&(p("Anytown Parish Council") + &p("Draft")), title);
    assert_eq!((&body["text"], &body["stands"]["beside"]), (&"Anytown Parish Council".into(), &"header".into()));
    let own = body_of(&p("Anytown Parish Council"), "Minutes of the Roads Committee held on 4 March 2031");
    assert_eq!(own["text"], "Roads Committee");
    assert!(body_of(&p("Draft, for the council to approve"), title).is_null());
}
