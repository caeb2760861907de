//! Styles for what stands under a heading: where a list begins, what its entries are, and where it ends.

use crate::document::{Block, BlockKind, Document};
use crate::minutes::outline::Outline;
use crate::recognise::{Mention, hands_on, in_action_list, mentions};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::fit::{Filled, fit_whole};
use super::found::{Found, Read};
use super::pattern::{Hole, Pattern};
use super::styles::Styles;

/// The list that is read.
struct List {
    /// The heading, or the line that introduces it.
    head: usize,
    /// How deep its entries stand; what stands deeper belongs to an entry.
    level: u8,
    /// How many entries it has.
    entries: usize,
    /// Who is named over the entries, and how deep: `Ida`, with her work below.
    owner: Option<(u8, Span)>,
    /// Whether something followed that is no entry.
    ended: bool,
    /// Whether the entries are headings, with notes below.
    under_topic: bool,
    /// How deep a line stands that says that nobody has what is below: `Proposed but not assigned`.
    unassigned: Option<u8>,
    /// The line that introduced entries last, and whether they are work.
    below: Option<(Span, bool)>,
}

/// Adds what the styles for lists read.
pub fn listed<'s>(read: Read<'_>, outline: &Outline, styles: &'s Styles, found: &mut Vec<Found<'s>>) {
    if !styles.patterns().iter().any(Pattern::is_under) {
        return;
    }
    let (document, _) = read;
    let mut taken: Vec<usize> = found.iter().map(|one| one.block).collect();
    taken.sort_unstable();
    let mut list: Option<List> = None;
    // A heading is looked at once, however much stands under it.
    let mut results: Option<(usize, bool)> = None;
    let mut said: Vec<Option<Vec<&'s Pattern>>> = vec![None; document.blocks().len()];
    for (index, block) in document.blocks().iter().enumerate() {
        let heading = block.kind == BlockKind::Heading;
        let plain =
            matches!(block.kind, BlockKind::ListItem | BlockKind::Paragraph) && !outline.is_head(document, index);
        if !plain && !heading {
            continue;
        }
        let over = outline.above(index).take(4).find(|&above| {
            let said = said.get_mut(above).map(|said| said.get_or_insert_with(|| said_by(document, above, styles)));
            said.is_some_and(|said| !said.is_empty())
        });
        let Some((head, patterns)) = over.and_then(|over| Some((over, said.get(over)?.as_ref()?))) else { continue };
        if results.is_none_or(|(of, _)| of != head) {
            results = Some((head, is_of_results(read, outline, head)));
        }
        if results.is_some_and(|(_, results)| results) {
            continue;
        }
        let topic = heading && is_topic_of_notes(read, outline, index) && said_by(document, index, styles).is_empty();
        if heading && !topic {
            continue;
        }
        let same = list.take().filter(|list| list.head == head);
        let list = list.insert(same.unwrap_or(List {
            head,
            level: block.level,
            entries: 0,
            owner: None,
            ended: false,
            under_topic: false,
            unassigned: None,
            below: None,
        }));
        let is_taken = taken.binary_search(&index).is_ok();
        if topic {
            list.under_topic = true;
            list.entries += 1;
            found.extend(entry(read, patterns, index, head));
            continue;
        }
        if let Some(over) = list.take_in(read, outline, index).filter(|_| !is_taken) {
            // `Assignments` may be of seats on committees, `Next steps` tell what will come about.
            let soft = document.blocks().get(head).is_some_and(|head| is_soft(document.words(head)));
            let one = entry(read, patterns, index, head).map(|one| Found { over, ..one });
            let alone = |one: &Found<'_>| one.fit.hole(Hole::Owner).is_none();
            let assigned = |head: &Block| fold(document.words(head)).contains("assignment");
            let strict = document.blocks().get(head).is_some_and(assigned);
            found.extend(one.filter(|one| !(strict || soft && alone(one)) || is_work(read, block.span)));
        }
        list.entries += usize::from(is_taken);
    }
}

