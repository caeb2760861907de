//! The lists of an OpenDocument text: how their levels are numbered, and how far each list has come.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::length::twips;
use crate::read::office::{Element, Label, Ns, Numeral, Xml, bullet};
use crate::read::unreadable::Unreadable;

/// Lists have ten levels.
pub(super) const LEVELS: usize = 10;
/// No number is printed with more around it.
const LONGEST: usize = 60;

/// All lists that styles define.
#[derive(Default)]
pub(super) struct Lists<'x> {
    pub by_name: HashMap<String, List<'x>>,
    /// How headings are numbered.
    pub outline: Option<Levels>,
}

/// A list that a style defines. Programs define many more than a file uses: its levels are read when it is used.
pub(super) struct List<'x> {
    at: Option<Xml<'x>>,
    levels: OnceCell<Levels>,
}

impl<'x> List<'x> {
    /// The list whose style has begun.
    pub fn begin(xml: &mut Xml<'x>) -> Result<Self, Unreadable> {
        let at = xml.mark();
        let levels = OnceCell::new();
        match &at {
            Some(_) => xml.skip()?,
            None => drop(levels.set(Levels::read(xml)?)),
        }
        Ok(Self { at, levels })
    }

    pub fn levels(&self) -> &Levels {
        let read = || Levels::read(&mut self.at.clone()?).ok();
        self.levels.get_or_init(|| read().unwrap_or_default())
    }
}

/// The levels of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    levels: [Level; LEVELS],
}

#[derive(Clone, Debug, Default)]
struct Level {
    start: Option<u32>,
    /// Nothing where the level is not numbered.
    numeral: Option<Numeral>,
    bullet: Option<String>,
    before: String,
    after: String,
    /// How many levels are shown, its own with them.
    shown: usize,
    /// As `%1%.%2%.`, in newer files.
    format: Option<String>,
    indent: Option<i32>,
}

impl Levels {
    /// Reads the levels of the list style that has begun.
    pub fn read(xml: &mut Xml) -> Result<Self, Unreadable> {
        let mut all = Self::default();
        while let Some(element) = xml.child()? {
            let is_level = element.ns == Ns::Text
                && matches!(
                    element.name(),
                    "list-level-style-number"
                        | "list-level-style-bullet"
                        | "list-level-style-image"
                        | "outline-level-style"
                );
            let at = element.number::<usize>("level").unwrap_or_default().wrapping_sub(1);
            let place = all.levels.get_mut(at).filter(|_| is_level);
            let Some(place) = place else {
                xml.skip()?;
                continue;
            };
            *place = level(&element, xml)?;
        }
        Ok(all)
    }

    /// How far paragraphs of a level are set in.
    pub fn indent(&self, level: usize) -> Option<i32> {
        self.levels.get(level)?.indent
    }

    fn start(&self, level: usize) -> u32 {
        self.levels.get(level).and_then(|level| level.start).unwrap_or(1)
    }

    /// What is printed before a paragraph of a level.
    fn printed(&self, level: usize, counts: &Counts) -> String {
        let Some(own) = self.levels.get(level) else { return String::new() };
        if let Some(bullet) = &own.bullet {
            return bullet.clone();
        }
        if own.numeral.is_none() {
            return String::new();
        }
        let number = |place: usize| {
            let numeral = self.levels.get(place).and_then(|level| level.numeral)?;
            Some(numeral.write(counts.levels.get(place).copied().flatten()?))
        };
        let label = match &own.format {
            Some(format) => with_numbers(format, number),
            None => {
                let first = (level + 1).saturating_sub(own.shown.max(1));
                let numbers: Vec<String> = (first..=level).filter_map(number).collect();
                format!("{}{}{}", own.before, numbers.join("."), own.after)
            }
        };
        label.trim().to_owned()
    }
}

