//! Puts words and numbers one behind the other, without the cost of a pattern.

/// Puts words.
pub(super) fn put(out: &mut String, words: &[&str]) {
    for word in words {
        out.push_str(word);
    }
}

/// Puts a number in decimal digits.
pub(super) fn put_number(out: &mut String, number: usize) {
    if number >= 10 {
        put_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_put_in_digits() {
        for number in [0, 7, 10, 1_905, usize::MAX] {
            let mut out = String::new();
            put_number(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }
}
