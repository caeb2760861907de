//! A value of a file of settings as it is written, read as what it should be.

use toml::Spanned;
use toml::de::DeValue;

use super::layer::Told;
use super::pattern::mistake_in;
use crate::minutes::{is_sort_of_body, sorts_of_bodies};
use crate::text::{Diagnostic, Span, nearest};

/// A value with its place.
pub(super) struct Written<'v, 't> {
    pub value: &'v Spanned<DeValue<'t>>,
    /// The key, for messages.
    pub key: &'v str,
}

/// A value that is something else than it should be.
pub(super) type Wrong = Diagnostic;

impl<'t> Written<'_, 't> {
    pub fn at(&self) -> Span {
        span(self.value)
    }

    pub fn text(&self) -> Result<Told<String>, Wrong> {
        match self.value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Ok(self.told(text.clone().into_owned())),
            DeValue::String(_) => Err(self.wrong("it is empty", "write the words, or take the line out")),
            _ => Err(self.wrong("it must be text", "put it into quotation marks")),
        }
    }

    pub fn flag(&self) -> Result<Told<bool>, Wrong> {
        match self.value.get_ref() {
            DeValue::Boolean(flag) => Ok(self.told(*flag)),
            _ => Err(self.wrong("it must be true or false", "write true or false, without quotation marks")),
        }
    }

    /// What sort of body it is, in words that tell it from others.
    pub fn sort_of_body(&self) -> Result<Told<String>, Wrong> {
        let told = self.text()?;
        if is_sort_of_body(&told.value) {
            return Ok(told);
        }
        let help = format!("write words such as {}", sorts_of_bodies().collect::<Vec<_>>().join(", "));
        Err(self.wrong("no rules are for bodies of this sort", &help))
    }

    /// A whole number from 1 on.
    pub fn count(&self) -> Result<Told<i64>, Wrong> {
        let help = "write figures alone, such as 4; a share is said in a rule: `at least one third of the seats of the body, rounded up`";
        let DeValue::Integer(number) = self.value.get_ref() else {
            return Err(self.wrong("it must be a whole number", help));
        };
        let plain = i64::from_str_radix(number.as_str(), number.radix()).ok();
        match plain.filter(|number| (1..=i64::from(u32::MAX)).contains(number)) {
            Some(number) => Ok(self.told(number)),
            None => Err(self.wrong("it must be a whole number from 1 on", help)),
        }
    }

    /// Texts in brackets; one alone needs none.
    pub fn texts(&self) -> Result<Told<Vec<String>>, Wrong> {
        let DeValue::Array(parts) = self.value.get_ref() else {
            return self.text().map(|text| Told { value: vec![text.value], at: text.at }).map_err(|_| {
                self.wrong(
                    "it must be text, or a list of texts",
                    "write for example [\"essentials\", \"ours.quorate\"]",
                )
            });
        };
        let texts: Result<Vec<String>, Wrong> =
            parts.iter().map(|value| Written { value, key: self.key }.text().map(|text| text.value)).collect();
        texts.map(|texts| self.told(texts))
    }

    /// A pattern of files.
    pub fn pattern(&self) -> Result<Told<String>, Wrong> {
        let text = self.text()?;
        match mistake_in(&text.value) {
            None => Ok(text),
            Some(mistake) => Err(self.wrong(&format!("`{}` is no pattern of files: {mistake}", text.value), PATTERNS)),
        }
    }

    /// Patterns in brackets; one alone needs none.
    pub fn patterns(&self) -> Result<Told<Vec<String>>, Wrong> {
        let told = self.texts()?;
        let parts = self.value.get_ref().as_array().map_or(&[][..], |parts| parts.as_ref());
        for value in parts {
            Written { value, key: self.key }.pattern()?;
        }
        if parts.is_empty() && !told.value.is_empty() {
            self.pattern()?;
        }
        Ok(told)
    }

    pub fn one_of<T: Copy>(&self, words: &[(&str, T)]) -> Result<Told<T>, Wrong> {
        let text = self.text()?;
        match words.iter().find(|(word, _)| text.value.eq_ignore_ascii_case(word)) {
            Some((_, value)) => Ok(Told { value: *value, at: text.at }),
            None => {
                let near = nearest(&text.value, words.iter().map(|(word, _)| *word));
                let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                let help =
                    near.map_or(format!("it may be {}", all.join(", ")), |near| format!("did you mean `{near}`?"));
                Err(self.wrong(&format!("it cannot be `{}`", text.value), &help))
            }
        }
    }

    fn told<T>(&self, value: T) -> Told<T> {
        Told { value, at: self.at() }
    }

    fn wrong(&self, message: &str, help: &str) -> Wrong {
        let words = format!("the setting `{}`: {message}", self.key);
        Diagnostic::error(WRONG_VALUE, words, self.at(), "").help(help)
    }
}

/// How patterns are written.
const PATTERNS: &str = "write a folder such as drafts/, or a pattern such as 2031/*.md or **/*-draft.md";

/// The code of a setting whose value cannot be used.
pub(super) const WRONG_VALUE: &str = "Q0953";

/// The place of something in the file.
pub(super) fn span<T>(spanned: &Spanned<T>) -> Span {
    Span::new(spanned.span().start, spanned.span().end)
}
