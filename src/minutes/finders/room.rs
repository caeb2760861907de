//! Finds who came, who went, and who took the chair.

use std::collections::HashMap;

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::arrival::Arrival;
use crate::minutes::kinds::departure::Departure;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::person::Person;
use crate::minutes::mention::Mention;
use crate::recognise::{Movement, Step, movements};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::resolve::without_title;
use super::sentence::says_any;
use super::view::View;

/// Who was in the chair from a place on.
#[derive(Clone, Debug, PartialEq)]
pub struct Presiding {
    /// The words that say so.
    pub at: Span,
    /// Who took the chair; nobody where it was only left.
    pub who: Option<Mention>,
    /// Whether only for the item: `took the chair for this item`.
    pub for_item: bool,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// All that happened at the door and in the chair.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// Who came.
    pub arrivals: Vec<Arrival>,
    /// Who went.
    pub departures: Vec<Departure>,
    /// Who took the chair.
    pub chairs: Vec<Presiding>,
}

/// Who came, who went, and who took the chair, in the order of the document.
pub fn room(view: &View<'_>, people: &[Person]) -> Room {
    let mut room = Room::default();
    for person in people {
        let who = Mention { at: person.name, form: PersonForm::Name, person: None };
        if let Some((_, at)) = person.arrived {
            room.arrivals.push(Arrival { at, who, time: person.arrived, again: false, item: None });
        }
        if let Some((_, at)) = person.left {
            room.departures.push(Departure { at, who, time: person.left, back: None, item: None });
        }
    }
    // Most paragraphs with a chair only tell what the chair said.
    let may_tell = |&(index, block): &(usize, &Block)| {
        let with = || says_any(view.document.words(block), &["in the chair"]);
        !matches!(block.kind, BlockKind::Heading | BlockKind::FrontMatter | BlockKind::Code)
            && (view.has(index, Cue::Room) || view.has(index, Cue::Chair) && with())
    };
    for (_, block) in view.document.blocks().iter().enumerate().filter(may_tell) {
        for movement in movements(&view.pieces(block.span)) {
            room.add(view, movement);
        }
    }
    room.arrivals.sort_by_key(|arrival| arrival.at.start());
    room.departures.sort_by_key(|departure| departure.at.start());
    room
}

impl Room {
    fn add(&mut self, view: &View<'_>, movement: Movement) {
        let Movement { at, who, step, time } = movement;
        let time = time.map(|time| (in_the_evening(time.minutes, time.certain), time.at));
        let mut who = who.into_iter().map(Mention::of);
        match step {
            Step::Arrived | Step::Returned => {
                let again = step == Step::Returned;
                self.arrivals.extend(who.map(|who| Arrival { at, who, time, again, item: None }));
            }
            Step::Left => self.departures.extend(who.map(|who| Departure { at, who, time, back: None, item: None })),
            Step::TookChair | Step::LeftChair => {
                let after = view.words(Span::new(at.start(), view.document.prose().len().min(at.end() + 24)));
                let for_item = ["this item", "the item", "item "].iter().any(|words| after.contains(words));
                let who = who.next_back().filter(|_| step == Step::TookChair);
                self.chairs.push(Presiding { at, who, for_item, item: None });
            }
        }
    }
}

/// `left at 8.15`: meetings that say no more are held in the evening.
fn in_the_evening(minutes: u16, certain: bool) -> u16 {
    const NOON: u16 = 12 * 60;
    if !certain && (5 * 60..NOON).contains(&minutes) { minutes + NOON } else { minutes }
}

/// Says of each departure with which arrival they came back.
pub fn returns(view: &View<'_>, departures: &mut [Departure], arrivals: &mut [Arrival]) {
    // By whom: when they came, the last first.
    let mut came: HashMap<String, Vec<usize>> = HashMap::new();
    for (row, arrival) in arrivals.iter().enumerate().rev() {
        came.entry(key(view, &arrival.who)).or_default().push(row);
    }
    for departure in departures {
        let Some(rows) = came.get_mut(&key(view, &departure.who)) else { continue };
        while let Some(row) = rows.pop() {
            let Some(arrival) = arrivals.get_mut(row) else { continue };
            if arrival.at.start() >= departure.at.start() {
                arrival.again = true;
                departure.back = u32::try_from(row).ok();
                break;
            }
        }
    }
}

/// What tells one person from others: the place in the attendance list where that is known, else the last word of the name.
pub fn key(view: &View<'_>, who: &Mention) -> String {
    if let Some(person) = who.person {
        return format!("#{person}");
    }
    let words = fold(view.words(who.at));
    let name = without_title(&words);
    if who.form == PersonForm::Name {
        name.rsplit([' ', '.']).next().unwrap_or(name).to_owned()
    } else {
        name.to_owned()
    }
}

/// Whether two mentions are of one person, as far as the words or the attendance list tell.
pub fn is_same(view: &View<'_>, one: &Mention, other: &Mention) -> bool {
    if let (Some(one), Some(other)) = (one.person, other.person) {
        return one == other;
    }
    let name = |who: &Mention| {
        let words = fold(view.words(who.at));
        without_title(&words).to_owned()
    };
    let (one, other) = (name(one), name(other));
    let last = |name: &str| name.rsplit([' ', '.']).next().unwrap_or_default().to_owned();
    let short = !one.contains([' ', '.']) || !other.contains([' ', '.']);
    one == other || short && last(&one) == last(&other)
}

/// Says of each item who presided: whoever took the chair in it, or was in the chair before it.
pub fn presiding(items: &mut [Item], chairs: &[Presiding], chair: Option<Mention>) {
    let mut sitting = chair;
    let mut left = chairs;
    for (row, item) in (0u32..).zip(items) {
        let before = left.iter().take_while(|one| one.item.is_none_or(|item| item < row)).count();
        let here = left.iter().skip(before).take_while(|one| one.item == Some(row)).count();
        let here = left.get(before..before + here).unwrap_or_default();
        left = left.get(before + here.len()..).unwrap_or_default();
        item.presiding = here.iter().rev().find_map(|one| one.who).or(sitting);
        if let Some(last) = here.iter().rev().find(|one| !one.for_item) {
            sitting = last.who.or(sitting);
        }
    }
}
