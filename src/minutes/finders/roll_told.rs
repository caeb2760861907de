//! Attendance that is told in sentences: `The meeting was attended by …`, `Cllr Ash was unable to attend`.

use crate::minutes::kinds::person::Attendance;
use crate::text::Span;

use super::roll_entries::{is_short_form, names_alone, no_names};
use super::roll_heads::List;
use super::view::View;

/// The list in a sentence, and where its names stand.
pub fn told(view: &View<'_>, sentence: Span) -> Option<(List, Span)> {
    const LONGEST: usize = 900;
    let all = view.words(sentence);
    if all.len() > LONGEST || !may_tell(all) {
        return None;
    }
    let words = after_reporting(all);
    let sentence = Span::new(sentence.end() - words.len(), sentence.end());
    let low = words.to_ascii_lowercase();
    apologies(words, &low)
        .map(|names| (if is_absence(&low) { Attendance::Absent } else { Attendance::Apology }, names))
        .or_else(|| presence(words, &low).map(|names| (Attendance::Present, names)))
        .map(|(attendance, names)| (List::of(attendance), names.moved(sentence.start())))
}

/// `It was noted that Cllr Ash was absent`: what was noted.
fn after_reporting(words: &str) -> &str {
    const REPORTING: &[&str] = &[
        "It was noted that ",
        "It was noted ",
        "It was reported that ",
        "The Clerk reported that ",
        "Noted that ",
        "The Chair noted that ",
    ];
    let rest = REPORTING.iter().find_map(|reporting| words.strip_prefix(reporting)).unwrap_or(words);
    ["the ", "The ", "both ", "new "].iter().fold(rest, |rest, article| rest.strip_prefix(article).unwrap_or(rest))
}

/// Whether one of the words stands in a sentence with which those that are looked for are said. All of the first paragraphs
/// are asked, and few say it.
fn may_tell(words: &str) -> bool {
    const SIGNS: &[&[u8]] =
        &[b"pologi", b"pology", b"POLOG", b"ttend", b"resen", b"resid", b"hair", b"absen", b"egret"];
    const MORE: &[&[u8]] = &[
        b"taken by",
        b"led by",
        b" met ",
        b"PRESEN",
        b"ATTEND",
        b"xcused",
        b"joined",
        b"participated",
        b" in",
        b"nable",
    ];
    SIGNS.iter().chain(MORE).any(|sign| memchr::memmem::find(words.as_bytes(), sign).is_some())
}

/// Words after which those who are not there are named.
#[rustfmt::skip]
const FROM: &[&str] = &[
    "received and accepted from ", "received and approved from ", "received from ", "accepted from ", "tendered by ",
    "given by ", "sent by ", "reported from ", "reported for ", "submitted by ", "noted from ", "noted for ",
    "apologies from ", "apology from ", "absence from ", "on behalf of ", "received by ", "received for ",
    "apologies for ", "given for ", "tendered for ", "presented from ", "presented for ", "recorded for ",
    "recorded from ", "received via the clerk from ", "intimated from ", "intimated by ", "intimated on behalf of ",
    "regrets from ", "made by ", "offered by ", "apologies were ", "apologies are ",
];

/// What those who are not there did.
#[rustfmt::skip]
const SENT: &[&str] = &[
    " sent apologies", " sent their apologies", " sent his apologies", " sent her apologies", " had sent apologies",
    " had sent their apologies", " had sent his apologies", " had sent her apologies", " has sent apologies",
    " have sent apologies", " has sent their apologies", " have sent their apologies", " gave apologies",
    " gave their apologies", " gave his apologies", " gave her apologies", " had given apologies",
    " had given their apologies", " tendered apologies", " tendered their apologies", " offered apologies",
    " was unable to attend", " were unable to attend", " is unable to attend", " are unable to attend",
    " could not attend", " was absent", " were absent", " had apologised", " sent an apology", " sends apologies",
    " recorded apologies", " recorded their apologies", " submitted their apologies", " emailed apologies", " sent regrets", " was excused", " were excused", " extended apologies", " submitted apologies",
    " had tendered apologies", " apologised for absence", " apologised for their absence", " apologised for his absence", " apologised for her absence",
    " did not attend", " had sent their apology", " were not present", " was not present", " were not able to attend", " was not able to attend",
    " was unable to be present", " were unable to be present", " was unable to join", " were unable to join",
    " could not be present", " could not make it", " sent word that",
];

fn apologies(words: &str, low: &str) -> Option<Span> {
    const NEAR: usize = 130;
    if ["lateness", "late arrival", "being late", "the delay", "last meeting", "letter of"]
        .iter()
        .any(|not| low.contains(not))
        && !low.starts_with("apologies")
    {
        return None;
    }
    if let Some(at) = low.rfind("apolog").filter(|_| !low.starts_with("no ")).or_else(|| low.find("regrets"))
        && !low.contains("apologised for")
    {
        // `To receive apologies: Apologies had been received from …`: the last before the names.
        let first = low.find("apolog").filter(|&first| first < NEAR).unwrap_or(at);
        for cue in FROM {
            let Some(place) = low.get(first..)?.find(cue).filter(|&place| place < NEAR) else { continue };
            let start = first + place + cue.len();
            let names = up_to_sense(words, start);
            let given = names.of(words);
            let certain = !matches!(*cue, "apologies for " | "apologies were " | "apologies are " | "made by ");
            if !no_names(given) && (certain || names_alone(given)) && !begins_small(given) {
                return Some(names);
            }
        }
    }
    if low.starts_with("received from ") || low.starts_with("accepted from ") || low.starts_with("were received from ")
    {
        let start = low.find("from ")? + "from ".len();
        return Some(up_to_sense(words, start)).filter(|names| names_alone(names.of(words)));
    }
    before_any(words, low, SENT)
}

