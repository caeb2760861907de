//! Statements about rules, such as `use the starter pack`: sentences of rule files that demand nothing of documents.

mod reader;
mod reference;

mod days;
mod scopes;
mod uses;
mod waive;
mod weights;

mod statement;

mod leave_out;
mod settle;

mod collected;

#[cfg(test)]
mod statements_test;

pub use collected::Statements;
pub use days::in_force_line;
pub use leave_out::{Led, Missing, Supplied};
pub use scopes::groups;
pub use settle::weigh;
pub use uses::{Use, Used, uses, without_uses};
pub use waive::waiver_in;
pub use weights::severity_line;
