//! Any text as minutes, with all that is found in them.
#![no_main]

mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reading::find("md", bytes));
