//! The numbers and bullets of lists, which HTML counts by itself.

use super::tags::{Attribute, Tag};
use super::tree::{Element, Id, Tree};

/// What a list puts before its items.
#[derive(Clone, Debug)]
pub(super) struct List {
    style: Style,
    next: i32,
    step: i32,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// Nothing: the list only sets its items apart.
    None,
    Bullet,
    Decimal,
    Letters {
        capital: bool,
    },
    Roman {
        capital: bool,
    },
}

impl List {
    /// The list that begins with this element.
    pub fn of(tree: &Tree, id: Id) -> Option<Self> {
        let element = tree.element(id)?;
        let style = style(element, element.tag == Tag::Numbers);
        let reversed = element.get(Attribute::Reversed).is_some();
        let items = || tree.children(id).filter(|&child| tree.tag(child) == Tag::Item).count();
        let first = if reversed { i32::try_from(items()).unwrap_or(i32::MAX) } else { 1 };
        let next = element.number(Attribute::Start).unwrap_or(first);
        Some(Self { style, next, step: if reversed { -1 } else { 1 } })
    }

    /// A list of bullets, for items that stand in none.
    pub fn of_bullets() -> Self {
        Self { style: Style::Bullet, next: 1, step: 1 }
    }

    /// What stands before the next item; nothing where the list prints nothing.
    pub fn label(&mut self, item: &Element) -> Option<String> {
        let number = item.number(Attribute::Value).unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let own = matches!(self.style, Style::Bullet | Style::None);
        match style_of(item).unwrap_or(self.style) {
            Style::None => None,
            Style::Bullet => Some("•".to_owned()),
            _ if own && self.style == Style::Bullet => Some("•".to_owned()),
            style => Some(format!("{}.", written(number, style))),
        }
    }

    /// Whether the list sets its items in behind bullets or numbers.
    pub fn is_marked(&self) -> bool {
        self.style != Style::None
    }
}

fn style(element: &Element, numbered: bool) -> Style {
    let by_class = element.get(Attribute::Class).is_some_and(|class| {
        let plain = ["list-unstyled", "list-none", "unstyled", "no-bullets", "nobullet", "plainlist"];
        class.split_ascii_whitespace().any(|class| plain.contains(&class))
    });
    if by_class {
        return Style::None;
    }
    style_of(element).unwrap_or(if numbered { Style::Decimal } else { Style::Bullet })
}

/// What an element says itself about its numbers.
fn style_of(element: &Element) -> Option<Style> {
    if let Some(style) = element.style("list-style-type").or_else(|| element.style("list-style")) {
        let named = style.split_ascii_whitespace().find_map(|word| match word {
            "none" => Some(Style::None),
            "disc" | "circle" | "square" => Some(Style::Bullet),
            "decimal" | "decimal-leading-zero" => Some(Style::Decimal),
            "lower-alpha" | "lower-latin" => Some(Style::Letters { capital: false }),
            "upper-alpha" | "upper-latin" => Some(Style::Letters { capital: true }),
            "lower-roman" => Some(Style::Roman { capital: false }),
            "upper-roman" => Some(Style::Roman { capital: true }),
            _ => None,
        });
        if named.is_some() {
            return named;
        }
    }
    match element.get(Attribute::Type)? {
        "1" => Some(Style::Decimal),
        "a" => Some(Style::Letters { capital: false }),
        "A" => Some(Style::Letters { capital: true }),
        "i" => Some(Style::Roman { capital: false }),
        "I" => Some(Style::Roman { capital: true }),
        other => match other.to_ascii_lowercase().as_str() {
            "disc" | "circle" | "square" => Some(Style::Bullet),
            "none" => Some(Style::None),
            _ => None,
        },
    }
}

/// A number in letters or Roman figures, where it can be written so.
fn written(number: i32, style: Style) -> String {
    let (words, capital) = match style {
        Style::Letters { capital } => (letters(number), capital),
        Style::Roman { capital } => (roman(number), capital),
        _ => (None, false),
    };
    match words {
        Some(words) if capital => words.to_ascii_uppercase(),
        Some(words) => words,
        None => number.to_string(),
    }
}

fn letters(number: i32) -> Option<String> {
    let mut left = u32::try_from(number).ok().filter(|&number| number > 0)?;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'a' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    Some(letters.iter().rev().collect())
}

fn roman(number: i32) -> Option<String> {
    const FIGURES: [(i32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut words = String::new();
    for (value, figure) in FIGURES {
        while left >= value {
            words.push_str(figure);
            left -= value;
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_letters_and_roman_figures() {
        let small = |number| {
            (written(number, Style::Letters { capital: false }), written(number, Style::Roman { capital: true }))
        };
        for (number, letters, roman) in [
            (1, "a", "I"),
            (26, "z", "XXVI"),
            (27, "aa", "XXVII"),
            (703, "aaa", "DCCIII"),
            (0, "0", "0"),
            (-3, "-3", "-3"),
            (4000, "ewv", "4000"),
        ] {
            assert_eq!(small(number), (letters.to_owned(), roman.to_owned()), "{number}");
        }
    }
}
