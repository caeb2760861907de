//! Formats that other programs take: code scanning, test reports, annotations of a pipeline's log.
//!
//! All of them are written from the same [`remarks`](remark): one file says what a report has to say about a file of minutes,
//! each format how it is written.

mod remark;

mod objects;

mod azure;
mod checkstyle;
mod github;
mod gitlab;
mod json_lines;
mod junit;
mod rdjson;
mod sarif;
mod sarif_rules;
mod tap;

pub use azure::AZURE;
pub use checkstyle::CHECKSTYLE;
pub use github::GITHUB;
pub use gitlab::GITLAB;
pub use json_lines::JSON_LINES;
pub use junit::JUNIT;
pub use rdjson::RDJSON;
pub use sarif::SARIF;
pub use tap::TAP;
