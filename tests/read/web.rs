//! Web pages that chance has written, that were cut off, and that were made to hurt.

#![allow(clippy::disallowed_methods, reason = "a test of time, which reads its cases")]

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::invariants::check;

fn read(page: impl Into<Vec<u8>>) {
    if let Ok((document, doubts)) = quorate::read::read("page.html", page) {
        check(&document);
        for doubt in doubts {
            assert!(document.source().text().get(doubt.at().range()).is_some(), "{doubt:?}");
        }
    }
}

fn quickly(what: &str, page: &str) {
    let begun = Instant::now();
    read(page);
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(20), "{what} took {took:?}");
}

/// Pieces of pages, good and bad.
fn pieces() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "The Chair",
        " agreed",
        "RESOLVED",
        "pond. ",
        "27.3 ",
        "1. ",
        "Present:",
        "Ana Ó Briain",
        "\n",
        "\n    ",
        "\r\n",
        "\t",
        " ",
        "\u{a0}",
        "&nbsp;",
        "&amp;",
        "&pound;40",
        "<p>",
        "</p>",
        "<br>",
        "<br><br>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td colspan=3>",
        "<td rowspan=2>",
        "</td>",
        "<th>",
        "<thead>",
        "<caption>",
        "<ul>",
        "</ul>",
        "<li>",
        "<li value=7>",
        "<ol>",
        "<ol reversed>",
        "</ol>",
        "<ol type=a start=26>",
        "<dl>",
        "<dt>",
        "</dt>",
        "<dd>",
        "</dd>",
        "</dl>",
        "<pre>",
        "<pre><code>",
        "</pre>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<h2>",
        "</h2>",
        "<nav>",
        "</nav>",
        "<main>",
        "</main>",
        "<article>",
        "<footer>",
        "</footer>",
        "<header>",
        "</header>",
        "<div class=sidebar>",
        "<div id=content>",
        "<p hidden>",
        "<del>",
        "</del>",
        "<s>",
        "<input type=checkbox checked>",
        "<form>",
        "<select><option>",
        "</select>",
        "<textarea>",
        "</textarea>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<!-- quorate: waive x because y -->",
        "<!--",
        "-->",
        "<!--#set var=\"title\" value=\"Minutes\" -->",
        "<!--#echo var=\"title\" -->",
        "<blockquote>",
        "</blockquote>",
        "<hr>",
        "<details><summary>",
        "</summary>",
        "</details>",
        "<svg>",
        "</svg>",
        "<plaintext>",
        "<p class=mgAiTitleTxt>",
        "Supporting documents:",
        "PDF 168 KB",
        "12.",
        "AB",
    ]);
    prop_oneof![14 => known.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 2 => "[A-Za-z]{1,7} "]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_page_is_read_without_loss(pieces in proptest::collection::vec(pieces(), 1..60)) {
        read(pieces.concat());
    }
}

fn cases() -> impl Iterator<Item = Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read_cases");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .map(|path| std::fs::read(path).unwrap())
}

#[test]
fn pages_that_are_cut_off_anywhere_are_read() {
    for page in cases() {
        for end in (0..page.len()).step_by(11) {
            read(&page[..end]);
        }
    }
}

#[test]
fn pages_with_a_wrong_byte_anywhere_are_read() {
    for page in cases() {
        for at in (0..page.len()).step_by(37) {
            for byte in *b"<>&\"/ \xFF\0" {
                let mut page = page.clone();
                page[at] = byte;
                read(page);
            }
        }
    }
}

#[test]
fn deep_nesting() {
    for tag in [
        "<div>",
        "<p><b>",
        "<ul><li>",
        "<table><tr><td>",
        "<blockquote>",
        "<b>",
        "<a href=x>",
        "<dl><dd>",
        "<font size=1>",
        "<svg>",
        "<select>",
        "<template>",
        "<table>",
        "<button>",
        "<p><font a=",
        "<h1>",
        "<details>",
        "<form>",
        "<nav>",
    ] {
        quickly(tag, &(tag.repeat(100_000) + "deep"));
        quickly(tag, &(tag.repeat(50_000) + "deep" + &tag.replace('<', "</").repeat(50_000) + "<p>shallow"));
    }
}

#[test]
fn marks_that_are_never_ended() {
    let page: String = (0..20_000).map(|number| format!("<p><font color={number}>pond ")).collect();
    quickly("marks", &page);
    let page: String = (0..20_000).map(|number| format!("<b id={number}><p>pond</b> ")).collect();
    quickly("marks across paragraphs", &page);
}

#[test]
fn much_of_one_thing() {
    for sign in [
        "<",
        ">",
        "&",
        "&#",
        "&a",
        "&amp",
        "</",
        "<!--",
        "-->",
        "<!",
        "<?",
        "<br>",
        "<p>",
        "<td>",
        "<li>",
        "</p>",
        "</b>",
        "\0",
        "\r",
        "\n",
        " ",
        "&nbsp;",
        "<a href=x>a</a> ",
        "<dt>a<dd>b",
        "<tr><td>1<td>b",
        "<td colspan=1000 rowspan=1000>a",
        "<col>",
        "<ol><li>a</ol>",
        "<script>",
        "<title>",
        "<b>a</b>",
        "<i><b></i>",
        "<table>a<tr>",
        "<input type=checkbox>",
        "a\n",
        "<h1>a</h1>",
        "<div class=nav>a</div>",
        "<!--#set var='a' value='b'--><!--#echo var='a'-->",
        "<main>a</main>",
    ] {
        quickly(sign, &(sign.repeat(300_000 / sign.len()) + "\nend"));
    }
}

#[test]
fn long_things() {
    let long = "pond ".repeat(200_000);
    for (before, after) in [
        ("<p title='", "'>end"),
        ("<p class=", ">end"),
        ("<", ">"),
        ("&", ";"),
        ("<p>", ""),
        ("<pre>", ""),
        ("<!--", ""),
        ("<p style='", "'>end"),
        ("<title>", ""),
        ("<p title=\"", ""),
        ("<h2>", "</h2>"),
        ("<tr><td>", ""),
    ] {
        quickly(before, &format!("{before}{long}{after}"));
        quickly(before, &format!("{before}{}{after}", long.replace(' ', "-")));
    }
}
