//! From a document to its minutes.

use crate::document::Document;
use crate::text::Span;

use super::finders::{self, Names, Presiding, Room, View, item_at};
use super::house_style::HouseStyle;
use super::kinds::whole::Whole;
use super::minutes::Minutes;
use super::styles::{Styles, find_styles};
use super::wanted::{Search, Wanted};

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
    find_wanted(document, styles, Wanted::everything())
}

/// The same, without what is not wanted: those lists are empty, those fields not stated.
#[must_use]
pub fn find_wanted(document: &Document, styles: &Styles, wanted: Wanted) -> Minutes {
    let cut = styles.cut(document.prose());
    let view = View::new(document, &cut, styles.scan(&cut));
    let marked = find_styles((document, &cut), &view.outline, styles, &view.scan);
    let people = finders::people(&view);
    let mut items = finders::items(&view);
    if wanted.has(Search::Urgency) {
        finders::urgency(&view, &mut items);
    }
    let meeting = finders::opening(&view, &people, &items);
    let actions = finders::actions(&view, &marked, &people);
    let motions = finders::motions(&view);
    let decisions = finders::decisions(&view);
    let room = wanted.has(Search::Room).then(|| finders::room(&view, &people));
    let Room { arrivals, departures, mut chairs } = room.unwrap_or_default();
    let payments = wanted.has(Search::Payments).then(|| finders::payments(&view));
    let (payments, payment_lists) = payments.unwrap_or_default();
    let ended = meeting.end.map(|(_, at)| at);
    let personal_details =
        wanted_list(wanted, Search::PersonalDetails, || finders::personal_details(&view, &people, &items, ended));
    let undertakings = finders::undertakings(&view, &people, &actions);
    let business = !(actions.is_empty() && decisions.is_empty() && motions.is_empty() && undertakings.is_empty());
    let mut minutes = Minutes {
        scope: finders::scope(&view, &people, &meeting, business),
        whole: Whole {
            at: Span::new(0, document.prose().trim_end().len()),
            title: document.blocks().first().map(|block| block.span),
            status: finders::status(&view),
            published: None,
            meeting,
        },
        headings: finders::headings(&view),
        paragraphs: finders::paragraphs(&view, &items),
        undertakings,
        exclusions: wanted_list(wanted, Search::Exclusions, || finders::exclusions(&view, &decisions)),
        decisions,
        approvals: wanted_list(wanted, Search::Approvals, || finders::approvals(&view, &items)),
        mentioned: Vec::new(),
        votes: finders::votes(&view, &motions),
        declarations: finders::declarations(&view),
        dispensations: wanted_list(wanted, Search::Dispensations, || finders::dispensations(&view)),
        arrivals,
        departures,
        payments,
        payment_lists,
        annexes: finders::annexes(&view),
        cross_references: wanted_list(wanted, Search::References, || finders::cross_references(&view, &items)),
        dates: finders::dates(&view),
        acronyms: Vec::new(),
        personal_details,
        people,
        items,
        house_style: HouseStyle::of(&actions),
        actions,
        motions,
    };
    let acting = minutes.actions.iter().flat_map(|action| &action.owners);
    let acting = acting.chain(minutes.undertakings.iter().flat_map(|undertaking| &undertaking.owners));
    let moving = minutes.motions.iter().flat_map(|motion| [&motion.mover, &motion.seconder]).flatten();
    minutes.acronyms =
        wanted_list(wanted, Search::Acronyms, || finders::acronyms(&view, &minutes.people, acting.chain(moving)));
    finders::join(&view, &mut minutes.motions, &mut minutes.decisions, &minutes.votes);
    finders::votes_to_matter(&view, &minutes.motions, &minutes.decisions, &mut minutes.votes);
    if wanted.has(Search::Amendments) {
        finders::amendments(&view, &mut minutes.motions);
    }
    let names = resolve(&view, &mut minutes, &mut chairs);
    minutes.mentioned = wanted_list(wanted, Search::Mentioned, || finders::mentioned(&view, &minutes.people, &names));
    place_in_items(&mut minutes, &mut chairs);
    finders::named_twice(&view, &mut minutes.votes);
    finders::returns(&view, &mut minutes.departures, &mut minutes.arrivals);
    finders::presiding(&mut minutes.items, &chairs, minutes.whole.meeting.chair);
    finders::public_business(&view, &mut minutes.exclusions, &minutes.items);
    if wanted.has(Search::Consequences) {
        finders::consequences(&view, &mut minutes, &chairs);
    }
    if wanted.has(Search::Particulars) {
        finders::particulars(&view, &mut minutes);
    }
    minutes
}

