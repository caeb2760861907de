//! Any bytes as the parts of a Word file: its text, then after a line of `----` its numbering, then its styles.
#![no_main]

mod packed;
mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut parts = packed::parts(bytes);
    let file = packed::packed(&[
        ("word/document.xml", parts.next().unwrap_or_default()),
        ("word/numbering.xml", parts.next().unwrap_or_default()),
        ("word/styles.xml", parts.next().unwrap_or_default()),
    ]);
    reading::read("docx", &file);
});
