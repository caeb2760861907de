//! Where reports and errors are written to: how wide it is, whether it has colours, and when nobody reads any more.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;

use clap::ValueEnum;

use super::replace::Waiting;

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The stream of reports.
pub(super) struct Screen {
    out: BufWriter<Box<dyn Write>>,
    /// Whether to colour what goes there.
    pub colour: bool,
    /// Its columns.
    pub width: usize,
    /// Whether somebody looks at it.
    pub terminal: bool,
    // A file that is not yet in its place.
    waiting: Option<Waiting>,
}

impl Screen {
    /// Standard output.
    pub fn new(colour: Colour) -> Self {
        let out = io::stdout();
        let terminal = out.is_terminal();
        Self {
            out: BufWriter::new(Box::new(out)),
            colour: colour.on(terminal),
            width: width(),
            terminal,
            waiting: None,
        }
    }

    /// A file, which has no colours and is as wide as print. It is put in place by [`Screen::finish`].
    pub fn file(path: &Path) -> io::Result<Self> {
        let (file, waiting) = Waiting::begin(path)?;
        Ok(Self { out: BufWriter::new(Box::new(file)), colour: false, width: PRINT, terminal: false, waiting })
    }

    /// Writes what is left, and puts a file in its place.
    pub fn finish(mut self) -> ControlFlow<()> {
        self.flush()?;
        match self.waiting.take() {
            Some(waiting) => Self::goes_on(waiting.finish()),
            None => ControlFlow::Continue(()),
        }
    }

    /// Writes; tells to stop where nobody reads any more.
    pub fn say(&mut self, words: &str) -> ControlFlow<()> {
        self.put(words.as_bytes())
    }

    /// Writes what may be no text.
    pub fn put(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        Self::goes_on(self.out.write_all(bytes))
    }

    /// Writes what is left; after a file, so that it is seen at once.
    pub fn flush(&mut self) -> ControlFlow<()> {
        Self::goes_on(self.out.flush())
    }

    /// Whether to go on after something was written; what went wrong is told.
    pub fn goes_on(written: io::Result<()>) -> ControlFlow<()> {
        match written {
            Ok(()) => ControlFlow::Continue(()),
            // `quorate check … | head` is no mistake.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ControlFlow::Break(()),
            Err(error) => {
                complain(&format!("error: the report could not be written: {error}\n"));
                ControlFlow::Break(())
            }
        }
    }
}

impl Colour {
    fn on(self, terminal: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => terminal && !no_color(),
        }
    }

    /// Whether to colour errors.
    pub fn on_errors(self) -> bool {
        self.on(io::stderr().is_terminal())
    }
}

/// Writes to the stream of errors; if nobody reads it, there is nobody to tell.
pub(super) fn complain(words: &str) {
    let _ = io::stderr().write_all(words.as_bytes());
}

/// The columns of print, and of terminals that do not say.
pub(super) const PRINT: usize = 80;

/// The columns of the terminal.
pub(super) fn width() -> usize {
    let columns = terminal_size::terminal_size().map_or(PRINT, |(width, _)| usize::from(width.0));
    // Narrower, nothing can be drawn; wider, lines are too long to read.
    columns.clamp(40, 120)
}

/// <https://no-color.org>
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment")]
fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}
