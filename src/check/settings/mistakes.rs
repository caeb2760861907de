//! The mistakes that a file of settings can have: a code for each. The words for the case at hand stand where it is found.

use crate::text::Code;

/// All of them, by code.
pub const MISTAKES_OF_SETTINGS: &[Code] = &[
    Code {
        code: "Q0950",
        means: "the file of settings cannot be read as TOML from this place on",
        help: "settings are written as name = \"text\", name = 3 or name = [\"several\", \"texts\"]",
    },
    Code {
        code: "Q0951",
        means: "there is no such setting, or it stands in another table",
        help: "`quorate config --list` lists the settings",
    },
    Code {
        code: "Q0952",
        means: "a setting stands where it cannot, such as one for all files in the table of a folder, or `strict` below [severity]",
        help: "move it above the first table of the file",
    },
    Code {
        code: "Q0953",
        means: "a setting has a value that it cannot have",
        help: "`quorate config --list` says what each may be",
    },
    Code {
        code: "Q0954",
        means: "a weight is set for a rule that is not used",
        help: "`quorate rules` lists the rules; take the line out, or name the file of the rule in `rules`",
    },
];
