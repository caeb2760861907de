//! Who voted how: lists under the name of a side, roll calls, and sentences such as "Cllr Ash abstained".

use super::calls::called;
use super::name_list::{ANYBODY, names};
use super::owner::{Mention, mentions_in};
use super::sentence::start_of;
use super::signs::Sign;
use super::subject::{Clause, subject};
use super::tally::side_at;
use super::voted::{Side, ToldAs, Voters, side};
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// Everybody of whom a paragraph says how they voted, side by side, in order.
///
/// ```
/// # use quorate::recognise::{Cut, voters};
/// let text = "For: Cllrs Ash and Birch (2). Against: Cllr Cole (1).";
/// let found = voters(&Cut::of(text).words());
/// let names: Vec<_> = found[0].who.iter().map(|who| who.at.of(text)).collect();
/// assert_eq!(names, ["Cllrs Ash", "Birch"]);
/// assert_eq!(found.len(), 2);
/// ```
#[must_use]
pub fn voters(words: &Words<'_>) -> Vec<Voters> {
    let labels = labels(words);
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = words.first_of_few(Sign::Side.bit(), next, words.len()) {
        next = at + 1;
        if side_at(words, at, true).is_none() {
            continue;
        }
        let after = labels.partition_point(|label| label.at <= at);
        let limit = labels.get(after).map_or(words.len(), |label| label.at);
        let label = after.checked_sub(1).and_then(|last| labels.get(last)).filter(|label| label.at == at);
        let read = label
            .and_then(|label| under(words, label, limit))
            .or_else(|| called(words, at))
            .or_else(|| abstention_of(words, at))
            .or_else(|| in_brackets(words, at, limit))
            .or_else(|| asked_to_record(words, at))
            .or_else(|| in_sentence(words, at));
        if let Some((voters, end)) = read {
            next = end.max(next);
            found.push(voters);
        }
    }
    found
}

/// The words for a side that stand over a list.
struct Label {
    at: usize,
    next: usize,
    side: Side,
    told: ToldAs,
}

/// The labels of a paragraph: `For:`, `Ayes –`, `Voting against (3):`, `AGAINST`.
fn labels(words: &Words<'_>) -> Vec<Label> {
    let mut all: Vec<Label> = Vec::new();
    for at in words.places(Sign::Side.bit(), 0) {
        if all.last().is_some_and(|last| at < last.next) {
            continue;
        }
        let other_side = all.last().is_some_and(|last| last.side == Side::For && !is_bare(words, last));
        all.extend(label_at(words, at, other_side));
    }
    // `FOR Ash AGAINST Birch`: without marks only where there are several sides.
    let several = all.iter().any(|label| all.first().is_some_and(|first| first.side != label.side));
    all.retain(|label| several || !is_bare(words, label) || label.at == 0);
    all
}

/// Whether no mark stands between a label and its list.
fn is_bare(words: &Words<'_>, label: &Label) -> bool {
    !words.before(label.next).is_some_and(|last| last.kind() == Kind::Mark)
}

/// A label, as a rule where something begins; after a list of those for, `No – Ash` may follow in the same breath.
fn label_at(words: &Words<'_>, at: usize, other_side: bool) -> Option<Label> {
    let (number, plain, after) = side_at(words, at, true)?;
    let first = words.get(at)?;
    let after = words.after_any(after, OF_WHAT).unwrap_or(after);
    let after = words.after_any(after, &["were", "was", "are"]).unwrap_or(after);
    let after = after_figure(words, after);
    let colon = words.is_any(after, &[":", "–", "—", "="])
        || words.is(after, "-") && words.get(after).is_some_and(|dash| !dash.glued() || first.is_capital());
    let capitals = first.length() > 2 && first.text().bytes().all(|byte| byte.is_ascii_uppercase());
    let own_line = first.is_capital() && at == 0 && words.get(after).is_some_and(|next| next.is_capital());
    let begins = match words.before(at) {
        None => true,
        Some(before) => {
            before.kind() != Kind::Word && !before.is_any(&[",", "’", "'"])
                || before.is_any(&["voting", "voted", "those", "votes", "vote", "in", "members", "councillors"])
                || first.is_capital() && (plain || capitals) && !before.is_any(&["the", "a"])
                || other_side && number > 0 && first.is_capital() && colon && before.is_capital()
        }
    };
    let ends_line = words.get(after).is_none() && at == 0;
    if !begins || !(colon || capitals || own_line && plain || ends_line) {
        return None;
    }
    let against = words.is(at, "against") && (colon || !capitals);
    let told = if plain || against { ToldAs::List } else { ToldAs::LooseList };
    Some(Label { at, next: after + usize::from(colon), side: side(number), told })
}

