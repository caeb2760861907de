//! How numbers of lists are written: `3`, `03`, `c`, `iii`, `3rd`, `three`.

/// A way of writing numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Numeral {
    /// `3`
    #[default]
    Decimal,
    /// `03`: with noughts before it, up to so many digits
    Padded(usize),
    /// `c`; after `z` comes `aa`, then `bb`
    Letter,
    /// The same in capitals.
    Capital,
    /// `c`; after `z` comes `aa`, then `ab`
    LetterInOrder,
    /// The same in capitals.
    CapitalInOrder,
    /// `iii`
    Roman,
    /// `III`
    CapitalRoman,
    /// `3rd`
    Ordinal,
    /// `Three`
    Word,
    /// `Third`
    OrdinalWord,
    /// `- 3 -`
    InDashes,
    /// Nothing.
    None,
}

impl Numeral {
    /// A number, written so.
    pub fn write(self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::Padded(digits) => format!("{number:0>width$}", width = digits.min(8)),
            Self::Letter => repeated_letter(number).to_lowercase(),
            Self::Capital => repeated_letter(number),
            Self::LetterInOrder => letters_in_order(number).to_lowercase(),
            Self::CapitalInOrder => letters_in_order(number),
            Self::Roman => roman(number).to_lowercase(),
            Self::CapitalRoman => roman(number),
            Self::Ordinal => format!("{number}{}", ordinal_ending(number)),
            Self::Word => in_words(number, false),
            Self::OrdinalWord => in_words(number, true),
            Self::InDashes => format!("- {number} -"),
            Self::None => String::new(),
        }
    }
}

/// `A` … `Z`, `AA`, `BB`. Word writes thirty of one letter at most.
fn repeated_letter(number: u32) -> String {
    match number.checked_sub(1) {
        Some(before) if before < 780 => letter(before % 26).to_string().repeat(before as usize / 26 + 1),
        _ => number.to_string(),
    }
}

/// `A` … `Z`, `AA`, `AB`.
fn letters_in_order(number: u32) -> String {
    let mut letters = Vec::new();
    let mut left = number;
    while let Some(before) = left.checked_sub(1) {
        letters.push(letter(before % 26));
        left = before / 26;
    }
    if letters.is_empty() { number.to_string() } else { letters.iter().rev().collect() }
}

fn letter(index: u32) -> char {
    char::from(b'A' + u8::try_from(index).unwrap_or_default())
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut left = number;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            written.push_str(sign);
            left -= value;
        }
    }
    written
}

fn ordinal_ending(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// `Twenty-three`, `Twenty-third`; digits from a hundred on.
fn in_words(number: u32, ordinal: bool) -> String {
    const ONES: [(&str, &str); 20] = [
        ("zero", "zeroth"),
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("four", "fourth"),
        ("five", "fifth"),
        ("six", "sixth"),
        ("seven", "seventh"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("ten", "tenth"),
        ("eleven", "eleventh"),
        ("twelve", "twelfth"),
        ("thirteen", "thirteenth"),
        ("fourteen", "fourteenth"),
        ("fifteen", "fifteenth"),
        ("sixteen", "sixteenth"),
        ("seventeen", "seventeenth"),
        ("eighteen", "eighteenth"),
        ("nineteen", "nineteenth"),
    ];
    const TENS: [&str; 8] = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];
    let one = |index: u32| ONES.get(index as usize).map_or("", |(plain, nth)| if ordinal { nth } else { plain });
    let written = match (number, number % 10) {
        (0..20, _) => one(number).to_owned(),
        (20..100, rest) => {
            let ten = TENS.get(number as usize / 10 - 2).copied().unwrap_or_default();
            match rest {
                0 => format!("{ten}{}", if ordinal { "ieth" } else { "y" }),
                _ => format!("{ten}y-{}", one(rest)),
            }
        }
        _ if ordinal => format!("{number}{}", ordinal_ending(number)),
        _ => number.to_string(),
    };
    let mut letters = written.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_processors_write_them() {
        for (numeral, number, written) in [
            (Numeral::Decimal, 12, "12"),
            (Numeral::Padded(2), 7, "07"),
            (Numeral::Padded(2), 107, "107"),
            (Numeral::Letter, 26, "z"),
            (Numeral::Letter, 28, "bb"),
            (Numeral::Capital, 1, "A"),
            (Numeral::Letter, 0, "0"),
            (Numeral::LetterInOrder, 28, "ab"),
            (Numeral::CapitalInOrder, 703, "AAA"),
            (Numeral::Roman, 1994, "mcmxciv"),
            (Numeral::CapitalRoman, 4, "IV"),
            (Numeral::Roman, 4_000_000_000, "4000000000"),
            (Numeral::Letter, u32::MAX, "4294967295"),
            (Numeral::Ordinal, 11, "11th"),
            (Numeral::Ordinal, 23, "23rd"),
            (Numeral::Word, 21, "Twenty-one"),
            (Numeral::OrdinalWord, 30, "Thirtieth"),
            (Numeral::OrdinalWord, 3, "Third"),
            (Numeral::InDashes, 3, "- 3 -"),
            (Numeral::None, 3, ""),
        ] {
            assert_eq!(numeral.write(number), written, "{numeral:?} of {number}");
        }
    }
}
