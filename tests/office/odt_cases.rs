//! What can stand in an OpenDocument text, thing by thing, and how it is read.

use crate::invariants::check;
use crate::odt::{Odt, h, list, odt, p, table};

/// How a file is read: its outline, then its doubts.
fn outline(file: &Odt) -> String {
    let (document, doubts) = quorate::read::read("minutes.odt", file.bytes()).unwrap();
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

const LISTS: &str = r#"<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
    <text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
    <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/>
    <text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
    <text:list-style style:name="F"><text:list-level-style-number text:level="1" style:num-format="i" loext:num-list-format="%1%)" xmlns:loext="x" text:start-value="3"/></text:list-style>
    <style:style style:name="Loud" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="T1" style:family="text" style:parent-style-name="T0"/>
    <style:style style:name="T0" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="TOP" style:family="paragraph" style:parent-style-name="Title"/>"#;

fn with_lists(body: &str) -> Odt {
    let title = r#"<style:style style:name="Title" style:family="paragraph"/>"#;
    Odt { automatic: LISTS.to_owned(), named: title.to_owned(), ..odt(body) }
}

cases! {
    words_in_every_wrapping_are_read: with_lists(&(p(r#"One  two
        <text:span text:style-name="T1">three</text:span> <text:a xlink:href="x">four</text:a><text:s text:c="3"/>five<text:tab/>six<text:bookmark text:name="x"/>
        <text:page-number>7</text:page-number>"#) + &p("First line<text:line-break/>Second line<text:line-break/>goes on")
        + &p("<text:ruby><text:ruby-base>Base</text:ruby-base><text:ruby-text>above</text:ruby-text></text:ruby>")));
    headings_have_levels_and_numbers: Odt {
        named: r#"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
            <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style><style:style style:name="Title" style:family="paragraph"/>"#.to_owned(),
        ..odt(&(r#"<text:p text:style-name="Title">Minutes of the Council</text:p>"#.to_owned() + &h(1, "Apologies") + &p("None.") + &h(2, "Late") + &h(1, "Pond")
            + r#"<text:h text:outline-level="1" text:is-list-header="true">Not counted</text:h>"#))
    };
    lists_nest_go_on_and_begin_anew: with_lists(&(list("N", "xml:id=\"l1\"", &[&(p("one") + &list("N", "", &[&p("one one"), &(p("one two") + &p("its second"))])), &p("two")])
        + &p("Between.") + &list("N", r#"text:continue-numbering="true""#, &[&p("three")]) + &list("N", "", &[&p("one again")])
        + r#"<text:list text:continue-list="l1" text:style-name="N"><text:list-header><text:p>no number</text:p></text:list-header><text:list-item text:start-value="9"><text:p>nine</text:p></text:list-item></text:list>"#
        + &list("B", "", &[&(p("dot") + &list("B", "", &[&p("dash")]))]) + &list("F", "", &[&p("third"), &p("fourth")])
        + &list("N", "", &[&list("N", "", &[&list("N", "", &[&p("deep")])])])
        + r#"<text:numbered-paragraph text:list-id="q" text:level="2" text:style-name="N"><text:p>by itself</text:p></text:numbered-paragraph>"#));
    notes_comments_and_changes_stand_apart: with_lists(&(r#"<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>forty</text:p></text:deletion></text:changed-region>
        <text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>A</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"#.to_owned()
        + &p(r#"It cost <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>fifty<text:change-end text:change-id="c2"/> pounds<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>With tax.</text:p></text:note-body></text:note>.<office:annotation><dc:creator>Ana Roe</dc:creator><dc:date>2031</dc:date><text:p>Check this.</text:p></office:annotation>"#)
        + &p(r#"Shown. <text:span text:style-name="T2">Not shown.</text:span>"#)
        + r#"<text:section text:name="s" text:display="none"><text:p>Hidden section.</text:p></text:section>
        <text:section text:name="t"><text:p>Open section.</text:p></text:section>
        <text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>Pond<text:tab/>1</text:p></text:index-body></text:table-of-content>"#));
    frames_and_shapes_are_read: odt(&(p(r#"Beside.<draw:frame><draw:text-box><text:p>In a frame.</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>On a shape.</text:p></draw:custom-shape>"#)
        + r#"<draw:frame text:anchor-type="page"><draw:text-box><text:p>On the page.</text:p></draw:text-box></draw:frame>"#));
    tables_have_heads_spans_and_repeats: odt(&(r#"<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Councillor</text:p></table:table-cell><table:covered-table-cell/>
        <table:table-cell><text:p>Vote</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>North</text:p></table:table-cell><table:table-cell><text:p>Ana Roe</text:p></table:table-cell>
        <table:table-cell><text:p>For</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>Ben Hart</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>"#.to_owned()
        + &table(&[&[&p("5."), &(p("Pond") + &p("It was full."))], &[&p("6."), &p("Bins")]])));
    headers_and_footers_are_furniture: Odt {
        masters: "<style:header><text:p>Anytown Council</text:p></style:header><style:header-left><text:p>Anytown Council</text:p></style:header-left><style:footer><text:p>Page <text:page-number>2</text:page-number></text:p></style:footer>".to_owned(),
        ..odt(&p("The Chair spoke."))
    };
}
