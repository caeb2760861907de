//! Word files: `.docx`, and templates and files with macros, which are the same inside.

mod blocks;
mod comments;
mod counters;
mod fields;
mod file;
mod inline;
mod looks;
mod numbering;
mod reader;
mod relations;
mod settings;
mod styles;
mod table;

pub use comments::{Comment, Commented};
pub(super) use comments::{commented, is_commented};
pub(super) use file::{is_protected, read};
