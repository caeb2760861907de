//! Finds work that is promised or asked for, marked as an action or not.

use std::cell::{Cell, LazyCell};
use std::collections::HashMap;

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::action::{Action, OwnerSource};
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::recognise::{self, Doer, How, doers};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::action_when::{deadline, occasion};
use super::orders::order;
use super::promise::{Known, Promise};
use super::promise_place::{Place, ends_with_tally};
use super::sentence::{Sentence, ends_with_any, first_word, opens_with_any, says_any, starts_with_any};
use super::small_names::in_small_letters;
use super::view::{Statement, View};

/// The promises and instructions of a document; each knows the action that marks it.
pub fn undertakings(view: &View<'_>, people: &[Person], actions: &[Action]) -> Vec<Undertaking> {
    let names = LazyCell::new(|| Known::of(view, people));
    let known = |word: &str| names.has(word);
    let certain = |word: &str| names.lists(word);
    let mut found = Vec::new();
    // What stands under one heading comes together, so that each heading is looked at about once.
    let places = Cell::new((None, Place::default()));
    for (index, block) in view.running() {
        if !(view.has(index, Cue::Promise) || view.has(index, Cue::Motion)) {
            found.extend(untold(view, &certain, index, block));
            continue;
        }
        let place = || {
            let (last, said) = places.get();
            let head = view.outline.over(index);
            let says = if head.is_some() && head == last { said } else { Place::of(view, index) };
            places.set((head, says));
            says
        };
        let sentences = view.sentences_of(index);
        if block.cells.is_empty() {
            in_text(view, &known, (block.span, sentences), &place, &mut found);
        }
        for &cell in &block.cells {
            let from = sentences.partition_point(|sentence| sentence.at.start() < cell.start());
            let rest = sentences.get(from..).unwrap_or_default();
            let to = rest.partition_point(|sentence| sentence.at.end() <= cell.end());
            in_text(view, &known, (cell, rest.get(..to).unwrap_or_default()), &place, &mut found);
        }
        if found.last().is_none_or(|last| last.at.start() < block.span.start()) {
            found.extend(untold(view, &certain, index, block));
        }
    }
    mark(view, &mut found, actions);
    found
}

/// What a paragraph gives in no sentence of promise.
fn untold(view: &View<'_>, certain: &dyn Fn(&str) -> bool, index: usize, block: &Block) -> Vec<Undertaking> {
    match order(view, certain, index, block) {
        Some(one) => vec![one],
        None => in_small_letters(view, certain, block),
    }
}

/// Says of each undertaking which action marks it: of several the first.
fn mark(view: &View<'_>, undertakings: &mut [Undertaking], actions: &[Action]) {
    let mut rows: Vec<(Span, u32)> = actions.iter().map(|action| marked_by(view, action)).zip(0..).collect();
    rows.sort_by_key(|(text, _)| text.start());
    // The end of the last of all that begin no later: before a row with none past a place, nothing reaches there.
    let furthest = |reach: &mut usize, (text, _): &(Span, u32)| {
        *reach = text.end().max(*reach);
        Some(*reach)
    };
    let reaches: Vec<usize> = rows.iter().scan(0, furthest).collect();
    let lists = Lists::of(view, actions);
    // The same words again: of two markers that give the same work only one is an action.
    let again: HashMap<String, u32> =
        actions.iter().zip(0..).map(|(action, row)| (said(view, action.task), row)).collect();
    for undertaking in undertakings {
        let before = rows.partition_point(|(text, _)| text.start() <= undertaking.at.end());
        let near = rows.iter().zip(&reaches).take(before).rev();
        let near = near.take_while(|(_, reach)| **reach >= undertaking.at.start());
        let marking = near.filter(|((text, _), _)| text.overlaps(undertaking.at)).map(|((_, row), _)| *row);
        undertaking.action = marking
            .min()
            .or_else(|| again.get(&said(view, undertaking.task)).copied())
            .or_else(|| said_again(view, undertaking, &rows, actions))
            .or_else(|| lists.repeating(view, undertaking, actions));
    }
}

