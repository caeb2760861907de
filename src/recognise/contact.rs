//! Ways to reach somebody: email addresses, telephone numbers, postcodes.

use memchr::memchr_iter;

use super::signs::Sign;
use super::words::{Kind, Words};
use crate::text::Span;

/// A way to reach somebody as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenContact {
    /// The words.
    pub at: Span,
    /// What they are.
    pub sort: ContactSort,
}

/// What reaches somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ContactSort {
    Email,
    Telephone,
    Postcode,
}

/// Every email address, telephone number and postcode in a text, in order.
///
/// ```
/// # use quorate::recognise::{Cut, contacts};
/// let text = "Write to clerk@wexcombe.example or ring 01632 960123.";
/// let found = contacts(&Cut::of(text).words());
/// assert_eq!(found[0].at.of(text), "clerk@wexcombe.example");
/// assert_eq!(found[1].at.of(text), "01632 960123");
/// ```
#[must_use]
pub fn contacts(words: &Words<'_>) -> Vec<WrittenContact> {
    let ends = words.get(0).zip(words.before(words.len()));
    let Some((first, last)) = ends else { return Vec::new() };
    let part = Span::new(first.start(), last.end());
    let text = Part { text: words.text, part };
    let written = |sort| move |at| WrittenContact { at, sort };
    let emails: Vec<WrittenContact> = memchr_iter(b'@', part.of(words.text).as_bytes())
        .filter_map(|at| text.email(part.start() + at))
        .map(written(ContactSort::Email))
        .collect();
    let in_email = |one: Span| {
        let next = emails.partition_point(|email| email.at.end() <= one.start());
        emails.get(next).is_some_and(|email| email.at.overlaps(one))
    };
    let mut found = emails.clone();
    let mut free_from = 0;
    for at in words.places(Sign::Figure.bit(), 0) {
        let Some(figures) = words.get(at).filter(|figures| figures.start() >= free_from) else { continue };
        let glued = figures.glued() && words.before(at).is_some_and(|before| before.kind() == Kind::Word);
        let contact = if glued {
            text.postcode(figures.start()).map(written(ContactSort::Postcode))
        } else {
            text.telephone(figures.start()).map(written(ContactSort::Telephone))
        };
        if let Some(contact) = contact.filter(|one| !in_email(one.at)) {
            free_from = contact.at.end();
            found.push(contact);
        }
    }
    found.sort_by_key(|one| one.at.start());
    found
}

/// A part of a text, by its bytes.
#[derive(Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    part: Span,
}

