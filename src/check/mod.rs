//! The library's front door: rules from files and packs, minutes from files and folders, many at once.

mod packs;

mod in_order;
mod open;
mod paths;
mod walk;

mod load;
mod uses;

mod settings;

mod rules;

mod comments;
mod formatting;
mod ground;
mod waivers;

mod place;
mod public;

mod counts;
mod mend;

mod checker;
mod joined;

mod baseline;
mod beside;

mod examples;

mod cases;
mod coverage;

mod annotate;
mod spot;
mod why;

#[cfg(test)]
mod uses_test;
#[cfg(test)]
mod waivers_test;

pub use annotate::annotated;
pub use baseline::{Baseline, Looked, MISTAKES_OF_BASELINES};
pub use beside::Beside;
pub use cases::{Cases, cases};
pub use checker::{Checker, check_files_by, open};
pub use examples::{Tested, test_rules, test_rules_of};
pub use formatting::{RuleFiles, format_rules, rule_files};
pub use joined::Joined;
pub use mend::{Mended, mended};
pub use packs::{DEFAULT, house_styles, pack, pack_names};
pub use paths::{seen_from, whole};
pub use public::{exempt_actions, without_the_public};
pub use rules::Rules;
pub use settings::{
    Body, Config, FailLevel, Folder, InForce, KEYS, Key, Layer, MISTAKES_OF_SETTINGS, NAME, Project, Proposal, Shown,
    Told, Weight, config_above, json_schema, read_config,
};
pub use spot::Spot;
pub use waivers::unused_waivers;
pub use walk::{Files, Found, files};
