//! Any bytes as the parts of an OpenDocument text: its text, then after a line of `----` its styles.
#![no_main]

mod packed;
mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut parts = packed::parts(bytes);
    let file = packed::packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()),
        ("content.xml", parts.next().unwrap_or_default()),
        ("styles.xml", parts.next().unwrap_or_default()),
    ]);
    reading::read("odt", &file);
});
