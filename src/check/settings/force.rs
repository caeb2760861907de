//! What is in force for one file, and who said so.

use std::collections::BTreeMap;
use std::path::Path;

use super::keys::KEYS;
use super::layer::{Layer, Told, Weight};
use super::parse::Config;
use super::pattern::matches;
use crate::text::Span;

/// The settings that are in force for a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// All of them; where it is silent, the program decides.
    pub layer: Layer,
}

/// A setting as it is shown: its name, its value, and where that comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// `body.name`
    pub name: String,
    /// As it would be written.
    pub value: String,
    /// Its place in the file of settings; none for what the program decides.
    pub at: Option<Span>,
}

impl Config {
    /// What is in force for a file; its path is below the folder of the settings.
    #[must_use]
    pub fn for_file(&self, path: &Path) -> InForce {
        let mut layer = self.all.clone();
        for folder in self.folders.iter().filter(|folder| matches(&folder.path.value, path)) {
            layer.take(folder.layer.clone());
        }
        InForce { layer }
    }

    /// Whether a file of a folder is taken.
    #[must_use]
    pub fn takes(&self, path: &Path) -> bool {
        let among = |told: &Told<Vec<String>>| told.value.iter().any(|pattern| matches(pattern, path));
        self.all.include.as_ref().is_none_or(among) && !self.leaves_out(path)
    }

    /// Whether a file of a folder is left out, whatever else is said of it.
    #[must_use]
    pub fn leaves_out(&self, path: &Path) -> bool {
        self.all.exclude.as_ref().is_some_and(|told| told.value.iter().any(|pattern| matches(pattern, path)))
    }
}

impl Layer {
    /// Lets another count before this one.
    fn take(&mut self, other: Self) {
        fn over<T>(own: &mut Option<T>, other: Option<T>) {
            if other.is_some() {
                *own = other;
            }
        }
        over(&mut self.rules, other.rules);
        over(&mut self.house_styles, other.house_styles);
        over(&mut self.include, other.include);
        over(&mut self.exclude, other.exclude);
        over(&mut self.waivers, other.waivers);
        over(&mut self.baseline, other.baseline);
        over(&mut self.cache, other.cache);
        over(&mut self.strict, other.strict);
        over(&mut self.fail_level, other.fail_level);
        over(&mut self.public, other.public);
        self.severity.extend(other.severity);
        self.given.extend(other.given);
        over(&mut self.body.name, other.body.name);
        over(&mut self.body.kind, other.body.kind);
        over(&mut self.body.seats, other.body.seats);
        over(&mut self.body.quorum, other.body.quorum);
        over(&mut self.body.jurisdiction, other.body.jurisdiction);
    }
}

impl InForce {
    /// What each rule weighs that is named in the settings.
    #[must_use]
    pub fn weights(&self) -> &BTreeMap<String, Told<Weight>> {
        &self.layer.severity
    }

    /// Every setting, with the value in force and where it comes from.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        let mut all = Vec::new();
        for key in KEYS {
            let told = (key.show)(&self.layer);
            let table = key.table.map_or(String::new(), |table| format!("{table}."));
            if told.is_empty() && key.name != "*" {
                all.push(Shown { name: format!("{table}{}", key.name), value: key.default.to_owned(), at: None });
            }
            all.extend(told.into_iter().map(|(name, value, at)| {
                let name = if name.is_empty() { key.name.to_owned() } else { name };
                Shown { name: format!("{table}{name}"), value, at: Some(at) }
            }));
        }
        all
    }
}
