//! What somebody has written in a mail, told from what is quoted, passed on, or signed.

use std::borrow::Cow;

/// What is written in a mail, line by line.
#[derive(Debug, Default)]
pub(super) struct Written<'t> {
    pub lines: Vec<Lines<'t>>,
    /// Whether there is next to nothing but a quotation, which is then taken for the minutes.
    pub quoted_was_read: bool,
}

/// A line of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lines<'t> {
    Blank,
    Words(Cow<'t, str>),
    /// What is not of the minutes, and what it is.
    Aside(Cow<'t, str>, &'static str),
}

/// Fewer letters than these are a few words above what the mail is about.
const FEW: usize = 200;
/// No signature is longer.
const SIGNATURE: usize = 15;

impl<'t> Written<'t> {
    /// Tells the lines of `text` apart. Where it is `flowed`, a line that ends with a space goes on in the next.
    pub fn of(text: &'t str, flowed: bool) -> Self {
        let lines = if flowed { joined(text) } else { text.lines().map(Cow::Borrowed).collect() };
        let quoted: usize = lines.iter().filter(|line| is_quoted(line)).map(|line| letters(line)).sum();
        let quoted_was_read = quoted > FEW && {
            let own: usize = lines.iter().filter(|line| !is_quoted(line)).map(|line| letters(line)).sum();
            own < FEW && quoted > 3 * own
        };
        let mut written = Self { lines: Vec::with_capacity(lines.len()), quoted_was_read };
        let mut at = 0;
        while at < lines.len() {
            at += written.next(&lines[at..]);
        }
        written
    }

    /// The first words, for comparing them with a subject.
    pub fn beginning(&self) -> String {
        let words = self.lines.iter().filter_map(|line| match line {
            Lines::Words(words) => Some(&**words),
            _ => None,
        });
        words.take(12).collect::<Vec<_>>().join(" ")
    }

