//! From the bytes of a mail to its parts. The one file that knows mail-parser.

use mail_parser::{HeaderName, Message as Parsed, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::read::unreadable::Unreadable;

/// No mail is longer: most are a page.
const LARGEST: usize = 1 << 28;
/// No mail has so many others in it, one in the other.
const MOST_NESTED: usize = 64;

/// What is read of a mail.
#[derive(Debug, Default)]
pub(super) struct Message {
    pub subject: Option<String>,
    /// Who sent it, and when.
    pub header: Vec<String>,
    pub body: Body,
    /// The names of its attachments.
    pub attachments: Vec<String>,
    pub encrypted: bool,
}

/// What is written in a mail.
#[derive(Debug, Default)]
pub(super) enum Body {
    /// A text, whose lines are paragraphs where it is `flowed`.
    Text { text: String, flowed: bool },
    /// A web page.
    Page(String),
    #[default]
    Nothing,
}

/// The parts of a mail.
pub(super) fn parse(bytes: &[u8]) -> Result<Message, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::new("this mail is larger than 256 MB", "save its text as a text file"));
    }
    if memchr::memmem::find_iter(bytes, b"rfc822").nth(MOST_NESTED).is_some() {
        return Err(Unreadable::new(
            "too many mails are in this mail, one in the other",
            "save the mail that has the minutes in a file of its own",
        ));
    }
    let no_mail = || {
        Unreadable::new(
            "this is not a mail",
            "save the minutes as text or Markdown, or the mail from your mail program as `.eml`",
        )
    };
    let parsed = MessageParser::default().parse(bytes).ok_or_else(no_mail)?;
    if parsed.parts.is_empty() {
        return Err(no_mail());
    }
    Ok(of(&parsed))
}

fn of(parsed: &Parsed) -> Message {
    let mut message = Message {
        subject: parsed.subject().map(one_line).filter(|subject| !subject.is_empty()),
        header: header(parsed),
        body: body(parsed),
        attachments: Vec::new(),
        encrypted: parsed.parts.iter().any(is_encrypted),
    };
    for part in parsed.attachments() {
        if let Some(name) = part.attachment_name() {
            message.attachments.push(one_line(name));
        }
        // A mail that only passes another one on.
        if let (Some(inner), Body::Nothing) = (part.message().filter(|inner| !inner.parts.is_empty()), &message.body) {
            message.body = body(inner);
            message.subject = message.subject.take().or_else(|| inner.subject().map(one_line));
        }
    }
    message
}

fn header(parsed: &Parsed) -> Vec<String> {
    let from = parsed.from().and_then(|from| from.first()).map(|who| {
        let parts = [who.name.as_deref(), who.address.as_deref()];
        format!("From: {}", one_line(&parts.into_iter().flatten().collect::<Vec<_>>().join(" ")))
    });
    let date = parsed.header_raw(HeaderName::Date).map(|date| format!("Date: {}", one_line(date)));
    from.into_iter().chain(date).collect()
}

/// The text of a mail; where it has none, or one that only says that the mail is a page, the page.
fn body(parsed: &Parsed) -> Body {
    let texts: Vec<&MessagePart> = parsed.text_bodies().filter(|part| matches!(part.body, PartType::Text(_))).collect();
    let text: String = texts.iter().filter_map(|part| part.text_contents()).collect::<Vec<_>>().join("\n\n");
    let page = parsed.html_bodies().find_map(|part| match &part.body {
        PartType::Html(html) if !html.trim().is_empty() => Some(html),
        _ => None,
    });
    let says_nothing = text.trim().len() < 160;
    match page {
        Some(page) if text.trim().is_empty() || (says_nothing && page.len() > 20 * text.len()) => {
            Body::Page(page.clone().into_owned())
        }
        _ if text.trim().is_empty() => Body::Nothing,
        _ => Body::Text { text, flowed: texts.iter().all(|part| is_flowed(part)) },
    }
}

fn is_flowed(part: &MessagePart) -> bool {
    let format = part.content_type().and_then(|kind| kind.attribute("format"));
    format.is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
}

fn is_encrypted(part: &MessagePart) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default().to_ascii_lowercase();
    matches!(kind.as_str(), "encrypted" | "pkcs7-mime" | "x-pkcs7-mime" | "pgp-encrypted")
}

/// Words on one line, without what prints nothing.
fn one_line(words: &str) -> String {
    let words = words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
