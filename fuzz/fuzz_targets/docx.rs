//! Any bytes as a file that ends in `.docx`.
#![no_main]

mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reading::read("docx", bytes));
