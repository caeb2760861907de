//! Lines that every site has, in the same words: links to documents, to the top of the page, to other pages.

/// How they begin, in small letters, and what they are.
const BEGINNINGS: &[(&str, &str)] = &[
    ("view the full minutes text for", "a link"),
    ("view the background to", "a link"),
    ("view the decision", "a link"),
    ("skip to ", "a link to skip to the text"),
    ("skip navigation", "a link to skip to the text"),
    ("jump to navigation", "a link to skip to the text"),
    ("jump to search", "a link to skip to the text"),
    ("you are here", "navigation"),
    ("back to top", "navigation"),
    ("print this page", "a link"),
    ("printer friendly", "a link"),
    ("share this", "buttons to share the page"),
    ("powered by ", "the page's footer"),
    ("page last updated", "the page's footer"),
    ("last updated", "the page's footer"),
    ("last modified", "the page's footer"),
    ("this page was last", "the page's footer"),
    ("copyright ©", "the page's footer"),
    ("copyright (c)", "the page's footer"),
    ("©", "the page's footer"),
];

/// Whether a line may be such a line, of which these are the first words and the last.
pub(super) fn may_be_said_by_sites(first: &str, last: &str) -> bool {
    let begins = first.trim_start().as_bytes();
    // Most lines are told apart by their first letter; of nothing at all that is a zero, with which no line of a site begins.
    let sign = begins.first().map_or(0, u8::to_ascii_lowercase);
    let alike = |(words, _): &(&str, &str)| {
        let length = words.len().min(begins.len()).min(5);
        words.as_bytes().starts_with(&[sign]) && words.as_bytes()[..length].eq_ignore_ascii_case(&begins[..length])
    };
    let ends = last.trim_end_matches(|c: char| !c.is_ascii_alphabetic()).as_bytes();
    let sized = ends.last().is_some_and(|last| matches!(last, b'b' | b'B')) && ends.len() < 400;
    let documents = ends.len() >= 9 && ends[ends.len() - 9..].eq_ignore_ascii_case(b"documents");
    sized || documents || BEGINNINGS.iter().any(alike)
}

/// What a line is that every site has in these words, if it is such a line. `linked` says that all of it is a link.
pub(super) fn said_by_sites(words: &str, linked: bool) -> Option<&'static str> {
    const LINKS: &[&str] = &[
        "attendance details",
        "agenda frontsheet",
        "agenda reports pack",
        "printed minutes",
        "printed draft minutes",
        "printed decisions",
        "view directions",
        "previous meeting",
        "next meeting",
        "read more",
        "home",
        "login",
        "log in",
        "sign in",
        "register",
        "rss",
        "contact us",
        "top of page",
        "back",
        "download",
    ];
    let low = words.to_lowercase();
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | ')' | '('));
    if matches!(bare, "supporting documents" | "additional documents" | "related documents") {
        return Some("the heading of links to documents");
    }
    if is_document(bare) {
        return Some("a link to a document");
    }
    let back = ["back to ", "return to "].iter().any(|begins| bare.starts_with(begins)) && bare.len() < 40;
    if linked && (back || LINKS.contains(&bare)) {
        return Some("a link");
    }
    BEGINNINGS.iter().find(|(begins, _)| low.starts_with(begins)).map(|(_, what)| *what)
}

/// `Report of the Clerk pdf icon PDF 168 KB`: a document by its name, with its size.
pub(super) fn is_of_document(words: &str) -> bool {
    is_document(words.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()))
}

/// `pdf icon PDF 168 KB`, `(PDF, 1.2 MB)`: what is said of a document beside its name.
pub(super) fn is_size(words: &str) -> bool {
    let low = words.to_lowercase();
    let all = |word: &str| {
        matches!(word, "pdf" | "doc" | "docx" | "word" | "icon" | "file" | "document" | "kb" | "mb" | "size")
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || is_number_with_unit(word)
    };
    is_of_document(&low) && low.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(all)
}

/// `168kb`.
fn is_number_with_unit(word: &str) -> bool {
    let number = word.trim_end_matches("kb").trim_end_matches("mb");
    !number.is_empty() && number.len() < word.len() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Report of the Clerk, item 7 pdf icon PDF 168 KB`, `Minutes (PDF, 1.2 MB)`.
fn is_document(words: &str) -> bool {
    let words = words.trim_end_matches([')', '.', ']']);
    let sized = words.strip_suffix("kb").or_else(|| words.strip_suffix("mb")).map(str::trim_end);
    let Some(before) = sized.map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')))
    else {
        return false;
    };
    let before = before.trim_end_matches([' ', ',', '(', '-', '–', '[']);
    let kinds = ["pdf", "doc", "docx", "word", "xls", "xlsx", "ppt", "odt", "rtf", "zip", "file"];
    sized.is_some_and(|sized| sized.ends_with(|c: char| c.is_ascii_digit()))
        && kinds.iter().any(|kind| before.ends_with(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_sites_have_are_known() {
        for words in [
            "Supporting documents:",
            "Report of the Clerk, item 7. pdf icon PDF 168 KB",
            "Minutes (PDF, 1.2 MB)",
            "View the full minutes text for item 27",
            "Skip to main content",
            "© 2024 Wexcombe Council",
        ] {
            assert!(said_by_sites(words, false).is_some(), "{words}");
        }
        for words in
            ["The file had 168 KB", "Home", "Documents", "Minutes:", "Copyright was discussed.", "Back to basics"]
        {
            assert_eq!(said_by_sites(words, false), None, "{words}");
        }
    }
}
