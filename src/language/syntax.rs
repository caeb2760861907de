//! Marked sentences into a tree of nodes: the only file that knows pest.

use pest::Parser as _;
use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pair;
use pest_derive::Parser;

use crate::text::Span;

#[derive(Parser)]
#[grammar = "../grammar/words.pest"]
#[grammar = "../grammar/values.pest"]
#[grammar = "../grammar/sentence.pest"]
#[grammar = "../grammar/statements.pest"]
#[grammar = "../grammar/repairs.pest"]
struct Grammar;

/// A part of a sentence: which rule of the grammar it is, where it stands, and its own parts.
#[derive(Clone, Debug)]
pub struct Node {
    /// The rule of the grammar.
    pub rule: Rule,
    /// The bytes of the sentence.
    pub at: Span,
    /// The parts, in order.
    pub parts: Vec<Node>,
}

/// Why there is no tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The sentence cannot be read from this place on; what could stand there, in plain words.
    Expected(usize, Vec<&'static str>),
    /// A list with both `and` and `or`: the members, and the words between them.
    Mixed(Vec<Span>, Vec<Span>),
    /// A date, time, number or length that there is not.
    NoSuchValue(Span),
}

/// Reads a marked sentence as one of the entry rules of the grammar.
///
/// # Errors
/// Where the sentence cannot be read on, with what could stand there.
pub fn parse(entry: Rule, marked: &str) -> Result<Node, Unread> {
    #[cfg(test)]
    super::asked::note(entry, marked);
    let mut pairs = Grammar::parse(entry, marked).map_err(|error| expected(&error))?;
    pairs.next().map(node).ok_or(Unread::Expected(0, Vec::new()))
}

fn node(pair: Pair<'_, Rule>) -> Node {
    let span = pair.as_span();
    let (rule, at) = (pair.as_rule(), Span::new(span.start(), span.end()));
    // The end of the input is in no sentence.
    let parts = pair.into_inner().filter(|part| part.as_rule() != Rule::EOI).map(node).collect();
    Node { rule, at, parts }
}

fn expected(error: &Error<Rule>) -> Unread {
    let place = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let mut words: Vec<&'static str> = Vec::new();
    if let ErrorVariant::ParsingError { positives, .. } = &error.variant {
        for &rule in positives {
            let said = said(rule);
            if !said.is_empty() && !words.contains(&said) {
                words.push(said);
            }
        }
    }
    Unread::Expected(place, words)
}

/// What a rule of the grammar is called in messages; empty for what is not worth proposing.
fn said(rule: Rule) -> &'static str {
    match rule {
        Rule::modal | Rule::must | Rule::must_not | Rule::should | Rule::may | Rule::may_only => "`must`",
        Rule::noun | Rule::thing | Rule::adjective_before => "a kind or a field",
        Rule::phrase | Rule::part | Rule::subjects | Rule::object | Rule::objects | Rule::determiner => {
            "something like `an OWNER` or `every THING`"
        }
        Rule::predicate | Rule::predicates => "what must be so: `have …`, `be …`, `mention …`",
        Rule::verb_phrase | Rule::verb_phrases | Rule::be | Rule::have | Rule::contain | Rule::verb | Rule::do_not => {
            "a verb such as `is` or `has`"
        }
        Rule::clause | Rule::clauses => "a condition such as `it is …`",
        Rule::complement | Rule::complements => "how it is, or what it is compared with",
        Rule::adjective => "a word that says how it is",
        Rule::texts | Rule::quote | Rule::headings => "a text in quotes",
        Rule::operand | Rule::operands | Rule::base => "a value, or what has one",
        Rule::number | Rule::digits | Rule::number_word | Rule::amount => "a number",
        Rule::length => "a length of time such as `2 months`",
        Rule::unit => "`days`, `weeks`, `months` …",
        Rule::qualifier => "`that …`",
        Rule::tail => "`if …` or `unless …`",
        Rule::comma | Rule::joint | Rule::comma_joint | Rule::and_joint | Rule::or_joint => "`and` or `or`",
        Rule::when => "`when`",
        Rule::place => "where it stands: `at the end of a paragraph`, `under \"…\"`",
        Rule::as_a => "`as a …`",
        Rule::after | Rule::before => "`after` or `before`",
        Rule::same => "`the same`",
        Rule::used | Rule::pack_name | Rule::file_name => "a pack such as `the starter pack`, or a file in quotes",
        Rule::as_weight => "`as a warning`",
        Rule::apply_statement | Rule::force_statement => {
            "`these rules apply to …` or `these rules are in force from …`"
        }
        Rule::rule_ref | Rule::rule_name => "the name of a rule, or its sentence in quotes",
        Rule::period | Rule::from_day | Rule::until_day => "`from 1 May 2026`, `until 30 April 2027` or both",
        Rule::some_day => "a day such as `1 May 2026`",
        Rule::weights | Rule::weight | Rule::grade => "`error`, `warning` or `info`",
        Rule::scope_list | Rule::scope_words => "the documents that are meant",
        Rule::waived_place | Rule::opening | Rule::in_file | Rule::numbered | Rule::reference => {
            "where it is: `for minute 27.8`, `for the paragraph \"…\"`, `in \"file.md\"`"
        }
        Rule::waive_statement => "`waive RULE because …, approved by …, until …`",
        Rule::reason | Rule::reason_words => "`because \"…\"`",
        Rule::approval | Rule::approver => "`approved by …`",
        Rule::expiry => "`until 31 December 2026`",
        Rule::EOI => "the end of the sentence",
        Rule::mend_line | Rule::change | Rule::write | Rule::take_out | Rule::renumber => {
            "`write \"…\" for \"…\"`, `take out …` or `renumber them`"
        }
        Rule::written => "a text in quotes, or `the FIELD`",
        Rule::replaced | Rule::words_found | Rule::old_texts | Rule::named => {
            "a text in quotes, `the words found` or `the FIELD`"
        }
        Rule::main | Rule::rule_sentence | Rule::front => "a sentence such as `every THING must have …`",
        _ => "",
    }
}
