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

mod interests;
mod mentions;
mod resolve;

pub use view::View;

pub use actions::actions;
pub use attendance::people;
pub use business::{headings, item_at, items, outcomes, paragraphs};
pub use decisions::decisions;
pub use interests::declarations;
pub use mentions::{annexes, dates};
pub use motions::{join, motions, votes};
pub use opening::{opening, scope, status};
pub use resolve::Names;
pub use undertakings::undertakings;
