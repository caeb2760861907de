//! Rules from files, folders and packs, compiled once.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::load::load;
use super::packs::house_styles;
use super::uses::collect;
use crate::language::{Plan, Supplied, compile_supplied};
use crate::minutes::schema;
use crate::report::Problem;
use crate::text::Source;

/// Rules, ready to check minutes with, and what was wrong with those that are not.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// The rules and house styles without a mistake.
    pub plan: Plan,
    /// The mistakes, and the files that could not be read.
    pub problems: Vec<Problem>,
}

impl Rules {
    /// Compiles rule texts; all mistakes of all of them are in the problems.
    ///
    /// ```
    /// use quorate::check::Rules;
    /// use quorate::text::Source;
    ///
    /// let rules = Rules::new(vec![Source::new("house.quorate", "every ACTION must have an owner")]);
    /// assert!(rules.problems.is_empty());
    /// ```
    ///
    /// What they `use` is looked for among the texts, as if their names were paths, and among the packs.
    ///
    /// ```
    /// use quorate::check::Rules;
    /// use quorate::text::Source;
    ///
    /// let ours = Source::new("rules/ours.quorate", "use the starter pack and \"bylaws.quorate\", except action-has-owner");
    /// let bylaws = Source::new("rules/bylaws.quorate", "rule action-has-owner\n  every ACTION must have owners.");
    /// assert!(Rules::new(vec![ours]).problems[0].to_string().contains("cannot be used"));
    /// ```
    #[must_use]
    pub fn new(sources: Vec<Source>) -> Self {
        Self::compiled(collect(sources, false))
    }

    fn compiled((sources, supplied): (Vec<Source>, Supplied)) -> Self {
        let (plan, mistakes) = compile_supplied(sources, &supplied, schema());
        let mut shared: HashMap<u32, Arc<Source>> = HashMap::new();
        let mut problems = Vec::with_capacity(mistakes.len());
        for mistake in mistakes {
            let Some(source) = plan.sources.get(mistake.source as usize) else { continue };
            let source = shared.entry(mistake.source).or_insert_with(|| Arc::new(source.clone()));
            problems.push(Problem::mistake(Arc::clone(source), mistake.diagnostic));
        }
        Self { plan, problems }
    }

    /// Loads and compiles rules by name: files, folders, packs that are part of the program. Unless told otherwise, the
    /// reader is taught the house styles that are part of the program as well.
    #[must_use]
    pub fn load(names: &[PathBuf], with_house_styles: bool) -> Self {
        let mut sources = if with_house_styles { house_styles() } else { Vec::new() };
        let mut problems = Vec::new();
        for name in names {
            load(name, &mut sources, &mut problems);
        }
        // Asked for twice, a file is still one file, not two with the same rules.
        let mut seen = HashSet::new();
        sources.retain(|source| seen.insert(source.name().to_owned()));
        let mut rules = Self::compiled(collect(sources, true));
        problems.append(&mut rules.problems);
        Self { problems, ..rules }
    }
}
