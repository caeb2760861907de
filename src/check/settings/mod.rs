//! Settings: `quorate.toml`, found upwards from a file of minutes, and what is in force for each file.
//!
//! Every setting is a row of [`KEYS`]: its name, what it may be, what it is for, an example. The row reads the setting, is
//! shown by `quorate config`, and is what editors are told by the JSON schema.

mod layer;
mod mistakes;
mod pattern;
mod value;

mod keys;

mod parse;

mod find;
mod json_schema;

mod force;

mod project;
mod scaffold;

#[cfg(test)]
mod parse_test;

pub use find::{NAME, config_above, read_config};
pub use force::{InForce, Shown};
pub use json_schema::json_schema;
pub use keys::{KEYS, Key};
pub use layer::{Body, FailLevel, Layer, Told, Weight};
pub use mistakes::MISTAKES_OF_SETTINGS;
pub use parse::{Config, Folder};
pub use project::Project;
pub use scaffold::Proposal;
