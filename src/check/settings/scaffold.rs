//! A first file of settings, from what is found in a folder of minutes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::check::checker::Checker;
use crate::check::walk::Files;
use crate::minutes::outside::DOCUMENTS;

/// What the minutes of a folder have in common.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// How many files were read.
    pub read: usize,
    /// How many could not be.
    pub unreadable: usize,
    /// The body that most of them name, and how many do.
    pub body: Option<(String, usize)>,
    /// The house styles that mark actions, and in how many files each is the one that explains most.
    pub styles: Vec<(String, usize)>,
    /// Files beside the minutes that rules may ask about: the document and its path below the folder.
    pub given: Vec<(&'static str, String)>,
    /// Whether there is a file of waivers.
    pub waivers: bool,
}

/// What a file of waivers is mostly called.
const WAIVERS: &str = "waivers.quorate";

/// So many files tell enough.
const ENOUGH: usize = 200;

impl Proposal {
    /// Looks at the minutes of a folder.
    #[must_use]
    pub fn of(folder: &Path, files: &Files, checker: &Checker<'_>) -> Self {
        let mut proposal = Self { given: beside(folder), waivers: folder.join(WAIVERS).is_file(), ..Self::default() };
        let (mut bodies, mut styles) = (BTreeMap::new(), BTreeMap::new());
        for file in files.found.iter().take(ENOUGH) {
            let read = crate::check::open::bytes_of(&file.path)
                .and_then(|bytes| checker.read(&file.path.display().to_string(), bytes));
            let Ok((document, minutes, _)) = read else {
                proposal.unreadable += 1;
                continue;
            };
            proposal.read += 1;
            if let Some(body) = minutes.whole.meeting.body {
                *bodies.entry(body.of(document.prose()).to_owned()).or_insert(0) += 1;
            }
            if let Some(style) = minutes.house_style.as_ref().map(|style| style.name.clone()) {
                *styles.entry(style).or_insert(0) += 1;
            }
        }
        proposal.body = bodies.into_iter().max_by_key(|(_, count)| *count);
        proposal.styles = styles.into_iter().collect();
        proposal.styles.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        proposal
    }

    /// The file, with a comment at each line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::from(
            "# Settings of quorate. `quorate config --list` shows all of them, `quorate config FILE` what is in force.\n\n",
        );
        let _ = writeln!(out, "# Packs, rule files and folders of rules to check by.\nrules = [\"essentials\"]\n");
        match self.styles.as_slice() {
            [] => out.push_str(
                "# No action is marked in these minutes, so no house style is set.\n# house-styles = [\"columns\"]\n\n",
            ),
            styles => {
                let told: Vec<String> =
                    styles.iter().map(|(name, count)| format!("{name} ({})", files(*count))).collect();
                let names: Vec<String> = styles.iter().map(|(name, _)| format!("\"{name}\"")).collect();
                let _ = writeln!(
                    out,
                    "# How actions are marked here: {}.\n# With this line other ways are not read.",
                    told.join(", ")
                );
                let _ = writeln!(out, "# house-styles = [{}]\n", names.join(", "));
            }
        }
        let off = if self.waivers { "" } else { "# " };
        let _ = writeln!(
            out,
            "# Files of waivers: what is not to be reported, why, and by whose decision.\n{off}waivers = [\"{WAIVERS}\"]\n"
        );
        out.push_str("# A rule weighs what it says itself, unless it is set here: off, info, warning or error.\n[severity]\n# action-has-report-back = \"warning\"\n\n");
        out.push_str(
            "# Documents beside the minutes. Rules that ask for one that is not given cannot be decided.\n[given]\n",
        );
        for (name, path) in &self.given {
            let _ = writeln!(out, "{} = {}", name.replace(' ', "-"), serde_json::Value::from(path.as_str()));
        }
        if self.given.is_empty() {
            out.push_str("# calendar = \"meetings.csv\"\n# register = \"members.csv\"\n");
        }
        out.push_str("\n[body]\n");
        match &self.body {
            Some((name, count)) => {
                let _ = writeln!(out, "# Named in {}.", files(*count));
                let _ = writeln!(out, "name = {}", serde_json::Value::from(name.as_str()));
            }
            None => out.push_str("# No file says whose minutes these are.\n# name = \"Ashby Parish Council\"\n"),
        }
        out.push_str("# kind = \"parish council\"\n# seats = 12\n# quorum = 4\n# jurisdiction = \"England\"\n");
        out
    }
}

fn files(count: usize) -> String {
    format!("{count} {}", if count == 1 { "file" } else { "files" })
}

/// Files of a folder that are called as rules call a document: `calendar.csv`, `action-log.csv`.
fn beside(folder: &Path) -> Vec<(&'static str, String)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let called = |name: &String| {
        let (stem, ending) = name.rsplit_once('.')?;
        let plain = stem.to_lowercase().replace(['-', '_'], " ");
        let document = DOCUMENTS.iter().find(|document| document.row.name == plain)?;
        (ending == "csv" || ending == "md" || ending == "txt").then(|| (document.row.name, name.clone()))
    };
    names.iter().filter_map(called).collect()
}