impl List {
    /// Whether a block is an entry, and who is named over it.
    fn take_in(&mut self, read: Read<'_>, outline: &Outline, index: usize) -> Option<Option<Span>> {
        let (document, _) = read;
        let block = document.blocks().get(index)?;
        let between = outline.above(index).take_while(|&above| above != self.head);
        let leads: Vec<&Block> = between.filter_map(|above| document.blocks().get(above)).collect();
        let nearest = leads.first().filter(|lead| lead.kind == BlockKind::Heading).is_some();
        if leads.iter().any(|lead| closes(document.words(lead)))
            || closes(document.words(block))
            || is_again_by_person(document.words(block))
        {
            self.ended = true;
        }
        if self.ended && !nearest {
            return None;
        }
        if is_of_nobody(document.words(block)) || leads.iter().any(|lead| is_of_nobody(document.words(lead))) {
            self.unassigned = Some(block.level).filter(|_| is_of_nobody(document.words(block))).or(self.unassigned);
            return None;
        }
        match self.unassigned {
            Some(level) if block.level > level => return None,
            _ => self.unassigned = None,
        }
        if self.under_topic && leads.first().is_some_and(|lead| lead.kind == BlockKind::Heading) {
            return None;
        }
        let named = |at: Span| names_somebody(read, at, block.span);
        let lead = leads.iter().find(|lead| named(lead.span)).map(|lead| lead.span);
        if block.kind == BlockKind::Paragraph {
            // A paragraph inside an entry belongs to it.
            let goes_on = block.level > 0 && self.entries > 0;
            let entry = !goes_on && is_work(read, without_number(document, block));
            self.ended |= !goes_on && !entry && self.entries > 0;
            self.entries += usize::from(entry);
            return entry.then_some(lead);
        }
        if self.owner.is_some_and(|(level, _)| block.level <= level) {
            self.owner = None;
        }
        let next = document.blocks().get(index + 1);
        let deeper = next.is_some_and(|next| next.kind == BlockKind::ListItem && next.level > block.level);
        if deeper && next.is_some_and(|next| names_somebody(read, block.span, next.span)) {
            self.owner = Some((block.level, block.span));
            self.level = self.level.min(block.level);
            return None;
        }
        let led = leads.first().filter(|lead| lead.kind == BlockKind::ListItem).map(|lead| lead.level);
        // What a line in the list introduces is work, or only says more of its entry: `Points to make:`.
        let led = led.filter(|_| leads.first().is_none_or(|lead| self.gives_work_below(read, lead)));
        let grouped = self.owner.map(|(level, _)| level).or(led).is_some_and(|level| block.level == level + 1);
        if block.level > self.level && !grouped {
            return None;
        }
        if !grouped {
            self.level = block.level;
        }
        let who = self.owner.map(|(_, who)| who).or(lead);
        if who.is_none() && is_remark(read, block.span) {
            return None;
        }
        self.entries += 1;
        Some(who)
    }

    /// Whether most of what a line in the list introduces is work; it is looked at once for all its entries.
    fn gives_work_below(&mut self, read: Read<'_>, lead: &Block) -> bool {
        match self.below {
            Some((line, gives)) if line == lead.span => gives,
            _ => {
                let gives = gives_work_below(read, lead);
                self.below = Some((lead.span, gives));
                gives
            }
        }
    }
}

/// `Action items, by person`: a list begins that gives the same once more.
fn is_again_by_person(words: &str) -> bool {
    const LONGEST: usize = 40;
    words.len() < LONGEST && {
        let words = fold(words);
        let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        ["by person", "by owner", "by assignee", "by name"].iter().any(|by| words.ends_with(by))
    }
}

