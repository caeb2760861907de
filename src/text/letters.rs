//! Words in the letters, large or small, of the words whose place they take.

/// `new` as it is to be written for `found`. `model` are the words that the writer of a rule put in the place of what was found:
/// where these are found letter by letter, `new` stays as it is written, too. An abbreviation such as `ACV` stays always.
///
/// ```
/// use quorate::text::in_letters_of;
///
/// assert_eq!(in_letters_of("Chair", "CHAIRMAN", "Chairman"), "CHAIR");
/// assert_eq!(in_letters_of("Chair", "chairman", "Chairman"), "chair");
/// assert_eq!(in_letters_of("chair", "Chairman", "chairman"), "Chair");
/// assert_eq!(in_letters_of("vice chair", "Vice Chairman", "vice chairman"), "Vice Chair");
/// assert_eq!(in_letters_of("Full Council", "the council", "the council"), "Full Council");
/// assert_eq!(in_letters_of("ACTION", "Action point", "action point"), "ACTION");
/// ```
#[must_use]
pub fn in_letters_of(new: &str, found: &str, model: &str) -> String {
    let words = [new, found, model].map(|words| words.split(' ').collect::<Vec<_>>());
    let [new_words, found_words, model_words] = &words;
    if new_words.len() > 1 && new_words.len() == found_words.len() && new_words.len() == model_words.len() {
        let words = new_words.iter().zip(found_words).zip(model_words);
        return words.map(|((new, found), model)| in_letters_of(new, found, model)).collect::<Vec<_>>().join(" ");
    }
    if found == model {
        return new.to_owned();
    }
    if is_loud(found) && !is_loud(model) {
        return new.to_uppercase();
    }
    if is_quiet(found) && !is_quiet(model) {
        return by_word(new, str::to_lowercase);
    }
    match starts_large(found) && !starts_large(model) {
        true => with_large_start(new),
        false => new.to_owned(),
    }
}

/// Words of one letter are in capitals only by chance: `A`.
fn is_loud(words: &str) -> bool {
    words.chars().filter(|c| c.is_uppercase()).count() > 1 && !words.chars().any(char::is_lowercase)
}

fn is_quiet(words: &str) -> bool {
    words.chars().any(char::is_lowercase) && !words.chars().any(char::is_uppercase)
}

fn starts_large(words: &str) -> bool {
    words.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

/// Changes the words that begin with a capital and have no other.
fn by_word(words: &str, change: impl Fn(&str) -> String) -> String {
    let changed = words.split_inclusive(|c: char| !c.is_alphanumeric()).map(|word| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        if capitals == 1 && starts_large(word) { change(word) } else { word.to_owned() }
    });
    changed.collect()
}

fn with_large_start(words: &str) -> String {
    let Some((at, first)) = words.char_indices().find(|(_, c)| c.is_alphanumeric()) else { return words.to_owned() };
    let (before, rest) = words.split_at(at);
    format!("{before}{}{}", first.to_uppercase(), &rest[first.len_utf8()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_over_capitals() {
        for (new, found, model, expected) in [
            ("Chair", "Chairman", "chairman", "Chair"),
            ("Vice-Chair", "VICE-CHAIRMAN", "Vice-Chairman", "VICE-CHAIR"),
            ("Vice-Chair", "vice-chairman", "Vice-Chairman", "vice-chair"),
            ("Vice-Chair", "Vice-chairman", "Vice-Chairman", "Vice-Chair"),
            ("asset of community value (ACV)", "Acv", "acv", "Asset of community value (ACV)"),
            ("ACV", "acv list", "ACV list", "ACV"),
            ("[TBC]", "[ tbc ]", "[ TBC ]", "[TBC]"),
            ("7", "Seven", "seven", "7"),
            ("Élan", "élan vital", "Élan vital", "élan"),
            ("", "WORDS", "words", ""),
        ] {
            assert_eq!(in_letters_of(new, found, model), expected, "{new} for {found}");
        }
    }
}
