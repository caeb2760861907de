//! What was read from a file, before anyone asks what happened at the meeting: blocks of prose in order, each with its
//! place in the source.

mod block;
mod builder;
mod copy;
#[expect(clippy::module_inception, reason = "the file of the type `Document`")]
mod document;
mod map;
mod mask;
mod outline;

pub use block::{Block, BlockKind, Mark, MarkKind};
pub use builder::Builder;
pub use document::{Document, Furniture};
pub use map::Map;
