//! Why rules were reported or not, for people: the paragraph with what it was read as, then what each rule came to, with the
//! words of the rule that decided and what was read for them.

use super::outline::{MARGIN, paragraphs};
use super::placed::Context;
use super::rows::printable;
use super::sums::{counted, filled};
use super::why::Why;
use super::window::fill;
use crate::evaluate::{Account, Ground, Role, Ruling};
use crate::language::RuleText;
use crate::text::{Span, fold};

/// The answer in rows of the width of the context. `all` lists the rules that nothing stands there for, which else are
/// counted.
#[must_use]
pub fn why_text(context: &Context<'_>, why: &Why, all: bool) -> String {
    let text = Text { context, why };
    let outlines = paragraphs(&why.document, &why.minutes, context.width);
    let mut out = String::new();
    for (block, accounts) in why.paragraphs() {
        out.push_str(&text.place(block));
        out.push_str(outlines.get(block).map_or("", String::as_str));
        match accounts.is_empty() {
            true => out.push_str("No rule is about this paragraph.\n"),
            false => accounts.iter().for_each(|account| out.push_str(&text.account(account, &accounts))),
        }
        out.push('\n');
    }
    let of_whole = why.of_whole();
    if !of_whole.is_empty() && why.asked.is_some() && !all {
        out.push_str(&text.beside(&of_whole));
    } else if !of_whole.is_empty() {
        out.push_str("The document as a whole\n");
        of_whole.iter().for_each(|account| out.push_str(&text.account(account, &of_whole)));
        out.push('\n');
    }
    out.push_str(&text.idle(all));
    out
}

struct Text<'w> {
    context: &'w Context<'w>,
    why: &'w Why,
}

