//! Words of motions and votes.

/// The words with which all begins that names a mover or seconder.
#[rustfmt::skip]
pub(in crate::recognise) const MOVING: &[&str] = &[
    "seconded", "seconder", "seconding", "second", "seconds", "2", "sec", "proposed", "proposes", "proposer", "proposal",
    "proposition", "prop", "moved", "moves", "mover", "motion", "motions", "motioned", "nominated", "nominates",
    "introduced", "made", "makes", "initiated", "put", "tabled", "proposing", "moving", "move", "m",
    "offered", "presented", "amendment", "resolution", "maker", "first",
];

/// What stands after the mover, and is said of nothing but motions.
#[rustfmt::skip]
pub(in crate::recognise) const MOVED: &[&str] =
    &[
        "made the motion", "made a motion", "made motion", "makes a motion", "makes the motion", "makes motion",
        "initiated motion", "initiated a motion", "initiated the motion", "put forward a motion",
        "put forward the motion", "put forward a proposal", "put forward the proposal", "put the motion",
        "introduced a motion", "introduced the motion", "tabled a motion", "tabled the motion", "offered a motion",
        "offered the motion", "presented a motion", "presented the motion", "moved", "moves", "motioned", "motions",
        "nominated", "nominates",
    ];

/// What stands before the mover.
#[rustfmt::skip]
pub(in crate::recognise) const MOVED_BY: &[&str] = &[
    "proposed by", "moved by", "proposal of", "proposition of", "proposal by", "motion from", "motion by",
    "motion made by", "motion of", "nominated by", "motion proposed by", "introduced by",
    "proposition by", "proposition from", "motion moved by", "motion put by", "motion was made by",
    "motion was moved by", "motion was put by",
];

/// What stands before both, the mover first.
#[rustfmt::skip]
pub(in crate::recognise) const MOVED_AND_SECONDED: &[&str] = &[
    "moved / seconded", "proposed / seconded", "proposer / seconder", "mover / seconder", "prop / sec",
    "proposed and seconded", "moved and seconded", "proposed & seconded", "moved & seconded", "proposed , seconded",
    "moved , seconded", "m / s / c", "m / s / p", "m / s", "motion / second", "move / second", "moved / second",
    "proposed / second",
];

/// Words for a vote of one mind; longer ones come first.
#[rustfmt::skip]
pub(in crate::recognise) const UNANIMOUS: &[&str] = &[
    "unanimously", "unanimous consent", "unanimous vote", "unanimous approval", "unanimous agreement",
    "unanimous consensus", "unanimous decision", "unanimous", "nem con", "nem . con .", "nem . con", "nem . dis .",
    "nem dis", "nemine contradicente", "all in favour", "all in favor", "all were in favour", "all were in favor",
    "all are in favour", "all voted in favour", "all members in favour", "all members were in favour",
    "all present were in favour", "all councillors were in favour", "all councillors in favour",
    "all councillors present were in favour", "all agreed", "all members agreed", "all present agreed",
    "all councillors agreed", "all approved", "agreed by all", "approved by all", "accepted by all",
    "without dissent", "no objections", "no objection", "no dissent", "no votes against", "general consent",
    "all second", "all vote yes", "all yes", "all ayes", "nem com", "nem . com .", "nem . com", "nemine dissentiente",
    "all present in favour", "all those present in favour", "all trustees in favour", "all trustees agreed",
    "all directors in favour", "all directors agreed", "all governors in favour", "all governors agreed",
    "all members present agreed", "all members voted in favour", "all members present voted in favour",
    "all voted in favor", "all voted for", "all voted yes", "everyone in favour", "everyone was in favour",
    "everyone voted in favour", "agreed by everyone", "approved by everyone", "without objection",
    "without opposition", "no opposition", "none opposed", "none against", "nobody against", "no one against",
    "no one opposed", "nobody opposed", "by acclamation", "ayes : all", "ayes all", "in favour : all",
    "in favor : all", "adopted by all", "confirmed by all", "all aye", "accepted by everyone",
    "all present voted in favour", "all councillors voted in favour", "no disagreement",
    "no one disagreed", "nobody disagreed", "all were in agreement", "all in agreement with the motion",
    "all in agreement with the proposal", "everyone agreed", "everybody in favour", "everybody agreed",
    "in full agreement", "in complete agreement", "nobody objected", "no one objected", "none objected",
    "all present indicated no objection", "all present had no objection", "all indicated no objection",
    "without any objection", "without objections", "no one was opposed", "nobody was opposed", "none were opposed",
    "all present members agreed", "all present members approved", "all present members were in favour",
    "all present members voted in favour", "no one opposed it", "no - one objected", "no - one opposed", "no one spoke against", "nobody spoke against",
];

/// Words near which a figure may count votes.
#[rustfmt::skip]
pub(in crate::recognise) const VOTING: &[&str] = &[
    "vote", "votes", "voted", "voting", "motion", "amendment", "carried", "lost", "passed", "abstained", "abstention",
    "abstentions", "favour", "favor", "division", "ballot", "poll", "seconded", "proposal", "unanimously", "ayes",
    "noes", "nos", "nays", "abstaining", "resolution", "carries", "passes", "majority",
];

/// Words for a side of a vote.
#[rustfmt::skip]
pub(in crate::recognise) const SIDES: &[&str] = &[
    "in", "favour", "favor", "ayes", "aye", "yeas", "yea", "for", "yes", "agree", "approve", "approved", "nays", "nay", "noes", "nos",
    "against", "opposed", "opposing", "no", "disagree", "abstained", "abstention", "abstentions", "abstaining",
    "abstainer", "abstainers", "abstain", "abst", "abstains",
];

/// Words that a motion was carried.
#[rustfmt::skip]
pub(in crate::recognise) const CARRIED: &[&str] = &[
    "carried", "passed", "approved", "adopted", "agreed", "resolved", "accepted", "favour", "favor", "elected",
    "unanimously", "unanimous",
];

/// Words that it was lost.
pub(in crate::recognise) const LOST: &[&str] = &["lost", "defeated", "failed", "rejected", "fell"];

/// Words that it was withdrawn.
pub(in crate::recognise) const WITHDRAWN: &[&str] = &["withdrawn", "withdrew"];

/// Words that it was put off.
pub(in crate::recognise) const DEFERRED: &[&str] = &["deferred", "adjourned", "tabled"];
