//! The mistakes that rules can have, one row each: the row is the message, the documentation and the test.

use std::borrow::Cow;

use crate::text::{Diagnostic, Span};

/// One kind of mistake. In the texts, `{0}`, `{1}` … stand for what the case at hand puts there.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The stable code.
    pub code: &'static str,
    /// One sentence, lower case, without a full stop.
    pub message: &'static str,
    /// How to mend it; may be empty.
    pub help: &'static str,
    /// A rule file that has it, over the vocabulary of a lending library.
    pub example: &'static str,
}

impl Row {
    /// The mistake at a place.
    #[must_use]
    pub fn at(&self, at: Span, words: &[&str]) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.code, filled(self.message, words), at, "");
        let help = filled(self.help, words);
        if help.is_empty() { diagnostic } else { diagnostic.help(help) }
    }
}

/// Puts the words into the places of a text. One pass, so that braces in the words stay as they are.
fn filled(text: &str, words: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let place = rest.get(at + 1..).and_then(|after| after.split_once('}'));
        let Some((index, after)) = place else { break };
        filled.push_str(rest.get(..at).unwrap_or_default());
        match index.parse::<usize>() {
            Ok(index) => filled.push_str(&cut(words.get(index).copied().unwrap_or_default())),
            Err(_) => filled.push_str(&format!("{{{index}}}")),
        }
        rest = after;
    }
    filled + rest
}

/// Words with those cut that are longer than any word is.
fn cut(words: &str) -> Cow<'_, str> {
    const LONGEST: usize = 80;
    if words.split(' ').all(|word| word.len() <= LONGEST) {
        return Cow::Borrowed(words);
    }
    let short = |word: &str| match word.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word.to_owned(),
    };
    Cow::Owned(words.split(' ').map(short).collect::<Vec<_>>().join(" "))
}

macro_rules! rows {
    ($($name:ident $code:literal $message:literal $help:literal $example:literal;)*) => {
        $(
            #[doc = $message]
            pub const $name: Row = Row { code: $code, message: $message, help: $help, example: $example };
        )*
        /// All of them, by code.
        pub const MISTAKES: &[Row] = &[$($name),*];
    };
}

