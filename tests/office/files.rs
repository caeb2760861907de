//! Files of `tests/formats/office`, made with real programs, and how each is read.

#![allow(clippy::disallowed_methods, reason = "a test reads its cases")]

use std::path::Path;

use crate::invariants::check;

#[test]
fn files_of_real_programs_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/office");
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files.filter(|name| name.ends_with("docx") || name.ends_with("odt")).collect();
    names.sort();
    assert!(names.len() > 3, "the files were not found");
    for name in names {
        let (document, doubts) = quorate::read::read(&name, std::fs::read(folder.join(&name)).unwrap()).unwrap();
        check(&document);
        let doubts: String = doubts.iter().map(|doubt| format!("! {}\n", doubt.message)).collect();
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("files_{}", name.replace('.', "_")), document.outline() + &doubts);
        });
    }
}
