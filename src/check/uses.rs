//! Follows `use` sentences from the rule files that were asked for to all that they use, each read once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::load::load_path;
use super::packs::{near_pack, pack, pack_called};
use super::paths::plain;
use crate::language::{Led, Missing, Supplied, Use, Used, uses};
use crate::text::{Source, nearest};

/// The sources with all that they use, and what the compiler is to be told of it. What is used stands before what uses it,
/// but for rings. Files are read from the disk only if `from_disk`; otherwise only what was given and the packs can be used.
pub(super) fn collect(asked: Vec<Source>, from_disk: bool) -> (Vec<Source>, Supplied) {
    let mut collector =
        Collector { sources: Vec::new(), known: HashMap::new(), led: Vec::new(), missing: HashMap::new(), from_disk };
    let asked: Vec<usize> = asked.into_iter().map(|source| collector.add(source)).collect();
    let mut order = Vec::new();
    let mut next = 0;
    // More are taken while these are followed.
    while next < collector.sources.len() {
        collector.follow(next);
        next += 1;
    }
    collector.put_in_order(&asked, &mut order);
    collector.finish(&asked, &order)
}

struct Collector {
    sources: Vec<Source>,
    // By what their paths come to.
    known: HashMap<PathBuf, usize>,
    // Which source uses which, by the words that say so.
    led: Vec<(usize, Use, Result<Vec<usize>, Missing>)>,
    // Files that could not be read, so that each is tried once.
    missing: HashMap<PathBuf, Missing>,
    from_disk: bool,
}

impl Collector {
    fn add(&mut self, source: Source) -> usize {
        let index = self.sources.len();
        self.known.entry(plain(Path::new(source.name()))).or_insert(index);
        self.sources.push(source);
        index
    }

    /// Adds a source that is used, unless it is there.
    fn take(&mut self, source: Source) -> usize {
        let known = self.known.get(&plain(Path::new(source.name()))).copied();
        known.unwrap_or_else(|| self.add(source))
    }

    fn follow(&mut self, by: usize) {
        let Some(source) = self.sources.get(by).cloned() else { return };
        for used in uses(&source) {
            let to = match &used.what {
                Used::Pack(words) => self.pack(words),
                Used::File(name) => self.file(&source, name),
            };
            self.led.push((by, used, to));
        }
    }

    fn pack(&mut self, words: &str) -> Result<Vec<usize>, Missing> {
        match pack_called(words).and_then(pack) {
            Some(sources) => Ok(sources.into_iter().map(|source| self.take(source)).collect()),
            None => Err(Missing { message: String::new(), help: near_pack(words) }),
        }
    }

    /// A file is named from the folder of the file that uses it.
    fn file(&mut self, by: &Source, name: &str) -> Result<Vec<usize>, Missing> {
        let folder = Path::new(by.name()).parent().unwrap_or(Path::new(""));
        let path = plain(&folder.join(name));
        if let Some(&known) = self.known.get(&path) {
            return Ok(vec![known]);
        }
        if let Some(missing) = self.missing.get(&path) {
            return Err(missing.clone());
        }
        let found = if self.from_disk { self.read(&path) } else { Err(self.not_given(name)) };
        if let Err(missing) = &found {
            self.missing.insert(path, missing.clone());
        }
        found
    }

    fn read(&mut self, path: &Path) -> Result<Vec<usize>, Missing> {
        let (mut sources, mut problems) = (Vec::new(), Vec::new());
        load_path(path, &mut sources, &mut problems);
        match problems.into_iter().next() {
            None => Ok(sources.into_iter().map(|source| self.take(source)).collect()),
            Some(problem) => {
                let help = problem.diagnostic.help.clone();
                let help =
                    help.unwrap_or_else(|| "a file is named from the folder of the file that uses it".to_owned());
                Err(Missing { message: problem.diagnostic.message.clone(), help })
            }
        }
    }

    fn not_given(&self, name: &str) -> Missing {
        let file = |name: &str| Path::new(name).file_name().map(|name| name.to_string_lossy().into_owned());
        let names: Vec<String> = self.sources.iter().filter_map(|source| file(source.name())).collect();
        let help = match nearest(name, names.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "give it together with this one".to_owned(),
        };
        Missing { message: "it is not among the rule files that were given".to_owned(), help }
    }

    /// The indices of the sources, each after those that it uses. Without calling itself: a chain of files may be long.
    fn put_in_order(&self, asked: &[usize], order: &mut Vec<usize>) {
        let mut begun = vec![false; self.sources.len()];
        let mut open: Vec<(usize, bool)> = asked.iter().rev().map(|&source| (source, false)).collect();
        while let Some((source, done)) = open.pop() {
            if done {
                order.push(source);
            } else if begun.get_mut(source).is_some_and(|begun| !std::mem::replace(begun, true)) {
                open.push((source, true));
                let used = self.led.iter().filter(|(by, _, _)| *by == source);
                let to: Vec<usize> = used.filter_map(|(_, _, to)| to.as_ref().ok()).flatten().copied().collect();
                open.extend(to.into_iter().rev().map(|source| (source, false)));
            }
        }
    }

    fn finish(self, asked: &[usize], order: &[usize]) -> (Vec<Source>, Supplied) {
        let mut place = vec![0; self.sources.len()];
        for (new, &old) in (0..).zip(order) {
            if let Some(place) = place.get_mut(old) {
                *place = new;
            }
        }
        let new = |old: &usize| place.get(*old).copied().unwrap_or_default();
        let led = self.led.iter().map(|(by, used, to)| Led {
            by: new(by),
            at: used.at,
            to: to.as_ref().map(|to| to.iter().map(new).collect()).map_err(Clone::clone),
        });
        let supplied = Supplied { asked: asked.iter().map(new).collect(), led: led.collect() };
        let mut sources: Vec<Option<Source>> = self.sources.into_iter().map(Some).collect();
        let ordered = order.iter().filter_map(|&old| sources.get_mut(old).and_then(Option::take));
        (ordered.collect(), supplied)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_name_however_it_is_reached() {
        for (path, name) in [
            ("rules/../rules/a.quorate", "rules/a.quorate"),
            ("./a.quorate", "a.quorate"),
            ("../a.quorate", "../a.quorate"),
            ("a/b/../../c", "c"),
        ] {
            assert_eq!(plain(Path::new(path)), Path::new(name), "{path}");
        }
    }

    #[test]
    fn what_is_used_stands_before_what_uses_it_and_a_ring_ends() {
        let source = |name: &str, text: &str| Source::new(name, text);
        let asked = vec![
            source("r/a.quorate", "use \"b.quorate\""),
            source("r/b.quorate", "use \"sub/c.quorate\"\nuse \"a.quorate\""),
            source("r/sub/c.quorate", "use \"../b.quorate\""),
        ];
        let (sources, supplied) = collect(asked, false);
        let names: Vec<_> = sources.iter().map(Source::name).collect();
        assert_eq!(names, ["r/sub/c.quorate", "r/b.quorate", "r/a.quorate"]);
        assert_eq!(supplied.asked, [2, 1, 0]);
        assert!(supplied.led.iter().all(|led| led.to.is_ok()), "{supplied:?}");
    }
}
