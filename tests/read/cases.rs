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