/// Whether a heading stands over other things than work too, so that an entry without anybody is work only by its verb.
fn is_soft(head: &str) -> bool {
    let head = fold(head);
    let strict = ["action", "task", "to do", "to-do", "todo"];
    !strict.iter().any(|word| head.contains(word))
        && ["next step", "follow", "way forward", "things"].iter().any(|word| head.contains(word))
}

/// Whether most of what a line in a list introduces is work. What is below a name always is.
fn gives_work_below(read: Read<'_>, lead: &Block) -> bool {
    let blocks = read.0.blocks();
    let from = blocks.partition_point(|block| block.span.start() <= lead.span.start());
    let below = blocks.get(from..).unwrap_or_default();
    let below = below.iter().take_while(|block| block.kind == BlockKind::ListItem && block.level > lead.level);
    let below: Vec<&Block> = below.filter(|block| block.level == lead.level + 1).collect();
    let work = below.iter().filter(|block| is_work(read, block.span)).count();
    mentions(&read.1.within(lead.span)).is_some() || work * 2 >= below.len()
}

/// Whether a line says that nobody has taken on what stands below: `Proposed but not assigned`, `Unassigned`.
pub fn is_of_nobody(words: &str) -> bool {
    const LONGEST: usize = 60;
    const SAYS: &[&str] = &[
        "not assigned",
        "unassigned",
        "not yet assigned",
        "nobody assigned",
        "no owner",
        "not allocated",
        "unallocated",
        "without an owner",
        "without owner",
        "needs an owner",
        "needs owner",
        "looking for an owner",
        "up for grabs",
    ];
    words.len() < LONGEST && {
        let words = fold(words);
        let words = words.trim_matches(|c: char| !c.is_alphabetic());
        SAYS.iter().any(|says| words.ends_with(says))
    }
}

