//! The folder that Word files and OpenDocument texts are: parts by name.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A file of these parts, not compressed, so that the fuzzer's bytes are the reader's.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).expect("a name that fits");
        zip.write_all(bytes).expect("room in memory");
    }
    zip.finish().expect("room in memory").into_inner()
}

/// The parts that lines of `----` part the bytes into.
pub fn parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    const END: &[u8] = b"\n----\n";
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let all = rest?;
        match all.windows(END.len()).position(|window| window == END) {
            Some(at) => {
                rest = Some(&all[at + END.len()..]);
                Some(&all[..at])
            }
            None => rest.take(),
        }
    })
}
