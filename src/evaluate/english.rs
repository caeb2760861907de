//! Small English: articles, lists, numbers of things, quoted words.

use std::borrow::Cow;

/// `a motion`, `an owner`, `an hour`, `a unit`.
pub(super) fn a(noun: &str) -> String {
    [article(noun), " ", noun].concat()
}

fn article(noun: &str) -> &'static str {
    let lower = noun.to_lowercase();
    let sounds_otherwise = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    let vowel = lower.starts_with(['a', 'e', 'i', 'o', 'u']);
    let an = match vowel {
        true => !sounds_otherwise(&["one", "uni", "use", "usu", "eu"]) || lower.starts_with("unin"),
        false => sounds_otherwise(&["hour", "honest", "honour", "honorar", "heir"]),
    };
    if an { "an" } else { "a" }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => [&most.join(", "), " ", and, " ", last].concat(),
    }
}

/// Words in quotation marks, cut where they are long.
pub(super) fn quoted(words: &str) -> String {
    ["\"", &cut(words), "\""].concat()
}

/// The first words, with a sign that there are more.
pub(super) fn cut(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.trim();
    let Some(end) = end_of_first(MOST, words) else { return on_one_line(words).into_owned() };
    let whole = words[..end].rfind(char::is_whitespace).filter(|&space| space > MOST / 2).unwrap_or(end);
    [&on_one_line(words[..whole].trim_end()), " …"].concat()
}

/// Where the first so many characters end, if there are more.
fn end_of_first(most: usize, words: &str) -> Option<usize> {
    let first = words.as_bytes().get(..=most)?;
    if first.is_ascii() { Some(most) } else { words.char_indices().nth(most).map(|(end, _)| end) }
}

fn on_one_line(words: &str) -> Cow<'_, str> {
    if words.as_bytes().contains(&b'\n') { words.replace('\n', " ").into() } else { words.into() }
}

/// Puts a number in decimal digits, without the cost of a pattern.
pub(super) fn put_number(out: &mut String, number: u32) {
    if number >= 10 {
        put_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// `no owners`, `1 owner`, `3 owners`.
pub(super) fn counted(number: i64, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_follow_the_sound() {
        for (noun, expected) in [
            ("owner", "an"),
            ("MOTION", "a"),
            ("ACTION", "an"),
            ("hour", "an"),
            ("unit", "a"),
            ("uninterrupted term", "an"),
            ("urgent item", "an"),
            ("one-off payment", "a"),
            ("honorary alderman", "an"),
        ] {
            assert_eq!(article(noun), expected, "{noun}");
        }
    }

    #[test]
    fn long_words_are_cut_between_words() {
        assert_eq!(cut("short"), "short");
        let long = "the Committee noted the report and asked that a further report be brought back in the autumn";
        assert_eq!(cut(long), "the Committee noted the report and asked that a further …");
        assert_eq!(cut(&"é".repeat(80)).chars().count(), 62);
    }
}
