//! Finds acronyms, each where it is first used, and tells them from people's initials and from words in capitals.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::acronym::Acronym;
use crate::minutes::kinds::person::Person;
use crate::minutes::mention::Mention;
use crate::recognise::{acronyms as written_acronyms, is_title_word, spelt_out};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::phrases::has_any;
use super::view::View;

/// The acronyms of a document. `mentions` are those who act in it, some of them by their initials.
pub fn acronyms<'m>(view: &View<'_>, people: &[Person], mentions: impl Iterator<Item = &'m Mention>) -> Vec<Acronym> {
    let prose = view.document.prose();
    let mut uses = written_acronyms(prose).peekable();
    if uses.peek().is_none() {
        return Vec::new();
    }
    let initials = initials(view, people, mentions);
    let ordinary = LazyCell::new(|| words_in_small_letters(prose));
    let mut listed: BTreeMap<&str, Span> = BTreeMap::new();
    let mut first: BTreeMap<&str, Option<Acronym>> = BTreeMap::new();
    let mut alike_people: BTreeSet<&str> = BTreeSet::new();
    for at in uses {
        let letters = at.of(prose);
        let Some(index) = view.document.block_at(at.start()) else { continue };
        let Some(block) = view.block(index) else { continue };
        if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) || !block.span.contains(at) {
            continue;
        }
        if !first.contains_key(letters) && !may_be(letters, &initials) {
            first.insert(letters, None);
        }
        if acts_like_somebody(prose, at) {
            alike_people.insert(letters);
        }
        let expansion = expansion(view, block, at);
        if let Some(words) = expansion.filter(|_| is_glossary(view, index)) {
            listed.entry(letters).or_insert(words);
        }
        // Headings and the list of those present are passed over, unless they spell it out.
        let passed = view.outline.is_head(view.document, index)
            || block.kind == BlockKind::HeaderRow
            || people.iter().any(|person| block.span.contains(person.name))
            || is_label(view, block, at)
            || is_surname(prose, at);
        if expansion.is_some() || !passed {
            first.entry(letters).or_insert(Some(Acronym { at, expansion, item: None }));
        }
    }
    let kept = first.into_iter().filter(|(letters, _)| !alike_people.contains(letters));
    let mut found: Vec<Acronym> = kept
        .filter_map(|(letters, acronym)| {
            let acronym = acronym?;
            let expansion = acronym.expansion.or_else(|| listed.get(letters).copied());
            (expansion.is_some() || !ordinary.contains(&fold(letters))).then_some(Acronym { expansion, ..acronym })
        })
        .collect();
    found.sort_by_key(|acronym| acronym.at.start());
    found
}

/// What no minutes spell out: words in capitals, marks of the minutes, letters after a name.
const NONE: &[&str] = &[
    "AM", "PM", "OK", "NB", "PS", "ID", "TV", "DVD", "CD", "PDF", "RSVP", "TBC", "TBA", "TBD", "NA", "IE", "EG", "AD",
    "BC", "AGM", "EGM", "AOB", "AOCB", "CLLR", "CLLRS", "CLR", "MR", "MRS", "MS", "DR", "REV", "HON", "SIR", "PROF",
    "JR", "BST", "GMT", "UTC", "MP", "MPS", "TD", "MSP", "MEP", "QC", "KC", "JP", "MBE", "OBE", "CBE", "KBE", "DBE",
    "BEM", "DL", "BA", "BSc", "MA", "MSc", "PhD", "FCA", "AND", "OR", "NOT", "NO", "YES", "ALL", "THE", "THAT", "THIS",
    "FOR", "FROM", "WITH", "TO", "OF", "IN", "ON", "AT", "BY", "IF", "IS", "BE", "AS", "AN", "SO", "UP", "OUT", "ANY",
    "NONE", "ONLY", "MUST", "WILL", "WAS", "ARE", "HAS", "HAVE", "NOTED", "NOTE", "NOTES", "AGREED", "AGREE", "ACTION",
    "ITEM", "ITEMS", "DATE", "TIME", "VOTE", "VOTED", "LOST", "MOVED", "DRAFT", "FINAL", "CHAIR", "CLERK", "COPY",
    "OPEN", "CLOSED", "DONE", "NEW", "OLD", "END", "PAGE", "PART", "LIST", "ANNEX", "MOTION", "VERBAL", "TABLED",
    "URGENT", "EXEMPT", "PUBLIC", "REPORT", "UPDATE", "SIGNED", "FREE", "STOP", "BOTH", "ALSO", "JAN", "FEB", "MAR",
    "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC", "MON", "TUE", "WED", "THU", "FRI", "SAT",
    "SUN", "MINUTE", "BOARD", "POLICY", "AC", "US", "FYI", "ASAP", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "TOTAL",
    "PLACE", "WAIVED", "OTHERS", "EUR", "USD", "GBP",
];

