//! Plain text.

use crate::document::{BlockKind, Builder, Document};
use crate::text::{Source, Span};

pub(super) fn read(source: Source) -> Document {
    let lines: Vec<Span> = (1..=source.line_count()).filter_map(|number| source.line(number)).collect();
    let mut builder = Builder::new(source);
    for line in lines {
        if line.of(builder.source().text()).trim().is_empty() {
            builder.close();
        } else {
            let start = builder.block().map_or(line.start(), |block| block.source.end());
            if !builder.is_open() {
                builder.open(BlockKind::Paragraph, 0);
            }
            builder.words(Span::new(start, line.end()));
        }
    }
    builder.finish()
}
