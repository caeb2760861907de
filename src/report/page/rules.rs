//! The rules of which the page says something: their sentences, why they are rules, and which were silent.

use super::html::Html;
use super::sheet::rule_id;
use crate::language::Rule;
use crate::report::placed::Context;
use crate::report::summary::{RuleSum, Summary};
use crate::report::sums::silent;

/// The section on rules.
pub fn put_rules(html: &mut Html, context: &Context<'_>, summary: &Summary) {
    let said = |index: usize, sum: &RuleSum| {
        sum.broken + sum.undecided > 0 || summary.waived.iter().any(|waived| waived.rule == index)
    };
    let rules = context.plan.rules.iter().zip(&summary.rules).enumerate();
    let rules: Vec<(usize, &Rule)> =
        rules.filter(|(index, (_, sum))| said(*index, sum)).map(|(index, (rule, _))| (index, rule)).collect();
    let silent = silent(context, summary);
    if rules.is_empty() && silent.is_empty() {
        return;
    }
    html.put("<section class=\"rules\" id=\"rules\"><h2>The rules</h2>\n");
    if !rules.is_empty() {
        html.put("<dl>\n");
        for (index, rule) in rules {
            put_rule(html, context, index, rule);
        }
        html.put("</dl>\n");
    }
    for words in silent {
        html.put("<p class=\"silent\">");
        html.sentence(&words);
        html.put("</p>\n");
    }
    html.put("</section>\n");
}

fn put_rule(html: &mut Html, context: &Context<'_>, index: usize, rule: &Rule) {
    html.element("dt", &[("id", &rule_id(index))], &rule.name);
    html.put("<dd>");
    if let Some(source) = context.rule_source(rule.sentence) {
        html.put("<p class=\"sentence\">");
        html.sentence(rule.sentence.at.of(source.text()));
        html.put("</p>");
    }
    if let Some(because) = &rule.because {
        html.put("<p>");
        html.sentence(&because.words);
        html.put("</p>");
    }
    html.put("</dd>\n");
}
