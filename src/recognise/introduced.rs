//! Somebody named in running text, with a title or with a role beside the name: `Mr Marsh`, `Jo Marsh, Head of Planning`, `the
//! Head of Planning (Jo Marsh)`.

use super::full_name::name_at;
use super::person::is_title;
use super::signs::Sign;
use super::words::{Kind, Words};
use crate::text::Span;

/// Somebody named in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The words, with title and role.
    pub at: Span,
    /// The name, without a title.
    pub name: Span,
    /// The role beside it.
    pub role: Option<Span>,
}

/// Everybody whom a text names with a title or a role, in order. Councillors are left out: what they are is said by `Cllr`.
///
/// ```
/// # use quorate::recognise::{Cut, introductions};
/// let text = "The Head of Planning (Jo Marsh) and Mr Ash came.";
/// let found = introductions(&Cut::of(text).words());
/// assert_eq!(found[0].role.map(|role| role.of(text)), Some("Head of Planning"));
/// assert_eq!((found[1].name.of(text), found[1].role), ("Ash", None));
/// ```
#[must_use]
pub fn introductions(words: &Words<'_>) -> Vec<Introduction> {
    let mut found: Vec<Introduction> = Vec::new();
    // Of most texts a look at the signs is enough.
    let may_name = words.has_sign(Sign::Title.or(Sign::Post)) || words.may_say(&["PCSO", "Head of", "ergeant"]);
    if !may_name {
        return found;
    }
    let mut next = 0;
    while next < words.len() {
        let at = next;
        next += 1;
        let Some(word) = words.get(at).filter(|word| word.is_capital()) else { continue };
        let one = if word.is_any(RANKS) || word.has(Sign::Title) && word.is_any(TITLES) {
            titled(words, at)
        } else if begins_name(words, at) {
            untitled(words, at)
        } else {
            None
        };
        let Some((one, end)) = one else { continue };
        next = end.max(next);
        found.push(one);
    }
    found
}

/// Titles of people who need not be members.
const TITLES: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "reverend", "sgt", "insp"];

/// Titles that say what somebody is. `PC` is none of them: it is the parish council as often.
const RANKS: &[&str] = &["pcso", "sgt", "sergeant", "insp", "inspector", "superintendent", "rev", "revd", "reverend"];

/// What no name of a person has: departments, places, firms.
#[rustfmt::skip]
const NOT_OF_PERSONS: &[&str] = &[
    "limited", "ltd", "plc", "llp", "waste", "support", "tax", "area", "local", "housing", "centre", "structures",
    "roads", "transport", "water", "estate", "street", "road", "lane", "north", "south", "east", "west", "county",
    "borough", "district", "parish", "town", "city", "village", "cash", "flow", "entrance", "field", "fields", "safety",
    "scheme", "memorial", "speeding", "vehicles", "school", "church", "green", "park", "office", "house", "section",
    "annual", "finance", "health", "social", "economic", "physical", "public", "national", "royal", "saint", "st",
];

/// `Mr J Marsh`, `PCSO Hill`, with the role beside it.
fn titled(words: &Words<'_>, at: usize) -> Option<(Introduction, usize)> {
    let mut start = at + 1;
    while words.is(start, ".") || words.get(start).is_some_and(is_title) {
        // `Mr and Mrs Ash`, `Dr Cllr Ash`: others than one person, or a member.
        if words.get(start).is_some_and(|word| word.is_any(&["cllr", "councillor", "clr"])) {
            return None;
        }
        start += 1;
    }
    let end = name_at(words, start)?;
    // `MS` and `NCC` are no title and no name.
    let small = |at: usize| words.get(at).is_some_and(|word| word.text().chars().any(char::is_lowercase));
    let capitals = (start..end).all(|at| !small(at) && !words.get(at).is_some_and(|word| word.is_single()));
    let shouted = !small(at) && !words.is(at, "pcso");
    let real = words.get(start).is_some_and(|word| word.kind() == Kind::Word) && !capitals && !shouted;
    let rank = words.get(at).is_some_and(|word| word.is_any(RANKS));
    let place = words.is_any(end, &["road", "street", "close", "lane", "hall", "school"]);
    // `St` and a title alone name nobody; a list of couples is not one person.
    if !real || place || words.before(at).is_some_and(|before| is_title(before) || before.is("&")) {
        return None;
    }
    let beside = role_after(words, end).or_else(|| role_before(words, at));
    let own = rank.then(|| words.span(at, at + 1));
    Some(made(words, (at, end), words.span(start, end), beside, own))
}

