//! How far a long check is, for whoever sits before it.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// So many files are checked before anybody would wonder.
const FEW: usize = 50;

/// A bar on the terminal of errors, or nothing at all.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar for so many files; none for few, for whoever asked for quiet, and where nobody looks.
    pub fn over(files: usize, quiet: bool) -> Self {
        if quiet || files < FEW || !io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
        // The template is one of ours.
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} files, {eta} left") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// A file is done. What is said of it stands above the bar.
    pub fn done<T>(&self, say: impl FnOnce() -> T) -> T {
        let said = self.0.suspend(say);
        self.0.inc(1);
        said
    }

    /// All are done.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
