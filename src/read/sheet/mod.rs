//! What a file with markup prints, line by line, on the way from its format to the document. Every format but plain text
//! prints on a sheet; what the lines are is found out for all of them in the same way ([`super::layout`]).

mod build;
mod rendering;
#[expect(clippy::module_inception, reason = "the sheet is what this folder is about")]
mod sheet;

pub(in crate::read) use build::document;
pub(in crate::read) use rendering::Rendering;
pub(in crate::read) use sheet::{Piece, Sheet, Within, whole};