/// Past `(3)` or `3`.
fn after_figure(words: &Words<'_>, at: usize) -> usize {
    let open = words.is(at, "(");
    let figure = words.get(at + usize::from(open)).is_some_and(|piece| piece.kind() == Kind::Number);
    match (open, figure) {
        (true, true) if words.is(at + 2, ")") => at + 3,
        (false, true) if words.is_any(at + 1, &["(", ":", "–", "-"]) => at + 1,
        _ => at,
    }
}

/// The names under a label, up to the next one.
fn under(words: &Words<'_>, label: &Label, limit: usize) -> Option<(Voters, usize)> {
    let from = past_their_post(words, label.next + usize::from(words.is(label.next, "(")), limit);
    let voters = |who, to| Voters { at: words.span(label.at, to), side: label.side, who, told: label.told };
    if words.is_any(from, &["none", "nil", "nobody", "zero"]) && from < limit {
        return Some((voters(Vec::new(), from + 1), from + 1));
    }
    if words.is(from, "0") && !words.get(from + 1).is_some_and(|next| next.glued() && !next.is_any(&[".", ",", ";"])) {
        return Some((voters(Vec::new(), from + 1), from + 1));
    }
    let (who, end) = names(words, from, limit, false)?;
    Some((voters(who, end), end))
}

/// Past the post of those who are listed: `Yes: Committee Members: Ash, Birch`.
fn past_their_post(words: &Words<'_>, from: usize, limit: usize) -> usize {
    const LONGEST: usize = 4;
    let post = (from..limit.min(from + LONGEST))
        .take_while(|&place| words.get(place).is_some_and(|piece| piece.kind() == Kind::Word));
    let mark = from + post.count();
    let several = mark > from
        && words.is_any(
            mark - 1,
            &[
                "members",
                "directors",
                "trustees",
                "councillors",
                "governors",
                "commissioners",
                "councilmembers",
                "supervisors",
                "delegates",
                "officers",
                "councilors",
                "aldermen",
                "senators",
            ],
        );
    if several && words.is_any(mark, &[":", "–", "—"]) { mark + 1 } else { from }
}

/// Whether a paragraph is nothing but the name of a side, so that its list is the next: `For the amendment`.
#[must_use]
pub fn only_side(words: &Words<'_>) -> Option<Side> {
    let (number, _, after) = side_at(words, 0, true)?;
    let after = words.after_any(after, OF_WHAT).unwrap_or(after);
    let after = after_figure(words, after);
    let after = after + usize::from(words.is_any(after, &[":", "–", "-"]));
    (words.get(after).is_none() && words.get(0)?.is_capital()).then(|| side(number))
}

/// `with the abstention of Cllr Ash`
fn abstention_of(words: &Words<'_>, at: usize) -> Option<(Voters, usize)> {
    let named = words.is_any(at, &["abstention", "abstentions"]) && words.is_any(at + 1, &["of", "from", "by"]);
    let told =
        named && words.before(at).is_some_and(|before| before.is_any(&["the", "an", "one", "two", "with", "sole"]));
    let (who, end) = if told { names(words, at + 2, words.len(), true)? } else { return None };
    let voters = Voters { at: words.span(at, end), side: Side::Abstained, who, told: ToldAs::Sentence };
    Some((voters, end))
}

/// `two abstained (Cllr Ash and Cllr Birch, as they were absent)`, `1 abstention – Cllr Dell`.
fn in_brackets(words: &Words<'_>, at: usize, limit: usize) -> Option<(Voters, usize)> {
    let (number, _, next) = side_at(words, at, true)?;
    let counted = words.before(at).is_some_and(|before| {
        before.kind() == Kind::Number || before.has(Sign::Number) || before.is_any(&["votes", "vote", "voted"])
    });
    let opened = words.is(next, "(")
        || counted && words.is_any(next, &[":", "–", "-"]) && words.get(next).is_some_and(|mark| !mark.glued());
    if !opened || words.get(next + 1).is_some_and(|inside| inside.kind() == Kind::Number) {
        return None;
    }
    const LONGEST: usize = 120;
    // `two abstained (… as they were absent)`: a reason may follow the last name.
    let limit = limit.min(next + LONGEST);
    let close = (next + 1..limit).find(|&place| words.is(place, ")")).unwrap_or(limit);
    let reason = (next + 2..close).find(|&place| words.is_any(place, &["as", "because", "due", "who", "having"]));
    let (who, end) = names(words, next + 1, reason.unwrap_or(close), false)?;
    let from = if counted { at - 1 } else { at };
    let voters = Voters { at: words.span(from, end), side: side(number), who, told: ToldAs::Sentence };
    Some((voters, end))
}

