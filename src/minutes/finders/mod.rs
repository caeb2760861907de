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
mod decisions;
mod motions;
mod promise;
mod undertakings;

mod payment_list;

mod payment_lines;
mod payments;

mod acronyms;
mod interests;
mod mentions;
mod personal_details;
mod references;
mod resolve;

pub use view::View;

pub use acronyms::acronyms;
pub use actions::actions;
pub use attendance::people;
pub use business::{headings, item_at, items, outcomes, paragraphs};
pub use decisions::decisions;
pub use interests::declarations;
pub use mentions::{annexes, dates};
pub use motions::{join, motions, votes};
pub use opening::{opening, scope, status};
pub use payments::payments;
pub use personal_details::personal_details;
pub use references::cross_references;
pub use resolve::Names;
pub use undertakings::undertakings;
