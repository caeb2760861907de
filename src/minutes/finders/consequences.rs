//! What came of an interest that was declared: whether the member left, voted, or gave up the chair.

use crate::minutes::kinds::declaration::{Declaration, Voted};
use crate::minutes::kinds::item::{Item, first_number};
use crate::minutes::kinds::topic::Topic;
use crate::minutes::mention::Mention;
use crate::minutes::minutes::Minutes;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::room::{Presiding, is_same};
use super::sentence::Sentence;
use super::view::View;

/// Says of each declaration what came of it.
pub fn consequences(view: &View<'_>, minutes: &mut Minutes, chairs: &[Presiding]) {
    let mut declarations = std::mem::take(&mut minutes.declarations);
    for declaration in &mut declarations {
        let business = concerned(view, &minutes.items, declaration);
        declaration.business = business;
        let Some(member) = declaration.member else { continue };
        let from = declaration.at.start();
        // Where it is not said which item it concerns, all that comes after it may be meant.
        let fits = |at: Span, item: Option<u32>| match business {
            Some(business) => item == Some(business),
            None => at.start() > from,
        };
        let departures = minutes.departures.iter().filter(|one| is_same(view, &one.who, &member));
        let left = departures.filter(|one| fits(one.at, one.item)).map(|one| one.at).next();
        declaration.left = declaration.left.or(left);
        declaration.voted = match acts(view, minutes, &member).into_iter().find(|&(at, item)| fits(at, item)) {
            Some((at, _)) if business.is_some() => Voted::Yes(at),
            Some((at, _)) => Voted::Perhaps(at),
            None => Voted::No,
        };
        declaration.by_chair = is_chair(view, minutes, &member);
        declaration.other_chair = chairs
            .iter()
            .filter(|one| fits(one.at, one.item) || one.item == declaration.item && one.at.start() > from)
            .find(|one| one.who.is_some_and(|who| !is_same(view, &who, &member)))
            .map(|one| one.at);
        declaration.dispensed = dispensed(view, minutes, declaration, &member);
    }
    minutes.declarations = declarations;
}

/// The item that a declaration concerns: the one that it names, else the one under which it stands, unless that is only for
/// declarations.
fn concerned(view: &View<'_>, items: &[Item], declaration: &Declaration) -> Option<u32> {
    let named = declaration.concerns.map(|at| view.words(at)).and_then(|words| {
        let start = words.find(|c: char| c.is_ascii_digit())?;
        let number = words.get(start..)?.split([' ', ',', ';', ')']).next()?.trim_end_matches(['.', ':']);
        let whole: Option<i64> = number.parse().ok();
        let same = |item: &Item| item.reference == number || whole.is_some() && first_number(&item.reference) == whole;
        items.iter().position(same).and_then(|row| u32::try_from(row).ok())
    });
    let own = || {
        let item =
            declaration.item.filter(|&row| items.get(row as usize).is_some_and(|item| item.topic != Topic::Interests));
        item.filter(|_| declaration.concerns.is_none())
    };
    named.or_else(own)
}

/// Where somebody is named as voting for or against, moving or seconding, and under which item.
fn acts(view: &View<'_>, minutes: &Minutes, member: &Mention) -> Vec<(Span, Option<u32>)> {
    let same = |who: &Mention| is_same(view, who, member);
    let votes = minutes.votes.iter().flat_map(|vote| {
        let [in_favour, against, _] = &vote.sides;
        in_favour.who.iter().chain(&against.who).map(move |who| (who, vote.item))
    });
    let motions = minutes
        .motions
        .iter()
        .flat_map(|motion| motion.mover.iter().chain(&motion.seconder).map(move |who| (who, motion.item)));
    votes.chain(motions).filter(|(who, _)| same(who)).map(|(who, item)| (who.at, item)).collect()
}

/// Whether somebody is the chair: by the post, or by the list of those present.
fn is_chair(view: &View<'_>, minutes: &Minutes, member: &Mention) -> bool {
    let chair = |words: &str| {
        let words = fold(words);
        ["chair", "mayor", "cathaoirleach", "president"].iter().any(|post| words.contains(post))
            && !["vice", "deputy", "leas"].iter().any(|post| words.contains(post))
    };
    let listed = || {
        let person = minutes.people.get(member.person? as usize)?;
        person.post.map(|post| chair(view.words(post)))
    };
    let sitting = || minutes.whole.meeting.chair.is_some_and(|sitting| is_same(view, &sitting, member));
    member.form == PersonForm::Post && chair(view.words(member.at)) || listed() == Some(true) || sitting()
}

/// The words that tell of a dispensation that somebody has: beside the declaration, or where it was granted.
fn dispensed(view: &View<'_>, minutes: &Minutes, declaration: &Declaration, member: &Mention) -> Option<Span> {
    let paragraph = view.document.block_at(declaration.at.start()).and_then(|index| view.block(index))?;
    let words = Sentence::new(view.document.prose(), paragraph.span);
    let beside =
        words.place("dispensation").filter(|_| !words.has_any(&["no dispensation", "not", "refused", "without"]));
    let theirs = |holder: &Mention| holder.form == PersonForm::Group || is_same(view, holder, member);
    let granted = || minutes.dispensations.iter().find(|one| one.holders.iter().any(theirs)).map(|one| one.at);
    beside.or_else(granted)
}
