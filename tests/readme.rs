//! What the README shows is what the program prints, and the rules that it shows compile.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the files of the project")]

use std::path::Path;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// The fenced blocks of one language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    text.split(&open).skip(1).filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

#[test]
fn commands_print_what_is_shown() {
    let readme = readme();
    let mut tried = 0;
    for block in blocks(&readme, "console") {
        let Some((command, shown)) = block.split_once('\n') else { continue };
        let Some(arguments) = command.strip_prefix("$ quorate ") else { continue };
        let run = assert_cmd::Command::cargo_bin("quorate")
            .unwrap()
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(arguments.split(' '))
            .output()
            .unwrap();
        let said = String::from_utf8(run.stdout).unwrap();
        assert_eq!(
            said.trim_end(),
            shown.trim_end(),
            "`quorate {arguments}` prints something else than the README shows"
        );
        tried += 1;
    }
    assert!(tried > 0, "the README shows no command with its output");
}

#[test]
fn rules_compile() {
    let readme = readme();
    let rules = blocks(&readme, "quorate");
    assert!(!rules.is_empty(), "the README shows no rule");
    for rule in rules {
        let source = quorate::text::Source::new("README.md", rule.as_str());
        let (plan, mistakes) = quorate::language::compile(vec![source], quorate::minutes::schema());
        assert!(mistakes.is_empty(), "{rule}\n{mistakes:?}");
        assert_eq!(plan.rules.len(), 1);
    }
}

#[test]
fn its_links_lead_somewhere() {
    for link in readme().split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists(),
            "the README links to `{link}`, which is not there"
        );
    }
}
