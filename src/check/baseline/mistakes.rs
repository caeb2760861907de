//! The mistakes that a baseline can have: a code for each. The words for the case at hand stand where it is found.

use crate::text::Code;

/// All of them, by code.
pub const MISTAKES_OF_BASELINES: &[Code] = &[
    Code {
        code: "Q0961",
        means: "the file is no baseline, or one of a form that this version does not know",
        help: "`quorate baseline` writes one",
    },
    Code {
        code: "Q0962",
        means: "a line of the baseline cannot be used; the others count",
        help: "take the line out; a baseline only shrinks, so nothing is lost but what was to be left out",
    },
];
