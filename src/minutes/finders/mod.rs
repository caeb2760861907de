//! How each kind is found in a document, one file each.

mod bodies;
mod clauses;
mod headline;
mod phrases;
mod said_alone;
mod sentence;
mod speech;
mod verdict;
mod view;

mod roll_entries;
mod roll_forms;
mod roll_front;
mod roll_heads;
mod roll_labels;
mod roll_parts;
mod roll_person;

mod roll_table;
mod roll_told;
mod roll_unnamed;

mod attendance;
mod body;
mod body_name;
mod business;
mod news;
mod next_meeting;
mod opening;
mod opening_date;
mod opening_lines;
mod opening_when;
mod place;
mod put_to_body;
mod quorum;
mod roll_open;
mod roll_take;
mod scope;

mod action_labels;
mod action_parts;
mod action_repeats;
mod action_rows;
mod action_state;
mod action_when;
mod actions;
mod amendments;
mod answered;
mod approvals;
mod arranged;
mod asked;
mod consent;
mod decided_lists;
mod decisions;
mod divisions;
mod formulas;
mod gathered;
mod matter;
mod motions;
mod moved_alone;
mod offer;
mod one_decision;
mod outcomes;
mod plus_ones;
mod promise;
mod put_off;
mod true_record;
mod undertakings;
mod vote_brackets;
mod vote_columns;
mod vote_lines;
mod vote_sides;
mod votes;

mod consequences;
mod dispensations;
mod exclusions;
mod executive;
mod labels;
mod particulars;
mod urgency;

mod payment_list;

mod orders;
mod payment_lines;
mod payments;

mod acronyms;
mod interests;
mod interests_told;
mod mentioned;
mod mentions;
mod personal_details;
mod references;
mod resolve;
mod room;

pub use view::View;

pub use acronyms::acronyms;
pub use actions::actions;
pub use amendments::amendments;
pub use approvals::approvals;
pub use attendance::people;
pub use business::{headings, item_at, items, outcomes, paragraphs};
pub use consequences::consequences;
pub use decisions::decisions;
pub use dispensations::dispensations;
pub use exclusions::{exclusions, public_business};
pub use gathered::votes_to_matter;
pub use interests::declarations;
pub use mentioned::mentioned;
pub use mentions::{annexes, dates};
pub use motions::{join, motions};
pub use opening::opening;
pub use particulars::particulars;
pub use payments::payments;
pub use personal_details::personal_details;
pub use references::cross_references;
pub use resolve::Names;
pub use room::{Presiding, Room, presiding, returns, room};
pub use scope::{scope, status};
pub use undertakings::undertakings;
pub use urgency::urgency;
pub use votes::{named_twice, votes};
