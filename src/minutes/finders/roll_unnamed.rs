//! Lists of those present that no words announce.

use crate::document::BlockKind;
use crate::minutes::kinds::person::Attendance;
use crate::recognise::person_form;
use crate::vocabulary::PersonForm;

use super::roll_entries::{is_business, is_name, is_name_with_post, names_alone, says_firm};
use super::roll_heads::List;
use super::view::View;

/// Names alone, near the start, with no word that says what they are: those present, and how many bytes of the block name them.
pub fn unnamed(view: &View<'_>, index: usize) -> Option<(List, usize)> {
    const NEAR: usize = 14;
    let block = view.block(index).filter(|_| index < NEAR)?;
    let words = view.document.words(block);
    let list = Some((List::of(Attendance::Present), words.len()));
    if block.kind == BlockKind::ListItem {
        // A list right under the title, or under one line below it.
        let entries = || {
            let around = |at: usize| view.block(at).filter(|block| block.kind == BlockKind::ListItem);
            let first = (0..=index).rev().take_while(|&at| around(at).is_some()).last().unwrap_or(index);
            (first, (first..).map_while(around).take(30).map(|block| view.document.words(block)).collect::<Vec<_>>())
        };
        let (first, entries) = entries();
        let kind = |back: usize| first.checked_sub(back).and_then(|above| view.block(above)).map(|above| above.kind);
        let line = kind(1) == Some(BlockKind::Paragraph) && kind(2) == Some(BlockKind::Heading);
        let under_title = (kind(1) == Some(BlockKind::Heading) || line)
            && (0..first).filter(|&at| view.block(at).is_some_and(|block| block.kind == BlockKind::Heading)).count()
                == 1;
        // `Ana Ash (Chair, aa1)`
        let full = |words: &&str| {
            let name = words.split(" (").next().unwrap_or(words);
            is_name(name) && name.contains(' ') && names_alone(words)
        };
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
    let (posts, firms) = run_of_posts(view, index);
    if firms && let Some(comma) = words.find(',') {
        return Some((List::of(Attendance::Present), comma));
    }
    list.filter(|_| names || posts)
}

/// Whether a line stands among lines with a name and a post each, some perhaps with a name alone (a letterhead with those who
/// sit on a body), and whether it is firms that stand after the names: `Ana Ash, Moss Mills`.
fn run_of_posts(view: &View<'_>, index: usize) -> (bool, bool) {
    const FEWEST: usize = 2;
    const FAR: usize = 24;
    let line = |at: usize| {
        let block = view.block(at).filter(|block| block.kind == BlockKind::Paragraph)?;
        let words = view.document.words(block);
        let name = || {
            words.contains(' ') && is_name(words) && !words.split(' ').any(|word| is_business(word) || is_place(word))
        };
        (is_name_with_post(words) || name() && !says_firm(words)).then_some(words)
    };
    let before = (0..index).rev().take(FAR).map_while(line);
    let run: Vec<&str> = before.chain((index..index + FAR).map_while(line)).collect();
    let own = line(index).is_some();
    let posts: Vec<&str> = run.iter().filter_map(|words| words.split_once(", ")).map(|(_, post)| post).collect();
    let held = posts.iter().filter(|post| holds(post)).count();
    (own && posts.len() >= FEWEST, own && posts.len() > FEWEST && held == 0)
}

/// Whether words are a post, or have the name of one in them: `Chair`, `Head of Roads`.
fn holds(post: &str) -> bool {
    person_form(post) == Some(PersonForm::Post)
        || post.split(' ').any(|word| person_form(word.trim_matches(',')) == Some(PersonForm::Post))
}

/// Words with which the names of places end.
fn is_place(word: &str) -> bool {
    const PLACES: &[&str] = &[
        "room",
        "centre",
        "center",
        "street",
        "building",
        "library",
        "church",
        "school",
        "house",
        "park",
        "commission",
    ];
    PLACES.iter().any(|place| word.eq_ignore_ascii_case(place))
}
