//! Documents beside the minutes that rules may ask about: the calendar, the register, the officer list, the agenda, the minutes before.
//!
//! The caller supplies them. What was not supplied cannot be told, and a rule that asks of it says so once.

mod list;
mod value;

pub mod action_log;
pub mod agenda;
pub mod body;
pub mod calendar;
pub mod forward_plan;
pub mod officers;
pub mod previous;
pub mod register;
pub mod work_programme;

mod documents;

pub use body::Body;
pub use documents::{DOCUMENTS, Outside, OutsideDocument, Read};
pub use list::Unfit;