/// Whether it is said only that somebody was not there, and not that they excused themselves.
fn is_absence(low: &str) -> bool {
    let away = [" absent", " not present", "did not attend"].iter().any(|away| low.contains(away));
    away && !["apolog", "regret", "excuse", "leave of"].iter().any(|excused| low.contains(excused))
}

/// `the delay`, `absence`: what follows is no name.
fn begins_small(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default();
    first.starts_with(char::is_lowercase)
        && !matches!(
            first,
            "the"
                | "both"
                | "de"
                | "van"
                | "von"
                | "all"
                | "members"
                | "mr"
                | "mrs"
                | "cllr"
                | "cllrs"
                | "councillor"
                | "councillors"
                | "parish"
                | "county"
                | "borough"
                | "district"
        )
}

/// Words after which those who were there are named.
#[rustfmt::skip]
const ATTENDED_BY: &[&str] = &[
    "attended by ", "attended by: ", "attendance were ", "attendance was ", "attendance were: ", "attendance are ",
    "present were ", "present were: ", "present was ", "present are ", "present included ", "present include ",
    "attendees were ", "attendees included ", "attendance included ", "attending were ", "attending was ",
    "welcomed those present: ", "those present: ", "those present, ", "led by ", "chaired by ", "presided over by ",
    "taken by ", "facilitated by ", "minuted by ", "attendance by ", "present for the meeting were ", "present, ",
    "in attendance, ", "with the following present: ", "following were present: ",
    "there were present: ", "there were present ", "there was present ", "following attended: ", "following people were present: ", "following members were present: ", "participants were ", "present at the meeting were ",
];

/// What those who were there did.
#[rustfmt::skip]
const ATTENDED: &[&str] = &[
    " were present", " was present", " were also present", " was also present", " were in attendance",
    " was in attendance", " were also in attendance", " was also in attendance", " attended the meeting",
    " attended", " presiding", " presided", " took the chair", " was in the chair", " in the chair",
    " chaired the meeting", " took the minutes", " took minutes", " also attended", " chaired", " acted as chair",
    " acted as scribe", " acted as secretary", " led the meeting", " joined via ", " joined remotely",
    " joined by ", " joined online", " joined the call", " joined the meeting", " joined over ", " dialled in", " dialed in",
    " called in", " participated via ", " participated by ", " participated remotely",
];

fn presence(words: &str, low: &str) -> Option<Span> {
    // `will be present`, `if present`; what is said after it takes nothing back: `Ana attended and said that we should`.
    const NOT: &[&str] = &[" will ", " would ", " should ", " if ", " who were present", " not present"];
    let Some(not) = NOT.iter().filter_map(|not| low.find(not)).min() else {
        return attended_by(words, low).or_else(|| before_any(words, low, ATTENDED)).or_else(|| met(words, low));
    };
    let before = |text| str::get(text, ..not).unwrap_or_default();
    before_any(before(words), before(low), ATTENDED)
}

/// `The meeting was attended by …`
fn attended_by(words: &str, low: &str) -> Option<Span> {
    for cue in ATTENDED_BY {
        let Some(start) = low.find(cue).map(|at| at + cue.len()) else { continue };
        let before = low.get(..start - cue.len()).unwrap_or_default();
        let opens = before.trim_end().is_empty();
        // `Minutes of the last meeting, taken by …` is of another meeting.
        if matches!(*cue, "present, " | "in attendance, ") && !opens && !before.trim_end().ends_with("also")
            || *cue == "taken by " && !before.contains("minutes") && !before.contains("notes")
            || *cue == "led by " && !before.contains("meeting")
            || *cue == "chaired by " && !(before.contains("meeting") || opens)
        {
            continue;
        }
        let names = up_to_sense(words, start);
        if names_alone(names.of(words)) {
            // `the Chairman (Ana Ash) welcomed those present: …` names one more.
            let opens = cue.contains("welcomed").then(|| before.find('(')).flatten();
            return Some(opens.map_or(names, |open| Span::new(open + 1, names.end())));
        }
    }
    present_how(words, low).or_else(|| following(words, low)).or_else(|| quorum_with(words, low))
}

