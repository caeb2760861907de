//! How pages are read: each a page of invented minutes, and the outline that comes of it.

use proptest::prelude::*;

use super::reading::read;
use super::writer::{Content, Writer};
use crate::document::Document;

fn document(bytes: &[u8]) -> Document {
    read("minutes.pdf", bytes).unwrap().0
}

fn pages(pages: &[Content]) -> Document {
    let mut writer = Writer::new("");
    pages.iter().for_each(|content| writer.page(content));
    document(&writer.finish())
}

fn page(write: impl Fn(&mut Content)) -> String {
    let mut content = Content::default();
    write(&mut content);
    pages(&[content]).outline().to_string()
}

#[test]
fn lines_are_joined_and_headings_and_items_known() {
    let read = page(|on| {
        on.lines(
            72.0,
            80.0,
            &[
                "*Wexcombe Parish Council",
                "",
                "*4. Highways",
                "4.1 The Clerk reported that the salt bin in Mill Lane had been filled, and that the County had",
                "been asked for a second one by the bridge.",
                "",
                "4.2 Members noted that:",
                "",
            ],
        );
        on.lines(90.0, 190.0, &["•", "•"]);
        on.lines(104.0, 190.0, &["the hedge at the crossing was cut;", "the sign was mended."]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let read = page(|on| {
        on.lines(72.0, 80.0, &["*Minutes of the meeting held on 4 March 2031 in the village hall of Wexcombe"]);
        on.lines(
            72.0,
            120.0,
            &[
                "The Chair opened the meeting and",
                "welcomed the two members of the",
                "public who had come to hear about",
                "the footpath by the river.",
            ],
        );
        on.lines(
            320.0,
            120.0,
            &[
                "It was agreed that the Clerk write",
                "to the landowner about the gate,",
                "which had been locked again since",
                "the last meeting.",
            ],
        );
        on.lines(72.0, 200.0, &["The meeting closed at 9.05 pm, and the Chair thanked everybody who had come to it."]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn initials_in_the_margin_stand_beside_what_is_to_be_done() {
    let read = page(|on| {
        on.lines(72.0, 80.0, &["*ITEMS"]);
        on.lines(520.0, 80.0, &["*Action"]);
        on.lines(72.0, 106.0, &["*3", "", "", "", "", "*4"]);
        on.lines(
            100.0,
            106.0,
            &[
                "*Matters arising",
                "The noticeboard had been mended. It was agreed to ask the school for a new poster",
                "before the summer. The lock was to be changed as well.",
                "",
                "The bench was still broken.",
                "*Allotments",
                "Plot nine was to be let again.",
            ],
        );
        on.lines(520.0, 119.0, &["TF", "RA/OP"]);
        on.lines(520.0, 180.0, &["Clerk"]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn what_frames_the_pages_is_set_aside_and_paragraphs_go_on_over_them() {
    let mut all = Vec::new();
    for (number, lines) in [
        (1, &["The Clerk had asked three firms for prices, of which two had answered so far, and"][..]),
        (2, &["the third had said that it would be at the next meeting.", "", "The prices were noted."]),
    ] {
        let mut on = Content::default();
        on.put(72.0, 40.0, "F", 9.0, "Wexcombe Parish Council, 4 March 2031");
        on.put(72.0, 805.0, "F", 9.0, "Initialled ........");
        on.put(480.0, 805.0, "F", 9.0, &format!("Page {number} of 2"));
        on.lines(72.0, if number == 1 { 740.0 } else { 90.0 }, lines);
        all.push(on);
    }
    let document = pages(&all);
    insta::assert_snapshot!(document.outline());
    let source = document.source();
    let told = |words: &str| source.told(source.text().find(words).unwrap());
    assert_eq!([told("three"), told("third"), told("noted")], ["page 1, line 2", "page 2, line 2", "page 2, line 3"]);
}

#[test]
fn words_broken_at_the_end_of_a_line_are_whole_again() {
    let read = page(|on| {
        on.lines(
            72.0,
            80.0,
            &[
                "The committee received a report on the replace-",
                "ment of the lamps, and on the well-",
                "being of the trees. The replacement would cost £400, and the repre-",
                "sentation of the tenants at the meet-",
                "ing was noted with thanks.",
            ],
        );
    });
    insta::assert_snapshot!(read);
}

#[test]
fn ruled_tables_have_rows_and_a_head() {
    let read = page(|on| {
        on.lines(72.0, 80.0, &["The actions were reviewed."]);
        for y in [100.0, 120.0, 154.0, 174.0] {
            on.stroke((72.0, y), (500.0, y));
        }
        for x in [72.0, 300.0, 400.0, 500.0] {
            on.stroke((x, 100.0), (x, 174.0));
        }
        for (x, words) in [(76.0, "*Task"), (304.0, "*By whom"), (404.0, "*By when")] {
            on.lines(x, 114.0, &[words]);
        }
        on.lines(76.0, 134.0, &["Ask the County for a second salt bin by", "the bridge in Mill Lane"]);
        on.lines(304.0, 134.0, &["Clerk"]);
        on.lines(404.0, 134.0, &["4 May 2031"]);
        on.lines(76.0, 168.0, &["Mend the sign"]);
        on.lines(304.0, 168.0, &["TF"]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn tables_without_strokes_are_known_by_their_columns() {
    let read = page(|on| {
        on.lines(72.0, 80.0, &["*Payments", "", "*Payee", "Salt Ltd", "Hedges and Sons", "J. Carter"]);
        on.lines(260.0, 106.0, &["*For", "Salt bin", "Hedge cutting", "Sign"]);
        on.lines(400.0, 106.0, &["*Amount", "£120.00", "£340.00", "£25.50"]);
        on.lines(72.0, 180.0, &["The payments were approved."]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn people_in_columns_are_a_list() {
    let read = page(|on| {
        on.lines(72.0, 80.0, &["*PRESENT"]);
        on.lines(150.0, 80.0, &["Ruth Askew (Chair)", "Tom Ferris", "Imogen Vale"]);
        on.lines(290.0, 80.0, &["RA", "TF", "IV"]);
        on.lines(360.0, 80.0, &["Owen Pryce", "Silas Thorne"]);
        on.lines(480.0, 80.0, &["OP", "ST"]);
        on.lines(72.0, 150.0, &["The meeting was chaired by RA."]);
    });
    insta::assert_snapshot!(read);
}

#[test]
fn raised_letters_ligatures_and_drawn_bullets_are_read() {
    let mut writer = Writer::new(
        "/L << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding
           << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /f_f_i] >> >>",
    );
    let mut on = Content::default();
    on.put(72.0, 80.0, "F", 11.0, "The meeting of the 16");
    on.put(179.5, 76.0, "F", 7.0, "th");
    on.put(190.0, 80.0, "F", 11.0, "of March, and the field of 25 m");
    on.put(345.5, 76.0, "F", 7.0, "2");
    on.put(72.0, 100.0, "L", 11.0, "The o\u{2}cer would \u{1}nd out.");
    on.put(90.0, 120.0, "F", 11.0, "The hall");
    on.0 += "q 1 0 0 1 80 726 cm 2 0 m 2 1.1 1.1 2 0 2 c -1.1 2 -2 1.1 -2 0 c -2 -1.1 -1.1 -2 0 -2 c 1.1 -2 2 -1.1 2 0 c f Q\n";
    writer.page(&on);
    insta::assert_snapshot!(document(&writer.finish()).outline());
}

#[test]
fn turned_pages_are_turned_back_and_turned_words_are_set_aside() {
    let mut writer = Writer::new("");
    writer.page = "/Rotate 90".to_owned();
    let mut on = Content::default();
    for (x, words) in [(100, "The Chair opened the meeting."), (120, "The Clerk read the minutes.")] {
        on.0 += &format!("BT /F 11 Tf 0 1 -1 0 {x} 60 Tm ({words}) Tj ET\n");
    }
    on.0 += "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (DRAFT) Tj ET\n";
    writer.page(&on);
    insta::assert_snapshot!(document(&writer.finish()).outline());
}

#[test]
fn notes_at_the_foot_do_not_break_a_paragraph() {
    let mut first = Content::default();
    first.lines(
        72.0,
        700.0,
        &[
            "The Chair thanked the tenants for the answers that they had given to the survey of",
            "last year, and for the",
        ],
    );
    first.put(72.0, 780.0, "F", 8.0, "* At the meeting of 4 February.");
    let mut second = Content::default();
    second.lines(72.0, 80.0, &["prizes that they had given to the fair, and hoped that all of them would come again."]);
    insta::assert_snapshot!(pages(&[first, second]).outline());
}

#[test]
fn what_is_meant_is_read_instead_of_what_is_shown() {
    let read = page(|on| {
        on.0 += "/Span << /ActualText (\u{FE}\u{FF}\0\u{A3}\0\u{34}) >> BDC\n";
        on.put(72.0, 80.0, "F", 11.0, "L4");
        on.0 += "EMC /Artifact << /Type /Pagination >> BDC\n";
        on.put(72.0, 400.0, "F", 11.0, "Draft minutes");
        on.0 += "EMC\n";
        on.put(90.0, 80.0, "F", 11.0, "was paid.");
    });
    insta::assert_snapshot!(read);
}

#[test]
fn an_owner_beside_a_bullet_without_words_is_read() {
    let read = page(|on| {
        on.put(260.0, 305.0, "F", 6.0, "Action");
        on.put(342.0, 398.0, "F", 6.0, "PRESENT");
        on.put(20.0, 510.0, "F", 6.0, "•");
    });
    assert!(read.contains("PRESENT"), "{read}");
}

#[test]
fn words_far_off_every_page_do_no_harm() {
    let far = |on: &mut Content| {
        for place in [1e9, 3e15, 1e30] {
            on.0 += &format!("BT /F 11 Tf 1 0 0 1 {place} -{place} Tm (Running JS) Tj ET\n");
        }
        on.lines(72.0, 300.0, &["The meeting was opened by the Chair at half past seven in the evening."]);
    };
    let mut both = [Content::default(), Content::default()];
    both.iter_mut().for_each(far);
    assert!(pages(&both).prose().contains("The meeting was opened by the Chair"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Words anywhere on a page, in any order: all of them are read, once.
    #[test]
    fn no_word_is_lost(places in proptest::collection::vec((20.0f32..520.0, 20.0f32..820.0, 6.0f32..20.0, 0usize..9), 1..60)) {
        const WORDS: [&str; 9] =
            ["Action", "JS/RB", "1.", "The salt bin was filled", "•", "Page 2 of 3", "agree-", "ment", "PRESENT"];
        let mut on = Content::default();
        for &(x, y, size, word) in &places {
            on.put(x, y, "F", size, WORDS[word]);
        }
        let mut writer = Writer::new("");
        writer.page(&on);
        writer.page(&on);
        let document = document(&writer.finish());
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let expected: usize = places.iter().map(|&(.., word)| letters(WORDS[word])).sum();
        let found = letters(document.source().text());
        // Words that were written over one another are not told apart.
        prop_assert!(found <= 2 * expected);
        let over = |a: &(f32, f32, f32, usize), b: &(f32, f32, f32, usize)| (a.1 - b.1).abs() < 12.0;
        if places.iter().enumerate().all(|(index, one)| places[..index].iter().all(|other| !over(one, other))) {
            prop_assert_eq!(found, 2 * expected);
        }
    }

    /// Bytes that were cut, changed or doubled are read or refused.
    #[test]
    fn broken_bytes_are_read_or_refused(
        cut in 0usize..6000, changes in proptest::collection::vec((0usize..6000, any::<u8>()), 0..40)
    ) {
        let mut writer = Writer::new("");
        let mut on = Content::default();
        on.lines(72.0, 80.0, &["*ITEMS", "The salt bin was filled by the Clerk.", "It was agreed to ask for another."]);
        writer.page(&on);
        let mut bytes = writer.finish();
        for (at, byte) in changes {
            let length = bytes.len();
            bytes[at % length] = byte;
        }
        bytes.truncate(cut.max(bytes.len() / 3));
        let _ = read("minutes.pdf", &bytes);
    }
}