/// Two capitals that may be a name, with a role beside it that says so.
fn untitled(words: &Words<'_>, at: usize) -> Option<(Introduction, usize)> {
    let end = name_at(words, at).filter(|&end| end >= at + 2)?;
    let plain = (at..end).all(|place| {
        words.get(place).is_some_and(|word| {
            let time = word.has(Sign::Month) || word.has(Sign::Weekday);
            let of_things = ["ment", "tion", "ity", "ices", "ness"].iter().any(|end| word.ends_with(end));
            !time && !word.has(Sign::NotName) && !word.has(Sign::Group) && !of_things && !word.is_any(NOT_OF_PERSONS)
        })
    });
    let small = (at..end).any(|place| words.get(place).is_some_and(|word| word.text().chars().any(char::is_lowercase)));
    // A longer run of capitals before is a place or a body.
    let whole = !words.before(at).is_some_and(|before| before.is_capital() && before.kind() == Kind::Word);
    if !plain || !small || !whole {
        return None;
    }
    // `Director, Newcastle West` names a place; who has initials or stands in brackets is a person.
    let initials = (at..end).any(|place| words.get(place).is_some_and(|word| word.is_single()));
    let before = || role_before(words, at).filter(|_| initials || words.is(at - 1, "("));
    let beside = role_after(words, end).or_else(before)?;
    Some(made(words, (at, end), words.span(at, end), Some(beside), None))
}

/// A role, and from where to where it and its marks stand beside a name.
type Beside = (Span, usize, usize);

fn made(
    words: &Words<'_>,
    (from, to): (usize, usize),
    name: Span,
    beside: Option<Beside>,
    own: Option<Span>,
) -> (Introduction, usize) {
    let possessive = ["'s", "’s"].iter().find(|end| name.of(words.text).ends_with(**end)).map_or(0, |end| end.len());
    let name = Span::new(name.start(), name.end() - possessive);
    let role = beside.map(|(role, _, _)| role).or(own);
    let start = beside.map_or(from, |(_, start, _)| start.min(from));
    let end = beside.map_or(to, |(_, _, end)| end.max(to));
    (Introduction { at: words.span(start, end), name, role }, end)
}

fn begins_name(words: &Words<'_>, at: usize) -> bool {
    let follows = words.get(at + 1).is_some_and(|next| next.is_capital() || next.is("."));
    let opened = words.before(at).is_none_or(|before| !before.is("'") && !before.is("’"));
    follows && opened && words.get(at).is_some_and(|word| !word.has(Sign::NotName) && !word.has(Sign::Post))
}

/// `, Head of Planning,`, `(the Clerk)`: the role after a name that ends at `end`.
fn role_after(words: &Words<'_>, end: usize) -> Option<Beside> {
    const LONGEST: usize = 9;
    let bracket = words.is(end, "(");
    if !bracket && !words.is(end, ",") {
        return None;
    }
    let mut from = end + 1;
    let article = words.is_any(from, &["the", "our", "its", "their"]);
    from += usize::from(article);
    let longest = (from + LONGEST).min(words.len());
    let stop = (from..longest).find(|&at| is_stop(words, at)).unwrap_or(longest);
    let closed = if bracket { words.is_any(stop, &[")", ","]) } else { !words.is_any(stop, &["(", "-", "–", "—"]) };
    let capital = words.get(from).is_some_and(|word| word.is_capital());
    let stop = end_of_role(words, from, stop)?;
    let fits = stop > from && closed && (capital || article || bracket) && is_role(words, from, stop);
    fits.then(|| (words.span(from, stop), end, stop + usize::from(bracket)))
}

/// Where a role ends that begins at `from`: after its head it goes on only with capitals, and what joins them.
fn end_of_role(words: &Words<'_>, from: usize, stop: usize) -> Option<usize> {
    let head = head_at(words, from, stop)?;
    let goes_on = |at: usize| {
        let dated = words.signs(at, Sign::Month) || words.signs(at, Sign::Weekday) || words.signs(at, Sign::Title);
        !dated
            && words.get(at).is_some_and(|word| {
                word.is_capital() || word.is_any(JOINS) || word.has(Sign::Group) || word.has(Sign::Post)
            })
    };
    let mut end = (head + 1..stop).find(|&at| !goes_on(at)).unwrap_or(stop);
    while end > head + 1 && words.is_any(end - 1, JOINS) {
        end -= 1;
    }
    Some(end)
}

/// The word that says what somebody is: `Officer` of `Clerical Officer, Corporate Services`, `Head` of `Head of Planning`.
fn head_at(words: &Words<'_>, from: usize, to: usize) -> Option<usize> {
    const BEFORE_HEAD: usize = 4;
    let is_head = |at: usize| {
        let known = words.get(at).is_some_and(|word| word.has(Sign::Post) || word.is_any(MORE_POSTS));
        known || words.is(at, "head") && words.is(at + 1, "of")
    };
    let first = (from..to).find(|&at| is_head(at)).filter(|&head| head - from <= BEFORE_HEAD)?;
    // `Chief Executive Officer`: of several the last.
    let mut head = first;
    while head + 1 < to && is_head(head + 1) {
        head += 1;
    }
    Some(head)
}

/// Posts that lead no list of names.
const MORE_POSTS: &[&str] = &["analyst", "constable", "garda", "nurse", "sergeant", "teacher", "vp", "pcso"];

