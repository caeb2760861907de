//! The lists that a Word file defines: how their levels are numbered and where they begin.

use std::collections::HashMap;

use crate::read::office::{Element, Ns, Numeral, Xml};
use crate::read::unreadable::Unreadable;

/// How many levels a list has.
pub(super) const LEVELS: usize = 9;
/// No number is printed with more around it.
const LONGEST: usize = 60;

/// All lists of a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    numbers: HashMap<String, Number>,
    /// Lists by the name of the style that holds their definition.
    by_style: HashMap<String, String>,
}

/// A list as it is defined.
#[derive(Clone, Debug, Default)]
struct List {
    levels: [Level; LEVELS],
    /// The style of lists that it only refers to.
    link: Option<String>,
}

/// A use of a list: paragraphs with one number count together, and lists that are used twice go on counting.
#[derive(Debug, Default)]
struct Number {
    list: String,
    starts: [Option<u32>; LEVELS],
    levels: HashMap<usize, Level>,
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub start: u32,
    pub numeral: Numeral,
    pub is_bullet: bool,
    /// As `%1.%2`.
    pub words: String,
    /// Whether all numbers in it are written in digits.
    pub legal: bool,
    /// After which level, from 1, it begins anew; never for 0.
    pub restart: Option<usize>,
    /// The style of the paragraphs of this level.
    pub style: Option<String>,
    pub indent: Option<i32>,
    font: String,
}

/// A list that is used somewhere, with its levels as they are there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Used<'n> {
    /// The name of its definition: lists of one definition count together.
    pub list: &'n str,
    definition: &'n List,
    number: &'n Number,
}

impl<'n> Used<'n> {
    /// A level of it.
    pub fn level(&self, level: usize) -> &'n Level {
        let level = level.min(LEVELS - 1);
        self.number.levels.get(&level).unwrap_or(&self.definition.levels[level])
    }

    /// Where a level begins; set anew for this use or not.
    pub fn start(&self, level: usize) -> u32 {
        self.starts_anew(level).unwrap_or(self.level(level).start)
    }

    /// Where a level begins, if that is set anew for this use.
    pub fn starts_anew(&self, level: usize) -> Option<u32> {
        self.number.starts.get(level).copied().flatten()
    }

    /// The level for paragraphs of a style.
    pub fn level_of(&self, style: &str) -> Option<usize> {
        (0..LEVELS).find(|&level| self.level(level).style.as_deref() == Some(style))
    }
}

impl Numbering {
    /// Reads the part that defines lists.
    pub fn read(part: &str, text: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, text);
        let mut all = Self::default();
        xml.root()?;
        while let Some(element) = xml.child()? {
            let id = |name| element.get(name).map(std::borrow::Cow::into_owned).unwrap_or_default();
            match (element.ns, element.name()) {
                (Ns::Word, "abstractNum") => all.list(id("abstractNumId"), &mut xml)?,
                (Ns::Word, "num") => {
                    let number = number(&mut xml)?;
                    all.numbers.insert(id("numId"), number);
                }
                _ => xml.skip()?,
            }
        }
        Ok(all)
    }

    /// The list that is used under a number; `style_number` says which number a style of lists has.
    pub fn used<'n>(&'n self, id: &str, style_number: impl Fn(&str) -> Option<&'n str>) -> Option<Used<'n>> {
        let number = self.numbers.get(id)?;
        let mut list = number.list.as_str();
        let mut definition = self.lists.get(list)?;
        // A list may refer to a style that refers to a list; no file needs more than a few steps.
        for _ in 0..8 {
            let Some(link) = &definition.link else { break };
            let by_number = style_number(link).and_then(|id| self.numbers.get(id)).map(|number| number.list.as_str());
            let Some(next) = self.by_style.get(link).map(String::as_str).or(by_number) else { break };
            list = next;
            definition = self.lists.get(list)?;
        }
        Some(Used { list, definition, number })
    }

    fn list(&mut self, id: String, xml: &mut Xml) -> Result<(), Unreadable> {
        let mut list = List::default();
        while let Some(element) = xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "lvl") => {
                    let at = element.number::<usize>("ilvl").unwrap_or_default();
                    let level = level(xml)?;
                    if let Some(place) = list.levels.get_mut(at) {
                        *place = level;
                    }
                    continue;
                }
                (Ns::Word, "numStyleLink") => list.link = value(&element),
                (Ns::Word, "styleLink") => {
                    self.by_style.extend(value(&element).map(|style| (style, id.clone())));
                }
                _ => {}
            }
            xml.skip()?;
        }
        self.lists.insert(id, list);
        Ok(())
    }
}

