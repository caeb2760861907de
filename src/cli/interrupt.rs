//! Ctrl-C, and a request to end: files that are being written beside their places are taken away, so that nothing is left of them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

use tempfile::NamedTempFile;

/// Files that are being written and are not in their places.
static WRITTEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// What shells expect of a program that Ctrl-C ended: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Whether somebody waits for Ctrl-C; nobody does while no file is written.
static HANDLED: Once = Once::new();

/// Makes a file that will be taken away if the program is interrupted.
pub(super) fn make(file: impl FnOnce() -> io::Result<NamedTempFile>) -> io::Result<NamedTempFile> {
    HANDLED.call_once(|| {
        // Where the system does not allow it, the program ends as any other.
        let _ = ctrlc::set_handler(|| {
            for file in WRITTEN.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
                let _ = fs::remove_file(file);
            }
            std::process::exit(INTERRUPTED);
        });
    });
    // Whoever interrupts waits until the file is known.
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    let file = file()?;
    written.push(file.path().to_owned());
    Ok(file)
}

/// It is in its place, or gone.
pub(super) fn ended(file: &Path) {
    WRITTEN.lock().unwrap_or_else(PoisonError::into_inner).retain(|other| other != file);
}
