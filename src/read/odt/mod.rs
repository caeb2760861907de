//! OpenDocument texts: `.odt`, as LibreOffice writes them.

mod blocks;
mod changes;
mod file;
mod inline;
mod length;
mod lists;
mod reader;
mod styles;
mod table;

pub(super) use file::read;
