//! Proves that the grammar gives a sentence one meaning: read with no order among its choices and no greed in its repetitions, it
//! reads each sentence in one way, the parser's. So no meaning hangs on which choice happens to stand first.

mod grammar;
mod ordered;
mod tree;

mod chart;

mod made;
mod sentences;

mod chart_test;
mod one_meaning_test;
