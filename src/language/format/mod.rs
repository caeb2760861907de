//! Rule files in one form: the words and lines of the writer, spelled and laid out in one way.

mod formatted;

mod lines;
mod words;

mod singular;
mod spell;
mod terms;

mod print;
mod tokens;
mod wrap;

mod same;
mod trial;

#[cfg(test)]
mod format_test;
#[cfg(test)]
mod properties_test;

pub use formatted::{Formatted, Unformatted, format};
#[cfg(test)]
pub use properties_test::sentence as sentences_of_all_forms;
