//! What a report that may be published says of exempt items: the rule, the place and the weight, and none of their words.
//!
//! It is done once, before any format sees what was found.

use std::collections::HashSet;

use crate::document::Document;
use crate::evaluate::Account;
use crate::language::Plan;
use crate::minutes::{Minutes, exempt, suspects};
use crate::report::{FileReport, Placed, Why, fingerprint};
use crate::text::{Diagnostic, Label, Span};

/// Said instead of what was found there.
const NOT_QUOTED: &str = "this stands in an exempt item and is not quoted";

/// Said instead of what was found elsewhere with its help.
const RESTS_ON: &str = "what is wrong here cannot be said without words of an exempt item, which are not quoted";

/// Said instead of what decided a rule elsewhere.
const RESTS_ON_IT: &str = "what decided it stands in an exempt item and is not quoted";

/// Takes the words of exempt stretches of the prose out of all that is said of a file.
pub(super) fn hide(report: &mut FileReport, document: &Document, exempt: &[Span]) {
    let hidden = Hidden::new(document, exempt);
    for finding in &mut report.findings {
        hidden.hide_finding(finding);
    }
    for waived in &mut report.waived.findings {
        if hidden.hide_finding(&mut waived.finding) || hidden.tells(&waived.waiver.reason) {
            waived.waiver.reason = "its reason is not quoted".to_owned();
            waived.waiver.opening = None;
        }
    }
    for doubt in &mut report.doubts {
        hidden.hide_doubt(doubt);
    }
}

/// Takes all words that were taken without the public out of the answer to why: what a rule came to there is said.
pub(super) fn hide_why(why: &mut Why) {
    let stretches = exempt(&why.document, &why.minutes);
    if stretches.is_empty() {
        return;
    }
    let hidden = Hidden::new(&why.document, &stretches);
    why.accounts.iter_mut().for_each(|account| hidden.hide_account(account));
    why.doubts.iter_mut().for_each(|doubt| hidden.hide_doubt(doubt));
    without_exempt(&mut why.minutes, &stretches);
    why.document.mask(&stretches);
}

/// Where somebody has to look whether more of it was taken without the public, in words.
pub(super) fn to_look_at(document: &Document, minutes: &Minutes, exempt: &[Span]) -> Vec<String> {
    let told = |at: Span| document.source().told(document.in_source(at).start());
    suspects(document, minutes, exempt).into_iter().map(told).collect()
}

/// Keeps of each finding what a baseline knows it by: of words that are taken out it cannot be found out afterwards.
pub(super) fn know_again(report: &mut FileReport, document: &Document, plan: &Plan) {
    for finding in &mut report.findings {
        let rule = plan.rules.get(finding.rule).map_or("", |rule| rule.name.as_str());
        finding.known_by = Some(fingerprint(rule, document.source(), finding));
    }
}

/// Takes actions of exempt items out of the minutes; how many there were.
pub(super) fn without_exempt(minutes: &mut Minutes, exempt: &[Span]) -> usize {
    let before = minutes.actions.len();
    minutes.actions.retain(|action| !touches(exempt, action.text.to(action.at)));
    minutes.undertakings.retain(|found| !touches(exempt, found.at));
    before - minutes.actions.len()
}

/// Takes what was taken without the public out of what is read of a file: actions and undertakings, and all words. How many
/// actions there were.
pub fn without_the_public(document: &mut Document, minutes: &mut Minutes) -> usize {
    let stretches = exempt(document, minutes);
    let hidden = without_exempt(minutes, &stretches);
    document.mask(&stretches);
    hidden
}

/// How many actions were taken on without the public.
#[must_use]
pub fn exempt_actions(document: &Document, minutes: &Minutes) -> usize {
    let stretches = exempt(document, minutes);
    minutes.actions.iter().filter(|action| touches(&stretches, action.text.to(action.at))).count()
}

