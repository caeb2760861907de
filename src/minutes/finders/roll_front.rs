//! Those present as the front matter of a page lists them: `attendees: [Ana Ash, Ben Birch]`, `apologies:` and a list below.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::person::Attendance;
use crate::text::{Span, fold};

use super::roll_heads::List;
use super::view::View;

/// A list in the front matter: its key, and the words in which its names stand.
pub struct Listed {
    /// What those are who are named.
    pub list: List,
    /// The key.
    pub head: Span,
    /// The words with names, a line each.
    pub names: Vec<Span>,
}

/// Keys of those who were there; the second of each says that other pages have it too.
#[rustfmt::skip]
const PRESENT: &[(&str, bool)] = &[
    ("present", false), ("attendees", false), ("attendance", false), ("attending", false), ("attended", false),
    ("in attendance", false), ("in_attendance", false), ("in-attendance", false), ("participants", true), ("members", true),
    ("directors", true), ("trustees", true), ("governors", true), ("board", true), ("committee", true), ("guests", true),
    ("observers", true), ("members present", false), ("members_present", false), ("also present", false),
    ("also_present", false), ("people", true), ("visitors", true), ("officers", true),
];

const APOLOGIES: &[&str] = &["apologies", "regrets", "excused", "apology"];

const ABSENT: &[&str] = &["absent", "absentees", "not present", "not_present"];

/// The lists of the front matter.
pub fn front_lists(view: &View<'_>) -> Vec<Listed> {
    let lines = view.document.blocks().iter().take_while(|block| block.kind == BlockKind::FrontMatter);
    let lines: Vec<&Block> = lines.collect();
    let of_meeting = lines.iter().any(|line| {
        let words = fold(view.document.words(line));
        ["title:", "layout:", "type:", "tags:", "categories:"].iter().any(|key| words.starts_with(key))
            && (words.contains("meeting") || words.contains("minutes"))
    });
    let mut found: Vec<Listed> = Vec::new();
    let mut open = false;
    for line in lines {
        let words = view.document.words(line);
        let bare = words.trim_start();
        if let Some(entry) = bare.strip_prefix("- ") {
            if let Some(last) = found.last_mut().filter(|_| open) {
                last.names.push(unquoted(view, Span::new(line.span.end() - entry.len(), line.span.end())));
            }
            continue;
        }
        open = false;
        let Some((key, value)) = words.split_once(':') else { continue };
        let Some(list) = list_of_key(fold(key).trim(), of_meeting) else { continue };
        let head = Span::new(line.span.start(), line.span.start() + key.len() + 1);
        let value = unquoted(view, Span::new(line.span.end() - value.len(), line.span.end()));
        open = value.is_empty();
        found.push(Listed { list, head, names: if open { Vec::new() } else { vec![value] } });
    }
    found
}

fn list_of_key(key: &str, of_meeting: bool) -> Option<List> {
    let attendance = if PRESENT.iter().any(|&(known, doubtful)| known == key && (of_meeting || !doubtful)) {
        Attendance::Present
    } else if APOLOGIES.contains(&key) {
        Attendance::Apology
    } else if ABSENT.contains(&key) {
        Attendance::Absent
    } else {
        return None;
    };
    Some(List::of(attendance))
}

/// Without brackets and quotation marks around.
fn unquoted(view: &View<'_>, at: Span) -> Span {
    let around = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '"' | '\'');
    let words = view.words(at);
    let start = at.start() + (words.len() - words.trim_start_matches(around).len());
    Span::new(start, start + words.trim_matches(around).len())
}
