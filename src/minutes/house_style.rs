//! In which house style the actions of a document are marked.

use super::kinds::action::Action;
use crate::text::Span;

/// The house style that explains most of the marks of actions in a document, and why it is thought to be the one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseStyle {
    /// Its name: that of the file with its sentences.
    pub name: String,
    /// How many actions it marks.
    pub marks: usize,
    /// How many actions are marked in all.
    pub of: usize,
    /// The style that marks most of the others, with how many.
    pub runner_up: Option<(String, usize)>,
    /// Where its first marks stand.
    pub examples: Vec<Span>,
}

impl HouseStyle {
    /// How many of its marks are kept as examples.
    const EXAMPLES: usize = 3;

    /// The house style of these actions; none where nothing is marked. Of two that mark as many, the one that comes first.
    ///
    /// ```
    /// use quorate::check::{Checker, Rules};
    /// use quorate::evaluate::Given;
    ///
    /// let rules = Rules::load(&[], true);
    /// let minutes = "The bin is full. (Action – CS)\n\nThe wall is down. (Action – Clerk)\n\nACTION: Clerk to order salt.\n";
    /// let (_, minutes, _) = Checker::new(&rules, Given::default()).read("m.txt", minutes)?;
    /// let style = minutes.house_style.expect("actions are marked");
    /// assert_eq!((style.name.as_str(), style.marks, style.of), ("brackets", 2, 3));
    /// assert_eq!(style.runner_up, Some(("labels".to_owned(), 1)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(actions: &[Action]) -> Option<Self> {
        // In the order in which they come first.
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for action in actions {
            match counts.iter_mut().find(|(name, _)| *name == action.style) {
                Some((_, count)) => *count += 1,
                None => counts.push((&action.style, 1)),
            }
        }
        // A stable order: of two that mark as many, the one that came first.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut counts = counts.into_iter();
        let (name, marks) = counts.next()?;
        let examples = actions.iter().filter(|action| action.style == name).map(|action| action.at);
        Some(Self {
            name: name.to_owned(),
            marks,
            of: actions.len(),
            runner_up: counts.next().map(|(name, marks)| (name.to_owned(), marks)),
            examples: examples.take(Self::EXAMPLES).collect(),
        })
    }
}
