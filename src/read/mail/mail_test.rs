//! How mails are read, as people would see it.

use super::reading::read;

/// The outline of a mail, and what is doubtful about it; else why it cannot be read.
fn told(mail: &str) -> String {
    match read("m.eml", mail.as_bytes()) {
        Ok((document, doubts)) => {
            let doubts = doubts.iter().map(|doubt| {
                format!("{}: {} at `{}`\n", doubt.code, doubt.message, doubt.at().of(document.source().text()))
            });
            document.outline() + &doubts.collect::<String>()
        }
        Err(unreadable) => unreadable.to_string(),
    }
}

const HEAD: &str = "Message-ID: <1@example.org>\nMIME-Version: 1.0\nFrom: Ana Roe <ana@example.org>\nDate: Tue, 4 May 2021 10:00:00 +0100\n";

#[test]
fn a_text_with_a_title_in_its_subject() {
    let mail = format!(
        "{HEAD}Subject: Re: [pond] =?utf-8?q?Minutes_of_the_Pond_Committee_=E2=80=93_2_May?=\nContent-Type: text/plain; charset=iso-8859-1\n\
         Content-Transfer-Encoding: quoted-printable\n\nPresent: Ana Roe, Ben Hart\n\n1. Pond\n\nThe pump cost =A340 and=\n was bought.\n\
         - Ben to fit it\n\n--=20\nAna\n"
    );
    insta::assert_snapshot!(told(&mail));
}

#[test]
fn a_page_in_a_mail() {
    let mail = format!(
        "{HEAD}Subject: hello\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n--b\n\
         Content-Type: text/html; charset=utf-8\n\n<h1>Minutes</h1><ol start=3><li><b>Pond</b><p>It was agreed to wait.</li><li>Next</ol>\
         <table><tr><th>Item</th><th>Owner</th></tr><tr><td>Pump</td><td>BH</td></tr></table><script>x()</script>\n--b--\n"
    );
    insta::assert_snapshot!(told(&mail));
}

#[test]
fn minutes_that_are_attached() {
    let with = |text: &str| {
        format!(
            "{HEAD}Subject: Pond\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{text}\n--b\n\
             Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"minutes.docx\"\n\nUEsDBA==\n--b--\n"
        )
    };
    insta::assert_snapshot!(told(&with("The minutes are attached.")) + "\n" + &told(&with("")));
}

#[test]
fn several_mails_in_a_file() {
    let mbox = format!(
        "From ana Tue May  4\n{HEAD}Subject: a\n\nMinutes of May\n\nFrom ben Wed May  5\n{HEAD}Subject: b\n\nMinutes of June\n"
    );
    insta::assert_snapshot!(told(&mbox));
}

#[test]
fn what_is_no_mail_is_refused() {
    for (mail, said) in [
        ("", "this is not a mail"),
        ("\n\n", "there are no words in this mail"),
        ("Subject: hello\n\n", "there are no words in this mail"),
        (
            "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n",
            "this mail is encrypted",
        ),
    ] {
        assert!(told(mail).starts_with(said), "{mail:?}: {}", told(mail));
    }
}

#[test]
fn mails_that_were_made_to_hurt_are_read_or_refused() {
    let nested = "Content-Type: message/rfc822\n\n".repeat(20_000) + "Words\n";
    let parts: String =
        (0..20_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")).collect();
    let same =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(20_000) + "Content-Type: text/plain\n\nWords\n";
    let quotes = format!("{HEAD}\n{}", "> ".repeat(200_000) + &"\n>".repeat(100_000));
    let headers = "Subject: x\n ".repeat(50_000) + "\n\nWords\n";
    let words = format!("Subject: {}\n\nWords\n", "=?utf-8?q?a?= ".repeat(50_000));
    for mail in [nested, parts, same, quotes, headers, words] {
        let _ = told(&mail);
    }
    let mail = format!(
        "{HEAD}Subject: Minutes\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\
                        Content-Transfer-Encoding: base64\n\nPGgxPk1pbnV0ZXM8L2gxPg==\n--b--\n"
    );
    for end in 0..mail.len() {
        let _ = told(&mail[..end]);
        let mut bytes = mail.clone().into_bytes();
        for byte in *b"\0\n=:\xFF" {
            bytes[end] = byte;
            let _ = read("m.eml", &bytes);
        }
    }
}
