//! What rules and minutes have in common: truth, values, readings, types, the schema and the facts.
//!
//! Nothing here knows a kind or a field by name: whoever has documents declares a [`Schema`] and fills [`Facts`].

mod truth;

mod day;
mod length;
mod person;
mod sitting;
mod value;

mod orders;
mod shift;

mod reading;

mod declare;
mod ids;
mod schema;
mod types;

mod facts;

pub use day::{Day, Month, Weekday};
pub use facts::{Facts, Known, Row, Table};
pub use ids::{FieldId, KindId};
pub use length::{Length, Unit};
pub use orders::Orders;
pub use person::{PersonForm, PersonRef};
pub use reading::{Reading, Stated, Unread};
pub use schema::{Deed, Field, Kind, Listing, Schema, SchemaError, Scope, Term, TermMeaning, Wording, Words};
pub use sitting::{Precision, Sitting};
pub use truth::Truth;
pub use types::Type;
pub use value::Value;