/// The words of a task, folded, without the mark at its end.
fn said(view: &View<'_>, task: Span) -> String {
    fold(view.words(task).trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// What an action marks: its words, and where its marker stands after them or in a column, all of its paragraph before it.
fn marked_by(view: &View<'_>, action: &Action) -> Span {
    let column = action.owner_source == Some(OwnerSource::Column);
    // A cell that says the work itself marks nothing else of its row.
    let own = column && !action.task.is_empty() && action.owners.iter().any(|who| who.at.end() <= action.task.start());
    let near = |who: &Mention| action.task.start().saturating_sub(who.at.end()) <= "was asked to".len();
    let own = own && action.owners.last().is_some_and(near);
    let after = action.task.start() < action.at.start() || column && !own;
    let block = || view.block(view.document.block_at(action.text.start())?);
    match block().filter(|_| after) {
        Some(block) => Span::new(block.span.start(), action.text.end()),
        None => action.text,
    }
}

/// The action in the same paragraph or the next that gives the same work: `The Clerk would ask. ACTION: Clerk to ask`.
fn said_again(view: &View<'_>, undertaking: &Undertaking, rows: &[(Span, u32)], actions: &[Action]) -> Option<u32> {
    let first = rows.partition_point(|(text, _)| text.start() < undertaking.at.end());
    let (text, row) = *rows.get(first)?;
    let near = view.document.block_at(text.start())? <= view.document.block_at(undertaking.at.start())? + 1;
    let action = actions.get(row as usize).filter(|_| near)?;
    let task = action.task;
    let (said, given) = (telling(view, undertaking.at), telling(view, task));
    let shared = given.iter().filter(|word| said.contains(word)).count();
    (shared >= 2 && (shared * 5 >= given.len() * 3 || is_of_same(view, action, undertaking))).then_some(row)
}

/// The longer words of a text, folded.
fn telling(view: &View<'_>, at: Span) -> Vec<String> {
    let words = fold(view.words(at));
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect()
}

/// The actions of lists, by their words: a list at the end says again what was promised in the text.
#[derive(Default)]
struct Lists {
    /// For each word the actions that have it.
    having: HashMap<String, Vec<u32>>,
    /// For each action how many words it has, and where it begins.
    sizes: HashMap<u32, (usize, usize)>,
}

impl Lists {
    fn of(view: &View<'_>, actions: &[Action]) -> Self {
        let mut lists = Self::default();
        let listed = |action: &Action| {
            let block = view.document.block_at(action.text.start()).and_then(|index| view.block(index));
            block.is_some_and(|block| matches!(block.kind, BlockKind::ListItem | BlockKind::Row))
        };
        for (action, row) in actions.iter().zip(0..).filter(|(action, _)| listed(action)) {
            let mut words = telling(view, action.task);
            words.sort_unstable();
            words.dedup();
            lists.sizes.insert(row, (words.len(), action.text.start()));
            for word in words {
                lists.having.entry(word).or_default().push(row);
            }
        }
        lists
    }

    /// The action that gives the work of an undertaking once more.
    fn repeating(&self, view: &View<'_>, undertaking: &Undertaking, actions: &[Action]) -> Option<u32> {
        /// What many actions say tells none of them apart.
        const MOST: usize = 8;
        if self.sizes.is_empty() {
            return None;
        }
        let mut said = telling(view, undertaking.at);
        said.sort_unstable();
        said.dedup();
        let mut shared: HashMap<u32, usize> = HashMap::new();
        for word in &said {
            for &row in self.having.get(word).filter(|rows| rows.len() <= MOST).into_iter().flatten() {
                *shared.entry(row).or_default() += 1;
            }
        }
        let whole = |row: &u32, count: usize| {
            let (size, start) = self.sizes.get(row).copied().unwrap_or_default();
            // Before the text a list may be of another meeting.
            let alike = count * 5 >= size * if start > undertaking.at.start() { 3 } else { 4 };
            let own = || actions.get(*row as usize).is_some_and(|action| is_of_same(view, action, undertaking));
            // A post has much to do: before the text it may be other work.
            let post = || undertaking.owners.iter().any(|who| who.form == PersonForm::Post);
            let apart = start < undertaking.at.start() && post();
            count >= 3 && alike && count * 2 >= said.len()
                || count >= 2 && !apart && count * 5 >= size.min(said.len()) * 2 && own()
        };
        let fits = shared.into_iter().filter(|&(row, count)| whole(&row, count));
        fits.max_by_key(|&(row, count)| (count, std::cmp::Reverse(row))).map(|(row, _)| row)
    }
}

/// Whether an action and an undertaking are of the same people.
fn is_of_same(view: &View<'_>, action: &Action, undertaking: &Undertaking) -> bool {
    let names = |who: &[Mention]| {
        let mut names: Vec<String> = who.iter().map(|one| fold(view.words(one.at))).collect();
        names.sort_unstable();
        names
    };
    !action.owners.is_empty() && names(&action.owners) == names(&undertaking.owners)
}

/// `I will move at the next Meeting that …`: the text of a motion or a question, whatever it says is only moved or asked.
fn moves(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "“\"'*_".contains(c));
    let movers = ["i will", "i shall", "we will", "we shall", "1 will", "! will", "| will", "l will", "will"];
    let Some(rest) = movers.iter().find_map(|mover| opens_with_any(text, &[mover]).then(|| text.get(mover.len()..)))
    else {
        return false;
    };
    opens_with_any(rest.unwrap_or_default().trim_start(), &["move", "ask", "call", "propose", "be moving", "be asking"])
        && says_any(text, &["next meeting", "at the meeting", "move that", "propose that", "council"])
}

/// The promises of a text; who promises may stand in the sentence before.
fn in_text(
    view: &View<'_>,
    known: &dyn Fn(&str) -> bool,
    (text, sentences): (Span, &[Statement]),
    place: &impl Fn() -> Place,
    found: &mut Vec<Undertaking>,
) {
    let doers = doers(&view.pieces(text));
    let requests = |sentence: &Statement| sentence.has(Cue::Request);
    if doers.is_empty() && !sentences.iter().any(requests) || moves(view.words(text)) {
        return;
    }
    let place = if doers.is_empty() { Place::default() } else { place() };
    let place = Place { is_rule: place.is_rule && ends_with_tally(view.words(text)), ..place };
    let mut left = doers.iter().peekable();
    for statement in sentences {
        let at = statement.at;
        if left.peek().is_none_or(|doer| doer.cue.start() >= at.end()) && !requests(statement) {
            continue;
        }
        let sentence = Sentence::new(view.document.prose(), at);
        let mut any = false;
        let mut last: Option<&Doer> = None;
        while let Some(doer) = left.next_if(|doer| doer.cue.start() < at.end()) {
            let next = left.peek().map(|next| next.start).filter(|&next| next < at.end());
            let end = next.filter(|&next| next > doer.task.start()).unwrap_or(at.end());
            let task = Span::new(doer.task.start(), end.min(doer.task.end()));
            match found.last_mut().filter(|_| last.is_some_and(|last| goes_on(view, last, doer))) {
                Some(before) => extend(view, before, doer, task),
                None => {
                    let quoted = is_quoted(view.words(Span::new(text.start(), doer.cue.start())));
                    let context = Context { view, known, place, quoted };
                    let promise = undertaking(&context, &sentence, doer, task);
                    any |= promise.is_some();
                    last = promise.is_some().then_some(doer);
                    found.extend(promise);
                    continue;
                }
            }
            last = Some(doer);
        }
        if !any && !place.is_rule {
            found.extend(request(view, statement, &sentence));
        }
    }
}

/// `Ana and Ben will read it and will report back`, `… would be booked and this would be done by Ana`, `a workshop would be
/// arranged and he would tell them`, `will arrange for it to be cut`: one undertaking.
fn goes_on(view: &View<'_>, last: &Doer, doer: &Doer) -> bool {
    // `I’m going to draw it; once that is done, I’ll send it`
    let i = |a: Span, b: Span| view.words(a) == "I" && view.words(b) == "I" && !doer.how.is_passive();
    let same = doer.who.first().zip(last.who.first()).is_some_and(|(a, b)| a.at == b.at || i(a.at, b.at));
    let between = Span::new(last.task.start(), doer.cue.start().max(last.task.start()));
    let between = view.words(between).trim_end().to_ascii_lowercase();
    let led = doer.who.is_empty() && doer.how == How::ToBeDone && !between.contains([';', ':', '–']);
    let joined = last.who.is_empty()
        && (ends_with_any(&between, &["and this", "and he", "and she", "and they"]) || between.ends_with("and"));
    same || led || joined || doer.who.is_empty() && ends_with_any(&between, &["and", "and then"])
}

fn extend(view: &View<'_>, before: &mut Undertaking, doer: &Doer, task: Span) {
    before.at = before.at.to(task);
    before.task = before.task.to(task);
    if before.owners.is_empty() {
        before.owners = owners(view, &doer.who);
    }
}

/// Those who are bound. `We` names nobody who could be asked what has become of it, nor does `she` if nobody is meant.
fn owners(view: &View<'_>, who: &[recognise::Mention]) -> Vec<Mention> {
    const NOBODY: &[&str] = &["we", "he", "she", "they"];
    let named = who.iter().filter(|who| !NOBODY.iter().any(|nobody| view.words(who.at).eq_ignore_ascii_case(nobody)));
    named.map(|&who| Mention::of(who)).collect()
}

/// Whether a quotation is open where a text ends.
fn is_quoted(before: &str) -> bool {
    let opened = before.rfind('“').is_some_and(|at| !before.get(at..).is_some_and(|after| after.contains('”')));
    opened || before.matches('"').count() % 2 == 1
}

/// Where a promise stands.
struct Context<'c, 'd> {
    view: &'c View<'d>,
    known: &'c dyn Fn(&str) -> bool,
    place: Place,
    quoted: bool,
}

fn undertaking(at: &Context<'_, '_>, sentence: &Sentence<'_>, doer: &Doer, task: Span) -> Option<Undertaking> {
    let Context { view, known, place, quoted } = *at;
    let report_back = occasion(view, task);
    let comes_back = report_back.is_some();
    let promise = Promise { view, known, sentence, doer, place, quoted, comes_back };
    if !promise.binds() {
        return None;
    }
    let (mut owners, sureness) = (owners(view, &doer.who), promise.sureness());
    if owners.is_empty() && doer.how.is_passive() {
        owners.extend(in_brackets_after(view, known, sentence.at));
    }
    let due = deadline(view, task, report_back.as_ref());
    let at = Span::at(doer.start.max(sentence.at.start())).to(task);
    Some(Undertaking { at, task, owners, sureness, report_back, due, action: None, item: None })
}

/// `The page will be mended by Friday (Tom)`: one of those who were there, in brackets at the end.
fn in_brackets_after(view: &View<'_>, known: &dyn Fn(&str) -> bool, at: Span) -> Option<Mention> {
    let words = view.words(at).trim_end_matches(['.', ' ']);
    let open = words.rfind('(')?;
    let name = words.get(open + 1..)?.strip_suffix(')')?;
    let is_name = !name.contains(' ') && name.starts_with(char::is_uppercase) && known(&fold(name));
    let who = Span::new(at.start() + open + 1, at.start() + open + 1 + name.len());
    let all = recognise::mentions(&view.pieces(who)).filter(|_| is_name)?;
    let [one] = all.as_slice() else { return None };
    matches!(one.form, PersonForm::Name | PersonForm::Initials).then(|| Mention::of(*one))
}

/// `Members requested an update for the next meeting`, `It was agreed to invite …`: work that is asked for of nobody.
fn request(view: &View<'_>, statement: &Statement, sentence: &Sentence<'_>) -> Option<Undertaking> {
    const BEGINNINGS: &[&str] = &["agreed to", "requested a", "requested an", "requested that", "asked for"];
    // Most sentences agree or ask for something else.
    if !view.places_in(Cue::Request, statement).any(|at| starts_with_any(sentence.after(at), BEGINNINGS)) {
        return None;
    }
    let impersonal = || sentence.low.starts_with("agreed to").then(|| sentence.place("agreed to")).flatten();
    let agreed = sentence.place("was agreed to").or_else(impersonal).filter(|cue| {
        matches!(
            first_word(sentence.after(cue.end())),
            "invite" | "contact" | "ask" | "arrange" | "request" | "obtain" | "send" | "organise"
        )
    });
    let asked = || {
        [
            "requested an update",
            "requested a report",
            "asked for an update",
            "asked for a report",
            "requested that an update",
        ]
        .iter()
        .find_map(|cue| sentence.place(cue))
    };
    let cue = agreed.or_else(asked)?;
    let task = Span::new(cue.start(), sentence.at.end());
    let report_back = occasion(view, task);
    let wanted = agreed.is_some() || report_back.is_some();
    let due = deadline(view, task, report_back.as_ref());
    wanted.then_some(Undertaking {
        at: sentence.at,
        task,
        owners: Vec::new(),
        sureness: Sureness::Doubtful,
        report_back,
        due,
        action: None,
        item: None,
    })
}
