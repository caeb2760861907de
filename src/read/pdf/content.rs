//! Reads the operators of a page's content, one after another, each with what stands before it.

/// What stands before an operator.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand {
    /// A number.
    Number(f32),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// A string.
    Text(Vec<u8>),
    /// A list.
    List(Vec<Operand>),
    /// A dictionary: its names and values, one after another.
    Dict(Vec<Operand>),
    /// `true`, `null`.
    Other,
}

/// Reads operators. What makes no sense is passed over.
#[derive(Debug)]
pub(super) struct Lexer<'c> {
    content: &'c [u8],
    at: usize,
    operands: Vec<Operand>,
    taken: bool,
}

/// Operators have at most a handful of operands, but for maps of characters, which have hundreds.
const MOST_OPERANDS: usize = 4096;
/// Lists in lists in lists.
const DEEPEST: usize = 16;

impl<'c> Lexer<'c> {
    /// Begins at the start of a content.
    pub fn new(content: &'c [u8]) -> Self {
        Self { content, at: 0, operands: Vec::new(), taken: false }
    }

    /// What stands before the operator that was read last.
    pub fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// The next operator.
    pub fn next_operator(&mut self) -> Option<&'c [u8]> {
        if std::mem::take(&mut self.taken) {
            self.operands.clear();
        }
        loop {
            self.skip_space();
            let from = self.at;
            match *self.content.get(self.at)? {
                b'/' | b'(' | b'<' | b'[' | b'+' | b'-' | b'.' | b'0'..=b'9' => {
                    if let Some(operand) = self.operand(0) {
                        if self.operands.len() >= MOST_OPERANDS {
                            self.operands.clear();
                        }
                        self.operands.push(operand);
                    }
                }
                byte if is_regular(byte) => {
                    let word = self.word();
                    match word {
                        b"true" | b"false" | b"null" => self.operands.push(Operand::Other),
                        // Maps of characters count what comes, which is not wanted.
                        _ if word.starts_with(b"begin") => self.operands.clear(),
                        b"ID" => {
                            self.skip_image();
                            self.operands.clear();
                        }
                        _ => {
                            self.taken = true;
                            return Some(word);
                        }
                    }
                }
                // A bracket that closes nothing.
                _ => self.at += 1,
            }
            if self.at == from {
                self.at += 1;
            }
        }
    }

    fn skip_space(&mut self) {
        while let Some(&byte) = self.content.get(self.at) {
            if byte == b'%' {
                let rest = self.content.get(self.at..).unwrap_or_default();
                self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn word(&mut self) -> &'c [u8] {
        let from = self.at;
        while self.content.get(self.at).is_some_and(|&byte| is_regular(byte)) {
            self.at += 1;
        }
        self.content.get(from..self.at).unwrap_or_default()
    }

    fn operand(&mut self, depth: usize) -> Option<Operand> {
        match *self.content.get(self.at)? {
            b'/' => {
                self.at += 1;
                Some(Operand::Name(name(self.word())))
            }
            b'(' => Some(Operand::Text(self.string())),
            b'<' if self.content.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                Some(Operand::Dict(self.values(b'>', depth)))
            }
            b'<' => Some(Operand::Text(self.hexadecimal())),
            b'[' => {
                self.at += 1;
                Some(Operand::List(self.values(b']', depth)))
            }
            _ => {
                let word = self.word();
                Some(number(word).map_or(Operand::Other, Operand::Number))
            }
        }
    }

    /// The values up to a closing bracket.
    fn values(&mut self, close: u8, depth: usize) -> Vec<Operand> {
        let mut values = Vec::new();
        loop {
            self.skip_space();
            let Some(&byte) = self.content.get(self.at) else { return values };
            let from = self.at;
            if byte == close {
                self.at += if self.content.get(self.at + 1) == Some(&b'>') && close == b'>' { 2 } else { 1 };
                return values;
            }
            if depth < DEEPEST
                && let Some(value) = self.operand(depth + 1)
            {
                values.push(value);
            }
            if self.at == from {
                self.at += 1;
            }
        }
    }

    fn string(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut depth = 0;
        while let Some(&byte) = self.content.get(self.at) {
            self.at += 1;
            match byte {
                b'(' => {
                    depth += 1;
                    if depth == 1 {
                        continue;
                    }
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        return text;
                    }
                }
                b'\\' => {
                    self.escaped(&mut text);
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    fn escaped(&mut self, text: &mut Vec<u8>) {
        let Some(&byte) = self.content.get(self.at) else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => self.at += usize::from(self.content.get(self.at) == Some(&b'\n')),
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(&digit @ b'0'..=b'7') = self.content.get(self.at) else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                text.push(value.to_le_bytes()[0]);
            }
            other => text.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut text = Vec::new();
        let mut half: Option<u8> = None;
        while let Some(&byte) = self.content.get(self.at) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()) else {
                continue;
            };
            match half.take() {
                Some(high) => text.push(high << 4 | digit),
                None => half = Some(digit),
            }
        }
        text.extend(half.map(|high| high << 4));
        text
    }

    /// The bytes of a picture that stands among the operators, up to `EI`.
    fn skip_image(&mut self) {
        let mut from = self.at;
        loop {
            let rest = self.content.get(from..).unwrap_or_default();
            let Some(end) = memchr::memmem::find(rest, b"EI") else {
                self.at = self.content.len();
                return;
            };
            let (before, after) = (rest.get(..end).and_then(<[u8]>::last), rest.get(end + 2..).unwrap_or_default());
            from += end + 2;
            // What follows the picture is text again.
            let plain = |&byte: &u8| byte.is_ascii_graphic() || is_space(byte);
            if before.is_none_or(|&byte| is_space(byte))
                && after.first().is_none_or(|&byte| is_space(byte))
                && after.iter().take(12).all(plain)
            {
                self.at = from;
                return;
            }
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 12 | 0)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// A name, in which `#20` is a space.
fn name(word: &[u8]) -> Vec<u8> {
    if !word.contains(&b'#') {
        return word.to_vec();
    }
    let mut name = Vec::with_capacity(word.len());
    let mut at = 0;
    while let Some(&byte) = word.get(at) {
        let digits = word.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|_| byte == b'#') {
            Some(value) => {
                name.push(value);
                at += 3;
            }
            None => {
                name.push(byte);
                at += 1;
            }
        }
    }
    name
}

/// A number as files write it: `12`, `-.5`, `+3.`, and `--5` or `5-3` by programs that err.
fn number(word: &[u8]) -> Option<f32> {
    let mut value = 0.0f64;
    let mut scale = 0.0f64;
    let mut negative = false;
    let mut digits = 0u32;
    for (index, &byte) in word.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                let digit = f64::from(byte - b'0');
                digits += 1;
                if scale == 0.0 {
                    value = value * 10.0 + digit;
                } else {
                    value += digit * scale;
                    scale /= 10.0;
                }
            }
            b'.' if scale == 0.0 => scale = 0.1,
            b'-' if digits == 0 && index < 2 => negative = true,
            b'+' if index == 0 => {}
            _ => break,
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "places on a page need no more")]
    let number = (if negative { -value } else { value }) as f32;
    (digits > 0 && number.is_finite()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operators(content: &[u8]) -> Vec<String> {
        let mut lexer = Lexer::new(content);
        let mut all = Vec::new();
        while let Some(operator) = lexer.next_operator() {
            all.push(format!("{} {:?}", String::from_utf8_lossy(operator), lexer.operands()));
        }
        all
    }

    #[test]
    fn operators_come_with_what_stands_before_them() {
        assert_eq!(
            operators(b"BT /F1 12 Tf % a comment\n1 0 0 1 -72. .5 Tm [(A\\(b\\)) -120 <4 3>] TJ T*"),
            [
                "BT []",
                "Tf [Name([70, 49]), Number(12.0)]",
                "Tm [Number(1.0), Number(0.0), Number(0.0), Number(1.0), Number(-72.0), Number(0.5)]",
                "TJ [List([Text([65, 40, 98, 41]), Number(-120.0), Text([67])])]",
                "T* []",
            ]
        );
    }

    #[test]
    fn strings_are_read_as_they_are_escaped() {
        let mut lexer = Lexer::new(b"(a\\(b\\)c (d) \\101\\\r\n\\7) Tj");
        lexer.next_operator();
        assert_eq!(lexer.operands(), [Operand::Text(b"a(b)c (d) A\x07".to_vec())]);
    }

    #[test]
    fn pictures_among_operators_are_passed_over() {
        assert_eq!(operators(b"BI /W 2 /H 2 ID \xFFEI\x00 EI\xFF zz EI\nQ 1 w"), ["BI []", "Q []", "w [Number(1.0)]"]);
    }

    #[test]
    fn what_makes_no_sense_is_passed_over() {
        assert_eq!(operators(b") ] >> { } 5 w"), ["w [Number(5.0)]"]);
        assert_eq!(operators(b"[[[[[[[[[[[[[[[[[[[[[[[[ 1 ]"), Vec::<String>::new());
        assert_eq!(operators(b"(never closed"), Vec::<String>::new());
        assert_eq!(operators(b"<< /A << /B 1 >> /C [2] >> BDC").len(), 1);
    }
}
