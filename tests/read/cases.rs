//! The files of `tests/read_cases`, each in one manner, and how each is read.

#![allow(clippy::disallowed_methods, reason = "a test reads its cases")]

use std::path::Path;

use crate::invariants::check;

#[test]
fn every_manner_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read_cases");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".snap") && !name.ends_with(".snap.new"))
        .collect();
    names.sort();
    assert!(names.len() > 8, "the cases were not found");
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let (document, doubts) = quorate::read::read(&name, bytes).unwrap();
        check(&document);
        assert!(doubts.is_empty(), "{doubts:?}");
        insta::with_settings!({
            snapshot_path => "../read_cases", prepend_module_to_snapshot => false, omit_expression => true
        }, {
            insta::assert_snapshot!(name.as_str(), document.outline());
        });
    }
}

/// The same meeting, as Markdown, as a web page and in a mail, gives the same blocks; only bullets are drawn otherwise.
#[test]
fn markdown_web_page_and_mail_of_one_meeting_agree() {
    let markdown = "# Minutes of the Parks Committee\n\nPresent: **Ana Roe** (Chair), Ben Hart\n\n## 1. Pond\n\nThe pond was full\nof \
                    weed.\n\n3. The *Clerk* to write\n4. to wait\n    - until May\n    - or June\n\n> I resign.\n\n| Item | Owner |\n|--|--|\n| \
                    Pump | BH |\n| | AR |\n\n**Any other business**\n\nNone.\n";
    let page = "<h1>Minutes of the Parks Committee</h1><p>Present: <b>Ana Roe</b> (Chair), Ben Hart</p>\n<h2>1. Pond</h2><p>The pond was \
                full\n of weed.<ol start=3><li>The <i>Clerk</i> to write</li><li>to wait<ul><li>until May<li>or June</ul></ol><blockquote>I \
                resign.</blockquote><table><thead><tr><th>Item</th><th>Owner</th></thead><tr><td>Pump<td>BH<tr><td><td>AR</table><p><b>Any \
                other business</b></p><p>None.</p>";
    let mail = format!("MIME-Version: 1.0\nMessage-ID: <1@example.org>\nContent-Type: text/html\n\n{page}");
    // What Markdown alone has, such as the line under the heads of a table, is no difference.
    let outline = |name: &str, text: &str| {
        let outline = quorate::read::read(name, text).unwrap().0.outline().replace("[•]", "[-]");
        let kept: Vec<&str> = outline.lines().filter(|line| !line.starts_with("(markup:")).collect();
        kept.join("\n")
    };
    let from_markdown = outline("a.md", markdown);
    assert_eq!(outline("a.html", page), from_markdown);
    assert_eq!(outline("a.eml", &mail), from_markdown);
}

/// The same meeting, as text and as Markdown, gives the same words in the same blocks.
#[test]
fn markdown_and_text_of_one_meeting_agree() {
    let text = "MINUTES OF THE PARKS COMMITTEE\n\n1. Apologies\n\nNone were received.\n\n2. Pond\n\n2.1 The Clerk reported \
                that the pond was full of\nweed and that the fence had been mended by a\nneighbour.\n\n2.2 It was agreed \
                to wait.\n\n- Ana Roe\n- Ben Hart\n\n";
    let markdown = "**MINUTES OF THE PARKS COMMITTEE**\n\n1\\. Apologies\n\nNone were received.\n\n2\\. Pond\n\n2.1 The \
                    Clerk reported that the pond was full of\nweed and that the *fence* had been mended by a\nneighbour.\n\n\
                    2.2 It was agreed to wait.\n\n- Ana Roe\n- Ben Hart\n\n";
    let outline = |name: &str, text: &str| quorate::read::read(name, text).unwrap().0.outline();
    assert_eq!(outline("a.txt", text), outline("a.md", markdown));
}
