//! The rule language: rule text and a schema in, a plan out.
//!
//! It knows no kind and no field by name; the schema has them.

mod about;
mod compile;
mod naming;

mod layout;
mod rules;
mod shape;
mod statements;

mod deed;
mod definitions;
mod lexicon;
mod marks;
mod quotes;
mod term;

mod clause;
mod complement;
mod list;
mod numbers;
mod parse;
mod sentence;
mod syntax;
mod tree;

mod check;
mod mending;
mod needs;
mod pattern;
mod styles;

mod diagnose;
mod mistake;
mod mistakes;
mod wording;

mod doing;
mod echo;
mod format;

#[cfg(test)]
mod asked;
#[cfg(test)]
mod compile_test;
#[cfg(test)]
mod docs_test;
#[cfg(test)]
mod echo_test;
#[cfg(test)]
mod junk_test;
#[cfg(test)]
mod library;
#[cfg(test)]
mod mending_test;

mod example;
mod house_style;
mod mend;
mod needle;
mod plan;
mod relation;
mod rule_text;

pub use about::{Applies, AppliesTo, Period, Waiver, Weighs, meets, meets_one};
pub use compile::{compile, compile_supplied};
pub use doing::{Doing, doing};
pub use echo::{echo, echo_mend};
pub use format::{Formatted, Unformatted, format};
pub use mistake::Mistake;
pub use mistakes::{MISTAKES, NO_SUCH_RULE, Row, UNUSED_WAIVER};
pub use plan::{
    Amount, Demand, Example, Expects, From, GivenText, Mend, MendedText, Mending, Needle, NeedleId, New, Old, Operand,
    Part, Path, PlaceOfText, Plan, Quantifier, Root, Rule, Set, Share, Step, Style, StylePart, StylePlace, Test,
    Tested, Title,
};
pub use relation::{Between, Meaning, RELATIONS, Relation, RelationId};
pub use rule_text::RuleText;
pub use statements::{Led, Missing, Supplied, Use, Used, uses, waiver_in};

/// What the tests of the whole grammar need (`src/one_meaning/`).
#[cfg(test)]
pub(crate) mod for_tests {
    pub use super::asked::heard;
    pub use super::echo_test::{LIBRARY, MINUTES};
    pub use super::format::sentences_of_all_forms;
    pub use super::library::{library, minutes};
    pub use super::syntax::{Node, Rule, parse};
}
