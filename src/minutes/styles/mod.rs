//! House styles, made ready to find what they describe.

mod glyphs;
mod pattern;

mod fit;
mod heads;

#[expect(clippy::module_inception, reason = "the file of the type `Styles`")]
mod styles;

mod found;

pub use found::{Found, find_styles};
pub use pattern::Hole;
pub use styles::{Scan, Styles};
