//! Whatever the minutes are, they are read and checked, and every report of them can be written.

use std::path::PathBuf;
use std::sync::OnceLock;

use proptest::prelude::*;
use quorate::check::{Checker, DEFAULT, Rules, Spot};
use quorate::evaluate::{Given, Ruling, Verdict};
use quorate::minutes::schema;
use quorate::report::{
    ActionLog, Context, Desk, FORMATS, FileReport, READ_FORMATS, ReadFile, Summary, Written, why_json, why_text,
};

/// Pieces of minutes, and what breaks readers.
const PIECES: &[&str] = &[
    "# Wexcombe Parish Council\n",
    "Minutes of the meeting held on Tuesday 4 March 2031 at 7.30 pm\n",
    "**Present:** Cllr J Tarrant (Chair), Cllr S Lowe\n",
    "Apologies: Cllr M Orme",
    "\n\n",
    "\r\n",
    "\n",
    "3.1 It was agreed that a report be brought to the November meeting. ",
    "(Action – RB)",
    "(Action – ",
    "ACTION",
    "RESOLVED: ",
    "Proposed by Cllr Lowe, seconded by ",
    "Carried, 3 votes for, 0 against.",
    "| Action | Owner | Due |\n|--|--|--|\n| Order salt | Clerk | 4 May |\n",
    "- [ ] Clerk to order salt\n",
    "The meeting closed at 9.05 pm.",
    "\u{a0}\u{a0}",
    "\t",
    "£1,240",
    "“TBC”",
    "會議 👍🏽 e\u{301}",
    "\u{202e}\u{200b}\u{feff}",
    "\u{1b}[31m\u{0}",
    "((((((((",
    "31 February 99999999999999999999",
    "&nbsp;&#x110000;<b>",
    "> > > ",
    "---\n",
    "    ",
];

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| Rules::load(&[PathBuf::from(DEFAULT)], true))
}

fn checker() -> &'static Checker<'static> {
    static CHECKER: OnceLock<Checker<'static>> = OnceLock::new();
    CHECKER.get_or_init(|| Checker::new(rules(), Given::default()))
}

/// Checks the bytes under both names, and writes every report.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    for name in ["m.md", "m.txt"] {
        if let Ok((document, minutes, doubts)) = checker().read(name, bytes) {
            let log = ActionLog::of(&document, &minutes, None, true);
            let file = ReadFile {
                document: &document,
                minutes: &minutes,
                log: &log,
                doubts: &doubts,
                width: 80,
                summary: false,
            };
            for format in READ_FORMATS {
                match format.written {
                    Written::One(one) => prop_assert!(!one(&file).is_empty()),
                    Written::Log(log_text) => prop_assert!(log_text(std::slice::from_ref(&log)).is_ok()),
                    Written::LogBytes(bytes) => prop_assert!(bytes(std::slice::from_ref(&log)).is_ok()),
                }
            }
        }
        if let Ok(report) = checker().check(name, bytes) {
            placed(&report)?;
            written(&report)?;
            asked_why(name, bytes, &report)?;
        }
    }
    Ok(())
}

/// Every place is one of the text.
fn placed(report: &FileReport) -> Result<(), TestCaseError> {
    let text = report.source.text();
    for finding in &report.findings {
        for span in finding.labels.iter().map(|label| label.at).chain([finding.at, finding.paragraph]) {
            prop_assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
    Ok(())
}

fn written(report: &FileReport) -> Result<(), TestCaseError> {
    for format in FORMATS {
        for colour in [false, true] {
            let context = Context { plan: &rules().plan, schema: schema(), width: 80, colour, quiet: false };
            let mut summary = Summary::default();
            let of_file = (format.file)(&mut Desk::new(&context), report);
            summary.add(report);
            let before = format.before.map(|before| before(&context, &summary)).unwrap_or_default();
            let mut out = (format.begin)(&context) + &before + &of_file;
            out.push_str(&(format.end)(&context, &summary));
            if format.name == "json" {
                prop_assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{out}");
            }
        }
    }
    Ok(())
}

/// What is said of the whole file agrees with what is reported; of any place something can be said.
fn asked_why(name: &str, bytes: &[u8], report: &FileReport) -> Result<(), TestCaseError> {
    let spot = |line, column| Spot { path: name.into(), line, column };
    let why = checker().why_of(name, bytes, &spot(None, None));
    let why = why.map_err(|problem| TestCaseError::fail(problem.to_string()))?;
    for (index, rule) in rules().plan.rules.iter().enumerate() {
        for (ruling, verdict) in [(Ruling::Fired, Verdict::Broken), (Ruling::CannotTell, Verdict::CannotTell)] {
            let said = why.accounts.iter().any(|account| (account.rule, account.ruling) == (index, ruling));
            let reported = report.findings.iter().any(|finding| (finding.rule, finding.verdict) == (index, verdict));
            prop_assert_eq!(said, reported, "{} {:?}", rule.name, ruling);
        }
    }
    for (line, column) in [(0, None), (1, None), (1, Some(0)), (2, Some(1)), (3, Some(30)), (99, None)] {
        if let Ok(why) = checker().why_of(name, bytes, &spot(Some(line), column)) {
            let context = Context { plan: &rules().plan, schema: schema(), width: 80, colour: true, quiet: false };
            prop_assert!(!why_text(&context, &why, true).is_empty());
            prop_assert_eq!(&why_json(&context, &why)["schema"], "quorate/why/1");
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn minutes_of_any_pieces(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        check(pieces.concat().as_bytes())?;
    }

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(text.as_bytes())?;
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }
}

proptest! {
    /// Whatever a list is, there are lines of it or a reason why there are none.
    #[test]
    fn lists_are_read_or_told(pieces in prop::collection::vec(prop::sample::select(LISTED), 0..30)) {
        let bytes = pieces.concat();
        for ending in ["csv", "toml", "ics", "xlsx"] {
            if let Err(why) = quorate::read::Rows::of(&format!("list.{ending}"), bytes.clone(), &["calendar", "meeting"]) {
                prop_assert!(!why.message.is_empty() && !why.help.is_empty());
            }
        }
    }
}

/// Pieces of lists, and what breaks them.
const LISTED: &[&[u8]] = &[
    b"date,body\n",
    b"2031-04-14,Planning\n",
    b"\"",
    b";",
    b"\t",
    b"\r\n",
    b"[[meeting]]\n",
    b"date = 2031-04-14\n",
    b"[",
    b"meeting = [1, {}]\n",
    b"BEGIN:VCALENDAR\r\n",
    b"BEGIN:VEVENT\r\n",
    b"DTSTART:2031",
    b"DTSTART;TZID=:20310414T190000\r\n",
    b"SUMMARY:\\",
    b"END:VEVENT\r\n",
    b"END:VCALENDAR\r\n",
    b"PK\x03\x04xl/workbook",
    b"\xff\xfe",
    b"\0",
    b"\xc3\xa9",
];
