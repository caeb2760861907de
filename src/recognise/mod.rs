//! Small recognisers over text: dates, times, meetings named in words, people, votes.
//!
//! Each reads clean prose (one space between words, quotes and dashes as they were written), cut into words once for all of
//! them, and answers with spans of the text that was cut. None keeps state, none knows what minutes are made of; whoever calls them puts the parts together.

mod letters;
mod lists;
mod signs;
mod slots;

mod lexicon;

mod piece;
mod word;
mod word_list;
mod words;

mod phrases;

mod number;
mod sentence;

mod calendar;
mod calls;

mod figures;

mod day;

mod time;

mod hours;

mod past;

mod sitting;

mod tense;

mod length;
mod moment;

mod due;
mod when;

mod work;

mod post;

mod person;

mod owner;

mod marked;

mod pronoun;
mod speaker;
mod subject;

mod activity;
mod asked_of;
mod assured;
mod at_work;
mod charge;
mod commitment;
mod direct;
mod doubtful;
mod given;
mod intent;

mod ready;

mod doer;
mod passive;
mod task;

mod acronym;
mod contact;

mod before_name;
mod beside_name;
mod full_name;

mod after_name;
mod introduced;
mod names;
#[cfg(test)]
mod names_test;

mod motion;
mod mover;
mod mover_names;
mod mover_pair;
mod mover_part;
mod name_list;
mod unanimity;

mod ratio;
mod tally;
mod voted;
mod voters;

mod movements;

mod around;

pub use acronym::{acronyms, spelt_out};
pub use around::{group_after, named_after, named_before};
pub use at_work::at_work;
pub use contact::{ContactSort, WrittenContact, contacts};
pub use day::{WrittenDay, day_at_start, days, first_day};
pub use doer::{Doer, doers, introduced_doers, told_doer};
pub use due::{Comparison, WrittenDue, dues};
pub use given::How;
pub use hours::{end_of_range, meeting_end, meeting_start, told_start};
pub use introduced::{Introduction, introductions};
pub use lexicon::{Lexicon, Signs};
pub use marked::{Marked, after_marker, hands_on, in_action_list, told_in_task, when_set_apart};
pub use motion::{Outcome, WrittenMotion, motions, outcome_alone};
pub use movements::{Movement, Step, movements};
pub use name_list::list_of_names;
pub use names::{Attendee, attendees};
pub use number::{WrittenAmount, amount_in_figures, amounts, number_in_words};
pub use owner::{Mention, mentions};
pub use person::{is_title_word, person_form};
pub use post::names_post;
pub use sentence::sentences;
pub use sitting::{WrittenSitting, sittings};
pub use tally::{Tally, tallies};
pub use time::{WrittenTime, times};
pub use voted::{Side, ToldAs, Voters};
pub use voters::{only_side, voters};
pub use when::{When, when_alone};
pub use words::{Cut, Words};

#[cfg(test)]
mod properties_test;
