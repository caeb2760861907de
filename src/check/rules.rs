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
use crate::text::{Source, fold, nearest};

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

    /// Keeps of the house styles only those with these names; all of them, where none is named. A name that no house style
    /// has is a problem, and what is known is kept.
    ///
    /// ```
    /// use quorate::check::Rules;
    ///
    /// let rules = Rules::load(&[], true).with_house_styles(&["brackets".to_owned(), "lable".to_owned()]);
    /// assert!(rules.plan.styles.iter().all(|style| style.house == "brackets"));
    /// assert!(rules.problems[0].to_string().contains("no house style has this name"));
    /// ```
    #[must_use]
    pub fn with_house_styles(mut self, names: &[String]) -> Self {
        let plain = |name: &str| fold(name).replace(['-', '_'], " ").trim_end_matches(".quorate").to_owned();
        let mut known: Vec<String> = self.plan.styles.iter().map(|style| style.house.clone()).collect();
        known.dedup();
        let asked: Vec<String> = names.iter().map(|name| plain(name)).collect();
        for (name, asked) in names.iter().zip(&asked) {
            if !known.iter().any(|known| plain(known) == *asked) {
                self.problems.push(unknown_style(name, &known));
            }
        }
        if known.iter().any(|known| asked.contains(&plain(known))) {
            self.plan.styles.retain(|style| asked.contains(&plain(&style.house)));
        }
        self
    }
}

fn unknown_style(name: &str, known: &[String]) -> Problem {
    let near = nearest(name, known.iter().map(String::as_str));
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    let all = if known.is_empty() { "none is taught".to_owned() } else { format!("they are: {}", known.join(", ")) };
    Problem::unreadable(name, "no house style has this name", Some(format!("{near}{all}")))
}
