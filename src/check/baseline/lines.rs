//! A baseline as it is kept: one finding a line, in order, so that a change of it is read like any other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::entries::{Entries, Entry, VERDICTS};
use crate::text::{Diagnostic, Source, Span};

/// The findings of all files, by the path of each below the folder of the baseline, with `/`.
pub(super) type ByFile = BTreeMap<String, Entries>;

/// The form, which stands in the first line. Its number goes up when something changes that is relied on.
const SCHEMA: &str = "quorate/baseline/1";
const FAMILY: &str = "quorate/baseline/";

/// A file that is no baseline, or one of another form.
const NO_BASELINE: &str = "Q0961";
/// A line that cannot be used.
const NO_FINDING: &str = "Q0962";

/// So many lines that cannot be used are told one by one.
const MOST: usize = 5;

const WRITE_ANEW: &str = "`quorate baseline PATH --force` writes it anew";

#[derive(Serialize, Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    schema: std::borrow::Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    file: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    rule: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    verdict: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    words: std::borrow::Cow<'a, str>,
    count: usize,
}

/// The lines of findings.
pub(super) fn written(files: &ByFile) -> String {
    let mut out = line(&Head { schema: SCHEMA.into() });
    for (file, entries) in files {
        for (entry, &count) in entries {
            out.push_str(&line(&Line {
                file: file.into(),
                rule: entry.rule.as_str().into(),
                verdict: entry.verdict.into(),
                words: entry.words.as_str().into(),
                count,
            }));
        }
    }
    out
}

/// Texts and numbers can always be written.
fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

/// The findings of lines, and what is wrong with lines that cannot be used; the others count.
pub(super) fn read(source: &Source) -> (ByFile, Vec<Diagnostic>) {
    let mut lines = lines(source.text()).filter(|(_, line)| !line.trim().is_empty());
    let (at, head) = lines.next().unwrap_or_default();
    if let Err(mistake) = read_head(at, head) {
        return (ByFile::new(), vec![mistake]);
    }
    let (mut files, mut mistakes, mut first) = (ByFile::new(), Vec::new(), BTreeMap::new());
    for (at, line) in lines {
        let read = read_line(at, line).and_then(|(file, entry, count)| {
            if let Some(&before) = first.get(&(file.clone(), entry.clone())) {
                let number = source.place(before).line;
                return Err(wrong(at, line, format!("this finding stands in line {number} already"))
                    .help("keep the line with the smaller count"));
            }
            first.insert((file.clone(), entry.clone()), at);
            files.entry(file).or_default().insert(entry, count);
            Ok(())
        });
        mistakes.extend(read.err());
    }
    let more = mistakes.len().saturating_sub(MOST);
    mistakes.truncate(MOST);
    if let (Some(last), 1..) = (mistakes.last_mut(), more) {
        last.message.push_str(&format!(" (and so is it with {more} more)"));
    }
    (files, mistakes)
}

/// The lines with the place of each.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

fn read_head(at: usize, line: &str) -> Result<(), Diagnostic> {
    let span = Span::new(at, at + line.len());
    let head: Option<Head<'_>> = serde_json::from_str(line.trim_start_matches('\u{feff}')).ok();
    match head {
        Some(head) if head.schema == SCHEMA => Ok(()),
        Some(head) if head.schema.starts_with(FAMILY) => {
            let message = format!("this baseline has the form `{}`, which this version does not know", head.schema);
            Err(Diagnostic::error(NO_BASELINE, message, span, "")
                .help(format!("use the version that wrote it; this one knows `{SCHEMA}`")))
        }
        _ => Err(Diagnostic::error(NO_BASELINE, "this is no baseline", span, "")
            .help(format!("its first line should be {{\"schema\":\"{SCHEMA}\"}}; {WRITE_ANEW}"))),
    }
}

fn read_line(at: usize, line: &str) -> Result<(String, Entry, usize), Diagnostic> {
    if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) {
        return Err(wrong(at, line, "git has left a conflict here".to_owned())
            .help("keep the lines that both sides have, and take out the marks: what either side took out is mended"));
    }
    let parsed: Line<'_> = serde_json::from_str(line).map_err(|error| {
        let told = error.to_string();
        let what =
            told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what).replace("usize", "a whole number");
        let mut mistake = wrong(at, line, format!("this line cannot be read as a finding: {what}"));
        let column = error.column().saturating_sub(1).min(line.len());
        let column = (0..=column).rev().find(|column| line.is_char_boundary(*column)).unwrap_or_default();
        if let Some(label) = mistake.labels.first_mut() {
            label.at = Span::at(at + column);
        }
        mistake.help(format!("put it back as it was, or take it out; {WRITE_ANEW}"))
    })?;
    let verdict = VERDICTS.iter().map(|verdict| verdict.word()).find(|word| *word == parsed.verdict);
    let Some(verdict) = verdict else {
        let words = VERDICTS.map(|verdict| format!("\"{}\"", verdict.word())).join(" or ");
        return Err(wrong(at, line, format!("the verdict of a finding is {words}, not \"{}\"", parsed.verdict)));
    };
    if parsed.count == 0 {
        return Err(wrong(at, line, "this finding is there no times".to_owned()).help("take the line out"));
    }
    let entry = Entry { rule: parsed.rule.into_owned(), verdict, words: parsed.words.into_owned() };
    Ok((parsed.file.into_owned(), entry, parsed.count))
}

