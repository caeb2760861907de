//! What may be published: whatever was taken without the public, no format of reports has its words.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use std::path::PathBuf;
use std::sync::OnceLock;

use proptest::prelude::*;
use quorate::check::{Checker, DEFAULT, Rules};
use quorate::evaluate::Given;
use quorate::minutes::schema;
use quorate::report::{Context, Desk, FORMATS, Summary};

/// Words of the exempt part, which stand nowhere else.
const SECRETS: &[&str] = &["Quillfeather", "Ossory", "7,318", "Zennor", "peculation", "14 August"];

const EXEMPT: &[&str] = &[
    "RESOLVED to dismiss Mr Quillfeather. ACTION",
    "12.1 Cllr Ossory would offer £7,318 by 14 August. (Action – Quillfeather)",
    "The Chair agreed to look into the peculation at Zennor.",
    "| Action | Owner |\n|--|--|\n| Pay £7,318 ACTION | Ossory |",
    "- Quillfeather to report back to the Zennor meeting. ACTION",
    "Proposed by Cllr Ossory, seconded by Cllr Quillfeather. Carried, 3 for, 0 against.",
    "<!-- Ossory said so -->",
    "### Zennor\n\nPeculation was alleged: peculation.",
];

const HEADS: &[&str] = &[
    "## 12. Exempt item\n\n",
    "## 12. Confidential business\n\n",
    "## 12. Staff\n\nRESOLVED that the press and public be excluded for this item.\n\n",
    "## 12. Exclusion of the public\n\nRESOLVED that the public be excluded for the remaining items.\n\n## 13. Staff\n\n",
];

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        let mut names = vec![PathBuf::from(DEFAULT)];
        names.push("tests/rules/house.quorate".into());
        Rules::load(&names, true)
    })
}

fn reports(rules: &Rules, name: &str, minutes: &str) -> Vec<(&'static str, String)> {
    let checker = Checker::new(rules, Given::default()).showing_paper(true).for_publication(true);
    let report = checker.check(name, minutes).unwrap();
    let written = FORMATS.iter().map(|format| {
        let context = Context { plan: &rules.plan, schema: schema(), width: 100, colour: false, quiet: false };
        let mut summary = Summary::default();
        let of_file = (format.file)(&mut Desk::new(&context), &report);
        summary.add(&report);
        let before = format.before.map(|before| before(&context, &summary)).unwrap_or_default();
        (format.name, (format.begin)(&context) + &before + &of_file + &(format.end)(&context, &summary))
    });
    written.collect()
}

proptest! {
    #[test]
    fn no_format_has_words_of_exempt_items(
        head in proptest::sample::select(HEADS),
        pieces in proptest::collection::vec(proptest::sample::select(EXEMPT), 1..8),
        text in any::<bool>(),
    ) {
        let open = "# Wexcombe Parish Council\n\nMinutes of 4 March 2031.\n\n## 11. Roads\n\nThe Clerk would ask. ACTION\n\n";
        let minutes = format!("{open}{head}{}\n", pieces.join("\n\n"));
        let (name, minutes) = if text { ("m.txt", minutes.replace('#', "")) } else { ("m.md", minutes) };
        for (format, written) in reports(rules(), name, &minutes) {
            for secret in SECRETS {
                prop_assert!(!written.contains(secret), "{format} has {secret}:\n{written}\n{minutes}");
            }
        }
    }
}

#[test]
fn what_is_exempt_is_told_and_not_quoted() {
    let rules = Rules::load(&["tests/rules/house.quorate".into()], true);
    let minutes = "# Wexcombe Parish Council\n\n## 11. Roads\n\nTo ask for a price. ACTION\n\n\
        ## 12. Exempt: lease\n\n12.1 To offer £7,318. ACTION\n";
    let plain = reports(&rules, "m.md", minutes).into_iter().find(|(name, _)| *name == "plain").unwrap().1;
    insta::assert_snapshot!(plain);
}
