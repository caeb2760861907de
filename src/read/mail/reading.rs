//! A mail, from its bytes to the document.

use super::body::{Lines, Written};
use super::message::{Body, Message, parse};
use crate::document::{BlockKind, Document};
use crate::read::html::{render, says_more};
use crate::read::layout::Given;
use crate::read::sheet::{Rendering, Within, whole};
use crate::read::unreadable::Unreadable;
use crate::text::{Diagnostic, Span, Whereabouts};

/// Reads a mail; of a file with several, the first.
pub(in crate::read) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let (first, has_others) = first_of_several(bytes);
    let message = parse(first)?;
    let mut mail = Mail::default();
    let written = match &message.body {
        Body::Text { text, flowed } => Some(Written::of(text, *flowed)),
        Body::Page(_) | Body::Nothing => None,
    };
    mail.header(&message, written.as_ref());
    match (&message.body, &written) {
        (_, Some(written)) => mail.written(written),
        (Body::Page(html), None) => {
            let first = mail.paragraph;
            render(html, &mut mail.rendering, first);
        }
        _ => {}
    }
    let document = std::mem::take(&mut mail.rendering).finish(name);
    if document.blocks().is_empty() {
        return Err(nothing_in(&message));
    }
    let top = document.source().line(1).unwrap_or_default();
    if has_others {
        let message = "this file has more than one mail; the first was read";
        let doubt = Diagnostic::warning("Q0921", message, top, "it begins here");
        mail.doubts.push(doubt.help("save the mail with the minutes in a file of its own, if it is another"));
    }
    if written.is_some_and(|written| written.quoted_was_read) {
        let message = "nearly all of this mail is quoted from another; the quotation was read as the minutes";
        let doubt = Diagnostic::warning("Q0923", message, top, "the mail begins here");
        mail.doubts.push(doubt.help("save the other mail, if you have it"));
    }
    Ok((document, mail.doubts))
}

/// Whether these are the first lines of a mail: some of those that mail programs write, before the first blank line.
pub(in crate::read) fn is_mail(bytes: &[u8]) -> bool {
    const SIGNS: [&[u8]; 6] =
        [b"message-id:", b"mime-version:", b"received:", b"return-path:", b"delivered-to:", b"from: <saved by"];
    let head = bytes.get(..bytes.len().min(1 << 14)).unwrap_or_default();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let mut signs = 0;
    for line in head.split(|&byte| byte == b'\n').take_while(|line| !line.trim_ascii().is_empty()) {
        let name = line.iter().position(|&byte| byte == b':').and_then(|end| line.get(..end)).unwrap_or_default();
        let is_header = !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if !is_header && !line.starts_with(b" ") && !line.starts_with(b"\t") && !line.starts_with(b"From ") {
            return false;
        }
        let low = line.get(..line.len().min(20)).unwrap_or_default().to_ascii_lowercase();
        signs += usize::from(SIGNS.iter().any(|sign| low.starts_with(sign)));
    }
    signs > 1
}

/// The first mail of a file, and whether there are more.
fn first_of_several(bytes: &[u8]) -> (&[u8], bool) {
    if !bytes.starts_with(b"From ") {
        return (bytes, false);
    }
    let second =
        [&b"\n\nFrom "[..], b"\r\n\r\nFrom "].iter().filter_map(|between| memchr::memmem::find(bytes, between)).min();
    let first_line = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
    let end = second.unwrap_or(bytes.len()).max(first_line);
    (bytes.get(first_line..end).unwrap_or_default(), second.is_some())
}

fn nothing_in(message: &Message) -> Unreadable {
    if message.encrypted {
        return Unreadable::new(
            "this mail is encrypted",
            "open it in your mail program, and save its text as a text file",
        );
    }
    match message.attachments.iter().find(|name| is_document(name)) {
        Some(name) => Unreadable::new(
            "there are no words in this mail",
            format!("the minutes may be the attachment `{name}`: save it, and check that"),
        ),
        None => Unreadable::new(
            "there are no words in this mail",
            "check that it was saved whole, and is the mail you meant",
        ),
    }
}

