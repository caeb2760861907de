//! What was deleted from an OpenDocument text while changes were tracked: it is kept before the body, not in it.

use std::collections::{HashMap, HashSet};

use crate::read::office::{Ns, Xml};
use crate::read::unreadable::Unreadable;

/// Tracked changes, by name.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// The words that were deleted.
    pub deleted: HashMap<String, String>,
    /// Changes that put words in.
    pub inserted: HashSet<String>,
}

impl Changes {
    /// Reads the list of changes that has begun.
    pub fn read(&mut self, xml: &mut Xml) -> Result<(), Unreadable> {
        while let Some(region) = xml.child()? {
            let id = region.get("id").unwrap_or_default().into_owned();
            while let Some(change) = xml.child()? {
                match (change.ns, change.name()) {
                    (Ns::Text, "insertion") => {
                        self.inserted.insert(id.clone());
                        xml.skip()?;
                    }
                    (Ns::Text, "deletion") => {
                        let words = deleted(xml)?;
                        self.deleted.insert(id.clone(), words);
                    }
                    _ => xml.skip()?,
                }
            }
        }
        Ok(())
    }
}

/// The words of a deletion, without who made it and when.
fn deleted(xml: &mut Xml) -> Result<String, Unreadable> {
    let mut all = String::new();
    while let Some(element) = xml.child()? {
        if (element.ns, element.name()) == (Ns::Office, "change-info") {
            xml.skip()?;
            continue;
        }
        let words = xml.words()?;
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(words.trim());
    }
    Ok(all)
}
