//! The pages that lead somebody through a piece of work: their commands are run in order, on the files that they show, and print
//! what they say.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test reads the files of the project"
)]

mod common;

use common::repository::Repository;

/// Minutes in a repository.
const REPOSITORY: &str = include_str!("../docs/repository.md");

/// Rules of an officer.
const OFFICER: &str = include_str!("../docs/officer.md");

/// Minutes on the desk of a clerk.
const CLERK: &str = include_str!("../docs/clerk.md");

/// A fenced block: its language, its lines, and the last line before it.
struct Block<'p> {
    language: &'p str,
    text: &'p str,
    before: &'p str,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("\n```") {
        let (language, after) = after.split_once('\n').unwrap();
        let end = after.find("```\n").unwrap();
        blocks.push(Block {
            language,
            text: &after[..end],
            before: before.trim_end().lines().last().unwrap_or_default(),
        });
        rest = &after[end + 3..];
    }
    blocks
}

/// The file whose contents are shown: the last that is named before.
fn shown_file<'p>(block: &Block<'p>) -> Option<&'p str> {
    if !matches!(block.language, "toml" | "quorate" | "markdown") {
        return None;
    }
    block.before.ends_with(':').then(|| block.before.split('`').nth_back(1)).flatten()
}

#[test]
fn the_commands_for_a_repository_print_what_the_page_shows() {
    let Some(repository) = Repository::new() else { return };
    prints_what_it_shows("docs/repository.md", REPOSITORY, &repository);
}

#[test]
fn the_commands_for_a_clerk_print_what_the_page_shows() {
    let Some(folder) = Repository::new() else { return };
    std::fs::remove_file(folder.root().join("quorate.toml")).unwrap();
    std::fs::copy("tests/formats/harrowmere.docx", folder.root().join("january.docx")).unwrap();
    prints_what_it_shows("docs/clerk.md", CLERK, &folder);
    for written in ["january.html", "january-marked.docx"] {
        assert!(folder.root().join(written).is_file(), "{written}");
    }
}

#[test]
fn the_commands_for_an_officer_print_what_the_page_shows() {
    let Some(folder) = Repository::new() else { return };
    for file in ["quorate.toml", "ours.quorate"] {
        std::fs::remove_file(folder.root().join(file)).unwrap();
    }
    prints_what_it_shows("docs/officer.md", OFFICER, &folder);
}

/// The pages that lead nobody through: their commands do what the page says, on files of the names that they give.
#[test]
fn the_commands_of_the_reference_run() {
    let mut tried = 0;
    for page in ["action-log", "beside", "reports", "settings"] {
        let Some(folder) = Repository::begun() else { return };
        folder.put("minutes.md", "2031-04-14\n\nThe bench would be painted. (Action \u{2013} Clerk)\n");
        folder.put("minutes/2031/may.md", "The gate would be mended. (Action \u{2013} CS)\n");
        folder.put("meetings.csv", "date\n14 May 2031\n");
        folder.put("people.toml", "[[member]]\nname = \"Ana Ash\"\n");
        for word_file in ["january.docx", "minutes.docx"] {
            std::fs::copy("tests/formats/harrowmere.docx", folder.root().join(word_file)).unwrap();
        }
        let text = std::fs::read_to_string(format!("docs/{page}.md")).unwrap();
        for line in
            blocks(&text).iter().filter(|block| block.language == "console").flat_map(|block| block.text.lines())
        {
            // A first file of settings is only written where there is none.
            if line.contains("quorate init") {
                std::fs::remove_file(folder.root().join("quorate.toml")).unwrap();
            }
            let words = words(line.strip_prefix("$ quorate ").unwrap());
            let said = folder.quorate(&words.iter().map(String::as_str).collect::<Vec<_>>());
            assert!(said.starts_with("exit: 0\n") || said.starts_with("exit: 1\n"), "docs/{page}.md: {line}\n{said}");
            for pair in words.windows(2).filter(|pair| matches!(pair[0].as_str(), "--output" | "--annotate")) {
                let file = pair[1].split_once('=').map_or(pair[1].as_str(), |(_, file)| file);
                assert!(folder.root().join(file).exists(), "docs/{page}.md: {line}: {file} is not written\n{said}");
            }
            tried += 1;
        }
    }
    assert!(tried >= 10, "{tried} commands stand in the pages");
}

