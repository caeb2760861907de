//! Web pages: saved from council sites, wikis and blogs, or written by hand long ago.
//!
//! The places are those of the file. Its tree is made as browsers make it ([`parse`]); then it is found out what on the page
//! is of the minutes and what frames it ([`furniture`], [`main_part`]); then its lines are printed ([`printer`]) and arranged
//! as those of every format.

mod charset;
mod elements;
mod furniture;
mod includes;
mod lists;
mod main_part;
mod output;
mod page;
mod parse;
#[cfg(test)]
mod parse_test;
mod print;
mod printer;
mod rows;
mod sites;
mod survey;
mod tables;
mod tags;
mod title;
mod tree;
mod waiting;
mod web_page;
mod wording;

pub(super) use output::render;
pub(super) use title::says_more;
pub(super) use web_page::read;
