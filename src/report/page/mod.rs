//! The page: one HTML file with the minutes as they read, what was found in the margin beside them, and the action log; for
//! whoever reads them through before they are published.
//!
//! Nothing is loaded from elsewhere and nothing runs in it. Words of minutes and rules reach it through one file that escapes
//! them ([`html`]).

mod html;

mod weight;

mod sheet;

mod notes;
mod places;
mod words;

mod blocks;
mod lists;
mod tables;

mod actions;
mod items;
mod open;
mod part;
mod stack;

mod rules;
mod top;

mod row;

pub use row::HTML;
