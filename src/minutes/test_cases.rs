//! Scraps of minutes, and what is read of them: what the tests of the finders have in common.

use super::find::find;
use super::kinds::person::Attendance;
use super::minutes::Minutes;
use super::test_styles::styles;
use crate::document::Document;
use crate::text::Span;

/// What is found in a scrap of minutes in Markdown.
pub fn read(text: &str) -> (Document, Minutes) {
    let (document, _) = crate::read::read("scrap.md", text).unwrap();
    let minutes = find(&document, &styles());
    (document, minutes)
}

/// Holds each text to what is read of it, and tells of all that are read otherwise.
pub fn hold(cases: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong = cases.iter().map(|&(text, expected)| (text, expected, read(text)));
    let wrong = wrong.filter(|(_, expected, found)| expected != found);
    let told: Vec<_> =
        wrong.map(|(text, expected, found)| format!("{text}\n  not {found:?}\n  but {expected:?}")).collect();
    assert!(told.is_empty(), "\n{}\n", told.join("\n\n"));
}

/// Holds texts of which nothing is read to that.
pub fn hold_none(texts: &[&str], read: impl Fn(&str) -> String) {
    hold(&texts.iter().map(|&text| (text, "")).collect::<Vec<_>>(), read);
}

/// Those present, then those who sent apologies and those absent.
pub fn attendance(text: &str) -> String {
    let (document, minutes) = read(text);
    let listed = |attendance| {
        let those = minutes.people.iter().filter(|person| person.listed(attendance).is_some());
        those.map(|person| person.full_name(document.prose())).collect::<Vec<_>>().join(", ")
    };
    let with = |label: &str, names: String| if names.is_empty() { names } else { format!("{label}{names}") };
    let all = [
        listed(Attendance::Present),
        with("apologies: ", listed(Attendance::Apology)),
        with("absent: ", listed(Attendance::Absent)),
    ];
    all.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// The votes of a text: for, against, abstained, and `all` where of one mind.
pub fn votes(text: &str) -> String {
    let (_, minutes) = read(text);
    let figure = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    let each = minutes.votes.iter().map(|vote| {
        let sides = [vote.in_favour, vote.against, vote.abstained].map(figure).join(":");
        if vote.unanimous { format!("{sides} all") } else { sides }
    });
    each.collect::<Vec<_>>().join("; ")
}

/// The first words at each of some places of a text.
pub fn firsts(text: &str, places: impl Fn(&Minutes) -> Vec<Span>) -> String {
    let (document, minutes) = read(text);
    let each = places(&minutes).into_iter().map(|at| {
        let words: Vec<_> = at.of(document.prose()).split_whitespace().take(3).collect();
        words.join(" ")
    });
    each.collect::<Vec<_>>().join("; ")
}
