//! Any bytes as a file that ends in `.pdf`.
#![no_main]

mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reading::read("pdf", bytes));
