//! Actions marked by nothing but the initials of those who were there, at the end: `New keys to be cut (TA)`, `Tell the broker. [IM]`.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::action::{Action, OwnerSource, State};
use crate::minutes::kinds::person::Person;
use crate::minutes::mention::Mention;
use crate::recognise::doers;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::action_parts::trimmed;
use super::action_when::{deadline, occasion};
use super::view::View;

/// The actions that initials mark in paragraphs where nothing else marks one.
pub fn marked_by_initials(view: &View<'_>, people: &[Person], actions: &[Action]) -> Vec<Action> {
    let known = LazyCell::new(|| initials_of(view, people));
    let blocks = || actions.iter().filter_map(|action| view.document.block_at(action.text.start()));
    let taken: LazyCell<HashSet<usize>, _> = LazyCell::new(|| blocks().collect());
    let mut found = Vec::new();
    for (index, block) in view.running() {
        let free = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.cells.is_empty();
        let Some(end) = Ending::of(view, block).filter(|_| free) else { continue };
        if people.len() < 2 || !end.names().all(|name| known.contains(name)) {
            continue;
        }
        let before = Span::new(block.span.start(), end.at.start());
        let Some(sentence) = view.sentences(before).last() else { continue };
        let sentence = trimmed(view, sentence);
        let agenda = || view.heads(index).take(2).any(|head| fold(head).contains("agenda"));
        if gives_work(view, sentence) && !agenda() && !taken.contains(&index) {
            found.push(end.action(view, sentence));
        }
    }
    found
}

/// The initials at the end of a paragraph.
struct Ending<'d> {
    /// The initials, without brackets.
    words: &'d str,
    /// With brackets.
    at: Span,
    /// Where the initials begin.
    from: usize,
    bracketed: bool,
}

impl<'d> Ending<'d> {
    fn of(view: &View<'d>, block: &Block) -> Option<Self> {
        const LONGEST: usize = 14;
        let words = view.words(block.span).trim_end_matches(['.', ' ']);
        let (open, close) = match words.as_bytes().last()? {
            b')' => ('(', 1),
            b']' => ('[', 1),
            last if last.is_ascii_uppercase() => (' ', 0),
            _ => return None,
        };
        let start = words.rfind(open)?;
        let inside = words.get(start + 1..words.len() - close)?;
        // `Prices to be sought. BB`: without brackets, only after a whole sentence.
        let apart = close == 1 || words.get(..start)?.trim_end().ends_with(['.', '!', ';']);
        let from = block.span.start() + start + 1;
        let at = Span::new(from - 1, block.span.start() + words.len());
        let ending = Self { words: inside, at, from, bracketed: close == 1 };
        (apart && inside.len() <= LONGEST && ending.names().next().is_some() && ending.names().all(is_initials))
            .then_some(ending)
    }

    fn names(&self) -> impl Iterator<Item = &'d str> {
        self.words.split(SEPARATORS).filter(|name| !name.is_empty() && *name != "and")
    }

    fn action(&self, view: &View<'_>, sentence: Span) -> Action {
        let mut next = self.from;
        let owners = self.words.split(SEPARATORS).filter_map(|name| {
            let at = Span::new(next, next + name.len());
            next = at.end() + 1;
            is_initials(name).then_some(Mention { at, form: PersonForm::Initials, person: None })
        });
        let report_back = occasion(view, sentence);
        let due = deadline(view, sentence, report_back.as_ref());
        let style = if self.bracketed { "brackets" } else { "after-the-sentence" };
        Action {
            at: self.at,
            text: sentence.to(self.at),
            task: sentence,
            number: None,
            owners: owners.collect(),
            owner_source: Some(OwnerSource::Marker),
            report_back,
            due,
            state: (State::New, self.at),
            style: style.to_owned(),
            item: None,
        }
    }
}

/// What stands between the initials of several.
const SEPARATORS: [char; 5] = ['/', ',', '&', '+', ' '];

fn is_initials(name: &str) -> bool {
    (2..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a sentence says what is to be done and names nobody for it: `New keys to be cut`, `Tell the broker`.
fn gives_work(view: &View<'_>, sentence: Span) -> bool {
    let words = view.words(sentence);
    let told = || {
        let second = words.split(' ').nth(1).unwrap_or_default();
        let object =
            matches!(second, "the" | "a" | "an" | "to" | "with" | "all" | "our" | "their" | "for" | "new" | "three");
        object && view.pieces(sentence).begin_with_work()
    };
    let all = doers(&view.pieces(sentence));
    told() || !all.is_empty() && all.iter().all(|doer| doer.who.is_empty() && doer.how.is_passive())
}

/// The initials of people as they are listed, or else of their names.
pub fn initials_of(view: &View<'_>, people: &[Person]) -> HashSet<String> {
    let of = |person: &Person| match person.initials {
        Some(at) => view.words(at).to_owned(),
        None => person
            .full_name(view.document.prose())
            .split([' ', '-', '.'])
            .filter_map(|part| part.chars().next())
            .collect(),
    };
    people.iter().map(of).collect()
}
