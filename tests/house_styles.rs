//! Each house style that comes with the program reads its own examples, and leaves alone what only looks like them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use quorate::check::house_styles;
use quorate::language::{Example, Expects, Style, compile};
use quorate::minutes::{Styles, find, schema};

#[test]
fn house_styles_compile() {
    let (plan, mistakes) = compile(house_styles(), schema());
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    assert!(plan.styles.len() > 30, "{} styles", plan.styles.len());
}

#[test]
fn house_styles_read_their_examples() {
    let (plan, _) = compile(house_styles(), schema());
    let all = Styles::new(&plan.styles);
    let mut wrong = Vec::new();
    for style in &plan.styles {
        // By itself, and among all the others.
        for styles in [&Styles::new(std::slice::from_ref(style)), &all] {
            let failed = style.examples.iter().filter(|example| !holds(style, example, styles));
            wrong
                .extend(failed.map(|example| format!("{:?} in {}: {}", example.expects, style.house, example.minutes)));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn holds(style: &Style, example: &Example, styles: &Styles) -> bool {
    let (document, _) = quorate::read::read("example.md", example.minutes.clone()).unwrap();
    let found = find(&document, styles).actions;
    match example.expects {
        Expects::Keeps => found.iter().any(|action| action.style == style.house),
        _ => found.is_empty(),
    }
}
