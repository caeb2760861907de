//! Lists of those present that no words announce.

use crate::document::BlockKind;
use crate::minutes::kinds::person::Attendance;

use super::roll_entries::{is_name, is_name_with_post, names_alone};
use super::roll_heads::List;
use super::view::View;

/// Names alone, near the start, with no word that says what they are: those present.
pub fn unnamed(view: &View<'_>, index: usize) -> Option<List> {
    const NEAR: usize = 14;
    let block = view.block(index).filter(|_| index < NEAR)?;
    let words = view.document.words(block);
    let list = Some(List::of(Attendance::Present));
    if block.kind == BlockKind::ListItem {
        // A list right under the title.
        let entries = || {
            let around = |at: usize| view.block(at).filter(|block| block.kind == BlockKind::ListItem);
            let first = (0..=index).rev().take_while(|&at| around(at).is_some()).last().unwrap_or(index);
            (first, (first..).map_while(around).take(30).map(|block| view.document.words(block)).collect::<Vec<_>>())
        };
        let (first, entries) = entries();
        let title =
            first.checked_sub(1).and_then(|above| view.block(above)).filter(|above| above.kind == BlockKind::Heading);
        let under_title = title.is_some()
            && (0..first).filter(|&at| view.block(at).is_some_and(|block| block.kind == BlockKind::Heading)).count()
                == 1;
        let full = |words: &&str| is_name(words) && words.contains(' ') && names_alone(words);
        let names = entries.len() > 2 && entries.iter().all(full);
        return list.filter(|_| under_title && names);
    }
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    // Either way a name comes first.
    let first = words.split([',', ';']).next().unwrap_or(words);
    if !is_name(first.trim()) {
        return None;
    }
    let shouted = !words.contains(char::is_lowercase);
    let short = |part: &str| is_name(part) && part.split(' ').count() <= 3;
    let names = words.split([',', ';']).all(|part| short(part.trim()))
        && words.matches(',').count() >= 2
        && names_alone(words)
        && !shouted;
    let posts = || {
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| view.block(near));
        is_name_with_post(words) && beside.into_iter().any(|near| is_name_with_post(view.document.words(near)))
    };
    list.filter(|_| names || posts())
}