impl Text<'_> {
    /// `minutes.md:24`
    fn place(&self, block: usize) -> String {
        let source = self.why.document.source();
        let at = self.why.document.blocks().get(block).map_or(Span::default(), |block| block.source);
        let place = match source.whereabouts(at.start()) {
            Some(whereabouts) => format!("{}, {whereabouts}", source.name()),
            None => format!("{}:{}", source.name(), source.place(at.start()).line),
        };
        format!("{}\n", self.coloured(&place, "1"))
    }

    /// `held           action-has-owner`, and below it what decided.
    fn account(&self, account: &Account, others: &[&Account]) -> String {
        let colour = match account.ruling {
            Ruling::Fired => "31",
            Ruling::CannotTell => "33",
            Ruling::Held => "32",
            Ruling::DidNotApply => "2",
        };
        let word = self.coloured(&format!("{:MARGIN$}", account.ruling.word()), colour);
        let several = others.iter().filter(|other| other.rule == account.rule).count() > 1;
        let which = account.thing.filter(|_| several).map_or(String::new(), |row| {
            let words = self.words(row.at);
            format!(", of \"{words}\"")
        });
        let off = if self.why.is_off(account.rule) { ", which the settings switch off" } else { "" };
        let name = format!("{}{which}{off}", self.context.rule_name(account.rule));
        let name = filled(&name, self.context.width, MARGIN);
        let mut out = format!("{word}{}\n", name.trim_start());
        for ground in &account.grounds {
            out.push_str(&format!("{}\n", filled(&self.ground(account, ground), self.context.width, MARGIN)));
        }
        out
    }

    /// `"an owner": the owner is "CS", in "(Action – CS)"`
    fn ground(&self, account: &Account, ground: &Ground) -> String {
        let mut out = match self.rule_words(ground.words) {
            words if words.is_empty() => String::new(),
            words if ground.role == Role::Exception && !says_exception(&words) => {
                format!("unless {}: ", quoted(&words))
            }
            words => format!("{}: ", quoted(&words)),
        };
        out.push_str(&printable(&ground.said));
        out.push_str(&self.read(account, ground));
        out
    }

    /// Where it was read, as far as the words before do not say so: `, in "(Action – CS)"`, `, line 3`.
    fn read(&self, account: &Account, ground: &Ground) -> String {
        let thing = account.thing;
        let mut parts: Vec<String> = Vec::new();
        for &at in &ground.read {
            if thing.is_some_and(|row| row.at == at && at.len() > LONG) {
                continue;
            }
            // What was read inside the thing's own words is best known by them.
            let around = thing.map(|row| row.at).filter(|own| own.contains(at) && *own != at && own.len() <= MOST);
            let words = self.words(around.unwrap_or(at));
            let elsewhere = !thing.is_some_and(|row| row.paragraph.contains(at) || row.at.contains(at));
            let line = if elsewhere { format!("line {}", self.why.line(at)) } else { String::new() };
            let part = match (said(&words, &ground.said), elsewhere) {
                (true, false) => continue,
                // After other places, which of them is on that line would not be clear.
                (true, true) if parts.is_empty() => line,
                (true, true) => format!("in \"{words}\", {line}"),
                (false, false) => format!("in \"{words}\""),
                (false, true) => format!("in \"{words}\", {line}"),
            };
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        if parts.is_empty() { String::new() } else { format!(", {}", parts.join(" and ")) }
    }

    /// Words of the minutes on one line, cut where they are long.
    fn words(&self, at: Span) -> String {
        cut(&printable(at.of(self.why.document.prose())))
    }

    fn rule_words(&self, at: RuleText) -> String {
        let source = self.context.rule_source(at);
        cut(&printable(source.map_or("", |source| at.at.of(source.text()))))
    }

    /// How many rules are about the document as a whole, where only a paragraph was asked about.
    fn beside(&self, of_whole: &[&Account]) -> String {
        let count = |ruling| of_whole.iter().filter(|account| account.ruling == ruling).count();
        let open = [(count(Ruling::Fired), "fired"), (count(Ruling::CannotTell), "cannot be told")];
        let open: Vec<String> =
            open.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        let which = if open.is_empty() { String::new() } else { format!(" ({})", open.join(", ")) };
        let rules = counted(of_whole.len(), "rule", "rules");
        let are = if of_whole.len() == 1 { "is" } else { "are" };
        let name = printable(self.why.document.source().name());
        let line =
            format!("{rules} {are} about the document as a whole{which}: `quorate why {name}` says what came of them.");
        format!("{}\n", fill(&line, self.context.width))
    }

    fn idle(&self, all: bool) -> String {
        let plan = self.context.plan;
        if plan.rules.is_empty() {
            return "There is no rule to ask.\n".to_owned();
        }
        let idle = self.why.idle(plan);
        let found = match idle.len() {
            0 => return String::new(),
            1 => "1 rule is about things of which none stands here".to_owned(),
            many => format!("{} are about things of which none stands here", counted(many, "rule", "rules")),
        };
        let line = if all { format!("{found}: {}.", idle.join(", ")) } else { format!("{found}; --all lists them.") };
        format!("{}\n", fill(&line, self.context.width))
    }

    fn coloured(&self, words: &str, colour: &str) -> String {
        if self.context.colour { format!("\u{1b}[{colour}m{words}\u{1b}[0m") } else { words.to_owned() }
    }
}

/// Longer words are cut; characters.
const MOST: usize = 70;

/// Where a thing's own words are longer, it is not known by them.
const LONG: usize = 40;

/// In quotation marks, unless the words have some.
fn quoted(words: &str) -> String {
    if words.contains('"') { words.to_owned() } else { format!("\"{words}\"") }
}

fn cut(words: &str) -> String {
    let mut out = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = out.char_indices().nth(MOST) {
        let end = out[..end].rfind(' ').unwrap_or(end);
        out.truncate(end);
        out.push_str(" …");
    }
    out
}

/// Whether the words of the rule say by themselves that they make an exception.
fn says_exception(words: &str) -> bool {
    ["unless", "except"].iter().any(|word| fold(words).starts_with(word))
}

/// Whether what was read has been said already.
fn said(words: &str, said: &str) -> bool {
    fold(said).contains(&fold(words))
}
