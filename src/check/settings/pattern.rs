//! Patterns of files: `drafts/`, `*.draft.md`, `2031/**/*.md`.

use std::path::Path;

use globset::{Glob, GlobBuilder};

/// Whether a pattern is for a file: `drafts/` is for all below it, `*.draft.md` for any of that name. A pattern that cannot be
/// read is for the file or folder that is called so.
pub(super) fn matches(pattern: &str, path: &Path) -> bool {
    let within = within(pattern);
    path.starts_with(within) || globs(within).iter().flatten().any(|glob| glob.compile_matcher().is_match(path))
}

/// What is the matter with a pattern that cannot be read.
pub(super) fn mistake_in(pattern: &str) -> Option<String> {
    globs(within(pattern)).into_iter().find_map(Result::err).map(|error| error.kind().to_string())
}

fn within(pattern: &str) -> &str {
    pattern.trim_start_matches("./").trim_end_matches('/')
}

/// The pattern itself and all that is below it.
fn globs(within: &str) -> [Result<Glob, globset::Error>; 2] {
    // A pattern without a folder is for files of that name anywhere.
    let anywhere = if within.contains('/') { within.to_owned() } else { format!("**/{within}") };
    let below = format!("{anywhere}/**");
    [anywhere, below].map(|pattern| GlobBuilder::new(&pattern).literal_separator(true).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, path, expected) in [
            ("drafts/", "drafts/may.md", true),
            ("drafts", "2031/drafts/may.md", true),
            ("*.draft.md", "2031/may.draft.md", true),
            ("2031/*.md", "2031/may.md", true),
            ("2031/*.md", "2031/old/may.md", false),
            ("2031/**/*.md", "2031/old/may.md", true),
            ("./2031", "2031/may.md", true),
            ("drafts/", "redrafts/may.md", false),
            ("[may", "[may/1.md", true),
            ("[may", "may.md", false),
        ] {
            assert_eq!(matches(pattern, Path::new(path)), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn mistakes() {
        assert_eq!(mistake_in("2031/*.md"), None);
        for pattern in ["[", "2031/{a,b", "a]{", "**/[z-a].md"] {
            assert!(mistake_in(pattern).is_some(), "{pattern}");
        }
    }
}
