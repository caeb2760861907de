//! Payments, cross-references, acronyms and personal details: what is found in scraps of minutes, and what must not be found.

use crate::document::Document;
use crate::text::Span;

use super::find::find;
use super::minutes::Minutes;
use super::test_styles::styles;

#[test]
fn payments_are_read_from_tables_lists_and_decisions() {
    for (text, expected) in [
        (
            "| Payee | For | Amount |\n|--|--|--|\n| Hedges Ltd | cutting | £120.00 |\n| Clerk | salary | £310.50 |\n| Total | | £430.50 |",
            "Hedges Ltd for cutting £120.00; Clerk for salary £310.50; total £430.50",
        ),
        (
            "| Supplier | Net | VAT | Total |\n|--|--|--|--|\n| Hedges Ltd | 100.00 | 20.00 | 120.00 |",
            "Hedges Ltd 120.00",
        ),
        (
            "Payments:\n\n| Details | Amount (£) |\n|--|--|\n| Stamps | 1,012.40 |\n| | 1,012.40 |",
            "for Stamps 1,012.40; total 1,012.40",
        ),
        ("| Payee | Amount | Power |\n|--|--|--|\n| Scouts | £50 | LGA 1972 s137 |", "Scouts £50 by LGA 1972 s137"),
        (
            "| Payee | Amount |\n|--|--|\n| Hedges Ltd | to follow |\n| Clerk | £5.00 |",
            "Hedges Ltd to follow?; Clerk £5.00",
        ),
        (
            "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall (hire) £30.00\n\nPayments totalling £42.40 were approved.",
            "Cllr Ash for stamps £12.40; Wexcombe Hall for hire £30.00; total £42.40 approved",
        ),
        (
            "## Cheques for approval\n\nHedges Ltd 100.00 20.00 120.00\n\nWexcombe Hall £30.00\n\nTotal £150.00\n\nThe Chair thanked all.",
            "Hedges Ltd 120.00; Wexcombe Hall £30.00; total £150.00",
        ),
        ("Payments totalling £1,234.50 were approved.", "total £1,234.50 approved"),
        (
            "RESOLVED to make a grant of £200 to the Scouts for a tent under section 137 of the LGA 1972.",
            "the Scouts for a tent £200 by section 137 of the LGA 1972",
        ),
        ("It was agreed to pay Hedges Ltd £120.00.", "Hedges Ltd £120.00"),
    ] {
        assert_eq!(payments(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_payment() {
    for text in [
        "| Name | Votes | Total |\n|--|--|--|\n| Cllr Ash | 5 | 5 |",
        "| Heading | Budget | Actual | Total |\n|--|--|--|--|\n| Payments | 100 | 80 | 180 |",
        "| Received from | Amount |\n|--|--|\n| Allotments | £40.00 |",
        "Bank balances:\n\n- Current account £648.04\n- Reserve £900.00",
        "The clerk reported receipts totalling £90.00.",
        "It was agreed not to pay the invoice of £120.00.",
        "It was agreed to ask for a grant of up to £500.",
        "The accounts were received.",
    ] {
        assert_eq!(payments(text), "", "{text}");
    }
}

#[test]
fn cross_references_and_whether_they_lead_somewhere() {
    let rest = "\n\n8. Gates\n\nThe gate was mended.\n\n9. Walls\n\n9.1 The wall stands.";
    for (text, expected) in [
        ("See item 8 below.", "item 8 leads"),
        ("It was cut (see minute 9.1).", "minute 9.1 leads"),
        ("Members turned to agenda item 12.", "agenda item 12 leads nowhere"),
        ("Minute 9(b) refers.", "Minute 9(b) leads"),
        ("It was cut (minute 44 above).", "minute 44 leads nowhere"),
        ("Further to minute 44 of 3 May 2024 it was cut.", "minute 44 elsewhere"),
        ("Minute 77/21 was read out.", "Minute 77/21 elsewhere"),
        ("The Finance Committee asked in its minute 9 of the last meeting.", "minute 9 elsewhere"),
        ("Minute 3 was read out.", "Minute 3 elsewhere"),
        ("See section 12 below.", "section 12 leads nowhere"),
        ("An interest was declared in item 9.", "item 9 leads"),
        ("A grant under section 137 of the LGA 1972 was made.", ""),
        ("Paragraph 3 of Schedule 12A applies.", ""),
        ("The minutes of 12 May 2024 were signed.", ""),
        ("Minutes 24 July 2012 were signed.", ""),
        ("Members spoke for 10 minutes on an item.", ""),
        ("Item 5 – Lamps", ""),
    ] {
        let (document, minutes) = read(&format!("7. Hedges\n\n{text}{rest}"));
        let each = |one: &super::kinds::cross_reference::CrossReference| {
            let leads = match (one.to_these, one.leads) {
                (false, _) => "elsewhere",
                (_, Some(true)) => "leads",
                (_, Some(false)) => "leads nowhere",
                (_, None) => "not known",
            };
            format!("{} {leads}", words(&document, one.at))
        };
        let found: Vec<String> = minutes.cross_references.iter().map(each).collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }
}

#[test]
fn acronyms_are_found_once_where_they_are_first_used() {
    for (text, expected) in [
        ("The ICB had replied. The ICB was thanked.", "ICB"),
        ("The Integrated Care Board (ICB) had replied.", "ICB = Integrated Care Board"),
        ("The ICB had replied. The Integrated Care Board (ICB) was thanked.", "ICB"),
        ("The ICB had replied.\n\n## Glossary\n\n- ICB – Integrated Care Board", "ICB = Integrated Care Board"),
        ("## CCTV\n\nClosed circuit television (CCTV) was wanted.", "CCTV = Closed circuit television"),
        ("The VATs and the VAT were paid.", "VAT"),
        ("Present: Ana Ash (AMA), Ben Birch\n\nAMA reported. BB will ask the ICB.", "ICB"),
        ("PK asked for a lamp. A lamp was given to PK.", ""),
        ("RESOLVED that it be NOTED and AGREED by ALL.", ""),
        ("HIGHWAYS AND LAMPS\n\nPart II of the plan, 24/AB/01, was read.", ""),
        ("Cllr ASH spoke at 7.30 PM. ACTION: Clerk", ""),
        ("The road must STAY open; may it stay so.", ""),
    ] {
        let (document, minutes) = read(text);
        let each = |one: &super::kinds::acronym::Acronym| match one.expansion {
            Some(meaning) => format!("{} = {}", words(&document, one.at), words(&document, meaning)),
            None => words(&document, one.at).to_owned(),
        };
        let found: Vec<String> = minutes.acronyms.iter().map(each).collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }
}

#[test]
fn personal_details_in_and_outside_the_contact_details() {
    let business = "\n\n1. Apologies\n\nNone.\n\n2. Hedges\n\nThe hedge was cut.\n\n3. Gates\n\n";
    for (before, after, expected) in [
        ("Clerk: Ida Moss, clerk@wexcombe.example", "", "clerk@wexcombe.example among the contacts"),
        (
            "The Old Hall, Wexcombe ZE3 9XX. Tel: 01632 960123",
            "",
            "ZE3 9XX among the contacts; 01632 960123 among the contacts",
        ),
        ("Minutes", "Mr Dell (01632 960456) asked for a lamp.", "01632 960456"),
        ("Minutes", "Clerk: Ida Moss, 01632 960123", "01632 960123 among the contacts"),
        (
            "Minutes",
            "The meeting closed at 9.15 pm.\n\nIda Moss, Clerk\n\nida@wexcombe.example",
            "ida@wexcombe.example among the contacts",
        ),
        ("Present: Ana Ash (ana@wexcombe.example), Ben Birch", "", "ana@wexcombe.example"),
        ("Minutes", "The charity 1234567 met on 01.02.2031.", ""),
    ] {
        let (document, minutes) = read(&format!("{before}{business}{after}"));
        let each = |one: &super::kinds::personal_detail::PersonalDetail| {
            let among = if one.in_contacts { " among the contacts" } else { "" };
            format!("{}{among}", words(&document, one.at))
        };
        let found: Vec<String> = minutes.personal_details.iter().map(each).collect();
        assert_eq!(found.join("; "), expected, "{before} … {after}");
    }
}

fn payments(text: &str) -> String {
    let (document, minutes) = read(text);
    let words = |at: Span| words(&document, at);
    let mut said: Vec<String> = minutes
        .payments
        .iter()
        .map(|payment| {
            let parts = [("", payment.payee), ("for ", payment.purpose)];
            let amount =
                payment.amount.map(|(pence, at)| format!("{}{}", words(at), if pence.is_some() { "" } else { "?" }));
            let named = parts.iter().filter_map(|(lead, at)| Some(format!("{lead}{}", words((*at)?))));
            let power = payment.power.map(|at| format!("by {}", words(at)));
            named.chain(amount).chain(power).collect::<Vec<_>>().join(" ")
        })
        .collect();
    said.extend(minutes.payment_lists.iter().filter_map(|list| {
        let approved = if list.approved.is_some() { " approved" } else { "" };
        list.total.map(|(_, at)| format!("total {}{approved}", words(at)))
    }));
    said.join("; ")
}

fn read(text: &str) -> (Document, Minutes) {
    let (document, _) = crate::read::read("scrap.md", text.to_owned()).unwrap();
    let minutes = find(&document, &styles());
    (document, minutes)
}

fn words(document: &Document, at: Span) -> &str {
    at.of(document.prose())
}