/// `the Head of Planning (`, `the Clerk, `: the role before a name that begins at `at`.
fn role_before(words: &Words<'_>, at: usize) -> Option<Beside> {
    const LONGEST: usize = 8;
    let mark = at.checked_sub(1)?;
    let bracket = words.is(mark, "(");
    if !bracket && !words.is(mark, ",") {
        return None;
    }
    // `Analyst, (Ms L. Breen)`
    let mark = mark - usize::from(bracket && mark > 0 && words.is(mark - 1, ","));
    let least = mark.saturating_sub(LONGEST);
    let mut from = mark;
    // `Clerical Officer, Corporate Services (Ms D. O’Kelly)`
    let part = |word: super::words::Word<'_>| word.is_capital() || word.is_any(JOINS) || bracket && word.is(",");
    while from > least && words.get(from - 1).is_some_and(part) {
        from -= 1;
    }
    while from < mark && words.get(from).is_some_and(|word| word.is_any(JOINS) || word.is_any(&[",", "a", "an"])) {
        from += 1;
    }
    let article = from.checked_sub(1).is_some_and(|before| words.is(before, "the"));
    let sure = bracket || article;
    // Of what stands before a comma, the name must end too: `the Clerk, Jo Marsh, said`.
    (from < mark && sure && is_role(words, from, mark)).then(|| (words.span(from, mark), from, at))
}

const JOINS: &[&str] = &["of", "for", "and", "the", "&", "-", "to"];

fn is_stop(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_none_or(|word| {
        word.is_any(&[",", ")", "(", ".", ";", ":", "–", "—", "]"])
            || word.is("-") && !(word.glued() && words.get(at + 1).is_some_and(|next| next.glued()))
            || word.is_any(&[
                "who",
                "was",
                "were",
                "had",
                "has",
                "said",
                "gave",
                "presented",
                "reported",
                "will",
                "would",
                "that",
            ])
    })
}

/// A role of one person: a post, not `members` or a councillor.
fn is_role(words: &Words<'_>, from: usize, to: usize) -> bool {
    let councillor = (from..to).any(|at| words.is_any(at, &["cllr", "councillor", "councillors", "member", "members"]));
    head_at(words, from, to).is_some() && !councillor
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn people_are_introduced_by_title_or_role() {
        for (text, expected) in [
            ("Mr J Marsh spoke.", "J Marsh: -"),
            ("Mrs. Ash and Ms Birch wrote.", "Ash: -; Birch: -"),
            ("PCSO Hill gave a report.", "Hill: PCSO"),
            ("PC Hill gave a report. PC Insurance was renewed.", ""),
            ("Mr Ash’s letter was read.", "Ash: -"),
            ("The MS Office licence and the DR site were discussed.", ""),
            ("Jo Marsh, Head of Planning addressed the meeting.", "Jo Marsh: Head of Planning"),
            (
                "Jo Marsh, the former Chair of the committee and everyone agreed.",
                "Jo Marsh: former Chair of the committee",
            ),
            ("The Director of Services, Economic Development, replied.", ""),
            ("The Superintendent, J. Ryan, replied.", "J. Ryan: Superintendent"),
            ("Mr R. Webb, Senior Architect to the February meeting", "R. Webb: Senior Architect"),
            ("Ms L. Ash, Clerk to the Council, replied.", "L. Ash: Clerk to the Council"),
            ("Mr Dell (Mill Manager, Parker Ltd) came.", "Dell: Mill Manager"),
            (
                "Clerical Officer, Corporate Services (Ms D. Cole), Sergeant (Mr T. Dell)",
                "D. Cole: Clerical Officer, Corporate Services; T. Dell: Sergeant",
            ),
            ("The Engineer (Newcastle West) replied.", ""),
            ("War Memorial, Saint Andrew’s Yard - The Parish Clerk wrote.", ""),
            ("Jo Marsh, Head of Planning, presented it.", "Jo Marsh: Head of Planning"),
            ("Jo Marsh (Planning Officer) presented it.", "Jo Marsh: Planning Officer"),
            ("Jo Marsh, the planning officer, presented it.", "Jo Marsh: planning officer"),
            ("The Head of Planning (Jo Marsh) presented it.", "Jo Marsh: Head of Planning"),
            ("It was put by the Monitoring Officer, Mr Dell.", "Dell: Monitoring Officer"),
            ("Mr Dell, Internal Auditor, had written.", "Dell: Internal Auditor"),
            ("Cllr Ash thanked Councillor Mrs Birch.", ""),
            ("Jo Marsh presented it.", ""),
            ("The Village Hall, Ashby, is let.", ""),
            ("Ashby Parish Council, the Clerk and others met.", ""),
            ("The hall is in Ash Road, Chair Lane.", ""),
            ("On Monday, Head Office wrote.", ""),
        ] {
            let cut = Cut::of(text);
            let found = introductions(&cut.words());
            let said: Vec<String> = found
                .iter()
                .map(|one| format!("{}: {}", one.name.of(text), one.role.map_or("-", |role| role.of(text))))
                .collect();
            assert_eq!(said.join("; "), expected, "{text}");
        }
    }
}