/// Whether words of the prose stand in one of the stretches, which are in order.
fn touches(stretches: &[Span], words: Span) -> bool {
    let words = Span::new(words.start(), words.end().max(words.start() + 1));
    let after = stretches.partition_point(|stretch| stretch.end() <= words.start());
    stretches.get(after).is_some_and(|stretch| stretch.overlaps(words))
}

struct Hidden<'d> {
    exempt: &'d [Span],
    // The same in the source, with what stands between.
    sources: Vec<Span>,
    // Names and figures that stand in exempt items and nowhere else.
    words: HashSet<&'d str>,
}

impl<'d> Hidden<'d> {
    fn new(document: &'d Document, exempt: &'d [Span]) -> Self {
        let prose = document.prose();
        let mut words: HashSet<&str> = exempt.iter().flat_map(|at| telling(at.of(prose))).collect();
        let mut from = 0;
        for stretch in exempt.iter().copied().chain([Span::at(prose.len())]) {
            for word in telling(Span::new(from, stretch.start()).of(prose)) {
                words.remove(word);
            }
            from = stretch.end();
        }
        let sources = exempt.iter().map(|&at| document.all_of(at)).collect();
        Self { exempt, sources, words }
    }

    /// Whether a message has words that only an exempt item has: a name, a sum.
    fn tells(&self, message: &str) -> bool {
        telling(message).any(|word| self.words.contains(word))
    }

    /// Whether words of the source stand in an exempt item.
    fn is_exempt(&self, source: Span) -> bool {
        self.sources.iter().any(|stretch| stretch.contains(Span::at(source.start())) && stretch.end() > source.start())
    }

    /// Takes the words out of a finding; whether there were any.
    fn hide_finding(&self, finding: &mut Placed) -> bool {
        if let Some(item) = finding.item.as_mut().filter(|item| self.tells(item)) {
            let number = item.split(' ').next().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            *item = number.unwrap_or("An exempt item").to_owned();
        }
        // What is missing stands nowhere; that the document ends in an exempt item says nothing of it.
        let inside = !finding.is_missing() && touches(self.exempt, finding.in_prose);
        let bears = |label: &&Label| !(finding.is_missing() && label.at == finding.at);
        let leans = |label: &Label| self.is_exempt(label.at) || self.tells(&label.words);
        let leans = finding.labels.iter().filter(bears).any(leans);
        let tells = self.tells(&finding.message) || finding.help.as_deref().is_some_and(|help| self.tells(help));
        if !(inside || leans || tells) {
            return false;
        }
        finding.message = if inside { NOT_QUOTED } else { RESTS_ON }.to_owned();
        finding.help = None;
        finding.repair = None;
        finding.labels = Vec::new();
        true
    }

    /// Takes the words out of what a rule came to; the words of the rule stay.
    fn hide_account(&self, account: &mut Account) {
        let inside = account.thing.is_some_and(|row| touches(self.exempt, row.at));
        let leans = |at: &Span| touches(self.exempt, *at);
        for ground in &mut account.grounds {
            if inside || ground.read.iter().any(leans) || self.tells(&ground.said) {
                ground.said = if inside { NOT_QUOTED } else { RESTS_ON_IT }.to_owned();
                ground.read = Vec::new();
            }
        }
    }

    fn hide_doubt(&self, doubt: &mut Diagnostic) {
        let inside = doubt.labels.iter().any(|label| self.is_exempt(label.at) || self.tells(&label.words));
        let tells = self.tells(&doubt.message) || doubt.help.as_deref().is_some_and(|help| self.tells(help));
        if inside || tells {
            doubt.message = NOT_QUOTED.to_owned();
            doubt.help = None;
            doubt.fix = None;
            doubt.labels = doubt.labels.first().map(|label| Label::new(label.at, "")).into_iter().collect();
        }
    }
}

/// Names and figures: words with a capital or a figure. Others are those of any message.
fn telling(words: &str) -> impl Iterator<Item = &str> {
    let words = words.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().any(|c| c.is_ascii_digit()) || (word.len() > 1 && starts_a_name(word)))
}

/// `Ash`, not `ACTION`, which messages say of themselves.
fn starts_a_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
}
