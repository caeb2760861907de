//! Documents beside the minutes: from files that the caller names, and from the examples of rules.

use std::path::PathBuf;

use super::checker::{Checker, open};
use crate::minutes::outside::{DOCUMENTS, Outside, OutsideDocument, Read, Unfit};
use crate::read::Rows;
use crate::report::Problem;
use crate::text::{fold, nearest};

/// A document that the caller has: its name in rules, and its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Which document.
    pub name: &'static str,
    /// Where it is.
    pub path: PathBuf,
}

impl Beside {
    /// Reads `calendar=meetings.csv`.
    ///
    /// ```
    /// use quorate::check::Beside;
    ///
    /// let beside = Beside::named("calendar of meetings=2026.csv").unwrap();
    /// assert_eq!((beside.name, beside.path.to_str()), ("calendar", Some("2026.csv")));
    /// assert!(Beside::named("calender=2026.csv").unwrap_err().contains("did you mean `calendar`?"));
    /// ```
    ///
    /// # Errors
    /// If it has another form, or rules know no such document: what to write.
    pub fn named(words: &str) -> Result<Self, String> {
        let Some((name, path)) = words.split_once('=') else {
            return Err("write the document and its file, for example calendar=meetings.csv".to_owned());
        };
        // Settings write `officer-list`.
        let wanted = fold(&name.replace('-', " "));
        match DOCUMENTS.iter().find(|document| names(document).any(|known| known == wanted)) {
            Some(document) => Ok(Self { name: document.row.name, path: path.into() }),
            None => Err(match nearest(&wanted, DOCUMENTS.iter().flat_map(names)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    let all: Vec<&str> = DOCUMENTS.iter().map(|document| document.row.name).collect();
                    format!("the documents are {}", all.join(", "))
                }
            }),
        }
    }
}

fn names(document: &OutsideDocument) -> impl Iterator<Item = &'static str> + use<> {
    std::iter::once(document.row.name).chain(document.row.synonyms.iter().copied())
}

impl Checker<'_> {
    /// The same with documents beside the minutes, and those that could not be used.
    #[must_use]
    pub fn beside_files(self, files: &[Beside]) -> (Self, Vec<Problem>) {
        let (mut outside, mut problems) = (Outside::default(), Vec::new());
        for Beside { name, path } in files {
            let read = open(path).and_then(|(file, bytes)| {
                let unfit = |why: Unfit| {
                    Problem::unreadable(&file, format!("this is no {name}: {}", why.message), Some(why.help))
                };
                self.give(&mut outside, name, &file, bytes, unfit)
            });
            problems.extend(read.err());
        }
        (self.beside(outside), problems)
    }

    /// Reads a document that stands beside the minutes.
    pub(super) fn give(
        &self,
        outside: &mut Outside,
        name: &str,
        file: &str,
        bytes: impl Into<Vec<u8>>,
        unfit: impl Fn(Unfit) -> Problem,
    ) -> Result<(), Problem> {
        let document = DOCUMENTS.iter().find(|document| document.row.name == name);
        let names = document.map(OutsideDocument::names).unwrap_or_default();
        match document.map(|document| &document.read) {
            Some(Read::AsMinutes(take)) => {
                let (document, minutes, _) = self.read(file, bytes)?;
                take(outside, document, minutes);
                Ok(())
            }
            Some(Read::List(read)) => {
                let rows = Rows::of(file, bytes.into(), &names)
                    .map_err(|why| Problem::unreadable(file, why.message, Some(why.help)))?;
                read(outside, &rows).map_err(unfit)
            }
            None => Ok(()),
        }
    }
}
