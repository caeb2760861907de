//! For tests: what the grammar was asked to read.

use std::cell::RefCell;

use super::syntax::Rule;

thread_local! {
    static HEARD: RefCell<Option<Vec<(Rule, String)>>> = const { RefCell::new(None) };
}

/// Every sentence, marked, that the grammar is asked to read while `work` is done, and as what.
pub fn heard(work: impl FnOnce()) -> Vec<(Rule, String)> {
    HEARD.set(Some(Vec::new()));
    work();
    HEARD.take().unwrap_or_default()
}

/// Notes what is asked, where somebody listens.
pub fn note(entry: Rule, marked: &str) {
    HEARD.with_borrow_mut(|heard| heard.iter_mut().for_each(|heard| heard.push((entry, marked.to_owned()))));
}
