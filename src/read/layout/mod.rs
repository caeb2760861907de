//! What stands on a page of minutes, whatever the format: which printed lines belong together, which begin something, which
//! are headings, which only frame the page.
//!
//! A format's reader makes [`Line`]s, and says of each what the format itself says; [`arrange`] finds out the rest, so that
//! Markdown and plain text of the same meeting give the same blocks.

mod arrange;
mod before;
mod furniture;
mod group;
mod heading;
mod join;
mod label;
mod levels;
mod line;
mod manner;
mod numbering;
mod reference;
mod spacing;
mod wording;

pub(super) use arrange::arrange;
pub(super) use group::Role;
pub(super) use line::{Given, Line};
pub(super) use numbering::{label_of_item, numbers};
pub(super) use spacing::{from_first_word, has_line_end, is_blank, printed};
