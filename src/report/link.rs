//! Links to files, as terminals show them: <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>.

use std::fmt::Write as _;

/// The address of a file: by its path from the root, or by its name from a folder whose address is `base`.
#[must_use]
pub fn address_of(base: Option<&str>, name: &str) -> String {
    let name = name.replace('\\', "/");
    let from_root = name.starts_with('/') || name.as_bytes().get(1) == Some(&b':');
    let mut address = match base.filter(|_| !from_root) {
        Some(base) => base.trim_end_matches('/').to_owned(),
        None => "file://".to_owned(),
    };
    if !name.starts_with('/') {
        address.push('/');
    }
    for byte in name.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' | b':' => address.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            byte => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

/// Words that lead to an address.
pub(super) fn linked(words: &str, address: &str) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_an_address() {
        for (base, name, address) in [
            (None, "/minutes/may.md", "file:///minutes/may.md"),
            (Some("file:///a"), "may 2031.md", "file:///a/may%202031.md"),
            (Some("file:///a"), "../é#.md", "file:///a/../%C3%A9%23.md"),
            (Some("file:///a"), "/b.md", "file:///b.md"),
            (None, "C:\\minutes\\may.md", "file:///C:/minutes/may.md"),
            (Some("file:///a"), "m\u{1b}]8.md", "file:///a/m%1B%5D8.md"),
        ] {
            assert_eq!(address_of(base, name), address, "{name}");
        }
    }
}
