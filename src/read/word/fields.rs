//! Fields: words that the program puts in, with the code that says which. The code is not printed.

use crate::read::office::{Element, Ns, Xml};
use crate::read::unreadable::Unreadable;

/// The fields that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are in their code; none of the first `settled`.
    codes: usize,
    settled: usize,
}

#[derive(Debug, Default)]
struct Field {
    in_code: bool,
    /// What is printed for a field of a form that has no words of its own: a box, the choice from a list.
    stands: Option<String>,
}

impl Fields {
    /// Whether what comes next is code.
    pub fn in_code(&self) -> bool {
        self.codes > 0
    }

    /// Takes a mark of a field: it begins, its code ends, it ends. Gives the words that stand for it.
    pub fn mark(&mut self, element: &Element, xml: &mut Xml) -> Result<Option<String>, Unreadable> {
        let kind = element.get("fldCharType").unwrap_or_default().into_owned();
        let stands = form(xml)?;
        match kind.as_str() {
            "begin" => {
                self.open.push(Field { in_code: true, stands });
                self.codes += 1;
            }
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    self.codes -= usize::from(std::mem::take(&mut field.in_code));
                }
            }
            "end" => {
                let ended = self.open.pop();
                self.codes -= usize::from(ended.as_ref().is_some_and(|field| field.in_code));
                self.settled = self.settled.min(self.open.len());
                return Ok(ended.and_then(|field| field.stands));
            }
            _ => {}
        }
        Ok(None)
    }

    /// A paragraph ends: a field whose code has not ended by then is broken, and must not swallow the rest.
    pub fn end_paragraph(&mut self) {
        for field in self.open.iter_mut().skip(self.settled) {
            field.in_code = false;
        }
        (self.codes, self.settled) = (0, self.open.len());
    }
}

/// Reads the form that a field belongs to.
fn form(xml: &mut Xml) -> Result<Option<String>, Unreadable> {
    let mut ticked = None;
    let mut choices = Vec::new();
    let mut chosen = None;
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
            (Ns::Word, "checkBox") => {
                ticked = Some(false);
                inside += 1;
                continue;
            }
            (Ns::Word, "ffData" | "ddList") => {
                inside += 1;
                continue;
            }
            // `checked` comes after `default`, and counts.
            (Ns::Word, "default" | "checked") if ticked.is_some() => ticked = Some(element.is("val", true)),
            (Ns::Word, "default" | "result") => chosen = element.number::<usize>("val"),
            (Ns::Word, "listEntry") => choices.push(element.get("val").unwrap_or_default().into_owned()),
            _ => {}
        }
        xml.skip()?;
    }
    let sign = ticked.map(|ticked| if ticked { "☒" } else { "☐" }.to_owned());
    Ok(sign.or_else(|| choices.get(chosen.unwrap_or_default()).cloned()))
}