impl<'t> Part<'t> {
    fn before(self, at: usize) -> &'t str {
        self.text.get(self.part.start()..at).unwrap_or_default()
    }

    fn after(self, at: usize) -> &'t str {
        self.text.get(at..self.part.end()).unwrap_or_default()
    }

    /// The address around the `@` at a byte.
    fn email(self, at: usize) -> Option<Span> {
        let (before, after) = (self.before(at), self.after(at + 1));
        let of_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
        let local = before.len() - before.trim_end_matches(of_local).len();
        let local = before.get(before.len() - local..)?.trim_start_matches(['.', '-']);
        let domain = after.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).next()?;
        let domain = domain.trim_end_matches(['.', '-']);
        let (name, last) = domain.rsplit_once('.')?;
        let is_last = last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic());
        // `git@host.example:path` is an address of something else.
        let goes_on =
            after.get(domain.len()..)?.strip_prefix(':').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let is_one = !local.is_empty() && !name.is_empty() && is_last && !goes_on;
        is_one.then(|| Span::new(at - local.len(), at + 1 + domain.len()))
    }

    /// `AB1 2CD`, whose first figures are at a byte; `D02 X285`.
    fn postcode(self, at: usize) -> Option<Span> {
        let before = self.before(at);
        let is_capital = |c: char| c.is_ascii_uppercase();
        let area = before.get(before.trim_end_matches(is_capital).len()..)?;
        let free = |text: &str| !text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '='));
        if !free(before.strip_suffix(area)?) {
            return None;
        }
        let after = self.after(at);
        // At most two figures and a letter.
        let space = after.bytes().take(4).position(|byte| byte == b' ')?;
        let (outward, inward) = (after.get(..space)?, after.get(space + 1..)?);
        let inward = inward.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        let is_code = is_british(area, outward, inward) || is_irish(area, outward, inward);
        is_code.then(|| Span::new(at - area.len(), at + outward.len() + 1 + inward.len()))
    }

    /// The telephone number whose first figures are at a byte.
    fn telephone(self, at: usize) -> Option<Span> {
        let before = self.before(at);
        let opened = before.strip_suffix('(').unwrap_or(before);
        let plus = opened.ends_with('+');
        let lead = opened.strip_suffix('+').unwrap_or(opened);
        if lead.ends_with(|c: char| {
            c.is_alphanumeric()
                || matches!(c, '/' | '-' | '–' | '.' | '_' | '=' | '#' | '£' | '€' | '$' | ',' | '?' | '&')
        }) {
            return None;
        }
        let groups = groups(self.after(at));
        let labelled = is_label(lead);
        let fits = (1..=groups.len()).rev().find_map(|count| {
            let some = groups.get(..count)?;
            let whole = Numbers { groups: some, plus, opened: opened.len() < before.len(), labelled };
            whole.is_telephone().then(|| some.last().map(|last| last.end))?
        })?;
        let end = at + fits;
        let goes_on = self.after(end).trim_start_matches([' ']);
        let stuck = self.after(end).starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '_' | '%'))
            || self
                .after(end)
                .strip_prefix(['.', ',', '-'])
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        // What is left of a longer run of figures is no number of its own.
        let longer = goes_on.starts_with(|c: char| c.is_ascii_digit());
        // A bracket that closes after the whole is not part of it.
        let bracketed = self.after(at).get(..fits).is_some_and(|number| number.contains(')'));
        let start =
            if opened.len() < before.len() && !bracketed && !plus { at } else { self.part.start() + lead.len() };
        (!stuck && !longer).then(|| Span::new(start, end))
    }
}

/// A run of figures in a number that is written in groups.
#[derive(Clone, Debug)]
struct Group<'t> {
    figures: &'t str,
    /// What stands between it and the group before it.
    divider: &'t str,
    /// Where it ends, from the start of the number.
    end: usize,
}

/// The groups of figures with which a text begins.
fn groups(text: &str) -> Vec<Group<'_>> {
    const MOST: usize = 6;
    let mut found = Vec::new();
    let mut at = 0;
    while found.len() < MOST {
        let rest = text.get(at..).unwrap_or_default();
        let first = rest.find(|c: char| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '–'));
        let divider = rest.get(..first.unwrap_or(rest.len())).unwrap_or_default();
        let after = rest.get(divider.len()..).unwrap_or_default();
        let figures = after.get(..after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len())).unwrap_or_default();
        if figures.is_empty() || divider.chars().count() > 2 || (divider.is_empty() && at > 0) {
            break;
        }
        at += divider.len() + figures.len();
        found.push(Group { figures, divider, end: at });
    }
    found
}

/// Figures that may be a telephone number.
struct Numbers<'a, 't> {
    groups: &'a [Group<'t>],
    plus: bool,
    opened: bool,
    labelled: bool,
}

impl Numbers<'_, '_> {
    fn is_telephone(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(|group| group.figures.len()).collect();
        let total: usize = lengths.iter().sum();
        let first = self.groups.first().map(|group| group.figures).unwrap_or_default();
        let later = lengths.get(1..).unwrap_or_default();
        let dotted = self.groups.iter().skip(1).any(|group| group.divider == ".");
        if self.plus {
            return (9..=15).contains(&total) && first != "0";
        }
        let of_the_country = first.starts_with('0')
            && !first.starts_with("00")
            && first.len() >= 2
            && later.iter().all(|&length| length >= 3)
            && !dotted
            && match lengths.as_slice() {
                [_] => (10..=11).contains(&total),
                _ => (9..=11).contains(&total) && first.len() <= 6,
            };
        let american = match lengths.as_slice() {
            [3, 3, 4] | [1, 3, 3, 4] => {
                self.opened || self.groups.iter().skip(1).all(|group| matches!(group.divider, "-" | "." | "–"))
            }
            _ => false,
        };
        let of_the_town =
            self.labelled && (6..=11).contains(&total) && lengths.iter().all(|&length| length >= 3) && !dotted;
        of_the_country || american || of_the_town
    }
}

