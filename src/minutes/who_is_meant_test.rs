//! Whom the minutes mean by initials, surnames and posts, as the attendance list tells.

use super::find::find;
use super::finders::Names;
use super::mention::Meant;
use super::test_styles::styles;

const LIST: &str = "Present: Cllr Ana Ash (Chair), Cllr Ben Birch (BXB), Cllr Carl Smith, Cllr Dora Smith, Cllr Colin Sayer, Eve Elm \
                    (Parish Clerk)";

#[test]
fn mentions_mean_one_person_or_say_of_whom_they_may_be() {
    for (who, expected) in [
        ("Cllr Ash", "Ana Ash"),
        ("Cllr Ana Ash", "Ana Ash"),
        ("AA", "Ana Ash"),
        ("A.A.", "Ana Ash"),
        ("BXB", "Ben Birch"),
        ("Cllr B", "Ben Birch"),
        ("Cllr Mrs A Ash", "Ana Ash"),
        ("Cllr Smith", "Carl Smith or Dora Smith"),
        ("Cllr D Smith", "Dora Smith"),
        ("CS", "Carl Smith or Colin Sayer"),
        ("The Chair", "Ana Ash"),
        ("The Chairman", "Ana Ash"),
        ("The Clerk", "Eve Elm"),
        ("Cllr Dell", "nobody in the list"),
    ] {
        let text = format!("{LIST}\n\n1. Minutes\n\nProposed by Cllr Birch, seconded by {who}. Carried.");
        let (document, _) = crate::read::read("m.md", text).expect("the scraps are readable");
        let minutes = find(&document, &styles());
        let names = Names::of(document.prose(), &minutes.people);
        let named = |row: &u32| minutes.people[*row as usize].name.of(document.prose()).to_owned();
        let said = minutes.motions.first().and_then(|motion| motion.seconder);
        let read = said.map_or("no seconder".to_owned(), |said| match names.meant(document.prose(), &said) {
            Meant::One(row) => named(&row),
            Meant::AnyOf(rows) => rows.iter().map(named).collect::<Vec<_>>().join(" or "),
            Meant::Unlisted => "nobody in the list".to_owned(),
        });
        assert_eq!(read, expected, "{who}");
    }
}
