//! What the files of word processors have in common: a zip archive of XML parts, and in it paragraphs, lists and tables
//! that are printed. [`Package`] opens the archive, [`Xml`] reads a part, [`Story`](story) is what a reader makes of it, and
//! [`Printer`] prints that.

mod doubts;
mod namespaces;
mod nesting;
mod numerals;
mod package;
mod printer;
mod rows;
mod story;
mod symbols;
mod tables;
mod xml;

pub(in crate::read) use namespaces::Ns;
pub(in crate::read) use numerals::Numeral;
pub(in crate::read) use package::Package;
pub(in crate::read) use printer::Printer;
pub(in crate::read) use story::{Aside, Cell, Kind, Label, Looks, Paragraph, Part, Row, Spot, Table, flat, hide};
pub(in crate::read) use symbols::{bullet, symbol};
pub(in crate::read) use xml::{Element, Event, Xml, escaped};
