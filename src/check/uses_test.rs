//! Rule files that use others: what is checked by then, and what is told where something is not there.

use super::rules::Rules;
use crate::text::Source;

/// The names of the rules of these files, and what is told of them with its help.
fn rules(files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let rules = Rules::new(files.iter().map(|&(name, text)| Source::new(name, text)).collect());
    let names = rules.plan.rules.iter().map(|rule| rule.name.clone()).collect();
    let told = rules.problems.iter().map(|problem| {
        let at = problem.source.as_deref().map_or("", |source| problem.diagnostic.at().of(source.text()));
        format!("{} [{at}] {}", problem.diagnostic.message, problem.diagnostic.help.as_deref().unwrap_or_default())
    });
    (names, told.collect())
}

const BYLAWS: (&str, &str) = (
    "bylaws.quorate",
    "rule owned\n  every ACTION must have an owner.\nrule dated\n  every ACTION must have a due date.\n",
);

#[test]
fn rules_of_other_files_are_used_and_some_left_out() {
    for (ours, expected) in [
        ("use \"bylaws.quorate\"", &["owned", "dated"][..]),
        ("use bylaws.quorate.", &["owned", "dated"]),
        ("use the rules in “bylaws.quorate”, except owned.", &["dated"]),
        ("use the file \"bylaws.quorate\" except owned and dated", &[]),
        ("use \"bylaws.quorate\", except the rule \"every action must have a due date\"", &["owned"]),
        // A rule of one's own in place of one that is left out.
        ("use \"bylaws.quorate\", except owned\nrule owned\n  every ACTION must have one owner.", &["dated", "owned"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "ours.quorate", ours);
        write(folder.path(), BYLAWS.0, BYLAWS.1);
        let loaded = Rules::load(&[folder.path().join("ours.quorate")], false);
        let names: Vec<_> = loaded.plan.rules.iter().map(|rule| rule.name.as_str()).collect();
        assert_eq!(names, expected, "{ours}");
        assert!(loaded.problems.is_empty(), "{ours}: {:?}", loaded.problems);
    }
}

/// What is asked for by itself is there with all its rules, whatever another file leaves out of it.
#[test]
fn what_is_asked_for_by_itself_is_whole() {
    let (names, told) = rules(&[("ours.quorate", "use \"bylaws.quorate\", except owned"), BYLAWS]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(names, ["owned", "dated"]);
}

#[test]
fn packs_are_used_by_name() {
    let (all, told) = rules(&[("ours.quorate", "use the starter pack")]);
    assert!(told.is_empty() && all.len() > 10, "{told:?}");
    let (most, told) =
        rules(&[("ours.quorate", "Use the essentials, except action-has-owner and vote-carries-motion.")]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(most.len(), all.len() - 2);
    let (_, told) = rules(&[("ours.quorate", "use the house-style rules and the starter pack")]);
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_rule_that_another_way_leads_to_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "ours.quorate", "use \"bylaws.quorate\", except owned\nuse \"theirs.quorate\"");
    write(folder.path(), "theirs.quorate", "use \"bylaws.quorate\", except dated");
    write(folder.path(), BYLAWS.0, BYLAWS.1);
    let loaded = Rules::load(&[folder.path().join("ours.quorate")], false);
    assert_eq!(loaded.plan.rules.len(), 2);
}

#[test]
fn files_that_use_each_other_are_read_once() {
    let (names, told) = rules(&[
        ("a.quorate", "use \"b.quorate\"\nrule a\n  every ACTION must have an owner."),
        ("b.quorate", "use \"a.quorate\" and \"b.quorate\"\nrule b\n  every ACTION must have an owner."),
    ]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(names, ["b", "a"]);
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let told = |ours: &str| rules(&[("ours.quorate", ours), BYLAWS]).1;
    insta::assert_snapshot!(
        [
            "use the startre pack",
            "use the milk rules",
            "use \"bylaw.quorate\"",
            "use \"../elsewhere/orders.quorate\"",
            "use \"bylaws.quorate\", except onwed",
            "use \"bylaws.quorate\", except \"every ACTION must have a deu date\"",
            "use \"bylaws.quorate\" and the milk pack, except sour-milk",
            "use",
            "use \"bylaws.quorate\", except",
            "use \"bylaws.quorate",
            "use \"bylaws.quorate\" please",
            "rule ours: Ours\n  use \"bylaws.quorate\".",
            "use \"bylaws.quorate\"\n  because: They bind us.",
        ]
        .map(|ours| format!("{ours}\n    {}\n", told(ours).join("\n    ")))
        .concat()
    );
}

#[test]
fn a_file_that_cannot_be_read_is_told_at_the_words_that_name_it() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "ours.quorate", "use \"bylaw.quorate\"\nuse \"empty\"\nevery ACTION must have an owner");
    write(folder.path(), BYLAWS.0, BYLAWS.1);
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    let loaded = Rules::load(&[folder.path().join("ours.quorate")], false);
    let told: Vec<_> = loaded.problems.iter().map(|problem| problem.diagnostic.message.as_str()).collect();
    assert_eq!(
        told,
        [
            "`bylaw.quorate` cannot be used: there is no such file or folder",
            "`empty` cannot be used: there are no rules in this folder",
        ]
    );
    assert_eq!(loaded.plan.rules.len(), 1);
}

#[allow(clippy::disallowed_methods, reason = "a test makes the files that it reads")]
fn write(folder: &std::path::Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}