/// Puts the numbers of levels in place of `%1%`, `%2%` …
fn with_numbers(format: &str, number: impl Fn(usize) -> Option<String>) -> String {
    let mut label = String::new();
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        label.push_str(before);
        let place = after.split_once('%').and_then(|(digits, rest)| Some((digits.parse::<usize>().ok()?, rest)));
        rest = match place {
            Some((place, after)) => {
                label.push_str(&place.checked_sub(1).and_then(&number).unwrap_or_default());
                after
            }
            None => {
                label.push('%');
                after
            }
        };
    }
    label + rest
}

fn level(element: &Element, xml: &mut Xml) -> Result<Level, Unreadable> {
    let short = |name| -> String { element.get(name).unwrap_or_default().chars().take(LONGEST).collect() };
    let mut level = Level {
        start: element.number("start-value"),
        before: short("num-prefix"),
        after: short("num-suffix"),
        shown: element.number("display-levels").unwrap_or(1),
        format: Some(short("num-list-format")).filter(|format| !format.is_empty()),
        ..Level::default()
    };
    let mut font = String::new();
    let is_bullet = element.name().ends_with("bullet");
    let is_image = element.name().ends_with("image");
    level.numeral = numeral(element).filter(|_| !is_bullet && !is_image);
    let mut deep = 0usize;
    loop {
        let Some(inner) = xml.child()? else {
            if deep == 0 {
                break;
            }
            deep -= 1;
            continue;
        };
        match (inner.ns, inner.name()) {
            (Ns::Style, "list-level-properties") => {
                level.indent = inner.get("space-before").map(|length| twips(&length)).or(level.indent);
                deep += 1;
                continue;
            }
            (Ns::Style, "list-level-label-alignment") => {
                level.indent = inner.get("margin-left").map(|length| twips(&length)).or(level.indent);
            }
            (Ns::Style, "text-properties") => {
                let named = inner.get("font-name").or_else(|| inner.get("font-family"));
                font = named.unwrap_or_default().trim_matches('\'').to_owned();
            }
            _ => {}
        }
        xml.skip()?;
    }
    if is_bullet || is_image {
        level.bullet = Some(bullet(&short("bullet-char"), &font));
    }
    Ok(level)
}

fn numeral(element: &Element) -> Option<Numeral> {
    let in_step = element.is("num-letter-sync", false);
    Some(match element.get("num-format").as_deref().unwrap_or_default() {
        "" => return None,
        "a" if in_step => Numeral::Letter,
        "A" if in_step => Numeral::Capital,
        "a" => Numeral::LetterInOrder,
        "A" => Numeral::CapitalInOrder,
        "i" => Numeral::Roman,
        "I" => Numeral::CapitalRoman,
        "1st" => Numeral::Ordinal,
        "One" => Numeral::Word,
        "First" => Numeral::OrdinalWord,
        "01" => Numeral::Padded(2),
        padded if padded.starts_with("0") => Numeral::Padded(padded.split(',').next().unwrap_or_default().trim().len()),
        _ => Numeral::Decimal,
    })
}

/// How far one list has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    levels: [Option<u32>; LEVELS],
    /// To tell lists apart.
    pub index: usize,
}

impl Counts {
    /// Counts that have counted nothing.
    pub fn new(index: usize) -> Self {
        Self { levels: [None; LEVELS], index }
    }

    /// Counts a paragraph of a level; it may begin anew at a number.
    pub fn next(&mut self, levels: &Levels, level: usize, anew: Option<u32>) -> Option<Label> {
        let own = level.min(LEVELS - 1);
        for above in 0..own {
            self.levels[above].get_or_insert_with(|| levels.start(above));
        }
        let next = match (anew, self.levels[own]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => levels.start(own),
        };
        self.levels[own] = Some(next);
        self.levels[own + 1..].fill(None);
        let words = levels.printed(own, self);
        let label = Label { words, list: self.index, level: u8::try_from(own).unwrap_or(u8::MAX) };
        Some(label).filter(|label| !label.words.is_empty())
    }
}