    /// Adds the first line of `rest`; gives how many lines were used.
    fn next(&mut self, rest: &[Cow<'t, str>]) -> usize {
        let Some(line) = rest.first() else { return 1 };
        let bare = line.trim();
        if bare.is_empty() {
            self.lines.push(Lines::Blank);
            return 1;
        }
        if is_quoted(line) {
            let inside = line.trim_start_matches(['>', ' ', '|']);
            self.lines.push(match (self.quoted_was_read, inside.is_empty()) {
                (true, true) => Lines::Blank,
                (true, false) => Lines::Words(inside.to_owned().into()),
                (false, _) => Lines::Aside(line.clone(), "a quotation from another mail"),
            });
            return 1;
        }
        if let Some(length) = attribution(rest) {
            return self.aside(rest, length, "who is quoted");
        }
        let marked = is_mark_of_another(bare);
        let from = rest
            .iter()
            .position(|line| !line.trim().is_empty() && !is_mark_of_another(line.trim()))
            .unwrap_or_default();
        if let Some(length) = header(rest.get(from..).unwrap_or_default()).filter(|_| marked || from == 0) {
            let own: usize = self.lines.iter().map(Lines::letters).sum();
            let used = self.aside(rest, from + length, "the header of another mail");
            if own < FEW {
                // Passed on with a few words: the other mail has the minutes.
                return used;
            }
            return used + self.aside(rest.get(used..).unwrap_or_default(), usize::MAX, "an earlier mail");
        }
        if marked {
            return self.aside(rest, 1, "the header of another mail");
        }
        let is_last = !self.lines.is_empty() && rest.len() <= SIGNATURE + 1;
        if is_last && (&**line == "-- " || bare == "--" || is_edge_of_list(bare)) {
            return self.aside(rest, usize::MAX, "a signature");
        }
        self.lines.push(Lines::Words(line.clone()));
        1
    }

    fn aside(&mut self, rest: &[Cow<'t, str>], length: usize, what: &'static str) -> usize {
        let length = length.min(rest.len());
        let kept = rest.iter().take(length).filter(|line| !line.trim().is_empty());
        self.lines.extend(kept.map(|line| Lines::Aside(line.clone(), what)));
        length
    }
}

impl Lines<'_> {
    fn letters(&self) -> usize {
        match self {
            Self::Words(words) => letters(words),
            _ => 0,
        }
    }
}

fn letters(line: &str) -> usize {
    line.chars().filter(|c| c.is_alphanumeric()).count()
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>') || line.starts_with(" >")
}

/// `On Tue, 4 May 2021 at 10:00, Ana Roe <ana@example.org> wrote:`, on one line or two, above a quotation.
fn attribution(rest: &[Cow<str>]) -> Option<usize> {
    let length =
        (1..=3).find(|&length| rest.get(length - 1).is_some_and(|line| line.trim_end().ends_with("wrote:")))?;
    let first = rest.first()?.trim();
    let begins = first.starts_with("On ") || first.contains('@') || first.contains('<');
    let all: usize = rest.iter().take(length).map(|line| line.len()).sum();
    let quotes = rest.iter().skip(length).find(|line| !line.trim().is_empty()).is_some_and(|line| is_quoted(line));
    (all < 300 && (quotes || (begins && first.contains(char::is_numeric)))).then_some(length)
}

/// `-----Original Message-----`, `---------- Forwarded message ---------`, a line across the mail.
fn is_mark_of_another(line: &str) -> bool {
    let words = line.trim_matches(['-', '_', '=', ' ']);
    let marks = ["original message", "forwarded message", "begin forwarded message:", "original-nachricht"];
    marks.iter().any(|mark| words.eq_ignore_ascii_case(mark))
        || (words.is_empty() && line.len() >= 20 && line.starts_with('_'))
}

/// How many lines are the header of another mail: `From: …`, `Sent: …`, `Subject: …`.
fn header(rest: &[Cow<str>]) -> Option<usize> {
    const NAMES: [&str; 8] = ["from", "sent", "date", "to", "cc", "subject", "reply-to", "importance"];
    let (mut length, mut names) = (0, Vec::new());
    for line in rest.iter().take(14) {
        let plain = line.trim().trim_start_matches('*');
        let name = plain.split_once(':').map(|(name, _)| name.trim_end_matches('*'));
        let known = name.and_then(|name| NAMES.iter().find(|known| name.eq_ignore_ascii_case(known)));
        if names.is_empty() && known != Some(&"from") {
            return None;
        }
        if let Some(known) = known {
            names.push(*known);
        } else if line.trim().is_empty() || !line.starts_with([' ', '\t']) {
            break;
        }
        length += 1;
    }
    let is_header = names.len() >= 3 && names.contains(&"subject");
    is_header.then_some(length)
}

/// The line above what a mailing list puts below every mail.
fn is_edge_of_list(line: &str) -> bool {
    line.len() >= 20 && line.bytes().all(|byte| byte == b'_')
}

/// Lines of a text in which a space at the end of a line says that its paragraph goes on (RFC 3676).
fn joined(text: &str) -> Vec<Cow<'_, str>> {
    let mut lines: Vec<Cow<'_, str>> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let depth = line.bytes().take_while(|&byte| byte == b'>').count();
        let words = line.get(depth..).unwrap_or_default();
        let words = words.strip_prefix(' ').unwrap_or(words);
        let same = lines.last().is_some_and(|last| last.bytes().take_while(|&byte| byte == b'>').count() == depth);
        match lines.last_mut().filter(|_| goes_on && same && words != "-- ") {
            Some(last) => last.to_mut().push_str(words),
            None if depth > 0 => lines.push(format!("{} {words}", &line[..depth]).into()),
            None => lines.push(words.into()),
        }
        goes_on = words.ends_with(' ') && words != "-- ";
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, flowed: bool) -> String {
        let lines = Written::of(text, flowed).lines;
        let told = lines.into_iter().map(|line| match line {
            Lines::Blank => String::new(),
            Lines::Words(words) => words.into_owned(),
            Lines::Aside(words, what) => format!("({what}: {words})"),
        });
        told.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn answers_and_signatures_are_told_apart() {
        let minutes =
            "MINUTES\n\nPresent: Ana Roe, Ben Hart.\n\n".to_owned() + &"The pond was discussed at length. ".repeat(9);
        let mail =
            minutes.clone() + "\n\nOn 4 May 2021, Ben Hart wrote:\n> Where are the minutes?\n>\n-- \nAna Roe\nClerk\n";
        let end = "\n\n(who is quoted: On 4 May 2021, Ben Hart wrote:)\n(a quotation from another mail: > Where are the minutes?)\n\
                   (a quotation from another mail: >)\n(a signature: -- )\n(a signature: Ana Roe)\n(a signature: Clerk)";
        assert_eq!(told(&mail, false), minutes.clone() + end);
        let outlook = minutes.clone()
            + "\n\n________________________________\nFrom: Ben\nSent: 4 May 2021\nTo: Ana\nSubject: Minutes\n\nWhere are they?\n";
        assert!(
            told(&outlook, false)
                .ends_with("(the header of another mail: Subject: Minutes)\n(an earlier mail: Where are they?)")
        );
    }

    #[test]
    fn what_is_passed_on_is_read() {
        let mail = "FYI\n\n---------- Forwarded message ---------\nFrom: Ana <ana@example.org>\nDate: Tue, 4 May 2021\nSubject: Minutes\nTo: Ben\n\nMINUTES\n1. Pond";
        let expected = "FYI\n\n(the header of another mail: ---------- Forwarded message ---------)\n(the header of another mail: From: Ana \
                        <ana@example.org>)\n(the header of another mail: Date: Tue, 4 May 2021)\n(the header of another mail: Subject: Minutes)\n\
                        (the header of another mail: To: Ben)\n\nMINUTES\n1. Pond";
        assert_eq!(told(mail, false), expected);
        let quoted = format!("Fine by me.\n\n{}", "> The pond was discussed at length.\n".repeat(12));
        assert!(told(&quoted, false).ends_with("\nThe pond was discussed at length."));
    }

    #[test]
    fn paragraphs_flow() {
        assert_eq!(
            told("The pond was \ndiscussed at \nlength.\n From here\n-- \nAna", true),
            "The pond was discussed at length.\nFrom here\n(a signature: -- )\n(a signature: Ana)"
        );
    }

    #[test]
    fn minutes_that_look_like_mail_are_kept() {
        for text in [
            "From: the Clerk\nA letter.",
            "--\nPresent: Ana",
            "On 4 May Ana wrote to the landlord.\nShe waited.",
            "Date: 4 May\nVenue: Hall",
        ] {
            assert_eq!(told(text, false), text);
        }
    }
}