/// `Cllr Ash abstained`, `with Cllrs Ash and Birch voting against`, `he voted against`.
fn in_sentence(words: &Words<'_>, at: usize) -> Option<(Voters, usize)> {
    let (number, plain, next) = side_at(words, at, true)?;
    let abstained = words.is_any(at, &["abstained", "abstaining", "abstains"]);
    let verb = match abstained {
        true => at,
        false => at.checked_sub(1).filter(|&verb| words.is_any(verb, &["voted", "voting", "votes"]))?,
    };
    // `voted no` and `voted for the Chair` say how; `votes for` counts.
    if !abstained && words.is(verb, "votes") && !plain && !words.is(at, "against") {
        return None;
    }
    // `wished it to be recorded that he had voted against`
    let had = words.is(verb.wrapping_sub(1), "had");
    let recorded = had && (verb.saturating_sub(5)..verb).any(|at| words.is_any(at, &["recorded", "minuted"]));
    let other = ["not", "had", "having", "if", "be", "who"];
    if !recorded && words.before(verb).is_some_and(|before| before.is_any(&other)) {
        return None;
    }
    let verb = verb - usize::from(recorded);
    let start = start_of(words, verb, 60);
    let who = voters_before(words, start, verb)?;
    let from = words.place_of(who.first()?.at.start()).min(verb);
    let voters = Voters { at: words.span(from, next), side: side(number), who, told: ToldAs::Sentence };
    Some((voters, next))
}

/// `Cllr Ash asked that her vote against be recorded`, `Ben wished his abstention to be minuted`.
fn asked_to_record(words: &Words<'_>, at: usize) -> Option<(Voters, usize)> {
    let (number, _, next) = side_at(words, at, true)?;
    let whose = at - usize::from(words.is_any(at.checked_sub(1)?, &["vote", "votes"]));
    let own = words.is_any(whose.checked_sub(1)?, &["his", "her", "their"]);
    let told = (next..next + 8).any(|place| words.is_any(place, &["recorded", "minuted", "noted"]));
    let asked = (whose.saturating_sub(6)..whose)
        .find(|&place| words.is_any(place, &["asked", "requested", "wished", "wanted", "asks", "requests"]))?;
    let who = if own && told { voters_before(words, start_of(words, asked, 60), asked)? } else { return None };
    let from = words.place_of(who.first()?.at.start()).min(asked);
    Some((Voters { at: words.span(from, next), side: side(number), who, told: ToldAs::Sentence }, next))
}

/// Those named just before a verb, or whom a pronoun there means.
fn voters_before(words: &Words<'_>, start: usize, verb: usize) -> Option<Vec<Mention>> {
    let person = |who: &Mention| {
        let anybody =
            words.get(words.place_of(who.at.end()).saturating_sub(1)).is_some_and(|last| last.is_in(&ANYBODY));
        matches!(who.form, PersonForm::Name | PersonForm::Initials) || who.form == PersonForm::Post && !anybody
    };
    let mut end = verb;
    while end > start && words.is_any(end - 1, &["also", "both", "then", "themselves", "himself", "herself", "duly"]) {
        end -= 1;
    }
    let pronoun = words.is_any(end.checked_sub(1)?, &["he", "she", "they", "and", "but"]);
    let who = if pronoun {
        subject(&Clause { words, before: start_of(words, start, 60), start, at: end }, false)
    } else {
        (start.max(end.saturating_sub(30))..end)
            .map(|from| mentions_in(words, from, end))
            .find(|who| !who.is_empty())?
    };
    (!who.is_empty() && who.iter().all(person)).then_some(who)
}

