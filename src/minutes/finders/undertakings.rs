//! Finds work that is promised or asked for, marked as an action or not.

use std::cell::{Cell, LazyCell};

use crate::document::Block;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::recognise::{self, Doer, How, doers};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::action_when::{deadline, occasion};
use super::known::Known;
use super::marked_work::mark;
use super::orders::order;
use super::planned::planned;
use super::promise::Promise;
use super::promise_place::{Place, ends_with_tally};
use super::sentence::{Sentence, ends_with_any, first_word, opens_with_any, says_any, starts_with_any};
use super::small_names::in_small_letters;
use super::spoken::{accepted, speaker_before};
use super::view::{Statement, View};

/// The promises and instructions of a document; each knows the action that marks it.
pub fn undertakings(view: &View<'_>, people: &[Person], actions: &[Action]) -> Vec<Undertaking> {
    let names = LazyCell::new(|| Known::of(view, people));
    let certain = |word: &str| names.lists(word);
    let there = There {
        known: &|word| names.has(word),
        initials: &|letters| names.has_initials(letters),
        listed: &|letters| names.lists_initials(letters),
    };
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
            in_text(view, there, (block.span, sentences), &place, &mut found);
        }
        for &cell in &block.cells {
            let from = sentences.partition_point(|sentence| sentence.at.start() < cell.start());
            let rest = sentences.get(from..).unwrap_or_default();
            let to = rest.partition_point(|sentence| sentence.at.end() <= cell.end());
            in_text(view, there, (cell, rest.get(..to).unwrap_or_default()), &place, &mut found);
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
    let one = order(view, certain, index, block)
        .or_else(|| planned(view, index, block))
        .or_else(|| accepted(view, index, block));
    match one {
        Some(one) => vec![one],
        None => in_small_letters(view, certain, block),
    }
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
    there: There<'_>,
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
                Some(before) => extend(view, there, before, doer, task),
                None => {
                    let quoted = is_quoted(view.words(Span::new(text.start(), doer.cue.start())));
                    let context = Context { view, there, place, quoted };
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
    // `Ida is glad to help, will ring the hall`
    let noted = !last.who.is_empty() && !doer.how.is_passive() && between.ends_with(',');
    same || led || joined || doer.who.is_empty() && (noted || ends_with_any(&between, &["and", "and then"]))
}

fn extend(view: &View<'_>, there: There<'_>, before: &mut Undertaking, doer: &Doer, task: Span) {
    before.at = before.at.to(task);
    before.task = before.task.to(task);
    if before.owners.is_empty() {
        before.owners = owners(view, there, &doer.who);
    }
}

/// Those who are bound. `We` names nobody who could be asked what has become of it, nor does `she` if nobody is meant.
fn owners(view: &View<'_>, there: There<'_>, who: &[recognise::Mention]) -> Vec<Mention> {
    const NOBODY: &[&str] = &["we", "he", "she", "they", "my", "our"];
    let named = who.iter().filter(|who| !NOBODY.iter().any(|nobody| view.words(who.at).eq_ignore_ascii_case(nobody)));
    let own = |&who: &recognise::Mention| {
        // `CC will ring them`, where Cal Coe is there: no council.
        let person = who.form == PersonForm::Group && (there.listed)(view.words(who.at));
        let one = Mention::of(who);
        if person { Mention { form: PersonForm::Initials, ..one } } else { one }
    };
    let mut owners: Vec<Mention> = named.map(own).collect();
    if let [one] = owners.as_mut_slice()
        && view.words(one.at) == "I"
        && let Some(speaker) = speaker_before(view, one.at)
    {
        *one = speaker;
    }
    owners
}

/// Whether a quotation is open where a text ends.
fn is_quoted(before: &str) -> bool {
    let opened = before.rfind('“').is_some_and(|at| !before.get(at..).is_some_and(|after| after.contains('”')));
    opened || before.matches('"').count() % 2 == 1
}

/// Who was there.
#[derive(Clone, Copy)]
struct There<'c> {
    /// Whether a folded word is part of a name that may be known.
    known: &'c dyn Fn(&str) -> bool,
    /// Whether these are the initials of somebody who may be known.
    initials: &'c dyn Fn(&str) -> bool,
    /// Whether these are the initials of somebody who is listed.
    listed: &'c dyn Fn(&str) -> bool,
}

/// Where a promise stands.
struct Context<'c, 'd> {
    view: &'c View<'d>,
    there: There<'c>,
    place: Place,
    quoted: bool,
}

fn undertaking(at: &Context<'_, '_>, sentence: &Sentence<'_>, doer: &Doer, task: Span) -> Option<Undertaking> {
    let Context { view, there, place, quoted } = *at;
    let There { known, initials, .. } = there;
    let report_back = occasion(view, task);
    let comes_back = report_back.is_some();
    let promise = Promise { view, known, initials, sentence, doer, place, quoted, comes_back };
    if !promise.binds() {
        return None;
    }
    let (mut owners, sureness) = (owners(view, there, &doer.who), promise.sureness());
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
