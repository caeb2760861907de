//! What was found → bytes, one file per format.

mod minutes_json;

pub use minutes_json::minutes_json;