/// Whether words end with what announces a telephone number.
fn is_label(before: &str) -> bool {
    const LABELS: &[&str] = &["tel", "telephone", "phone", "mobile", "mob", "fax", "helpline"];
    let trimmed = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut last = trimmed.rsplit(|c: char| !c.is_alphanumeric());
    let is = |word: Option<&str>| word.is_some_and(|word| LABELS.iter().any(|label| word.eq_ignore_ascii_case(label)));
    let near = last.next();
    is(near)
        || near.is_some_and(|word| matches!(word, "no" | "No" | "number" | "Number"))
            && is(last.find(|word| !word.is_empty()))
}

/// The letters with which British postcodes begin.
const AREAS: &[&str] = &[
    "AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
    "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY",
    "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT",
    "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP",
    "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL",
    "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W",
    "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
];

fn is_british(area: &str, outward: &str, inward: &str) -> bool {
    let district = outward.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let is_district = (1..=2).contains(&district.len())
        && outward.len() <= district.len() + usize::from(district.len() == 1)
        && district.chars().all(|c| c.is_ascii_digit());
    let is_inward = matches!(inward.as_bytes(), [figure, one, two]
        if figure.is_ascii_digit() && [one, two].iter().all(|c| c.is_ascii_uppercase() && !b"CIKMOV".contains(c)));
    is_district && is_inward && AREAS.contains(&area)
}

/// `D02 X285`: a letter and two figures, then four of few letters and figures.
fn is_irish(area: &str, outward: &str, inward: &str) -> bool {
    const LETTERS: &[u8] = b"ACDEFHKNPRTVWXY";
    let is_letter = |c: &u8| LETTERS.contains(c);
    let is_routing = matches!(area.as_bytes(), [letter] if is_letter(letter))
        && (outward == "6W" || outward.len() == 2 && outward.chars().all(|c| c.is_ascii_digit()));
    is_routing
        && inward.len() == 4
        && inward.as_bytes().first().is_some_and(is_letter)
        && inward.bytes().all(|c| c.is_ascii_digit() || is_letter(&c))
        && inward.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::Cut;

    fn read(text: &str) -> String {
        let each = |one: WrittenContact| format!("{:?} {}", one.sort, one.at.of(text));
        contacts(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn ways_to_reach_somebody() {
        for (text, expected) in [
            ("Write to clerk@wexcombe.example.", "Email clerk@wexcombe.example"),
            ("(ida.moss+pc@mail.wexcombe.example)", "Email ida.moss+pc@mail.wexcombe.example"),
            ("Tel: 01632 960123", "Telephone 01632 960123"),
            ("ring (01632) 960 123 or 07700 900123", "Telephone (01632) 960 123; Telephone 07700 900123"),
            ("Mr Dell (01632 960123) said", "Telephone 01632 960123"),
            ("on +44 1632 960123.", "Telephone +44 1632 960123"),
            ("+44 (0)20 7946 0123", "Telephone +44 (0)20 7946 0123"),
            ("01632960123", "Telephone 01632960123"),
            ("061 496 012", "Telephone 061 496 012"),
            ("(555) 010-0123, 555-010-0123", "Telephone (555) 010-0123; Telephone 555-010-0123"),
            ("Tel. No. 496012", "Telephone 496012"),
            ("The Old Hall, Wexcombe ZE3 9XX", "Postcode ZE3 9XX"),
            ("SW1A 1AA; EC1A 1BB", "Postcode SW1A 1AA; Postcode EC1A 1BB"),
            ("Sráid Mhór, D02 X285", "Postcode D02 X285"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one() {
        for text in [
            "",
            "@idamoss said",
            "2 pies @ 3.50 each",
            "git@forge.example:wexcombe/rules",
            "on 01.02.2024 and 2024-01-13 at 10:30",
            "Minute 01/2024 and 24/01234/FUL",
            "£01,250.00 of 12 000 000",
            "Meeting ID: 812 3456 7890, passcode 123456",
            "charity no. 1234567, account 12345678",
            "the A10 B123 junction",
            "form AB1 2024",
            "2021 2022 2023",
            "ISBN 0-123-45678-9",
            "https://maps.example/?q=01632960123",
            "KS2 3AB",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
