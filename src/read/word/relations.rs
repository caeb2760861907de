//! Which parts of a Word file belong together.

use crate::read::office::{Package, Xml};
use crate::read::unreadable::Unreadable;

/// What a part refers to.
#[derive(Debug, Default)]
pub(super) struct Relations {
    all: Vec<Relation>,
}

#[derive(Debug)]
struct Relation {
    /// The last word of its type: `styles`, `footer`.
    kind: String,
    /// The name of the part.
    target: String,
}

impl Relations {
    /// What the part `of` refers to; the package itself for an empty name.
    pub fn of(package: &Package, of: &str) -> Result<Self, Unreadable> {
        let folder = of.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = part_for(of);
        let Some(text) = package.part(&path)? else { return Ok(Self::default()) };
        let mut xml = Xml::new(&path, &text);
        let mut all = Vec::new();
        xml.root()?;
        while let Some(element) = xml.child()? {
            let outside = element.get("TargetMode").is_some_and(|mode| mode == "External");
            if let (Some(kind), Some(target), false) = (element.get("Type"), element.get("Target"), outside) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                all.push(Relation { kind, target: resolved(folder, &target) });
            }
            xml.skip()?;
        }
        Ok(Self { all })
    }

    /// All parts of that kind, in order.
    pub fn kinds<'r>(&'r self, kind: &'r str) -> impl Iterator<Item = &'r str> {
        self.all.iter().filter(move |relation| relation.kind == kind).map(|relation| relation.target.as_str())
    }

    /// The part of that kind, if there is one.
    pub fn kind(&self, kind: &str) -> Option<&str> {
        self.all.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.as_str())
    }
}

/// The name of the part that tells what the part `of` refers to.
pub(super) fn part_for(of: &str) -> String {
    match of.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{of}.rels"),
    }
}

/// The name of the part that `target` means in a folder.
fn resolved(folder: &str, target: &str) -> String {
    let start = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in start.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_names_of_parts() {
        for (folder, target, part) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("word", "../custom/a.xml", "custom/a.xml"),
            ("word", "../../../a.xml", "a.xml"),
        ] {
            assert_eq!(resolved(folder, target), part, "{target}");
        }
    }
}
