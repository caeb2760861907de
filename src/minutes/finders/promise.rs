//! Which of the sentences that speak of work to come are undertakings: not forecasts, assurances, work that goes on
//! already, notices of motion, or what others had agreed elsewhere.

use std::borrow::Cow;

use crate::document::BlockKind;
use crate::minutes::kinds::undertaking::Sureness;
use crate::recognise::{self, Doer, How};
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::arranged::Done;
use super::asked::is_only_asked;
use super::doubt::{denies, is_in_doubt};
use super::news::{FARE, News};
use super::offer::{EVERYBODY, Offer};
use super::phrases::{has_any, is_agenda_line};
use super::promise_place::Place;
use super::promise_words::{BODIES, DECIDES, DONE_SINCE, NOBODY, OFFICERS, SEEKING, ends_like_verb};
use super::sentence::{Sentence, ends_with_any, first_word, last_word, starts_with_any};
use super::view::View;

/// What is known of the place where a promise stands.
pub struct Promise<'p, 'd> {
    /// The document.
    pub view: &'p View<'d>,
    /// Whether a folded word is part of a name that may be known.
    pub known: &'p dyn Fn(&str) -> bool,
    /// Whether these are the initials of somebody who may be known.
    pub initials: &'p dyn Fn(&str) -> bool,
    /// The sentence.
    pub sentence: &'p Sentence<'d>,
    /// The promise.
    pub doer: &'p Doer,
    /// What stands over it.
    pub place: Place,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// Whether the work comes back to a meeting.
    pub comes_back: bool,
}

impl Promise<'_, '_> {
    /// Whether somebody undertakes something, or is told to.
    pub fn binds(&self) -> bool {
        let before = self.sentence.before(self.doer.cue.start());
        let task = self.words(self.doer.task);
        if self.is_notice_of_motion(&task)
            || ends_with_any(before, &["which", "that", "who", "if", "whether"])
            || is_agenda_line(self.sentence)
            || denies(before)
            || has_any(before, &["informed us that they", "told us that they", "notified us that they", "told us they"])
            || is_in_doubt(self.doer, self.sentence, before)
            || self.place.only_lists(self.doer)
            || (self.is_going_on(&task) && !self.comes_back)
            || self.is_only_asked()
            || self.is_of_nobody()
            || self.is_news(&task)
            || DONE_SINCE.iter().any(|since| task.contains(since))
            || self.is_decided(before, &task)
            || self.is_quoted()
            || self.is_taken_back(before, &task)
        {
            return false;
        }
        if !self.doer.how.is_passive() {
            return self.is_somebody();
        }
        let cue = self.words(self.doer.cue);
        let by_outsiders = !self.doer.who.is_empty() && self.doer.who.iter().all(|who| self.is_outsider(who));
        let done =
            Done { sentence: self.sentence, doer: self.doer, cue: &cue, comes_back: self.comes_back, by_outsiders };
        done.is_arranged(before, &task)
    }

    /// Whether a name is that of nobody who was there: `Beacon Ltd`, `nearby residents`.
    pub(super) fn is_outsider(&self, who: &recognise::Mention) -> bool {
        let words = self.words(who.at);
        who.form == PersonForm::Group && EVERYBODY.contains(&last_word(&words))
            || who.form == PersonForm::Name && !words.split(' ').any(|word| (self.known)(word))
    }

    /// What is only told of the time to come.
    fn is_news(&self, task: &str) -> bool {
        let cue = self.words(self.doer.cue);
        let subject = self.sentence.before(self.doer.cue.start());
        let own = subject.rsplit(['.', ';', ':', ',']).next().unwrap_or_default().trim_start();
        let is_each = starts_with_any(own, &["each", "every", "any", "anyone", "anybody", "whoever"]);
        let agreed = starts_with_any(own, &["that"])
            || has_any(subject, &["agreed", "resolved", "decided", "ordered", "directed", "carried", "moved"])
            || self.is_ordered_at_the_end();
        let is_fare = FARE.contains(&first_word(own));
        let who = self.doer.who.first().map(|who| self.words(who.at)).unwrap_or_default();
        News { doer: self.doer, who: &who, cue: &cue, task, comes_back: self.comes_back, is_each, agreed, is_fare }
            .is_told()
    }

    /// How sure it is that somebody is bound.
    pub fn sureness(&self) -> Sureness {
        let person = self.doer.who.first().is_some_and(|who| who.form != PersonForm::Group);
        let given = matches!(self.doer.how, How::Undertaken | How::Instructed | How::Bare);
        match (self.doer.who.is_empty(), person && given) {
            (true, _) => Sureness::Doubtful,
            (false, true) => Sureness::Certain,
            (false, false) => Sureness::Likely,
        }
    }