rows! {
    // The layout of a file.
    MISSING_SENTENCE "Q0101" "the rule `{0}` has no sentence"
        "write what must be so on the line after the header, for example `every LOAN must have a borrower`"
        "rule empty: Nothing\n  because: We forgot.\n";
    SECOND_SENTENCE "Q0102" "a rule has one sentence; this is a second"
        "give it a rule of its own, or put a line that goes on before the full stop"
        "rule two: Two\n  every LOAN must have a borrower.\n  every BOOK must have an author.\n";
    SENTENCE_AFTER_LABELS "Q0103" "the sentence stands before the labelled lines"
        "move it to the line after the header"
        "rule late: Late\n  because: Reasons.\n  every LOAN must have a borrower.\n";
    UNKNOWN_LABEL "Q0104" "`{0}:` is not a label" "{1}"
        "every LOAN must have a borrower\n  becuase: Reasons.\n";
    DUPLICATE_LABEL "Q0105" "`{0}:` stands twice in this rule" "keep one of the two"
        "every LOAN must have a borrower\n  severity: info\n  severity: error\n";
    EMPTY_LABEL "Q0106" "`{0}:` has no text" "{1}"
        "every LOAN must have a borrower\n  because:\n";
    LONE_EXAMPLE "Q0107" "this line of an example belongs to no label"
        "put `keeps:`, `breaks:` or `cannot tell:` on a line before it"
        "every LOAN must have a borrower\n  | Lent to Ada.\n";
    LONE_LABEL "Q0108" "`{0}:` belongs to no rule" "write the sentence of the rule before it"
        "because: Reasons.\n";
    BAD_NAME "Q0109" "`{0}` cannot be the name of a rule" "use small letters, digits and hyphens: `{1}`"
        "rule Loan Has Borrower: Title\n  every LOAN must have a borrower.\n";
    TWO_RULES "Q0110" "another rule is called `{0}`" "give one of the two another name"
        "rule twice\n  every LOAN must have a borrower.\nrule twice\n  every BOOK must have an author.\n";
    BAD_SEVERITY "Q0111" "`{0}` is not a severity" "write `error`, `warning` or `info`, and perhaps for which documents: `warning for …`"
        "every LOAN must have a borrower\n  severity: grave\n";
    BAD_SCOPE "Q0112" "`{0}` is not a kind of document" "{1}"
        "every LOAN must have a borrower\n  applies to: whole dairies\n";
    WRONG_LABEL "Q0113" "`{0}:` does not belong to {1}" "{2}"
        "read \"Lent to {borrower}\" as a LOAN\n  severity: info\n";
    UNWANTED_TEXT "Q0114" "the lines of an example begin with `|`" "put `| ` before each of its lines"
        "every LOAN must have a borrower\n  keeps: Lent to Ada.\n";
    MISSING_NAME "Q0115" "this rule has no name" "write one after `rule`, for example `rule loan-has-borrower`"
        "rule : Title\n  every LOAN must have a borrower.\n";
    UNKNOWN_DOCUMENT "Q0116" "`{0}` is not a document that rules can be given" "{1}"
        "every BOOK must be in the catalogue\n  given the catalog:\n    | number\n  keeps:\n    | A book.\n";

    NOT_BROKEN "Q0117" "`mends:` stands after no example that breaks the rule"
        "put it after a `breaks:`, with the lines that its example becomes"
        "every LOAN must have a borrower\n  mends:\n    | Lent to Ada.\n";
    NO_REPAIR "Q0118" "this rule does not say how to mend what breaks it" "say it, for example `mend: write \"…\" for \"…\"`, or take `mends:` out"
        "every LOAN must have a borrower\n  breaks:\n    | Lent.\n  mends:\n    | Lent to Ada.\n";

    // Sentences that cannot be read.
    NOT_UNDERSTOOD "Q0120" "this cannot be read from `{0}` on" "{1}"
        "every LOAN must have a borrower because we say so\n";
    ENDS_EARLY "Q0121" "the sentence ends too early" "{0}"
        "every LOAN must\n";
    UNKNOWN_WORD "Q0122" "`{0}` is not a known word here" "{1}"
        "every LOAN must have a borower\n";
    NO_MUST "Q0123" "this sentence demands nothing"
        "a rule says what `must` or `should` be so; a definition is `a THING is WORD when …`"
        "every LOAN has a borrower\n";
    ONLY_ALLOWS "Q0124" "`may` allows and demands nothing" "write `must`, `must not`, `no … may`, or `may … only if`"
        "a LOAN may have a keeper\n";
    OPEN_QUOTE "Q0125" "this quote is not closed" "put a closing quote after the text"
        "no LOAN may mention \"TBC\n";
    MIXED_LIST "Q0126" "`and` and `or` in one list can be read in two ways" "{0}"
        "every LOAN must have a borrower and a keeper or a note\n";
    VAGUE_WORD "Q0127" "`{0}` cannot be decided by reading" "{1}"
        "every LOAN must have an appropriate note\n";
    BY_A_DATE "Q0128" "`by` does not say whether the day itself counts"
        "write `on or before` or `before`"
        "every LOAN must be returned by the opening date of the REGISTER\n";
    SECOND_MUST "Q0129" "this sentence has a second demand" "write a rule for each, or put `;` between them"
        "every LOAN must have a borrower, and every BOOK must have an author\n";
    NO_SUCH_VALUE "Q0130" "there is no `{0}`" "check the day, the month or the number"
        "the issue date of a LOAN must be after 31 April 2031\n";
    TOO_DEEP "Q0131" "this sentence has too many parts inside one another" "give some of them a name with a definition"
        "";
    GOES_ON "Q0132" "this line goes on from the one before" "indent it"
        "every LOAN must have a borrower\nand a keeper\n";
    NOT_BOTH "Q0133" "`not … and …` can be read in two ways" "write `or` to forbid each, or `both … and …` to forbid the two together"
        "no LOAN may mention \"TBC\" and \"XX\"\n";
    TWO_NEGATIVES "Q0134" "`no` and `not` cancel each other" "write `no … may …`, or `every … must …`"
        "no LOAN may not have a borrower\n";

    // Words that do not fit.
    NO_SUCH_FIELD "Q0140" "{0} has no `{1}`" "{2}"
        "every BOOK must have a borrower\n";
    NOT_A_KIND "Q0141" "`{0}` is not a kind of thing" "{1}"
        "every number must be at least 3\n";
    NOT_SAID_OF "Q0142" "`{0}` is not said of {1}" "{2}"
        "every BOOK must be returned\n";
    DO_NOT_COMPARE "Q0143" "{0} cannot be compared with {1}" "{2}"
        "the issue date of a LOAN must be after its borrower\n";
    NO_OWNER "Q0144" "`{0}` has nothing to stand for here" "name the thing: `the NUMBER of the THING`"
        "there must be a LOAN that is out, unless it is returned\n";
    TWO_OWNERS "Q0145" "`{0}` can stand for more than one thing" "{1}"
        "if a BOOK is rare, every LOAN must have its number\n";
    OWNER_UNKNOWN "Q0146" "`the {0}` does not say whose" "{1}"
        "every SHELF must have a label, unless the note mentions \"old\"\n";
    TWO_MEANINGS "Q0147" "`{0}` has two meanings here" "{1}"
        "every MEMBER must be away\n";
    NO_LINK "Q0148" "nothing says which {1} {0} belongs to" "{2}"
        "no MEMBER may be under a SHELF\n";
    NOT_A_LIST_OF "Q0149" "{0} is not words" "texts are looked for in words, things and names"
        "no LOAN that is out may have a fee that mentions \"TBC\"\n";
    ONLY_ONE "Q0150" "there is only one {0}" "write `the {0}`"
        "every REGISTER must have an opening date\n";
    NOT_NUMBERS "Q0151" "{0} is not a number" "only numbers are counted, added up and follow on from one another"
        "the borrower of the LOANS must be consecutive\n";
    NOTHING_TO_COMPARE "Q0152" "there is nothing to compare with" "name two things, or say `no two …`"
        "every LOAN must be different\n";
    UNKNOWN_HOLE "Q0153" "there is no `{0}` to put into this hole" "{1}"
        "every LOAN must have a borrower\n  say: {owner} must sign.\n";
    OPEN_HOLE "Q0154" "this hole is not closed" "put `}` after the name"
        "every LOAN must have a borrower\n  say: {borrower must sign.\n";
    NO_HOLES "Q0155" "this pattern reads nothing" "write the words that stand in the document"
        "read \"\" as a LOAN\n";
    NOT_SUPPORTED "Q0156" "{0}" "{1}"
        "every LOAN must be a MEMBER\n";
    EMPTY_TEXT "Q0157" "there is nothing between these quotes" "write the words to look for"
        "no LOAN may mention \"\"\n";
    NEVER_SO "Q0158" "this can never be so" "{0}"
        "every LOAN must have between 5 and 2 keepers\n";
    LIKE_ITSELF "Q0159" "only `{0}` itself looks like this" "{1}"
        "the note of a LOAN must look like \"77/21\"\n";
    NO_KEY "Q0160" "nothing says when {0} is {1}" "{2}"
        "every SHELF must be in the timetable\n";
    NO_ROUNDING "Q0161" "`{0}` need not be a whole number" "say how it is rounded: `…, rounded up` or `…, rounded down`"
        "the quota is one third of 10\nthe number of LOANS must be at most the quota\n";

    // Repairs.
    NOTHING_FOUND "Q0162" "this rule looks for no words" "name the texts in quotes, or the field that says them"
        "every LOAN must have a borrower\n  mend: take out the words found\n";
    NOT_IN_ORDER "Q0163" "this rule asks for no numbers in order" "ask that they are consecutive, or that no two are the same"
        "every LOAN must have a borrower\n  could mend: renumber them\n";
    CANNOT_WRITE "Q0164" "`{0}` cannot be written into a document" "{1}"
        "every LOAN must have a borrower\n  mend: write the issue date for the note\n";
    WRITES_THE_SAME "Q0165" "`{0}` is what it is written for" "write other words for it"
        "no LOAN may mention \"mislaid\"\n  mend: write \"mislaid\" for \"mislaid\"\n";

    // Definitions.
    DEFINED_TWICE "Q0170" "`{0}` already has a meaning" "choose another word"
        "a LOAN is returned when it has a return date\n";
    DEFINED_IN_A_RING "Q0171" "`{0}` is defined by itself" "say what it is in other words than its own"
        "a LOAN is late when it is forgotten\na LOAN is forgotten when it is late\n";
    DEFINITION_BROKEN "Q0172" "the definition of `{0}` has a mistake" "mend the definition first"
        "a LOAN is late when it has a borower\nno LOAN may be late\n";
    DEFINITIONS_GROW "Q0173" "the definitions that this uses are too large together" "define fewer words by means of one another"
        "";
    RESERVED_WORD "Q0174" "`{0}` cannot get a meaning of its own" "choose a word that sentences do not need"
        "a LOAN is not when it is returned\n";

    // Statements about rules.
    NAMED_STATEMENT "Q0180" "a statement about rules has no name" "leave out the line that begins with `rule`"
        "rule ours: Our rules\n  use \"standing-orders.quorate\".\n";
    NO_SUCH_PACK "Q0181" "there is no pack of rules called `{0}`" "{1}"
        "use the staple pack\n";
    CANNOT_USE "Q0182" "`{0}` cannot be used: {1}" "{2}"
        "use \"standing-orders.quorate\"\n";
    NOT_AMONG_USED "Q0183" "no rule called `{0}` is in what is used here" "{1}"
        "";
    PARTIAL_DAY "Q0184" "`{0}` is not one day" "{1}"
        "every LOAN must have a borrower\n  in force: from May 2031\n";
    NEVER_IN_FORCE "Q0185" "no day is in this period" "the first day comes before the last"
        "these rules are in force from 1 May 2031 until 30 April 2031\nevery LOAN must have a borrower\n";
    NO_SUCH_RULE "Q0186" "no rule is called `{0}`" "{1}"
        "rule loan-has-borrower\n  every LOAN must have a borrower.\ntreat loan-has-borower as a warning\n";
    TREATED_TWICE "Q0187" "`{0}` is treated twice in this file" "keep one of the two"
        "rule owned\n  every LOAN must have a borrower.\ntreat owned as a warning\ntreat owned as an error\n";
    WAIVER_LACKS "Q0188" "this waiver does not say {0}" "add {1}"
        "rule owned\n  every LOAN must have a borrower.\nwaive owned for entry 7\n";
    SAID_TWICE "Q0189" "this waiver has `{0}` as well" "write a waiver for each instance, with one reason, one approver and one day"
        "rule owned\n  every LOAN must have a borrower.\nwaive owned for entry 7, for entry 8, because \"x\", approved by Ada, until 1 May 2031\n";
    UNUSED_WAIVER "Q0190" "nothing was waived: `{0}` finds nothing here" "take the waiver out, or mend where it is for"
        "";
}
