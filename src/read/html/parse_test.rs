//! Whether the words of a tree stand where it says, and in the order of the file.

use proptest::prelude::*;

use super::parse::parse;
use super::tags::Tag;
use super::tree::{ROOT, What};
use crate::text::Span;

/// The words of a page with their places, in the order of the tree, and whether they may be shown.
fn words(page: &str) -> Vec<(Span, Option<String>, bool)> {
    let tree = parse(page);
    let words = tree.under(ROOT).filter_map(|id| match tree.what(id) {
        What::Words(words) => {
            let shown = !tree.above(id).any(|id| matches!(tree.tag(id), Tag::Never(_)));
            Some((words.at, words.instead.as_deref().map(str::to_owned), shown))
        }
        _ => None,
    });
    words.collect()
}

/// The words of a page, each followed by what stands there in the file where that is something else.
fn told(page: &str) -> String {
    let told = words(page).into_iter().map(|(at, instead, _)| match instead {
        Some(words) => format!("{words}<{}>", at.of(page)),
        None => at.of(page).to_owned(),
    });
    told.collect::<Vec<_>>().join("|")
}

/// Panics where a place is wrong.
fn check(page: &str) {
    let mut end = 0;
    for (at, instead, shown) in words(page) {
        assert!(page.get(at.range()).is_some(), "{at:?} is no place of {page:?}");
        // Space behind the head stays there, while a style sheet behind it goes into it.
        if instead.is_none() && at.of(page).trim().is_empty() {
            continue;
        }
        assert!(!shown || at.start() >= end, "{at:?} stands before what comes before it in {page:?}");
        end = if shown { at.start() } else { end };
        if let Some(words) = instead {
            let there = at.of(page);
            // Drawings alone have CDATA, which is told of when it ends.
            let known = there.starts_with('&') || matches!(there, "\r" | "\r\n" | "\0") || page.contains("<![CDATA[");
            assert!(known, "{words:?} stands for {there:?} in {page:?}");
        } else if shown {
            end = at.end();
        }
    }
}

#[test]
fn words_stand_where_they_are() {
    for (page, expected) in [
        ("Ana &amp; Ben", "Ana |&<&amp;>| Ben"),
        ("Ana &amp Ben &ampersand", "Ana |&<&amp>| Ben |&<&amp>|ersand"),
        ("<table>Ana<!doctype html>", "Ana"),
        ("a&b &nonsense; &; && &#; &#x; &#", "a&b &nonsense; &; && &#; &#x; &#"),
        ("&pound;4 &#163;5 &#xA3;6 &#163 7", "£<&pound;>|4 |£<&#163;>|5 |£<&#xA3;>|6 |£<&#163>| 7"),
        ("&notit; &notin; &not", "¬<&not>|it; |∉<&notin;>| |¬<&not>"),
        ("&fjlig;x &#0; &#x110000;", "f<&fjlig;>|j<>|x |\u{FFFD}<&#0;>| |\u{FFFD}<&#x110000;>"),
        ("a\0\u{FFFD}é", "a|\u{FFFD}é"),
        ("a\r\nb\rc\nd", "a|\n<\r\n>|b|\n<\r>|c\nd"),
        ("<p>a<p>b</div>c", "a|bc"),
        ("a < b <3 <> </> x</>y", "a < b <3 <> | x|y"),
        ("<!-- c -->a<?php x ?>b<!x>c", "a|b|c"),
        ("<table><tr><td>a</td>loose<td>b", "a|loose|b"),
        ("<table>x<b>y<tr><td>a", "x|y|a"),
        ("<table>\n x &amp; y\n<tr>", "\n x |&<&amp;>| y\n"),
        ("<b>a<p>b</b>c", "a|b|c"),
        ("<a>1<a>2</a>3", "1|2|3"),
        ("<pre>\n\nx</pre>", "\n|x"),
        ("<textarea>\n<b>x</textarea>y", "<b>x|y"),
        ("<title>A &amp; B</title><script>a && b < c</script><style>p>a</style>", "A |&<&amp;>| B|a && b < c|p>a"),
        ("<script><!-- <script> </script> --></script>x", "<!-- <script> </script> -->|x"),
        ("<plaintext>a &amp; <b>", "a &amp; <b>"),
        ("<svg><![CDATA[a < b]]>c</svg>d", "a < b|c|d"),
        ("<select><option>a<p>b</select>c", "a|b|c"),
        ("a\0b<p>\0", "a|b"),
        ("<div", ""),
        ("a<div title='", "a"),
        ("x</body>y</html>z", "x|yz"),
        ("<frameset><frame>words<noframes>No &amp; frames</noframes>", "No &amp; frames"),
    ] {
        let found = told(page);
        // Text that goes on is one piece or several; where it stands is what matters.
        let plain = |told: &str| told.replace('|', "");
        assert_eq!(plain(&found), plain(expected), "{page:?}: {found}");
        if !page.contains("fjlig") {
            check(page);
        }
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "a",
        "Ana ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\0",
        "\t",
        "é",
        "\u{a0}",
        "<",
        ">",
        "</",
        "/>",
        "=",
        "\"",
        "'",
        "&",
        ";",
        "&amp;",
        "&amp",
        "&lt;",
        "&#163;",
        "&#x",
        "&nbsp;",
        "&not",
        "&notin;",
        "<p>",
        "</p>",
        "<br>",
        "<br/>",
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
        "</td>",
        "<th>",
        "<tbody>",
        "<caption>",
        "<col>",
        "<ul>",
        "</ul>",
        "<li>",
        "<ol start=3>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<pre>",
        "</pre>",
        "<div>",
        "</div>",
        "<h1>",
        "</h2>",
        "<span class=nav>",
        "</span>",
        "<form>",
        "</form>",
        "<select>",
        "<option>",
        "</select>",
        "<input>",
        "<textarea>",
        "</textarea>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<head>",
        "</head>",
        "<body>",
        "</body>",
        "<html>",
        "</html>",
        "<!--",
        "-->",
        "<!",
        "<?",
        "<![CDATA[",
        "]]>",
        "<svg>",
        "</svg>",
        "<math>",
        "<mi>",
        "<foreignObject>",
        "<template>",
        "</template>",
        "<font size=2>",
        "</font>",
        "<nobr>",
        "<button>",
        "<marquee>",
        "<applet>",
        "<frameset>",
        "<frame>",
        "<noframes>",
        "<iframe>",
        "</iframe>",
        "<plaintext>",
        "<hr>",
        "<image>",
        "<main>",
        "<nav>",
        "<blockquote>",
        "</blockquote>",
        "<p hidden>",
        "<del>",
        "</del>",
    ]);
    prop_oneof![12 => known.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 2 => "[a-z]{1,5} "]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_any_page_stand_where_they_are(pieces in proptest::collection::vec(pieces(), 1..40)) {
        check(&pieces.concat());
    }
}