fn wrong(at: usize, line: &str, message: String) -> Diagnostic {
    Diagnostic::error(NO_FINDING, message, Span::new(at, at + line.len()), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "{\"schema\":\"quorate/baseline/1\"}\n";
    const MAY: &str = r#"{"file":"may.md","rule":"owner","verdict":"broken","words":"a1","count":2}"#;
    const JUNE: &str = r#"{"file":"june.md","rule":"owner","verdict":"cannot tell","words":"b2","count":1}"#;

    fn mistakes(text: &str) -> Vec<String> {
        let source = Source::new("known.jsonl", text);
        let (_, mistakes) = read(&source);
        let told = |mistake: &Diagnostic| {
            let place = source.place(mistake.at().start());
            format!("{}:{} {} {}", place.line, place.column, mistake.code, mistake.message)
        };
        mistakes.iter().map(told).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let (files, wrong) = read(&Source::new("x", format!("{HEAD}{MAY}\n{JUNE}\n")));
        assert!(wrong.is_empty(), "{wrong:?}");
        // In the order of the files, whatever it was.
        assert_eq!(written(&files), format!("{HEAD}{JUNE}\n{MAY}\n"));
        assert_eq!(written(&ByFile::new()), HEAD);
    }

    #[test]
    fn ends_of_lines_and_marks_of_other_programs_are_no_mistakes() {
        let other = format!("\u{feff}{HEAD}\n{MAY}\n\n{JUNE}").replace('\n', "\r\n");
        let (files, wrong) = read(&Source::new("x", other));
        assert_eq!((files.len(), wrong), (2, vec![]));
    }

    #[test]
    fn a_file_that_is_no_baseline() {
        for (text, expected) in [
            ("", "1:1 Q0961 this is no baseline"),
            ("\n\n", "1:1 Q0961 this is no baseline"),
            ("[]", "1:1 Q0961 this is no baseline"),
            (MAY, "1:1 Q0961 this is no baseline"),
            ("{\"schema\":\"quorate/report/1\"}", "1:1 Q0961 this is no baseline"),
            (
                "{\"schema\":\"quorate/baseline/2\"}",
                "1:1 Q0961 this baseline has the form `quorate/baseline/2`, which this version does not know",
            ),
        ] {
            assert_eq!(mistakes(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_used_is_told_and_the_others_count() {
        let cases = [
            ("nonsense", "3:2 Q0962 this line cannot be read as a finding: expected ident"),
            (r#"{"file":"a","rule":"b"}"#, "3:23 Q0962 this line cannot be read as a finding: missing field `verdict`"),
            (
                &MAY.replace("\"count\":2", "\"count\":-1"),
                "3:74 Q0962 this line cannot be read as a finding: invalid value: integer `-1`, expected a whole number",
            ),
            (&MAY.replace("\"count\":2", "\"count\":0"), "3:1 Q0962 this finding is there no times"),
            (
                &MAY.replace("broken", "Broken"),
                "3:1 Q0962 the verdict of a finding is \"broken\" or \"cannot tell\", not \"Broken\"",
            ),
            (JUNE, "3:1 Q0962 this finding stands in line 2 already"),
            ("<<<<<<< HEAD", "3:1 Q0962 git has left a conflict here"),
        ];
        for (line, expected) in cases {
            let text = format!("{HEAD}{JUNE}\n{line}\n{}\n", MAY.replace("a1", "c3"));
            assert_eq!(mistakes(&text), [expected], "{line}");
            let (files, _) = read(&Source::new("x", text));
            assert_eq!(files.len(), 2, "{line}");
        }
    }

    #[test]
    fn of_many_lines_only_the_first_are_told() {
        let told = mistakes(&format!("{HEAD}{}", "x\n".repeat(100)));
        assert_eq!(told.len(), MOST);
        assert!(told[4].ends_with("(and so is it with 95 more)"), "{told:?}");
    }
}
