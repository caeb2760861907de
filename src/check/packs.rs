//! The packs of rules that are part of the program: the files and folders of `rules/`.

use include_dir::{Dir, include_dir};

use crate::text::{Source, fold, nearest};

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// The pack that is used where none is named.
pub const DEFAULT: &str = "essentials";

/// The folder of the sentences that teach the reader how bodies write; it is taught always.
const HOUSE_STYLES: &str = "house-styles";

/// The ending of rule files.
pub(super) const ENDING: &str = "quorate";

/// The names of the packs, in order.
#[must_use]
pub fn pack_names() -> Vec<&'static str> {
    let folders = RULES.dirs().map(|dir| dir.path());
    let files = RULES.files().map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == ENDING));
    let mut names: Vec<_> = folders.chain(files).filter_map(|path| path.file_stem()?.to_str()).collect();
    names.retain(|name| *name != HOUSE_STYLES);
    names.sort_unstable();
    names
}

/// Other words for packs, in `use the starter pack`.
const ALSO: [(&str, &str); 2] = [("starter", DEFAULT), ("house style", HOUSE_STYLES)];

/// The name of the pack that rule files call so: hyphens are spaces, and one of several is as good as all.
#[must_use]
pub fn pack_called(words: &str) -> Option<&'static str> {
    let plain = |words: &str| fold(words).replace(['-', '_'], " ").trim_end_matches('s').to_owned();
    let wanted = plain(words);
    let names = pack_names().into_iter().chain([HOUSE_STYLES]).map(|name| (name, name));
    names.chain(ALSO).find(|(called, _)| plain(called) == wanted).map(|(_, name)| name)
}

/// What a word for a pack was probably meant to be.
#[must_use]
pub fn near_pack(words: &str) -> String {
    let mut names = pack_names();
    names.extend(ALSO.map(|(called, _)| called));
    match nearest(words, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the packs are: {}", names.join(", ")),
    }
}

/// The rule files of a pack.
#[must_use]
pub fn pack(name: &str) -> Option<Vec<Source>> {
    if let Some(folder) = RULES.get_dir(name) {
        let mut sources = Vec::new();
        files_of(folder, &mut sources);
        return Some(sources);
    }
    let file = RULES.get_file(format!("{name}.{ENDING}"))?;
    Some(vec![source(file)?])
}

/// The house styles that the reader is always taught.
#[must_use]
pub fn house_styles() -> Vec<Source> {
    pack(HOUSE_STYLES).unwrap_or_default()
}

fn files_of(folder: &'static Dir<'static>, sources: &mut Vec<Source>) {
    let mut files: Vec<_> = folder.files().filter_map(source).collect();
    files.sort_by(|a, b| a.name().cmp(b.name()));
    sources.extend(files);
    for inner in folder.dirs() {
        files_of(inner, sources);
    }
}

fn source(file: &include_dir::File<'_>) -> Option<Source> {
    let is_rules = file.path().extension().is_some_and(|ending| ending == ENDING);
    let name = format!("rules/{}", file.path().display());
    is_rules.then(|| Some(Source::new(name, file.contents_utf8()?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_pack_is_there_and_every_pack_has_rules() {
        assert!(pack_names().contains(&DEFAULT));
        for name in pack_names() {
            assert!(pack(name).is_some_and(|files| !files.is_empty()), "{name}");
        }
        assert_eq!(pack("no-such-pack"), None);
    }

    #[test]
    fn a_pack_is_called_as_people_call_it() {
        for (words, name) in [
            ("starter", Some(DEFAULT)),
            ("Essentials", Some(DEFAULT)),
            ("house-style", Some(HOUSE_STYLES)),
            ("house styles", Some(HOUSE_STYLES)),
            ("dairy", None),
        ] {
            assert_eq!(pack_called(words), name, "{words}");
        }
        assert_eq!(near_pack("startre"), "did you mean `starter`?");
    }
}
