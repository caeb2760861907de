//! Mails.

use mail_parser::MessageParser;

/// The minutes as mail programs send them: once as text and once as a page, in lines of 76 letters (RFC 2045).
pub fn write(text: &str) -> Vec<u8> {
    let head = "From: clerk@example.org\r\nTo: members@example.org\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\nContent-Type: \
                multipart/alternative; boundary=next\r\n\r\n";
    let part = |kind: &str, words: &str| {
        let words = quoted_printable(words);
        format!(
            "--next\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{words}\r\n"
        )
    };
    format!("{head}{}{}--next--\r\n", part("plain", text), part("html", &super::markdown::page(text))).into_bytes()
}

fn quoted_printable(words: &str) -> String {
    let mut written = String::new();
    for line in words.lines() {
        let mut wide = 0;
        for byte in line.bytes() {
            let letter = match byte {
                b'=' | 0x80.. => format!("={byte:02X}"),
                _ => char::from(byte).to_string(),
            };
            if wide + letter.len() > 75 {
                written.push_str("=\r\n");
                wide = 0;
            }
            wide += letter.len();
            written.push_str(&letter);
        }
        written.push_str("\r\n");
    }
    written
}

/// The words of its parts.
pub fn parse(bytes: &[u8]) -> usize {
    let mail = MessageParser::default().parse(bytes).unwrap();
    mail.parts.iter().map(|part| part.len()).sum()
}