fn may_be(letters: &str, initials: &BTreeSet<String>) -> bool {
    !NONE.contains(&letters) && !initials.contains(&fold(letters))
}

/// The initials of those who are listed, as declared or as their names give them, and of those who act by their initials.
fn initials<'m>(view: &View<'_>, people: &[Person], mentions: impl Iterator<Item = &'m Mention>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for person in people {
        let name = fold(view.words(person.name));
        let parts: Vec<&str> = name.split([' ', '.', '-']).filter(|part| !part.is_empty()).collect();
        let of = |parts: &[&str]| parts.iter().filter_map(|part| part.chars().next()).collect::<String>();
        all.insert(of(&parts));
        // `AFM` of Ana Ferris Moss, and `AM`.
        all.extend(parts.first().zip(parts.last()).map(|(first, last)| of(&[first, last])));
        all.extend(parts.iter().map(|&part| part.to_owned()));
        all.extend([person.initials, person.handle].into_iter().flatten().map(|at| fold(view.words(at))));
    }
    let by_initials = mentions.filter(|mention| mention.form == PersonForm::Initials);
    all.extend(by_initials.map(|mention| fold(view.words(mention.at))));
    all
}

/// `PK asked`, `CC to write`, `proposed by NH`: two letters that do what people do are a person’s.
fn acts_like_somebody(prose: &str, at: Span) -> bool {
    const DEEDS: &[&str] = &[
        "to",
        "will",
        "would",
        "has",
        "had",
        "was",
        "said",
        "asked",
        "noted",
        "reported",
        "advised",
        "agreed",
        "thanked",
        "stated",
        "suggested",
        "proposed",
        "seconded",
        "explained",
        "confirmed",
        "updated",
        "requested",
        "declared",
        "presented",
        "gave",
        "raised",
        "commented",
        "mentioned",
        "attended",
        "introduced",
        "opened",
        "closed",
        "is",
        "and",
        "felt",
        "also",
        "welcomed",
    ];
    const LEADS: &[&str] = &["by", "action", "actions", "thanked"];
    let after = prose.get(at.end()..).unwrap_or_default();
    let before = prose.get(..at.start()).unwrap_or_default();
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    let next =
        after.strip_prefix(' ').unwrap_or_default().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let of_group = matches!(last.as_str(), "the" | "a" | "an" | "our" | "this" | "local");
    at.len() == 2 && !of_group && (DEEDS.contains(&next) || LEADS.contains(&last.as_str()))
}

fn expansion(view: &View<'_>, block: &Block, at: Span) -> Option<Span> {
    let line = view.document.words(block);
    let start = block.span.start();
    let inside = Span::new(at.start() - start, at.end() - start);
    spelt_out(line, inside).map(|words| words.moved(start))
}

/// Whether a block stands in a list of acronyms.
fn is_glossary(view: &View<'_>, index: usize) -> bool {
    view.heads(index).any(|head| has_any(&fold(head), &["acronyms", "abbreviations", "glossary", "key"]))
}

/// `NOTED:`, a word that introduces what follows.
fn is_label(view: &View<'_>, block: &Block, at: Span) -> bool {
    let prose = view.document.prose();
    at.start() == block.span.start() && prose.get(at.end()..).is_some_and(|rest| rest.starts_with([':', '\n']))
}

/// `Cllr ASH`, `Ana ASH`
fn is_surname(prose: &str, at: Span) -> bool {
    let before = prose.get(..at.start()).unwrap_or_default().trim_end();
    // In a line of capitals, `CLLR ASH OF THE RSPB`, they show nothing.
    before.rsplit([' ', '\n']).next().is_some_and(|word| word.contains(char::is_lowercase) && is_title_word(word))
}

/// The words of a text that have a small letter, folded: what is written so too is a word, and no acronym.
fn words_in_small_letters(prose: &str) -> BTreeSet<String> {
    let words = prose.split(|c: char| !c.is_alphanumeric());
    let short = words.filter(|word| (2..=6).contains(&word.len()));
    // `Pc` may be `PC` misspelt, but `It` is a word.
    short.filter(|word| word.chars().skip(1).all(char::is_lowercase)).map(fold).collect()
}
