//! The encoding that a Type 1 font brings with it, which files need not repeat; those set by TeX do not.

use memchr::memmem;

/// The names of the glyphs of a font's codes; empty where it has the usual ones.
pub(super) fn built_in_encoding(program: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let clear = program.get(..memmem::find(program, b"eexec").unwrap_or(program.len())).unwrap_or_default();
    let Some(start) = memmem::find(clear, b"/Encoding") else { return Vec::new() };
    let mut words =
        clear.get(start..).unwrap_or_default().split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let mut names = Vec::new();
    // `dup 65 /A put`
    while let Some(word) = words.next() {
        if matches!(word, b"def" | b"readonly") && !names.is_empty() {
            break;
        }
        if word != b"dup" {
            continue;
        }
        let code = words.next().and_then(|code| std::str::from_utf8(code).ok()?.parse::<u8>().ok());
        let name = words.next().and_then(|name| name.strip_prefix(b"/"));
        if let (Some(code), Some(name)) = (code, name) {
            names.push((code, name.to_vec()));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_named() {
        let program = b"%!PS /Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 11 /ff put\ndup 65 /A put\nreadonly def eexec dup 66 /B put";
        let names = built_in_encoding(program);
        assert_eq!(names, [(11, b"ff".to_vec()), (65, b"A".to_vec())]);
        assert!(built_in_encoding(b"/Encoding StandardEncoding def").is_empty());
    }
}
