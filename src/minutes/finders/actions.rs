//! Finds actions where a house style says that one is marked.

use std::sync::LazyLock;

use crate::document::BlockKind;
use crate::minutes::declare::AnyKind;
use crate::minutes::kinds::action::{self, Action, OwnerSource, State};
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::topic::Topic;
use crate::minutes::mention::Mention;
use crate::minutes::styles::{Found, Hole, is_of_actions_and_more, post_before};
use crate::recognise::{self, after_marker, at_work, in_action_list, mentions, told_in_task, when_set_apart};
use crate::text::{Span, fold};
use crate::vocabulary::{KindId, PersonForm};

use super::action_blanks::{is_business, is_of_papers, is_template};
use super::action_initials::marked_by_initials;
use super::action_labels::{Labelled, labelled};
use super::action_margin::{shared_out, take_cell_beside};
use super::action_parts::{further, is_to_be_done, trimmed};
use super::action_repeats::told_once;
use super::action_rows::Row;
use super::action_sentence::{sentence_around, take_sentence_before, who_promises};
use super::action_state::{at_the_start, says_nothing, state};
use super::action_when::when;
use super::sentence::starts_with_any;
use super::small_names::name_small;
use super::view::View;

/// The actions that the styles mark.
pub fn actions(view: &View<'_>, found: &[Found<'_>], people: &[Person]) -> Vec<Action> {
    static KIND: LazyLock<Option<KindId>> =
        LazyLock::new(|| crate::minutes::schema::schema().kind_named(action::KIND.name()));
    let kind = *KIND;
    let mut names = TickedNames { view, last: None };
    let of_actions = found.iter().filter(|one| Some(one.pattern.kind) == kind && !names.ticks(one));
    let of_actions = of_actions.filter(|one| !is_over_a_list(view, one));
    let mut actions: Vec<(&Found<'_>, Action)> = Vec::new();
    let mut row = Row::default();
    for one in of_actions {
        let Some(action) = action(view, one) else { continue };
        if one.pattern.is_column() {
            row.take(&mut actions, one, action);
            continue;
        }
        let more = further(view, action);
        actions.extend(more.into_iter().map(|action| (one, action)));
    }
    let mut all = Vec::with_capacity(actions.len());
    for (found, mut action) in actions {
        let mut more = Vec::new();
        if action.task.is_empty() && !action.owners.is_empty() {
            take_cell_beside(view, found, &mut action);
            more = shared_out(view, found, &mut action);
        }
        all.push((found, action));
        all.extend(more.into_iter().map(|action| (found, action)));
    }
    let mut actions = all;
    // In a table the row is an action only if it has an owner or a task; a state or a date alone is none.
    actions.retain(|(_, action)| {
        action.owner_source != Some(OwnerSource::Column) || !action.owners.is_empty() || !action.task.is_empty()
    });
    let mut actions: Vec<Action> = actions.into_iter().map(|(_, action)| action).collect();
    let initials = marked_by_initials(view, people, &actions);
    if !initials.is_empty() {
        actions.extend(initials);
        actions.sort_by_key(|action| action.text.start());
    }
    let mut actions = told_once(view, actions);
    name_small(view, people, &mut actions);
    actions
}

/// Boxes under a heading of attendance tick off names. What stands under a heading comes together, so that each is looked at
/// about once.
struct TickedNames<'v, 'd> {
    view: &'v View<'d>,
    last: Option<(Option<usize>, bool)>,
}

impl TickedNames<'_, '_> {
    fn ticks(&mut self, found: &Found<'_>) -> bool {
        if found.pattern.ticked.is_none() {
            return false;
        }
        let over = self.view.outline.over(found.block);
        let names = match self.last {
            Some((last, names)) if last == over => names,
            _ => self.view.heads(found.block).take(2).any(|head| Topic::of(head) == Topic::Attendance),
        };
        self.last = Some((over, names));
        names
    }
}

fn action(view: &View<'_>, found: &Found<'_>) -> Option<Action> {
    let marked = Marked::read(view, found)?;
    let mut action = Action {
        at: marked.marker,
        text: found.fit.at,
        task: Span::at(found.fit.at.end()),
        number: found.fit.hole(Hole::Number),
        owners: marked.owners,
        owner_source: None,
        report_back: None,
        due: None,
        state: (State::New, found.fit.at),
        style: found.pattern.house.clone(),
        item: None,
    };
    let column = found.pattern.is_column();
    if column {
        action.owner_source = Some(OwnerSource::Column);
    } else if !action.owners.is_empty() {
        action.owner_source = Some(OwnerSource::Marker);
    }
    match marked.task {
        Some(task) => action.task = task,
        None if column => {}
        None => take_sentence_before(view, found, &mut action),
    }
    let labels = if column { Labelled::default() } else { labelled(view, found.block, action.text) };
    if let Some(end) = labels.first.filter(|&first| action.task.start() < first && first < action.task.end()) {
        action.task = trimmed(view, Span::new(action.task.start(), end));
    }
    if let Some(first) = action.owners.first().filter(|_| labels.owner.is_some())
        && view.words(action.task).starts_with("be ")
    {
        // `Lamps to be tested. Owner: Ida`
        action.task = first.at.to(action.task);
        action.owners.clear();
        action.owner_source = None;
    }
    if action.owners.is_empty() && !action.task.is_empty() {
        find_owners(view, found, &labels, &mut action);
    }
    if (says_nothing(view.words(action.task)) || is_template(view, &action)) && !column {
        return None;
    }
    when(view, found, (&labels, marked.when), &mut action);
    action.state = state(view, found, &action, labels.state);
    Some(action)
}

/// `Action item for Ida and Tom`: a heading of a list is the action of none of its entries.
fn is_over_a_list(view: &View<'_>, found: &Found<'_>) -> bool {
    let heads = view.block(found.block).is_some_and(|block| block.kind == BlockKind::Heading);
    let lists = || view.block(found.block + 1).is_some_and(|next| next.kind == BlockKind::ListItem);
    heads && !found.pattern.is_under() && lists() && {
        let words = fold(view.block(found.block).map(|block| view.document.words(block)).unwrap_or_default());
        words.starts_with("action") && words.contains(" for ")
    }
}

/// `Action items for Ida and Tom`: whoever the heading of a list gives all that stands there.
fn named_in_head(view: &View<'_>, found: &Found<'_>) -> Option<Span> {
    let head = found.head.filter(|_| found.pattern.is_under())?;
    let words = view.words(head);
    let folded = fold(words);
    if let Some((from, to)) = post_before(&folded).filter(|_| folded.len() == words.len()) {
        return Some(Span::new(head.start() + from, head.start() + to));
    }
    let (place, link) = [" for ", " on "].iter().find_map(|link| Some((words.find(link)?, link)))?;
    let named = trimmed(view, Span::new(head.start() + place + link.len(), head.end()));
    mentions(&view.pieces(named)).filter(|who| who.iter().all(|one| one.form != PersonForm::Group))?;
    Some(named)
}

/// Those who are named elsewhere than in the marker: after a label, over the entry, in the sentence.
fn find_owners(view: &View<'_>, found: &Found<'_>, labels: &Labelled, action: &mut Action) {
    let over = || found.over.or_else(|| named_in_head(view, found)).and_then(|over| mentions(&view.pieces(over)));
    let over = || over().unwrap_or_default();
    let named = labels.owner.and_then(|at| mentions(&view.pieces(at))).unwrap_or_else(over);
    action.owners = named.into_iter().map(mention).collect();
    if !action.owners.is_empty() {
        action.owner_source = Some(OwnerSource::Marker);
        return;
    }
    action.owners = who_promises(view, action.task);
    if action.owners.is_empty() {
        action.owners = who_promises(view, sentence_around(view, found));
    }
    // `AI: Split out what we will build`: the marker speaks for nobody.
    let marker = |who: &Mention| {
        found.fit.at.contains(who.at) && who.at.end() <= action.task.start() && !found.pattern.is_under()
    };
    let we = |who: &Mention| view.words(who.at).eq_ignore_ascii_case("we") && who.at.start() > action.task.start();
    action.owners.retain(|who| !marker(who) && !we(who));
    if action.owners.is_empty() && found.pattern.is_under() {
        // `Tom is working with the firm on a price`
        let who = at_work(&view.pieces(action.task)).into_iter().map(mention);
        action.owners = who.filter(|one| one.at.start() == action.task.start()).collect();
    }
    if action.owners.is_empty() && found.pattern.is_under() {
        // `Ida is following up with the bank`, in the notes below.
        let below = view.document.blocks().get(found.block + 1..).unwrap_or_default();
        let heads = view.block(found.block).is_some_and(|block| block.kind == BlockKind::Heading);
        let below = below.iter().take_while(|note| heads && note.kind == BlockKind::ListItem);
        let notes = view.children(found.block).chain(below).map(|note| at_work(&view.pieces(note.span)));
        let named = notes.into_iter().find(|who| !who.is_empty()).unwrap_or_default();
        action.owners = named.into_iter().map(mention).collect();
    }
    if !action.owners.is_empty() {
        action.owner_source = Some(OwnerSource::Sentence);
    }
}

/// What stands beside a marker.
struct Marked {
    marker: Span,
    owners: Vec<Mention>,
    task: Option<Span>,
    when: Option<Span>,
}

impl Marked {
    /// Reads the holes; `None` where the words are no marker after all.
    fn read(view: &View<'_>, found: &Found<'_>) -> Option<Self> {
        let fit = &found.fit;
        let mut read = Self { marker: fit.at, owners: Vec::new(), task: fit.hole(Hole::Task), when: None };
        let before = if found.pattern.is_under() { at_the_start(view.words(fit.at)) } else { None };
        if let Some((_, taken)) = before {
            let entry = Span::new(fit.at.start() + taken, fit.at.end());
            read = Self { marker: fit.at, ..beside(in_action_list(&view.pieces(entry)), entry) };
        } else if let Some(at) = fit.hole(Hole::Owner) {
            let beside = read_owner(view, at);
            read = Self { marker: fit.at, task: read.task.or(beside.task), ..beside };
            let topic = |who: &Mention| !matches!(who.form, PersonForm::Post | PersonForm::Handle);
            if found.pattern.is_under() && read.owners.iter().all(topic) {
                let told = read.task.and_then(|task| Some((told_in_task(&view.pieces(task))?, task)));
                if let Some((told, task)) = told {
                    read = Self { marker: fit.at, when: read.when, ..self::beside(told, task) };
                }
            }
        } else if let Some(task) = read.task.filter(|_| !found.pattern.is_column()) {
            // An entry of a list may name its owner anywhere.
            read = Self { marker: fit.at, ..beside(in_action_list(&view.pieces(task)), task) };
            if read.owners.is_empty()
                && let Some((told, rest)) = after_topic(view, task)
            {
                read = Self { marker: fit.at, ..self::beside(told, rest) };
            }
        }
        if let Some((rest, when)) = read.task.and_then(|task| when_set_apart(&view.pieces(task))) {
            read.task = Some(rest);
            read.when = read.when.or(Some(when));
        }
        if let Some(task) = read.task.filter(|task| task.start() > fit.at.start()) {
            read.marker = Span::new(fit.at.start(), task.start());
        }
        if found.pattern.is_under() && found.head.is_some_and(|head| is_about_decisions(view.words(head))) {
            // Under such a heading only `Ida: ask for three prices` is work.
            const ASKS: &[&str] =
                &["do we", "do you", "do i", "do they", "do people", "have we", "have you", "let's", "let us"];
            let asks = |words: &str| words.trim_end().ends_with('?') || starts_with_any(&fold(words), ASKS);
            let told = read.task.is_some_and(|task| view.pieces(task).begin_with_work() && !asks(view.words(task)));
            if !told || read.owners.is_empty() {
                return None;
            }
        }
        // `Decisions and actions`: what is decided there begins otherwise.
        let mixed =
            found.pattern.is_under() && found.head.is_some_and(|head| is_of_actions_and_more(&fold(view.words(head))));
        // `D1: keep the fee`, beside `A1: Ida to ask`
        let of_decision =
            fit.hole(Hole::Number).is_some_and(|number| view.words(number).starts_with(['D', 'R', 'N', 'I']));
        if mixed && (of_decision || !read.task.is_some_and(|task| view.pieces(task).begin_with_work())) {
            return None;
        }
        // `Next steps: the county will decide`
        let step =
            !found.pattern.is_under() && starts_with_any(&fold(view.words(fit.at)), &["next step", "next steps"]);
        let group = read.owners.iter().all(|who| matches!(who.form, PersonForm::Group | PersonForm::Pronoun));
        let works = |task: Span| view.pieces(task).begin_with_work() || is_to_be_done(view, task);
        if step && group && !read.task.is_some_and(|task| read.owners.is_empty() && works(task)) {
            return None;
        }
        let nothing = read.task.is_some_and(|task| says_nothing(view.words(task)) || is_business(view.words(task)));
        // `Ida: let's put all of these on the board`: talk in a list that is gone through.
        let talk = |task: Span| {
            starts_with_any(
                &fold(view.words(task)),
                &["let's", "let us", "in the future", "i agree", "i think", "i don't"],
            )
        };
        if found.pattern.is_under() && read.task.is_some_and(talk) {
            return None;
        }
        // `Action: B. Public hearing`: a kind of business on the agenda, and its letter.
        let lettered = |task: Span| {
            let mut words = view.words(task).split(' ');
            words
                .next()
                .is_some_and(|word| word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase))
                && !view.pieces(Span::new(task.start() + 3, task.end())).begin_with_work()
        };
        if !found.pattern.is_under() && read.owners.is_empty() && read.task.is_some_and(lettered) {
            return None;
        }
        // `Task: a hard one for everybody`
        let label = starts_with_any(&fold(view.words(fit.at)), &["task", "tasks"]) && fit.hole(Hole::Owner).is_some();
        let works = |task: Span| view.pieces(task).begin_with_work();
        if label && !found.pattern.is_under() && !found.pattern.is_column() && !read.task.is_some_and(works) {
            return None;
        }
        let nobody = read.owners.iter().all(|who| says_nothing(view.words(who.at)) || is_of_papers(view.words(who.at)));
        // In a column for those who do the work, what names nobody is work only if it begins with its verb.
        let idle = found.pattern.is_column() && fit.hole(Hole::Owner).is_some() && read.owners.is_empty();
        let idle = idle && !read.task.is_some_and(|task| view.pieces(task).begin_with_work());
        (!nothing && !idle && (read.owners.is_empty() || !nobody)).then_some(read)
    }
}