    /// Words in small letters.
    pub(super) fn words(&self, at: Span) -> Cow<'_, str> {
        let start = self.sentence.at.start();
        let within = self.sentence.at.contains(at).then(|| (at.start() - start)..(at.end() - start));
        let small = within.and_then(|within| self.sentence.low.get(within));
        small.map_or_else(|| self.view.words(at).to_ascii_lowercase().into(), Cow::Borrowed)
    }

    /// `I will move at the next meeting that …`
    fn is_notice_of_motion(&self, task: &str) -> bool {
        let asks = starts_with_any(task, &["ask", "move", "propose", "call"]);
        asks && (self.place.is_notice || task.contains("next meeting") && task.len() < 400)
    }

    /// `Cllr Hull asked that the field be mown`: asked by one member.
    fn is_only_asked(&self) -> bool {
        let given = matches!(self.doer.how, How::Instructed | How::Bare | How::BeDone | How::ToBeDone);
        let officer = self.doer.who.iter().any(|who| has_any(&self.words(who.at), OFFICERS));
        given
            && is_only_asked(self.sentence, self.sentence.before(self.doer.start), officer)
            && !self.is_asked_by_chair()
            && !self.is_taken_up_next()
    }

    /// What is asked of everybody, or only proposed.
    fn is_of_nobody(&self) -> bool {
        let offer = Offer {
            doer: self.doer,
            cue: &self.words(self.doer.cue),
            task: &self.words(self.doer.task),
            who: &self.doer.who.first().map(|who| self.words(who.at)).unwrap_or_default(),
            known: self.known,
        };
        offer.is_notice_to_all() || !self.comes_back && offer.is_only_proposed(|| self.told_before())
    }

    /// What the body decides of itself, or asks its members to decide: `it was decided that we will sell it`, `we will discuss
    /// this in May`, `members were asked to choose`, `the committee agreed to take a light approach`.
    fn is_decided(&self, before: &str, task: &str) -> bool {
        let Some(first) = self.doer.who.first() else { return false };
        let words = self.words(first.at);
        match self.doer.how {
            // `They agreed that we should object`: what all think, or decide.
            How::Instructed if words == "we" => true,
            How::Said if words == "we" => {
                let decided = ["decided that", "agreed that", "resolved that"].iter().any(|said| before.contains(said));
                let talk = [
                    "discuss",
                    "consider",
                    "decide",
                    "revisit",
                    "vote on",
                    "have further discussion",
                    "have a discussion",
                    "have a further discussion",
                    "have another discussion",
                    "have further discussions",
                    "continue discussing",
                    "continue the discussion",
                    "talk more",
                    "talk about",
                    "keep discussing",
                ];
                decided || starts_with_any(task, &talk)
            }
            How::Instructed if matches!(words.as_ref(), "members" | "all members" | "residents" | "everyone") => {
                starts_with_any(task, &["decide", "choose", "vote", "consider whether", "indicate"])
            }
            // `Ida moved that the council buy a tent, seconded by Tom`: what is moved, the body decides.
            How::Instructed if BODIES.contains(&words.strip_prefix("the ").unwrap_or(&words)) => {
                has_any(before, &["proposed", "moved", "motion", "proposal"]) || starts_with_any(task, DECIDES)
            }
            // `The council will determine its budget in May`
            How::Said if first.form == PersonForm::Group => starts_with_any(task, &["determine", "decide", "vote"]),
            How::Undertaken if first.form == PersonForm::Group => {
                let clause = task.split([',', ';']).next().unwrap_or_default();
                let taken = ["approach", "opportunity", "view", "position", "stance", "decision", "vote"];
                // `The board agreed to buy a tent`: the body itself, which only decides.
                let own = BODIES.contains(&words.strip_prefix("the ").unwrap_or(&words));
                own || starts_with_any(task, &["discuss"])
                    || starts_with_any(task, &["take", "adopt"]) && taken.iter().any(|noun| clause.contains(noun))
                    // What others plan.
                    || starts_with_any(&self.words(self.doer.cue), &["plans", "intends"])
            }
            // What somebody intends who was not there.
            How::Undertaken if first.form == PersonForm::Name => {
                let intends = starts_with_any(&self.words(self.doer.cue), &["plans", "intends"]);
                intends && !words.split(' ').any(|word| (self.known)(word))
            }
            _ => false,
        }
    }

    /// `would be working in partnership`: work that goes on; one who says what he is doing promises it.
    fn is_going_on(&self, task: &str) -> bool {
        let first = first_word(task).split('/').next().unwrap_or_default();
        let person = self.doer.who.first().is_some_and(|who| who.form != PersonForm::Group)
            // `The board will be looking into the price of a bus`
            || self.doer.how == How::Said && !self.doer.who.is_empty() && starts_with_any(task, SEEKING);
        (first.ends_with("ing") && first.len() > 5 && first != "bring" && !person)
            || starts_with_any(task, &["continue to be", "be reviewed", "be monitored"])
            || last_word(task).is_empty()
    }

    fn is_somebody(&self) -> bool {
        let doer = self.doer;
        let Some(first) = doer.who.first() else {
            let before = self.sentence.before(doer.cue.start());
            // `Will call the registry.`
            // `- No reply yet, will chase`
            let note = || {
                let block = self.view.document.block_at(doer.cue.start()).and_then(|index| self.view.block(index));
                block.is_some_and(|block| block.kind == BlockKind::ListItem)
            };
            return before.is_empty()
                || before.ends_with(['-', ':', ';', '.', '*', '•', '–'])
                || before.ends_with(',') && note();
        };
        let words = self.words(first.at);
        if words.len() > 90
            || starts_with_any(
                &words,
                &["to", "and", "a", "an", "sale", "no", "nothing", "this", "it", "there", "that"],
            )
        {
            return false;
        }
        let single = !words.contains(' ');
        if single && NOBODY.contains(&words.as_ref()) {
            return false;
        }
        let group = matches!(first.form, PersonForm::Group | PersonForm::Pronoun);
        if doer.how == How::Undertaken && (first.form == PersonForm::Pronoun || group && !doer.known) {
            // `We agreed to move the meeting`: a decision.
            return false;
        }
        // `Tent: Agreed to hire one`: what it is about, and what was decided.
        let label = || self.view.words(Span::new(first.at.end(), doer.cue.start())).trim_start().starts_with(':');
        if doer.how == How::Undertaken
            && self.view.words(doer.cue).starts_with('A')
            && label()
            && self.is_outsider(first)
        {
            return false;
        }
        let unknown = |form, words: &str| form == PersonForm::Name && !words.split(' ').any(|word| (self.known)(word));
        if !doer.known && unknown(first.form, &words) {
            return false;
        }
        if single && first.form == PersonForm::Name && words.len() > 4 && ends_like_verb(&words) {
            return false;
        }
        let stranger = single && unknown(first.form, &words);
        let cue = self.words(doer.cue);
        // `agreed that Ashby take part`: a place or a thing, not one of those who were there.
        if stranger && doer.how == How::Instructed && matches!(cue.as_ref(), "that" | "should" | "must") {
            return false;
        }
        // `LD can help with that`: the letters of nobody who was there.
        if first.form == PersonForm::Initials && matches!(cue.as_ref(), "can" | "could") {
            return (self.initials)(self.view.words(first.at));
        }
        match doer.how {
            How::Bare => self.opens(first, &words) && (!stranger || self.is_bracketed(first)),
            How::Said => !(stranger && cue.ends_with(" to")),
            _ => true,
        }
    }

    /// `(Ana to write)`
    fn is_bracketed(&self, first: &recognise::Mention) -> bool {
        self.sentence.before(first.at.start()).ends_with(['(', '['])
    }

    /// `X to write`: X must open its clause.
    fn opens(&self, first: &recognise::Mention, words: &str) -> bool {
        let before = self.sentence.before(first.at.start());
        // `Mr Ash introduced Dr. Moss to give a talk`: the point is the title's.
        let title = before.rsplit(' ').next().filter(|word| word.ends_with('.') && recognise::is_title_word(word));
        let before = title.and_then(|title| before.strip_suffix(title)).unwrap_or(before).trim_end();
        let before = if before.ends_with(" our") { before.trim_end_matches(" our") } else { before };
        let opens = before.is_empty()
            || before.ends_with(['.', ';', ':', '-', '–', '—', '(', ',', ']', '*', '[', '•', '?', '!'])
            || ends_with_any(
                before,
                &[
                    "and",
                    "then",
                    "that",
                    "asked",
                    "requested",
                    "requests",
                    "instructed",
                    "therefore",
                    "agreed",
                    "tasked",
                    "agreed for",
                    "was for",
                    "up to",
                    "left to",
                    "falls to",
                    "fell to",
                    "resolved",
                    "authorised",
                    "nominated",
                    "appointed",
                    "so",
                    "but",
                    "instructs",
                    "directed",
                    "delegated",
                    "resolved for",
                    "decided for",
                    "agreement for",
                    "also",
                    "asks",
                    "it is for",
                    "invited",
                    "we ask",
                    "we request",
                    "we direct",
                    "we instruct",
                    "we invite",
                    "we appoint",
                    "we authorise",
                    "appoints",
                    "invites",
                    "authorises",
                ],
            );
        let named = self.sentence.before(self.doer.cue.start());
        // `had a meeting with Mr Ash, the Clerk and Mr Moss to discuss it`
        let clause = before.rsplit(['.', ';', ':', '–']).next().unwrap_or_default();
        let met = before.ends_with([',', '&']) && has_any(clause, &["meeting with", "met with", "met"]);
        // `spoke with a number of schools and local firms to help`
        let with = ends_with_any(before, &["and"]) && before.rsplit(' ').take(7).any(|word| word == "with");
        let moved =
            before.ends_with(':') && ends_with_any(before.trim_end_matches(':'), &["seconded", "moved", "proposed"]);
        opens
            && !met
            && !with
            && !moved
            && !ends_with_any(words, &["order"])
            && !ends_with_any(named, &["booked", "due", "order", "able", "set", "going", "likely"])
    }
}
