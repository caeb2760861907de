//! House styles, made ready to find what they describe.

mod glyphs;
mod pattern;

mod fit;
mod heads;

#[expect(clippy::module_inception, reason = "the file of the type `Styles`")]
mod styles;

mod found;

mod entries;

mod list_words;

mod listed;

mod columns;

mod search;

pub use found::Found;
pub use heads::{is_of_actions_and_more, post_before};
pub use list_words::is_of_nobody;
pub use pattern::Hole;
pub use search::find_styles;
pub use styles::{Scan, Styles};
