//! Looks at the packed objects of a file before it is opened: whoever opens it unpacks them all, and takes them all apart.

use memchr::memmem;

/// Packed objects have so many bytes unpacked, whatever the size of the file.
const FREE: usize = 1 << 24;
/// Beyond that, so many for each byte of the file.
const PER_BYTE: usize = 24;

/// Whether the packed objects of a file are so many, or overlap in such a way, that taking them apart would take no end of
/// memory. `unpacked` unpacks at most so many bytes.
pub(super) fn is_bomb(bytes: &[u8], unpacked: impl Fn(&[u8], usize) -> Option<Vec<u8>>) -> bool {
    let mut left = FREE.max(bytes.len().saturating_mul(PER_BYTE));
    for at in memmem::find_iter(bytes, b"/ObjStm") {
        let rest = bytes.get(at..).unwrap_or_default();
        let head = rest.get(..rest.len().min(2048)).unwrap_or_default();
        let Some(from) = memmem::find(head, b"stream").map(|at| at + b"stream".len()) else { continue };
        let packed = rest.get(from..).unwrap_or_default();
        let packed = packed.strip_prefix(b"\r").unwrap_or(packed);
        let packed = packed.strip_prefix(b"\n").unwrap_or(packed);
        let end = memmem::find(packed, b"endstream").unwrap_or(packed.len());
        let packed = packed.get(..end).unwrap_or_default();
        match unpacked(packed, left) {
            Some(objects) => {
                left = left.saturating_sub(objects.len());
                if overlap(&objects) {
                    return true;
                }
            }
            None => return true,
        }
    }
    false
}

/// Whether many objects of a packed stream begin inside others. The stream begins with pairs of numbers: of an object, and
/// where it begins, counted from the first.
fn overlap(objects: &[u8]) -> bool {
    const FEW: usize = 256;
    let end = objects.iter().position(|byte| !byte.is_ascii_digit() && !byte.is_ascii_whitespace());
    let list = objects.get(..end.unwrap_or(objects.len())).unwrap_or_default();
    let numbers = list.split(u8::is_ascii_whitespace).filter(|number| !number.is_empty());
    let mut starts: Vec<usize> =
        numbers.skip(1).step_by(2).filter_map(|number| std::str::from_utf8(number).ok()?.parse().ok()).collect();
    let first = list.len();
    starts.sort_unstable();
    let inside = starts.windows(2).filter(|pair| {
        let object = objects.get(first.saturating_add(pair[0])..first.saturating_add(pair[1])).unwrap_or_default();
        let opened = object.iter().filter(|byte| matches!(byte, b'[' | b'<' | b'(')).count();
        let closed = object.iter().filter(|byte| matches!(byte, b']' | b'>' | b')')).count();
        pair[0] == pair[1] || opened != closed
    });
    let inside = inside.count();
    inside > FEW && inside * 2 > starts.len()
}
