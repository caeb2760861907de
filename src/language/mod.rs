//! The rule language: rule text and a schema in, a plan out.
//!
//! It knows no kind and no field by name; the schema has them.

mod compile;
mod echo;
mod mistake;

mod plan;
mod relation;

pub use compile::compile;
pub use echo::echo;
pub use mistake::Mistake;
pub use plan::{
    Amount, Applies, Demand, Example, Expects, From, Needle, NeedleId, Operand, Part, Path, PlaceOfText, Plan,
    Quantifier, Root, Rule, RuleText, Set, Step, Style, StylePart, StylePlace, Test, Tested, Title,
};
pub use relation::{Meaning, RELATIONS, Relation, RelationId};