/// `A quorum was established with Directors Ash and Birch in attendance.`
fn quorum_with(words: &str, low: &str) -> Option<Span> {
    let quorum = low.find("quorum").or_else(|| low.find("to order"))?;
    let with = quorum + low.get(quorum..)?.find(" with ")? + " with ".len();
    let ends = [" in attendance", " present", " attending"];
    let end = ends.iter().filter_map(|end| Some(with + low.get(with..)?.find(end)?)).min()?;
    let names = words.get(with..end)?;
    (names.starts_with(char::is_uppercase) && names_alone(names)).then(|| Span::new(with, end))
}

/// `The following members were present that evening: Ana Ash, …`
fn following(words: &str, low: &str) -> Option<Span> {
    const FAR: usize = 40;
    let from = low.find("following")?;
    let present = ["present", "attended", "attendance", "attending"];
    let at = present.iter().filter_map(|cue| Some(from + low.get(from..)?.find(cue)? + cue.len())).min()?;
    let colon = low.get(at..)?.find(':').filter(|&colon| colon < FAR)?;
    let names = up_to_sense(words, at + colon + 1);
    names_alone(names.of(words)).then_some(names)
}

/// `Other staff present by telephone were Ana Ash, …`: how they were there stands before the verb.
fn present_how(words: &str, low: &str) -> Option<Span> {
    const FAR: usize = 40;
    let [present, verb] = [&["present ", "in attendance ", "attending "][..], &[" were ", " was ", " included "][..]];
    let at = present.iter().filter_map(|cue| Some(low.find(cue)? + cue.len() - 1)).min()?;
    let rest = low.get(at..)?;
    let (told, cue) = verb.iter().filter_map(|verb| Some((rest.find(verb)?, verb.len()))).min()?;
    let between = rest.get(..told)?;
    let names = up_to_sense(words, at + told + cue);
    let fine =
        told < FAR && !between.contains([',', '.', ';', ':']) && !names.of(words).starts_with(char::is_lowercase);
    (fine && names_alone(names.of(words))).then_some(names)
}

/// `Ana Ash and Ben Birch were present`: the names with which a sentence begins, up to one of these words.
fn before_any(words: &str, low: &str, cues: &[&str]) -> Option<Span> {
    // `attended the fair` and `chaired the panel` are of other meetings.
    let fits = |cue: &str, at: usize| {
        let after = low.get(at + cue.len()..).unwrap_or_default();
        let here = [
            "the meeting",
            "this meeting",
            "our meeting",
            "meeting",
            "to discuss",
            "to present",
            "to speak",
            "as a guest",
            "as guest",
            "via ",
            "by ",
            "remotely",
            "online",
            "throughout",
        ];
        !matches!(cue, " attended" | " also attended" | " chaired")
            || !after.contains(char::is_alphanumeric)
            || here.iter().any(|here| after.trim_start().starts_with(here))
    };
    let end = cues.iter().filter_map(|cue| low.find(cue).filter(|&at| fits(cue, at))).min()?;
    // `None (Ana was not present)`
    let open =
        words.get(..end)?.rfind('(').filter(|&open| !words.get(open..end).is_some_and(|inside| inside.contains(')')));
    let from = open.map_or(0, |open| open + 1);
    let start = from + words.get(from..end)?.find(|c: char| c.is_alphabetic() || c == '@')?;
    let names = words.get(start..end)?;
    (names_alone(names) && names.starts_with(|c: char| c.is_uppercase() || c == '@')).then(|| Span::new(start, end))
}

/// `The landscape committee (Ana Ash, Ben Birch) met at 4 p.m.`
fn met(words: &str, low: &str) -> Option<Span> {
    let end = low.find(") met ")?;
    let start = words.get(..end)?.rfind('(')? + 1;
    let names = words.get(start..end)?;
    (names.contains(',') && names_alone(names)).then(|| Span::new(start, end))
}

/// Where the names end that begin at `start`: before `who`, before what is said of them.
fn up_to_sense(words: &str, start: usize) -> Span {
    const STOPS: &[&str] = &[
        " who ",
        " which ",
        " for absence",
        " for the meeting",
        " were accepted",
        " were noted",
        " were received",
        " and were ",
        " and it ",
        " and these",
        " and accepted",
        " due to ",
        " because ",
        " as they ",
        " as he ",
        " as she ",
        " was noted",
        " and noted",
        " (apologies",
        " and minutes ",
        ", with ",
        " met ",
        ". ",
    ];
    let rest = words.get(start..).unwrap_or_default();
    let first_of = |stop: &str| {
        let mut places = rest.match_indices(stop).map(|(at, _)| at);
        // `Mr. A. Ash`: a point after few letters ends no sentence.
        places.find(|&at| {
            let last = rest.get(..at).unwrap_or_default().rsplit([' ', '.']).next().unwrap_or_default();
            stop != ". "
                || !is_short_form(last) && last.len() > 5
                || !is_short_form(last)
                    && last.len() > 2
                    && last.ends_with(|c: char| c.is_lowercase() && c != 's' && c != 'r')
        })
    };
    let end = STOPS.iter().filter_map(|stop| first_of(stop)).min().unwrap_or(rest.len());
    let kept = rest.get(..end).unwrap_or_default().trim_end().trim_end_matches(['.', ',', ';']);
    let lead = kept.len() - kept.trim_start().len();
    Span::new(start + lead, start + kept.len())
}
