//! Word files: `.docx`, and templates and files with macros, which are the same inside.

mod relations;
mod numbering;
mod counters;
mod styles;
mod looks;
mod settings;
mod reader;
mod fields;
mod inline;
mod table;
mod blocks;
mod file;

pub(super) use file::{is_protected, read};
