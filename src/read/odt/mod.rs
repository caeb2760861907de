//! OpenDocument texts: `.odt`, as LibreOffice writes them.

mod styles;
mod lists;
mod changes;
mod reader;
mod inline;
mod table;
mod blocks;
mod file;

pub(super) use file::read;