/// Whether what stands under a heading `Actions` is what the meeting did: more of it ends with its result – `Approved.` –
/// than is work for somebody.
fn is_of_results(read: Read<'_>, outline: &Outline, head: usize) -> bool {
    const RESULTS: &[&str] = &[
        "approved",
        "adopted",
        "carried",
        "passed",
        "tabled",
        "ratified",
        "accepted",
        "elected",
        "appointed",
        "defeated",
        "approved as amended",
        "carried unanimously",
        "passed unanimously",
        "approved unanimously",
        "not signed",
        "failed",
        "motion carried",
        "motion passed",
        "motion approved",
        "so ordered",
        "deferred",
        "postponed",
        "withdrawn",
    ];
    let (document, _) = read;
    let entries = document.blocks().iter().enumerate().skip(head + 1);
    let entries = entries.take_while(|(_, block)| block.kind != BlockKind::Heading);
    let entries = entries
        .filter(|(index, block)| block.kind == BlockKind::ListItem && outline.above(*index).any(|above| above == head));
    let (mut results, mut work) = (0_usize, 0_usize);
    for (_, block) in entries {
        let words = document.words(block).trim_end_matches(|c: char| !c.is_alphanumeric());
        let last =
            words.rsplit(['.', ':', ';', '–', '—', '-']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        let all = || words.split(['.', ':', ';']).map(fold);
        if RESULTS.contains(&fold(last).trim()) || all().any(|part| RESULTS.contains(&part.trim())) {
            results += 1;
        } else {
            work += usize::from(is_work(read, block.span));
        }
    }
    results > 1 && results > work
}

/// Whether words name somebody who has the work below: what looks like a name may be a subject, if there is no work.
fn names_somebody(read: Read<'_>, at: Span, below: Span) -> bool {
    let who = mentions(&read.1.within(at)).unwrap_or_default();
    let known = |one: &Mention| matches!(one.form, PersonForm::Post | PersonForm::Handle) || is_work(read, below);
    !who.is_empty() && who.iter().all(known)
}

/// Whether a heading in a list is itself what is to be done, and the list below it has only notes: `Guild day`, `signed up 40`.
fn is_topic_of_notes(read: Read<'_>, outline: &Outline, index: usize) -> bool {
    let (document, _) = read;
    let Some(block) = document.blocks().get(index) else { return false };
    let notes = document.blocks().get(index + 1..).unwrap_or_default();
    let notes: Vec<&Block> = notes.iter().take_while(|note| note.kind == BlockKind::ListItem).collect();
    let over = outline.over(index).and_then(|over| document.blocks().get(over));
    let within = over.is_some_and(|over| over.kind == BlockKind::Heading && over.level < block.level);
    let work = notes.iter().filter(|note| is_work(read, note.span)).count();
    within && !notes.is_empty() && work * 2 < notes.len()
}

/// Whether an entry without anybody says something about the entry before: `Could be set up in June`, `It was late`.
fn is_remark((document, cut): Read<'_>, at: Span) -> bool {
    const REMARKS: &[&str] = &[
        "could",
        "should",
        "would",
        "might",
        "it",
        "it's",
        "its",
        "there",
        "this",
        "that",
        "these",
        "they",
        "potentially",
        "possibly",
        "probably",
        "perhaps",
        "because",
        "what",
        "why",
        "good",
        "great",
        "but",
        "also",
        "so",
        "http",
        "https",
    ];
    let words = at.of(document.prose());
    let first =
        words.split(|c: char| !c.is_alphanumeric() && c != '\'').next().unwrap_or_default().to_ascii_lowercase();
    REMARKS.contains(&first.as_str()) && !hands_on(&cut.within(at)) && in_action_list(&cut.within(at)).owners.is_empty()
}

/// The style that says most of an entry, without the number before it.
fn entry<'s>(read: Read<'_>, patterns: &[&'s Pattern], index: usize, head: usize) -> Option<Found<'s>> {
    let (document, cut) = read;
    let block = document.blocks().get(index)?;
    let number = number_before(document.words(block));
    let words = without_number(document, block);
    let fits = patterns.iter().filter_map(|pattern| {
        let mut fit = fit_whole(pattern, cut, words)?;
        fit.at = block.span;
        if let Some((length, _)) = number {
            let at = Span::new(block.span.start(), block.span.start() + length);
            fit.filled.push(Filled { hole: Hole::Number, at });
        }
        Some(Found { head: document.blocks().get(head).map(|head| head.span), ..Found::new(pattern, fit, index) })
    });
    fits.max_by_key(|one| one.pattern.weight())
}

/// The words of an entry without the number before it.
fn without_number(document: &Document, block: &Block) -> Span {
    let number = number_before(document.words(block));
    Span::new(block.span.start() + number.map_or(0, |(_, after)| after), block.span.end())
}

/// `A1:`, `31/04 –`, `AP3.`: the length of the number before an entry, and where the entry begins.
fn number_before(words: &str) -> Option<(usize, usize)> {
    const LONGEST: usize = 12;
    const MOST_LETTERS: usize = 4;
    let end = words.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '/' | '.' | '-'))?;
    let number = words.get(..end)?.trim_end_matches(['.', '-']);
    let letters = number.chars().take_while(char::is_ascii_uppercase).count();
    let is_number = (1..=LONGEST).contains(&number.len())
        && letters <= MOST_LETTERS
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.chars().skip(letters).all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-'));
    let rest = words.get(number.len()..)?;
    let after = rest.trim_start_matches([' ', ':', '.', '-', '–', ')']);
    let parted = rest.trim_start().starts_with([':', '.', '-', '–', ')']) || letters > 0;
    (is_number && parted).then_some((number.len(), words.len() - after.len()))
}

