//! The settings of a run: those of the nearest file above what is checked, and which of its files they are for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::find::{config_above, read_config};
use super::force::InForce;
use super::layer::{Layer, Told, Weight};
use super::parse::Config;
use crate::check::beside::Beside;
use crate::check::packs::pack;
use crate::check::paths::{plain, whole};
use crate::language::Plan;
use crate::minutes::outside::Body;
use crate::report::Problem;
use crate::text::{Diagnostic, nearest};

/// The code of a setting for a rule that there is not.
const NO_RULE: &str = "Q0954";

/// The settings of a run, if there are any.
#[derive(Clone, Debug, Default)]
pub struct Project {
    config: Option<Config>,
    // Where the file of settings is; what it names is below.
    folder: PathBuf,
}

impl Project {
    /// The settings for a file or folder: those of the nearest `quorate.toml` upwards. What is wrong in it is told, what is
    /// right counts.
    #[must_use]
    pub fn above(path: &Path) -> (Self, Vec<Problem>) {
        config_above(path).map_or_else(Default::default, |file| Self::of(&file))
    }

    /// The settings of a file of settings.
    #[must_use]
    pub fn of(file: &Path) -> (Self, Vec<Problem>) {
        match read_config(&shortest(file)) {
            Ok((config, problems)) => {
                let whole = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
                let folder = whole.parent().unwrap_or(Path::new("")).to_owned();
                (Self { config: Some(config), folder }, problems)
            }
            Err(problem) => (Self::default(), vec![problem]),
        }
    }

    /// The file of settings, if there is one.
    #[must_use]
    pub fn config(&self) -> Option<&Config> {
        self.config.as_ref()
    }

    /// The rules to check by, if the settings say which.
    #[must_use]
    pub fn rules(&self) -> Option<Vec<PathBuf>> {
        let names = self.all(|layer| &layer.rules)?;
        // A file goes before a pack of the same name, and what is neither is told as it is written.
        let found = |name: &String| {
            let below = self.folder.join(name);
            if below.exists() || pack(name).is_none() { shortest(&below) } else { name.into() }
        };
        Some(names.iter().map(found).collect())
    }

    /// The house styles that the reader is taught, if the settings say which.
    #[must_use]
    pub fn house_styles(&self) -> Option<Vec<String>> {
        self.all(|layer| &layer.house_styles).cloned()
    }

    /// The files of waivers.
    #[must_use]
    pub fn waivers(&self) -> Vec<PathBuf> {
        self.below(self.all(|layer| &layer.waivers).map_or(&[], Vec::as_slice))
    }

    /// The folder for what was found in minutes that have not changed.
    #[must_use]
    pub fn cache(&self) -> Option<PathBuf> {
        self.all(|layer| &layer.cache).map(|name| shortest(&self.folder.join(name)))
    }

    /// The file of findings that were there before.
    #[must_use]
    pub fn baseline(&self) -> Option<PathBuf> {
        self.all(|layer| &layer.baseline).map(|name| shortest(&self.folder.join(name)))
    }

    /// What is in force for a file.
    #[must_use]
    pub fn for_file(&self, file: &Path) -> InForce {
        match (&self.config, self.inside(file)) {
            (Some(config), Some(inside)) => config.for_file(&inside),
            (Some(config), None) => InForce { layer: config.all.clone() },
            (None, _) => InForce::default(),
        }
    }

    /// Whether a file of a folder is taken.
    #[must_use]
    pub fn takes(&self, file: &Path) -> bool {
        match (&self.config, self.inside(file)) {
            (Some(config), Some(inside)) => config.takes(&inside),
            _ => true,
        }
    }

    /// Whether a file of a folder is left out, also where settings nearer to it take it.
    #[must_use]
    pub fn leaves_out(&self, file: &Path) -> bool {
        match (&self.config, self.inside(file)) {
            (Some(config), Some(inside)) => config.leaves_out(&inside),
            _ => false,
        }
    }

    /// The documents beside the minutes.
    #[must_use]
    pub fn given(&self, force: &InForce) -> Vec<Beside> {
        let given = force.layer.given.iter();
        given.map(|(name, path)| Beside { name, path: shortest(&self.folder.join(&path.value)) }).collect()
    }

    /// What the settings say of the body.
    #[must_use]
    pub fn body(force: &InForce) -> Body {
        let body = &force.layer.body;
        let told = [&body.name, &body.kind].into_iter().flatten();
        Body {
            words: told.map(|told| told.value.as_str()).collect::<Vec<_>>().join(", "),
            seats: body.seats.as_ref().map(|told| told.value),
            quorum: body.quorum.as_ref().map(|told| told.value),
            jurisdiction: body.jurisdiction.as_ref().map(|told| told.value.clone()),
        }
    }

    /// Whether reports on a file are to be published.
    #[must_use]
    pub fn public(force: &InForce) -> bool {
        force.layer.public.as_ref().is_some_and(|told| told.value)
    }

    /// What the settings let each rule of a plan weigh.
    #[must_use]
    pub fn weights(force: &InForce, plan: &Plan) -> Vec<Option<Weight>> {
        let weight = |name: &str| force.weights().get(name).map(|told| told.value);
        plan.rules.iter().map(|rule| weight(&rule.name)).collect()
    }

    /// Weights of rules that the plan does not have.
    #[must_use]
    pub fn unknown_rules(&self, plan: &Plan) -> Vec<Problem> {
        let Some(config) = &self.config else { return Vec::new() };
        let layers = std::iter::once(&config.all).chain(config.folders.iter().map(|folder| &folder.layer));
        let known = || plan.rules.iter().map(|rule| rule.name.as_str());
        let unknown = layers.flat_map(|layer| &layer.severity).filter(|(name, _)| !known().any(|rule| rule == *name));
        let told = |(name, weight): (&String, &Told<Weight>)| {
            let near = nearest(name, known());
            let help = near.map_or("`quorate rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
            let words = format!("no rule that is used is called `{name}`");
            Problem::mistake(Arc::clone(&config.source), Diagnostic::error(NO_RULE, words, weight.at, "").help(help))
        };
        unknown.map(told).collect()
    }

    fn all<T>(&self, of: impl Fn(&Layer) -> &Option<Told<T>>) -> Option<&T> {
        let config = self.config.as_ref()?;
        // The closure borrows from the layer that it is given.
        let of: &dyn Fn(&Layer) -> &Option<Told<T>> = &of;
        of(&config.all).as_ref().map(|told| &told.value)
    }

    fn below(&self, names: &[String]) -> Vec<PathBuf> {
        names.iter().map(|name| shortest(&self.folder.join(name))).collect()
    }

    /// A file's path below the folder of the settings; standard input is nowhere.
    fn inside(&self, file: &Path) -> Option<PathBuf> {
        let file = (file.as_os_str() != "-").then_some(file)?;
        whole(file).strip_prefix(&self.folder).ok().map(Path::to_owned)
    }
}

/// A path as it is reached from the working folder, which is how people write it.
fn shortest(path: &Path) -> PathBuf {
    let path = plain(path);
    let here = std::fs::canonicalize(".").ok();
    let below = here.as_deref().and_then(|here| path.strip_prefix(here).ok());
    below.filter(|below| !below.as_os_str().is_empty()).unwrap_or(&path).to_owned()
}
