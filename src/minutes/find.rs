//! From a document to its minutes.

use crate::document::Document;
use crate::text::Span;

use super::finders::{self, Names, View, item_at};
use super::kinds::whole::Whole;
use super::minutes::Minutes;
use super::styles::{Styles, find_styles};

/// Finds what a document says happened at the meeting.
///
/// ```
/// use quorate::minutes::{Styles, find};
///
/// let (document, _) = quorate::read::read("m.txt", "It was agreed that the hall be let.\n")?;
/// let minutes = find(&document, &Styles::default());
/// assert_eq!(minutes.decisions.len(), 1);
/// assert!(minutes.actions.is_empty());
/// # Ok::<(), quorate::read::Unreadable>(())
/// ```
#[must_use]
pub fn find(document: &Document, styles: &Styles) -> Minutes {
    let cut = styles.cut(document.prose());
    let view = View::new(document, &cut, styles.scan(&cut));
    let marked = find_styles((document, &cut), &view.outline, styles, &view.scan);
    let people = finders::people(&view);
    let mut items = finders::items(&view);
    finders::urgency(&view, &mut items);
    let meeting = finders::opening(&view, &people, &items);
    let actions = finders::actions(&view, &marked);
    let motions = finders::motions(&view);
    let mut minutes = Minutes {
        scope: finders::scope(&view, &people, &meeting),
        whole: Whole {
            at: Span::new(0, document.prose().trim_end().len()),
            title: document.blocks().first().map(|block| block.span),
            status: finders::status(&view),
            published: None,
            meeting,
        },
        headings: finders::headings(&view),
        paragraphs: finders::paragraphs(&view, &items),
        undertakings: finders::undertakings(&view, &people, &actions),
        decisions: finders::decisions(&view),
        approvals: finders::approvals(&view, &items),
        mentioned: Vec::new(),
        votes: finders::votes(&view, &motions),
        declarations: finders::declarations(&view),
        annexes: finders::annexes(&view),
        dates: finders::dates(&view),
        people,
        items,
        actions,
        motions,
    };
    finders::join(&view, &mut minutes.motions, &mut minutes.decisions, &minutes.votes);
    resolve(&view, &mut minutes);
    place_in_items(&mut minutes);
    finders::particulars(&view, &mut minutes);
    minutes
}

/// Says whom each mention means.
fn resolve(view: &View<'_>, minutes: &mut Minutes) {
    let names = Names::of(view, &minutes.people);
    let owners = minutes.actions.iter_mut().flat_map(|action| &mut action.owners);
    let promisers = minutes.undertakings.iter_mut().flat_map(|undertaking| &mut undertaking.owners);
    let movers = minutes.motions.iter_mut().flat_map(|motion| [&mut motion.mover, &mut motion.seconder]).flatten();
    let declarers = minutes.declarations.iter_mut().filter_map(|declaration| declaration.member.as_mut());
    for mention in owners.chain(promisers).chain(movers).chain(declarers) {
        names.resolve(view, mention);
    }
    minutes.mentioned = finders::mentioned(view, &minutes.people, &names);
}

/// Says of each thing under which item it stands, and of each item what came of it.
fn place_in_items(minutes: &mut Minutes) {
    let Minutes { items, actions, undertakings, decisions, motions, votes, declarations, .. } = minutes;
    let at = |span: Span| item_at(items, span.start());
    actions.iter_mut().for_each(|action| action.item = at(action.at));
    undertakings.iter_mut().for_each(|undertaking| undertaking.item = at(undertaking.at));
    decisions.iter_mut().for_each(|decision| decision.item = at(decision.at));
    motions.iter_mut().for_each(|motion| motion.item = at(motion.at));
    votes.iter_mut().for_each(|vote| vote.item = at(vote.at));
    declarations.iter_mut().for_each(|declaration| declaration.item = at(declaration.at));
    finders::outcomes(items, decisions, actions);
}
