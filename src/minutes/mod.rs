//! Documents in, what happened at the meeting out: the kinds and fields that rules speak of, and how they are found.

mod plain_words;
mod private_marks;
mod private_words;

mod declare;
mod mention;
mod told;

pub mod kinds;

#[expect(clippy::module_inception, reason = "the file of the type `Minutes`")]
mod minutes;
mod scopes;

mod verbs;
mod wordings;

mod house_style;

mod schema;

mod cue_words;
mod cues;
mod outline;
mod styles;

mod finders;

mod wanted;

mod find;

pub mod outside;

mod facts;

mod years;

mod days;
mod exempt;
mod item_ends;

#[cfg(test)]
mod attendance_test;
#[cfg(test)]
mod attendance_told_test;
#[cfg(test)]
mod comes_about_test;
#[cfg(test)]
mod counted_test;
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
mod matters_test;
#[cfg(test)]
mod more_undertakings_test;
#[cfg(test)]
mod motion_lines_test;
#[cfg(test)]
mod offers_test;
#[cfg(test)]
mod only_said_test;
#[cfg(test)]
mod opening_test;
#[cfg(test)]
mod proceedings_test;
#[cfg(test)]
mod results_test;
#[cfg(test)]
mod taken_back_test;
#[cfg(test)]
mod test_cases;
#[cfg(test)]
mod test_styles;
#[cfg(test)]
mod undertakings_test;
#[cfg(test)]
mod wanted_test;
#[cfg(test)]
mod who_is_meant_test;

pub use days::Days;
pub use exempt::exempt;
pub use find::{find, find_wanted};
pub use finders::Names;
pub use house_style::HouseStyle;
pub use mention::{Deadline, Meant, Mention, Occasion};
pub use minutes::{Minutes, Scope};
pub use private_marks::suspects;
pub use schema::schema;
pub use scopes::{is_sort_of_body, sorts_of_bodies};
pub use styles::Styles;
pub use wanted::Wanted;
