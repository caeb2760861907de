//! Files of word processors: how each thing in them is read, what of them is refused, and whether the numbers of their lists are
//! those that a word processor prints.

#![allow(clippy::unwrap_used, reason = "a test of what must be read, and the makers of its files")]

#[path = "office/annotated.rs"]
mod annotated;
#[path = "office/archive.rs"]
mod archive;
#[path = "office/chance.rs"]
mod chance;
#[path = "office/docx.rs"]
mod docx;
#[path = "office/docx_cases.rs"]
mod docx_cases;
#[path = "office/faults.rs"]
mod faults;
#[path = "office/files.rs"]
mod files;
#[path = "read/invariants.rs"]
mod invariants;
#[path = "office/made.rs"]
mod made;
#[path = "office/odt.rs"]
mod odt;
#[path = "office/odt_cases.rs"]
mod odt_cases;
#[path = "office/oracle.rs"]
mod oracle;
#[path = "office/same_meeting.rs"]
mod same_meeting;
