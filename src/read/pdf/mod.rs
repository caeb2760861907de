//! PDF files with text in them. A PDF says where each letter stands and nothing more: letters become lines (`rows`), what
//! frames the pages is set aside (`frames`), lines are put in the order in which a person reads them, with columns and tables
//! (`order`), and printed for the layout, which all formats share, to join (`printing`).

mod aligned;
mod bombs;
mod built_in;
mod cmap;
mod columns;
mod content;
mod core_widths;
mod file;
mod flow;
mod font;
mod footnotes;
mod frames;
mod glyphs;
mod grid;
mod heads;
mod hyphens;
mod known;
mod letters;
mod margin;
mod marked;
mod matrix;
mod operands;
mod order;
mod page;
mod paint;
mod path;
mod pen;
mod people;
mod printing;
mod reading;
mod rows;
mod setting;
mod trouble;

#[cfg(test)]
mod layout_test;
#[cfg(test)]
mod trouble_test;
#[cfg(test)]
mod writer;

pub(super) use reading::read;