/// What a search finds, if it is wanted.
fn wanted_list<T>(wanted: Wanted, search: Search, find: impl FnOnce() -> Vec<T>) -> Vec<T> {
    if wanted.has(search) { find() } else { Vec::new() }
}

/// Says whom each mention means.
fn resolve(view: &View<'_>, minutes: &mut Minutes, chairs: &mut [Presiding]) -> Names {
    let prose = view.document.prose();
    let names = Names::of(prose, &minutes.people);
    let owners = minutes.actions.iter_mut().flat_map(|action| &mut action.owners);
    let promisers = minutes.undertakings.iter_mut().flat_map(|undertaking| &mut undertaking.owners);
    let movers = minutes.motions.iter_mut().flat_map(|motion| [&mut motion.mover, &mut motion.seconder]).flatten();
    let declarers = minutes.declarations.iter_mut().filter_map(|declaration| declaration.member.as_mut());
    let voters = minutes.votes.iter_mut().flat_map(|vote| {
        let named = vote.sides.iter_mut().flat_map(|side| &mut side.who);
        named.chain(&mut vote.requesters).chain(&mut vote.caster)
    });
    let holders = minutes.dispensations.iter_mut().flat_map(|dispensation| &mut dispensation.holders);
    let arrivers = minutes.arrivals.iter_mut().map(|arrival| &mut arrival.who);
    let leavers = minutes.departures.iter_mut().map(|departure| &mut departure.who);
    let chairs = chairs.iter_mut().filter_map(|one| one.who.as_mut()).chain(&mut minutes.whole.meeting.chair);
    let all = owners.chain(promisers).chain(movers).chain(declarers).chain(voters).chain(holders);
    for mention in all.chain(arrivers).chain(leavers).chain(chairs) {
        names.resolve(prose, mention);
    }
    names
}

/// Says of each thing under which item it stands, and of each item what came of it.
fn place_in_items(minutes: &mut Minutes, chairs: &mut [Presiding]) {
    let Minutes { items, actions, undertakings, decisions, motions, votes, declarations, .. } = minutes;
    let Minutes { dispensations, arrivals, departures, exclusions, payments, payment_lists, acronyms, .. } = minutes;
    let at = |span: Span| item_at(items, span.start());
    actions.iter_mut().for_each(|action| action.item = at(action.at));
    undertakings.iter_mut().for_each(|undertaking| undertaking.item = at(undertaking.at));
    decisions.iter_mut().for_each(|decision| decision.item = at(decision.at));
    motions.iter_mut().for_each(|motion| motion.item = at(motion.at));
    votes.iter_mut().for_each(|vote| vote.item = at(vote.at));
    payments.iter_mut().for_each(|payment| payment.item = at(payment.at));
    payment_lists.iter_mut().for_each(|list| list.item = at(list.at));
    acronyms.iter_mut().for_each(|acronym| acronym.item = at(acronym.at));
    declarations.iter_mut().for_each(|declaration| declaration.item = at(declaration.at));
    dispensations.iter_mut().for_each(|dispensation| dispensation.item = at(dispensation.at));
    arrivals.iter_mut().for_each(|arrival| arrival.item = at(arrival.at));
    departures.iter_mut().for_each(|departure| departure.item = at(departure.at));
    exclusions.iter_mut().for_each(|exclusion| exclusion.item = at(exclusion.at));
    chairs.iter_mut().for_each(|one| one.item = at(one.at));
    finders::outcomes(items, decisions, actions);
}
