//! What a web server would put into a page: `<!--#set var="title" value="Minutes" -->` and `<!--#echo var="title" -->`. A
//! page that was taken from the server's folder has its title only there.

use crate::text::Span;

/// An order to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order<'t> {
    /// A name stands for these words of the file.
    Set(&'t str, Span),
    /// The words of a name belong here.
    Echo(&'t str),
}

/// The order in the comment at `at`, if it is one.
pub(super) fn order(text: &str, at: Span) -> Option<Order<'_>> {
    let inside = at.of(text).strip_prefix("<!--#")?.trim_start();
    let order = inside.split(|c: char| !c.is_ascii_alphabetic()).next()?;
    let rest = Span::new(at.end() - inside.len() + order.len(), at.end());
    let var = attribute(text, rest, "var")?;
    if order.eq_ignore_ascii_case("echo") {
        return Some(Order::Echo(var.of(text)));
    }
    let value = attribute(text, rest, "value").filter(|value| !value.is_empty())?;
    order.eq_ignore_ascii_case("set").then_some(Order::Set(var.of(text), value))
}

/// Where the value of an attribute stands.
fn attribute(text: &str, within: Span, name: &str) -> Option<Span> {
    let words = within.of(text);
    let found = words.match_indices(name).find(|(at, _)| {
        let before = words[..*at].chars().next_back();
        before.is_none_or(char::is_whitespace) && words[at + name.len()..].trim_start().starts_with('=')
    });
    let (at, _) = found?;
    let (_, after) = words[at..].split_once('=')?;
    let value = after.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
    let value = value.get(1..)?;
    let length = value.find(quote)?;
    let start = within.end() - value.len();
    Some(Span::new(start, start + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_their_words_are_read() {
        let read = |text: &'static str| match order(text, Span::new(0, text.len())) {
            Some(Order::Set(name, value)) => format!("{name} is {}", value.of(text)),
            Some(Order::Echo(name)) => format!("here {name}"),
            None => "nothing".to_owned(),
        };
        for (text, said) in [
            ("<!--#set var=\"title\" value=\"Minutes of May\" -->", "title is Minutes of May"),
            ("<!--#SET value = 'May' var='m'-->", "m is May"),
            ("<!--#echo encoding=\"none\" var=\"title\" -->", "here title"),
            ("<!--#include virtual=\"../inc/header.html\" -->", "nothing"),
            ("<!--#set var=\"title\" value=\"Minutes", "nothing"),
            ("<!--#set var=\"title\"", "nothing"),
            ("<!--#-->", "nothing"),
            ("<!-- set var=\"a\" value=\"b\" -->", "nothing"),
        ] {
            assert_eq!(read(text), said, "{text}");
        }
    }
}
