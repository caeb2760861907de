//! Looks at the packed objects of a file before it is opened: whoever opens it unpacks them all, and takes them all apart.

use memchr::memmem;

/// Packed objects have so many bytes unpacked, whatever the size of the file.
const FREE: usize = 1 << 24;
/// Beyond that, so many for each byte of the file.
const PER_BYTE: usize = 24;

/// Whether the packed objects of a file are so many, or overlap in such a way, that taking them apart would take no end of
/// memory. `unpacked` unpacks what was packed in these ways, to at most so many bytes.
pub(super) fn is_bomb(bytes: &[u8], unpacked: impl Fn(&[&[u8]], &[u8], usize) -> Option<Vec<u8>>) -> bool {
    let mut left = FREE.max(bytes.len().saturating_mul(PER_BYTE));
    let mut last = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        if bytes.get(..at).is_some_and(|before| before.ends_with(b"end")) {
            continue;
        }
        let dict = bytes.get(last..at).unwrap_or_default();
        last = at;
        if !holds_objects(dict) {
            continue;
        }
        let packed = bytes.get(at + b"stream".len()..).unwrap_or_default();
        let packed = packed.strip_prefix(b"\r").unwrap_or(packed);
        let packed = packed.strip_prefix(b"\n").unwrap_or(packed);
        let end = memmem::find(packed, b"endstream").unwrap_or(packed.len());
        let length = end.max(number_after(dict, b"/Length")).min(packed.len());
        match unpacked(&filters(dict), packed.get(..length).unwrap_or_default(), left) {
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

/// Whether a stream with this before it is one of packed objects: `/ObjStm`, in which numbers may stand for letters
/// (`/Obj#53tm`). What stands before it may be the bytes of a picture, in which any sign says nothing.
fn holds_objects(before: &[u8]) -> bool {
    const NAME: &[u8] = b"ObjStm";
    let written_so = |at: usize| {
        let from = before.get(at.saturating_sub(3 * NAME.len())..at)?;
        let start = at - from.len() + from.iter().rposition(|&byte| byte == b'/')? + 1;
        let name = before.get(start..before.len().min(start + 3 * NAME.len()))?;
        Some(unescaped(name).starts_with(NAME))
    };
    memmem::find(before, b"/ObjStm").is_some()
        || memchr::memchr_iter(b'#', before).any(|at| written_so(at).unwrap_or(false))
}

/// A name, each `#` and two digits of which are a letter.
fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut letters = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).filter(|_| *first == b'#').and_then(|digits| std::str::from_utf8(digits).ok());
        let letter = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        letters.push(letter.unwrap_or(*first));
        rest = after.get(if letter.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    letters
}

/// The number behind a key, if there is one.
fn number_after(dict: &[u8], key: &[u8]) -> usize {
    let after =
        memmem::rfind(dict, key).and_then(|at| dict.get(at + key.len()..)).unwrap_or_default().trim_ascii_start();
    let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
    after.get(..digits).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok()).unwrap_or_default()
}

/// The ways in which a stream is packed, in order.
fn filters(dict: &[u8]) -> Vec<&[u8]> {
    let after = memmem::rfind(dict, b"/Filter").and_then(|at| dict.get(at + b"/Filter".len()..)).unwrap_or_default();
    let end = memchr::memchr2(b']', b'>', after).unwrap_or(after.len());
    let names =
        after.get(..end).unwrap_or_default().split(|&byte| matches!(byte, b'/' | b'[') || byte.is_ascii_whitespace());
    names.filter(|name| name.ends_with(b"Decode")).take(8).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_packing_are_read_from_the_dictionary() {
        let dict = b"5 0 obj << /Type /ObjStm /Filter [/ASCII85Decode /FlateDecode] /Length 12 >>";
        assert_eq!(filters(dict), [b"ASCII85Decode".as_slice(), b"FlateDecode"]);
        assert_eq!(number_after(dict, b"/Length"), 12);
        assert!(filters(b"<< /Length 3 0 R >>").is_empty());
    }

    #[test]
    fn streams_of_objects_are_told_from_pictures() {
        for (before, expected) in [
            (&b"<< /Type /ObjStm /N 3 >>"[..], true),
            (b"<< /Type /Obj#53tm /N 3 >>", true),
            (b"<< /Type /#4f#62#6a#53#74#6d /N 3 >>", true),
            (b"<< /Type /XObject /Subtype /Image >>", false),
            (b"\x00#\xFF/#4 picture bytes # endstream endobj << /Subtype /Image >>", false),
            (b"<< /BaseFont /Arial#20Bold >>", false),
        ] {
            assert_eq!(holds_objects(before), expected, "{}", String::from_utf8_lossy(before));
        }
    }

    #[test]
    fn objects_that_lie_in_others_are_seen() {
        let list = |starts: fn(usize) -> usize| {
            (0..1000).map(|index| format!("{index} {} ", starts(index))).collect::<String>()
        };
        assert!(overlap(format!("{}[{}]", list(|_| 0), "1 ".repeat(1000)).as_bytes()));
        assert!(overlap(format!("{}{}", list(|index| index), "[".repeat(2000)).as_bytes()));
        assert!(!overlap(format!("{}{}", list(|index| index * 4), "[1] ".repeat(1000)).as_bytes()));
    }
}