/// Whether a paragraph gives work: to somebody, or beginning with its verb.
pub(super) fn is_work((document, cut): Read<'_>, at: Span) -> bool {
    const SENTENCE: usize = 3;
    let words = cut.within(at);
    let marked = in_action_list(&words);
    let colon = marked.owners.last().is_some_and(|who| {
        document.prose().get(who.at.end()..).is_some_and(|rest| {
            rest.starts_with([':', ')']) || [" – ", " - ", " — "].iter().any(|dash| rest.starts_with(dash))
        })
    });
    let says_more =
        |task: Span| task.of(document.prose()).split(' ').count() >= SENTENCE && mentions(&cut.within(task)).is_none();
    if colon && marked.task.is_some_and(says_more) {
        return true;
    }
    let begins = marked.task.is_some_and(|task| cut.within(task).begin_with_work());
    let after = marked.owners.first().zip(marked.task).is_some_and(|(who, task)| who.at.start() > task.start());
    begins || after || hands_on(&words)
}

/// Whether words belong to the end of the minutes, which may follow a list without a heading.
fn closes(words: &str) -> bool {
    const ENOUGH: usize = 48;
    let opening: String = words.chars().take(ENOUGH).collect();
    let opening = fold(&opening);
    let opening = opening.trim_start_matches(|c: char| !c.is_alphabetic());
    CLOSINGS
        .iter()
        .any(|closing| opening.strip_prefix(closing).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// How the end of the minutes begins.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    "date of next", "date of the next", "date and time of next", "date and time of the next", "dates of next",
    "dates of the next", "dates of future", "next meeting", "next board meeting", "next council meeting",
    "next committee meeting", "next call", "the next meeting", "the next board meeting", "the next call",
    "future meetings", "dates for", "meeting closed", "meeting ended", "meeting concluded", "meeting adjourned",
    "meeting finished", "meeting end", "meeting close", "meeting finish", "the meeting closed", "the meeting ended",
    "the meeting concluded", "the meeting adjourned", "the meeting finished", "the meeting was", "the meeting then",
    "the meeting terminated", "the chair closed", "the chairman closed", "the chairperson closed", "the chair thanked",
    "the chairman thanked", "there being no", "there was no further", "there were no further", "as there was no",
    "no further business", "with no further business", "meeting was", "this concluded", "signed", "signature",
    "chair's signature", "chairman's signature", "minutes taken", "minutes approved", "minutes prepared",
    "minutes recorded", "minutes by", "minuted by", "minute taker", "minutes submitted", "respectfully submitted",
    "submitted by", "closed at", "close at", "close of meeting", "closing time", "close", "finish", "finished at",
    "ended at", "end of meeting", "adjourned", "adjournment", "approved as", "approved by", "distribution",
    "circulation", "copies to", "cc", "aob", "any other business", "chair", "chairman", "chairperson",
];

/// The patterns for what stands under a heading with such words.
pub(super) fn said_by<'s>(document: &Document, head: usize, styles: &'s Styles) -> Vec<&'s Pattern> {
    let says = document.blocks().get(head).map(|head| fold(document.words(head))).unwrap_or_default();
    styles.said_in(&says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_entries() {
        for (words, expected) in [
            ("A1: Clerk to order", Some(("A1", "Clerk to order"))),
            ("AP3 Clerk to order", Some(("AP3", "Clerk to order"))),
            ("31/04 – order", Some(("31/04", "order"))),
            ("4.2. order", Some(("4.2", "order"))),
            ("2 tons of salt", None),
            ("5 June – order", None),
            ("Clerk to order", None),
            ("COVID-19 notice to be put up", None),
            ("", None),
        ] {
            let found = number_before(words).map(|(length, after)| (&words[..length], &words[after..]));
            assert_eq!(found, expected, "{words}");
        }
    }

    #[test]
    fn the_end_of_the_minutes() {
        for (words, expected) in [
            ("The next meeting will be on 5 May.", true),
            ("Date of next meeting: 5 May", true),
            ("Signed ……… Chair", true),
            ("There being no further business", true),
            ("Closed the account", false),
            ("Close the account", true),
            ("Clerk to order salt", false),
            ("Chair to sign the lease", true),
        ] {
            assert_eq!(closes(words), expected, "{words}");
        }
    }
}
