//! Finds interests that were declared.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::declaration::{Declaration, Sort, Voted};
use crate::minutes::mention::Mention;
use crate::recognise::person_form;
use crate::text::Span;

use super::interests_told::{fears_conflict, interests_under};
use super::sentence::Sentence;
use super::view::View;

/// The interests declared in a document.
pub fn declarations(view: &View<'_>) -> Vec<Declaration> {
    let mut found: Vec<Declaration> = Vec::new();
    for (index, block) in view.with_cue(Cue::Interest) {
        for (at, name_ends) in interests_under(view, index, block) {
            let sentence = Sentence::new(view.document.prose(), at);
            let member = member(view, Span::new(at.start(), name_ends));
            found.extend(member.map(|who| told(view, &sentence, at, who, Span::new(name_ends, at.end()))));
        }
        if block.kind == BlockKind::Heading {
            continue;
        }
        for statement in view.sentences_of(index) {
            let sentence = Sentence::new(view.document.prose(), statement.at);
            found.extend(declaration(view, &sentence, block.span));
        }
    }
    found.sort_by_key(|declaration| declaration.at.start());
    found.dedup_by_key(|declaration| declaration.at.start());
    found
}

fn declaration(view: &View<'_>, sentence: &Sentence<'_>, paragraph: Span) -> Option<Declaration> {
    if let Some(name_ends) = fears_conflict(sentence) {
        let who = member(view, Span::new(sentence.at.start(), name_ends))?;
        return Some(told(view, sentence, paragraph, who, Span::new(name_ends, sentence.at.end())));
    }
    let cue = ["declared", "declares", "disclosed", "discloses"].iter().find_map(|verb| sentence.place(verb))?;
    let interest = sentence.place("interest").or_else(|| sentence.place("interests"))?;
    let said = Sentence::new(view.document.prose(), Span::new(sentence.at.start(), interest.end()));
    if interest.start() < cue.start() || said.has_any(&["no", "none", "nil", "any", "not", "must", "should"]) {
        return None;
    }
    let who = Span::new(sentence.at.start(), cue.start());
    let member = member(view, who)?;
    Some(told(view, sentence, paragraph, member, Span::new(interest.end(), sentence.at.end())))
}

/// An interest that a sentence tells of; what it is stands after some of its words.
fn told(view: &View<'_>, sentence: &Sentence<'_>, paragraph: Span, member: Mention, after: Span) -> Declaration {
    Declaration {
        at: sentence.at,
        member: Some(member),
        sort: sort(sentence),
        nature: ["as ", "because ", "being ", "due to "].iter().find_map(|cue| from_word(view, after, cue)),
        concerns: ["item ", "agenda item ", "minute ", "application "]
            .iter()
            .find_map(|cue| up_to_mark(view, after, cue)),
        business: None,
        left: ["left the", "withdrew", "leave the", "would leave"]
            .iter()
            .find_map(|words| Sentence::new(view.document.prose(), paragraph).place(words)),
        no_part: {
            // Of a paragraph that is longer than any, only the sentence.
            let paragraph = if paragraph.len() < 4000 { paragraph } else { sentence.at };
            let paragraph = Sentence::new(view.document.prose(), paragraph);
            NO_PART.iter().find_map(|words| paragraph.place(words))
        },
        voted: Voted::No,
        by_chair: false,
        other_chair: None,
        dispensed: None,
        item: None,
    }
}

/// Words for one who keeps out of it.
const NO_PART: &[&str] = &[
    "took no part",
    "take no part",
    "took no further part",
    "did not take part",
    "not take part",
    "did not vote",
    "would not vote",
    "not participate",
    "did not participate",
    "abstained from voting",
    "did not speak or vote",
    "taking no part",
];

/// The name before the verb.
fn member(view: &View<'_>, before: Span) -> Option<Mention> {
    let words = view.words(before).trim_end();
    let words = words.strip_suffix("had").unwrap_or(words).trim_end().trim_end_matches([',', ':']);
    let start = words.rfind(". ").map_or(0, |at| at + 2);
    let name = words.get(start..)?.trim_start();
    let at = Span::new(before.start() + (words.len() - name.len()), before.start() + words.len());
    let form = person_form(name).unwrap_or(crate::vocabulary::PersonForm::Name);
    (!name.is_empty() && name.len() < 80).then_some(Mention { at, form, person: None })
}

fn sort(sentence: &Sentence<'_>) -> Option<(Sort, Span)> {
    [
        ("pecuniary", Sort::Pecuniary),
        ("dpi", Sort::Pecuniary),
        ("prejudicial", Sort::Prejudicial),
        ("personal", Sort::Personal),
        ("registrable", Sort::Other),
        ("non-pecuniary", Sort::Other),
    ]
    .iter()
    .find_map(|(word, sort)| Some((*sort, sentence.place(word)?)))
}

fn from_word(view: &View<'_>, after: Span, cue: &str) -> Option<Span> {
    let words = view.words(after);
    let at = words.find(&format!(" {cue}"))? + 1;
    let end = words.trim_end_matches('.').len();
    (at < end).then(|| Span::new(after.start() + at, after.start() + end))
}

fn up_to_mark(view: &View<'_>, after: Span, cue: &str) -> Option<Span> {
    let words = view.words(after);
    let at = words.to_ascii_lowercase().find(cue)?;
    let rest = words.get(at..)?;
    let end = rest
        .find([',', '.', ';', '('])
        .or_else(|| rest.find(" as "))
        .or_else(|| rest.find(" and "))
        .unwrap_or(rest.len());
    let end = rest.find(" as ").map_or(end, |cut| cut.min(end));
    let end = rest.find(" and ").map_or(end, |cut| cut.min(end));
    Some(Span::new(after.start() + at, after.start() + at + end))
}