/// Whatever a page calls a command, in the running text too, is one that the program has, with all its options.
#[test]
fn every_command_that_a_page_names_is_there() {
    let pages = std::fs::read_dir("docs").unwrap().map(|page| page.unwrap().path());
    let mut tried = 0;
    for page in pages.chain(["README.md".into()]).filter(|page| page.extension().is_some_and(|end| end == "md")) {
        let text = std::fs::read_to_string(&page).unwrap();
        let in_text = text.split('`').filter(|code| !code.contains('\n'));
        let in_blocks = text.lines().filter_map(|line| line.strip_prefix("$ "));
        let commands: std::collections::BTreeSet<&str> =
            in_text.chain(in_blocks).filter_map(|code| code.strip_prefix("quorate ")).collect();
        for command in commands {
            let command = command.split([';', '|', '#', '>']).next().unwrap();
            let mut words = words(command);
            words.push("--help".to_owned());
            let run = assert_cmd::Command::cargo_bin("quorate").unwrap().args(words).output().unwrap();
            assert!(
                run.status.success(),
                "{}: quorate {command}\n{}",
                page.display(),
                String::from_utf8_lossy(&run.stderr)
            );
            tried += 1;
        }
    }
    assert!(tried > 50, "{tried} commands are named");
}

fn prints_what_it_shows(name: &str, page: &str, folder: &Repository) {
    let mut expected = page.to_owned();
    for block in blocks(page) {
        if let Some(file) = shown_file(&block) {
            folder.put(file, block.text);
        }
        if block.language == "console" {
            let commands = block.text.lines().filter(|line| line.starts_with("$ "));
            let printed: String = commands.map(|line| format!("{line}\n{}", print(folder, &line[2..]))).collect();
            expected = expected.replacen(&format!("\n{}```", block.text), &format!("\n{printed}```"), 1);
        }
    }
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        std::fs::write(name, &expected).unwrap();
    }
    assert!(expected == page, "{name} should be:\n{expected}");
}

/// What a command writes.
fn print(repository: &Repository, command: &str) -> String {
    let words: Vec<String> = words(command);
    let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
    match arguments.split_first().unwrap() {
        (&"git", arguments) => repository.git(arguments),
        (&"cat", [file]) => std::fs::read_to_string(repository.root().join(file)).unwrap(),
        (&"quorate", arguments) => {
            let said = repository.quorate(arguments);
            let (_, said) = said.split_once('\n').unwrap();
            said.replace("--- out\n", "").replace("--- err\n", "")
        }
        _ => panic!("the page has a command that nobody runs: {command}"),
    }
}

/// The words of a command; some may stand in quotation marks.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(index, part)| match index % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// The commands of pipelines and hooks, as a shell runs them.
#[test]
#[cfg(unix)]
fn commands_of_pipelines_and_hooks_are_understood() {
    let Some(repository) = Repository::begun() else { return };
    repository.put("minutes/april.md", "The bench would be painted. (Action \u{2013} Clerk)\n");
    repository.git(&["add", "--all"]);
    let folder = assert_cmd::cargo::cargo_bin("quorate").parent().unwrap().to_owned();
    let mut path = vec![folder];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
    let mut tried = 0;
    for line in blocks(REPOSITORY)
        .iter()
        .filter(|block| matches!(block.language, "yaml" | "sh"))
        .flat_map(|block| block.text.lines())
    {
        let Some(at) = line.find("quorate check") else { continue };
        for since in ["", "main"] {
            let mut shell = repository.command("sh");
            shell.env("PATH", std::env::join_paths(&path).unwrap()).env("SINCE", since);
            // pre-commit names the files at the end.
            let named = if line.contains("--force-exclude") { " minutes/april.md" } else { "" };
            let said = repository.said(shell.args(["-c", &format!("{}{named}", &line[at..])]));
            assert!(said.starts_with("exit: 0\n"), "{line}\n{said}");
            tried += 1;
        }
    }
    assert_eq!(tried, 8, "the page shows other commands than were thought of");
    // What is written for the server is there.
    for file in ["quorate.sarif", "quality.json", "quorate.xml"] {
        assert!(repository.root().join(file).exists(), "{file}");
    }
}

/// The hooks take the files that are read, and run commands that there are.
#[test]
fn the_hooks_are_of_this_program() {
    let hooks = include_str!("../.pre-commit-hooks.yaml");
    let mut endings: Vec<&str> = quorate::read::FORMATS
        .iter()
        .filter(|format| format.is_read())
        .flat_map(|format| format.endings)
        .copied()
        .collect();
    endings.sort_unstable();
    let files = format!("files: (?i)\\.({})$\n", endings.join("|"));
    if cfg!(feature = "pdf") {
        assert!(hooks.contains(&files), ".pre-commit-hooks.yaml should have:\n{files}");
    }
    let ids: Vec<&str> = hooks.lines().filter_map(|line| line.strip_prefix("- id: ")).collect();
    assert_eq!(ids, ["quorate-check", "quorate-fix", "quorate-fmt", "quorate-test"]);
    assert!(ids.iter().all(|id| REPOSITORY.contains(&format!("- id: {id}\n"))));
    for line in hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: quorate ")) {
        let arguments: Vec<&str> = line.split(' ').chain(["--help"]).collect();
        assert!(common::quorate(&arguments).starts_with("exit: 0\n"), "{line}");
    }
}
