//! Opens files, and says in plain words why one cannot be opened.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::report::Problem;
use crate::text::nearest;

/// No minutes are larger; a file without end (a device) is given up here.
const LARGEST: u64 = 1 << 30;

/// The bytes of a file.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, Problem> {
    #[expect(clippy::disallowed_methods, reason = "this is where files are opened")]
    let file = File::open(path).map_err(|error| refused(path, &error))?;
    // So much is read at once, with a byte more to see that it is the end; what grows meanwhile is read all the same.
    let size = file.metadata().map_or(0, |about| about.len().min(LARGEST) + 1);
    // Opening a folder succeeds, reading it does not.
    read_sized(&path.display().to_string(), file, size, |error| refused(path, error))
}

/// The bytes of a stream that is called `name`.
pub(super) fn read_all(
    name: &str,
    stream: impl Read,
    refused: impl Fn(&io::Error) -> Problem,
) -> Result<Vec<u8>, Problem> {
    read_sized(name, stream, 0, refused)
}

/// The same of a stream with probably so many bytes.
fn read_sized(
    name: &str,
    stream: impl Read,
    size: u64,
    refused: impl Fn(&io::Error) -> Problem,
) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // Without the room, reading itself says so.
    let _ = bytes.try_reserve_exact(usize::try_from(size).unwrap_or_default());
    let read = stream.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| refused(&error))?;
    if read as u64 > LARGEST {
        let help = "give the minutes of one meeting a file of their own".to_owned();
        return Err(Problem::unreadable(name, "it is larger than a gigabyte", Some(help)));
    }
    Ok(bytes)
}

/// Why a path cannot be opened.
pub(super) fn refused(path: &Path, error: &io::Error) -> Problem {
    let name = path.display().to_string();
    let (message, help) = match error.kind() {
        ErrorKind::NotFound => ("there is no such file or folder".to_owned(), similar(path)),
        ErrorKind::PermissionDenied => {
            ("it may not be read".to_owned(), Some("ask whoever owns it for the right to read it".to_owned()))
        }
        ErrorKind::IsADirectory => ("it is a folder".to_owned(), Some("name a file in it".to_owned())),
        _ => (format!("it could not be read: {error}"), None),
    };
    Problem::unreadable(name, message, help)
}

/// What the path was probably meant to be.
fn similar(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = std::fs::read_dir(folder).ok()?.flatten().take(10_000);
    let names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let near = nearest(path.file_name()?.to_str()?, names.iter().map(String::as_str))?;
    Some(format!("did you mean `{}`?", path.with_file_name(near).display()))
}
