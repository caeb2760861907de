//! Votes: results with figures, with names, or in words such as `all in favour`.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, number, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::{Reading, Unread};

/// The result of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// The words that state it.
    pub at: Span,
    /// Votes for.
    pub in_favour: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Whether it says that all were of one mind.
    pub unanimous: bool,
    /// Who voted for, who against, who abstained, where they are named.
    pub sides: [Listed; 3],
    /// Those who are named on more than one side.
    pub twice: Vec<Mention>,
    /// The words that say that somebody asked for a vote by name.
    pub asked_for: Option<Span>,
    /// Who asked for it.
    pub requesters: Vec<Mention>,
    /// The words that say that a casting vote was given.
    pub casting: Option<Span>,
    /// Who gave it.
    pub caster: Option<Mention>,
    /// The row of the motion that was voted on.
    pub motion: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Those who are named on one side of a vote.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Who; nobody where it is said that nobody voted so.
    pub who: Vec<Mention>,
    /// The words, where the side is spoken of at all.
    pub at: Option<Span>,
    /// Whether it is a list of all who voted so, rather than a sentence about one of them.
    pub whole: bool,
}

impl Vote {
    fn counts(&self) -> [Option<u32>; 3] {
        [self.in_favour, self.against, self.abstained]
    }

    /// Everybody who is named on any side.
    pub fn voters(&self) -> impl Iterator<Item = &Mention> {
        self.sides.iter().flat_map(|side| &side.who)
    }

    /// Whether it is listed by name who voted for and against: nobody who is counted is left without a name.
    fn is_recorded(&self) -> bool {
        let [in_favour, against, _] = &self.sides;
        let known = |side: &Listed, count: Option<u32>| side.at.is_some() || count == Some(0);
        let both = known(in_favour, self.in_favour) && known(against, self.against);
        let named = in_favour.who.len() + against.who.len() > 0;
        let counted = self
            .counts()
            .iter()
            .zip(&self.sides)
            .all(|(count, side)| count.is_none_or(|count| count as usize <= side.who.len()));
        named && counted && (both || in_favour.whole)
    }

    /// Whether as many voted for as against. The figures may have the casting vote in them or not: where it is just that vote
    /// by which they differ, it cannot be told.
    fn tied(&self) -> Reading<'static> {
        let unread = |tried| Reading::Unreadable(Unread { at: self.at, tried });
        match (self.in_favour, self.against) {
            (Some(one), Some(other)) if self.casting.is_some() && one.abs_diff(other) == 1 => {
                unread("the votes before the casting vote")
            }
            (Some(one), Some(other)) => yes_no(one == other, self.at),
            _ => unread("the votes for and against"),
        }
    }
}

