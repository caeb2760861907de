//! The office that stands before a name in an attendance list: `Treasurer Ana Hull`, `Members Hull and Moss`.

use super::full_name::name_at;
use super::names::List;
use super::person::{is_no_name, is_title};
use super::signs::Sign;
use super::words::{Kind, Words};

impl List<'_, '_> {
    /// Steps past an office before the name of who holds it; whether there was one.
    pub(super) fn office(&mut self) -> bool {
        let words = self.words;
        // `Founding directors Ana Ash`, `Junior Board Representative Ben Birch`: what leads to the office says what it is of.
        let joins = |at: usize| at > self.at && words.is(at, "-") && words.get(at).is_some_and(|mark| mark.glued());
        let leads = |at: usize| words.is_any(at, LEADING) || self.fresh && is_acronym(words, at);
        let led = (self.at..self.at + 4).find(|&at| !leads(at) && !joins(at)).unwrap_or(self.at);
        let many = words.is_any(led, MANY);
        let one = words.is_any(led, OFFICES)
            || words.get(led).is_some_and(|word| word.has(Sign::Post) && !is_title(word) && !word.is("dean"))
                && is_capital(words, led);
        // `Zoning Admin. R. Dell`
        let short = words.is_any(led, SHORT) && words.is(led + 1, ".") && (self.fresh || self.at == 0);
        let after = led + 1 + usize::from(short);
        let point = words.before(self.at).is_some_and(|before| before.is("."));
        let begins = self.fresh || self.at == 0 || point && led > self.at;
        let known = many || led > self.at || words.is_any(led, OFFICES);
        let initial = || name_at(words, after).is_some_and(|end| end > after + 1);
        let named = known && is_full_name(words, after) || is_surname(words, after) || short && initial();
        if !(begins && (many || one || short) && named) {
            return false;
        }
        self.role = Some(self.at);
        (self.at, self.fresh) = (after, true);
        true
    }
}

/// `ZBA` in `ZBA Chair Gale`: the short name of a body, before an office.
fn is_acronym(words: &Words<'_>, at: usize) -> bool {
    let shouted = words
        .get(at)
        .is_some_and(|word| (2..=5).contains(&word.length()) && word.text().chars().all(|c| c.is_ascii_uppercase()));
    shouted && (words.is_any(at + 1, OFFICES) || words.is_any(at + 1, MANY))
}

/// Whether two words of a name follow.
fn is_full_name(words: &Words<'_>, at: usize) -> bool {
    (at..at + 2).all(|at| is_capital(words, at) && !words.is_any(at, OFFICES))
}

/// Whether a surname follows that stands alone: `Fry` in `Secretary Fry, `.
fn is_surname(words: &Words<'_>, at: usize) -> bool {
    let word = words.get(at).filter(|word| word.kind() == Kind::Word && word.is_capital() && !word.is_single());
    let own = word.is_some_and(|word| {
        !(word.has(Sign::Post) || word.has(Sign::Group) || is_title(word) || is_no_name(word))
            && word.text().chars().any(char::is_lowercase)
    });
    let ends = words.get(at + 1).is_none_or(|next| next.is_any(&[",", ";", ".", "and", "&", "("]));
    own && ends && name_at(words, at) == Some(at + 1)
}

fn is_capital(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|word| word.kind() == Kind::Word && word.is_capital())
}

/// What stands before an office and belongs to it.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "founding", "proposed", "new", "junior", "senior", "board", "committee", "club", "acting", "interim", "outgoing",
    "incoming", "elected", "executive", "student", "youth", "past", "immediate", "vice", "deputy", "recording", "staff",
    "council", "charter", "honorary", "associate", "independent", "co", "town", "city", "village", "parish", "county",
    "district", "township", "assistant", "corresponding", "voting", "non-voting", "alternate", "community", "zoning", "building",
    "fire", "planning", "police", "code", "public", "works", "road", "highway", "water", "library", "school",
];

const OFFICES: &[&str] =
    &["president", "secretary", "treasurer", "chair", "chairman", "chairwoman", "chairperson", "clerk"];

/// Short forms of offices, with a point.
const SHORT: &[&str] = &[
    "admin", "insp", "comm", "supt", "asst", "mgr", "treas", "sec", "dir", "pres", "rep", "supv", "coord", "adm",
    "super",
];

/// Those who hold the same office.
#[rustfmt::skip]
const MANY: &[&str] = &[
    "directors", "trustees", "members", "officers", "founders", "delegates", "councillors", "councilmembers",
    "councilors", "supervisors", "commissioners", "treasurers", "clerks", "secretaries", "chairs", "governors",
    "aldermen", "elders", "wardens", "presidents", "representatives", "senators", "selectmen", "alternates", "observers",
    "commissioner", "supervisor", "trustee", "councilmember", "councilor", "member",
];
