//! Why rules were reported at a place of minutes, or were not.

use super::checker::{Checker, open};
use super::public::hide_why;
use super::spot::Spot;
use crate::document::Document;
use crate::evaluate::Account;
use crate::report::{Problem, Why};
use crate::text::Span;
use crate::vocabulary::Row;

impl Checker<'_> {
    /// What every rule came to at a place of a file, and which of its words decided.
    ///
    /// # Errors
    /// If the file cannot be opened or read as minutes, or nothing stands at the place.
    pub fn why(&self, spot: &Spot) -> Result<Why, Problem> {
        let (name, bytes) = open(&spot.path)?;
        self.why_of(&name, bytes, spot)
    }

    /// The same of a text; the path of the place is not looked at.
    ///
    /// ```
    /// use quorate::check::{Checker, Rules, Spot};
    /// use quorate::evaluate::{Given, Ruling};
    /// use quorate::text::Source;
    ///
    /// let rules = Rules::new(vec![Source::new("house.quorate", "every ACTION must have an owner")]);
    /// let spot = Spot { path: "minutes.txt".into(), line: Some(1), column: None };
    /// let why = Checker::new(&rules, Given::default()).why_of("minutes.txt", "The gate was mended.\n", &spot)?;
    /// assert!(why.accounts.iter().all(|account| account.ruling != Ruling::Fired));
    /// # Ok::<(), quorate::report::Problem>(())
    /// ```
    ///
    /// # Errors
    /// If it cannot be read as minutes, or nothing stands at the place.
    pub fn why_of(&self, name: &str, bytes: impl Into<Vec<u8>>, spot: &Spot) -> Result<Why, Problem> {
        let (document, minutes, doubts) = self.read(name, bytes)?;
        let asked = spot.blocks(&document)?;
        let accounts = self.accounts(&document, &minutes, stretch(&document, asked.as_deref()));
        let offset = spot.offset(&document).map(|offset| document.in_prose(offset));
        let accounts = match offset {
            Some(offset) => at_column(accounts, offset),
            None => accounts,
        };
        let mut why = Why { document, minutes, doubts, asked, accounts, weights: self.weights() };
        if self.public {
            hide_why(&mut why);
        }
        Ok(why)
    }
}

/// The prose of the paragraphs that were asked about.
fn stretch(document: &Document, asked: Option<&[usize]>) -> Option<Span> {
    let blocks = asked?.iter().filter_map(|&index| document.blocks().get(index));
    blocks.map(|block| block.span).reduce(Span::to)
}

/// Of several things that one rule was asked of, those at the column; all where none stands there.
fn at_column(accounts: Vec<Account>, offset: usize) -> Vec<Account> {
    let stands = |row: Row| row.at.start() <= offset && offset < row.at.end();
    let here = |account: &Account| account.thing.is_some_and(stands);
    let narrowed: Vec<usize> = accounts.iter().filter(|account| here(account)).map(|account| account.rule).collect();
    let keep = |account: &Account| account.thing.is_none() || here(account) || !narrowed.contains(&account.rule);
    accounts.into_iter().filter(|account| keep(account)).collect()
}
