//! A file with other contents: put in its place whole, so that there is never half a file.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupt::{ended, make};
use crate::report::Problem;

/// Gives a file other contents.
pub(super) fn replace(path: &Path, contents: impl AsRef<[u8]>) -> Result<(), Problem> {
    put(path, contents).map_err(|error| {
        let (message, help) = match error.kind() {
            ErrorKind::PermissionDenied => (
                "it may not be written".to_owned(),
                Some("ask whoever owns it for the right to write it, or --diff shows what would change".to_owned()),
            ),
            _ => (format!("it could not be written: {error}"), None),
        };
        Problem::unreadable(path.display().to_string(), message, help)
    })
}

/// Puts contents into a file, new or not.
pub(super) fn put(path: &Path, contents: impl AsRef<[u8]>) -> io::Result<()> {
    let (mut file, waiting) = Waiting::begin(path)?;
    file.write_all(contents.as_ref())?;
    waiting.map_or(Ok(()), Waiting::finish)
}

/// A file that is being written beside its place, and put there whole.
pub(super) struct Waiting {
    file: NamedTempFile,
    place: PathBuf,
}

impl Waiting {
    /// The file to write to, and what waits; nothing waits for a device or a pipe, which is written to as it stands.
    pub fn begin(path: &Path) -> io::Result<(File, Option<Self>)> {
        // A device or a pipe is written to; nothing takes its place.
        if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
            return Ok((OpenOptions::new().write(true).open(path)?, None));
        }
        // Through links: the file that is meant changes, and the link stays.
        let place = match fs::canonicalize(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => path.to_owned(),
            found => found?,
        };
        let rights = fs::metadata(&place).map(|about| about.permissions());
        // A file is put in the place even of one that may not be written, if its folder may.
        if rights.as_ref().is_ok_and(Permissions::readonly) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        if rights.is_ok() {
            OpenOptions::new().write(true).open(&place)?;
        }
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        let builder = builder.prefix(".quorate-");
        // The rights that any new file gets, which the system takes from these.
        #[cfg(unix)]
        let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = make(|| builder.tempfile_in(folder)).map_err(without_path)?;
        if let Ok(rights) = rights {
            file.as_file().set_permissions(rights)?;
        }
        let waiting = Self { file, place };
        Ok((waiting.file.reopen()?, Some(waiting)))
    }

    /// Puts it in its place.
    pub fn finish(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        let path = self.file.path().to_owned();
        let put = self.file.persist(&self.place);
        // Where it could not be put, it is gone when the error is.
        ended(&path);
        put.map(|_| ()).map_err(io::Error::from)
    }
}

/// An error about a file that is only on its way, whose name would tell nobody anything.
fn without_path(error: io::Error) -> io::Error {
    let told = error.to_string();
    match told.split_once(" at path ") {
        Some((told, _)) => io::Error::new(error.kind(), told),
        None => error,
    }
}
