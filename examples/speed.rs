//! throwaway
#![allow(clippy::all, missing_docs, clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]
use std::time::Instant;
fn main() {
    let mut args = std::env::args().skip(1);
    let mode = args.next().unwrap();
    if mode == "hostile" {
        for sign in [
            "[",
            "]",
            "*",
            "_",
            "`",
            "~",
            "<",
            ">",
            "|",
            "#",
            "&",
            "(",
            "\\",
            "-",
            "•",
            "1",
            "a ",
            "1. ",
            "[a](",
            "**a ",
            "<b>",
            "|a",
            "`a",
            "a\n",
            "\n",
            "\r",
            "\r\n",
            "\u{c}",
            "\u{a0}",
            "- a\n",
            "a:\n",
            "A\n\n",
            "1.\n\n",
            "---\n",
            "a\n---\n",
            "<!--",
            "<td>",
            "&amp;",
            "![",
            "> a\n",
            "\u{200b}",
            "\u{301}",
            "> ",
            "- ",
            "* > ",
            "<script>",
            "<p>",
            "|a\n",
            "a|b\n-|-\n",
            "\"",
            "x'y\" ",
        ] {
            let text = sign.repeat(1_000_000 / sign.len()) + "\nend";
            for name in ["a.md", "a.txt"] {
                let t = Instant::now();
                let p = pulldown_cmark::Parser::new_ext(
                    &text,
                    pulldown_cmark::Options::ENABLE_TABLES
                        | pulldown_cmark::Options::ENABLE_GFM
                        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
                        | pulldown_cmark::Options::ENABLE_TASKLISTS,
                )
                .into_offset_iter()
                .count();
                let pd = t.elapsed();
                let t = Instant::now();
                let r = quorate::read::read(name, text.clone());
                let d = t.elapsed();
                if d.as_millis() > 60 {
                    println!(
                        "{name} {sign:?} {:?} pulldown {:?} ({p}) blocks {}",
                        d,
                        pd,
                        r.map_or(0, |d| d.0.blocks().len())
                    );
                }
            }
        }
    } else {
        let files: Vec<(String, Vec<u8>)> = args.map(|f| (f.clone(), std::fs::read(&f).unwrap())).collect();
        let bytes: usize = files.iter().map(|f| f.1.len()).sum();
        for _ in 0..5 {
            let t = Instant::now();
            let mut n = 0;
            for (name, b) in &files {
                n += quorate::read::read(name, b.as_slice()).map_or(0, |d| d.0.blocks().len());
            }
            let d = t.elapsed();
            let t = Instant::now();
            let mut m = 0;
            for (_, b) in &files {
                if let Ok(s) = std::str::from_utf8(b) {
                    m += pulldown_cmark::Parser::new_ext(
                        s,
                        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_GFM,
                    )
                    .into_offset_iter()
                    .count();
                }
            }
            let pd = t.elapsed();
            println!(
                "{} bytes {n} blocks {:.0} MB/s; pulldown {m} events {:.0} MB/s",
                bytes,
                bytes as f64 / d.as_secs_f64() / 1e6,
                bytes as f64 / pd.as_secs_f64() / 1e6
            );
        }
    }
}
