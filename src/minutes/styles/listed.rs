//! Styles for what stands under a heading: where a list begins, what its entries are, and where it ends.

use crate::document::{Block, BlockKind};
use crate::minutes::outline::Outline;
use crate::recognise::{Mention, hands_on, mentions};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::entries::{entry, is_remark, is_said_to_be_done, is_work, without_number};
use super::found::{Found, Read};
use super::heads::{is_of_actions_and_more, post_before};
use super::list_words::{
    begins_list, closes, is_again_by_person, is_bare, is_of_nobody, is_of_notes, is_of_results, is_soft, said_by,
};
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
    /// Whether decisions or notes stand there too, with work below them.
    mixed: bool,
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
    let mut notes: Option<(usize, bool)> = None;
    let mut said: Vec<Option<Vec<&'s Pattern>>> = vec![None; document.blocks().len()];
    // The entries that the one which is read stands below.
    let mut open: Vec<usize> = Vec::new();
    for (index, block) in document.blocks().iter().enumerate() {
        let heading = block.kind == BlockKind::Heading;
        let plain =
            matches!(block.kind, BlockKind::ListItem | BlockKind::Paragraph) && !outline.is_head(document, index);
        let level = |at: usize| document.blocks().get(at).map_or(0, |block| block.level);
        while open.last().is_some_and(|&last| block.kind != BlockKind::ListItem || level(last) >= block.level) {
            open.pop();
        }
        let inner: usize = open.len();
        if block.kind == BlockKind::ListItem {
            open.push(index);
        }
        if !plain && !heading {
            continue;
        }
        let mut says = |above: usize| {
            let said = said.get_mut(above).map(|said| said.get_or_insert_with(|| said_by(document, above, styles)));
            said.is_some_and(|said| !said.is_empty())
        };
        // `Hall fund (actions from last meeting)`, an entry with the actions below it.
        let line = |at: usize| document.blocks().get(at).is_some_and(|line| begins_list(read, line));
        if plain && says(index) && line(index) {
            continue;
        }
        let lines = open.iter().take(inner).rev().map(|&at| (at, true));
        // `Follow-up on the letter:`, a point with what belongs to it.
        let point = |line: &Block| line.kind == BlockKind::ListItem && is_soft(document.words(line));
        let heads = outline.above(index).take(4).map(|at| (at, document.blocks().get(at).is_some_and(point)));
        let over = lines.chain(heads).find(|&(at, entry)| says(at) && (!entry || line(at))).map(|(at, _)| at);
        let Some((head, patterns)) = over.and_then(|over| Some((over, said.get(over)?.as_ref()?))) else { continue };
        if results.is_none_or(|(of, _)| of != head) {
            results = Some((head, is_of_results(read, outline, head)));
        }
        if results.is_some_and(|(_, results)| results) {
            continue;
        }
        if notes.is_none_or(|(of, _)| of != head) {
            notes = Some((head, is_of_notes(read, outline, head)));
        }
        let notes = notes.is_some_and(|(_, notes)| notes);
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
            mixed: document.blocks().get(head).is_some_and(|head| is_of_actions_and_more(&fold(document.words(head)))),
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
            let line =
                |head: &Block| head.kind == BlockKind::ListItem && post_before(&fold(document.words(head))).is_none();
            let soft = |head: &Block| line(head) || is_soft(document.words(head));
            let soft = document.blocks().get(head).is_some_and(soft);
            let one = entry(read, patterns, index, head).map(|one| Found { over, ..one });
            let alone = |one: &Found<'_>| one.fit.hole(Hole::Owner).is_none();
            let assigned = |head: &Block| fold(document.words(head)).contains("assignment");
            let strict = document.blocks().get(head).is_some_and(assigned);
            found.extend(one.filter(|one| !(strict || (soft || notes) && alone(one)) || is_work(read, block.span)));
        }
        list.entries += usize::from(is_taken);
    }
}

impl List {
    /// Whether a block is an entry, and who is named over it.
    fn take_in(&mut self, read: Read<'_>, outline: &Outline, index: usize) -> Option<Option<Span>> {
        let (document, _) = read;
        let block = document.blocks().get(index)?;
        let between = outline.above(index).take_while(|&above| above > self.head);
        let leads: Vec<&Block> = between.filter_map(|above| document.blocks().get(above)).collect();
        let nearest = leads.first().filter(|lead| lead.kind == BlockKind::Heading).is_some();
        // Of an entry a note below it tells when the next meeting is.
        let note = block.kind == BlockKind::ListItem && self.entries > 0 && block.level > self.level;
        if leads
            .iter()
            .any(|lead| closes(document.words(lead)) && !(lead.kind == BlockKind::ListItem && lead.level > self.level))
            || !note && closes(document.words(block))
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
            let numbered = || without_number(document, block) != block.span || block.label.is_some();
            let goes_on = block.level > 0 && self.entries > 0 && !numbered();
            let work = || is_work(read, without_number(document, block));
            let bare = || document.blocks().get(self.head).is_some_and(|head| is_bare(document.words(head)));
            let entry = !goes_on && (work() || bare() && is_said_to_be_done(read, block.span));
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
        if block.level > self.level && !grouped && !(self.mixed && hands_on(&read.1.within(block.span))) {
            return None;
        }
        if !grouped && block.level <= self.level {
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
