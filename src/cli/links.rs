//! Whether names of files are links to them, and where relative ones begin.

use clap::ValueEnum;
use supports_hyperlinks::{Stream, on};

use crate::report::address_of;

/// When names of files are links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Hyperlinks {
    /// On a terminal that is known to show them; FORCE_HYPERLINK says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Hyperlinks {
    /// Whether names that go there are links.
    pub fn on(self, terminal: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => terminal && on(Stream::Stdout),
        }
    }
}

/// The address of the working folder, from which names of files are told; nothing where it is not known.
#[expect(clippy::disallowed_methods, reason = "only the command line knows folders")]
pub(super) fn here() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    Some(address_of(None, here.to_str()?))
}
