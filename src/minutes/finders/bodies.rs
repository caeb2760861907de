//! Whether words name the body that met, or another: `the Planning Authority approved` is no decision of a parish council.

use std::cell::OnceCell;

use super::phrases::has_any;
use super::sentence::{Sentence, ends_with_any, starts_with_any};
use super::view::View;

/// Words that mean a body: by themselves the one that met.
const BODIES: &[&str] = &[
    "committee",
    "council",
    "board",
    "cabinet",
    "members",
    "councillors",
    "meeting",
    "trustees",
    "governors",
    "panel",
    "forum",
    "group",
    "we",
    "all",
    "everyone",
    "everybody",
    "executive",
    "directors",
    "commissioners",
    "team",
    "tsc",
    "tag",
    "pc",
    "subcommittee",
    "sub-committee",
    "assembly",
    "commission",
    "directorate",
    "present",
    "society",
    "association",
    "membership",
    "authority",
    "attendees",
    "owners",
    "homeowners",
    "parishioners",
    "shareholders",
    "delegates",
    "vestry",
    "senate",
    "synod",
    "faculty",
    "pmc",
    "working group",
    "founders",
    "incorporators",
    "friends",
    "maintainers",
    "participants",
];

/// Whether words end with a body.
pub fn names_body(before: &str) -> bool {
    // `some members agreed` are not all of them.
    const SOME: &[&str] = &[
        "of members",
        "of the members",
        "some members",
        "several members",
        "other members",
        "of councillors",
        "some councillors",
        "several councillors",
        "two councillors",
        "two members",
    ];
    let before = before.trim_end_matches([',', ')']);
    let before = before.strip_suffix(" in attendance").unwrap_or(before);
    ends_with_any(before, BODIES) && !ends_with_any(before, SOME)
}

/// Words by which a body directs others: those of one that may.
pub fn names_authority(before: &str) -> bool {
    const AUTHORITIES: &[&str] = &[
        "council",
        "committee",
        "board",
        "trustees",
        "governors",
        "directors",
        "commission",
        "commissioners",
        "supervisors",
        "assembly",
        "cabinet",
        "councillors",
        "members",
    ];
    names_body(before) && ends_with_any(before, AUTHORITIES)
}

/// Whether the sentence is about a body: it comes first.
pub fn body_opens(sentence: &Sentence<'_>) -> bool {
    let mut opening = sentence.low.split(' ').take(4);
    let trimmed = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    opening.any(|word| BODIES.contains(&&*trimmed(word)) && trimmed(word) != "pc")
}

/// Bodies that minutes may be headed with.
const BODIES_OF_HEADS: &[&str] = &[
    "committee",
    "council",
    "board",
    "cabinet",
    "trustees",
    "governors",
    "panel",
    "forum",
    "executive",
    "directors",
    "society",
    "association",
    "authority",
    "assembly",
    "commission",
    "group",
    "team",
];

/// Words before the name of a body that leave it the one that met.
const OWN: &[&str] = &[
    "the",
    "elected",
    "full",
    "whole",
    "entire",
    "executive",
    "management",
    "all",
    "our",
    "this",
    "present",
    "company",
    "those",
];

/// Words before the name of a body, in small letters too, that make it another, unless the minutes are its own.
const OTHERS: &[&str] =
    &["borough", "county", "district", "city", "planning", "finance", "local", "parish", "town", "community"];

/// Who is no body that meets, but may approve things.
const OFFICES: &[&str] = &[
    "inspector",
    "inspectorate",
    "minister",
    "government",
    "highways",
    "department",
    "officers",
    "officer",
    "bank",
    "police",
    "borough",
    "county",
    "planners",
    "planning",
    "court",
    "ncc",
    "clerk",
    "university",
];

/// Tells the body that met from others.
pub struct Bodies<'v> {
    view: &'v View<'v>,
    /// The opening of the document, which names the body that met: each block in small letters, and where it ends.
    head: OnceCell<Vec<(usize, String)>>,
}

impl<'v> Bodies<'v> {
    /// The bodies of a document.
    pub fn of(view: &'v View<'v>) -> Self {
        Self { view, head: OnceCell::new() }
    }

    fn head(&self) -> &[(usize, String)] {
        const BLOCKS: usize = 12;
        const LONGEST: usize = 600;
        self.head.get_or_init(|| {
            let mut all = Vec::new();
            for block in self.view.document.blocks().iter().take(BLOCKS) {
                let words = self.view.words(block.span).chars().take(LONGEST);
                let low: String = words.map(|c| if c == '-' { ' ' } else { c.to_ascii_lowercase() }).collect();
                // Those who attend come from other bodies too.
                let named = ["present", "apolog", "attend"].iter().filter_map(|word| low.find(word)).min();
                all.push((block.span.end(), low.get(..named.unwrap_or(low.len())).unwrap_or_default().to_owned()));
                if named.is_some() {
                    break;
                }
            }
            all
        })
    }

    /// Whether what stands in the opening before a place has any of these words.
    fn is_headed(&self, place: usize, words: &[&str]) -> bool {
        self.head().iter().take_while(|(end, _)| *end <= place).any(|(_, head)| has_any(head, words))
    }