/// Whether an attachment may be minutes.
fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    ["doc", "docx", "odt", "pdf", "rtf", "txt", "md", "htm", "html"].contains(&ending.as_str())
}

/// A mail that is being printed.
#[derive(Default)]
struct Mail {
    rendering: Rendering,
    doubts: Vec<Diagnostic>,
    paragraph: u32,
}

impl Mail {
    /// What stands above the words. Who sent it and when is none of the minutes; what it is about may be their title.
    fn header(&mut self, message: &Message, written: Option<&Written>) {
        let beginning = match (&message.body, written) {
            (_, Some(written)) => written.beginning(),
            (Body::Page(html), None) => html.chars().take(4_000).collect(),
            _ => String::new(),
        };
        let subject = message.subject.as_deref().map(without_reply).filter(|subject| !subject.is_empty());
        let title = subject.filter(|subject| is_title(subject) && says_more(subject, &beginning));
        let at = Whereabouts::Beside { beside: "header of the mail" };
        let others = message.header.iter().cloned();
        let lines = message.subject.iter().filter(|_| title.is_none()).map(|subject| format!("Subject: {subject}"));
        for line in lines.chain(others) {
            self.rendering.aside(&line, "the header of the mail", at);
        }
        for name in &message.attachments {
            let start = self.rendering.here();
            self.rendering.aside(&format!("Attachment: {name}"), "an attachment", at);
            let told = name.to_lowercase();
            let named = ["minute", "notes", "action", "decision"].iter().any(|word| told.contains(word));
            if is_document(name) && (named || beginning.len() < 400) {
                let message = format!("the minutes may be the attachment `{name}`; the words of the mail were read");
                let at = Span::new(start + usize::from(start > 0), self.rendering.here());
                let doubt = Diagnostic::warning("Q0922", message, at, "it is named here");
                self.doubts.push(doubt.help("save the attachment, and check that"));
            }
        }
        if let Some(title) = title {
            self.paragraph += 1;
            self.rendering.begin(whole(BlockKind::Heading, 1), Within::default(), self.here(), 0, 1);
            self.rendering.words(title);
        }
    }

    /// Prints what somebody has written, line by line.
    fn written(&mut self, written: &Written) {
        let mut gap = 1u8;
        for line in &written.lines {
            match line {
                Lines::Blank => gap = gap.saturating_add(1).min(2),
                Lines::Words(words) => {
                    let kept = words.trim_start();
                    let indent = words.chars().count() - kept.chars().count();
                    self.paragraph += u32::from(gap > 0 || self.paragraph == 0);
                    self.rendering.begin(Given::Nothing, Within::default(), self.here(), indent, gap);
                    self.rendering.words(kept.trim_end());
                    gap = 0;
                }
                Lines::Aside(words, what) => {
                    self.rendering.aside(words, what, Whereabouts::Beside { beside: what });
                    gap = gap.max(1);
                }
            }
        }
    }

    fn here(&self) -> Whereabouts {
        Whereabouts::Paragraph { paragraph: self.paragraph.max(1) }
    }
}

/// A subject without `Re:`, `Fwd:` and the name of a list.
fn without_reply(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        let low = rest.get(..rest.len().min(5)).unwrap_or_default().to_ascii_lowercase();
        let reply = ["re:", "fw:", "fwd:", "aw:"].iter().find(|reply| low.starts_with(**reply));
        let list = rest.strip_prefix('[').and_then(|list| list.split_once(']'));
        rest = match (reply, list) {
            (Some(reply), _) => rest[reply.len()..].trim_start(),
            (None, Some((_, after))) if !after.trim().is_empty() => after.trim_start(),
            _ => return rest,
        };
    }
}

/// Whether a subject may be the title of minutes.
fn is_title(subject: &str) -> bool {
    let low = subject.to_lowercase();
    ["minutes", "meeting", "agenda", "notes", "agm", "actions", "decisions"].iter().any(|word| low.contains(word))
}