/// Votes, as rules see them.
pub static KIND: KindRow<Vote> = KindRow {
    name: "vote",
    plural: "votes",
    synonyms: &["division", "divisions"],
    doc: "the result of a vote, in figures, in names, or in words such as `all in favour`",
    example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
    are: Are::Things,
    row: |vote, told| told.row(vote.at),
    fields: &[
        FieldRow {
            name: "votes for",
            plural: "",
            synonyms: &["votes in favour", "ayes"],
            of: Of::Number,
            doc: "how many voted for",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.in_favour.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "votes against",
            plural: "",
            synonyms: &["noes"],
            of: Of::Number,
            doc: "how many voted against",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.against.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "abstentions",
            plural: "",
            synonyms: &["votes abstaining"],
            of: Of::Number,
            doc: "how many abstained",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.abstained.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "unanimous",
            plural: "",
            synonyms: &[],
            of: Of::YesNo,
            doc: "whether it says that all were of one mind",
            example: "The motion was put and all were in favour.",
            read: |vote, _| yes_no(vote.unanimous, vote.at),
        },
        FieldRow {
            name: "counted",
            plural: "",
            synonyms: &["with figures"],
            of: Of::YesNo,
            doc: "whether it gives figures",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| yes_no(vote.in_favour.or(vote.against).is_some(), vote.at),
        },
        FieldRow {
            name: "voter",
            plural: "voters",
            synonyms: &["member voting", "members voting"],
            of: Of::Person,
            doc: "everybody of whom it is said how they voted, abstentions too",
            example: "For: Cllrs Ash and Birch (2). Against: Cllr Cole (1). Abstained: none.",
            read: |vote, told| voters(vote, &vote.voters().copied().collect::<Vec<_>>(), told),
        },
        FieldRow {
            name: "voter for",
            plural: "voters for",
            synonyms: &["voter in favour", "voters in favour"],
            of: Of::Person,
            doc: "who voted for, where they are named",
            example: "For: Cllrs Ash and Birch (2). Against: Cllr Cole (1). Abstained: none.",
            read: |vote, told| voters(vote, &vote.sides[0].who, told),
        },
        FieldRow {
            name: "voter against",
            plural: "voters against",
            synonyms: &[],
            of: Of::Person,
            doc: "who voted against, where they are named",
            example: "For: Cllrs Ash and Birch (2). Against: Cllr Cole (1). Abstained: none.",
            read: |vote, told| voters(vote, &vote.sides[1].who, told),
        },
        FieldRow {
            name: "voter abstaining",
            plural: "voters abstaining",
            synonyms: &["abstainer", "abstainers"],
            of: Of::Person,
            doc: "who abstained, where they are named",
            example: "The motion was carried. Cllr Cole abstained.",
            read: |vote, told| voters(vote, &vote.sides[2].who, told),
        },
        FieldRow {
            name: "voter listed twice",
            plural: "voters listed twice",
            synonyms: &["voter on two sides", "voters on two sides"],
            of: Of::Person,
            doc: "who is named on more than one side",
            example: "For: Cllrs Ash and Birch (2). Against: Cllrs Birch and Cole (2).",
            read: |vote, told| told.people(&vote.twice),
        },
        FieldRow {
            name: "listed by name",
            plural: "",
            synonyms: &["recorded by name", "taken by name"],
            of: Of::YesNo,
            doc: "whether it is listed by name who voted for and against",
            example: "For: Cllrs Ash and Birch (2). Against: Cllr Cole (1). Abstained: none.",
            read: |vote, _| yes_no(vote.is_recorded(), vote.at),
        },
        FieldRow {
            name: "asked for",
            plural: "",
            synonyms: &["requested", "asked for by name"],
            of: Of::YesNo,
            doc: "whether somebody asked for a recorded vote",
            example: "A recorded vote was requested by Cllr Ash. For: Cllrs Ash and Birch. Against: none.",
            read: |vote, _| yes_no(vote.asked_for.is_some(), vote.asked_for.unwrap_or(vote.at)),
        },
        FieldRow {
            name: "requester",
            plural: "requesters",
            synonyms: &["member asking for a recorded vote", "members asking for a recorded vote"],
            of: Of::Person,
            doc: "who asked for a recorded vote",
            example: "A recorded vote was requested by Cllr Ash. For: Cllrs Ash and Birch. Against: none.",
            read: |vote, told| told.people(&vote.requesters),
        },
        FieldRow {
            name: "decided by a casting vote",
            plural: "",
            synonyms: &["carried by a casting vote", "settled by a casting vote"],
            of: Of::YesNo,
            doc: "whether whoever presided gave a casting vote",
            example: "There were 4 votes for and 4 against. The motion was carried on the casting vote of the Chair.",
            read: |vote, _| yes_no(vote.casting.is_some(), vote.casting.unwrap_or(vote.at)),
        },
        FieldRow {
            name: "giver of the casting vote",
            plural: "",
            synonyms: &["casting voter"],
            of: Of::Person,
            doc: "who gave the casting vote",
            example: "There were 4 votes for and 4 against. The motion was carried on the casting vote of the Chair.",
            read: |vote, told| told.person(vote.caster.as_ref()),
        },
        FieldRow {
            name: "tied",
            plural: "",
            synonyms: &["a tie"],
            of: Of::YesNo,
            doc: "whether as many voted for as against",
            example: "There were 4 votes for and 4 against. The motion was carried on the casting vote of the Chair.",
            read: |vote, _| vote.tied(),
        },
        FieldRow {
            name: "motion",
            plural: "",
            synonyms: &["proposal"],
            of: Of::Kind("motion"),
            doc: "the motion that was voted on",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried with 5 votes for and 2 against.",
            read: |vote, _| thing(vote.motion, vote.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Hall\nThe motion was put and all were in favour.",
            read: |vote, _| thing(vote.item, vote.at),
        },
    ],
};

/// Those who voted so. Where the minutes name nobody on any side, who it was cannot be told.
fn voters<'m>(vote: &Vote, who: &[Mention], told: &Told<'m>) -> Reading<'m> {
    if vote.sides.iter().any(|side| side.at.is_some()) {
        return told.people(who);
    }
    let unread = Unread { at: vote.at, tried: "the names of those who voted" };
    Reading::Several { read: Box::default(), unread: Box::new([unread]) }
}
