//! Writes small PDF files for the tests.

use std::fmt::Write as _;

/// A file that is being written: its objects, and its pages.
#[derive(Debug, Default)]
pub struct Writer {
    objects: Vec<Vec<u8>>,
    pages: Vec<usize>,
    /// What stands in the catalog and in the trailer besides what must.
    pub catalog: String,
    pub trailer: String,
    /// What stands in the resources of each page besides the fonts.
    pub resources: String,
    /// What stands in each page besides what must.
    pub page: String,
}

/// The content of a page.
#[derive(Debug, Default)]
pub struct Content(pub String);

const PAGES: usize = 1;
const FONTS: usize = 2;

impl Writer {
    /// A file with the fonts `F` (Helvetica), `B` (bold) and those of `more`.
    pub fn new(more: &str) -> Self {
        let mut writer = Self::default();
        writer.add("");
        writer.add(&format!(
            "<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>
               /B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> {more} >>"
        ));
        writer
    }

    /// Adds an object, and says its number.
    pub fn add(&mut self, object: &str) -> usize {
        self.objects.push(object.as_bytes().to_vec());
        self.objects.len()
    }

    /// Adds a stream.
    pub fn stream(&mut self, dict: &str, bytes: &[u8]) -> usize {
        let mut object = format!("<< {dict} /Length {} >>\nstream\n", bytes.len()).into_bytes();
        object.extend_from_slice(bytes);
        object.extend_from_slice(b"\nendstream");
        self.objects.push(object);
        self.objects.len()
    }

    /// Adds a page of A4.
    pub fn page(&mut self, content: &Content) {
        // Written in Windows-1252, as the fonts say; the tests need no other signs than these.
        let bytes: Vec<u8> = content.0.chars().map(byte).collect();
        let content = self.stream("", &bytes);
        let (resources, more) = (&self.resources, &self.page);
        let page = self.add(&format!(
            "<< /Type /Page /Parent {PAGES} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R
               /Resources << /Font {FONTS} 0 R {resources} >> {more} >>"
        ));
        self.pages.push(page);
    }

    /// The bytes of the file.
    pub fn finish(mut self) -> Vec<u8> {
        let kids: Vec<String> = self.pages.iter().map(|page| format!("{page} 0 R")).collect();
        self.objects[PAGES - 1] =
            format!("<< /Type /Pages /Count {} /Kids [{}] >>", kids.len(), kids.join(" ")).into_bytes();
        let catalog = format!("<< /Type /Catalog /Pages {PAGES} 0 R {} >>", self.catalog);
        let root = self.add(&catalog);
        let mut file = b"%PDF-1.5\n".to_vec();
        let mut list = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (number, object) in (1..).zip(&self.objects) {
            writeln!(list, "{:010} 00000 n ", file.len()).unwrap();
            file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
            file.extend_from_slice(object);
            file.extend_from_slice(b"\nendobj\n");
        }
        let start = file.len();
        let end = format!(
            "{list}trailer << /Size {} /Root {root} 0 R {} >>\nstartxref\n{start}\n%%EOF\n",
            self.objects.len() + 1,
            self.trailer
        );
        file.extend_from_slice(end.as_bytes());
        file
    }
}

impl Content {
    /// Writes words in a font and size, with the baseline so far below the top.
    pub fn put(&mut self, x: f32, y: f32, font: &str, size: f32, words: &str) {
        let words = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        writeln!(self.0, "BT /{font} {size} Tf 1 0 0 1 {x} {} Tm ({words}) Tj ET", 842.0 - y).unwrap();
    }

    /// Writes lines below each other, 13 points apart; one that begins with `*` is bold, an empty one leaves a gap. Says
    /// where the next line would stand.
    pub fn lines(&mut self, x: f32, mut y: f32, lines: &[&str]) -> f32 {
        for line in lines {
            match line.strip_prefix('*') {
                Some(bold) => self.put(x, y, "B", 11.0, bold),
                None if line.is_empty() => {}
                None => self.put(x, y, "F", 11.0, line),
            }
            y += 13.0;
        }
        y
    }

    /// Draws a stroke, measured from the top.
    pub fn stroke(&mut self, from: (f32, f32), to: (f32, f32)) {
        writeln!(self.0, "{} {} m {} {} l S", from.0, 842.0 - from.1, to.0, 842.0 - to.1).unwrap();
    }
}

fn byte(c: char) -> u8 {
    match c {
        '’' => 0x92,
        '–' => 0x96,
        '•' => 0x95,
        '™' => 0x99,
        other => u8::try_from(u32::from(other)).unwrap(),
    }
}
