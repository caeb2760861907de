//! From the text of `quorate.toml` to settings. Every mistake is told; what is right counts all the same.

use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{KEYS, Key, Shape};
use super::layer::{Layer, Told, Weight};
use super::value::{WRONG_VALUE, Written, span};
use crate::report::Problem;
use crate::text::{Diagnostic, Source, Span, nearest};

/// The code of a file that is no TOML.
const NO_TOML: &str = "Q0950";

/// The code of a setting that does not exist.
const NO_SETTING: &str = "Q0951";

/// The code of a setting that stands where it cannot.
const NOT_HERE: &str = "Q0952";

/// Settings for the files of one folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// Which files, as a pattern below the folder of the settings: `planning/`, `2031/*-draft.md`.
    pub path: Told<String>,
    /// What is set for them.
    pub layer: Layer,
}

impl Default for Told<String> {
    fn default() -> Self {
        Self { value: String::new(), at: Span::default() }
    }
}

/// A file of settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Its text.
    pub source: Arc<Source>,
    /// What is set for all files.
    pub all: Layer,
    /// What is set for some, the later before the earlier.
    pub folders: Vec<Folder>,
}

impl Config {
    /// Reads a text. What is wrong in it is in the problems.
    ///
    /// ```
    /// use quorate::check::Config;
    /// use quorate::text::Source;
    ///
    /// let text = "rules = \"essentials\"\n[body]\nnmae = \"A\"\n";
    /// let (config, problems) = Config::read(Source::new("quorate.toml", text));
    /// assert_eq!(config.all.rules.unwrap().value, ["essentials"]);
    /// assert_eq!(problems[0].diagnostic.help.as_deref(), Some("did you mean `name`?"));
    /// ```
    #[must_use]
    pub fn read(source: Source) -> (Self, Vec<Problem>) {
        Self::read_below(source, &[])
    }

    /// The same, of a table of a file that belongs to another program: `["tool", "quorate"]`.
    #[must_use]
    pub fn read_below(source: Source, path: &[&str]) -> (Self, Vec<Problem>) {
        let source = Arc::new(source);
        let (document, errors) = DeTable::parse_recoverable(source.text());
        let mut reader = Reader { mistakes: errors.iter().map(|error| syntax(error, source.text())).collect() };
        let mut config = Self { source: Arc::clone(&source), all: Layer::default(), folders: Vec::new() };
        let mut table = Some(document.get_ref());
        for part in path {
            table = table.and_then(|table| find(table, part)).and_then(|(_, value)| value.get_ref().as_table());
        }
        if let Some(table) = table {
            reader.file(table, &mut config);
        }
        reader.together(&config);
        let problems =
            reader.mistakes.into_iter().map(|mistake| Problem::mistake(Arc::clone(&source), mistake)).collect();
        (config, problems)
    }
}

type Entry<'e, 't> = (&'e Spanned<std::borrow::Cow<'t, str>>, &'e Spanned<DeValue<'t>>);

fn find<'e, 't>(table: &'e DeTable<'t>, name: &str) -> Option<Entry<'e, 't>> {
    table.iter().find(|(key, _)| key.get_ref() == name)
}

struct Reader {
    mistakes: Vec<Diagnostic>,
}

impl Reader {
    fn file(&mut self, table: &DeTable<'_>, config: &mut Config) {
        for (key, value) in table.iter() {
            if key.get_ref() != "folder" {
                self.entry(key, value, &mut config.all, false);
                continue;
            }
            let folders = value.get_ref().as_array();
            let Some(folders) = folders.filter(|folders| folders.iter().all(|one| one.get_ref().is_table())) else {
                self.mistakes.push(
                    Diagnostic::error(NOT_HERE, "`folder` is a table of its own for each folder", span(key), "")
                        .help("write [[folder]], and below it path = \"planning/\" and what is set there"),
                );
                continue;
            };
            for folder in folders.iter() {
                if let Some(table) = folder.get_ref().as_table() {
                    config.folders.extend(self.folder(table, span(folder)));
                }
            }
        }
    }

    /// What the settings say that cannot be so at once.
    fn together(&mut self, config: &Config) {
        for layer in std::iter::once(&config.all).chain(config.folders.iter().map(|folder| &folder.layer)) {
            let body = &layer.body;
            let seats = body.seats.as_ref().or(config.all.body.seats.as_ref());
            if let (Some(seats), Some(quorum)) = (seats, &body.quorum)
                && quorum.value > seats.value
            {
                let words = format!("the setting `quorum`: {} cannot be there of {} seats", quorum.value, seats.value);
                self.mistakes.push(
                    Diagnostic::error(WRONG_VALUE, words, quorum.at, "").help("one of the two is another number"),
                );
            }
        }
    }

    fn folder(&mut self, table: &DeTable<'_>, at: Span) -> Option<Folder> {
        let mut folder = Folder { path: Told { value: String::new(), at }, layer: Layer::default() };
        let mut named = false;
        for (key, value) in table.iter() {
            if key.get_ref() == "path" {
                named = true;
                match (Written { value, key: "path" }).pattern() {
                    Ok(path) => folder.path = path,
                    Err(mistake) => self.mistakes.push(mistake),
                }
            } else {
                self.entry(key, value, &mut folder.layer, true);
            }
        }
        if !named {
            let mistake = Diagnostic::error(NOT_HERE, "nothing says for which files these settings are", at, "");
            self.mistakes.push(mistake.help("add a line such as path = \"planning/\""));
        }
        (!folder.path.value.is_empty()).then_some(folder)
    }

