//! What must hold of every document, however it was read.

use quorate::document::Document;
use quorate::text::Span;

/// Panics, with the reason, where something does not hold.
pub fn check(document: &Document) {
    spans_are_in_their_texts(document);
    blocks_lie_one_after_the_other(document);
    nothing_is_lost(document);
    words_are_words_of_the_source(document);
    places_lead_back(document);
}

fn spans_are_in_their_texts(document: &Document) {
    let (prose, source) = (document.prose(), document.source().text());
    let fits = |span: Span, text: &str, what: &str| {
        assert!(text.get(span.range()).is_some(), "{what} at {span:?} does not fit a text of {} bytes", text.len());
    };
    for block in document.blocks() {
        fits(block.span, prose, "the words of a block");
        fits(block.source, source, "a block");
        if let Some(span) = block.label {
            fits(span, source, "a label");
            assert!(block.source.contains(span), "a label outside its block: {block:?}");
        }
        for &cell in &block.cells {
            fits(cell, prose, "a cell");
            assert!(block.span.contains(cell), "a cell outside its row: {block:?}");
        }
        assert_eq!(prose.as_bytes()[block.span.end()], b'\n', "a block that does not end its line: {block:?}");
        assert!(!block.span.of(prose).contains('\n'), "a block of two lines: {block:?}");
        assert!(!block.span.of(prose).contains("  "), "two spaces in {:?}", block.span.of(prose));
        assert!(block.section.is_none_or(|section| section < document.blocks().len()));
    }
    for mark in document.marks() {
        fits(mark.span, prose, "a mark");
    }
    for part in document.furniture() {
        fits(part.source, source, part.what);
    }
    assert!(document.breaks().is_sorted(), "breaks out of order");
    assert!(document.breaks().iter().all(|&at| prose.is_char_boundary(at as usize)));
}

fn blocks_lie_one_after_the_other(document: &Document) {
    for pair in document.blocks().windows(2) {
        assert!(pair[0].span.end() < pair[1].span.start(), "words out of order: {pair:?}");
        assert!(pair[0].source.end() <= pair[1].source.start(), "blocks overlap: {pair:?}");
    }
}

/// Every printing character of the source is in a block, or called furniture.
fn nothing_is_lost(document: &Document) {
    let source = document.source().text();
    let mut claimed: Vec<Span> = document.blocks().iter().map(|block| block.source).collect();
    claimed.extend(document.furniture().iter().map(|part| part.source));
    claimed.sort_unstable();
    let mut from = 0;
    for span in claimed.into_iter().chain([Span::at(source.len())]) {
        let between = Span::new(from, span.start()).of(source);
        assert!(between.trim().is_empty(), "lost: {between:?}");
        from = from.max(span.end());
    }
    // Markup is markup: no words of the minutes may hide there, but for what a browser would not show either.
    for part in document.furniture().iter().filter(|part| part.what == "markup") {
        // Control characters print nothing, wherever they stand.
        let words = part.source.of(source).trim_start_matches(char::is_control);
        let hidden = words.starts_with(['<', '[', '&', '!']) || words.contains(['<', '>', '[', ']', '`', '~']);
        assert!(hidden || !words.contains(char::is_alphanumeric), "words called markup: {words:?}");
    }
}

/// The letters and digits of the prose are some of those of the source, in order. (An entity gives one that is not there.)
fn words_are_words_of_the_source(document: &Document) {
    let source = document.source().text();
    if has_others(source) {
        return;
    }
    let mut letters = source.chars().filter(|c| c.is_alphanumeric());
    for block in document.blocks() {
        for c in document.words(block).chars().filter(|c| c.is_alphanumeric()) {
            assert!(letters.any(|other| other == c), "{c:?} of {:?} is not in the source", document.words(block));
        }
    }
}

/// Whether other words stand in the source than are read from it: characters by their names, orders to a web server.
fn has_others(source: &str) -> bool {
    source.contains('&') || source.contains("<!--#")
}

/// Every word of a block is found in the source at the place that the map gives for it.
fn places_lead_back(document: &Document) {
    let (prose, source) = (document.prose(), document.source().text());
    for block in document.blocks().iter().take(2_000) {
        let words = document.words(block);
        let mut at = block.span.start();
        for word in words.split(' ').take(200) {
            let span = Span::new(at, at + word.len());
            let found = document.in_source(span);
            assert!(source.get(found.range()).is_some(), "{word:?} leads to {found:?}");
            assert!(block.source.contains(found), "{word:?} leads out of its block: {found:?} {block:?}");
            let first = word.chars().next().filter(|c| c.is_alphanumeric());
            if let Some(first) = first.filter(|_| !has_others(source)) {
                assert!(found.of(source).starts_with(first), "{word:?} leads to {:?}", found.of(source));
                assert_eq!(document.in_prose(found.start()), at, "the way back from {word:?}");
            }
            at += word.len() + 1;
        }
        assert_eq!(block.span.of(prose), words);
    }
}