/// What is voted on, after the name of a side. Longer ones come first.
const OF_WHAT: &[&str] = &[
    "of the motion",
    "of the amendment",
    "of the proposal",
    "of the resolution",
    "of the recommendation",
    "of the application",
    "of refusal",
    "of approval",
    "the motion",
    "the amendment",
    "the proposal",
    "the resolution",
    "the recommendation",
    "the application",
    "the substantive motion",
    "votes",
    "motion",
    "amendment",
    "councillors",
    "members",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// Each side with its names.
    fn read(text: &str) -> String {
        let each = |voters: Voters| {
            let names: Vec<_> = voters.who.iter().map(|who| who.at.of(text)).collect();
            let side = match voters.side {
                Side::For => "for",
                Side::Against => "against",
                Side::Abstained => "abstained",
            };
            format!("{side} {}", if names.is_empty() { "nobody".to_owned() } else { names.join(", ") })
        };
        voters(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn lists_under_the_name_of_a_side() {
        for (text, expected) in [
            (
                "For: Cllrs Ash, Birch and Cole (3) Against: Cllr Dell (1) Abstained: none",
                "for Cllrs Ash, Birch, Cole; against Cllr Dell; abstained nobody",
            ),
            ("FOR Ash, Birch AGAINST Cole ABSTENTIONS none", "for Ash, Birch; against Cole; abstained nobody"),
            ("Ayes: Ash, J. Birch. Nays: Cole.", "for Ash, J. Birch; against Cole"),
            ("Voting in favour: Cllr Ana Ash (Chair), Cllr Ben Birch", "for Cllr Ana Ash, Cllr Ben Birch"),
            ("Those voting against were: Cllrs Ash and Birch", "against Cllrs Ash, Birch"),
            (
                "For the motion (2) – A. Ash, B. Birch; Against the motion (1) – C. Cole",
                "for A. Ash, B. Birch; against C. Cole",
            ),
            ("Abstentions: 0", "abstained nobody"),
            ("For (2): Ash & Birch", "for Ash, Birch"),
            ("Abstained - Cllr Dell. The motion was carried.", "abstained Cllr Dell"),
            ("In favour: Collins (J), O’Dea; Against: nil", "for Collins (J), O’Dea; against nobody"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn roll_calls() {
        for (text, expected) in [
            ("Roll call vote: Ash – aye; Birch – nay; Cole – abstained.", "for Ash; against Birch; abstained Cole"),
            ("Ana Ash: yes, Ben Birch: no", "for Ana Ash; against Ben Birch"),
            ("Cllr Ash (for), Cllr Birch (against)", "for Cllr Ash; against Cllr Birch"),
            ("Carried as follows: McAsh – aye, Birch – aye, and Cole – aye.", "for McAsh; for Birch; for Cole"),
            ("Voice vote, Ida Moss aye, Ben Hull aye and Cy Dell nay.", "for Ida Moss; for Ben Hull; against Cy Dell"),
            ("Roll Call Vote Ash yes; Birch no; Cole abstain", "for Ash; against Birch; abstained Cole"),
            ("Ash-Yes, Birch-Yes, Cole-No", "for Ash; for Birch; against Cole"),
            ("J. Ash, aye; K. Birch, aye; L. Cole, nay", "for J. Ash; for K. Birch; against L. Cole"),
            ("Votes: Page – aye, Hull – aye; May Cole, nay", "for Page; for Hull; against May Cole"),
            ("Student advisory vote: aye", ""),
            ("The clerk called the roll: Moss aye; Hull aye", "for Moss; for Hull"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn sentences() {
        for (text, expected) in [
            ("Carried. Cllr Dell abstained.", "abstained Cllr Dell"),
            ("Minutes approved with the abstention of Ida Moss", "abstained Ida Moss"),
            ("Carried with one abstention from Cllr Ash.", "abstained Cllr Ash"),
            ("It was carried, with Cllrs Ash and Birch voting against.", "against Cllrs Ash, Birch"),
            ("Cllr Ash voted against and Cllr Dell abstained.", "against Cllr Ash; abstained Cllr Dell"),
            (
                "Seven were in favour, two abstained (Cllr Ash and Cllr Birch as they were away).",
                "abstained Cllr Ash, Cllr Birch",
            ),
            ("5 for, 1 abstention – Cllr Dell", "abstained Cllr Dell"),
            ("Cllr Ash asked it to be minuted that he voted against.", "against Cllr Ash"),
            ("Ana Ash voted in favour.", "for Ana Ash"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn nobody_votes() {
        for text in [
            "Five were in favour and one abstained.",
            "Members voted in favour of the scheme",
            "A new surface for: Clerk to contact the firm",
            "He had abstained from the budget",
            "Dan: yes - what is holding it back?",
            "costs for: paint, brushes",
            "Cllr Ash spoke against the scheme",
            "a vote for Europe",
            "In favour",
            "5 members voted for the proposal, 1 member voted against.",
            "RECEIPTS FOR PERIOD 15/1/14 EXPENDITURE FOR PLAYGROUND",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }

    #[test]
    fn sides_alone() {
        assert_eq!(only_side(&Cut::of("For the Amendment").words()), Some(Side::For));
        assert_eq!(only_side(&Cut::of("Against (3):").words()), Some(Side::Against));
        assert_eq!(only_side(&Cut::of("For the hall").words()), None);
    }
}
