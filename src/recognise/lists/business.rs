//! Words of motions and votes.

/// The words with which all begins that names a mover or seconder.
#[rustfmt::skip]
pub(in crate::recognise) const MOVING: &[&str] = &[
    "seconded", "seconder", "second", "seconds", "2", "sec", "proposed", "proposes", "proposer", "proposal",
    "proposition", "prop", "moved", "moves", "mover", "motion", "motions", "motioned", "nominated", "introduced",
    "made",
];

/// What stands after the mover, and is said of nothing but motions.
pub(in crate::recognise) const MOVED: &[&str] =
    &["made the motion", "made a motion", "moved", "moves", "motioned", "motions", "nominated"];

/// What stands before the mover.
#[rustfmt::skip]
pub(in crate::recognise) const MOVED_BY: &[&str] = &[
    "proposed by", "moved by", "proposal of", "proposition of", "proposal by", "motion from", "motion by",
    "motion made by", "motion of", "nominated by", "motion proposed by", "introduced by",
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
    "all second", "all vote yes", "all yes", "all ayes",
];

/// Words near which a figure may count votes.
#[rustfmt::skip]
pub(in crate::recognise) const VOTING: &[&str] = &[
    "vote", "votes", "voted", "voting", "motion", "amendment", "carried", "lost", "passed", "abstained", "abstention",
    "abstentions", "favour", "favor", "division", "ballot", "poll", "seconded", "proposal", "unanimously", "ayes",
    "noes", "nays", "abstaining", "resolution",
];

/// Words for a side of a vote.
#[rustfmt::skip]
pub(in crate::recognise) const SIDES: &[&str] = &[
    "in", "favour", "favor", "ayes", "aye", "yeas", "yea", "for", "yes", "agree", "approve", "nays", "nay", "noes",
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
