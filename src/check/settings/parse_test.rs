//! Files of settings, and what is said of them.

use std::path::Path;

use super::json_schema::json_schema;
use super::keys::KEYS;
use super::parse::Config;
use crate::text::Source;

fn read(text: &str) -> (Config, String) {
    let (config, problems) = Config::read(Source::new("quorate.toml", text));
    let told: Vec<String> = problems
        .iter()
        .map(|problem| {
            let diagnostic = &problem.diagnostic;
            let line = config.source.place(diagnostic.at().start()).line;
            format!("{line}: {}. {}", diagnostic.message, diagnostic.help.as_deref().unwrap_or_default())
        })
        .collect();
    (config, told.join("\n"))
}

#[test]
fn mistakes_are_told_with_what_would_be_right() {
    for (text, expected) in [
        ("rules = [\"essentials\"", "1: this cannot be read as TOML"),
        ("ruels = \"x\"", "1: there is no setting `ruels`. did you mean `rules`?"),
        ("[body]\nnmae = \"A\"", "2: there is no setting `nmae`. did you mean `name`?"),
        (
            "kind = \"parish council\"",
            "1: there is no setting `kind` here. it stands below [body]: kind = \"parish council\"",
        ),
        (
            "strict = \"yes\"",
            "1: the setting `strict`: it must be true or false. write true or false, without quotation marks",
        ),
        (
            "[severity]\nmeeting-end = \"warn\"",
            "2: the setting `meeting-end`: it cannot be `warn`. it may be off, info, warning, error",
        ),
        (
            "[body]\nseats = 4\nquorum = 9",
            "3: the setting `quorum`: 9 cannot be there of 4 seats. one of the two is another number",
        ),
        ("[given]\ncalender = \"a.csv\"", "2: rules know no document `calender`. did you mean `calendar`?"),
        (
            "body = \"Ashby\"",
            "1: `body` is a table of settings. write [body] on a line of its own, and the settings below it",
        ),
        (
            "[[folder]]\n[folder.body]\nname = \"x\"",
            "1: nothing says for which files these settings are. add a line such as path = \"planning/\"",
        ),
        (
            "[[folder]]\npath = \"a\"\nstrict = true",
            "3: `strict` is set for all files, not for a folder. move the line above the first table of the file",
        ),
        ("folder = \"a\"", "1: `folder` is a table of its own for each folder"),
        ("rules = \"\"", "1: the setting `rules`: it must be text, or a list of texts"),
        ("exclude = [\"drafts/\", \"[\"]", "1: the setting `exclude`: `[` is no pattern of files: "),
        ("include = \"{a\"", "1: the setting `include`: `{a` is no pattern of files: "),
        ("[[folder]]\npath = \"[\"", "2: the setting `path`: `[` is no pattern of files: "),
    ] {
        let (_, told) = read(text);
        assert!(told.starts_with(expected), "{text}\n{told}");
    }
}

#[test]
fn a_file_of_another_program_is_read_as_strictly() {
    let text = "[tool.other]\nname = \n[tool.quorate]\nstrict = true\nruels = \"x\"\n";
    let (config, problems) = Config::read_below(Source::new("pyproject.toml", text), &["tool", "quorate"]);
    let told: Vec<&str> = problems.iter().map(|problem| problem.diagnostic.message.as_str()).collect();
    assert!(told[0].starts_with("this cannot be read as TOML"), "{told:?}");
    assert_eq!(told[1], "there is no setting `ruels`");
    assert!(config.all.strict.unwrap().value);
}

#[test]
fn one_mistake_does_not_hide_the_next_nor_what_is_right() {
    let (config, told) =
        read("ruels = \"x\"\nstrict = 3\nwaivers = \"w.quorate\"\n[body]\nname = \"A\"\nkin = \"b\"\n");
    assert_eq!(told.lines().count(), 3, "{told}");
    assert_eq!(config.all.waivers.unwrap().value, ["w.quorate"]);
    assert_eq!(config.all.body.name.unwrap().value, "A");
}

#[test]
fn the_later_folder_counts_before_the_earlier() {
    let text = "rules = \"essentials\"\n[severity]\na = \"off\"\n[[folder]]\npath = \"2031/\"\n[folder.body]\nkind = \"trust board\"\n\
                [[folder]]\npath = \"2031/planning/\"\n[folder.severity]\na = \"error\"\nb = \"info\"\n";
    let (config, told) = read(text);
    assert_eq!(told, "");
    let shown = |path: &str| {
        let all = config.for_file(Path::new(path)).shown();
        let line = |at: crate::text::Span| config.source.place(at.start()).line;
        let set =
            all.iter().filter_map(|shown| Some(format!("{} = {} ({})", shown.name, shown.value, line(shown.at?))));
        set.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(shown("may.md"), "rules = [\"essentials\"] (1); severity.a = \"off\" (3)");
    assert_eq!(
        shown("2031/may.md"),
        "rules = [\"essentials\"] (1); severity.a = \"off\" (3); body.kind = \"trust board\" (7)"
    );
    assert_eq!(
        shown("2031/planning/may.md"),
        "rules = [\"essentials\"] (1); severity.a = \"error\" (11); severity.b = \"info\" (12); body.kind = \"trust board\" (7)"
    );
}

#[test]
fn every_setting_has_an_example_that_is_read() {
    let schema = json_schema();
    for key in KEYS {
        let text = match key.table {
            Some(table) => format!("[{table}]\n{}\n", key.example),
            None => format!("{}\n", key.example),
        };
        let (config, told) = read(&text);
        assert_eq!(told, "", "{text}");
        assert!(!(key.show)(&config.all).is_empty(), "{text}");
        let place = key.table.map_or("/properties".to_owned(), |table| format!("/properties/{table}"));
        assert!(schema.pointer(&place).is_some(), "{place}");
    }
}