fn value(element: &Element) -> Option<String> {
    element.get("val").map(std::borrow::Cow::into_owned)
}

fn number(xml: &mut Xml) -> Result<Number, Unreadable> {
    let mut number = Number::default();
    while let Some(element) = xml.child()? {
        match (element.ns, element.name()) {
            (Ns::Word, "abstractNumId") => number.list = value(&element).unwrap_or_default(),
            (Ns::Word, "lvlOverride") => {
                let at = element.number::<usize>("ilvl").unwrap_or(LEVELS);
                while let Some(inner) = xml.child()? {
                    match (inner.ns, inner.name()) {
                        (Ns::Word, "startOverride") => {
                            if let Some(start) = number.starts.get_mut(at) {
                                *start = inner.number("val");
                            }
                        }
                        (Ns::Word, "lvl") => {
                            let level = level(xml)?;
                            if at < LEVELS {
                                number.levels.insert(at, level);
                            }
                            continue;
                        }
                        _ => {}
                    }
                    xml.skip()?;
                }
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(number)
}

fn level(xml: &mut Xml) -> Result<Level, Unreadable> {
    let mut level = Level::default();
    let mut inside = 0usize;
    loop {
        let Some(element) = xml.child()? else {
            if inside == 0 {
                break;
            }
            inside -= 1;
            continue;
        };
        match (element.ns, element.name()) {
            (Ns::Word, "start") => level.start = element.number("val").unwrap_or_default(),
            (Ns::Word, "numFmt") => {
                level.is_bullet = element.get("val").as_deref() == Some("bullet");
                level.numeral = numeral(&element);
            }
            (Ns::Word, "lvlText") => {
                level.words = element.get("val").unwrap_or_default().chars().take(LONGEST).collect();
            }
            (Ns::Word, "isLgl") => level.legal = element.is("val", true),
            (Ns::Word, "lvlRestart") => level.restart = element.number("val"),
            (Ns::Word, "pStyle") => level.style = value(&element),
            (Ns::Word, "ind") => level.indent = element.number("left").or_else(|| element.number("start")),
            (Ns::Word, "rFonts") => level.font = element.get("ascii").unwrap_or_default().into_owned(),
            (Ns::Word, "lvlPicBulletId") => level.font = "Symbol".to_owned(),
            (Ns::Word, "pPr" | "rPr") | (Ns::Alternatives, "AlternateContent" | "Choice") => {
                inside += 1;
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    if level.is_bullet {
        level.words = crate::read::office::bullet(&level.words, &level.font);
    }
    Ok(level)
}

fn numeral(element: &Element) -> Numeral {
    match element.get("val").as_deref().unwrap_or_default() {
        "none" | "bullet" => Numeral::None,
        "upperLetter" => Numeral::Capital,
        "lowerLetter" => Numeral::Letter,
        "upperRoman" => Numeral::CapitalRoman,
        "lowerRoman" => Numeral::Roman,
        "ordinal" => Numeral::Ordinal,
        "cardinalText" => Numeral::Word,
        "ordinalText" => Numeral::OrdinalWord,
        "decimalZero" => Numeral::Padded(2),
        "numberInDash" => Numeral::InDashes,
        // As `001, 002, 003, ...`.
        "custom" => {
            let first = element.get("format").unwrap_or_default();
            let digits = first.split(',').next().unwrap_or_default().trim().len();
            Numeral::Padded(digits)
        }
        _ => Numeral::Decimal,
    }
}
