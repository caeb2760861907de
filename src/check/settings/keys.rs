//! The settings, a row for each.

use super::layer::{FailLevel, Layer, Weight};
use super::value::{Written, Wrong};
use crate::minutes::outside::DOCUMENTS;

/// What a setting may be, for people and for editors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text in quotation marks.
    Text,
    /// One text or several in brackets.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A whole number from 1 on.
    Number,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// A setting.
pub struct Key {
    /// The table in which it stands; none for those at the head of the file.
    pub table: Option<&'static str>,
    /// What it is called; `*` for the name of any rule.
    pub name: &'static str,
    /// What it may be.
    pub shape: Shape,
    /// What it is for.
    pub doc: &'static str,
    /// A line of a file.
    pub example: &'static str,
    /// Whether a folder may have its own.
    pub of_folders: bool,
    /// What is in force where nobody says anything.
    pub default: &'static str,
    pub(super) read: fn(&mut Layer, &Written<'_, '_>) -> Result<(), Wrong>,
    pub(super) show: fn(&Layer) -> Vec<(String, String, crate::text::Span)>,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").field("table", &self.table).field("name", &self.name).finish_non_exhaustive()
    }
}

/// A setting of one value: where it is kept, how it is read and how it is shown.
macro_rules! one {
    ($($field:ident).+, $read:ident, $show:expr) => {
        (
            |layer: &mut Layer, written: &Written<'_, '_>| {
                layer.$($field).+ = Some(written.$read()?);
                Ok(())
            },
            |layer: &Layer| {
                let told = layer.$($field).+.iter();
                told.map(|told| (String::new(), $show(&told.value), told.at)).collect()
            },
        )
    };
}

type Pair =
    (fn(&mut Layer, &Written<'_, '_>) -> Result<(), Wrong>, fn(&Layer) -> Vec<(String, String, crate::text::Span)>);

const fn key(
    table: Option<&'static str>,
    name: &'static str,
    shape: Shape,
    (doc, example, default): (&'static str, &'static str, &'static str),
    (read, show): Pair,
) -> Key {
    Key { table, name, shape, doc, example, of_folders: true, default, read, show }
}

const fn of_file(key: Key) -> Key {
    Key { of_folders: false, ..key }
}

fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quote(text.as_str())).collect();
    format!("[{}]", quoted.join(", "))
}

