//! Which files git says have changed, and what of them is to be committed.
//!
//! The program `git` is asked, not a library: it reads the index, the settings, filters, worktrees and environment as whoever
//! commits has them, and costs no byte. A library of its own would be a second opinion of all that.

mod ask;

mod changes;

mod choose;

pub(super) use choose::{ChangeArgs, Chosen};
