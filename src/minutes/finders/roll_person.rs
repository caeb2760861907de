//! Somebody in a list of names, with what the list says of them.

use crate::minutes::kinds::person::{Attendance, Person};
use crate::recognise::{Attendee, person_form, times};
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::roll_heads::List;
use super::sentence::says_any;
use super::view::View;

/// Somebody in a list, as the words of the list say.
pub fn person(view: &View<'_>, attendee: &Attendee, list: List, head: Span) -> Person {
    let role = attendee.role;
    let name = attendee.name;
    let clock = |signs: &[&str]| {
        let said = role.filter(|&role| says_any(view.words(role), signs))?;
        let time = times(&view.pieces(said)).into_iter().next()?;
        Some((time.minutes, time.at))
    };
    // What stands in brackets after the name of somebody who was not there is why, unless it is a post.
    let why = role.filter(|&role| {
        list.attendance != Attendance::Present && person_form(view.words(role)) != Some(PersonForm::Post)
    });
    Person {
        name,
        family: None,
        at: role
            .filter(|role| role.start() >= name.start() && role.end() < name.end() + 120)
            .map_or(name, |role| closed(view, name.to(role))),
        initials: attendee.initials,
        handle: attendee.handle,
        post: role.filter(|_| why.is_none()),
        capacity: list.capacity.map(|capacity| (capacity, head)),
        attendance: vec![(list.attendance, head)],
        reason: why,
        arrived: clock(&["arriv", "from ", "joined"]),
        left: clock(&["left", "until", "depart"]),
    }
}

/// With the bracket that closes what is inside.
fn closed(view: &View<'_>, at: Span) -> Span {
    let bracket = view.words(at).contains('(') && view.words(Span::new(at.end(), at.end() + 1)) == ")";
    if bracket { Span::new(at.start(), at.end() + 1) } else { at }
}