fn quote(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn plain(value: &impl ToString) -> String {
    value.to_string()
}

/// All of them, in the order in which they are shown.
pub static KEYS: &[Key] = &[
    of_file(key(
        None,
        "rules",
        Shape::Texts,
        ("packs, rule files and folders of rules", "rules = [\"essentials\", \"rules/\"]", "[\"essentials\"]"),
        one!(rules, texts, list),
    )),
    of_file(key(
        None,
        "house-styles",
        Shape::Texts,
        (
            "the ways of marking actions that the reader knows",
            "house-styles = [\"columns\"]",
            "all that come with the program",
        ),
        one!(house_styles, texts, list),
    )),
    of_file(key(
        None,
        "include",
        Shape::Texts,
        ("which files of a folder are minutes", "include = [\"minutes/**/*.md\"]", "all of a format that is read"),
        one!(include, patterns, list),
    )),
    of_file(key(
        None,
        "exclude",
        Shape::Texts,
        ("which files are left out", "exclude = [\"drafts/\"]", "[]"),
        one!(exclude, patterns, list),
    )),
    of_file(key(
        None,
        "waivers",
        Shape::Texts,
        ("files of waivers", "waivers = [\"waivers.quorate\"]", "[]"),
        one!(waivers, texts, list),
    )),
    of_file(key(
        None,
        "baseline",
        Shape::Text,
        ("findings that were there before, and are left out", "baseline = \"quorate-baseline.jsonl\"", "none"),
        one!(baseline, text, quote),
    )),
    of_file(key(
        None,
        "cache",
        Shape::Text,
        ("a folder for what was found in minutes that have not changed since", "cache = \".quorate-cache\"", "none"),
        one!(cache, text, quote),
    )),
    of_file(key(
        None,
        "strict",
        Shape::Flag,
        ("whether a rule that cannot be decided makes a check fail", "strict = true", "false"),
        one!(strict, flag, plain),
    )),
    of_file(key(
        None,
        "fail-level",
        Shape::Choice(&["info", "warning", "error", "never"]),
        ("from which weight on a broken rule makes a check fail", "fail-level = \"error\"", "\"info\""),
        (
            |layer, written| {
                layer.fail_level = Some(written.one_of(FailLevel::WORDS)?);
                Ok(())
            },
            |layer| {
                let told = layer.fail_level.iter();
                told.map(|told| (String::new(), format!("\"{}\"", told.value.word()), told.at)).collect()
            },
        ),
    )),
    key(
        None,
        "public",
        Shape::Flag,
        ("whether reports leave out words of exempt items, so that they may be published", "public = true", "false"),
        one!(public, flag, plain),
    ),
    key(
        Some("severity"),
        "*",
        Shape::Choice(&["off", "info", "warning", "error"]),
        ("what a rule weighs, by its name", "action-has-report-back = \"warning\"", "what the rule says"),
        (
            |layer, written| {
                let weight = written.one_of(Weight::WORDS)?;
                layer.severity.insert(written.key.to_owned(), weight);
                Ok(())
            },
            |layer| {
                let rules = layer.severity.iter();
                rules.map(|(rule, told)| (rule.clone(), format!("\"{}\"", told.value.word()), told.at)).collect()
            },
        ),
    ),
    key(
        Some("given"),
        "*",
        Shape::Text,
        ("a document beside the minutes, by its name in rules", "calendar = \"meetings.csv\"", "none"),
        (
            |layer, written| {
                let path = written.text()?;
                // Other names are told before.
                if let Some(document) =
                    DOCUMENTS.iter().find(|document| document.row.name == written.key.replace('-', " "))
                {
                    layer.given.insert(document.row.name, path);
                }
                Ok(())
            },
            |layer| {
                let given = layer.given.iter();
                given.map(|(name, told)| (name.replace(' ', "-"), quote(&told.value), told.at)).collect()
            },
        ),
    ),
    key(
        Some("body"),
        "name",
        Shape::Text,
        (
            "the body whose minutes these are; rules for some sorts of bodies ask it",
            "name = \"Ashby Parish Council\"",
            "what the minutes say",
        ),
        one!(body.name, text, quote),
    ),
    key(
        Some("body"),
        "kind",
        Shape::Text,
        ("what sort of body it is, as rules say it", "kind = \"parish council\"", "what its name says"),
        one!(body.kind, sort_of_body, quote),
    ),
    key(
        Some("body"),
        "seats",
        Shape::Number,
        ("how many seats it has, filled or not; rules ask for `the seats of the body`", "seats = 12", "not known"),
        one!(body.seats, count, plain),
    ),
    key(
        Some("body"),
        "quorum",
        Shape::Number,
        ("how many members must be there; rules ask for `the quorum of the body`", "quorum = 4", "not known"),
        one!(body.quorum, count, plain),
    ),
    key(
        Some("body"),
        "jurisdiction",
        Shape::Text,
        ("where the body is, for rules that are for bodies `in England`", "jurisdiction = \"England\"", "not known"),
        one!(body.jurisdiction, text, quote),
    ),
];

impl Key {
    /// Whether this is the setting that is called so.
    pub(super) fn takes(&self, name: &str) -> bool {
        match self.table {
            // `officer-list`, and `"officer list"` as rules have it.
            Some("given") => self.names().contains(&name.replace(' ', "-")),
            _ => self.name == name || self.name == "*",
        }
    }

    /// What it may be called; nothing where any name of a rule will do.
    pub(super) fn names(&self) -> Vec<String> {
        match (self.table, self.name) {
            (Some("given"), _) => DOCUMENTS.iter().map(|document| document.row.name.replace(' ', "-")).collect(),
            (_, "*") => Vec::new(),
            _ => vec![self.name.to_owned()],
        }
    }
}