    /// Whether the body that words end with is another than the one that met. `text` has the words as they are written,
    /// in the sentence that begins at a place.
    pub fn ends_with_another(&self, text: &str, place: usize) -> bool {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = text.rsplit(' ').take(7).collect();
        let named = words.iter().skip(1).take_while(|word| {
            let low = word.to_ascii_lowercase();
            word.starts_with(char::is_uppercase)
                || matches!(low.as_str(), "and" | "of" | "&")
                || OTHERS.contains(&&*low)
        });
        let mut phrase: Vec<&str> = words.first().into_iter().chain(named).copied().collect();
        phrase.reverse();
        // `in Ashford the Council`, `and the Council`: what stands before the article is not of the name.
        while phrase.len() > 1 && phrase.first().is_some_and(|word| matches!(*word, "The" | "and" | "of" | "&" | "All"))
        {
            phrase.remove(0);
        }
        self.is_another(&phrase, place)
    }

    /// Whether another body or office is named after `by`.
    pub fn by_another(&self, after: &str, place: usize) -> bool {
        let Some(agent) = after.strip_prefix("by ") else { return false };
        let end = agent.find([',', '.', ';', ':', ')', '(']).unwrap_or(agent.len());
        let agent = agent.get(..end).unwrap_or(agent);
        let words: Vec<&str> = agent.split(' ').filter(|word| !word.is_empty()).take(9).collect();
        let body = words.iter().position(|word| BODIES.contains(word));
        match body {
            // `by a majority of the council`: what stands before the last article is not of the name.
            Some(at) => {
                let article = |word: &&str| matches!(*word, "the" | "a" | "of" | "all" | "by" | "and");
                let from = words[..at].iter().rposition(article).map_or(0, |article| article + 1);
                self.is_another(&words[from..=at], place)
            }
            None => words.iter().take(4).any(|word| OFFICES.contains(word)) || has_any(agent, &["secretary of state"]),
        }
    }

    /// Whether words end with the initials of the body that met: `The SC`, in minutes that are headed with them or with what they
    /// stand for.
    pub fn ends_with_initials(&self, text: &str, place: usize) -> bool {
        let mut words = text.trim_end().rsplit(' ');
        let Some(initials) = words.next().filter(|word| (2..=6).contains(&word.len())) else { return false };
        if !initials.bytes().all(|byte| byte.is_ascii_uppercase())
            || !words.next().is_some_and(|the| the.eq_ignore_ascii_case("the"))
        {
            return false;
        }
        let low = initials.to_ascii_lowercase();
        let spelt = |head: &str| {
            let firsts: String =
                head.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next()).collect();
            firsts.contains(&low)
        };
        self.is_headed(place, &[&low])
            || self.head().iter().take_while(|(end, _)| *end <= place).any(|(_, head)| spelt(head))
    }

    fn is_another(&self, phrase: &[&str], place: usize) -> bool {
        let Some((body, qualifiers)) = phrase.split_last() else { return false };
        let low: Vec<String> = qualifiers.iter().map(|word| word.to_ascii_lowercase()).collect();
        let named: Vec<&str> = low.iter().map(String::as_str).filter(|word| is_qualifier(word)).collect();
        let body = body.to_ascii_lowercase();
        // `The panel recommended`, in the minutes of a board.
        const SELDOM: &[&str] = &["panel", "cabinet", "commission", "assembly", "forum"];
        if SELDOM.contains(&&*body) && self.is_headed(place, BODIES_OF_HEADS) && !self.is_headed(place, &[&body]) {
            return true;
        }
        if named.iter().all(|word| is_joint(word)) || matches!(&*body, "we" | "all" | "present") {
            return false;
        }
        let last = named.last().copied().unwrap_or_default();
        // In minutes that do not say whose they are, only what is plainly another is another.
        if !self.is_headed(place, BODIES_OF_HEADS) {
            return matches!(last, "borough" | "county" | "district" | "planning");
        }
        let whole = format!("{} {body}", named.join(" ")).replace('-', " ");
        // `the Parish Council` in minutes of `Ashford PC`, `Board members` in those of a `Board of Directors`.
        let generic = matches!(last, "parish" | "community" | "town") && body.starts_with("council");
        let shortly = generic && !self.is_headed(place, &["district council", "county council", "city council"])
            || matches!(&*body, "members" | "councillors") && named.iter().all(|word| self.is_headed(place, &[word]));
        !self.is_headed(place, &[&whole]) && !shortly
    }
}

fn is_qualifier(word: &str) -> bool {
    word.contains(char::is_alphabetic) && !OWN.contains(&word) && !BODIES.contains(&word)
}

/// `Board of Directors`, `Council and Executive`: the words between join two that mean a body, and name no other.
fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "and")
}

/// `by all`, `by those present`: of one mind, and not by somebody outside.
pub fn by_all(after: &str) -> bool {
    const ALL: &[&str] = &[
        "by all",
        "by everyone",
        "by everybody",
        "by those present",
        "by members",
        "by the members",
        "by the meeting",
        "by acclamation",
        "by consensus",
        "by a show",
        "by show",
        "on a show",
        "by unanimous",
        "by a majority",
    ];
    starts_with_any(after, ALL)
}
