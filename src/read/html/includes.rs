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

/// The words of a value, without the tags that may be among them.
pub(super) fn words_of(text: &str, value: Span) -> impl Iterator<Item = Span> + '_ {
    let mut from = value.start();
    std::iter::from_fn(move || {
        let rest = Span::new(from, value.end());
        if rest.is_empty() {
            return None;
        }
        let words = rest.of(text).find('<').map_or(rest, |tag| Span::new(from, from + tag));
        let tag = Span::new(words.end(), value.end());
        from = tag.of(text).find('>').map_or(value.end(), |end| words.end() + end + 1);
        Some(words)
    })
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
    fn tags_among_the_words_are_left_out() {
        for (value, words) in [("1<sup>st</sup> May", "1st May"), ("a < b", "a "), ("<b>May", "May"), ("", "")] {
            let parts: String = words_of(value, Span::new(0, value.len())).map(|part| part.of(value)).collect();
            assert_eq!(parts, words, "{value}");
        }
    }

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
