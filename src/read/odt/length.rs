//! Lengths, as OpenDocument writes them.

/// A length in twentieths of a point.
pub(super) fn twips(length: &str) -> i32 {
    let unit = length.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    let number: f64 = length.strip_suffix(unit).and_then(|number| number.parse().ok()).unwrap_or_default();
    let each = match unit {
        "in" => 1440.0,
        "cm" => 566.93,
        "mm" => 56.693,
        "pt" => 20.0,
        "pc" => 240.0,
        "px" => 15.0,
        _ => 0.0,
    };
    // A cast stops at the bounds of the smaller type.
    (number * each) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_any_unit() {
        for (length, expected) in
            [("1in", 1440), ("-0.5in", -720), ("1cm", 566), ("12pt", 240), ("", 0), ("1e", 0), ("9e9in", 0)]
        {
            assert_eq!(twips(length), expected, "{length}");
        }
        assert_eq!(twips("99999999999in"), i32::MAX);
    }
}
