//! `--watch`: does something again whenever a file changes.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecursiveMode, Watcher, recommended_watcher};

use super::screen::complain;
use crate::check::whole;

/// Programs write a file in several steps; what follows so soon belongs to it.
const AT_ONCE: Duration = Duration::from_millis(150);

/// Does something now and whenever one of these files, or a file in one of these folders, changes. What it writes itself does
/// not count.
pub(super) fn watch(looked_at: &[PathBuf], written: &[PathBuf], mut act: impl FnMut()) -> Result<(), String> {
    if looked_at.iter().any(|path| path.as_os_str() == "-") {
        return Err("standard input cannot be watched: name the files".to_owned());
    }
    let refused = |error: notify::Error| format!("changes cannot be watched here: {error}");
    let (sender, changes) = channel();
    let mut watcher = recommended_watcher(move |event| drop(sender.send(event))).map_err(refused)?;
    // A file is watched by its folder, since most programs put a new one in its place.
    let mut folders = BTreeSet::new();
    let mut files = BTreeSet::new();
    for path in looked_at.iter().map(|path| whole(path)) {
        if path.is_dir() {
            folders.insert((path, true));
        } else {
            folders.extend(path.parent().map(|folder| (folder.to_owned(), false)));
            files.insert(path);
        }
    }
    for (folder, all) in &folders {
        let mode = if *all { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        watcher.watch(folder, mode).map_err(refused)?;
    }
    let written: Vec<PathBuf> = written.iter().map(|path| whole(path)).collect();
    let counts = |path: &PathBuf| {
        let within = folders.iter().filter(|(_, all)| *all).find_map(|(folder, _)| path.strip_prefix(folder).ok());
        let looked_at = files.contains(path) || within.is_some_and(|within| !is_hidden(within));
        looked_at && !written.iter().any(|written| path.starts_with(written))
    };
    let counted = |event: &notify::Result<Event>| {
        let event = event.as_ref().ok().filter(|event| !matches!(event.kind, EventKind::Access(_)));
        event.is_some_and(|event| event.paths.iter().any(&counts))
    };
    loop {
        clear();
        act();
        complain("Waiting for changes; Ctrl-C ends.\n");
        loop {
            match changes.recv() {
                Ok(event) if counted(&event) => break,
                Ok(_) => {}
                Err(_) => return Err("changes are no longer told here".to_owned()),
            }
        }
        while !matches!(changes.recv_timeout(AT_ONCE), Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected))
        {
        }
    }
}

/// Begins on a clean screen, where there is one.
fn clear() {
    let mut out = io::stdout();
    if out.is_terminal() {
        let _ = out.write_all(b"\x1b[2J\x1b[H").and_then(|()| out.flush());
    }
}

/// Whether a file is hidden, or is one of those that editors and this program write beside others.
fn is_hidden(path: &Path) -> bool {
    let hidden = |part: &Component<'_>| {
        let name = part.as_os_str().to_string_lossy();
        name.starts_with('.') || name.starts_with('~') || name.ends_with('~')
    };
    path.components().any(|part| hidden(&part))
}
