//! Mails with minutes in them, and pages that browsers saved as a mail (`.mht`).
//!
//! The places are those of a rendering: paragraphs, for what is written in a mail stands in its file in any of a dozen codes.

mod body;
#[cfg(test)]
mod mail_test;
mod message;
mod reading;

pub(super) use reading::{is_mail, read};
