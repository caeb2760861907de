//! What readers doubt: a code for each. The words for the case at hand stand where it is found.

use crate::text::Code;

/// All of them, by code.
pub const DOUBTS: &[Code] = &[
    Code {
        code: "Q0901",
        means: "the file is no UTF-8, or says another encoding than it has, and was read by what its bytes look like",
        help: "save it as UTF-8, and look whether names and prices are right",
    },
    Code {
        code: "Q0902",
        means: "parts of the file are UTF-8 and parts are of an older code",
        help: "save it as UTF-8; such files come of pasting from another program",
    },
    Code {
        code: "Q0903",
        means: "some characters of the file are broken",
        help: "look at the place, and write the characters anew",
    },
    Code {
        code: "Q0904",
        means: "the file says that it has another encoding, but it is UTF-8, so others may show it wrongly",
        help: "put `charset=utf-8` into its head",
    },
    Code {
        code: "Q0905",
        means: "the file is called as one of another format, but it is a text, and was read as one",
        help: "open it in the program that made it, and see whether it is the file you meant",
    },
    Code {
        code: "Q0911",
        means: "it is not clear which part of the page holds the minutes",
        help: "look with `quorate read` whether the menus of the site are among them",
    },
    Code {
        code: "Q0921",
        means: "the file has more than one mail, and the first was read",
        help: "save the mail with the minutes in a file of its own, if it is another",
    },
    Code {
        code: "Q0922",
        means: "the mail has an attachment, which was not read",
        help: "save the attachment, and check that",
    },
    Code {
        code: "Q0923",
        means: "the mail has hardly any words of its own, so what it quotes was read",
        help: "save the mail that is quoted, if you have it",
    },
    Code {
        code: "Q0931",
        means: "the file has comments, which were not read as minutes",
        help: "delete them before the minutes are published",
    },
    Code {
        code: "Q0932",
        means: "the file has tracked changes, and was read as if all were accepted",
        help: "accept or reject them before the minutes are published",
    },
    Code {
        code: "Q0933",
        means: "the file has hidden text, which was not read as minutes",
        help: "delete it before the minutes are published",
    },
    Code {
        code: "Q0934",
        means: "a part of the file is a file of another kind, which was not read",
        help: "open it in the program that made it and save it again",
    },
    Code {
        code: "Q0941",
        means: "some pages of the PDF have no text, only pictures",
        help: "have the text recognised (OCR), for example by `ocrmypdf --skip-text`",
    },
    Code {
        code: "Q0942",
        means: "some letters of the PDF cannot be told, because its fonts do not say which they are",
        help: "print the minutes from the program that made them, or have their text recognised (OCR)",
    },
    Code {
        code: "Q0943",
        means: "the PDF is damaged; what could be found was read, and something may be missing",
        help: "ask for the file again, or print it to a new PDF file",
    },
    Code {
        code: "Q0944",
        means: "the PDF has more pages or text than is read",
        help: "print the minutes to a new PDF file",
    },
    Code {
        code: "Q0945",
        means: "files are attached to the PDF, which were not read",
        help: "if the minutes are one of them, save it and give that",
    },
];
