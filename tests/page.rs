//! The page: whatever the minutes are, it is well-formed, every link leads somewhere, and nothing of theirs becomes markup.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{TokenizerResult, local_name};
use proptest::prelude::*;
use quorate::check::{Checker, DEFAULT, Rules};
use quorate::evaluate::Given;
use quorate::minutes::schema;
use quorate::report::{Context, Desk, FileReport, Summary, format_named};

const PIECES: &[&str] = &[
    "# Wexcombe Parish Council\n",
    "Minutes of the meeting held on Tuesday 4 March 2031\n",
    "## 7. Fence\n",
    "###### Far down\n",
    "## 8. Exempt: lease\n",
    "\n\n",
    "\n",
    "3.1 It was **agreed** that a *report* be brought to the November meeting. ",
    "(Action – RB)",
    "ACTION",
    "RESOLVED: to mend it.",
    "| Action | Owner | |\n|--|--|--|\n| Order salt ACTION | | 4 May |\n",
    "- [ ] Clerk to order salt\n",
    "  - deeper\n",
    "      1. deepest\n",
    "- [x] done\n",
    "> said\n",
    "```\ncode <b>\n```\n",
    "<script>alert(1)</script>",
    "\"'`]]> --> </style></main>",
    "&lt;&amp;",
    "\u{0}\u{1b}\u{202e}\u{fffe}",
    "會議 👍🏽",
    "---\ntitle: \"<b>\"\n---\n",
];

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| Rules::load(&[PathBuf::from(DEFAULT)], true))
}

/// The page on some files; those that cannot be read are left out.
fn page(files: &[(&str, &[u8])], public: bool) -> String {
    let html = format_named("html").unwrap();
    let checker = Checker::new(rules(), Given::default()).showing_paper(true).for_publication(public);
    let context = Context { plan: &rules().plan, schema: schema(), width: 80, colour: false, quiet: false };
    let mut summary = Summary::default();
    let mut of_files = String::new();
    for (number, (name, bytes)) in files.iter().enumerate() {
        if let Ok(report) = checker.check(name, *bytes) {
            let report = FileReport { number, ..report };
            summary.add(&report);
            of_files.push_str(&(html.file)(&mut Desk::new(&context), &report));
        }
    }
    (html.before.unwrap())(&context, &summary) + &of_files + &(html.end)(&context, &summary)
}

/// What is looked at in a page.
#[derive(Default)]
struct Looked {
    open: RefCell<Vec<String>>,
    wrong: RefCell<Vec<String>>,
    ids: RefCell<BTreeSet<String>>,
    links: RefCell<Vec<String>>,
    tags: RefCell<BTreeSet<String>>,
}

/// Nothing of these may stand in a paragraph or a heading.
const OF_BLOCKS: &[&str] = &[
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "table",
    "aside",
    "pre",
    "blockquote",
    "section",
    "h2",
    "h3",
    "h4",
];

impl Looked {
    fn wrong(&self, what: String) {
        self.wrong.borrow_mut().push(what);
    }
}

impl TokenSink for Looked {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        match token {
            Token::ParseError(error) => self.wrong(format!("line {line}: {error}")),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                let open = self.open.borrow_mut().pop();
                if open.as_deref() != Some(&*tag.name) {
                    self.wrong(format!("line {line}: </{}> ends {open:?}", tag.name));
                }
            }
            Token::TagToken(tag) => {
                self.tags.borrow_mut().insert(tag.name.to_string());
                for attribute in &tag.attrs {
                    let (name, value) = (&*attribute.name.local, attribute.value.to_string());
                    match name {
                        "id" if !self.ids.borrow_mut().insert(value.clone()) => self.wrong(format!("{value} twice")),
                        "href" | "aria-labelledby" => self.links.borrow_mut().push(value),
                        "src" | "style" | "srcset" | "action" => self.wrong(format!("line {line}: {name}={value}")),
                        name if name.starts_with("on") => self.wrong(format!("line {line}: {name}={value}")),
                        _ => {}
                    }
                }
                let inside = self.open.borrow().iter().any(|open| matches!(&**open, "p" | "h1" | "h2" | "h3" | "h4"));
                if inside && OF_BLOCKS.contains(&&*tag.name) {
                    self.wrong(format!("line {line}: <{}> in {:?}", tag.name, self.open.borrow()));
                }
                if tag.name != local_name!("meta") {
                    self.open.borrow_mut().push(tag.name.to_string());
                }
                if tag.name == local_name!("style") {
                    return TokenSinkResult::RawData(RawKind::Rawtext);
                }
                if tag.name == local_name!("title") {
                    return TokenSinkResult::RawData(RawKind::Rcdata);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What is wrong with a page.
fn faults(page: &str) -> Vec<String> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(page));
    let tokenizer = Tokenizer::new(Looked::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let looked = tokenizer.sink;
    let mut wrong = looked.wrong.take();
    for link in looked.links.take() {
        let target = link.strip_prefix('#').unwrap_or(&link);
        if !looked.ids.borrow().contains(target) {
            wrong.push(format!("nothing is called {link}"));
        }
    }
    if looked.tags.borrow().contains("script") {
        wrong.push("there is a script".to_owned());
    }
    wrong
}

proptest! {
    #[test]
    fn pages_are_well_formed(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30),
        more in proptest::collection::vec(proptest::sample::select(PIECES), 0..10),
        public in any::<bool>(),
    ) {
        let (first, second) = (pieces.concat(), more.concat());
        let page = page(&[("a<b>\"'.md", first.as_bytes()), ("m.txt", second.as_bytes())], public);
        prop_assert_eq!(faults(&page), Vec::<String>::new(), "{}", page);
    }
}

#[test]
fn hostile_minutes_stay_words() {
    let minutes = "# Minutes \"of\" <script>alert('x')</script>\n\n\
        7.1 Ash to ask <img src=x onerror=alert(1)> ]]> \u{1b}[31m \u{202e} & 'so' </style></body>. ACTION\n\n\
        | <b> | javascript:alert(1) |\n|--|--|\n| {{7*7}} | <!-- x --> ACTION |\n";
    let page = page(&[("\"><script>.txt", minutes.as_bytes()), ("<b>.md", minutes.as_bytes())], false);
    assert_eq!(faults(&page), Vec::<String>::new(), "{page}");
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"), "{page}");
    let (_, files) = page.split_once("<section class=\"file\"").unwrap();
    insta::assert_snapshot!(files);
}

#[test]
fn a_line_of_a_million_characters_is_one_paragraph() {
    let minutes = format!("{} ACTION", "Ash asked <b>why</b>. ".repeat(50_000));
    let page = page(&[("m.txt", minutes.as_bytes())], false);
    assert_eq!(faults(&page), Vec::<String>::new());
    assert!(page.len() < 4 * minutes.len(), "{}", page.len());
}

#[test]
fn the_same_minutes_give_the_same_page() {
    let minutes: &[u8] = include_bytes!("minutes/wexcombe.md");
    assert_eq!(page(&[("m.md", minutes)], false), page(&[("m.md", minutes)], false));
}