    /// A setting, or a table of settings.
    fn entry(
        &mut self,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        layer: &mut Layer,
        of_folder: bool,
    ) {
        let tables = KEYS.iter().filter_map(|key| key.table);
        if tables.clone().any(|table| table == name.get_ref()) {
            let Some(table) = value.get_ref().as_table() else {
                let words = format!("`{}` is a table of settings", name.get_ref());
                let help = format!("write [{}] on a line of its own, and the settings below it", name.get_ref());
                self.mistakes.push(Diagnostic::error(WRONG_VALUE, words, span(name), "").help(help));
                return;
            };
            for (key, value) in table.iter() {
                self.setting(Some(name.get_ref()), key, value, layer, of_folder);
            }
        } else {
            self.setting(None, name, value, layer, of_folder);
        }
    }

    fn setting(
        &mut self,
        table: Option<&str>,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        layer: &mut Layer,
        of_folder: bool,
    ) {
        let written = Written { value, key: name.get_ref() };
        if let Some(misplaced) = table.and_then(|table| misplaced(table, name, value, of_folder)) {
            self.mistakes.push(misplaced);
            return;
        }
        let Some(key) = KEYS.iter().find(|key| key.table == table && key.takes(name.get_ref())) else {
            self.mistakes.push(no_such(table, name));
            return;
        };
        if of_folder && !key.of_folders {
            let words = format!("`{}` is set for all files, not for a folder", key.name);
            let mistake = Diagnostic::error(NOT_HERE, words, span(name), "");
            self.mistakes.push(mistake.help("move the line above the first table of the file"));
            return;
        }
        if let Err(mistake) = (key.read)(layer, &written) {
            self.mistakes.push(mistake);
        }
    }
}

/// A setting of the head of a file or of a folder, written after the line that begins a table: to TOML it belongs to the table.
fn misplaced(
    table: &str,
    name: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
    of_folder: bool,
) -> Option<Diagnostic> {
    let written = name.get_ref().as_ref();
    let is_path = of_folder && written == "path";
    let head = KEYS.iter().find(|key| key.table.is_none() && key.name == written);
    let own = KEYS.iter().any(|key| key.table == Some(table) && key.names().iter().any(|known| known == written));
    if own || (head.is_none() && !is_path) {
        return None;
    }
    // A rule may be called like a setting; what weighs as rules do is told where there is no such rule.
    let weighs = value.get_ref().as_str().is_some_and(|word| Weight::WORDS.iter().any(|(known, _)| *known == word));
    if table == "severity" && weighs && head.is_none_or(|key| !matches!(key.shape, Shape::Choice(_))) {
        return None;
    }
    let (at, below) =
        if of_folder { (format!("[folder.{table}]"), "right below [[folder]]") } else { (format!("[{table}]"), "") };
    let line = value.get_ref().as_str().map_or_else(
        || head.map_or_else(String::new, |key| key.example.to_owned()),
        |text| format!("{written} = \"{text}\""),
    );
    let place = match head {
        Some(key) if !(of_folder && key.of_folders) => "above the first table of the file",
        _ => below,
    };
    let words = format!("`{written}` stands below {at}, so it is read as one of its entries");
    Some(Diagnostic::error(NOT_HERE, words, span(name), "").help(format!("write it {place}: {line}")))
}

/// A setting of no such name, with the nearest that there is.
fn no_such(table: Option<&str>, name: &Spanned<std::borrow::Cow<'_, str>>) -> Diagnostic {
    let written = name.get_ref();
    let known: Vec<String> = KEYS.iter().filter(|key| key.table == table).flat_map(Key::names).collect();
    let tables = KEYS.iter().filter_map(|key| key.table).filter(|_| table.is_none());
    let elsewhere = KEYS.iter().find(|key| key.table != table && key.name == written.as_ref());
    let near = nearest(written, known.iter().map(String::as_str).chain(tables).chain(["folder"]));
    let (words, help) = match (table, elsewhere, near) {
        (_, Some(key), _) => {
            let place = key.table.map_or("above the first table".to_owned(), |table| format!("below [{table}]"));
            (format!("there is no setting `{written}` here"), format!("it stands {place}: {}", key.example))
        }
        (_, None, Some(near)) => (format!("there is no setting `{written}`"), format!("did you mean `{near}`?")),
        (_, None, None) => {
            (format!("there is no setting `{written}`"), format!("the settings are: {}", known.join(", ")))
        }
    };
    let words = if table == Some("given") { format!("rules know no document `{written}`") } else { words };
    Diagnostic::error(NO_SETTING, words, span(name), "").help(help)
}

fn syntax(error: &toml::de::Error, text: &str) -> Diagnostic {
    let at = error.span().map_or(Span::default(), |at| Span::new(at.start.min(text.len()), at.end.min(text.len())));
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    Diagnostic::error(NO_TOML, format!("this cannot be read as TOML: {message}"), at, "")
        .help("settings are written as name = \"text\", name = 3 or name = [\"several\", \"texts\"]")
}
