//! Documents in, what happened at the meeting out: the kinds and fields that rules speak of, and how they are found.

mod declare;
mod mention;
mod told;

pub mod kinds;

#[expect(clippy::module_inception, reason = "the file of the type `Minutes`")]
mod minutes;
mod scopes;

mod verbs;
mod wordings;

mod schema;

mod cues;
mod outline;
mod styles;

mod finders;

mod wanted;

mod find;

pub mod outside;

mod facts;

#[cfg(test)]
mod decisions_test;
#[cfg(test)]
mod details_test;
#[cfg(test)]
mod examples_test;
#[cfg(test)]
mod find_particulars_test;
#[cfg(test)]
mod find_test;
#[cfg(test)]
mod proceedings_test;
#[cfg(test)]
mod test_styles;
#[cfg(test)]
mod wanted_test;

pub use find::{find, find_wanted};
pub use mention::{Deadline, Mention, Occasion};
pub use minutes::{Minutes, Scope};
pub use schema::schema;
pub use styles::Styles;
pub use wanted::Wanted;
