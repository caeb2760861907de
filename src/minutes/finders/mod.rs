//! How each kind is found in a document, one file each.

mod phrases;
mod sentence;
mod verdict;
mod view;

mod attendance;
mod body;
mod business;
mod opening;

mod actions;
mod approvals;
mod decisions;
mod motions;
mod promise;
mod undertakings;

mod executive;
mod labels;
mod particulars;
mod urgency;

mod interests;
mod mentioned;
mod mentions;
mod resolve;

pub use view::View;

pub use actions::actions;
pub use approvals::approvals;
pub use attendance::people;
pub use business::{headings, item_at, items, outcomes, paragraphs};
pub use decisions::decisions;
pub use interests::declarations;
pub use mentioned::mentioned;
pub use mentions::{annexes, dates};
pub use motions::{join, motions, votes};
pub use opening::{opening, scope, status};
pub use particulars::particulars;
pub use resolve::Names;
pub use undertakings::undertakings;
pub use urgency::urgency;
