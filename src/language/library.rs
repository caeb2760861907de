//! Two vocabularies for the tests of the language: a lending library, and one that borrows the words of minutes.

use crate::vocabulary::{Deed, Field, FieldId, Kind, KindId, Listing, Schema, Scope, Type, Words};

/// A field: `name`, `name|plural`, `name|plural|synonym`; with several values where it ends in `*`.
fn field(words: &'static str, of: Type) -> Field {
    let (words, many) = words.strip_suffix('*').map_or((words, false), |words| (words, true));
    let mut names = words.split('|');
    let name = names.next().unwrap_or_default();
    Field {
        name: name.into(),
        plural: names.next().unwrap_or(name).into(),
        synonyms: names.map(Words::from).collect(),
        of,
        many,
        doc: "".into(),
        example: "".into(),
    }
}

fn kind(words: &'static str, only: bool, fields: Vec<Field>) -> Kind {
    let mut names = words.split('|');
    let name = names.next().unwrap_or_default();
    Kind {
        name: name.into(),
        plural: names.next().unwrap_or(name).into(),
        synonyms: names.map(Words::from).collect(),
        only,
        people: name == "member",
        fields,
        ..Kind::default()
    }
}

fn choice(words: &[&'static str]) -> Type {
    Type::Choice(words.iter().map(|&word| word.into()).collect())
}

/// A field said with verbs: their forms, and those after which somebody is named.
fn deed(kind: u16, field: u16, forms: &[&'static str], by: &[&'static str]) -> Deed {
    let words = |forms: &[&'static str]| forms.iter().map(|&form| form.into()).collect();
    Deed { kind: KindId(kind), field: FieldId(field), choice: None, forms: words(forms), by: words(by), alone: false }
}

/// A lending library: loans of books to members, in a day book.
pub fn library() -> Schema {
    let (book, shelf, member) = (Type::Kind(KindId(1)), Type::Kind(KindId(2)), Type::Kind(KindId(3)));
    let kinds = vec![
        kind(
            "loan|loans|borrowing",
            false,
            vec![
                field("number|numbers", Type::Number),
                field("borrower|borrowers|reader", Type::Person),
                field("keeper|keepers*", Type::Person),
                field("issue date|issue dates", Type::Date),
                field("return date|return dates|date due back", Type::Date),
                field("review meeting|review meetings", Type::Meeting),
                field("book|books", book),
                field("state", choice(&["out", "returned", "lost", "away"])),
                field("rare", Type::YesNo),
                field("fee|fees", Type::Money),
                field("days for", Type::Number),
                field("days against", Type::Number),
                field("note|notes", Type::Text),
                field("length", Type::Length),
            ],
        ),
        kind(
            "book|books|volume",
            false,
            vec![
                field("title|titles", Type::Text),
                field("author|authors*", Type::Person),
                field("copies", Type::Number),
                field("shelf|shelves", shelf),
                field("rare", Type::YesNo),
                field("number|numbers", Type::Number),
            ],
        ),
        kind(
            "shelf|shelves",
            false,
            vec![
                field("label|labels", Type::Text),
                field("section", choice(&["fiction", "reference", "any other books"])),
            ],
        ),
        kind(
            "member|members",
            false,
            vec![
                field("name|names", Type::Person),
                field("standing", choice(&["present", "absent", "away"])),
                field("mood", choice(&["cheerful", "away"])),
                field("sponsor|sponsors", member),
            ],
        ),
        kind(
            "register|registers|day book",
            true,
            vec![
                field("opening date", Type::Date),
                field("opening time", Type::Time),
                field("closing time", Type::Time),
                field("quorum", Type::Number),
                field("librarian", Type::Person),
            ],
        ),
        Kind {
            outside: Some(Listing {
                name: "catalogue".into(),
                synonyms: vec!["card index".into()],
                keys: vec![FieldId(0), FieldId(1)],
                counterpart: Some(KindId(1)),
            }),
            ..kind(
                "card|cards",
                false,
                vec![
                    field("number|numbers", Type::Number),
                    field("title|titles", Type::Text),
                    field("note", Type::Text),
                ],
            )
        },
        Kind {
            outside: Some(Listing { name: "timetable".into(), keys: vec![FieldId(0)], ..Listing::default() }),
            ..kind("opening|openings", false, vec![field("date", Type::Date), field("cancelled", Type::YesNo)])
        },
    ];
    let scopes = vec![
        Scope { name: "whole registers".into(), synonyms: vec!["registers".into()], doc: "".into() },
        Scope { name: "branch libraries".into(), synonyms: Vec::new(), doc: "".into() },
    ];
    let deeds = vec![
        deed(0, 1, &["borrows", "borrow", "borrowed"], &["borrowed by", "lent to"]),
        deed(0, 2, &["keeps", "keep", "kept"], &["kept by"]),
        deed(0, 3, &["issued"], &[]),
        deed(1, 1, &["wrote", "writes", "written"], &["written by"]),
        deed(4, 1, &["opens", "opened"], &[]),
        deed(4, 2, &["closes", "closed"], &[]),
        Deed { choice: Some(1), ..deed(0, 7, &["brought back"], &[]) },
    ];
    Schema::new(kinds).unwrap().with_scopes(scopes).with_deeds(deeds)
}

/// Some words of minutes, without their meaning.
pub fn minutes() -> Schema {
    let item = Type::Kind(KindId(3));
    let motion = Type::Kind(KindId(1));
    let kinds = vec![
        kind(
            "action|actions|action point|action points",
            false,
            vec![
                field("owner|owners*", Type::Person),
                field("report-back meeting|report-back meetings|report-back", Type::Meeting),
                field("due date|due dates|deadline", Type::Date),
                field("number|numbers", Type::Number),
                field("item", item.clone()),
                field("vague", Type::YesNo),
                field("status", choice(&["open", "complete", "overdue"])),
            ],
        ),
        kind(
            "motion|motions",
            false,
            vec![
                field("mover|movers|proposer", Type::Person),
                field("seconder|seconders", Type::Person),
                field("outcome|outcomes", choice(&["carried", "lost", "withdrawn", "deferred"])),
                field("votes for", Type::Number),
                field("votes against", Type::Number),
                field("abstentions", Type::Number),
                field("procedural", Type::YesNo),
                field("item", item.clone()),
            ],
        ),
        kind(
            "resolution|resolutions|decision|decisions",
            false,
            vec![
                field("verb", Type::Text),
                field("text", Type::Text),
                field("item", item),
                field("motion", motion),
                field("reasons", Type::Text),
            ],
        ),
        kind(
            "item|items",
            false,
            vec![
                field("number|numbers", Type::Number),
                field("title", Type::Text),
                field("topic", choice(&["interests", "any other business", "apologies", "exclusion"])),
                field("exempt", Type::YesNo),
                field("empty", Type::YesNo),
                field("urgent", Type::YesNo),
            ],
        ),
        kind(
            "member|members|councillor|councillors",
            false,
            vec![field("name|names", Type::Person), field("attendance", choice(&["present", "apology", "absent"]))],
        ),
        kind("paragraph|paragraphs", false, vec![field("text", Type::Text), field("long", Type::YesNo)]),
        kind(
            "meeting|meetings",
            true,
            vec![
                field("date|dates", Type::Date),
                field("start|time started", Type::Time),
                field("end|end|time the meeting closed", Type::Time),
                field("quorum", Type::Number),
                field("quorum of the body", Type::Number),
                field("seats of the body", Type::Number),
            ],
        ),
        kind("minutes|minutes", true, vec![field("next meeting", Type::Meeting)]),
        Kind {
            outside: Some(Listing {
                name: "calendar".into(),
                synonyms: vec!["calendar of meetings".into()],
                keys: vec![FieldId(0)],
                counterpart: None,
            }),
            ..kind("calendar meeting|calendar meetings", false, vec![field("date", Type::Date)])
        },
        Kind {
            outside: Some(Listing {
                name: "agenda".into(),
                keys: vec![FieldId(0)],
                counterpart: Some(KindId(3)),
                ..Listing::default()
            }),
            ..kind(
                "item on the agenda|items on the agenda",
                false,
                vec![field("title", Type::Text), field("number", Type::Number), field("withdrawn", Type::YesNo)],
            )
        },
    ];
    let scope = |name: &'static str| Scope { name: name.into(), ..Scope::default() };
    let mut scopes =
        vec![Scope { name: "whole minutes".into(), synonyms: vec!["full minutes".into()], doc: "".into() }];
    scopes.extend(["drafts", "final minutes", "parish councils", "scrutiny committees"].map(scope));
    let deeds = vec![
        deed(1, 0, &["moves", "move", "moved"], &["moved by"]),
        deed(1, 1, &["seconds", "second", "seconded"], &["seconded by"]),
        deed(0, 0, &["owns", "own", "owned"], &["owned by", "assigned to"]),
        deed(0, 2, &["due"], &[]),
        deed(6, 2, &["closes", "closed"], &[]),
    ];
    Schema::new(kinds).unwrap().with_scopes(scopes).with_place("setting `jurisdiction`").with_deeds(deeds)
}
