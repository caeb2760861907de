//! PDF files.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};

/// One page as word processors print it, with the letters of its fonts inside.
pub const PRINTED: &[u8] = include_bytes!("../../tests/formats/harrowmere.pdf");

/// As wide as a line of a page in twelve points.
const LETTERS: usize = 90;
const LINES: usize = 50;

/// Pages of lines in one of the fonts that every reader has.
pub fn write(text: &str) -> Vec<u8> {
    let mut file = Document::with_version("1.5");
    let pages = file.new_object_id();
    let font = file.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Times-Roman", "Encoding" => "WinAnsiEncoding" },
    );
    let resources = file.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let lines: Vec<String> = super::markdown::paragraphs(text)
        .into_iter()
        .flat_map(|(_, runs)| wrapped(&runs.concat()).into_iter().chain([String::new()]))
        .collect();
    let kids: Vec<Object> = lines
        .chunks(LINES)
        .map(|lines| {
            let mut operations = vec![
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec!["F1".into(), 12.into()]),
                Operation::new("TL", vec![14.into()]),
                Operation::new("Td", vec![60.into(), 760.into()]),
            ];
            for line in lines {
                operations.push(Operation::new("Tj", vec![Object::string_literal(line.as_str())]));
                operations.push(Operation::new("T*", vec![]));
            }
            operations.push(Operation::new("ET", vec![]));
            let stream = Stream::new(dictionary! {}, Content { operations }.encode().unwrap());
            let contents = file.add_object(stream);
            file.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => contents }).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    let tree = dictionary! {
        "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    file.objects.insert(pages, Object::Dictionary(tree));
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    file.trailer.set("Root", catalog);
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn wrapped(paragraph: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split_whitespace() {
        // Other letters are not in the font.
        let word: String = word.chars().map(|letter| if letter.is_ascii() { letter } else { '-' }).collect();
        if lines.last().is_some_and(|line| line.len() + word.len() >= LETTERS) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(&word);
        }
    }
    lines
}

/// The words of every page, as lopdf gives them.
pub fn extract(bytes: &[u8]) -> usize {
    let file = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    file.extract_text(&pages).unwrap().len()
}
