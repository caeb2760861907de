//! What is found in scraps of minutes, as a clerk would say it, and what must not be found.

use proptest::prelude::*;

use crate::document::Document;
use crate::language::StylePlace;
use crate::text::Span;

use super::find::find;
use super::mention::Mention;
use super::minutes::{Minutes, Scope};
use super::styles::Styles;
use super::test_styles::{style, styles};

#[test]
fn actions_are_found_by_their_marker() {
    for (text, expected) in [
        (
            "An update would come to the November meeting. (Action – CS)",
            "CS by the marker, back to the November meeting",
        ),
        ("The chart would be redrawn. (Action -RE & CS)", "RE, CS by the marker"),
        ("The Chair agreed to ask the school. ACTION", "The Chair by the sentence"),
        ("The committee was told that the service would look into it. ACTION", "the service by the sentence"),
        ("The wall is unsafe.\n\nAction: Clerk", "Clerk by the marker"),
        ("Action: Ida Moss to ask for prices by 20 September 2031", "Ida Moss by the marker, due by 20 September 2031"),
        ("Action: add the bridge to the forward plan", "nobody"),
        ("The pothole is deeper. Clerk to action.", "Clerk by the marker"),
        ("AP 3: Clerk to order salt as soon as possible", "AP 3: Clerk by the marker, due as soon as possible (vague)"),
        ("## Actions\n\n- Ida Moss: ask for prices\n- None", "Ida Moss by the marker"),
        ("## Old actions\n\n- Ida Moss: ask for prices\n    - done", "Ida Moss by the marker, closed"),
        ("## Outstanding actions\n\n- Ida Moss: ask for prices", "Ida Moss by the marker, carried"),
        ("- [x] send the newsletter", "nobody, closed"),
        (
            "| Task | By whom | By when |\n|--|--|--|\n| Order salt | Clerk | 20 September 2031 |",
            "Clerk by the column, due 20 September 2031",
        ),
        (
            "| Minute | By whom |\n|--|--|\n| A salt bin would be ordered by 20 September 2031 | JT |",
            "JT by the column, due by 20 September 2031",
        ),
    ] {
        assert_eq!(actions(text), expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_an_action_is_left() {
    for text in [
        "The Action Plan was received.",
        "The police are taking action",
        "No further action was needed.",
        "The committee resolved to TAKE NO ACTION",
        "Action: None",
        "Actions: no action required",
        "Present: Senior Engineer, Climate Action (Mr A Finch)",
        "The Chair thanked the Police Action Group",
        "They discussed priority actions: walls and gates",
        "## Actions\n\n- None",
        "To consider actions arising",
    ] {
        assert_eq!(actions(text), "", "{text}");
    }
}

#[test]
fn undertakings_are_told_from_forecasts() {
    for (text, expected) in [
        ("Mr Vane would provide a fuller answer after the meeting.", "Mr Vane"),
        ("Members were asked to email the clerk with ideas.", "Members"),
        ("It was agreed that a briefing be arranged sooner rather than later.", "nobody"),
        ("Further representations would be made before the budget.", "nobody"),
        ("The Clerk to write to the school.", "The Clerk"),
        ("A decision would be made once the figures were in.", ""),
        ("It was noted that the paper would be presented in July.", ""),
        ("The service would be working in partnership.", ""),
        ("The strategy would continue to be reviewed.", ""),
        ("The Council hoped that the county would provide more.", ""),
        ("The bowls club had agreed to host the fair.", ""),
        ("No objections will be made.", ""),
        ("I will ask at the next meeting what was spent.", ""),
    ] {
        let (document, minutes) = read(text);
        let found: Vec<String> = minutes.undertakings.iter().map(|one| names(&document, &one.owners)).collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }
}

#[test]
fn an_undertaking_knows_the_action_that_follows_it_up() {
    let (_, minutes) = read("The Chair agreed to ask the school. ACTION\n\nThe Clerk would write to the county.");
    assert_eq!(minutes.undertakings.iter().map(|one| one.action).collect::<Vec<_>>(), [Some(0), None]);
}

#[test]
fn decisions_are_the_bodys_own() {
    for (text, expected) in [
        ("RESOLVED that the hall be let.", "resolution"),
        ("RESOLVED: Cabinet NOTED the report.", "resolution"),
        ("RESOLVED That:\n\n1) The plan be noted; and\n\n2) The fee be frozen.", "resolution of 2"),
        ("And Resolved:\n\n“That, the draft minutes be adopted”", "resolution"),
        ("RESOLVED that (a) the plan be noted, (b) the fee be frozen", "resolution of 2"),
        ("It was unanimously agreed that the hall be let.", "agreement"),
        ("A price of £3.50 was agreed.", "agreement"),
        ("The Committee agreed that parking be on the agenda.", "agreement"),
        ("The minutes were approved as a true record.", "approval"),
        ("Payments agreed in accordance with the budget:", "agreement"),
        ("The report, as circulated, was noted by Members.", "noting"),
        ("Letter from the county - noted.", "noting"),
        ("RECOMMENDED to Cabinet that the fee be frozen.", "recommendation"),
        ("1. That the Director for Roads provides a report to the next meeting.", "recommendation"),
        ("The application was deferred to the next meeting.", "agreement"),
        ("Ida Moss was formally co-opted to the council.", "resolution"),
    ] {
        assert_eq!(decisions(text), expected, "{text}");
    }
}

#[test]
fn what_others_decided_is_no_decision() {
    for text in [
        "It had been agreed that the firm would host the system.",
        "It was noted that the fair went well.",
        "To resolve to approve the accounts.",
        "To consider the report and agree the fee.",
        "The county has approved the scheme.",
        "The issue was resolved in the spring.",
        "Ida Moss agreed to look at it.",
        "Members agreed with the Chair.",
        "As previously agreed, the form is online.",
        "The fee is to be agreed later.",
    ] {
        assert_eq!(decisions(text), "", "{text}");
    }
}

#[test]
fn motions_lead_to_votes_and_decisions() {
    let (document, minutes) =
        read("Proposed by Cllr Ash;\n\nSeconded by Cllr Birch;\n\nAnd Resolved:\n\n“That the hall be let”");
    let motion = &minutes.motions[0];
    assert_eq!(names(&document, &[motion.mover.unwrap(), motion.seconder.unwrap()]), "Cllr Ash, Cllr Birch");
    assert_eq!(motion.outcome.map(|(outcome, _)| outcome.word()), Some("carried"));
    assert_eq!(minutes.decisions[0].motion, Some(0));

    let (_, minutes) = read("Proposed by Cllr Ash, seconded by Cllr Birch. Carried with 5 votes for and 2 against.");
    assert_eq!((minutes.votes[0].in_favour, minutes.votes[0].against), (Some(5), Some(2)));
    assert_eq!((minutes.votes[0].motion, minutes.motions[0].vote), (Some(0), Some(0)));
}

#[test]
fn interests_are_those_declared() {
    let (document, minutes) =
        read("Cllr Birch declared a pecuniary interest in item 10 as an owner and left the meeting.");
    let declaration = &minutes.declarations[0];
    assert_eq!(names(&document, &[declaration.member.unwrap()]), "Cllr Birch");
    assert_eq!(declaration.concerns.unwrap().of(document.prose()), "item 10");
    assert!(declaration.left.is_some());
    for text in [
        "No declarations of interest were made.",
        "Members were asked to declare any interest.",
        "None declared an interest.",
    ] {
        assert_eq!(read(text).1.declarations.len(), 0, "{text}");
    }
}

#[test]
fn the_opening_says_who_met_when_and_where() {
    let (document, minutes) = read(
        "# Minutes of the Annual Meeting of Ashby Parish Council\n\nheld on Monday 13 January 2020 at 7.30 pm in the Village Hall\n\n\
         Present: Cllr Ana Ash (Chair), Ben Birch (BB)\n\nApologies: Cllr Dan Dell (illness)\n\n\
         1. Highways\n\nBB would write to the county.\n\nThe meeting closed at 9.05 pm.\n\nDate of next meeting: Monday 10 February 2020",
    );
    let words = |at: Option<Span>| at.map(|at| at.of(document.prose())).unwrap_or_default();
    let meeting = &minutes.whole.meeting;
    assert_eq!(minutes.scope, Scope::Whole);
    assert_eq!(words(meeting.body), "Ashby Parish Council");
    assert_eq!(words(meeting.place), "the Village Hall");
    assert_eq!(meeting.date.map(|(day, _, _)| day.to_string()).as_deref(), Some("2020-01-13"));
    assert_eq!((meeting.start.map(|(at, _)| at), meeting.end.map(|(at, _)| at)), (Some(1170), Some(1265)));
    assert_eq!(words(meeting.chair.map(|chair| chair.at)), "Ana Ash");
    assert!(meeting.next.is_some());
    // Initials mean the person that they are declared for.
    assert_eq!(minutes.undertakings[0].owners[0].person, Some(1));
    assert_eq!(minutes.undertakings[0].item, Some(0));
}

#[test]
fn extracts_need_not_list_those_present() {
    let (document, minutes) = read("Agenda item\n\nWork plan\n\nThe report was noted.");
    assert_eq!(minutes.scope, Scope::Extract);
    let schema = super::schema::schema();
    let person = schema.kind_named("person").unwrap();
    let meeting = schema.kind_named("meeting").unwrap();
    let closing = schema.field_named(meeting, "closing time").unwrap();
    let facts = minutes.facts(&document, &[person], &[(meeting, closing)]);
    assert!(matches!(facts.table(person).known, crate::vocabulary::Known::NotApplicable(_)));
    assert_eq!(*facts.reading(meeting, 0, closing), crate::vocabulary::Reading::NotApplicable);
}

#[test]
fn facts_have_only_the_columns_that_are_asked_for() {
    let (document, minutes) = read("The chart would be redrawn. (Action – CS)");
    let schema = super::schema::schema();
    let action = schema.kind_named("action").unwrap();
    let owner = schema.field_named(action, "owner").unwrap();
    let facts = minutes.facts(&document, &[action], &[(action, owner)]);
    let filled = facts.table(action).columns.iter().filter(|column| !column.is_empty()).count();
    assert_eq!((facts.table(action).rows.len(), filled), (1, 1));
    assert!(facts.table(schema.kind_named("decision").unwrap()).rows.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn any_text_is_read(text in any::<String>(), marked in "[A-Za-z0-9 .,:;()–’&#*|@\\n-]{0,400}") {
        for text in [text, marked] {
            let (document, minutes) = read(&text);
            let schema = super::schema::schema();
            let kinds: Vec<_> = schema.iter().map(|(id, _)| id).collect();
            let needs: Vec<_> = schema
                .iter()
                .flat_map(|(id, kind)| (0..kind.fields.len()).map(move |at| (id, crate::vocabulary::FieldId(at as u16))))
                .collect();
            let facts = minutes.facts(&document, &kinds, &needs);
            prop_assert_eq!(facts.prose, document.prose());
        }
    }
}

fn read(text: &str) -> (Document, Minutes) {
    // An empty text cannot be read; a full stop says as little.
    let text = if text.trim().is_empty() { "." } else { text };
    let (document, _) =
        crate::read::read("scrap.md", text.to_owned()).or_else(|_| crate::read::read("scrap.md", ".")).unwrap();
    let minutes = find(&document, &styles());
    (document, minutes)
}

/// The actions of a text: who, how that is known, when, and what became of them.
fn actions(text: &str) -> String {
    let (document, minutes) = read(text);
    let each = minutes.actions.iter().map(|action| {
        let words = |at: Span| at.of(document.prose());
        let mut said = action.number.map(|at| format!("AP {}: ", words(at))).unwrap_or_default();
        said += &names(&document, &action.owners);
        said += &action
            .owner_source
            .filter(|_| !action.owners.is_empty())
            .map(|from| format!(" by the {}", from.word()))
            .unwrap_or_default();
        said += &action.report_back.map(|back| format!(", back to {}", words(back.at))).unwrap_or_default();
        said += &action
            .due
            .map(|due| format!(", due {}{}", words(due.at), if due.vague { " (vague)" } else { "" }))
            .unwrap_or_default();
        if action.state.0.word() != "new" {
            said += &format!(", {}", action.state.0.word());
        }
        said
    });
    each.collect::<Vec<_>>().join("; ")
}

fn decisions(text: &str) -> String {
    let each = read(text).1.decisions.into_iter().map(|decision| match decision.limbs.len() {
        0 => decision.manner.word().to_owned(),
        limbs => format!("{} of {limbs}", decision.manner.word()),
    });
    each.collect::<Vec<_>>().join("; ")
}

fn names(document: &Document, all: &[Mention]) -> String {
    let all: Vec<&str> = all.iter().map(|who| who.at.of(document.prose())).collect();
    if all.is_empty() { "nobody".to_owned() } else { all.join(", ") }
}

#[test]
fn a_marker_may_have_figures_long_words_and_letters_beyond_ascii() {
    for (pattern, text) in [
        ("M365: {owner}", "The list was read. M365: Clerk"),
        ("Handlungsempfehlung: {owner}", "The list was read. Handlungsempfehlung: Clerk"),
        ("Übertrag: {owner}", "The list was read. ÜBERTRAG: Clerk"),
        ("Suivi d’équipe: {owner}", "The list was read. Suivi d'équipe: Clerk"),
    ] {
        let (document, _) = crate::read::read("m.txt", text).unwrap();
        let styles = Styles::new(&[style(pattern, StylePlace::Anywhere)]);
        assert_eq!(find(&document, &styles).actions.len(), 1, "{pattern} in {text}");
    }
}