/// `The walls of the town: Ida to ask for prices`: who is told to do what, after what it is about.
fn after_topic(view: &View<'_>, task: Span) -> Option<(recognise::Marked, Span)> {
    const LONGEST: usize = 40;
    let colon = view.words(task).find(": ").filter(|&colon| colon < LONGEST)?;
    let rest = Span::new(task.start() + colon + 2, task.end());
    Some((told_in_task(&view.pieces(rest))?, rest))
}

/// Whether a heading is of what was decided, not of work.
fn is_about_decisions(head: &str) -> bool {
    let head = fold(head);
    let of_work = ["action", "task", "to do", "to-do", "todo", "next step", "follow"];
    !of_work.iter().any(|word| head.contains(word))
        && ["resol", "decision", "outcome", "conclusion", "agreed"].iter().any(|word| head.contains(word))
}

/// What stands where an owner may: who, who and what, who and when, or only what.
fn read_owner(view: &View<'_>, at: Span) -> Marked {
    if let Some(read) = on_lines(view, at) {
        return read;
    }
    let whole = after_marker(&view.pieces(at));
    if whole.task.is_none() && !whole.owners.is_empty() {
        return beside(whole, at);
    }
    let first = view.sentences(at).next().unwrap_or(at);
    let mut read = beside(after_marker(&view.pieces(first)), at);
    // The work may go on in further sentences.
    read.task =
        read.task.map(|task| Span::new(task.start(), if task.end() < first.end() { task.end() } else { at.end() }));
    read
}

/// `Cllr Ash`, and on the next line of the paragraph what is to be done.
fn on_lines(view: &View<'_>, at: Span) -> Option<Marked> {
    let breaks = view.document.breaks();
    let next = breaks.get(breaks.partition_point(|&place| (place as usize) < at.start()))?;
    let end = usize::try_from(*next).ok().filter(|&end| end < at.end())?;
    let (first, rest) = (Span::new(at.start(), end), Span::new(end + 1, at.end()));
    let owners = recognise::mentions(&view.pieces(first)).filter(|_| view.pieces(rest).begin_with_work())?;
    Some(Marked { marker: at, owners: owners.into_iter().map(mention).collect(), task: Some(rest), when: None })
}

fn beside(marked: recognise::Marked, at: Span) -> Marked {
    let owners: Vec<Mention> = marked.owners.into_iter().map(mention).collect();
    let task = if owners.is_empty() && marked.task.is_none() { Some(at) } else { marked.task };
    Marked { marker: at, owners, task, when: marked.when }
}

fn mention(who: recognise::Mention) -> Mention {
    Mention { at: who.at, form: who.form, person: None }
}
