//! Spans, sources, plain diagnostics, and the comparison of words: what every floor stands on.

mod code;
mod diagnostic;
mod fold;
mod letters;
mod mask;
mod near;
mod source;
mod span;
mod whereabouts;

pub use code::Code;
pub use diagnostic::{Diagnostic, Fix, Label, Severity};
pub use fold::{fold, fold_char, folded_chars, plain_lines_end, same_words};
pub use letters::in_letters_of;
pub use mask::masked;
pub use near::nearest;
pub use source::{Place, Source};
pub use span::Span;
pub use whereabouts::Whereabouts;
