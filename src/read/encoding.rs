//! Bytes → characters.

use super::unreadable::Unreadable;
use crate::text::Diagnostic;

/// The characters of a file, and what was doubtful about them.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Vec<Diagnostic>), Unreadable> {
    let text = String::from_utf8(bytes).unwrap_or_else(|bad| encoding_rs::WINDOWS_1252.decode(bad.as_bytes()).0.into());
    Ok((text, Vec::new()))
}
